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
    constexpr const Difference* end() const noexcept { return row_ + size(); }
    constexpr std::size_t size() const noexcept { return total_ < capacity ? total_ : capacity; }
    constexpr bool empty() const noexcept { return total_ == 0; }
    constexpr const Difference& operator[](std::size_t i) const noexcept { return row_[i]; }
    /// Proved: there is no request to which they answer differently.
    constexpr bool same() const noexcept { return complete_ && total_ == 0; }
    /// Every region is named. False if the budget or the room ran out: what is named is so, and there may be more.
    constexpr bool complete() const noexcept { return complete_; }
    /// They are the same, but for want of cases: no consistent request says what was given.
    constexpr bool vacuous() const noexcept { return vacuous_; }
    constexpr std::uint32_t effort() const noexcept { return effort_; }

    // Filled below.
    Difference row_[capacity] = {};
    std::size_t total_ = 0;
    bool complete_ = true;
    bool vacuous_ = false;
    std::uint32_t effort_ = 0;
};

namespace detail {
template <class Net>
struct Comparer {
    const Net& net;
    const Tables* law[2];
    std::uint32_t law_date[2];
    Prover<Net> prover;
    Comparison found{};

    constexpr Comparer(const Net& n, const Instrument& a, const Instrument& b, const std::uint32_t (&as_of)[2],
                       const Request& given, const ProofOptions& o) noexcept
        : net(n), law{a.tables, b.tables}, law_date{as_of[0], as_of[1]}, prover(n, {a.data, b.data}, as_of, given, o) {
        if (o.budget == 0 && __builtin_is_constant_evaluated()) prover.s.budget = 8000;
    }
    constexpr bool assume(Literal l) noexcept { return prover.s.assign(l, {}) && prover.s.propagate(); }
    // Whether there is a case in which this is so; if so, what is left of each variable before anything was tried.
    constexpr bool ask(Literal violated, std::uint64_t (&narrowed)[Net::variable_capacity]) noexcept {
        prover.rewind();
        const bool fine = assume(violated);
        for (std::size_t x = 0; fine && x != net.variables; ++x) narrowed[x] = prover.s.domain[x];
        const Search answer = prover.s.run(fine);
        if (answer == Search::given_up) found.complete_ = false;
        return answer == Search::found;
    }
    // From here on this is true of every case. False if there are none left.
    constexpr bool settle(Literal l) noexcept {
        prover.rewind();
        const bool left = assume(l);
        prover.mark_start();
        return left;
    }
    constexpr Difference* row_of(bool second, const Rule& rule) noexcept {
        for (std::size_t i = 0; i != found.total_ && i != Comparison::capacity; ++i)
            if (Difference& d = found.row_[i];
                d.second_is_stricter == second && d.rule->role == rule.role && d.rule->citation == rule.citation)
                return &d;
        if (found.total_++ >= Comparison::capacity) return nullptr;
        Difference& made = found.row_[found.total_ - 1];
        made.second_is_stricter = second;
        return &made;
    }
    // The solver stands on a case in which this rule is the first to be violated.
    constexpr void describe(Difference& d, Literal violated, Literal mild,
                            const std::uint64_t (&narrowed)[Net::variable_capacity]) noexcept {
        d.traits = 0;
        d.hinges_on_data = false;
        typename Solver<Net>::Prices prices{prover.lanes};
        bool why[Net::variable_capacity]{}, all[Net::variable_capacity]{};
        const Gates& own = net.gates[d.second_is_stricter ? 1 : 0];
        prover.s.reasons(violated, prices, why);
        prover.s.reasons(violated, prices, all);
        prover.s.reasons(own.outcome[static_cast<std::size_t>(d.stricter)], prices, all);
        prover.s.reasons(mild, prices, all);
        prover.tell(all, d.witness, nullptr);
        const Lanes told = to_lanes(d.witness);
        const auto issued_on = static_cast<std::uint16_t>(fact.warrant.issued_on.index);
        for (std::size_t x = 0; x != net.variables; ++x) {
            if (!all[x]) continue;
            if (prover.s.unknown_data[x]) d.hinges_on_data = true;
            if (!why[x]) continue;
            const Variable& v = net.variable[x];
            const std::uint16_t lane = v.lane == law_date_lane && law_date[v.owner] == 0 ? issued_on : v.lane;
            if (lane >= fact_count || prover.lanes.lane[lane] != 0 || d.traits == Difference::most) continue;
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
    // The regions in which one side is the stricter and the other has this outcome. A rule is the first to be violated where
    // all before it are kept, so what is settled only grows.
    constexpr void run(std::uint8_t side, Outcome milder) noexcept {
        constexpr Role role_of[3] = {Role::scope, Role::requirement, Role::condition};
        constexpr Outcome outcome_of[3] = {Outcome::not_applicable, Outcome::refused, Outcome::conditional};
        const Literal mild = net.gates[1 - side].outcome[static_cast<std::size_t>(milder)];
        std::uint64_t narrowed[Net::variable_capacity]{};
        const Tables& t = *law[side];
        bool left = settle(mild);
        for (std::size_t g = 0; g != 3 && milder < outcome_of[g]; ++g)
            for (std::size_t r = 0; left && found.complete_ && r != t.rules; ++r) {
                const Literal kept = net.kept[side][r];
                if (!t.of(role_of[g]).has(r) || kept == sure_thing) continue;
                Difference* const d = ask(kept ^ 1U, narrowed) ? row_of(side == 1, t.rule[r]) : nullptr;
                if (d != nullptr) {
                    const bool new_row = d->milder.empty();
                    d->milder = Outcomes{d->milder.bits() | just(milder).bits()};
                    if (new_row || &t.rule[r] < d->rule) {
                        d->rule = &t.rule[r];
                        d->stricter = outcome_of[g];
                        describe(*d, kept ^ 1U, mild, narrowed);
                    }
                }
                left = settle(kept);
            }
        if (prover.s.unable) found.complete_ = false;
    }
    static constexpr bool precedes(const Difference& a, const Difference& b) noexcept {
        if (a.second_is_stricter != b.second_is_stricter) return b.second_is_stricter;
        return a.stricter != b.stricter ? a.stricter > b.stricter : a.rule < b.rule;
    }
    constexpr void run() noexcept {
        if (prover.s.unable) found.complete_ = false;
        found.vacuous_ = !prover.consistent && !prover.s.unable;
        if (!prover.consistent || prover.s.unable) return;
        const auto start = prover.s.choice[0];
        for (std::uint8_t side = 0; side != 2; ++side)
            for (unsigned milder = 0; milder != 3; ++milder) {
                prover.s.choice[0] = start;
                run(side, static_cast<Outcome>(milder));
            }
        const std::size_t rows = static_cast<std::size_t>(found.end() - found.begin());
        for (std::size_t i = 1; i < rows; ++i)  // in the order of the text
            for (std::size_t k = i; k != 0 && precedes(found.row_[k], found.row_[k - 1]); --k) {
                const Difference later = found.row_[k - 1];
                found.row_[k - 1] = found.row_[k];
                found.row_[k] = later;
            }
        found.complete_ = found.complete_ && found.total_ <= Comparison::capacity;
        prover.s.choice[0] = start;
        found.vacuous_ = found.same() && prover.ask(sure_thing) == Search::impossible;
        found.effort_ = prover.s.effort;
    }
};
template <class Net>
constexpr Comparison compare(const Net& net, const Instrument& a, const Instrument& b, const std::uint32_t (&as_of)[2],
                             const Request& given, const ProofOptions& options) noexcept {
    Comparer<Net> comparer(net, a, b, as_of, given, options);
    comparer.run();
    return comparer.found;
}
constexpr Comparison compare(const Instrument& a, const Instrument& b, const std::uint32_t (&as_of)[2], const Request& given,
                             const ProofOptions& options) noexcept {
    if (a.tables->empty() || b.tables->empty()) {
        Comparison nothing;
        nothing.complete_ = false;
        return nothing;
    }
    RoomyMaker maker;
    // What is not known of one and the same text cannot turn out in two ways at once.
    for (std::size_t i = 0; i + 1 != max_data; ++i) maker.shared[i] = a.tables == b.tables && a.data[i] == 0 && b.data[i] == 0;
    maker.make(*a.tables, *b.tables);
    return compare(maker.out, a, b, as_of, given, options);
}
}  // namespace detail

/// Where two instruments, or one with two sets of data, answer differently to requests that say what was given.
/// `compare(us_uk_daa, with(us_uk_daa, [](auto& data) { data.disapproved = yes; }))`
/// In a constant expression the default budget is what fits there: enough for two agreements, if both are treaties by name.
[[nodiscard]] constexpr Comparison compare(const Instrument& a, const Instrument& b, const Request& given = {},
                                           const ProofOptions& options = {}) noexcept {
    return detail::compare(a, b, {detail::law_date_of(options), detail::law_date_of(options)}, given, options);
}
template <const auto& A, template <bool> class TermsOfA, const auto& B, template <bool> class TermsOfB>
[[nodiscard]] constexpr Comparison compare(const Treaty<A, TermsOfA>& a, const Treaty<B, TermsOfB>& b,
                                           const Request& given = {}, const ProofOptions& options = {}) noexcept {
    const std::uint32_t as_of[2] = {detail::law_date_of(options), detail::law_date_of(options)};
    if constexpr (__is_same(Bundle<A>, Bundle<B>))
        return detail::compare(Instrument(a), Instrument(b), as_of, given, options);
    else
        return detail::compare(detail::network_of_both<A, B>, a, b, as_of, given, options);
}

/// Where the law of two days answers differently to the same requests; the one of the second day takes the place of `b` above.
[[nodiscard]] constexpr Comparison compare(const Instrument& law, Date first, Date second, const Request& given = {},
                                           const ProofOptions& options = {}) noexcept {
    return detail::compare(law, law, {detail::law_date_of(first), detail::law_date_of(second)}, given, options);
}

}  // namespace comity
