// SPDX-License-Identifier: BSL-1.0
// EXPECT: but_the_decision_was<comity::Outcome::refused, '2', '[(]', '1', '[)]', ',', ' ', '2', '[(]', '2', '[)]'>
// EXPECT: but_the_decision_was<comity::Outcome::permitted, '1', ',', ' ', '2', '[(]', '1', '[)]', ',', ' ', '2', '[(]', '2', '[)]', ' ', 'a', 'n', 'd', ' ', '2', ' ', 'm', 'o', 'r', 'e'>
// EXPECT: but_the_decision_was<comity::Outcome::not_applicable, '3'>
// EXPECT: but_the_decision_was<comity::Outcome::contradictory, 'w', 'a', 'r', 'r', 'a', 'n', 't', '.', 'i', 's', 's', 'u', 'e', 'd', '_', 'o', 'n', ',', ' ', 'w', 'a', 'r', 'r', 'a', 'n', 't', '.', 's', 'e', 'r', 'v', 'e', 'd', '_', 'o', 'n'>
#include <comity/expect.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 3,
    article("1", "Force", 0),
    requirement("1", Provenance::primary, "it was issued", fact.warrant.issued_on <= fact.warrant.served_on),
    article("2", "Limits", 4),
    requirement("2(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes),
    requirement("2(2)", Provenance::primary, "it is legal", fact.warrant.is_legal == yes),
    requirement("2(3)", Provenance::primary, "it is particular", fact.warrant.is_particular == yes),
    requirement("2(4)", Provenance::primary, "it is invoked", fact.warrant.invoked == yes),
    article("3", "Date of the law", 0),
    scope("3", Provenance::primary, "since 2020", law_date >= Date{2020, 1, 1}));
inline constexpr Treaty<text> toy{};

constexpr Request good{.warrant = {.compulsory = yes, .issued_on = Date{2024, 1, 1}, .served_on = Date{2024, 1, 2},
                                   .is_particular = yes, .is_legal = yes, .invoked = yes}};
constexpr Request bad = but(good, [](Request& r) { r.warrant.compulsory = no; r.warrant.is_legal = no; });
constexpr Request impossible = but(good, [](Request& r) { r.warrant.served_on = Date{2023, 12, 31}; });
constexpr Date early{2019, 1, 1};

#ifndef TWIN
static_assert(expect<toy, bad, Outcome::permitted>());
static_assert(expect<toy, good, Outcome::refused>());
static_assert(expect<toy, good, Outcome::permitted, early>());
static_assert(expect<toy, impossible, Outcome::refused>());
#else
static_assert(expect<toy, bad, Outcome::refused>());
static_assert(expect<toy, good, Outcome::permitted>());
static_assert(expect<toy, good, Outcome::not_applicable, early>());
static_assert(expect<toy, impossible, Outcome::contradictory>());
#endif
