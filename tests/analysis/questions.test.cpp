// SPDX-License-Identifier: BSL-1.0
// Questions that nobody can answer.
#include <comity/analysis/questions.hpp>
#include <comity/comity.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {
inline constexpr auto text = law(
    "asked", "Two requirements", Effect::lifts_bar, 1, article("1", "All", 2),
    requirement("1(1)", Provenance::primary, "compulsory", fact.warrant.compulsory == yes),
    requirement("1(2)", Provenance::primary, "no capital offence", fact.offense.death_penalty_sought == no));
constexpr Treaty<text> treaty{};
constexpr const Fact& compulsory = fact_at(fact.warrant.compulsory.index);
constexpr const Fact& capital = fact_at(fact.offense.death_penalty_sought.index);

constexpr NotAsked none_of(bool first, bool second) {
    NotAsked unasked;
    unasked.add(compulsory);
    unasked.add(capital);
    if (!first) unasked.drop(compulsory);
    if (!second) unasked.drop(capital);
    return unasked;
}
static_assert(none_of(true, false).contains(compulsory) && !none_of(true, false).contains(capital));

template <class Law>
constexpr bool asks_what_can_be_answered(const Law& law) {
    const Request open{};
    const auto ask = [&](const Request& r, bool first, bool second) { return next_question(law, r, {}, none_of(first, second)); };
    const Question one = ask(open, true, false), other = ask(open, false, true), neither = ask(open, true, true);
    if (!one || one.fact().index != capital.index || one.waits_for_unasked()) return false;
    if (!other || other.fact().index != compulsory.index || other.waits_for_unasked()) return false;
    // Nothing is left to ask, though both could still change the answer, and no data about the law would.
    if (neither || !neither.waits_for_unasked() || neither.waits_for_data() || neither.possible().size() != 2) return false;
    // What could change nothing any more is not waited for.
    const Question refused = ask({.warrant = {.compulsory = no}}, true, true);
    return !refused && !refused.waits_for_unasked() && !refused.waits_for_data() && refused.possible().size() == 1;
}
static_assert(asks_what_can_be_answered(treaty));

// Three of four kinds of data need a further fact each. Told the kind, three answers of four leave one fact open; told one of
// the further facts, either answer leaves three: the kind is the better question, though it has more answers.
inline constexpr auto kinds = law(
    "kinds", "Each kind of data has its gate", Effect::lifts_bar, 1, article("1", "All", 3),
    requirement("1(1)", Provenance::primary, "content: a compulsory order",
                fact.data.category != DataCategory::content || fact.warrant.compulsory == yes),
    requirement("1(2)", Provenance::primary, "traffic data: the agreement is invoked",
                fact.data.category != DataCategory::traffic || fact.warrant.invoked == yes),
    requirement("1(3)", Provenance::primary, "subscriber data: of a private entity",
                fact.data.category != DataCategory::subscriber || fact.provider.private_entity == yes));
static_assert(next_question(Treaty<kinds>{}, Request{}).fact().index == fact.data.category.index);

// Before 2024 the third paragraph asks nothing, so that the first two are alike and the first in the order of facts is asked. To
// know that the prosecutor does not seek death would settle two of three paragraphs of the later law.
inline constexpr auto since_2024 = law(
    "since-2024", "A third gate since 2024", Effect::lifts_bar, 1, article("1", "All", 3),
    requirement("1(1)", Provenance::primary, "compulsory", fact.warrant.compulsory == yes),
    requirement("1(2)", Provenance::primary, "no capital offence", fact.offense.death_penalty_sought == no),
    requirement("1(3)", Provenance::primary, "since 2024, not capital, or invoked",
                law_date < Date{2024, 1, 1} || fact.offense.death_penalty_sought == no || fact.warrant.invoked == yes));
static_assert(fact.warrant.compulsory.index < fact.offense.death_penalty_sought.index);
static_assert(next_question(Treaty<since_2024>{}, Request{}, {.as_of = Date{2023, 1, 1}}).fact().index == compulsory.index);
static_assert(next_question(Treaty<since_2024>{}, Request{}, {.as_of = Date{2024, 1, 1}}).fact().index == capital.index);
}  // namespace

TEST_CASE("where there is no question, the fact to ask for has no name") {
    const Question none;
    CHECK(!none);
    CHECK(none.fact().member.empty());
    CHECK(none.asked_by().empty());
}

TEST_CASE("what nobody knows is not asked for, and the answer waits for it as long as it matters") {
    CHECK(asks_what_can_be_answered(treaty));
    CHECK(asks_what_can_be_answered(Instrument(treaty)));
}
