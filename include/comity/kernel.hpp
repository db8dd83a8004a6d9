// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instrument.hpp"

namespace comity::detail {

// The kernel: a law's circuit unrolled into straight-line code, for run time. A `Program` lists the steps; what a step does is an
// ordinary function, which comes to an instruction or two where all but the facts is known. Only comparisons that take more than
// that are templates, since templates are what compilers are slow at. Needs vectors and forced inlining as g++ and clang have
// them. Without optimisation it would be large and slow; there as elsewhere `run_unrolled` gives the same answers.

/// Whether a comparison is with a fact of so few values that what it comes to stands in a table.
constexpr bool has_table(const Atom& atom) noexcept { return atom.lane < fact_count && !relates(atom.test) && atom.largest < 32; }

template <class C>
constexpr std::size_t verdicts_in_tables(const C& circuit) noexcept {
    std::size_t count = 0;
    for (const Atom& atom : circuit.atom) count += has_table(atom) ? atom.largest + 1 : 0;
    return count;
}

/// Lists what such a comparison comes to, value by value, behind what is there already; says where that begins.
template <std::size_t Size>
constexpr std::uint16_t list_verdicts(const Atom& atom, std::uint8_t (&list)[Size], std::size_t& listed) noexcept {
    const auto at = static_cast<std::uint16_t>(listed);
    for (std::uint32_t value = 0; value <= atom.largest; ++value) list[listed++] = static_cast<std::uint8_t>(judge(atom, value, 0));
    return at;
}

#if defined(__GNUC__) && defined(__OPTIMIZE__)

enum class Do : std::uint8_t {
    set,
    look_up,  // the verdict on a fact in its table
    affirm,   // whether a truth value is yes
    oppose,   // what an earlier comparison denies
    both,
    either,
    pool,
    place  // a verdict into the decision, once it is there, for all rules of which it is the condition
};

struct KernelStep {
    Do what = Do::set;
    std::uint16_t to = 0;    // a node; for `place` a word of the decision, those of `engaged` first
    std::uint16_t a = 0;     // a node, or a fact
    std::uint16_t b = 0;     // a node, or where the verdicts on the values of the fact stand
    std::uint64_t ones = 0;  // for `place`: a 1 at the place of each rule; for `set` the verdict
};

inline constexpr std::uint8_t opposite_verdict[4] = {certainly, open_verdict, open_verdict, certainly_not};

template <std::size_t Nodes, std::size_t Rules>
struct Program {
    KernelStep step[Nodes + 2 * Rules]{};
    std::size_t steps = 0;
    std::uint16_t compared[Nodes]{};  // nodes that take more than a step
    std::uint16_t end[Nodes + 1]{};   // of the steps before each of them
    std::size_t compares = 0;
};
/// What comparisons with facts of few values come to, value by value; apart, since nothing else is needed at run time.
template <std::size_t Size>
struct VerdictTable {
    std::uint8_t verdict[Size + 1]{};
};

template <class C, std::size_t Verdicts>
struct ProgramMaker {
    static constexpr std::uint16_t nothing = 0xFFFF;

    const C& c;
    Program<C::node_count, C::rule_count> out{};
    VerdictTable<Verdicts> table{};
    std::size_t verdicts = 0;
    std::uint16_t last[fact_count + max_data]{};  // comparison of a lane, + 1
    std::uint16_t before[C::node_count]{};        // of the same lane
    bool is_root[C::node_count]{};
    std::uint64_t ones[2 * status_words][C::node_count]{};

    constexpr explicit ProgramMaker(const C& circuit) noexcept : c(circuit) {}

    // The comparison before this one that says the opposite, or none.
    constexpr std::uint16_t opposite_of(std::uint16_t n, Atom atom) noexcept {
        atom.negated = !atom.negated;
        std::uint16_t& head = last[atom.lane < fact_count ? atom.lane : fact_count + atom.lane - Atom::data_lane];
        before[n] = head;
        head = static_cast<std::uint16_t>(n + 1);
        for (std::uint16_t m = before[n]; m != 0; m = before[m - 1])
            if (c.atom[c.node[m - 1].a] == atom) return static_cast<std::uint16_t>(m - 1);
        return nothing;
    }

    // How to answer a comparison in one step; if it takes more, a step to nowhere.
    constexpr KernelStep comparison(std::uint16_t n) noexcept {
        const Atom& atom = c.atom[c.node[n].a];
        if (!has_table(atom)) {
            const std::uint16_t opposite = opposite_of(n, atom);
            if (opposite != nothing) return {Do::oppose, n, opposite, 0, 0};
            out.end[out.compares] = static_cast<std::uint16_t>(out.steps);
            out.compared[out.compares++] = n;
            return {Do::set, nothing, 0, 0, 0};
        }
        if (atom.largest == Lane<Truth>::largest && atom.test == Test::in_range && atom.low == 2 && atom.high == 2 && !atom.negated)
            return {Do::affirm, n, atom.lane, 0, 0};
        return {Do::look_up, n, atom.lane, list_verdicts(atom, table.verdict, verdicts), 0};
    }

    constexpr void make() noexcept {
        for (std::size_t r = 0; r != C::rule_count; ++r) {
            is_root[c.engaged[r]] = is_root[c.holds[r]] = true;
            ones[r / 32][c.engaged[r]] |= std::uint64_t{1} << (2 * (r % 32));
            ones[status_words + r / 32][c.holds[r]] |= std::uint64_t{1} << (2 * (r % 32));
        }
        std::uint16_t n = 0;
        for (const Node& node : c.node) {
            KernelStep step{Do::both, n, node.a, node.b, 0};
            switch (node.op) {
                case Op::atom: step = comparison(n); break;
                case Op::both: step.what = node.joins ? Do::pool : Do::both; break;
                case Op::either: step.what = Do::either; break;
                case Op::top:
                case Op::bottom: step = {Do::set, n, 0, 0, node.op == Op::top ? certainly : certainly_not}; break;
            }
            if (step.to == n) out.step[out.steps++] = step;
            for (std::uint16_t w = 0; is_root[n] && w != 2 * status_words; ++w)
                if (ones[w][n] != 0) out.step[out.steps++] = {Do::place, w, n, 0, ones[w][n]};
            ++n;
        }
        out.end[out.compares] = static_cast<std::uint16_t>(out.steps);
    }
};

template <const auto& Text>
constexpr auto make_program() noexcept {
    constexpr const auto& c = circuit<Text>;
    static_assert(verdicts_in_tables(c) <= 0x10000, "comity: an instrument compares facts of few values with too many constants");
    ProgramMaker<decltype(compact<Text>()), verdicts_in_tables(c)> maker(c);
    maker.make();
    return maker;
}
template <const auto& Text>
inline constexpr auto made_program = make_program<Text>();
template <const auto& Text>
inline constexpr auto verdict_table = made_program<Text>.table;

struct Done {};  // an array of them says in which order calls are made, and takes no stores

// All of `s` is known when this is compiled.
[[gnu::always_inline]] inline Done take(KernelStep s, const FactLane* facts, const std::uint8_t* verdicts, Verdict* v,
                                        Decision::Raw& raw) noexcept {
    switch (s.what) {
        case Do::set: v[s.to] = static_cast<Verdict>(s.ones); break;
        case Do::look_up: v[s.to] = (verdicts + s.b)[facts[s.a]]; break;
        case Do::affirm: v[s.to] = facts[s.a] ^ 1U; break;
        case Do::oppose: v[s.to] = opposite_verdict[v[s.a]]; break;
        case Do::both: v[s.to] = v[s.a] & v[s.b]; break;
        case Do::either: v[s.to] = v[s.a] | v[s.b]; break;
        case Do::pool: v[s.to] = pooled(v[s.a], v[s.b]); break;
        case Do::place: (s.to < status_words ? raw.engaged[s.to] : raw.holds[s.to - status_words]) |= v[s.a] * s.ones; break;
    }
    return {};
}

template <std::uint16_t LaneIndex>
[[gnu::always_inline]] constexpr std::uint32_t load(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if constexpr (LaneIndex == law_date_lane)
        return law_date;
    else if constexpr (LaneIndex >= Atom::data_lane)
        return data[LaneIndex - Atom::data_lane];
    else
        return facts[LaneIndex];
}

template <std::uint16_t LaneIndex, std::uint32_t Largest>
[[gnu::always_inline]] constexpr bool is_said(std::uint32_t a) noexcept {
    return LaneIndex < fact_count ? a != 0 : a - 1U < Largest;
}

// `judge` says what a comparison means; this says it faster where the lane is known to be in range, and without a branch that
// depends on facts.
template <const auto& Text, std::size_t Index>
[[gnu::always_inline]] inline Verdict compare(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr Atom A = circuit<Text>.atom[Index];
    const std::uint32_t a = load<A.lane>(facts, data, law_date);
    if constexpr (A.test == Test::in_set || A.test == Test::among || A.test > Test::apart) {
        return judge(A, a, relates(A.test) ? load<A.other>(facts, data, law_date) : 0);
    } else {
        bool said = is_said<A.lane, A.largest>(a);
        bool holds = false;
        if constexpr (A.test == Test::in_range) {
            holds = a - static_cast<std::uint32_t>(A.low) <= static_cast<std::uint32_t>(A.high - A.low);
        } else {
            constexpr bool from_below = static_cast<std::int64_t>(A.low) <= Atom::bias - any_distance;
            const std::uint32_t b = load<A.other>(facts, data, law_date);
            said = said & is_said<A.other, A.largest_other>(b);
            if constexpr (A.test == Test::same)
                holds = a == b;
            else if constexpr (from_below && A.high == Atom::bias)
                holds = a <= b;
            else if constexpr (from_below && A.high == Atom::bias - 1)
                holds = a < b;
            else
                holds = A.low <= A.high && a + static_cast<std::uint64_t>(Atom::bias) - b - A.low <= A.high - A.low;
        }
        return static_cast<Verdict>(said & (holds != A.negated)) * 3U | static_cast<Verdict>(!said);
    }
}

// Four lanes side by side, where they lie. Where a processor has no vectors, compilers take them apart.
using FourLanes [[gnu::vector_size(16), gnu::aligned(4), gnu::may_alias]] = std::uint32_t;

/// What to look for in four lanes: how large those read may be, and their bits in a word of a `ReadSet`.
struct Look {
    alignas(16) std::uint32_t largest[4] = {0x7FFFFFFF, 0x7FFFFFFF, 0x7FFFFFFF, 0x7FFFFFFF};
    alignas(16) std::uint32_t bit[4] = {};
    std::uint16_t first = 0;
};

/// All that there is to look at, word by word.
template <std::size_t Words>
struct Looks {
    Look look[fact_count / 4 + Words + 1];
    std::size_t end[Words + 1] = {};
};
template <const auto& Text>
constexpr auto make_looks() noexcept {
    constexpr const auto& c = circuit<Text>;
    Looks<(c.lane_count + 31) / 32> out{};
    std::size_t count = 0;
    for (std::size_t i = 0; i != c.lane_count; ++i) {
        const std::size_t lane = c.lane[i];
        const std::size_t first = lane + 4 <= fact_count ? lane / 4 * 4 : fact_count - 4;
        if (i % 32 == 0 || out.look[count - 1].first != first) out.look[count++].first = static_cast<std::uint16_t>(first);
        out.look[count - 1].largest[lane - first] = largest_lane.lane[lane];
        out.look[count - 1].bit[lane - first] = 1U << (i % 32);
        out.end[i / 32 + 1] = count;
    }
    return out;
}
template <const auto& Text>
inline constexpr auto looks = make_looks<Text>();

// Which of 32 facts read are unsaid. With both below 2^31, a lane is out of range just where it or (largest - lane) has the top
// bit: gathered in `bad`, word by word, since over more lanes clang keeps them all for later.
template <const auto& Text, std::size_t Word, std::size_t... Index>
[[gnu::always_inline]] inline std::uint32_t unsaid_word(const FactLane* facts, std::uint32_t& bad, Places<Index...>) noexcept {
    constexpr const auto& all = looks<Text>;
    FourLanes unsaid{}, wide{};
    const auto look = [&](const Look& l) {
        const FourLanes lanes = *reinterpret_cast<const FourLanes*>(facts + l.first);
        wide |= lanes | (*reinterpret_cast<const FourLanes*>(l.largest) - lanes);
        unsaid |= FourLanes(lanes == 0) & *reinterpret_cast<const FourLanes*>(l.bit);
    };
    (look(all.look[all.end[Word] + Index]), ...);
    bad |= wide[0] | wide[1] | wide[2] | wide[3];
    return unsaid[0] | unsaid[1] | unsaid[2] | unsaid[3];
}

// The rare case, out of the way.
[[gnu::noinline]] inline Decision run_in_range(Kernel kernel, const FactLane* facts, const std::uint32_t* data,
                                               std::uint32_t law_date) noexcept {
    return kernel(in_range(facts).lane, data, law_date);
}

/// Which of the facts read are unsaid; whether none of them is out of range.
template <const auto& Text, std::size_t... W>
[[gnu::always_inline]] inline bool look_at_all([[maybe_unused]] const FactLane* facts, [[maybe_unused]] ReadSet& unsaid,
                                               Places<W...>) noexcept {
    [[maybe_unused]] constexpr const auto& all = looks<Text>;
    std::uint32_t bad = 0;
    ((unsaid.word[W] = unsaid_word<Text, W>(facts, bad, UpTo<all.end[W + 1] - all.end[W]>{})), ...);
    return bad >> 31 == 0;
}

// A comparison, and the steps up to the next.
template <const auto& Text, std::size_t Compare, std::size_t... S>
[[gnu::always_inline]] inline Done stretch(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date, Verdict* v,
                                           Decision::Raw& raw, Places<S...>) noexcept {
    constexpr const auto& p = made_program<Text>.out;
    v[p.compared[Compare]] = compare<Text, circuit<Text>.node[p.compared[Compare]].a>(facts, data, law_date);
    const Done in_order[] = {Done{}, take(p.step[p.end[Compare] + S], facts, verdict_table<Text>.verdict, v, raw)...};
    static_cast<void>(in_order);
    return {};
}

// Inlining is forced, since the point is one function with constants in it, not four hundred calls.
template <const auto& Text, std::size_t... S, std::size_t... A, std::size_t... C>
[[gnu::always_inline]] inline Decision run_all(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date, Places<S...>,
                                               Places<A...>, Places<C...>) noexcept {
    constexpr const auto& c = circuit<Text>;
    constexpr const auto& p = made_program<Text>.out;
    constexpr UpTo<(c.lane_count + 31) / 32> words;
    Decision::Raw raw;
    if (!look_at_all<Text>(facts, raw.unsaid, words)) return run_in_range(&run<Text>, facts, data, law_date);
    Verdict v[c.node_count];
    const Done in_order[] = {Done{}, take(p.step[S], facts, verdict_table<Text>.verdict, v, raw)...,
                             stretch<Text, A>(facts, data, law_date, v, raw, UpTo<p.end[A + 1] - p.end[A]>{})...};
    static_cast<void>(in_order);
    raw.tables = &tables<Text>;
    raw.contradictory = ((v[c.consistent[C]] == certainly_not) | ... | false);
    return Decision{raw};
}
#endif

}  // namespace comity::detail
