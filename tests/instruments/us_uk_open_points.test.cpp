// SPDX-License-Identifier: BSL-1.0
// The open points of the text, as us_uk_daa.hpp numbers them: what each comes to. Points that are readings have all their
// ways in us_uk_readings.test.cpp; 29, 32, 35, 36 and 39 concern other instruments or nothing, and have no row.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr Scenario points[] = {
    {.name = "1: at least three years includes three years", .citation = "1(13)",
     .facts = uk([](Request& r) { r.offense.maximum_imprisonment = years(3); }),
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(35); },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "2: terrorism below three years is open, not permitted", .citation = "1(4)",
     .facts = uk([](Request& r) {
         r.offense.terrorist_activity = yes;
         r.offense.maximum_imprisonment = months(35);
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.offense.terrorist_activity = no; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "3: a speech offense that only the UK knows passes 4(1)", .citation = "1(4), 4(1), 8(4)(b)",
     .facts = uk([](Request& r) {
         r.offense.category = OffenseCategory::speech;
         r.offense.speech_concern = SpeechConcern::raised_by_us;
     }),
     .near_miss = [](Request& r) { r.warrant.infringes_free_speech = yes; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(2)#1"},
    {.name = "4: the target is whose account it is, not the suspect", .citation = "7(1)",
     .facts = uk([](Request& r) {
         r.person_of_interest.kind = PersonKind::natural;
         r.person_of_interest.nationality = US;
         r.person_of_interest.located_in = US;
     }),
     .near_miss = [](Request& r) { r.target.located_in = US; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(3)#1"},
    {.name = "4: nor the employer that pays for the account", .citation = "7(1)",
     .facts = us([](Request& r) {
         r.customer.kind = PersonKind::corporation;
         r.customer.incorporated_in = GB;
         r.customer.located_in = GB;
     })},
    {.name = "4: a known user of a shared account shields it", .citation = "4(3)",
     .facts = uk([](Request& r) { r.data.shared_with_protected = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#3",
     .near_miss = [](Request& r) { r.data.protected_user_carved_out = yes; }},
    {.name = "5: later discovery leaves what was handed over lawful", .citation = "1(5)",
     .facts = uk([](Request& r) {
         r.warrant.kind = WarrantKind::interception;
         r.events.target_found_protected = yes;
     }),
     .near_miss = [](Request& r) { r.act = Act::continue_; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "7(1)#2"},
    {.name = "6: an unknown place leaves the answer open", .citation = "4(3)",
     .facts = us([](Request& r) { r.target.located_in = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.located_in = state("DE"); }},
    {.name = "7: an American in London is shielded from UK orders", .citation = "1(12)",
     .facts = uk([](Request& r) {
         r.target.nationality = US;
         r.target.located_in = GB;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.nationality = GB; }},
    {.name = "7: a Briton in Paris is not shielded from US orders", .citation = "1(12)",
     .facts = us([](Request& r) {
         r.target.nationality = GB;
         r.target.located_in = state("FR");
     }),
     .near_miss = [](Request& r) { r.target.located_in = GB; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(3)#2"},
    {.name = "8: a corporation is located where it is registered or has a place of business", .citation = "1(12)",
     .facts = us([](Request& r) {
         r.target.kind = PersonKind::corporation;
         r.target.incorporated_in = state("DE");
         r.target.place_of_business_in = GB;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#5",
     .near_miss = [](Request& r) { r.target.place_of_business_in = no_state; }},
    {.name = "9: whether a substantial number are US persons must be told", .citation = "1(15)",
     .facts = uk([](Request& r) {
         r.target.kind = PersonKind::association;
         r.target.substantial_us_membership = unsaid;
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.substantial_us_membership = no; }},
    {.name = "10: correspondents who are met by the way are not targeted", .citation = "4(3)",
     .facts = uk([](Request& r) { r.data.contains_us_person_content = yes; }),
     .rule = "7(2)",
     .status = Status::satisfied},
    {.name = "11: subscriber data alone has no threshold", .citation = "10",
     .facts = us([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.maximum_imprisonment = months(6);
     }),
     .near_miss = [](Request& r) { r.data.subscriber_alone = no; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "12: preservation has no threshold", .citation = "10",
     .facts = uk([](Request& r) {
         r.act = Act::preserve;
         r.warrant.kind = WarrantKind::preservation;
         r.offense.maximum_imprisonment = months(6);
     }),
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "13: review that is available on challenge suffices", .citation = "5(2)",
     .facts = us([](Request& r) {
         r.warrant.review = ReviewTiming::during_enforcement;
         r.warrant.reviewer = Reviewer::court;
         r.warrant.review_held = no;
     }),
     .near_miss = [](Request& r) { r.readings.available_review_suffices = no; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "5(2)"},
    {.name = "14: an order that does not invoke the agreement is left to other routes", .citation = "3(2), 11(1)",
     .facts = us([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(2)#1",
     .rule = "11(1)",
     .status = Status::satisfied},
    {.name = "15: a formal defect refuses, and good faith protects", .citation = "5(8), 18 USC 2707(e)",
     .facts = uk([](Request& r) { r.warrant.invocation_notified = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(8)",
     .rule = "18 USC 2707(e)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.invocation_notified = yes; },
     .near_status = Status::satisfied},
    {.name = "15: an order without the certificate is not even subject to the agreement", .citation = "5(7), 18 USC 2707(e)",
     .facts = uk([](Request& r) { r.warrant.certified_in_writing = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(7)",
     .rule = "18 USC 2707(e)",
     .status = Status::not_engaged},
    {.name = "16: a third state that was not told is a duty", .citation = "5(10)",
     .facts = us([](Request& r) { r.events.third_state_notified = no; }),
     .rule = "5(10)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.notice_exception = NoticeException::harms_security; },
     .near_status = Status::not_engaged},
    {.name = "17: a pending objection suspends nothing", .citation = "5(11)",
     .facts = us([](Request& r) { r.events.objection = Objection::pending_at_receiver; }),
     .near_miss = [](Request& r) { r.readings.objection_suspends = yes; },
     .near_outcome = Outcome::conditional,
     .near_decided_by = "5(11)#5"},
    {.name = "18: what was handed over before a conclusion stays usable", .citation = "5(12)",
     .facts = us([](Request& r) {
         r.act = Act::use_as_evidence;
         r.act_on = Date{2023, 3, 20};
         r.events.produced_on = Date{2023, 3, 8};
         r.events.concluded_on = Date{2023, 3, 9};
         r.events.receiving_authority_concluded_improper = yes;
     }),
     .near_miss = [](Request& r) { r.events.produced_on = Date{2023, 3, 9}; },
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "5(12)#1"},
    {.name = "19: a death penalty that is available and not sought needs no leave, only care", .citation = "8(4)(a), SL(1)",
     .facts = us([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.death_penalty_available = yes;
     }),
     .rule = "SL(1)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.offense.death_penalty_sought = yes; },
     .near_outcome = Outcome::conditional,
     .near_decided_by = "8(4)(a)#1",
     .near_status = Status::not_engaged},
    {.name = "19: listed speech offenses are handed over and flagged", .citation = "8(4)(b), SL(2)",
     .facts = uk([](Request& r) { r.offense.speech_concern = SpeechConcern::listed_offense; }),
     .rule = "SL(2)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.offense.speech_concern = SpeechConcern::none; },
     .near_status = Status::not_engaged},
    {.name = "20: subscriber data too is kept out of capital cases without leave", .citation = "8(4)(a), 10",
     .facts = us([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(4)(a)#1",
     .near_miss = [](Request& r) { r.events.use_permission = Consent::granted; }},
    {.name = "21: sharing with one's own agencies is free", .citation = "8(2)",
     .facts = us([](Request& r) {
         r.act = Act::disseminate;
         r.use.recipient = Recipient::own_authority;
     })},
    {.name = "21: a summary is data", .citation = "8(2)",
     .facts = us([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.data.is_summary = yes;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(2)#1",
     .near_miss = [](Request& r) { r.readings.summaries_are_data = no; }},
    {.name = "22: the Umbrella Agreement applies by incorporation", .citation = "9(1)",
     .facts = uk(),
     .rule = "9(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.readings.umbrella_applies_after_brexit = no; },
     .near_status = Status::not_engaged},
    {.name = "23: an amendment that was not certified has no effect in US law", .citation = "14, 18 USC 2523(f)",
     .facts = uk(),
     .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(f)",
     .under = with(us_uk_daa, [](auto& data) { data.text_version_certified = no; }),
     .near_under = us_uk_daa},
    {.name = "24: renewing the determination does not extend the term", .citation = "17(1), 18 USC 2523(e)(3)",
     .facts = uk([](Request& r) { r.act_on = r.warrant.served_on = r.warrant.issued_on = Date{2027, 10, 3}; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "17(1)",
     .under = with(never_extended, [](auto& data) { data.determination_renewed_until = Date{2034, 11, 5}; }),
     .near_under = with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; })},
    {.name = "25: an interception from before expiry goes on, its extension does not", .citation = "17(3)",
     .facts = us([](Request& r) {
         r.act = Act::continue_;
         r.act_on = Date{2027, 11, 1};
         r.warrant.kind = WarrantKind::interception;
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2027, 10, 15};
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "17(1)",
     .near_miss = [](Request& r) { r.warrant.is_extension = no; },
     .under = never_extended},
    {.name = "26: no category is suspended", .citation = "12(3)", .facts = us(), .rule = "12(3)", .status = Status::satisfied},
    {.name = "27: data in a third state is asked for like any other", .citation = "1(3)",
     .facts = uk([](Request& r) { r.data.stored_in = state("SG"); }),
     .near_miss = [](Request& r) { r.provider.possesses_or_controls = no; },
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "1(3)#2"},
    {.name = "28: a capability notice is outside, neither allowed nor barred", .citation = "1(10)",
     .facts = uk([](Request& r) {
         r.warrant.kind = WarrantKind::capability_notice;
         r.warrant.demands_decryption_capability = yes;
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(10)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "30: a service for one enterprise is outside", .citation = "1(6)",
     .facts = us([](Request& r) { r.provider.serves_the_public = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(6)",
     .near_miss = [](Request& r) { r.provider.processes_for_covered_provider = yes; }},
    {.name = "31: Puerto Rico is in the United States", .citation = "1(12)",
     .facts = uk([](Request& r) { r.target.located_in = state("PR"); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; }},
    {.name = "31: Jersey and Gibraltar are not in the United Kingdom", .citation = "1(12)",
     .facts = us([](Request& r) { r.target.located_in = state("JE"); }),
     .near_miss = [](Request& r) { r.target.located_in = state("GI"); }},
    {.name = "33: a county prosecutor may order, through the national authority", .citation = "1(8), 5(5)",
     .facts = us([](Request& r) {
         r.warrant.issuer = AuthorityKind::prosecutor;
     }),
     .near_miss = [](Request& r) { r.warrant.transmitted_by = Transmitter::issuing_authority; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "5(5)"},
    {.name = "34: an intelligence service may order in order to prevent an offense", .citation = "4(1)",
     .facts = uk([](Request& r) {
         r.warrant.issuer = AuthorityKind::intelligence;
         r.warrant.purpose = Purpose::prevention;
     }),
     .near_miss = [](Request& r) { r.warrant.purpose = Purpose::national_security; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "37: US orders are bound by the treaty's own article 4", .citation = "4(1)",
     .facts = us([](Request& r) { r.offense.maximum_imprisonment = months(35); }),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(36); }},
    {.name = "38: a provider of neither party is not reached", .citation = "3(1)",
     .facts = us([](Request& r) {
         r.provider.established_in = state("CH");
         r.provider.subject_to_receiving_law = no;
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(1)",
     .near_miss = [](Request& r) { r.provider.subject_to_receiving_law = yes; }},
};

static_assert(proved<points>);
const Table point_table("open points", points);

}  // namespace

TEST_CASE("us-uk: the open points, as recommended") { point_table.run(); }

TEST_CASE("us-uk: what no rule asks moves nothing") {
    // 3: no dual criminality; 14: nothing is forbidden by not being invoked; 27: where data is stored; 33: who the issuer is.
    const Request r = uk();
    const Request moved = but(r, [](Request& x) {
        x.data.stored_in = US;
        x.warrant.issuer = AuthorityKind::other;
        x.user.located_in = US;
        x.customer.located_in = US;
        x.person_of_interest.located_in = US;
        x.provider.established_in = state("JP");
    });
    CHECK(evaluate(us_uk_daa, moved).outcome() == evaluate(us_uk_daa, r).outcome());
    CHECK(are(*evaluate(us_uk_daa, r).tables(), evaluate(us_uk_daa, moved).duties(), ""));
}
