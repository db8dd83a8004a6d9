// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_length_of_time_cannot_be_negative
#include <comity/duration.hpp>

using namespace comity;

#ifndef TWIN
constexpr Months term = months(-1);
#else
constexpr Months term = months(1);
#endif
