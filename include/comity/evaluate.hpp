// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instrument.hpp"

namespace comity {

namespace detail {
template <const auto& Text, std::uint16_t LaneIndex>
constexpr std::uint32_t load(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if constexpr (LaneIndex == law_date_lane)
        return law_date;
    else if constexpr (LaneIndex >= Atom::data_lane)
        return data[LaneIndex - Atom::data_lane];
    else
        return facts[LaneIndex];
}

// One node of the circuit. What it is was decided when the law was compiled, so each is a handful of instructions.
template <const auto& Text, std::size_t Index>
constexpr Verdict node(const Verdict* v, const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr Node n = circuit<Text>.node[Index];
    if constexpr (n.op == Op::atom) {
        constexpr const Atom& a = circuit<Text>.atom[n.a];
        if constexpr (a.test == Test::same || a.test == Test::apart)
            return judge(a, load<Text, a.lane>(facts, data, law_date), load<Text, a.other>(facts, data, law_date));
        else
            return judge(a, load<Text, a.lane>(facts, data, law_date), 0);
    } else if constexpr (n.joins) {
        return ((v[n.a] | v[n.b]) & 1U) | (v[n.a] & v[n.b] & 2U);
    } else if constexpr (n.op == Op::both) {
        return v[n.a] & v[n.b];
    } else if constexpr (n.op == Op::either) {
        return v[n.a] | v[n.b];
    } else {
        return n.op == Op::top ? certainly : certainly_not;
    }
}

template <const auto& Text, std::size_t... N, std::size_t... R, std::size_t... F, std::size_t... C>
constexpr Decision run_all(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date, Places<N...>, Places<R...>,
                           Places<F...>, Places<C...>) noexcept {
    constexpr const auto& c = circuit<Text>;
    Verdict v[sizeof...(N)];
    const Verdict in_order[] = {(v[N] = node<Text, N>(v, facts, data, law_date))...};
    static_cast<void>(in_order);
    Decision::Raw raw;
    raw.tables = &tables<Text>;
    ((raw.engaged[R / 32] |= static_cast<std::uint64_t>(v[c.engaged[R]]) << (2 * (R % 32))), ...);
    ((raw.holds[R / 32] |= static_cast<std::uint64_t>(v[c.holds[R]]) << (2 * (R % 32))), ...);
    ((raw.unsaid.word[F / 32] |= static_cast<std::uint32_t>(facts[c.lane[F]] - 1U >= fact_at(c.lane[F]).largest) << (F % 32)), ...);
    raw.contradictory = ((v[c.consistent[C]] == certainly_not) | ... | false);
    return Decision{raw};
}

template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr const auto& c = circuit<Text>;
    return run_all<Text>(facts, data, law_date, UpTo<c.node_count>{}, UpTo<c.rule_count>{}, UpTo<c.lane_count>{},
                         UpTo<c.consistent_count>{});
}

constexpr Decision dispatch(Kernel kernel, const Request& request, const std::uint32_t* data, Date as_of) noexcept {
    const std::uint32_t law = as_of == Date{} ? request.warrant.issued_on.lane : as_of.lane();
    if (__builtin_is_constant_evaluated()) {
        const Lanes lanes = to_lanes(request);
        return kernel(lanes.lane, data, law);
    }
    // A request is nothing but lanes; reading them in place saves copying it.
    return kernel(reinterpret_cast<const FactLane*>(&request), data, law);
}
}  // namespace detail

/// Judges `request.act` under an instrument. Total over every bit pattern; never throws or allocates; constexpr.
/// `as_of` is the date of the law, by default the date of the order: it chooses between wordings, not between facts.
/// Returns every reason at once. Cost: linear in the number of rules, in the order of a hundred nanoseconds for sixty.
[[nodiscard]] constexpr Decision evaluate(const Instrument& instrument, const Request& request, Date as_of = {}) noexcept {
    return detail::dispatch(instrument.kernel, request, instrument.data, as_of);
}

template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Decision evaluate(const Treaty<Text, Terms>& treaty, const Request& request, Date as_of = {}) noexcept {
    const auto data = treaty.data_lanes();
    return detail::dispatch(&detail::run<Text>, request, data.lane, as_of);
}

}  // namespace comity
