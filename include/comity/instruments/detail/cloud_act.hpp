// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../instrument.hpp"

// What the executive agreements under 18 U.S.C. 2523 have in common: terms and tests that stand in each of them in the same
// words under the same number, and the statute itself, which is one text for all of them. Each agreement writes down its own
// articles, citations and provenance. What differs (parties, protected persons, essential interests, dates) is not here.

namespace comity {

/// A category of process for which the agreement may not be invoked (12(3)), by the kind of process and the order's date.
template <bool H>
struct Suspension {
    Field<H, WarrantKind> kind{};
    Field<H, Truth> every_kind = detail::by_default<H, Truth>(no);
    Field<H, Date> from = detail::by_default<H, Date>(has_not_happened);
    Field<H, Date> until = detail::by_default<H, Date>(has_not_happened);  ///< the first day it no longer holds
};

namespace detail::cloud_act {
inline constexpr auto reading = fact.readings;

// Acts: making and answering an order; collecting under it; what the recipient does later.
inline constexpr auto ordering = on(Act::issue, Act::serve, Act::disclose, Act::preserve, Act::continue_);
inline constexpr auto sending = on(Act::serve, Act::disclose, Act::preserve, Act::continue_);
inline constexpr auto collecting = on(Act::disclose, Act::continue_);
inline constexpr auto passing_on = on(Act::disseminate, Act::transfer_onward);
inline constexpr auto using_it = on(Act::retain, Act::use_as_lead, Act::use_as_evidence, Act::disseminate, Act::transfer_onward);

// The lighter track of article 10, and the orders to which article 4 applies. Collection as it happens is never on it.
inline constexpr auto live = one_of(fact.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata);
inline constexpr auto about_the_subscriber = one_of(fact.data.category, DataCategory::subscriber, DataCategory::identification);
inline constexpr auto article_10 =
    one_of(fact.warrant.kind, WarrantKind::preservation, WarrantKind::subscriber_information) ||
    (about_the_subscriber && fact.data.subscriber_alone == yes && !live);
inline constexpr auto order_track = !article_10;
inline constexpr auto article_4_binds = order_track || reading.article_10_bound_by_article_4 == yes;

// Article 1.
inline constexpr auto covered_data = one_of(fact.data.category, DataCategory::content, DataCategory::stored_computer_data,
                                            DataCategory::traffic, DataCategory::subscriber, DataCategory::identification);
inline constexpr auto held_as_covered_provider =
    fact.provider.possesses_or_controls == yes && fact.provider.acts_as_covered_provider == yes;
inline constexpr auto serious_crime = fact.offense.maximum_imprisonment >= years(3);
inline constexpr auto covered_offense =
    fact.offense.under_issuing_law == yes &&
    (serious_crime || (fact.offense.terrorist_activity == yes && reading.terrorism_is_serious_crime == yes));
inline constexpr auto covered_provider =
    fact.provider.private_entity == yes &&
    ((fact.provider.serves_the_public == yes &&
      one_of(fact.provider.service, ServiceKind::communication, ServiceKind::processing, ServiceKind::storage)) ||
     fact.provider.processes_for_covered_provider == yes);
inline constexpr auto compulsory_order =
    fact.warrant.compulsory == yes &&
    one_of(fact.warrant.kind, WarrantKind::production, WarrantKind::interception, WarrantKind::live_metadata,
           WarrantKind::preservation, WarrantKind::subscriber_information);
inline constexpr auto in_the_united_states = of_the_united_states(fact.target.located_in);
inline constexpr auto part_of_us_government =
    fact.target.kind == PersonKind::government && of_the_united_states(fact.target.government_of);
/// A receiving-party person where the United States receives: the same list in each agreement, since 18 U.S.C.
/// 2523(b)(4)(A) demands it.
inline constexpr auto protected_by_the_united_states =
    part_of_us_government || fact.target.united_states_person == yes || in_the_united_states;
inline constexpr auto crime_purpose =
    one_of(fact.warrant.purpose, Purpose::prevention, Purpose::detection, Purpose::investigation, Purpose::prosecution);

// Articles 4 and 5.
inline constexpr auto names_something_specific =
    one_of(fact.warrant.identifier, Identifier::person, Identifier::account, Identifier::address, Identifier::personal_device,
           Identifier::other_specific);
inline constexpr auto reasonably_justified =
    fact.warrant.complies_with_issuing_law == yes && fact.warrant.rests_on_credible_facts == yes &&
    fact.warrant.is_particular == yes && fact.warrant.is_legal == yes && fact.warrant.is_warranted_by_severity == yes;
inline constexpr auto independently_reviewed =
    fact.warrant.reviewer != Reviewer::none &&
    (fact.warrant.review == ReviewTiming::prior ||
     (fact.warrant.review == ReviewTiming::during_enforcement &&
      (reading.available_review_suffices == yes || fact.warrant.review_held == yes)));
inline constexpr auto bounded_interception = fact.warrant.duration_fixed == yes && fact.warrant.duration_necessary == yes &&
                                             fact.warrant.less_intrusive_means_available == no;
inline constexpr auto sent_by_designated_authority =
    one_of(fact.warrant.transmitted_by, Transmitter::designated_authority, Transmitter::agreed_authority);
inline constexpr auto no_objection_pending =
    one_of(fact.events.objection, Objection::none, Objection::answered, Objection::withdrawn);
// A conclusion under 5(12) works from its notice on.
inline constexpr auto before_the_conclusion = (ordering && fact.act_on < fact.events.concluded_on) ||
                                              (using_it && fact.events.produced_on < fact.events.concluded_on);

// Articles 7 and 8.
inline constexpr auto worth_disseminating =
    fact.data.relevant_to_offense == yes || fact.data.needed_to_understand == yes || fact.data.protects_life == yes;
inline constexpr auto obtained_under_limits = order_track || reading.use_limits_cover_article_10 == yes;
inline constexpr auto leaves_the_parties =
    passing_on && one_of(fact.use.recipient, Recipient::third_state, Recipient::international_organisation) &&
    (fact.data.is_summary == no || reading.summaries_are_data == yes);
inline constexpr auto transfer_not_denied =
    one_of(fact.events.transfer_consent, Consent::not_asked, Consent::granted) ||
    (fact.events.transfer_consent == Consent::granted_on_conditions && fact.events.transfer_conditions_kept == yes);
inline constexpr auto prosecution_evidence = on(Act::use_as_evidence) && fact.use.in_prosecution_case == yes;
inline constexpr auto permission_asked = fact.events.use_permission != Consent::not_asked;
inline constexpr auto permission_not_denied =
    one_of(fact.events.use_permission, Consent::not_asked, Consent::granted) ||
    (fact.events.use_permission == Consent::granted_on_conditions && fact.events.use_conditions_kept == yes);

// The day that counts for an order: of an extension that is a new order its own, else that of the order. Where both days
// say the same, it does not matter which counts.
inline constexpr auto extended_anew = fact.warrant.is_extension == yes && reading.extension_is_new_order == yes;
constexpr auto on_the_day_that_counts(const Condition& issued, const Condition& extended) noexcept {
    return (extended_anew && extended) || (!extended_anew && issued) || (issued && extended);
}

// Article 12.
constexpr auto suspended(const Suspension<true>& s, Handle<Date> day) noexcept {
    return s.from != has_not_happened && day >= s.from && day < s.until &&
           (s.every_kind == yes || fact.warrant.kind == s.kind);
}
template <class Data>
constexpr auto suspended(const Data& datum, Handle<Date> day) noexcept {
    return suspended(datum.suspensions[0], day) || suspended(datum.suspensions[1], day) || suspended(datum.suspensions[2], day);
}
template <class Data>
constexpr auto not_suspended(const Data& datum) noexcept {
    return on_the_day_that_counts(!suspended(datum, fact.warrant.issued_on), !suspended(datum, fact.warrant.extended_on));
}

constexpr Obligation owed(Strictness strictness, Actor who, Deed deed, Actor towards) noexcept {
    return {strictness, who, deed, towards, {}};
}

// 18 U.S.C. 2523, 2702 and 2707(e), entry by entry. `inbound`: an order of the foreign government to a provider there.
// `datum`: the agreement's data, which name the statute's clocks alike.
inline constexpr auto usc_2523_a_2 =
    definition("18 USC 2523(a)(2)", Provenance::primary,
               "United States person: citizen, national, permanent resident, association of such, corporation incorporated there",
               united_states_person_by_status(fact.target))
        .settles(fact.target.united_states_person);
inline constexpr auto usc_2523_b_3 = consequence(
    "18 USC 2523(b)(3)", Provenance::primary,
    "the agreement neither obliges providers to be able to decrypt nor keeps them from decrypting: that demand gets no support from it",
    fact.warrant.demands_decryption_capability == yes);
inline constexpr auto usc_2523_c =
    account("18 USC 2523(c)", Accounting::no_effect, Provenance::primary, "determinations are not reviewable");
template <class Data>
constexpr auto usc_2523_d_2(const Condition& inbound, const Data& datum) noexcept {
    return scope("18 USC 2523(d)(2)", Provenance::primary,
                 "in force in US law: 180 days after notice to Congress, and not disapproved", when(inbound && collecting),
                 fact.act_on >= datum.effective_in_us_law_from && datum.disapproved == no);
}
template <class Data>
constexpr auto usc_2523_e_3(const Condition& inbound, const Data& datum) noexcept {
    return scope("18 USC 2523(e)(3)", Provenance::primary,
                 "the Attorney General's determination is not older than five years, or was renewed",
                 when(inbound && collecting),
                 fact.act_on <= datum.determination_valid_until || fact.act_on <= datum.determination_renewed_until);
}
template <class Data>
constexpr auto usc_2523_f(const Condition& inbound, const Data& datum) noexcept {
    return scope("18 USC 2523(f)", Provenance::primary, "the text in force is the one that was certified",
                 when(inbound && collecting), datum.text_version_certified == yes);
}
inline constexpr auto usc_2523_g =
    account("18 USC 2523(g)", Accounting::no_effect, Provenance::primary, "publication in the Federal Register");
constexpr auto usc_2523_h(const Condition& inbound) noexcept {
    return duty("18 USC 2523(h)", Provenance::primary, "minimise content of U.S. persons received from the foreign government",
                owed(Strictness::must, Actor::receiving_party, Deed::minimise, Actor::person_concerned),
                when(inbound && passing_on && fact.use.recipient == Recipient::receiving_party_authority &&
                     fact.data.contains_us_person_content == yes),
                fact.use.minimised == yes);
}
inline constexpr auto usc_2702 =
    definition("18 USC 2702", Provenance::primary,
               "providers to the public may not give contents to anybody; other records may go to a foreign government",
               fact.provider.serves_the_public == yes &&
                   one_of(fact.data.category, DataCategory::content, DataCategory::stored_computer_data));
// Each statute defends what its own chapter is about: stored data, interception, and dialling data as it arises.
constexpr auto in_good_faith(const Condition& inbound) noexcept {
    return inbound && collecting && fact.provider.relies_in_good_faith == yes && fact.warrant.invoked == yes &&
           fact.warrant.certified_in_writing == yes && reading.defective_order_still_subject == yes &&
           (fact.events.receiving_authority_concluded_improper == no || before_the_conclusion);
}
constexpr auto usc_2707_e(const Condition& inbound) noexcept {
    return consequence(
        "18 USC 2707(e)", Provenance::primary,
        "good-faith reliance on an order subject to the agreement is a complete defence, even if the order proves defective",
        in_good_faith(inbound) && !live);
}
constexpr auto usc_2520_d(const Condition& inbound) noexcept {
    return consequence("18 USC 2520(d)", Provenance::primary,
                       "good-faith reliance on an order subject to the agreement is a complete defence for whoever intercepts by it",
                       in_good_faith(inbound) && fact.warrant.kind == WarrantKind::interception);
}
constexpr auto usc_3124(const Condition& inbound) noexcept {
    return consequence(
        "18 USC 3124", Provenance::primary,
        "(d), (e): no action lies against whoever collects dialling data by an order subject to the agreement, and good faith is a defence",
        in_good_faith(inbound) && fact.warrant.kind == WarrantKind::live_metadata);
}
}  // namespace detail::cloud_act

}  // namespace comity
