// SPDX-License-Identifier: BSL-1.0
// The rules of the US-UK agreement that turn nobody away: terms, grounds, duties, consequences and exceptions. One case in
// which each is met, owed or listed, and the same case with one thing changed in which it is not.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr Request evidence(Request r) {
    r.act = Act::use_as_evidence;
    r.use.in_prosecution_case = yes;
    return r;
}

// `violated` says of a term that it is not met.
constexpr Scenario terms[] = {
    {.name = "fourteen years make a covered offense",
     .citation = "1(4)",
     .facts = uk(),
     .rule = "1(4)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(35); },
     .near_outcome = Outcome::refused,
     .near_status = Status::violated},
    {.name = "a German in Germany is a covered person for a US order, a German in the UK is not",
     .citation = "1(5)",
     .facts = us(),
     .rule = "1(5)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.target.located_in = GB; },
     .near_outcome = Outcome::refused,
     .near_status = Status::violated},
    {.name = "an order for which the agreement is invoked is legal process",
     .citation = "1(9)",
     .facts = uk([](Request& r) { r.warrant.invocation_notified = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(8)",
     .rule = "1(9)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.invoked = no; },
     .near_outcome = Outcome::not_applicable,
     .near_status = Status::violated},
    {.name = "a US citizen in Germany is a receiving-party person for UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target.nationality = US; }),
     .outcome = Outcome::refused,
     .rule = "1(12)#1",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.target.nationality = GB; },
     .near_status = Status::violated},
    {.name = "whoever is in the UK is a receiving-party person for US orders",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target.located_in = GB; }),
     .outcome = Outcome::refused,
     .rule = "1(12)#2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.target.located_in = US; },
     .near_status = Status::violated},
    {.name = "three years are a serious crime",
     .citation = "1(13)",
     .facts = us([](Request& r) { r.offense.maximum_imprisonment = months(36); }),
     .rule = "1(13)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = months(35); },
     .near_outcome = Outcome::refused,
     .near_status = Status::violated},
    {.name = "asking who uses an address is asking for subscriber information",
     .citation = "1(14)",
     .facts = uk([](Request& r) { r.data.category = DataCategory::identification; }),
     .rule = "1(14)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.category = DataCategory::traffic; },
     .near_status = Status::violated},
    {.name = "a permanent resident is a US person",
     .citation = "1(15)",
     .facts = us([](Request& r) { r.target.permanent_resident_of = US; }),
     .rule = "1(15)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.target.permanent_resident_of = state("CA"); },
     .near_status = Status::violated},
    {.name = "whoever is a US person under the treaty is one under the statute",
     .citation = "18 USC 2523(a)(2)",
     .facts = us([](Request& r) { r.target.other_nationality = US; }),
     .rule = "18 USC 2523(a)(2)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.target.other_nationality = GB; },
     .near_status = Status::violated},
    {.name = "preservation runs on the track of article 10",
     .citation = "10(1)",
     .facts = uk([](Request& r) {
         r.act = Act::preserve;
         r.warrant.kind = WarrantKind::preservation;
     }),
     .rule = "10(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_status = Status::violated},
    {.name = "US law keeps contents, not other records, from a foreign state",
     .citation = "18 USC 2702",
     .facts = uk(),
     .rule = "18 USC 2702",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.category = DataCategory::traffic; },
     .near_status = Status::violated},
};

// `violated` says of a duty that it is owed and not done, of a ground that somebody may still rely on it.
constexpr Scenario duties[] = {
    {.name = "the issuing authority owes the provider a point of contact, and the order is good without",
     .citation = "5(9)",
     .facts = uk([](Request& r) { r.warrant.contact_named = no; }),
     .rule = "5(9)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.contact_named = yes; },
     .near_status = Status::satisfied},
    {.name = "a third state that was not told of its resident leaves a duty, not a bar",
     .citation = "5(10)",
     .facts = uk([](Request& r) { r.events.third_state_notified = no; }),
     .rule = "5(10)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.target.nationality = GB; },
     .near_status = Status::not_engaged},
    {.name = "on the high seas there is no third state to be told",
     .citation = "5(10)",
     .facts = uk([](Request& r) {
         r.target.located_in = no_state;
         r.events.third_state_notified = no;
     }),
     .rule = "5(10)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.target.located_in = state("DE"); },
     .near_status = Status::violated},
    {.name = "the issuing authority answers an objection",
     .citation = "5(11)",
     .facts = us([](Request& r) { r.events.objection = Objection::pending_at_issuer; }),
     .rule = "5(11)#2",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.objection = Objection::answered; },
     .near_status = Status::satisfied},
    {.name = "data should go to the designated authority itself",
     .citation = "6(1)",
     .facts = uk([](Request& r) { r.use.produced_to = ProducedTo::issuing_authority; }),
     .rule = "6(1)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.use.produced_to = ProducedTo::designated_authority; },
     .near_status = Status::satisfied},
    {.name = "minimising what concerns US persons is the UK's duty",
     .citation = "7(2)",
     .facts = uk([](Request& r) { r.use.minimised = no; }),
     .rule = "7(2)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.issued_by = US; },  // the provider is subject to British law as well
     .near_status = Status::not_engaged},
    {.name = "what is neither relevant nor needed is segregated, sealed or deleted",
     .citation = "7(3)",
     .facts = uk([](Request& r) {
         r.act = Act::retain;
         r.data.relevant_to_offense = no;
         r.use.segregated = no;
     }),
     .rule = "7(3)#2",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.data.needed_to_understand = yes; },
     .near_status = Status::not_engaged},
    {.name = "once segregated, the irrelevant material is dealt with",
     .citation = "7(3)",
     .facts = uk([](Request& r) {
         r.act = Act::retain;
         r.data.relevant_to_offense = no;
     }),
     .rule = "7(3)#2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.use.segregated = no; },
     .near_status = Status::violated},
    {.name = "material is reviewed promptly",
     .citation = "7(4)",
     .facts = uk([](Request& r) {
         r.act = Act::retain;
         r.use.reviewed = no;
     }),
     .rule = "7(4)#1",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.use.reviewed = yes; },
     .near_status = Status::satisfied},
    {.name = "unreviewed material is kept on a secure system",
     .citation = "7(4)",
     .facts = uk([](Request& r) {
         r.act = Act::retain;
         r.use.reviewed = no;
         r.use.kept_secure = no;
     }),
     .rule = "7(4)#2",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.use.reviewed = yes; },
     .near_status = Status::not_engaged},
    {.name = "where the death penalty is available, the UK may be expected to ask for assurances even for leads",
     .citation = "SL(1)",
     .facts = us([](Request& r) {
         r.act = Act::use_as_lead;
         r.offense.death_penalty_available = yes;
     }),
     .rule = "SL(1)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.offense.death_penalty_available = no; },
     .near_status = Status::not_engaged},
    {.name = "whoever has asked the UK has done what the advice says",
     .citation = "SL(1)",
     .facts = us([](Request& r) {
         r.act = Act::use_as_lead;
         r.offense.death_penalty_available = yes;
         r.events.use_permission = Consent::granted;
     }),
     .rule = "SL(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.use_permission = Consent::not_asked; },
     .near_status = Status::violated},
    {.name = "a listed speech offense should be raised with the US already when ordering",
     .citation = "SL(2)",
     .facts = uk([](Request& r) { r.offense.speech_concern = SpeechConcern::listed_offense; }),
     .rule = "SL(2)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.use_permission = Consent::granted; },
     .near_status = Status::satisfied},
    {.name = "a US authority minimises what it receives back about US persons",
     .citation = "18 USC 2523(h)",
     .facts = uk([](Request& r) {
         r.act = Act::disseminate;
         r.use.recipient = Recipient::receiving_party_authority;
         r.use.harm = Harm::violent_crime;
         r.use.minimised = no;
         r.data.contains_us_person_content = yes;
     }),
     .rule = "18 USC 2523(h)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.data.contains_us_person_content = no; },
     .near_status = Status::not_engaged},
    {.name = "a provider that believes the agreement misused may object",
     .citation = "5(11)",
     .facts = uk([](Request& r) { r.provider.believes_improperly_invoked = yes; }),
     .rule = "5(11)#1",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.objection = Objection::pending_at_issuer; },
     .near_status = Status::satisfied},
    {.name = "a provider without that belief has no ground to object",
     .citation = "5(11)",
     .facts = us([](Request& r) { r.provider.believes_improperly_invoked = no; }),
     .rule = "5(11)#1",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.provider.believes_improperly_invoked = yes; },
     .near_status = Status::violated},
    {.name = "a provider that was answered and still believes so may go on to the receiving side",
     .citation = "5(11)",
     .facts = uk([](Request& r) {
         r.provider.believes_improperly_invoked = yes;
         r.events.objection = Objection::answered;
     }),
     .rule = "5(11)#3",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.objection = Objection::pending_at_receiver; },
     .near_status = Status::satisfied},
    {.name = "a provider that the answer convinced may not",
     .citation = "5(11)",
     .facts = us([](Request& r) { r.events.objection = Objection::answered; }),
     .rule = "5(11)#3",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.provider.believes_improperly_invoked = yes; },
     .near_status = Status::violated},
    {.name = "nor one that has not been answered yet",
     .citation = "5(11)",
     .facts = us([](Request& r) {
         r.provider.believes_improperly_invoked = yes;
         r.events.objection = Objection::pending_at_issuer;
     }),
     .rule = "5(11)#3",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.objection = Objection::answered; },
     .near_status = Status::violated},
    {.name = "the receiving authority may step in at any time until it has",
     .citation = "5(12)",
     .facts = us([](Request& r) { r.events.concluded_on = Date{2023, 3, 8}; }),
     .rule = "5(12)#2",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.events.receiving_authority_concluded_improper = yes; },
     .near_outcome = Outcome::not_applicable,
     .near_status = Status::satisfied},
    {.name = "process for subscriber information is no order that the receiving authority can conclude upon",
     .citation = "5(12)",
     .facts = us([](Request& r) {
         r.warrant.kind = WarrantKind::subscriber_information;
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
     }),
     .rule = "5(12)#2",
     .status = Status::not_engaged},
};

constexpr Scenario consequences[] = {
    {.name = "an invoked order binds by the issuing state's law alone",
     .citation = "3(2)",
     .facts = us([](Request& r) { r.warrant.invocation_notified = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(8)",
     .rule = "3(2)#2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.invoked = no; },
     .near_outcome = Outcome::not_applicable,
     .near_status = Status::not_engaged},
    {.name = "a pending objection is told and holds nothing up",
     .citation = "5(11), point 17",
     .facts = us([](Request& r) { r.events.objection = Objection::pending_at_issuer; }),
     .rule = "5(11)#4",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.readings.objection_suspends = yes; },
     .near_outcome = Outcome::conditional,
     .near_decided_by = "5(11)#5",
     .near_status = Status::not_engaged},
    {.name = "so is one pending with the receiving side, until it is withdrawn",
     .citation = "5(11), point 17",
     .facts = uk([](Request& r) { r.events.objection = Objection::pending_at_receiver; }),
     .rule = "5(11)#4",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.objection = Objection::withdrawn; },
     .near_status = Status::not_engaged},
    {.name = "the issuing party may demand confidentiality",
     .citation = "6(3)",
     .facts = uk([](Request& r) { r.warrant.confidentiality_required = yes; }),
     .rule = "6(3)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.confidentiality_required = no; },
     .near_status = Status::not_engaged},
    {.name = "what was received is treated under the issuing party's own law",
     .citation = "8(1)",
     .facts = uk([](Request& r) { r.act = Act::retain; }),
     .rule = "8(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::disclose; },
     .near_status = Status::not_engaged},
    {.name = "the Umbrella Agreement's protections come with personal data",
     .citation = "9(1)",
     .facts = uk(),
     .rule = "9(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.personal = no; },
     .near_status = Status::not_engaged},
    {.name = "processing under an order is deemed compatible with data-protection law, serving it is no processing",
     .citation = "9(2)",
     .facts = us(),
     .rule = "9(2)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::serve; },
     .near_status = Status::not_engaged},
    {.name = "process for subscriber information may be served directly",
     .citation = "10(2)",
     .facts = us([](Request& r) {
         r.act = Act::serve;
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
     }),
     .rule = "10(2)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.subscriber_alone = no; },
     .near_status = Status::not_engaged},
    {.name = "an order outside the agreement is left to the other routes",
     .citation = "11(1)",
     .facts = uk([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }),
     .outcome = Outcome::not_applicable,
     .rule = "11(1)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.invoked = yes; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "5(8)",
     .near_status = Status::not_engaged},
    {.name = "a demand to be able to decrypt gets no support, and the rest of the order stands",
     .citation = "18 USC 2523(b)(3)",
     .facts = uk([](Request& r) { r.warrant.demands_decryption_capability = yes; }),
     .rule = "18 USC 2523(b)(3)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.demands_decryption_capability = no; },
     .near_status = Status::not_engaged},
    {.name = "nobody relies in good faith on an order once the US authority has concluded on it",
     .citation = "18 USC 2707(e), 5(12)",
     .facts = uk([](Request& r) {
         r.events.receiving_authority_concluded_improper = yes;
         r.events.concluded_on = Date{2023, 3, 8};
     }),
     .outcome = Outcome::not_applicable,
     .decided_by = "5(12)#1",
     .rule = "18 USC 2707(e)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.concluded_on = Date{2023, 3, 9}; },
     .near_status = Status::satisfied},
    {.name = "nor if the conclusion that does not reach back came first",
     .citation = "18 USC 2707(e), 5(12)",
     .facts = uk([](Request& r) {
         r.events.receiving_authority_concluded_improper = yes;
         r.events.concluded_on = Date{2023, 3, 8};
     }),
     .outcome = Outcome::not_applicable,
     .rule = "18 USC 2707(e)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.receiving_authority_concluded_improper = no; },
     .near_status = Status::satisfied},
    {.name = "a provider that relied in good faith on a defective order is protected, though the order is refused",
     .citation = "18 USC 2707(e)",
     .facts = uk([](Request& r) { r.warrant.is_particular = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(1)",
     .rule = "18 USC 2707(e)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.relies_in_good_faith = no; },
     .near_outcome = Outcome::refused,
     .near_status = Status::not_engaged},
    {.name = "whoever intercepts in good faith is protected by the statute on interception, not by the one on stored data",
     .citation = "18 USC 2520(d), 2707(e)",
     .facts = uk([](Request& r) { r.warrant.kind = WarrantKind::interception; }),
     .rule = "18 USC 2520(d)",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_status = Status::not_engaged},
    {.name = "whoever collects dialling data in good faith is protected by the statute on that",
     .citation = "18 USC 3124(d), (e)",
     .facts = uk([](Request& r) {
         r.warrant.kind = WarrantKind::live_metadata;
         r.data.category = DataCategory::traffic;
     }),
     .rule = "18 USC 3124",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::interception; },
     .near_status = Status::not_engaged},
    {.name = "a duty to answer process for preservation comes from the issuing party's law alone",
     .citation = "10(3)",
     .facts = uk([](Request& r) {
         r.act = Act::preserve;
         r.warrant.kind = WarrantKind::preservation;
     }),
     .rule = "10(3)#2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::serve; },
     .near_status = Status::not_engaged},
};

constexpr Scenario exceptions[] = {
    {.name = "no third state is told where that would imperil human rights",
     .citation = "5(10) exception",
     .facts = uk([](Request& r) {
         r.events.third_state_notified = no;
         r.events.notice_exception = NoticeException::imperils_human_rights;
     }),
     .rule = "5(10) exception",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.notice_exception = NoticeException::none; },
     .near_status = Status::not_engaged},
    {.name = "the exception takes the duty away",
     .citation = "5(10), 5(10) exception",
     .facts = uk([](Request& r) {
         r.events.third_state_notified = no;
         r.events.notice_exception = NoticeException::impedes_investigation;
     }),
     .rule = "5(10)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.notice_exception = NoticeException::none; },
     .near_status = Status::violated},
    {.name = "what has lawfully been made public goes abroad without consent",
     .citation = "8(2) proviso",
     .facts = uk([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.data.lawfully_public = yes;
     }),
     .rule = "8(2) proviso",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.lawfully_public = no; },
     .near_outcome = Outcome::conditional,
     .near_decided_by = "8(2)#1",
     .near_status = Status::not_engaged},
    {.name = "what is public may even go against the receiving party's will",
     .citation = "8(2) proviso",
     .facts = us([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.events.transfer_consent = Consent::denied;
         r.data.lawfully_public = yes;
     }),
     .rule = "8(2)#2",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.data.lawfully_public = no; },
     .near_outcome = Outcome::refused,
     .near_status = Status::violated},
    {.name = "an order of the last day is carried out after expiry",
     .citation = "17(3)",
     .facts = us([](Request& r) {
         r.warrant.issued_on = Date{2027, 10, 2};
         r.warrant.served_on = Date{2027, 10, 5};
         r.act_on = Date{2027, 12, 1};
     }),
     .rule = "17(3)#1",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2027, 10, 3}; },
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "17(1)",
     .near_status = Status::not_engaged,
     .under = never_extended},
    {.name = "an order from before termination is carried out after it",
     .citation = "17(3)",
     .facts = us([](Request& r) { r.act_on = Date{2023, 5, 1}; }),
     .rule = "17(3)#2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2023, 3, 2}; },  // the day it was served
     .near_outcome = Outcome::not_applicable,
     .near_decided_by = "17(2)",
     .near_status = Status::not_engaged,
     .under = with(us_uk_daa, [](auto& data) { data.terminated_from = Date{2023, 3, 2}; })},
};

static_assert(proved<terms>);
static_assert(proved<duties>);
static_assert(proved<consequences>);
static_assert(proved<exceptions>);

const Table term_table("terms", terms);
const Table duty_table("duties and grounds", duties);
const Table consequence_table("consequences", consequences);
const Table exception_table("exceptions", exceptions);

}  // namespace

TEST_CASE("us-uk: each term, met and not met") { term_table.run(); }
TEST_CASE("us-uk: each duty owed and each ground open, and not") { duty_table.run(); }
TEST_CASE("us-uk: each consequence follows, and does not") { consequence_table.run(); }
TEST_CASE("us-uk: each exception applies, and does not") { exception_table.run(); }

TEST_CASE("us-uk: what is owed and what is open is what the decision lists") {
    const Request late = uk([](Request& r) {
        r.warrant.contact_named = no;
        r.events.third_state_notified = no;
        r.provider.believes_improperly_invoked = yes;
        r.offense.speech_concern = SpeechConcern::listed_offense;
    });
    const Decision d = evaluate(us_uk_daa, late);
    CHECK(d.outcome() == Outcome::permitted);
    CHECK(are(*d.tables(), d.duties(), "5(9), 5(10), SL(2)"));
    CHECK(are(*d.tables(), d.grounds(), "5(11)#1, 5(12)#2"));
    CHECK(are(*d.tables(), d.consequences(), "3(2)#2, 9(1), 9(2), 18 USC 2707(e)"));
    for (const Duty& duty : d.duties(late)) {
        if (duty.rule.citation == "SL(2)")
            CHECK(duty.rule.obligation.strictness == Strictness::should);
        else
            CHECK(duty.rule.obligation.strictness == Strictness::must);
        CHECK(duty.rule.obligation.who == Actor::issuing_designated_authority);
    }
    const Decision silent = evaluate(us_uk_daa, evidence(us()));
    CHECK(silent.duties().empty());
    CHECK(silent.grounds().empty());
}

TEST_CASE("us-uk: what complying would bring is listed only where the act is permitted") {
    const Instrument agreement = us_uk_daa;
    const Decision permitted = evaluate(agreement, uk());
    CHECK(permitted.outcome() == Outcome::permitted);
    CHECK(permitted.consequences().contains("9(2)"));
    const Decision refused = evaluate(agreement, uk([](Request& r) { r.offense.maximum_imprisonment = years(2); }));
    CHECK(refused.outcome() == Outcome::refused);
    CHECK(refused.status("9(2)") == Status::satisfied);
    CHECK_FALSE(refused.consequences().contains("9(2)"));
    CHECK(refused.consequences().contains("3(2)"));
    const Decision held_up = evaluate(agreement, uk([](Request& r) {
        r.readings.objection_suspends = yes;
        r.events.objection = Objection::pending_at_issuer;
    }));
    CHECK(held_up.outcome() == Outcome::conditional);
    CHECK_FALSE(held_up.consequences().contains("9(2)"));
    CHECK_FALSE(held_up.consequences().contains("5(11)"));
}

TEST_CASE("us-uk: an agreement that does not apply lists nothing") {
    const Decision outside = evaluate(us_uk_daa, uk([](Request& r) {
        r.warrant.issued_by = state("FR");
        r.warrant.contact_named = no;
        r.provider.believes_improperly_invoked = yes;
        r.events.third_state_notified = no;
    }));
    CHECK(outside.outcome() == Outcome::not_applicable);
    CHECK(outside.duties().empty());
    CHECK(outside.grounds().empty());
    CHECK(outside.consequences().empty());
    CHECK(outside.exceptions().empty());
}
