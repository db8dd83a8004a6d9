// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_misses_the_paragraph<'9', '9', ' ', 'U', 'S', 'C', ' ', '7', '[(]', 'b', '[)]'>
// EXPECT: comity: a paragraph is not accounted for
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 0,
    article("99 USC 7", "Letters", 3, Numbering::letters),
    requirement("99 USC 7(a)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#ifdef TWIN
    requirement("99 USC 7(b)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#endif
    requirement("99 USC 7(c)", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
