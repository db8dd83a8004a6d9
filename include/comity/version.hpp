// SPDX-License-Identifier: BSL-1.0
#pragma once

#if !defined(__cplusplus) || (__cplusplus < 202002L && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L))
#error "comity needs C++20: compile with -std=c++20 or later."
#endif

// The API version. CMakeLists.txt reads these three lines; nothing else repeats them.
#define COMITY_VERSION_MAJOR 0
#define COMITY_VERSION_MINOR 1
#define COMITY_VERSION_PATCH 0

namespace comity {

/// The API version as a value: semantic versioning of names and meaning, not of the law.
/// The second clock, the day on which the law's data was last checked, is `law_as_of` in date.hpp.
struct Version {
    unsigned api_major;
    unsigned api_minor;
    unsigned api_patch;
};

inline constexpr Version version{COMITY_VERSION_MAJOR, COMITY_VERSION_MINOR, COMITY_VERSION_PATCH};

}  // namespace comity
