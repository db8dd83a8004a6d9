// SPDX-License-Identifier: BSL-1.0
// Comparisons of whole instruments in constant expressions, within every compiler's default limits.
#include <comity/analysis/compare.hpp>
#include <comity/analysis/resolve.hpp>
#include <comity/comity.hpp>
#include <comity/instruments/press_2019.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {
/// The place of the row; the number of rows if there is none.
constexpr std::size_t place(const Comparison& rows, bool second_is_stricter, Label citation) {
    std::size_t i = 0;
    while (i != rows.size() && (rows[i].second_is_stricter != second_is_stricter || rows[i].rule->citation != citation)) ++i;
    return i;
}
template <class T>
constexpr bool has(const Difference& row, Handle<T> f, T value) {
    for (std::size_t i = 0; i != row.traits; ++i)
        if (row.trait[i].fact == f.index && row.trait[i].value == value.lane()) return true;
    return false;
}

constexpr Comparison agreements = compare(us_uk_daa, us_au_daa);
static_assert(agreements.complete() && !agreements.same());
constexpr std::size_t spared = place(agreements, false, "4(3)");
static_assert(spared != agreements.size());
static_assert(agreements[spared].stricter == Outcome::refused && agreements[spared].milder.contains(Outcome::permitted));
static_assert(has(agreements[spared], fact.warrant.issued_by, US) && has(agreements[spared], fact.target.located_in, GB));
static_assert(check(agreements[spared].witness).empty());
static_assert(evaluate(us_uk_daa, agreements[spared].witness).decided_by("4(3)"));
static_assert(agreements[spared].milder.contains(evaluate(us_au_daa, agreements[spared].witness).outcome()));

// The press spares citizens, the agreement who is in the country.
constexpr Comparison report = compare(press_2019, us_uk_daa);
static_assert(report.complete() && !report.same());
constexpr std::size_t citizen = place(report, false, "par. 4");
static_assert(citizen != report.size());
static_assert(has(report[citizen], fact.warrant.issued_by, US) && has(report[citizen], fact.target.nationality, GB));
static_assert(place(report, true, "4(3)") != report.size());

// One instrument with two sets of data.
constexpr Comparison disapproval = compare(us_uk_daa, with(us_uk_daa, [](auto& data) { data.disapproved = yes; }));
static_assert(disapproval.complete() && !disapproval.same());
constexpr Comparison with_itself = compare(us_uk_daa, us_uk_daa);
static_assert(with_itself.same() && !with_itself.vacuous());
static_assert(!agreements.vacuous());

// And on two days: on the eve of its entry into force it governs nothing.
constexpr Date eve = Date{2022, 10, 2};
constexpr Comparison days = compare(us_uk_daa, eve, eve.plus_days(1));
static_assert(days.complete() && days.size() == 1);
static_assert(days[0].rule->citation == "16" && !days[0].second_is_stricter && days[0].stricter == Outcome::not_applicable);
static_assert(evaluate(us_uk_daa, days[0].witness, eve).outcome() == Outcome::not_applicable &&
              days[0].milder.contains(evaluate(us_uk_daa, days[0].witness, eve.plus_days(1)).outcome()));
static_assert(compare(us_uk_daa, eve.plus_days(1), eve.plus_days(400)).same());

// What a fact can be in a region: all the values that the narrower law leaves out, and from which to which.
using enum Provenance;
inline constexpr auto narrow_text = law(
    "narrow", "Some data, for some crimes, not in 2024", Effect::lifts_bar, 1, article("1", "All", 3),
    requirement("1(1)", primary, "content or traffic data", one_of(fact.data.category, DataCategory::content, DataCategory::traffic)),
    requirement("1(2)", primary, "not for crimes that bring two to four years",
                fact.offense.maximum_imprisonment < years(2) || fact.offense.maximum_imprisonment > years(4)),
    requirement("1(3)", primary, "not in 2024",
                fact.warrant.issued_on < Date{2024, 1, 1} || fact.warrant.issued_on > Date{2024, 12, 31}));
inline constexpr auto wide_text = law("wide", "Everything", Effect::lifts_bar, 1, article("1", "All", 0),
                                      requirement("1", primary, "anything goes", always_so()));
constexpr Comparison left_out = compare(Treaty<narrow_text>{}, Treaty<wide_text>{});
static_assert(left_out.complete() && left_out.size() == 3);
constexpr Trait category = left_out[0].trait[0], imprisonment = left_out[1].trait[0], issued = left_out[2].trait[0];
constexpr std::uint64_t bit_of(DataCategory c) { return std::uint64_t{1} << Lane<DataCategory>::encode(c); }
static_assert(left_out[0].traits == 1 && category.fact == fact.data.category.index);
static_assert(category.values == (bit_of(DataCategory::stored_computer_data) | bit_of(DataCategory::subscriber) |
                                  bit_of(DataCategory::identification) | bit_of(DataCategory::other_record)));
static_assert(left_out[1].traits == 1 && imprisonment.fact == fact.offense.maximum_imprisonment.index);
static_assert(imprisonment.first == years(2).lane() && imprisonment.last == years(4).lane());
static_assert(left_out[2].traits == 1 && issued.fact == fact.warrant.issued_on.index);
static_assert(issued.first == Date{2024, 1, 1}.lane() && issued.last == Date{2024, 12, 31}.lane());

// Facts that contradict each other leave nothing to compare, also where it takes cases to see it.
constexpr Request before_issue{.warrant = {.issued_on = Date{2023, 1, 2}, .served_on = Date{2023, 1, 1}}};
constexpr Comparison of_nothing = compare(us_uk_daa, us_au_daa, before_issue);
static_assert(of_nothing.same() && of_nothing.vacuous());
inline constexpr auto first = fact.data.personal == yes, second = fact.data.impossible == yes;
inline constexpr auto four_ways_text =
    law("four-ways", "Four terms of two facts that are not met together", Effect::bars, 1, article("1", "Terms", 5),
        definition("1(1)", Provenance::primary, "either", first || second).settles(fact.warrant.is_legal),
        definition("1(2)", Provenance::primary, "the first, or not the second", first || !second).settles(fact.warrant.is_particular),
        definition("1(3)", Provenance::primary, "the second, or not the first", !first || second).settles(fact.warrant.contact_named),
        definition("1(4)", Provenance::primary, "not both", !first || !second).settles(fact.warrant.duration_fixed),
        requirement("1(5)", Provenance::primary, "all four",
                    fact.warrant.is_legal == yes && fact.warrant.is_particular == yes && fact.warrant.contact_named == yes &&
                        fact.warrant.duration_fixed == yes));
inline constexpr Treaty<four_ways_text> four_ways{};
constexpr Request all_four{
    .warrant = {.is_particular = yes, .is_legal = yes, .duration_fixed = yes, .contact_named = yes}};
static_assert(compare(four_ways, four_ways, all_four).vacuous());
static_assert(!compare(four_ways, four_ways).vacuous());

// Where the budget runs out, neither "same" nor "different" is claimed of what was not looked at.
static_assert(!compare(us_uk_daa, us_uk_daa, Request{}, {.budget = 10}).same());
static_assert(!compare(us_uk_daa, us_au_daa, Request{}, {.budget = 300}).complete());
}  // namespace

TEST_CASE("two treaties by name compare as they do at run time, and a small budget names less but nothing else") {
    const Instrument law[2] = {us_uk_daa, us_au_daa};
    const Comparison at_run_time = compare(law[0], law[1]);
    REQUIRE(at_run_time.size() == agreements.size());
    for (std::size_t i = 0; i != agreements.size(); ++i) {
        CHECK(at_run_time[i].rule == agreements[i].rule);
        CHECK(at_run_time[i].second_is_stricter == agreements[i].second_is_stricter);
        CHECK(at_run_time[i].milder == agreements[i].milder);
        for (const Fact& f : detail::fact_table.entry)
            CHECK(value_of(f, at_run_time[i].witness) == value_of(f, agreements[i].witness));
    }
    std::size_t most = 0;
    for (std::uint32_t budget = 100; budget < 6000; budget += 400) {
        const Comparison less = compare(law[0], law[1], Request{}, {.budget = budget});
        CHECK(!less.same());
        for (const Difference& d : less) {
            const std::size_t whole = place(agreements, d.second_is_stricter, d.rule->citation);
            REQUIRE(whole != agreements.size());
            CHECK(d.milder.subset_of(agreements[whole].milder));
        }
        CHECK(less.size() >= most);
        most = less.size();
    }
    CHECK(most == agreements.size());
}

TEST_CASE("on a day that does not exist nothing is proved, and nothing compared") {
    const int february = 2;
    const ProofOptions options{.as_of = Date{2022, february, 30}};
    const Request given{.warrant = {.issued_by = AU}};
    CHECK(never(us_uk_daa, given, Outcome::permitted).holds());
    CHECK(never(us_uk_daa, given, Outcome::permitted, options).out_of_budget());
    CHECK(never(Instrument(us_uk_daa), given, Outcome::permitted, options).out_of_budget());
    CHECK(!compare(us_uk_daa, us_uk_daa, given, options).complete());
    CHECK(!compare(us_uk_daa, options.as_of, Date{2023, 1, 1}).complete());
    const Resolution left = resolve(us_uk_daa, given, options);
    CHECK(!left.exact());
    CHECK(evaluate(us_uk_daa, given, options.as_of).possible().subset_of(left.possible()));
}

TEST_CASE("without a law on either side nothing was compared") {
    const Comparison one = compare(Instrument{}, us_au_daa), none = compare(Instrument{}, Instrument{});
    CHECK(one.empty());
    CHECK(!one.complete());
    CHECK(!one.same());
    CHECK(!none.same());
}

TEST_CASE("rows stand in the order of the text, each with the first of its rules") {
    const Comparison* const all[] = {&agreements, &report, &disapproval};
    for (const Comparison* rows : all) {
        for (std::size_t i = 1; i < rows->size(); ++i) {
            const Difference &a = (*rows)[i - 1], &b = (*rows)[i];
            if (a.second_is_stricter != b.second_is_stricter) {
                CHECK(b.second_is_stricter);
            } else {
                CHECK((a.stricter > b.stricter || (a.stricter == b.stricter && a.rule < b.rule)));
            }
        }
    }
}
