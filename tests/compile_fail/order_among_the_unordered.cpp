// SPDX-License-Identifier: BSL-1.0
// EXPECT: Ordered
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto confused = fact.warrant.kind > WarrantKind::production;
#else
constexpr auto clear = fact.offense.maximum_imprisonment > months(35);
#endif
