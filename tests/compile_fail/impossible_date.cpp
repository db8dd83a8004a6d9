// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_date_does_not_exist
#include <comity/date.hpp>

using namespace comity;

#ifndef TWIN
constexpr Date leap_day{2023, 2, 29};
#else
constexpr Date leap_day{2024, 2, 29};
#endif
