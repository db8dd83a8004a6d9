// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_length_of_time_cannot_be_so_long
#include <comity/duration.hpp>

using namespace comity;

#ifndef TWIN
constexpr Months term = years(5462);
#else
constexpr Months term = years(5461);
#endif
