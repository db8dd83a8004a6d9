// SPDX-License-Identifier: BSL-1.0
// The limits of Regulation (EU) 2023/1543 in days, working days and hours: the last day or minute, and the one after it; what
// silence does at the end; the day-counting rule read either way.

#include "support/eu_scenario.hpp"

using namespace comity_test;

namespace {

constexpr Instrument from_september_2 = with(eu_e_evidence, [](auto& data) { data.applies_from = Date{2026, 9, 2}; });

constexpr Scenario limits[] = {
    {.name = "on the tenth day the waiting is not over",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "on the ninth day it is not over either",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.act_on = Date{2026, 9, 10};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 13};
         },
     .under = eu},
    {.name = "if the day of receipt counts, the tenth day is a day earlier",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss = [](Request& r) { r.readings.event_day_counts = yes; },
     .under = eu},
    {.name = "if it counts, the ninth day after receipt is the last to wait",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.readings.event_day_counts = yes;
         r.act_on = Date{2026, 9, 10};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 11};
         },
     .under = eu},
    {.name = "how days are counted does not matter on the eighth",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.readings.event_day_counts = unsaid;
         r.act_on = Date{2026, 9, 9};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .under = eu},
    {.name = "it does on the tenth day after receipt",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.readings.event_day_counts = unsaid;
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "the limit runs from receipt by the addressee",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.act_on = Date{2026, 9, 12};
         r.warrant.served_on = Date{2026, 9, 2};
         r.events.notified_on = Date{2026, 9, 1};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.warrant.served_on = Date{2026, 9, 1};
         },
     .under = eu},
    {.name = "a refusal on the tenth day after notification binds",
     .citation = "12(2)",
     .facts = eu_content([](Request& r) {
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_on = Date{2026, 9, 11};
         r.act_on = Date{2026, 9, 12};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "a refusal on the ninth day binds",
     .citation = "12(2)",
     .facts = eu_content([](Request& r) {
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_on = Date{2026, 9, 10};
         r.act_on = Date{2026, 9, 12};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .under = eu},
    {.name = "a refusal on the eleventh day comes too late, but the waiting goes on to the end of the tenth",
     .citation = "12(1)",
     .facts = eu_content([](Request& r) {
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_on = Date{2026, 9, 12};
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "in an emergency a refusal binds up to 96 hours after notification",
     .citation = "12(2)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 5}, 8, 30};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 5};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 6};
         },
     .under = eu},
    {.name = "a minute earlier it binds as well",
     .citation = "12(2)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 5}, 8, 30};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 4};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .under = eu},
    {.name = "hours do not care about the day",
     .citation = "12(2)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 5}, 8, 30};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 5};
         r.events.decided_on = Date{2026, 12, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.notified_at = Instant{Date{2026, 9, 1}, 8, 4};
         },
     .under = eu},
    {.name = "in an emergency a refusal that comes later does not keep what is handed over within eight hours",
     .citation = "10(4)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 1}, 13, 0};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_at = Instant{Date{2026, 9, 1}, 13, 0};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_at = Instant{Date{2026, 9, 3}, 10, 0};
         },
     .under = eu},
    {.name = "a clearance counts from the day on which it is given",
     .citation = "10(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 4};
         r.events.decided_on = Date{2026, 9, 9};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_on = Date{2026, 9, 4};
         },
     .under = eu},
    {.name = "one of which the day is not told leaves it open whether the waiting is over",
     .citation = "10(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 4};
         r.events.decided_on = unsaid;
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "a refusal binds from the day on which it is made",
     .citation = "12(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 12};
         r.events.notified_on = Date{2026, 9, 5};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_on = Date{2026, 9, 12};
     }),
     .outcome = Outcome::refused,
     .decided_by = "12(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_on = Date{2026, 9, 14};
         },
     .under = eu},
    {.name = "before that day, the waiting alone forbids",
     .citation = "10(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 4};
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_on = Date{2026, 9, 6};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(2)#1",
     .near_miss =
         [](Request& r) {
             r.events.decided_on = Date{2026, 9, 4};
         },
     .near_outcome = Outcome::refused,
     .near_decided_by = "12(2)#1",
     .under = eu},
    {.name = "use before a refusal",
     .citation = "10(4)",
     .facts = eu_use([](Request& r) {
         r.warrant.emergency = Emergency::threat_to_life;
         r.act_at = Instant{Date{2026, 9, 3}, 12, 0};
         r.events.enforcing_authority = EnforcingAuthority::refused;
     }),
     .outcome = Outcome::refused,
     .decided_by = "10(4)#2",
     .near_miss =
         [](Request& r) {
             r.act_at = Instant{Date{2026, 9, 3}, 11, 59};
         },
     .under = eu},
    {.name = "use after a refusal within 96 hours",
     .citation = "10(4)",
     .facts = eu_use([](Request& r) {
         r.warrant.emergency = Emergency::threat_to_life;
         r.events.enforcing_authority = EnforcingAuthority::refused;
         r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 5};
     }),
     .outcome = Outcome::refused,
     .decided_by = "10(4)#2",
     .near_miss =
         [](Request& r) {
             r.events.decided_at = Instant{Date{2026, 9, 5}, 8, 6};
         },
     .under = eu},
    {.name = "eight hours after receipt are not late",
     .citation = "10(4)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 1}, 16, 0};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.act_at = Instant{Date{2026, 9, 1}, 16, 1};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "eight hours less a minute are not either",
     .citation = "10(4)",
     .facts = eu_urgent([](Request& r) {
         r.act_at = Instant{Date{2026, 9, 1}, 15, 59};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.events.received_at = Instant{Date{2026, 9, 1}, 7, 58};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "without notification, the tenth day is not late",
     .citation = "10(3)",
     .facts = eu_subscriber([](Request& r) {
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "cleared, the tenth day is not late",
     .citation = "10(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "the day after the tenth is not late for who had to wait for it",
     .citation = "10(2)",
     .facts = eu_silent([](Request& r) {
         r.act_on = Date{2026, 9, 12};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 13};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "nor for who had to wait since the clearance came too late",
     .citation = "10(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 12};
         r.events.decided_on = Date{2026, 9, 12};
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss =
         [](Request& r) {
             r.events.decided_on = Date{2026, 9, 11};
         },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "an order refused is not late",
     .citation = "15(1)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 20};
         r.events.enforcing_authority = EnforcingAuthority::refused;
     }),
     .outcome = Outcome::refused,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.enforcing_authority = EnforcingAuthority::cleared; },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "nor an order under review",
     .citation = "15(1)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 20};
         r.events.objected_on = Date{2026, 9, 4};
         r.events.conflict_review = ConflictReview::objected;
     }),
     .outcome = Outcome::conditional,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.conflict_review = ConflictReview::none; },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "nor on the day after it was upheld: how much of the limit is left is not told",
     .citation = "15(1), 17(3), 17(8)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 12, 2};
         r.events.objected_on = Date{2026, 9, 9};
         r.events.conflict_review = ConflictReview::upheld;
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.conflict_review = ConflictReview::objected_to_storage_abroad; },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "an objection that came too late suspends nothing",
     .citation = "15(1), 17(2)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 20};
         r.events.objected_on = Date{2026, 9, 12};
         r.events.conflict_review = ConflictReview::objected;
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.objected_on = Date{2026, 9, 11}; },
     .near_outcome = Outcome::conditional,
     .near_status = Status::not_engaged,
     .under = eu},
    {.name = "nor is it late under a certificate that had to be clarified",
     .citation = "10(6), 15(1)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 14};
         r.events.objected_on = Date{2026, 9, 9};
         r.events.certificate = Certificate::clarified;
     }),
     .outcome = Outcome::permitted,
     .rule = "15(1)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.certificate = Certificate::complete; },
     .near_status = Status::satisfied,
     .under = eu},
    {.name = "the enforcing authority may still refuse on the tenth day",
     .citation = "12(1)",
     .facts = eu_silent([](Request& r) {
         r.offense.already_finally_judged = yes;
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .rule = "12(1)(c)",
     .status = Status::violated,
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .near_status = Status::not_engaged,
     .under = eu},
    {.name = "and in an emergency until 96 hours have passed",
     .citation = "12(1)",
     .facts = eu_urgent([](Request& r) {
         r.offense.already_finally_judged = yes;
         r.act_at = Instant{Date{2026, 9, 5}, 8, 5};
     }),
     .outcome = Outcome::permitted,
     .rule = "12(1)(c)",
     .status = Status::violated,
     .near_miss =
         [](Request& r) {
             r.act_at = Instant{Date{2026, 9, 5}, 8, 6};
         },
     .near_status = Status::not_engaged,
     .under = eu},
    {.name = "enforcement waits until the tenth day is over",
     .citation = "16(1)",
     .facts = eu_enforce([](Request& r) {
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "16(1)#2",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "or the eight hours",
     .citation = "16(1)",
     .facts = eu_enforce([](Request& r) {
         r.warrant.emergency = Emergency::threat_to_life;
         r.act_at = Instant{Date{2026, 9, 1}, 16, 0};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "16(1)#2",
     .near_miss =
         [](Request& r) {
             r.act_at = Instant{Date{2026, 9, 1}, 16, 1};
         },
     .under = eu},
    {.name = "preservation is enforced from the first day",
     .citation = "16(1)",
     .facts = eu_enforce_preservation([](Request& r) {
         r.act_on = Date{2026, 9, 1};
     }),
     .outcome = Outcome::permitted,
     .under = eu},
    {.name = "to the sixtieth: what has ended is not enforced",
     .citation = "11(1), 16(1)",
     .facts = eu_enforce_preservation([](Request& r) {
         r.act_on = Date{2026, 11, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 10, 31};
         },
     .under = eu},
    {.name = "nor nine months later, unless production was requested",
     .citation = "11(2), 16(1)",
     .facts = eu_enforce_preservation([](Request& r) {
         r.act_on = Date{2027, 6, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss = [](Request& r) { r.events.order = OrderStatus::production_confirmed; },
     .under = eu},
    {.name = "nor against a provider that silence has released",
     .citation = "11(5), 16(1)",
     .facts = eu_enforce_preservation([](Request& r) {
         r.events.certificate = Certificate::clarification_asked;
         r.events.objected_on = Date{2026, 9, 2};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(5)#3",
     .near_miss = [](Request& r) { r.events.objected_on = Date{2026, 9, 3}; },
     .under = eu},
    {.name = "on the sixtieth day the data is still kept",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.act_on = Date{2026, 11, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 10, 31};
         },
     .under = eu},
    {.name = "on the fifty-ninth as well",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.act_on = Date{2026, 10, 30};
     }),
     .outcome = Outcome::permitted,
     .under = eu},
    {.name = "an extension adds thirty days",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.act_on = Date{2026, 11, 30};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss = [](Request& r) { r.warrant.is_extension = yes; },
     .under = eu},
    {.name = "and no more",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.warrant.is_extension = yes;
         r.act_on = Date{2026, 12, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 11, 30};
         },
     .under = eu},
    {.name = "nor does an extension that comes on the sixty-first day",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2026, 11, 1};
         r.act_on = Date{2026, 11, 2};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss =
         [](Request& r) {
             r.warrant.extended_on = Date{2026, 10, 31};
         },
     .under = eu},
    {.name = "unless production was requested",
     .citation = "11(2)",
     .facts = eu_preserve([](Request& r) {
         r.act_on = Date{2027, 3, 1};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss = [](Request& r) { r.events.order = OrderStatus::production_confirmed; },
     .under = eu},
    {.name = "if the day of receipt counts, the sixtieth day is a day earlier",
     .citation = "11(1)",
     .facts = eu_preserve([](Request& r) {
         r.act_on = Date{2026, 10, 31};
         r.readings.event_day_counts = yes;
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(1)#1",
     .near_miss = [](Request& r) { r.readings.event_day_counts = no; },
     .under = eu},
    {.name = "unanswered for five days, the provider is released on the sixth",
     .citation = "11(5)",
     .facts = eu_preserve([](Request& r) {
         r.events.certificate = Certificate::clarification_asked;
         r.events.objected_on = Date{2026, 9, 2};
         r.act_on = Date{2026, 9, 8};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(5)#3",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 7};
         },
     .under = eu},
    {.name = "not if it was answered",
     .citation = "11(5)",
     .facts = eu_preserve([](Request& r) {
         r.events.certificate = Certificate::clarification_asked;
         r.events.objected_on = Date{2026, 9, 2};
         r.act_on = Date{2026, 9, 8};
     }),
     .outcome = Outcome::refused,
     .decided_by = "11(5)#3",
     .near_miss = [](Request& r) { r.events.certificate = Certificate::clarified; },
     .under = eu},
    {.name = "a production order stays suspended for as long as nobody answers",
     .citation = "10(6)",
     .facts = eu_content([](Request& r) {
         r.events.certificate = Certificate::clarification_asked;
         r.events.objected_on = Date{2026, 9, 2};
         r.act_on = Date{2026, 12, 8};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "10(6)#1",
     .near_miss = [](Request& r) { r.events.certificate = Certificate::clarified; },
     .under = eu},
    {.name = "an objection on the tenth day after receipt suspends",
     .citation = "17(2)",
     .facts = eu_content([](Request& r) {
         r.events.conflict_review = ConflictReview::objected;
         r.act_on = Date{2026, 9, 30};
         r.events.objected_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "17(3)#1",
     .near_miss =
         [](Request& r) {
             r.events.objected_on = Date{2026, 9, 12};
         },
     .under = eu},
    {.name = "one on the ninth suspends",
     .citation = "17(2)",
     .facts = eu_content([](Request& r) {
         r.events.conflict_review = ConflictReview::objected;
         r.act_on = Date{2026, 9, 30};
         r.events.objected_on = Date{2026, 9, 10};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "17(3)#1",
     .under = eu},
    {.name = "the right to object ends with the tenth day",
     .citation = "17(2)",
     .facts = eu_content([](Request& r) {
         r.links.third_country_law_forbids = yes;
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::permitted,
     .rule = "17(1)",
     .status = Status::violated,
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .near_status = Status::not_engaged,
     .under = eu},
    {.name = "what the court has taken up is suspended, however late",
     .citation = "17(3)",
     .facts = eu_content([](Request& r) {
         r.act_on = Date{2026, 9, 30};
         r.events.objected_on = Date{2026, 9, 20};
         r.events.conflict_review = ConflictReview::before_court;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "17(3)#1",
     .near_miss = [](Request& r) { r.events.conflict_review = ConflictReview::objected; },
     .under = eu},
    {.name = "whether the tenth day counts is the issuing authority's law",
     .citation = "17(9)",
     .facts = eu_content([](Request& r) {
         r.events.conflict_review = ConflictReview::objected;
         r.act_on = Date{2026, 9, 30};
         r.events.objected_on = Date{2026, 9, 11};
         r.readings.event_day_counts = unsaid;
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "17(3)#1",
     .near_miss = [](Request& r) { r.readings.event_day_counts = yes; },
     .under = eu},
    {.name = "were the regulation to apply a day later, this order would be outside",
     .citation = "34(2)",
     .facts = eu_content(),
     .outcome = Outcome::permitted,
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "34(2)",
     .under = eu,
     .near_under = from_september_2},
    {.name = "where early transfer is merely not owed, the other rule says so",
     .citation = "8(4)",
     .facts = eu_silent([](Request& r) {
         r.readings.early_transfer_forbidden = no;
         r.act_on = Date{2026, 9, 11};
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(4)",
     .near_miss =
         [](Request& r) {
             r.act_on = Date{2026, 9, 12};
         },
     .under = eu},
};

const Table limits_table{"EU e-evidence: limits and what silence does", limits};
static_assert(proved<limits>);

}  // namespace

TEST_CASE("EU e-evidence: limits and what silence does") { limits_table.run(); }

TEST_CASE("EU e-evidence: deadlines of duties") {
    const auto due_of = [](const Request& r, Label citation) {
        Due found;
        for (const Duty d : evaluate(eu_e_evidence, r).duties(r))
            if (d.rule.citation == citation && !found.limited) found = d.due;
        return found;
    };
    const Due silent = due_of(eu_silent(), "10(2)");
    CHECK(silent.first_day == Date{2026, 9, 11});
    CHECK(silent.last_day == Date{2026, 9, 11});
    CHECK(silent.silence == Silence::permits);
    CHECK(due_of(eu_subscriber_order, "10(3)").last_day == Date{2026, 9, 11});
    CHECK(due_of(eu_urgent(), "10(4)").last == Instant{Date{2026, 9, 1}, 16, 0});
    const Due urgent = due_of(eu_urgent(), "12(1)");
    CHECK(urgent.last == Instant{Date{2026, 9, 5}, 8, 5});
    CHECK(urgent.silence == Silence::permits);
    CHECK(due_of(eu_silent(), "12(1)").last_day == Date{2026, 9, 11});
    CHECK(due_of(eu_unvalidated(), "4(5)").last == Instant{Date{2026, 9, 3}, 7, 0});

    Request asked = eu_production_order;
    asked.events.certificate = Certificate::clarification_asked;
    asked.events.objected_on = Date{2026, 9, 4};
    CHECK(due_of(asked, "10(6)").last_day == Date{2026, 9, 9});
    CHECK(due_of(asked, "10(6)").silence == Silence::suspends);
    Request kept = eu_preservation_order;
    CHECK(due_of(kept, "11(1)").last_day == Date{2026, 10, 31});
    CHECK(due_of(kept, "11(1)").silence == Silence::releases);
    kept.warrant.is_extension = yes;
    CHECK(due_of(kept, "11(1)").last_day == Date{2026, 11, 30});
    kept.events.certificate = Certificate::clarification_asked;
    kept.events.objected_on = Date{2026, 9, 4};
    CHECK(due_of(kept, "11(5)").last_day == Date{2026, 9, 9});
    CHECK(due_of(kept, "11(5)").silence == Silence::releases);

    // Days are counted for the limit as for whether it was kept.
    const auto otherwise = [&](Request r, Label citation) {
        r.readings.event_day_counts = yes;
        return due_of(r, citation).last_day;
    };
    CHECK(otherwise(eu_silent(), "10(2)") == Date{2026, 9, 10});
    CHECK(otherwise(eu_subscriber_order, "10(3)") == Date{2026, 9, 10});
    CHECK(otherwise(eu_silent(), "12(1)") == Date{2026, 9, 10});
    CHECK(otherwise(asked, "10(6)") == Date{2026, 9, 8});
    CHECK(otherwise(eu_preservation_order, "11(1)") == Date{2026, 10, 30});
    const auto late_on = [](Date day, Truth counts) {
        Request r = eu_subscriber_order;
        r.act_on = day;
        r.readings.event_day_counts = counts;
        return evaluate(eu_e_evidence, r).consequences().contains("15(1)");
    };
    for (const Truth counts : {yes, no}) {
        Request r = eu_subscriber_order;
        r.readings.event_day_counts = counts;
        const Date last = due_of(r, "10(3)").last_day;
        CHECK_FALSE(late_on(last, counts));
        CHECK(late_on(last.plus_days(1), counts));
    }
    Request either_way = eu_subscriber_order;
    either_way.readings.event_day_counts = unsaid;
    CHECK(due_of(either_way, "10(3)").limited);
    CHECK_FALSE(due_of(either_way, "10(3)").known);

    Request objecting = eu_production_order;
    objecting.links.third_country_law_forbids = yes;
    CHECK(due_of(objecting, "17(2)").last_day == Date{2026, 9, 11});

    // Five working days after Friday, 18 September 2026: the weekend is left out.
    Request enforced = eu_enforce();
    enforced.events.enforcing_authority = EnforcingAuthority::silent;
    enforced.events.notified_on = Date{2026, 9, 18};
    CHECK(due_of(enforced, "16(2)").last_day == Date{2026, 9, 25});
}

TEST_CASE("EU e-evidence: nothing is to be handed over under an order that was withdrawn") {
    const auto owed = [](Request r, Label citation, OrderStatus order) {
        r.events.order = order;
        bool any = false;
        for (const Duty d : evaluate(eu_e_evidence, r).duties(r))
            any = any || (d.rule.citation == citation && d.rule.obligation.deed == Deed::produce);
        return any;
    };
    for (const OrderStatus over : {OrderStatus::executed, OrderStatus::withdrawn, OrderStatus::no_longer_needed}) {
        CHECK(!owed(eu_silent(), "10(2)", over));
        CHECK(!owed(eu_content(), "10(2)", over));
        CHECK(!owed(eu_subscriber_order, "10(3)", over));
        CHECK(!owed(eu_urgent(), "10(4)", over));
    }
    CHECK(owed(eu_silent(), "10(2)", OrderStatus::standing));
    CHECK(owed(eu_content(), "10(2)", OrderStatus::standing));
    CHECK(owed(eu_subscriber_order, "10(3)", OrderStatus::standing));
    CHECK(owed(eu_urgent(), "10(4)", OrderStatus::standing));
}

TEST_CASE("EU e-evidence: a duty whose start was not told has a limit and no date") {
    Request r = eu_subscriber_order;
    r.warrant.served_on = unsaid;
    for (const Duty d : evaluate(eu_e_evidence, r).duties(r))
        if (d.rule.citation == "10(3)") {
            CHECK(d.due.limited);
            CHECK(!d.due.known);
        }
}
