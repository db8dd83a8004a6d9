// SPDX-License-Identifier: BSL-1.0
// EXPECT: deleted function .*one_of
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto nordic = one_of(fact.warrant.issued_by, StateSet::of(state("IS"), state("NO")));
#else
inline constexpr StateSet members = StateSet::of(state("IS"), state("NO"));
constexpr auto nordic = one_of(fact.warrant.issued_by, members);
#endif
