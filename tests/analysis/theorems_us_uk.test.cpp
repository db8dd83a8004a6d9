// SPDX-License-Identifier: BSL-1.0
// The US-UK Data Access Agreement as theorems. Each is about every request there can be of which what stands in brackets is
// true.
#include "support/theorems.hpp"

#include <comity/instruments/us_uk_daa.hpp>

using namespace theorems;

namespace {
inline constexpr auto bulk = [](Request& r) { r.warrant.identifier = Identifier::none; };
inline constexpr auto for_a_third_state = [](Request& r) { r.warrant.issued_for = IssuedFor::third_state; };
inline constexpr auto for_the_other_party = [](Request& r) { r.warrant.issued_for = IssuedFor::receiving_party; };
inline constexpr auto concluded_improper = [](Request& r) { r.events.receiving_authority_concluded_improper = yes; };
constexpr auto concluded_on(Date d) {
    return [d](Request& r) { r.events.concluded_on = d; };
}
inline constexpr auto later_conclusions_reach_back = [](Request& r) { r.readings.earlier_production_stays_covered = no; };
inline constexpr auto article_4_binds_article_10 = [](Request& r) { r.readings.article_10_bound_by_article_4 = yes; };
inline constexpr auto to_a_third_state = [](Request& r) {
    r.use.recipient = Recipient::third_state;
    r.data.is_summary = no;
    r.data.lawfully_public = no;
};
template <Consent C>
inline constexpr auto consent_to_transfer = [](Request& r) { r.events.transfer_consent = C; };
template <Consent C>
inline constexpr auto permission = [](Request& r) { r.events.use_permission = C; };
template <Consent C>
inline constexpr auto detention_permission = [](Request& r) { r.events.detention_permission = C; };
inline constexpr auto speech_case = [](Request& r) {
    r.offense.speech_concern = SpeechConcern::listed_offense;
    r.use.in_prosecution_case = yes;
};
inline constexpr auto before_a_military_commission = [](Request& r) { r.use.forum = Forum::military_commission; };
inline constexpr auto disseminating = act_is<Act::disseminate>;
inline constexpr auto of_no_relevance = [](Request& r) {
    r.data.relevant_to_offense = no;
    r.data.needed_to_understand = no;
    r.data.protects_life = no;
};
inline constexpr auto about_no_harm_to_the_united_states = [](Request& r) {
    r.use.recipient = Recipient::receiving_party_authority;
    r.data.contains_us_person_content = yes;
    r.use.harm = Harm::none;
};
inline constexpr auto death_penalty_sought = [](Request& r) {
    r.offense.death_penalty_sought = yes;
    r.use.in_prosecution_case = yes;
};

// --- whom an order can reach: 4(3), 1(12) ---

static_assert(no_order_for_content(us_uk_daa, any(order_of<America>, about_somebody_in<Britain>)),
              "4(3): no US order for content reaches a person in the United Kingdom");
static_assert(never_permitted_in(us_uk_daa, any(order_of<America>, for_traffic_data, about_somebody_in<Britain>, production),
                                 issuing, serving, disclosing, preserving),
              "4(3): nor does one for traffic data");
static_assert(no_order_for_content(us_uk_daa, any(order_of<Britain>, about_a_us_person)),
              "4(3): no UK order for content reaches a U.S. person, anywhere");
static_assert(all(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_citizen_of<America>)),
                  never_permitted(us_uk_daa,
                                  any(disclosing, order_of<Britain>, for_content, about_a_dual_citizen_of<America>))),
              "4(3), 18 USC 2523(a)(2): a citizen is one, of another state too or not");
static_assert(never_permitted(us_uk_daa,
                              any(disclosing, order_of<Britain>, for_content, about_a_permanent_resident_of<America>)),
              "4(3), 18 USC 2523(a)(2): so is whoever may live there for good");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_corporation_of<America>)),
              "4(3), 18 USC 2523(a)(2): so is a corporation incorporated there");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_somebody_in<America>)),
              "4(3): no UK order reaches anybody in the United States, whatever their nationality");
static_assert(never_permitted(us_uk_daa,
                              as_recommended(disclosing, order_of<Britain>, for_content, about_somebody_in<PuertoRico>)),
              "4(3): nor in Puerto Rico, which belongs to them as recommended");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<America>, for_content, about_a_corporation_of<Britain>)),
              "4(3): no US order reaches a corporation of the United Kingdom");

// The protection is not symmetric: nationality counts on one side only.
TEST_CASE("1(12): a US order can reach a British citizen in France") {
    CHECK(can_be_permitted(
        us_uk_daa, any(disclosing, order_of<America>, for_content, about_a_citizen_of<Britain>, about_somebody_in<France>)));
}
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_citizen_of<America>,
                                             about_somebody_in<France>)),
              "1(12): a UK order cannot reach an American in France");

// Preservation and subscriber information go by article 10.
TEST_CASE("10: as recommended, who a customer in the United Kingdom is can be asked for") {
    CHECK(can_be_permitted(us_uk_daa,
                           as_recommended(disclosing, order_of<America>, for_subscriber_data, about_somebody_in<Britain>)));
}
static_assert(never_permitted_in(us_uk_daa, any(order_of<America>, about_somebody_in<Britain>, article_4_binds_article_10),
                                 issuing, serving, disclosing, preserving, going_on),
              "4(3), 10: read the other way, no US order of any kind reaches a person in the United Kingdom");
static_assert(never_permitted_in(us_uk_daa, any(order_of<Britain>, about_a_us_person, article_4_binds_article_10), issuing,
                                 serving, disclosing, preserving, going_on),
              "4(3), 10: nor a UK order a U.S. person");
static_assert(all(never_permitted_in(us_uk_daa,
                                     any(interception, for_subscriber_data, order_of<Britain>, about_somebody_in<America>),
                                     issuing, serving, disclosing, going_on),
                  never_permitted_in(us_uk_daa, any(interception, for_subscriber_data, without_a_fixed_end), issuing, serving,
                                     disclosing, going_on),
                  never_permitted_in(us_uk_daa, any(live_metadata, for_subscriber_data, not_invoked), issuing, serving,
                                     disclosing, going_on)),
              "10, 3(2), 4(3), 5(3): an interception never escapes articles 3 to 5 by being called subscriber data");
static_assert(never_permitted(us_uk_daa, any(disclosing, preservation)),
              "10(1): process for preservation never has data handed over");

// --- when: 15 to 17. An order is not served before it is issued, so the first covers every day of issue until then. ---

inline constexpr auto never_extended = with(us_uk_daa, [](auto& data) { data.extended_until = data.term_ends_on; });
constexpr bool nothing_issued_on(Date d) {
    return never_permitted(never_extended, as_recommended(issued_on(d), not_an_extension));
}
static_assert(never_applies(us_uk_daa, any(served_on(Date{2022, 10, 2}), not_an_extension)),
              "15: nothing under an order that was served before entry into force, 3 October 2022, whenever it is done");
static_assert(is_true(never(us_uk_daa, any(served_on(Date{2022, 10, 2}), not_an_extension), Outcome::permitted,
                            {.as_of = Date{2026, 1, 1}})),
              "15: nor by the law of a later day");
static_assert(is_true(never(us_uk_daa, any(), Outcome::permitted, {.as_of = Date{2022, 10, 2}})),
              "16: and by the law of the day before nothing at all");
static_assert(never_permitted(us_uk_daa, any(done_on(Date{2022, 10, 2}))),
              "16: nothing on the day before entry into force, be it an extension or not");
TEST_CASE("16: but from that day on") {
    CHECK(can_be_permitted(us_uk_daa, any(disclosing, for_content, issued_on(Date{2022, 10, 3}))));
}
// All days from expiry on that the agreement and its data can tell apart.
static_assert(all(nothing_issued_on(Date{2027, 10, 3}), nothing_issued_on(Date{2027, 10, 4}),
                  nothing_issued_on(Date{2029, 11, 5}), nothing_issued_on(Date{2029, 11, 6}),
                  nothing_issued_on(Date::from_lane(Date::largest_lane))),
              "17(1): if the term is not extended, no order of its fifth anniversary or later is covered");
TEST_CASE("17(3): what an order of the day before brought can still be used eight years later") {
    CHECK(can_be_permitted(never_extended,
                           as_recommended(using_as_evidence, issued_on(Date{2027, 10, 2}), done_on(Date{2035, 1, 1}))));
}
TEST_CASE("17(1): whether orders of 2028 are covered hinges on an extension of which nothing is known") {
    CHECK(nobody_knows_if_permitted(us_uk_daa, as_recommended(issued_on(Date{2028, 1, 1}))));
}

inline constexpr auto terminated = with(us_uk_daa, [](auto& data) { data.terminated_from = Date{2026, 3, 1}; });
static_assert(never_applies(terminated, as_recommended(issued_on(Date{2026, 3, 1}), not_an_extension)),
              "17(2), 17(3): were it terminated, no order of that day or later would be covered, but earlier ones would");
TEST_CASE("17(2), 17(3): were it terminated, no order of that day or later would be covered, but earlier ones would") {
    CHECK(can_be_permitted(terminated,
                           as_recommended(disclosing, for_content, issued_on(Date{2026, 2, 28}), done_on(Date{2026, 4, 1}))));
}
inline constexpr auto suspended = with(us_uk_daa, [](auto& data) {
    data.suspensions[0].from = Date{2025, 1, 1};
    data.suspensions[0].until = Date{2026, 1, 1};
    data.suspensions[0].every_kind = yes;
});
static_assert(never_permitted(suspended, any(disclosing, issued_on(Date{2025, 6, 1}), not_an_extension)),
              "12(3): while it is suspended no order is covered");
TEST_CASE("12(3): while it is suspended no order is covered") {
    CHECK(can_be_permitted(suspended, any(disclosing, issued_on(Date{2026, 1, 1}), not_an_extension)));
}
inline constexpr auto disapproved = with(us_uk_daa, [](auto& data) { data.disapproved = yes; });
inline constexpr auto amended = with(us_uk_daa, [](auto& data) { data.text_version_certified = no; });
inline constexpr auto never_renewed =
    with(us_uk_daa, [](auto& data) { data.determination_renewed_until = data.determination_valid_until; });
static_assert(never_applies(disapproved, any(disclosing, order_of<Britain>)),
              "18 USC 2523(d)(2): had Congress disapproved, US providers could answer no UK order");
TEST_CASE("18 USC 2523(d)(2): had Congress disapproved, US providers could answer no UK order") {
    CHECK(can_be_permitted(disapproved, any(disclosing, order_of<America>)));
}
static_assert(never_applies(amended, any(disclosing, order_of<Britain>)),
              "18 USC 2523(f): nor under a text that was not certified");
static_assert(never_applies(never_renewed, any(disclosing, order_of<Britain>, done_on(Date{2029, 11, 6}))),
              "18 USC 2523(e)(3): nor once the determination is older than five years");

// --- what an order must be like: 4 and 5 ---

static_assert(never_permitted_in(us_uk_daa, any(interception, for_content, without_a_fixed_end), issuing, serving, disclosing,
                                 going_on),
              "5(3): no interception without a fixed end");
static_assert(never_permitted(us_uk_daa, any(disclosing, interception, for_content,
                                             [](Request& r) { r.warrant.less_intrusive_means_available = yes; })),
              "5(3): no interception where something less intrusive would do");
static_assert(no_order_for_content(us_uk_daa, any(bulk)), "4(5): no order for content in bulk");
static_assert(all(never_permitted(us_uk_daa, any(disclosing, for_content, for_a_third_state)),
                  never_permitted(us_uk_daa, any(disclosing, for_content, for_the_other_party))),
              "5(4): no order on behalf of the other party or of a third state");
// 36 months is the one length of time that the agreement names.
static_assert(all(never_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(35)), not_terrorist)),
                  never_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(1)), not_terrorist))),
              "1(13), 4(1): no content for an offense of less than three years");
TEST_CASE("1(13): three years are enough") {
    CHECK(can_be_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(36)), not_terrorist)));
}
static_assert(all(never_applies(us_uk_daa, any(order_of<France>)), never_applies(us_uk_daa, any(order_of<Australia>))),
              "1(8): nobody else's orders are covered, Australia's neither");
static_assert(never_applies(us_uk_daa, any(disclosing, for_content, production, not_invoked)),
              "3(2), 11(1): an order for which the agreement is not invoked is outside it, never forbidden by it");
static_assert(never_applies(us_uk_daa, any(order_is<WarrantKind::voluntary_request>, disclosing)),
              "1(10): a request that obliges nobody is outside it");
static_assert(never_applies(us_uk_daa, any(order_is<WarrantKind::capability_notice>, disclosing)),
              "1(10): so is a capability notice");
static_assert(never_applies(us_uk_daa, any(disclosing, order_of<Britain>, provider_in<France>,
                                           [](Request& r) {
                                               r.provider.subject_to_receiving_law = no;
                                               r.readings.provider_must_be_reachable = yes;
                                           })),
              "3(1): nothing is lifted for a provider that is subject to neither party's law, as recommended");
static_assert(never_permitted(us_uk_daa, any(disclosing, production, for_content,
                                             [](Request& r) {
                                                 r.events.objection = Objection::pending_at_issuer;
                                                 r.readings.objection_suspends = yes;
                                             })),
              "5(11): whether a pending objection holds an order up is a reading; as recommended it does not");
TEST_CASE("5(11): whether a pending objection holds an order up is a reading; as recommended it does not") {
    CHECK(can_be_permitted(us_uk_daa, as_recommended(disclosing, production, for_content,
                                                     [](Request& r) { r.events.objection = Objection::pending_at_issuer; })));
}
static_assert(never_permitted(us_uk_daa, as_recommended(going_on, interception, for_content,
                                                        [](Request& r) { r.events.target_found_protected = yes; })),
              "7(1): as recommended, no interception goes on once its target is found to be protected");

// --- a conclusion under 5(12) beats everything ---

static_assert(
    never_applies(us_uk_daa, any(production, for_content, concluded_improper, later_conclusions_reach_back)),
    "5(12): once the receiving authority has concluded that it was improperly invoked, an order is covered in no act");
static_assert(never_applies(us_uk_daa, any(disclosing, production, for_content, concluded_improper,
                                           concluded_on(Date{2024, 6, 1}), done_on(Date{2024, 6, 1}))),
              "5(12): by either reading, from the day of the conclusion on");
TEST_CASE("5(12): as recommended, what was handed over the day before stays covered") {
    CHECK(can_be_permitted(us_uk_daa, as_recommended(disclosing, production, for_content, concluded_improper,
                                                     concluded_on(Date{2024, 6, 1}), done_on(Date{2024, 5, 31}))));
}

// --- decryption: 18 USC 2523(b)(3) ---

static_assert(all(never_applies(us_uk_daa, any(changing_the_service)),
                  never_applies(us_uk_daa, any(changing_the_service, demanding_a_decryption_capability))),
              "2(1), 18 USC 2523(b)(3): the agreement never demands that a service be changed, nor forbids it");
static_assert(never_plaintext(us_uk_daa, any()), "18 USC 2523(b)(3): it never demands that anything be decrypted");
TEST_CASE("and does not stand in the way of handing encrypted messages over") {
    CHECK(can_be_permitted(us_uk_daa, any(disclosing, for_content, end_to_end_encrypted)));
}

// --- what plays no part ---

static_assert(plays_no_part(us_uk_daa, fact.data.stored_in), "1(3): where data is stored never matters");
static_assert(plays_no_part(us_uk_daa, fact.offense.under_enforcing_law), "4(1): there is no dual criminality");

// --- afterwards: 8 and the side letters ---

static_assert(all(never_permitted(us_uk_daa, as_recommended(transferring_onward, to_a_third_state,
                                                            consent_to_transfer<Consent::not_asked>)),
                  never_permitted(us_uk_daa, any(transferring_onward, to_a_third_state, consent_to_transfer<Consent::denied>))),
              "8(2): nothing goes to a third state without the receiving party's consent");
static_assert(all(never_permitted(us_uk_daa, any(using_as_evidence, order_of<America>, production, for_content,
                                                 death_penalty_sought, permission<Consent::not_asked>)),
                  never_permitted(us_uk_daa, any(using_as_evidence, order_of<America>, production, for_content,
                                                 death_penalty_sought, permission<Consent::denied>))),
              "8(4)(a): no evidence for the prosecution where death is sought, unless the United Kingdom permits it");

TEST_CASE("8(2): save what has lawfully been made public") {
    CHECK(can_be_permitted(us_uk_daa,
                           as_recommended(transferring_onward, consent_to_transfer<Consent::not_asked>, [](Request& r) {
                               r.use.recipient = Recipient::third_state;
                               r.data.lawfully_public = yes;
                           })));
}
static_assert(all(never_permitted(us_uk_daa, any(using_as_evidence, order_of<Britain>, production, for_content,
                                                 permission<Consent::not_asked>, speech_case)),
                  never_permitted(us_uk_daa, any(using_as_evidence, order_of<Britain>, production, for_content,
                                                 permission<Consent::denied>, speech_case))),
              "8(4)(b): no evidence for the prosecution in a speech case, unless the United States permits it");
static_assert(
    all(never_permitted(us_uk_daa, as_recommended(using_as_evidence, order_of<America>,
                                                  detention_permission<Consent::not_asked>, before_a_military_commission)),
        never_permitted(us_uk_daa, as_recommended(using_as_evidence, order_of<America>, detention_permission<Consent::denied>,
                                                  before_a_military_commission))),
    "SL(3): nothing before a military commission, unless the United Kingdom permits it");
static_assert(never_permitted(us_uk_daa, any(disseminating, order_of<Britain>, of_no_relevance)),
              "7(3): what is neither relevant nor needed is passed to nobody");
static_assert(never_permitted(us_uk_daa, any(disseminating, order_of<Britain>, about_no_harm_to_the_united_states)),
              "7(5): what Americans wrote goes to their authorities only where it relates to significant harm");

// --- silence on a gate never yields `permitted`: if the bad value of a fact excludes it, leaving the fact unsaid cannot make
//     it certain, since evaluation is sound. One gate a line. ---

template <class... Bad>
constexpr bool gate(Bad... bad) {
    return never_permitted(us_uk_daa, any(disclosing, for_content, bad...));
}
static_assert(never_permitted(us_uk_daa, any(disclosing, for_data<DataCategory::other_record>)), "1(3)");
static_assert(never_permitted(us_uk_daa,
                              any(disclosing, for_subscriber_data, [](Request& r) { r.warrant.purpose = Purpose::other; })),
              "10(3)");
static_assert(gate([](Request& r) { r.warrant.compulsory = no; }), "1(10)");
static_assert(gate([](Request& r) { r.provider.possesses_or_controls = no; }), "1(3)");
static_assert(gate([](Request& r) { r.provider.acts_as_covered_provider = no; }), "1(3)");
static_assert(gate([](Request& r) { r.provider.private_entity = no; }), "1(6)");
static_assert(gate([](Request& r) { r.warrant.invoked = no; }), "3(2)");
static_assert(gate([](Request& r) { r.offense.under_issuing_law = no; }), "4(1)");
static_assert(gate([](Request& r) { r.warrant.purpose = Purpose::national_security; }), "4(1)");
static_assert(gate([](Request& r) { r.warrant.infringes_free_speech = yes; }), "4(2)");
static_assert(gate([](Request& r) { r.warrant.discriminatory_ground = DiscriminatoryGround::religion; }), "4(2)");
static_assert(gate(order_of<Britain>, about_a_us_person), "4(3)");
static_assert(gate(order_of<America>, about_somebody_in<Britain>), "4(3)");
static_assert(gate(order_of<Britain>,
                   [](Request& r) {
                       r.target.kind = PersonKind::government;
                       r.target.government_of = America;
                   }),
              "4(3)");
static_assert(gate([](Request& r) {
                  r.data.shared_with_protected = yes;
                  r.data.protected_user_carved_out = no;
                  r.readings.shared_account_protects = yes;
              }),
              "4(3)");
static_assert(gate([](Request& r) { r.warrant.targets_to_learn_about_protected = yes; }), "4(4)");
static_assert(gate([](Request& r) { r.warrant.targets_specific_accounts = no; }), "4(5)");
static_assert(gate(bulk), "4(5)");
static_assert(gate([](Request& r) { r.warrant.complies_with_issuing_law = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.rests_on_credible_facts = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.is_particular = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.is_legal = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.is_warranted_by_severity = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.review = ReviewTiming::none; }), "5(2)");
static_assert(gate(interception, without_a_fixed_end), "5(3)");
static_assert(gate(for_a_third_state), "5(4)");
static_assert(gate([](Request& r) { r.warrant.transmitted_by = Transmitter::other; }), "5(5)");
static_assert(gate([](Request& r) { r.warrant.reviewed_before_transmission = no; }), "5(6)");
static_assert(gate([](Request& r) { r.warrant.certified_in_writing = no; }), "5(7)");
static_assert(gate([](Request& r) { r.warrant.invocation_notified = no; }), "5(8)");
static_assert(gate(concluded_improper, later_conclusions_reach_back), "5(12)");
static_assert(gate([](Request& r) { r.warrant.targeting_procedures_applied = no; }), "7(1)");
}  // namespace
