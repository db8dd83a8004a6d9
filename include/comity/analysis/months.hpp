// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate.hpp"

namespace comity::detail {

/// As in `judge`, for bounds of intervals.
constexpr std::int64_t end_of_months(std::int64_t first, std::int64_t months) noexcept {
    return comity::end_of_months(static_cast<std::uint32_t>(first), static_cast<int>(months));
}
/// The first beginning between two days, or the day after them, of such a period that is not over on the day.
constexpr std::int64_t first_that_ends_after(std::int64_t day, std::int64_t from, std::int64_t to, std::int64_t months) noexcept {
    std::int64_t beyond = to + 1;
    while (from < beyond) {
        const std::int64_t middle = (from + beyond) / 2;
        if (end_of_months(middle, months) > day)
            beyond = middle;
        else
            from = middle + 1;
    }
    return beyond;
}

}  // namespace comity::detail
