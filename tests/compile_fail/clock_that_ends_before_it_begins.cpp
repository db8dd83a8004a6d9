// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_time_limit_cannot_end_before_it_begins
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Clock wrong = within(10, TimeUnit::calendar_days, fact.warrant.served_on).not_sooner_than(20);
#else
constexpr Clock right = within(10, TimeUnit::calendar_days, fact.warrant.served_on).not_sooner_than(10);
#endif
