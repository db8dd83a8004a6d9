// SPDX-License-Identifier: BSL-1.0
#include <comity/truth.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {

// Kleene's strong tables, written out: what does not depend on the unsaid part is certain.
constexpr Truth every[] = {no, unknown, yes};
constexpr Truth every_said[] = {no, yes};
constexpr Truth conjunction[3][3] = {{no, no, no}, {no, unknown, unknown}, {no, unknown, yes}};
constexpr Truth disjunction[3][3] = {{no, unknown, yes}, {unknown, unknown, yes}, {yes, yes, yes}};
constexpr Truth negation[3] = {yes, unknown, no};

constexpr bool truth_tables() {
    for (std::size_t a = 0; a != 3; ++a) {
        if ((!every[a]) != negation[a]) return false;
        for (std::size_t b = 0; b != 3; ++b) {
            if ((every[a] && every[b]) != conjunction[a][b]) return false;
            if ((every[a] || every[b]) != disjunction[a][b]) return false;
        }
    }
    return true;
}
static_assert(truth_tables());

// Saying what was unsaid never turns a certain answer round.
constexpr bool saying_more_changes_no_certain_answer() {
    for (Truth a : every)
        for (Truth said : every_said) {
            if ((a && unknown) != unknown && (a && said) != (a && unknown)) return false;
            if ((a || unknown) != unknown && (a || said) != (a || unknown)) return false;
        }
    return true;
}
static_assert(saying_more_changes_no_certain_answer());

constexpr bool unsaid_is_the_default() {
    constexpr Truth silent{};
    constexpr Known<Truth> nothing;
    constexpr Truth taken_back = unsaid;
    return silent == unknown && !nothing.said() && taken_back == unknown && nothing.value_or(yes) == yes &&
           truth(true) == yes && truth(false) == no;
}
static_assert(unsaid_is_the_default());

}  // namespace

TEST_CASE("truth: Kleene's tables, all of them") { CHECK(truth_tables()); }
TEST_CASE("truth: saying more changes no certain answer") { CHECK(saying_more_changes_no_certain_answer()); }
TEST_CASE("truth: unsaid is the default") { CHECK(unsaid_is_the_default()); }
