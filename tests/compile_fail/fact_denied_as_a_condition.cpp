// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: write fact.x == yes
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto wrong = !fact.warrant.invoked;
#else
constexpr auto right = fact.warrant.invoked == no;
#endif
