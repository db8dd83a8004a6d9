// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "proof.hpp"

namespace comity {

/// Why a rule never decides anything.
enum class Dead : std::uint8_t {
    decides,         ///< not dead: without it, some request would come out otherwise, or something would not be listed
    never_engaged,   ///< no request that the instrument reaches engages it
    never_violated,  ///< whenever it is engaged it is met; what it would list is never listed
    never_alone,     ///< whenever it is violated, so is another rule that decides the same or comes before
    not_known        ///< the budget ran out, or the law is larger than there is room for
};

/// For each rule of an instrument whether it ever decides anything.
class DeadRules {
public:
    class iterator {
    public:
        struct Item {
            const Rule& rule;
            Dead why;
        };
        constexpr iterator(const DeadRules* list, std::size_t at) noexcept : list_(list), at_(at) { settle(); }
        constexpr Item operator*() const noexcept { return {list_->tables_->rule[at_], list_->why_[at_]}; }
        constexpr iterator& operator++() noexcept {
            ++at_;
            settle();
            return *this;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void settle() noexcept {
            while (at_ < list_->rules() && list_->why_[at_] == Dead::decides) ++at_;
        }
        const DeadRules* list_;
        std::size_t at_;
    };
    constexpr iterator begin() const noexcept { return {this, 0}; }
    constexpr iterator end() const noexcept { return {this, rules()}; }
    constexpr std::size_t size() const noexcept {
        std::size_t n = 0;
        for (std::size_t r = 0; r != rules(); ++r) n += why_[r] != Dead::decides ? 1U : 0U;
        return n;
    }
    constexpr bool empty() const noexcept { return size() == 0; }
    constexpr Dead why(std::size_t rule) const noexcept { return why_[rule]; }

    // Filled below.
    const detail::Tables* tables_ = &detail::no_tables;
    Dead why_[detail::max_rules] = {};

private:
    constexpr std::size_t rules() const noexcept { return tables_->rules; }
};

namespace detail {
template <class Net>
struct DeadRulesFinder {
    const Net& net;
    const Tables& law;
    Prover<Net> prover;
    DeadRules found{};
    std::uint16_t rule[max_rules]{};  // those of the role at hand
    std::size_t rules = 0;

    constexpr DeadRulesFinder(const Net& n, const Instrument& instrument, const Request& given, const ProofOptions& o,
                              bool drawn_before) noexcept
        : net(n), law(*instrument.tables), prover(n, instrument.data, given, o) {
        // Drawing the network takes its part.
        if (o.budget == 0 && __builtin_is_constant_evaluated()) prover.s.budget = drawn_before ? 10500 : 7500;
        found.tables_ = &law;
    }
    constexpr void take(Role role) noexcept {
        rules = 0;
        for (std::size_t r = 0; r != law.rules; ++r)
            if (law.rule[r].role == role) rule[rules++] = static_cast<std::uint16_t>(r);
    }
    constexpr Literal violated(std::size_t r) const noexcept { return static_cast<Literal>(net.holds[r] ^ 1U); }
    constexpr Dead ask(std::size_t r, Literal also, Dead if_possible, Dead if_not) noexcept {
        const Literal goal[2] = {net.engaged[r], also};
        const Search answer = prover.ask(goal, 2);
        return answer == Search::found ? if_possible : answer == Search::impossible ? if_not : Dead::not_known;
    }
    // Which of these rules can be violated while all others of the role are kept; whether what was just settled can be is told
    // by `fine`. What must be kept for all of one half is settled once.
    constexpr void look_alone(bool fine, std::size_t first, std::size_t last) noexcept {
        fine = fine && prover.s.propagate();
        prover.enter();
        const bool given_up = prover.s.unable || prover.s.effort > prover.s.budget;
        if (given_up || !fine) {
            for (std::size_t i = first; i != last; ++i) found.why_[rule[i]] = given_up ? Dead::not_known : Dead::never_alone;
        } else if (last - first == 1) {
            found.why_[rule[first]] = ask(rule[first], violated(rule[first]), Dead::decides, Dead::never_alone);
        } else if (last != first) {
            const std::size_t middle = first + (last - first) / 2;
            look_alone(keep(middle, last), first, middle);
            look_alone(keep(first, middle), middle, last);
        }
        prover.leave();
    }
    constexpr bool keep(std::size_t first, std::size_t last) noexcept {
        bool fine = true;
        for (std::size_t i = first; fine && i != last; ++i) fine = prover.s.assign(net.kept[0][rule[i]], {});
        return fine;
    }
    constexpr bool start(Literal before) noexcept {
        prover.rewind();
        return prover.consistent && prover.s.assign(before, {});
    }
    // Settles a few of the choices that every case takes, once for all rules. Those that cannot be violated then are looked at
    // again without.
    constexpr bool guess() noexcept {
        bool fine = prover.s.propagate();
        for (int i = 0; fine && i != 7; ++i) {
            const Literal open = prover.s.open_end();
            fine = open == absurdity || (prover.s.assign(open, {}) && prover.s.propagate());
        }
        return fine;
    }
    // Whatever can be violated alone can be violated, and can be engaged: only of the others there is more to ask.
    constexpr void look_further(std::size_t r, Literal also, Dead if_possible) noexcept {
        found.why_[r] = ask(r, also, if_possible, Dead::never_violated);
        if (found.why_[r] == Dead::never_violated) found.why_[r] = ask(r, sure_thing, Dead::never_violated, Dead::never_engaged);
    }
    constexpr void look_at_gates(Role role, Literal before) noexcept {
        take(role);
        look_alone(start(before) && guess(), 0, rules);
        std::size_t left = 0;
        for (std::size_t i = 0; i != rules; ++i) {
            const std::uint16_t r = rule[i];
            if (found.why_[r] == Dead::decides) continue;
            rule[i] = rule[left];
            rule[left++] = r;
        }
        look_alone(start(before) && keep(left, rules), 0, left);
        for (std::size_t i = 0; i != rules; ++i)
            if (found.why_[rule[i]] == Dead::never_alone) look_further(rule[i], violated(rule[i]), Dead::never_alone);
    }
    // What makes that a rule of no gate is listed, beside that it is engaged.
    constexpr Literal listed(std::size_t r) const noexcept {
        switch (law.rule[r].role) {
            case Role::definition: return net.holds[r];
            case Role::ground:
            case Role::duty: return violated(r);
            default: return sure_thing;
        }
    }
    // One case serves for as many of them as it can: each is looked for where those before it are listed, and again where
    // nothing is settled if it is not there.
    constexpr void look_at_listed() noexcept {
        rules = 0;
        for (std::size_t r = 0; r != law.rules; ++r)
            if (!law.of(Role::scope).has(r) && !law.of(Role::requirement).has(r) && !law.of(Role::condition).has(r))
                rule[rules++] = static_cast<std::uint16_t>(r);
        while (rules != 0) {
            std::size_t left = 0;
            std::uint16_t depth = 0;
            for (std::size_t i = 0; i != rules; ++i) {
                const std::uint16_t r = rule[i];
                const Dead why = ask(r, listed(r), Dead::decides, Dead::never_violated);
                if (why == Dead::decides) {
                    prover.enter();
                    ++depth;
                } else if (why == Dead::not_known || depth == 0) {
                    found.why_[r] = why;
                    if (why == Dead::never_violated) found.why_[r] = ask(r, sure_thing, why, Dead::never_engaged);
                } else {
                    rule[left++] = r;
                }
            }
            rules = left;
            for (; depth != 0; --depth) prover.leave();
        }
    }
    constexpr void run() noexcept {
        if (prover.s.unable) {
            for (std::size_t r = 0; r != law.rules; ++r) found.why_[r] = Dead::not_known;
            return;
        }
        look_at_gates(Role::scope, sure_thing);
        prover.consistent = start(net.gates[0].in_scope) && prover.s.propagate();
        prover.mark_start();
        look_at_gates(Role::requirement, sure_thing);
        look_at_gates(Role::condition, net.gates[0].allowed);
        look_at_listed();
    }
};
template <class Net>
constexpr DeadRules dead_rules(const Net& net, const Instrument& instrument, const Request& given,
                               const ProofOptions& options, bool drawn_before) noexcept {
    DeadRulesFinder<Net> finder(net, instrument, given, options, drawn_before);
    finder.run();
    return finder.found;
}
/// Every reading of doubtful law and every act.
constexpr Request whatever() noexcept {
    Request open{};
    open.act = unsaid;
    open.readings = Readings{};
    Lanes lanes = to_lanes(open);
    for (const Fact& f : fact_table.entry)
        if (f.fact_class == FactClass::reading) lanes.lane[f.index] = 0;
    return to_request(lanes);
}
}  // namespace detail

/// The rules without which nothing would be different, among requests that say what was given. By default every reading of
/// doubtful law and every act is looked at. In a constant expression the default budget is what fits there whatever the
/// instrument: of a whole agreement the last few rules may then be `not_known`, and a budget of its own may tell all.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr DeadRules dead_rules(const Treaty<Text, Terms>& treaty, const Request& given,
                                             const ProofOptions& options = {}) noexcept {
    return detail::dead_rules(detail::whole_network<Text>, treaty, given, options, true);
}
[[nodiscard]] constexpr DeadRules dead_rules(const Instrument& instrument, const Request& given,
                                             const ProofOptions& options = {}) noexcept {
    if (instrument.tables->empty()) return {};
    detail::RoomyMaker maker;
    maker.every_rule = true;
    maker.make(*instrument.tables);
    return detail::dead_rules(maker.out, instrument, given, options, false);
}
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr DeadRules dead_rules(const Treaty<Text, Terms>& treaty, const ProofOptions& options = {}) noexcept {
    return dead_rules(treaty, detail::whatever(), options);
}
[[nodiscard]] constexpr DeadRules dead_rules(const Instrument& instrument, const ProofOptions& options = {}) noexcept {
    return dead_rules(instrument, detail::whatever(), options);
}

}  // namespace comity
