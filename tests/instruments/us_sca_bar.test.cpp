// SPDX-License-Identifier: BSL-1.0
// 18 U.S.C. 2702: who may not be given what, and each exception with the same case in which it falls away.

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

using namespace comity_test;

namespace {

constexpr Instrument bar = us_disclosure_bar;

/// A foreign order with no executive agreement behind it.
constexpr Request foreign(Change change = [](Request&) {}) {
    Request r = foreign_order;
    r.links.executive_agreement_permits = no;
    change(r);
    return r;
}
/// A US agency that asks without process.
constexpr Request agency(Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.warrant.process = Process::none;
    r.warrant.issuer = AuthorityKind::police;
    change(r);
    return r;
}
/// Somebody who is no authority.
constexpr Request anybody(Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.warrant.issued_by = no_state;
    r.warrant.issuing_jurisdiction = unsaid;
    r.warrant.process = Process::none;
    r.use.produced_to = ProducedTo::other;
    change(r);
    return r;
}
constexpr Request records(Request r) {
    r.data.category = DataCategory::traffic;
    return r;
}

constexpr Scenario bars[] = {
    {.name = "contents are for no foreign government without an executive agreement",
     .citation = "2702(a)(1), (b)(9)",
     .facts = foreign(), .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = yes; },
     .under = bar},
    {.name = "records are: a foreign government is no governmental entity",
     .citation = "2702(a)(3), (c)(6), 2711(4)",
     .facts = records(foreign()), .rule = "18 USC 2702(c)(6)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_by = US; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2702(a)(3)", .near_status = Status::not_engaged,
     .under = bar},
    {.name = "subscriber data likewise",
     .citation = "2702(c)(6)",
     .facts = foreign([](Request& r) { r.data.category = DataCategory::subscriber; }),
     .near_miss = [](Request& r) { r.data.category = DataCategory::content; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2702(a)(1)-(2)",
     .under = bar},
    {.name = "whoever governs where is a matter of 2711(4)",
     .citation = "2711(4)",
     .facts = agency([](Request& r) { r.warrant.issuing_jurisdiction = unsaid; }), .outcome = Outcome::refused,
     .rule = "18 USC 2711(4)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_by = state("FR"); },
     .near_outcome = Outcome::refused, .near_status = Status::violated,
     .under = bar},
    {.name = "a US agency gets no contents without process",
     .citation = "2702(a)(1)",
     .facts = agency(), .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.provider.serves_the_public = no; },
     .near_decided_by = "18 USC 2702(a)(1)-(2)",
     .under = bar},
    {.name = "nor records",
     .citation = "2702(a)(3)",
     .facts = records(agency()), .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(3)",
     .near_miss = [](Request& r) { r.provider.serves_the_public = no; },
     .near_decided_by = "18 USC 2702(a)(3)",
     .under = bar},
    {.name = "nor does a neighbour get contents",
     .citation = "2702(a)(1)",
     .facts = anybody(), .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.data.category = DataCategory::other_record; },
     .under = bar},
    {.name = "contents in remote computing are barred like mail",
     .citation = "2702(a)(2)",
     .facts = foreign([](Request& r) { r.provider.service = ServiceKind::storage; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.provider.service = ServiceKind::domain_names; },
     .near_outcome = Outcome::not_applicable, .near_decided_by = "18 USC 2702(a)#1",
     .under = bar},
    {.name = "what is live is another law's",
     .citation = "2702(a)",
     .facts = us_wiretap, .outcome = Outcome::not_applicable, .decided_by = "18 USC 2702(a)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2702(a)(1)-(2)",
     .under = bar},
    {.name = "a provider out of reach of US law",
     .citation = "2702(a)",
     .facts = foreign([](Request& r) {
         r.provider.established_in = GB;
         r.provider.subject_to_united_states_law = no;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2702(a)#2",
     .near_miss = [](Request& r) { r.provider.subject_to_united_states_law = yes; },
     .near_outcome = Outcome::refused,
     .under = bar},
};

// The near miss of each is refused by the bar that is excepted.
constexpr Scenario content_exceptions[] = {
    {.name = "the addressee", .citation = "2702(b)(1)",
     .facts = anybody([](Request& r) { r.use.produced_to = ProducedTo::addressee; }),
     .rule = "18 USC 2702(b)(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.use.produced_to = ProducedTo::other; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a warrant", .citation = "2702(b)(2), 2703(a)",
     .facts = us_warrant, .rule = "18 USC 2702(b)(2)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.process = Process::subpoena; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a warrant that no court issued", .citation = "2702(b)(2), 2711(3)",
     .facts = but(us_warrant, [](Request& r) { r.warrant.issuer = AuthorityKind::prosecutor; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::court; }, .under = bar},
    {.name = "a warrant for a foreign authority, for what is punishable by a year", .citation = "2702(b)(2), 3512(e)",
     .facts = but(us_warrant, [](Request& r) {
         r.warrant.issued_for = IssuedFor::third_state;
         r.offense.maximum_imprisonment = months(12);
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(13); }, .under = bar},
    {.name = "a warrant older than 2713 for mail in Ireland, if process never reached abroad", .citation = "2702(b)(2), 2713",
     .facts = but(us_warrant, [](Request& r) {
         r.warrant.issued_on = r.warrant.served_on = Date{2017, 1, 2};
         r.data.stored_in = state("IE");
         r.readings.process_always_reached_abroad = no;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.data.stored_in = US; }, .under = bar},
    {.name = "a warrant that was quashed", .citation = "2702(b)(2), 2703(h)(2)(B)",
     .facts = but(us_warrant, [](Request& r) { r.events.comity_motion = Motion::granted; }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.events.comity_motion = Motion::pending; }, .under = bar},
    {.name = "the sender consents", .citation = "2702(b)(3)",
     .facts = foreign([](Request& r) { r.events.consent_by = ConsentBy::originator; }),
     .rule = "18 USC 2702(b)(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "the recipient consents", .citation = "2702(b)(3)",
     .facts = foreign([](Request& r) { r.events.consent_by = ConsentBy::recipient; }),
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::subscriber; },
     .near_outcome = Outcome::refused, .under = bar},
    {.name = "a subscriber can consent for remote computing, not for mail", .citation = "2702(b)(3)",
     .facts = foreign([](Request& r) {
         r.provider.service = ServiceKind::processing;
         r.events.consent_by = ConsentBy::subscriber;
     }),
     .near_miss = [](Request& r) { r.provider.service = ServiceKind::communication; },
     .near_outcome = Outcome::refused, .under = bar},
    {.name = "whoever carries it on", .citation = "2702(b)(4)",
     .facts = anybody([](Request& r) { r.use.produced_to = ProducedTo::forwarder; }),
     .rule = "18 USC 2702(b)(4)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.use.produced_to = ProducedTo::other; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "protecting the provider's own property", .citation = "2702(b)(5)",
     .facts = agency([](Request& r) { r.provider.voluntary_reason = VoluntaryReason::service_or_protection; }),
     .rule = "18 USC 2702(b)(5)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a report to the center for missing and exploited children", .citation = "2702(b)(6)",
     .facts = anybody([](Request& r) { r.use.produced_to = ProducedTo::child_protection_center; }),
     .rule = "18 USC 2702(b)(6)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.use.produced_to = ProducedTo::other; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a crime that the provider came upon", .citation = "2702(b)(7)",
     .facts = agency([](Request& r) { r.provider.voluntary_reason = VoluntaryReason::chance_discovery; }),
     .rule = "18 USC 2702(b)(7)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::regulator; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "the same to a foreign police force: nothing was seen on it", .citation = "2702(b)(7)",
     .facts = foreign([](Request& r) {
         r.warrant.issuer = AuthorityKind::police;
         r.provider.voluntary_reason = VoluntaryReason::chance_discovery;
     }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.readings.chance_discovery_may_go_abroad = yes; }, .under = bar},
    {.name = "the same, read narrowly", .citation = "2702(b)(7)",
     .facts = foreign([](Request& r) {
         r.warrant.issuer = AuthorityKind::police;
         r.provider.voluntary_reason = VoluntaryReason::chance_discovery;
         r.readings.chance_discovery_may_go_abroad = no;
     }),
     .outcome = Outcome::refused, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.readings.chance_discovery_may_go_abroad = yes; }, .under = bar},
    {.name = "an emergency, US agency", .citation = "2702(b)(8)",
     .facts = agency([](Request& r) {
         r.provider.voluntary_reason = VoluntaryReason::emergency;
         r.warrant.issuing_jurisdiction = unsaid;
     }),
     .rule = "18 USC 2702(b)(8)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_by = state("DE"); },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2702(a)(1)-(2)", .near_status = Status::not_engaged, .under = bar},
    {.name = "an emergency abroad goes through a US agency", .citation = "2702(b)(8)",
     .facts = foreign([](Request& r) { r.provider.voluntary_reason = VoluntaryReason::emergency; }),
     .outcome = Outcome::refused, .rule = "18 USC 2702(b)(8)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = yes; },
     .near_status = Status::satisfied, .under = bar},
    {.name = "an order under an executive agreement", .citation = "2702(b)(9)",
     .facts = foreign_order, .rule = "18 USC 2702(b)(9)#1", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = no; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "nobody has said whether the agreement permits it", .citation = "2702(b)(9)",
     .facts = foreign([](Request& r) { r.links.executive_agreement_permits = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2702(a)(1)-(2)",
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = no; },
     .near_outcome = Outcome::refused, .under = bar},
    {.name = "without one, mutual legal assistance", .citation = "2702(b)(9)",
     .facts = foreign(), .outcome = Outcome::refused, .rule = "18 USC 2702(b)(9)#2", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::mutual_assistance; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied, .under = bar},
};

constexpr Scenario record_exceptions[] = {
    {.name = "a court order for traffic", .citation = "2702(c)(1), 2703(d)",
     .facts = records(agency([](Request& r) {
         r.warrant.process = Process::court_order;
         r.warrant.issuer = AuthorityKind::court;
     })),
     .rule = "18 USC 2702(c)(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.process = Process::subpoena; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a subpoena for who the customer is", .citation = "2702(c)(1), 2703(c)(2)",
     .facts = agency([](Request& r) {
         r.warrant.process = Process::subpoena;
         r.data.category = DataCategory::subscriber;
     }),
     .near_miss = [](Request& r) { r.data.category = DataCategory::traffic; },
     .near_outcome = Outcome::refused, .near_decided_by = "18 USC 2702(a)(3)", .under = bar},
    {.name = "the customer consents", .citation = "2702(c)(2)",
     .facts = records(agency([](Request& r) { r.events.consent_by = ConsentBy::subscriber; })),
     .rule = "18 USC 2702(c)(2)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.consent_by = ConsentBy::recipient; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "protecting the provider's own property", .citation = "2702(c)(3)",
     .facts = records(agency([](Request& r) { r.provider.voluntary_reason = VoluntaryReason::service_or_protection; })),
     .rule = "18 USC 2702(c)(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::none; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "an emergency", .citation = "2702(c)(4)",
     .facts = records(agency([](Request& r) { r.provider.voluntary_reason = VoluntaryReason::emergency; })),
     .rule = "18 USC 2702(c)(4)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::chance_discovery; },
     .near_outcome = Outcome::refused, .near_status = Status::not_engaged, .under = bar},
    {.name = "a report to the center for missing and exploited children", .citation = "2702(c)(5)",
     .facts = records(anybody([](Request& r) { r.use.produced_to = ProducedTo::child_protection_center; })),
     .rule = "18 USC 2702(c)(5)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.use.produced_to = ProducedTo::other; },
     .near_status = Status::not_engaged, .under = bar},
    {.name = "an order under an executive agreement", .citation = "2702(c)(7)",
     .facts = records(foreign_order), .rule = "18 USC 2702(c)(7)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.links.executive_agreement_permits = no; },
     .near_status = Status::not_engaged, .under = bar},
    {.name = "good-faith reliance on an agreement protects", .citation = "2707(e)",
     .facts = foreign_order, .rule = "18 USC 2707(e)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.relies_in_good_faith = no; },
     .near_status = Status::not_engaged, .under = bar},
};

const Table bars_table("2702, the bar", bars);
const Table content_table("2702(b), exceptions for contents", content_exceptions);
const Table record_table("2702(c), exceptions for records", record_exceptions);

static_assert(proved<bars>);

}  // namespace

TEST_CASE("18 U.S.C. 2702: the bar") { bars_table.run(); }
TEST_CASE("18 U.S.C. 2702(b): exceptions for contents") { content_table.run(); }
TEST_CASE("18 U.S.C. 2702(c): exceptions for records") { record_table.run(); }

TEST_CASE("18 U.S.C. 2702: to whom something may go does not depend on where it is stored or by whom it is asked for in secret") {
    for (State place : {US, GB, state("IE"), state("CN")}) {
        Request r = foreign();
        r.data.stored_in = place;
        CHECK(evaluate(us_disclosure_bar, r).outcome() == Outcome::refused);
        r.links.executive_agreement_permits = yes;
        CHECK(evaluate(us_disclosure_bar, r).outcome() == Outcome::permitted);
        CHECK(evaluate(us_disclosure_bar, r).exceptions().contains("18 USC 2702(b)(9)"));
    }
}
