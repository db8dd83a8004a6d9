// SPDX-License-Identifier: BSL-1.0
// EXPECT: what_is_apart_goes_from_the_least_distance_to_the_greatest
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Condition wrong = apart(fact.warrant.served_on, fact.warrant.issued_on, 30, 0);
#else
constexpr Condition right = apart(fact.warrant.served_on, fact.warrant.issued_on, 0, 30);
#endif
