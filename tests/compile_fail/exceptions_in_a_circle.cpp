// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_has_exceptions_in_a_circle_through<'2', '[(]', '2', '[)]'>
// EXPECT: comity: exceptions except each other in a circle
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
    exception("2(2)", "2(3)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
#endif
    exception("2(3)", "2(2)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
    article("3", "Force", 0),
    requirement("3", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
