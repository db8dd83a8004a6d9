// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace comity {

namespace detail {
// What the kernel does, for constant expressions and where nothing is optimised: compilers interpret a few plain loops over
// tables in less time than a call, or even a switch, for each node.

/// All verdicts of a comparison whose lane holds at most 31, two bits a value.
constexpr std::uint64_t packed_verdicts(const Atom& atom) noexcept {
    std::uint64_t table = 0;
    for (std::uint32_t value = 0; value != 32; ++value) table |= static_cast<std::uint64_t>(judge(atom, value, 0)) << (2 * value);
    return table;
}

/// The nodes of a circuit by what it takes to judge them: comparisons of facts with few values, others, connectives in order.
template <std::size_t Nodes>
struct Sorted {
    struct Few {
        std::uint16_t node, lane;
        std::uint64_t verdicts;
    };
    Few few[Nodes]{};
    std::uint16_t many[Nodes]{};
    std::uint16_t connective[Nodes]{};
    std::size_t fews = 0, manys = 0, connectives = 0;
};
template <const auto& Text>
constexpr auto sorted_nodes() noexcept {
    constexpr const auto& c = circuit<Text>;
    Sorted<c.node_count> out;
    for (std::uint16_t n = 0; n != c.node_count; ++n) {
        if (c.node[n].op != Op::atom) {
            out.connective[out.connectives++] = n;
            continue;
        }
        const Atom& atom = c.atom[c.node[n].a];
        if (has_table(atom))
            out.few[out.fews++] = {n, atom.lane, packed_verdicts(atom)};
        else
            out.many[out.manys++] = n;
    }
    return out;
}
template <const auto& Text>
inline constexpr auto sorted = sorted_nodes<Text>();

template <const auto& Text>
constexpr Decision run_by_table(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    constexpr const auto& c = circuit<Text>;
    constexpr const auto& by_kind = sorted<Text>;
    const auto at = [=](std::uint16_t lane) {
        return lane < fact_count ? facts[lane] : lane == law_date_lane ? law_date : data[lane - Atom::data_lane];
    };
    Verdict v[c.node_count]{};
    for (std::size_t i = 0; i != by_kind.fews; ++i) {
        const auto& n = by_kind.few[i];
        const std::uint32_t value = facts[n.lane];
        v[n.node] = value < 32 ? static_cast<Verdict>(n.verdicts >> (2 * value)) & 3U : open_verdict;
    }
    for (std::size_t i = 0; i != by_kind.manys; ++i) {
        const Atom& atom = c.atom[c.node[by_kind.many[i]].a];
        const std::uint32_t a = at(atom.lane);
        v[by_kind.many[i]] = a == 0 ? open_verdict : judge(atom, a, at(atom.other));
    }
    for (std::size_t i = 0; i != by_kind.connectives; ++i) {
        const std::uint16_t place = by_kind.connective[i];
        const Node& n = c.node[place];
        const Verdict a = v[n.a], b = v[n.b];
        v[place] = n.op == Op::top      ? certainly
                   : n.op == Op::bottom ? certainly_not
                   : n.joins            ? pooled(a, b)
                   : n.op == Op::both   ? a & b
                                        : a | b;
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
            word = word << 1 | (facts[c.lane[i]] - 1U < largest_lane.lane[c.lane[i]] ? 0U : 1U);
        raw.unsaid.word[w] = word;
    }
    for (std::size_t i = 0; i != c.consistent_count; ++i)
        if (v[c.consistent[i]] == certainly_not) raw.contradictory = true;
    return Decision{raw};
}

// Takes lanes as they are: a value out of range is unsaid.
template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if (__builtin_is_constant_evaluated()) return run_by_table<Text>(facts, data, law_date);
#if defined(__GNUC__) && defined(__OPTIMIZE__)
    constexpr const auto& p = made_program<Text>.out;
    return run_all<Text>(facts, data, law_date, UpTo<p.end[0]>{}, UpTo<p.compares>{}, UpTo<circuit<Text>.consistent_count>{});
#else
    return run_by_table<Text>(facts, data, law_date);
#endif
}

constexpr Decision dispatch(Kernel kernel, const Request& request, const std::uint32_t* data, Date as_of) noexcept {
    const Known<Date> ordered_on = request.warrant.issued_on;
    const std::uint32_t law = as_of == Date{} ? ordered_on.lane : as_of.lane();
    const std::uint32_t law_date = law <= Date::largest_lane ? law : 0;
    // A request is nothing but lanes; reading them in place saves copying it.
    if (!__builtin_is_constant_evaluated()) return kernel(reinterpret_cast<const FactLane*>(&request), data, law_date);
    return kernel(to_lanes(request).lane, data, law_date);
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
