// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_period_has_no_negative_number_of_months
#include <comity/rule.hpp>

using namespace comity;

#ifndef TWIN
constexpr Condition wrong = within_months(fact.act_on, fact.warrant.issued_on, -3);
#else
constexpr Condition right = within_months(fact.act_on, fact.warrant.issued_on, 3);
#endif
