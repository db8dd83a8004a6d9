// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "request.hpp"

namespace comity {

/// In what a time limit is counted. Working days leave out Saturdays and Sundays; public holidays are not known here.
enum class TimeUnit : std::uint8_t { none, hours, calendar_days, working_days, months };

/// Whether the day of the event is the first day counted ("beginning with the day of service"), be it always or where the text
/// is read so (`readings.event_day_counts`).
enum class EventDay : std::uint8_t { excluded, counted, as_read };

/// What happens if nobody has moved when the time is up.
enum class Silence : std::uint8_t { none, permits, suspends, releases };

namespace detail {
// Not constexpr: reaching one of them stops a constant expression, and the compiler prints its name.
inline void a_time_limit_is_0_to_65535_units_long() noexcept {}
inline void a_time_limit_needs_a_unit() noexcept {}
inline void hours_are_counted_from_an_instant() noexcept {}
inline void a_time_limit_cannot_end_before_it_begins() noexcept {}

constexpr std::uint16_t limit_of(int length) noexcept {
    if (length < 0 || length > 65535) a_time_limit_is_0_to_65535_units_long();
    return static_cast<std::uint16_t>(length < 0 ? 0 : length > 65535 ? 65535 : length);
}
}  // namespace detail

/// A time limit: from which fact it runs, how long, and what silence does at its end.
struct Clock {
    std::uint16_t start = 0;
    bool starts_at_instant = false;
    TimeUnit unit = TimeUnit::none;
    EventDay event_day = EventDay::excluded;
    Silence silence = Silence::none;
    std::uint16_t not_before = 0;  ///< the act may not be done sooner than this after the start
    std::uint16_t not_after = 0;   ///< nor later than this

    constexpr Clock on_silence(Silence s) const noexcept {
        Clock c = *this;
        c.silence = s;
        return c;
    }
    constexpr Clock counting(EventDay d) const noexcept {
        Clock c = *this;
        c.event_day = d;
        return c;
    }
    constexpr Clock not_sooner_than(int length) const noexcept {
        Clock c = *this;
        c.not_before = detail::limit_of(length);
        if (c.not_before > c.not_after) detail::a_time_limit_cannot_end_before_it_begins();
        return c;
    }
    friend constexpr bool operator==(const Clock&, const Clock&) noexcept = default;
};

/// At most `length` units after a day, or, in hours, after an instant. Up to 65535 of them; at run time a length beyond that is
/// cut down to it, and a negative one is 0.
template <class T>
    requires(Lane<T>::kind == Kind::date || Lane<T>::kind == Kind::instant)
constexpr Clock within(int length, TimeUnit unit, Handle<T> start) noexcept {
    if (unit == TimeUnit::none) detail::a_time_limit_needs_a_unit();
    if (unit == TimeUnit::hours && Lane<T>::kind != Kind::instant) detail::hours_are_counted_from_an_instant();
    Clock c;
    c.start = static_cast<std::uint16_t>(start.index);
    c.starts_at_instant = Lane<T>::kind == Kind::instant;
    c.unit = unit;
    c.not_after = detail::limit_of(length);
    return c;
}

/// Between when and when something is to be done. Limits in hours give instants; the others give days, both included.
struct Due {
    bool limited = false;  ///< the law sets a time limit
    bool known = false;    ///< and the fact from which it runs was said, and how its day is counted
    Date first_day;
    Date last_day;
    Instant first;
    Instant last;
    Silence silence = Silence::none;
};

namespace detail {
constexpr Date add_working_days(Date day, int n) noexcept {
    while (n > 0 && day.exists()) {
        day = day.plus_days(1);
        if (day.weekday() < 6) --n;
    }
    return day;
}

constexpr Date end_of(Date start, TimeUnit unit, EventDay event_day, int length) noexcept {
    const int counted = event_day == EventDay::counted && length > 0 ? 1 : 0;
    switch (unit) {
        case TimeUnit::calendar_days: return start.plus_days(length - counted);
        case TimeUnit::working_days: return add_working_days(counted != 0 ? start.plus_days(-1) : start, length);
        case TimeUnit::months: {
            // A period that counts its first day ends the day before the same day of the month; where that month has no
            // such day, with the month.
            const Date end = start.plus_months(length, Round::down);
            return end.plus_days(end.civil().day == start.civil().day ? -counted : 0);
        }
        case TimeUnit::hours:
        case TimeUnit::none: break;
    }
    return {};
}
}  // namespace detail

/// When the time limit ends for this request. Days are those of UTC when the limit runs from an instant.
constexpr Due due(const Clock& clock, const Request& request) noexcept {
    Due out;
    if (clock.unit == TimeUnit::none || clock.start >= fact_count) return out;
    out.limited = true;
    out.silence = clock.silence;
    const std::uint32_t lane = detail::to_lanes(request).lane[clock.start];
    const Instant instant = clock.starts_at_instant ? Instant::from_lane(lane) : Instant{};
    const Date day = clock.starts_at_instant ? instant.day() : Date::from_lane(lane);
    if (!day.exists()) return out;
    if (clock.unit == TimeUnit::hours) {
        if (!clock.starts_at_instant) return out;
        out.first = instant.plus_minutes(clock.not_before * 60);
        out.last = instant.plus_minutes(clock.not_after * 60);
        out.first_day = out.first.day();
        out.last_day = out.last.day();
    } else {
        EventDay counted = clock.event_day;
        if (counted == EventDay::as_read) {
            const Truth reading = request.readings.event_day_counts;
            if (reading != yes && reading != no) return out;
            counted = reading == yes ? EventDay::counted : EventDay::excluded;
        }
        out.first_day = detail::end_of(day, clock.unit, counted, clock.not_before);
        out.last_day = detail::end_of(day, clock.unit, counted, clock.not_after);
    }
    out.known = out.last_day.exists();
    return out;
}

}  // namespace comity
