// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_is_not_an_ISO_3166_1_state_code
#include <comity/state.hpp>

using namespace comity;

#ifndef TWIN
constexpr State france = state("fr");
#else
constexpr State france = state("FR");
#endif
