// SPDX-License-Identifier: BSL-1.0
// How long proofs take at run time: for every instrument that ships, whether each outcome can come about when nothing is said,
// and for the largest also when some is. Then every single fact, and an interview under each. Prints cases looked at and time per case. With --brief fewer
// rounds, for a look that all of it works; a proof that runs out of its budget is a failure either way.
#include <comity/analysis/proof.hpp>
#include <comity/analysis/questions.hpp>
#include <comity/comity.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

using namespace comity;

namespace {
using Clock = std::chrono::steady_clock;

constexpr Request nothing = detail::to_request(detail::Lanes{});

struct Given {
    std::string name;
    Request given;
};

std::string spelled(Label label) { return std::string(label.data(), label.size()); }

const char* word(Outcome o) {
    constexpr const char* words[] = {"permitted", "conditional", "refused", "not_applicable"};
    return words[static_cast<std::size_t>(o)];
}

struct Row {
    double milliseconds = 0;  // the slowest of the four outcomes, each by the median of its rounds
    double all = 0;           // the four together
    std::uint32_t cases = 0, effort = 0;
    bool given_up = false;
    const char* slowest = "";
};

template <class Law>
Row measure(const Law& law, const Request& given, int rounds) {
    Row row;
    for (Outcome o : {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable}) {
        std::vector<double> times;
        Proof proof;
        for (int i = 0; i != rounds; ++i) {
            const auto start = Clock::now();
            proof = never(law, given, o);
            times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        }
        std::sort(times.begin(), times.end());
        const double median = times[times.size() / 2];
        row.all += median;
        row.cases += proof.cases();
        row.effort += proof.effort();
        row.given_up = row.given_up || proof.out_of_budget();
        if (median > row.milliseconds) {
            row.milliseconds = median;
            row.slowest = word(o);
        }
    }
    return row;
}

int failures = 0;

/// Every value of every fact with few, one at a time: hundreds of proofs, of which the slowest counts.
template <class Law>
void sweep(const Law& law, int rounds) {
    const Instrument instrument = law;
    double sum = 0, slowest = 0;
    unsigned proofs = 0, hold = 0;
    std::uint64_t cases = 0;
    for (std::size_t i = 0; i != instrument.tables->lanes; ++i) {
        const std::uint16_t lane = instrument.tables->lane[i];
        if (fact_at(lane).largest > 64) continue;
        for (std::uint32_t value = 1; value <= fact_at(lane).largest; ++value) {
            detail::Lanes lanes{};
            lanes.lane[lane] = value;
            const Request given = detail::to_request(lanes);
            for (Outcome o : {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable}) {
                double best = 1e9;
                Proof proof;
                for (int r = 0; r != rounds; ++r) {
                    const auto start = Clock::now();
                    proof = never(law, given, o);
                    best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
                }
                sum += best;
                slowest = std::max(slowest, best);
                ++proofs;
                hold += proof.holds() ? 1U : 0U;
                cases += proof.cases();
                failures += proof.out_of_budget() ? 1 : 0;
            }
        }
    }
    std::printf("%-20s %5u proofs, of which %4u hold: %.3f ms each, the slowest %.3f ms; %llu cases, %.2f microseconds each\n",
                spelled(instrument.id()).c_str(), proofs, hold, sum / proofs, slowest, static_cast<unsigned long long>(cases),
                1000.0 * sum / static_cast<double>(cases));
}

/// In milliseconds. What a process does for the first time costs more: memory is not there yet, and code is not read.
double time_of_next_question(const Instrument& law) {
    const auto start = Clock::now();
    const Question q = next_question(law, Request{});
    const double taken = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    failures += q ? 0 : 1;
    return taken;
}

/// Asks under a law what to ask next, answers, and so on to the end: how long until the next question is known.
void interview(const Instrument& law, int rounds) {
    Request r{};
    double sum = 0, slowest = 0;
    unsigned asked = 0;
    for (;; ++asked) {
        Question q;
        std::vector<double> times;
        for (int i = 0; i != rounds; ++i) {
            const auto start = Clock::now();
            q = next_question(law, r);
            times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        }
        std::sort(times.begin(), times.end());
        sum += times[times.size() / 2];
        slowest = std::max(slowest, times[times.size() / 2]);
        if (!q) break;
        // The first answer that neither contradicts what was said nor ends it all at once, if there is one.
        const Values values = distinct_values(law, r, q.fact());
        Request next = r;
        for (std::size_t i = 0; i != values.size(); ++i) {
            detail::Lanes lanes = detail::to_lanes(r);
            lanes.lane[q.fact().index] = values[i].representative;
            const Request answered = detail::to_request(lanes);
            const Outcome o = evaluate(law, answered).outcome();
            if (o == Outcome::contradictory) continue;
            next = answered;
            if (o == Outcome::undetermined) break;
        }
        if (value_of(q.fact(), next) == 0) break;
        r = next;
    }
    std::printf("%-46s %4u questions: %.3f ms each, the slowest %.3f\n", spelled(law.id()).c_str(), asked,
                asked == 0 ? sum : sum / asked, slowest);
}

template <class Law>
void report(const std::string& what, const Law& law, const Request& given, int rounds) {
    const Row row = measure(law, given, rounds);
    std::printf("%-46s %8.3f %-15s %8.3f %7u %10.2f %9u%s\n", what.c_str(), row.milliseconds, row.slowest, row.all, row.cases,
                row.cases == 0 ? 0.0 : 1000.0 * row.all / row.cases, row.effort, row.given_up ? "  OUT OF BUDGET" : "");
    failures += row.given_up ? 1 : 0;
}
}  // namespace

int main(int count, char** arguments) {
    const bool brief = count > 1 && std::string_view{arguments[1]} == "--brief";
    if (count > 2 || (count == 2 && !brief)) {
        std::fprintf(stderr, "usage: %s [--brief]\n", arguments[0]);
        return 2;
    }
    const int rounds = brief ? 3 : 51;

    const Instrument all[] = {us_uk_daa,
                              us_au_daa,
                              press_2019,
                              eu_e_evidence,
                              us_disclosure_bar,
                              us_compelled_disclosure,
                              us_secrecy,
                              us_live_data_bar,
                              us_live_data_orders,
                              us_calea,
                              uk_overseas_production_order_duty,
                              uk_overseas_production_order_making,
                              uk_overseas_production_order_secrecy,
                              uk_incoming_interception,
                              uk_data_protection_basis,
                              uk_intercept_secrecy,
                              uk_national_security_notices,
                              uk_technical_capability_notices,
                              uk_notice_restraints,
                              uk_notification_notices,
                              uk_key_disclosure};
    const Instrument* largest = all;
    for (const Instrument& law : all)
        if (law.tables->rules > largest->tables->rules) largest = &law;
    const double first = time_of_next_question(*largest), second = time_of_next_question(*largest);

    std::printf(
        "Four proofs a line, whether each outcome is possible. Milliseconds: the slowest of them, all four; microseconds a "
        "case.\n"
        "An `Instrument` has its network drawn anew for each proof, a treaty by name when it is compiled. Largest: %s, %zu "
        "rules.\n\n",
        spelled(largest->id()).c_str(), largest->tables->rules);
    std::printf("%-46s %8s %-15s %8s %7s %10s %9s\n", "", "slowest", "", "all", "cases", "a case", "drawn");
    for (const Instrument& law : all) report(spelled(law.id()), law, nothing, rounds);

    std::printf("\nby name, some facts said\n");
    const std::vector<Given> questions = {
        {"nothing", nothing},
        {"as recommended, disclose", Request{}},
        {"content", but(nothing, [](Request& r) { r.data.category = DataCategory::content; })},
        {"served before force", but(nothing,
                                    [](Request& r) {
                                        r.warrant.served_on = Date{2022, 10, 2};
                                    })},
        {"end to end, key with the user", but(nothing,
                                              [](Request& r) {
                                                  r.data.encryption = Encryption::end_to_end;
                                                  r.data.keys_held_by = KeyHolder::user;
                                              })},
    };
    for (const Given& q : questions) {
        report("eu-e-evidence: " + q.name, eu_e_evidence, q.given, rounds);
        report("us-uk-daa: " + q.name, us_uk_daa, q.given, rounds);
    }
    std::printf("\nby name, one fact said, each value of each\n");
    sweep(us_uk_daa, brief ? 1 : 5);
    sweep(us_au_daa, brief ? 1 : 5);
    sweep(eu_e_evidence, brief ? 1 : 5);
    std::printf("\nwhat to ask next, from nothing said but the act to the end; under the largest the very first call of this process\n"
                "took %.3f ms, the one after it %.3f\n",
                first, second);
    for (const Instrument& law : all) interview(law, brief ? 1 : 9);
    return failures == 0 ? 0 : 1;
}
