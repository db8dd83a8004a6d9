// SPDX-License-Identifier: BSL-1.0

// The agreement written out by hand (benchmark/hand_written.hpp) against its rules as data: both must say the same of every
// request, outcome by outcome and rule by rule.

#include "benchmark/hand_written.hpp"
#include "support/generate.hpp"
#include "support/us_uk_base.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {
using namespace comity;

hand_written::Terms terms_of(const Instrument& instrument) noexcept {
    using Lanes = decltype(us_uk_daa)::DataLanes;
    Lanes lanes{};
    for (std::size_t i = 0; i != decltype(us_uk_daa)::count; ++i) lanes.lane[i] = instrument.data[i];
    return __builtin_bit_cast(hand_written::Terms, lanes);
}

struct Tally {
    long requests = 0;
    long contradictory = 0;
    long undetermined = 0;
    long decided[4] = {};
    int shown = 0;
};

// A person said to be a U.S. person whose other facts say the contrary: the library joins both into a verdict that means
// nothing, so only the outcome is compared.
bool status_is_denied(const Request& r) noexcept {
    const hand_written::Three by_status = hand_written::american_by_status(r.target, r);
    return (r.target.united_states_person == yes && !by_status.maybe()) ||
           (r.target.united_states_person == no && by_status.sure());
}

void compare(const generate::World& world, Tally& tally) {
    const Instrument instrument = world.instrument(us_uk_daa);
    const Request request = world.request();
    const hand_written::Terms terms = terms_of(instrument);
    const Decision decision = evaluate(instrument, request, world.as_of());
    const unsigned verdict = hand_written::verdict_only(request, terms, world.as_of());
    const hand_written::Verdicts all = hand_written::all_verdicts(request, terms, world.as_of());
    ++tally.requests;
    if (decision.outcome() == Outcome::contradictory)
        ++tally.contradictory;
    else if (decision.outcome() == Outcome::undetermined)
        ++tally.undetermined;
    else
        ++tally.decided[static_cast<std::size_t>(decision.outcome())];
    if (tally.shown == 8) return;

    std::string differs;
    if (verdict != decision.possible().bits()) differs += " verdict_only";
    if (all.possible != decision.possible().bits()) differs += " all_verdicts";
    if (!status_is_denied(request))
        for (std::size_t i = 0; i != hand_written::rule_count; ++i)
            if (decision.status(i) != all.status[i]) differs += std::string{" rule "} + hand_written::citations[i];
    // What a constant expression computes, run here.
    const detail::Lanes lanes = detail::in_range(detail::to_lanes(request));
    const Date law = world.as_of() == Date{} ? Date::from_lane(request.warrant.issued_on.lane) : world.as_of();
    const std::uint32_t law_lane = law.exists() ? law.lane() : 0;
    if (!(detail::run_unrolled<us_uk_daa_text::text>(lanes.lane, instrument.data, law_lane) == decision))
        differs += " constant expressions";
    if (differs.empty()) return;
    ++tally.shown;
    std::string said;
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        said.append(f.group.begin(), f.group.end()).append(".").append(f.member.begin(), f.member.end());
        said += "=" + std::to_string(world.value[i]) + " ";
    }
    FAIL_CHECK("disagree on" << differs << "; possible " << decision.possible().bits() << " by evaluate, " << verdict << " and "
                             << all.possible << " by hand; " << said);
}

generate::World world_of(const generate::Generator& make, const Request& request) {
    generate::World world = make.silent();
    world.put(request);
    return world;
}

}  // namespace

TEST_CASE("the hand-written agreement has the same rules in the same order") {
    const Decision decision = evaluate(us_uk_daa, Request{});
    REQUIRE(decision.rules().size() == hand_written::rule_count);
    std::size_t i = 0;
    for (const Rule& rule : decision.rules()) CHECK(rule.citation == Label{hand_written::citations[i++]});
}

TEST_CASE("evaluate agrees with the hand-written agreement") {
    const generate::Generator make{us_uk_daa};
    generate::Rng rng{20221003};
    Tally tally;

    compare(make.silent(), tally);
    for (const Request& base : {comity_test::uk_order, comity_test::us_order}) {
        const generate::World world = world_of(make, base);
        compare(world, tally);
        for (std::uint16_t place : make.read()) {  // each fact unsaid; each fact changed
            generate::World unsaid_one = world;
            unsaid_one.value[place] = 0;
            compare(unsaid_one, tally);
            for (std::uint32_t lane = 1; lane <= fact_at(place).largest && lane <= 700; ++lane) {
                generate::World changed = world;
                changed.value[place] = lane;
                compare(changed, tally);
            }
        }
    }
    for (int i = 0; i != 150000; ++i) {
        generate::World world = world_of(make, rng.chance(2) ? comity_test::uk_order : comity_test::us_order);
        if (rng.chance(2)) world.value[fact.act.index] = 1U + rng.below(13);
        world = make.beside(world, rng.below(5), rng);
        if (rng.chance(2)) make.forget(world, rng.below(3) == 0 ? 64 : 12, rng);
        if (rng.chance(4)) world.value[generate::law_date_slot] = make.draw(generate::law_date_slot, rng);
        for (std::uint16_t slot : make.data())
            if (rng.chance(16)) world.value[slot] = rng.chance(2) ? 0 : make.draw(slot, rng);
        compare(world, tally);
    }
    for (int i = 0; i != 60000; ++i) {
        generate::World world = make.full(rng);
        compare(world, tally);
        make.forget(world, 1U << (1 + rng.below(8)), rng);
        compare(world, tally);
    }
    for (Outcome outcome : {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable}) {
        for (int i = 0; i != 150; ++i) {  // requests far from the two above, and what lies around them
            generate::World found;
            if (!make.find(found, outcome, rng)) continue;
            for (int j = 0; j != 50; ++j) {
                generate::World world = make.beside(found, rng.below(4), rng);
                if (rng.chance(2)) make.forget(world, 16, rng);
                compare(world, tally);
            }
        }
    }
    for (int i = 0; i != 60000; ++i) compare(make.raw(rng.below(257), rng), tally);

    MESSAGE(tally.requests << " requests: " << tally.contradictory << " contradictory, " << tally.undetermined
                           << " undetermined, " << tally.decided[0] << " permitted, " << tally.decided[1] << " conditional, " << tally.decided[2]
                           << " refused, " << tally.decided[3] << " not applicable");
    // Every kind of answer was compared, and often.
    CHECK(tally.contradictory > 1000);
    CHECK(tally.undetermined > 1000);
    for (long n : tally.decided) CHECK(n > 500);
}
