// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instrument.hpp"

// The US-UK deal as the technology press told it in late September 2019, days before it was signed: a headline, a lead and
// ten paragraphs. Nothing here is law. Its claims are rules so that a reader can see, by evaluation and not by opinion, where
// the story and the signed text part; their provenance is `press`. Its contradiction with itself is a reading.

namespace comity {

namespace press_2019_text {
using enum Provenance;

// The report speaks of citizens: nothing about residents, companies or where somebody is.
constexpr auto citizen_of(State s) noexcept {
    return fact.target.kind == PersonKind::natural && (fact.target.nationality == s || fact.target.other_nationality == s);
}

inline constexpr auto text = law(
    "press-2019", "The deal as the press told it (September 2019)", Effect::compels, 0,

    article("lead", "Headline and lead", 0),
    scope("lead", press, "orders to share data", on(Act::issue, Act::serve, Act::disclose)),
    consequence("lead", press, "social networks, WhatsApp among them, will be made to share user data even when it is encrypted",
                on(Act::disclose))
        .demands(Form::plaintext),

    article("par. ", "The report", 10, Numbering::plain),
    account("par. 1", Accounting::human_judgement, press, "WhatsApp encrypts end to end: told by data.encryption and data.keys_held_by"),
    definition("par. 2", press, "companies based outside the two countries are compelled too: where the provider is plays no part",
               fact.provider.established_in != US && fact.provider.established_in != GB),
    scope("par. 3", press, "a treaty between the United States and the United Kingdom about sharing information",
          one_of(fact.warrant.issued_by, US, GB)),
    requirement("par. 3", press, "only where serious crime is involved, such as child sexual abuse or terrorism",
                one_of(fact.offense.category, OffenseCategory::child_sexual_exploitation, OffenseCategory::terrorism) ||
                    fact.offense.serious == yes),
    requirement("par. 4", press, "the United States will not investigate UK citizens", when(fact.warrant.issued_by == US),
                !citizen_of(GB)),
    requirement("par. 4", press, "the United Kingdom will not investigate US citizens", when(fact.warrant.issued_by == GB),
                !citizen_of(US)),
    requirement("par. 4", press, "neither gets user data from platforms based in the other", when(fact.readings.platform_gloss == yes),
                (fact.warrant.issued_by == US && fact.provider.established_in != GB) ||
                    (fact.warrant.issued_by == GB && fact.provider.established_in != US)),
    scope("par. 5", press, "expected to be final in October 2019", fact.warrant.issued_on >= Date{2019, 10, 1}),
    account("par. 6", Accounting::human_judgement, press, "WhatsApp cannot read the messages, and Skype encrypts only its private conversations end to end: facts of the case"),
    account("par. 7", Accounting::human_judgement, press, "one service, two encryption states: judged conversation by conversation"),
    account("par. 8", Accounting::no_effect, press, "Microsoft objected to a secret order for a customer's data: US secrecy law, another instrument"),
    account("par. 9", Accounting::no_effect, press, "the customer is a large organisation and was to be told nothing"),
    account("par. 10", Accounting::no_effect, press, "the order was challenged and would be appealed"));
}  // namespace press_2019_text

/// The deal as told, not as signed. `permitted` would mean that the provider must hand plaintext over.
inline constexpr Treaty<press_2019_text::text> press_2019{};

}  // namespace comity
