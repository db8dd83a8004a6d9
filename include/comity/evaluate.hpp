// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace comity {

namespace detail {
// What the kernel does, for constant expressions: compilers interpret one loop over tables in less time than a call for each node.
// Relies on lanes in range.
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

// Takes lanes as they are; in a constant expression, in range.
template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if (__builtin_is_constant_evaluated()) return run_by_table<Text>(facts, data, law_date);
#if defined(__GNUC__) && defined(__OPTIMIZE__)
    constexpr const auto& p = made_program<Text>.out;
    return run_all<Text>(facts, data, law_date, UpTo<p.end[0]>{}, UpTo<p.compares>{}, UpTo<circuit<Text>.consistent_count>{});
#else
    return run_by_table<Text>(in_range(facts).lane, data, law_date);
#endif
}

constexpr Decision dispatch(Kernel kernel, const Request& request, const std::uint32_t* data, Date as_of) noexcept {
    const Known<Date> ordered_on = request.warrant.issued_on;
    const std::uint32_t law = as_of == Date{} ? ordered_on.lane : as_of.lane();
    const std::uint32_t law_date = law <= Date::largest_lane ? law : 0;
    // A request is nothing but lanes; reading them in place saves copying it.
    if (!__builtin_is_constant_evaluated()) return kernel(reinterpret_cast<const FactLane*>(&request), data, law_date);
    return kernel(in_range(to_lanes(request).lane).lane, data, law_date);
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
