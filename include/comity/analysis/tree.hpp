// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "distinct.hpp"

namespace comity {

/// How much of a decision tree to draw.
struct TreeOptions {
    std::size_t depth = 128;  ///< questions on one path; beyond, a leaf says that it goes on
    Date as_of{};             ///< as in `evaluate`
};

/// The questions that an instrument asks, in the order of its text, and where the answers lead: the whole instrument as a graph
/// in which equal parts stand once. Scope comes first, then requirements, then conditions. A question tells apart what the rule
/// that asks it tells apart, and the same fact is asked again where a later rule wants to know more; so the rules stand in a
/// row whose exits are at the side, and branch only where the law does. No heap: it holds up to `N` points, and says so if that
/// was too few.
template <std::size_t N = 1024>
class DecisionTree {
public:
    enum class Kind : std::uint8_t {
        question,  ///< what a fact is
        relation,  ///< whether two facts are so span apart, or the same: the first edge is yes, the second no
        outcome,
        goes_on  ///< cut off here: too deep, or no room
    };
    struct Point {
        Kind kind = Kind::question;
        Outcome outcome =
            Outcome::undetermined;  ///< of an outcome; `undetermined` where only unknown data about the law are open
        std::uint16_t fact = 0;     ///< of a question or a relation
        std::uint16_t other = 0;    ///< of a relation: `fact` is from `low` to `high` after `other`
        std::int64_t low = 0;
        std::int64_t high = 0;
        std::uint16_t rule = no_rule;  ///< which asks, or decides
        std::uint16_t first_edge = 0;
        std::uint16_t edges = 0;
    };
    /// Answers that lead to one point.
    struct Edge {
        std::uint16_t to = 0;
        std::uint16_t first_value = 0;
        std::uint16_t values = 0;
    };
    static constexpr std::uint16_t no_rule = 0xFFFF;
    static constexpr std::size_t capacity = N;

    constexpr std::uint16_t root() const noexcept { return root_; }
    constexpr std::size_t size() const noexcept { return points_; }
    constexpr const Point& operator[](std::size_t i) const noexcept { return point_[i]; }
    constexpr const Edge& edge(const Point& p, std::size_t i) const noexcept { return edge_[p.first_edge + i]; }
    constexpr const Values::Class& value(const Edge& e, std::size_t i) const noexcept { return value_[e.first_value + i]; }
    constexpr const Rule* rule_of(const Point& p) const noexcept {
        return p.rule == no_rule ? nullptr : &tables_->rule[p.rule];
    }
    constexpr Label title() const noexcept { return tables_->title; }
    /// Parts are missing: there was no room for them, or they lie deeper than was asked for.
    constexpr bool cut_off() const noexcept { return cut_off_; }
    /// Whether a rule could still ask something where the tree was cut off.
    constexpr bool left_out(std::size_t rule) const noexcept { return left_out_[rule]; }
    constexpr std::size_t rules() const noexcept { return tables_->rules; }
    constexpr const Rule& rule(std::size_t r) const noexcept { return tables_->rule[r]; }

    constexpr DecisionTree(const Instrument& instrument, const Request& given, const TreeOptions& options) noexcept
        : tables_(instrument.tables), options_(options) {
        if (tables_->empty()) return;
        const detail::Lanes lanes = detail::in_range(detail::to_lanes(given));
        for (std::size_t i = 0; i != fact_count; ++i) {
            low_[i] = lanes.lane[i] != 0 ? lanes.lane[i] : 1;
            high_[i] = lanes.lane[i] != 0 ? lanes.lane[i] : fact_at(i).largest;
            given_[i] = asked_[i] = lanes.lane[i] != 0;
            left_[i] = all_kinds;
        }
        for (std::size_t i = 0; i != tables_->lanes; ++i) find_kinds(instrument, lanes, tables_->lane[i]);
        root_ = grow(instrument, lanes, 0);
    }

private:
    static constexpr std::size_t table_size = 32 * N;
    static constexpr std::size_t max_memos = 24 * N;

    constexpr Verdict engaged(std::size_t r) const noexcept { return verdict_[tables_->engaged[r]]; }
    constexpr Verdict holds(std::size_t r) const noexcept { return verdict_[tables_->holds[r]]; }
    constexpr bool violated(std::size_t r) const noexcept { return engaged(r) == certainly && holds(r) == certainly_not; }
    constexpr bool is_open(std::size_t r) const noexcept {
        return engaged(r) != certainly_not && holds(r) != certainly && !violated(r);
    }

    // Days, instants and lengths of time are known as stretches, all others as values that stand for their like.
    static constexpr bool is_stretch(std::uint16_t f) noexcept {
        const comity::Kind k = fact_at(f).kind;
        return k == comity::Kind::date || k == comity::Kind::instant || k == comity::Kind::months || k == comity::Kind::days;
    }
    static constexpr bool is_place(std::uint16_t f) noexcept {
        return fact_at(f).kind == comity::Kind::state || fact_at(f).kind == comity::Kind::jurisdiction;
    }
    struct Range {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    struct Gap {
        std::uint16_t x = 0, y = 0;  // x is from low to high after y, or it is not
        Range range{};
        bool so = true;
    };
    constexpr std::uint16_t lane_of(std::uint16_t lane) const noexcept {
        return lane == detail::law_date_lane && options_.as_of == Date{}
                   ? static_cast<std::uint16_t>(fact.warrant.issued_on.index)
                   : lane;
    }
    constexpr Range range_of(const Instrument& instrument, const detail::Lanes& lanes, std::uint16_t lane,
                             std::uint32_t largest) const noexcept {
        if (lane < fact_count && is_stretch(lane)) return {low_[lane], high_[lane]};
        const std::uint32_t v = lane < fact_count               ? lanes.lane[lane]
                                : lane == detail::law_date_lane ? options_.as_of.lane()
                                                                : instrument.data[lane - Atom::data_lane];
        return v - 1U < largest ? Range{v, v} : Range{1, largest};
    }
    static constexpr Verdict within(const Range& r, std::int64_t low, std::int64_t high) noexcept {
        return r.low >= low && r.high <= high ? certainly : r.high < low || r.low > high ? certainly_not : open_verdict;
    }
    static constexpr Range distance_of(const Atom& a) noexcept {
        if (a.test == Test::same) return {};
        if (a.test == Test::within_months) {  // no distance, but a range of its own for each number of months
            const std::int64_t months = detail::any_distance + 1 + static_cast<std::int64_t>(a.low);
            return {months, months};
        }
        if (a.test == Test::part_of) return {2 * detail::any_distance, 2 * detail::any_distance};
        return {static_cast<std::int64_t>(a.low) - Atom::bias, static_cast<std::int64_t>(a.high) - Atom::bias};
    }
    constexpr Verdict judge_atom(const Instrument& instrument, const detail::Lanes& lanes, const Atom& a) const noexcept {
        const std::uint16_t x = lane_of(a.lane), y = lane_of(a.other);
        const bool two = relates(a.test);
        const bool stretch = a.largest > 64 && a.largest != Lane<State>::largest && a.largest != Lane<Jurisdiction>::largest;
        Verdict v = open_verdict;
        if (a.test == Test::part_of) {
            // A place that stands for its like decides nothing: what was answered does.
            const auto value = [&](std::uint16_t lane) {
                return lane >= fact_count ? instrument.data[lane - Atom::data_lane] : given_[lane] ? lanes.lane[lane] : 0U;
            };
            v = judge(a, value(x), value(y));
            if (v != open_verdict) return v;
            v = answer_to(x, y, distance_of(a));
            return a.negated && v != open_verdict ? v ^ certainly : v;
        }
        if (two && (stretch || a.largest > 64)) {
            const Range rx = range_of(instrument, lanes, x, a.largest), ry = range_of(instrument, lanes, y, a.largest_other);
            const Range span = distance_of(a);
            // A state that stands for its like may still be another than a second fact's, but not than one that the data name.
            const bool of_data = x >= fact_count || y >= fact_count;
            const auto exact = [&](std::uint16_t lane) { return stretch || of_data || given_[lane]; };
            const auto unknown_data = [](std::uint16_t lane, const Range& r) { return lane >= fact_count && r.low != r.high; };
            if (unknown_data(x, rx) || unknown_data(y, ry)) return open_verdict;
            if (a.test == Test::within_months) {
                const auto months = static_cast<std::int64_t>(a.low);
                if (rx.high < detail::end_of_months(ry.low, months)) v = certainly;
                if (rx.low >= detail::end_of_months(ry.high, months)) v = certainly_not;
                if (v == open_verdict) v = answer_to(x, y, span);
                return a.negated && v != open_verdict ? v ^ certainly : v;
            }
            if (x == y)
                v = within({0, 0}, span.low, span.high);
            else if (exact(x) && exact(y))
                v = within({rx.low - ry.high, rx.high - ry.low}, span.low, span.high);
            for (std::size_t i = 0; i != gaps_; ++i) {  // what was answered
                const Gap& g = gap_[i];
                if (g.range.low > detail::any_distance) continue;
                const bool straight = g.x == x && g.y == y;
                if (!straight && (g.x != y || g.y != x)) continue;
                const Range r = straight ? g.range : Range{-g.range.high, -g.range.low};
                if (g.so && v == open_verdict) v = within(r, span.low, span.high);
                if (!g.so && span.low >= r.low && span.high <= r.high) v = certainly_not;
                if (!g.so && span.high >= detail::any_distance && r.low <= -detail::any_distance && span.low <= r.high + 1)
                    v = certainly;
                if (!g.so && span.low <= -detail::any_distance && r.high >= detail::any_distance && span.high >= r.low - 1)
                    v = certainly;
            }
        } else if (stretch) {
            v = within(range_of(instrument, lanes, x, a.largest), static_cast<std::int64_t>(a.low),
                       static_cast<std::int64_t>(a.high));
            if (x >= fact_count &&
                range_of(instrument, lanes, x, a.largest).low != range_of(instrument, lanes, x, a.largest).high)
                v = open_verdict;
        } else {
            const auto value = [&](std::uint16_t lane) {
                return lane < fact_count ? lanes.lane[lane] : instrument.data[lane - Atom::data_lane];
            };
            if (!two && x < fact_count && lanes.lane[x] == 0 && left_[x] != all_kinds) return judge_kinds(a, x);
            return judge(a, value(x), two ? value(y) : 0U);
        }
        return v == open_verdict || !a.negated ? v : v ^ 3U;
    }

    // An enumeration or a state of which only some values are left: what holds of all of them.
    constexpr Verdict judge_kinds(const Atom& a, std::uint16_t f) const noexcept {
        bool any = false, all = true;
        for (std::size_t k = 0; k != max_kinds; ++k)
            if (((left_[f] >> k) & 1U) != 0)
                (judge(a, kind_[f][k], 0U) == certainly ? any : all) = judge(a, kind_[f][k], 0U) == certainly;
        return any && all ? certainly : any ? open_verdict : certainly_not;
    }
    // The kinds of values of a fact that the instrument tells apart when nothing else is said; none if they are too many, or
    // are not the same whatever else is said.
    constexpr void find_kinds(const Instrument& instrument, const detail::Lanes& lanes, std::uint16_t f) noexcept {
        if (f >= fact_count || given_[f] || is_stretch(f) || fact_at(f).kind == comity::Kind::jurisdiction) return;
        const Values values = distinct_values(instrument, detail::to_request(lanes), fact_at(f), options_.as_of);
        if (values.size() > max_kinds) return;
        for (const Values::Class& c : values) kind_[f][kinds_[f]++] = c.representative;
    }
    // Which kind a value is of, as a bit; none for a fact whose kinds are not known.
    constexpr std::uint32_t kind_of(const Values& kinds, std::uint16_t f, std::uint32_t value) const noexcept {
        const std::uint32_t like = kinds.representative_of(value);
        for (std::size_t k = 0; k != kinds_[f]; ++k)
            if (kind_[f][k] == like) return 1U << k;
        return 0;
    }

    // What every part of the law comes to for what was answered. False if the answers deny each other.
    constexpr bool judge_all(const Instrument& instrument, const detail::Lanes& lanes) noexcept {
        for (std::size_t n = 0; n != tables_->nodes; ++n) {
            const detail::Node& node = tables_->node[n];
            Verdict v = node.op == Op::top ? certainly : certainly_not;
            if (node.op == Op::atom) {
                v = judge_atom(instrument, lanes, tables_->atom[node.a]);
            } else if (node.op == Op::both || node.op == Op::either) {
                const Verdict a = verdict_[node.a], b = verdict_[node.b];
                v = node.joins ? pooled(a, b) : node.op == Op::both ? a & b : a | b;
            }
            verdict_[n] = v;
        }
        for (std::size_t c = 0; c != tables_->consistents; ++c)
            if (verdict_[tables_->consistent[c]] == certainly_not) return false;
        return true;
    }

    struct Next {
        std::uint16_t fact = no_rule;
        const Atom* relation = nullptr;
        constexpr bool any() const noexcept { return fact != no_rule || relation != nullptr; }
    };
    // What is asked first below an open node: terms before what they follow from.
    constexpr Next first_question(std::uint16_t top) const noexcept {
        bool wanted[detail::max_nodes]{};
        wanted[top] = true;
        Next found, term;
        const auto offer = [&](std::uint16_t lane) {
            if (lane >= fact_count || asked_[lane]) return;
            found = {lane, nullptr};
            for (std::size_t r = 0; r != tables_->rules; ++r)
                if (tables_->rule[r].defines == lane) term = found;
        };
        for (std::size_t n = top + std::size_t{1}; n-- != 0;) {
            if (!wanted[n] || verdict_[n] != open_verdict) continue;
            const detail::Node& node = tables_->node[n];
            if (node.op == Op::atom) {
                const Atom& a = tables_->atom[node.a];
                const std::uint16_t x = lane_of(a.lane), y = lane_of(a.other);
                const bool two = relates(a.test);
                if (two && x < fact_count && y < fact_count && (is_stretch(x) || is_place(x))) {
                    if (!was_answered(x, y, a)) found = {no_rule, &a};
                } else {
                    if (two) offer(y);
                    offer(x);
                }
            } else if (node.op == Op::both || node.op == Op::either) {
                wanted[node.a] = wanted[node.b] = true;
            }
        }
        return term.any() ? term : found;
    }
    // What was answered when just this was asked of two facts.
    constexpr Verdict answer_to(std::uint16_t x, std::uint16_t y, const Range& span) const noexcept {
        for (std::size_t i = 0; i != gaps_; ++i)
            if (gap_[i].x == x && gap_[i].y == y && gap_[i].range.low == span.low && gap_[i].range.high == span.high)
                return gap_[i].so ? certainly : certainly_not;
        return open_verdict;
    }
    constexpr bool was_answered(std::uint16_t x, std::uint16_t y, const Atom& a) const noexcept {
        return gaps_ == max_gaps || answer_to(x, y, distance_of(a)) != open_verdict;
    }

    // A number for what is left of the law: two states with the same number have the same tree.
    constexpr std::uint64_t what_is_left(const detail::Lanes& lanes, std::size_t gate, std::uint16_t decides) const noexcept {
        std::uint64_t h = 0x9E3779B97F4A7C15ULL + decides;
        const auto mix = [&h](std::uint64_t v) {
            h = (h ^ v) * 0xC2B2AE3D27D4EB4FULL;
            h ^= h >> 29;
        };
        bool wanted[detail::max_nodes]{};
        bool asked[fact_count]{};
        for (std::size_t r = 0; r != tables_->rules; ++r) {
            if (!is_open(r) || gate_of(r) >= gate) continue;
            mix(r);
            wanted[tables_->engaged[r]] = wanted[tables_->holds[r]] = true;
        }
        const auto said = [&](std::uint16_t lane) {
            lane = lane_of(lane);
            if (lane >= fact_count) return;
            asked[lane] = true;
            mix(is_stretch(lane) ? std::uint64_t{high_[lane]} << 32 | low_[lane]
                                 : std::uint64_t{left_[lane]} << 32 | lanes.lane[lane]);
            for (std::size_t i = 0; i != gaps_; ++i)
                if (gap_[i].x == lane || gap_[i].y == lane)
                    mix(static_cast<std::uint64_t>(gap_[i].range.low * 31 + gap_[i].range.high) ^ (gap_[i].so ? 77U : 0U) ^
                        (std::uint64_t{gap_[i].x} << 40) ^ (std::uint64_t{gap_[i].y} << 50));
        };
        const auto follow = [&] {
            for (std::size_t n = tables_->nodes; n-- != 0;) {
                if (!wanted[n]) continue;
                mix(4 * n + verdict_[n]);
                const detail::Node& node = tables_->node[n];
                if (verdict_[n] != open_verdict) continue;
                if (node.op == Op::atom) {
                    const Atom& a = tables_->atom[node.a];
                    if (relates(a.test)) {
                        said(a.lane);
                        said(a.other);
                    } else {
                        said(a.lane);
                    }
                } else if (node.op == Op::both || node.op == Op::either) {
                    wanted[node.a] = wanted[node.b] = true;
                }
            }
        };
        follow();
        // And what the facts mean, as far as it ties the facts that can still be asked for.
        for (bool& w : wanted) w = false;
        for (std::size_t c = 0; c != tables_->consistents; ++c) {
            const std::uint16_t n = tables_->consistent[c];
            if (verdict_[n] == open_verdict && touches(n, asked)) wanted[n] = true;
        }
        follow();
        return h == 0 ? 1 : h;
    }
    constexpr bool touches(std::uint16_t top, const bool (&asked)[fact_count]) const noexcept {
        bool wanted[detail::max_nodes]{};
        wanted[top] = true;
        for (std::size_t n = top + std::size_t{1}; n-- != 0;) {
            if (!wanted[n] || verdict_[n] != open_verdict) continue;
            const detail::Node& node = tables_->node[n];
            if (node.op == Op::atom) {
                const Atom& a = tables_->atom[node.a];
                const bool two = relates(a.test);
                if ((a.lane < fact_count && asked[a.lane]) || (two && a.other < fact_count && asked[a.other])) return true;
            } else if (node.op == Op::both || node.op == Op::either) {
                wanted[node.a] = wanted[node.b] = true;
            }
        }
        return false;
    }
    constexpr std::size_t gate_of(std::size_t r) const noexcept {
        return tables_->of(Role::scope).has(r)         ? 0
               : tables_->of(Role::requirement).has(r) ? 1
               : tables_->of(Role::condition).has(r)   ? 2
                                                       : 3;
    }

    constexpr std::uint16_t leaf(Kind kind, Outcome outcome, std::uint16_t rule) noexcept {
        for (std::uint16_t i = 0; i != points_; ++i)
            if (point_[i].kind == kind && point_[i].outcome == outcome && same_citation(point_[i].rule, rule) &&
                point_[i].edges == 0)
                return i;
        if (points_ == N) {
            cut_off_ = true;
            return 0;
        }
        Point& p = point_[points_];
        p.kind = kind;
        p.outcome = outcome;
        p.rule = rule;
        return points_++;
    }
    constexpr bool same_citation(std::uint16_t a, std::uint16_t b) const noexcept {
        return a == b || (a != no_rule && b != no_rule && tables_->rule[a].citation == tables_->rule[b].citation);
    }
    constexpr std::uint16_t cut() noexcept {
        cut_off_ = true;
        for (std::size_t r = 0; r != tables_->rules; ++r) left_out_[r] = left_out_[r] || (is_open(r) && gate_of(r) < 3);
        return leaf(Kind::goes_on, Outcome::undetermined, no_rule);
    }

    constexpr std::uint16_t grow(const Instrument& instrument, const detail::Lanes& lanes, std::size_t depth) noexcept {
        judge_all(instrument, lanes);
        if (points_ + std::size_t{2} >= N || memos_ == max_memos) return cut();
        constexpr Outcome outcome_of[3] = {Outcome::not_applicable, Outcome::refused, Outcome::conditional};
        // The first gate that is violated ends it, once all gates before are settled.
        std::size_t gate = 0;
        std::uint16_t decides = no_rule;
        bool any_open = false;
        for (; gate != 3; ++gate) {
            for (std::uint16_t r = 0; r != tables_->rules; ++r) {
                if (gate_of(r) != gate) continue;
                if (violated(r) && decides == no_rule) decides = r;
                any_open = any_open || (is_open(r) && decides == no_rule);
            }
            if (decides != no_rule) break;
        }
        if (decides != no_rule) {
            any_open = false;
            for (std::size_t r = 0; r != tables_->rules; ++r) any_open = any_open || (gate_of(r) < gate && is_open(r));
            if (!any_open) return leaf(Kind::outcome, outcome_of[gate], decides);
        } else if (!any_open) {
            return leaf(Kind::outcome, Outcome::permitted, no_rule);
        }
        // Which question comes first, and which rule asks it.
        std::uint16_t asks = no_rule;
        Next question;
        for (std::size_t g = 0; g != 3 && g < (gate == 3 ? 3 : gate) && !question.any(); ++g)
            for (std::uint16_t r = 0; r != tables_->rules && !question.any(); ++r) {
                if (gate_of(r) != g || !is_open(r)) continue;
                question = first_question(tables_->engaged[r]);
                if (!question.any()) question = first_question(tables_->holds[r]);
                asks = r;
            }
        if (!question.any()) return leaf(Kind::outcome, Outcome::undetermined, asks);
        const std::uint64_t left = what_is_left(lanes, gate, decides);
        std::size_t slot = left % table_size;
        for (; memo_key_[slot] != 0; slot = (slot + 1) % table_size)
            if (memo_key_[slot] == left) return memo_[slot];
        if (depth == options_.depth) return cut();

        const std::uint16_t made = question.relation != nullptr
                                       ? ask_relation(instrument, lanes, depth, asks, *question.relation)
                                       : ask_fact(instrument, lanes, depth, asks, question.fact);
        if (memos_ == max_memos) return made;
        for (slot = left % table_size; memo_key_[slot] != 0;) slot = (slot + 1) % table_size;
        memo_key_[slot] = left;
        memo_[slot] = made;
        ++memos_;
        return made;
    }

    // Which answers come to the same for everything that is open in one rule: a number for what its parts come to.
    constexpr std::uint64_t what_it_makes_of(const bool (&parts)[detail::max_nodes]) const noexcept {
        std::uint64_t h = 1;
        for (std::size_t n = 0; n != tables_->nodes; ++n)
            if (parts[n]) h = (h ^ (4 * n + verdict_[n])) * 0xC2B2AE3D27D4EB4FULL, h ^= h >> 29;
        return h;
    }
    constexpr void mark_open_parts(std::uint16_t rule, bool (&parts)[detail::max_nodes]) const noexcept {
        parts[tables_->engaged[rule]] = parts[tables_->holds[rule]] = true;
        for (std::size_t n = tables_->nodes; n-- != 0;) {
            if (!parts[n]) continue;
            const detail::Node& node = tables_->node[n];
            parts[n] = verdict_[n] == open_verdict;
            if (parts[n] && (node.op == Op::both || node.op == Op::either)) parts[node.a] = parts[node.b] = true;
        }
    }

    constexpr std::uint16_t ask_fact(const Instrument& instrument, const detail::Lanes& lanes, std::size_t depth,
                                     std::uint16_t asks, std::uint16_t question) noexcept {
        const bool stretch = is_stretch(question);
        bool parts[detail::max_nodes]{};
        mark_open_parts(asks, parts);
        const std::uint32_t low = low_[question], high = high_[question], left = left_[question];

        // The values that are left, which of them can be, and what the rule makes of each.
        Values::Class value[Values::capacity]{};
        std::uint64_t makes[Values::capacity]{};
        std::uint32_t kind[Values::capacity]{};
        std::size_t count = 0;
        detail::Lanes next = lanes;
        {
            const Values values = distinct_values(instrument, detail::to_request(lanes), fact_at(question), options_.as_of);
            detail::Lanes before = lanes;
            for (std::size_t i = 0; i != fact_count; ++i)
                if (!given_[i]) before.lane[i] = 0;
            const Values kinds = distinct_values(instrument, detail::to_request(before), fact_at(question), options_.as_of);
            for (Values::Class c : values) {
                kind[count] = kind_of(kinds, question, c.representative);
                if (stretch) {
                    if (c.last < low || c.first > high) continue;
                    c.first = low_[question] = c.first < low ? low : c.first;
                    c.last = high_[question] = c.last > high ? high : c.last;
                } else {
                    if (left != all_kinds && (left & kind[count]) == 0) continue;
                    next.lane[question] = c.representative;
                }
                if (!judge_all(instrument, next)) continue;
                makes[count] = what_it_makes_of(parts);
                value[count++] = c;
            }
        }
        // Values of which the rule makes the same go on together: of time only neighbours, and kinds of values only as a whole.
        std::size_t group[Values::capacity]{};
        std::size_t groups = 0;
        bool together = stretch || kinds_[question] != 0;
        for (std::size_t i = 0; i != count; ++i) {
            group[i] = groups;
            for (std::size_t k = stretch && i != 0 ? i - 1 : 0; k != i && group[i] == groups; ++k)
                if (makes[k] == makes[i] && (!stretch || value[k].last + 1 == value[i].first)) group[i] = group[k];
            if (group[i] == groups) ++groups;
        }
        for (std::size_t i = 0; i != count && !stretch; ++i)
            for (std::size_t k = 0; k != i; ++k) together = together && (group[i] == group[k] || kind[i] != kind[k]);
        if (!together || groups == 1)
            for (groups = 0; groups != count; ++groups) group[groups] = groups;

        std::uint16_t target[Values::capacity]{};
        for (std::size_t g = 0; g != groups; ++g) {
            std::size_t members = 0;
            std::uint32_t kept = 0;
            for (std::size_t i = 0; i != count; ++i) {
                if (group[i] != g) continue;
                if (members++ == 0) low_[question] = value[i].first;
                high_[question] = value[i].last;
                next.lane[question] = value[i].representative;
                kept |= kind[i];
            }
            asked_[question] = members == 1;
            if (members > 1 || stretch) next.lane[question] = 0;
            if (!stretch) low_[question] = low, high_[question] = high, left_[question] = members > 1 ? kept : all_kinds;
            const std::uint16_t to = grow(instrument, next, depth + 1);
            for (std::size_t i = 0; i != count; ++i)
                if (group[i] == g) target[i] = to;
        }
        asked_[question] = false;
        low_[question] = low;
        high_[question] = high;
        left_[question] = left;
        return join(question, asks, value, count, target);
    }
    constexpr std::uint16_t ask_relation(const Instrument& instrument, const detail::Lanes& lanes, std::size_t depth,
                                         std::uint16_t asks, const Atom& a) noexcept {
        const Range span = distance_of(a);
        std::uint16_t target[2]{};
        bool possible[2]{};
        for (std::size_t i = 0; i != 2; ++i) {
            gap_[gaps_++] = {lane_of(a.lane), lane_of(a.other), span, i == 0};
            possible[i] = judge_all(instrument, lanes);
            if (possible[i]) target[i] = grow(instrument, lanes, depth + 1);
            --gaps_;
        }
        if (!possible[0] || !possible[1] || target[0] == target[1]) return possible[0] ? target[0] : target[1];
        Point p;
        p.kind = Kind::relation;
        p.fact = lane_of(a.lane);
        p.other = lane_of(a.other);
        p.low = span.low;
        p.high = span.high;
        p.rule = asks;
        p.first_edge = edges_;
        p.edges = 2;
        if (edges_ + 2 > 4 * static_cast<int>(N)) return cut();
        edge_[edges_++] = {target[0], used_values_, 0};
        edge_[edges_++] = {target[1], used_values_, 0};
        return keep(p, used_values_);
    }

    // A question whose answers all lead to one place is none.
    constexpr std::uint16_t join(std::uint16_t question, std::uint16_t asks, const Values::Class (&values)[Values::capacity],
                                 std::size_t count, const std::uint16_t (&target)[Values::capacity]) noexcept {
        Point p;
        p.fact = question;
        p.rule = asks;
        p.first_edge = edges_;
        const std::uint16_t values_before = used_values_;
        bool done[Values::capacity]{};
        for (std::size_t i = 0; i != count; ++i) {
            if (done[i]) continue;
            if (edges_ == 4 * N) return cut();
            Edge& e = edge_[edges_++];
            e = {target[i], used_values_, 0};
            for (std::size_t k = i; k != count; ++k) {
                if (target[k] != target[i]) continue;
                done[k] = true;
                const bool continues =
                    e.values != 0 && values[k].first != 0 && value_[used_values_ - 1].last + 1 == values[k].first;
                if (continues) {  // neighbouring stretches of time
                    value_[used_values_ - 1].last = values[k].last;
                    continue;
                }
                if (used_values_ == 6 * N) return cut();
                value_[used_values_++] = values[k];
                ++e.values;
            }
            ++p.edges;
        }
        const auto undo = [&] {
            edges_ = p.first_edge;
            used_values_ = values_before;
        };
        if (p.edges == 0) {
            undo();
            return leaf(Kind::outcome, Outcome::contradictory, no_rule);
        }
        if (p.edges == 1) {
            const std::uint16_t only = edge_[p.first_edge].to;
            undo();
            return only;
        }
        return keep(p, values_before);
    }
    // The point, or the equal one that is there already.
    constexpr std::uint16_t keep(const Point& p, std::uint16_t values_before) noexcept {
        for (std::uint16_t i = 0; i != points_; ++i)
            if (equal(point_[i], p)) {
                edges_ = p.first_edge;
                used_values_ = values_before;
                return i;
            }
        if (points_ == N) return cut();
        point_[points_] = p;
        return points_++;
    }
    constexpr bool equal(const Point& a, const Point& b) const noexcept {
        if (a.kind != b.kind || a.fact != b.fact || a.other != b.other || a.low != b.low || a.high != b.high ||
            a.edges != b.edges || a.rule != b.rule)
            return false;
        for (std::size_t i = 0; i != a.edges; ++i) {
            const Edge& x = edge(a, i);
            const Edge& y = edge(b, i);
            if (x.to != y.to || x.values != y.values) return false;
            for (std::size_t k = 0; k != x.values; ++k)
                if (value(x, k).representative != value(y, k).representative || value(x, k).last != value(y, k).last ||
                    value(x, k).members != value(y, k).members)
                    return false;
        }
        return true;
    }

    const detail::Tables* tables_ = &detail::no_tables;
    TreeOptions options_{};
    static constexpr std::size_t max_gaps = 32;
    std::uint32_t low_[fact_count] = {};
    std::uint32_t high_[fact_count] = {};
    bool asked_[fact_count] = {};
    bool given_[fact_count] = {};
    // Enumerations and states of which some values are left: the kinds of values, and which are left as bits.
    static constexpr std::size_t max_kinds = 16;
    static constexpr std::uint32_t all_kinds = 0xFFFFFFFF;
    std::uint32_t kind_[fact_count][max_kinds] = {};
    std::uint8_t kinds_[fact_count] = {};
    std::uint32_t left_[fact_count] = {};
    bool left_out_[detail::max_rules] = {};
    Gap gap_[max_gaps]{};
    std::size_t gaps_ = 0;
    Verdict verdict_[detail::max_nodes]{};
    Point point_[N]{};
    Edge edge_[4 * N]{};
    Values::Class value_[6 * N]{};
    std::uint64_t memo_key_[table_size]{};
    std::uint16_t memo_[table_size]{};
    std::uint16_t root_ = 0;
    std::uint16_t points_ = 0;
    std::uint16_t edges_ = 0;
    std::uint16_t used_values_ = 0;
    std::size_t memos_ = 0;
    bool cut_off_ = false;
};

/// The decision tree of an instrument for requests that say what was given. `write_mermaid` and `write_dot` (text/diagram.hpp)
/// draw it.
template <std::size_t N = 1024>
[[nodiscard]] constexpr DecisionTree<N> decision_tree(const Instrument& instrument, const Request& given = {},
                                                      const TreeOptions& options = {}) noexcept {
    return DecisionTree<N>{instrument, given, options};
}

}  // namespace comity
