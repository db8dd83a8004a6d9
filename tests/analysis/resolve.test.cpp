// SPDX-License-Identifier: BSL-1.0
#include "laws/toy_law.hpp"
#include "support/proof_checks.hpp"

#include <comity/analysis/resolve.hpp>
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
// What the rules come to, whether or not the facts contradict each other.
Outcome by_status(const Decision& d) {
    for (auto [role, outcome] :
         {std::pair{Role::scope, Outcome::not_applicable}, std::pair{Role::requirement, Outcome::refused},
          std::pair{Role::condition, Outcome::conditional}})
        if (!d.having(role, Status::violated).empty()) return outcome;
    return Outcome::permitted;
}

void enumerate_questions(const Instrument& law, std::uint64_t seed, int rounds) {
    const Generator g(law);
    Rng rng(seed);
    unsigned asked = 0, idle = 0;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        if (!rng.chance(4)) g.find(w, rng.chance(3) ? outcomes[rng.below(4)] : Outcome::permitted, rng, 8);
        const bool derive = rng.chance(2);
        for (std::size_t r = 0; r != law.tables->rules; ++r)
            if (law.tables->rule[r].defines != Rule::no_fact && derive) w.value[law.tables->rule[r].defines] = 0;
        const auto is_term = [&](std::size_t slot) {
            for (std::size_t r = 0; r != law.tables->rules; ++r)
                if (law.tables->rule[r].defines == slot) return true;
            return false;
        };
        std::vector<Axis> axes;
        std::size_t cases = 1;
        const auto open = [&](std::size_t slot, const std::vector<std::uint32_t>& values) {
            for (const Axis& a : axes)
                if (a.slot == slot) return;
            if (cases * values.size() > 3000) return;
            cases *= values.size();
            axes.push_back({slot, values});
        };
        for (std::uint16_t d : g.data()) {
            if (w.value[d] != 0) continue;
            if (g.largest(d) == 2)
                open(d, {1, 2});
            else
                w.value[d] = g.draw(d, rng);
        }
        for (int k = 0; k != 60; ++k) {
            const std::uint16_t slot = g.read()[rng.below(g.read().size())];
            const Fact& f = fact_at(slot);
            if (is_term(slot) || w.value[slot] == 0) continue;
            std::vector<std::uint32_t> values;
            if (f.largest < 64) {
                for (std::uint32_t v = 1; v <= f.largest; ++v) values.push_back(v);
            } else if (f.kind == Kind::state) {
                for (State s : {US, GB, AU, state("FR"), state("DE"), state("PR"), state("BE"), no_state})
                    values.push_back(s.lane());
                for (std::uint16_t other : g.read())
                    if (fact_at(other).kind == Kind::state && detail::is_assigned(w.value[other]))
                        values.push_back(w.value[other]);
            } else {
                continue;
            }
            World without_it = w;
            without_it.value[slot] = 0;
            if (rng.chance(4) || without_it.judge(law).outcome() == Outcome::undetermined) open(slot, values);
        }
        World given = w;
        for (const Axis& a : axes) given.value[a.slot] = 0;

        // All consistent completions, then each of them with one fact replaced by a value that some completion has.
        std::vector<World> completion;
        std::vector<std::set<std::uint32_t>> seen(axes.size());
        std::vector<std::size_t> at(axes.size(), 0);
        for (bool more = true; more;) {
            World c = w;
            for (std::size_t k = 0; k != axes.size(); ++k) c.value[axes[k].slot] = axes[k].value[at[k]];
            if (!g.contradicts(c)) {
                completion.push_back(c);
                for (std::size_t k = 0; k != axes.size(); ++k) seen[k].insert(c.value[axes[k].slot]);
            }
            more = false;
            for (std::size_t k = 0; k != axes.size() && !more; ++k) {
                more = ++at[k] != axes[k].value.size();
                if (!more) at[k] = 0;
            }
        }
        unsigned possible = 0;
        bool data_matter = false;
        std::vector<bool> matters(axes.size(), false);
        for (const World& c : completion) {
            const Outcome reached = by_status(c.judge(law));
            possible |= 1U << static_cast<unsigned>(reached);
            for (std::size_t k = 0; k != axes.size(); ++k) {
                if (matters[k]) continue;
                for (std::uint32_t v : seen[k]) {
                    World changed = c;
                    changed.value[axes[k].slot] = v;
                    if (by_status(changed.judge(law)) != reached) matters[k] = true;
                }
            }
        }
        const Resolution r = resolve(given.instrument(law), given.request(), {.as_of = given.as_of()});
        CAPTURE(seed);
        CAPTURE(i);
        REQUIRE(r.exact());
        REQUIRE(r.possible().bits() == possible);
        std::size_t facts = 0;
        for (std::size_t k = 0; k != axes.size(); ++k) {
            if (axes[k].slot >= fact_count) {
                data_matter = data_matter || matters[k];
                continue;
            }
            CAPTURE(std::string(fact_at(axes[k].slot).member.data()));
            CAPTURE(axes[k].slot);
            REQUIRE(r.open_questions().contains(fact_at(axes[k].slot)) == matters[k]);
            facts += matters[k] ? 1U : 0U;
            ++(matters[k] ? asked : idle);
        }
        if (r.possible().size() > 1 && !derive) REQUIRE(r.open_questions().size() >= facts);
        REQUIRE(r.waits_for_data() == data_matter);
    }
    MESSAGE(std::string(law.id().data()), ": ", asked, " facts mattered, ", idle, " did not");
    CHECK(asked * 20 > static_cast<unsigned>(rounds));
    CHECK(idle * 20 > static_cast<unsigned>(rounds));
}

void never_more_than_evaluate(const Instrument& law, std::uint64_t seed, int rounds) {
    const Generator g(law);
    Rng rng(seed);
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        if (rng.chance(2)) g.find(w, outcomes[rng.below(4)], rng, 4);
        g.forget(w, rng.below(200), rng);
        const Decision d = evaluate(law, w.request(), w.as_of());
        const Resolution r = resolve(law, w.request(), {.as_of = w.as_of()});
        CAPTURE(seed);
        CAPTURE(i);
        REQUIRE(r.exact());
        REQUIRE(r.possible().subset_of(d.possible()));
        REQUIRE(r.open_questions().subset_of(d.open_questions()));
        REQUIRE(r.possible().bits() == left(law, w.request(), {.as_of = w.as_of()}).bits());
        if (r.outcome() == Outcome::undetermined) REQUIRE((!r.open_questions().empty() || r.waits_for_data()));
        if (r.outcome() != Outcome::undetermined) REQUIRE(r.open_questions().empty());
    }
}

template <bool H>
struct PartnerTerms {
    Field<H, State> partner = detail::by_default<H, State>(state("SE"));
};
inline constexpr auto partner_datum = data_handles<PartnerTerms>();
inline constexpr auto partner_text =
    law("partner", "A treaty with one partner", Effect::bars, 1, article("1", "All of it", 1),
        requirement("1(1)", Provenance::primary, "an order of the partner, or personal data",
                    fact.warrant.issued_by == partner_datum.partner || fact.data.personal == yes));
inline constexpr Treaty<partner_text, PartnerTerms> of_a_partner{};
}  // namespace

TEST_CASE("resolve finds the outcomes and the questions that enumeration finds") {
    enumerate_questions(toy::treaty, 31, 100);
    enumerate_questions(us_uk_daa, 32, 60);
    enumerate_questions(us_au_daa, 33, 60);
    enumerate_questions(press_2019, 34, 60);
}

// What a law's data say of states that no rule names: a court of Oslo sits in Norway, so whether the order is Sweden's is settled.
TEST_CASE("a state among the data of a law is no other than it was before anything was said") {
    const Instrument same = of_a_partner;
    const Request of_oslo{.warrant = {.issuing_jurisdiction = jurisdiction("NO-03")}};
    for (const Resolution& r : {resolve(of_a_partner, of_oslo), resolve(same, of_oslo)}) {
        CHECK(r.exact());
        REQUIRE(r.open_questions().size() == 1);
        CHECK(r.open_questions().begin()->index == fact.data.personal.index);
    }
}

TEST_CASE("resolve never names more than evaluate, and always something while the answer is open") {
    never_more_than_evaluate(toy::treaty, 41, 200);
    never_more_than_evaluate(us_uk_daa, 42, 60);
    never_more_than_evaluate(us_au_daa, 43, 60);
    never_more_than_evaluate(press_2019, 44, 200);
    never_more_than_evaluate(eu_e_evidence, 45, 40);
    never_more_than_evaluate(us_secrecy, 46, 60);
    never_more_than_evaluate(uk_overseas_production_order_making, 47, 60);
}
