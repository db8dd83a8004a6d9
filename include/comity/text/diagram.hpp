// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../analysis/tree.hpp"
#include "names.hpp"

namespace comity {

/// How large a drawn tree becomes, as far as can be told from its texts.
struct PictureSize {
    std::size_t boxes = 0;
    std::size_t in_a_row = 0;  ///< boxes side by side, at most
    std::size_t letters = 0;   ///< across
    std::size_t lines = 0;     ///< down, the arrows counted

    /// On one page of A4, upright or not, in letters of 6 points or more.
    constexpr bool fits_a_page() const noexcept {
        return (letters <= upright.letters && lines <= upright.lines) || (letters <= across.letters && lines <= across.lines);
    }

private:
    struct Page {
        std::size_t letters, lines;
    };
    static constexpr Page upright{110, 94}, across{165, 64};
};

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
    constexpr PictureSize write(Label subtitle) {
        if (mermaid_) {
            // Close together, and lines broken only where they are broken here.
            code(
                "flowchart TD\n"
                "  %%{init: {\"flowchart\": {\"nodeSpacing\": 24, \"rankSpacing\": 28, \"padding\": 8, \"wrappingWidth\": "
                "600}}}%%\n");
            if (!subtitle.empty()) {
                code("  %% ");
                code(subtitle);
                code("\n");
            }
        } else {
            code("digraph {\n  label=\"");
            code(tree_.title());
            if (!subtitle.empty()) code("\\n");
            code(subtitle);
            code(
                "\"; labelloc=t; fontname=\"sans-serif\"; ranksep=0.25; nodesep=0.2;\n"
                "  node [fontname=\"sans-serif\", fontsize=11, shape=box, style=rounded, margin=\"0.1,0.04\", height=0.3];\n"
                "  edge [fontname=\"sans-serif\", fontsize=10, arrowsize=0.7];\n");
        }
        bool reached[Tree::capacity]{};
        reached[tree_.root()] = true;
        // Every point stands after those that it leads to, so going down meets each before its successors.
        for (std::size_t i = tree_.size(); i-- != 0;) {
            if (!reached[i]) continue;
            if (tree_[i].edges == 0)
                leaf(i);
            else
                box(i, reached);
        }
        code(mermaid_ ? "" : "}\n");
        return size();
    }

private:
    struct Row {
        std::size_t boxes = 0, letters = 0, lines = 0;
        std::size_t arrow_letters = 0, arrow_lines = 0;
    };
    struct Arrow {
        std::uint16_t from = 0, to = 0, letters = 0;
    };
    constexpr PictureSize size() noexcept {
        PictureSize out;
        for (std::size_t i = 0; i != arrows_; ++i) {
            const Arrow& a = arrow_[i];
            const std::size_t middle = (rank_[a.from] + rank_[a.to] - 1U) / 2;
            for (std::size_t r = rank_[a.from]; r != rank_[a.to]; ++r) {
                row_[r].arrow_letters += r == middle ? a.letters + 2U : 2U;
                if (r != rank_[a.from]) row_[r].letters += 2;
            }
        }
        for (const Row& row : row_) {
            out.boxes += row.boxes;
            out.in_a_row = row.boxes > out.in_a_row ? row.boxes : out.in_a_row;
            out.letters = row.letters > out.letters ? row.letters : out.letters;
            const std::size_t arrows = row.arrow_letters * 3 / 4;  // smaller, and seldom quite side by side
            out.letters = arrows > out.letters ? arrows : out.letters;
            out.lines += row.boxes == 0 ? 0 : row.lines + row.arrow_lines + 2;
        }
        return out;
    }

    constexpr void code(Label text) { (*sink_)(text); }
    // Text that is seen, and counted.
    constexpr void put(Label text) {
        code(text);
        column_ += text.size();
        widest_ = column_ > widest_ ? column_ : widest_;
    }
    constexpr void put(const Spelling& s) { put(s.label()); }
    constexpr void new_line() {
        code(mermaid_ ? Label{"<br/>"} : Label{"\\n"});
        column_ = 0;
        ++lines_;
    }
    constexpr void begin_text() noexcept {
        column_ = widest_ = 0;
        lines_ = 1;
    }
    static constexpr Spelling digits(std::size_t n) noexcept {
        Spelling s;
        s.put_number(static_cast<std::uint32_t>(n));
        return s;
    }
    constexpr void name(std::size_t i) {
        code("n");
        code(digits(i).label());
    }

    constexpr void begin_box(std::size_t i) {
        code("  ");
        name(i);
        begin_text();
    }
    constexpr void end_box(std::size_t i, Label closing) {
        code(closing);
        Row& row = row_[rank_[i]];
        ++row.boxes;
        row.letters += widest_ + 6;
        row.lines = lines_ > row.lines ? lines_ : row.lines;
    }
    constexpr void leaf(std::size_t i) {
        const auto& p = tree_[i];
        begin_box(i);
        if (mermaid_) {
            code("([\"");
        } else {
            code(p.kind == Tree::Kind::goes_on ? " [style=\"rounded,dashed,filled\", fillcolor=\""
                                               : " [shape=oval, style=filled, fillcolor=\"");
            code(colour(p));
            code("\", label=\"");
        }
        if (p.kind == Tree::Kind::goes_on) {
            further_questions();
        } else if (p.outcome == Outcome::undetermined) {
            put("waits for data about the law");
        } else {
            for (char c : to_string(p.outcome)) {
                const char one[1] = {c == '_' ? ' ' : c};
                put(Label{one, 1});
            }
        }
        if (tree_.rule_of(p) != nullptr) {
            new_line();
            put(tree_.rule_of(p)->citation);
        }
        end_box(i, mermaid_ ? "\"])\n" : "\"];\n");
        if (!mermaid_) return;
        code("  style ");
        name(i);
        code(" fill:");
        code(colour(p));
        code("\n");
    }
    // What is left out: the rules that could still ask something there, as far as they fit.
    constexpr void further_questions() {
        put("... further questions");
        constexpr std::size_t most = 12;
        std::size_t told = 0, more = 0;
        Label last;
        for (std::size_t r = 0; r != tree_.rules(); ++r) {
            const Label citation = tree_.rule(r).citation;
            if (!tree_.left_out(r) || citation == last) continue;
            last = citation;
            if (told == most) {
                ++more;
                continue;
            }
            put(told++ == 0 ? "" : ",");
            if (told == 1 || column_ + citation.size() > 40)
                new_line();
            else
                put(" ");
            put(citation);
        }
        if (more == 0) return;
        new_line();
        put("and of ");
        put(digits(more));
        put(" more");
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
        begin_box(i);
        code(mermaid_ ? "[\"" : " [label=\"");
        if (tree_.rule_of(tree_[i]) != nullptr) {
            put(tree_.rule_of(tree_[i])->citation);
            new_line();
        }
        const Label closing = mermaid_ ? "\"]\n" : "\"];\n";
        if (end == i) {
            subject(tree_[i]);
            end_box(i, closing);
            for (std::size_t e = 0; e != tree_[i].edges; ++e) {
                const auto& edge = tree_.edge(tree_[i], e);
                begin_arrow(i, edge.to);
                values(tree_[i], edge, false);
                end_arrow(i, edge.to);
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
            values(p, tree_.edge(p, on), true);
            if (next != at) {
                new_line();
                at = next;
                continue;
            }
            end_box(i, closing);
            const std::size_t ways_out[] = {tree_.edge(p, on).to, end};
            for (const std::size_t to : ways_out) {
                begin_arrow(i, to);
                put(to == end ? "else" : "all so");
                end_arrow(i, to);
                reached[to] = true;
            }
            return;
        }
    }
    constexpr void begin_arrow(std::size_t from, std::size_t to) {
        code("  ");
        name(from);
        begin_text();
        if (mermaid_) {
            code(" -->|\"");
            return;
        }
        code(" -> ");
        name(to);
        code(" [label=\"");
    }
    constexpr void end_arrow(std::size_t from, std::size_t to) {
        code(mermaid_ ? "\"| " : "\"];\n");
        if (mermaid_) {
            name(to);
            code("\n");
        }
        arrow_[arrows_++] = {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to),
                             static_cast<std::uint16_t>(widest_)};
        Row& row = row_[rank_[from]];
        row.arrow_lines = lines_ > row.arrow_lines ? lines_ : row.arrow_lines;
        if (rank_[to] <= rank_[from]) rank_[to] = static_cast<std::uint16_t>(rank_[from] + 1);
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
        if (column_ + spell(fact_at(p.other)).label().size() > 24) new_line();
        const auto distance = [&](std::int64_t by) {
            put(digits(static_cast<std::size_t>(by < 0 ? -by : by)));
            const Kind k = fact_at(p.fact).kind;
            put(k == Kind::instant ? " minutes" : k == Kind::months ? " months" : " days");
        };
        const bool from = p.low > -detail::any_distance, to = p.high < detail::any_distance;
        if (fact_at(p.fact).kind == Kind::jurisdiction) {
            put(" is part of ");
        } else if (p.low > detail::any_distance) {
            put(" within ");
            put(digits(static_cast<std::size_t>(p.low - detail::any_distance - 1)));
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
    constexpr void values(const typename Tree::Point& p, const typename Tree::Edge& edge, bool in_box) {
        const std::size_t width = in_box ? 44 : 30;
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
        // Of two ways, the one that takes all other states is told by what it is not, and so is a long list in a box.
        if (p.edges == 2 && ((in_box && longest) || (own > 1 && takes_any_other(edge)))) {
            put("other than ");
            listed(f, tree_.edge(p, &edge == &tree_.edge(p, 0) ? 1 : 0), width);
        } else if (longest) {
            put("else");
        } else {
            listed(f, edge, width);
        }
    }
    constexpr bool takes_any_other(const typename Tree::Edge& edge) const noexcept {
        for (std::size_t k = 0; k != edge.values; ++k) {
            const Values::Class& c = tree_.value(edge, k);
            if (c.members == 0 && c.first == 0 && !c.named && !c.in_a_set) return true;
        }
        return false;
    }
    constexpr void listed(const Fact& f, const typename Tree::Edge& edge, std::size_t width) {
        std::size_t said = 0;
        const auto next = [&](Label before, const Spelling& value) {
            if (said != 0) put(",");
            if (column_ != 0 && column_ + before.size() + value.label().size() > width)
                new_line();
            else if (said != 0)
                put(" ");
            ++said;
            put(before);
            put(value);
        };
        for (std::size_t k = 0; k != edge.values; ++k) {
            const Values::Class& c = tree_.value(edge, k);
            if (c.members != 0) {
                for (std::uint32_t v = 1; v < 64; ++v)
                    if (((c.members >> v) & 1U) != 0) next("", spell_value(f, v));
            } else if (c.first == 0 && !c.named && !c.in_a_set) {
                next("any other", {});
            } else if (c.first == 0) {
                next(c.named ? "" : "states such as ", spell_value(f, c.representative));
            } else if (c.first == c.last || c.first == 1) {
                next(c.first == c.last ? "" : "up to ", spell_value(f, c.last));
            } else {
                next(c.last == f.largest ? "from " : "", spell_value(f, c.first));
                if (c.last == f.largest) continue;
                put(" to ");
                put(spell_value(f, c.last));
            }
        }
    }

    const Tree& tree_;
    Sink* sink_;
    bool mermaid_;
    std::uint16_t entered_[Tree::capacity]{};
    std::uint16_t rank_[Tree::capacity]{};  // how far down a box stands
    Row row_[Tree::capacity]{};
    Arrow arrow_[4 * Tree::capacity]{};
    std::size_t arrows_ = 0;
    std::size_t column_ = 0, widest_ = 0, lines_ = 0;  // of the text at hand
};
}  // namespace detail

/// Draws a decision tree as a Mermaid flowchart. `sink` is called with each piece of text. The subtitle is one line without
/// quotes and goes into a comment: Mermaid's flowcharts have no title. Returns about how large the picture is.
template <std::size_t N, class Sink>
constexpr PictureSize write_mermaid(const DecisionTree<N>& tree, Sink&& sink, Label subtitle = {}) {
    detail::Diagram diagram(tree, sink, true);
    return diagram.write(subtitle);
}

/// Draws a decision tree as a graph in Graphviz' DOT language.
template <std::size_t N, class Sink>
constexpr PictureSize write_dot(const DecisionTree<N>& tree, Sink&& sink, Label subtitle = {}) {
    detail::Diagram diagram(tree, sink, false);
    return diagram.write(subtitle);
}

/// How large the picture of a tree is, before it is drawn.
template <std::size_t N>
constexpr PictureSize picture_size(const DecisionTree<N>& tree) noexcept {
    return write_dot(tree, [](Label) {});
}

}  // namespace comity
