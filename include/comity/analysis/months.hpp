// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate.hpp"

namespace comity::detail {

/// The first day after a period of so many months, as `judge` has it; beyond the calendar, there is no end.
constexpr std::int64_t end_of_months(std::int64_t first, std::int64_t months) noexcept {
    const Date end = Date::from_lane(static_cast<std::uint32_t>(first)).plus_months(static_cast<int>(months), Round::up);
    return end.exists() ? static_cast<std::int64_t>(end.lane()) : std::int64_t{Lane<Date>::largest} + 1;
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
