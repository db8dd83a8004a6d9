// SPDX-License-Identifier: BSL-1.0
#pragma once

// Time and stack by size: laws made up of 10 to 120 rules, no two of them alike though all of one make; bodies of law of 10 to 320 such
// rules, in parts, since an instrument has at most 128 rules; and sets of 1 to 16 instruments.

#include <comity/batch.hpp>
#include <comity/instruments/us_uk_daa.hpp>
#include <comity/set.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <vector>

namespace growing {
using namespace comity;

inline constexpr Handle<Truth> when_facts[] = {fact.warrant.compulsory,          fact.warrant.invoked,
                                               fact.data.personal,               fact.provider.private_entity,
                                               fact.offense.under_issuing_law,   fact.provider.serves_the_public,
                                               fact.warrant.is_particular,       fact.warrant.is_legal};
inline constexpr Handle<Date> days[] = {fact.act_on, fact.warrant.issued_on, fact.warrant.served_on};

/// A rule that has a day of its own and shares what engages it with every eighth.
template <std::size_t I>
constexpr auto rule() noexcept {
    return requirement("1", Provenance::primary, "a rule of no law", when(when_facts[I % 8] == yes),
                       days[I % 3] >= Date::from_lane(738000 + static_cast<std::uint32_t>(I)) || when_facts[(I * 3 + 1) % 8] == no);
}
template <std::size_t From, std::size_t... I>
constexpr auto law_of(detail::Places<I...>) noexcept {
    return law("growing", "A law of any size", Effect::lifts_bar, 1, article("1", "The only one", 0), rule<From + I>()...);
}
template <std::size_t Rules, std::size_t From = 0>
inline constexpr auto text = law_of<From>(detail::UpTo<Rules>{});
template <std::size_t Rules, std::size_t From = 0>
inline constexpr Treaty<text<Rules, From>> treaty{};

/// A body of law of so many rules, in parts that are judged together.
inline constexpr std::size_t rules_of_part = 80;
template <std::size_t Rules, std::size_t... Part>
constexpr auto in_parts(detail::Places<Part...>) noexcept {
    return set_of(treaty<Rules / sizeof...(Part), Part * rules_of_part>...);
}
template <std::size_t Rules>
inline constexpr auto body = in_parts<Rules>(detail::UpTo<(Rules + rules_of_part - 1) / rules_of_part>{});

template <std::size_t... Copies>
constexpr auto copies(detail::Places<Copies...>) noexcept {
    return set_of(((void)Copies, us_uk_daa)...);
}
template <std::size_t Members>
inline constexpr auto set = copies(detail::UpTo<Members>{});

struct Point {
    std::size_t size;
    double time;
    std::size_t stack;
};
struct Line {
    const char* what;
    std::vector<Point> points;
    double slope = 0, constant = 0, fit = 0;

    void draw() {
        const auto n = static_cast<double>(points.size());
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (const Point& p : points) {
            const auto size = static_cast<double>(p.size);
            x += size, y += p.time, xx += size * size, xy += size * p.time, yy += p.time * p.time;
        }
        slope = (n * xy - x * y) / (n * xx - x * x);
        constant = (y - slope * x) / n;
        const double r = (n * xy - x * y);
        fit = r * r / ((n * xx - x * x) * (n * yy - y * y));
    }
};

inline std::vector<Request> requests() {
    std::vector<Request> made;
    for (std::uint32_t i = 0; i != 256; ++i) {
        Request r;
        r.warrant.compulsory = truth(i % 3 != 0);
        r.warrant.invoked = truth(i % 5 != 0);
        r.data.personal = yes;
        r.provider.private_entity = i % 7 == 0 ? unknown : yes;
        r.act_on = Date::from_lane(738000 + i % 130);
        r.warrant.issued_on = Date::from_lane(737990 + i % 50);
        r.warrant.served_on = Date::from_lane(737999 + i % 90);
        made.push_back(r);
    }
    return made;
}

/// What a law of so many rules has to say of a request, worked out without the library.
inline Status expected(std::size_t i, const Request& r) {
    const Truth facts[] = {r.warrant.compulsory,        r.warrant.invoked,           r.data.personal,          r.provider.private_entity,
                           r.offense.under_issuing_law, r.provider.serves_the_public, r.warrant.is_particular, r.warrant.is_legal};
    const Known<Date> day[] = {r.act_on, r.warrant.issued_on, r.warrant.served_on};
    const Truth engaged = facts[i % 8];
    const Truth met = truth(day[i % 3].lane >= 738000 + i) || !facts[(i * 3 + 1) % 8];
    return engaged == no                     ? Status::not_engaged
           : met == yes                      ? Status::satisfied
           : engaged == yes && met == no     ? Status::violated
                                             : Status::open;
}

/// The same requests over and over, as columns.
class Table {
public:
    static constexpr std::size_t rows = 8192;
    Table() {
        const std::vector<Request> some = requests();
        for (std::size_t i = 0; i != rows; ++i) {
            const detail::Lanes lanes = detail::to_lanes(some[i % some.size()]);
            for (std::size_t f = 0; f != 8; ++f) truths_[f].push_back(static_cast<std::uint8_t>(lanes.lane[when_facts[f].index]));
            for (std::size_t d = 0; d != 3; ++d) days_[d].push_back(lanes.lane[days[d].index]);
        }
        for (std::size_t f = 0; f != 8; ++f) columns_.set(when_facts[f], truths_[f]);
        for (std::size_t d = 0; d != 3; ++d) columns_.set(days[d], days_[d]);
    }
    const Columns& columns() const { return columns_; }

private:
    std::vector<std::uint8_t> truths_[8];
    std::vector<std::uint32_t> days_[3];
    Columns columns_;
};

template <const auto& Text, template <bool> class Terms>
bool agree_on(const Treaty<Text, Terms>& law, std::size_t from) {
    const std::vector<Request> some = requests();
    const Table table;
    std::vector<std::uint8_t> verdicts(Table::rows);
    evaluate(law, table.columns(), verdicts);
    for (std::size_t k = 0; k != some.size(); ++k) {
        const Decision d = evaluate(law, some[k]);
        for (std::size_t i = 0; i != Text.rule_count; ++i)
            if (d.status(i) != expected(from + i, some[k])) return false;
        for (std::size_t row = k; row < Table::rows; row += some.size())
            if (verdicts[row] != d.possible().bits()) return false;
    }
    return true;
}
inline bool agree() {
    for (const Request& r : requests()) {
        const auto many = evaluate(set<16>, r);
        for (std::size_t i = 0; i != 16; ++i)
            if (!(many[i] == evaluate(us_uk_daa, r))) return false;
        const auto parts = evaluate(body<320>, r);
        if (!(parts[0] == evaluate(treaty<80>, r) && parts[1] == evaluate(treaty<80, 80>, r) &&
              parts[2] == evaluate(treaty<80, 160>, r) && parts[3] == evaluate(treaty<80, 240>, r)))
            return false;
    }
    return agree_on(treaty<10>, 0) && agree_on(treaty<20>, 0) && agree_on(treaty<40>, 0) && agree_on(treaty<80>, 0) &&
           agree_on(treaty<120>, 0) && agree_on(treaty<80, 80>, 80) && agree_on(treaty<80, 160>, 160) &&
           agree_on(treaty<80, 240>, 240);
}

// The stack below the caller is painted, and after the work looked at for where the paint has gone.
inline constexpr std::size_t painted = 512 * 1024;
[[gnu::noinline]] inline void paint() {
    unsigned char area[painted];
    unsigned char* from = area;
    asm volatile("" : "+r"(from));
    std::memset(from, 0xA5, painted);
    asm volatile("" : : "r"(from) : "memory");
}
[[gnu::noinline]] inline std::size_t painted_over() {
    unsigned char area[painted];
    unsigned char* from = area;
    asm volatile("" : "+r"(from) : : "memory");
    std::size_t untouched = 0;
    while (untouched != painted && from[untouched] == 0xA5) ++untouched;
    return painted - untouched;
}
/// The bytes of the stack that work takes; it has been done once before, since the first call of a function may take more.
template <class Work>
[[gnu::noinline]] std::size_t stack_of(const Work& work) {
    work(0);
    paint();
    work(0);
    return painted_over();
}

/// A few of the requests, others in each round: so few that a busy machine seldom takes the processor away meanwhile.
inline constexpr std::size_t few = 32;
template <class Judge>
[[gnu::noinline]] void judge_few(const std::vector<Request>& requests, std::size_t round, const Judge& judge) {
    const Request* const first = requests.data() + round * few % requests.size();
    for (std::size_t i = 0; i != few; ++i) {
        const auto decision = judge(first[i]);
        asm volatile("" : : "r"(&decision) : "memory");
    }
}

template <std::size_t... Size, class OfSize>
Line measure_line(const char* what, std::size_t requests, int rounds, const OfSize& of_size, detail::Places<Size...>) {
    std::vector<std::vector<double>> taken(sizeof...(Size));
    for (int round = -2; round != rounds; ++round) {
        std::size_t at = 0;
        (([&] {
             const auto work = of_size(detail::Places<Size>{});
             const auto start = std::chrono::steady_clock::now();
             work(static_cast<std::size_t>(round + 2));
             const std::chrono::duration<double, std::nano> t = std::chrono::steady_clock::now() - start;
             if (round >= 0) taken[at].push_back(t.count() / static_cast<double>(requests));
             ++at;
         }()),
         ...);
    }
    Line line{what, {}};
    constexpr std::size_t sizes[] = {Size...};
    const std::size_t stacks[] = {stack_of(of_size(detail::Places<Size>{}))...};
    for (std::size_t i = 0; i != sizeof...(Size); ++i) {
        std::sort(taken[i].begin(), taken[i].end());
        line.points.push_back({sizes[i], taken[i][taken[i].size() / 2], stacks[i]});
    }
    line.draw();
    return line;
}

inline std::vector<Line> measure(int rounds) {
    const std::vector<Request> some = requests();
    const Table table;
    std::vector<std::uint8_t> verdicts(Table::rows);
    const auto law_of_size = [&]<std::size_t N>(detail::Places<N>) {
        return [&](std::size_t round) { judge_few(some, round, [](const Request& r) { return evaluate(treaty<N>, r); }); };
    };
    const auto body_of_size = [&]<std::size_t N>(detail::Places<N>) {
        return [&](std::size_t round) { judge_few(some, round, [](const Request& r) { return evaluate(body<N>, r); }); };
    };
    const auto batch_of_size = [&]<std::size_t N>(detail::Places<N>) {
        return [&](std::size_t) { evaluate(treaty<N>, table.columns(), verdicts); };
    };
    const auto set_of_size = [&]<std::size_t N>(detail::Places<N>) {
        return [&](std::size_t round) { judge_few(some, round, [](const Request& r) { return evaluate(set<N>, r); }); };
    };
    return {measure_line("one decision by rules of the law", few, rounds, law_of_size, detail::Places<10, 20, 40, 80, 120>{}),
            measure_line("one answer by rules of a body of law, in a set of parts of at most 80 rules", few, rounds, body_of_size,
                         detail::Places<10, 20, 40, 80, 160, 320>{}),
            measure_line("one request of a batch of columns by rules of the law", Table::rows, rounds, batch_of_size,
                         detail::Places<10, 20, 40, 80, 120>{}),
            measure_line("one answer by instruments in the set", few, rounds, set_of_size, detail::Places<1, 2, 4, 8, 16>{})};
}

/// What a batch takes of the stack, by how many requests it has.
inline std::vector<Point> stack_by_requests() {
    const Table table;
    std::vector<std::uint8_t> verdicts(Table::rows);
    std::vector<Point> points;
    for (std::size_t size : {std::size_t{1}, std::size_t{256}, std::size_t{1024}, Table::rows})
        points.push_back({size, 0, stack_of([&](std::size_t) { evaluate(treaty<120>, table.columns(), size, verdicts.data()); })});
    return points;
}

}  // namespace growing
