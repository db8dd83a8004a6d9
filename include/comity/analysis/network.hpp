// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "months.hpp"

namespace comity::detail {

// What a proof searches: the part of one or two laws that can move an outcome, and everything that facts mean (check.hpp), as
// one network of conjunctions and comparisons. Every condition stands in it once, its negation being the same vertex read the
// other way round. It is drawn from the tables of the law; it holds no rule of its own.

/// A vertex, or with the low bit set its negation.
using Literal = std::uint16_t;
inline constexpr Literal sure_thing = 0;
inline constexpr Literal absurdity = 1;

enum class VertexKind : std::uint8_t { constant, conjunction, among, at_least, ahead, within_months, alike, part };

// No initializers here and below where there is room for much: what is not used is not touched, for a first call has to ask the
// system for each page that it writes to.
struct Vertex {
    VertexKind kind;
    std::uint16_t x;  // a comparison: its variables
    std::uint16_t y;
    std::uint16_t size;  // a conjunction: how many operands, and where they begin
    std::uint32_t first;
    // `among`: the values of x; in two's complement, `at_least`: x >= it, `ahead`: x - y >= it; `within_months`: how many.
    std::uint64_t mask;
    constexpr std::int64_t bound() const noexcept { return static_cast<std::int64_t>(mask); }
    friend constexpr bool operator==(const Vertex&, const Vertex&) noexcept = default;
};

/// How the values of a variable are kept: as a set of values, a set of classes of states or of jurisdictions, or an interval.
enum class Shape : std::uint8_t { set, states, jurisdictions, interval };

constexpr Shape shape_of(std::uint32_t largest) noexcept {
    return largest < 64                             ? Shape::set
           : largest == Lane<State>::largest        ? Shape::states
           : largest == Lane<Jurisdiction>::largest ? Shape::jurisdictions
                                                    : Shape::interval;
}

struct Variable {
    std::uint16_t lane;  // as in `Atom`
    std::uint8_t owner;  // whose data it is
    Shape shape;
    bool related;  // compared with others
    std::uint32_t largest;
};

/// States, or jurisdictions, that no comparison can tell apart, each class by a member. Those that are named stand alone; of
/// the others there are as many of each sort as there are facts that can be compared with each other.
struct Classes {
    static constexpr std::size_t capacity = 64;
    std::uint32_t value[capacity] = {};
    std::uint64_t sort[capacity] =
        {};  // states: what an unnamed one has in common with its like; jurisdictions: the place of their state
    std::uint64_t named = 0;
    std::uint16_t count = 0;
    bool overflow = false;

    constexpr void add(std::uint32_t lane, std::uint64_t common, bool by_name) noexcept {
        for (std::size_t i = 0; i != count; ++i)
            if (value[i] == lane) return;
        if (count == capacity) {
            overflow = true;
            return;
        }
        if (by_name) named |= std::uint64_t{1} << count;
        value[count] = lane;
        sort[count++] = common;
    }
    constexpr std::uint64_t all() const noexcept { return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1; }
};

/// What an instrument comes to, as literals of the network.
struct Gates {
    Literal in_scope = sure_thing;
    Literal allowed = sure_thing;  // no requirement is violated
    Literal ready = sure_thing;    // no condition is
    Literal outcome[4] = {};       // in the order of `Outcome`
};

/// A fact that a definition settles, as a variable, and what it follows from.
struct Term {
    std::uint16_t variable = 0;
    Literal follows = sure_thing;
};

/// A fact of a sentence that bears on nothing that the law reads: it counts once somebody says one of its facts.
struct Aside {
    std::uint16_t sentence;
    std::uint16_t fact;
};

inline constexpr std::size_t max_sets = 16;
inline constexpr std::size_t max_definitions = 32;
inline constexpr std::size_t max_asides = 320;

/// What the vertices and variables of a network mean.
struct Meaning {
    Gates gates[2]{};
    Literal kept[2][max_rules]{};  // that a scope rule, a requirement or a condition is not violated
    Literal engaged[max_rules]{};  // only of a law that was drawn with every rule
    Literal holds[max_rules]{};
    Term term[2 * max_definitions]{};
    std::uint16_t terms = 0;
    Literal defined[2 * max_definitions]{};  // said outright just if it follows
    std::uint16_t definitions = 0;
    Literal sentence[consistency_count]{};
    bool always_told[consistency_count]{};  // it bears on what the law reads
    Aside aside[max_asides]{};
    std::uint16_t asides = 0;
    bool stands_aside[fact_count] = {};  // of a fact: some sentence waits for it
    std::uint16_t law_date[2] = {};  // place of that variable, plus one
    std::uint16_t data[2 * max_data] = {};  // the variables that are data of a law
    std::uint16_t datas = 0;
    Literal law_date_is_order_date[2][2] = {};
    std::uint16_t place[fact_count + 1] = {};  // of a fact among the variables, plus one

    const StateSet* set[max_sets] = {};
    std::uint16_t sets = 0;
    Classes states{};
    Classes jurisdictions{};
    bool overflow = false;  // larger than what there is room for: nothing can be proved

    constexpr std::uint64_t sort_of_state(std::uint32_t lane) const noexcept {
        std::uint64_t common = 0;
        for (std::size_t i = 0; i != sets; ++i)
            if (set[i]->contains_lane(lane)) common |= std::uint64_t{1} << i;
        return common;
    }
};

template <std::size_t V, std::size_t Inputs, std::size_t X>
struct Network : Meaning {
    static constexpr std::size_t vertex_capacity = V;
    static constexpr std::size_t input_capacity = Inputs;
    static constexpr std::size_t variable_capacity = X;
    static constexpr bool stands = false;  // what follows from it alone is yet to be drawn

    Vertex vertex[V];
    Literal input[Inputs];
    std::uint16_t parent[Inputs];  // conjunctions in which a vertex stands, twice their place, plus one if it stands negated
    std::uint32_t parent_at[V + 1];
    Variable variable[X];
    std::uint16_t reader[2 * V];  // comparisons of a variable
    std::uint16_t reader_at[X + 1];
    std::uint16_t chain[V];     // the vertices that are `ahead` or `within_months`
    std::uint16_t likeness[V];  // those that are `alike` or `part`
    std::uint16_t vertices = 0;
    std::uint16_t variables = 0;
    std::uint16_t chains = 0;
    std::uint16_t likenesses = 0;
    std::uint32_t inputs = 0;
    std::uint32_t parents = 0;
    std::uint16_t readers = 0;
};

/// Who stands where: for each vertex the conjunctions over it, for each variable its comparisons.
template <std::size_t V, std::size_t Inputs, std::size_t X>
constexpr void index_network(Network<V, Inputs, X>& out) noexcept {
    out.chains = out.likenesses = 0;
    std::uint32_t at = 0;
    std::uint16_t counts[V + 1]{};
    for (std::size_t v = 0; v != out.vertices; ++v)
        for (std::size_t i = 0; i != out.vertex[v].size; ++i) ++counts[out.input[out.vertex[v].first + i] >> 1];
    for (std::size_t v = 0; v != out.vertices; ++v) {
        out.parent_at[v] = at;
        at += counts[v];
        counts[v] = 0;
    }
    out.parent_at[out.vertices] = out.parents = at;
    std::uint16_t readers[X + 1]{};
    for (std::size_t v = 0; v != out.vertices; ++v) {
        const Vertex& x = out.vertex[v];
        for (std::size_t i = 0; i != x.size; ++i) {
            const Literal l = out.input[x.first + i];
            out.parent[out.parent_at[l >> 1] + counts[l >> 1]++] = static_cast<std::uint16_t>(2 * v + (l & 1U));
        }
        if (x.kind >= VertexKind::among) ++readers[x.x];
        if (x.kind >= VertexKind::ahead) ++readers[x.y];
        if (x.kind >= VertexKind::alike)
            out.likeness[out.likenesses++] = static_cast<std::uint16_t>(v);
        else if (x.kind >= VertexKind::ahead)
            out.chain[out.chains++] = static_cast<std::uint16_t>(v);
    }
    std::uint16_t place = 0;
    for (std::size_t x = 0; x != out.variables; ++x) {
        out.reader_at[x] = place;
        place = static_cast<std::uint16_t>(place + readers[x]);
        readers[x] = 0;
    }
    out.reader_at[out.variables] = out.readers = place;
    for (std::size_t v = 0; v != out.vertices; ++v) {
        const Vertex& x = out.vertex[v];
        if (x.kind >= VertexKind::among) out.reader[out.reader_at[x.x] + readers[x.x]++] = static_cast<std::uint16_t>(v);
        if (x.kind >= VertexKind::ahead) out.reader[out.reader_at[x.y] + readers[x.y]++] = static_cast<std::uint16_t>(v);
    }
}

/// The sentences about what facts mean (check.hpp), taken apart once for all networks of a file.
struct Sentences {
    static constexpr std::size_t steps = written_law<consistency_text>.step_count;
    Node node[steps]{};
    std::uint16_t root[consistency_count]{};
    std::uint16_t nodes = 0;
    std::uint16_t subject[2 * steps]{};  // the facts that each is about, and where they begin
    std::uint16_t subjects_at[consistency_count + 1]{};
};
constexpr Sentences read_sentences() noexcept {
    Sentences s;
    std::uint16_t subjects = 0;
    for (std::size_t c = 0; c != consistency_count; ++c) {
        std::uint16_t stack[64]{};
        std::size_t top = 0;
        const std::size_t first = consistency.holds_at[c], end = consistency.end_at[c];
        for (std::size_t i = first; i != end; ++i) {
            Node n{consistency.step[i].op, false, static_cast<std::uint16_t>(i), 0};
            if (n.op == Op::both || n.op == Op::either) {
                n.b = stack[--top];
                n.a = stack[--top];
            }
            s.node[s.nodes] = n;
            stack[top++] = s.nodes++;
        }
        s.root[c] = stack[0];
        each_subject(consistency.step + first, end - first, [&](std::uint16_t f) {
            for (std::size_t i = s.subjects_at[c]; i != subjects; ++i)
                if (s.subject[i] == f) return;
            s.subject[subjects++] = f;
        });
        s.subjects_at[c + 1] = subjects;
    }
    return s;
}
template <class = void>  // only where a network is drawn
inline constexpr Sentences sentences_read = read_sentences();

template <std::size_t V, std::size_t Inputs, std::size_t X>
struct NetworkMaker {
    using Net = Network<V, Inputs, X>;
    static constexpr std::size_t table_size = V <= 1024 ? 2048 : V <= 2048 ? 4096 : 8192;

    Net out;
    std::uint16_t slot[table_size]{};
    std::uint16_t data_place[2][max_data]{};
    Literal literal[max_nodes];  // of the nodes of the circuit at hand
    std::uint8_t uses[max_nodes];
    Op user[max_nodes];
    Literal list[512];  // the operands being gathered
    std::uint16_t listed = 0;
    bool shared[max_data]{};  // data that both instruments have in common, though nobody knows them
    bool every_rule = false;  // also those that decide no outcome

    constexpr NetworkMaker() noexcept { start(); }
    /// Nothing left undefined, for a constant.
    struct Defined {};
    constexpr explicit NetworkMaker(Defined) noexcept : out{} { start(); }
    constexpr void start() noexcept {
        out.vertices = 1;
        out.vertex[0] = Vertex{};
    }

    // --- variables ---

    constexpr std::uint16_t variable(std::uint16_t lane, std::uint32_t largest, std::uint8_t owner) noexcept {
        const bool is_data = lane >= Atom::data_lane;
        if (is_data && shared[lane - Atom::data_lane]) owner = 0;
        std::uint16_t& place = is_data ? data_place[owner][lane - Atom::data_lane] : out.place[lane];
        if (place == 0) {
            if (out.variables == X) {
                out.overflow = true;
                return 0;
            }
            Variable& v = out.variable[out.variables++];
            v = Variable{};
            place = out.variables;
            v.lane = lane;
            v.owner = is_data ? owner : std::uint8_t{0};
            v.largest = largest;
            v.shape = shape_of(largest);
            if (lane == law_date_lane) out.law_date[owner] = place;
            if (is_data) out.data[out.datas++] = static_cast<std::uint16_t>(place - 1);
        }
        return static_cast<std::uint16_t>(place - 1);
    }
    constexpr void meet(const Atom& a, std::uint8_t owner) noexcept {
        const std::uint16_t x = variable(a.lane, a.largest, owner);
        const Shape shape = out.variable[x].shape;
        if (relates(a.test)) {
            const std::uint16_t y = variable(a.other, a.largest_other, owner);
            out.variable[x].related = out.variable[y].related = true;
            // One jurisdiction stands for all of its state.
            out.overflow = out.overflow || (shape == Shape::jurisdictions && a.test != Test::part_of);
        } else if (a.test == Test::in_set) {
            for (std::size_t i = 0; i != out.sets; ++i)
                if (*out.set[i] == *a.set) return;
            if (out.sets == max_sets)
                out.overflow = true;
            else
                out.set[out.sets++] = a.set;
        } else if (shape == Shape::states) {
            out.states.add(static_cast<std::uint32_t>(a.low), ~std::uint64_t{0}, true);
        } else if (shape == Shape::jurisdictions) {
            out.jurisdictions.add(static_cast<std::uint32_t>(a.low), ~std::uint64_t{0}, true);
        }
    }
    /// Sorts of which there are as many states as it takes.
    struct Enough {
        std::uint64_t sort[Classes::capacity];
        std::size_t count = 0;
    };
    // States that stand for all that are not named; those that a reader knows come first.
    constexpr void stand_in(std::uint32_t lane, std::size_t alike, Enough& enough) noexcept {
        const std::uint64_t common = out.sort_of_state(lane);
        for (std::size_t i = 0; i != enough.count; ++i)
            if (enough.sort[i] == common) return;
        std::size_t seen = 0;
        for (std::size_t i = 0; i != out.states.count; ++i) {
            if (out.states.value[i] == lane) return;
            if (out.states.sort[i] == common) ++seen;
        }
        if (seen < alike) out.states.add(lane, common, false);
        if (seen + 1 >= alike) enough.sort[enough.count++] = common;
    }
    constexpr void classify() noexcept {
        out.states.add(no_state.lane(), ~std::uint64_t{0}, true);
        for (std::size_t i = 0; i != out.jurisdictions.count; ++i)
            out.states.add(Jurisdiction::from_lane(out.jurisdictions.value[i]).state().lane(), ~std::uint64_t{0}, true);
        std::size_t alike = 2;  // one more for a fact that is looked at twice, one for the state of a jurisdiction
        for (std::size_t i = 0; i != out.variables; ++i)
            if (out.variable[i].shape == Shape::states && out.variable[i].related) ++alike;
        constexpr char known[] = "FRDEJPBRCAIN";
        Enough enough;
        for (std::size_t i = 0; known[i] != '\0'; i += 2) stand_in(assigned_state(known[i], known[i + 1]).lane(), alike, enough);
        const std::size_t sorts = std::size_t{1} << out.sets;  // at most
        for (std::size_t i = 0; assigned_codes[i] != '\0' && enough.count != sorts; i += 2)
            stand_in(1U + static_cast<std::uint32_t>(assigned_codes[i] - 'A') * 26U +
                         static_cast<std::uint32_t>(assigned_codes[i + 1] - 'A'),
                     alike, enough);
        for (std::size_t i = 0; i != out.states.count; ++i) {
            for (std::size_t j = 0; j != out.jurisdictions.count; ++j)
                if (Jurisdiction::from_lane(out.jurisdictions.value[j]).state().lane() == out.states.value[i])
                    out.jurisdictions.sort[j] = i;
            if (out.states.value[i] != no_state.lane())
                out.jurisdictions.add(some_part_of(out.states.value[i]), i, false);
        }
        out.overflow = out.overflow || out.states.overflow || out.jurisdictions.overflow;
    }

    // --- vertices ---

    constexpr std::uint16_t intern(const Vertex& v, std::uint64_t hash, const Literal* inputs) noexcept {
        hash *= 0x9E3779B97F4A7C15ULL;
        for (std::size_t i = (hash >> 40) % table_size;; i = (i + 1) % table_size) {
            if (slot[i] == 0) {
                if (out.vertices == V || out.inputs + v.size > Inputs) {
                    out.overflow = true;
                    return 0;
                }
                Vertex& made = out.vertex[out.vertices];
                made = v;
                made.first = out.inputs;
                for (std::size_t k = 0; k != v.size; ++k) out.input[out.inputs++] = inputs[k];
                slot[i] = ++out.vertices;
                return static_cast<std::uint16_t>(out.vertices - 1);
            }
            const Vertex& seen = out.vertex[slot[i] - 1];
            if (seen.kind != v.kind || seen.x != v.x || seen.y != v.y || seen.mask != v.mask || seen.size != v.size) continue;
            std::size_t k = 0;
            while (k != v.size && out.input[seen.first + k] == inputs[k]) ++k;
            if (k == v.size) return static_cast<std::uint16_t>(slot[i] - 1);
        }
    }
    constexpr Literal comparison(VertexKind kind, std::uint16_t x, std::uint16_t y, std::uint64_t mask) noexcept {
        Vertex v{};
        v.kind = kind;
        v.x = x;
        v.y = y;
        v.mask = mask;
        return static_cast<Literal>(
            2 * intern(v, (mask << 16 ^ mask >> 20 ^ x) + static_cast<std::uint64_t>(kind) * 7919U + y * 65537U, nullptr));
    }
    constexpr Literal among(std::uint16_t x, std::uint64_t mask, std::uint64_t all) noexcept {
        mask &= all;
        if (mask == 0) return absurdity;
        if (mask == all) return sure_thing;
        const bool flip =
            (mask & (all & (0 - all))) != 0;  // of a set and its complement, the one without the first value stands
        return static_cast<Literal>(comparison(VertexKind::among, x, 0, flip ? all & ~mask : mask) + (flip ? 1 : 0));
    }
    constexpr Literal at_least(std::uint16_t x, std::int64_t bound) noexcept {
        if (bound <= 1) return sure_thing;
        if (bound > static_cast<std::int64_t>(out.variable[x].largest)) return absurdity;
        return comparison(VertexKind::at_least, x, 0, static_cast<std::uint64_t>(bound));
    }
    constexpr Literal ahead(std::uint16_t x, std::uint16_t y, std::int64_t by) noexcept {
        if (x == y) return by <= 0 ? sure_thing : absurdity;
        if (x < y) return comparison(VertexKind::ahead, x, y, static_cast<std::uint64_t>(by));
        return static_cast<Literal>(comparison(VertexKind::ahead, y, x, static_cast<std::uint64_t>(1 - by)) ^ 1U);
    }
    constexpr Literal both(Literal a, Literal b) noexcept {
        listed = 0;
        put(a);
        put(b);
        return conjunction();
    }
    constexpr std::uint64_t all_of(std::uint16_t x) const noexcept {
        const Variable& v = out.variable[x];
        return v.shape == Shape::states          ? out.states.all()
               : v.shape == Shape::jurisdictions ? out.jurisdictions.all()
                                                 : (std::uint64_t{2} << v.largest) - 2;
    }
    constexpr Literal atom(const Atom& a, std::uint8_t owner) noexcept {
        const std::uint16_t x = variable(a.lane, a.largest, owner);
        const Shape shape = out.variable[x].shape;
        Literal made = sure_thing;
        if (relates(a.test)) {
            const std::uint16_t y = variable(a.other, a.largest_other, owner);
            if (a.test == Test::within_months) {
                made = comparison(VertexKind::within_months, x, y, a.low);
            } else if (a.test == Test::part_of) {
                made = comparison(VertexKind::part, x, y, 0);
            } else if (shape == Shape::interval) {
                const std::int64_t low = a.test == Test::same ? 0 : static_cast<std::int64_t>(a.low) - Atom::bias;
                const std::int64_t high = a.test == Test::same ? 0 : static_cast<std::int64_t>(a.high) - Atom::bias;
                const Literal from = low <= -any_distance ? sure_thing : ahead(x, y, low);
                const Literal to = high >= any_distance ? sure_thing : static_cast<Literal>(ahead(x, y, high + 1) ^ 1U);
                made = both(from, to);
            } else {
                made = x == y ? sure_thing : comparison(VertexKind::alike, x < y ? x : y, x < y ? y : x, 0);
            }
        } else if (shape == Shape::interval) {
            const Literal from = at_least(x, static_cast<std::int64_t>(a.low));
            const Literal beyond = at_least(x, static_cast<std::int64_t>(a.high) + 1);
            made = both(from, beyond ^ 1U);
        } else {
            std::uint64_t mask = 0;
            const Classes& c = shape == Shape::states ? out.states : out.jurisdictions;
            if (a.test == Test::among)
                mask = a.low;
            else if (shape == Shape::set)
                for (std::uint32_t v = 1; v <= a.largest; ++v)
                    mask |= static_cast<std::uint64_t>(v >= a.low && v <= a.high) << v;
            else
                for (std::size_t i = 0; i != c.count; ++i)
                    mask |= static_cast<std::uint64_t>(a.test == Test::in_set ? a.set->contains_lane(c.value[i])
                                                                              : c.value[i] >= a.low && c.value[i] <= a.high)
                            << i;
            made = among(x, mask, all_of(x));
        }
        return a.negated ? static_cast<Literal>(made ^ 1U) : made;
    }

    // --- conjunctions ---

    constexpr void put(Literal l) noexcept {
        if (listed == 512)
            out.overflow = true;
        else
            list[listed++] = l;
    }
    /// Of what is listed.
    constexpr Literal conjunction() noexcept {
        std::size_t n = 0;
        for (std::size_t i = 0; i != listed; ++i) {  // insertion into the sorted head
            const Literal l = list[i];
            if (l == sure_thing) continue;
            if (l == absurdity) return absurdity;
            std::size_t at = n;
            while (at != 0 && list[at - 1] > l) --at;
            if (at != 0 && list[at - 1] == l) continue;
            if ((at != 0 && list[at - 1] == (l ^ 1U)) || (at != n && list[at] == (l ^ 1U))) return absurdity;
            for (std::size_t k = n; k != at; --k) list[k] = list[k - 1];
            list[at] = l;
            ++n;
        }
        if (n == 0) return sure_thing;
        if (n == 1) return list[0];
        Vertex v{};
        v.kind = VertexKind::conjunction;
        v.size = static_cast<std::uint16_t>(n);
        std::uint64_t hash = n;
        for (std::size_t i = 0; i != n; ++i) hash = hash * 1000003U + list[i];
        return static_cast<Literal>(2 * intern(v, hash, list));
    }

    // Lists the operands of a node (of its negation) that is a conjunction. Operands used nowhere else that are conjunctions
    // themselves are taken apart.
    constexpr void gather(const Node* node, std::uint16_t n, bool negated, bool alone) noexcept {
        std::uint16_t stack[256]{};
        std::size_t top = 0;
        stack[top++] = n;
        bool first = true;
        while (top != 0) {
            const std::uint16_t m = stack[--top];
            const Node& at = node[m];
            const bool opens = !at.joins && at.op == (negated ? Op::either : Op::both) && (uses[m] == 1 || (first && !alone));
            first = false;
            if (opens && top >= 254) out.overflow = true;
            if (opens && top < 254) {
                stack[top++] = at.b;
                stack[top++] = at.a;
            } else {
                put(negated ? static_cast<Literal>(literal[m] ^ 1U) : literal[m]);
            }
        }
    }

    // Turns the nodes below the roots into literals. `uses` counts who needs each: the roots have been counted.
    template <class AtomAt>
    constexpr void translate(const Node* node, std::size_t nodes, std::uint8_t owner, AtomAt&& atom_at) noexcept {
        for (std::size_t n = 0; n != nodes; ++n) {
            if (uses[n] == 0) continue;
            const Node& at = node[n];
            switch (at.op) {
                case Op::top: literal[n] = sure_thing; break;
                case Op::bottom: literal[n] = absurdity; break;
                case Op::atom: literal[n] = atom(atom_at(at.a), owner); break;
                default:
                    if (at.joins) {  // one thing said in two ways: the definition, which is asked for besides, says they agree
                        literal[n] = literal[node[at.a].op == Op::atom ? at.a : at.b];
                        break;
                    }
                    if (uses[n] == 1 && user[n] == at.op) break;  // taken apart where it is used
                    listed = 0;
                    gather(node, static_cast<std::uint16_t>(n), at.op == Op::either, false);
                    literal[n] = static_cast<Literal>(conjunction() ^ (at.op == Op::either ? 1U : 0U));
            }
        }
    }
    // `op` is what the user is: Op::both if it is a conjunction of the node, Op::either if of its negation.
    constexpr void use(std::uint16_t n, Op op) noexcept {
        if (uses[n] != 255) ++uses[n];
        user[n] = op;
    }
    constexpr void mark_below(const Node* node, std::size_t nodes) noexcept {
        for (std::size_t n = nodes; n-- != 0;) {
            if (uses[n] == 0) continue;
            const Node& at = node[n];
            if (at.op != Op::both && at.op != Op::either) continue;
            use(at.a, at.joins ? Op::atom : at.op);
            use(at.b, at.joins ? Op::atom : at.op);
        }
    }

    // --- laws ---

    static constexpr bool decides(const Tables& t, std::size_t r) noexcept {
        return t.of(Role::scope).has(r) || t.of(Role::requirement).has(r) || t.of(Role::condition).has(r);
    }
    static constexpr std::size_t defined_by(const Tables& t) noexcept {
        std::size_t n = 0;
        for (std::size_t r = 0; r != t.rules; ++r)
            if (t.rule[r].defines != Rule::no_fact) ++n;
        return n;
    }
    constexpr void forget_nodes(std::size_t nodes) noexcept {
        for (std::size_t n = 0; n != nodes; ++n) uses[n] = 0;
    }
    constexpr void mark(const Tables& t) noexcept {
        for (std::size_t r = 0; every_rule && r != t.rules; ++r) {
            use(t.engaged[r], Op::atom);
            use(t.holds[r], Op::atom);
        }
        for (std::size_t r = 0; r != t.rules; ++r) {
            if (!decides(t, r)) continue;
            use(t.engaged[r], Op::both);
            use(t.holds[r], Op::either);
        }
        const std::size_t terms = defined_by(t);
        for (std::size_t i = 0; i != terms; ++i) use(t.consistent[i], Op::both);
        mark_below(t.node, t.nodes);
    }
    constexpr void meet(const Tables& t, std::uint8_t owner) noexcept {
        for (std::size_t n = 0; n != t.nodes; ++n)
            if (uses[n] != 0 && t.node[n].op == Op::atom) meet(t.atom[t.node[n].a], owner);
    }
    constexpr Literal not_violated(const Tables& t, std::size_t r) noexcept {
        listed = 0;
        gather(t.node, t.engaged[r], false, true);
        gather(t.node, t.holds[r], true, true);
        return static_cast<Literal>(conjunction() ^ 1U);
    }
    constexpr Literal all_kept(const Tables& t, Role role, std::uint8_t owner) noexcept {
        Literal kept[max_rules]{};
        std::size_t n = 0;
        for (std::size_t r = 0; r != t.rules; ++r)
            if (t.of(role).has(r)) kept[n++] = out.kept[owner][r] = not_violated(t, r);
        listed = 0;
        for (std::size_t i = 0; i != n; ++i) put(kept[i]);
        return conjunction();
    }
    // A definition is drawn as "denied or it follows, and claimed or it does not follow".
    constexpr void note_term(const Tables& t, std::uint16_t n, std::uint8_t owner) noexcept {
        const std::uint16_t halves[2] = {t.node[n].a, t.node[n].b};
        for (const std::uint16_t half : halves) {
            if (t.node[n].op != Op::both || t.node[half].op != Op::either) continue;
            const std::uint16_t sides[2] = {t.node[half].a, t.node[half].b};
            for (const std::uint16_t side : sides) {
                if (t.node[side].op != Op::atom) continue;
                const Atom& said = t.atom[t.node[side].a];
                if (said.lane >= fact_count || said.low != 1 || said.high != 1 || !defined(t, said.lane)) continue;
                const std::uint16_t other = side == t.node[half].a ? t.node[half].b : t.node[half].a;
                listed = 0;
                const bool alternative = t.node[other].op == Op::either && !t.node[other].joins;
                gather(t.node, other, alternative, true);
                const Literal all = conjunction();
                out.term[out.terms++] = {variable(said.lane, said.largest, owner),
                                         static_cast<Literal>(alternative ? all ^ 1U : all)};
                return;
            }
        }
    }
    static constexpr bool defined(const Tables& t, std::uint16_t lane) noexcept {
        for (std::size_t r = 0; r != t.rules; ++r)
            if (t.rule[r].defines == lane) return true;
        return false;
    }
    constexpr void draw(const Tables& t, std::uint8_t owner) noexcept {
        translate(t.node, t.nodes, owner, [&t](std::uint16_t i) -> const Atom& { return t.atom[i]; });
        for (std::size_t r = 0; every_rule && r != t.rules; ++r) {
            out.engaged[r] = literal[t.engaged[r]];
            out.holds[r] = literal[t.holds[r]];
        }
        Gates& g = out.gates[owner];
        g.in_scope = all_kept(t, Role::scope, owner);
        g.allowed = all_kept(t, Role::requirement, owner);
        g.ready = all_kept(t, Role::condition, owner);
        const auto of_three = [&](Literal a, Literal b, Literal c) {
            listed = 0;
            put(a);
            put(b);
            put(c);
            return conjunction();
        };
        g.outcome[0] = of_three(g.in_scope, g.allowed, g.ready);
        g.outcome[1] = of_three(g.in_scope, g.allowed, g.ready ^ 1U);
        g.outcome[2] = both(g.in_scope, g.allowed ^ 1U);
        g.outcome[3] = g.in_scope ^ 1U;
        const std::size_t terms = defined_by(t);
        for (std::size_t i = 0; i != terms; ++i) {
            if (out.definitions == 2 * max_definitions) {
                out.overflow = true;
                break;
            }
            listed = 0;
            gather(t.node, t.consistent[i], false, true);
            out.defined[out.definitions++] = conjunction();
            note_term(t, t.consistent[i], owner);
        }
        if (out.law_date[owner] != 0) {
            const std::uint16_t x = static_cast<std::uint16_t>(out.law_date[owner] - 1);
            const std::uint16_t y = variable(static_cast<std::uint16_t>(fact.warrant.issued_on.index), Lane<Date>::largest, 0);
            out.law_date_is_order_date[owner][0] = ahead(x, y, 0);
            out.law_date_is_order_date[owner][1] = ahead(y, x, 0);
        }
    }

    // --- what facts mean ---

    constexpr void draw_sentences() noexcept {
        constexpr const Sentences& s = sentences_read<>;
        forget_nodes(s.nodes);
        for (std::size_t c = 0; c != consistency_count; ++c) use(s.root[c], Op::both);
        mark_below(s.node, s.nodes);
        translate(s.node, s.nodes, 0, [](std::uint16_t i) -> const Atom& { return consistency.step[i].atom; });
        for (std::size_t c = 0; c != consistency_count; ++c) {
            listed = 0;
            gather(s.node, s.root[c], false, true);
            out.sentence[c] = conjunction();
        }
    }

    // --- all together ---

    /// Of one law, or of two that are compared.
    constexpr void make(const Tables& law) noexcept {
        const Tables* const one[1] = {&law};
        make(one, 1);
    }
    constexpr void make(const Tables& a, const Tables& b) noexcept {
        const Tables* const two[2] = {&a, &b};
        make(two, 2);
    }
    constexpr void make(const Tables* const* law_of, std::uint8_t laws) noexcept {
        constexpr const Sentences& sentences = sentences_read<>;
        // Which sentences bear on what the laws read, one through another.
        bool told[fact_count]{};
        for (std::uint8_t i = 0; i != laws; ++i) {
            forget_nodes(law_of[i]->nodes);
            mark(*law_of[i]);
            meet(*law_of[i], i);
            if (out.law_date[i] != 0)
                variable(static_cast<std::uint16_t>(fact.warrant.issued_on.index), Lane<Date>::largest, 0);
        }
        for (std::size_t f = 0; f != fact_count; ++f) told[f] = out.place[f] != 0;
        for (bool more = true; more;) {
            more = false;
            for (std::size_t c = 0; c != consistency_count; ++c) {
                if (out.always_told[c]) continue;
                std::size_t i = sentences.subjects_at[c];
                const std::size_t first = i, end = sentences.subjects_at[c + 1];
                while (i != end && !told[sentences.subject[i]]) ++i;
                if (i == end) continue;
                out.always_told[c] = more = true;
                for (i = first; i != end; ++i) told[sentences.subject[i]] = true;
            }
        }
        for (std::size_t c = 0; c != consistency_count; ++c) {
            for (std::size_t i = sentences.subjects_at[c]; !out.always_told[c] && i != sentences.subjects_at[c + 1]; ++i) {
                if (out.asides == max_asides)
                    out.overflow = true;
                else
                    out.aside[out.asides++] = {static_cast<std::uint16_t>(c), sentences.subject[i]};
                out.stands_aside[sentences.subject[i]] = true;
            }
        }
        for (const Step& s : consistency.step)
            if (s.op == Op::atom) meet(s.atom, 0);
        classify();
        if (out.overflow) return;
        for (std::uint8_t i = 0; i != laws; ++i) {
            if (laws > 1) {
                forget_nodes(law_of[i]->nodes);
                mark(*law_of[i]);
            }
            draw(*law_of[i], i);
        }
        draw_sentences();
        if (!out.overflow) index_network(out);
    }
};

/// The network without the spare room that drawing it took.
template <const auto& Loose>
constexpr auto make_compact() noexcept {
    constexpr const auto& n = Loose;
    Network<n.vertices, n.inputs + 1, n.variables> out{};
    for (std::size_t i = 0; i != n.vertices; ++i) out.vertex[i] = n.vertex[i];
    for (std::size_t i = 0; i != n.inputs; ++i) out.input[i] = n.input[i];
    for (std::size_t i = 0; i != n.parents; ++i) out.parent[i] = n.parent[i];
    for (std::size_t i = 0; i <= n.vertices; ++i) out.parent_at[i] = n.parent_at[i];
    for (std::size_t i = 0; i != n.variables; ++i) out.variable[i] = n.variable[i];
    for (std::size_t i = 0; i != n.readers; ++i) out.reader[i] = n.reader[i];
    for (std::size_t i = 0; i <= n.variables; ++i) out.reader_at[i] = n.reader_at[i];
    for (std::size_t i = 0; i != n.chains; ++i) out.chain[i] = n.chain[i];
    for (std::size_t i = 0; i != n.likenesses; ++i) out.likeness[i] = n.likeness[i];
    out.vertices = n.vertices;
    out.variables = n.variables;
    out.chains = n.chains;
    out.likenesses = n.likenesses;
    out.inputs = n.inputs;
    out.parents = n.parents;
    out.readers = n.readers;
    static_cast<Meaning&>(out) = n;
    return out;
}

/// Room for any instrument, and for any two, or one with all its rules.
using SingleMaker = NetworkMaker<1536, 6144, 256>;
using RoomyMaker = NetworkMaker<3072, 12288, 320>;

/// Of one law, or of two with different texts; with every rule, also those that decide no outcome, if so wanted.
template <class Maker, bool EveryRule, const auto&... Texts>
constexpr auto draw_network() noexcept {
    Maker maker{typename Maker::Defined{}};
    maker.every_rule = EveryRule;
    maker.make(tables<Texts>...);
    return maker.out;
}
template <class Maker, bool EveryRule, const auto&... Texts>
inline constexpr auto loose_network = draw_network<Maker, EveryRule, Texts...>();

}  // namespace comity::detail
