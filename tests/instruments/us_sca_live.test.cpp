// SPDX-License-Identifier: BSL-1.0
// Live data: the bars of 18 U.S.C. 2511 and 3121, what orders under 2518 and 3123 demand, and 47 U.S.C. 1002.

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

using namespace comity_test;

namespace {

constexpr Instrument bar = us_live_data_bar;
constexpr Instrument orders = us_live_data_orders;
constexpr Instrument carriers = us_calea;

constexpr Request wiretap(Change change = [](Request&) {}) { return but(us_wiretap, change); }
constexpr Request pen_register(Change change = [](Request&) {}) { return but(us_pen_register, change); }
constexpr Request foreign_wiretap(Change change = [](Request&) {}) {
    Request r = foreign_order;
    r.warrant.kind = WarrantKind::interception;
    change(r);
    return r;
}

/// An order of 1 May, first used on a day, and asked about on another.
constexpr Request tapped(Date began, Date day) {
    Request r = us_wiretap;
    r.act = Act::continue_;
    r.events.interception_began_on = began;
    r.act_on = day;
    return r;
}
constexpr Request counted(Date day) {
    Request r = us_pen_register;
    r.act = Act::continue_;
    r.act_on = day;
    return r;
}

/// Begun in an emergency at noon on 8 May, for which nobody has applied for an order, and asked about at a moment.
constexpr Request begun(Instant moment) {
    Request r = us_wiretap;
    r.act = Act::continue_;
    r.act_at = moment;
    r.warrant.process = Process::emergency_interception;
    r.warrant.review_held = no;
    r.events.emergency_interception_at = Instant{Date{2024, 5, 8}, 12, 0};
    return r;
}
/// What came of it, in court in September.
constexpr Request in_court(Change change = [](Request&) {}) {
    Request r = begun(Instant{Date{2024, 9, 1}, 9, 0});
    r.act = Act::use_as_evidence;
    r.act_on = Date{2024, 9, 1};
    change(r);
    return r;
}

constexpr Scenario bars[] = {
    {.name = "no interception without an order", .citation = "2511(1)",
     .facts = wiretap([](Request& r) { r.warrant.process = Process::none; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; }, .under = bar},
    {.name = "a search warrant is none", .citation = "2511(1)",
     .facts = wiretap([](Request& r) { r.warrant.process = Process::warrant; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)", .under = bar},
    {.name = "nor is a wiretap order that has lapsed", .citation = "2511(1), 2518(5)",
     .facts = tapped(Date{2024, 5, 1}, Date{2024, 5, 31}),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 5, 30}; }, .under = bar},
    {.name = "nor one that rests on nothing", .citation = "2511(1), 2518(3)(a)-(b)",
     .facts = wiretap([](Request& r) { r.warrant.rests_on_credible_facts = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.warrant.rests_on_credible_facts = yes; }, .under = bar},
    {.name = "nor one for an offense that is not listed", .citation = "2511(1), 2518(3)(a)",
     .facts = wiretap([](Request& r) { r.warrant.complies_with_issuing_law = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }, .under = bar},
    {.name = "nor one where normal methods would do", .citation = "2511(1), 2518(3)(c)",
     .facts = wiretap([](Request& r) { r.warrant.less_intrusive_means_available = yes; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.warrant.less_intrusive_means_available = no; }, .under = bar},
    {.name = "what is stored is another law's", .citation = "2511(1)", .facts = us_warrant,
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2511(1)(a)-(d)", .under = bar},
    {.name = "the service itself needs it", .citation = "2511(2)(a)(i)",
     .facts = wiretap([](Request& r) {
         r.warrant.process = Process::none;
         r.provider.voluntary_reason = VoluntaryReason::service_or_protection;
     }),
     .rule = "18 USC 2511(2)(a)(i)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::emergency; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "one party consents", .citation = "2511(2)(c)-(d)",
     .facts = wiretap([](Request& r) {
         r.warrant.process = Process::none;
         r.events.consent_by = ConsentBy::recipient;
     }),
     .rule = "18 USC 2511(2)(c)-(d)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::subscriber; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a foreign order under an executive agreement", .citation = "2511(2)(j)", .facts = foreign_wiretap(),
     .rule = "18 USC 2511(2)(j)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = no; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2511(1)", .near_status = Status::not_engaged, .under = bar},
    {.name = "it helps providers to the public only", .citation = "2511(2)(j)",
     .facts = foreign_wiretap([](Request& r) { r.provider.serves_the_public = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.provider.serves_the_public = yes; }, .under = bar},
    {.name = "an emergency lets an officer begin", .citation = "2518(7)", .facts = begun(Instant{Date{2024, 5, 8}, 12, 0}),
     .rule = "18 USC 2518(7)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.process = Process::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "and go on for 48 hours", .citation = "2518(7)", .facts = begun(Instant{Date{2024, 5, 10}, 12, 0}),
     .rule = "18 USC 2518(7)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act_at = Instant{Date{2024, 5, 10}, 12, 1}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2511(1)", .near_status = Status::not_engaged, .under = bar},
    {.name = "who must then apply", .citation = "2518(7)", .facts = begun(Instant{Date{2024, 5, 10}, 12, 0}),
     .rule = "18 USC 2518(7)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.review_held = yes; }, .near_status = Status::satisfied, .under = bar},
    {.name = "and, having applied, may go on after that", .citation = "2518(7)",
     .facts = but(begun(Instant{Date{2024, 5, 10}, 12, 1}), [](Request& r) { r.warrant.review_held = yes; }),
     .rule = "18 USC 2518(7)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.review_held = no; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2511(1)", .near_status = Status::not_engaged, .under = bar},
    {.name = "but no longer than an order could run", .citation = "2518(5), (7)",
     .facts = but(begun(Instant{Date{2024, 8, 1}, 12, 0}),
                  [](Request& r) {
                      r.act_on = Date{2024, 8, 1};
                      r.warrant.review_held = yes;
                  }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)", .rule = "18 USC 2518(7)#1", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.act_on = Date{2024, 5, 20}; }, .near_status = Status::satisfied, .under = bar},
    {.name = "nobody says when it began", .citation = "2518(7)",
     .facts = but(begun(Instant{Date{2024, 5, 9}, 12, 0}), [](Request& r) { r.events.emergency_interception_at = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.events.emergency_interception_at = Instant{Date{2024, 5, 8}, 12, 0}; }, .under = bar},
    {.name = "in court what nobody applied for counts as unlawfully obtained", .citation = "2518(7), 2511(1)(c)-(d)",
     .facts = in_court(), .outcome = Outcome::refused, .decided_by = "18 USC 2511(1)",
     .near_miss = [](Request& r) { r.warrant.review_held = yes; }, .under = bar},
    {.name = "unless a party to it had consented", .citation = "2511(2)(c)-(d)",
     .facts = in_court([](Request& r) { r.events.consent_by = ConsentBy::recipient; }),
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::subscriber; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2511(1)", .under = bar},
    {.name = "in court after ten days", .citation = "2518(9)",
     .facts = wiretap([](Request& r) {
         r.act = Act::use_as_evidence;
         r.events.order_furnished_on = Date{2024, 4, 30};
     }),
     .near_miss = [](Request& r) { r.events.order_furnished_on = Date{2024, 5, 1}; },
     .near_outcome = Outcome::conditional, .near_decided_by = "18 USC 2518(9)", .under = bar},
    {.name = "another state's courts are another law's", .citation = "2518(9), 2511(2)(j)",
     .facts = foreign_wiretap([](Request& r) {
         r.act = Act::use_as_evidence;
         r.events.order_furnished_on = has_not_happened;
     }),
     .rule = "18 USC 2518(9)", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.warrant.issued_by = US; },
     .near_outcome = Outcome::conditional, .near_decided_by = "18 USC 2518(9)", .near_status = Status::violated, .under = bar},
    {.name = "in court after eleven days", .citation = "2518(9)",
     .facts = wiretap([](Request& r) {
         r.act = Act::use_as_evidence;
         r.events.order_furnished_on = Date{2024, 4, 29};
     }),
     .under = bar},
    {.name = "no pen register without an order", .citation = "3121(a)",
     .facts = pen_register([](Request& r) { r.warrant.process = Process::subpoena; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3121(a)",
     .near_miss = [](Request& r) { r.warrant.process = Process::pen_register_order; }, .under = bar},
    {.name = "nor on one that has lapsed", .citation = "3121(a), 3123(c)", .facts = counted(Date{2024, 7, 1}),
     .outcome = Outcome::refused, .decided_by = "18 USC 3121(a)",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 30}; }, .under = bar},
    {.name = "nor on one for which nobody certified relevance", .citation = "3121(a), 3123(a)",
     .facts = pen_register([](Request& r) { r.warrant.certified_in_writing = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3121(a)",
     .near_miss = [](Request& r) { r.warrant.certified_in_writing = yes; }, .under = bar},
    {.name = "unlike stored records, live metadata is barred to a foreign government", .citation = "3121(a)",
     .facts = foreign_wiretap([](Request& r) {
         r.warrant.kind = WarrantKind::live_metadata;
         r.data.category = DataCategory::traffic;
         r.links.executive_agreement_permits = no;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3121(a)",
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = yes; }, .under = bar},
    {.name = "the provider's own counters", .citation = "3121(b)(1)",
     .facts = pen_register([](Request& r) {
         r.warrant.process = Process::none;
         r.provider.voluntary_reason = VoluntaryReason::service_or_protection;
     }),
     .rule = "18 USC 3121(b)(1)-(2)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "the user consents", .citation = "3121(b)(3)",
     .facts = pen_register([](Request& r) {
         r.warrant.process = Process::none;
         r.events.consent_by = ConsentBy::originator;
     }),
     .rule = "18 USC 3121(b)(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
};

constexpr Scenario demands[] = {
    {.name = "a foreign order compels nobody", .citation = "2518", .facts = foreign_wiretap(),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2518(1)#1", .under = orders},
    {.name = "a provider out of reach", .citation = "2518",
     .facts = wiretap([](Request& r) {
         r.provider.established_in = GB;
         r.provider.subject_to_united_states_law = no;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2518(1)#2",
     .near_miss = [](Request& r) { r.provider.established_in = US; }, .under = orders},
    {.name = "normal methods would do", .citation = "2518(3)(c)",
     .facts = wiretap([](Request& r) { r.warrant.less_intrusive_means_available = yes; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2518(3)",
     .near_miss = [](Request& r) { r.warrant.less_intrusive_means_available = no; }, .under = orders},
    {.name = "an emergency compels no provider", .citation = "2518(4), (7)",
     .facts = wiretap([](Request& r) { r.warrant.process = Process::emergency_interception; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2518(4)#1", .rule = "18 USC 2518(4)#2", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; }, .near_status = Status::satisfied, .under = orders},
    {.name = "begun at once: the thirtieth day", .citation = "2518(5)",
     .facts = tapped(Date{2024, 5, 1}, Date{2024, 5, 30}),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 5, 31}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "begun at once: the twenty-ninth day", .citation = "2518(5)",
     .facts = tapped(Date{2024, 5, 1}, Date{2024, 5, 29}), .under = orders},
    {.name = "begun on the fifth day: thirty days from there", .citation = "2518(5)",
     .facts = tapped(Date{2024, 5, 6}, Date{2024, 6, 4}),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 5}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "begun after twenty days: thirty from the tenth", .citation = "2518(5)",
     .facts = tapped(Date{2024, 5, 21}, Date{2024, 6, 9}),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 10}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "when it began does not matter in the first thirty days", .citation = "2518(5)",
     .facts = but(tapped(Date{2024, 5, 1}, Date{2024, 5, 30}), [](Request& r) { r.events.interception_began_on = unsaid; }),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 5, 31}; },
     .near_outcome = Outcome::undetermined, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "not begun at all: thirty from the tenth", .citation = "2518(5), choice 16",
     .facts = tapped(has_not_happened, Date{2024, 6, 9}),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 10}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "to begin on the next day", .citation = "2518(5), choice 16",
     .facts = tapped(Date{2024, 6, 6}, Date{2024, 6, 5}),
     .near_miss = [](Request& r) { r.events.interception_began_on = Date{2024, 5, 6}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "extended", .citation = "2518(5)",
     .facts = but(tapped(Date{2024, 5, 1}, Date{2024, 6, 28}),
                  [](Request& r) {
                      r.warrant.is_extension = yes;
                      r.warrant.extended_on = Date{2024, 5, 30};
                  }),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 29}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2518(5)#1", .under = orders},
    {.name = "minimise", .citation = "2518(5)",
     .facts = wiretap([](Request& r) { r.use.minimised = no; }), .rule = "18 USC 2518(5)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.use.minimised = yes; }, .near_status = Status::satisfied, .under = orders},
    {.name = "nobody certified relevance", .citation = "3123(a)",
     .facts = pen_register([](Request& r) { r.warrant.certified_in_writing = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3123(a)",
     .near_miss = [](Request& r) { r.warrant.certified_in_writing = yes; }, .under = orders},
    {.name = "a subpoena for live metadata", .citation = "3123(b)",
     .facts = pen_register([](Request& r) { r.warrant.process = Process::subpoena; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3123(b)",
     .near_miss = [](Request& r) { r.warrant.process = Process::pen_register_order; }, .under = orders},
    {.name = "59 days", .citation = "3123(c)(1)", .facts = counted(Date{2024, 6, 29}), .under = orders},
    {.name = "60 days", .citation = "3123(c)(1)", .facts = counted(Date{2024, 6, 30}),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 7, 1}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 3123(c)", .under = orders},
    {.name = "60 more", .citation = "3123(c)(2)",
     .facts = but(counted(Date{2024, 8, 29}),
                  [](Request& r) {
                      r.warrant.is_extension = yes;
                      r.warrant.extended_on = Date{2024, 6, 30};
                  }),
     .near_miss = [](Request& r) { r.act_on = Date{2024, 8, 30}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 3123(c)", .under = orders},
};

/// A carrier asked to change its service so that it can decrypt.
constexpr Request redesign(Change change = [](Request&) {}) {
    Request r = us_wiretap;
    r.act = Act::change_service;
    r.warrant.demands_decryption_capability = yes;
    change(r);
    return r;
}

constexpr Scenario calea[] = {
    {.name = "both limbs: the carrier decrypts", .citation = "47 USC 1002(b)(3)", .facts = wiretap(),
     .rule = "47 USC 1002(b)(3)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.supplied_encryption = no; }, .near_status = Status::not_engaged, .under = carriers},
    {.name = "the key alone, or the encryption alone, is not enough", .citation = "47 USC 1002(b)(3)",
     .facts = wiretap([](Request& r) { r.data.keys_held_by = KeyHolder::user; }),
     .rule = "47 USC 1002(b)(3)#1", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.data.keys_held_by = KeyHolder::provider; }, .near_status = Status::satisfied, .under = carriers},
    {.name = "an information service", .citation = "47 USC 1002(b)(2)",
     .facts = wiretap([](Request& r) { r.provider.telecommunications_carrier = no; }),
     .outcome = Outcome::not_applicable, .decided_by = "47 USC 1002(b)(2)",
     .near_miss = [](Request& r) { r.provider.telecommunications_carrier = yes; }, .under = carriers},
    {.name = "stored data", .citation = "47 USC 1002(a)",
     .facts = wiretap([](Request& r) { r.warrant.kind = WarrantKind::production; }),
     .outcome = Outcome::not_applicable, .decided_by = "47 USC 1002(a)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::interception; }, .under = carriers},
    {.name = "without lawful authority", .citation = "47 USC 1002(a)",
     .facts = wiretap([](Request& r) { r.warrant.process = Process::none; }),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(a)#2",
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; }, .under = carriers},
    {.name = "a wiretap order that has lapsed is none", .citation = "47 USC 1002(a), 18 USC 2518(5)",
     .facts = tapped(Date{2024, 5, 1}, Date{2024, 5, 31}),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(a)#2",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 5, 30}; }, .under = carriers},
    {.name = "nor is one without probable cause", .citation = "47 USC 1002(a), 18 USC 2518(3)",
     .facts = wiretap([](Request& r) { r.warrant.rests_on_credible_facts = no; }),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(a)#2",
     .near_miss = [](Request& r) { r.warrant.rests_on_credible_facts = yes; }, .under = carriers},
    {.name = "nor is a pen register order, for contents", .citation = "47 USC 1002(a), 18 USC 2518(4)",
     .facts = wiretap([](Request& r) { r.warrant.process = Process::pen_register_order; }),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(a)#2",
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; }, .under = carriers},
    {.name = "for metadata it is", .citation = "47 USC 1002(a), 18 USC 3123(b)", .facts = pen_register(),
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; },
     .near_outcome = Outcome::refused, .near_decided_by = "47 USC 1002(a)#2", .under = carriers},
    {.name = "until it lapses", .citation = "47 USC 1002(a), 18 USC 3123(c)", .facts = counted(Date{2024, 7, 1}),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(a)#2",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 6, 30}; }, .under = carriers},
    {.name = "an emergency is lawful authority for 48 hours", .citation = "47 USC 1002(a), 18 USC 2518(7)",
     .facts = begun(Instant{Date{2024, 5, 10}, 12, 0}),
     .near_miss = [](Request& r) { r.act_at = Instant{Date{2024, 5, 10}, 12, 1}; },
     .near_outcome = Outcome::refused, .near_decided_by = "47 USC 1002(a)#2", .under = carriers},
    {.name = "nobody has to become able to decrypt", .citation = "47 USC 1002(b)(1), (3)",
     .facts = redesign([](Request& r) {
         r.data.encryption = Encryption::end_to_end;
         r.data.keys_held_by = KeyHolder::user;
     }),
     .outcome = Outcome::refused, .decided_by = "47 USC 1002(b)(3)#2", .rule = "47 USC 1002(b)(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.demands_decryption_capability = no; }, .near_status = Status::satisfied, .under = carriers},
    {.name = "but to stay able, where both limbs hold", .citation = "47 USC 1002(b)(3)", .facts = redesign(),
     .near_miss = [](Request& r) { r.provider.supplied_encryption = no; },
     .near_outcome = Outcome::refused, .near_decided_by = "47 USC 1002(b)(3)#2", .under = carriers},
};

const Table bars_table("2511, 2518, 3121, bars", bars);
const Table demands_table("2518, 3123, orders", demands);
const Table calea_table("47 USC 1002", calea);

static_assert(proved<calea>);

}  // namespace

TEST_CASE("18 U.S.C. 2511, 3121: live data is barred but for orders") { bars_table.run(); }
TEST_CASE("18 U.S.C. 2518, 3123: what orders demand") { demands_table.run(); }
TEST_CASE("47 U.S.C. 1002: what carriers must decrypt") { calea_table.run(); }

TEST_CASE("47 U.S.C. 1002(b)(3): plaintext just where both limbs hold") {
    for (Truth supplied : {no, yes}) {
        for (KeyHolder holder : {KeyHolder::nobody, KeyHolder::user, KeyHolder::provider, KeyHolder::third_party}) {
            Request r = us_wiretap;
            r.provider.supplied_encryption = supplied;
            r.data.keys_held_by = holder;
            const bool both = supplied == yes && holder == KeyHolder::provider;
            CHECK(evaluate(us_calea, r).outcome() == Outcome::permitted);
            CHECK(evaluate(us_calea, r).form() == (both ? Form::plaintext : Form::as_held));
        }
    }
    Request plain = us_wiretap;
    plain.data.encryption = Encryption::none;
    CHECK(evaluate(us_calea, plain).form() == Form::as_held);
    Request whatsapp = us_wiretap;
    whatsapp.data.encryption = Encryption::end_to_end;
    whatsapp.data.keys_held_by = KeyHolder::user;
    CHECK(evaluate(us_calea, whatsapp).form() == Form::as_held);
    // No other part asks for plaintext, the warrant for stored mail included.
    CHECK(evaluate(us_compelled_disclosure, us_warrant).form() == Form::as_held);
    CHECK(evaluate(us_live_data_orders, us_wiretap).form() == Form::as_held);
}

TEST_CASE("18 U.S.C. 2518(7): forty-eight hours from the interception") {
    Request r = us_wiretap;
    r.warrant.process = Process::emergency_interception;
    r.warrant.review_held = no;
    r.events.emergency_interception_at = Instant{Date{2024, 5, 10}, 22, 30};
    bool found = false;
    for (const Duty& d : evaluate(us_live_data_bar, r).duties(r)) {
        if (d.rule.citation != "18 USC 2518(7)") continue;
        found = true;
        CHECK(d.due.last == Instant{Date{2024, 5, 12}, 22, 30});
    }
    CHECK(found);
}
