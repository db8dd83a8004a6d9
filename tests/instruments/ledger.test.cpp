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
    "18 USC 2523(f)", "18 USC 2523(g)", "18 USC 2523(h)", "18 USC 2702", "18 USC 2707(e)", "18 USC 2520(d)",
    "18 USC 3124",
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

namespace {

constexpr auto all_that_ships = set_of(cross_border, press_2019);

/// How a citation is known: read, reported or recalled, as those noted it who looked for the text.
struct Sampled {
    const char* instrument;
    const char* citation;
    Provenance provenance;
};
constexpr Sampled sample[] = {
    {"us-uk-daa", "1(1)", Provenance::primary},
    {"us-uk-daa", "18 USC 2523(e)(3)", Provenance::primary},
    {"us-uk-daa", "5(7)", Provenance::recalled},
    {"us-uk-daa", "17(1)", Provenance::recalled},
    {"us-au-daa", "1(1)", Provenance::primary},
    {"us-au-daa", "5(10)", Provenance::recalled},
    {"us-au-daa", "8(4)(b)", Provenance::secondary},
    {"us-au-daa", "17(1)", Provenance::recalled},
    {"eu-e-evidence", "4(2)", Provenance::primary},
    {"eu-e-evidence", "5(4)", Provenance::primary},
    {"eu-e-evidence", "10(4)", Provenance::primary},
    {"eu-e-evidence", "17(3)", Provenance::primary},
    {"us-disclosure-bar", "18 USC 2702(a)(3)", Provenance::primary},
    {"us-disclosure-bar", "18 USC 2711(4)", Provenance::primary},
    {"us-compelled-disclosure", "18 USC 2703(d)", Provenance::primary},
    {"us-compelled-disclosure", "Warshak", Provenance::recalled},
    {"us-compelled-disclosure", "CLOUD Act 103(c)", Provenance::recalled},
    {"us-secrecy", "18 USC 2705(b)", Provenance::primary},
    {"us-secrecy", "18 USC 3103a(b)(1)", Provenance::primary},
    {"us-secrecy", "18 USC 3123(d)", Provenance::primary},
    {"us-secrecy", "18 USC 2518(8)(d)", Provenance::recalled},  // the copy that was read leaves (8) and (10) empty
    {"us-secrecy", "18 USC 2511(2)(a)(ii)", Provenance::recalled},
    {"us-secrecy", "Fed. R. Crim. P. 41(f)(3)", Provenance::recalled},
    {"us-secrecy", "In re Sealed Case", Provenance::secondary},
    {"us-secrecy", "JM 9-13.700", Provenance::secondary},
    {"us-live-data-bar", "18 USC 2518(8)", Provenance::recalled},
    {"us-live-data-bar", "18 USC 2518(10)", Provenance::recalled},
    {"us-live-data-orders", "18 USC 2518(3)", Provenance::secondary},
    {"us-live-data-orders", "18 USC 2518(4)", Provenance::primary},
    {"us-live-data-orders", "18 USC 2518(5)", Provenance::primary},
    {"us-live-data-orders", "18 USC 2518(8)", Provenance::recalled},
    {"us-live-data-orders", "18 USC 2518(10)", Provenance::recalled},
    {"us-live-data-orders", "18 USC 3123(c)", Provenance::primary},
    {"us-calea", "47 USC 1002(b)(3)", Provenance::primary},
    {"us-calea", "18 USC 2522(a)", Provenance::primary},
    {"uk-overseas-production-order-duty", "COPOA 5(5)", Provenance::primary},
    {"uk-overseas-production-order-duty", "COPOA 3(4A)", Provenance::primary},
    {"uk-overseas-production-order-making", "COPOA 12(4)", Provenance::primary},
    {"uk-overseas-production-order-secrecy", "COPOA 8(2)", Provenance::primary},
    {"uk-incoming-interception", "IPA 52(3)", Provenance::primary},
    {"uk-data-protection-basis", "DPA Sched. A1", Provenance::secondary},
    {"uk-technical-capability-notices", "IPA 253(5)(c)", Provenance::primary},
    {"uk-technical-capability-notices", "IPA 255(5A)", Provenance::primary},
    {"uk-technical-capability-notices", "IPA 256", Provenance::primary},
    {"uk-notice-restraints", "IPA 257(3A)", Provenance::primary},
    {"uk-notice-restraints", "IPA 258A", Provenance::recalled},
    {"uk-notification-notices", "IPA 258A(5)", Provenance::primary},
    {"uk-notification-notices", "IPA 258A(6)", Provenance::recalled},
    {"uk-key-disclosure", "RIPA 49(2)", Provenance::recalled},
    {"uk-key-disclosure", "RIPA 53(5)", Provenance::secondary},
    {"press-2019", "par. 3", Provenance::press},
};

}  // namespace

TEST_CASE("ledger: every instrument that ships says of each row what it is, and of each rule how it is known") {
    std::set<std::string> ids;
    for (const Instrument& instrument : all_that_ships.member) {
        const detail::Tables& t = *instrument.tables;
        INFO(spelled(t.id));
        CHECK(ids.insert(spelled(t.id)).second);
        CHECK_FALSE(t.title.empty());
        const bool told_by_the_press = t.id == "press-2019";
        std::multiset<std::string> encoded;
        for (const LedgerRow& row : ledger(instrument)) {
            INFO(spelled(row.citation));
            CHECK_FALSE(row.citation.empty());
            CHECK(row.text.size() >= 5);
            CHECK((row.provenance == Provenance::press) == told_by_the_press);
            // What is not in force was not read as law, and what nobody could verify was not read.
            if (row.accounting == Accounting::not_in_force || row.accounting == Accounting::unverified)
                CHECK(row.provenance != Provenance::primary);
            if (row.accounting == Accounting::encoded)
                encoded.insert(spelled(row.citation) + '|' + spelled(row.text) + '|' + std::to_string(static_cast<int>(row.provenance)));
        }
        for (std::size_t r = 0; r != t.rules; ++r) {
            const Rule& rule = t.rule[r];
            INFO(cited(t, r));
            const auto row = encoded.find(spelled(rule.citation) + '|' + spelled(rule.paraphrase) + '|' +
                                          std::to_string(static_cast<int>(rule.provenance)));
            REQUIRE(row != encoded.end());
            encoded.erase(row);
            const bool owed = rule.role == Role::duty;
            CHECK((rule.obligation.who != Actor::nobody) == owed);
            CHECK((rule.obligation.deed != Deed::none) == owed);
            CHECK((!rule.excepts.empty()) == (rule.role == Role::exception));
            CHECK((rule.role != Role::ground || rule.actor != Actor::nobody));
        }
        CHECK(encoded.empty());
    }
    CHECK(ids.size() == 21);
}

TEST_CASE("ledger: a sample of every instrument is known from where those who looked for the text say") {
    std::set<std::string> sampled;
    for (const Sampled& s : sample) {
        INFO(std::string(s.instrument), " ", std::string(s.citation));
        sampled.insert(s.instrument);
        std::size_t rows = 0;
        for (const Instrument& instrument : all_that_ships.member) {
            if (!(instrument.id() == s.instrument)) continue;
            for (const LedgerRow& row : ledger(instrument)) {
                if (!(row.citation == s.citation)) continue;
                ++rows;
                CHECK(row.provenance == s.provenance);
            }
        }
        CHECK(rows != 0);
    }
    for (const Instrument& instrument : all_that_ships.member)
        if (!(instrument.id() == "uk-intercept-secrecy" || instrument.id() == "uk-national-security-notices"))
            CHECK_MESSAGE(sampled.count(spelled(instrument.id())) == 1, spelled(instrument.id()));
}
