// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_request_said_in_full_has_one_of_the_first_four_outcomes
#include <comity/analysis/proof.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 1, article("1", "Terms", 1),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes));
inline constexpr Treaty<text> toy{};

#ifndef TWIN
static_assert(never(toy, {}, Outcome::undetermined));
#else
static_assert(never(toy, {}, Outcome::conditional));
#endif
