// SPDX-License-Identifier: BSL-1.0
// Regions in which two small laws differ, and questions about one, told by hand.
#include <comity/analysis/compare.hpp>
#include <comity/analysis/questions.hpp>
#include <comity/evaluate.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {
inline constexpr auto mild_text = law(
    "mild", "The milder", Effect::lifts_bar, 1, article("1", "All", 2),
    requirement("1(1)", Provenance::primary, "three years", fact.offense.maximum_imprisonment >= years(3)),
    requirement("1(2)", Provenance::primary, "some orders",
                one_of(fact.warrant.kind, WarrantKind::production, WarrantKind::search, WarrantKind::preservation)));
inline constexpr auto strict_text = law(
    "strict", "The stricter", Effect::lifts_bar, 1, article("1", "All", 2),
    requirement("1(1)", Provenance::primary, "five years", fact.offense.maximum_imprisonment >= years(5)),
    requirement("1(2)", Provenance::primary, "one kind of order", fact.warrant.kind == WarrantKind::production));
constexpr Treaty<mild_text> mild{};
constexpr Treaty<strict_text> strict{};

constexpr std::uint64_t bit(WarrantKind k) { return std::uint64_t{1} << Lane<WarrantKind>::encode(k); }

inline constexpr auto asked_text = law(
    "asked", "A decisive fact and two that may stand for each other", Effect::lifts_bar, 1, article("1", "All", 3),
    requirement("1(1)", Provenance::primary, "one", fact.provider.private_entity == yes),
    requirement("1(2)", Provenance::primary, "or other", fact.warrant.compulsory == yes || fact.data.personal == yes),
    requirement("1(3)", Provenance::primary, "or one", fact.warrant.compulsory == yes || fact.provider.private_entity == yes));
constexpr Treaty<asked_text> asked{};
}  // namespace

TEST_CASE("a region says all values that its facts can have there, and nothing of what was given") {
    const Comparison rows = compare(mild, strict);
    REQUIRE(rows.complete());
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].traits == 1);
    CHECK(rows[0].trait[0].fact == fact.offense.maximum_imprisonment.index);
    CHECK(rows[0].trait[0].first == years(3).lane());
    CHECK(rows[0].trait[0].last == years(5).lane() - 1);
    REQUIRE(rows[1].traits == 1);
    CHECK(rows[1].trait[0].fact == fact.warrant.kind.index);
    CHECK(rows[1].trait[0].values == (bit(WarrantKind::search) | bit(WarrantKind::preservation)));

    const Comparison of_searches = compare(mild, strict, {.warrant = {.kind = WarrantKind::search}});
    REQUIRE(of_searches.size() == 2);
    CHECK(of_searches[0].traits == 1);
    CHECK(of_searches[1].traits == 0);
}

TEST_CASE("what is asked first leaves the least open") {
    // If it is no private entity, all is said. Whatever is said of the other two, whether it is one stays open.
    const Question first = next_question(asked, Request{});
    REQUIRE(first);
    CHECK(first.fact().index == fact.provider.private_entity.index);
    const Question next = next_question(asked, {.data = {.personal = no}, .provider = {.private_entity = yes}});
    REQUIRE(next);
    CHECK(next.fact().index == fact.warrant.compulsory.index);
    CHECK(next.asked_by().size() == 1);  // 1(3) reads it too, and is satisfied
}
