// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_instrument_has_no_such_rule
#include <comity/evaluate.hpp>

using namespace comity;

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, 1, article("1", "Terms", 1),
    requirement("1(1)", Provenance::primary, "it compels", fact.warrant.compulsory == yes));
inline constexpr Treaty<text> toy{};

constexpr Decision decision = evaluate(toy, Request{.warrant = {.compulsory = no}});
#ifndef TWIN
static_assert(decision.status(std::size_t{1}) != Status::violated);
#else
static_assert(decision.status(std::size_t{0}) == Status::violated);
#endif
