// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_time_limit_is_0_to_65535_units_long
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Clock wrong = within(-5, TimeUnit::calendar_days, fact.warrant.served_on);
#else
constexpr Clock right = within(0, TimeUnit::calendar_days, fact.warrant.served_on);
#endif
