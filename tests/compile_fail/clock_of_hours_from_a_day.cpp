// SPDX-License-Identifier: BSL-1.0
// EXPECT: hours_are_counted_from_an_instant
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Clock wrong = within(8, TimeUnit::hours, fact.warrant.served_on);
#else
constexpr Clock right = within(8, TimeUnit::hours, fact.events.received_at);
#endif
