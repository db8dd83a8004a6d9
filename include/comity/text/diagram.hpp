// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../analysis/tree.hpp"
#include "names.hpp"

namespace comity {

namespace detail {
/// What Mermaid and DOT have in common: questions that one answer each leads out of, in a row to the same end, share a box.
template <class Tree, class Sink>
class Diagram {
public:
    constexpr Diagram(const Tree& tree, Sink& sink, bool mermaid) noexcept : tree_(tree), sink_(&sink), mermaid_(mermaid) {
        for (std::size_t i = 0; i != tree.size(); ++i)
            for (std::size_t e = 0; e != tree[i].edges; ++e) ++entered_[tree.edge(tree[i], e).to];
        ++entered_[tree.root()];
    }
    constexpr void write(Label subtitle) {
        if (mermaid_) {
            put("flowchart TD\n");
            if (!subtitle.empty()) {
                put("  %% ");
                put(subtitle);
                put("\n");
            }
        } else {
            put("digraph {\n  label=\"");
            put(tree_.title());
            if (!subtitle.empty()) put("\\n");
            put(subtitle);
            put("\"; labelloc=t; fontname=\"sans-serif\";\n  node [fontname=\"sans-serif\", fontsize=11, shape=box, style=rounded];\n"
                "  edge [fontname=\"sans-serif\", fontsize=10];\n");
        }
        bool reached[Tree::capacity]{};
        reached[tree_.root()] = true;
        // Every point stands after those that it leads to, so going down meets each before its successors.
        for (std::size_t i = tree_.size(); i-- != 0;) {
            if (!reached[i]) continue;
            const auto& p = tree_[i];
            if (p.edges == 0) {
                leaf(i);
                continue;
            }
            box(i, reached);
        }
        put(mermaid_ ? "" : "}\n");
    }

private:
    constexpr void put(Label text) { (*sink_)(text); }
    constexpr void put(const Spelling& s) { put(s.label()); }
    constexpr void number(std::size_t n) {
        Spelling s;
        s.put_number(static_cast<std::uint32_t>(n));
        put(s);
    }
    constexpr void name(std::size_t i) {
        put("n");
        number(i);
    }
    constexpr Label new_line() const noexcept { return mermaid_ ? Label{"<br/>"} : Label{"\\n"}; }

    constexpr void leaf(std::size_t i) {
        const auto& p = tree_[i];
        put("  ");
        name(i);
        put(mermaid_ ? "([\"" : " [shape=oval, style=filled, fillcolor=\"");
        if (!mermaid_) {
            put(colour(p));
            put("\", label=\"");
        }
        if (p.kind == Tree::Kind::goes_on) {
            put("and so on");
        } else if (p.outcome == Outcome::undetermined) {
            put("waits for data about the law");
        } else {
            for (char c : to_string(p.outcome)) {
                const char one[1] = {c == '_' ? ' ' : c};
                put(Label{one, 1});
            }
        }
        if (tree_.rule_of(p) != nullptr) {
            put(new_line());
            put(tree_.rule_of(p)->citation);
        }
        put(mermaid_ ? "\"])\n" : "\"];\n");
        if (!mermaid_) return;
        put("  style ");
        name(i);
        put(" fill:");
        put(colour(p));
        put("\n");
    }
    static constexpr Label colour(const typename Tree::Point& p) noexcept {
        if (p.kind == Tree::Kind::goes_on) return "#eeeeee";
        switch (p.outcome) {
            case Outcome::permitted: return "#cdeccd";
            case Outcome::conditional: return "#fdf0c0";
            case Outcome::refused: return "#f6cccc";
            case Outcome::not_applicable: return "#dddddd";
            default: return "#eeeeee";
        }
    }

    // Of a question with two ways out, one of them to `end`: the other, if it is another such question that is reached no other
    // way.
    constexpr std::size_t next_in_row(std::size_t i, std::size_t end) const noexcept {
        const auto& p = tree_[i];
        if (p.edges != 2) return i;
        const std::size_t a = tree_.edge(p, 0).to, b = tree_.edge(p, 1).to;
        const std::size_t next = a == end ? b : b == end ? a : i;
        if (next == i || entered_[next] != 1 || tree_[next].edges != 2) return i;
        return tree_.edge(tree_[next], 0).to == end || tree_.edge(tree_[next], 1).to == end ? next : i;
    }
    constexpr std::size_t end_of_row(std::size_t i) const noexcept {
        for (std::size_t e = 0; tree_[i].edges == 2 && e != 2; ++e) {
            const std::size_t end = tree_.edge(tree_[i], e).to;
            if (tree_[end].edges == 0 && next_in_row(i, end) != i) return end;
        }
        return i;
    }
    constexpr void box(std::size_t i, bool (&reached)[Tree::capacity]) {
        const std::size_t end = end_of_row(i);
        put("  ");
        name(i);
        put(mermaid_ ? "[\"" : " [label=\"");
        if (tree_.rule_of(tree_[i]) != nullptr) {
            put(tree_.rule_of(tree_[i])->citation);
            put(new_line());
        }
        if (end == i) {
            subject(tree_[i]);
            put(mermaid_ ? "\"]\n" : "\"];\n");
            for (std::size_t e = 0; e != tree_[i].edges; ++e) {
                const auto& edge = tree_.edge(tree_[i], e);
                arrow(i, edge.to);
                values(tree_[i], edge);
                put(mermaid_ ? "\"| " : "\"];\n");
                if (mermaid_) {
                    name(edge.to);
                    put("\n");
                }
                reached[edge.to] = true;
            }
            return;
        }
        // A row: all conditions under which it goes on.
        std::size_t at = i;
        for (;;) {
            const auto& p = tree_[at];
            const std::size_t on = tree_.edge(p, 0).to == end ? 1 : 0;
            const std::size_t next = next_in_row(at, end);
            subject(p);
            put(": ");
            values(p, tree_.edge(p, on));
            if (next == at) {
                put(mermaid_ ? "\"]\n" : "\"];\n");
                way_out(i, tree_.edge(p, on).to, "all so");
                way_out(i, end, "else");
                reached[tree_.edge(p, on).to] = reached[end] = true;
                return;
            }
            put(new_line());
            at = next;
        }
    }
    constexpr void arrow(std::size_t from, std::size_t to) {
        put("  ");
        name(from);
        if (mermaid_) {
            put(" -->|\"");
            return;
        }
        put(" -> ");
        name(to);
        put(" [label=\"");
    }
    constexpr void way_out(std::size_t from, std::size_t to, Label when) {
        arrow(from, to);
        put(when);
        put(mermaid_ ? "\"| " : "\"];\n");
        if (!mermaid_) return;
        name(to);
        put("\n");
    }

    constexpr std::size_t answers(const typename Tree::Edge& edge) const noexcept {
        std::size_t n = 0;
        for (std::size_t k = 0; k != edge.values; ++k) {
            std::uint64_t members = tree_.value(edge, k).members;
            if (members == 0) ++n;
            for (; members != 0; members &= members - 1) ++n;
        }
        return n;
    }
    constexpr void subject(const typename Tree::Point& p) {
        put(spell(fact_at(p.fact)));
        if (p.kind != Tree::Kind::relation) return;
        const auto distance = [&](std::int64_t by) {
            number(static_cast<std::size_t>(by < 0 ? -by : by));
            const Kind k = fact_at(p.fact).kind;
            put(k == Kind::instant ? " minutes" : k == Kind::months ? " months" : " days");
        };
        const bool from = p.low > -detail::any_distance, to = p.high < detail::any_distance;
        if (p.low > detail::any_distance) {
            put(" within ");
            number(static_cast<std::size_t>(p.low - detail::any_distance - 1));
            put(" months from ");
        } else if (p.low == 0 && p.high == 0) {
            put(" is ");
        } else if (!from && p.high == 0) {
            put(" up to ");
        } else if (!from && p.high == -1) {
            put(" before ");
        } else if (!to && p.low == 0) {
            put(" from ");
        } else if (!to && p.low == 1) {
            put(" after ");
        } else if (from && to) {
            put(" ");
            distance(p.low);
            put(" to ");
            distance(p.high);
            put(" after ");
        } else {
            put(from ? " at least " : " at most ");
            distance(from ? p.low : p.high);
            put((from ? p.low : p.high) < 0 ? " before " : " after ");
        }
        put(spell(fact_at(p.other)));
    }
    // Answers in words; the longest of several lists as "else".
    constexpr void values(const typename Tree::Point& p, const typename Tree::Edge& edge) {
        if (p.kind == Tree::Kind::relation) {
            put(&edge == &tree_.edge(p, 0) ? "yes" : "no");
            return;
        }
        const Fact& f = fact_at(p.fact);
        const std::size_t own = answers(edge);
        bool longest = own > 4;
        for (std::size_t e = 0; e != p.edges; ++e) {
            const auto& other = tree_.edge(p, e);
            if (answers(other) > own || (answers(other) == own && &other < &edge)) longest = false;
        }
        if (longest) {
            put("else");
            return;
        }
        // Of two ways, the one that takes all other states is told by what it is not.
        if (p.edges == 2 && own > 1 && takes_any_other(edge)) {
            put("other than ");
            return listed(f, tree_.edge(p, &edge == &tree_.edge(p, 0) ? 1 : 0));
        }
        listed(f, edge);
    }
    constexpr bool takes_any_other(const typename Tree::Edge& edge) const noexcept {
        for (std::size_t k = 0; k != edge.values; ++k) {
            const Values::Class& c = tree_.value(edge, k);
            if (c.members == 0 && c.first == 0 && !c.named && !c.in_a_set) return true;
        }
        return false;
    }
    constexpr void listed(const Fact& f, const typename Tree::Edge& edge) {
        std::size_t said = 0;
        const auto next = [&] {
            if (said != 0) put(said % 4 == 0 ? Label{","} : Label{", "});
            if (said != 0 && said % 4 == 0) put(new_line());
            ++said;
        };
        for (std::size_t k = 0; k != edge.values; ++k) {
            const Values::Class& c = tree_.value(edge, k);
            for (std::uint32_t v = 1; v < 64 && c.members != 0; ++v)
                if (((c.members >> v) & 1U) != 0) {
                    next();
                    put(spell_value(f, v));
                }
            if (c.members != 0) continue;
            next();
            if (c.first == 0) {
                if (!c.named && !c.in_a_set) {
                    put("any other");
                    continue;
                }
                if (!c.named) put("the likes of ");
                put(spell_value(f, c.representative));
            } else if (c.first == c.last) {
                put(spell_value(f, c.first));
            } else if (c.first == 1) {
                put("up to ");
                put(spell_value(f, c.last));
            } else if (c.last == f.largest) {
                put("from ");
                put(spell_value(f, c.first));
            } else {
                put(spell_value(f, c.first));
                put(" to ");
                put(spell_value(f, c.last));
            }
        }
    }

    const Tree& tree_;
    Sink* sink_;
    bool mermaid_;
    std::uint16_t entered_[Tree::capacity]{};
};
}  // namespace detail

/// Draws a decision tree as a Mermaid flowchart. `sink` is called with each piece of text. The subtitle is one line without quotes
/// and goes into a comment: Mermaid's flowcharts have no title.
template <std::size_t N, class Sink>
constexpr void write_mermaid(const DecisionTree<N>& tree, Sink&& sink, Label subtitle = {}) {
    detail::Diagram diagram(tree, sink, true);
    diagram.write(subtitle);
}

/// Draws a decision tree as a graph in Graphviz' DOT language.
template <std::size_t N, class Sink>
constexpr void write_dot(const DecisionTree<N>& tree, Sink&& sink, Label subtitle = {}) {
    detail::Diagram diagram(tree, sink, false);
    diagram.write(subtitle);
}

}  // namespace comity
