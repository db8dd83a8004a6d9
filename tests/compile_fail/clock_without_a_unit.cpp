// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_time_limit_needs_a_unit
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Clock wrong = within(8, TimeUnit::none, fact.warrant.served_on);
#else
constexpr Clock right = within(8, TimeUnit::working_days, fact.warrant.served_on);
#endif
