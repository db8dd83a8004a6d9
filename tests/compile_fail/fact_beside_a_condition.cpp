// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: write fact.x == yes
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto wrong = on(Act::disclose) || fact.warrant.compulsory;
#else
constexpr auto right = on(Act::disclose) || fact.warrant.compulsory == yes;
#endif
