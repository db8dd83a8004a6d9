// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_condition_needs_a_comparison
#include <comity/evaluate.hpp>

using namespace comity;

#ifndef TWIN
#define ENGAGED {}
#else
#define ENGAGED always_so()
#endif
inline constexpr auto text = law("toy", "A toy", Effect::lifts_bar, 1, article("1", "Terms", 1),
                                 requirement("1(1)", Provenance::primary, "it compels", when(ENGAGED), fact.act == Act::serve));
inline constexpr Treaty<text> toy{};
constexpr Decision decision = evaluate(toy, Request{});
