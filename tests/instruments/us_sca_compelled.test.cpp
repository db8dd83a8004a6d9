// SPDX-License-Identifier: BSL-1.0
// 18 U.S.C. 2703 and 2713: which process compels what, for how long evidence is preserved, and the motion of 2703(h).

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

using namespace comity_test;

namespace {

constexpr Instrument compelled = us_compelled_disclosure;
/// The same with a United Kingdom whose law is known to give providers similar opportunities, or not to.
constexpr auto with_uk = with(us_compelled_disclosure, [](auto& d) { d.first.similar_opportunities = yes; });
constexpr auto with_australia = with(us_compelled_disclosure, [](auto& d) { d.second.similar_opportunities = yes; });
constexpr auto without_uk = with(us_compelled_disclosure, [](auto& d) { d.first.similar_opportunities = no; });

constexpr Request warrant(Change change = [](Request&) {}) { return but(us_warrant, change); }
/// A subpoena for old mail, as the statute alone has it.
constexpr Request old_mail(Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.warrant.process = Process::subpoena;
    r.data.storage_age = days(181);
    r.events.customer_notified = yes;
    r.readings.content_requires_warrant = no;
    change(r);
    return r;
}
constexpr Request for_records(DataCategory category, Process process, Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.data.category = category;
    r.warrant.process = process;
    change(r);
    return r;
}

constexpr Scenario contents[] = {
    {.name = "a warrant for fresh mail", .citation = "2703(a)", .facts = warrant(),
     .near_miss = [](Request& r) { r.warrant.process = Process::none; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "18 USC 2703(a)#2, 18 USC 2703(a)#3, Warshak", .under = compelled},
    {.name = "180 days: a subpoena is not enough, whatever one thinks of Warshak", .citation = "2703(a)",
     .facts = old_mail([](Request& r) { r.data.storage_age = days(180); }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(a)#3",
     .near_miss = [](Request& r) { r.data.storage_age = days(181); }, .under = compelled},
    {.name = "179 days", .citation = "2703(a)",
     .facts = old_mail([](Request& r) { r.data.storage_age = days(179); }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(a)#3", .under = compelled},
    {.name = "182 days", .citation = "2703(b)(1)", .facts = old_mail([](Request& r) { r.data.storage_age = days(182); }),
     .under = compelled},
    {.name = "an age that nobody knows", .citation = "2703(a), (b)",
     .facts = old_mail([](Request& r) { r.data.storage_age = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2703(a)#3",
     .near_miss = [](Request& r) { r.warrant.process = Process::warrant; }, .under = compelled},
    {.name = "Warshak: old mail needs a warrant too", .citation = "631 F.3d 266",
     .facts = old_mail([](Request& r) { r.readings.content_requires_warrant = yes; }),
     .outcome = Outcome::refused, .decided_by = "Warshak",
     .near_miss = [](Request& r) { r.readings.content_requires_warrant = no; }, .under = compelled},
    {.name = "the reading left open", .citation = "631 F.3d 266",
     .facts = old_mail([](Request& r) { r.readings.content_requires_warrant = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "Warshak", .under = compelled},
    {.name = "nor will anything else do for old mail", .citation = "2703(b)(1)",
     .facts = old_mail([](Request& r) { r.warrant.process = Process::telemarketing_request; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(b)(1)",
     .near_miss = [](Request& r) { r.warrant.process = Process::court_order; }, .under = compelled},
    {.name = "remote computing is never fresh", .citation = "2703(b)(2)",
     .facts = old_mail([](Request& r) {
         r.data.storage_age = days(3);
         r.provider.service = ServiceKind::storage;
     }),
     .near_miss = [](Request& r) { r.provider.service = ServiceKind::communication; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(a)#3", .under = compelled},
    {.name = "the customer has not been told of the subpoena", .citation = "2703(b)(1)(B)",
     .facts = old_mail([](Request& r) { r.events.customer_notified = no; }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(b)(1)(B)",
     .near_miss = [](Request& r) { r.warrant.notice_delay = NoticeDelay::by_official; }, .under = compelled},
    {.name = "an official puts off notice of subpoenas, not of court orders", .citation = "2703(b)(1)(B), 2705(a)(1)",
     .facts = old_mail([](Request& r) {
         r.events.customer_notified = no;
         r.warrant.process = Process::court_order;
         r.warrant.notice_delay = NoticeDelay::by_official;
     }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(b)(1)(B)",
     .near_miss = [](Request& r) { r.warrant.notice_delay = NoticeDelay::by_court; }, .under = compelled},
    {.name = "a day certain is for searches", .citation = "2703(b)(1)(B), 2705(a)(1), 3103a(b)(3)",
     .facts = old_mail([](Request& r) {
         r.events.customer_notified = no;
         r.warrant.notice_delay = NoticeDelay::to_a_day;
     }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(b)(1)(B)",
     .near_miss = [](Request& r) { r.warrant.notice_delay = NoticeDelay::by_official; }, .under = compelled},
    {.name = "the delay is over, and nobody has told", .citation = "2703(b)(1)(B), 2705(a)(4)-(5)",
     .facts = old_mail([](Request& r) {
         r.events.customer_notified = no;
         r.warrant.notice_delay = NoticeDelay::by_court;
         r.act_on = Date{2024, 7, 31};
     }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(b)(1)(B)",
     .near_miss = [](Request& r) { r.act_on = Date{2024, 7, 30}; }, .under = compelled},
    {.name = "a warrant needs no notice", .citation = "2703(b)(1)(A)",
     .facts = old_mail([](Request& r) {
         r.warrant.process = Process::warrant;
         r.events.customer_notified = no;
     }),
     .under = compelled},
    {.name = "a warrant that breaks the rules for warrants", .citation = "2703(a)",
     .facts = warrant([](Request& r) { r.warrant.complies_with_issuing_law = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(a)#2",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }, .under = compelled},
    {.name = "a warrant that no court issued", .citation = "2711(3)",
     .facts = warrant([](Request& r) { r.warrant.issuer = AuthorityKind::prosecutor; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2711(3)",
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::military; }, .under = compelled},
};

constexpr Scenario records[] = {
    {.name = "traffic data on a court order", .citation = "2703(c)(1)(B)",
     .facts = for_records(DataCategory::traffic, Process::court_order), .rule = "18 USC 2703(c)(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.process = Process::subpoena; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(c)(1)", .near_status = Status::satisfied, .under = compelled},
    {.name = "other records on a subpoena, with the customer's consent", .citation = "2703(c)(1)(C)",
     .facts = for_records(DataCategory::other_record, Process::subpoena,
                          [](Request& r) { r.events.consent_by = ConsentBy::subscriber; }),
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::originator; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(c)(1)", .under = compelled},
    {.name = "with it no process is needed", .citation = "2703(c)(1)(C)",
     .facts = for_records(DataCategory::traffic, Process::none,
                          [](Request& r) { r.events.consent_by = ConsentBy::subscriber; }),
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::none; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(a)#2, 18 USC 2703(c)(1)", .under = compelled},
    {.name = "nor for who the customer is", .citation = "2703(c)(1)(C), (2)",
     .facts = for_records(DataCategory::subscriber, Process::none,
                          [](Request& r) { r.events.consent_by = ConsentBy::subscriber; }),
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::none; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(a)#2, 18 USC 2703(c)(2)", .under = compelled},
    {.name = "the customer's consent gives nobody contents without process", .citation = "2703(a), (c)(1)(C)",
     .facts = old_mail([](Request& r) {
         r.warrant.process = Process::none;
         r.events.consent_by = ConsentBy::subscriber;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(a)#2, 18 USC 2703(b)(1)",
     .near_miss = [](Request& r) { r.warrant.process = Process::subpoena; }, .under = compelled},
    {.name = "a subpoena for who the customer is", .citation = "2703(c)(2)",
     .facts = for_records(DataCategory::subscriber, Process::subpoena),
     .near_miss = [](Request& r) { r.warrant.process = Process::wiretap_order; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(c)(2)", .under = compelled},
    {.name = "a subpoena for who used an address", .citation = "2703(c)(2)(E)",
     .facts = for_records(DataCategory::identification, Process::subpoena),
     .near_miss = [](Request& r) { r.data.category = DataCategory::traffic; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(c)(1)", .under = compelled},
    {.name = "telemarketing fraud: name and address on a written request", .citation = "2703(c)(1)(D)",
     .facts = for_records(DataCategory::subscriber, Process::telemarketing_request),
     .near_miss = [](Request& r) { r.data.category = DataCategory::identification; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(c)(2)", .under = compelled},
    {.name = "a court order without facts", .citation = "2703(d)",
     .facts = for_records(DataCategory::traffic, Process::court_order,
                          [](Request& r) { r.warrant.rests_on_credible_facts = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(d)#1",
     .near_miss = [](Request& r) { r.warrant.rests_on_credible_facts = yes; }, .under = compelled},
    {.name = "a court order for what is not material", .citation = "2703(d)",
     .facts = for_records(DataCategory::traffic, Process::court_order,
                          [](Request& r) { r.data.relevant_to_offense = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(d)#1",
     .near_miss = [](Request& r) { r.data.relevant_to_offense = yes; }, .under = compelled},
    {.name = "the provider may complain of a burden", .citation = "2703(d)",
     .facts = for_records(DataCategory::traffic, Process::court_order), .rule = "18 USC 2703(d)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.objection = Objection::pending_at_issuer; },
     .near_status = Status::satisfied, .under = compelled},
    {.name = "no notice is owed for records", .citation = "2703(c)(3)",
     .facts = for_records(DataCategory::traffic, Process::warrant), .rule = "18 USC 2703(c)(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.category = DataCategory::content; },
     .near_status = Status::not_engaged, .under = compelled},
    {.name = "nobody sues a provider for following the process", .citation = "2703(e)",
     .facts = warrant(), .rule = "18 USC 2703(e)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.process = Process::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = compelled},
};

constexpr Request preserved(int on_day, Change change = [](Request&) {}) {
    Request r = us_preservation;
    r.act_on = r.warrant.served_on.value_or(Date{}).plus_days(on_day);
    change(r);
    return r;
}
constexpr Request renewed(int renewed_on_day, int on_day) {
    Request r = preserved(on_day);
    r.warrant.is_extension = yes;
    r.warrant.extended_on = r.warrant.served_on.value_or(Date{}).plus_days(renewed_on_day);
    return r;
}

constexpr Scenario preservation[] = {
    {.name = "day 89", .citation = "2703(f)(2)", .facts = preserved(89), .under = compelled},
    {.name = "day 90", .citation = "2703(f)(2)", .facts = preserved(90), .rule = "18 USC 2703(f)(2)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.act_on = Date{2024, 8, 1}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(f)(2)#1", .near_status = Status::satisfied, .under = compelled},
    {.name = "day 91", .citation = "2703(f)(2)", .facts = preserved(91), .outcome = Outcome::refused,
     .decided_by = "18 USC 2703(f)(2)#1", .under = compelled},
    {.name = "renewed on day 90, day 180", .citation = "2703(f)(2)", .facts = renewed(90, 180),
     .rule = "18 USC 2703(f)(2)#3", .status = Status::violated,
     .near_miss = [](Request& r) { r.act_on = Date{2024, 10, 30}; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(f)(2)#1", .near_status = Status::satisfied, .under = compelled},
    {.name = "renewed too late, day 100", .citation = "2703(f)(2)", .facts = renewed(91, 100), .outcome = Outcome::refused,
     .decided_by = "18 USC 2703(f)(2)#1",
     .near_miss = [](Request& r) { r.warrant.extended_on = Date{2024, 7, 31}; }, .under = compelled},
    {.name = "nobody has asked to preserve", .citation = "2703(f)(1)",
     .facts = preserved(3, [](Request& r) { r.warrant.kind = WarrantKind::production; }), .outcome = Outcome::refused,
     .decided_by = "18 USC 2703(f)(1)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::preservation; }, .under = compelled},
    {.name = "a foreign government cannot ask to preserve", .citation = "2703(f), 2711(4)",
     .facts = preserved(3, [](Request& r) {
         r.warrant.issued_by = GB;
         r.warrant.issuing_jurisdiction = unsaid;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2711(4)",
     .near_miss = [](Request& r) { r.warrant.issued_by = US; }, .under = compelled},
};

constexpr Date cloud_act{2018, 3, 23};
constexpr Request abroad(Date issued) {
    Request r = us_warrant;
    r.data.stored_in = state("IE");
    r.warrant.issued_on = r.warrant.served_on = issued;
    return r;
}

constexpr Scenario reach[] = {
    {.name = "mail in Ireland, warrant of the day before", .citation = "2713", .facts = abroad(before(cloud_act)),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2713#3",
     .near_miss = [](Request& r) { r.data.stored_in = US; }, .under = compelled},
    {.name = "mail in Ireland, warrant of the day", .citation = "2713", .facts = abroad(cloud_act),
     .rule = "18 USC 2713#4", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.stored_in = US; }, .near_status = Status::not_engaged, .under = compelled},
    {.name = "mail in Ireland, warrant of the day after", .citation = "2713", .facts = abroad(after(cloud_act)), .under = compelled},
    {.name = "before 2713, if process never reached abroad", .citation = "2713",
     .facts = but(abroad(before(cloud_act)), [](Request& r) { r.readings.process_always_reached_abroad = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2713#3",
     .near_miss = [](Request& r) { r.readings.process_always_reached_abroad = yes; }, .under = compelled},
    {.name = "before 2713, mail in Guam: not abroad as recommended", .citation = "2713, point 31",
     .facts = but(abroad(before(cloud_act)), [](Request& r) {
         r.data.stored_in = state("GU");
         r.readings.process_always_reached_abroad = no;
     }),
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2713#3", .under = compelled},
    {.name = "data that the provider does not control", .citation = "2713",
     .facts = warrant([](Request& r) { r.provider.possesses_or_controls = no; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2713#2",
     .near_miss = [](Request& r) { r.provider.possesses_or_controls = yes; }, .under = compelled},
    {.name = "a provider out of reach", .citation = "2713",
     .facts = warrant([](Request& r) {
         r.provider.established_in = GB;
         r.provider.subject_to_united_states_law = no;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2713#1",
     .near_miss = [](Request& r) { r.provider.established_in = US; }, .under = compelled},
    {.name = "a provider in Puerto Rico", .citation = "2713, point 31",
     .facts = warrant([](Request& r) {
         r.provider.established_in = state("PR");
         r.provider.subject_to_united_states_law = unsaid;
     }),
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = unsaid; },
     .near_outcome = Outcome::undetermined, .near_decided_by = "18 USC 2713#1", .under = compelled},
    {.name = "a bank is no provider of remote computing", .citation = "2711(2)",
     .facts = warrant([](Request& r) { r.provider.service = ServiceKind::financial; }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2711(2)",
     .near_miss = [](Request& r) { r.provider.service = ServiceKind::storage; }, .under = compelled},
    {.name = "live data is another law's", .citation = "2703(a)",
     .facts = warrant([](Request& r) { r.warrant.kind = WarrantKind::interception; }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2703(a)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .under = compelled},
    {.name = "for a foreign authority: conduct punishable by a year", .citation = "3512(e)",
     .facts = warrant([](Request& r) {
         r.warrant.issued_for = IssuedFor::third_state;
         r.offense.maximum_imprisonment = months(12);
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3512(e)",
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(13); }, .under = compelled},
    {.name = "for a foreign authority: eleven months", .citation = "3512(e)",
     .facts = warrant([](Request& r) {
         r.warrant.issued_for = IssuedFor::receiving_party;
         r.offense.maximum_imprisonment = months(11);
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 3512(e)",
     .near_miss = [](Request& r) { r.warrant.issued_for = IssuedFor::own_purposes; }, .under = compelled},
    {.name = "for a foreign authority, by court order: no such test", .citation = "3512(a), (e)",
     .facts = for_records(DataCategory::traffic, Process::court_order,
                          [](Request& r) {
                              r.warrant.issued_for = IssuedFor::third_state;
                              r.offense.maximum_imprisonment = months(6);
                          }),
     .rule = "18 USC 3512(a)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_for = IssuedFor::own_purposes; },
     .near_status = Status::not_engaged, .under = compelled},
};

/// A provider that believes that UK law would be broken, and has moved so many days after service.
constexpr Request moved(int days_after_service, Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.act_on = Date{2024, 6, 1};
    r.provider.believes_foreign_law_at_risk = yes;
    r.events.comity_motion = Motion::pending;
    r.events.comity_motion_filed_on = Date{2024, 5, 2}.plus_days(days_after_service);
    change(r);
    return r;
}

constexpr Scenario motions[] = {
    {.name = "a pending motion suspends production", .citation = "2703(h)(4)", .facts = moved(10),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(h)(4)#1", .rule = "18 USC 2703(h)(4)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::denied; }, .near_status = Status::satisfied, .under = with_uk},
    {.name = "day 13", .citation = "2703(h)(2)(A)", .facts = moved(13), .outcome = Outcome::conditional,
     .decided_by = "18 USC 2703(h)(4)#1", .under = with_uk},
    {.name = "day 14", .citation = "2703(h)(2)(A)", .facts = moved(14), .outcome = Outcome::conditional,
     .decided_by = "18 USC 2703(h)(4)#1",
     .near_miss = [](Request& r) { r.events.comity_motion_filed_on = Date{2024, 5, 17}; }, .under = with_uk},
    {.name = "day 15, extended", .citation = "2703(h)(2)(A)",
     .facts = moved(15, [](Request& r) { r.events.comity_motion_time_extended = yes; }), .outcome = Outcome::conditional,
     .decided_by = "18 USC 2703(h)(4)#1",
     .near_miss = [](Request& r) { r.events.comity_motion_time_extended = no; }, .under = with_uk},
    {.name = "the court finds that harm cannot wait", .citation = "2703(h)(4)",
     .facts = moved(10, [](Request& r) { r.events.comity_motion = Motion::pending_but_produce; }),
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::pending; },
     .near_outcome = Outcome::conditional, .under = with_uk},
    {.name = "the court quashes the warrant", .citation = "2703(h)(2)(B)",
     .facts = moved(10, [](Request& r) { r.events.comity_motion = Motion::granted; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(h)(2)(B)",
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::denied; }, .under = with_uk},
    {.name = "a customer who is a U.S. person", .citation = "2703(h)(2)(A)(i)",
     .facts = moved(10, [](Request& r) {
         r.customer.incorporated_in = US;
         r.customer.united_states_person = unsaid;
     }),
     .rule = "18 USC 2703(h)(1)(B)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.customer.incorporated_in = GB; },
     .near_outcome = Outcome::conditional, .near_status = Status::violated, .under = with_uk},
    {.name = "a customer who is said to be a U.S. person", .citation = "2703(h)(2)(A)(i)",
     .facts = moved(10, [](Request& r) {
         r.customer.incorporated_in = US;
         r.customer.united_states_person = yes;
     }),
     .under = with_uk},
    {.name = "a customer who lives in the US", .citation = "2703(h)(2)(A)(i)",
     .facts = moved(10, [](Request& r) { r.customer.resides_in = US; }),
     .near_miss = [](Request& r) { r.customer.resides_in = state("DE"); },
     .near_outcome = Outcome::conditional, .near_decided_by = "18 USC 2703(h)(4)#1", .under = with_uk},
    {.name = "a customer who lives in Puerto Rico", .citation = "2703(h)(2)(A)(i), point 31",
     .facts = moved(10, [](Request& r) { r.customer.resides_in = state("PR"); }),
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; },
     .near_outcome = Outcome::conditional, .near_decided_by = "18 USC 2703(h)(4)#1", .under = with_uk},
    {.name = "records cannot be moved about", .citation = "2703(h)(2)(A)",
     .facts = moved(10, [](Request& r) { r.data.category = DataCategory::traffic; }),
     .near_miss = [](Request& r) { r.data.category = DataCategory::content; },
     .near_outcome = Outcome::conditional, .under = with_uk},
    {.name = "whether UK law gives similar opportunities was not seen", .citation = "2703(h)(1)(A)(ii)", .facts = moved(10),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2703(h)(4)#1, CLOUD Act 103(c)#2", .under = compelled},
    {.name = "the right to move, and until when", .citation = "2703(h)(2)(A)",
     .facts = moved(10, [](Request& r) { r.events.comity_motion = Motion::none; }), .rule = "18 USC 2703(h)(2)(A)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::denied; }, .near_status = Status::satisfied, .under = with_uk},
    {.name = "the UK qualifies, France does not", .citation = "2703(h)(1)",
     .facts = moved(10, [](Request& r) { r.events.comity_motion = Motion::none; }), .rule = "18 USC 2703(h)(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.foreign_government = state("FR"); }, .near_status = Status::violated, .under = with_uk},
    {.name = "the day before the UK agreement", .citation = "2703(h)(1)(A)(i)",
     .facts = moved(10, [](Request& r) { r.events.comity_motion = Motion::none; }), .rule = "18 USC 2703(h)(1)", .status = Status::satisfied,
     .near_status = Status::violated, .under = with_uk,
     .near_under = with(with_uk, [](auto& d) { d.first.agreement_from = Date{2024, 6, 2}; })},
    {.name = "the last day of the term of the UK agreement", .citation = "2703(h)(1)(A)(i); 17(1) of the agreement",
     .facts = moved(10, [](Request& r) { r.act_on = Date{2027, 10, 2}; }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(h)(4)#1",
     .near_miss = [](Request& r) { r.act_on = Date{2027, 10, 3}; },
     .near_outcome = Outcome::undetermined, .near_decided_by = "18 USC 2703(h)(4)#1, CLOUD Act 103(c)#2", .under = with_uk},
    {.name = "after it nobody knows, until somebody says what became of it", .citation = "2703(h)(1)(A)(i); 17(1) of the agreement",
     .facts = moved(10, [](Request& r) { r.act_on = Date{2027, 10, 3}; }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2703(h)(4)#1, CLOUD Act 103(c)#2",
     .near_outcome = Outcome::conditional, .near_decided_by = "18 USC 2703(h)(4)#1", .under = with_uk,
     .near_under = with(with_uk, [](auto& d) { d.first.extended_until = Date{2032, 10, 2}; })},
    {.name = "if it was not extended, a state like any other", .citation = "2703(h)(1)(A)(i), CLOUD Act 103(c)",
     .facts = moved(10, [](Request& r) { r.act_on = Date{2027, 10, 3}; }),
     .outcome = Outcome::undetermined, .decided_by = "CLOUD Act 103(c)#2",
     .rule = "18 USC 2703(h)(1)", .status = Status::violated,
     .under = with(with_uk, [](auto& d) { d.first.extended_until = Date{2027, 10, 2}; })},
    {.name = "the last day of the determination on the Australian one", .citation = "2703(h)(1)(A)(i), 2523(e)(1)",
     .facts = moved(10,
                    [](Request& r) {
                        r.provider.foreign_government = AU;
                        r.act_on = Date{2026, 12, 15};
                    }),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(h)(4)#1",
     .near_miss = [](Request& r) { r.act_on = Date{2026, 12, 16}; },
     .near_outcome = Outcome::undetermined, .near_decided_by = "18 USC 2703(h)(4)#1, CLOUD Act 103(c)#2", .under = with_australia},
    {.name = "French law: for the court, at common law", .citation = "CLOUD Act 103(c)",
     .facts = moved(10, [](Request& r) { r.provider.foreign_government = state("FR"); }),
     .outcome = Outcome::undetermined, .decided_by = "CLOUD Act 103(c)#2", .rule = "CLOUD Act 103(c)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::none; }, .near_status = Status::violated, .under = compelled},
    {.name = "French law, if a motion suspends", .citation = "CLOUD Act 103(c)",
     .facts = moved(10, [](Request& r) {
         r.provider.foreign_government = state("FR");
         r.readings.common_law_motion_suspends = yes;
     }),
     .outcome = Outcome::conditional, .decided_by = "CLOUD Act 103(c)#2",
     .near_miss = [](Request& r) { r.readings.common_law_motion_suspends = no; }, .under = compelled},
    {.name = "a UK that does not qualify is a state like any other", .citation = "CLOUD Act 103(c)", .facts = moved(10),
     .outcome = Outcome::conditional, .decided_by = "18 USC 2703(h)(4)#1",
     .near_outcome = Outcome::undetermined, .near_decided_by = "CLOUD Act 103(c)#2", .under = with_uk, .near_under = without_uk},
    {.name = "evidence is kept while the motion is pending, though nobody asked", .citation = "2703(h)(4)",
     .facts = moved(10, [](Request& r) { r.act = Act::preserve; }), .rule = "18 USC 2703(f)(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::denied; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2703(f)(1)", .near_status = Status::violated, .under = with_uk},
    {.name = "but not for a motion made too late", .citation = "2703(h)(2)(A), (4)",
     .facts = moved(15, [](Request& r) { r.act = Act::preserve; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(f)(1)",
     .near_miss = [](Request& r) { r.events.comity_motion_filed_on = Date{2024, 5, 16}; }, .under = with_uk},
    {.name = "nor for one at common law, for the sake of French law", .citation = "2703(h)(1), (4)",
     .facts = moved(10,
                    [](Request& r) {
                        r.act = Act::preserve;
                        r.provider.foreign_government = state("FR");
                    }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2703(f)(1)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::preservation; }, .under = compelled},
};

const Table contents_table("2703(a), (b), contents", contents);
const Table records_table("2703(c), (d), records", records);
const Table preservation_table("2703(f), preservation", preservation);
const Table reach_table("2713, 2711, 3512, reach", reach);
const Table motions_table("2703(h), motions", motions);

static_assert(proved<motions>);

/// The deadline of the first duty with this citation.
Due deadline(const Instrument& instrument, const Request& request, Label citation) {
    for (const Duty& d : evaluate(instrument, request).duties(request))
        if (d.rule.citation == citation) return d.due;
    return {};
}

}  // namespace

TEST_CASE("18 U.S.C. 2703: contents") { contents_table.run(); }
TEST_CASE("18 U.S.C. 2703: records") { records_table.run(); }
TEST_CASE("18 U.S.C. 2703(f): preservation") { preservation_table.run(); }
TEST_CASE("18 U.S.C. 2713: reach") { reach_table.run(); }
TEST_CASE("18 U.S.C. 2703(h): motions") { motions_table.run(); }

TEST_CASE("18 U.S.C. 2703: deadlines") {
    const Due keep = deadline(compelled, preserved(1), "18 USC 2703(f)(2)");
    CHECK(keep.last_day == Date{2024, 7, 31});
    CHECK(keep.silence == Silence::releases);
    CHECK(deadline(compelled, renewed(80, 100), "18 USC 2703(f)(2)").last_day == Date{2024, 10, 29});
    Request r = moved(10);
    r.events.comity_motion = Motion::none;
    CHECK(deadline(with_uk, r, "18 USC 2703(h)(2)(A)").last_day == Date{2024, 5, 16});
}

TEST_CASE("18 U.S.C. 2703(h): Australia, as it has an agreement, and nobody else") {
    Request r = moved(10);
    r.provider.foreign_government = AU;
    r.act_on = Date{2024, 5, 20};
    CHECK(evaluate(with_australia, r).outcome() == Outcome::conditional);
    CHECK(evaluate(with(with_australia, [](auto& d) { d.second.agreement_from = has_not_happened; }), r).outcome() == Outcome::undetermined);
}
