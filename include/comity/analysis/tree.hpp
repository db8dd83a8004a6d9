// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "distinct.hpp"

namespace comity {

/// How much of a decision tree to draw.
struct TreeOptions {
    std::size_t depth = 64;  ///< questions on one path; beyond, a leaf says that it goes on
    Date as_of{};            ///< as in `evaluate`
};

/// The questions that an instrument asks, in the order of its text, and where the answers lead: the whole instrument as a graph in
/// which equal parts stand once. Scope comes first, then requirements, then conditions. No heap: it holds up to `N` points, and says
/// so if that was too few.
template <std::size_t N = 1024>
class DecisionTree {
public:
    enum class Kind : std::uint8_t {
        question,
        outcome,
        goes_on  ///< cut off here: too deep, or no room
    };
    struct Point {
        Kind kind = Kind::question;
        Outcome outcome = Outcome::undetermined;  ///< of an outcome; `undetermined` where only unknown data about the law are open
        std::uint16_t fact = 0;                   ///< of a question
        std::uint16_t rule = no_rule;             ///< which asks, or decides
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
    constexpr const Rule* rule_of(const Point& p) const noexcept { return p.rule == no_rule ? nullptr : &tables_->rule[p.rule]; }
    constexpr Label title() const noexcept { return tables_ == nullptr ? Label{} : tables_->title; }
    /// Parts are missing: there was no room for them, or they lie deeper than was asked for.
    constexpr bool cut_off() const noexcept { return cut_off_; }

    constexpr DecisionTree(const Instrument& instrument, const Request& given, const TreeOptions& options) noexcept
        : tables_(instrument.tables), options_(options) {
        if (tables_ == nullptr) return;
        root_ = grow(instrument, detail::in_range(detail::to_lanes(given).lane), 0);
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

    // What every part of the law comes to for what was said. False if the facts said deny each other.
    constexpr bool judge_all(const Instrument& instrument, const detail::Lanes& lanes) noexcept {
        const std::uint32_t law = options_.as_of.exists() ? options_.as_of.lane() : lanes.lane[fact.warrant.issued_on.index];
        const auto at = [&](std::uint16_t lane) {
            return lane < fact_count ? lanes.lane[lane] : lane == detail::law_date_lane ? law : instrument.data[lane - Atom::data_lane];
        };
        for (std::size_t n = 0; n != tables_->nodes; ++n) {
            const detail::Node& node = tables_->node[n];
            Verdict v = node.op == Op::top ? certainly : certainly_not;
            if (node.op == Op::atom) {
                const Atom& a = tables_->atom[node.a];
                const bool two = a.test == Test::same || a.test == Test::apart;
                v = judge(a, at(a.lane), two ? at(a.other) : 0U);
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

    // The unsaid fact that is asked for first below an open node: terms before what they follow from. `no_rule` if there is none.
    constexpr std::uint16_t first_fact(std::uint16_t top, const detail::Lanes& lanes) const noexcept {
        bool wanted[detail::max_nodes]{};
        wanted[top] = true;
        std::uint16_t found = no_rule, term = no_rule;
        const auto offer = [&](std::uint16_t lane) {
            if (lane == detail::law_date_lane && !options_.as_of.exists()) lane = static_cast<std::uint16_t>(fact.warrant.issued_on.index);
            if (lane >= fact_count || lanes.lane[lane] != 0) return;
            found = lane;
            for (std::size_t r = 0; r != tables_->rules; ++r)
                if (tables_->rule[r].defines == lane) term = lane;
        };
        for (std::size_t n = top + std::size_t{1}; n-- != 0;) {
            if (!wanted[n] || verdict_[n] != open_verdict) continue;
            const detail::Node& node = tables_->node[n];
            if (node.op == Op::atom) {
                const Atom& a = tables_->atom[node.a];
                if (a.test == Test::same || a.test == Test::apart) offer(a.other);
                offer(a.lane);
            } else if (node.op == Op::both || node.op == Op::either) {
                wanted[node.a] = wanted[node.b] = true;
            }
        }
        return term != no_rule ? term : found;
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
            if (lane == detail::law_date_lane) lane = static_cast<std::uint16_t>(fact.warrant.issued_on.index);
            if (lane >= fact_count) return;
            asked[lane] = true;
            mix(lanes.lane[lane]);
        };
        const auto follow = [&] {
            for (std::size_t n = tables_->nodes; n-- != 0;) {
                if (!wanted[n]) continue;
                mix(4 * n + verdict_[n]);
                const detail::Node& node = tables_->node[n];
                if (verdict_[n] != open_verdict) continue;
                if (node.op == Op::atom) {
                    const Atom& a = tables_->atom[node.a];
                    if (a.test == Test::same || a.test == Test::apart) {
                        said(a.lane);
                        said(a.other);
                    } else if (a.lane < fact_count) {
                        asked[a.lane] = true;
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
                const bool two = a.test == Test::same || a.test == Test::apart;
                if ((a.lane < fact_count && asked[a.lane]) || (two && a.other < fact_count && asked[a.other])) return true;
            } else if (node.op == Op::both || node.op == Op::either) {
                wanted[node.a] = wanted[node.b] = true;
            }
        }
        return false;
    }
    constexpr std::size_t gate_of(std::size_t r) const noexcept {
        return tables_->of(Role::scope).has(r) ? 0 : tables_->of(Role::requirement).has(r) ? 1 : tables_->of(Role::condition).has(r) ? 2 : 3;
    }

    constexpr std::uint16_t leaf(Kind kind, Outcome outcome, std::uint16_t rule) noexcept {
        for (std::uint16_t i = 0; i != points_; ++i)
            if (point_[i].kind == kind && point_[i].outcome == outcome && same_citation(point_[i].rule, rule) && point_[i].edges == 0) return i;
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
        return leaf(Kind::goes_on, Outcome::undetermined, no_rule);
    }

    constexpr std::uint16_t grow(const Instrument& instrument, const detail::Lanes& lanes, std::size_t depth) noexcept {
        if (points_ + std::size_t{2} >= N || memos_ == max_memos) return cut();
        judge_all(instrument, lanes);
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
        std::uint16_t asks = no_rule, question = no_rule;
        for (std::size_t g = 0; g != 3 && g <= gate && question == no_rule; ++g)
            for (std::uint16_t r = 0; r != tables_->rules && question == no_rule; ++r) {
                if (gate_of(r) != g || !is_open(r)) continue;
                question = first_fact(tables_->engaged[r], lanes);
                if (question == no_rule) question = first_fact(tables_->holds[r], lanes);
                asks = r;
            }
        if (question == no_rule) return leaf(Kind::outcome, Outcome::undetermined, asks);
        const std::uint64_t left = what_is_left(lanes, gate, decides);
        std::size_t slot = left % table_size;
        for (; memo_key_[slot] != 0; slot = (slot + 1) % table_size)
            if (memo_key_[slot] == left) return memo_[slot];
        if (depth == options_.depth || points_ + std::size_t{2} >= N || memos_ == max_memos) return cut();

        const Values values = distinct_values(instrument, detail::to_request(lanes), fact_at(question), options_.as_of);
        std::uint16_t target[Values::capacity]{};
        bool possible[Values::capacity]{};
        detail::Lanes next = lanes;
        for (std::size_t i = 0; i != values.size(); ++i) {
            next.lane[question] = values[i].representative;
            // The last day of all bears only what stands for "never".
            possible[i] = values[i].first != fact_at(question).largest && judge_all(instrument, next);
            if (possible[i]) target[i] = grow(instrument, next, depth + 1);
        }
        const std::uint16_t made = join(question, asks, values, target, possible);
        if (memos_ == max_memos) return made;
        for (slot = left % table_size; memo_key_[slot] != 0;) slot = (slot + 1) % table_size;
        memo_key_[slot] = left;
        memo_[slot] = made;
        ++memos_;
        return made;
    }

    // A question whose answers all lead to one place is none.
    constexpr std::uint16_t join(std::uint16_t question, std::uint16_t asks, const Values& values,
                                 const std::uint16_t (&target)[Values::capacity], const bool (&possible)[Values::capacity]) noexcept {
        Point p;
        p.fact = question;
        p.rule = asks;
        p.first_edge = edges_;
        const std::uint16_t values_before = used_values_;
        bool done[Values::capacity]{};
        for (std::size_t i = 0; i != values.size(); ++i) {
            if (!possible[i] || done[i]) continue;
            if (edges_ == 4 * N) return cut();
            Edge& e = edge_[edges_++];
            e = {target[i], used_values_, 0};
            for (std::size_t k = i; k != values.size(); ++k) {
                if (!possible[k] || target[k] != target[i]) continue;
                done[k] = true;
                const bool continues = e.values != 0 && values[k].first != 0 && value_[used_values_ - 1].last + 1 == values[k].first;
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
        for (std::uint16_t i = 0; i != points_; ++i)
            if (equal(point_[i], p)) {
                undo();
                return i;
            }
        if (points_ == N) {
            undo();
            return cut();
        }
        point_[points_] = p;
        return points_++;
    }
    constexpr bool equal(const Point& a, const Point& b) const noexcept {
        if (a.kind != b.kind || a.fact != b.fact || a.edges != b.edges || a.rule != b.rule) return false;
        for (std::size_t i = 0; i != a.edges; ++i) {
            const Edge& x = edge(a, i);
            const Edge& y = edge(b, i);
            if (x.to != y.to || x.values != y.values) return false;
            for (std::size_t k = 0; k != x.values; ++k)
                if (value(x, k).representative != value(y, k).representative || value(x, k).last != value(y, k).last ||
                    value(x, k).members != value(y, k).members) return false;
        }
        return true;
    }

    const detail::Tables* tables_ = nullptr;
    TreeOptions options_{};
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

/// The decision tree of an instrument for requests that say what was given. `write_mermaid` and `write_dot` (text/diagram.hpp) draw it.
template <std::size_t N = 1024>
[[nodiscard]] constexpr DecisionTree<N> decision_tree(const Instrument& instrument, const Request& given = {}, const TreeOptions& options = {}) noexcept {
    return DecisionTree<N>{instrument, given, options};
}

}  // namespace comity
