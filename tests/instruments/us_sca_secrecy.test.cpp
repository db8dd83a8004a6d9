// SPDX-License-Identifier: BSL-1.0
// 18 U.S.C. 2705, 2703(h)(5), 3103a, 3123(d): whom the provider may tell, when the government must, and the case of
// 2018 to 2020 in which the provider of an enterprise was to tell nobody there.

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

using namespace comity_test;

namespace {

constexpr Instrument secrecy = us_secrecy;
constexpr auto with_uk = with(us_secrecy, [](auto& d) { d.first.similar_opportunities = yes; });

/// Somebody would be told on 10 May; a court ordered silence from 1 May to 30 July, 90 days.
constexpr Request silenced(Change change = [](Request&) {}) {
    Request r = us_telling;
    r.warrant.secrecy = SecrecyOrder::for_this_process;
    change(r);
    return r;
}
constexpr Request issuing(Change change = [](Request&) {}) { return but(us_issuing, change); }
/// A subpoena for old mail, the customer's notice put off on a supervisor's certificate.
constexpr Request delaying(Change change = [](Request&) {}) {
    Request r = us_issuing;
    r.warrant.process = Process::subpoena;
    r.warrant.notice_delay = NoticeDelay::by_official;
    change(r);
    return r;
}
constexpr Request delayed_search(Change change = [](Request&) {}) {
    Request r = us_issuing;
    r.warrant.kind = WarrantKind::search;
    r.warrant.notice_delay = NoticeDelay::by_court;
    change(r);
    return r;
}
constexpr Request searched(Change change = [](Request&) {}) {
    Request r = us_telling;
    r.warrant.kind = WarrantKind::search;
    r.warrant.notice_delay = NoticeDelay::by_court;
    r.events.completed_on = Date{2024, 5, 3};
    change(r);
    return r;
}

constexpr Scenario orders[] = {
    {.name = "no order, no silence", .citation = "2705(b)", .facts = us_telling,
     .near_miss = [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "the last day", .citation = "2705(b)", .facts = silenced([](Request& r) { r.act_on = Date{2024, 7, 30}; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 7, 31}; }, .under = secrecy},
    {.name = "the day before the last", .citation = "2705(b)",
     .facts = silenced([](Request& r) { r.act_on = Date{2024, 7, 29}; }), .outcome = Outcome::refused, .under = secrecy},
    {.name = "an order without end", .citation = "2705(b)",
     .facts = silenced([](Request& r) { r.warrant.secrecy_ends_on = has_not_happened; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .rule = "JM 9-13.700", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.secrecy_ends_on = Date{2024, 7, 31}; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "an order whose end nobody knows", .citation = "2705(b)",
     .facts = silenced([](Request& r) { r.warrant.secrecy_ends_on = unsaid; }), .outcome = Outcome::undetermined,
     .decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "a challenge is a right, and changes nothing while it is pending", .citation = "2703(h)(5)(B)",
     .facts = silenced(), .outcome = Outcome::refused, .rule = "18 USC 2703(h)(5)(B)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::pending; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "the court lets it speak", .citation = "2705(b)",
     .facts = silenced([](Request& r) { r.events.secrecy_challenge = Motion::granted; }),
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::appealed; },
     .near_outcome = Outcome::refused, .under = secrecy},
    {.name = "365 days are within the policy, 366 are not, and both silence", .citation = "JM 9-13.700",
     .facts = silenced([](Request& r) { r.warrant.secrecy_ends_on = Date{2025, 5, 2}; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .rule = "JM 9-13.700", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.secrecy_ends_on = Date{2025, 5, 3}; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = secrecy},
    {.name = "364 days", .citation = "JM 9-13.700",
     .facts = silenced([](Request& r) { r.warrant.secrecy_ends_on = Date{2025, 5, 1}; }),
     .outcome = Outcome::refused, .rule = "JM 9-13.700", .status = Status::satisfied, .under = secrecy},
    {.name = "before the policy of 19 October 2017", .citation = "JM 9-13.700",
     .facts = silenced([](Request& r) {
         r.warrant.issued_on = r.warrant.served_on = r.warrant.secrecy_ordered_on = Date{2017, 10, 18};
         r.warrant.secrecy_ends_on = has_not_happened;
     }),
     .outcome = Outcome::refused, .rule = "JM 9-13.700", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.warrant.secrecy_ordered_on = Date{2017, 10, 19}; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = secrecy},
    {.name = "a secrecy order needs a harm", .citation = "2705(b)",
     .facts = issuing([](Request& r) {
         r.warrant.secrecy = SecrecyOrder::for_this_process;
         r.warrant.adverse_result = AdverseResult::none;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#2", .rule = "18 USC 2705(a)(2)", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.adverse_result = AdverseResult::trial_delay; },
     .near_status = Status::satisfied, .under = secrecy},
    {.name = "no secrecy where the government itself has to tell", .citation = "2705(b)",
     .facts = issuing([](Request& r) {
         r.warrant.secrecy = SecrecyOrder::for_this_process;
         r.warrant.process = Process::subpoena;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#3",
     .near_miss = [](Request& r) { r.warrant.notice_delay = NoticeDelay::by_official; }, .under = secrecy},
    {.name = "a foreign state's order is not its business", .citation = "2705, 2711(4)",
     .facts = but(silenced(),
                  [](Request& r) {
                      r.warrant.issued_by = GB;
                      r.warrant.issuing_jurisdiction = unsaid;
                  }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2705(a)",
     .near_miss = [](Request& r) { r.warrant.issued_by = US; },
     .near_outcome = Outcome::refused, .under = secrecy},
};

constexpr Request in_dc(Request r) {
    r.warrant.issuing_jurisdiction = jurisdiction("US-DC");
    return r;
}
constexpr Request blanket(Change change = [](Request&) {}) {
    Request r = silenced();
    r.warrant.secrecy = SecrecyOrder::blanket;
    change(r);
    return r;
}

constexpr Scenario blanket_orders[] = {
    {.name = "a blanket order silences nobody in the District of Columbia", .citation = "In re Sealed Case",
     .facts = in_dc(blanket()), .rule = "In re Sealed Case#2", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2705(b)#1", .near_status = Status::not_engaged, .under = secrecy},
    {.name = "read otherwise, it does", .citation = "In re Sealed Case",
     .facts = in_dc(blanket([](Request& r) { r.readings.blanket_secrecy_is_invalid = no; })),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1",
     .near_miss = [](Request& r) { r.readings.blanket_secrecy_is_invalid = unsaid; },
     .near_outcome = Outcome::undetermined, .under = secrecy},
    {.name = "elsewhere it holds, and can be challenged", .citation = "In re Sealed Case", .facts = blanket(),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .rule = "In re Sealed Case#3", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::pending; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "nor may a court there make one", .citation = "In re Sealed Case",
     .facts = in_dc(issuing([](Request& r) { r.warrant.secrecy = SecrecyOrder::blanket; })),
     .outcome = Outcome::refused, .decided_by = "In re Sealed Case#1",
     .near_miss = [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; }, .under = secrecy},
};

constexpr Scenario delays[] = {
    {.name = "put off on a certificate", .citation = "2705(a)(1)(B)", .facts = delaying(),
     .near_miss = [](Request& r) { r.warrant.process = Process::court_order; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2705(a)(1)(B)", .under = secrecy},
    {.name = "put off for no reason", .citation = "2705(a)(1)",
     .facts = delaying([](Request& r) { r.warrant.adverse_result = AdverseResult::none; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(a)(1)",
     .near_miss = [](Request& r) { r.warrant.adverse_result = AdverseResult::flight; }, .under = secrecy},
    {.name = "89 days", .citation = "2705(a)(1), (4)",
     .facts = delaying([](Request& r) { r.warrant.secrecy_ends_on = Date{2024, 7, 30}; }), .under = secrecy},
    {.name = "90 days", .citation = "2705(a)(1), (4)", .facts = delaying(),
     .near_miss = [](Request& r) { r.warrant.secrecy_ends_on = Date{2024, 8, 1}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2705(a)(4)", .under = secrecy},
    {.name = "another 90 days, ordered anew", .citation = "2705(a)(4)",
     .facts = delaying([](Request& r) {
         r.warrant.secrecy_ordered_on = Date{2024, 7, 30};
         r.warrant.secrecy_ends_on = Date{2024, 10, 29};
     }),
     .near_miss = [](Request& r) { r.warrant.secrecy_ends_on = Date{2024, 10, 30}; },
     .near_outcome = Outcome::refused, .under = secrecy},
    {.name = "in the end the government tells", .citation = "2705(a)(5)",
     .facts = but(us_telling,
                  [](Request& r) {
                      r.warrant.process = Process::subpoena;
                      r.warrant.notice_delay = NoticeDelay::by_official;
                  }),
     .rule = "18 USC 2705(a)(5)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.customer_notified = yes; }, .near_status = Status::satisfied, .under = secrecy},
};

constexpr Scenario searches[] = {
    {.name = "a search with delayed notice", .citation = "3103a(b)", .facts = delayed_search(),
     .rule = "18 USC 3103a(b)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .near_status = Status::violated, .under = secrecy},
    {.name = "only the trial would be delayed", .citation = "3103a(b)(1)",
     .facts = delayed_search([](Request& r) { r.warrant.adverse_result = AdverseResult::trial_delay; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3103a(b)(1)",
     .near_miss = [](Request& r) { r.warrant.adverse_result = AdverseResult::serious_jeopardy; }, .under = secrecy},
    {.name = "for delayed notice to a customer, a delayed trial is reason enough", .citation = "2705(a)(2)(E)",
     .facts = delaying([](Request& r) { r.warrant.adverse_result = AdverseResult::trial_delay; }), .under = secrecy},
    {.name = "no reason at all", .citation = "3103a(b)(1)",
     .facts = delayed_search([](Request& r) { r.warrant.adverse_result = AdverseResult::none; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3103a(b)(1)", .under = secrecy},
    {.name = "seizing without need", .citation = "3103a(b)(2)",
     .facts = delayed_search([](Request& r) { r.warrant.seizure = Seizure::allowed; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3103a(b)(2)",
     .near_miss = [](Request& r) { r.warrant.seizure = Seizure::found_necessary; }, .under = secrecy},
    {.name = "thirty days to tell", .citation = "3103a(b)(3)", .facts = searched(),
     .rule = "18 USC 3103a(b)(3)#1", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.customer_notified = yes; }, .near_status = Status::satisfied, .under = secrecy},
    {.name = "put off again, on the day to which it was put off", .citation = "3103a(b)(3), (c)",
     .facts = searched([](Request& r) { r.warrant.is_extension = yes; }), .rule = "18 USC 3103a(b)(3)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.is_extension = no; }, .near_status = Status::not_engaged, .under = secrecy},
    {.name = "or a day certain", .citation = "3103a(b)(3)",
     .facts = searched([](Request& r) { r.warrant.notice_delay = NoticeDelay::to_a_day; }),
     .rule = "18 USC 3103a(b)(3)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.customer_notified = yes; }, .near_status = Status::satisfied, .under = secrecy},
    {.name = "an extension of 90 days", .citation = "3103a(c)",
     .facts = searched([](Request& r) { r.warrant.is_extension = yes; }), .rule = "18 USC 3103a(c)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.secrecy_ends_on = Date{2024, 8, 1}; }, .near_status = Status::violated, .under = secrecy},
};

constexpr Scenario live[] = {
    {.name = "of a wiretap nobody is told", .citation = "2511(2)(a)(ii)",
     .facts = but(us_telling, [](Request& r) { r.warrant.process = Process::wiretap_order; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2511(2)(a)(ii)",
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::granted; }, .under = secrecy},
    {.name = "until the judge has it told", .citation = "2518(8)(d)",
     .facts = but(us_telling, [](Request& r) { r.warrant.process = Process::wiretap_order; }),
     .outcome = Outcome::refused, .rule = "18 USC 2518(8)(d)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.customer_notified = yes; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "nor of a pen register", .citation = "3123(d)",
     .facts = but(us_telling, [](Request& r) { r.warrant.process = Process::pen_register_order; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3123(d)",
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::granted; }, .under = secrecy},
};

/// The entity that the UK agreement designates would be told, despite a secrecy order.
constexpr Request to_london(Change change = [](Request&) {}) {
    Request r = silenced();
    r.warrant.notice_to = NoticeTo::designated_entity;
    change(r);
    return r;
}

constexpr Scenario governments[] = {
    {.name = "London may be told of process for its resident's mail", .citation = "2703(h)(5)(A)", .facts = to_london(),
     .rule = "18 USC 2703(h)(5)(A)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.notice_to = NoticeTo::customer; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2705(b)#1", .near_status = Status::not_engaged, .under = with_uk},
    {.name = "not of records", .citation = "2703(h)(5)(A)",
     .facts = to_london([](Request& r) { r.data.category = DataCategory::traffic; }), .outcome = Outcome::refused,
     .near_miss = [](Request& r) { r.data.category = DataCategory::content; }, .under = with_uk},
    {.name = "not of a German's", .citation = "2703(h)(5)(A)",
     .facts = to_london([](Request& r) { r.customer.resides_in = state("DE"); }), .outcome = Outcome::refused,
     .near_miss = [](Request& r) { r.customer.other_nationality = GB; }, .under = with_uk},
    {.name = "Berlin has no agreement", .citation = "2703(h)(1)(A)",
     .facts = to_london([](Request& r) {
         r.customer.resides_in = state("DE");
         r.provider.foreign_government = state("DE");
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .under = with_uk},
    {.name = "whether UK law gives similar opportunities was not seen", .citation = "2703(h)(1)(A)(ii)", .facts = to_london(),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "nor whether its agreement outlives its term", .citation = "2703(h)(1)(A)(i); 17(1) of the agreement",
     .facts = to_london([](Request& r) {
         r.act_on = Date{2027, 10, 2};
         r.warrant.secrecy_ends_on = has_not_happened;
     }),
     .near_miss = [](Request& r) { r.act_on = Date{2027, 10, 3}; },
     .near_outcome = Outcome::undetermined, .near_decided_by = "18 USC 2705(b)#1", .under = with_uk},
    {.name = "of a pen register London is not told either", .citation = "3123(d)",
     .facts = to_london([](Request& r) { r.warrant.process = Process::pen_register_order; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3123(d)",
     .near_miss = [](Request& r) { r.warrant.process = Process::warrant; }, .under = with_uk},
};

// Eastern District of New York, 18-MJ-723, as the opinions reported at 468 F. Supp. 3d 556 and 470 F. Supp. 3d 285 tell it:
// a warrant of 3 August 2018 for two employees' accounts at a large corporate customer, with a secrecy order. The end
// of that order was not reported; its renewal was upheld in November 2020, so it ran until then at least.
constexpr Request eastern_district(Date day, NoticeTo whom, Motion challenge, Change change = [](Request&) {}) {
    Request r = nothing_else_happened(Request{
        .act = Act::notify,
        .act_on = day,
        .warrant = {.kind = WarrantKind::production,
                    .issued_by = US,
                    .issuing_jurisdiction = jurisdiction("US-NY"),
                    .issuer = AuthorityKind::judge,
                    .issued_on = Date{2018, 8, 3},
                    .served_on = Date{2018, 8, 3},
                    .complies_with_issuing_law = yes,
                    .process = Process::warrant,
                    .notice_to = whom,
                    .secrecy = SecrecyOrder::for_this_process,
                    .secrecy_ordered_on = Date{2018, 8, 3},
                    .secrecy_ends_on = Date{2020, 12, 1},
                    .notice_delay = NoticeDelay::none},
        .data = {.category = DataCategory::content},
        .provider = {.established_in = US,
                     .serves_the_public = yes,
                     .service = ServiceKind::communication,
                     .possesses_or_controls = yes},
        .user = {.kind = PersonKind::natural},
        .customer = {.kind = PersonKind::corporation},
        .events = {.secrecy_challenge = challenge},
    });
    change(r);
    return r;
}

constexpr Scenario enterprise[] = {
    {.name = "August 2018: not the employee", .citation = "2705(b)",
     .facts = eastern_district(Date{2018, 8, 3}, NoticeTo::user, Motion::none),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "August 2018: not the enterprise that pays", .citation = "2705(b)",
     .facts = eastern_district(Date{2018, 8, 3}, NoticeTo::customer, Motion::none),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .rule = "18 USC 2703(h)(5)(B)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::pending; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "5 September 2018: asked to tell one senior person; pending changes nothing", .citation = "2705(b)",
     .facts = eastern_district(Date{2018, 9, 5}, NoticeTo::customer_officer, Motion::pending),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1",
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::granted; }, .under = secrecy},
    {.name = "31 July 2019: the magistrate judge denies it", .citation = "470 F. Supp. 3d 285",
     .facts = eastern_district(Date{2019, 7, 31}, NoticeTo::customer_officer, Motion::denied),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "8 May 2020: the district judge affirms; on appeal nobody is told either", .citation = "468 F. Supp. 3d 556",
     .facts = eastern_district(Date{2020, 5, 9}, NoticeTo::customer_officer, Motion::appealed),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .rule = "JM 9-13.700", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.secrecy_ordered_on = Date{2019, 12, 1}; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = secrecy},
    {.name = "had nobody reported how long", .citation = "2705(b)",
     .facts = eastern_district(Date{2020, 5, 9}, NoticeTo::customer_officer, Motion::appealed,
                               [](Request& r) { r.warrant.secrecy_ends_on = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2705(b)#1", .under = secrecy},
    {.name = "the Southern District let one officer be told", .citation = "a separate matter, as reported",
     .facts = eastern_district(Date{2019, 9, 25}, NoticeTo::customer_officer, Motion::granted),
     .near_miss = [](Request& r) { r.events.secrecy_challenge = Motion::appealed; },
     .near_outcome = Outcome::refused, .under = secrecy},
    {.name = "once the order has ended everybody may be told", .citation = "2705(b)",
     .facts = eastern_district(Date{2020, 12, 1}, NoticeTo::customer, Motion::appealed),
     .near_miss = [](Request& r) { r.act_on = Date{2020, 11, 30}; },
     .near_outcome = Outcome::refused, .under = secrecy},
    {.name = "it was no sneak-and-peek warrant, whatever the press wrote", .citation = "3103a(b)",
     .facts = eastern_district(Date{2019, 9, 25}, NoticeTo::customer, Motion::denied),
     .outcome = Outcome::refused, .rule = "18 USC 3103a(b)", .status = Status::violated, .under = secrecy},
    {.name = "London could not be told: there was no agreement yet", .citation = "2703(h)(5)(A)",
     .facts = eastern_district(Date{2020, 5, 9}, NoticeTo::designated_entity, Motion::appealed,
                               [](Request& r) {
                                   r.customer.resides_in = GB;
                                   r.provider.foreign_government = GB;
                               }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2705(b)#1", .under = with_uk,
     .near_under = with(with_uk, [](auto& d) { d.first.agreement_from = Date{2020, 5, 9}; })},
};

const Table orders_table("2705(b), secrecy orders", orders);
const Table blanket_table("In re Sealed Case, blanket orders", blanket_orders);
const Table delays_table("2705(a), delayed notice", delays);
const Table searches_table("3103a, delayed-notice searches", searches);
const Table live_table("2511, 3123(d), silence about live data", live);
const Table governments_table("2703(h)(5), telling a government", governments);
const Table enterprise_table("18-MJ-723, an enterprise kept in the dark", enterprise);

static_assert(proved<enterprise>);

Due deadline(const Request& request, Label citation) {
    for (const Duty& d : evaluate(us_secrecy, request).duties(request))
        if (d.rule.citation == citation) return d.due;
    return {};
}

}  // namespace

TEST_CASE("18 U.S.C. 2705(b): secrecy orders") { orders_table.run(); }
TEST_CASE("In re Sealed Case: blanket orders") { blanket_table.run(); }
TEST_CASE("18 U.S.C. 2705(a): delayed notice") { delays_table.run(); }
TEST_CASE("18 U.S.C. 3103a: searches with delayed notice") { searches_table.run(); }
TEST_CASE("18 U.S.C. 2511, 3123(d): silence about live data") { live_table.run(); }
TEST_CASE("18 U.S.C. 2703(h)(5): telling a government") { governments_table.run(); }
TEST_CASE("18-MJ-723: an enterprise kept in the dark") { enterprise_table.run(); }

TEST_CASE("18-MJ-723: challenging secrecy does not put off production; a motion of 2703(h) would") {
    Request r = eastern_district(Date{2018, 9, 5}, NoticeTo::customer_officer, Motion::pending);
    r.act = Act::disclose;
    r.warrant.issued_for = IssuedFor::own_purposes;
    r.data.storage_age = days(100);
    r.data.stored_in = US;
    r.provider.believes_foreign_law_at_risk = no;
    CHECK(evaluate(us_compelled_disclosure, r).outcome() == Outcome::permitted);
    CHECK(evaluate(us_disclosure_bar, r).outcome() == Outcome::permitted);

    // The same customer, foreign, under an agreement that was in force: production waits for the ruling, silence does not end.
    const auto agreed = [](auto& d) {
        d.first.agreement_from = Date{2018, 1, 1};
        d.first.similar_opportunities = yes;
    };
    r.customer.incorporated_in = GB;
    r.customer.resides_in = GB;
    r.provider.foreign_government = GB;
    r.provider.believes_foreign_law_at_risk = yes;
    r.events.comity_motion = Motion::pending;
    r.events.comity_motion_filed_on = Date{2018, 8, 17};
    CHECK(evaluate(with(us_compelled_disclosure, agreed), r).outcome() == Outcome::conditional);
    CHECK(evaluate(with(us_compelled_disclosure, agreed), r).decided_by("18 USC 2703(h)(4)"));
    r.act = Act::notify;
    CHECK(evaluate(with(us_secrecy, agreed), r).outcome() == Outcome::refused);
    r.warrant.notice_to = NoticeTo::designated_entity;
    CHECK(evaluate(with(us_secrecy, agreed), r).outcome() == Outcome::permitted);
    CHECK(evaluate(with(us_secrecy, agreed), r).exceptions().contains("18 USC 2703(h)(5)(A)"));
}

TEST_CASE("secrecy: deadlines") {
    CHECK(deadline(silenced([](Request& r) { r.warrant.secrecy_ends_on = has_not_happened; }), "JM 9-13.700").last_day ==
          Date{2025, 5, 1});
    CHECK(deadline(searched(), "18 USC 3103a(b)(3)").last_day == Date{2024, 6, 2});
    CHECK(deadline(searched([](Request& r) {
                       r.warrant.notice_delay = NoticeDelay::to_a_day;
                       r.warrant.secrecy_ends_on = Date{2024, 9, 1};
                   }),
                   "18 USC 3103a(b)(3)")
              .last_day == Date{2024, 9, 1});
    const Request subpoena = but(us_telling, [](Request& r) {
        r.warrant.process = Process::subpoena;
        r.warrant.notice_delay = NoticeDelay::by_court;
    });
    CHECK(deadline(subpoena, "18 USC 2705(a)(5)").last_day == Date{2024, 7, 31});
    const Request wiretap = but(us_telling, [](Request& r) {
        r.warrant.process = Process::wiretap_order;
        r.events.completed_on = Date{2024, 6, 1};
    });
    CHECK(deadline(wiretap, "18 USC 2518(8)(d)").last_day == Date{2024, 8, 30});
}

TEST_CASE("secrecy: an order without an end asks for none; one of unknown end asks for it") {
    const Request unknown_end = silenced([](Request& r) { r.warrant.secrecy_ends_on = unsaid; });
    CHECK(evaluate(us_secrecy, unknown_end).open_questions().contains(fact.warrant.secrecy_ends_on));
    const Request no_end = silenced([](Request& r) { r.warrant.secrecy_ends_on = has_not_happened; });
    CHECK(evaluate(us_secrecy, no_end).open_questions().empty());
}
