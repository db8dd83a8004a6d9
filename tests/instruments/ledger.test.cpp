// SPDX-License-Identifier: BSL-1.0
// What each instrument says of itself, paragraph by paragraph.

#include "support/scenario.hpp"

#include <set>
#include <string>

using namespace comity_test;

namespace {

/// The paragraphs whose wording was read. Nothing else may claim to be primary.
const std::set<std::string> wording_read = {
    "1(1)",
    "18 USC 2523(a)(2)", "18 USC 2523(b)(3)", "18 USC 2523(c)", "18 USC 2523(d)(2)", "18 USC 2523(e)(3)",
    "18 USC 2523(f)", "18 USC 2523(g)", "18 USC 2523(h)", "18 USC 2702", "18 USC 2707(e)",
};

void walk(const Instrument& instrument) {
    int count[4] = {};
    int accounted[5] = {};
    for (const LedgerRow& row : ledger(instrument)) {
        INFO(spelled(row.citation));
        CHECK_FALSE(row.citation.empty());
        CHECK(row.text.size() > 10);
        ++count[static_cast<std::size_t>(row.provenance)];
        ++accounted[static_cast<std::size_t>(row.accounting)];
        if (row.provenance == Provenance::primary) CHECK(wording_read.count(spelled(row.citation)) == 1);
    }
    for (std::size_t r = 0; r != instrument.tables->rules; ++r) {
        const Rule& rule = instrument.tables->rule[r];
        INFO(cited(*instrument.tables, r));
        const bool owed = rule.role == Role::duty;
        CHECK((rule.obligation.who != Actor::nobody) == owed);
        CHECK((rule.obligation.deed != Deed::none) == owed);
        CHECK((!rule.excepts.empty()) == (rule.role == Role::exception));
        CHECK((rule.role == Role::ground ? rule.actor != Actor::nobody : true));
    }
    MESSAGE(spelled(instrument.id()), ": ", ledger(instrument).size(), " rows; primary ", count[0], ", secondary ", count[1],
            ", press ", count[2], ", recalled ", count[3], "; encoded ", accounted[0], ", human judgement ", accounted[1],
            ", no effect ", accounted[2], ", not in force ", accounted[3], ", unverified ", accounted[4]);
}

}  // namespace

TEST_CASE("ledger: every row of the US-UK agreement says what it is, and only wording that was read is primary") {
    walk(us_uk_daa);
    const Instrument agreement = us_uk_daa;
    CHECK(agreement.id() == "us-uk-daa");
    for (const LedgerRow& row : ledger(agreement)) CHECK(row.provenance != Provenance::press);
}

TEST_CASE("ledger: every row of the US-Australia agreement says what it is, and only wording that was read is primary") {
    walk(us_au_daa);
    const Instrument agreement = us_au_daa;
    CHECK(agreement.id() == "us-au-daa");
    for (const LedgerRow& row : ledger(agreement)) CHECK(row.provenance != Provenance::press);
}

TEST_CASE("ledger: the US-Australia agreement has the US-UK agreement's articles and a definition more") {
    const detail::Tables& a = *Instrument(us_au_daa).tables;
    const detail::Tables& b = *Instrument(us_uk_daa).tables;
    for (std::size_t i = 0; i != 17; ++i) {
        INFO(spelled(a.article[i].label));
        CHECK(a.article[i].label == b.article[i].label);
        CHECK(a.article[i].paragraphs == b.article[i].paragraphs + (i == 0 ? 1 : 0));
    }
    // What US-UK reports say is no report of the other text: only its own sources make a row of it better than recalled.
    const std::set<std::string> reported = {"1(6)", "1(7)", "1(8)", "1(14)", "5(11)", "5(12)", "8(4)(a)", "8(4)(b)", "16",
                                            "SL(1)", "SL(2)", "TIA Sch 1(3)", "TIA Sch 1(exemption)", "TIA Sch 1(purposes)"};
    for (const LedgerRow& row : ledger(us_au_daa)) {
        INFO(spelled(row.citation));
        if (row.provenance == Provenance::secondary) CHECK(reported.count(spelled(row.citation)) == 1);
    }
}

TEST_CASE("ledger: every row of the press report is press") {
    walk(press_2019);
    for (const LedgerRow& row : ledger(press_2019)) CHECK(row.provenance == Provenance::press);
}

TEST_CASE("ledger: formal steps that can be made up for say by whom") {
    const detail::Tables& t = *Instrument(us_uk_daa).tables;
    for (std::size_t r = 0; r != t.rules; ++r) {
        const Label c = t.rule[r].citation;
        const bool formal = c == "5(5)" || c == "5(6)" || c == "5(7)" || c == "5(8)";
        if (t.rule[r].role != Role::requirement) continue;
        INFO(spelled(c));
        CHECK((t.rule[r].actor == Actor::issuing_designated_authority) == formal);
    }
}

TEST_CASE("ledger: the seventeen articles have the paragraphs that the text has") {
    struct Paragraphs {
        const char* article;
        int count;
    };
    constexpr Paragraphs expected[] = {{"1", 15}, {"2", 2}, {"3", 4}, {"4", 5}, {"5", 12}, {"6", 4}, {"7", 6}, {"8", 5}, {"9", 3},
                                       {"10", 4}, {"11", 2}, {"12", 5}, {"13", 0}, {"14", 0}, {"15", 0}, {"16", 0}, {"17", 3}};
    const detail::Tables& t = *Instrument(us_uk_daa).tables;
    for (std::size_t i = 0; i != std::size(expected); ++i) {
        INFO(expected[i].article);
        REQUIRE(i < t.articles);
        CHECK(t.article[i].label == expected[i].article);
        CHECK(t.article[i].paragraphs == expected[i].count);
    }
}
