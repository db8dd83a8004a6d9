// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_condition_cannot_compare_with_a_value_that_is_unsaid
#include <comity/condition.hpp>

using namespace comity;

#ifdef TWIN
constexpr auto c = fact.warrant.invoked == no;
#else
constexpr auto c = fact.warrant.invoked == unknown;  // whether something was said is not a fact of the case
#endif
