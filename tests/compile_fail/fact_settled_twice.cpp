// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_settles_a_fact_twice_in<'2', '[(]', '2', '[)]'>
// EXPECT: comity: two definitions settle the same fact
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 3,
    article("1", "Terms", 1),
    definition("1(1)", Provenance::primary, "a term", fact.warrant.compulsory == yes).settles(fact.data.personal),
    article("2", "Limits", 3),
    requirement("2(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#ifndef TWIN
    definition("2(2)", Provenance::primary, "a term", fact.warrant.compulsory == no).settles(fact.data.personal),
#endif
    requirement("2(2)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    requirement("2(3)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("3", "Force", 0),
    requirement("3", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
