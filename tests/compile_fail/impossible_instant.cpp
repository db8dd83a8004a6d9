// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_date_does_not_exist
#include <comity/date.hpp>

using namespace comity;

#ifndef TWIN
constexpr Instant midnight{Date{2024, 3, 1}, 24, 0};
#else
constexpr Instant midnight{Date{2024, 3, 2}, 0, 0};
#endif
