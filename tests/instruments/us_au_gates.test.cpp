// SPDX-License-Identifier: BSL-1.0
// Every rule of the US-Australia agreement that can turn a case away: one scenario in which it alone does, and its near miss,
// the same case with one thing changed, which is permitted.

#include "support/us_au_scenario.hpp"

using namespace comity_test;

namespace {

constexpr auto scope = australian({
    {.name = "business records that are none of the four kinds of data are not covered",
     .citation = "1(4)",
     .facts = au([](Request& r) { r.data.category = DataCategory::other_record; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(4)#1",
     .near_miss = [](Request& r) { r.data.category = DataCategory::traffic; }},
    {.name = "a provider without possession or control of the data is not asked under the agreement",
     .citation = "1(4)",
     .facts = us_to_au([](Request& r) { r.provider.possesses_or_controls = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(4)#2",
     .near_miss = [](Request& r) { r.provider.possesses_or_controls = yes; }},
    {.name = "a service for one enterprise alone is no covered provider",
     .citation = "1(7)",
     .facts = au([](Request& r) { r.provider.serves_the_public = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(7)",
     .near_miss = [](Request& r) { r.provider.processes_for_covered_provider = yes; }},
    {.name = "a British order is nobody's order under this agreement",
     .citation = "1(9)",
     .facts = au([](Request& r) { r.warrant.issued_by = GB; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(9)",
     .near_miss = [](Request& r) { r.warrant.issued_by = AU; }},
    {.name = "an instrument that obliges nobody is no order",
     .citation = "1(11)",
     .facts = au([](Request& r) { r.warrant.compulsory = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(11)",
     .near_miss = [](Request& r) { r.warrant.compulsory = yes; }},
    {.name = "a capability notice is no order for data",
     .citation = "1(11), point 28",
     .facts = au([](Request& r) { r.warrant.kind = WarrantKind::capability_notice; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "1(11)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "whether the user may be told of the order is not this agreement's business",
     .citation = "2(1)",
     .facts = au([](Request& r) { r.act = Act::notify; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "2(1)",
     .near_miss = [](Request& r) { r.act = Act::disclose; }},
    {.name = "a provider in Puerto Rico is within reach of United States law, its territories counted in as recommended",
     .citation = "3(1), point 31",
     .facts = au([](Request& r) {
         r.provider.established_in = state("PR");
         r.provider.subject_to_receiving_law = no;
     }),
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; },
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "3(1)"},
    {.name = "a provider on Norfolk Island is within reach of Australian law",
     .citation = "3(1)",
     .facts = us_to_au([](Request& r) {
         r.provider.established_in = state("NF");
         r.provider.subject_to_receiving_law = no;
     }),
     .near_miss = [](Request& r) { r.provider.established_in = state("NZ"); },
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "3(1)"},
    {.name = "a provider out of the reach of the receiving party's law has no bar to be lifted",
     .citation = "3(1)",
     .facts = au([](Request& r) {
         r.provider.established_in = state("NZ");
         r.provider.subject_to_receiving_law = no;
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(1)",
     .near_miss = [](Request& r) { r.provider.established_in = US; }},
    {.name = "for a US order the provider's seat in the United States is not the reach of Australian law",
     .citation = "3(1)",
     .facts = us_to_au([](Request& r) {
         r.provider.established_in = US;
         r.provider.subject_to_receiving_law = no;
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(1)",
     .near_miss = [](Request& r) { r.provider.established_in = AU; }},
    {.name = "an order for which the agreement is not invoked is outside it",
     .citation = "3(2), point 14",
     .facts = us_to_au([](Request& r) {
         r.act = Act::issue;  // nobody has yet been told of anything
         r.act_on = r.warrant.issued_on;
         r.warrant.invoked = r.warrant.invocation_notified = no;
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(2)#1",
     .near_miss = [](Request& r) { r.warrant.invoked = yes; }},
    {.name = "once the US authority concludes that the agreement was not properly invoked, it does not apply to the order",
     .citation = "5(12)",
     .facts = au([](Request& r) {
         r.events.receiving_authority_concluded_improper = yes;
         r.events.concluded_on = Date{2024, 3, 8};
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "5(12)#1",
     .near_miss = [](Request& r) { r.events.receiving_authority_concluded_improper = no; }},
    {.name = "an order older than the agreement stays outside, whatever the date of the law",
     .citation = "15",
     .facts = us_to_au([](Request& r) { r.warrant.issued_on = Date{2024, 1, 30}; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "15",
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2024, 1, 31}; },
     .as_of = Date{2024, 3, 8}},
    {.name = "asked about the law of the day before it entered into force, the agreement answers that it does not apply",
     .citation = "16",
     .facts = us_to_au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "16#1",
     .as_of = Date{2024, 1, 30},
     .near_as_of = Date{2024, 1, 31}},
    {.name = "an order issued after five years without extension is outside",
     .citation = "17(1)",
     .facts = us_to_au([](Request& r) {
         r.warrant.issued_on = r.warrant.served_on = Date{2029, 1, 31};
         r.act_on = Date{2029, 2, 5};
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "17(1)",
     .under = au_never_extended,
     .near_under = with(us_au_daa, [](auto& data) { data.extended_until = Date{2034, 1, 31}; })},
    {.name = "an order issued after termination took effect is outside",
     .citation = "17(2)",
     .facts = us_to_au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "17(2)",
     .under = with(us_au_daa, [](auto& data) { data.terminated_from = Date{2024, 3, 1}; }),
     .near_under = with(us_au_daa, [](auto& data) { data.terminated_from = Date{2024, 3, 9}; })},
    {.name = "before US law is ready an Australian order is not carried out",
     .citation = "18 USC 2523(d)(2)",
     .facts = au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(d)(2)",
     .under = with(us_au_daa, [](auto& data) { data.effective_in_us_law_from = Date{2024, 3, 9}; }),
     .near_under = us_au_daa},
    {.name = "a joint resolution of disapproval takes the statutory exception away",
     .citation = "18 USC 2523(d)(4)",
     .facts = au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(d)(2)",
     .under = with(us_au_daa, [](auto& data) { data.disapproved = yes; }),
     .near_under = us_au_daa},
    {.name = "an Australian order after 15 December 2026, the determination not renewed",
     .citation = "18 USC 2523(e)(3)",
     .facts = au([](Request& r) { r.act_on = Date{2026, 12, 16}; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(e)(3)",
     .under = with(us_au_daa, [](auto& data) { data.determination_renewed_until = Date{2026, 12, 15}; }),
     .near_under = with(us_au_daa, [](auto& data) { data.determination_renewed_until = Date{2031, 12, 15}; })},
    {.name = "an amended text that was not certified has no effect in US law",
     .citation = "18 USC 2523(f)",
     .facts = au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(f)",
     .under = with(us_au_daa, [](auto& data) { data.text_version_certified = no; }),
     .near_under = us_au_daa},
    {.name = "an agreement that Australian law has not designated lifts no Australian bar",
     .citation = "TIA Sch 1(3)",
     .facts = us_to_au(),
     .outcome = Outcome::not_applicable,
     .decided_by = "TIA Sch 1(3)",
     .under = with(us_au_daa, [](auto& data) { data.designated_in_australia = no; }),
     .near_under = us_au_daa},
});

constexpr auto requirements = australian({
    {.name = "an offense that carries two years is no serious crime",
     .citation = "4(1)",
     .facts = au([](Request& r) { r.offense.maximum_imprisonment = years(2); }),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = years(3); }},
    {.name = "conduct that is no offense where the order was issued is no covered offense",
     .citation = "4(1)",
     .facts = us_to_au([](Request& r) { r.offense.under_issuing_law = no; }),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.offense.under_issuing_law = yes; }},
    {.name = "a production order to monitor a control order serves none of the four purposes",
     .citation = "4(1), TIA Sch 1",
     .facts = au([](Request& r) { r.warrant.purpose = Purpose::other; }),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.warrant.purpose = Purpose::prevention; }},
    {.name = "nor does one for the intelligence service's functions alone",
     .citation = "4(1), TIA Sch 1, point 34",
     .facts = au([](Request& r) {
         r.warrant.issuer = AuthorityKind::intelligence;
         r.warrant.purpose = Purpose::national_security;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.warrant.purpose = Purpose::detection; }},
    {.name = "an order that infringes freedom of speech is refused",
     .citation = "4(2)",
     .facts = au([](Request& r) { r.warrant.infringes_free_speech = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "4(2)#1",
     .near_miss = [](Request& r) { r.warrant.infringes_free_speech = no; }},
    {.name = "an order that singles people out for their ethnic origin is refused",
     .citation = "4(2)",
     .facts = us_to_au([](Request& r) { r.warrant.discriminatory_ground = DiscriminatoryGround::ethnic_origin; }),
     .outcome = Outcome::refused,
     .decided_by = "4(2)#2",
     .near_miss = [](Request& r) { r.warrant.discriminatory_ground = DiscriminatoryGround::none; }},
    {.name = "an Australian order does not target a US citizen in Germany",
     .citation = "4(3), 1(13)",
     .facts = au([](Request& r) { r.target.nationality = US; }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.nationality = AU; }},
    {.name = "a US order does not target an Australian citizen in Germany",
     .citation = "4(3), 1(13)",
     .facts = us_to_au([](Request& r) { r.target.nationality = AU; }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.nationality = US; }},
    {.name = "an account that a protected person shares is not targeted",
     .citation = "4(3), 7(1)",
     .facts = us_to_au([](Request& r) { r.data.shared_with_protected = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#3",
     .near_miss = [](Request& r) { r.data.protected_user_carved_out = yes; }},
    {.name = "a friend abroad is not targeted in order to learn about an Australian",
     .citation = "4(4)",
     .facts = us_to_au([](Request& r) { r.warrant.targets_to_learn_about_protected = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "4(4)",
     .near_miss = [](Request& r) { r.warrant.targets_to_learn_about_protected = no; }},
    {.name = "an order that is not targeted at specific accounts is bulk",
     .citation = "4(5)",
     .facts = au([](Request& r) { r.warrant.targets_specific_accounts = no; }),
     .outcome = Outcome::refused,
     .decided_by = "4(5)#1",
     .near_miss = [](Request& r) { r.warrant.targets_specific_accounts = yes; }},
    {.name = "an order that names nothing specific is bulk",
     .citation = "4(5)",
     .facts = us_to_au([](Request& r) { r.warrant.identifier = Identifier::none; }),
     .outcome = Outcome::refused,
     .decided_by = "4(5)#2",
     .near_miss = [](Request& r) { r.warrant.identifier = Identifier::personal_device; }},
    {.name = "an order that breaks the issuing state's own law is refused",
     .citation = "5(1)",
     .facts = au([](Request& r) { r.warrant.complies_with_issuing_law = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(1)",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }},
    {.name = "an order on a hunch is refused",
     .citation = "5(1)",
     .facts = us_to_au([](Request& r) { r.warrant.rests_on_credible_facts = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(1)",
     .near_miss = [](Request& r) { r.warrant.rests_on_credible_facts = yes; }},
    {.name = "an order that nobody independent can review is refused",
     .citation = "5(2)",
     .facts = au([](Request& r) {
         r.warrant.review = ReviewTiming::none;
         r.warrant.reviewer = Reviewer::none;
     }),
     .outcome = Outcome::refused,
     .decided_by = "5(2)"},
    {.name = "if review must have been held, one that is only available does not suffice",
     .citation = "5(2), point 13",
     .facts = au([](Request& r) {
         r.warrant.review = ReviewTiming::during_enforcement;
         r.warrant.review_held = no;
         r.readings.available_review_suffices = no;
     }),
     .outcome = Outcome::refused,
     .decided_by = "5(2)",
     .near_miss = [](Request& r) { r.warrant.review_held = yes; }},
    {.name = "interception without an end is refused",
     .citation = "5(3)",
     .facts = au([](Request& r) {
         r.warrant.kind = WarrantKind::interception;
         r.warrant.duration_fixed = no;
     }),
     .outcome = Outcome::refused,
     .decided_by = "5(3)",
     .near_miss = [](Request& r) { r.warrant.duration_fixed = yes; }},
    {.name = "interception where something less intrusive would do is refused",
     .citation = "5(3)",
     .facts = us_to_au([](Request& r) {
         r.warrant.kind = WarrantKind::interception;
         r.warrant.less_intrusive_means_available = yes;
     }),
     .outcome = Outcome::refused,
     .decided_by = "5(3)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "an Australian order at the request of the United States is refused",
     .citation = "5(4)",
     .facts = au([](Request& r) { r.warrant.issued_for = IssuedFor::receiving_party; }),
     .outcome = Outcome::refused,
     .decided_by = "5(4)",
     .near_miss = [](Request& r) { r.warrant.issued_for = IssuedFor::own_purposes; }},
    {.name = "an order that the police sent themselves is refused",
     .citation = "5(5)",
     .facts = au([](Request& r) { r.warrant.transmitted_by = Transmitter::issuing_authority; }),
     .outcome = Outcome::refused,
     .decided_by = "5(5)",
     .near_miss = [](Request& r) { r.warrant.transmitted_by = Transmitter::agreed_authority; }},
    {.name = "an order that the designated authority did not review before sending is refused",
     .citation = "5(6)",
     .facts = us_to_au([](Request& r) { r.warrant.reviewed_before_transmission = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(6)",
     .near_miss = [](Request& r) { r.warrant.reviewed_before_transmission = yes; }},
    {.name = "an order without the written certification is refused",
     .citation = "5(7)",
     .facts = au([](Request& r) { r.warrant.certified_in_writing = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(7)",
     .near_miss = [](Request& r) { r.warrant.certified_in_writing = yes; }},
    {.name = "an order whose addressee was not told that the agreement is invoked is refused",
     .citation = "5(8)",
     .facts = us_to_au([](Request& r) { r.warrant.invocation_notified = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(8)",
     .near_miss = [](Request& r) { r.warrant.invocation_notified = yes; }},
    {.name = "without targeting procedures nobody is a covered person",
     .citation = "7(1), 1(6)",
     .facts = us_to_au([](Request& r) { r.warrant.targeting_procedures_applied = no; }),
     .outcome = Outcome::refused,
     .decided_by = "7(1)#1",
     .near_miss = [](Request& r) { r.warrant.targeting_procedures_applied = yes; }},
    {.name = "an interception goes no further once its target proves to be an Australian",
     .citation = "7(1)",
     .facts = us_to_au([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
         r.events.target_found_protected = yes;
     }),
     .outcome = Outcome::refused,
     .decided_by = "7(1)#2",
     .near_miss = [](Request& r) { r.events.target_found_protected = no; }},
    {.name = "Australia does not disseminate what is irrelevant and protects nobody's life",
     .citation = "7(3)",
     .facts = au([](Request& r) {
         r.act = Act::disseminate;
         r.data.relevant_to_offense = no;
     }),
     .outcome = Outcome::refused,
     .decided_by = "7(3)#1",
     .near_miss = [](Request& r) { r.data.protects_life = yes; }},
    {.name = "Australia passes a US person's words to US authorities only where significant harm is at stake",
     .citation = "7(5)",
     .facts = au([](Request& r) {
         r.act = Act::disseminate;
         r.use.recipient = Recipient::receiving_party_authority;
         r.data.contains_us_person_content = yes;
     }),
     .outcome = Outcome::refused,
     .decided_by = "7(5)",
     .near_miss = [](Request& r) { r.use.harm = Harm::child_exploitation; }},
    {.name = "data does not go to a third state against the receiving party's will",
     .citation = "8(2)",
     .facts = au([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.events.transfer_consent = Consent::denied;
     }),
     .outcome = Outcome::refused,
     .decided_by = "8(2)#2",
     .near_miss = [](Request& r) { r.events.transfer_consent = Consent::granted; }},
    {.name = "Australia's refusal keeps its data out of a capital prosecution",
     .citation = "8(4)(a)",
     .facts = us_to_au([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
         r.events.use_permission = Consent::denied;
     }),
     .outcome = Outcome::refused,
     .decided_by = "8(4)(a)#2",
     .near_miss = [](Request& r) { r.events.use_permission = Consent::granted; }},
    {.name = "the US's refusal keeps its data out of an Australian speech prosecution",
     .citation = "8(4)(b)",
     .facts = au([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.speech_concern = SpeechConcern::racial_vilification;
         r.events.use_permission = Consent::denied;
     }),
     .outcome = Outcome::refused,
     .decided_by = "8(4)(b)#2",
     .near_miss = [](Request& r) { r.offense.speech_concern = SpeechConcern::none; }},
    {.name = "preservation that serves no crime purpose is refused",
     .citation = "10(3)",
     .facts = au([](Request& r) {
         r.act = Act::preserve;
         r.warrant.kind = WarrantKind::preservation;
         r.warrant.purpose = Purpose::national_security;
     }),
     .outcome = Outcome::refused,
     .decided_by = "10(3)",
     .near_miss = [](Request& r) { r.warrant.purpose = Purpose::detection; }},
    {.name = "the agreement is not invoked for a suspended category of process",
     .citation = "12(3)",
     .facts = us_to_au(),
     .outcome = Outcome::refused,
     .decided_by = "12(3)",
     .under = with(us_au_daa,
                   [](auto& data) {
                       data.suspensions[0].kind = WarrantKind::production;
                       data.suspensions[0].from = Date{2024, 3, 1};
                   }),
     .near_under = with(us_au_daa,
                        [](auto& data) {
                            data.suspensions[0].kind = WarrantKind::interception;
                            data.suspensions[0].from = Date{2024, 3, 1};
                        })},
});

constexpr auto conditions = australian({
    {.name = "if objections suspend, a pending one comes first",
     .citation = "5(11)",
     .facts = au([](Request& r) {
         r.readings.objection_suspends = yes;
         r.events.objection = Objection::pending_at_receiver;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "5(11)#5",
     .near_miss = [](Request& r) { r.events.objection = Objection::withdrawn; }},
    {.name = "the receiving party is asked before data goes to an international organisation",
     .citation = "8(2)",
     .facts = us_to_au([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::international_organisation;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(2)#1",
     .near_miss = [](Request& r) { r.use.recipient = Recipient::own_authority; }},
    {.name = "Australia is asked before its data is evidence where death is sought",
     .citation = "8(4)(a)",
     .facts = us_to_au([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(4)(a)#1",
     .near_miss = [](Request& r) { r.use.in_prosecution_case = no; }},
    {.name = "the US is asked before its data is evidence in an Australian speech prosecution",
     .citation = "8(4)(b)",
     .facts = au([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.speech_concern = SpeechConcern::unauthorised_disclosure;
     }),
     .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1",
     .near_miss = [](Request& r) { r.use.in_prosecution_case = no; }},
});

static_assert(proved<scope>);
static_assert(proved<requirements>);
static_assert(proved<conditions>);

const Table scope_table("US-Australia: scope", scope);
const Table requirement_table("US-Australia: requirements", requirements);
const Table condition_table("US-Australia: conditions", conditions);

}  // namespace

TEST_CASE("us-au: each scope rule alone puts a case outside the agreement") { scope_table.run(); }
TEST_CASE("us-au: each requirement alone refuses") { requirement_table.run(); }
TEST_CASE("us-au: each condition alone makes the answer conditional") { condition_table.run(); }
