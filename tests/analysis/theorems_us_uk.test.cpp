// SPDX-License-Identifier: BSL-1.0
// The US-UK Data Access Agreement as theorems. Each is about every request there can be of which what stands in brackets is true.
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
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_citizen_of<America>)) &&
                  never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_dual_citizen_of<America>)),
              "4(3), 18 USC 2523(a)(2): a citizen is one, of another state too or not");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_permanent_resident_of<America>)),
              "4(3), 18 USC 2523(a)(2): so is whoever may live there for good");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_corporation_of<America>)),
              "4(3), 18 USC 2523(a)(2): so is a corporation incorporated there");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_somebody_in<America>)),
              "4(3): no UK order reaches anybody in the United States, whatever their nationality");
static_assert(never_permitted(us_uk_daa, as_recommended(disclosing, order_of<Britain>, for_content, about_somebody_in<PuertoRico>)),
              "4(3): nor in Puerto Rico, which belongs to them as recommended");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<America>, for_content, about_a_corporation_of<Britain>)),
              "4(3): no US order reaches a corporation of the United Kingdom");

// The protection is not symmetric: nationality counts on one side only.
static_assert(can_be_permitted(us_uk_daa, any(disclosing, order_of<America>, for_content, about_a_citizen_of<Britain>,
                                              about_somebody_in<France>)),
              "1(12): a US order can reach a British citizen in France");
static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<Britain>, for_content, about_a_citizen_of<America>,
                                             about_somebody_in<France>)),
              "1(12): a UK order cannot reach an American in France");

// Preservation and subscriber information go by article 10.
static_assert(can_be_permitted(us_uk_daa, as_recommended(disclosing, order_of<America>, for_subscriber_data, about_somebody_in<Britain>)),
              "10: as recommended, who a customer in the United Kingdom is can be asked for");
static_assert(never_permitted_in(us_uk_daa, any(order_of<America>, about_somebody_in<Britain>, article_4_binds_article_10),
                                 issuing, serving, disclosing, preserving, going_on),
              "4(3), 10: read the other way, no US order of any kind reaches a person in the United Kingdom");
static_assert(never_permitted_in(us_uk_daa, any(order_of<Britain>, about_a_us_person, article_4_binds_article_10),
                                 issuing, serving, disclosing, preserving, going_on),
              "4(3), 10: nor a UK order a U.S. person");
static_assert(never_permitted(us_uk_daa, any(disclosing, preservation)),
              "10(1): process for preservation never has data handed over");

// --- when: 15 to 17. An order is not served before it is issued, so the first covers every day of issue until then. ---

inline constexpr auto never_extended = with(us_uk_daa, [](auto& data) { data.extended_until = data.term_ends_on; });
constexpr bool nothing_issued_on(Date d) {
    return never_permitted(never_extended, as_recommended(issued_on(d), not_an_extension));
}
static_assert(never_applies(us_uk_daa, any(served_on(Date{2022, 10, 2}), not_an_extension)),
              "15: nothing under an order that was served before entry into force, 3 October 2022, whenever it is done");
static_assert(never_permitted(us_uk_daa, any(done_on(Date{2022, 10, 2}))),
              "16: nothing on the day before entry into force, be it an extension or not");
static_assert(can_be_permitted(us_uk_daa, any(disclosing, for_content, issued_on(Date{2022, 10, 3}))),
              "16: but from that day on");
// All days from expiry on that the agreement and its data can tell apart.
static_assert(nothing_issued_on(Date{2027, 10, 3}) && nothing_issued_on(Date{2027, 10, 4}) && nothing_issued_on(Date{2029, 11, 5}) &&
                  nothing_issued_on(Date{2029, 11, 6}) && nothing_issued_on(Date::from_lane(Date::largest_lane)),
              "17(1): if the term is not extended, no order of its fifth anniversary or later is covered");
static_assert(can_be_permitted(never_extended, as_recommended(using_as_evidence, issued_on(Date{2027, 10, 2}), done_on(Date{2035, 1, 1}))),
              "17(3): what an order of the day before brought can still be used eight years later");
static_assert(nobody_knows_if_permitted(us_uk_daa, as_recommended(issued_on(Date{2028, 1, 1}))),
              "17(1): whether orders of 2028 are covered hinges on an extension of which nothing is known");

// --- what an order must be like: 4 and 5 ---

static_assert(never_permitted_in(us_uk_daa, any(interception, for_content, without_a_fixed_end),
                                 issuing, serving, disclosing, going_on),
              "5(3): no interception without a fixed end");
static_assert(never_permitted(us_uk_daa, any(disclosing, interception, for_content,
                                             [](Request& r) { r.warrant.less_intrusive_means_available = yes; })),
              "5(3): no interception where something less intrusive would do");
static_assert(no_order_for_content(us_uk_daa, any(bulk)),
              "4(5): no order for content in bulk");
static_assert(never_permitted(us_uk_daa, any(disclosing, for_content, for_a_third_state)) &&
                  never_permitted(us_uk_daa, any(disclosing, for_content, for_the_other_party)),
              "5(4): no order on behalf of the other party or of a third state");
// 36 months is the one length of time that the agreement names.
static_assert(never_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(35)), not_terrorist)) &&
                  never_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(1)), not_terrorist)),
              "1(13), 4(1): no content for an offense of less than three years");
static_assert(can_be_permitted(us_uk_daa, any(disclosing, for_content, maximum(months(36)), not_terrorist)),
              "1(13): three years are enough");
static_assert(never_applies(us_uk_daa, any(order_of<France>)) && never_applies(us_uk_daa, any(order_of<Australia>)),
              "1(8): nobody else's orders are covered, Australia's neither");
static_assert(never_applies(us_uk_daa, any(disclosing, for_content, production, not_invoked)),
              "3(2), 11(1): an order for which the agreement is not invoked is outside it, never forbidden by it");
static_assert(never_applies(us_uk_daa, any(order_is<WarrantKind::voluntary_request>, disclosing)),
              "1(10): a request that obliges nobody is outside it");
static_assert(never_applies(us_uk_daa, any(order_is<WarrantKind::capability_notice>, disclosing)),
              "1(10): so is a capability notice");

// --- a conclusion under 5(12) beats everything ---

static_assert(never_applies(us_uk_daa, any(production, for_content, concluded_improper, later_conclusions_reach_back)),
              "5(12): once the receiving authority has concluded that it was improperly invoked, an order is covered in no act");
static_assert(never_applies(us_uk_daa, any(disclosing, production, for_content, concluded_improper,
                                           concluded_on(Date{2024, 6, 1}), done_on(Date{2024, 6, 1}))),
              "5(12): by either reading, from the day of the conclusion on");
static_assert(can_be_permitted(us_uk_daa, as_recommended(disclosing, production, for_content, concluded_improper,
                                                         concluded_on(Date{2024, 6, 1}), done_on(Date{2024, 5, 31}))),
              "5(12): as recommended, what was handed over the day before stays covered");

// --- decryption: 18 USC 2523(b)(3) ---

static_assert(never_applies(us_uk_daa, any(changing_the_service)) &&
                  never_applies(us_uk_daa, any(changing_the_service, demanding_a_decryption_capability)),
              "2(1), 18 USC 2523(b)(3): the agreement never demands that a service be changed, nor forbids it");
static_assert(never_plaintext(us_uk_daa, any()), "18 USC 2523(b)(3): it never demands that anything be decrypted");
static_assert(can_be_permitted(us_uk_daa, any(disclosing, for_content, end_to_end_encrypted)),
              "and does not stand in the way of handing encrypted messages over");

// --- what plays no part ---

static_assert(plays_no_part(us_uk_daa, fact.data.stored_in), "1(3): where data is stored never matters");
static_assert(plays_no_part(us_uk_daa, fact.offense.under_enforcing_law), "4(1): there is no dual criminality");

// --- afterwards: 8 and the side letters ---

static_assert(never_permitted(us_uk_daa, as_recommended(transferring_onward, to_a_third_state, consent_to_transfer<Consent::not_asked>)) &&
                  never_permitted(us_uk_daa, any(transferring_onward, to_a_third_state, consent_to_transfer<Consent::denied>)),
              "8(2): nothing goes to a third state without the receiving party's consent");
static_assert(never_permitted(us_uk_daa, any(using_as_evidence, order_of<America>, production, for_content, death_penalty_sought,
                                             permission<Consent::not_asked>)) &&
                  never_permitted(us_uk_daa, any(using_as_evidence, order_of<America>, production, for_content, death_penalty_sought,
                                                 permission<Consent::denied>)),
              "8(4)(a): no evidence for the prosecution where death is sought, unless the United Kingdom permits it");

// --- silence on a gate never yields `permitted`: if the bad value of a fact excludes it, leaving the fact unsaid cannot make
//     it certain, since evaluation is sound. One gate a line. ---

template <class... Bad>
constexpr bool gate(Bad... bad) {
    return never_permitted(us_uk_daa, any(disclosing, for_content, bad...));
}
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
