// SPDX-License-Identifier: BSL-1.0
#include <comity/clock.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {

constexpr Request served(Date d) { return {.warrant = {.served_on = d}}; }
constexpr Request received(Instant i) { return {.events = {.received_at = i}}; }
constexpr Date last_day(const Clock& c, Date d) { return due(c, served(d)).last_day; }

constexpr auto on_service = fact.warrant.served_on;

constexpr bool calendar_days() {
    constexpr Clock ten = within(10, TimeUnit::calendar_days, on_service);
    // Crime (Overseas Production Orders) Act 2019: seven days beginning with the day of service; that day is the first.
    constexpr Clock seven_beginning = within(7, TimeUnit::calendar_days, on_service).counting(EventDay::counted);
    return last_day(ten, Date{2026, 3, 1}) == Date{2026, 3, 11} && last_day(ten, Date{2024, 2, 25}) == Date{2024, 3, 6} &&
           last_day(ten, Date{2023, 12, 25}) == Date{2024, 1, 4} && last_day(seven_beginning, Date{2026, 3, 1}) == Date{2026, 3, 7} &&
           last_day(within(1, TimeUnit::calendar_days, on_service).counting(EventDay::counted), Date{2026, 3, 1}) == Date{2026, 3, 1} &&
           last_day(within(0, TimeUnit::calendar_days, on_service), Date{2026, 3, 1}) == Date{2026, 3, 1} &&
           last_day(within(0, TimeUnit::calendar_days, on_service).counting(EventDay::counted), Date{2026, 3, 1}) == Date{2026, 3, 1};
}
static_assert(calendar_days());

constexpr bool days_as_the_text_is_read() {
    constexpr Clock ten = within(10, TimeUnit::calendar_days, on_service).not_sooner_than(10).counting(EventDay::as_read);
    Request r = served(Date{2026, 3, 1});
    const bool by_default = due(ten, r).known && due(ten, r).last_day == Date{2026, 3, 11};
    r.readings.event_day_counts = yes;
    const bool counted = due(ten, r).first_day == Date{2026, 3, 10} && due(ten, r).last_day == Date{2026, 3, 10};
    r.readings.event_day_counts = unsaid;
    return by_default && counted && due(ten, r).limited && !due(ten, r).known;
}
static_assert(days_as_the_text_is_read());

constexpr bool months_by_the_calendar() {
    constexpr Clock three_beginning = within(3, TimeUnit::months, on_service).counting(EventDay::counted);
    constexpr Clock one = within(1, TimeUnit::months, on_service);
    return last_day(three_beginning, Date{2026, 1, 10}) == Date{2026, 4, 9} &&
           // made on 30 November, unserved after the end of February is void: there is no 30 February to end the day before
           last_day(three_beginning, Date{2025, 11, 30}) == Date{2026, 2, 28} &&
           last_day(three_beginning, Date{2025, 11, 29}) == Date{2026, 2, 28} &&
           last_day(three_beginning, Date{2025, 11, 28}) == Date{2026, 2, 27} &&
           last_day(three_beginning, Date{2026, 3, 1}) == Date{2026, 5, 31} && last_day(one, Date{2026, 1, 10}) == Date{2026, 2, 10} &&
           last_day(one, Date{2026, 1, 31}) == Date{2026, 2, 28} && last_day(one, Date{2024, 1, 31}) == Date{2024, 2, 29} &&
           last_day(within(12, TimeUnit::months, on_service), Date{2024, 2, 29}) == Date{2025, 2, 28};
}
static_assert(months_by_the_calendar());

constexpr bool working_days() {
    // 6 March 2026 is a Friday.
    constexpr Clock one = within(1, TimeUnit::working_days, on_service);
    constexpr Clock five = within(5, TimeUnit::working_days, on_service);
    constexpr Clock one_beginning = one.counting(EventDay::counted);
    return Date{2026, 3, 6}.weekday() == 5 && last_day(one, Date{2026, 3, 6}) == Date{2026, 3, 9} &&
           last_day(one, Date{2026, 3, 7}) == Date{2026, 3, 9} && last_day(one, Date{2026, 3, 5}) == Date{2026, 3, 6} &&
           last_day(five, Date{2026, 3, 6}) == Date{2026, 3, 13} && last_day(one_beginning, Date{2026, 3, 6}) == Date{2026, 3, 6} &&
           last_day(one_beginning, Date{2026, 3, 7}) == Date{2026, 3, 9};
}
static_assert(working_days());

constexpr bool hours() {
    constexpr Clock eight = within(8, TimeUnit::hours, fact.events.received_at);
    constexpr Clock ninety_six = within(96, TimeUnit::hours, fact.events.received_at);
    constexpr Due soon = due(eight, received(Instant{Date{2026, 8, 18}, 20, 15}));
    constexpr Due later = due(ninety_six, received(Instant{Date{2026, 2, 26}, 9, 0}));
    return soon.known && soon.last == Instant{Date{2026, 8, 19}, 4, 15} && soon.last_day == Date{2026, 8, 19} &&
           later.last == Instant{Date{2026, 3, 2}, 9, 0} &&
           // days can be counted from an instant: the day of it, in UTC
           due(within(10, TimeUnit::calendar_days, fact.events.received_at), received(Instant{Date{2026, 8, 18}, 23, 59})).last_day ==
               Date{2026, 8, 28};
}
static_assert(hours());

constexpr bool both_ends() {
    constexpr Clock window = within(10, TimeUnit::calendar_days, on_service).not_sooner_than(3);
    constexpr Due d = due(window, served(Date{2026, 3, 1}));
    constexpr Clock day_window = within(24, TimeUnit::hours, fact.events.received_at).not_sooner_than(2);
    constexpr Due h = due(day_window, received(Instant{Date{2026, 3, 1}, 12, 0}));
    return d.first_day == Date{2026, 3, 4} && d.last_day == Date{2026, 3, 11} && h.first == Instant{Date{2026, 3, 1}, 14, 0} &&
           h.last == Instant{Date{2026, 3, 2}, 12, 0};
}
static_assert(both_ends());

constexpr bool silence_and_what_is_not_known() {
    constexpr Clock releases = within(10, TimeUnit::calendar_days, on_service).on_silence(Silence::releases);
    constexpr Due unsaid_start = due(releases, Request{});
    constexpr Due no_limit = due(Clock{}, served(Date{2026, 3, 1}));
    Request wild;
    wild.warrant.served_on.lane = 0xFFFFFFFFU;
    Clock nowhere = releases;
    nowhere.start = 0xFFFF;
    return unsaid_start.limited && !unsaid_start.known && unsaid_start.silence == Silence::releases && !unsaid_start.last_day.exists() &&
           !no_limit.limited && !no_limit.known && !due(releases, wild).known && !due(nowhere, wild).limited &&
           !due(releases, served(Date{9999, 12, 31})).known && releases.silence == Silence::releases &&
           releases.not_after == 10 && releases != within(10, TimeUnit::calendar_days, on_service);
}
static_assert(silence_and_what_is_not_known());

// What stops a constant expression. Hours cannot be counted from a day.
bool mistakes_at_run_time() {
    const Due from_a_day = due(within(8, TimeUnit::hours, on_service), served(Date{2026, 8, 18}));
    return from_a_day.limited && !from_a_day.known && within(-1, TimeUnit::calendar_days, on_service).not_after == 0 &&
           within(70000, TimeUnit::calendar_days, on_service).not_after == 65535 &&
           within(3, TimeUnit::months, on_service).not_sooner_than(-1).not_before == 0;
}
static_assert(within(65535, TimeUnit::calendar_days, on_service).not_sooner_than(65535).not_before == 65535);

}  // namespace

TEST_CASE("clock: calendar days, the day of the event excluded or counted") { CHECK(calendar_days()); }
TEST_CASE("clock: months by the calendar") { CHECK(months_by_the_calendar()); }
TEST_CASE("clock: working days leave out the weekend") { CHECK(working_days()); }
TEST_CASE("clock: hours run from an instant") { CHECK(hours()); }
TEST_CASE("clock: not before and not after") { CHECK(both_ends()); }
TEST_CASE("clock: mistakes at run time") { CHECK(mistakes_at_run_time()); }
TEST_CASE("clock: silence, and limits whose start is not known") { CHECK(silence_and_what_is_not_known()); }
