// SPDX-License-Identifier: BSL-1.0
#include "laws/toy_law.hpp"
#include "support/proof_checks.hpp"

#include <comity/comity.hpp>
#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>
#include <comity/instruments/us_stored_communications.hpp>
#include <comity/instruments/us_uk_daa.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace comity;
using namespace proof_checks;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {
struct Counts {
    unsigned holds = 0, fails = 0, vacuous = 0, hinges = 0;
    std::uint32_t most_effort = 0;
};

// Everything that can be told of proofs about partial requests, without enumerating.
void try_proofs(const Instrument& law, std::uint64_t seed, int rounds, bool move_data) {
    const Generator g(law);
    Rng rng(seed);
    Counts seen;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        if (move_data)
            for (std::uint16_t d : g.data())
                if (rng.chance(3)) w.value[d] = rng.chance(3) ? 0 : g.draw(d, rng);
        if (rng.chance(4)) w.value[generate::law_date_slot] = g.draw(generate::law_date_slot, rng);
        g.forget(w, 16 + rng.below(240), rng);
        const Request given = w.request();
        const Instrument instrument = w.instrument(law);
        const ProofOptions options{.as_of = w.as_of()};
        const Decision decision = evaluate(instrument, given, w.as_of());
        bool possible = false;
        for (Outcome o : outcomes) {
            const Proof proof = never(instrument, given, o, options);
            CAPTURE(seed);
            CAPTURE(i);
            CAPTURE(static_cast<int>(o));
            REQUIRE(!proof.out_of_budget());
            if (proof.effort() > seen.most_effort) seen.most_effort = proof.effort();
            if (proof.fails()) {
                possible = true;
                ++seen.fails;
                seen.hinges += proof.hinges_on_data() ? 1U : 0U;
                REQUIRE(is_witness(proof, instrument, given, detail::just(o), w.as_of()));
                REQUIRE(decision.possible().contains(o));
            } else {
                ++(proof.vacuous() ? seen.vacuous : seen.holds);
                REQUIRE(proof.vacuous() == never(instrument, given, Outcome::undetermined, options).vacuous());
                if (!proof.vacuous()) REQUIRE(decision.outcome() != o);
                World completed = w;
                if (rng.chance(8) && g.complete(completed, rng, o) && says_real_states(g, w, completed) &&
                    contradicts_nothing(completed.request()))
                    REQUIRE(completed.judge(law).outcome() != o);
            }
            const Proof claim = always(instrument, given, o, options);
            REQUIRE(!claim.out_of_budget());
            if (claim.fails()) REQUIRE(is_witness(claim, instrument, given, detail::all_but(o), w.as_of()));
            REQUIRE((claim.holds() && !claim.vacuous()) == (left(instrument, given, options) == detail::just(o)));
        }
        // Where nothing is possible, the facts given contradict each other, and the other way round.
        const bool vacuous = never(instrument, given, Outcome::undetermined, options).vacuous();
        REQUIRE(vacuous != possible);
        if (g.contradicts(w)) REQUIRE(vacuous);
        World completed = w;
        if (vacuous && rng.chance(2))
            REQUIRE(
                !(g.complete(completed, rng) && says_real_states(g, w, completed) && contradicts_nothing(completed.request())));
    }
    MESSAGE(std::string(law.id().data()), ": holds ", seen.holds, ", fails ", seen.fails, ", vacuous ", seen.vacuous,
            ", on unknown data ", seen.hinges, ", most conclusions drawn ", seen.most_effort);
    CHECK(seen.holds * 20 > static_cast<unsigned>(rounds));
    CHECK(seen.fails * 20 > static_cast<unsigned>(rounds));
}

// A few facts unsaid, the rest said: compared with all values that these can have.
void enumerate_slices(const Instrument& law, std::uint64_t seed, int rounds) {
    const Generator g(law);
    Rng rng(seed);
    unsigned several = 0, none = 0;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        if (!rng.chance(4)) g.find(w, rng.chance(3) ? outcomes[rng.below(4)] : Outcome::permitted, rng, 8);
        std::vector<Axis> axes;
        std::size_t cases = 1;
        const auto open = [&](std::size_t slot, const std::vector<std::uint32_t>& values) {
            for (const Axis& a : axes)
                if (a.slot == slot) return;
            if (cases * values.size() > 6000) return;
            cases *= values.size();
            axes.push_back({slot, values});
        };
        for (std::uint16_t d : g.data()) {
            if (w.value[d] != 0) continue;
            std::vector<std::uint32_t> values;
            if (g.largest(d) < 64)
                for (std::uint32_t v = 1; v <= g.largest(d); ++v) values.push_back(v);
            else  // days that matter: beside those on which something is said to happen, and the ends of the calendar
                for (std::uint16_t f : g.read())
                    if (fact_at(f).kind == Kind::date)
                        for (std::uint32_t v = w.value[f] - 1; v != w.value[f] + 2; ++v)
                            if (v - 1U < g.largest(d)) values.push_back(v);
            open(d, values);
        }
        for (int k = 0; k != 40; ++k) {
            const std::uint16_t slot = g.read()[rng.below(g.read().size())];
            const Fact& f = fact_at(slot);
            std::vector<std::uint32_t> values;
            if (f.largest < 64) {
                for (std::uint32_t v = 1; v <= f.largest; ++v) values.push_back(v);
            } else if (f.kind == Kind::state) {
                for (std::uint32_t v = 1; v < 677; ++v)
                    if (detail::is_assigned(v)) values.push_back(v);
                values.push_back(no_state.lane());
            } else if (f.kind == Kind::months) {
                for (std::uint32_t v = 1; v <= 80; ++v) values.push_back(v);
            } else {
                continue;
            }
            World without_it = w;
            without_it.value[slot] = 0;
            if (rng.chance(40) || without_it.judge(law).outcome() == Outcome::undetermined) open(slot, values);
        }
        World given = w;
        for (const Axis& a : axes) given.value[a.slot] = 0;
        const Outcomes expected = enumerate(g, w, axes);
        const Outcomes proved = left(given.instrument(law), given.request(), {.as_of = given.as_of()});
        CAPTURE(seed);
        CAPTURE(i);
        REQUIRE(proved.bits() == expected.bits());
        several += expected.size() > 1 ? 1U : 0U;
        none += expected.empty() ? 1U : 0U;
    }
    CHECK(several * 16 > static_cast<unsigned>(rounds));
    MESSAGE(std::string(law.id().data()), ": ", several, " of ", rounds, " slices had several outcomes, ", none, " had none");
}

// Days: every day around those that are said, for up to three facts at once.
void enumerate_days(const Instrument& law, std::uint64_t seed, int rounds) {
    const Generator g(law);
    Rng rng(seed);
    unsigned several = 0;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        g.find(w, outcomes[rng.below(4)], rng, 4);
        std::vector<std::uint16_t> days;
        for (std::uint16_t f : g.read())
            if (fact_at(f).kind == Kind::date) days.push_back(f);
        for (std::uint16_t d : g.data())
            if (w.value[d] == 0) w.value[d] = g.draw(d, rng);
        std::vector<Axis> axes;
        for (int k = 0; k != 2; ++k) {
            const std::uint16_t slot = days[rng.below(days.size())];
            if (k == 1 && axes[0].slot == slot) continue;
            Axis a{slot, {}};
            const auto around = [&](std::uint32_t v, std::uint32_t by) {
                for (std::uint32_t d = v > by ? v - by : 1; d <= v + by; ++d)
                    if (d - 1U < Date::largest_lane) a.value.push_back(d);
            };
            for (std::uint16_t other : days)
                if (other != slot) {
                    around(w.value[other], k == 0 ? 42 : 2);
                    if (k == 0) continue;
                    for (std::uint32_t by : {10U, 40U, 91U}) {  // the distances that the toy law names, and three months
                        if (by == 91U) around(w.value[other] + by, 3);
                        around(w.value[other] + by, 1);
                        if (w.value[other] > by) around(w.value[other] - by, 1);
                    }
                }
            for (std::uint16_t d : g.data())
                if (g.largest(d) == Date::largest_lane) around(w.value[d], 2);
            around(Date{2024, 1, 1}.lane(), 2);  // the one day that the toy law names
            a.value.push_back(1);
            a.value.push_back(Date::largest_lane);
            std::sort(a.value.begin(), a.value.end());
            a.value.erase(std::unique(a.value.begin(), a.value.end()), a.value.end());
            axes.push_back(a);
        }
        World given = w;
        for (const Axis& a : axes) given.value[a.slot] = 0;
        const Outcomes expected = enumerate(g, w, axes);
        const Outcomes proved = left(given.instrument(law), given.request(), {.as_of = given.as_of()});
        CAPTURE(seed);
        CAPTURE(i);
        REQUIRE(proved.bits() == expected.bits());
        several += expected.size() > 1 ? 1U : 0U;
    }
    CHECK(several >= static_cast<unsigned>(rounds) / 10);
}
}  // namespace

TEST_CASE("proofs about partial requests have witnesses, and agree with evaluation and with generated completions") {
    try_proofs(toy::treaty, 1, 1500, true);
    try_proofs(us_uk_daa, 2, 500, true);
    try_proofs(us_au_daa, 3, 500, true);
    try_proofs(press_2019, 4, 500, false);
    try_proofs(eu_e_evidence, 5, 300, true);
    try_proofs(us_compelled_disclosure, 6, 300, true);
    try_proofs(uk_overseas_production_order_duty, 7, 300, true);  // a period of months
    try_proofs(uk_technical_capability_notices, 8, 300, true);
}

TEST_CASE("on slices small enough to enumerate, proofs leave just the outcomes that there are") {
    enumerate_slices(toy::treaty, 11, 300);
    enumerate_slices(us_uk_daa, 12, 60);
    enumerate_slices(us_au_daa, 13, 120);
    enumerate_slices(press_2019, 14, 60);
}

TEST_CASE("no day is left out") {
    enumerate_days(toy::treaty, 21, 60);
    enumerate_days(us_uk_daa, 22, 20);
    enumerate_days(us_au_daa, 23, 20);
    enumerate_days(uk_overseas_production_order_duty, 24, 20);
    enumerate_days(uk_notice_restraints, 25, 20);
}

// A law that is all search: sums modulo two, which nothing but trying settles, and days in a row.
namespace knot {
constexpr auto odd(Handle<Truth> a, Handle<Truth> b, Handle<Truth> c) noexcept {
    return (a == yes && b == no && c == no) || (a == no && b == yes && c == no) || (a == no && b == no && c == yes) ||
           (a == yes && b == yes && c == yes);
}
inline constexpr auto w = fact.warrant;
inline constexpr auto text =
    law("knot", "Sums modulo two", Effect::lifts_bar, 2, article("1", "Sums", 6),
        scope("1(1)", Provenance::primary, "", odd(w.certified_in_writing, w.contact_named, w.is_legal)),
        scope("1(2)", Provenance::primary, "", !odd(w.contact_named, w.is_particular, w.review_held)),
        requirement("1(3)", Provenance::primary, "", odd(w.is_legal, w.review_held, w.duration_fixed)),
        requirement("1(4)", Provenance::primary, "", odd(w.duration_fixed, w.certified_in_writing, w.is_particular)),
        requirement("1(5)", Provenance::primary, "", !odd(w.is_warranted_by_severity, w.is_legal, w.is_particular)),
        condition("1(6)", Provenance::primary, "", when(odd(w.is_warranted_by_severity, w.contact_named, w.duration_fixed)),
                  odd(w.rests_on_credible_facts, w.review_held, w.certified_in_writing)),
        article("2", "Days", 1), account("2(1)", Accounting::no_effect, Provenance::primary, ""));
inline constexpr Treaty<text> treaty{};

// Clauses of three facts each, drawn by lot: as many as make it hard to say whether all can be met.
inline constexpr Handle<Truth> drawn[] = {w.certified_in_writing,
                                          w.contact_named,
                                          w.is_legal,
                                          w.is_particular,
                                          w.review_held,
                                          w.duration_fixed,
                                          w.is_warranted_by_severity,
                                          w.rests_on_credible_facts,
                                          w.complies_with_issuing_law,
                                          w.infringes_free_speech,
                                          w.targets_specific_accounts,
                                          w.targeting_procedures_applied};
template <std::uint64_t Seed, std::size_t I>
constexpr auto clause() noexcept {
    Rng rng(Seed * 1000 + I);
    const auto one = [&] { return drawn[rng.below(12)] == (rng.chance(2) ? yes : no); };
    const auto a = one();
    const auto b = one();
    return a || b || one();
}
template <std::uint64_t Seed, std::size_t... I>
constexpr auto clauses(detail::Places<I...>) noexcept {
    return (clause<Seed, I>() && ...);
}
template <std::uint64_t Seed>
constexpr auto by_lot() noexcept {
    return law("lot", "Drawn by lot", Effect::lifts_bar, 1, article("1", "All", 2),
               scope("1(1)", Provenance::primary, "", clauses<Seed>(detail::UpTo<26>{})),
               requirement("1(2)", Provenance::primary, "", clauses<Seed + 1>(detail::UpTo<22>{})));
}
inline constexpr auto lot_1 = by_lot<100>();
inline constexpr auto lot_2 = by_lot<200>();
inline constexpr auto lot_3 = by_lot<300>();

// Days that follow each other at a distance, and days that chase each other.
inline constexpr auto days_text =
    law("days", "Days in a row", Effect::lifts_bar, 1, article("1", "Days", 3),
        requirement("1(1)", Provenance::primary, "each so long after the other",
                    apart(w.served_on, w.issued_on, 1, 3) && apart(fact.events.produced_on, w.served_on, 2, 5) &&
                        apart(fact.events.concluded_on, fact.events.produced_on, 3, 7) &&
                        apart(fact.act_on, fact.events.concluded_on, 4, 9)),
        scope("1(2)", Provenance::primary, "not all of them on time", fact.act_on > w.issued_on),
        requirement(
            "1(3)", Provenance::primary, "after itself, by a detour", when(fact.warrant.compulsory == no),
            w.extended_on > fact.act_on && fact.act_on > fact.events.concluded_on && fact.events.concluded_on > w.extended_on));
inline constexpr Treaty<days_text> days_treaty{};

// A long row: each of sixteen days one to three days after the one before it.
inline constexpr auto e = fact.events;
inline constexpr Handle<Date> row[] = {w.issued_on,
                                       w.served_on,
                                       w.extended_on,
                                       w.secrecy_ordered_on,
                                       w.secrecy_ends_on,
                                       w.period_ends_on,
                                       e.concluded_on,
                                       e.notified_on,
                                       e.decided_on,
                                       e.objected_on,
                                       e.comity_motion_filed_on,
                                       e.interception_began_on,
                                       e.completed_on,
                                       e.order_furnished_on,
                                       e.referred_on,
                                       e.produced_on,
                                       fact.act_on};
template <std::size_t... I>
constexpr auto in_a_row(detail::Places<I...>) noexcept {
    return (apart(row[I + 1], row[I], 1, 3) && ...);
}
inline constexpr auto row_text =
    law("row", "A long row of days", Effect::lifts_bar, 1, article("1", "Days", 0),
        requirement("1", Provenance::primary, "each after the other", in_a_row(detail::UpTo<16>{})));
inline constexpr Treaty<row_text> row_treaty{};
}  // namespace knot

namespace {
void try_hard(const Instrument& law, std::uint64_t seed, int rounds, std::uint32_t enough_cases) {
    const Generator g(law);
    Rng rng(seed);
    std::uint32_t most_cases = 0;
    unsigned sizes[5] = {};
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        std::vector<Axis> axes;
        for (std::uint16_t f : g.read()) {
            if (rng.chance(6) || fact_at(f).largest != 2 || f == fact.warrant.compulsory.index) continue;
            axes.push_back({f, {1, 2}});
        }
        World given = w;
        for (const Axis& a : axes) given.value[a.slot] = 0;
        const Outcomes expected = enumerate(g, w, axes);
        CAPTURE(i);
        REQUIRE(left(law, given.request()).bits() == expected.bits());
        ++sizes[expected.size()];
        for (Outcome o : outcomes) {
            const std::uint32_t cases = never(law, given.request(), o).cases();
            if (cases > most_cases) most_cases = cases;
        }
    }
    CHECK(most_cases >= enough_cases);
    CHECK((sizes[1] + sizes[2]) * 3 > static_cast<unsigned>(rounds));
}
}  // namespace

TEST_CASE("where only trying helps, nothing is tried too little") {
    try_hard(knot::treaty, 31, 2000, 6);
    try_hard(Treaty<knot::lot_1>{}, 32, 200, 6);
    try_hard(Treaty<knot::lot_2>{}, 33, 200, 6);
    try_hard(Treaty<knot::lot_3>{}, 34, 200, 6);
}

TEST_CASE("days that chase each other are found out at once, days in a row are not taken for such") {
    using knot::days_treaty;
    const Proof chase = never(days_treaty, Request{.warrant = {.compulsory = no}}, Outcome::permitted);
    CHECK(chase.holds());
    CHECK(!chase.vacuous());
    CHECK(chase.effort() < 500);
    const Proof row = never(days_treaty, Request{.warrant = {.compulsory = yes}}, Outcome::permitted);
    REQUIRE(row.fails());
    CHECK(evaluate(days_treaty, row.counterexample()).outcome() == Outcome::permitted);
    // The whole row takes from ten to twenty-four days.
    for (int length = 8; length != 28; ++length) {
        const Date start{2024, 1, 1};
        const Request given{.act_on = start.plus_days(length), .warrant = {.compulsory = yes, .issued_on = start}};
        CAPTURE(length);
        CHECK(never(days_treaty, given, Outcome::permitted).holds() == (length < 10 || length > 24));
    }
}

TEST_CASE("a long row of days, in which every day moves every other, is no circle") {
    using knot::row_treaty;
    const Date start{2024, 1, 1};
    for (const int length : {15, 16, 31, 48, 49}) {
        CAPTURE(length);
        const Request from_the_end{.act_on = start.plus_days(length), .warrant = {.issued_on = start}};
        CHECK(never(row_treaty, from_the_end, Outcome::permitted).holds() == (length < 16 || length > 48));
    }
    const Proof row = never(row_treaty, Request{.warrant = {.issued_on = start}}, Outcome::permitted);
    REQUIRE(row.fails());
    CHECK(evaluate(row_treaty, row.counterexample()).outcome() == Outcome::permitted);
}

// A treaty's proofs start from what was drawn at compile time, an instrument's from nothing.
template <const auto& Text, template <bool> class Terms>
void prove_both_ways(const Treaty<Text, Terms>& treaty, std::uint64_t seed, int rounds) {
    const Instrument law = treaty;
    const Generator g(law);
    Rng rng(seed);
    unsigned holds = 0, fails = 0;
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        g.forget(w, 16 + rng.below(240), rng);
        const ProofOptions options{.as_of = rng.chance(4) ? w.as_of() : Date{}};
        for (Outcome o : outcomes) {
            const Proof one = never(treaty, w.request(), o, options), other = never(law, w.request(), o, options);
            CAPTURE(seed);
            CAPTURE(i);
            CAPTURE(static_cast<int>(o));
            REQUIRE(one.holds() == other.holds());
            REQUIRE(one.fails() == other.fails());
            REQUIRE(one.vacuous() == other.vacuous());
            REQUIRE(one.hinges_on_data() == other.hinges_on_data());
            ++(one.fails() ? fails : holds);
        }
    }
    CHECK(holds > 50);
    CHECK(fails > 50);
}
TEST_CASE("a treaty and the instrument that it converts to are proved alike, whatever its data") {
    prove_both_ways(us_uk_daa, 1, 200);
    prove_both_ways(with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; }), 2, 100);
    prove_both_ways(us_au_daa, 3, 100);
    prove_both_ways(press_2019, 4, 100);
}

// Where the law looks at parts of states, evaluation says what `check` and proofs say; where it does not, it asks for none.
inline constexpr Request from_a_part_of_another{.warrant = {.issued_by = GB, .issuing_jurisdiction = jurisdiction("US-CA")}};
static_assert(evaluate(us_secrecy, from_a_part_of_another).outcome() == Outcome::contradictory);
static_assert(never(us_secrecy, from_a_part_of_another, Outcome::permitted).vacuous());
static_assert(!evaluate(us_uk_daa, Request{}).unsaid_fact(fact.warrant.issuing_jurisdiction));

// Facts that the press never spoke of: a case that contradicts itself in them is no case.
static_assert(never(press_2019, {.warrant = {.issued_by = GB, .issuing_jurisdiction = jurisdiction("US-CA")}}, Outcome::permitted)
                  .vacuous());
static_assert(never(press_2019,
                    {.user = {.kind = PersonKind::natural, .nationality = US, .united_states_person = no}}, Outcome::permitted)
                  .vacuous());
static_assert(never(press_2019, {.user = {.kind = PersonKind::natural, .nationality = US}}, Outcome::permitted).fails());
