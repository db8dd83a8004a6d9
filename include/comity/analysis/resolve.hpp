// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "proof.hpp"

namespace comity {

/// What is exactly still possible, and what exactly still matters.
class Resolution {
public:
    /// The outcomes that some consistent completion of what was said has, whatever unknown data about the law turn out to be.
    constexpr Outcomes possible() const noexcept { return possible_; }
    /// The one outcome left; `undetermined` if there are several, `contradictory` if there is no consistent completion.
    constexpr Outcome outcome() const noexcept {
        switch (possible_.bits()) {
            case 0: return Outcome::contradictory;
            case 1: return Outcome::permitted;
            case 2: return Outcome::conditional;
            case 4: return Outcome::refused;
            case 8: return Outcome::not_applicable;
            default: return Outcome::undetermined;
        }
    }
    /// The unsaid facts that matter: there is a consistent completion whose outcome becomes another one if only that fact is
    /// replaced by some value that it may still have, and with it what follows from it by definition.
    constexpr FactList open_questions() const noexcept { return {tables_, questions_}; }
    /// In the same sense, data about the law that are not known matter.
    constexpr bool waits_for_data() const noexcept { return waits_for_data_; }
    /// False if the budget ran out: then more is named than is certain, never less.
    constexpr bool exact() const noexcept { return exact_; }
    constexpr std::uint32_t cases() const noexcept { return cases_; }
    constexpr std::uint32_t effort() const noexcept { return effort_; }

    // Filled below.
    const detail::Tables* tables_ = &detail::no_tables;
    Outcomes possible_{};
    detail::ReadSet questions_{};
    bool waits_for_data_ = false;
    bool exact_ = true;
    std::uint32_t cases_ = 0;
    std::uint32_t effort_ = 0;
};

namespace detail {
/// A network in which some variables stand twice, and with them all that depends on them: two requests that differ in little.
template <class Base>
struct Twin {
    static constexpr std::size_t V = 2 * Base::vertex_capacity + 80;
    static constexpr std::size_t Inputs = 2 * Base::input_capacity + 160;
    static constexpr std::size_t X = Base::variable_capacity + 64;
    using Net = Network<V, Inputs, X>;

    const Base& base;
    Net net;
    std::uint16_t second[Base::variable_capacity]{};  // of a variable its double, plus one
    Literal moved[Base::vertex_capacity];             // of a vertex, as it is for the second request
    Literal ties[80]{};                               // what must be true besides
    std::uint16_t tied = 0;
    Literal outcome[4]{};

    constexpr explicit Twin(const Base& b) noexcept : base(b) {
        for (std::size_t i = 0; i != b.vertices; ++i) net.vertex[i] = b.vertex[i];
        for (std::size_t i = 0; i != b.inputs; ++i) net.input[i] = b.input[i];
        for (std::size_t i = 0; i != b.variables; ++i) net.variable[i] = b.variable[i];
        static_cast<Meaning&>(net) = b;
    }

    constexpr Literal map(Literal l) const noexcept { return static_cast<Literal>(moved[l >> 1] ^ (l & 1U)); }
    constexpr void start() noexcept {
        net.vertices = base.vertices;
        net.inputs = base.inputs;
        net.variables = base.variables;
        tied = 0;
        for (std::size_t x = 0; x != base.variables; ++x) second[x] = 0;
    }
    /// This fact may have two values.
    constexpr void split(std::uint16_t x) noexcept {
        if (second[x] != 0) return;
        if (net.variables == X) {
            net.overflow = true;
            return;
        }
        net.variable[net.variables] = net.variable[x];
        net.variable[net.variables++].owner = 2;
        second[x] = net.variables;
    }
    constexpr Literal add(const Vertex& v) noexcept {
        net.vertex[net.vertices] = v;
        return static_cast<Literal>(2 * net.vertices++);
    }
    constexpr Literal conjunction(const Literal* l, std::size_t n) noexcept {
        Vertex v{};
        v.kind = VertexKind::conjunction;
        v.size = static_cast<std::uint16_t>(n);
        v.first = net.inputs;
        for (std::size_t i = 0; i != n; ++i) net.input[net.inputs++] = l[i];
        return add(v);
    }
    /// Doubles what depends on the split facts: definitions follow where the fact that they settle was left unsaid.
    template <class Said>
    constexpr void finish(Said&& said) noexcept {
        const std::size_t issued_on = base.place[fact.warrant.issued_on.index];
        for (std::size_t i = 0; i != 2; ++i)
            if (base.law_date[i] != 0 && issued_on != 0 && second[issued_on - 1] != 0 && !said(base.law_date[i] - 1U)) {
                const auto law = static_cast<std::uint16_t>(base.law_date[i] - 1);
                split(law);
                const auto x = static_cast<std::uint16_t>(second[law] - 1),
                           y = static_cast<std::uint16_t>(second[issued_on - 1] - 1);
                ties[tied++] = add({VertexKind::ahead, x, y, 0, 0, 0});
                ties[tied++] = add({VertexKind::ahead, y, x, 0, 0, 0});
            }
        const std::uint16_t split_before = net.variables;
        for (bool more = true; more;) {
            more = false;
            net.vertices = static_cast<std::uint16_t>(base.vertices + tied);
            net.inputs = base.inputs;
            copy_dependents();
            for (std::size_t t = 0; t != base.terms; ++t) {
                const Term& term = base.term[t];
                if (second[term.variable] != 0 || said(term.variable) || map(term.follows) == term.follows) continue;
                split(term.variable);
                more = true;
            }
        }
        for (std::size_t t = 0; t != base.terms; ++t) {
            const Term& term = base.term[t];
            if (second[term.variable] <= split_before) continue;
            const auto x = static_cast<std::uint16_t>(second[term.variable] - 1);
            const Literal claimed = add({VertexKind::among, x, 0, 0, 0, std::uint64_t{1} << 2});
            const Literal follows = map(term.follows);
            const Literal more[2] = {claimed, static_cast<Literal>(follows ^ 1U)};
            const Literal less[2] = {static_cast<Literal>(claimed ^ 1U), follows};
            ties[tied++] = static_cast<Literal>(conjunction(more, 2) ^ 1U);
            ties[tied++] = static_cast<Literal>(conjunction(less, 2) ^ 1U);
        }
        for (std::size_t o = 0; o != 4; ++o) outcome[o] = map(base.gates[0].outcome[o]);
    }
    constexpr void copy_dependents() noexcept {
        const auto twin = [this](std::uint16_t x) { return second[x] != 0 ? static_cast<std::uint16_t>(second[x] - 1) : x; };
        for (std::uint16_t n = 0; n != base.vertices; ++n) {
            const Vertex& v = base.vertex[n];
            moved[n] = static_cast<Literal>(2 * n);
            if (v.kind == VertexKind::conjunction) {
                bool depends = false;
                for (std::size_t i = 0; i != v.size; ++i)
                    depends = depends || map(base.input[v.first + i]) != base.input[v.first + i];
                if (!depends) continue;
                Vertex copy = v;
                copy.first = net.inputs;
                for (std::size_t i = 0; i != v.size; ++i) net.input[net.inputs++] = map(base.input[v.first + i]);
                moved[n] = add(copy);
            } else if (v.kind != VertexKind::constant) {
                Vertex copy = v;
                copy.x = twin(v.x);
                if (v.kind >= VertexKind::ahead) copy.y = twin(v.y);
                if (copy.x != v.x || copy.y != v.y) moved[n] = add(copy);
            }
        }
    }
    constexpr void index() noexcept { index_network(net); }
};

/// Works out, for one request, which outcomes are possible and which facts matter.
template <class Net>
struct Resolver {
    const Net& net;
    const std::uint32_t* data;
    const Request& given;
    ProofOptions options;
    Prover<Net> prover;
    Twin<Net> twin;
    bool exact = true;
    std::uint32_t cases = 0;
    std::uint32_t effort = 0;
    Outcomes possible{};

    constexpr Resolver(const Net& n, const std::uint32_t* d, const Request& g, const ProofOptions& o) noexcept
        : net(n), data(d), given(g), options(o), prover(n, d, g, o), twin(n) {
        unsigned bits = 0;
        for (unsigned i = 0; i != 4; ++i)
            if (holds(prover.ask(net.gates[0].outcome[i]))) bits |= 1U << i;
        possible = Outcomes{bits};
        cases = prover.s.cases;
        effort = prover.s.effort;
        prover.rewind();
    }
    // What is not known counts as possible.
    constexpr bool holds(Search answer) noexcept {
        exact = exact && answer != Search::given_up;
        return answer != Search::impossible;
    }
    constexpr bool said(std::size_t x) const noexcept {
        const std::uint16_t lane = net.variable[x].lane;
        return lane == law_date_lane ? law_date_of(options) != 0 : lane < fact_count && prover.lanes.lane[lane] != 0;
    }
    constexpr bool fact_matters(std::uint16_t lane) noexcept {
        if (net.overflow) return prover.lanes.lane[lane] == 0;  // nothing was drawn: all may matter
        const std::uint16_t place = net.place[lane];
        if (place == 0 || said(place - 1U)) return false;
        twin.start();
        twin.split(static_cast<std::uint16_t>(place - 1));
        return matters(static_cast<std::uint16_t>(place - 1), false);
    }
    constexpr bool data_matter() noexcept {
        if (net.overflow) return true;
        bool unknown = false;
        twin.start();
        for (std::uint16_t x = 0; x != net.variables; ++x)
            if (prover.s.unknown_data[x]) {
                twin.split(x);
                unknown = true;
            }
        return unknown && matters(0, true);
    }

private:
    // Whether two requests have different outcomes that differ only in what was split.
    constexpr bool matters(std::uint16_t x, bool is_data) noexcept {
        // To a compiler, drawing the twin is more work than the search, so there it counts.
        if (__builtin_is_constant_evaluated()) effort += net.vertices;
        if (effort > budget_of(options)) {
            exact = false;
            return true;
        }
        twin.finish([this](std::size_t v) { return said(v); });
        bool differs = false;
        for (std::size_t i = 0; i != 4; ++i) differs = differs || twin.outcome[i] != net.gates[0].outcome[i];
        if (!differs) return false;
        twin.index();
        Prover<typename Twin<Net>::Net> two(twin.net, data, given, options);
        two.s.budget = effort < two.s.budget ? two.s.budget - effort : 1;
        const auto other = static_cast<std::uint16_t>(twin.second[x] - 1);
        for (std::size_t i = 0; i != twin.tied; ++i) two.consistent = two.consistent && two.s.assign(twin.ties[i], {});
        // The second value is one that the fact may have, as far as is easily seen; the rest is asked for.
        if (!is_data) two.consistent = two.consistent && two.s.keep_all(other, prover.s.domain[x]);
        two.consistent = two.consistent && two.s.propagate();
        two.mark_start();
        bool found = false;
        for (unsigned i = 0; i != 4 && !found; ++i) {
            const Literal goals[2] = {net.gates[0].outcome[i], static_cast<Literal>(twin.outcome[i] ^ 1U)};
            if (!possible.contains(static_cast<Outcome>(i)) || goals[0] == twin.outcome[i]) continue;
            for (bool more = true; more;) {
                const Search answer = two.ask(goals, 2);
                found = holds(answer);
                more = false;
                if (answer != Search::found || is_data) break;
                two.s.fix_values();
                const std::uint64_t value = two.s.domain[other];
                found = holds(prover.ask_value(x, value));
                prover.rewind();
                if (found) break;
                two.rewind();
                more = two.s.exclude(other, value);
                if (more) {
                    two.consistent = two.s.propagate();
                } else if (net.variable[x].shape == Shape::interval) {  // it cannot be left out, so this is as far as it goes
                    found = true;
                    exact = false;
                }
                two.mark_start();
            }
        }
        cases += two.s.cases;
        effort += two.s.effort;
        return found;
    }
};

template <class Net>
constexpr Resolution resolve(const Net& net, const Tables& tables, const std::uint32_t* data, const Request& given,
                             const ProofOptions& o) noexcept {
    Resolution r;
    r.tables_ = &tables;
    Resolver<Net> resolver(net, data, given, o);
    r.possible_ = resolver.possible;
    if (r.possible_.size() > 1) {
        r.waits_for_data_ = resolver.data_matter();
        for (std::size_t i = 0; i != tables.lanes; ++i)
            if (resolver.fact_matters(tables.lane[i])) r.questions_.add(i);
    }
    r.exact_ = resolver.exact;
    r.cases_ = resolver.cases;
    r.effort_ = resolver.effort;
    return r;
}
}  // namespace detail

/// What the unsaid facts can still bring about, exactly. Where `evaluate` names what may be possible and what may matter, this
/// decides it; in return it costs about a thousand evaluations. In a constant expression the default budget tells all about a
/// request that leaves little open, and of one that leaves much all outcomes and some of the facts: then it is not `exact`.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Resolution resolve(const Treaty<Text, Terms>& treaty, const Request& given,
                                           const ProofOptions& options = {}) noexcept {
    const auto data = treaty.data_lanes();
    return detail::resolve(detail::network<Text, Terms>, detail::tables<Text>, data.lane, given, options);
}
[[nodiscard]] constexpr Resolution resolve(const Instrument& instrument, const Request& given,
                                           const ProofOptions& options = {}) noexcept {
    if (instrument.tables->empty()) return {};
    detail::SingleMaker maker;
    maker.make(*instrument.tables);
    return detail::resolve(maker.out, *instrument.tables, instrument.data, given, options);
}

}  // namespace comity
