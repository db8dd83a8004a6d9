// SPDX-License-Identifier: BSL-1.0
#include <comity/duration.hpp>
#include <comity/state.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

using namespace comity;

namespace {

constexpr State made_of(char a, char b) {
    return State::from_lane(1U + static_cast<std::uint32_t>(a - 'A') * 26U + static_cast<std::uint32_t>(b - 'A'));
}

// ISO 3166-1 assigns 249 codes; XK, for Kosovo, is the 250th here.
constexpr int count_assigned() {
    int count = 0;
    for (char a = 'A'; a <= 'Z'; ++a)
        for (char b = 'A'; b <= 'Z'; ++b) {
            const State found = detail::assigned_state(a, b);
            if (found == State{}) continue;
            if (found != made_of(a, b) || found.letter(0) != a || found.letter(1) != b) return -1;
            ++count;
        }
    return count;
}
constexpr bool codes() {
    // Each counted once: so many different codes, so many places in the table.
    return count_assigned() == 250 && sizeof(detail::assigned_codes) == 250 * 2 + 1 && state("XK").letter(0) == 'X' &&
           detail::assigned_state('U', 'K') == State{} && detail::assigned_state('E', 'U') == State{} &&
           detail::assigned_state('A', 'N') == State{} && detail::assigned_state('S', 'U') == State{} &&
           detail::assigned_state('g', 'b') == State{} && state("ES") != State{} && US == state("US") && GB != AU;
}
static_assert(codes());

constexpr bool no_state_is_said() {
    constexpr Known<State> stateless = no_state;
    return stateless.said() && stateless.value_or(US) == no_state && no_state.letter(0) == '\0' && !Known<State>{}.said() &&
           State::from_lane(678).letter(0) == '\0' && State{}.letter(1) == '\0';
}
static_assert(no_state_is_said());

constexpr bool sets() {
    constexpr StateSet some = StateSet::of(US, state("ZW"), state("AD"), no_state);
    StateSet none;
    none.add(State{});
    return some.contains(US) && some.contains(state("ZW")) && some.contains(state("AD")) && some.contains(no_state) &&
           !some.contains(GB) && !some.contains(State{}) && !some.contains_lane(0xFFFFFFFFU) && !some.contains_lane(704) &&
           !none.contains_lane(0);
}
static_assert(sets());

constexpr bool spells(Jurisdiction j, State of, const char (&letters)[4]) {
    for (std::size_t i = 0; i != 3; ++i)
        if (j.letter(i) != (letters[i] == ' ' ? '\0' : letters[i])) return false;
    return j.state() == of;
}
constexpr bool jurisdictions() {
    return spells(jurisdiction("US-CA"), US, "CA ") && spells(jurisdiction("GB-SCT"), GB, "SCT") &&
           spells(jurisdiction("FR-75"), state("FR"), "75 ") && spells(jurisdiction("AT-9"), state("AT"), "9  ") &&
           jurisdiction("US-CA") != jurisdiction("US-CO") && jurisdiction("GB-SCT").lane() <= Lane<Jurisdiction>::largest &&
           detail::find_jurisdiction("ZW-ZZZ").lane() <= Lane<Jurisdiction>::largest;
}
static_assert(jurisdictions());

constexpr bool malformed_jurisdictions() {
    constexpr const char* wrong[] = {"", "US", "US-", "US-ca", "US-CALI", "USCA", "UK-SCT",
                                     "US_CA", "US-C-", "us-CA", "-US-CA"};
    for (const char* text : wrong)
        if (detail::find_jurisdiction(text) != Jurisdiction{}) return false;
    return true;
}
static_assert(malformed_jurisdictions());

constexpr bool lengths() {
    return months(0).count() == 0 && months(36) == years(3) && years(3).count() == 36 && months(35) != years(3) &&
           months(65533).count() == 65533 && life.lane() > months(65533).lane() && years(5461) == months(65532) &&
           days(65534).lane() == Lane<Days>::largest && Months{}.lane() == 0 && days(0).lane() == 1 && days(10).count() == 10 &&
           Lane<Months>::largest == life.lane() && Known<Months>{months(0)}.said() && Months{}.count() == -1 && Months::from_lane(0x80000000U).count() > 0 &&
           Days::from_lane(0xFFFFFFFFU).count() == -2 && !Known<Months>{}.said();
}
static_assert(lengths());

}  // namespace

TEST_CASE("state: 249 assigned codes and XK, none twice; UK is not one") { CHECK(codes()); }
TEST_CASE("state: none is said, unsaid is not") { CHECK(no_state_is_said()); }
TEST_CASE("state: sets") { CHECK(sets()); }
TEST_CASE("jurisdiction: codes below a state") { CHECK(jurisdictions()); }
TEST_CASE("jurisdiction: malformed ones are unsaid") { CHECK(malformed_jurisdictions()); }
TEST_CASE("duration: months, years, life, days") { CHECK(lengths()); }
TEST_CASE("at run time what does not exist counts as unsaid") {
    char code[3] = {'U', 'K', '\0'};
    CHECK(state(code) == State{});
    for (int n : {-1, 65534, 70000, 2147483647, -2147483647 - 1}) CHECK(months(n) == Months{});
    for (int n : {-1, 5462, 65534, 2147483647, -2147483647 - 1}) CHECK(years(n) == Months{});
    for (int n : {-1, 65535, 2147483647}) CHECK(days(n) == Days{});
    CHECK(jurisdiction(Label{code}) == Jurisdiction{});
}
