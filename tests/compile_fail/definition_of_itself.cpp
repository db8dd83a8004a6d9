// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_definition_refers_to_itself
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 2,
    article("1", "Terms", 1),
#ifndef TWIN
    definition("1(1)", Provenance::primary, "a circle", fact.data.personal == yes).settles(fact.data.personal),
#endif
#ifdef TWIN
    definition("1(1)", Provenance::primary, "no circle", fact.data.is_summary == no).settles(fact.data.personal),
#endif
    article("2", "Limits", 1),
    requirement("2(1)", Provenance::primary, "personal data", fact.data.personal == yes));

inline constexpr Treaty<text> toy{};
static_assert(evaluate(toy, Request{}).outcome() == Outcome::undetermined);
