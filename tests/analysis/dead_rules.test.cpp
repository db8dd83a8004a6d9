// SPDX-License-Identifier: BSL-1.0
// Dead rules in constant expressions, within every compiler's default limits, and at run time.
#include <comity/analysis/dead_rules.hpp>
#include <comity/comity.hpp>
#include <comity/instruments/eu_e_evidence.hpp>
#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>
#include <comity/instruments/us_uk_daa.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace dead {
inline constexpr auto text = law(
    "dead", "Rules of which some are dead", Effect::lifts_bar, 1, article("1", "All", 8),
    scope("1(1)", Provenance::primary, "orders of two states", one_of(fact.warrant.issued_by, US, GB)),
    requirement("1(2)", Provenance::primary, "alive", fact.warrant.compulsory == yes),
    requirement("1(3)", Provenance::primary, "out of reach", when(fact.warrant.issued_by == AU), fact.warrant.invoked == yes),
    requirement("1(4)", Provenance::primary, "always met", when(fact.warrant.issued_by == US), fact.warrant.issued_by != GB),
    requirement("1(5)", Provenance::primary, "asks for less than another", when(fact.warrant.kind == WarrantKind::production),
                fact.warrant.compulsory == yes),
    exception("1(6)", "1(2)", Provenance::primary, "never applies",
              fact.data.encryption == Encryption::end_to_end && fact.data.keys_held_by == KeyHolder::provider),
    condition("1(7)", Provenance::primary, "alive", when(fact.offense.death_penalty_sought == yes),
              fact.events.use_permission == Consent::granted),
    condition("1(8)", Provenance::primary, "comes too late", when(fact.warrant.compulsory == no),
              fact.events.use_permission == Consent::granted));
inline constexpr Treaty<text> treaty{};
}  // namespace dead

namespace {
constexpr bool why_each(const DeadRules& found) {
    const Dead expected[8] = {Dead::decides,     Dead::decides,       Dead::never_engaged, Dead::never_violated,
                             Dead::never_alone, Dead::never_engaged, Dead::decides,       Dead::never_alone};
    for (std::size_t r = 0; r != 8; ++r)
        if (found.why(r) != expected[r]) return false;
    return found.size() == 5;
}
constexpr std::size_t count(const DeadRules& found, Dead why) {
    std::size_t n = 0;
    for (const auto rule : found) n += rule.why == why ? 1U : 0U;
    return n;
}
constexpr Dead why(const DeadRules& found, Label citation) {
    for (const auto dead : found)
        if (dead.rule.citation == citation) return dead.why;
    return Dead::decides;
}

// Each for its reason, and no other; the last is violated only where an order is refused anyway.
static_assert(why_each(dead_rules(dead::treaty)));
static_assert(why_each(dead_rules(Instrument(dead::treaty))));

static_assert(dead_rules(press_2019).empty());
static_assert(dead_rules(Instrument(press_2019)).empty());
constexpr DeadRules agreement = dead_rules(us_uk_daa, {.budget = 12300});
static_assert(count(agreement, Dead::not_known) == 0);
static_assert(why(agreement, "15") == Dead::never_alone && why(agreement, "4(3)") == Dead::decides);

// What does not fit runs out of budget; the compiler's limit is not what stops it, and nothing is claimed that is not so.
constexpr DeadRules part = dead_rules(us_uk_daa, Request{}, {.budget = 2000});
static_assert(count(part, Dead::not_known) > 0 && count(part, Dead::not_known) < part.tables_->rules);
constexpr DeadRules drawn_here = dead_rules(Instrument(us_uk_daa));
constexpr DeadRules other_agreement = dead_rules(us_au_daa);
constexpr DeadRules regulation = dead_rules(eu_e_evidence, {.budget = 12300});
static_assert(count(regulation, Dead::not_known) == 0);

bool no_more_than(const DeadRules& whole, const DeadRules& claimed) {
    for (std::size_t r = 0; r != whole.tables_->rules; ++r)
        if (claimed.why(r) != Dead::not_known && claimed.why(r) != whole.why(r)) return false;
    return count(whole, Dead::not_known) == 0;
}
}  // namespace

TEST_CASE("dead rules are found, each with its reason, and no other") {
    CHECK(why_each(dead_rules(dead::treaty)));
    CHECK(why_each(dead_rules(Instrument(dead::treaty))));
}

TEST_CASE("a constant expression names of dead rules what is named at run time, or that it is not known") {
    CHECK(no_more_than(dead_rules(us_uk_daa), agreement));
    CHECK(no_more_than(dead_rules(us_uk_daa), drawn_here));
    CHECK(no_more_than(dead_rules(us_uk_daa, Request{}), part));
    CHECK(no_more_than(dead_rules(us_au_daa), other_agreement));
    CHECK(no_more_than(dead_rules(eu_e_evidence), regulation));
}
