// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: a law without rules would permit everything
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 1, article("1", "Terms", 2),
    account("1(1)", Accounting::no_effect, Provenance::primary, "a preamble"),
#ifdef TWIN
    requirement("1(2)", Provenance::primary, "it compels", fact.warrant.compulsory == yes));
#else
    account("1(2)", Accounting::no_effect, Provenance::primary, "another"));
#endif

inline constexpr Treaty<text> toy{};
