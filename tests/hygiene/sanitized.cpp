// SPDX-License-Identifier: BSL-1.0
// Where g++ sanitizes, it compares no addresses at compile time. So nothing that is meant for a constant expression may: not
// a treaty of one's own, not the law that ships, not a proof, not a comparison.
#include "../../examples/quickstart.cpp"

#include <comity/analysis/compare.hpp>
#include <comity/analysis/dead_rules.hpp>
#include <comity/analysis/questions.hpp>
#include <comity/analysis/repair.hpp>

namespace two_sets {
using enum Provenance;
inline constexpr StateSet near = StateSet::of(US);
inline constexpr StateSet far = StateSet::of(AU);
inline constexpr auto text =
    law("two-sets", "Two sets of states", Effect::lifts_bar, 1, article("1", "Parties", 1),
        scope("1(1)", primary, "orders of both", one_of(fact.warrant.issued_by, near) || one_of(fact.warrant.issued_by, far)));
inline constexpr Treaty<text> treaty{};
}  // namespace two_sets

static_assert(evaluate(two_sets::treaty, {.warrant = {.issued_by = US}}).outcome() == Outcome::permitted);
static_assert(evaluate(two_sets::treaty, {.warrant = {.issued_by = AU}}).outcome() == Outcome::permitted);
static_assert(evaluate(two_sets::treaty, {.warrant = {.issued_by = GB}}).outcome() == Outcome::not_applicable);
static_assert(never(two_sets::treaty, {.warrant = {.issued_by = GB}}, Outcome::permitted));

static_assert(evaluate(cross_border, order).answer() != Answer::contradictory);
static_assert(never(us_uk_daa, {.warrant = {.issued_by = AU}}, Outcome::permitted));
static_assert(compare(us_uk_daa, us_uk_daa, {.warrant = {.issued_by = GB}}).same());
static_assert(!compare(us_uk_daa, us_au_daa).same());
static_assert(dead_rules(press_2019).why(0) == Dead::decides);
static_assert(next_question(us_uk_daa, {.warrant = {.issued_by = GB}}));
static_assert(repair(us_uk_daa, order).size() != 0);
static_assert(evaluate(us_uk_daa, order) == decision && evaluate(us_au_daa, order) != decision);
