// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "written_rules.hpp"

#include "../check.hpp"

namespace comity {

namespace detail {

// Facts as constants of SMT-LIB 2: truth values are Bool, all else Int, as `number_of` says.

/// What is kept in a lane as the number that a reader expects: months and days are counted, life imprisonment is 65534; days are
/// counted from 0001-01-01, which is 1, and minutes from 1900-01-01T00:00Z, which is 1; the two letters of a state are digits.
constexpr std::int64_t number_of(Kind kind, std::uint64_t lane) noexcept {
    return static_cast<std::int64_t>(lane) - (kind == Kind::months || kind == Kind::days ? 1 : 0);
}

template <class Sink>
class SmtRules {
public:
    constexpr SmtRules(const WrittenRules& w, Sink& sink) noexcept : law_(w), sink_(&sink) {
        lanes_.read(law_.step, law_.steps);
        for (std::size_t r = 0; r != law_.rules; ++r)
            if (law_.rule[r].defines != Rule::no_fact) lanes_.note(law_.rule[r].defines);
        for (std::size_t i = 0; i != law_.steps; ++i)
            if (law_.step[i].op == Op::atom && law_.step[i].atom.test == Test::within_months)
                counted_from_[place_of(law_.step[i].atom.other)] = true;
        knows_parts_ = lanes_.named[fact.warrant.issuing_jurisdiction.index];
        lanes_.read(consistency.step, written_law<consistency_text>.step_count);
    }

    constexpr void write() {
        put("; ", law_.id, ": ", law_.title, "\n");
        put("; What every request that says everything comes to: one of permitted, conditional, refused, not_applicable.\n"
            "; Assert what is given and an outcome: unsat means that it can never come about.\n"
            "(set-logic ALL)\n");
        put("\n; facts\n");
        for (std::uint16_t i = 0; i != fact_count; ++i)
            if (lanes_.named[i]) declare(i);
        put("\n; data of the instrument; what is not known is left free\n");
        for (std::uint16_t i = 0; i != max_data; ++i)
            if (lanes_.named[fact_count + i]) datum(static_cast<std::uint16_t>(Atom::data_lane | i), law_.data[i]);
        calendar();
        put("\n; what the facts mean\n");
        for (std::size_t c = 0; c != consistency_count; ++c) {
            put("; ", consistency.rule[c].paraphrase, "\n(assert ");
            condition(consistency.step, consistency.end_at[c] - 1U);
            put(")\n");
        }
        put("\n; rules\n");
        rules();
        put("\n; outcomes\n");
        outcomes();
    }

    constexpr void given(const Request& request, Date as_of) {
        const Lanes lanes = in_range(to_lanes(request));
        for (std::uint16_t i = 0; i != fact_count; ++i) {
            if (lanes.lane[i] == 0 || !lanes_.named[i]) continue;
            put("(assert ");
            equals(i, lanes.lane[i]);
            put(")\n");
            if (counted_from_[i]) spelled_out(i, Date::from_lane(lanes.lane[i]).civil());
        }
        if (!lanes_.named[place_of(law_date_lane)]) return;
        if (as_of == Date{}) {
            put("(assert (= law_date warrant.issued_on))\n");
        } else if (as_of.exists()) {
            put("(assert (= law_date ");
            number(as_of.lane());
            put("))\n");
        }
    }

private:
    template <class... Pieces>
    constexpr void put(Pieces... pieces) {
        ((*sink_)(Label{pieces}), ...);
    }
    constexpr void number(std::int64_t n) {
        if (n < 0)
            put("(- ", spell_integer(-n).label(), ")");
        else
            put(spell_integer(n).label());
    }
    constexpr void name(std::uint16_t lane) { put(spell_lane(lane).label()); }
    constexpr void place(Label head, std::size_t r) { put(head, ".", spell_integer(static_cast<std::int64_t>(r)).label()); }

    // --- facts and data ---

    constexpr void declare(std::uint16_t lane) {
        const Fact& about = lanes_[lane];
        put("(declare-const ");
        name(lane);
        put(about.kind == Kind::truth ? " Bool)" : " Int)");
        if (about.kind != Kind::truth) {
            const bool may_stay_unsaid = about.kind == Kind::jurisdiction && !knows_parts_;
            put(" (assert (<= ");
            number(number_of(about.kind, may_stay_unsaid ? 0 : 1));
            put(" ");
            name(lane);
            put(" ");
            number(number_of(about.kind, about.largest));
            put("))");
        }
        if (about.kind == Kind::enumeration && about.value_names != nullptr) {
            put(" ;");
            for (std::uint32_t v = 1; v <= about.largest; ++v) put(" ", spell_integer(v).label(), " ", about.value_names[v - 1]);
        }
        put("\n");
    }
    constexpr void datum(std::uint16_t lane, std::uint32_t value) {
        const Fact& about = lanes_[lane];
        if (lane == law_date_lane || value - 1U >= about.largest) {
            declare(lane);
            return;
        }
        put("(define-fun ");
        name(lane);
        if (about.kind == Kind::truth) {
            put(value == 2 ? " () Bool true)" : " () Bool false)");
        } else {
            put(" () Int ");
            number(number_of(about.kind, value));
            put(")");
        }
        put(" ; ", spell_value_of(about, value).label(), "\n");
    }
    constexpr void equals(std::uint16_t lane, std::uint64_t value) {
        const Fact& about = lanes_[lane];
        if (about.kind == Kind::truth) {
            if (value == 2) {
                name(lane);
            } else {
                put("(not ");
                name(lane);
                put(")");
            }
            return;
        }
        put("(= ");
        name(lane);
        put(" ");
        number(number_of(about.kind, value));
        put(")");
    }

    // --- the calendar ---

    // A day from which months are counted is tied to its year, month and day of the month, of which it has one of each.
    constexpr void calendar() {
        bool any = false;
        for (bool counted : counted_from_) any = any || counted;
        if (!any) return;
        put("\n; the Gregorian calendar\n"
            "(define-fun leap ((y Int)) Bool (and (= (mod y 4) 0) (or (not (= (mod y 100) 0)) (= (mod y 400) 0))))\n"
            "(define-fun days_in_month ((y Int) (m Int)) Int\n"
            "  (ite (= m 2) (ite (leap y) 29 28) (ite (or (= m 4) (= m 6) (= m 9) (= m 11)) 30 31)))\n"
            "(define-fun days_before_month ((y Int) (m Int)) Int\n"
            "  (+ (ite (= m 1) 0 (ite (= m 2) 31 (ite (= m 3) 59 (ite (= m 4) 90 (ite (= m 5) 120 (ite (= m 6) 151\n"
            "     (ite (= m 7) 181 (ite (= m 8) 212 (ite (= m 9) 243 (ite (= m 10) 273 (ite (= m 11) 304 334)))))))))))\n"
            "     (ite (and (> m 2) (leap y)) 1 0)))\n"
            "(define-fun day_number ((y Int) (m Int) (d Int)) Int\n"
            "  (+ (* 365 (- y 1)) (div (- y 1) 4) (- (div (- y 1) 100)) (div (- y 1) 400) (days_before_month y m) d))\n"
            "; the same day of that month; where the month has no such day, the first day of the next\n"
            "(define-fun same_day_of_month ((y Int) (m Int) (d Int)) Int\n"
            "  (ite (<= d (days_in_month y m)) (day_number y m d) (+ (day_number y m (days_in_month y m)) 1)))\n"
            "(define-fun months_later ((y Int) (m Int) (d Int) (n Int)) Int\n"
            "  (same_day_of_month (+ y (div (+ (- m 1) n) 12)) (+ (mod (+ (- m 1) n) 12) 1) d))\n");
        for (std::uint16_t i = 0; i != lane_places; ++i) {
            if (!counted_from_[i]) continue;
            const auto lane = static_cast<std::uint16_t>(i < fact_count ? i : Atom::data_lane | (i - fact_count));
            const Spelling whole = spell_lane(lane);
            const Label day = whole.label();
            put("(declare-const ", day, ".year Int) (declare-const ", day, ".month Int) (declare-const ", day, ".day Int)\n");
            put("(assert (and (<= 1 ", day, ".year 9999) (<= 1 ", day, ".month 12)\n");
            put("  (<= 1 ", day, ".day) (<= ", day, ".day (days_in_month ", day, ".year ", day, ".month))\n");
            put("  (= ", day, " (day_number ", day, ".year ", day, ".month ", day, ".day))))\n");
        }
    }

    // The same day once more, which saves the solver the search.
    constexpr void spelled_out(std::uint16_t lane, CivilDate c) {
        const Spelling whole = spell_lane(lane);
        const Label day = whole.label();
        put("(assert (and (= ", day, ".year ", spell_integer(c.year).label(), ") (= ", day, ".month ");
        put(spell_integer(c.month).label(), ") (= ", day, ".day ", spell_integer(c.day).label(), ")))\n");
    }

    // --- rules ---

    constexpr bool excepts(std::size_t x, std::size_t r) const noexcept {
        return law_.rule[x].role == Role::exception && x != r && law_.rule[x].excepts == law_.rule[r].citation;
    }
    constexpr void rules() {
        bool done[max_rules]{};
        for (std::size_t round = 0; round != law_.rules; ++round) {
            for (std::size_t r = 0; r != law_.rules; ++r) {
                bool ready = !done[r];
                for (std::size_t x = 0; ready && x != law_.rules; ++x) ready = !excepts(x, r) || done[x];
                if (!ready) continue;
                rule(r);
                done[r] = true;
            }
        }
    }
    constexpr void rule(std::size_t r) {
        const Rule& rule = law_.rule[r];
        put("; ", rule.citation, " (", to_string(rule.role), ") ", rule.paraphrase, "\n");
        function("holds", r);
        condition(law_.step, law_.end_at[r] - 1U);
        put(")\n");
        function("in_play", r);
        put("(and ");
        condition(law_.step, law_.holds_at[r] - 1U);
        for (std::size_t x = 0; x != law_.rules; ++x) {
            if (!excepts(x, r)) continue;
            place(" (not in_play", x);
            put(")");
        }
        put("))\n");
        function("violated", r);
        place("(and in_play", r);
        place(" (not holds", r);
        put(")))\n");
        if (rule.defines == Rule::no_fact) return;
        put("(assert (= ");
        name(rule.defines);
        place(" holds", r);
        put("))\n");
    }
    constexpr void function(Label head, std::size_t r) {
        put("(define-fun ");
        place(head, r);
        put(" () Bool ");
    }
    constexpr void any_violated(Label called, Role role) {
        put("(define-fun ", called, " () Bool (or false");
        for (std::size_t r = 0; r != law_.rules; ++r)
            if (law_.rule[r].role == role) place(" violated", r);
        put("))\n");
    }
    constexpr void outcomes() {
        any_violated("not_applicable", Role::scope);
        any_violated("requirement_violated", Role::requirement);
        any_violated("condition_violated", Role::condition);
        put("(define-fun refused () Bool (and (not not_applicable) requirement_violated))\n"
            "(define-fun conditional () Bool (and (not not_applicable) (not requirement_violated) condition_violated))\n"
            "(define-fun permitted () Bool (and (not not_applicable) (not requirement_violated) (not condition_violated)))\n");
    }

    // --- conditions ---

    constexpr void condition(const Step* step, std::size_t last) {
        const Step& s = step[last];
        switch (s.op) {
            case Op::top: put("true"); break;
            case Op::bottom: put("false"); break;
            case Op::atom:
                if (s.atom.negated) put("(not ");
                comparison(s.atom);
                if (s.atom.negated) put(")");
                break;
            case Op::both:
            case Op::either:
                put(s.op == Op::both ? "(and" : "(or");
                each_operand(step, last, s.op, [&](std::size_t at) {
                    put(" ");
                    condition(step, at);
                });
                put(")");
                break;
        }
    }
    constexpr void comparison(const Atom& a) {
        const Fact& about = lanes_[a.lane];
        switch (a.test) {
            case Test::in_range:
                if (a.low == a.high) {
                    equals(a.lane, a.low);
                } else {
                    put("(<= ");
                    number(number_of(about.kind, a.low));
                    put(" ");
                    name(a.lane);
                    put(" ");
                    number(number_of(about.kind, a.high));
                    put(")");
                }
                break;
            case Test::among:
            case Test::in_set:
                put("(or false");
                for (std::uint32_t v = 1; v <= a.largest; ++v) {
                    if (a.test == Test::among ? ((a.low >> v) & 1U) == 0 : !a.set->contains_lane(v)) continue;
                    put(" ");
                    equals(a.lane, v);
                }
                put(")");
                break;
            case Test::same:
                put("(= ");
                name(a.lane);
                put(" ");
                name(a.other);
                put(")");
                break;
            case Test::apart:
                if (lower_distance(a).bounded && upper_distance(a).bounded) {
                    put("(and ");
                    difference(a, ">", lower_distance(a).by, 1);
                    put(" ");
                    difference(a, "<", upper_distance(a).by, -1);
                    put(")");
                } else if (lower_distance(a).bounded) {
                    difference(a, ">", lower_distance(a).by, 1);
                } else if (upper_distance(a).bounded) {
                    difference(a, "<", upper_distance(a).by, -1);
                } else {
                    put("true");
                }
                break;
            case Test::within_months: {
                const Spelling whole = spell_lane(a.other);
                const Label from = whole.label();
                put("(< ");
                name(a.lane);
                put(" (months_later ", from, ".year ", from, ".month ", from, ".day ");
                number(static_cast<std::int64_t>(a.low));
                put("))");
                break;
            }
            case Test::part_of:
                if (!knows_parts_) {
                    put("(or (= ");
                    name(a.lane);
                    put(" 0) ");
                }
                put("(= (div ");
                name(a.lane);
                put(" ", spell_integer(Jurisdiction::parts).label(), ") ");
                name(a.other);
                put(knows_parts_ ? ")" : "))");
                break;
        }
    }
    // The difference is at least, or at most, so much; `strictly` is how much that is if the one comes just after the other.
    constexpr void difference(const Atom& a, Label sign, std::int64_t by, std::int64_t strictly) {
        const bool plain = by == 0 || by == strictly;
        put("(", sign, by == strictly ? "" : "=", plain ? " " : " (- ");
        name(a.lane);
        put(" ");
        name(a.other);
        if (!plain) {
            put(") ");
            number(by);
        }
        put(")");
    }

    WrittenRules law_;
    LaneTable lanes_{};
    bool counted_from_[lane_places] = {};
    bool knows_parts_ = false;  // else a jurisdiction may stay unsaid, which is 0
    Sink* sink_;
};
}  // namespace detail

/// Writes an instrument as SMT-LIB 2, for any solver of linear integer arithmetic: its facts as constants, what facts mean
/// and what the definitions settle as assertions, every rule `n` in the order of its text as the functions `holds.n`,
/// `in_play.n` (engaged, and no exception applies) and `violated.n`, and the four outcomes. A model is a request that says
/// everything the instrument reads. Data that is not known is free; the date of the law, `law_date`, is left for
/// `write_smtlib_given`. Codes of states that ISO does not assign count as some other state. Truth values are Bool; months and
/// days are counted, life imprisonment being 65534; days are numbered from 0001-01-01, minutes from 1900-01-01T00:00Z, both from
/// 1; a state "XY" is 26 X + Y + 1, A being 0, and no state 677; a jurisdiction is its state times 50653, plus its part.
template <const auto& Text, template <bool> class Terms, class Sink>
constexpr void write_smtlib(const Treaty<Text, Terms>& treaty, Sink&& sink) {
    detail::SmtRules smt(detail::written(treaty), sink);
    smt.write();
}

/// Writes what a request says as assertions, and that the law is that of `as_of`, by default of the order's date. What the
/// instrument cannot be moved by is left out; what is out of range counts as unsaid.
template <const auto& Text, template <bool> class Terms, class Sink>
constexpr void write_smtlib_given(const Treaty<Text, Terms>& treaty, const Request& given, Sink&& sink, Date as_of = {}) {
    detail::SmtRules smt(detail::written(treaty), sink);
    smt.given(given, as_of);
}

}  // namespace comity
