// SPDX-License-Identifier: BSL-1.0
// EXPECT: Kind::date
#include <comity/clock.hpp>

using namespace comity;

#ifndef TWIN
constexpr Clock confused = within(3, TimeUnit::months, fact.warrant.kind);
#else
constexpr Clock clear = within(3, TimeUnit::months, fact.warrant.served_on);
#endif
