// SPDX-License-Identifier: BSL-1.0
// The US-Australia Data Access Agreement as theorems, and what the press told of the US-UK deal.
#include "support/theorems.hpp"

#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>

using namespace theorems;

namespace {
inline constexpr auto concluded_improper = [](Request& r) { r.events.receiving_authority_concluded_improper = yes; };
inline constexpr auto later_conclusions_reach_back = [](Request& r) { r.readings.earlier_production_stays_covered = no; };
inline constexpr auto in_force_when_announced = [](Request& r) { r.readings.in_force_on_exchange_of_notes = no; };
inline constexpr auto in_force_when_exchanged = [](Request& r) { r.readings.in_force_on_exchange_of_notes = yes; };

// --- whom an order can reach: 4(3), 1(13). Here the protection is symmetric. ---

static_assert(no_order_for_content(us_au_daa, any(order_of<America>, about_a_citizen_of<Australia>)),
              "4(3), 1(2): no US order for content reaches an Australian citizen, anywhere");
static_assert(
    all(never_permitted(us_au_daa, any(disclosing, order_of<America>, for_content, about_a_dual_citizen_of<Australia>)),
        never_permitted(us_au_daa, any(disclosing, order_of<America>, for_content, about_a_permanent_resident_of<Australia>)),
        never_permitted(us_au_daa, any(disclosing, order_of<America>, for_content, about_a_corporation_of<Australia>))),
    "1(2): nor a dual citizen, a permanent resident or a corporation of Australia");
static_assert(all(never_permitted(us_au_daa, any(disclosing, order_of<America>, for_content, about_somebody_in<Australia>)),
                  never_permitted(us_au_daa,
                                  any(disclosing, order_of<America>, for_content, about_somebody_in<NorfolkIsland>))),
              "4(3): nor anybody in Australia, Norfolk Island included");
static_assert(no_order_for_content(us_au_daa, any(order_of<Australia>, about_a_us_person)),
              "4(3): no Australian order for content reaches a U.S. person, anywhere");
static_assert(never_permitted(us_au_daa, any(disclosing, order_of<Australia>, for_content, about_somebody_in<America>)),
              "4(3): nor anybody in the United States");
static_assert(never_permitted(us_au_daa, any(disclosing, order_of<America>, for_content, about_a_citizen_of<Australia>,
                                             about_somebody_in<France>)),
              "1(13): an Australian in France is out of reach, unlike a Briton, whom neither agreement protects there");
TEST_CASE("1(13): an Australian in France is out of reach, unlike a Briton, whom neither agreement protects there") {
    CHECK(can_be_permitted(
        us_au_daa, any(disclosing, order_of<America>, for_content, about_a_citizen_of<Britain>, about_somebody_in<France>)));
}
TEST_CASE("10: as recommended, who a customer is can be asked for, an Australian too") {
    CHECK(can_be_permitted(us_au_daa,
                           as_recommended(disclosing, order_of<America>, for_subscriber_data, about_a_citizen_of<Australia>)));
}
static_assert(all(never_permitted_in(us_au_daa,
                                     any(interception, for_subscriber_data, order_of<Australia>, about_somebody_in<America>),
                                     issuing, serving, disclosing, going_on),
                  never_permitted_in(us_au_daa, any(interception, for_subscriber_data, without_a_fixed_end), issuing, serving,
                                     disclosing, going_on),
                  never_permitted_in(us_au_daa, any(live_metadata, for_subscriber_data, not_invoked), issuing, serving,
                                     disclosing, going_on)),
              "10, 3(2), 4(3), 5(3): an interception never escapes articles 3 to 5 by being called subscriber data");

// --- when: 15 to 17 and 18 USC 2523(e) ---

inline constexpr auto never_extended =
    with(us_au_daa, [](auto& data) { data.extended_until = data.term_from_exchange_ends_on; });
inline constexpr auto never_renewed =
    with(us_au_daa, [](auto& data) { data.determination_renewed_until = data.determination_valid_until; });

static_assert(never_applies(us_au_daa, any(served_on(Date{2024, 1, 29}), not_an_extension)),
              "15: by no reading is anything covered under an order served on 29 January 2024 or before");
static_assert(all(is_true(never(us_au_daa, any(served_on(Date{2024, 1, 29}), not_an_extension), Outcome::permitted,
                                {.as_of = Date{2026, 1, 1}})),
                  is_true(never(us_au_daa, any(), Outcome::permitted, {.as_of = Date{2024, 1, 29}}))),
              "15, 16: neither by the law of a later day, nor anything by the law of that day");
static_assert(never_applies(us_au_daa, any(served_on(Date{2024, 1, 30}), not_an_extension, in_force_when_announced)),
              "15, 16: orders of 30 January stand or fall with the day of entry into force");
TEST_CASE("15, 16: orders of 30 January stand or fall with the day of entry into force") {
    CHECK(can_be_permitted(us_au_daa, any(disclosing, for_content, issued_on(Date{2024, 1, 30}), in_force_when_exchanged)));
}
static_assert(never_permitted(never_extended, any(disclosing, for_content, issued_on(Date{2029, 2, 1}), not_an_extension)),
              "17(1): if the term is not extended, no order of the day after its fifth anniversary is covered by any reading");
TEST_CASE("18 USC 2523(e)(3): whether Australian orders are met after 15 December 2026 hinges on a renewal") {
    CHECK(nobody_knows_if_permitted(us_au_daa, any(disclosing, order_of<Australia>, for_content, done_on(Date{2026, 12, 16}))));
}
static_assert(never_permitted(never_renewed, any(disclosing, order_of<Australia>, for_content, done_on(Date{2026, 12, 16}))),
              "18 USC 2523(e)(3): without one, never after that day");
TEST_CASE("18 USC 2523(e)(3): without one, never after that day") {
    CHECK(can_be_permitted(never_renewed, any(disclosing, order_of<Australia>, for_content, done_on(Date{2026, 12, 15}))));
}
TEST_CASE("18 USC 2523(e)(3): US orders do not need it") {
    CHECK(can_be_permitted(never_renewed, any(disclosing, order_of<America>, for_content, done_on(Date{2026, 12, 16}))));
}

// --- what an order must be like ---

static_assert(never_permitted_in(us_au_daa, any(interception, for_content, without_a_fixed_end), issuing, serving, disclosing,
                                 going_on),
              "5(3): no interception without a fixed end");
static_assert(no_order_for_content(us_au_daa, any([](Request& r) { r.warrant.identifier = Identifier::none; })),
              "4(5): no order for content in bulk");
static_assert(never_permitted(us_au_daa, any(disclosing, for_content, maximum(months(35)), not_terrorist)),
              "1(14): three years, and not a month less");
TEST_CASE("1(14): three years, and not a month less") {
    CHECK(can_be_permitted(us_au_daa, any(disclosing, for_content, maximum(months(36)), not_terrorist)));
}
static_assert(never_applies(us_au_daa, any(order_of<Britain>)), "1(9): the United Kingdom is no party");
static_assert(never_applies(us_au_daa, any(disclosing, for_content, not_invoked)),
              "3(2): nothing for which the agreement is not invoked");
static_assert(never_applies(us_au_daa, any(production, for_content, concluded_improper, later_conclusions_reach_back)),
              "5(12): a conclusion that it was improperly invoked beats everything");
static_assert(all(never_applies(us_au_daa, any(changing_the_service, demanding_a_decryption_capability)),
                  never_plaintext(us_au_daa, any())),
              "18 USC 2523(b)(3): this agreement demands no decryption and no capability either");
static_assert(plays_no_part(us_au_daa, fact.data.stored_in), "1(4): where data is stored never matters");

static_assert(never_applies(us_au_daa, any(disclosing, order_of<Australia>, provider_in<France>,
                                           [](Request& r) {
                                               r.provider.subject_to_receiving_law = no;
                                               r.readings.provider_must_be_reachable = yes;
                                           })),
              "3(1): nothing is lifted for a provider that is subject to neither party's law, as recommended");
static_assert(never_applies(us_au_daa, any(order_is<WarrantKind::voluntary_request>, disclosing)),
              "1(11): a request that obliges nobody is outside it");
static_assert(never_permitted(us_au_daa, any(disclosing, preservation)), "10(1): preservation never has data handed over");
static_assert(never_permitted(us_au_daa, any(disclosing, production, for_content,
                                             [](Request& r) {
                                                 r.events.objection = Objection::pending_at_issuer;
                                                 r.readings.objection_suspends = yes;
                                             })),
              "5(11): a pending objection holds an order up by one reading");
static_assert(never_permitted(us_au_daa, as_recommended(going_on, interception, for_content,
                                                        [](Request& r) { r.events.target_found_protected = yes; })),
              "7(1): as recommended, no interception goes on once its target is found to be protected");

// --- afterwards: 7 and 8 ---

inline constexpr auto disseminating = act_is<Act::disseminate>;
static_assert(never_permitted(us_au_daa, any(disseminating, order_of<Australia>,
                                             [](Request& r) {
                                                 r.data.relevant_to_offense = no;
                                                 r.data.needed_to_understand = no;
                                                 r.data.protects_life = no;
                                             })),
              "7(3): what is neither relevant nor needed is passed to nobody");
static_assert(never_permitted(us_au_daa, any(disseminating, order_of<Australia>,
                                             [](Request& r) {
                                                 r.use.recipient = Recipient::receiving_party_authority;
                                                 r.data.contains_us_person_content = yes;
                                                 r.use.harm = Harm::none;
                                             })),
              "7(5): what Americans wrote goes to their authorities only where it relates to significant harm");
constexpr bool no_transfer_if(Consent consent) {
    return never_permitted(us_au_daa, as_recommended(transferring_onward, [consent](Request& r) {
                               r.use.recipient = Recipient::third_state;
                               r.data.lawfully_public = no;
                               r.events.transfer_consent = consent;
                           }));
}
static_assert(all(no_transfer_if(Consent::not_asked), no_transfer_if(Consent::denied)),
              "8(2): nothing goes to a third state without the receiving party's consent");
TEST_CASE("8(2): save what has lawfully been made public") {
    CHECK(can_be_permitted(us_au_daa, as_recommended(transferring_onward, [](Request& r) {
                               r.use.recipient = Recipient::third_state;
                               r.data.lawfully_public = yes;
                               r.events.transfer_consent = Consent::not_asked;
                           })));
}
constexpr bool no_evidence_in_a_capital_case_if(Consent permission) {
    return never_permitted(us_au_daa,
                           any(using_as_evidence, order_of<America>, production, for_content, [permission](Request& r) {
                               r.offense.death_penalty_sought = yes;
                               r.use.in_prosecution_case = yes;
                               r.events.use_permission = permission;
                           }));
}
static_assert(all(no_evidence_in_a_capital_case_if(Consent::not_asked), no_evidence_in_a_capital_case_if(Consent::denied)),
              "8(4)(a): no evidence for the prosecution where death is sought, unless Australia permits it");
constexpr bool no_evidence_in_a_speech_case_if(Consent permission) {
    return never_permitted(us_au_daa,
                           any(using_as_evidence, order_of<Australia>, production, for_content, [permission](Request& r) {
                               r.offense.speech_concern = SpeechConcern::racial_vilification;
                               r.use.in_prosecution_case = yes;
                               r.events.use_permission = permission;
                           }));
}
static_assert(all(no_evidence_in_a_speech_case_if(Consent::not_asked), no_evidence_in_a_speech_case_if(Consent::denied)),
              "8(4)(b): nor in a speech case, unless the United States permits it");

// --- data: termination, suspension, the law of either side ---

inline constexpr auto terminated = with(us_au_daa, [](auto& data) { data.terminated_from = Date{2026, 3, 1}; });
static_assert(never_applies(terminated, as_recommended(issued_on(Date{2026, 3, 1}), not_an_extension)),
              "17(2), 17(3): were it terminated, no order of that day or later would be covered, but earlier ones would");
TEST_CASE("17(2), 17(3): were it terminated, no order of that day or later would be covered, but earlier ones would") {
    CHECK(can_be_permitted(terminated,
                           as_recommended(disclosing, for_content, issued_on(Date{2026, 2, 28}), done_on(Date{2026, 4, 1}))));
}
TEST_CASE("17(3): what an order brought can still be used long after expiry") {
    CHECK(can_be_permitted(never_extended,
                           as_recommended(using_as_evidence, issued_on(Date{2029, 1, 29}), done_on(Date{2035, 1, 1}))));
}
inline constexpr auto suspended = with(us_au_daa, [](auto& data) {
    data.suspensions[0].from = Date{2025, 1, 1};
    data.suspensions[0].until = Date{2026, 1, 1};
    data.suspensions[0].every_kind = yes;
});
static_assert(never_permitted(suspended, any(disclosing, issued_on(Date{2025, 6, 1}), not_an_extension)),
              "12(3): while it is suspended no order is covered");
inline constexpr auto disapproved = with(us_au_daa, [](auto& data) { data.disapproved = yes; });
inline constexpr auto amended = with(us_au_daa, [](auto& data) { data.text_version_certified = no; });
inline constexpr auto undesignated = with(us_au_daa, [](auto& data) { data.designated_in_australia = no; });
static_assert(all(never_applies(disapproved, any(disclosing, order_of<Australia>)),
                  never_applies(amended, any(disclosing, order_of<Australia>))),
              "18 USC 2523(d)(2), (f): had Congress disapproved, or the text not been certified, US providers could answer no "
              "Australian order");
static_assert(never_applies(undesignated, any(disclosing, order_of<America>)),
              "TIA Sch 1(3): were it not designated, Australian providers could answer no US order");

// --- silence on a gate never yields `permitted` ---

template <class... Bad>
constexpr bool gate(Bad... bad) {
    return never_permitted(us_au_daa, any(disclosing, for_content, bad...));
}
static_assert(never_permitted(us_au_daa, any(disclosing, for_data<DataCategory::other_record>)), "1(4)");
static_assert(never_permitted(us_au_daa,
                              any(disclosing, for_subscriber_data, [](Request& r) { r.warrant.purpose = Purpose::other; })),
              "10(3)");
static_assert(gate([](Request& r) { r.warrant.compulsory = no; }), "1(11)");
static_assert(gate([](Request& r) { r.provider.possesses_or_controls = no; }), "1(4)");
static_assert(gate([](Request& r) { r.provider.private_entity = no; }), "1(7)");
static_assert(gate([](Request& r) { r.offense.under_issuing_law = no; }), "4(1)");
static_assert(gate([](Request& r) { r.warrant.infringes_free_speech = yes; }), "4(2)");
static_assert(gate([](Request& r) { r.warrant.discriminatory_ground = DiscriminatoryGround::race; }), "4(2)");
static_assert(gate([](Request& r) {
                  r.data.shared_with_protected = yes;
                  r.data.protected_user_carved_out = no;
                  r.readings.shared_account_protects = yes;
              }),
              "4(3)");
static_assert(gate([](Request& r) { r.warrant.targets_to_learn_about_protected = yes; }), "4(4)");
static_assert(gate([](Request& r) { r.warrant.targets_specific_accounts = no; }), "4(5)");
static_assert(gate([](Request& r) { r.warrant.is_legal = no; }), "5(1)");
static_assert(gate([](Request& r) { r.warrant.review = ReviewTiming::none; }), "5(2)");
static_assert(gate([](Request& r) { r.warrant.issued_for = IssuedFor::third_state; }), "5(4)");
static_assert(gate([](Request& r) { r.warrant.transmitted_by = Transmitter::other; }), "5(5)");
static_assert(gate([](Request& r) { r.warrant.reviewed_before_transmission = no; }), "5(6)");
static_assert(gate([](Request& r) { r.warrant.certified_in_writing = no; }), "5(7)");
static_assert(gate([](Request& r) { r.warrant.invocation_notified = no; }), "5(8)");
static_assert(gate([](Request& r) { r.warrant.targeting_procedures_applied = no; }), "7(1)");

// --- the deal as the press told it ---

static_assert(all(never_permitted(press_2019, any(order_of<America>, about_a_citizen_of<Britain>)),
                  never_permitted(press_2019, any(order_of<Britain>, about_a_citizen_of<America>))),
              "par. 4: neither state investigates the other's citizens, wherever they are");
TEST_CASE("par. 4: but the story protects nobody for living in the United States, as 4(3) does") {
    CHECK(can_be_permitted(press_2019, any(order_of<Britain>, about_a_us_person, about_somebody_in<America>)));
}
static_assert(all(never_applies(press_2019, any(order_of<France>)), never_applies(press_2019, any(telling))),
              "lead, par. 3: a story of two states, and of handing over");
static_assert(never_applies(press_2019, any(served_on(Date{2019, 9, 30}))), "par. 5: nothing before October 2019");
static_assert(never_permitted(press_2019, any([](Request& r) {
                                  r.offense.category = OffenseCategory::fraud;
                                  r.offense.serious = no;
                              })),
              "par. 3: only serious crime");
static_assert(never_permitted(press_2019, any(order_of<Britain>, provider_in<America>,
                                              [](Request& r) { r.readings.platform_gloss = yes; })),
              "par. 4, lead: by its own gloss the story's example could not happen");
TEST_CASE("par. 4, lead: by its own gloss the story's example could not happen") {
    CHECK(can_be_permitted(press_2019, as_recommended(disclosing, order_of<Britain>, provider_in<America>)));
}
static_assert(evaluate(press_2019, any(disclosing, order_of<Britain>, end_to_end_encrypted)).form() == Form::plaintext,
              "lead: and it would have plaintext from those who do not have it");
}  // namespace
