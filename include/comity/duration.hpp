// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "truth.hpp"

namespace comity {

namespace detail {
inline void a_length_of_time_cannot_be_negative() noexcept {}
inline void a_length_of_time_cannot_be_so_long() noexcept {}

constexpr std::uint32_t length(int n, int most) noexcept {
    if (n < 0) a_length_of_time_cannot_be_negative();
    if (n > most) a_length_of_time_cannot_be_so_long();
    return n < 0 || n > most ? 0U : 1U + static_cast<std::uint32_t>(n);
}
}  // namespace detail

/// A length of time in months: prison terms, periods of validity. 0 to 65533, and `life`.
/// A negative length, or a greater one, does not compile in a constant expression and counts as unsaid at run time.
class Months {
public:
    static constexpr int most = 65533;

    constexpr Months() noexcept = default;
    constexpr explicit Months(int n) noexcept : lane_(detail::length(n, most)) {}
    static constexpr Months from_lane(std::uint32_t lane) noexcept {
        Months made;
        made.lane_ = lane;
        return made;
    }
    constexpr std::uint32_t lane() const noexcept { return lane_; }
    constexpr int count() const noexcept { return static_cast<int>(lane_ - 1U); }
    friend constexpr bool operator==(Months, Months) noexcept = default;

private:
    std::uint32_t lane_ = 0;
};

constexpr Months months(int n) noexcept { return Months{n}; }
constexpr Months years(int n) noexcept { return Months{n < 0 ? -1 : n > Months::most / 12 ? Months::most + 1 : n * 12}; }

/// Imprisonment for life: longer than any number of years.
inline constexpr Months life = Months::from_lane(65535);

/// A length of time in days, 0 to 65534. Others as for `Months`.
class Days {
public:
    static constexpr int most = 65534;

    constexpr Days() noexcept = default;
    constexpr explicit Days(int n) noexcept : lane_(detail::length(n, most)) {}
    static constexpr Days from_lane(std::uint32_t lane) noexcept {
        Days made;
        made.lane_ = lane;
        return made;
    }
    constexpr std::uint32_t lane() const noexcept { return lane_; }
    constexpr int count() const noexcept { return static_cast<int>(lane_ - 1U); }
    friend constexpr bool operator==(Days, Days) noexcept = default;

private:
    std::uint32_t lane_ = 0;
};

constexpr Days days(int n) noexcept { return Days{n}; }

template <>
struct Lane<Months> {
    static constexpr Kind kind = Kind::months;
    static constexpr std::uint32_t largest = 65535;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(Months value) noexcept { return value.lane(); }
    static constexpr Months decode(std::uint32_t lane) noexcept { return Months::from_lane(lane); }
};

template <>
struct Lane<Days> {
    static constexpr Kind kind = Kind::days;
    static constexpr std::uint32_t largest = 65535;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(Days value) noexcept { return value.lane(); }
    static constexpr Days decode(std::uint32_t lane) noexcept { return Days::from_lane(lane); }
};

}  // namespace comity
