// SPDX-License-Identifier: BSL-1.0
// Silence: a permitted order with one fact taken back is never refused and never outside, and where the fact matters the
// answer is open and asks for it.

#include "support/scenario.hpp"

#include <set>
#include <string>
#include <vector>

using namespace comity_test;

namespace {

using Names = std::set<std::string>;

std::string name_of(std::size_t place) {
    const Fact& f = fact_at(place);
    return (f.group.empty() ? std::string() : spelled(f.group) + ".") + spelled(f.member);
}
bool said(const Request& r, std::size_t place) { return detail::to_lanes(r).lane[place] != 0; }
Request unsay(const Request& r, std::size_t place) {
    detail::Lanes lanes = detail::to_lanes(r);
    lanes.lane[place] = 0;
    return detail::to_request(lanes);
}

std::vector<std::size_t> read_by(const Instrument& instrument) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i != instrument.tables->lanes; ++i) out.push_back(instrument.tables->lane[i]);
    return out;
}

/// Takes back each said fact in turn; the names of those that leave the answer open.
Names open_without(const Instrument& instrument, const Request& permitted) {
    Names out;
    REQUIRE(evaluate(instrument, permitted).outcome() == Outcome::permitted);
    for (const std::size_t place : read_by(instrument)) {
        if (!said(permitted, place)) continue;
        INFO(name_of(place));
        const Decision d = evaluate(instrument, unsay(permitted, place));
        CHECK(d.possible().contains(Outcome::permitted));
        CHECK_FALSE(d.outcome() == Outcome::refused);
        CHECK_FALSE(d.outcome() == Outcome::not_applicable);
        CHECK_FALSE(d.outcome() == Outcome::contradictory);
        if (d.outcome() == Outcome::permitted) continue;
        CHECK(d.outcome() == Outcome::undetermined);
        CHECK(d.open_questions().contains(fact_at(place)));
        out.insert(name_of(place));
    }
    return out;
}

std::string listed(const Names& names) {
    std::string out;
    for (const std::string& n : names) out += "\n  " + n;
    return out;
}
void same(const Names& found, const Names& expected) {
    Names missing;
    Names surplus;
    for (const std::string& n : expected)
        if (found.count(n) == 0) missing.insert(n);
    for (const std::string& n : found)
        if (expected.count(n) == 0) surplus.insert(n);
    CHECK_MESSAGE(missing.empty(), "these should have left the answer open:", listed(missing));
    CHECK_MESSAGE(surplus.empty(), "these should not have mattered:", listed(surplus));
}

/// What every order must show (articles 1, 3, 4, 5, 7(1)), whatever its direction.
const Names every_order = {
    "act", "warrant.kind", "warrant.compulsory", "warrant.issued_by", "warrant.issued_on", "warrant.purpose",
    "warrant.issued_for", "warrant.identifier", "warrant.targets_specific_accounts", "warrant.targeting_procedures_applied",
    "warrant.targets_to_learn_about_protected", "warrant.infringes_free_speech", "warrant.discriminatory_ground",
    "warrant.complies_with_issuing_law", "warrant.rests_on_credible_facts", "warrant.is_particular", "warrant.is_legal",
    "warrant.is_warranted_by_severity", "warrant.review", "warrant.reviewer", "warrant.invoked", "warrant.invocation_notified",
    "warrant.transmitted_by", "warrant.reviewed_before_transmission", "warrant.certified_in_writing", "offense.under_issuing_law",
    "offense.maximum_imprisonment", "data.category", "data.shared_with_protected", "provider.private_entity",
    "provider.serves_the_public", "provider.service", "provider.possesses_or_controls", "provider.acts_as_covered_provider",
    "events.receiving_authority_concluded_improper", "target.located_in",
};

Names with_these(Names names, const Names& more) {
    names.insert(more.begin(), more.end());
    return names;
}

}  // namespace

TEST_CASE("us-uk: silence on a fact of a UK order for disclosure") {
    // Its target must not be a US person; the day counts for the clocks of US law. What the readings turn on does not matter
    // here, nor does a second reason for what is so already (established in the US, and subject to its law), nor what kind of
    // person the target is when every way to be shielded has been denied.
    same(open_without(us_uk_daa, uk()),
         with_these(every_order, {"act_on", "target.nationality", "target.other_nationality", "target.permanent_resident_of"}));
}

TEST_CASE("us-uk: a status said outright stands in for what it follows from") {
    same(open_without(us_uk_daa, uk_order), with_these(every_order, {"act_on"}));
}

TEST_CASE("us-uk: silence on a fact of a US order for disclosure") {
    // Nationality plays no part, and no clock of US law runs.
    same(open_without(us_uk_daa, us()), every_order);
}

TEST_CASE("us-uk: what kind of person the target is matters where it may be a shielded one") {
    const Request r = but(us(), [](Request& x) { x.target.registered_in = GB; });
    CHECK(evaluate(us_uk_daa, r).outcome() == Outcome::permitted);
    const Decision d = evaluate(us_uk_daa, but(r, [](Request& x) { x.target.kind = unsaid; }));
    CHECK(d.outcome() == Outcome::undetermined);
    CHECK(d.open_questions().contains(fact.target.kind));
}

TEST_CASE("us-uk: silence on a fact of preservation") {
    Request r = uk();
    r.act = Act::preserve;
    r.warrant.kind = WarrantKind::preservation;
    // Article 10: purpose, lawfulness, and what makes an order and a provider at all.
    same(open_without(us_uk_daa, r),
         {"act", "warrant.kind", "warrant.compulsory", "warrant.issued_by", "warrant.issued_on", "warrant.purpose",
          "warrant.complies_with_issuing_law", "data.category", "provider.private_entity", "provider.serves_the_public",
          "provider.service", "provider.possesses_or_controls", "provider.acts_as_covered_provider"});
}

TEST_CASE("us-uk: silence on a fact of interception") {
    const Change live = [](Request& r) { r.warrant.kind = WarrantKind::interception; };
    same(open_without(us_uk_daa, us(live)),
         with_these(every_order, {"warrant.duration_fixed", "warrant.duration_necessary",
                                  "warrant.less_intrusive_means_available"}));
}

TEST_CASE("us-uk: silence on a fact of later use") {
    Request r = us();
    r.act = Act::use_as_evidence;
    r.use.in_prosecution_case = yes;
    r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
    r.events.use_permission = Consent::granted_on_conditions;
    r.events.use_conditions_kept = yes;
    // A capital case with conditional permission: the permission and its conditions, and that the order was one.
    const Names found = open_without(us_uk_daa, r);
    for (const char* name : {"events.use_permission", "events.use_conditions_kept", "warrant.compulsory", "warrant.invoked"})
        CHECK_MESSAGE(found.count(name) == 1, std::string(name));
    for (const char* name : {"warrant.purpose", "offense.maximum_imprisonment", "target.located_in", "provider.service"})
        CHECK_MESSAGE(found.count(name) == 0, std::string(name));
}

TEST_CASE("press: silence on a fact") {
    // The gloss, for it would shut out a platform established in the United States.
    same(open_without(press_2019, uk()), {"act", "warrant.issued_by", "warrant.issued_on", "offense.serious",
                                          "target.nationality", "target.other_nationality", "readings.platform_gloss"});
}

TEST_CASE("every scenario: silence never turns a refusal round") {
    for (const Table* t = Table::first(); t != nullptr; t = t->next())
        for (const Scenario& s : *t) {
            INFO(t->named(s));
            const Decision whole = s.decision();
            for (const std::size_t place : read_by(s.under)) {
                if (!said(s.facts, place)) continue;
                INFO(name_of(place));
                const Decision less = evaluate(s.under, unsay(s.facts, place), s.as_of);
                CHECK(whole.possible().subset_of(less.possible()));
            }
        }
}
