// SPDX-License-Identifier: BSL-1.0
// Laws of sets, over generated requests and random sub-sets of all the law that ships: an independent second opinion on complete
// requests; saying more never adds an answer; the order of members is no matter; and adding an instrument turns nothing that
// was barred into something allowed, except through a rule that reads what the new one settles, or because the new one is
// itself the bar that another could only lift.

#include "laws/run_laws.hpp"
#include "support/eu_scenario.hpp"
#include "support/uk_investigatory_powers_base.hpp"
#include "support/uk_overseas_production_orders_base.hpp"
#include "support/us_au_scenario.hpp"
#include "support/us_sca_base.hpp"

#include <comity/cross_border.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace comity;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {

// Stands in a set for an instrument left out: it never applies, reads one fact and settles none.
inline constexpr auto nothing_text =
    law("nothing", "Nothing", Effect::lifts_bar, 1, article("1", "Scope", 0),
        scope("1", Provenance::primary, "applies to nothing", fact.act == Act::disclose && fact.act == Act::preserve));
inline constexpr Treaty<nothing_text> nothing{};

constexpr auto everything = set_of(cross_border);
using Set = decltype(set_of(cross_border));
constexpr std::size_t members = Set::size();
using Weighed = SetDecision<members>;
constexpr unsigned bit(Answer a) noexcept { return 1U << static_cast<unsigned>(a); }
constexpr unsigned barred = bit(Answer::must_not) | bit(Answer::conflict);

Set only(std::uint32_t chosen) {
    Set set = everything;
    for (std::size_t i = 0; i != members; ++i)
        if (((chosen >> i) & 1U) == 0) set.member[i] = nothing;
    set.arrange();
    return set;
}

/// What a set says of a request that leaves nothing open, written down a second time and differently: instruments are told
/// what the others settle until nothing changes any more, and then each is a voice. Undetermined if a member is.
Answer second_opinion(const Set& set, const Request& asked, Date as_of) {
    const Handle<Truth> lanes[] = {fact.links.executive_agreement_permits, fact.links.designated_agreement_permits,
                                   fact.links.third_country_law_forbids};
    Request told = asked;
    for (std::size_t round = 0; round != members; ++round) {
        for (const Handle<Truth> h : lanes) {
            bool any = false, nobody = true, some_no_answer = false, read_by_anybody = false;
            for (const Instrument& m : set.member) {
                for (std::size_t k = 0; k != m.tables->lanes; ++k) read_by_anybody = read_by_anybody || m.tables->lane[k] == h.index;
                for (std::size_t l = 0; l != m.tables->links; ++l) {
                    const Link& link = m.tables->link[l];
                    if (link.lane != h.index) continue;
                    if (told.act != Known<Act>{link.act} && told.act != Known<Act>{Act::continue_}) continue;
                    nobody = false;
                    const Outcome o = evaluate(m, told, as_of).outcome();
                    const bool of_that_state = link.issued_by == State{} || told.warrant.issued_by == Known<State>{link.issued_by};
                    if (link.issued_by != State{} && !told.warrant.issued_by.said()) some_no_answer = true;
                    if (o == Outcome::undetermined || o == Outcome::contradictory) some_no_answer = some_no_answer || of_that_state;
                    if (o == link.outcome && of_that_state) any = true;
                }
            }
            if (nobody || !read_by_anybody) continue;
            if (!any && some_no_answer) return Answer::undetermined;
            detail::Lanes values = detail::to_lanes(told);
            const std::uint32_t now = any ? Known<Truth>(yes).lane : Known<Truth>(no).lane;
            const std::uint32_t user = detail::to_lanes(asked).lane[h.index];
            if ((user == 1 || user == 2) && user != now) return Answer::contradictory;
            values.lane[h.index] = now;
            told = detail::to_request(values);
        }
    }
    if (!told.act.said()) return Answer::undetermined;
    const Act act = told.act.value_or(Act::disclose);
    const bool provider_acts =
        act == Act::disclose || act == Act::preserve || act == Act::continue_ || act == Act::notify || act == Act::change_service;
    bool compelled = false, forbidden = false, open = false;
    for (const Instrument& m : set.member) {
        const Decision d = evaluate(m, told, as_of);
        const Outcome o = d.outcome();
        if (o == Outcome::contradictory) return Answer::contradictory;
        if (o == Outcome::undetermined) open = true;
        if (o == Outcome::not_applicable) continue;
        const bool fails = o == Outcome::refused || o == Outcome::conditional;
        if (d.effect() == Effect::bars || (d.effect() == Effect::compels && !provider_acts)) {
            forbidden = forbidden || fails;
        } else if (d.effect() == Effect::compels) {
            compelled = compelled || o == Outcome::permitted;
            for (const Rule& r : d.rules()) forbidden = forbidden || (r.forbids && d.status(r) == Status::violated);
        } else if (fails && !(act == Act::preserve && m.tables->links != 0)) {
            // The bar itself may be there and speak.
            bool somebody_speaks = false;
            for (const Instrument& other : set.member) {
                const Decision theirs = evaluate(other, told, as_of);
                if (theirs.outcome() == Outcome::not_applicable) continue;
                for (std::size_t l = 0; l != m.tables->links; ++l) {
                    const Link& link = m.tables->link[l];
                    if (link.issued_by != State{} && told.warrant.issued_by != Known<State>{link.issued_by}) continue;
                    for (std::size_t k = 0; k != other.tables->lanes; ++k)
                        somebody_speaks = somebody_speaks || other.tables->lane[k] == link.lane;
                }
            }
            forbidden = forbidden || !somebody_speaks;
        }
    }
    if (open) return Answer::undetermined;
    return compelled ? (forbidden ? Answer::conflict : Answer::must) : forbidden ? Answer::must_not : Answer::may;
}

std::vector<Request> grounds() {
    using namespace comity_test;
    std::vector<Request> all = {overseas_production_order, overseas_production_order, uk_order, us_order, au_order,
                                us_order_to_australia, eu_production_order, eu_production_order, eu_subscriber_order,
                                eu_preservation_order, eu_silent(), eu_urgent(), us_warrant, us_warrant, foreign_order, us_wiretap,
                                us_pen_register, us_preservation, us_telling, us_issuing, incoming_interception,
                                answered_us_order, capability_notice, security_notice, change_notice, key_notice};
    // An agreement that refuses what no bar forbids: records of somebody in the United States, for London.
    all.push_back(but(uk_order, [](Request& r) {
        r.target.located_in = US;
        r.data.category = DataCategory::traffic;
    }));
    for (Request& r : all) {
        r.links = {};
        r.provider.voluntary_reason = VoluntaryReason::none;
        r.provider.serves_the_public = yes;
        r.provider.subject_to_united_states_law = yes;
        r.warrant.secrecy = SecrecyOrder::none;
        if (!r.warrant.process.said()) r.warrant.process = Process::none;
    }
    return all;
}

struct Seen {
    std::uint64_t requests = 0, answers[8] = {}, seconded = 0, barred_before = 0, released = 0, released_by_the_bar = 0, said_more = 0;
};

class SetLaws {
public:
    SetLaws() : bases_(grounds()) {
        for (const Instrument& m : everything.member) generator_.emplace_back(m);
        std::vector<bool> is_read(fact_count);
        for (const Generator& g : generator_)
            for (const std::uint16_t f : g.read()) is_read[f] = true;
        for (std::uint16_t f = 0; f != fact_count; ++f)
            if (is_read[f]) read_.push_back(f);
        for (const std::uint16_t f : read_) {
            readers_.emplace_back();
            for (std::size_t g = 0; g != generator_.size(); ++g)
                if (std::find(generator_[g].read().begin(), generator_[g].read().end(), f) != generator_[g].read().end())
                    readers_.back().push_back(g);
        }
    }

    /// True if every law held; else `broken()` says which and for what.
    bool run(std::uint64_t seed, std::uint64_t count) {
        for (std::uint64_t n = 0; n != count; ++n) {
            Rng rng(seed + n * 0x9E3779B97F4A7C15ULL);
            const World full = complete_request(rng);
            World some = full;
            constexpr std::uint32_t forgetful[] = {0, 6, 24, 90};
            forget(some, forgetful[rng.below(4)], rng);
            // All members, about half of them, or a few.
            std::uint32_t chosen = (1U << members) - 1;
            for (std::uint32_t thinner = rng.below(4); thinner != 0; --thinner) chosen &= rng.bits();
            if (!laws_hold(chosen, some, full, rng)) {
                broken_ += " (seed " + std::to_string(seed) + ", number " + std::to_string(n) + ")";
                return false;
            }
        }
        return true;
    }
    const std::string& broken() const { return broken_; }
    const Seen& seen() const { return seen_; }

private:
    World complete_request(Rng& rng) const {
        World w;
        w.put(bases_[rng.below(bases_.size())]);
        if (rng.chance(12)) w.put(Request{});
        // Facts that deny each other prove little, so nearly all that would are left as they were.
        const auto keep_if_consistent = [&](const World& changed) {
            if (rng.chance(64) || consistent(changed)) w = changed;
        };
        const bool fill = rng.chance(2);
        for (std::size_t i = 0; fill && i != read_.size(); ++i) {
            const std::uint16_t f = read_[i];
            if (w.value[f] != 0 || is_reading(f) || fact_at(f).member == "united_states_person" || (is_link(f) && !rng.chance(16)))
                continue;
            World changed = w;
            draw(changed, i, rng);
            if (consistent(changed)) w = changed;
        }
        for (std::uint32_t changes = rng.below(5); changes != 0; --changes) {
            const Generator& g = generator_[rng.below(generator_.size())];
            World changed = g.beside(w, 1 + rng.below(2), rng);
            // A link is for the instruments to settle; a claim about it is the exception.
            for (const std::uint16_t f : read_)
                if (is_link(f) && w.value[f] == 0 && !rng.chance(8)) changed.value[f] = 0;
            keep_if_consistent(changed);
        }
        return w;
    }
    static bool consistent(const World& w) {
        for (const Issue& issue : check(w.request()))
            if (issue.kind == Issue::Kind::contradiction) return false;
        return true;
    }
    static bool is_link(std::uint16_t f) { return fact_at(f).group == "links"; }
    static bool is_reading(std::uint16_t f) { return fact_at(f).fact_class == FactClass::reading; }
    void draw(World& w, std::size_t i, Rng& rng) const {
        const auto& who = readers_[i];
        w.value[read_[i]] = generator_[who[rng.below(who.size())]].draw(read_[i], rng);
    }
    void forget(World& w, std::uint32_t of_256, Rng& rng) const {
        for (const std::uint16_t f : read_)
            if (rng.below(256) < of_256) w.value[f] = 0;
    }

    // Says what each member decides of both requests as well, where two are compared.
    bool fails(const char* law, const Set& set, const Request& r, const Request& other) {
        fails(law, set, r);
        const Weighed here = evaluate(set, r), there = evaluate(set, other);
        broken_ += "\nanswers " + std::to_string(here.possible().bits()) + " and " + std::to_string(there.possible().bits());
        for (std::size_t i = 0; i != members; ++i)
            broken_ += "\n  " + std::string(set.member[i].id().data(), set.member[i].id().size()) + ": " +
                       std::to_string(here[i].possible().bits()) + (here.compels(i) ? " compels" : "") + (here.bars(i) ? " bars" : "") +
                       " and " + std::to_string(there[i].possible().bits()) + (there.compels(i) ? " compels" : "") +
                       (there.bars(i) ? " bars" : "");
        return false;
    }
    bool fails(const char* law, const Set& set, const Request& r) {
        broken_ = std::string(law) + "\nmembers:";
        for (const Instrument& m : set.member)
            if (m.tables != Instrument(nothing).tables) broken_ += " " + std::string(m.id().data(), m.id().size());
        const detail::Lanes lanes = detail::to_lanes(r);
        for (std::uint16_t f = 0; f != fact_count; ++f) {
            if (lanes.lane[f] == 0) continue;
            const Fact& named = fact_at(f);
            broken_ += "\n  " + std::string(named.group.data(), named.group.size()) + "." +
                       std::string(named.member.data(), named.member.size()) + " lane " + std::to_string(lanes.lane[f]);
        }
        return false;
    }

    bool laws_hold(std::uint32_t chosen, const World& some, const World& full, Rng& rng) {
        const Request partial = some.request();
        const Request complete = full.request();
        const Set set = only(chosen);
        if (set.circular) return fails("no sub-set is circular", set, partial);
        const Weighed before = evaluate(set, partial);
        ++seen_.requests;
        ++seen_.answers[static_cast<unsigned>(before.answer())];

        // Soundness and monotonicity: whoever says more keeps fewer answers, down to a complete request.
        const Weighed at_last = evaluate(set, complete);
        if (!at_last.possible().subset_of(before.possible())) return fails("soundness", set, partial, complete);
        World more = some;
        const std::size_t at = rng.below(read_.size());
        if (more.value[read_[at]] == 0) {
            draw(more, at, rng);
            ++seen_.said_more;
            if (!evaluate(set, more.request()).possible().subset_of(before.possible())) return fails("monotonicity", set, partial, more.request());
        }
        const Answer seconded = second_opinion(set, complete, {});
        if (seconded != Answer::undetermined) {
            ++seen_.seconded;
            if (seconded == Answer::contradictory
                    ? at_last.answer() != Answer::contradictory
                    : at_last.answer() != seconded)
                return fails("second opinion", set, complete);
        }

        // The order of members.
        Set shuffled = set;
        for (std::size_t i = members; i > 1; --i) std::swap(shuffled.member[i - 1], shuffled.member[rng.below(i)]);
        shuffled.arrange();
        const Weighed otherwise = evaluate(shuffled, partial);
        if (otherwise.possible() != before.possible() || otherwise.answer() != before.answer() || otherwise.form() != before.form() ||
            otherwise.due().last_day != before.due().last_day || otherwise.due().first_day != before.due().first_day ||
            otherwise.barred_until() != before.barred_until() || otherwise.provenance() != before.provenance())
            return fails("order of members", set, partial);

        return adding_allows_nothing(chosen, set, before, partial, rng) &&
               (chosen == 0 || adding_allows_nothing(chosen & (chosen - 1U), only(chosen & (chosen - 1U)),
                                                     evaluate(only(chosen & (chosen - 1U)), partial), partial, rng));
    }

    bool adding_allows_nothing(std::uint32_t chosen, const Set& set, const Weighed& before, const Request& r, Rng& rng) {
        if (before.possible().empty() || (before.possible().bits() & ~barred) != 0) return true;
        // Newcomers that nobody is linked with prove that they change nothing; half of the time it is one that somebody may be.
        constexpr std::size_t first_american_bar = 3;
        static_assert(everything.member[first_american_bar].tables == Instrument(us_disclosure_bar).tables);
        std::size_t added = rng.chance(2) ? rng.below(first_american_bar + 1) : rng.below(members);
        for (std::size_t tries = 0; ((chosen >> added) & 1U) != 0; ++tries) {
            if (tries == members) return true;
            added = (added + 1) % members;
        }
        ++seen_.barred_before;
        const Weighed after = evaluate(only(chosen | (1U << added)), r);
        if ((after.possible().bits() & ~barred) == 0) return true;  // still barred, or the facts deny each other
        ++seen_.released;
        const Instrument& newcomer = everything.member[added];
        const detail::Lanes settled_before = detail::to_lanes(before.settled());
        const detail::Lanes settled_after = detail::to_lanes(after.settled());
        for (std::size_t i = 0; i != members; ++i) {
            if (!before.bars(i) || after.bars(i)) continue;
            bool cited = false;
            // A rule of the member that barred reads what the newcomer settled, and is met or engaged otherwise than before.
            const detail::Tables& t = *set.member[i].tables;
            for (std::size_t rule = 0; rule != t.rules; ++rule) {
                const Role role = t.rule[rule].role;
                if (role != Role::exception && role != Role::requirement && role != Role::scope) continue;
                if (before[i].status(rule) == after[i].status(rule)) continue;
                for (std::size_t k = 0; k != t.lanes; ++k) {
                    const std::uint16_t lane = t.lane[k];
                    const bool from_newcomer = settles(newcomer, lane) && settled_before.lane[lane] != settled_after.lane[lane];
                    cited = cited || (from_newcomer && t.reads[rule].has(k));
                }
            }
            // Or the newcomer is the bar that the member could have lifted: it reads what the member settles, and speaks.
            if (set.member[i].tables->effect == Effect::lifts_bar && !after[added].excluded(Outcome::permitted) &&
                after[added].outcome() != Outcome::not_applicable) {
                for (std::size_t l = 0; l != t.links; ++l)
                    if (detail::reads(*newcomer.tables, t.link[l].lane)) {
                        cited = true;
                        ++seen_.released_by_the_bar;
                        break;
                    }
            }
            if (!cited) {
                fails("adding an instrument allows what was barred", set, r);
                broken_ += "\nadded: " + std::string(newcomer.id().data(), newcomer.id().size());
                return false;
            }
        }
        return true;
    }
    static bool settles(const Instrument& m, std::uint16_t lane) {
        for (std::size_t l = 0; l != m.tables->links; ++l)
            if (m.tables->link[l].lane == lane) return true;
        return false;
    }

    std::vector<Request> bases_;
    std::vector<Generator> generator_;
    std::vector<std::uint16_t> read_;
    std::vector<std::vector<std::size_t>> readers_;
    std::string broken_;
    Seen seen_;
};

}  // namespace

TEST_CASE("the laws of sets hold for all law that ships and its sub-sets") {
    const std::uint64_t count = laws::setting("COMITY_LAWS_COUNT", 50000);
    SetLaws laws;
    const auto start = std::chrono::steady_clock::now();
    const bool kept = laws.run(laws::setting("COMITY_LAWS_SEED", 20221003), count);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const Seen& seen = laws.seen();
    INFO(laws.broken());
    CHECK(kept);
    std::printf("sets: %llu requests in %.1f s: must %llu, may %llu, must not %llu, conflict %llu, undetermined %llu, "
                "contradictory %llu; seconded %llu; barred before adding %llu, released by a citation %llu, by the bar itself %llu\n",
                static_cast<unsigned long long>(seen.requests), seconds, static_cast<unsigned long long>(seen.answers[0]),
                static_cast<unsigned long long>(seen.answers[1]), static_cast<unsigned long long>(seen.answers[2]),
                static_cast<unsigned long long>(seen.answers[3]), static_cast<unsigned long long>(seen.answers[4]),
                static_cast<unsigned long long>(seen.answers[5]), static_cast<unsigned long long>(seen.seconded),
                static_cast<unsigned long long>(seen.barred_before), static_cast<unsigned long long>(seen.released),
                static_cast<unsigned long long>(seen.released_by_the_bar));
    // A run that never sees an answer proves nothing about it.
    if (kept && count >= 10000) {
        for (unsigned a = 0; a != 5; ++a) {
            CAPTURE(a);
            CHECK(seen.answers[a] * 100 > seen.requests);
        }
        CHECK(seen.seconded * 10 > seen.requests);
        CHECK(seen.barred_before * 20 > seen.requests);
        CHECK(seen.released > 0);
        CHECK(seen.released_by_the_bar > 0);
    }
}
