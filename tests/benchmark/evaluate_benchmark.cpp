// SPDX-License-Identifier: BSL-1.0

// How long decisions take: one at a time against hand-written three-valued code for the same rules (once with the verdict
// only, once keeping the status of every rule), many at a time against that and against reading the same columns, and by size
// of the law and of the set. Ratios from one run; no number is printed unless all agree on every request.
//
//   evaluate_benchmark                   the table
//   evaluate_benchmark --json FILE       the same as JSON as well
//   evaluate_benchmark --brief           the agreement checks, and few repetitions
//   evaluate_benchmark --only WHAT       no timing: WHAT (evaluate, verdict, all, batch) on mix (c) alone, for callgrind

#include "../support/generate.hpp"
#include "../support/us_uk_base.hpp"
#include "growing.hpp"
#include "hand_written.hpp"

#include <comity/batch.hpp>
#include <comity/set.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
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
    const hand_written::Three by_status = hand_written::american_by_status(r.target, r);
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

// -- many at a time --

/// Mix (c) as columns: a byte or two for each fact, and four for days where `short_days` is off.
class Table {
public:
    Table(const std::vector<Request>& requests, bool short_days) : bytes_(fact_count), pairs_(fact_count), quads_(fact_count) {
        for (const Fact& f : facts_for_outcome(us_uk_daa)) {
            for (const Request& r : requests) {
                const std::uint32_t lane = value_of(f, r);
                Known<Date> day;
                day.lane = lane;
                if (f.largest < 256)
                    bytes_[f.index].push_back(static_cast<std::uint8_t>(lane));
                else if (f.largest < 65536)
                    pairs_[f.index].push_back(static_cast<std::uint16_t>(lane));
                else if (short_days)
                    pairs_[f.index].push_back(short_day(day));
                else
                    quads_[f.index].push_back(lane);
            }
            if (f.largest < 256)
                columns_.put(f.index, bytes_[f.index].data(), requests.size(), 1, 0);
            else if (f.largest < 65536)
                columns_.put(f.index, pairs_[f.index].data(), requests.size(), 2, 0);
            else if (short_days)
                columns_.set(Handle<Date>{f.index}, pairs_[f.index]);
            else
                columns_.set(Handle<Date>{f.index}, quads_[f.index]);
            row_ += f.largest < 256 ? 1 : f.largest < 65536 || short_days ? 2 : 4;
        }
    }
    const Columns& columns() const { return columns_; }
    std::size_t row_bytes() const { return row_; }

    /// A sum over all columns, a word at a time: what it takes to read them.
    [[gnu::noinline]] std::uint64_t sum() const {
        std::uint64_t total = 0;
        const auto add = [&total](const auto& column) {
            const std::size_t words = column.size() * sizeof(column[0]) / sizeof(std::uint64_t);
            const auto* const from = reinterpret_cast<const unsigned char*>(column.data());
            std::uint64_t sums[4] = {};
            for (std::size_t i = 0; i + 4 <= words; i += 4) {
                std::uint64_t word[4];
                std::memcpy(word, from + i * sizeof(std::uint64_t), sizeof word);
                for (std::size_t k = 0; k != 4; ++k) sums[k] += word[k];
            }
            total += sums[0] + sums[1] + sums[2] + sums[3];
        };
        for (const auto& column : bytes_) add(column);
        for (const auto& column : pairs_) add(column);
        for (const auto& column : quads_) add(column);
        return total;
    }

private:
    std::vector<std::vector<std::uint8_t>> bytes_;
    std::vector<std::vector<std::uint16_t>> pairs_;
    std::vector<std::vector<std::uint32_t>> quads_;
    Columns columns_;
    std::size_t row_ = 0;
};

bool has_short_days(const Request& request) {
    for (const Fact& f : facts_for_outcome(us_uk_daa)) {
        Known<Date> day;
        day.lane = value_of(f, request);
        if (f.kind == Kind::date && !is_short_day(day)) return false;
    }
    return true;
}

[[gnu::noinline]] void by_columns(const Columns& columns, std::vector<std::uint8_t>& verdicts, RuleMask* rules = nullptr) {
    evaluate(us_uk_daa, columns, verdicts.size(), verdicts.data(), rules);
}
/// Each of two threads judges its half; nanoseconds from when both are there until both are done.
double by_threads(const Columns& columns, std::vector<std::uint8_t>& verdicts) {
    const std::size_t half = verdicts.size() / 2;
    const Columns second = columns.from(half);
    std::atomic<bool> there = false, go = false, done = false;
    std::thread other([&] {
        there = true;
        while (!go) {
        }
        evaluate(us_uk_daa, second, verdicts.size() - half, verdicts.data() + half);
        done = true;
    });
    while (!there) std::this_thread::yield();
    const auto start = std::chrono::steady_clock::now();
    go = true;
    evaluate(us_uk_daa, columns, half, verdicts.data());
    while (!done) {
    }
    const auto end = std::chrono::steady_clock::now();
    other.join();
    return std::chrono::duration<double, std::nano>(end - start).count();
}

/// What one piece of work takes a request; work that returns a time has looked at the clock itself.
template <class Work>
double time_of(std::size_t requests, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    double taken = 0;
    if constexpr (std::is_same_v<decltype(work()), double>) {
        taken = work();
    } else {
        work();
        taken = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
    }
    return taken / static_cast<double>(requests);
}

/// How much of the processors' time others take, where Linux tells.
class Others {
public:
    Others() { read(busy_, all_); }
    /// Since this was made, of a hundred; less than 0 if it cannot be told.
    double percent() const {
        double busy = 0, all = 0;
        if (!read(busy, all) || all <= all_) return -1;
        const double percent = 100 * (busy - busy_) / (all - all_);
        return percent < 0 ? 0 : percent;
    }

private:
    // In hundredths of a second: what anybody but this process did, and all there was.
    static bool read(double& busy, double& all) {
        std::ifstream in("/proc/stat");
        std::string cpu;
        double user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, soft = 0, stolen = 0;
        if (!(in >> cpu >> user >> nice >> system >> idle >> waiting >> interrupts >> soft >> stolen)) return false;
        busy = user + nice + system + interrupts + soft + stolen - 100.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
        all = user + nice + system + idle + waiting + interrupts + soft + stolen;
        return true;
    }
    double busy_ = 0, all_ = 0;
};

/// Each piece of work in turn, round after round; what each took a request.
template <class... Work>
std::vector<Spread> take_turns(std::size_t requests, int rounds, const Work&... work) {
    std::vector<std::vector<double>> taken(sizeof...(Work));
    for (int round = -1; round != rounds; ++round) {
        std::size_t who = 0;
        (([&] {
             const double t = time_of(requests, work);
             if (round >= 0) taken[who].push_back(t);
             ++who;
         }()),
         ...);
    }
    std::vector<Spread> out;
    for (const std::vector<double>& t : taken) out.push_back(spread(t));
    return out;
}

// -- what is reported --

struct Row {
    std::string what;
    Spread time;        // ns a decision
    double ratio;       // to what it is measured against; 0 if to nothing
    std::string against;
};
/// What is to be known before a number is believed.
struct Conditions {
    std::size_t processors;
    double others;   // percent of the processors' time that others took while batches were measured; less than 0: not known
    double threads;  // how many times as fast two threads are as one
    int rounds;
    bool idle_enough() const { return processors >= 2 && others >= 0 && others < 5; }
};
std::string load_average() {
    std::ifstream in("/proc/loadavg");
    std::string one = "unknown";
    in >> one;
    return one;
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
const char* flags() {
#if defined(COMITY_BENCHMARK_FLAGS)
    return COMITY_BENCHMARK_FLAGS;
#elif defined(__OPTIMIZE__)
    return "optimised, by flags that the build did not tell";
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
    return "vectors of 128 bits at most";
#endif
}

void print(const std::vector<Row>& rows) {
    std::printf("%-58s %8s %17s %8s  %s\n", "", "ns", "10th to 90th of 100", "ratio", "against");
    for (const Row& r : rows) {
        char range[40];
        std::snprintf(range, sizeof range, "%.1f-%.1f", r.time.low, r.time.high);
        std::printf("%-58s %8.1f %19s ", r.what.c_str(), r.time.middle, range);
        if (r.ratio > 0)
            std::printf("%7.2fx  %s\n", r.ratio, r.against.c_str());
        else
            std::printf("\n");
    }
}
bool write_json(const char* file, const Conditions& when, const std::vector<Row>& rows, const std::vector<growing::Line>& lines) {
    std::ofstream out(file);
    out << "{\"machine\": \"" << machine() << "\", \"compiler\": \"" << compiler() << "\", \"flags\": \"" << flags()
        << "\", \"vectors\": \"" << vectors() << "\",\n \"processors\": " << when.processors << ", \"load_average\": \""
        << load_average() << "\", \"others_percent\": " << when.others << ", \"rounds\": " << when.rounds
        << ", \"two_threads\": " << when.threads << ", \"idle_enough_for_threads\": " << (when.idle_enough() ? "true" : "false")
        << ",\n \"unit\": \"ns a decision\", \"rows\": [";
    const char* separator = "\n";
    for (const Row& r : rows) {
        out << separator << "  {\"what\": \"" << r.what << "\", \"median\": " << r.time.middle << ", \"low\": " << r.time.low
            << ", \"high\": " << r.time.high;
        if (r.ratio > 0) out << ", \"ratio\": " << r.ratio << ", \"against\": \"" << r.against << "\"";
        out << "}";
        separator = ",\n";
    }
    out << "],\n \"growth\": [";
    separator = "\n";
    for (const growing::Line& l : lines) {
        out << separator << "  {\"what\": \"" << l.what << "\", \"slope\": " << l.slope << ", \"constant\": " << l.constant
            << ", \"fit\": " << l.fit << ", \"points\": [";
        for (const growing::Point& p : l.points)
            out << (&p == l.points.data() ? "" : ", ") << "{\"size\": " << p.size << ", \"ns\": " << p.time << ", \"stack\": " << p.stack << "}";
        out << "]}";
        separator = ",\n";
    }
    out << "]}\n";
    out.flush();
    return static_cast<bool>(out);
}

int only(std::string_view what, const Mix& mix) {
    std::uint64_t sum = 0;
    if (what == "batch") {
        const Table table(mix.request, false);
        std::vector<std::uint8_t> verdicts(mix.request.size());
        by_columns(table.columns(), verdicts);
        for (std::uint8_t v : verdicts) sum += v;
    } else {
        for (const Request& r : mix.request)
            sum += what == "evaluate" ? by_evaluate(r).possible().bits()
                   : what == "verdict" ? by_hand(r)
                                       : by_hand_keeping_all(r).possible;
    }
    std::printf("%zu requests, sum %llu\n", mix.request.size(), static_cast<unsigned long long>(sum));
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    bool brief = false;
    const char* json = nullptr;
    const char* alone = nullptr;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--brief") {
            brief = true;
        } else if (argument == "--json" && i + 1 < count) {
            json = arguments[++i];
        } else if (argument == "--only" && i + 1 < count) {
            alone = arguments[++i];
        } else {
            std::fprintf(stderr, "usage: %s [--brief] [--json FILE] [--only evaluate|verdict|all|batch]\n", arguments[0]);
            return 2;
        }
    }
    const int rounds = brief ? 5 : 100;
    const std::vector<Mix> mixes = make_mixes(brief || alone != nullptr ? 2000 : 8000);
    if (alone != nullptr) return only(alone, mixes[2]);
    for (const Mix& mix : mixes) {
        if (const std::size_t wrong = disagreements(mix); wrong != 0) {
            std::fprintf(stderr, "mix %s: %zu of %zu requests get different answers; nothing is reported\n", mix.name, wrong,
                         mix.request.size());
            return 1;
        }
    }

    // More than a last-level cache holds; requests that differ, since branches would learn a few by heart.
    std::vector<Request> many;
    for (const Mix& mix : make_mixes(brief ? 3000 : 400000))
        if (mix.name[0] == 'c') many = mix.request;
    const Table table(many, false);
    std::vector<Request> with_short_days;
    for (const Request& r : many)
        if (has_short_days(r)) with_short_days.push_back(r);
    const Table narrow(with_short_days, true);
    std::vector<std::uint8_t> verdicts(many.size()), narrow_verdicts(with_short_days.size());
    std::vector<RuleMask> rules(many.size());
    std::size_t wrong = 0;
    by_columns(table.columns(), verdicts, rules.data());
    by_columns(narrow.columns(), narrow_verdicts);
    for (std::size_t i = 0; i != many.size(); ++i) {
        const Decision one = by_evaluate(many[i]);
        bool agrees = verdicts[i] == one.possible().bits();
        std::size_t r = 0;
        for (const Rule& rule : one.rules()) agrees = agrees && rules[i].has(r++) == one.decided_by().contains(rule);
        wrong += agrees ? 0U : 1U;
    }
    for (std::size_t i = 0; i != with_short_days.size(); ++i)
        wrong += narrow_verdicts[i] == by_evaluate(with_short_days[i]).possible().bits() ? 0U : 1U;
    std::vector<std::uint8_t> again(many.size());
    evaluate(us_uk_daa, many, again);
    if (again != verdicts) ++wrong;
    by_threads(table.columns(), again);
    if (again != verdicts) ++wrong;
    if (wrong != 0 || !growing::agree()) {
        std::fprintf(stderr, "many at a time: %zu requests get different answers; nothing is reported\n", wrong);
        return 1;
    }

    std::vector<Row> rows;
    Conditions when{std::thread::hardware_concurrency(), -1, 0, rounds};
    for (const Mix& mix : mixes) {
        const std::vector<Spread> t = measure(mix, rounds);
        const std::string of = std::string("mix (") + mix.name + "), ";
        rows.push_back({of + "evaluate", t[0], t[0].middle / t[2].middle, "by hand, verdict only"});
        rows.push_back({of + "evaluate by Instrument", t[1], t[1].middle / t[2].middle, "by hand, verdict only"});
        rows.push_back({of + "evaluate", t[0], t[0].middle / t[3].middle, "by hand, every verdict"});
        rows.push_back({of + "by hand, verdict only", t[2], 0, ""});
        rows.push_back({of + "by hand, every verdict", t[3], 0, ""});
    }
    {
        // One by one those of the mix, which caches hold, as many times as it takes: the stricter yardstick.
        const Others others;
        const auto hand = [&] {
            const Request* const first = mixes[2].request.data();
            const Request* const last = first + mixes[2].request.size();
            const Request* r = first;
            for (std::size_t i = 0; i != many.size(); ++i) {
                keep(by_hand(*r));
                if (++r == last) r = first;
            }
        };
        const std::vector<Spread> t = take_turns(
            many.size(), brief ? 3 : 15, hand, [&] { by_columns(table.columns(), verdicts); }, [&] { keep(table.sum()); },
            [&] { by_columns(table.columns(), verdicts, rules.data()); }, [&] { evaluate(us_uk_daa, many, verdicts); },
            [&] { return by_threads(table.columns(), verdicts); });
        const std::vector<Spread> n = take_turns(
            with_short_days.size(), brief ? 3 : 15, [&] { by_columns(narrow.columns(), narrow_verdicts); },
            [&] { keep(narrow.sum()); });
        const std::string of = "batch, mix (c), ";
        const double hand_time = t[0].middle;
        rows.push_back({of + "by hand one by one, verdict only", t[0], 0, ""});
        rows.push_back({of + "columns, " + std::to_string(table.row_bytes()) + " bytes a request", t[1], t[1].middle / hand_time,
                        "by hand, verdict only"});
        rows.push_back({of + "the same", t[1], t[1].middle / t[2].middle, "reading the columns"});
        rows.push_back({of + "reading the columns", t[2], 0, ""});
        rows.push_back({of + "columns, days in two bytes, " + std::to_string(narrow.row_bytes()), n[0], n[0].middle / hand_time,
                        "by hand, verdict only"});
        rows.push_back({of + "the same", n[0], n[0].middle / n[1].middle, "reading the columns"});
        rows.push_back({of + "columns, and which rules decided", t[3], t[3].middle / hand_time, "by hand, verdict only"});
        rows.push_back({of + "array of requests", t[4], t[4].middle / hand_time, "by hand, verdict only"});
        rows.push_back({of + "columns, two threads", t[5], t[5].middle / t[1].middle, "one thread"});
        when.others = others.percent();
        when.threads = t[1].middle / t[5].middle;
    }

    std::vector<growing::Line> lines = growing::measure(rounds);

    std::printf("%s, %zu processors, load average %s; %s; %s, %s\n", machine().c_str(), when.processors, load_average().c_str(),
                compiler(), flags(), vectors());
    std::printf("US-UK agreement, %zu rules; sizeof(Request) %zu, sizeof(Decision) %zu; %zu requests a mix, %zu in a batch, %zu of them "
                "with days in two bytes\nmedians of %d rounds in which all take turns\n\n",
                hand_written::rule_count, sizeof(Request), sizeof(Decision), mixes[0].request.size(), many.size(),
                with_short_days.size(), rounds);
    print(rows);
    std::printf("\ntwo threads are %.2f times as fast as one; others took %.0f%% of the processors' time meanwhile%s\n\n", when.threads,
                when.others, when.idle_enough() ? "" : ": ON A BUSY MACHINE THIS NUMBER MEANS NOTHING");
    for (const growing::Line& l : lines) {
        std::printf("%s: %.2f ns each and %.0f ns besides, R^2 %.4f\n ", l.what, l.slope, l.constant, l.fit);
        for (const growing::Point& p : l.points) std::printf("  %zu: %.0f ns, stack %zu", p.size, p.time, p.stack);
        std::printf("\n");
    }
    std::printf("bytes of the stack that a batch takes, by requests:");
    for (const growing::Point& p : growing::stack_by_requests()) std::printf("  %zu: %zu", p.size, p.stack);
    std::printf("\n");

    std::printf("\n%-4s %-52s %s\n", "mix", "what", "permitted / conditional / refused / not applicable / open / contradictory");
    for (const Mix& mix : mixes) {
        std::size_t seen[6] = {};
        for (const Request& r : mix.request) ++seen[static_cast<std::size_t>(by_evaluate(r).outcome())];
        std::printf("%-4s %-52s", mix.name, mix.what);
        for (std::size_t s : seen)
            std::printf(" %4.1f%%", 100.0 * static_cast<double>(s) / static_cast<double>(mix.request.size()));
        std::printf("\n");
    }
    if (json != nullptr && !write_json(json, when, rows, lines)) {
        std::fprintf(stderr, "%s cannot be written\n", json);
        return 1;
    }
    return 0;
}
