// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_length_of_time_cannot_be_negative
#include <comity/duration.hpp>

using namespace comity;

#ifndef TWIN
constexpr Days limit = days(-1);
#else
constexpr Days limit = days(0);
#endif
