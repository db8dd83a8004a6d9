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

/// To which choices something is owed: one bit a choice, the last for all from the 64th on. A plain number, since compilers
/// take several times as long over a struct.
struct Owed {
    using Debt = std::uint64_t;
    static constexpr Debt choice(std::size_t c) noexcept { return std::uint64_t{1} << (c < 63 ? c : 63); }
    static constexpr Debt given(std::size_t) noexcept { return 0; }
    static constexpr bool has(Debt d, std::size_t c) noexcept { return ((d >> (c < 63 ? c : 63)) & 1U) != 0; }
    static constexpr Debt without(Debt d, std::size_t c) noexcept { return c < 63 ? d & ~(std::uint64_t{1} << c) : d; }
};

/// The same, and to which variables that were given.
template <std::size_t X>
struct OwedToFacts {
    static constexpr std::size_t words = (X + 63) / 64;
    struct Debt {
        std::uint64_t choices;
        std::uint64_t variable[words];
        friend constexpr Debt operator|(Debt a, const Debt& b) noexcept {
            a.choices |= b.choices;
            for (std::size_t i = 0; i != words; ++i) a.variable[i] |= b.variable[i];
            return a;
        }
    };
    static constexpr Debt choice(std::size_t c) noexcept { return {Owed::choice(c), {}}; }
    static constexpr Debt given(std::size_t x) noexcept {
        Debt d{};
        d.variable[x / 64] = std::uint64_t{1} << (x % 64);
        return d;
    }
    static constexpr bool has(const Debt& d, std::size_t c) noexcept { return Owed::has(d.choices, c); }
    static constexpr bool has_given(const Debt& d, std::size_t x) noexcept { return ((d.variable[x / 64] >> (x % 64)) & 1U) != 0; }
    static constexpr Debt without(Debt d, std::size_t c) noexcept {
        d.choices = Owed::without(d.choices, c);
        return d;
    }
};

/// What is settled, and what is left of each variable.
template <std::size_t V, std::size_t X>
struct Standing {
    std::uint64_t domain[X];
    std::uint8_t value[2 * V];  // of a literal: 0 open, 1 true, 2 false
    std::uint16_t left[V];      // of a conjunction: operands that are not true
    std::uint16_t trail[V + 1];
    std::uint16_t known, head;
    std::uint16_t failing[V];  // conjunctions that must fail
    std::uint16_t failings, scan;
    std::uint32_t effort;
    bool unknown_data[X];
    bool consistent;
    std::uint64_t claimed;     // classes of states that stand for one state that was said
    std::uint64_t unassigned;  // those of which only what was said can be: no state has that code
    std::uint32_t state_value[Classes::capacity];  // the members that stand for their classes
};

// Loops run over places, not over pointers: compilers interpret that in half the time.
template <class Net, class Debts = Owed>
struct Solver : Standing<Net::vertex_capacity, Net::variable_capacity> {
    static constexpr std::size_t V = Net::vertex_capacity;
    static constexpr std::size_t X = Net::variable_capacity;
    static constexpr std::size_t max_changes = 2048 + 4 * X;
    static constexpr std::uint64_t bias = std::uint64_t{1} << 40;
    using Debt = typename Debts::Debt;
    using Settled = Standing<V, X>;
    using Settled::domain, Settled::value, Settled::left, Settled::trail, Settled::known, Settled::head, Settled::failing,
        Settled::failings, Settled::scan, Settled::effort, Settled::unknown_data, Settled::consistent,
        Settled::claimed, Settled::unassigned, Settled::state_value;

    struct Choice {
        Literal literal;         // tried first; or, for a variable, this one of its values
        std::uint16_t variable;  // plus one
        std::uint16_t trail, changes, failings, scan;
    };

    const Net& net;
    // To which choices a value, or what is left of a domain, is owed, and which of them led to the last contradiction. A choice
    // that a contradiction owes nothing need not be tried otherwise.
    Debt owed[V]{};
    Debt domain_owed[X]{};
    Debt blame{};
    // What changed, as it was before; in arrays of numbers, since clang makes each element of an array of structs.
    std::uint16_t changed[max_changes];
    std::uint64_t domain_before[max_changes];
    Debt owed_before[max_changes];
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
    std::uint32_t cases = 0;
    std::uint32_t budget = 0;

    constexpr explicit Solver(const Net& n) noexcept : net(n), unable(n.overflow) {
        if constexpr (!Net::stands) {
            clear();
            if (!unable) stand();
        }
    }

    // --- the start ---

    constexpr void clear() noexcept {
        known = head = failings = scan = 0;
        effort = 0;
        claimed = unassigned = 0;
        consistent = true;
        for (bool& u : unknown_data) u = false;
        for (std::uint8_t& v : value) v = 0;
        for (std::size_t n = 0; n != net.vertices; ++n) left[n] = net.vertex[n].size;
    }
    /// What follows from what facts mean, and from the law's definitions, before anything is said.
    constexpr void stand() noexcept {
        for (std::size_t x = 0; x != net.variables; ++x) domain[x] = every(x);
        for (std::size_t i = 0; i != net.states.count; ++i) state_value[i] = net.states.value[i];
        value[sure_thing] = 1;
        value[absurdity] = 2;
        for (std::size_t i = 0; i != net.definitions; ++i) consistent = consistent && assign(net.defined[i], Debt{});
        for (std::size_t c = 0; c != consistency_count; ++c)
            if (net.always_told[c]) consistent = consistent && assign(net.sentence[c], Debt{});
        consistent = consistent && propagate();
        changes = 0;
        ++now;
    }

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
        if (lane < Jurisdiction::parts) {  // a part of no state
            unable = true;
            return 1;
        }
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

    constexpr bool say(std::size_t x, std::uint32_t lane) noexcept {
        const std::uint64_t said = only(x, lane);
        const std::uint64_t was = domain[x];
        const bool fits = net.variable[x].shape == Shape::interval ? lane >= low_of(was) && lane <= high_of(was) : (was & said) != 0;
        domain_owed[x] = domain_owed[x] | Debts::given(x);
        if (!fits) return contradict(domain_owed[x]);
        domain[x] = said;
        push(static_cast<std::uint16_t>(x));
        return true;
    }
    // What was settled before anything is said, or with it the data as they were published.
    constexpr void stand_on([[maybe_unused]] bool published) noexcept {
        if constexpr (Net::has_data) {
            if (published) {
                static_cast<Settled&>(*this) = net.published;
                return;
            }
        }
        static_cast<Settled&>(*this) = net.standing;
    }
    /// The facts said, of which those out of range are taken back; of each law the data known and its date. False if they
    /// already deny each other.
    constexpr bool begin(Lanes& given, const std::uint32_t* const (&data)[2], const std::uint32_t (&as_of)[2]) noexcept {
        bool data_told = false;
        if constexpr (Net::stands) {
            if constexpr (Net::has_data) data_told = as_of[0] == 0 && net.tells(data[0]);
            stand_on(data_told);
        }
        if (unable) {
            given = in_range(given);
            return true;
        }
        bool fine = consistent, asides = false;
        // Data before facts, as where they were told before: so the classes of states come to stand for the same ones.
        for (std::size_t i = 0; !data_told && i != net.datas; ++i) {
            const std::uint16_t x = net.data[i];
            const Variable& v = net.variable[x];
            const std::uint32_t lane = v.lane == law_date_lane ? as_of[v.owner] : data[v.owner][v.lane - Atom::data_lane];
            if (lane - 1U < v.largest)
                fine = say(x, lane) && fine;
            else
                unknown_data[x] = v.lane != law_date_lane;
        }
        for (std::size_t f = 0; f != fact_count; ++f) {
            if (given.lane[f] == 0) continue;
            if (given.lane[f] > largest_lane.lane[f]) {
                given.lane[f] = 0;
                continue;
            }
            if (net.place[f] != 0) fine = say(net.place[f] - 1U, given.lane[f]) && fine;
            asides = asides || net.stands_aside[f];
        }
        for (std::size_t x = 0; unassigned != 0 && x != net.variables; ++x)
            if (net.variable[x].shape == Shape::states && (domain[x] & ~unassigned) != 0) domain[x] &= ~unassigned;
        for (std::size_t i = 0; !data_told && i != 2; ++i) {
            if (net.law_date[i] == 0 || as_of[i] != 0) continue;
            fine = assign(net.law_date_is_order_date[i][0], Debt{}) && assign(net.law_date_is_order_date[i][1], Debt{}) && fine;
        }
        if (asides) fine = told_sentences(given) && fine;
        return fine && propagate();
    }
    // Sentences about what neither the law reads nor anybody said are left out: they can always be met.
    constexpr bool told_sentences(const Lanes& given) noexcept {
        bool told[fact_count]{}, active[consistency_count]{};
        for (std::size_t i = 0; i != net.asides; ++i) told[net.aside[i].fact] = given.lane[net.aside[i].fact] != 0;
        bool fine = true;
        for (bool more = true; more;) {
            more = false;
            for (std::size_t i = 0; i != net.asides; ++i) {
                const Aside& a = net.aside[i];
                if (active[a.sentence] == told[a.fact]) continue;
                if (active[a.sentence])
                    told[a.fact] = true;
                else
                    fine = fine && assign(net.sentence[a.sentence], Debt{});
                active[a.sentence] = more = true;
            }
        }
        return fine;
    }

    // --- what follows ---

    constexpr bool contradict(Debt owed_to) noexcept {
        blame = owed_to;
        return false;
    }
    constexpr bool assign(Literal l, Debt owed_to) noexcept {
        if (value[l] != 0) return value[l] == 1 || contradict(owed[l >> 1] | owed_to);
        value[l] = 1;
        value[l ^ 1U] = 2;
        owed[l >> 1] = owed_to;
        trail[known++] = l >> 1;
        return true;
    }
    constexpr void push(std::uint16_t x) noexcept {
        if (is_pending[x]) return;
        is_pending[x] = true;
        pending[pendings++] = x;
    }
    constexpr bool restrict_to(std::uint16_t x, std::uint64_t d, Debt owed_to) noexcept {
        if (d == domain[x]) return true;
        ++effort;
        if (stamp[x] != now) {
            if (changes == max_changes) {
                unable = true;
                return false;
            }
            stamp[x] = now;
            changed[changes] = x;
            domain_before[changes] = domain[x];
            owed_before[changes++] = domain_owed[x];
        }
        domain[x] = d;
        domain_owed[x] = domain_owed[x] | owed_to;
        push(x);
        return true;
    }
    constexpr bool keep(std::uint16_t x, std::uint64_t mask, Debt owed_to) noexcept {
        const std::uint64_t kept = domain[x] & mask;
        return kept != 0 ? restrict_to(x, kept, owed_to) : contradict(domain_owed[x] | owed_to);
    }
    constexpr bool between(std::uint16_t x, std::int64_t low, std::int64_t high, Debt owed_to) noexcept {
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
                const std::uint8_t settled = value[2U * net.chain[i]];
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

    /// A comparison that is settled narrows its variables. Most were settled since their variables left no choice, and do not.
    constexpr bool narrow(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        if (without_unknown_data && (unknown_data[v.x] || (v.kind >= VertexKind::ahead && unknown_data[v.y])))
            return contradict(owed[n]);
        const bool so = value[2U * n] == 1;
        if (v.kind == VertexKind::among) return keep(v.x, so ? v.mask : ~v.mask, owed[n]);
        const std::uint16_t vx = v.x, vy = v.y;
        const auto bound = static_cast<std::int64_t>(v.mask);
        const std::uint64_t dx = domain[vx];
        if (v.kind == VertexKind::at_least)
            return so ? between(vx, bound, high_of(dx), owed[n]) : between(vx, low_of(dx), bound - 1, owed[n]);
        const std::uint64_t dy = domain[vy];
        if (v.kind == VertexKind::ahead &&
            (so ? (dy & 0xFFFFFFFFU) + (v.mask + bias) <= (dx & 0xFFFFFFFFU) + bias && (dx >> 32) + bias >= (dy >> 32) + (v.mask + bias)
                : (dx & 0xFFFFFFFFU) + bias < (dy & 0xFFFFFFFFU) + (v.mask + bias) && (dx >> 32) + bias < (dy >> 32) + (v.mask + bias)))
            return true;  // the bounds say no more
        const std::int64_t low_x = low_of(dx), high_x = high_of(dx), low_y = low_of(dy), high_y = high_of(dy);
        const auto by = [&](std::uint16_t x) { return owed[n] | domain_owed[x]; };
        switch (v.kind) {
            case VertexKind::ahead:
                if (so)  // x - y >= bound
                    return between(vx, low_y + bound, high_x, by(vy)) &&
                           between(vy, low_of(domain[vy]), high_of(domain[vx]) - bound, by(vx));
                return between(vy, low_x + 1 - bound, high_y, by(vx)) &&
                       between(vx, low_of(domain[vx]), high_of(domain[vy]) - 1 + bound, by(vy));
            case VertexKind::within_months:
                // The end of the period is no earlier for a later beginning, so bounds tell all.
                if (so)
                    return between(vx, low_x, end_of_months(high_y, bound) - 1, by(vy)) &&
                           between(vy, first_that_ends_after(low_of(domain[vx]), low_y, high_y, bound), high_y, by(vx));
                return between(vx, end_of_months(low_y, bound), high_x, by(vy)) &&
                       between(vy, low_y, first_that_ends_after(high_of(domain[vx]), low_y, high_y, bound) - 1, by(vx));
            case VertexKind::alike:
                if (so) return keep(vx, dy, by(vy)) && keep(vy, dx, by(vx));
                return (!single(dx) || keep(vy, ~dx, by(vx))) && (!single(dy) || keep(vx, ~dy, by(vy)));
            case VertexKind::part:
                if (so) return keep(vy, states_of(dx), by(vx)) && keep(vx, parts_of(dy), by(vy));
                return (!single(states_of(dx)) || keep(vy, ~states_of(dx), by(vx))) &&
                       (!single(dy) || keep(vx, ~parts_of(dy), by(vy)));
            default: return true;
        }
    }
    /// Settles a comparison of two facts on which all values left agree.
    constexpr bool look(std::uint16_t n) noexcept {
        const Vertex& v = net.vertex[n];
        bool yes_left = true, no_left = true;
        switch (v.kind) {
            case VertexKind::ahead:  // both sides biased, so that no difference is below zero
                yes_left = (domain[v.x] >> 32) + bias >= (domain[v.y] & 0xFFFFFFFFU) + (v.mask + bias);
                no_left = (domain[v.x] & 0xFFFFFFFFU) + bias < (domain[v.y] >> 32) + (v.mask + bias);
                break;
            case VertexKind::within_months:
                yes_left = low_of(domain[v.x]) < end_of_months(high_of(domain[v.y]), v.bound());
                no_left = high_of(domain[v.x]) >= end_of_months(low_of(domain[v.y]), v.bound());
                break;
            case VertexKind::alike:
                yes_left = (domain[v.x] & domain[v.y]) != 0;
                no_left = domain[v.x] != domain[v.y] || !single(domain[v.x]);
                break;
            case VertexKind::part:
                yes_left = (states_of(domain[v.x]) & domain[v.y]) != 0;
                no_left = !single(domain[v.y]) || states_of(domain[v.x]) != domain[v.y];
                break;
            default: return true;
        }
        if (yes_left && no_left) return true;
        return assign(static_cast<Literal>(yes_left ? 2U * n : 2U * n + 1U), domain_owed[v.x] | domain_owed[v.y]);
    }
    // All operands of a conjunction are true, or all but one, and it must fail.
    constexpr bool fail_the_last(std::size_t n) noexcept {
        const std::uint32_t first = net.vertex[n].first, end = first + net.vertex[n].size;
        Debt owed_to = owed[n];
        Literal last = absurdity;
        for (std::uint32_t i = first; i != end; ++i) {
            const Literal l = net.input[i];
            if (value[l] == 1)
                owed_to = owed_to | owed[l >> 1];
            else
                last = l;
        }
        return last == absurdity ? contradict(owed_to) : assign(last ^ 1U, owed_to);
    }
    constexpr bool succeed(std::size_t n) noexcept {
        const std::uint32_t first = net.vertex[n].first, end = first + net.vertex[n].size;
        Debt owed_to{};
        for (std::uint32_t i = first; i != end; ++i) owed_to = owed_to | owed[net.input[i] >> 1];
        return assign(static_cast<Literal>(2U * n), owed_to);
    }
    constexpr bool refresh(std::uint16_t x) noexcept {
        const std::uint32_t end = net.reader_at[x + 1U];
        std::uint16_t n;
        for (std::uint32_t i = net.reader_at[x]; i != end; ++i) {
            n = net.reader[i];
            if (net.vertex[n].kind == VertexKind::among) {
                if (value[2U * n] != 0) continue;
                if ((domain[x] & net.vertex[n].mask) == 0)
                    assign(static_cast<Literal>(2U * n + 1U), domain_owed[x]);
                else if ((domain[x] & ~net.vertex[n].mask) == 0)
                    assign(static_cast<Literal>(2U * n), domain_owed[x]);
            } else if (net.vertex[n].kind == VertexKind::at_least) {
                if (value[2U * n] != 0) continue;
                if (domain[x] >> 32 < net.vertex[n].mask)
                    assign(static_cast<Literal>(2U * n + 1U), domain_owed[x]);
                else if ((domain[x] & 0xFFFFFFFFU) >= net.vertex[n].mask)
                    assign(static_cast<Literal>(2U * n), domain_owed[x]);
            } else if (value[2U * n] == 0 ? !look(n) : !narrow(n)) {
                return false;
            }
        }
        return true;
    }
    // One function where several would do, and no variable in a loop: a call, or a variable, costs a compiler as much as what is
    // done with it.
    constexpr bool propagate() noexcept {
        std::uint16_t n;
        unsigned denied, others;
        std::uint32_t i, end;
        Literal p;
        bool fine = true;
        shifts = 0;
        for (;;) {
            while (head != known) {
                n = trail[head];
                denied = value[2U * n] == 1 ? 1U : 0U;  // where it stands so it is false
                if (net.vertex[n].kind == VertexKind::conjunction) {
                    if (denied != 0) {
                        end = net.vertex[n].first + net.vertex[n].size;
                        for (i = net.vertex[n].first; i != end; ++i)
                            if (value[net.input[i]] != 1 && !assign(net.input[i], owed[n])) return false;
                    } else if (left[n] > 1) {
                        failing[failings++] = n;
                    } else if (!fail_the_last(n)) {
                        return false;
                    }
                } else if (net.vertex[n].kind != VertexKind::among || without_unknown_data ||
                           (domain[net.vertex[n].x] & (denied != 0 ? ~net.vertex[n].mask : net.vertex[n].mask)) != 0) {
                    if (!narrow(n)) return false;
                }
                ++effort;
                ++head;
                end = net.parent_at[n + 1U];
                for (i = net.parent_at[n]; i != end; ++i) {
                    p = net.parent[i];
                    if ((p & 1U) == denied) {
                        if (value[p | 1U] != 1) fine = fine && assign(p | 1U, owed[n]);
                    } else {
                        others = --left[p >> 1];
                        if (others == 0)
                            fine = fine && (value[p | 1U] == 2 || succeed(p >> 1));
                        else if (others == 1)
                            fine = fine && (value[p | 1U] != 1 || fail_the_last(p >> 1));
                    }
                }
                if (!fine) return false;
            }
            if (pendings == 0) return true;
            n = pending[--pendings];
            is_pending[n] = false;
            if (!refresh(n)) return false;
        }
    }

    // --- the search ---

    constexpr void back_to(const Choice& c) noexcept {
        while (pendings != 0) is_pending[pending[--pendings]] = false;
        std::uint16_t n;
        unsigned denied;
        std::uint32_t i, end;
        while (known != c.trail) {
            n = trail[--known];
            denied = value[2U * n] == 1 ? 1U : 0U;
            end = net.parent_at[n + 1U];
            for (i = known < head ? net.parent_at[n] : end; i != end; ++i)
                if ((net.parent[i] & 1U) != denied) ++left[net.parent[i] >> 1];
            value[2U * n] = value[2U * n + 1U] = 0;
        }
        head = known;
        while (changes != c.changes) {
            --changes;
            domain[changed[changes]] = domain_before[changes];
            domain_owed[changed[changes]] = owed_before[changes];
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
            const std::uint32_t first = net.vertex[failing[scan]].first, end = first + net.vertex[failing[scan]].size;
            std::uint32_t i = first;
            while (i != end && value[net.input[i]] != 2) ++i;
            if (i != end) continue;
            Literal open = absurdity;
            for (i = first; i != end; ++i)
                if (const Literal l = net.input[i];
                    value[l] == 0 && (open == absurdity || (touches_unknown_data(open) && !touches_unknown_data(l))))
                    open = l ^ 1U;
            return open;
        }
        return absurdity;
    }
    // A fact that must differ from another while both have several values left, plus one.
    constexpr std::uint16_t undecided() const noexcept {
        for (std::size_t i = 0; i != net.likenesses; ++i) {
            if (value[2U * net.likeness[i]] == 0) continue;
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
                while (choices > base && !Debts::has(blame, choices - 1U)) --choices;
                if (choices <= base) return Search::impossible;
                const Choice last = choice[--choices];
                back_to(last);
                const Debt others = Debts::without(blame, choices);
                fine = last.variable == 0
                           ? assign(last.literal ^ 1U, others)
                           : keep(static_cast<std::uint16_t>(last.variable - 1), ~(std::uint64_t{1} << last.literal), others);
                fine = fine && propagate();
                continue;
            }
            const Literal l = open_end();
            if (l != absurdity) {
                choose(l, 0);
                fine = assign(l, Debts::choice(choices - 1U)) && propagate();
                continue;
            }
            const std::uint16_t x = undecided();
            if (x == 0) {
                ++cases;
                return Search::found;
            }
            const auto bit = static_cast<Literal>(lowest(domain[x - 1]));
            choose(bit, x);
            fine = keep(static_cast<std::uint16_t>(x - 1), std::uint64_t{1} << bit, Debts::choice(choices - 1U)) && propagate();
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
                return some_part_of(state_value[net.jurisdictions.sort[j]]);
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
        } else if (value[2U * n] == 1) {
            for (std::uint32_t i = v.first; i != v.first + v.size; ++i) p += price(net.input[i] >> 1, prices);
        } else {
            p = price(cheapest(v, prices), prices);
        }
        if (p > 3U * dear) p = 3U * dear;
        prices.plus_one[n] = static_cast<std::uint16_t>(p + 1);
        return p;
    }
    // Of a conjunction that fails the operand that says so most cheaply.
    constexpr std::uint16_t cheapest(const Vertex& v, Prices& prices) const noexcept {
        const std::uint32_t end = v.first + v.size;
        std::uint32_t i = v.first;
        while (i != end && value[net.input[i]] != 2) ++i;
        if (i == end) return 0;
        std::uint16_t found = net.input[i] >> 1;
        unsigned least = ~0U;  // not worked out as long as there is but one
        for (++i; i != end && least != 0; ++i) {
            if (value[net.input[i]] != 2) continue;
            if (least == ~0U) least = price(found, prices);
            if (const unsigned p = price(net.input[i] >> 1, prices); p < least) {
                found = net.input[i] >> 1;
                least = p;
            }
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
            } else if (value[2U * stack[top]] == 2) {
                want(cheapest(v, prices));
            } else {
                for (std::uint32_t i = v.first; i != v.first + v.size; ++i) want(net.input[i] >> 1);
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

/// A network without the spare room that drawing it took, and what follows from it alone; of one law, also with its data as
/// they were published, by the law of the day of the order.
template <std::size_t V, std::size_t Inputs, std::size_t X, std::size_t Data>
struct StandingNetwork : Network<V, Inputs, X> {
    static constexpr bool stands = true;
    static constexpr bool has_data = Data != 0;
    Standing<V, X> standing;
    Standing<has_data ? V : 1, has_data ? X : 1> published;
    std::uint32_t data_told[Data + 1];
    bool told;

    constexpr bool tells(const std::uint32_t* lanes) const noexcept {
        for (std::size_t i = 0; i != Data; ++i)
            if (lanes[i] != data_told[i]) return false;
        return told;
    }
};
template <class Solver, std::size_t V, std::size_t X>
constexpr void copy_standing(Standing<V, X>& to, const Solver& from) noexcept {
    for (std::size_t x = 0; x != X; ++x) {
        to.domain[x] = from.domain[x];
        to.unknown_data[x] = from.unknown_data[x];
    }
    for (std::size_t l = 0; l != 2 * V; ++l) to.value[l] = from.value[l];
    for (std::size_t v = 0; v != V; ++v) to.left[v] = from.left[v];
    for (std::size_t i = 0; i != from.known; ++i) to.trail[i] = from.trail[i];
    for (std::size_t i = 0; i != from.failings; ++i) to.failing[i] = from.failing[i];
    to.known = from.known;
    to.head = from.head;
    to.failings = from.failings;
    to.effort = from.effort;
    to.consistent = from.consistent;
    to.claimed = from.claimed;
    to.unassigned = from.unassigned;
    for (std::size_t i = 0; i != Classes::capacity; ++i) to.state_value[i] = i < from.net.states.count ? from.state_value[i] : 0;
}
template <const auto& Loose>
inline constexpr auto compact_network = make_compact<Loose>();
template <const auto& Loose, std::size_t Data>
constexpr auto make_standing(const std::uint32_t* data) noexcept {
    constexpr const auto& n = compact_network<Loose>;
    StandingNetwork<n.vertex_capacity, n.input_capacity, n.variable_capacity, Data> out{n, {}, {}, {}, false};
    Solver solver(n);
    if (solver.unable) return out;
    copy_standing(out.standing, solver);
    if constexpr (Data != 0) {
        for (std::size_t i = 0; i != Data; ++i) out.data_told[i] = data[i];
        Lanes nothing{};
        solver.consistent = solver.begin(nothing, {data, data}, {0, 0});
        out.told = !solver.unable;
        if (out.told) copy_standing(out.published, solver);
    }
    return out;
}
template <const auto& Text, template <bool> class Terms>
constexpr auto make_network() noexcept {
    constexpr auto data = Treaty<Text, Terms>{}.data_lanes();
    return make_standing<loose_network<SingleMaker, false, Text>, Treaty<Text, Terms>::count>(data.lane);
}
template <const auto& Text, template <bool> class Terms>
inline constexpr auto network = make_network<Text, Terms>();
/// With every rule, also those that decide no outcome.
template <const auto& Text>
inline constexpr auto whole_network = make_standing<loose_network<RoomyMaker, true, Text>, 0>(nullptr);
template <const auto& A, const auto& B>
inline constexpr auto network_of_both = make_standing<loose_network<RoomyMaker, false, A, B>, 0>(nullptr);

}  // namespace comity::detail
