// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "every_comity_header.hpp"

inline constexpr auto small_law =
    comity::law("small", "A law of one paragraph", comity::Effect::lifts_bar, 1, comity::article("1", "Scope", 1),
                comity::requirement("1(1)", comity::Provenance::primary, "the order compels",
                                    comity::fact.warrant.compulsory == comity::yes));
inline constexpr comity::Treaty<small_law> small_treaty{};

/// Where a translation unit sees the constants of the library. One place each in the whole program.
struct Places {
    const void* place[6];
};
