// SPDX-License-Identifier: BSL-1.0
// Walks every rule of every instrument over all scenario tables: a rule that no scenario violates, or none satisfies, is a
// rule that nobody has looked at.

#include "support/scenario.hpp"

#include <map>
#include <string>
#include <vector>

using namespace comity_test;

namespace {

struct Seen {
    int satisfied = 0;
    int violated = 0;
    int not_engaged = 0;
    int alone = 0;
};

bool gates(Role role) { return role == Role::scope || role == Role::requirement || role == Role::condition; }

class Coverage {
public:
    explicit Coverage(const Instrument& instrument) : tables_(*instrument.tables), seen_(tables_.rules) {
        for (const Table* t = Table::first(); t != nullptr; t = t->next())
            for (const Scenario& s : *t) {
                take(s.decision());
                if (s.has_near_miss()) take(s.near_decision());
            }
    }
    int decisions() const { return decisions_; }

    /// What is missing, one line a rule.
    std::vector<std::string> gaps() const {
        std::vector<std::string> out;
        for (std::size_t r = 0; r != tables_.rules; ++r) {
            const Role role = tables_.rule[r].role;
            const Seen& s = seen_[r];
            const auto gap = [&](const char* what) { out.push_back(cited(tables_, r) + " " + what); };
            if (s.satisfied == 0) gap("is never satisfied");
            if (role == Role::consequence || role == Role::exception) {
                if (s.not_engaged == 0) gap("is always engaged");
            } else if (s.violated == 0) {
                gap("is never violated");
            }
            if (gates(role) && s.alone == 0) gap("never decides alone");
        }
        return out;
    }

private:
    void take(const Decision& d) {
        if (d.tables() != &tables_) return;
        ++decisions_;
        const Outcome o = d.outcome();
        const bool decisive = o == Outcome::not_applicable || o == Outcome::refused || o == Outcome::conditional;
        const RuleList deciding = d.decided_by();
        for (std::size_t r = 0; r != tables_.rules; ++r) {
            Seen& s = seen_[r];
            switch (d.status(r)) {
                case Status::satisfied: ++s.satisfied; break;
                case Status::violated: ++s.violated; break;
                case Status::not_engaged: ++s.not_engaged; break;
                case Status::open: break;
            }
            if (decisive && deciding.size() == 1 && deciding.contains(tables_.rule[r])) ++s.alone;
        }
    }

    const detail::Tables& tables_;
    std::vector<Seen> seen_;
    int decisions_ = 0;
};

void cover(const Instrument& instrument) {
    const Coverage coverage(instrument);
    std::string missing;
    for (const std::string& gap : coverage.gaps()) missing += "\n  " + gap;
    CHECK_MESSAGE(missing.empty(), spelled(instrument.id()), " over ", coverage.decisions(), " decisions:", missing);
    MESSAGE(spelled(instrument.id()), ": ", instrument.tables->rules, " rules over ", coverage.decisions(), " decisions");
}

}  // namespace

TEST_CASE("coverage: every rule of the US-UK agreement is met and missed, and every gate decides alone") { cover(us_uk_daa); }

TEST_CASE("coverage: every rule of the US-Australia agreement is met and missed, and every gate decides alone") {
    cover(us_au_daa);
}

TEST_CASE("coverage: every rule of the press report is met and missed, and every gate decides alone") { cover(press_2019); }

TEST_CASE("coverage: every rule of the European regulation is met and missed, and every gate decides alone") {
    cover(eu_e_evidence);
}

TEST_CASE("coverage: every rule of the six parts of US law is met and missed, and every gate decides alone") {
    cover(us_disclosure_bar);
    cover(us_compelled_disclosure);
    cover(us_secrecy);
    cover(us_live_data_bar);
    cover(us_live_data_orders);
    cover(us_calea);
}

TEST_CASE("coverage: every rule of the overseas production orders is met and missed, and every gate decides alone") {
    cover(uk_overseas_production_order_duty);
    cover(uk_overseas_production_order_making);
    cover(uk_overseas_production_order_secrecy);
}

TEST_CASE("coverage: every rule of the investigatory powers is met and missed, and every gate decides alone") {
    cover(uk_incoming_interception);
    cover(uk_data_protection_basis);
    cover(uk_intercept_secrecy);
    cover(uk_national_security_notices);
    cover(uk_technical_capability_notices);
    cover(uk_notice_restraints);
    cover(uk_notification_notices);
    cover(uk_key_disclosure);
}

TEST_CASE("coverage: no two rows of a table share a name and a citation") {
    for (const Table* t = Table::first(); t != nullptr; t = t->next()) {
        std::map<std::string, int> names;
        for (const Scenario& s : *t) {
            INFO(t->named(s));
            CHECK(++names[t->named(s)] == 1);
            CHECK_MESSAGE(std::string(s.citation) != "", "a row without a source");
            CHECK_MESSAGE(check(s.facts).empty() == (s.outcome != Outcome::contradictory),
                          "the facts contradict each other just where the row says so");
            CHECK_MESSAGE(check(s.near_facts()).empty() ==
                              ((s.near_miss != nullptr ? s.near_outcome : s.outcome) != Outcome::contradictory),
                          "and so do those of its near miss");
        }
    }
}
