// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "distinct.hpp"
#include "resolve.hpp"

namespace comity {

/// Facts that there is no point in asking for: nobody knows them.
class NotAsked {
public:
    constexpr void add(const Fact& f) noexcept { word_[f.index / 32] |= 1U << (f.index % 32); }
    constexpr void drop(const Fact& f) noexcept { word_[f.index / 32] &= ~(1U << (f.index % 32)); }
    constexpr bool contains(const Fact& f) const noexcept { return ((word_[f.index / 32] >> (f.index % 32)) & 1U) != 0; }

private:
    std::uint32_t word_[(fact_count + 31) / 32] = {};
};

namespace detail {
inline constexpr Fact nothing_to_ask{};
}

/// What to ask next, and why.
class Question {
public:
    constexpr Question() noexcept = default;

    /// There is something to ask. False: nothing that could still be answered matters.
    constexpr explicit operator bool() const noexcept { return fact_ != no_fact; }
    /// The fact to ask for; one without a name if there is no question.
    constexpr const Fact& fact() const noexcept { return fact_ == no_fact ? detail::nothing_to_ask : fact_at(fact_); }
    /// The open rules that read it, in the order of the text: why it is asked.
    constexpr RuleList asked_by() const noexcept { return {tables_, asked_by_}; }
    /// Only data about the law that are not known keep the answer open.
    constexpr bool waits_for_data() const noexcept { return waits_for_data_; }
    /// Only facts that are not to be asked for could still change the answer.
    constexpr bool waits_for_unasked() const noexcept { return waits_for_unasked_; }
    /// The outcomes that are exactly still possible.
    constexpr Outcomes possible() const noexcept { return possible_; }

    // Filled below.
    static constexpr std::uint16_t no_fact = 0xFFFF;
    const detail::Tables* tables_ = &detail::no_tables;
    detail::RuleBits asked_by_{};
    std::uint16_t fact_ = no_fact;
    bool waits_for_data_ = false;
    bool waits_for_unasked_ = false;
    Outcomes possible_{};
};

namespace detail {
/// How much is left open after the fact was told, on average over the values that can be told apart: less is better. Facts come
/// before judgements, and both before readings of doubtful law.
constexpr std::uint32_t openness_after(const Instrument& instrument, const Request& request, const Fact& f, Date as_of,
                                       std::uint32_t& evaluations) noexcept {
    Lanes lanes = to_lanes(request);
    std::uint32_t sum = 0, cases = 0;
    for (const Values::Class& c : distinct_values(instrument, request, f, as_of)) {
        lanes.lane[f.index] = c.representative;
        const Decision d = evaluate(instrument, to_request(lanes), as_of);
        ++evaluations;
        if (d.outcome() == Outcome::contradictory) continue;
        ++cases;
        if (d.possible().size() > 1)
            sum += 64U * static_cast<std::uint32_t>(d.possible().size() - 1) +
                   static_cast<std::uint32_t>(d.open_questions().size());
    }
    const std::uint32_t later = f.fact_class == FactClass::reading ? 100000U : f.fact_class == FactClass::judgement ? 200U : 0U;
    return (cases == 0 ? 50000U : sum * 16U / cases) + later;
}

template <class Net>
constexpr Question next_question(const Net& net, const Instrument& instrument, const Request& request, const ProofOptions& o,
                                 const NotAsked& unasked) noexcept {
    Question q;
    q.tables_ = instrument.tables;
    const Decision decision = evaluate(instrument, request, o.as_of);
    Resolver<Net> resolver(net, instrument.data, request, o);
    q.possible_ = resolver.possible;
    if (q.possible_.size() < 2) return q;
    std::uint16_t candidate[max_read]{};
    std::uint32_t score[max_read]{};
    std::size_t candidates = 0;
    std::uint32_t evaluations = 0;
    // In a constant expression an evaluation costs so much that only the first of the questions can be weighed.
    // Not const: the initializer of a constant would count as evaluated at compile time.
    std::uint32_t enough = ~0U;
    if (__builtin_is_constant_evaluated()) enough = 24;
    for (const Fact& f : decision.open_questions()) {
        if (unasked.contains(f)) continue;
        const std::uint32_t s = evaluations < enough ? openness_after(instrument, request, f, o.as_of, evaluations) : 60000U;
        std::size_t i = candidates++;
        for (; i != 0 && score[i - 1] > s; --i) {
            candidate[i] = candidate[i - 1];
            score[i] = score[i - 1];
        }
        candidate[i] = f.index;
        score[i] = s;
    }
    for (std::size_t i = 0; i != candidates; ++i) {
        if (!resolver.fact_matters(candidate[i])) continue;
        q.fact_ = candidate[i];
        for (std::size_t r = 0; r != q.tables_->rules; ++r) {
            if (!decision.decided_by().contains(q.tables_->rule[r])) continue;
            for (std::size_t k = 0; k != q.tables_->lanes; ++k)
                if (q.tables_->lane[k] == candidate[i] && q.tables_->reads[r].has(k)) q.asked_by_.add(r);
        }
        return q;
    }
    for (const Fact& f : decision.open_questions())
        q.waits_for_unasked_ = q.waits_for_unasked_ || (unasked.contains(f) && resolver.fact_matters(f.index));
    q.waits_for_data_ = !q.waits_for_unasked_;
    return q;
}
}  // namespace detail

/// The question that leaves the least open, among those that exactly matter: none is asked whose answer could change nothing,
/// and none that is in `unasked`.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Question next_question(const Treaty<Text, Terms>& treaty, const Request& request, const ProofOptions& options = {},
                                               const NotAsked& unasked = {}) noexcept {
    return detail::next_question(detail::network<Text, Terms>, treaty, request, options, unasked);
}
[[nodiscard]] constexpr Question next_question(const Instrument& instrument, const Request& request, const ProofOptions& options = {},
                                               const NotAsked& unasked = {}) noexcept {
    if (instrument.tables->empty()) return {};
    detail::SingleMaker maker;
    maker.make(*instrument.tables);
    return detail::next_question(maker.out, instrument, request, options, unasked);
}

}  // namespace comity
