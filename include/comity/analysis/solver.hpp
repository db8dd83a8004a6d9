// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "network.hpp"

namespace comity::detail {

// A complete search over what is still possible. Its state is a set or an interval of values for each fact, never one value at
// a time; a comparison is settled once all values that are left agree. Whatever follows is drawn at once; where nothing follows
// any more, it tries an operand of some conjunction that must fail, then the opposite. Days, instants and lengths of time are
// intervals tied by differences, so a proof covers every date there is.

enum class Search : std::uint8_t { found, impossible, given_up };

constexpr std::uint64_t interval(std::uint64_t low, std::uint64_t high) noexcept { return high << 32 | low; }
constexpr std::int64_t low_of(std::uint64_t d) noexcept { return static_cast<std::int64_t>(d & 0xFFFFFFFFU); }
constexpr std::int64_t high_of(std::uint64_t d) noexcept { return static_cast<std::int64_t>(d >> 32); }
constexpr bool single(std::uint64_t set) noexcept { return (set & (set - 1)) == 0; }
constexpr std::uint32_t lowest(std::uint64_t set) noexcept { return static_cast<std::uint32_t>(__builtin_ctzll(set)); }

/// To which choices something is owed: one bit a choice, the last for all from the 64th on.
struct Owed {
    std::uint64_t choices;

    static constexpr Owed choice(std::size_t c) noexcept { return {std::uint64_t{1} << (c < 63 ? c : 63)}; }
    static constexpr Owed given(std::size_t) noexcept { return {}; }
    constexpr bool has(std::size_t c) const noexcept { return ((choices >> (c < 63 ? c : 63)) & 1U) != 0; }
    constexpr Owed without(std::size_t c) const noexcept { return {c < 63 ? choices & ~(std::uint64_t{1} << c) : choices}; }
    friend constexpr Owed operator|(Owed a, Owed b) noexcept { return {a.choices | b.choices}; }
};

/// The same, and to which variables that were given.
template <std::size_t X>
struct OwedToFacts {
    static constexpr std::size_t words = (X + 63) / 64;
    std::uint64_t choices;
    std::uint64_t variable[words];

    static constexpr OwedToFacts choice(std::size_t c) noexcept {
        OwedToFacts o{};
        o.choices = Owed::choice(c).choices;
        return o;
    }
    static constexpr OwedToFacts given(std::size_t x) noexcept {
        OwedToFacts o{};
        o.variable[x / 64] = std::uint64_t{1} << (x % 64);
        return o;
    }
    constexpr bool has(std::size_t c) const noexcept { return Owed{choices}.has(c); }
    constexpr bool has_given(std::size_t x) const noexcept { return ((variable[x / 64] >> (x % 64)) & 1U) != 0; }
    constexpr OwedToFacts without(std::size_t c) const noexcept {
        OwedToFacts o = *this;
        o.choices = Owed{choices}.without(c).choices;
        return o;
    }
    friend constexpr OwedToFacts operator|(OwedToFacts a, const OwedToFacts& b) noexcept {
        a.choices |= b.choices;
        for (std::size_t i = 0; i != words; ++i) a.variable[i] |= b.variable[i];
        return a;
    }
};

template <class Net, class Debt = Owed>
struct Solver {
    static constexpr std::size_t V = Net::vertex_capacity;
    static constexpr std::size_t X = Net::variable_capacity;
    static constexpr std::size_t max_changes = 2048 + 4 * X;

    struct Change {
        std::uint64_t before;
        Debt owed;
        std::uint16_t variable;
    };
    struct Choice {
        Literal literal;         // tried first; or, for a variable, this one of its values
        std::uint16_t variable;  // plus one
        std::uint16_t trail, changes, failings, scan;
    };

    const Net& net;
    std::uint32_t state_value[Classes::capacity]{};  // the members that stand for their classes
    std::uint64_t claimed = 0;
    std::uint64_t unassigned = 0;  // classes of which only what was said can be: no state has that code
    std::uint64_t domain[X]{};
    std::uint8_t value[V]{};  // 0 open, 1 true, 2 false
    // To which choices a value, or what is left of a domain, is owed, and which of them led to the last contradiction. A choice
    // that a contradiction owes nothing need not be tried otherwise.
    Debt owed[V];
    Debt domain_owed[X]{};
    Debt blame{};
    bool freed[X]{};         // taken for unsaid whatever was given
    std::uint16_t met[V]{};  // of a conjunction: operands that are true
    std::uint16_t trail[V + 1];
    std::uint16_t known = 0, head = 0;
    std::uint16_t failing[V];  // conjunctions that must fail
    std::uint16_t failings = 0, scan = 0;
    Change change[max_changes];
    std::uint16_t changes = 0;
    std::uint32_t stamp[X]{};  // when a variable's values were last noted
    std::uint32_t now = 1;
    std::uint16_t pending[X];
    bool is_pending[X]{};
    std::uint16_t pendings = 0;
    std::uint32_t shifts = 0;  // of intervals, since the last look for circles
    Choice choice[V + X];
    std::uint16_t choices = 0;
    std::uint16_t base = 0;  // choices that are not this search's to undo
    bool unable = false;
    bool without_unknown_data = false;
    bool unknown_data[X]{};
    std::uint32_t cases = 0;
    std::uint32_t effort = 0;
    std::uint32_t budget = 0;

    constexpr explicit Solver(const Net& n) noexcept : net(n), unable(n.overflow) {}

    // --- the start ---

    constexpr std::uint64_t every(std::size_t x) const noexcept {
        const Variable& v = net.variable[x];
        switch (v.shape) {
            case Shape::interval: return interval(1, v.largest);
            case Shape::states: return net.states.all();
            case Shape::jurisdictions: return net.jurisdictions.all();
            default: return (std::uint64_t{2} << v.largest) - 2;
        }
    }
    // The class of a state that was said. One that no rule names takes the place of a stand-in of its sort, its own if it can
    // be compared with others.
    constexpr std::uint64_t class_of_state(std::uint32_t lane, bool related) noexcept {
        const Classes& c = net.states;
        for (std::size_t i = 0; i != c.count; ++i)
            if (state_value[i] == lane) return claim(i);
        const std::uint64_t common = net.sort_of_state(lane);
        for (std::size_t i = 0; i != c.count; ++i) {
            if (c.sort[i] != common || ((c.named >> i) & 1U) != 0) continue;
            if (!related) return std::uint64_t{1} << i;
            if (((claimed >> i) & 1U) != 0) continue;
            state_value[i] = lane;
            if (!is_assigned(lane)) unassigned |= std::uint64_t{1} << i;
            return claim(i);
        }
        unable = true;
        return 1;
    }
    constexpr std::uint64_t claim(std::size_t i) noexcept {
        claimed |= std::uint64_t{1} << i;
        return std::uint64_t{1} << i;
    }
    constexpr std::uint64_t class_of_jurisdiction(std::uint32_t lane) noexcept {
        const Classes& c = net.jurisdictions;
        for (std::size_t i = 0; i != c.count; ++i)
            if (((c.named >> i) & 1U) != 0 && c.value[i] == lane) return std::uint64_t{1} << i;
        const std::uint64_t state = class_of_state(Jurisdiction::from_lane(lane).state().lane(), true);
        for (std::size_t i = 0; i != c.count; ++i)
            if (((c.named >> i) & 1U) == 0 && state_of(i) == state) return std::uint64_t{1} << i;
        unable = true;
        return 1;
    }
    constexpr std::uint64_t only(std::size_t x, std::uint32_t lane) noexcept {
        const Variable& v = net.variable[x];
        switch (v.shape) {
            case Shape::interval: return interval(lane, lane);
            case Shape::states: return class_of_state(lane, v.related);
            case Shape::jurisdictions: return class_of_jurisdiction(lane);
            default: return std::uint64_t{1} << lane;
        }
    }

    /// The facts said; of each law the data known and its date. False if they already deny each other.
    constexpr bool begin(const Lanes& given, const std::uint32_t* const (&data)[2], const std::uint32_t (&as_of)[2]) noexcept {
        if (unable) return true;
        for (std::size_t i = 0; i != net.states.count; ++i) state_value[i] = net.states.value[i];
        bool told[fact_count]{};
        for (std::size_t x = 0; x != net.variables; ++x) {
            const Variable& v = net.variable[x];
            std::uint32_t lane = 0;
            if (v.owner == 2)  // the second value of a fact that stands twice
                lane = 0;
            else if (v.lane == law_date_lane)
                lane = as_of[v.owner];
            else if (v.lane >= Atom::data_lane)
                lane = data[v.owner][v.lane - Atom::data_lane];
            else
                lane = given.lane[v.lane];
            const bool said = lane - 1U < v.largest && !freed[x];
            if (said) {
                domain[x] = only(x, lane);
                domain_owed[x] = Debt::given(x);
                if (v.lane < fact_count) told[v.lane] = true;
                push(static_cast<std::uint16_t>(x));
            } else if (v.lane >= Atom::data_lane && v.owner != 2) {
                unknown_data[x] = v.lane != law_date_lane;
            }
        }
        for (std::size_t x = 0; x != net.variables; ++x)
            if (domain[x] == 0) domain[x] = net.variable[x].shape == Shape::states ? every(x) & ~unassigned : every(x);
        value[0] = 1;
        owed[0] = Debt{};
        bool fine = true;
        for (std::size_t i = 0; i != 2; ++i) {
            if (net.law_date[i] == 0 || as_of[i] != 0) continue;
            fine = assign(net.law_date_is_order_date[i][0], Debt{}) && assign(net.law_date_is_order_date[i][1], Debt{}) && fine;
        }
        for (std::size_t i = 0; i != net.definitions; ++i) fine = fine && assign(net.defined[i], Debt{});
        told_sentences(told);
        for (std::size_t c = 0; c <= consistency_count; ++c)
            if (active[c]) fine = fine && assign(net.sentence[c], Debt{});
        return fine && propagate();
    }
    // Sentences about what neither the law reads nor anybody said are left out: they can always be met.
    bool active[consistency_count + 1]{};
    constexpr void told_sentences(bool (&told)[fact_count]) noexcept {
        for (std::size_t c = 0; c <= consistency_count; ++c) active[c] = net.always_told[c];
        active[consistency_count] = active[consistency_count] || told[fact.warrant.issuing_jurisdiction.index];
        for (bool more = true; more;) {
            more = false;
            for (std::size_t i = 0; i != net.asides; ++i) {
                const Aside& a = net.aside[i];
                if (active[a.sentence] == told[a.fact]) continue;
                if (active[a.sentence]) {
                    told[a.fact] = more = true;
                } else {
                    active[a.sentence] = more = true;
                }
            }
        }
    }

    // --- what follows ---

    constexpr std::uint8_t value_of(Literal l) const noexcept {
        return (l & 1U) == 0 ? value[l >> 1] : static_cast<std::uint8_t>((3U - value[l >> 1]) % 3U);
    }
    constexpr bool contradict(const Debt& owed_to) noexcept {
        blame = owed_to;
        return false;
    }
    constexpr bool assign(Literal l, const Debt& owed_to) noexcept {
        const std::uint16_t n = l >> 1;
        if (value[n] != 0) return value_of(l) == 1 || contradict(owed[n] | owed_to);
        value[n] = static_cast<std::uint8_t>(1U + (l & 1U));
        owed[n] = owed_to;
        trail[known++] = n;
        return true;
    }
    constexpr void push(std::uint16_t x) noexcept {
        if (is_pending[x]) return;
        is_pending[x] = true;
        pending[pendings++] = x;
    }
    constexpr bool restrict_to(std::uint16_t x, std::uint64_t d, const Debt& owed_to) noexcept {
        if (d == domain[x]) return true;
        ++effort;
        if (stamp[x] != now) {
            if (changes == max_changes) {
                unable = true;
                return false;
            }
            stamp[x] = now;
            change[changes++] = {domain[x], domain_owed[x], x};
        }
        domain[x] = d;
        domain_owed[x] = domain_owed[x] | owed_to;
        push(x);
        return true;
    }
    constexpr bool keep(std::uint16_t x, std::uint64_t mask, const Debt& owed_to) noexcept {
        const std::uint64_t left = domain[x] & mask;
        return left != 0 ? restrict_to(x, left, owed_to) : contradict(domain_owed[x] | owed_to);
    }
    constexpr bool between(std::uint16_t x, std::int64_t low, std::int64_t high, const Debt& owed_to) noexcept {
        const std::int64_t from = low_of(domain[x]), to = high_of(domain[x]);
        if (low <= from && high >= to) return true;
        if (low < from) low = from;
        if (high > to) high = to;
        if (low > high) return contradict(domain_owed[x] | owed_to);
        if (++shifts > 24 && goes_in_circles()) return false;
        return restrict_to(x, interval(static_cast<std::uint64_t>(low), static_cast<std::uint64_t>(high)), owed_to);
    }
    // Whether the differences that were settled add up to something being later than itself. Bounds alone would find that out,
    // but only after a step for every day in the calendar.
    constexpr bool goes_in_circles() noexcept {
        shifts = 0;
        std::int64_t at[X]{};
        Debt all{};
        for (std::size_t round = 0; round <= net.variables; ++round) {
            bool moved = false;
            for (std::size_t i = 0; i != net.chains; ++i) {
                const Vertex& v = net.vertex[net.chain[i]];
                const std::uint8_t settled = value[net.chain[i]];
                if (settled == 0) continue;
                all = all | owed[net.chain[i]];
                // So many months are from 28 to 31 days each.
                const bool months = v.kind == VertexKind::within_months;
                const bool as_drawn = (settled == 1) != months;
                const std::uint16_t x = as_drawn ? v.x : v.y, y = as_drawn ? v.y : v.x;
                const std::int64_t by = months         ? (settled == 1 ? -31 : 28) * v.bound()
                                        : settled == 1 ? v.bound()
                                                       : 1 - v.bound();
                if (at[x] >= at[y] + by) continue;
                at[x] = at[y] + by;
                moved = true;
            }
            if (!moved) return false;
        }
        blame = all;
        return true;
    }
    constexpr std::uint64_t states_of(std::uint64_t jurisdictions) const noexcept {
        std::uint64_t states = 0;
        for (std::size_t j = 0; j != net.jurisdictions.count; ++j)
            if (((jurisdictions >> j) & 1U) != 0) states |= state_of(j);
        return states;
    }
    constexpr std::uint64_t state_of(std::size_t jurisdiction) const noexcept {
        return std::uint64_t{1} << net.jurisdictions.sort[jurisdiction];
    }
    constexpr std::uint64_t parts_of(std::uint64_t states) const noexcept {
        std::uint64_t parts = 0;
        for (std::size_t j = 0; j != net.jurisdictions.count; ++j)
            if ((state_of(j) & states) != 0) parts |= std::uint64_t{1} << j;
        return parts;
    }

    /// A comparison that is settled narrows its variables.
    constexpr bool narrow(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        const bool so = value[n] == 1;
        const std::uint64_t dx = domain[v.x], dy = domain[v.y];
        const auto by = [&](std::uint16_t x) { return owed[n] | domain_owed[x]; };
        if (without_unknown_data && (unknown_data[v.x] || (v.kind >= VertexKind::ahead && unknown_data[v.y])))
            return contradict(owed[n]);
        switch (v.kind) {
            case VertexKind::among: return keep(v.x, so ? v.mask : ~v.mask, owed[n]);
            case VertexKind::at_least:
                return so ? between(v.x, v.bound(), high_of(dx), owed[n]) : between(v.x, low_of(dx), v.bound() - 1, owed[n]);
            case VertexKind::ahead: {
                const std::uint16_t x = so ? v.x : v.y, y = so ? v.y : v.x;
                const std::int64_t distance = so ? v.bound() : 1 - v.bound(), from = low_of(domain[y]) + distance,
                                   to = high_of(domain[x]) - distance;
                return (from <= low_of(domain[x]) || between(x, from, high_of(domain[x]), by(y))) &&
                       (to >= high_of(domain[y]) || between(y, low_of(domain[y]), to, by(x)));
            }
            case VertexKind::within_months: {
                // The end of the period is no earlier for a later beginning, so bounds tell all.
                const std::int64_t from = low_of(dy), to = high_of(dy);
                if (so)
                    return between(v.x, low_of(dx), end_of_months(to, v.bound()) - 1, by(v.y)) &&
                           between(v.y, first_that_ends_after(low_of(domain[v.x]), from, to, v.bound()), to, by(v.x));
                return between(v.x, end_of_months(from, v.bound()), high_of(dx), by(v.y)) &&
                       between(v.y, from, first_that_ends_after(high_of(domain[v.x]), from, to, v.bound()) - 1, by(v.x));
            }
            case VertexKind::alike:
                if (so) return keep(v.x, dy, by(v.y)) && keep(v.y, dx, by(v.x));
                return (!single(dx) || keep(v.y, ~dx, by(v.x))) && (!single(dy) || keep(v.x, ~dy, by(v.y)));
            case VertexKind::part:
                if (so) return keep(v.y, states_of(dx), by(v.x)) && keep(v.x, parts_of(dy), by(v.y));
                return (!single(states_of(dx)) || keep(v.y, ~states_of(dx), by(v.x))) &&
                       (!single(dy) || keep(v.x, ~parts_of(dy), by(v.y)));
            default: return true;
        }
    }
    /// Settles a comparison on which all values left agree.
    constexpr bool look(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        const std::uint64_t dx = domain[v.x], dy = domain[v.y];
        bool yes_left = true, no_left = true;
        switch (v.kind) {
            case VertexKind::among:
                yes_left = (dx & v.mask) != 0;
                no_left = (dx & ~v.mask) != 0;
                break;
            case VertexKind::at_least:
                yes_left = high_of(dx) >= v.bound();
                no_left = low_of(dx) < v.bound();
                break;
            case VertexKind::ahead:
                yes_left = high_of(dx) - low_of(dy) >= v.bound();
                no_left = low_of(dx) - high_of(dy) < v.bound();
                break;
            case VertexKind::within_months:
                yes_left = low_of(dx) < end_of_months(high_of(dy), v.bound());
                no_left = high_of(dx) >= end_of_months(low_of(dy), v.bound());
                break;
            case VertexKind::alike:
                yes_left = (dx & dy) != 0;
                no_left = dx != dy || !single(dx);
                break;
            case VertexKind::part:
                yes_left = (states_of(dx) & dy) != 0;
                no_left = !single(dy) || states_of(dx) != dy;
                break;
            default: return true;
        }
        if (yes_left && no_left) return true;
        const Debt owed_to = v.kind >= VertexKind::ahead ? domain_owed[v.x] | domain_owed[v.y] : domain_owed[v.x];
        return assign(static_cast<Literal>(yes_left ? 2U * n : 2U * n + 1U), owed_to);
    }
    // All operands of a conjunction are true, or all but one, and it must fail.
    constexpr bool fail_the_last(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        Debt owed_to = owed[n];
        Literal last = absurdity;
        for (const Literal* l = net.input + v.first; l != net.input + v.first + v.size; ++l)
            if (value_of(*l) == 1)
                owed_to = owed_to | owed[*l >> 1];
            else
                last = *l;
        return last == absurdity ? contradict(owed_to) : assign(static_cast<Literal>(last ^ 1U), owed_to);
    }
    constexpr bool succeed(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        Debt owed_to{};
        for (const Literal* l = net.input + v.first; l != net.input + v.first + v.size; ++l) owed_to = owed_to | owed[*l >> 1];
        return assign(static_cast<Literal>(2U * n), owed_to);
    }
    constexpr bool settle(std::uint16_t n) noexcept {
        if (net.vertex[n].kind != VertexKind::conjunction) return narrow(n);
        const Vertex& v = net.vertex[n];
        if (value[n] == 2) {
            if (v.size - met[n] <= 1) return fail_the_last(n);
            failing[failings++] = n;
            return true;
        }
        bool fine = true;
        for (const Literal* l = net.input + v.first; fine && l != net.input + v.first + v.size; ++l) fine = assign(*l, owed[n]);
        return fine;
    }
    constexpr bool tell(std::uint16_t n) noexcept {
        bool fine = true;
        const bool so = value[n] == 1;
        for (std::uint32_t i = net.parent_at[n]; i != net.parent_at[n + 1U]; ++i)
            if (const std::uint16_t p = net.parent[i] >> 1; so != ((net.parent[i] & 1U) == 0))
                fine = fine && (value[p] == 2 || assign(static_cast<Literal>(2U * p + 1U), owed[n]));
            else if (const int left = net.vertex[p].size - ++met[p]; left <= 1)
                fine = fine && (left == 0 ? value[p] == 1 || succeed(p) : value[p] != 2 || fail_the_last(p));
        return fine;
    }
    constexpr bool refresh(std::uint16_t x) noexcept {
        for (std::uint16_t i = net.reader_at[x]; i != net.reader_at[x + 1U]; ++i)
            if (const std::uint16_t n = net.reader[i];
                value[n] == 0 ? !look(n) : net.vertex[n].kind >= VertexKind::ahead && !narrow(n))
                return false;
        return true;
    }
    constexpr bool propagate() noexcept {
        shifts = 0;
        for (;;) {
            while (head != known) {
                if (!settle(trail[head])) return false;
                ++effort;
                if (!tell(trail[head++])) return false;
            }
            if (pendings == 0) return true;
            const std::uint16_t x = pending[--pendings];
            is_pending[x] = false;
            if (!refresh(x)) return false;
        }
    }

    // --- the search ---

    constexpr void back_to(const Choice& c) noexcept {
        while (pendings != 0) is_pending[pending[--pendings]] = false;
        while (known != c.trail) {
            const std::uint16_t n = trail[--known];
            for (std::uint32_t i = net.parent_at[known < head ? n : n + 1U]; i != net.parent_at[n + 1U]; ++i)
                if ((value[n] == 1) == ((net.parent[i] & 1U) == 0)) --met[net.parent[i] >> 1];
            value[n] = 0;
        }
        head = known;
        while (changes != c.changes) {
            --changes;
            domain[change[changes].variable] = change[changes].before;
            domain_owed[change[changes].variable] = change[changes].owed;
        }
        failings = c.failings;
        scan = c.scan;
        ++now;
    }
    /// At most these values of a set, or none outside this interval.
    constexpr bool keep_all(std::uint16_t x, std::uint64_t d) noexcept {
        return net.variable[x].shape == Shape::interval ? between(x, low_of(d), high_of(d), Debt{}) : keep(x, d, Debt{});
    }
    /// Not this one. False if that cannot be said.
    constexpr bool exclude(std::uint16_t x, std::uint64_t d) noexcept {
        if (net.variable[x].shape != Shape::interval) return keep(x, ~d, Debt{});
        if (low_of(d) == low_of(domain[x])) return between(x, low_of(d) + 1, high_of(domain[x]), Debt{});
        return high_of(d) == high_of(domain[x]) && between(x, low_of(domain[x]), high_of(d) - 1, Debt{});
    }
    constexpr void choose(Literal l, std::uint16_t variable) noexcept {
        choice[choices++] = {l, variable, known, changes, failings, scan};
        ++now;
    }
    constexpr bool touches_unknown_data(Literal l) const noexcept {
        const Vertex& v = net.vertex[l >> 1];
        return v.kind != VertexKind::conjunction && (unknown_data[v.x] || (v.kind >= VertexKind::ahead && unknown_data[v.y]));
    }
    // An operand to try of a conjunction that must fail and does not yet; `absurdity` if there is none.
    constexpr Literal open_end() noexcept {
        for (; scan != failings; ++scan) {
            const Vertex& v = net.vertex[failing[scan]];
            const Literal *l = net.input + v.first, *const end = l + v.size;
            while (l != end && value_of(*l) != 2) ++l;
            if (l != end) continue;
            Literal open = absurdity;
            for (l = net.input + v.first; l != end; ++l)
                if (value_of(*l) == 0 && (open == absurdity || (touches_unknown_data(open) && !touches_unknown_data(*l))))
                    open = static_cast<Literal>(*l ^ 1U);
            return open;
        }
        return absurdity;
    }
    // A fact that must differ from another while both have several values left, plus one.
    constexpr std::uint16_t undecided() const noexcept {
        for (std::size_t i = 0; i != net.likenesses; ++i) {
            if (value[net.likeness[i]] == 0) continue;
            const Vertex& v = net.vertex[net.likeness[i]];
            if (!single(domain[v.x])) return static_cast<std::uint16_t>(v.x + 1);
            if (!single(domain[v.y])) return static_cast<std::uint16_t>(v.y + 1);
        }
        return 0;
    }

    /// After `begin` and the goals: whether there is a case at all. Afterwards the state is that case.
    constexpr Search run(bool fine) noexcept {
        fine = fine && propagate();
        for (;;) {
            if (unable || effort > budget) return Search::given_up;
            if (!fine) {
                ++cases;
                // Choices that the contradiction owes nothing are taken back with what followed from them.
                while (choices > base && !blame.has(choices - 1U)) --choices;
                if (choices <= base) return Search::impossible;
                const Choice last = choice[--choices];
                back_to(last);
                const Debt others = blame.without(choices);
                fine = last.variable == 0
                           ? assign(static_cast<Literal>(last.literal ^ 1U), others)
                           : keep(static_cast<std::uint16_t>(last.variable - 1), ~(std::uint64_t{1} << last.literal), others);
                fine = fine && propagate();
                continue;
            }
            const Literal l = open_end();
            if (l != absurdity) {
                choose(l, 0);
                fine = assign(l, Debt::choice(choices - 1U)) && propagate();
                continue;
            }
            const std::uint16_t x = undecided();
            if (x == 0) {
                ++cases;
                return Search::found;
            }
            const auto bit = static_cast<Literal>(lowest(domain[x - 1]));
            choose(bit, x);
            fine = keep(static_cast<std::uint16_t>(x - 1), std::uint64_t{1} << bit, Debt::choice(choices - 1U)) && propagate();
        }
    }

    // --- the case that was found ---

    // A value that a reader recognises, where any would do.
    static constexpr std::int64_t usual(std::uint32_t largest) noexcept {
        return largest == Lane<Date>::largest      ? Date{2025, 6, 2}.lane()
               : largest == Lane<Instant>::largest ? Instant{Date{2025, 6, 2}, 12, 0}.lane()
                                                   : 61;
    }
    constexpr std::uint32_t lane_of(std::size_t x) const noexcept {
        switch (net.variable[x].shape) {
            case Shape::interval: return static_cast<std::uint32_t>(low_of(domain[x]));
            case Shape::states: return state_value[lowest(domain[x])];
            case Shape::jurisdictions: {
                const std::uint32_t j = lowest(domain[x]);
                if (((net.jurisdictions.named >> j) & 1U) != 0) return net.jurisdictions.value[j];
                return (state_value[net.jurisdictions.sort[j]] + 1U) * Jurisdiction::parts - 1U;
            }
            default: return lowest(domain[x]);
        }
    }
    // What it takes to tell somebody that a vertex came out as it did: a fact that was not given counts one, unknown data more
    // than all facts together.
    static constexpr std::uint16_t dear = 10000;
    constexpr unsigned price_of(std::uint16_t x, const Lanes& given) const noexcept {
        return unknown_data[x] ? dear : net.variable[x].lane < fact_count && given.lane[net.variable[x].lane] == 0 ? 1U : 0U;
    }
    struct Prices {
        const Lanes& given;
        std::uint16_t plus_one[V]{};  // 0: not worked out yet
    };
    constexpr unsigned price(std::uint16_t n, Prices& prices) const noexcept {
        if (prices.plus_one[n] != 0) return prices.plus_one[n] - 1U;
        const Vertex& v = net.vertex[n];
        unsigned p = 0;
        if (v.kind != VertexKind::conjunction) {
            if (v.kind != VertexKind::constant) p = price_of(v.x, prices.given);
            if (v.kind >= VertexKind::ahead) p += price_of(v.y, prices.given);
        } else if (value[n] == 1) {
            for (const Literal* l = net.input + v.first; l != net.input + v.first + v.size; ++l) p += price(*l >> 1, prices);
        } else {
            p = price(cheapest(v, prices), prices);
        }
        if (p > 3U * dear) p = 3U * dear;
        prices.plus_one[n] = static_cast<std::uint16_t>(p + 1);
        return p;
    }
    // Of a conjunction that fails the operand that says so most cheaply.
    constexpr std::uint16_t cheapest(const Vertex& v, Prices& prices) const noexcept {
        std::uint16_t found = 0;
        unsigned least = ~0U;
        for (const Literal* l = net.input + v.first; l != net.input + v.first + v.size; ++l) {
            if (value_of(*l) != 2) continue;
            const unsigned p = price(*l >> 1, prices);
            if (p >= least) continue;
            found = *l >> 1;
            least = p;
        }
        return found;
    }
    /// Marks the variables on which it can rest that a literal is settled as it is, few rather than many.
    constexpr void reasons(Literal literal, Prices& prices, bool (&reason)[X]) const noexcept {
        bool wanted[V]{};
        std::uint16_t stack[V];
        std::size_t top = 0;
        const auto want = [&](std::uint16_t n) {
            if (wanted[n]) return;
            wanted[n] = true;
            stack[top++] = n;
        };
        want(literal >> 1);
        while (top != 0) {
            const Vertex& v = net.vertex[stack[--top]];
            if (v.kind != VertexKind::conjunction) {
                if (v.kind != VertexKind::constant) reason[v.x] = true;
                if (v.kind >= VertexKind::ahead) reason[v.y] = true;
            } else if (value[stack[top]] == 2) {
                want(cheapest(v, prices));
            } else {
                for (const Literal* l = net.input + v.first; l != net.input + v.first + v.size; ++l) want(*l >> 1);
            }
        }
    }
    /// Gives every interval one value of it, near what is usual: differences that are settled hold for any within the bounds.
    constexpr void fix_values() noexcept {
        for (std::size_t x = 0; x != net.variables; ++x) {
            if (net.variable[x].shape != Shape::interval) continue;
            std::int64_t at = usual(net.variable[x].largest);
            if (at < low_of(domain[x])) at = low_of(domain[x]);
            if (at > high_of(domain[x])) at = high_of(domain[x]);
            between(static_cast<std::uint16_t>(x), at, at, Debt{});
            propagate();
        }
    }
};

}  // namespace comity::detail
