// SPDX-License-Identifier: BSL-1.0
// EXPECT: this_is_not_an_ISO_3166_2_code
#include <comity/state.hpp>

using namespace comity;

#ifndef TWIN
constexpr Jurisdiction scotland = jurisdiction("GBSCT");
#else
constexpr Jurisdiction scotland = jurisdiction("GB-SCT");
#endif
