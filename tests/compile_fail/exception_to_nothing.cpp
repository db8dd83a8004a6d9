// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_has_an_exception_to_nothing_called<'9', '[(]', '9', '[)]'>
// EXPECT: comity: an exception excepts a citation that no rule has
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 3,
    article("1", "Terms", 1),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("2", "Limits", 3),
    requirement("2(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#ifdef TWIN
    exception("2(2)", "2(1)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
#endif
#ifndef TWIN
    exception("2(2)", "9(9)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
#endif
    requirement("2(3)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    article("3", "Force", 0),
    requirement("3", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
