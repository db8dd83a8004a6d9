// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "duration.hpp"
#include "truth.hpp"

namespace comity {

namespace detail {
inline void this_date_does_not_exist() noexcept {}

constexpr bool leap(int year) noexcept { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int days_in_month(int year, int month) noexcept {
    if (month == 2) return leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

constexpr bool date_exists(int year, int month, int day) noexcept {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// Days since 1 January of year 1 in the Gregorian calendar; the year is counted from March so that leap days fall last.
constexpr std::uint32_t days_from_civil(int year, int month, int day) noexcept {
    const int y = month <= 2 ? year - 1 : year;
    const int shifted = month <= 2 ? month + 9 : month - 3;
    return static_cast<std::uint32_t>(365 * y + y / 4 - y / 100 + y / 400 + (153 * shifted + 2) / 5 + day - 1 - 306);
}
}  // namespace detail

struct CivilDate {
    int year;
    int month;
    int day;
    friend constexpr bool operator==(const CivilDate&, const CivilDate&) noexcept = default;
};

/// What to do when a month later has no such day: 31 January plus one month.
enum class Round : std::uint8_t { down, up };

/// A calendar day, 0001-01-01 to 9999-12-31, Gregorian. `Date{2022, 10, 3}`. A day that does not exist does not compile
/// in a constant expression; at run time it is out of range, so it counts as unsaid and `check` reports it.
class Date {
public:
    constexpr Date() noexcept = default;
    constexpr Date(int year, int month, int day) noexcept {
        lane_ = largest_lane + 1U;
        if (detail::date_exists(year, month, day))
            lane_ = 1U + detail::days_from_civil(year, month, day);
        else
            detail::this_date_does_not_exist();
    }
    static constexpr Date from_lane(std::uint32_t lane) noexcept {
        Date made;
        made.lane_ = lane;
        return made;
    }
    static constexpr std::uint32_t largest_lane = 3652059;

    constexpr std::uint32_t lane() const noexcept { return lane_; }
    constexpr bool exists() const noexcept { return lane_ - 1U < largest_lane; }

    constexpr CivilDate civil() const noexcept {
        if (!exists()) return {0, 0, 0};
        const std::uint32_t z = lane_ - 1U + 306U;
        const std::uint32_t era = z / 146097U;
        const std::uint32_t in_era = z % 146097U;
        const std::uint32_t y = (in_era - in_era / 1460U + in_era / 36524U - in_era / 146096U) / 365U;
        const std::uint32_t in_year = in_era - (365U * y + y / 4U - y / 100U);
        const std::uint32_t m = (5U * in_year + 2U) / 153U;
        const int month = static_cast<int>(m < 10U ? m + 3U : m - 9U);
        return {static_cast<int>(y + era * 400U) + (month <= 2 ? 1 : 0), month,
                static_cast<int>(in_year - (153U * m + 2U) / 5U) + 1};
    }
    /// 1 is Monday, 7 is Sunday; 0 if there is no date.
    constexpr int weekday() const noexcept { return exists() ? static_cast<int>((lane_ - 1U) % 7U) + 1 : 0; }

    /// `n` days later, or earlier if negative; no date at all if that leaves the calendar.
    constexpr Date plus_days(long long n) const noexcept {
        constexpr long long whole = largest_lane;
        if (!exists() || n < -whole || n > whole) return {};
        const long long moved = static_cast<long long>(lane_) + n;
        return moved < 1 || moved > whole ? Date{} : from_lane(static_cast<std::uint32_t>(moved));
    }
    /// The same day of the month `n` months later; where that month is too short, its last day or the first of the next.
    constexpr Date plus_months(int n, Round round) const noexcept {
        if (!exists()) return {};
        const CivilDate c = civil();
        const long long month0 = static_cast<long long>(c.year) * 12 + c.month - 1 + n;
        const long long year = month0 / 12;
        if (month0 < 12 || year > 9999) return {};
        const int month = static_cast<int>(month0 % 12) + 1;
        const int last = detail::days_in_month(static_cast<int>(year), month);
        const Date end{static_cast<int>(year), month, c.day <= last ? c.day : last};
        return c.day <= last || round == Round::down ? end : end.plus_days(1);
    }

    friend constexpr bool operator==(Date, Date) noexcept = default;
    friend constexpr bool operator<(Date a, Date b) noexcept { return a.lane_ < b.lane_; }
    friend constexpr bool operator>(Date a, Date b) noexcept { return b < a; }
    friend constexpr bool operator<=(Date a, Date b) noexcept { return !(b < a); }
    friend constexpr bool operator>=(Date a, Date b) noexcept { return !(a < b); }

private:
    std::uint32_t lane_ = 0;
};

/// A day that does not come: what data says when something has not happened, as opposed to not being known.
inline constexpr Date has_not_happened{9999, 12, 31};

/// The second clock: the day on which the data about the law (dates of force, renewals, suspensions) was last checked.
inline constexpr Date law_as_of{2026, 11, 22};

/// A minute in UTC, from 1900 to the end of 5899, for deadlines in hours. `Instant{Date{2026, 8, 18}, 9, 30}`.
class Instant {
public:
    constexpr Instant() noexcept = default;
    constexpr Instant(Date day, int hour, int minute) noexcept {
        lane_ = largest_lane + 1U;
        if (day >= first && day <= last && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59)
            lane_ = 1U + (day.lane() - first.lane()) * 1440U + static_cast<std::uint32_t>(hour * 60 + minute);
        else
            detail::this_date_does_not_exist();
    }
    static constexpr Instant from_lane(std::uint32_t lane) noexcept {
        Instant made;
        made.lane_ = lane;
        return made;
    }
    static constexpr Date first{1900, 1, 1};
    static constexpr Date last{5899, 12, 31};
    static constexpr std::uint32_t largest_lane = (last.lane() - first.lane() + 1U) * 1440U;

    constexpr std::uint32_t lane() const noexcept { return lane_; }
    constexpr bool exists() const noexcept { return lane_ - 1U < largest_lane; }
    /// The day in UTC.
    constexpr Date day() const noexcept { return exists() ? Date::from_lane(first.lane() + (lane_ - 1U) / 1440U) : Date{}; }
    constexpr int hour() const noexcept { return exists() ? static_cast<int>((lane_ - 1U) % 1440U / 60U) : 0; }
    constexpr int minute() const noexcept { return exists() ? static_cast<int>((lane_ - 1U) % 60U) : 0; }
    constexpr Instant plus_minutes(long long n) const noexcept {
        constexpr long long whole = largest_lane;
        if (!exists() || n < -whole || n > whole) return {};
        const long long moved = static_cast<long long>(lane_) + n;
        return moved < 1 || moved > whole ? Instant{} : from_lane(static_cast<std::uint32_t>(moved));
    }
    friend constexpr bool operator==(Instant, Instant) noexcept = default;
    friend constexpr bool operator<(Instant a, Instant b) noexcept { return a.lane_ < b.lane_; }

private:
    std::uint32_t lane_ = 0;
};

template <>
struct Lane<Date> {
    static constexpr Kind kind = Kind::date;
    static constexpr std::uint32_t largest = Date::largest_lane;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(Date value) noexcept { return value.lane(); }
    static constexpr Date decode(std::uint32_t lane) noexcept { return Date::from_lane(lane); }
};

template <>
struct Lane<Instant> {
    static constexpr Kind kind = Kind::instant;
    static constexpr std::uint32_t largest = Instant::largest_lane;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(Instant value) noexcept { return value.lane(); }
    static constexpr Instant decode(std::uint32_t lane) noexcept { return Instant::from_lane(lane); }
};

}  // namespace comity
