// SPDX-License-Identifier: BSL-1.0

// How long one decision takes, against hand-written three-valued code for the same rules: once with the verdict only, once
// keeping the status of every rule. Ratios from one run; no number is printed unless all three agree on every request.
//
//   evaluate_benchmark            the table
//   evaluate_benchmark --brief    the agreement check, and few repetitions

#include "../support/generate.hpp"
#include "../support/us_uk_base.hpp"
#include "hand_written.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {
using namespace comity;

// Each is a call of its own with its result in memory, as a caller in another file sees it.
[[gnu::noinline]] Decision by_evaluate(const Request& request) { return evaluate(us_uk_daa, request); }
[[gnu::noinline]] Decision by_instrument(const Instrument& instrument, const Request& request) {
    return evaluate(instrument, request);
}
[[gnu::noinline]] unsigned by_hand(const Request& request) { return hand_written::verdict_only(request, us_uk_daa.data); }
[[gnu::noinline]] hand_written::Verdicts by_hand_keeping_all(const Request& request) {
    return hand_written::all_verdicts(request, us_uk_daa.data);
}

template <class T>
void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

struct Mix {
    const char* name;
    const char* what;
    std::vector<Request> request;
};

std::vector<Mix> make_mixes(std::size_t size) {
    const generate::Generator make{us_uk_daa};
    generate::Rng rng{20221003};
    generate::World bases[2] = {make.silent(), make.silent()};
    bases[0].put(comity_test::uk_order);
    bases[1].put(comity_test::us_order);
    std::vector<Mix> mixes = {{"a", "random", {}},
                              {"b", "a permitted request with none to two facts changed", {}},
                              {"c", "as b, one fact in ten unsaid", {}}};
    for (std::size_t i = 0; i != size; ++i) {
        mixes[0].request.push_back(make.full(rng).request());
        const generate::World& base = bases[rng.below(2)];
        const std::uint32_t changes = rng.below(3);
        generate::World world = make.beside(base, changes, rng);
        mixes[1].request.push_back(world.request());
        for (std::uint16_t place : make.read())
            if (rng.below(10) == 0) world.value[place] = 0;
        mixes[2].request.push_back(world.request());
    }
    return mixes;
}

bool status_is_denied(const Request& r) {
    const hand_written::Three by_status = hand_written::american_by_status(r.target);
    return (r.target.united_states_person == yes && !by_status.maybe()) ||
           (r.target.united_states_person == no && by_status.sure());
}

// How many requests get another answer from one than from another.
std::size_t disagreements(const Mix& mix) {
    const Instrument instrument = us_uk_daa;
    std::size_t wrong = 0;
    for (const Request& r : mix.request) {
        const Decision decision = by_evaluate(r);
        const hand_written::Verdicts all = by_hand_keeping_all(r);
        bool agrees = by_hand(r) == decision.possible().bits() && all.possible == decision.possible().bits() &&
                      by_instrument(instrument, r) == decision;
        if (!status_is_denied(r))  // otherwise facts contradict each other and statuses mean nothing
            for (std::size_t i = 0; i != hand_written::rule_count; ++i)
                agrees = agrees && decision.status(i) == all.status[i];
        if (!agrees) ++wrong;
    }
    return wrong;
}

// The requests are judged a few hundred at a time, the contenders taking turns, so that whatever else the machine does
// hits all of them; no contender sees a request again before it has seen all the others.
constexpr std::size_t chunk = 400;
constexpr std::size_t contenders = 4;

template <class Contender>
double nanoseconds(const Request* first, const Request* last, const Contender& judge_one) {
    const auto start = std::chrono::steady_clock::now();
    for (; first != last; ++first) {
        const auto result = judge_one(*first);
        keep(result);
    }
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

struct Spread {
    double low, middle, high;  // the tenth, fiftieth and ninetieth of a hundred
};
Spread spread(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    const auto at = [&v](std::size_t percent) { return v[(v.size() - 1) * percent / 100]; };
    return {at(10), at(50), at(90)};
}

// For each contender the spread over all rounds, added up chunk by chunk, a decision.
std::vector<Spread> measure(const Mix& mix, int rounds) {
    const Instrument instrument = us_uk_daa;
    const auto take = [&](std::size_t who, const Request* first, const Request* last) {
        switch (who) {
            case 0: return nanoseconds(first, last, by_evaluate);
            case 1: return nanoseconds(first, last, [&](const Request& r) { return by_instrument(instrument, r); });
            case 2: return nanoseconds(first, last, by_hand);
            default: return nanoseconds(first, last, by_hand_keeping_all);
        }
    };
    const std::size_t chunks = mix.request.size() / chunk;
    std::vector<std::vector<double>> taken(chunks * contenders);
    for (int round = -2; round != rounds; ++round) {
        for (std::size_t c = 0; c != chunks; ++c) {
            const Request* const first = mix.request.data() + c * chunk;
            for (std::size_t turn = 0; turn != contenders; ++turn) {
                const std::size_t who = (turn + static_cast<std::size_t>(round + 2)) % contenders;
                const double t = take(who, first, first + chunk);
                if (round >= 0) taken[c * contenders + who].push_back(t);  // the first two warm up
            }
        }
    }
    std::vector<Spread> total(contenders);
    for (std::size_t i = 0; i != taken.size(); ++i) {
        const Spread s = spread(taken[i]);
        Spread& t = total[i % contenders];
        t.low += s.low / static_cast<double>(chunks * chunk);
        t.middle += s.middle / static_cast<double>(chunks * chunk);
        t.high += s.high / static_cast<double>(chunks * chunk);
    }
    return total;
}

std::string machine() {
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
    return "unknown";
}

const char* compiler() {
#if defined(__clang__)
    return __VERSION__;
#else
    return "GCC " __VERSION__;
#endif
}
const char* optimised() {
#if defined(__OPTIMIZE__)
    return "optimised";
#else
    return "NOT OPTIMISED";
#endif
}
const char* vectors() {
#if defined(__AVX512F__)
    return "AVX-512";
#elif defined(__AVX2__)
    return "AVX2";
#else
    return "the baseline's vectors";
#endif
}

}  // namespace

int main(int count, char** arguments) {
    const bool brief = count > 1 && std::string_view{arguments[1]} == "--brief";
    if (count > 2 || (count == 2 && !brief)) {
        std::fprintf(stderr, "usage: %s [--brief]\n", arguments[0]);
        return 2;
    }
    const int rounds = brief ? 5 : 100;
    const std::vector<Mix> mixes = make_mixes(brief ? 2000 : 8000);
    for (const Mix& mix : mixes) {
        if (const std::size_t wrong = disagreements(mix); wrong != 0) {
            std::fprintf(stderr, "mix %s: %zu of %zu requests get different answers; nothing is reported\n", mix.name, wrong,
                         mix.request.size());
            return 1;
        }
    }

    std::printf("%s; %s, %s, %s\n", machine().c_str(), compiler(), optimised(), vectors());
    std::printf("US-UK agreement, %zu rules; %zu requests a mix; sizeof(Request) %zu, sizeof(Decision) %zu\n",
                hand_written::rule_count, mixes[0].request.size(), sizeof(Request), sizeof(Decision));
    std::printf("ns a decision: median (tenth to ninetieth percentile) of %d rounds; then evaluate against the hand-written code\n\n",
                rounds);
    std::printf("%-4s %16s %16s %16s %16s %16s %16s\n", "mix", "evaluate", "by Instrument", "verdict by hand", "all by hand",
                "against verdict", "against all");

    for (const Mix& mix : mixes) {
        const std::vector<Spread> times = measure(mix, rounds);
        std::printf("%-4s", mix.name);
        for (const Spread& s : times) {
            char cell[40];
            std::snprintf(cell, sizeof cell, "%.0f (%.0f-%.0f)", s.middle, s.low, s.high);
            std::printf(" %16s", cell);
        }
        std::printf(" %14.2f x %14.2f x\n", times[0].middle / times[2].middle, times[0].middle / times[3].middle);
    }

    std::printf("\n%-4s %-52s %s\n", "mix", "what", "permitted / conditional / refused / not applicable / open / contradictory");
    for (const Mix& mix : mixes) {
        std::size_t seen[6] = {};
        for (const Request& r : mix.request) ++seen[static_cast<std::size_t>(by_evaluate(r).outcome())];
        std::printf("%-4s %-52s", mix.name, mix.what);
        for (std::size_t s : seen)
            std::printf(" %4.1f%%", 100.0 * static_cast<double>(s) / static_cast<double>(mix.request.size()));
        std::printf("\n");
    }
    return 0;
}
