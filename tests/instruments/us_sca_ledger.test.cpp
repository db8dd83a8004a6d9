// SPDX-License-Identifier: BSL-1.0
// What the parts of us_stored_communications say of themselves.

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

#include <set>
#include <string>

using namespace comity_test;

namespace {

/// Sections and paragraphs whose wording was not read, or that are no legislation.
const char* const not_read[] = {"18 USC 2511(1)", "18 USC 2511(2)(a)", "18 USC 2511(2)(c)", "18 USC 2511(4)", "18 USC 2511(5)",
                                "CLOUD Act 103(c)", "Warshak", "In re Sealed Case", "2018R00776", "JM 9-13.700",
                                "Fed. R. Crim. P. 41(f)(3)", "NDO Fairness Act"};

void walk(const Instrument& instrument) {
    const detail::Tables& t = *instrument.tables;
    std::size_t rows = 0;
    for (const LedgerRow& row : ledger(instrument)) {
        INFO(spelled(t.id), " ", spelled(row.citation));
        ++rows;
        CHECK(row.text.size() >= 5);
        CHECK(row.provenance != Provenance::press);
        for (const char* label : not_read)
            if (row.citation.starts_with(label)) CHECK(row.provenance != Provenance::primary);
        if (row.accounting == Accounting::not_in_force) CHECK(row.citation == "NDO Fairness Act");
    }
    CHECK(rows > t.rules / 2);
    for (std::size_t r = 0; r != t.rules; ++r) {
        INFO(cited(t, r));
        const bool owed = t.rule[r].role == Role::duty;
        CHECK((t.rule[r].obligation.who != Actor::nobody) == owed);
        CHECK((t.rule[r].obligation.deed != Deed::none) == owed);
        CHECK((!t.rule[r].excepts.empty()) == (t.rule[r].role == Role::exception));
    }
}

}  // namespace

TEST_CASE("ledger: US law, part by part, with its effect") {
    struct {
        Instrument part;
        const char* id;
        Effect effect;
    } const parts[] = {
        {us_disclosure_bar, "us-disclosure-bar", Effect::bars},
        {us_compelled_disclosure, "us-compelled-disclosure", Effect::compels},
        {us_secrecy, "us-secrecy", Effect::bars},
        {us_live_data_bar, "us-live-data-bar", Effect::bars},
        {us_live_data_orders, "us-live-data-orders", Effect::compels},
        {us_calea, "us-calea", Effect::compels},
    };
    std::set<std::string> ids;
    for (const auto& p : parts) {
        walk(p.part);
        CHECK(p.part.id() == p.id);
        CHECK(p.part.tables->effect == p.effect);
        CHECK(ids.insert(p.id).second);
    }
}

TEST_CASE("ledger: the bar's refusals rest on wording that was read, what compels on more besides") {
    const Request foreign = but(foreign_order, [](Request& r) { r.links.executive_agreement_permits = no; });
    CHECK(evaluate(us_disclosure_bar, foreign).provenance() == Provenance::primary);
    // A warrant for contents also satisfies Warshak, and any process 2713 with its day, which the section does not name: recalled.
    CHECK(evaluate(us_compelled_disclosure, us_warrant).provenance() == Provenance::recalled);
    CHECK(evaluate(us_compelled_disclosure, but(us_warrant, [](Request& r) { r.data.category = DataCategory::traffic; })).provenance() ==
          Provenance::recalled);
}
