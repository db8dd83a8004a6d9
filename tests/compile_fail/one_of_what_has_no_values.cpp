// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: one_of asks for values of an enumeration, or for states
#include <comity/condition.hpp>

using namespace comity;

#ifndef TWIN
constexpr auto wrong = one_of(fact.warrant.compulsory, yes, no);
#else
constexpr auto right = one_of(fact.warrant.kind, WarrantKind::production, WarrantKind::interception);
#endif
