// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: write fact.x == yes
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto wrong = fact.warrant.invoked && fact.warrant.compulsory;
#else
constexpr auto right = fact.warrant.invoked == yes && fact.warrant.compulsory == yes;
#endif
