// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"

namespace comity::detail {

// A law, compiled: the conditions of all rules as one circuit in which no comparison and no connective stands twice.
// Negations are gone, exceptions are folded into what they except, definitions into the facts that they settle.

struct Node {
    Op op = Op::top;
    bool joins = false;  // the two operands are knowledge of one and the same thing (said outright, and derived)
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    friend constexpr bool operator==(const Node&, const Node&) noexcept = default;
};

/// The most rules one instrument can have, and the most facts it can read: both are bits in a `Decision`.
inline constexpr std::size_t max_rules = 128;
inline constexpr std::size_t max_read = 160;
inline constexpr std::size_t read_words = max_read / 32;

/// The most distinct comparisons and connectives of one instrument.
inline constexpr std::size_t max_nodes = 4096;

/// Lanes of an instrument's own data, the last of which is the date of the law.
inline constexpr std::size_t max_data = 32;
inline constexpr std::uint16_t law_date_lane = Atom::data_lane | (max_data - 1);

struct ReadSet {
    std::uint32_t word[read_words] = {};
    constexpr void add(std::size_t i) noexcept { word[i / 32] |= 1U << (i % 32); }
    constexpr bool has(std::size_t i) const noexcept { return ((word[i / 32] >> (i % 32)) & 1U) != 0; }
    constexpr ReadSet& operator|=(const ReadSet& other) noexcept {
        for (std::size_t i = 0; i != read_words; ++i) word[i] |= other.word[i];
        return *this;
    }
};

template <std::size_t Capacity, std::size_t R>
struct Circuit {
    Node node[Capacity]{};
    Atom atom[Capacity]{};
    std::uint16_t nodes = 0;
    std::uint16_t atoms = 0;
    std::uint16_t engaged[R]{};
    std::uint16_t holds[R]{};
    std::uint16_t consistent[consistency_count + max_rules]{};
    std::uint16_t consistents = 0;
    std::uint16_t lane[max_read]{};  // the facts read, ascending
    std::uint16_t lanes = 0;
    ReadSet reads[R]{};
};

inline void this_instrument_reads_too_many_facts() noexcept {}
inline void this_definition_refers_to_itself() noexcept {}

template <class L, std::size_t Capacity>
struct CircuitMaker {
    static constexpr std::size_t table_size = 8192;

    const L& text;
    Circuit<Capacity, L::rule_count> out{};
    std::uint16_t slot[table_size]{};  // open addressing over nodes and atoms, place + 1
    bool derive = true;
    int depth = 0;

    constexpr explicit CircuitMaker(const L& l) noexcept : text(l) {}

    constexpr std::uint16_t intern_atom(const Atom& a) noexcept {
        std::uint64_t h = (a.lane * 0x9E3779B97F4A7C15ULL) ^ (a.low * 0xC2B2AE3D27D4EB4FULL) ^ (a.high << 7) ^
                          (static_cast<std::uint64_t>(a.other) << 21) ^ (static_cast<std::uint64_t>(a.test) << 3) ^
                          (a.negated ? 0x5555U : 0U);
        h ^= h >> 29;
        for (std::size_t i = h % table_size;; i = (i + 1) % table_size) {
            if (slot[i] == 0) {
                out.atom[out.atoms] = a;
                const std::uint16_t n = push({Op::atom, false, out.atoms, 0});
                ++out.atoms;
                slot[i] = static_cast<std::uint16_t>(n + 1);
                return n;
            }
            const Node& seen = out.node[slot[i] - 1];
            if (seen.op == Op::atom && out.atom[seen.a] == a) return static_cast<std::uint16_t>(slot[i] - 1);
        }
    }
    constexpr std::uint16_t push(const Node& n) noexcept {
        out.node[out.nodes] = n;
        return out.nodes++;
    }
    constexpr std::uint16_t intern(Node n) noexcept {
        if (n.op == Op::both || n.op == Op::either) {
            if (n.b < n.a) {
                const std::uint16_t swap = n.a;
                n.a = n.b;
                n.b = swap;
            }
            const Op neutral = n.op == Op::both ? Op::top : Op::bottom;
            const Op strong = n.op == Op::both ? Op::bottom : Op::top;
            if (!n.joins) {
                if (n.a == n.b || out.node[n.b].op == neutral) return n.a;
                if (out.node[n.a].op == neutral) return n.b;
                if (out.node[n.a].op == strong) return n.a;
                if (out.node[n.b].op == strong) return n.b;
            }
        }
        std::uint64_t h =
            (static_cast<std::uint64_t>(n.op) << 40 | static_cast<std::uint64_t>(n.a) << 20 | n.b) * 0x9E3779B97F4A7C15ULL;
        h ^= h >> 31;
        for (std::size_t i = h % table_size;; i = (i + 1) % table_size) {
            if (slot[i] == 0) {
                const std::uint16_t made = push(n);
                slot[i] = static_cast<std::uint16_t>(made + 1);
                return made;
            }
            if (out.node[slot[i] - 1] == n) return static_cast<std::uint16_t>(slot[i] - 1);
        }
    }

    // The rule that settles a fact, or no rule.
    constexpr std::size_t definition_of(std::uint16_t lane) const noexcept {
        for (std::size_t d = 0; d != text.definitions; ++d)
            if (text.rule[text.definition[d]].defines == lane) return text.definition[d];
        return L::rule_count;
    }

    constexpr std::uint16_t comparison(Atom a) noexcept {
        if (a.largest == Lane<Truth>::largest && a.test == Test::in_range && a.low == a.high && a.negated) {
            a.negated = false;  // "not yes" of a truth value is "no": unsaid stays open either way
            a.low = a.high = 3 - a.low;
        }
        const std::uint16_t leaf = intern_atom(a);
        // Two facts are compared as they were said; only a comparison with a constant can follow from a definition.
        if (!derive || a.lane >= fact_count || a.test != Test::in_range) return leaf;
        const std::size_t r = definition_of(a.lane);
        if (r == L::rule_count) return leaf;
        if (++depth > 8) this_definition_refers_to_itself();
        const std::uint16_t derived = steps(text.holds[r], a.low == 1);
        --depth;
        return intern({Op::both, true, leaf, derived});
    }

    constexpr std::uint16_t steps(const Condition& condition, bool negative) noexcept {
        if (condition.size == 0) a_condition_needs_a_comparison();
        std::uint16_t stack[(max_steps + 1) / 2]{};
        std::size_t top = 0;
        for (const Step& s : condition) {
            switch (s.op) {
                case Op::atom: {
                    Atom a = s.atom;
                    a.negated = a.negated != negative;
                    stack[top++] = comparison(a);
                    break;
                }
                case Op::both:
                case Op::either:
                    --top;
                    stack[top - 1] =
                        intern({(s.op == Op::both) != negative ? Op::both : Op::either, false, stack[top - 1], stack[top]});
                    break;
                case Op::top:
                case Op::bottom:
                    stack[top++] = intern({(s.op == Op::top) != negative ? Op::top : Op::bottom, false, 0, 0});
                    break;
            }
        }
        return stack[0];
    }

    // Whether a rule is in play: engaged, and no exception to it applies.
    constexpr std::uint16_t in_play(std::size_t r, bool negative) noexcept {
        std::uint16_t n = steps(text.engaged[r], negative);
        for (std::size_t i = 0; i != text.exceptions; ++i) {
            const std::size_t x = text.exception[i];
            if (x == r || text.rule[x].excepts != text.rule[r].citation) continue;
            n = intern({negative ? Op::either : Op::both, false, n, in_play(x, !negative)});
        }
        return n;
    }

    constexpr bool reads_any(const Condition& sentence, const bool (&read)[fact_count]) const noexcept {
        bool any = false;
        each_subject(sentence.step, sentence.size, [&](std::uint16_t lane) { any = any || read[lane]; });
        return any;
    }
    constexpr void mark(bool (&read)[fact_count], std::size_t from_atom) const noexcept {
        const auto one = [&read](std::uint16_t lane) {
            if (lane < fact_count) read[lane] = true;
            if (lane == law_date_lane) read[fact.warrant.issued_on.index] = true;
        };
        for (std::size_t i = from_atom; i != out.atoms; ++i) {
            one(out.atom[i].lane);
            if (relates(out.atom[i].test)) one(out.atom[i].other);
        }
    }

    constexpr void make() noexcept {
        for (std::size_t r = 0; r != L::rule_count; ++r) {
            const Rule& rule = text.rule[r];
            out.engaged[r] = in_play(r, false);
            if (rule.role == Role::exception)
                out.holds[r] = out.engaged[r];
            else if (rule.defines != Rule::no_fact)
                out.holds[r] = comparison([&] {
                    Atom said{};
                    said.lane = rule.defines;
                    said.largest = Lane<Truth>::largest;
                    said.low = said.high = 2;
                    return said;
                }());
            else
                out.holds[r] = steps(text.holds[r], false);
        }
        bool read[fact_count]{};
        mark(read, 0);
        // Terms may rest on terms, so what a term is compared with is derived as far as it can be.
        for (std::size_t d = 0; d != text.definitions; ++d) {
            const std::size_t r = text.definition[d];
            const std::uint16_t lane = text.rule[r].defines;
            Atom said{};
            said.lane = lane;
            said.largest = Lane<Truth>::largest;
            said.low = said.high = 1;
            const std::uint16_t denied = intern_atom(said);
            said.low = said.high = 2;
            const std::uint16_t claimed = intern_atom(said);
            const std::uint16_t a = intern({Op::either, false, denied, steps(text.holds[r], false)});
            const std::uint16_t b = intern({Op::either, false, claimed, steps(text.holds[r], true)});
            out.consistent[out.consistents++] = intern({Op::both, false, a, b});
        }
        derive = false;
        const std::size_t before = out.atoms;
        for (std::size_t c = 0; c != consistency_count; ++c) {
            const Condition& sentence = consistency_text.holds[c];
            if (reads_any(sentence, read)) out.consistent[out.consistents++] = steps(sentence, false);
        }
        mark(read, before);
        list_reads(read);
    }

    constexpr void list_reads(const bool (&read)[fact_count]) noexcept {
        std::uint16_t place[fact_count]{};
        for (std::size_t i = 0; i != fact_count; ++i) {
            if (!read[i]) continue;
            if (out.lanes == max_read) this_instrument_reads_too_many_facts();
            place[i] = out.lanes;
            out.lane[out.lanes++] = static_cast<std::uint16_t>(i);
        }
        ReadSet below[Capacity]{};
        for (std::size_t n = 0; n != out.nodes; ++n) {
            const Node& node = out.node[n];
            if (node.op == Op::atom) {
                const Atom& a = out.atom[node.a];
                const auto one = [&](std::uint16_t lane) {
                    if (lane < fact_count) below[n].add(place[lane]);
                    if (lane == law_date_lane) below[n].add(place[fact.warrant.issued_on.index]);
                };
                one(a.lane);
                if (relates(a.test)) one(a.other);
            } else if (node.op == Op::both || node.op == Op::either) {
                below[n] |= below[node.a];
                below[n] |= below[node.b];
            }
        }
        for (std::size_t r = 0; r != L::rule_count; ++r) {
            out.reads[r] |= below[out.engaged[r]];
            out.reads[r] |= below[out.holds[r]];
        }
    }
};

template <std::size_t Capacity, class L>
constexpr Circuit<Capacity, L::rule_count> make_circuit(const L& text) noexcept {
    CircuitMaker<L, Capacity> maker(text);
    maker.make();
    return maker.out;
}

template <class T>
struct Bare;
template <class T>
struct Bare<const T&> {
    using type = T;
};
template <class T>
struct Bare<const T> {  // what g++ 12 makes of a variable template
    using type = T;
};
template <const auto& Text>
using LawOf = typename Bare<decltype(Text)>::type;

template <const auto& Text>
inline constexpr auto loose_circuit = make_circuit<Text.steps * 4 + 768>(Text);

/// The same without the spare room that building it took.
template <std::size_t Nodes, std::size_t Atoms, std::size_t Consistents, std::size_t Lanes_, std::size_t R>
struct Compact {
    static constexpr std::size_t node_count = Nodes;
    static constexpr std::size_t consistent_count = Consistents;
    static constexpr std::size_t lane_count = Lanes_;
    static constexpr std::size_t rule_count = R;
    Node node[Nodes]{};
    Atom atom[Atoms == 0 ? 1 : Atoms]{};
    std::uint16_t engaged[R]{};
    std::uint16_t holds[R]{};
    std::uint16_t consistent[Consistents + 1]{};
    std::uint16_t lane[Lanes_ + 1]{};
    ReadSet reads[R]{};
};

template <const auto& Text>
constexpr auto compact() noexcept {
    constexpr const auto& c = loose_circuit<Text>;
    constexpr std::size_t r = LawOf<Text>::rule_count;
    static_assert(r <= max_rules && c.nodes <= max_nodes, "comity: an instrument has at most 128 rules and 4096 comparisons");
    Compact<c.nodes, c.atoms, c.consistents, c.lanes, r> out;
    for (std::size_t i = 0; i != c.nodes; ++i) out.node[i] = c.node[i];
    for (std::size_t i = 0; i != c.atoms; ++i) out.atom[i] = c.atom[i];
    for (std::size_t i = 0; i != c.consistents; ++i) out.consistent[i] = c.consistent[i];
    for (std::size_t i = 0; i != c.lanes; ++i) out.lane[i] = c.lane[i];
    for (std::size_t i = 0; i != r; ++i) {
        out.engaged[i] = c.engaged[i];
        out.holds[i] = c.holds[i];
        out.reads[i] = c.reads[i];
    }
    return out;
}

template <const auto& Text>
inline constexpr auto circuit = compact<Text>();

}  // namespace comity::detail
