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
    not_known        ///< the budget ran out
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
    const detail::Tables* tables_ = nullptr;
    Dead why_[detail::max_rules] = {};

private:
    constexpr std::size_t rules() const noexcept { return tables_ == nullptr ? 0 : tables_->rules; }
};

/// The rules without which nothing would be different, among requests that say what was given. By default every reading of
/// doubtful law and every act is looked at.
[[nodiscard]] constexpr DeadRules dead_rules(const Instrument& instrument, const Request& given,
                                             const ProofOptions& options = {}) noexcept {
    DeadRules dead;
    if (instrument.tables == nullptr) return dead;
    const detail::Tables& t = *instrument.tables;
    dead.tables_ = &t;
    detail::RoomyMaker maker;
    maker.every_rule = true;
    maker.make(t);
    const auto& net = maker.out;
    detail::Prover<detail::RoomyMaker::Net> prover(net, instrument.data, given, options);
    const auto literal_not = [](detail::Literal l) { return static_cast<detail::Literal>(l ^ 1U); };
    for (std::size_t r = 0; r != t.rules; ++r) {
        const Role role = t.rule[r].role;
        const bool gate = role == Role::scope || role == Role::requirement || role == Role::condition;
        detail::Literal goal[detail::max_rules + 8]{};
        std::size_t goals = 0;
        bool given_up = false;
        const auto possible = [&] {
            const detail::Search answer = prover.ask(goal, goals);
            given_up = given_up || answer == detail::Search::given_up;
            return answer != detail::Search::impossible;
        };
        const auto judge = [&] {
            goal[goals++] = maker.engaged[r];
            if (role != Role::scope) goal[goals++] = net.gates[0].in_scope;
            if (!possible()) return Dead::never_engaged;
            if (role == Role::exception || role == Role::consequence) return Dead::decides;
            goal[goals++] = role == Role::definition ? maker.holds[r] : literal_not(maker.holds[r]);
            if (!possible()) return Dead::never_violated;
            if (!gate) return Dead::decides;
            if (role == Role::condition) goal[goals++] = net.gates[0].allowed;
            for (std::size_t other = 0; other != t.rules; ++other)
                if (other != r && t.of(role).has(other) && net.kept[0][other] != detail::sure_thing)
                    goal[goals++] = net.kept[0][other];
            return possible() ? Dead::decides : Dead::never_alone;
        };
        dead.why_[r] = judge();
        if (given_up) dead.why_[r] = Dead::not_known;
    }
    return dead;
}
[[nodiscard]] constexpr DeadRules dead_rules(const Instrument& instrument) noexcept {
    Request open{};
    open.act = unsaid;
    open.readings = Readings{};
    detail::Lanes lanes = detail::to_lanes(open);
    for (const Fact& f : detail::fact_table.entry)
        if (f.fact_class == FactClass::reading) lanes.lane[f.index] = 0;
    return dead_rules(instrument, detail::to_request(lanes));
}

}  // namespace comity
