// SPDX-License-Identifier: BSL-1.0
#pragma once

// Time by size: laws made up of 10 to 120 rules, no two of them alike, and sets of 1 to 16 instruments.

#include <comity/instruments/us_uk_daa.hpp>
#include <comity/set.hpp>

#include <algorithm>
#include <chrono>
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
template <std::size_t... I>
constexpr auto law_of(detail::Places<I...>) noexcept {
    return law("growing", "A law of any size", Effect::lifts_bar, 1, article("1", "The only one", 0), rule<I>()...);
}
template <std::size_t Rules>
inline constexpr auto text = law_of(detail::UpTo<Rules>{});
template <std::size_t Rules>
inline constexpr Treaty<text<Rules>> treaty{};

template <std::size_t... Copies>
constexpr auto copies(detail::Places<Copies...>) noexcept {
    return set_of(((void)Copies, us_uk_daa)...);
}
template <std::size_t Members>
inline constexpr auto set = copies(detail::UpTo<Members>{});

struct Point {
    std::size_t size;
    double time;
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
template <std::size_t Rules>
bool agree_on() {
    for (const Request& r : requests()) {
        const Decision d = evaluate(treaty<Rules>, r);
        for (std::size_t i = 0; i != Rules; ++i)
            if (d.status(i) != expected(i, r)) return false;
    }
    return true;
}
inline bool agree() {
    for (const Request& r : requests()) {
        const auto many = evaluate(set<16>, r);
        for (std::size_t i = 0; i != 16; ++i)
            if (!(many[i] == evaluate(us_uk_daa, r))) return false;
    }
    return agree_on<10>() && agree_on<20>() && agree_on<40>() && agree_on<80>() && agree_on<120>();
}

template <class Judge>
double one_pass(const std::vector<Request>& requests, const Judge& judge) {
    const auto start = std::chrono::steady_clock::now();
    for (const Request& r : requests) {
        const auto decision = judge(r);
        asm volatile("" : : "r"(&decision) : "memory");
    }
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() /
           static_cast<double>(requests.size());
}

template <std::size_t... Size, class OfSize>
Line measure_line(const char* what, int rounds, const OfSize& of_size, detail::Places<Size...>) {
    const std::vector<Request> some = requests();
    std::vector<std::vector<double>> taken(sizeof...(Size));
    for (int round = -2; round != rounds; ++round) {
        std::size_t at = 0;
        (([&] {
             const double t = one_pass(some, of_size(detail::Places<Size>{}));
             if (round >= 0) taken[at].push_back(t);
             ++at;
         }()),
         ...);
    }
    Line line{what, {}};
    constexpr std::size_t sizes[] = {Size...};
    for (std::size_t i = 0; i != sizeof...(Size); ++i) {
        std::sort(taken[i].begin(), taken[i].end());
        line.points.push_back({sizes[i], taken[i][taken[i].size() / 2]});
    }
    line.draw();
    return line;
}

inline std::vector<Line> measure(int rounds) {
    const auto law_of_size = []<std::size_t N>(detail::Places<N>) { return [](const Request& r) { return evaluate(treaty<N>, r); }; };
    const auto set_of_size = []<std::size_t N>(detail::Places<N>) { return [](const Request& r) { return evaluate(set<N>, r); }; };
    return {measure_line("one decision by rules of the law", rounds, law_of_size, detail::Places<10, 20, 40, 80, 120>{}),
            measure_line("one answer by instruments in the set", rounds, set_of_size, detail::Places<1, 2, 4, 8, 16>{})};
}

}  // namespace growing
