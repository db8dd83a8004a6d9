// SPDX-License-Identifier: BSL-1.0
// Repairs of laws so small that all of them can be told by hand.
#include <comity/analysis/repair.hpp>
#include <comity/evaluate.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace comity;

namespace {
using Changes = std::set<std::uint32_t>;

/// What each repair changes, as often as it is told.
std::multiset<Changes> changes_of(const Repairs& repairs) {
    std::multiset<Changes> all;
    for (const Repair& r : repairs) all.insert(Changes(r.changed, r.changed + r.changes));
    return all;
}

constexpr Handle<Truth> a = fact.warrant.compulsory, b = fact.data.personal, c = fact.data.lawfully_public;
inline constexpr auto majority_text = law(
    "majority", "Two of three", Effect::lifts_bar, 1, article("1", "All", 1),
    requirement("1(1)", Provenance::primary, "two of three", (a == no && b == no) || (a == no && c == no) || (b == no && c == no)));
constexpr Treaty<majority_text> majority{};
constexpr Request none_of_three{.warrant = {.compulsory = yes}, .data = {.personal = yes, .lawfully_public = yes}};

inline constexpr auto table_text = law(
    "table", "One of each row", Effect::lifts_bar, 1, article("1", "All", 2),
    requirement("1(1)", Provenance::primary, "one of six",
                fact.data.personal == yes || fact.data.shared_with_protected == yes || fact.data.relevant_to_offense == yes ||
                    fact.data.needed_to_understand == yes || fact.data.protects_life == yes || fact.data.is_summary == yes),
    requirement("1(2)", Provenance::primary, "one of six others",
                fact.provider.private_entity == yes || fact.provider.serves_the_public == yes ||
                    fact.provider.possesses_or_controls == yes || fact.provider.acts_as_covered_provider == yes ||
                    fact.provider.relies_in_good_faith == yes || fact.provider.supplied_encryption == yes));
constexpr Treaty<table_text> table{};
constexpr Request empty_table{
    .data = {.personal = no, .shared_with_protected = no, .relevant_to_offense = no, .needed_to_understand = no,
             .protects_life = no, .is_summary = no},
    .provider = {.private_entity = no, .serves_the_public = no, .possesses_or_controls = no, .acts_as_covered_provider = no,
                 .relies_in_good_faith = no, .supplied_encryption = no}};

inline constexpr auto term_text = law(
    "term", "A requirement of a term, or of something else", Effect::lifts_bar, 1, article("1", "All", 2),
    definition("1(1)", Provenance::primary, "serious", fact.offense.maximum_imprisonment >= years(3)).settles(fact.offense.serious),
    requirement("1(2)", Provenance::primary, "only what is serious or personal",
                fact.offense.serious == yes || fact.data.personal == yes));
constexpr Treaty<term_text> term{};

template <bool H>
struct Renewal {
    Field<H, Truth> renewed{};
};
inline constexpr auto datum = data_handles<Renewal>();
inline constexpr auto dated_text = law(
    "dated", "A law that ends", Effect::lifts_bar, 1, article("1", "All", 1),
    scope("1(1)", Provenance::primary, "in force", law_date < Date{2027, 10, 3} || datum.renewed == yes));
constexpr Treaty<dated_text, Renewal> dated{};
constexpr Request of(Date day) { return {.warrant = {.issued_on = day}}; }
constexpr Date before{2026, 1, 1}, after{2028, 1, 1};
}  // namespace

TEST_CASE("two changes that work together are told once, whichever of them is tried first") {
    const Repairs pairs = repair(majority, none_of_three);
    CHECK(pairs.size() == 3);
    CHECK(changes_of(pairs) == std::multiset<Changes>{{a.index, b.index}, {a.index, c.index}, {b.index, c.index}});
}

TEST_CASE("the highest cost is still looked at, and where the search ends there, nothing is claimed") {
    RepairOptions two, one;
    two.highest_cost = 2;
    one.highest_cost = 1;
    CHECK(repair(majority, none_of_three, Outcome::permitted, two).size() == 3);
    const Repairs stopped = repair(majority, none_of_three, Outcome::permitted, one);
    CHECK(stopped.empty());
    CHECK(stopped.out_of_budget());
    CHECK(!stopped.nothing_helps());
    // With two of them as they are, no cost would do.
    const Repairs hopeless = repair(majority, none_of_three, Outcome::permitted, one.keep(a).keep(b));
    CHECK(hopeless.nothing_helps());
    CHECK(!hopeless.out_of_budget());
    // Nor does any request come out undetermined for having been changed.
    CHECK(repair(majority, none_of_three, Outcome::undetermined).nothing_helps());
}

TEST_CASE("a change costs at least one") {
    RepairOptions free_of_charge;
    free_of_charge.price(a, 0);
    const Repairs pairs = repair(majority, none_of_three, Outcome::permitted, free_of_charge);
    REQUIRE(pairs.size() == 3);
    for (const Repair& r : pairs) CHECK(r.cost == 2);
}

TEST_CASE("of many repairs 32 are kept, and are said not to be all") {
    const Repairs all = repair(table, empty_table);
    CHECK(all.size() == 32);  // of six times six
    CHECK(!all.complete());
    CHECK(all.end() - all.begin() == 32);
    const std::multiset<Changes> kept = changes_of(all);
    CHECK(std::set<Changes>(kept.begin(), kept.end()).size() == 32);
}

TEST_CASE("what follows by definition follows the change; what was merely said is a fact like others") {
    // No change makes "serious" unsaid, though the outcome of the second rests on something else.
    const Repairs helped = repair(term, {.offense = {.maximum_imprisonment = years(1), .serious = no}, .data = {.personal = no}});
    const auto maximum = fact.offense.maximum_imprisonment.index;
    CHECK(changes_of(helped) == std::multiset<Changes>{{maximum}, {b.index}});
    for (const Repair& r : helped) CHECK(r.request.offense.serious == truth(r.changed[0] == maximum));
    const Repairs said = repair(term, {.offense = {.serious = no}, .data = {.personal = no}});
    CHECK(changes_of(said) == std::multiset<Changes>{{fact.offense.serious.index}, {b.index}});
}

TEST_CASE("what hinges on data about the law says so, and the law is that of the day") {
    const Repairs renewed = repair(dated, of(after));
    REQUIRE(renewed.size() == 1);
    CHECK(renewed[0].cost == 0);
    CHECK(renewed[0].hinges_on_data);
    const Repairs in_force = repair(dated, of(before));
    REQUIRE(in_force.size() == 1);
    CHECK(!in_force[0].hinges_on_data);
    // On a given day it is not the order's date that matters, so no other date helps.
    constexpr auto ended = with(dated, [](auto& data) { data.renewed = no; });
    RepairOptions today;
    CHECK(changes_of(repair(ended, of(after), Outcome::permitted, today)) ==
          std::multiset<Changes>{{fact.warrant.issued_on.index}});
    today.proof.as_of = after;
    CHECK(repair(ended, of(before), Outcome::permitted, today).nothing_helps());
    today.proof.as_of = before;
    CHECK(changes_of(repair(ended, of(after), Outcome::permitted, today)) == std::multiset<Changes>{{}});
}
