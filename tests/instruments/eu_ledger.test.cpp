// SPDX-License-Identifier: BSL-1.0
// The ledger of Regulation (EU) 2023/1543 against the text: as many paragraphs an article, and every row says what it is.

#include "support/eu_scenario.hpp"

#include <set>

using namespace comity_test;

TEST_CASE("EU e-evidence: the thirty-four articles have the paragraphs that the text has") {
    constexpr int paragraphs[] = {3, 4, 21, 6, 10, 4, 2, 4, 4, 9, 7, 5, 4, 2, 2, 10, 10,
                                  5, 6, 0,  2, 2,  5, 0, 3, 2, 0, 5, 0, 6, 2, 2, 0,  2};
    const detail::Tables& t = *eu.tables;
    REQUIRE(t.articles == std::size(paragraphs) + 7);
    for (std::size_t i = 0; i != std::size(paragraphs); ++i) {
        INFO("article ", i + 1);
        CHECK(spelled(t.article[i].label) == std::to_string(i + 1));
        CHECK(t.article[i].paragraphs == paragraphs[i]);
    }
}

TEST_CASE("EU e-evidence: every row says what it is") {
    CHECK(eu.id() == "eu-e-evidence");
    for (const LedgerRow& row : ledger(eu)) {
        INFO(spelled(row.citation));
        CHECK(row.text.size() > 10);
        CHECK(row.provenance == Provenance::primary);
    }
    for (const Rule& rule : RuleList(evaluate(eu, eu_production_order).rules())) {
        INFO(spelled(rule.citation), ": ", spelled(rule.paraphrase));
        const bool owed = rule.role == Role::duty;
        CHECK((rule.obligation.who != Actor::nobody) == owed);
        CHECK((rule.obligation.deed != Deed::none) == owed);
        CHECK((!rule.excepts.empty()) == (rule.role == Role::exception));
        CHECK((rule.role != Role::ground || rule.actor != Actor::nobody));
    }
}

TEST_CASE("EU e-evidence: what forbids, and what merely is not owed") {
    std::multiset<std::string> forbidding;
    for (const Rule& rule : evaluate(eu, eu_production_order).rules())
        if (rule.forbids) forbidding.insert(spelled(rule.citation));
    CHECK(forbidding == std::multiset<std::string>{"10(2)", "12(2)", "13(4)"});
}
