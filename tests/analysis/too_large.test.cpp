// SPDX-License-Identifier: BSL-1.0
#include <comity/analysis/compare.hpp>
#include <comity/analysis/dead_rules.hpp>
#include <comity/analysis/proof.hpp>
#include <comity/analysis/questions.hpp>
#include <comity/analysis/resolve.hpp>
#include <comity/comity.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {
// More classes of states than a search has room for: it must say so, never guess.
inline constexpr auto text = law(
    "many-states", "A treaty of many states", Effect::lifts_bar, 1, article("1", "All of it", 2),
    scope("1(1)", Provenance::primary, "orders of the parties",
          one_of(fact.warrant.issued_by, state("AD"), state("AE"), state("AF"), state("AG"), state("AL"), state("AM"), state("AO"),
                 state("AR"), state("AT"), state("AZ"), state("BA"), state("BB"), state("BD"), state("BE"), state("BF"), state("BG"),
                 state("BH"), state("BI"), state("BJ"), state("BN"), state("BO"), state("BS"), state("BT"), state("BW"), state("BY"),
                 state("BZ"), state("CD"), state("CF"), state("CG"), state("CH"), state("CI"), state("CL"), state("CM"), state("CN"),
                 state("CO"), state("CR"), state("CU"), state("CV"), state("CY"), state("CZ"), state("DJ"), state("DK"), state("DM"),
                 state("DO"), state("DZ"), state("EC"), state("EE"), state("EG"), state("ER"), state("ES"), state("ET"), state("FI"),
                 state("FJ"), state("GA"), state("GD"), state("GE"), state("GH"))),
    requirement("1(2)", Provenance::primary, "the order is compulsory", fact.warrant.compulsory == yes));
inline constexpr Treaty<text> many_states{};
}  // namespace

TEST_CASE("a law larger than a search has room for is answered with \"not known\"") {
    const Instrument law = many_states;
    const Request andorran{.warrant = {.issued_by = state("AD")}};
    CHECK(evaluate(law, andorran).possible() == Outcomes{1U | 4U});

    CHECK_FALSE(never(law, andorran, Outcome::conditional).holds());
    static_assert(never(many_states, Request{}, Outcome::conditional).out_of_budget());
    CHECK_FALSE(always(law, but(andorran, [](Request& r) { r.warrant.compulsory = yes; }), Outcome::permitted).holds());

    const Resolution resolved = resolve(law, andorran);
    CHECK_FALSE(resolved.exact());
    CHECK(resolved.possible().contains(Outcome::permitted));
    CHECK(resolved.possible().contains(Outcome::refused));
    CHECK(resolved.open_questions().contains(fact.warrant.compulsory));

    for (const auto& rule : dead_rules(law)) CHECK(rule.why == Dead::not_known);

    const Comparison compared = compare(law, law);
    CHECK_FALSE(compared.complete());
    CHECK_FALSE(compared.same());
}
