// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <comity/comity.hpp>

namespace shipped {
using namespace comity;

template <class F, const auto&... Member>
void each_of(F&& f, Bundle<Member...>);
template <class F, const auto& Text, template <bool> class Terms>
void each_of(F&& f, const Treaty<Text, Terms>& treaty) {
    f(treaty);
}
template <class F, const auto&... Member>
void each_of(F&& f, Bundle<Member...>) {
    (each_of(f, Member), ...);
}

/// Calls `f` with every instrument that ships, law or not, as the type it was written with.
template <class F>
void each(F&& f) {
    each_of(f, cross_border);
    f(press_2019);
}

}  // namespace shipped
