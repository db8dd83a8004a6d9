// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_misses_the_paragraph<'2'>
// EXPECT: comity: a paragraph is not accounted for
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 3,
    article("1", "Terms", 1),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("2", "Undivided", 0),
#ifdef TWIN
    requirement("2", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#endif
    article("3", "Force", 0),
    requirement("3", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
