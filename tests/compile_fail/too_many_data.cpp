// SPDX-License-Identifier: BSL-1.0
// EXPECT: comity: an instrument has at most 31 data
#include <comity/evaluate.hpp>

using namespace comity;

template <bool H>
struct Terms {
    Field<H, Date> in_force_from{};
    Field<H, Date> a[10]{}, b[10]{}, c[10]{};
#ifndef TWIN
    Field<H, Date> one_more{};
#endif
};
constexpr Terms<true> datum = data_handles<Terms>();
