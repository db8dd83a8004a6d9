// SPDX-License-Identifier: BSL-1.0
// Two exceptions bear one citation, and only the first of them is part of the circle.
// EXPECT: ledger_has_exceptions_in_a_circle_through<'1', '[(]', '[23]', '[)]'>
// EXPECT: comity: exceptions except each other in a circle
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 1,
    article("1", "Limits", 3),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
#ifdef TWIN
    exception("1(2)", "1(1)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
#endif
#ifndef TWIN
    exception("1(2)", "1(3)", Provenance::primary, "not if nobody is compelled", fact.warrant.compulsory == no),
#endif
    exception("1(2)", "1(1)", Provenance::primary, "nor if it is about a person", fact.data.personal == yes),
    exception("1(3)", "1(2)", Provenance::primary, "but for content", fact.data.category == DataCategory::content));

inline constexpr Treaty<text> toy{};
