// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace comity::detail {

// What the kernel does, for constant expressions and where nothing is optimised: the circuit as a few long expressions, with
// every number written out. Compilers interpret that in a quarter of the time of loops over tables, since they search a table
// each time, and make every variable of a loop anew. `Schedule` says what stands next to what; the lists below write it out.

/// Numbers as template arguments.
template <std::uint64_t... N>
struct Numbers {};
template <std::uint32_t... N>
struct Bits {};

enum class Joint : std::uint8_t { both, either, pool };

/// The nodes of a circuit by what it takes to judge them.
template <std::size_t Nodes>
struct Schedule {
    struct Few {  // a comparison of a fact with few values: what it comes to, two bits for each
        std::uint16_t node, lane;
        std::uint64_t verdicts;
    };
    struct Source {  // a lane that other comparisons look at; of data what counts as said
        std::uint16_t lane;
        std::uint32_t largest;
    };
    struct Range {  // whether x + shift <= span, or of two x + shift - y <= span, without a sign
        std::uint16_t node, x, y;
        std::uint64_t shift, span;
        Verdict inside, outside;
    };
    struct Connective {
        std::uint16_t node, a, b;
    };
    Few few[Nodes]{};
    Source source[Nodes]{};
    Range range[Nodes]{};     // with constants
    Range relation[Nodes]{};  // with each other
    Range other[Nodes]{};     // whatever takes `judge`
    std::uint16_t always[Nodes]{};
    Connective connective[Nodes]{};  // of like ones those that wait for nothing else stand together
    std::uint16_t run_end[Nodes + 1]{};
    Joint joint[Nodes]{};
    std::size_t fews = 0, sources = 0, fact_sources = 0, ranges = 0, relations = 0, others = 0, always_so = 0, runs = 0;
};

template <class C>
struct ScheduleMaker {
    const C& c;
    Schedule<C::node_count> out{};
    std::uint16_t place[fact_count + max_data]{};  // of a lane among the sources, plus one

    constexpr explicit ScheduleMaker(const C& circuit) noexcept : c(circuit) {}

    static constexpr bool is_fact(std::uint16_t lane) noexcept { return lane < fact_count; }
    constexpr std::uint16_t& place_of(std::uint16_t lane) noexcept {
        return place[is_fact(lane) ? lane : fact_count + lane - Atom::data_lane];
    }
    constexpr void meet(std::uint16_t lane, std::uint32_t largest) noexcept {
        if (place_of(lane) != 0) return;
        out.source[out.sources++] = {lane, largest};
        place_of(lane) = static_cast<std::uint16_t>(out.sources);
    }
    constexpr void meet_all(bool facts) noexcept {
        for (const Atom& a : c.atom) {
            if (has_table(a)) continue;
            if (is_fact(a.lane) == facts) meet(a.lane, a.largest);
            if (relates(a.test) && is_fact(a.other) == facts) meet(a.other, a.largest_other);
        }
    }
    constexpr void comparison(std::uint16_t n) noexcept {
        const Atom& a = c.atom[c.node[n].a];
        if (has_table(a)) {
            std::uint64_t verdicts = 0;
            for (std::uint32_t value = 0; value <= a.largest; ++value) verdicts |= std::uint64_t{judge(a, value, 0)} << (2 * value);
            out.few[out.fews++] = {n, a.lane, verdicts};
            return;
        }
        const auto x = static_cast<std::uint16_t>(place_of(a.lane) - 1);
        const std::uint16_t y = relates(a.test) ? static_cast<std::uint16_t>(place_of(a.other) - 1) : x;
        const Verdict inside = a.negated ? certainly_not : certainly, outside = a.negated ? certainly : certainly_not;
        const auto bias = static_cast<std::uint64_t>(Atom::bias);
        if (a.test == Test::in_range && a.low <= a.high)
            out.range[out.ranges++] = {n, x, x, 0 - a.low, a.high - a.low, inside, outside};
        else if (a.test == Test::same)
            out.relation[out.relations++] = {n, x, y, 0, 0, inside, outside};
        else if (a.test == Test::apart && a.low <= a.high)
            out.relation[out.relations++] = {n, x, y, bias - a.low, a.high - a.low, inside, outside};
        else
            out.other[out.others++] = {n, x, y, 0, 0, inside, outside};
    }
    constexpr Joint joint_of(const Node& n) const noexcept {
        return n.op == Op::either ? Joint::either : n.joins ? Joint::pool : Joint::both;
    }
    // How many connectives a node waits for, at most, and of which kind it is.
    constexpr void connect() noexcept {
        constexpr std::size_t kinds = 3;
        std::uint16_t level[C::node_count]{}, start[kinds * C::node_count + kinds + 1]{};
        const auto key = [&](std::uint16_t n) { return kinds * level[n] + static_cast<std::size_t>(joint_of(c.node[n])); };
        std::size_t keys = 0;
        for (std::uint16_t n = 0; n != C::node_count; ++n) {
            const Node& node = c.node[n];
            if (node.op != Op::both && node.op != Op::either) continue;
            level[n] = static_cast<std::uint16_t>(1U + (level[node.a] > level[node.b] ? level[node.a] : level[node.b]));
            if (kinds * level[n] + kinds > keys) keys = kinds * level[n] + kinds;
            ++start[key(n) + 1];
        }
        for (std::size_t k = 0; k != keys; ++k) {
            if (start[k + 1] != 0) {
                out.joint[out.runs] = static_cast<Joint>(k % kinds);
                out.run_end[out.runs + 1] = static_cast<std::uint16_t>(out.run_end[out.runs] + start[k + 1]);
                ++out.runs;
            }
            start[k + 1] = static_cast<std::uint16_t>(start[k] + start[k + 1]);
        }
        for (std::uint16_t n = 0; n != C::node_count; ++n) {
            const Node& node = c.node[n];
            if (node.op == Op::both || node.op == Op::either) out.connective[start[key(n)]++] = {n, node.a, node.b};
        }
    }
    constexpr void make() noexcept {
        meet_all(true);
        out.fact_sources = out.sources;
        meet_all(false);
        for (std::uint16_t n = 0; n != C::node_count; ++n) {
            if (c.node[n].op == Op::atom) comparison(n);
            if (c.node[n].op == Op::top) out.always[out.always_so++] = n;
        }
        connect();
    }
};

template <const auto& Text>
constexpr auto make_schedule() noexcept {
    ScheduleMaker<decltype(compact<Text>())> maker(circuit<Text>);
    maker.make();
    return maker.out;
}
template <const auto& Text>
inline constexpr auto schedule = make_schedule<Text>();

// What follows is written out for a stretch of a list at a time, since compilers limit how deep an expression can nest. All
// take the same: verdicts by node, values by source, and what is judged.
struct JudgedFacts {
    const FactLane* facts;
    const std::uint32_t* data;
    std::uint32_t law_date;
};
// By reference, not by pointer: g++ takes a quarter longer to write through one.
template <const auto& Text>
using VerdictsOf = Verdict (&)[circuit<Text>.node_count];
template <const auto& Text>
using ValuesOf = std::uint32_t (&)[schedule<Text>.sources + 1];

/// Facts that were said, as they are.
template <const auto& Text>
struct FactSources {
    static constexpr std::size_t size = schedule<Text>.fact_sources;
    template <std::uint64_t... To, std::uint64_t... Lane>
    static constexpr void write(ValuesOf<Text> x, const FactLane* facts, Numbers<To...>, Numbers<Lane...>) noexcept {
        ((x[To] = facts[Lane]), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text>, ValuesOf<Text> x, const JudgedFacts& j, Places<Index...>) noexcept {
        write(x, j.facts, Numbers<From + Index...>{}, Numbers<schedule<Text>.source[From + Index].lane...>{});
    }
};
/// Data of the law, and its date.
template <const auto& Text>
struct DataSources {
    static constexpr std::size_t first = schedule<Text>.fact_sources, size = schedule<Text>.sources - first;
    template <std::uint64_t... To, std::uint64_t... Lane, std::uint64_t... Largest>
    static constexpr void write(ValuesOf<Text> x, const std::uint32_t* data, std::uint32_t law_date, Numbers<To...>,
                                Numbers<Lane...>, Numbers<Largest...>) noexcept {
        ((x[To] = Lane == law_date_lane ? law_date : data[Lane - Atom::data_lane], x[To] = x[To] <= Largest ? x[To] : 0), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text>, ValuesOf<Text> x, const JudgedFacts& j, Places<Index...>) noexcept {
        write(x, j.data, j.law_date, Numbers<first + From + Index...>{},
              Numbers<schedule<Text>.source[first + From + Index].lane...>{},
              Numbers<schedule<Text>.source[first + From + Index].largest...>{});
    }
};
template <const auto& Text>
struct Fews {
    static constexpr std::size_t size = schedule<Text>.fews;
    template <std::uint64_t... To, std::uint64_t... Lane, std::uint64_t... Verdicts>
    static constexpr void write(VerdictsOf<Text> v, const FactLane* facts, Numbers<To...>, Numbers<Lane...>,
                                Numbers<Verdicts...>) noexcept {
        ((v[To] = Verdicts >> 2 * facts[Lane] & 3), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text>, const JudgedFacts& j, Places<Index...>) noexcept {
        write(v, j.facts, Numbers<schedule<Text>.few[From + Index].node...>{},
              Numbers<schedule<Text>.few[From + Index].lane...>{}, Numbers<schedule<Text>.few[From + Index].verdicts...>{});
    }
};
template <const auto& Text>
struct Ranges {
    static constexpr std::size_t size = schedule<Text>.ranges;
    template <std::uint64_t... To, std::uint64_t... X, std::uint64_t... Shift, std::uint64_t... Span, std::uint64_t... In,
              std::uint64_t... Out>
    static constexpr void write(VerdictsOf<Text> v, ValuesOf<Text> x, Numbers<To...>, Numbers<X...>, Numbers<Shift...>,
                                Numbers<Span...>, Numbers<In...>, Numbers<Out...>) noexcept {
        ((v[To] = x[X] == 0 ? open_verdict : static_cast<Verdict>(x[X] + Shift <= Span ? In : Out)), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text> x, const JudgedFacts&, Places<Index...>) noexcept {
        constexpr const auto& r = schedule<Text>.range;
        write(v, x, Numbers<r[From + Index].node...>{}, Numbers<r[From + Index].x...>{}, Numbers<r[From + Index].shift...>{},
              Numbers<r[From + Index].span...>{}, Numbers<r[From + Index].inside...>{}, Numbers<r[From + Index].outside...>{});
    }
};
template <const auto& Text>
struct Relations {
    static constexpr std::size_t size = schedule<Text>.relations;
    template <std::uint64_t... To, std::uint64_t... X, std::uint64_t... Y, std::uint64_t... Shift, std::uint64_t... Span,
              std::uint64_t... In, std::uint64_t... Out>
    static constexpr void write(VerdictsOf<Text> v, ValuesOf<Text> x, Numbers<To...>, Numbers<X...>, Numbers<Y...>,
                                Numbers<Shift...>, Numbers<Span...>, Numbers<In...>, Numbers<Out...>) noexcept {
        ((v[To] = x[X] == 0 || x[Y] == 0 ? open_verdict : static_cast<Verdict>(x[X] + Shift - x[Y] <= Span ? In : Out)), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text> x, const JudgedFacts&, Places<Index...>) noexcept {
        constexpr const auto& r = schedule<Text>.relation;
        write(v, x, Numbers<r[From + Index].node...>{}, Numbers<r[From + Index].x...>{}, Numbers<r[From + Index].y...>{},
              Numbers<r[From + Index].shift...>{}, Numbers<r[From + Index].span...>{}, Numbers<r[From + Index].inside...>{},
              Numbers<r[From + Index].outside...>{});
    }
};
/// Whatever else there is.
template <const auto& Text>
struct Others {
    static constexpr std::size_t size = schedule<Text>.others;
    template <std::uint64_t... To, std::uint64_t... X, std::uint64_t... Y, std::uint64_t... Place>
    static constexpr void write(VerdictsOf<Text> v, ValuesOf<Text> x, Numbers<To...>, Numbers<X...>, Numbers<Y...>,
                                Numbers<Place...>) noexcept {
        ((v[To] = x[X] == 0 || x[Y] == 0 ? open_verdict : judge(circuit<Text>.atom[Place], x[X], x[Y])), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text> x, const JudgedFacts&, Places<Index...>) noexcept {
        constexpr const auto& o = schedule<Text>.other;
        write(v, x, Numbers<o[From + Index].node...>{}, Numbers<o[From + Index].x...>{}, Numbers<o[From + Index].y...>{},
              Numbers<circuit<Text>.node[o[From + Index].node].a...>{});
    }
};
/// Connectives of one kind that wait for nothing but what came before.
template <const auto& Text, std::size_t Run>
struct Connectives {
    static constexpr std::size_t first = schedule<Text>.run_end[Run], size = schedule<Text>.run_end[Run + 1] - first;
    template <std::uint64_t... To, std::uint64_t... A, std::uint64_t... B>
    static constexpr void write(VerdictsOf<Text> v, Numbers<To...>, Numbers<A...>, Numbers<B...>) noexcept {
        if constexpr (schedule<Text>.joint[Run] == Joint::both)
            ((v[To] = v[A] & v[B]), ...);
        else if constexpr (schedule<Text>.joint[Run] == Joint::either)
            ((v[To] = v[A] | v[B]), ...);
        else
            ((v[To] = pooled(v[A], v[B])), ...);
    }
    template <std::size_t From, std::size_t... Index>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text>, const JudgedFacts&, Places<Index...>) noexcept {
        constexpr const auto& n = schedule<Text>.connective;
        write(v, Numbers<n[first + From + Index].node...>{}, Numbers<n[first + From + Index].a...>{},
              Numbers<n[first + From + Index].b...>{});
    }
};
template <const auto& Text, class List, std::size_t From = 0>
constexpr void write_out(VerdictsOf<Text> v, ValuesOf<Text> x, const JudgedFacts& j) noexcept {
    if constexpr (From < List::size) {
        constexpr std::size_t stretch = List::size - From < 200 ? List::size - From : 200;
        List::template take<From>(v, x, j, UpTo<stretch>{});
        write_out<Text, List, From + stretch>(v, x, j);
    }
}
/// All of them, in order.
template <const auto& Text>
struct Runs {
    static constexpr std::size_t size = schedule<Text>.runs;
    template <std::size_t From, std::size_t... Run>
    static constexpr void take(VerdictsOf<Text> v, ValuesOf<Text> x, const JudgedFacts& j, Places<Run...>) noexcept {
        (write_out<Text, Connectives<Text, From + Run>>(v, x, j), ...);
    }
};

// Which of 32 facts read are unsaid; the top bit of `bad` if one is out of range.
template <std::uint64_t... Lane, std::uint64_t... Largest, std::uint32_t... Bit>
constexpr std::uint32_t unsaid_among(const FactLane* facts, std::uint64_t& bad, Numbers<Lane...>, Numbers<Largest...>,
                                     Bits<Bit...>) noexcept {
    std::uint64_t wide = 0;
    std::uint32_t unsaid = 0;
    ((wide |= Largest - facts[Lane], unsaid |= facts[Lane] == 0 ? Bit : 0U), ...);
    bad |= wide;
    return unsaid;
}
template <const auto& Text, std::size_t Word, std::size_t... Index>
constexpr std::uint32_t unsaid_in_word(const FactLane* facts, std::uint64_t& bad, Places<Index...>) noexcept {
    constexpr const auto& lane = circuit<Text>.lane;
    return unsaid_among(facts, bad, Numbers<lane[32 * Word + Index]...>{},
                        Numbers<largest_lane.lane[lane[32 * Word + Index]]...>{}, Bits<(1U << Index)...>{});
}
/// Which of the facts read are unsaid; whether none of them is out of range.
template <const auto& Text, std::size_t... Word>
constexpr bool find_unsaid([[maybe_unused]] const FactLane* facts, [[maybe_unused]] ReadSet& unsaid, Places<Word...>) noexcept {
    [[maybe_unused]] constexpr std::size_t lanes = circuit<Text>.lane_count;
    std::uint64_t bad = 0;
    ((unsaid.word[Word] = unsaid_in_word<Text, Word>(facts, bad, UpTo<(lanes - 32 * Word < 32 ? lanes - 32 * Word : 32)>{})),
     ...);
    return bad >> 63 == 0;
}

// The verdicts on the conditions of 16 rules.
template <const auto& Text, std::uint64_t... Node, std::uint64_t... Shift>
constexpr std::uint32_t placed(VerdictsOf<Text> v, Numbers<Node...>, Numbers<Shift...>) noexcept {
    return ((v[Node] << Shift) | ... | 0U);
}
template <const auto& Text, std::size_t Half, std::size_t... Index>
constexpr void place_half(VerdictsOf<Text> v, Decision::Raw& raw, Places<Index...>) noexcept {
    constexpr const auto& c = circuit<Text>;
    raw.engaged[Half / 2] |=
        static_cast<std::uint64_t>(placed<Text>(v, Numbers<c.engaged[16 * Half + Index]...>{}, Numbers<2 * Index...>{}))
        << Half % 2 * 32;
    raw.holds[Half / 2] |=
        static_cast<std::uint64_t>(placed<Text>(v, Numbers<c.holds[16 * Half + Index]...>{}, Numbers<2 * Index...>{}))
        << Half % 2 * 32;
}
template <const auto& Text, std::size_t... Half>
constexpr void place_all([[maybe_unused]] VerdictsOf<Text> v, [[maybe_unused]] Decision::Raw& raw, Places<Half...>) noexcept {
    [[maybe_unused]] constexpr std::size_t rules = circuit<Text>.rule_count;
    (place_half<Text, Half>(v, raw, UpTo<(rules - 16 * Half < 16 ? rules - 16 * Half : 16)>{}), ...);
}

template <const auto& Text>
constexpr Decision run_unrolled(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr const auto& c = circuit<Text>;
    constexpr const auto& s = schedule<Text>;
    Decision::Raw raw;
    if (!find_unsaid<Text>(facts, raw.unsaid, UpTo<(c.lane_count + 31) / 32>{}))
        return run_unrolled<Text>(in_range(facts).lane, data, law_date);
    Verdict v[c.node_count]{};
    std::uint32_t x[s.sources + 1]{};
    const JudgedFacts j{facts, data, law_date};
    write_out<Text, FactSources<Text>>(v, x, j);
    write_out<Text, DataSources<Text>>(v, x, j);
    write_out<Text, Fews<Text>>(v, x, j);
    write_out<Text, Ranges<Text>>(v, x, j);
    write_out<Text, Relations<Text>>(v, x, j);
    write_out<Text, Others<Text>>(v, x, j);
    for (std::size_t i = 0; i != s.always_so; ++i) v[s.always[i]] = certainly;
    write_out<Text, Runs<Text>>(v, x, j);
    raw.tables = &tables<Text>;
    place_all<Text>(v, raw, UpTo<(c.rule_count + 15) / 16>{});
    for (std::size_t i = 0; i != c.consistent_count; ++i)
        if (v[c.consistent[i]] == certainly_not) raw.contradictory = true;
    return Decision{raw};
}

}  // namespace comity::detail
