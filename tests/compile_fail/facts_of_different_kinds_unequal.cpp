// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: only facts of one kind can be compared
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto confused = fact.data.category != fact.offense.category;
#else
constexpr auto clear = fact.data.stored_in != fact.target.located_in;
#endif
