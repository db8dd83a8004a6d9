// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "names.hpp"

#include "../instrument.hpp"

namespace comity::detail {

// What an export reads: the rules as they were written, before the circuit folds exceptions and definitions into them.

/// The rules of a text of any size, and the instrument's data.
struct WrittenRules {
    Label id;
    Label title;
    Effect effect = Effect::lifts_bar;
    const Rule* rule = nullptr;
    std::size_t rules = 0;
    const std::uint16_t* engaged_at = nullptr;
    const std::uint16_t* holds_at = nullptr;
    const std::uint16_t* end_at = nullptr;
    const Step* step = nullptr;
    std::size_t steps = 0;
    const LedgerRow* row = nullptr;
    std::size_t rows = 0;
    const Article* article = nullptr;
    std::size_t articles = 0;
    const Link* link = nullptr;
    std::size_t links = 0;
    std::uint32_t data[max_data] = {};
};

template <class L>
constexpr WrittenRules written(const L& text) noexcept {
    WrittenRules w;
    w.id = text.id;
    w.title = text.title;
    w.effect = text.effect;
    w.rule = text.rule;
    w.rules = L::rule_count;
    w.engaged_at = text.engaged_at;
    w.holds_at = text.holds_at;
    w.end_at = text.end_at;
    w.step = text.step;
    w.steps = L::step_count;
    w.row = text.row;
    w.rows = L::row_count;
    w.article = text.article;
    w.articles = L::article_count;
    w.link = text.link;
    w.links = text.links;
    return w;
}
template <const auto& Text, template <bool> class Terms>
constexpr WrittenRules written(const Treaty<Text, Terms>& treaty) noexcept {
    WrittenRules w = written(written_law<Text>);
    const auto lanes = treaty.data_lanes();
    for (std::size_t i = 0; i != treaty.count; ++i) w.data[i] = lanes.lane[i];
    return w;
}

/// The first step of the condition whose last step is at `last`.
constexpr std::size_t first_step(const Step* step, std::size_t last) noexcept {
    for (std::size_t wanted = 1;; --last) {
        if (step[last].op == Op::both || step[last].op == Op::either)
            ++wanted;
        else if (--wanted == 0)
            return last;
    }
}

/// Calls `f` with the last step of each operand: nested conjunctions are one conjunction, and so are disjunctions.
template <class F>
constexpr void each_operand(const Step* step, std::size_t last, Op op, F&& f) {
    if (step[last].op != op) {
        f(last);
        return;
    }
    each_operand(step, first_step(step, last - 1) - 1, op, f);
    each_operand(step, last - 1, op, f);
}

/// Lanes by place: the facts, then the instrument's data, of which the last is the date of the law.
inline constexpr std::size_t lane_places = fact_count + max_data;
constexpr std::size_t place_of(std::uint16_t lane) noexcept {
    return lane < fact_count ? lane : fact_count + (lane - Atom::data_lane);
}

/// What the lanes are that some steps compare.
struct LaneTable {
    bool named[lane_places] = {};
    Fact about[lane_places] = {};  ///< kind, range and names of values; for data inferred from what they are compared with

    constexpr LaneTable() noexcept {
        for (std::size_t i = 0; i != fact_count; ++i) about[i] = fact_at(i);
    }
    constexpr void note(std::uint16_t lane) noexcept { named[place_of(lane)] = true; }
    constexpr void read(const Step* step, std::size_t count) noexcept {
        for (std::size_t i = 0; i != count; ++i) {
            if (step[i].op != Op::atom) continue;
            const Atom& a = step[i].atom;
            note(a.lane);
            infer(a.lane, a.largest);
            if (!relates(a.test)) continue;
            note(a.other);
            infer(a.other, a.largest_other);
        }
        for (std::size_t i = 0; i != count; ++i) {
            if (step[i].op != Op::atom || !relates(step[i].atom.test)) continue;
            const Atom& a = step[i].atom;
            if (a.lane < fact_count && a.other >= fact_count) like(a.other, a.lane);
            if (a.other < fact_count && a.lane >= fact_count) like(a.lane, a.other);
        }
    }

    constexpr const Fact& operator[](std::uint16_t lane) const noexcept { return about[place_of(lane)]; }

private:
    constexpr void infer(std::uint16_t lane, std::uint32_t largest) noexcept {
        if (lane < fact_count || (*this)[lane].largest != 0) return;
        Fact& f = about[place_of(lane)];
        f.largest = largest;
        f.kind = largest == Lane<Truth>::largest          ? Kind::truth
                 : largest == Lane<State>::largest        ? Kind::state
                 : largest == Lane<Jurisdiction>::largest ? Kind::jurisdiction
                 : largest == Lane<Date>::largest         ? Kind::date
                 : largest == Lane<Instant>::largest      ? Kind::instant
                 : largest == Lane<Months>::largest       ? Kind::months
                                                          : Kind::enumeration;
        if (f.kind == Kind::truth) f.value_names = Lane<Truth>::name_table;
    }
    constexpr void like(std::uint16_t lane, std::uint16_t of) noexcept {
        Fact& f = about[place_of(lane)];
        f.kind = fact_at(of).kind;
        f.value_names = fact_at(of).value_names;
    }
};

/// "warrant.issued_by", "datum.3", "law_date". Data are told by their place: they have no names but those of C++.
constexpr Spelling spell_lane(std::uint16_t lane) noexcept {
    if (lane < fact_count) return spell(fact_at(lane));
    Spelling out;
    if (lane == law_date_lane) {
        out.put("law_date");
    } else {
        out.put("datum.");
        out.put_number(static_cast<std::uint32_t>(lane - Atom::data_lane));
    }
    return out;
}

/// A value by name. Values of data that are compared with no fact have none: they are told by number.
constexpr Spelling spell_value_of(const Fact& about, std::uint32_t lane) noexcept {
    if (about.kind != Kind::enumeration || about.value_names != nullptr) return spell_value(about, lane);
    Spelling out;
    out.put_number(lane);
    return out;
}

/// A bound of `Test::apart`, or that there is none.
struct Distance {
    bool bounded = false;
    std::int64_t by = 0;
};
constexpr Distance lower_distance(const Atom& a) noexcept {
    const std::int64_t by = static_cast<std::int64_t>(a.low) - Atom::bias;
    return {by > -any_distance, by};
}
constexpr Distance upper_distance(const Atom& a) noexcept {
    const std::int64_t by = static_cast<std::int64_t>(a.high) - Atom::bias;
    return {by < any_distance, by};
}

constexpr Spelling spell_integer(std::int64_t n) noexcept {
    Spelling out;
    if (n < 0) out.put('-');
    out.put_number(static_cast<std::uint32_t>(n < 0 ? -n : n));
    return out;
}

}  // namespace comity::detail
