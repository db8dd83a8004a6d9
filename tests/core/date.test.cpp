// SPDX-License-Identifier: BSL-1.0
#include <comity/date.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {

constexpr int length_of_month(int year, int month) {
    constexpr int usual[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    return usual[month - 1] + (leap && month == 2 ? 1 : 0);
}

// A calendar kept by hand, a day at a time, against the arithmetic.
constexpr bool calendar_agrees(int from_year, int to_year) {
    CivilDate c{from_year, 1, 1};
    Date d{from_year, 1, 1};
    int weekday = d.weekday();
    while (c.year <= to_year) {
        if (!d.exists() || !(d.civil() == c) || Date{c.year, c.month, c.day} != d || d.weekday() != weekday) return false;
        weekday = weekday % 7 + 1;
        if (c.day < length_of_month(c.year, c.month))
            ++c.day;
        else if (c.month < 12)
            c = {c.year, c.month + 1, 1};
        else
            c = {c.year + 1, 1, 1};
        d = d.plus_days(1);
    }
    return to_year == 9999 ? !d.exists() : d == Date{to_year + 1, 1, 1};
}
static_assert(calendar_agrees(1899, 1901));
static_assert(calendar_agrees(1999, 2001));
static_assert(calendar_agrees(9998, 9999));

constexpr bool known_days() {
    return Date{1, 1, 1}.lane() == 1 && Date{9999, 12, 31}.lane() == Date::largest_lane &&
           Date{1970, 1, 1}.lane() - 1 == 719162 &&  // days from 0001-01-01 to the Unix epoch
           Date{2019, 10, 3}.weekday() == 4 &&       // the agreement was signed on a Thursday
           Date{2022, 10, 3}.weekday() == 1 &&       // and came into force on a Monday
           Date{2000, 2, 29}.exists() && Date{2024, 2, 29}.exists() && Date{2022, 10, 3} < Date{2022, 10, 4} &&
           Date{2022, 10, 3} <= Date{2022, 10, 3} && Date{2023, 1, 1} > Date{2022, 12, 31};
}
static_assert(known_days());

constexpr bool month_arithmetic() {
    return Date{2022, 1, 31}.plus_months(1, Round::down) == Date{2022, 2, 28} &&
           Date{2022, 1, 31}.plus_months(1, Round::up) == Date{2022, 3, 1} &&
           Date{2024, 1, 31}.plus_months(1, Round::down) == Date{2024, 2, 29} &&
           Date{2024, 1, 31}.plus_months(1, Round::up) == Date{2024, 3, 1} &&
           Date{2024, 1, 29}.plus_months(1, Round::up) == Date{2024, 2, 29} &&
           Date{2022, 10, 3}.plus_months(60, Round::down) == Date{2027, 10, 3} &&
           Date{2024, 2, 29}.plus_months(12, Round::down) == Date{2025, 2, 28} &&
           Date{2024, 2, 29}.plus_months(48, Round::down) == Date{2028, 2, 29} &&
           Date{2022, 12, 31}.plus_months(1, Round::down) == Date{2023, 1, 31} &&
           Date{2023, 1, 31}.plus_months(-1, Round::down) == Date{2022, 12, 31} &&
           Date{2023, 3, 31}.plus_months(-1, Round::down) == Date{2023, 2, 28} &&
           Date{2023, 3, 31}.plus_months(0, Round::up) == Date{2023, 3, 31} &&
           Date{1, 1, 1}.plus_months(1, Round::down) == Date{1, 2, 1};
}
static_assert(month_arithmetic());

constexpr bool the_calendar_ends() {
    return !Date{9999, 12, 31}.plus_days(1).exists() && !Date{1, 1, 1}.plus_days(-1).exists() &&
           Date{9999, 12, 30}.plus_days(1) == Date{9999, 12, 31} && !Date{9999, 12, 1}.plus_months(1, Round::down).exists() &&
           !Date{1, 1, 31}.plus_months(-1, Round::down).exists() && !Date{}.plus_days(1).exists() &&
           !Date{}.plus_months(1, Round::down).exists() && Date{}.weekday() == 0 && Date{}.civil() == CivilDate{0, 0, 0} &&
           !Date{2022, 1, 1}.plus_days(9223372036854775000LL).exists() &&
           !Date{2022, 1, 1}.plus_months(2147483647, Round::up).exists() &&
           !Date{2022, 1, 1}.plus_months(-2147483647, Round::up).exists() &&
           !Date::from_lane(Date::largest_lane + 1).exists() && !Date::from_lane(0xFFFFFFFFU).exists();
}
static_assert(the_calendar_ends());

constexpr bool instants() {
    constexpr Instant half_past_nine{Date{2026, 8, 18}, 9, 30};
    constexpr Instant last_of_february{Date{2024, 2, 29}, 23, 59};
    return half_past_nine.day() == Date{2026, 8, 18} && half_past_nine.hour() == 9 && half_past_nine.minute() == 30 &&
           half_past_nine.plus_minutes(8 * 60) == Instant{Date{2026, 8, 18}, 17, 30} &&
           half_past_nine.plus_minutes(24 * 60) == Instant{Date{2026, 8, 19}, 9, 30} &&
           half_past_nine.plus_minutes(-10 * 60) == Instant{Date{2026, 8, 17}, 23, 30} &&
           last_of_february.plus_minutes(1) == Instant{Date{2024, 3, 1}, 0, 0} && last_of_february < last_of_february.plus_minutes(1) &&
           Instant{Date{1900, 1, 1}, 0, 0}.lane() == 1 && !Instant{Date{1900, 1, 1}, 0, 0}.plus_minutes(-1).exists() &&
           Instant{Instant::last, 23, 59}.lane() == Instant::largest_lane &&
           !Instant{Instant::last, 23, 59}.plus_minutes(1).exists() && !Instant{}.exists() && !Instant{}.day().exists() &&
           !Instant{}.plus_minutes(1).exists() && !Instant::from_lane(0xFFFFFFFFU).exists();
}
static_assert(instants());

constexpr bool known_dates() {
    constexpr Known<Date> said = Date{2022, 10, 3};
    Known<Date> wild;
    wild.lane = Date::largest_lane + 1;
    return said.said() && said.value_or(Date{}) == Date{2022, 10, 3} && !wild.said() &&
           wild.value_or(Date{2020, 1, 1}) == Date{2020, 1, 1} && !Known<Date>{}.said();
}
static_assert(known_dates());

}  // namespace

TEST_CASE("date: every day from 0001 to 9999, against a calendar kept by hand") { CHECK(calendar_agrees(1, 9999)); }
TEST_CASE("date: days known from elsewhere") { CHECK(known_days()); }
TEST_CASE("date: months later, rounded down and up") { CHECK(month_arithmetic()); }
TEST_CASE("date: what leaves the calendar is no date") { CHECK(the_calendar_ends()); }
TEST_CASE("date: instants") { CHECK(instants()); }
TEST_CASE("date: a lane out of range is unsaid") { CHECK(known_dates()); }
TEST_CASE("date: at run time a day that does not exist is no date") {
    const int february = 2;
    CHECK(!Date{2023, february, 29}.exists());
    CHECK(!Known<Date>{Date{2023, february, 29}}.said());
    CHECK(Date{2023, february, 29} != Date{});  // which is what was never said
    CHECK(!Date{1900, february, 29}.exists());
    CHECK(!Date{2023, february, 0}.exists());
    CHECK(!Date{0, february, 1}.exists());
    CHECK(!Date{10000, february, 1}.exists());
    CHECK(!Date{2023, february + 11, 1}.exists());
    CHECK(!Date{2023, february - 2, 1}.exists());
    const int hour = 24;
    CHECK(!Instant{Date{2023, 3, 1}, hour, 0}.exists());
    CHECK(!Known<Instant>{Instant{Date{2023, 3, 1}, hour, 0}}.said());
    CHECK(Instant{Date{2023, 3, 1}, hour, 0} != Instant{});  // which is what was never said
    CHECK(!Instant{Date{2023, 3, 1}, 0, hour + 36}.exists());
    CHECK(!Instant{Date{1899, 12, hour + 7}, 0, 0}.exists());
    CHECK(!Instant{Date{2023, 3, 1}, hour - 25, 0}.exists());
}
