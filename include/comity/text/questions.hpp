// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../basis.hpp"

namespace comity {

/// Which unsaid facts still matter, to the point: within an open rule only those that a part of it still open reads, where
/// `Decision::open_questions` names every unsaid fact of the rule. Told the instrument, it also knows the instrument's data;
/// without it, comparisons with data count as open. Holds the verdict on every node of the circuit.
class OpenQuestions {
public:
    constexpr OpenQuestions(const Decision& decision, const Request& request) noexcept
        : OpenQuestions(decision, request, false, Instrument{}, Date{}) {}
    constexpr OpenQuestions(const Instrument& instrument, const Request& request, Date as_of = {}) noexcept
        : OpenQuestions(evaluate(instrument, request, as_of), request, true, instrument, as_of) {}

    constexpr const Decision& decision() const noexcept { return decision_; }

    /// All of them: what can still move the outcome. Never more than `decision().open_questions()`.
    constexpr FactList all() const noexcept {
        detail::ReadSet set;
        if (decision_.outcome() == Outcome::undetermined)
            for (const Rule& r : decision_.decided_by()) set |= open_below(place_of(r)).facts;
        return {decision_.tables(), set};
    }
    /// Those on which one open rule turns; none if it is not open.
    constexpr FactList of(const Rule& rule) const noexcept { return {decision_.tables(), open_below(place_of(rule)).facts}; }
    /// Whether the rule is open, or may be, because data about the law is not known, such as a renewal. Certain only if
    /// no fact is open in it, or the instrument was given.
    constexpr bool waits_for_data(const Rule& rule) const noexcept { return open_below(place_of(rule)).data; }

    /// The judgements or readings on which the answer rests; told no instrument, those on which it may rest.
    constexpr FactList basis(FactClass fact_class) const noexcept {
        if (data_known_) return rests_on(instrument_, detail::to_request(lanes_), fact_class, as_of_);
        return fact_class == FactClass::reading ? decision_.readings() : decision_.judgements();
    }

    /// Whether what an exception takes out of play was not met, or not certainly: otherwise it changes nothing.
    constexpr bool makes_a_difference(const Rule& exception) const noexcept {
        const detail::Tables* t = decision_.tables();
        for (std::size_t r = 0; r != t->rules; ++r)
            if (t->rule[r].citation == exception.excepts && &t->rule[r] != &exception && verdict(t->holds[r]) != certainly)
                return true;
        return false;
    }

    /// The facts said that make a definition of the instrument contradict what was said outright.
    constexpr FactList contradicted() const noexcept {
        Below found;
        const detail::Tables* t = decision_.tables();
        for (std::size_t c = 0; c != t->consistents; ++c)
            if (verdict(t->consistent[c]) == certainly_not) look_below(t->consistent[c], false, found);
        return {t, found.facts};
    }

private:
    struct Below {
        detail::ReadSet facts{};
        bool data = false;
    };

    constexpr OpenQuestions(const Decision& decision, const Request& request, bool data_known, const Instrument& instrument,
                            Date as_of) noexcept
        : decision_(decision), lanes_(detail::to_lanes(request)), instrument_(instrument), as_of_(as_of), data_known_(data_known) {
        const detail::Tables* t = decision_.tables();
        const std::uint32_t law = as_of == Date{} ? lanes_.lane[fact.warrant.issued_on.index] : as_of.lane();
        const auto value = [&](std::uint16_t lane) {
            if (lane < fact_count) return lanes_.lane[lane];
            if (!data_known) return std::uint32_t{0};
            return lane == detail::law_date_lane ? law : instrument.data[lane & (detail::max_data - 1)];
        };
        for (std::size_t n = 0; n != t->nodes; ++n) {
            const detail::Node& node = t->node[n];
            Verdict v = node.op == Op::top ? certainly : certainly_not;
            if (node.op == Op::atom) {
                const Atom& a = t->atom[node.a];
                const bool two = relates(a.test);
                v = judge(a, value(a.lane), two ? value(a.other) : 0U);
            } else if (node.op == Op::both || node.op == Op::either) {
                const Verdict a = verdict(node.a);
                const Verdict b = verdict(node.b);
                v = node.joins ? pooled(a, b) : node.op == Op::both ? (a & b) : (a | b);
            }
            verdict_[n / 16] |= v << (2 * (n % 16));
        }
    }

    constexpr Verdict verdict(std::size_t n) const noexcept { return (verdict_[n / 16] >> (2 * (n % 16))) & 3U; }
    constexpr std::size_t place_of(const Rule& rule) const noexcept {
        return static_cast<std::size_t>(&rule - decision_.tables()->rule);
    }

    constexpr Below open_below(std::size_t rule) const noexcept {
        Below found;
        if (decision_.status(rule) != Status::open) return found;
        look_below(decision_.tables()->engaged[rule], true, found);
        look_below(decision_.tables()->holds[rule], true, found);
        return found;
    }

    // From a node down: with `open_only` through open nodes to unsaid facts, else through failed ones to those said.
    constexpr void look_below(std::size_t top, bool open_only, Below& found) const noexcept {
        const detail::Tables& t = *decision_.tables();
        const auto follows = [&](std::size_t n) { return verdict(n) == (open_only ? open_verdict : certainly_not); };
        if (!follows(top)) return;
        std::uint32_t wanted[detail::max_nodes / 32] = {};
        wanted[top / 32] |= 1U << (top % 32);
        for (std::size_t n = top + 1; n-- != 0;) {
            if (((wanted[n / 32] >> (n % 32)) & 1U) == 0 || !follows(n)) continue;
            const detail::Node& node = t.node[n];
            if (node.op == Op::atom) {
                const Atom& a = t.atom[node.a];
                note(a.lane, open_only, found);
                if (relates(a.test)) note(a.other, open_only, found);
            } else if (node.op == Op::both || node.op == Op::either) {
                wanted[node.a / 32] |= 1U << (node.a % 32);
                wanted[node.b / 32] |= 1U << (node.b % 32);
            }
        }
    }
    constexpr void note(std::uint16_t lane, bool open_only, Below& found) const noexcept {
        if (lane >= fact_count && lane != detail::law_date_lane) {
            found.data = true;
            return;
        }
        const std::size_t place = lane == detail::law_date_lane ? fact.warrant.issued_on.index : lane;
        const bool unsaid_now = lanes_.lane[place] - 1U >= fact_at(place).largest;
        if (unsaid_now != open_only) return;
        const detail::Tables& t = *decision_.tables();
        for (std::size_t i = 0; i != t.lanes; ++i)
            if (t.lane[i] == place) found.facts.add(i);
    }

    Decision decision_;
    detail::Lanes lanes_;
    Instrument instrument_;
    Date as_of_;
    bool data_known_;
    std::uint32_t verdict_[detail::max_nodes / 16] = {};
};

}  // namespace comity
