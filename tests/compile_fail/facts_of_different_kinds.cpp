// SPDX-License-Identifier: BSL-1.0
// EXPECT: only_facts_of_one_kind_can_be_compared
// EXPECT: comity: only facts of one kind can be compared
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto confused = fact.warrant.issued_on == fact.warrant.issued_by;
#else
constexpr auto clear = fact.warrant.issued_on == fact.warrant.served_on;
#endif
