// SPDX-License-Identifier: BSL-1.0
// A treaty that does not exist: three articles, one exception; written down, evaluated and explained.
#include <comity/evaluate.hpp>
#include <comity/text/explain.hpp>
#include <cstdio>

using namespace comity;

namespace pact_text {
using enum Provenance;
inline constexpr StateSet parties = StateSet::of(state("IS"), state("PT"));
inline constexpr auto text = law(
    "is-pt-pact", "Reykjavik Pact on Stored Data (invented)", Effect::lifts_bar, 3,
    article("1", "Scope", 2),
    scope("1(1)", primary, "orders of Iceland and of Portugal", one_of(fact.warrant.issued_by, parties)),
    scope("1(2)", primary, "stored data, not interception", fact.warrant.kind == WarrantKind::production),
    // #region treaty
    article("2", "Seriousness", 2),
    requirement("2(1)", primary, "only for a crime that can bring five years or more",
                fact.offense.maximum_imprisonment >= years(5)),
    exception("2(2)", "2(1)", primary, "whatever the crime, if the data is needed to protect somebody's life",
              fact.data.protects_life == yes),
    // #endregion
    article("3", "Notice", 0),
    duty("3", primary, "tell the state in which the person is, within thirty days of service",
         {Strictness::must, Actor::issuing_party, Deed::notify, Actor::third_state,
          within(30, TimeUnit::calendar_days, fact.warrant.served_on)},
         when(fact.target.located_in != fact.warrant.issued_by), fact.events.third_state_notified == yes));
}  // namespace pact_text
inline constexpr Treaty<pact_text::text> pact{};

constexpr Request fraud = nothing_else_happened({
    .warrant = {.kind = WarrantKind::production, .issued_by = state("IS"), .served_on = Date{2026, 3, 4}},
    .offense = {.category = OffenseCategory::fraud, .maximum_imprisonment = years(2)},
    .data = {.category = DataCategory::content, .protects_life = no},
    .target = {.located_in = state("NO")}});
static_assert(evaluate(pact, fraud).outcome() == Outcome::refused);
static_assert(evaluate(pact, fraud).decided_by("2(1)"));

constexpr Request kidnapping = but(fraud, [](Request& r) {
    r.offense.category = OffenseCategory::kidnapping;
    r.data.protects_life = yes;
});
static_assert(evaluate(pact, kidnapping).outcome() == Outcome::permitted);

int main() {
    const auto print = [](Label piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); };
    explain(pact, fraud, print);
    print("\n");
    explain(pact, kidnapping, print);
}
