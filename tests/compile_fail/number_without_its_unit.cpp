// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: a number needs its unit
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto wrong = fact.offense.maximum_imprisonment >= 3;
#else
constexpr auto right = fact.offense.maximum_imprisonment >= years(3);
#endif
