// SPDX-License-Identifier: BSL-1.0
// EXPECT: a_condition_has_at_most_160_comparisons_and_connectives
#include <comity/condition.hpp>

using namespace comity;

constexpr Condition ten = one_of(fact.warrant.issued_by, state("AD"), state("AE"), state("AF"), state("AG"), state("AL"), state("AM"),
                                 state("AO"), state("AR"), state("AT"), state("AZ"));
constexpr Condition eighty = ten || ten || ten || ten || ten || ten || ten || ten;  // 159 steps
#ifndef TWIN
constexpr Condition wrong = eighty || fact.act == Act::serve;
#else
constexpr Condition right = eighty;
#endif
