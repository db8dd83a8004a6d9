// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_length_of_time_cannot_be_so_long
#include <comity/duration.hpp>

using namespace comity;

#ifndef TWIN
constexpr Months term = months(65534);
#else
constexpr Months term = months(65533);
#endif
