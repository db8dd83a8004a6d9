// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "proof.hpp"

namespace comity {

/// What changes are worth. By default every fact costs one; the act that is judged and the readings of doubtful law stay.
class RepairOptions {
public:
    ProofOptions proof{};
    /// Dearer repairs are not looked for.
    std::uint32_t highest_cost = 6;

    constexpr RepairOptions() noexcept {
        for (std::size_t i = 0; i != fact_count; ++i) cost_[i] = fact_at(i).fact_class == FactClass::reading ? 0 : 1;
        cost_[fact.act.index] = 0;
    }
    /// This fact cannot change: a nationality.
    template <class T>
    constexpr RepairOptions& keep(Handle<T> handle) noexcept {
        cost_[handle.index] = 0;
        return *this;
    }
    /// Changing this fact costs this much, at least one.
    template <class T>
    constexpr RepairOptions& price(Handle<T> handle, std::uint8_t cost) noexcept {
        cost_[handle.index] = cost == 0 ? std::uint8_t{1} : cost;
        return *this;
    }
    /// 0: it cannot change.
    constexpr std::uint32_t cost(std::size_t index) const noexcept { return cost_[index]; }

private:
    std::uint8_t cost_[fact_count] = {};
};

/// One set of changes, and the request with them made.
struct Repair {
    static constexpr std::size_t most = 8;
    std::uint16_t changed[most] = {};  ///< places of the facts, for `fact_at`
    std::uint8_t changes = 0;
    std::uint32_t cost = 0;
    /// The request as it was but for the changes, for what follows from them by definition, and for facts left unsaid on which
    /// the outcome rests. It passes `check` and has the outcome wanted.
    Request request{};
    bool hinges_on_data = false;  ///< and data about the law that are not known must turn out right
};

/// All cheapest sets of changes.
class Repairs {
public:
    static constexpr std::size_t capacity = 32;

    constexpr Repairs() noexcept = default;
    constexpr const Repair* begin() const noexcept { return repair_; }
    constexpr const Repair* end() const noexcept { return repair_ + size(); }
    constexpr std::size_t size() const noexcept { return total_ < capacity ? total_ : capacity; }
    constexpr bool empty() const noexcept { return total_ == 0; }
    constexpr const Repair& operator[](std::size_t i) const noexcept { return repair_[i]; }
    /// Every cheapest one is here. False if the budget or the room ran out, or none was found up to the highest cost: what is
    /// here is so, and there may be more.
    constexpr bool complete() const noexcept { return !out_of_budget_ && total_ <= capacity; }
    /// Proved: whatever is changed of what can change, the outcome wanted does not come about.
    constexpr bool nothing_helps() const noexcept { return nothing_helps_; }
    /// The search ended before it was complete: at the highest cost, or for want of budget.
    constexpr bool out_of_budget() const noexcept { return out_of_budget_; }
    constexpr std::uint32_t effort() const noexcept { return effort_; }

    // Filled below.
    Repair repair_[capacity] = {};
    std::size_t total_ = 0;
    bool nothing_helps_ = false;
    bool out_of_budget_ = false;
    std::uint32_t effort_ = 0;
};

namespace detail {
template <class Net>
struct Repairer {
    using Debts = OwedToFacts<Net::variable_capacity>;
    using Facts = Prover<Net, Debts>;

    const Net& net;
    const std::uint32_t* data;
    const RepairOptions& options;
    Literal goal;
    Lanes lanes;  // what was said, less what follows from the rest
    bool follows[fact_count] = {};
    bool freed[fact_count] = {};
    bool kept[fact_count] = {};  // tried already in this branch
    bool cut_short = false;      // by the cost
    Repairs found{};

    constexpr Repairer(const Net& n, const std::uint32_t* d, const Request& request, Literal g, const RepairOptions& o) noexcept
        : net(n), data(d), options(o), goal(g), lanes(in_range(to_lanes(request))) {
        for (std::size_t t = 0; t != net.terms; ++t) {
            const std::uint16_t lane = net.variable[net.term[t].variable].lane;
            const std::uint32_t was = lanes.lane[lane];
            if (was == 0) continue;
            lanes.lane[lane] = 0;
            Prover<Net> prover(net, data, to_request(lanes), options.proof);
            const std::uint64_t left = prover.s.domain[net.term[t].variable];
            follows[lane] = prover.consistent && !prover.s.unable && left == std::uint64_t{1} << was;
            if (!follows[lane]) lanes.lane[lane] = was;
        }
    }

    constexpr void look(std::uint32_t cost, std::uint32_t bound, std::size_t depth) noexcept {
        Lanes now = lanes;
        for (std::size_t i = 0; i != fact_count; ++i)
            if (freed[i]) now.lane[i] = 0;
        ProofOptions o = options.proof;
        const std::uint32_t whole = budget_of(o);
        if (found.effort_ >= whole) {
            found.out_of_budget_ = true;
            return;
        }
        o.budget = whole - found.effort_;
        Facts prover(net, data, to_request(now), o);
        bool reason[Net::variable_capacity]{};
        bool hinges = false;
        const Search answer = prover.ask_without_data(goal, reason, hinges);
        found.effort_ += prover.s.effort;
        if (answer == Search::given_up) {
            found.out_of_budget_ = true;
            return;
        }
        if (answer == Search::found) {
            if (cost == bound) keep(prover, reason, hinges, cost);
            return;
        }
        const typename Debts::Debt blame = prover.s.blame;
        bool restored[fact_count] = {};
        for (std::size_t x = 0; x != net.variables; ++x) {
            const std::uint16_t lane = net.variable[x].lane;
            if (lane >= fact_count || !Debts::has_given(blame, x) || freed[lane] || kept[lane] || options.cost(lane) == 0) continue;
            if (cost + options.cost(lane) > bound || depth == Repair::most) {
                cut_short = true;
                continue;
            }
            freed[lane] = true;
            look(cost + options.cost(lane), bound, depth + 1);
            freed[lane] = false;
            kept[lane] = restored[lane] = true;
        }
        for (std::size_t i = 0; i != fact_count; ++i)
            if (restored[i]) kept[i] = false;
    }

    constexpr void keep(Facts& prover, bool (&reason)[Net::variable_capacity], bool hinges, std::uint32_t cost) noexcept {
        if (found.total_++ >= Repairs::capacity) return;
        Repair& r = found.repair_[found.total_ - 1];
        r.cost = cost;
        r.hinges_on_data = hinges;
        for (std::size_t i = 0; i != fact_count; ++i) {
            if (freed[i] || follows[i]) reason[net.place[i] - 1U] = true;
            if (freed[i]) r.changed[r.changes++] = static_cast<std::uint16_t>(i);
        }
        std::uint32_t needed[max_data] = {};
        prover.tell(reason, r.request, needed);
    }

    constexpr void run() noexcept {
        for (std::uint32_t bound = 0; bound <= options.highest_cost; ++bound) {
            cut_short = false;
            look(0, bound, 0);
            if (found.out_of_budget_ || found.total_ != 0) return;
            if (!cut_short) {
                found.nothing_helps_ = true;
                return;
            }
        }
        found.out_of_budget_ = true;
    }
};

template <class Net>
constexpr Repairs repair(const Net& net, const std::uint32_t* data, const Request& request, Outcome wanted,
                         const RepairOptions& options) noexcept {
    const Literal goal = static_cast<unsigned>(wanted) < 4 ? net.gates[0].outcome[static_cast<unsigned>(wanted)] : absurdity;
    Repairer<Net> repairer(net, data, request, goal, options);
    repairer.run();
    return repairer.found;
}
}  // namespace detail

/// Every cheapest set of facts to be changed so that the request comes out as wanted. Facts left unsaid may turn out as they
/// must; they are no changes. A request that is already so, or can still be, needs none: one repair without changes.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Repairs repair(const Treaty<Text, Terms>& treaty, const Request& request,
                                       Outcome wanted = Outcome::permitted, const RepairOptions& options = {}) noexcept {
    const auto data = treaty.data_lanes();
    return detail::repair(detail::network<Text, Terms>, data.lane, request, wanted, options);
}
[[nodiscard]] constexpr Repairs repair(const Instrument& instrument, const Request& request,
                                       Outcome wanted = Outcome::permitted, const RepairOptions& options = {}) noexcept {
    if (instrument.tables->empty()) return Repairs{};
    detail::SingleMaker maker;
    maker.make(*instrument.tables);
    return detail::repair(maker.out, instrument.data, request, wanted, options);
}

}  // namespace comity
