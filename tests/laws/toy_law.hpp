// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <comity/evaluate.hpp>

// A law of no country that uses everything a law can be written with, small enough to be read at a glance.

namespace toy {
using namespace comity;

template <bool H>
struct Terms {
    Field<H, State> partner{};
    Field<H, Date> in_force_from{};
    Field<H, Date> ends_on{};
    Field<H, Truth> renewed{};
};
inline constexpr auto datum = data_handles<Terms>();
inline constexpr StateSet neighbours = StateSet::of(state("FR"), state("BE"), state("IE"), US);

inline constexpr auto text = law(
    "toy", "A law of no country", Effect::lifts_bar, 6,

    article("1", "Terms", 4),
    definition("1(1)", Provenance::primary, "a United States person", united_states_person_by_status(fact.target))
        .settles(fact.target.united_states_person),
    definition("1(2)", Provenance::primary, "a serious offense",
               fact.offense.maximum_imprisonment >= years(3) ||
                   (fact.offense.terrorist_activity == yes && fact.readings.terrorism_is_serious_crime == yes))
        .settles(fact.offense.serious),
    definition("1(3)", Provenance::primary, "life is at stake: a term that rests on another term",
               fact.offense.serious == yes && fact.warrant.purpose == Purpose::prevention)
        .settles(fact.data.protects_life),
    definition("1(4)", Provenance::secondary, "content", fact.data.category == DataCategory::content),

    article("2", "Reach", 4),
    scope("2(1)", Provenance::primary, "orders of the partner", fact.warrant.issued_by == datum.partner),
    scope("2(2)", Provenance::primary, "in force", law_date >= datum.in_force_from && (law_date < datum.ends_on || datum.renewed == yes)),
    scope("2(3)", Provenance::press, "not military orders", when(on(Act::disclose, Act::issue)),
          fact.warrant.issuer != AuthorityKind::military),
    exception("2(4)", "2(3)", Provenance::primary, "but those to save life", fact.data.protects_life == yes),

    article("3", "Limits", 7),
    requirement("3(1)", Provenance::primary, "only for a serious offense", fact.offense.serious == yes).curable_by(Actor::issuing_authority),
    exception("3(2)", "3(1)", Provenance::primary, "except preservation", fact.warrant.kind == WarrantKind::preservation),
    exception("3(3)", "3(2)", Provenance::primary, "but not of content", fact.data.category == DataCategory::content),
    exception("3(4)", "3(3)", Provenance::primary, "unless it is encrypted and the law is new",
              fact.data.encryption == Encryption::end_to_end && law_date >= Date{2024, 1, 1}),
    requirement("3(5)", Provenance::primary, "nobody who is American or next door",
                fact.target.united_states_person == no && !one_of(fact.target.located_in, neighbours)),
    requirement("3(6)", Provenance::recalled, "the target is a citizen of the issuing state",
                when(one_of(fact.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata)),
                fact.target.nationality == fact.warrant.issued_by || fact.target.other_nationality == fact.warrant.issued_by),
    requirement("3(7)", Provenance::primary, "passed on only where user and target have one status: facts of which one is a term",
                when(on(Act::transfer_onward, Act::disseminate)),
                fact.target.united_states_person == fact.user.united_states_person),

    article("4", "What comes first", 3),
    condition("4(1)", Provenance::primary, "permission where death is sought", when(fact.offense.death_penalty_sought == yes),
              one_of(fact.events.use_permission, Consent::granted, Consent::granted_on_conditions)),
    requirement("4(1)", Provenance::primary, "and it was not denied", when(fact.offense.death_penalty_sought == yes),
                fact.events.use_permission != Consent::denied),
    condition("4(2)", Provenance::primary, "ten days after service, and within forty", when(on(Act::disclose)),
              apart(fact.act_on, fact.warrant.served_on, 10, 40)),
    exception("4(3)", "4(2)", Provenance::primary, "no waiting where life is at stake", fact.data.protects_life == yes),

    article("5", "Beside it", 3),
    ground("5(1)", Provenance::primary, "the provider may object to what it holds abroad", Actor::provider,
           when(fact.data.stored_in != fact.provider.established_in), fact.events.objection == Objection::withdrawn),
    duty("5(2)", Provenance::primary, "tell the third state within a month",
         {.who = Actor::issuing_authority, .deed = Deed::notify, .towards = Actor::third_state,
          .clock = within(1, TimeUnit::months, fact.warrant.issued_on)},
         when(fact.target.located_in != fact.warrant.issued_by), fact.events.third_state_notified == yes),
    consequence("5(3)", Provenance::primary, "encrypted data is handed over as plaintext where the provider has the keys",
                fact.data.keys_held_by == KeyHolder::provider && fact.data.encryption == Encryption::by_provider)
        .demands(Form::plaintext),

    article("6", "Last words", 1),
    account("6(1)", Accounting::no_effect, Provenance::primary, "signatures"));

inline constexpr Treaty<text, Terms> treaty{
    {.partner = GB, .in_force_from = Date{2022, 10, 3}, .ends_on = Date{2027, 10, 3}, .renewed = unsaid}};

}  // namespace toy
