// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "decision.hpp"

namespace comity {

/// Facts that law keeps secret: what is in the set appears neither in an explanation nor in a receipt, by name or by value,
/// and no rule that reads it is shown, because its status would give the value away. Made by `withhold`.
/// Only what is named is withheld: whoever withholds a nationality may have to withhold the status that follows from it.
class Withheld {
public:
    template <class T>
    constexpr void add(Handle<T> handle) noexcept {
        if (handle.index < fact_count) word_[handle.index / 32] |= 1U << (handle.index % 32);
    }
    constexpr bool contains(std::size_t place) const noexcept {
        return place < fact_count && ((word_[place / 32] >> (place % 32)) & 1U) != 0;
    }
    constexpr bool contains(const Fact& f) const noexcept { return contains(std::size_t{f.index}); }
    template <class T>
    constexpr bool contains(Handle<T> handle) const noexcept {
        return contains(std::size_t{handle.index});
    }
    constexpr bool empty() const noexcept {
        for (std::uint32_t w : word_)
            if (w != 0) return false;
        return true;
    }

private:
    std::uint32_t word_[(fact_count + 31) / 32] = {};
};

/// `withhold(fact.warrant.kind, fact.warrant.issued_on)`
template <class... T>
constexpr Withheld withhold(Handle<T>... handles) noexcept {
    Withheld set;
    (set.add(handles), ...);
    return set;
}

/// The request with the withheld facts unsaid: what somebody knows who may not know them. An outcome can give away what no fact
/// and no rule that is shown does (that nobody may be told of a notice says that there is one), so for such a person decide,
/// explain and keep a receipt on this request; what comes out is the same whatever the withheld facts are.
constexpr Request redacted(const Request& request, const Withheld& withheld) noexcept {
    detail::Lanes lanes = detail::to_lanes(request);
    for (std::size_t i = 0; i != fact_count; ++i)
        if (withheld.contains(i)) lanes.lane[i] = 0;
    return detail::to_request(lanes);
}

namespace detail {
/// Whether showing how a rule came out would tell a withheld fact.
constexpr bool tells(const Tables& tables, std::size_t rule, const Withheld& withheld) noexcept {
    if (withheld.empty()) return false;
    const Clock& clock = tables.rule[rule].obligation.clock;
    if (clock.unit != TimeUnit::none && withheld.contains(std::size_t{clock.start})) return true;
    for (std::size_t i = 0; i != tables.lanes; ++i)
        if (tables.reads[rule].has(i) && withheld.contains(std::size_t{tables.lane[i]})) return true;
    return false;
}

/// Whether a fact is withheld, or is read by none of the deciding rules that may be shown.
constexpr bool hides(const Decision& decision, const Fact& f, const Withheld& withheld) noexcept {
    if (withheld.empty()) return false;
    if (withheld.contains(f)) return true;
    const Tables& tables = *decision.tables();
    const RuleList deciding = decision.decided_by();
    for (const Rule& rule : deciding) {
        const auto place = static_cast<std::size_t>(&rule - tables.rule);
        if (tells(tables, place, withheld)) continue;
        for (std::size_t i = 0; i != tables.lanes; ++i)
            if (tables.lane[i] == f.index && tables.reads[place].has(i)) return false;
    }
    return !deciding.empty();
}
}  // namespace detail

}  // namespace comity
