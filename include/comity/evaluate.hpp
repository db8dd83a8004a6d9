// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instrument.hpp"

namespace comity {

namespace detail {
// The kernel: a law's circuit unrolled into straight-line code. It relies on lanes in range, which `dispatch` sees to.
// Inlining is forced, since the point is one function with constants in it, not four hundred calls.
template <std::uint16_t LaneIndex>
[[gnu::always_inline]] constexpr std::uint32_t load(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if constexpr (LaneIndex == law_date_lane)
        return law_date;
    else if constexpr (LaneIndex >= Atom::data_lane)
        return data[LaneIndex - Atom::data_lane];
    else
        return facts[LaneIndex];
}

/// All verdicts of a comparison whose lane holds at most 31, two bits a value.
constexpr std::uint64_t verdict_table(const Atom& atom) noexcept {
    std::uint64_t table = 0;
    for (std::uint32_t value = 0; value != 32; ++value) table |= static_cast<std::uint64_t>(judge(atom, value, 0)) << (2 * value);
    return table;
}

// `judge` says what a comparison means; this says it faster where the lane is known to be in range.
template <const auto& Text, std::size_t Index>
[[gnu::always_inline]] constexpr Verdict compare(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr Atom A = circuit<Text>.atom[Index];
    const std::uint32_t a = load<A.lane>(facts, data, law_date);
    if constexpr (relates(A.test)) {
        return judge(A, a, load<A.other>(facts, data, law_date));
    } else if constexpr (A.lane >= Atom::data_lane) {
        return judge(A, a, 0);
    } else if constexpr (A.largest == Lane<Truth>::largest && A.test == Test::in_range && A.low == 2 && A.high == 2) {
        return a ^ 1U;
    } else if constexpr (A.largest < 32) {
        constexpr std::uint64_t table = verdict_table(A);
        return static_cast<Verdict>(table >> (2 * a)) & 3U;
    } else if constexpr (A.test == Test::in_range && A.low == A.high) {
        const Verdict unsaid_part = static_cast<Verdict>(a == 0);
        const Verdict equal = static_cast<Verdict>(a == static_cast<std::uint32_t>(A.low));
        if constexpr (A.negated)
            return (static_cast<Verdict>(a != 0) & (equal ^ 1U)) * 3U | unsaid_part;
        else
            return equal * 3U | unsaid_part;
    } else {
        return judge(A, a, 0);
    }
}

// One node of the circuit. What it is was decided when the law was compiled, so each is a handful of instructions.
template <const auto& Text, std::size_t Index>
[[gnu::always_inline]] constexpr Verdict node(Verdict* v, const FactLane* facts, const std::uint32_t* data,
                                     std::uint32_t law_date) noexcept {
    constexpr Node n = circuit<Text>.node[Index];
    if constexpr (n.op == Op::atom)
        return compare<Text, n.a>(facts, data, law_date);
    else if constexpr (n.joins)
        return pooled(v[n.a], v[n.b]);
    else if constexpr (n.op == Op::both)
        return v[n.a] & v[n.b];
    else if constexpr (n.op == Op::either)
        return v[n.a] | v[n.b];
    else
        return n.op == Op::top ? certainly : certainly_not;
}

/// For each fact its bit in the word of a `ReadSet` in which it stands; 0 if it is not read.
template <const auto& Text>
constexpr Lanes unsaid_bits() noexcept {
    Lanes bits{};
    constexpr const auto& c = circuit<Text>;
    for (std::size_t i = 0; i != c.lane_count; ++i) bits.lane[c.lane[i]] = 1U << (i % 32);
    return bits;
}
template <const auto& Text>
inline constexpr Lanes unsaid_bit = unsaid_bits<Text>();

// Which of 32 facts read are unsaid. Looks at all facts from the first to the last of them, four at a time, since a
// vectoriser does that in less time than picking out those that are read.
template <const auto& Text, std::size_t Word>
[[gnu::always_inline]] constexpr std::uint32_t unsaid_word(const FactLane* facts) noexcept {
    constexpr const auto& c = circuit<Text>;
    constexpr std::size_t first = c.lane[32 * Word];
    constexpr std::size_t last = c.lane[32 * Word + 32 < c.lane_count ? 32 * Word + 31 : c.lane_count - 1] + 1;
    constexpr const Lanes& bit = unsaid_bit<Text>;
    std::uint32_t word = 0;
    std::size_t i = first;
    for (; i != first + (last - first) / 4 * 4; ++i) word |= (0U - static_cast<std::uint32_t>(facts[i] == 0)) & bit.lane[i];
    for (; i != last; ++i) word |= (0U - static_cast<std::uint32_t>(facts[i] == 0)) & bit.lane[i];
    return word;
}

// `v` is filled in order; g++ takes it for uninitialised unless it is handed on as something that may be written.
template <const auto& Text, std::size_t... N, std::size_t... R, std::size_t... F, std::size_t... C>
[[gnu::always_inline]] constexpr Decision run_all(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date, Places<N...>,
                                         Places<R...>, Places<F...>, Places<C...>) noexcept {
    constexpr const auto& c = circuit<Text>;
    Verdict v[sizeof...(N)];
    const Verdict in_order[] = {(v[N] = node<Text, N>(v, facts, data, law_date))...};
    static_cast<void>(in_order);
    Decision::Raw raw;
    raw.tables = &tables<Text>;
    ((raw.engaged[R / 32] |= static_cast<std::uint64_t>(v[c.engaged[R]]) << (2 * (R % 32))), ...);
    ((raw.holds[R / 32] |= static_cast<std::uint64_t>(v[c.holds[R]]) << (2 * (R % 32))), ...);
    ((raw.unsaid.word[F] = unsaid_word<Text, F>(facts)), ...);
    raw.contradictory = ((v[c.consistent[C]] == certainly_not) | ... | false);
    return Decision{raw};
}

// The same for constant expressions: compilers interpret one loop over tables in less time than a call for each node.
template <const auto& Text>
constexpr Decision run_by_table(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr const auto& c = circuit<Text>;
    const auto at = [=](std::uint16_t lane) {
        return lane < fact_count ? facts[lane] : lane == law_date_lane ? law_date : data[lane - Atom::data_lane];
    };
    Verdict v[c.node_count]{};
    std::size_t place = 0;
    for (const Node& n : c.node) {
        if (n.op == Op::atom) {
            const Atom& atom = c.atom[n.a];
            const std::uint32_t a = at(atom.lane);
            if (a == 0) {
                v[place++] = open_verdict;
            } else if (atom.test == Test::in_range && atom.lane < fact_count) {
                v[place++] = (a >= atom.low && a <= atom.high) != atom.negated ? certainly : certainly_not;
            } else {
                v[place++] = judge(atom, a, at(atom.other));
            }
        } else if (n.joins) {
            v[place++] = pooled(v[n.a], v[n.b]);
        } else if (n.op == Op::both) {
            v[place++] = v[n.a] & v[n.b];
        } else if (n.op == Op::either) {
            v[place++] = v[n.a] | v[n.b];
        } else {
            v[place++] = n.op == Op::top ? certainly : certainly_not;
        }
    }
    Decision::Raw raw;
    raw.tables = &tables<Text>;
    for (std::size_t w = 0; w * 32 < c.rule_count; ++w) {
        std::uint64_t engaged = 0, holds = 0;
        for (std::size_t r = w * 32 + 32 < c.rule_count ? w * 32 + 32 : c.rule_count; r-- != w * 32;) {
            engaged = engaged << 2 | v[c.engaged[r]];
            holds = holds << 2 | v[c.holds[r]];
        }
        raw.engaged[w] = engaged;
        raw.holds[w] = holds;
    }
    for (std::size_t w = 0; w * 32 < c.lane_count; ++w) {
        std::uint32_t word = 0;
        for (std::size_t i = w * 32 + 32 < c.lane_count ? w * 32 + 32 : c.lane_count; i-- != w * 32;)
            word = word << 1 | (facts[c.lane[i]] == 0 ? 1U : 0U);
        raw.unsaid.word[w] = word;
    }
    for (std::size_t i = 0; i != c.consistent_count; ++i)
        if (v[c.consistent[i]] == certainly_not) raw.contradictory = true;
    return Decision{raw};
}

template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr const auto& c = circuit<Text>;
    if (__builtin_is_constant_evaluated()) return run_by_table<Text>(facts, data, law_date);
    return run_all<Text>(facts, data, law_date, UpTo<c.node_count>{}, UpTo<c.rule_count>{}, UpTo<(c.lane_count + 31) / 32>{},
                         UpTo<c.consistent_count>{});
}

constexpr Decision dispatch(Kernel kernel, const Request& request, const std::uint32_t* data, Date as_of) noexcept {
    const auto law = [as_of](std::uint32_t ordered_on) {
        const std::uint32_t lane = as_of == Date{} ? ordered_on : as_of.lane();
        return lane <= Date::largest_lane ? lane : 0;
    };
    if (!__builtin_is_constant_evaluated()) {
        // A request is nothing but lanes; reading them in place saves copying it.
        const FactLane* const lanes = reinterpret_cast<const FactLane*>(&request);
        if (!any_out_of_range(lanes)) return kernel(lanes, data, law(request.warrant.issued_on.lane));
    }
    const Lanes lanes = in_range(to_lanes(request).lane);
    return kernel(lanes.lane, data, law(lanes.lane[fact.warrant.issued_on.index]));
}
}  // namespace detail

/// Judges `request.act` under an instrument. Total over every bit pattern; never throws or allocates; constexpr.
/// `as_of` is the date of the law, by default the date of the order: it chooses between wordings, not between facts.
/// Returns every reason at once. Cost: linear in the number of rules, in the order of a hundred nanoseconds for sixty.
[[nodiscard]] constexpr Decision evaluate(const Instrument& instrument, const Request& request, Date as_of = {}) noexcept {
    if (instrument.kernel == nullptr) return {};
    return detail::dispatch(instrument.kernel, request, instrument.data, as_of);
}

template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Decision evaluate(const Treaty<Text, Terms>& treaty, const Request& request, Date as_of = {}) noexcept {
    const auto data = treaty.data_lanes();
    return detail::dispatch(&detail::run<Text>, request, data.lane, as_of);
}

}  // namespace comity
