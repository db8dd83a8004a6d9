// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_has_no_citation_in_article<'2'>
// EXPECT: comity: a rule has no citation
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 3,
    article("1", "Terms", 1),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("2", "Limits", 3),
    requirement("2(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#ifndef TWIN
    requirement("", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#endif
    requirement("2(2)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    requirement("2(3)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("3", "Force", 0),
    requirement("3", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
