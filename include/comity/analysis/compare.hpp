// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "proof.hpp"

namespace comity {

/// A fact that a region of requests has in common.
struct Trait {
    std::uint16_t fact = 0;    ///< for `fact_at`
    std::uint32_t value = 0;   ///< what the witness says, as a lane
    std::uint64_t values = 0;  ///< truth values and enumerations: all that the fact can be in the region, bit n for lane n
    std::uint32_t first = 0;   ///< days, instants, lengths of time: from here
    std::uint32_t last = 0;    ///< to here, both included
};

/// One region of requests in which two instruments answer differently. Regions do not overlap: each is where one of the two is
/// the stricter and this rule, or one that bears the same citation, is the first that makes it so.
struct Difference {
    static constexpr std::size_t most = 16;
    bool second_is_stricter = false;
    const Rule* rule = nullptr;                  ///< the first rule of the stricter instrument that decides there
    Outcome stricter = Outcome::not_applicable;  ///< what the stricter one says there
    Outcomes milder{};                           ///< what the other one says there
    Trait trait[most] = {};                      ///< on which it rests that the rule is violated, apart from what was given
    std::uint8_t traits = 0;
    Request witness{};            ///< a request of the region that passes `check`
    bool hinges_on_data = false;  ///< data not known must turn out in a certain way
};

/// All regions in which two instruments differ.
class Comparison {
public:
    static constexpr std::size_t capacity = 96;

    constexpr Comparison() noexcept = default;
    constexpr const Difference* begin() const noexcept { return row_; }
    constexpr const Difference* end() const noexcept { return row_ + (total_ < capacity ? total_ : capacity); }
    constexpr std::size_t size() const noexcept { return total_; }
    constexpr bool empty() const noexcept { return total_ == 0; }
    constexpr const Difference& operator[](std::size_t i) const noexcept { return row_[i]; }
    /// Proved: there is no request to which they answer differently.
    constexpr bool same() const noexcept { return complete_ && total_ == 0; }
    /// Every region is named. False if the budget ran out.
    constexpr bool complete() const noexcept { return complete_; }
    constexpr std::uint32_t effort() const noexcept { return effort_; }

    // Filled below.
    Difference row_[capacity] = {};
    std::size_t total_ = 0;
    bool complete_ = true;
    std::uint32_t effort_ = 0;
};

namespace detail {
template <class Net>
struct Comparer {
    const Net& net;
    const Tables* law[2];
    Prover<Net> prover;
    Comparison found{};
    Literal goal[max_rules + 8]{};

    constexpr Comparer(const Net& n, const Instrument& a, const Instrument& b, const Request& given,
                       const ProofOptions& o) noexcept
        : net(n), law{a.tables, b.tables}, prover(n, a.data, b.data, given, o) {}

    constexpr bool ask(std::size_t goals, bool& given_up, std::uint64_t (&narrowed)[Net::variable_capacity]) noexcept {
        if (prover.s.unable) given_up = true;
        if (!prover.consistent || prover.s.unable) return false;
        prover.rewind();
        bool fine = true;
        for (std::size_t i = 0; i != goals; ++i) fine = fine && prover.s.assign(goal[i], {});
        fine = fine && prover.s.propagate();
        for (std::size_t x = 0; fine && x != net.variables; ++x) narrowed[x] = prover.s.domain[x];
        const Search answer = prover.s.run(fine);
        given_up = given_up || answer == Search::given_up;
        return answer == Search::found;
    }
    constexpr Difference* row_of(bool second, const Rule& rule) noexcept {
        for (Difference& d : found.row_)
            if (d.rule != nullptr && d.second_is_stricter == second && d.rule->role == rule.role &&
                d.rule->citation == rule.citation)
                return &d;
        if (found.total_++ >= Comparison::capacity) return nullptr;
        Difference& made = found.row_[found.total_ - 1];
        made.second_is_stricter = second;
        return &made;
    }
    // The solver stands on a case in which this rule is the first to be violated.
    constexpr void describe(Difference& d, Literal violated, Literal mild,
                            const std::uint64_t (&narrowed)[Net::variable_capacity]) noexcept {
        bool why[Net::variable_capacity]{}, all[Net::variable_capacity]{};
        prover.s.reasons(violated, prover.lanes, why);
        for (std::size_t x = 0; x != net.variables; ++x) all[x] = why[x];
        for (std::size_t i = 0; i != 2; ++i) {
            bool more[Net::variable_capacity]{};
            const std::size_t o =
                static_cast<std::size_t>(i == (d.second_is_stricter ? 1U : 0U) ? d.stricter : Outcome::permitted);
            prover.s.reasons(i == (d.second_is_stricter ? 1U : 0U) ? net.gates[i].outcome[o] : mild, prover.lanes, more);
            for (std::size_t x = 0; x != net.variables; ++x) {
                all[x] = all[x] || more[x];
                if (more[x] && prover.s.unknown_data[x]) d.hinges_on_data = true;
            }
        }
        prover.tell(all, d.witness, nullptr);
        const Lanes told = to_lanes(d.witness);
        const auto issued_on = static_cast<std::uint16_t>(fact.warrant.issued_on.index);
        for (std::size_t x = 0; x != net.variables; ++x) {
            const Variable& v = net.variable[x];
            const std::uint16_t lane = v.lane == law_date_lane && told.lane[issued_on] != 0 ? issued_on : v.lane;
            if (!why[x] || lane >= fact_count || prover.lanes.lane[lane] != 0 || d.traits == Difference::most) continue;
            Trait& t = d.trait[d.traits++];
            t.fact = lane;
            t.value = told.lane[lane];
            if (v.shape == Shape::set) t.values = narrowed[x];
            if (v.shape == Shape::interval) {
                t.first = static_cast<std::uint32_t>(low_of(narrowed[x]));
                t.last = static_cast<std::uint32_t>(high_of(narrowed[x]));
            }
        }
    }
    constexpr void run() noexcept {
        constexpr Role gates[3] = {Role::scope, Role::requirement, Role::condition};
        constexpr Outcome outcome_of[3] = {Outcome::not_applicable, Outcome::refused, Outcome::conditional};
        constexpr unsigned milder[3] = {2, 1, 0};  // outcomes up to here are milder
        std::uint64_t narrowed[Net::variable_capacity]{};
        for (std::uint8_t side = 0; side != 2; ++side) {
            const Tables& t = *law[side];
            const Gates& own = net.gates[side];
            const Gates& other = net.gates[1 - side];
            for (std::size_t g = 0; g != 3; ++g) {
                std::size_t fixed = 0;
                if (g > 0) goal[fixed++] = own.in_scope;
                if (g > 1) goal[fixed++] = own.allowed;
                for (std::size_t r = 0; r != t.rules; ++r) {
                    const Literal kept = net.kept[side][r];
                    if (!t.of(gates[g]).has(r) || kept == sure_thing) continue;
                    bool given_up = false;
                    for (unsigned m = 0; m <= milder[g]; ++m) {
                        goal[fixed] = kept ^ 1U;
                        goal[fixed + 1] = other.outcome[m];
                        if (!ask(fixed + 2, given_up, narrowed)) continue;
                        Difference* const d = row_of(side == 1, t.rule[r]);
                        if (d == nullptr) break;
                        if (d->rule == nullptr) {
                            d->rule = &t.rule[r];
                            d->stricter = outcome_of[g];
                            describe(*d, kept ^ 1U, other.outcome[m], narrowed);
                        }
                        d->milder = Outcomes{d->milder.bits() | 1U << m};
                    }
                    if (given_up) found.complete_ = false;
                    goal[fixed++] = kept;  // from here on it is not the first
                }
            }
        }
        found.complete_ = found.complete_ && found.total_ <= Comparison::capacity;
        found.effort_ = prover.s.effort;
    }
};
}  // namespace detail

/// Where two instruments, or one with two sets of data, answer differently to requests that say what was given.
/// `compare(us_uk_daa, with(us_uk_daa, [](auto& data) { data.disapproved = yes; }))`
[[nodiscard]] constexpr Comparison compare(const Instrument& a, const Instrument& b, const Request& given = {},
                                           const ProofOptions& options = {}) noexcept {
    if (a.tables == nullptr || b.tables == nullptr) return {};
    detail::RoomyMaker maker;
    // What is not known of one and the same text cannot turn out in two ways at once.
    for (std::size_t i = 0; i + 1 != detail::max_data; ++i)
        maker.shared[i] = a.tables == b.tables && a.data[i] == 0 && b.data[i] == 0;
    maker.make(*a.tables, *b.tables);
    detail::Comparer<detail::RoomyMaker::Net> comparer(maker.out, a, b, given, options);
    comparer.run();
    return comparer.found;
}

}  // namespace comity
