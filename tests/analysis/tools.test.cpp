// SPDX-License-Identifier: BSL-1.0
#include "laws/toy_law.hpp"
#include "support/proof_checks.hpp"
#include "support/us_uk_base.hpp"

#include <comity/analysis/compare.hpp>
#include <comity/analysis/questions.hpp>
#include <comity/analysis/repair.hpp>
#include <comity/comity.hpp>
#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>
#include <comity/instruments/us_uk_daa.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace comity;
using namespace proof_checks;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {
bool same_statuses(const Decision& a, const Decision& b) {
    for (std::size_t r = 0; r != a.tables()->rules; ++r)
        if (a.status(r) != b.status(r)) return false;
    return a.possible() == b.possible();
}

void try_values(const Instrument& law, std::uint64_t seed, int rounds) {
    const Generator g(law);
    Rng rng(seed);
    unsigned kept = 0, several = 0;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        g.forget(w, rng.below(128), rng);
        const Fact& f = fact_at(g.read()[rng.below(g.read().size())]);
        const Values values = distinct_values(w.instrument(law), w.request(), f, w.as_of());
        REQUIRE(!values.overflow());
        several += values.size() > 1 ? 1U : 0U;
        for (int k = 0; k != 20; ++k) {
            World x = w, y = w;
            const auto any = 1U + rng.below(f.largest);
            x.value[f.index] = g.draw(f.index, rng);
            if (rng.chance(3)) x.value[f.index] = any;
            if (f.kind == Kind::state && x.value[f.index] != no_state.lane() && !detail::is_assigned(x.value[f.index]))
                continue;
            y.value[f.index] = values.representative_of(x.value[f.index]);
            if (f.kind == Kind::jurisdiction && y.value[f.index] == 0) continue;
            CAPTURE(seed);
            CAPTURE(i);
            CAPTURE(std::string(f.member.data()));
            CAPTURE(x.value[f.index]);
            REQUIRE(y.value[f.index] != 0);
            REQUIRE(same_statuses(x.judge(law), y.judge(law)));
            ++kept;
        }
        // No two representatives stand for the same.
        for (const Values::Class& c : values) REQUIRE(values.representative_of(c.representative) == c.representative);
    }
    CHECK(kept > 1000);
    CHECK(several > 100);
}
}  // namespace

TEST_CASE("a value may be replaced by the one that stands for it: no rule notices") {
    try_values(toy::treaty, 51, 1500);
    try_values(us_uk_daa, 52, 1500);
    try_values(us_au_daa, 53, 1500);
    try_values(press_2019, 54, 600);
    try_values(eu_e_evidence, 55, 600);
    try_values(us_disclosure_bar, 56, 300);
    try_values(uk_overseas_production_order_duty, 57, 600);
    try_values(uk_technical_capability_notices, 58, 600);
}

TEST_CASE("values stand apart where the law names a limit") {
    const Values term = distinct_values(us_uk_daa, Request{}, fact.offense.maximum_imprisonment);
    REQUIRE(term.size() == 2);
    CHECK(term[0].last == years(3).lane() - 1);
    CHECK(term[1].first == years(3).lane());
    const Values issuer = distinct_values(us_uk_daa, Request{}, fact.warrant.issued_by);
    CHECK(issuer.size() == 3);
    CHECK(issuer.representative_of(state("BR").lane()) == issuer.representative_of(AU.lane()));
    CHECK(issuer.representative_of(GB.lane()) == GB.lane());
}

TEST_CASE("every question asked matters, and answering all of them ends in one outcome") {
    for (const Instrument& law :
         {Instrument(toy::treaty), Instrument(us_uk_daa), Instrument(us_au_daa), Instrument(press_2019)}) {
        Rng rng(61);
        std::size_t most = 0;
        for (int round = 0; round != 40; ++round) {
            Request r{};
            std::size_t asked = 0;
            for (;; ++asked) {
                const Question q = next_question(law, r);
                const Resolution exact = resolve(law, r);
                REQUIRE(q.possible() == exact.possible());
                if (!q) {
                    REQUIRE((exact.possible().size() == 1 || q.waits_for_data()));
                    break;
                }
                REQUIRE(exact.open_questions().contains(q.fact()));
                REQUIRE(!q.asked_by().empty());
                // Answer at random with something that does not deny what was said before.
                const Values values = distinct_values(law, r, q.fact());
                detail::Lanes lanes = detail::to_lanes(r);
                for (int attempt = 0;; ++attempt) {
                    REQUIRE(attempt < 1000);
                    lanes.lane[q.fact().index] = values[rng.below(values.size())].representative;
                    if (!never(law, detail::to_request(lanes), Outcome::undetermined).vacuous()) break;
                }
                r = detail::to_request(lanes);
            }
            if (asked > most) most = asked;
        }
        MESSAGE(std::string(law.id().data()), ": at most ", most, " questions");
        CHECK(most >= 3);
    }
}

namespace {
// All cheapest repairs by trying every set of facts, up to two of them, with every value that can be told apart.
// Codes that no state has are drawn on purpose; they contradict nothing.
bool sound(const Request& r) {
    for (const Issue& issue : check(r))
        if (issue.kind != Issue::Kind::unassigned) return false;
    return true;
}

std::set<std::set<std::uint16_t>> brute_repairs(const Instrument& law, const Request& request, Outcome wanted,
                                                const std::vector<std::uint16_t>& pool) {
    std::set<std::set<std::uint16_t>> found;
    const auto good = [&](const detail::Lanes& l) {
        const Request r = detail::to_request(l);
        if (evaluate(law, r).outcome() != wanted) return false;
        return sound(r);
    };
    const detail::Lanes lanes = detail::to_lanes(request);
    const auto values = [&](std::uint16_t f, const detail::Lanes& l) {
        return distinct_values(law, detail::to_request(l), fact_at(f));
    };
    for (std::uint16_t f : pool)
        for (const Values::Class& c : values(f, lanes)) {
            detail::Lanes l = lanes;
            l.lane[f] = c.representative;
            if (good(l)) found.insert({f});
        }
    if (!found.empty()) return found;
    for (std::uint16_t f : pool)
        for (std::uint16_t h : pool) {
            if (h <= f) continue;
            // Both unsaid, so that values relative to each other are not missed: every pair of classes as seen with one placed.
            for (const Values::Class& c : values(f, lanes)) {
                detail::Lanes l = lanes;
                l.lane[f] = c.representative;
                for (const Values::Class& d : values(h, l)) {
                    l.lane[h] = d.representative;
                    if (good(l)) found.insert({f, h});
                }
            }
        }
    return found;
}
}  // namespace

TEST_CASE("repairs are all the cheapest, and they work") {
    Rng rng(71);
    const Generator g(us_uk_daa);
    unsigned one = 0, two = 0;
    std::vector<std::uint16_t> pool;  // facts that no other fact follows from or is tied to by time
    for (std::uint16_t f : g.read()) {
        const Fact& at = fact_at(f);
        if (at.fact_class != FactClass::reading && f != fact.act.index && at.kind != Kind::date && at.kind != Kind::instant)
            pool.push_back(f);
    }
    for (int i = 0; i != 600; ++i) {
        World w;
        REQUIRE(g.find(w, Outcome::permitted, rng));
        const Instrument law = w.instrument(us_uk_daa);
        for (std::uint32_t n = 1 + rng.below(6); n != 0; --n) {
            const std::uint16_t f = pool[rng.below(pool.size())];
            w.value[f] = g.draw(f, rng);
        }
        const Request r = w.request();
        if (!sound(r) || evaluate(law, r).outcome() == Outcome::permitted) continue;
        // The status of the target is said; what it follows from is said as well, so it follows.
        RepairOptions options;
        for (const Fact& f : detail::fact_table.entry)
            if (f.kind == Kind::date || f.kind == Kind::instant) options.keep(Handle<Date>{f.index});
        const Repairs repairs = repair(law, r, Outcome::permitted, options);
        CAPTURE(i);
        REQUIRE(!repairs.out_of_budget());
        REQUIRE(!repairs.nothing_helps());
        std::set<std::set<std::uint16_t>> sets;
        bool hinges = false;  // on data that are not known: then trying tells nothing
        for (const Repair& x : repairs) {
            const Decision repaired = evaluate(law, x.request);
            hinges = hinges || x.hinges_on_data;
            REQUIRE((x.hinges_on_data ? !repaired.excluded(Outcome::permitted) : repaired.outcome() == Outcome::permitted));
            REQUIRE(sound(x.request));
            std::set<std::uint16_t> s;
            for (std::size_t k = 0; k != x.changes; ++k) {
                s.insert(x.changed[k]);
                REQUIRE(value_of(fact_at(x.changed[k]), x.request) != value_of(fact_at(x.changed[k]), r));
            }
            REQUIRE(s.size() == x.cost);
            sets.insert(s);
        }
        if (repairs.complete()) REQUIRE(sets.size() == repairs.size());  // none stands there twice
        if (hinges) continue;
        Request bare = r;
        bare.target.united_states_person = unsaid;
        std::set<std::set<std::uint16_t>> expected = brute_repairs(law, bare, Outcome::permitted, pool);
        if (expected.empty()) {
            REQUIRE(repairs[0].cost > 2);
            continue;
        }
        if (repairs.complete()) REQUIRE(sets == expected);
        ++(repairs[0].cost == 1 ? one : two);
    }
    CHECK(one > 10);
    CHECK(two > 3);
}

TEST_CASE("repairs that are wanted, and those that there are not") {
    const Request in_us = but(comity_test::uk_order, [](Request& r) { r.target.located_in = US; });
    RepairOptions options;
    options.keep(fact.warrant.issued_by);
    const Repairs moved = repair(us_uk_daa, in_us, Outcome::permitted, options);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].changed[0] == fact.target.located_in.index);
    options.keep(fact.target.located_in).keep(fact.data.category).keep(fact.warrant.kind).keep(fact.data.subscriber_alone);
    const Repairs none = repair(us_uk_daa, in_us, Outcome::permitted, options);
    CHECK(none.empty());
    CHECK(none.nothing_helps());
    // A change that costs more gives way to two that cost less.
    RepairOptions dear;
    dear.price(fact.warrant.compulsory, 3);
    const Repairs cheap =
        repair(us_uk_daa, but(comity_test::uk_order, [](Request& r) { r.warrant.compulsory = no; }), Outcome::permitted, dear);
    REQUIRE(!cheap.empty());
    CHECK(cheap[0].cost == 3);
}

namespace many_ways {
using enum Provenance;
inline constexpr auto text =
    law("many-ways", "Six ways to meet either of two requirements", Effect::lifts_bar, 1, article("1", "Ways", 2),
        requirement("1(1)", primary, "one of six",
                    fact.warrant.is_particular == yes || fact.warrant.is_legal == yes || fact.warrant.duration_fixed == yes ||
                        fact.warrant.contact_named == yes || fact.warrant.certified_in_writing == yes ||
                        fact.warrant.service_accords == yes),
        requirement("1(2)", primary, "one of six others",
                    fact.data.personal == yes || fact.data.protects_life == yes || fact.data.is_summary == yes ||
                        fact.data.impossible == yes || fact.data.likely_evidence == yes || fact.data.lawfully_public == yes));
inline constexpr Treaty<text> treaty{};
constexpr Request none{.warrant = {.is_particular = no, .is_legal = no, .duration_fixed = no, .certified_in_writing = no,
                                   .contact_named = no, .service_accords = no},
                       .data = {.personal = no, .protects_life = no, .lawfully_public = no, .is_summary = no,
                                .impossible = no, .likely_evidence = no}};
}  // namespace many_ways

TEST_CASE("of thirty-six repairs thirty-two are kept, and it is said that there are more") {
    const Repairs repairs = repair(many_ways::treaty, many_ways::none);
    CHECK(repairs.size() == Repairs::capacity);
    CHECK(static_cast<std::size_t>(repairs.end() - repairs.begin()) == repairs.size());
    CHECK(!repairs.complete());
    CHECK(!repairs.out_of_budget());
    for (std::size_t i = 0; i != repairs.size(); ++i) CHECK(repairs[i].cost == 2);
    const Repairs half = repair(many_ways::treaty, but(many_ways::none, [](Request& r) { r.data.personal = yes; }));
    CHECK(half.size() == 6);
    CHECK(half.complete());
    RepairOptions cheap;
    cheap.highest_cost = 1;
    CHECK(!repair(many_ways::treaty, many_ways::none, Outcome::permitted, cheap).complete());
}

namespace {
void try_comparison(const Instrument& a, const Instrument& b, const Request& given, std::uint64_t seed) {
    const Comparison rows = compare(a, b, given);
    REQUIRE(rows.complete());
    for (const Difference& d : rows) {
        CAPTURE(std::string(d.rule->citation.data()));
        REQUIRE(check(d.witness).empty());
        if (d.hinges_on_data) continue;
        const Outcome first = evaluate(a, d.witness).outcome(), second = evaluate(b, d.witness).outcome();
        REQUIRE((d.second_is_stricter ? second : first) == d.stricter);
        REQUIRE(d.milder.contains(d.second_is_stricter ? first : second));
        REQUIRE(evaluate(d.second_is_stricter ? b : a, d.witness).decided_by(d.rule->citation));
        for (std::size_t i = 0; i != d.traits; ++i) REQUIRE(value_of(fact_at(d.trait[i].fact), d.witness) == d.trait[i].value);
    }
    // Wherever generated requests differ, the row is there.
    Rng rng(seed);
    const Generator ga(a), gb(b);
    unsigned differed = 0;
    for (int i = 0; i != 4000; ++i) {
        const Generator& g = rng.chance(2) ? ga : gb;
        const Generator& h = &g == &ga ? gb : ga;
        World w = g.full(rng);
        if (rng.chance(2)) g.find(w, outcomes[rng.below(4)], rng, 2);
        for (std::uint16_t f : h.read())
            if (w.value[f] == 0) w.value[f] = h.draw(f, rng);
        for (const Fact& f : detail::fact_table.entry)
            if (value_of(f, given) != 0) w.value[f.index] = value_of(f, given);
        const Request r = w.request();
        bool fine = true;
        for (const Issue& issue : check(r)) fine = fine && issue.kind == Issue::Kind::unassigned;
        const Decision first = evaluate(a, r), second = evaluate(b, r);
        if (!fine || first.possible().size() != 1 || second.possible().size() != 1 || first.outcome() == second.outcome())
            continue;
        ++differed;
        const bool second_is_stricter = second.outcome() > first.outcome();
        const Decision& strict = second_is_stricter ? second : first;
        const Rule& decides = *strict.decided_by().begin();
        bool found = false;
        for (const Difference& d : rows)
            // An earlier rule that waits for unknown data may be violated whatever these turn out to be.
            found = found ||
                    (d.second_is_stricter == second_is_stricter && d.stricter == strict.outcome() &&
                     (d.rule->citation == decides.citation || (d.rule < &decides && strict.status(*d.rule) == Status::open)) &&
                     d.milder.contains(second_is_stricter ? first.outcome() : second.outcome()));
        CAPTURE(seed);
        CAPTURE(i);
        CAPTURE(std::string(decides.citation.data()));
        REQUIRE(found);
    }
    CHECK(differed > 20);
}
}  // namespace

TEST_CASE("comparisons name every region in which two instruments differ") {
    try_comparison(press_2019, us_uk_daa, Request{}, 81);
    try_comparison(us_uk_daa, us_au_daa, Request{}, 82);
    try_comparison(us_uk_daa, with(us_uk_daa, [](auto& data) { data.disapproved = yes; }),
                   Request{.warrant = {.issued_by = GB}}, 83);
    CHECK(compare(us_uk_daa, us_uk_daa).same());
    CHECK(!compare(us_uk_daa, us_au_daa).same());
}
