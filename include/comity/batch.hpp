// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace comity {

// Many requests at once: what may be done under one instrument, for columns of facts or for an array of requests. One byte
// comes out for each, `Decision::possible()` of that request and nothing else; on request also which rules decided.
//
// Nothing is allocated and nothing is shared, so any number of threads may judge parts of the same columns. A call first
// folds the instrument's data, and every fact that is the same for all, into the law: some ten microseconds, which pay from
// some hundred requests on. However many requests there are, it takes 80 KiB of the stack and a hundred bytes for each comparison
// of the law, and for an array of requests 256 times what a row of columns takes: together 100 to 170 KiB for the instruments that
// ship.

namespace detail {
template <bool First, class A, class B>
struct Choose {
    using type = A;
};
template <class A, class B>
struct Choose<false, A, B> {
    using type = B;
};
}  // namespace detail

/// The narrowest column in which every value of a fact has a place: one byte for truth values and enumerators, two for
/// states, months and lengths in days, four for the rest. Days that are all within `is_short_day` fit into two.
template <class T>
using ColumnValue =
    typename detail::Choose<(Lane<T>::largest < 256), std::uint8_t,
                            typename detail::Choose<(Lane<T>::largest < 65536), std::uint16_t, std::uint32_t>::type>::type;

/// What stands in a column for a value: its lane, 0 for unsaid. A value out of range is unsaid.
template <class T>
constexpr ColumnValue<T> column_value(Known<T> value) noexcept {
    return static_cast<ColumnValue<T>>(value.said() ? value.lane : 0U);
}
constexpr std::uint8_t column_value(Truth value) noexcept {
    return static_cast<std::uint8_t>(value == yes ? 2 : value == no ? 1 : 0);
}

/// The days that have a place in a column of two bytes: 1900-01-01 to 2079-06-05. An unsaid day has one too.
constexpr bool is_short_day(Known<Date> day) noexcept {
    return !day.said() || day.lane - Date{1900, 1, 1}.lane() < 65535U;
}
/// A day in two bytes, 1 for 1900-01-01; 0 for unsaid, and for a day of which `is_short_day` is false.
constexpr std::uint16_t short_day(Known<Date> day) noexcept {
    return static_cast<std::uint16_t>(day.said() && is_short_day(day) ? day.lane - Date{1900, 1, 1}.lane() + 1U : 0U);
}

/// The facts of many requests, each fact in an array of its own. A fact for which no column is given is the same for all: as
/// in a `Request` by default, or in the one given. Refers to the arrays; columns of facts that an instrument does not read
/// are not looked at.
class Columns {
public:
    constexpr Columns() noexcept : Columns(Request{}) {}
    constexpr explicit Columns(const Request& same_for_all) noexcept {
        const detail::Lanes lanes = detail::to_lanes(same_for_all);
        for (std::size_t i = 0; i != fact_count; ++i)
            column_[i].common = lanes.lane[i] > fact_at(i).largest ? 0 : lanes.lane[i];
    }

    /// Gives the column of a fact. Values out of range count as unsaid.
    template <class T>
        requires(Lane<T>::largest < 256)
    constexpr Columns& set(Handle<T> handle, const std::uint8_t* values, std::size_t size) noexcept {
        return put(handle.index, values, size, 1, 0);
    }
    template <class T>
        requires(Lane<T>::largest < 65536)
    constexpr Columns& set(Handle<T> handle, const std::uint16_t* values, std::size_t size) noexcept {
        return put(handle.index, values, size, 2, 0);
    }
    template <class T>
    constexpr Columns& set(Handle<T> handle, const std::uint32_t* values, std::size_t size) noexcept {
        return put(handle.index, values, size, 4, 0);
    }
    /// Days as `short_day` gives them.
    constexpr Columns& set(Handle<Date> handle, const std::uint16_t* values, std::size_t size) noexcept {
        return put(handle.index, values, size, 2, Date{1900, 1, 1}.lane() - 1U);
    }
    /// The same for anything that has `data()` and `size()`.
    template <class T, class Array>
    constexpr auto set(Handle<T> handle, const Array& values) noexcept -> decltype(set(handle, values.data(), values.size())) {
        return set(handle, values.data(), values.size());
    }
    template <class T, class Array>
    Columns& set(Handle<T> handle, const Array&& values) noexcept = delete;  // the columns refer to the array: name it

    /// How many requests there are: the length of the shortest column.
    constexpr std::size_t size() const noexcept { return size_; }

    /// The same columns without their first `start` requests: what one of several threads is given.
    Columns from(std::size_t start) const noexcept {
        Columns rest = *this;
        for (Column& c : rest.column_)
            if (c.values != nullptr && start <= size_)
                c.values = static_cast<const unsigned char*>(c.values) + start * c.bytes;
        if (size_ != static_cast<std::size_t>(-1)) rest.size_ = start < size_ ? size_ - start : 0;
        return rest;
    }

    struct Column {
        const void* values = nullptr;  ///< none: `common` for every request
        std::uint32_t common = 0;
        std::uint32_t before = 0;  ///< a value that is said stands for the lane that is so much greater
        std::uint8_t bytes = 0;
    };
    constexpr const Column& column(std::size_t place) const noexcept { return column_[place]; }

    /// Any of the above by the fact's place in the request.
    constexpr Columns& put(std::size_t place, const void* values, std::size_t size, std::uint8_t bytes,
                           std::uint32_t before) noexcept {
        column_[place].values = values;
        column_[place].bytes = bytes;
        column_[place].before = before;
        if (size < size_) size_ = size;
        return *this;
    }

private:
    Column column_[fact_count];
    std::size_t size_ = static_cast<std::size_t>(-1);
};

/// The rules that decided one request, as `Decision::decided_by` lists them: bit r % 64 of word r / 64 for rule r of the text.
struct RuleMask {
    std::uint64_t word[detail::max_rules / 64] = {};
    constexpr bool has(std::size_t rule) const noexcept { return ((word[rule / 64] >> (rule % 64)) & 1U) != 0; }
    friend constexpr bool operator==(const RuleMask&, const RuleMask&) noexcept = default;
};

/// What a verdict byte means: the outcomes still possible, as `Decision::possible`.
constexpr Outcomes outcomes_of(std::uint8_t verdict) noexcept { return Outcomes{verdict}; }
/// As `Decision::outcome`: the one outcome left, `undetermined` if there are several, `contradictory` if there is none.
constexpr Outcome outcome_of(std::uint8_t verdict) noexcept {
    switch (verdict & 15U) {
        case 0: return Outcome::contradictory;
        case 1: return Outcome::permitted;
        case 2: return Outcome::conditional;
        case 4: return Outcome::refused;
        case 8: return Outcome::not_applicable;
        default: return Outcome::undetermined;
    }
}

namespace detail {
// A line is the verdicts on 256 requests, two bits each: that on request i in byte i % 64, at bit 2 * (i / 64). So comparisons of
// columns need to shift nothing, and a connective judges 256 requests in eight words.
inline constexpr std::size_t line_requests = 256;
inline constexpr std::size_t line_words = 8;
struct Line {
    std::uint64_t word[line_words];
};
inline constexpr std::size_t block_lines = 8;  // lines that are judged together, if there is room
inline constexpr std::size_t block_requests = block_lines * line_requests;
inline constexpr std::uint64_t possibly_bits = 0x5555555555555555ULL;

/// The place of a role among those that decide; the first that is violated wins. Facts that contradict each other come before all.
inline constexpr std::size_t contradiction_gate = 3, no_gate = 4;
constexpr std::size_t gate_of(Role role) noexcept {
    switch (role) {
        case Role::scope: return 0;
        case Role::requirement: return 1;
        case Role::condition: return 2;
        default: return no_gate;
    }
}

enum class Move : std::uint8_t { none, compare, denial, both, either, pooled, rule };

/// One step of judging a block. Operands and results are places of lines.
struct Action {
    Move move = Move::none;
    std::uint8_t gate = 0;  // of a rule: what its being violated comes to
    std::uint16_t to = 0;   // of a rule: which
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint16_t which = 0;  // of a comparison, whose operands are where its sides are said
};

// Lines with a place of their own: the four verdicts, and by gate whether something is violated.
inline constexpr std::uint16_t violated_line = 4, first_line = 8;

// `said` and `truth` are not quite comparisons: where a column has a value, and what a column of truth values says.
enum class Against : std::uint8_t { said, truth, range, runs, members, same, not_after, distance, judged };

/// Values that follow each other: `low` to `low + span`.
struct Run {
    std::uint16_t low, span;
};

/// A comparison of a column with constants or with another column. Bounds are in the column's own values.
struct AtomInBlock {
    const void* a = nullptr;
    const void* b = nullptr;
    const std::uint64_t* member = nullptr;
    const Atom* atom = nullptr;  // judged one by one, by the atom itself
    std::uint32_t low = 0, span = 0;
    std::uint32_t said_a = 0, said_b = 0;  // values from 1 to here are said
    std::uint32_t before_a = 0, before_b = 0;
    std::uint32_t common_a = 0, common_b = 0;  // judged: the lane of a side that is the same for all
    std::uint32_t members = 0;  // looked up: how many values there are
    std::uint16_t first_run = 0, runs = 0;
    Against against = Against::range;
    std::uint8_t bytes_a = 0, bytes_b = 0;
    bool negated = false;
    std::uint16_t next = 0;   // the comparison before this with the same column
    std::uint16_t value = 0;  // the action's number
    bool ahead = false;       // whether this is the comparison that fetches the column for the next block

    bool same_as(const AtomInBlock& other) const noexcept {
        return against == other.against && against != Against::runs && a == other.a && b == other.b && low == other.low &&
               span == other.span && member == other.member && against != Against::judged;
    }
};

inline constexpr std::size_t most_runs = 256;  // of all comparisons of an instrument
inline constexpr std::size_t runs_of_one = 8;  // where a set falls into more, looking up is faster

// What a call needs to work with; on the caller's stack, as large as the instrument asks for.
struct Room {
    Action* action;
    AtomInBlock* comparison;
    Run* run;
    std::uint16_t* place;  // of each node: a line, or an action's number before lines are given out
    std::uint16_t* last;
    std::uint16_t* vacant;
    std::uint64_t* word;  // of the lines
    std::size_t lines;
};
template <std::size_t Nodes, std::size_t Atoms, std::size_t Facts>
struct RoomFor {
    static constexpr std::size_t values = Nodes + Facts;  // of each fact, besides, where it is said
    static constexpr std::size_t lines = values + first_line < 1024 ? 1024 : values + first_line;
    alignas(64) std::uint64_t word[lines * line_words];
    AtomInBlock comparison[Atoms + Facts];
    Run run[most_runs];
    Action action[values + max_rules + consistency_count + max_rules];
    std::uint16_t place[values];
    std::uint16_t last[values + first_line];
    std::uint16_t vacant[values + first_line];

    Room room() noexcept { return {action, comparison, run, place, last, vacant, word, lines}; }
};
template <const auto& Text>
using RoomOf = RoomFor<circuit<Text>.node_count, sizeof(circuit<Text>.atom) / sizeof(Atom), circuit<Text>.lane_count>;

/// The law as a list of actions on columns, with everything folded in that is the same for all requests.
class Plan {
public:
    Plan(const Tables& tables, const std::uint32_t* data, Date as_of, const Columns& columns, bool with_rules,
         const Room& room) noexcept
        : tables_(tables), data_(data), columns_(columns), room_(room) {
        law_date_ = as_of == Date{} ? 0 : as_of.lane() <= Date::largest_lane ? as_of.lane() : 0;
        by_order_ = as_of == Date{};
        for (std::uint16_t& first : first_) first = no_comparison;
        choose();
        write_down();
        give_out_lines(with_rules);
    }

    const Room& room() const noexcept { return room_; }
    const Action* begin() const noexcept { return room_.action; }
    const Action* end() const noexcept { return room_.action + actions_; }
    const AtomInBlock& comparison(std::size_t i) const noexcept { return room_.comparison[i]; }
    const Run* run(std::size_t i) const noexcept { return room_.run + room_.comparison[i].first_run; }
    /// How many lines judging takes for each line of requests.
    std::size_t lines() const noexcept { return lines_; }

private:
    static constexpr std::uint16_t not_needed = 0xFFFF, needed = 0xFFFE;

    // Only what the outcome rests on: not duties, grounds, consequences and what they alone ask for.
    void choose() noexcept {
        for (std::size_t n = 0; n != tables_.nodes; ++n) room_.place[n] = not_needed;
        for (std::size_t r = 0; r != tables_.rules; ++r)
            if (gate_of(tables_.rule[r].role) != no_gate)
                room_.place[tables_.engaged[r]] = room_.place[tables_.holds[r]] = needed;
        for (std::size_t i = 0; i != tables_.consistents; ++i) room_.place[tables_.consistent[i]] = needed;
        for (std::size_t n = tables_.nodes; n-- != 0;) {
            const Node& node = tables_.node[n];
            if (room_.place[n] == needed && (node.op == Op::both || node.op == Op::either))
                room_.place[node.a] = room_.place[node.b] = needed;
        }
    }

    void write_down() noexcept {
        std::size_t next = 0;
        const auto up_to = [&](std::uint16_t node) {
            for (; next <= node; ++next)
                if (room_.place[next] == needed) room_.place[next] = value(tables_.node[next]);
        };
        for (std::size_t r = 0; r != tables_.rules; ++r) {
            const std::size_t gate = gate_of(tables_.rule[r].role);
            if (gate == no_gate) continue;
            up_to(tables_.engaged[r]);
            up_to(tables_.holds[r]);
            const std::uint16_t engaged = room_.place[tables_.engaged[r]], holds = room_.place[tables_.holds[r]];
            push({Move::rule, static_cast<std::uint8_t>(gate), static_cast<std::uint16_t>(r), engaged, holds, 0});
        }
        for (std::size_t i = 0; i != tables_.consistents; ++i) {
            up_to(tables_.consistent[i]);
            push({Move::rule, contradiction_gate, 0, certainly, room_.place[tables_.consistent[i]], 0});
        }
    }
    void push(const Action& action) noexcept { room_.action[actions_++] = action; }
    std::uint16_t push_value(Move move, std::uint16_t a, std::uint16_t b) noexcept {
        const std::uint16_t to = values_++;
        push({move, 0, to, a, b, 0});
        return to;
    }

    std::uint16_t value(const Node& node) noexcept {
        if (node.op == Op::atom) return value(tables_.atom[node.a]);
        if (node.op == Op::top) return certainly;
        if (node.op == Op::bottom) return certainly_not;
        const std::uint16_t a = room_.place[node.a], b = room_.place[node.b];
        if (a < 4 && b < 4)
            return static_cast<std::uint16_t>(node.joins ? pooled(a, b) : node.op == Op::both ? (a & b) : (a | b));
        if (a == b) return a;
        if (!node.joins) {
            const std::uint16_t neutral = static_cast<std::uint16_t>(node.op == Op::both ? certainly : certainly_not);
            if (a == neutral) return b;
            if (b == neutral) return a;
            const std::uint16_t strong = 3 - neutral;
            if (a == strong || b == strong) return strong;
        } else if (a == open_verdict) {
            return b;
        } else if (b == open_verdict) {
            return a;
        }
        return push_value(node.joins ? Move::pooled : node.op == Op::both ? Move::both : Move::either, a, b);
    }

    /// One side of a comparison: the column of a fact, or one without values for what is the same for all.
    struct Side : Columns::Column {
        std::size_t place = 0;
    };
    Side column(std::uint16_t lane) const noexcept {
        Side c;
        if (lane == law_date_lane && by_order_) lane = static_cast<std::uint16_t>(fact.warrant.issued_on.index);
        if (lane == law_date_lane)
            c.common = law_date_;
        else if (lane >= Atom::data_lane)
            c.common = data_[lane - Atom::data_lane];
        else
            c = {columns_.column(lane), lane};
        return c;
    }
    /// The largest value in a column that stands for one up to `lane`.
    static std::uint32_t in_column(const Side& c, std::uint32_t lane) noexcept {
        const std::uint32_t most = c.bytes == 1 ? 0xFFU : c.bytes == 2 ? 0xFFFFU : 0xFFFFFFFFU;
        const std::uint32_t value = lane <= c.before ? 0 : lane - c.before;
        return value < most ? value : most;
    }

    std::uint16_t value(const Atom& atom) noexcept {
        const bool two = relates(atom.test);
        const Side a = column(atom.lane);
        const Side b = two ? column(atom.other) : Side{};
        if (a.values == nullptr && b.values == nullptr) return static_cast<std::uint16_t>(judge(atom, a.common, b.common));
        if (!two) {
            if (atom.test == Test::in_range)
                return range(a, atom, static_cast<std::int64_t>(atom.low), static_cast<std::int64_t>(atom.high));
            return members(a, atom);
        }
        if (atom.test != Test::same && atom.test != Test::apart) return judged(a, b, atom);
        const std::int64_t low = atom.test == Test::same ? 0 : static_cast<std::int64_t>(atom.low) - Atom::bias;
        const std::int64_t high = atom.test == Test::same ? 0 : static_cast<std::int64_t>(atom.high) - Atom::bias;
        if (b.values == nullptr) {
            if (b.common - 1U >= atom.largest_other) return open_verdict;
            return range(a, atom, b.common + low, b.common + high);
        }
        if (a.values == nullptr) {
            if (a.common - 1U >= atom.largest) return open_verdict;
            return range(b, atom, a.common - high, a.common - low);
        }
        return relation(a, b, atom, low, high);
    }
    AtomInBlock compare(const Side& a, const Atom& atom) const noexcept {
        AtomInBlock c;
        c.a = a.values;
        c.bytes_a = a.bytes;
        c.before_a = a.before;
        c.said_a = in_column(a, atom.largest);
        c.negated = atom.negated;
        return c;
    }
    // A comparison that has been made serves again; one with the verdicts the other way round is turned round.
    std::uint16_t push(const Side& a, AtomInBlock c, std::uint16_t said_a = certainly, std::uint16_t said_b = certainly) noexcept {
        for (std::uint16_t i = first_[a.place]; i != no_comparison; i = room_.comparison[i].next)
            if (const AtomInBlock& seen = room_.comparison[i]; seen.same_as(c))
                return seen.negated == c.negated ? seen.value : push_value(Move::denial, seen.value, seen.value);
        c.next = first_[a.place];
        c.ahead = c.next == no_comparison;
        c.value = push_value(Move::compare, said_a, said_b);
        room_.action[actions_ - 1].which = first_[a.place] = comparisons_;
        room_.comparison[comparisons_++] = c;
        return c.value;
    }
    /// Where a column has a value: certainly or certainly not.
    std::uint16_t said(const Side& a, std::uint32_t largest) noexcept {
        AtomInBlock c;
        c.against = Against::said;
        c.a = a.values;
        c.bytes_a = a.bytes;
        c.low = 1;
        c.span = in_column(a, largest) - 1U;
        return push(a, c);
    }
    std::uint16_t range(const Side& a, const Atom& atom, std::int64_t low, std::int64_t high) noexcept {
        AtomInBlock c = compare(a, atom);
        if (low < 1) low = 1;
        if (high > static_cast<std::int64_t>(atom.largest)) high = static_cast<std::int64_t>(atom.largest);
        if (low > static_cast<std::int64_t>(a.before) + 1)
            low -= a.before;
        else
            low = 1;
        const std::int64_t most = low <= high ? in_column(a, static_cast<std::uint32_t>(high)) : 0;
        if (low > most || low > static_cast<std::int64_t>(c.said_a)) {  // no value of the column fits
            low = 1;
            c.span = c.said_a - 1U;
            c.negated = !c.negated;
        } else {
            c.span = static_cast<std::uint32_t>(most - low);
        }
        c.low = static_cast<std::uint32_t>(low);
        if (c.said_a == 2 && c.span == 0 && c.low == 1) {  // of two values one is enough
            c.low = 2;
            c.negated = !c.negated;
        }
        if (c.said_a == 2 && c.span == 0 && c.bytes_a == 1) {
            c.against = Against::truth;
            return push(a, c);
        }
        return push(a, c, said(a, atom.largest));
    }
    // Few runs are compared one after the other; many are looked up value by value.
    std::uint16_t members(const Side& a, const Atom& atom) noexcept {
        const std::uint64_t* const member = atom.test == Test::among ? &atom.low : atom.set->bits;
        const auto has = [&](std::uint32_t i) { return i <= atom.largest && ((member[i / 64] >> (i % 64)) & 1U) != 0; };
        AtomInBlock c = compare(a, atom);
        c.first_run = static_cast<std::uint16_t>(runs_);
        for (std::uint32_t low = 1; low <= atom.largest && c.runs <= runs_of_one;) {
            if (low % 64 == 0 && member[low / 64] == 0) low += 63;
            if (!has(low)) {
                ++low;
                continue;
            }
            std::uint32_t high = low;
            while (has(high + 1)) ++high;
            if (c.first_run + c.runs < static_cast<int>(most_runs))
                room_.run[c.first_run + c.runs] = {static_cast<std::uint16_t>(low), static_cast<std::uint16_t>(high - low)};
            ++c.runs;
            low = high + 1;
        }
        if (c.runs == 0) return range(a, atom, 1, 0);
        if (c.runs == 1 && runs_ < most_runs)
            return range(a, atom, room_.run[runs_].low, room_.run[runs_].low + room_.run[runs_].span);
        if (c.runs <= runs_of_one && c.first_run + c.runs <= static_cast<int>(most_runs)) {
            c.against = Against::runs;
            runs_ += c.runs;
        } else {
            c.against = Against::members;
            c.member = member;
            c.members = atom.largest;
        }
        return push(a, c, said(a, atom.largest));
    }
    std::uint16_t relation(const Side& a, const Side& b, const Atom& atom, std::int64_t low,
                           std::int64_t high) noexcept {
        AtomInBlock c = compare(a, atom);
        c.b = b.values;
        c.bytes_b = b.bytes;
        c.before_b = b.before;
        const bool alike = a.bytes == b.bytes && a.before == b.before;
        constexpr std::int64_t far_away = std::int64_t{1} << 31;  // no two lanes are so far apart
        if (alike && atom.test == Test::same) {
            c.against = Against::same;
        } else if (alike && low <= -far_away && (high == 0 || high == -1)) {
            c.against = Against::not_after;
            if (high == -1) {  // a is before b just where b is not (on or before) a
                const AtomInBlock was = c;
                c.a = was.b;
                c.b = was.a;
                c.negated = !was.negated;
            }
        } else {
            c.against = Against::distance;
            if (low < 1 - far_away) low = 1 - far_away;
            if (high > far_away - 1) high = far_away - 1;
            if (low > high) {
                low = high = far_away - 1;
            }
            c.low = static_cast<std::uint32_t>(low);
            c.span = static_cast<std::uint32_t>(high - low);
        }
        return push(a, c, said(a, atom.largest), said(b, atom.largest_other));
    }

    // Comparisons that are rare enough to be made one request after the other.
    std::uint16_t judged(const Side& a, const Side& b, const Atom& atom) noexcept {
        AtomInBlock c = compare(a.values == nullptr ? b : a, atom);
        c.against = Against::judged;
        c.atom = &atom;
        c.a = a.values;
        c.b = b.values;
        c.bytes_a = a.bytes;
        c.bytes_b = b.bytes;
        c.said_a = in_column(a, atom.largest);
        c.said_b = in_column(b, atom.largest_other);
        c.before_a = a.before;
        c.before_b = b.before;
        c.common_a = a.common;
        c.common_b = b.common;
        return push(a.values == nullptr ? b : a, c);
    }

    // Backwards for the last use of each value, which drops what folding has made useless; then forwards for its line.
    void give_out_lines(bool with_rules) noexcept {
        constexpr std::uint16_t never = 0, always = 0xFFFF;
        for (std::size_t v = 0; v != values_; ++v) room_.last[v] = never;
        const auto use = [&](std::uint16_t v, std::size_t at) {
            if (room_.last[v] == never || at == always) room_.last[v] = static_cast<std::uint16_t>(at);
        };
        for (std::size_t i = actions_; i-- != 0;) {
            Action& x = room_.action[i];
            if (x.move != Move::rule && room_.last[x.to] == never) {
                x.move = Move::none;
                continue;
            }
            const std::size_t until = with_rules && x.move == Move::rule && x.gate != contradiction_gate ? always : i + 1;
            use(x.a, until);
            use(x.b, until);
        }
        std::uint16_t* const home = room_.place;  // by value from here on
        for (std::uint16_t v = 0; v != first_line; ++v) room_.last[v] = always;
        std::size_t kept = 0, vacant = 0;
        lines_ = first_line;
        const auto line_of = [&](std::uint16_t v) { return v < first_line ? v : home[v - first_line]; };
        for (std::size_t i = 0; i != actions_; ++i) {
            Action x = room_.action[i];
            if (x.move == Move::none) continue;
            // The result never lies where an operand does, so loops over them may be run in any order.
            if (x.move != Move::rule)
                x.to = home[x.to - first_line] = vacant != 0 ? room_.vacant[--vacant] : static_cast<std::uint16_t>(lines_++);
            const std::uint16_t a = x.a, b = x.b;
            x.a = line_of(a);
            x.b = line_of(b);
            if (room_.last[a] == i + 1) room_.vacant[vacant++] = x.a;
            if (room_.last[b] == i + 1 && b != a) room_.vacant[vacant++] = x.b;
            room_.action[kept++] = x;
        }
        actions_ = kept;
    }

    const Tables& tables_;
    const std::uint32_t* data_;
    const Columns& columns_;
    Room room_;
    std::uint32_t law_date_ = 0;
    bool by_order_ = true;
    std::size_t actions_ = 0;
    static constexpr std::uint16_t no_comparison = 0xFFFF;
    std::uint16_t first_[fact_count];  // of each column the comparison made last
    std::uint16_t comparisons_ = 0;
    std::size_t runs_ = 0;
    std::uint16_t values_ = first_line;
    std::size_t lines_ = 0;
};

// Everything below is written for the vectoriser: loops of known length over arrays that cannot overlap.

/// The opposite of each verdict: certainly not for certainly, open for open.
constexpr std::uint64_t denied_bits(std::uint64_t verdicts) noexcept {
    return ~(((verdicts >> 1) & possibly_bits) | ((verdicts & possibly_bits) << 1));
}

// Inlined, g++ forgets that pointers are restricted, and the same holds for others that are not inlined.
template <std::size_t Lines, class Word>
[[gnu::noinline]] void combine(const std::uint64_t* __restrict a, const std::uint64_t* __restrict b, std::uint64_t* __restrict to,
                               const Word& word) noexcept {
    for (std::size_t w = 0; w != Lines * line_words; ++w) to[w] = word(a[w], b[w]);
}

/// Fills a line with certainly where `met(i)`, which is all bits or none, says so of request i, and with certainly not elsewhere.
/// In the column's own type up to the end, and in two loops: narrowing costs as much as comparing, and at -O2 g++ vectorises only
/// where it can see that nothing overlaps.
template <class T, class Met>
[[gnu::always_inline]] inline void fill(std::uint64_t* __restrict to, const Met& met) noexcept {
    unsigned char* const byte = reinterpret_cast<unsigned char*>(to);
    const auto four = [&](std::size_t i) {
        return static_cast<T>((met(i) & T{3}) | (met(i + 64) & T{12}) | (met(i + 128) & T{48}) | (met(i + 192) & T{192}));
    };
    T wide[64];
    for (std::size_t i = 0; i != 64; ++i) wide[i] = four(i);
    for (std::size_t i = 0; i != 64; ++i) byte[i] = static_cast<unsigned char>(wide[i]);
}
template <class T>
constexpr T all_or_none(bool met) noexcept {
    return met ? static_cast<T>(~T{0}) : T{0};
}

template <std::size_t Lines, class T>
void compare_range(const AtomInBlock& c, const T* __restrict a, std::uint64_t* __restrict to) noexcept {
    const T low = static_cast<T>(c.low), span = static_cast<T>(c.span);
    if (span == 0)
        for (std::size_t n = 0; n != Lines; ++n, a += line_requests)
            fill<T>(to + n * line_words, [=](std::size_t i) { return all_or_none<T>(a[i] == low); });
    else
        for (std::size_t n = 0; n != Lines; ++n, a += line_requests)
            fill<T>(to + n * line_words, [=](std::size_t i) { return all_or_none<T>(static_cast<T>(a[i] - low) <= span); });
}

/// What truth values in bytes come to: 0 for unsaid, 1 for no, 2 for yes; unsaid as well what is more. They fit together as they are.
template <std::size_t Lines>
void read_truths(const std::uint8_t* __restrict a, std::uint64_t* __restrict to) noexcept {
    unsigned char* byte = reinterpret_cast<unsigned char*>(to);
    for (std::size_t n = 0; n != Lines; ++n, a += line_requests, byte += 64) {
        const auto value = [a](std::size_t i) -> unsigned { return a[i] < 3 ? a[i] : 3U; };
        const auto beside = [](unsigned low, unsigned high) { return static_cast<unsigned char>(low | high << 2); };
        for (std::size_t i = 0; i != 64; ++i)
            byte[i] = beside(value(i), beside(value(i + 64), beside(value(i + 128), value(i + 192))));
    }
    for (std::size_t w = 0; w != Lines * line_words; ++w) {
        const std::uint64_t out_of_range = to[w] & (to[w] >> 1) & possibly_bits;
        to[w] ^= possibly_bits + out_of_range;
    }
}

template <class T>
void compare_runs(const AtomInBlock& c, const Run* run, const T* a, std::uint64_t* to) noexcept {
    T met[line_requests] = {};
    for (std::size_t r = 0; r != c.runs; ++r) {
        const T low = static_cast<T>(run[r].low), span = static_cast<T>(run[r].span);
        if (span == 0)
            for (std::size_t i = 0; i != line_requests; ++i) met[i] = static_cast<T>(met[i] | all_or_none<T>(a[i] == low));
        else
            for (std::size_t i = 0; i != line_requests; ++i)
                met[i] = static_cast<T>(met[i] | all_or_none<T>(static_cast<T>(a[i] - low) <= span));
    }
    fill<T>(to, [&](std::size_t i) { return met[i]; });
}
template <class T>
void compare_members(const AtomInBlock& c, const T* a, std::uint64_t* to) noexcept {
    unsigned char met[line_requests];
    for (std::size_t i = 0; i != line_requests; ++i) {
        const std::uint32_t at = static_cast<std::uint32_t>(a[i]) - 1U < c.members ? a[i] : 0;
        met[i] = all_or_none<unsigned char>(((c.member[at / 64] >> (at % 64)) & 1U) != 0);
    }
    fill<unsigned char>(to, [&](std::size_t i) { return met[i]; });
}

template <class T, class Met>
void compare_two(const T* a, const T* b, std::uint64_t* to, Met met) noexcept {
    fill<T>(to, [=](std::size_t i) { return all_or_none<T>(met(a[i], b[i])); });
}

// Columns of unlike widths, and distances: in lanes of 32 bits. No lane that is said reaches 2^31, so differences do not wrap.
template <class A, class B>
void compare_distance(const AtomInBlock& c, const A* a, const B* b, std::uint64_t* to) noexcept {
    const std::uint32_t apart = c.before_a - c.before_b - c.low, span = c.span;
    fill<std::uint32_t>(to, [=](std::size_t i) { return all_or_none<std::uint32_t>(std::uint32_t{a[i]} - b[i] + apart <= span); });
}

template <class T>
void widen(const T* value, std::uint32_t said, std::uint32_t before, std::uint32_t (&lane)[line_requests]) noexcept {
    for (std::size_t i = 0; i != line_requests; ++i) {
        const std::uint32_t x = value[i];
        lane[i] = x - 1U < said ? x + before : 0;
    }
}
inline void widen(const void* value, std::uint8_t bytes, std::uint32_t said, std::uint32_t before, std::uint32_t common,
                  std::uint32_t (&lane)[line_requests]) noexcept {
    if (value == nullptr)
        for (std::uint32_t& x : lane) x = common;
    else if (bytes == 1)
        widen(static_cast<const std::uint8_t*>(value), said, before, lane);
    else if (bytes == 2)
        widen(static_cast<const std::uint16_t*>(value), said, before, lane);
    else
        widen(static_cast<const std::uint32_t*>(value), said, before, lane);
}
inline void compare_judged(const AtomInBlock& c, const void* a, const void* b, std::size_t lines, std::uint64_t* to) noexcept {
    for (std::size_t n = 0; n != lines; ++n) {
        std::uint32_t x[line_requests], y[line_requests];
        const auto at = [n](const void* column, std::uint8_t bytes) -> const void* {
            return column == nullptr ? nullptr : static_cast<const unsigned char*>(column) + n * line_requests * bytes;
        };
        widen(at(a, c.bytes_a), c.bytes_a, c.said_a, c.before_a, c.common_a, x);
        widen(at(b, c.bytes_b), c.bytes_b, c.said_b, c.before_b, c.common_b, y);
        unsigned char byte[64] = {};
        for (std::size_t i = 0; i != line_requests; ++i)
            byte[i % 64] = static_cast<unsigned char>(byte[i % 64] | judge(*c.atom, x[i], y[i]) << (2 * (i / 64)));
        __builtin_memcpy(to + n * line_words, byte, 64);
    }
}

template <std::size_t Lines, class T>
void compare_column(const AtomInBlock& c, const Run* run, const T* a, const void* b, std::uint64_t* to) noexcept {
    const auto by_line = [&](const auto& compare) {
        for (std::size_t n = 0; n != Lines; ++n) compare(n * line_requests, to + n * line_words);
    };
    switch (c.against) {
        case Against::said:
        case Against::range: compare_range<Lines>(c, a, to); break;
        case Against::runs: by_line([&](std::size_t at, std::uint64_t* line) { compare_runs(c, run, a + at, line); }); break;
        case Against::members: by_line([&](std::size_t at, std::uint64_t* line) { compare_members(c, a + at, line); }); break;
        case Against::same:
            by_line([&](std::size_t at, std::uint64_t* line) {
                compare_two(a + at, static_cast<const T*>(b) + at, line, [](T x, T y) { return x == y; });
            });
            break;
        case Against::not_after:
            by_line([&](std::size_t at, std::uint64_t* line) {
                compare_two(a + at, static_cast<const T*>(b) + at, line, [](T x, T y) { return x <= y; });
            });
            break;
        case Against::distance:
            by_line([&](std::size_t at, std::uint64_t* line) {
                if (c.bytes_b == 1)
                    compare_distance(c, a + at, static_cast<const std::uint8_t*>(b) + at, line);
                else if (c.bytes_b == 2)
                    compare_distance(c, a + at, static_cast<const std::uint16_t*>(b) + at, line);
                else
                    compare_distance(c, a + at, static_cast<const std::uint32_t*>(b) + at, line);
            });
            break;
        case Against::truth:
        case Against::judged: break;
    }
}
template <std::size_t Lines>
void compare_lines(const AtomInBlock& c, const Run* run, const void* a, const void* b, std::uint64_t* to) noexcept {
    if (c.against == Against::truth)
        read_truths<Lines>(static_cast<const std::uint8_t*>(a), to);
    else if (c.against == Against::judged)
        compare_judged(c, a, b, Lines, to);
    else if (c.bytes_a == 1)
        compare_column<Lines>(c, run, static_cast<const std::uint8_t*>(a), b, to);
    else if (c.bytes_a == 2)
        compare_column<Lines>(c, run, static_cast<const std::uint16_t*>(a), b, to);
    else
        compare_column<Lines>(c, run, static_cast<const std::uint32_t*>(a), b, to);
}

/// So many values of a column, and zeroes behind them.
template <std::size_t Size>
const void* rest_of(const void* column, std::size_t left, std::uint8_t bytes, std::uint32_t (&room)[Size]) noexcept {
    if (column == nullptr) return nullptr;
    unsigned char* const to = reinterpret_cast<unsigned char*>(room);
    __builtin_memcpy(to, column, left * bytes);
    __builtin_memset(to + left * bytes, 0, (Size - left) * bytes);
    return room;
}

/// A comparison of so many lines of requests from `at` on. If there are fewer, they are copied, so that nothing is read beyond the
/// end of a column.
template <std::size_t Lines>
void compare_block(const AtomInBlock& c, const Run* run, std::size_t at, std::size_t left, std::uint64_t* to) noexcept {
    const auto from = [&](const void* column, std::uint8_t bytes) {
        return column == nullptr ? nullptr : static_cast<const unsigned char*>(column) + at * bytes;
    };
    const unsigned char* const a = from(c.a, c.bytes_a);
    const unsigned char* const b = from(c.b, c.bytes_b);
    if (left >= Lines * line_requests) {
        compare_lines<Lines>(c, run, a, b, to);
        // A hundred columns are more streams than a processor foresees.
        if (c.ahead && a != nullptr && left >= 2 * Lines * line_requests)
            for (std::size_t i = 0; i < Lines * line_requests * c.bytes_a; i += 64)
                __builtin_prefetch(a + Lines * line_requests * c.bytes_a + i);
        return;
    }
    std::uint32_t rest_a[Lines * line_requests], rest_b[Lines * line_requests];
    compare_lines<Lines>(c, run, rest_of(a, left, c.bytes_a, rest_a), rest_of(b, left, c.bytes_b, rest_b), to);
}

/// Makes verdicts of what a comparison came to: open where a side is unsaid.
template <std::size_t Lines>
[[gnu::noinline]] void know(const AtomInBlock& c, const std::uint64_t* __restrict said_a,
                            const std::uint64_t* __restrict said_b, std::uint64_t* __restrict to) noexcept {
    if (c.against == Against::said || c.against == Against::judged) return;
    if (c.against == Against::truth) {
        for (std::size_t w = 0; c.negated && w != Lines * line_words; ++w) to[w] = denied_bits(to[w]);
        return;
    }
    const std::uint64_t turn = c.negated ? ~std::uint64_t{0} : 0;
    for (std::size_t w = 0; w != Lines * line_words; ++w) {
        const std::uint64_t said = said_a[w] & said_b[w];
        to[w] = ((to[w] ^ turn) & said) | (~said & possibly_bits);
    }
}

// What a rule comes to, from when it is engaged and what must hold.
constexpr std::uint64_t broken_bits(std::uint64_t engaged, std::uint64_t holds) noexcept {
    return (engaged >> 1) & ~holds & possibly_bits;
}
constexpr std::uint64_t open_bits(std::uint64_t engaged, std::uint64_t holds) noexcept {
    return engaged & ~(holds >> 1) & ~broken_bits(engaged, holds) & possibly_bits;
}
/// Adds whether a rule is violated: where it is engaged and what must hold does not.
template <std::size_t Lines>
[[gnu::noinline]] void add_rule(const std::uint64_t* __restrict engaged, const std::uint64_t* __restrict holds,
                                std::uint64_t* __restrict violated) noexcept {
    for (std::size_t w = 0; w != Lines * line_words; ++w) violated[w] |= engaged[w] & denied_bits(holds[w]);
}

/// One line of requests, judged: in bit 2i of each, as in a `Line`.
struct Judged {
    Line outcome[4];  // permitted, conditional, refused, not applicable
};
template <std::size_t Lines>
Judged outcomes(const std::uint64_t* violated) noexcept {
    Judged out;
    for (std::size_t w = 0; w != line_words; ++w) {
        const auto possibly = [=](std::size_t gate) { return violated[gate * Lines * line_words + w]; };
        const auto surely = [=](std::size_t gate) { return violated[gate * Lines * line_words + w] >> 1; };
        std::uint64_t left = ~surely(contradiction_gate) & possibly_bits;
        out.outcome[3].word[w] = left & possibly(0);
        left &= ~surely(0);
        out.outcome[2].word[w] = left & possibly(1);
        left &= ~surely(1);
        out.outcome[1].word[w] = left & possibly(2);
        out.outcome[0].word[w] = left & ~surely(2);
    }
    return out;
}

inline void write_verdicts(const Judged& judged, std::size_t left, std::uint8_t* verdict) noexcept {
    unsigned char bits[4][64];
    for (std::size_t o = 0; o != 4; ++o) __builtin_memcpy(bits[o], judged.outcome[o].word, 64);
    std::uint8_t byte[line_requests];
    for (unsigned part = 0; part != 4; ++part) {
        const auto bit = static_cast<unsigned char>(1U << (2 * part));
        for (std::size_t i = 0; i != 64; ++i) {
            const auto has = [&](std::size_t o, unsigned char value) -> unsigned char {
                return (bits[o][i] & bit) != 0 ? value : 0;
            };
            byte[64 * part + i] = static_cast<std::uint8_t>(has(0, 1) | has(1, 2) | has(2, 4) | has(3, 8));
        }
    }
    __builtin_memcpy(verdict, byte, left < line_requests ? left : line_requests);
}

/// What decided, by `Decision::decided_by`.
template <std::size_t Lines>
void write_rules(const Plan& plan, const Judged& judged, std::size_t which, std::size_t left, RuleMask* mask) noexcept {
    const auto line = [&](std::size_t place) { return plan.room().word + (place * Lines + which) * line_words; };
    Line one[4], several, requirement_left, condition_left;
    for (std::size_t w = 0; w != 8; ++w) {
        const auto o = [&](std::size_t i) { return judged.outcome[i].word[w]; };
        one[0].word[w] = o(0) & ~(o(1) | o(2) | o(3));
        one[1].word[w] = o(1) & ~(o(0) | o(2) | o(3));
        one[2].word[w] = o(2) & ~(o(0) | o(1) | o(3));
        one[3].word[w] = o(3) & ~(o(0) | o(1) | o(2));
        several.word[w] = (o(0) | o(1) | o(2) | o(3)) & ~(one[0].word[w] | one[1].word[w] | one[2].word[w] | one[3].word[w]);
        requirement_left.word[w] = several.word[w] & ~(line(violated_line + 1U)[w] >> 1);
        condition_left.word[w] = requirement_left.word[w] & ~(line(violated_line + 2U)[w] >> 1);
    }
    const std::size_t count = left < line_requests ? left : line_requests;
    for (std::size_t i = 0; i != count; ++i) mask[i] = RuleMask{};
    for (const Action& x : plan) {
        if (x.move != Move::rule || x.gate == contradiction_gate) continue;
        const std::uint64_t* const engaged = line(x.a);
        const std::uint64_t* const holds = line(x.b);
        const Line& won = one[3 - x.gate];
        const Line& moves = x.gate == 0 ? several : x.gate == 1 ? requirement_left : condition_left;
        unsigned char decides[64];
        Line decided;
        for (std::size_t w = 0; w != 8; ++w) {
            const std::uint64_t satisfied = engaged[w] & (holds[w] >> 1) & possibly_bits;
            decided.word[w] = (won.word[w] & broken_bits(engaged[w], holds[w])) |
                              (moves.word[w] & open_bits(engaged[w], holds[w])) |
                              (x.gate == 0 ? 0 : one[0].word[w] & satisfied);
        }
        __builtin_memcpy(decides, decided.word, 64);
        const std::size_t word = x.to / 64U;
        const unsigned bit = x.to % 64U;
        for (std::size_t i = 0; i != count; ++i)
            mask[i].word[word] |= static_cast<std::uint64_t>((decides[i % 64] >> (2 * (i / 64))) & 1U) << bit;
    }
}

/// Judges the requests from `at` on: so many lines of them, or what is left.
template <std::size_t Lines>
void judge_block(const Plan& plan, std::size_t at, std::size_t left, std::uint8_t* verdict, RuleMask* mask) noexcept {
    const auto line = [&](std::size_t place) { return plan.room().word + place * Lines * line_words; };
    for (std::size_t special = 0; special != first_line; ++special)
        for (std::size_t w = 0; w != Lines * line_words; ++w)
            line(special)[w] = special < violated_line ? special * possibly_bits : 0;
    for (const Action& x : plan) {
        std::uint64_t* const to = line(x.to);
        const std::uint64_t* const a = line(x.a);
        const std::uint64_t* const b = line(x.b);
        switch (x.move) {
            case Move::compare:
                compare_block<Lines>(plan.comparison(x.which), plan.run(x.which), at, left, to);
                know<Lines>(plan.comparison(x.which), a, b, to);
                break;
            case Move::denial: combine<Lines>(a, b, to, [](std::uint64_t p, std::uint64_t) { return denied_bits(p); }); break;
            case Move::both: combine<Lines>(a, b, to, [](std::uint64_t p, std::uint64_t q) { return p & q; }); break;
            case Move::either: combine<Lines>(a, b, to, [](std::uint64_t p, std::uint64_t q) { return p | q; }); break;
            case Move::pooled:
                combine<Lines>(a, b, to, [](std::uint64_t p, std::uint64_t q) {
                    return ((p | q) & ~possibly_bits) | (p & q & possibly_bits);
                });
                break;
            case Move::rule: add_rule<Lines>(a, b, line(violated_line + x.gate)); break;
            case Move::none: break;
        }
    }
    for (std::size_t i = 0; i != Lines && i * line_requests < left; ++i) {
        const Judged judged = outcomes<Lines>(line(violated_line) + i * line_words);
        write_verdicts(judged, left - i * line_requests, verdict + i * line_requests);
        if (mask != nullptr) write_rules<Lines>(plan, judged, i, left - i * line_requests, mask + i * line_requests);
    }
}
/// Judges the first `count` requests in the columns: a block at a time, if there is room; a few are judged line by line.
inline void judge(const Plan& plan, std::size_t count, std::uint8_t* verdict, RuleMask* mask) noexcept {
    constexpr std::size_t few = 2 * line_requests;
    const bool fits = plan.lines() * block_lines <= plan.room().lines;
    const auto mask_at = [=](std::size_t at) { return mask == nullptr ? nullptr : mask + at; };
    for (std::size_t at = 0; at < count;) {
        if (fits && count - at > few) {
            judge_block<block_lines>(plan, at, count - at, verdict + at, mask_at(at));
            at += block_requests;
        } else {
            judge_block<1>(plan, at, count - at, verdict + at, mask_at(at));
            at += line_requests;
        }
    }
}

inline void judge_columns(const Tables& tables, const std::uint32_t* data, Date as_of, const Columns& columns, std::size_t count,
                          std::uint8_t* verdict, RuleMask* mask, const Room& room) noexcept {
    judge(Plan(tables, data, as_of, columns, mask != nullptr, room), count, verdict, mask);
}

/// Bytes of a fact in the columns into which requests are turned, and of all the facts that an instrument reads.
constexpr std::uint8_t column_bytes(std::uint32_t largest) noexcept {
    return static_cast<std::uint8_t>(largest < 256 ? 1 : largest < 65536 ? 2 : 4);
}
template <const auto& Text>
constexpr std::size_t row_bytes() noexcept {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i != circuit<Text>.lane_count; ++i) bytes += column_bytes(fact_at(circuit<Text>.lane[i]).largest);
    return bytes;
}

template <class T>
void gather(const Request* request, std::size_t count, const Fact& f, unsigned char* column) noexcept {
    for (std::size_t i = 0; i != count; ++i) {
        const std::uint32_t lane = reinterpret_cast<const FactLane*>(request + i)[f.index];
        const T value = static_cast<T>(lane <= f.largest ? lane : 0U);
        __builtin_memcpy(column + i * sizeof(T), &value, sizeof(T));
    }
}
inline void judge_requests(const Tables& tables, const std::uint32_t* data, Date as_of, const Request* request, std::size_t count,
                           std::uint8_t* verdict, RuleMask* mask, unsigned char* memory, const Room& room) noexcept {
    Columns columns;
    std::size_t used = 0;
    for (std::size_t i = 0; i != tables.lanes; ++i) {
        const std::uint8_t bytes = column_bytes(fact_at(tables.lane[i]).largest);
        columns.put(tables.lane[i], memory + used * line_requests, line_requests, bytes, 0);
        used += bytes;
    }
    const Plan plan(tables, data, as_of, columns, mask != nullptr, room);
    for (std::size_t at = 0; at != count;) {
        const std::size_t here = count - at < line_requests ? count - at : line_requests;
        // A few requests at a time, which stay in the nearest cache while their facts are picked out.
        for (std::size_t from = 0; from < here; from += 16) {
            const std::size_t some = here - from < 16 ? here - from : 16;
            const std::size_t next = at + from + some;
            if (count - next >= some) {
                const unsigned char* const ahead = reinterpret_cast<const unsigned char*>(request + next);
                for (std::size_t i = 0; i < some * sizeof(Request); i += 64) __builtin_prefetch(ahead + i);
            }
            unsigned char* column = memory;
            for (std::size_t i = 0; i != tables.lanes; ++i) {
                const Fact& f = fact_at(tables.lane[i]);
                const std::uint8_t bytes = column_bytes(f.largest);
                if (bytes == 1)
                    gather<std::uint8_t>(request + at + from, some, f, column + from);
                else if (bytes == 2)
                    gather<std::uint16_t>(request + at + from, some, f, column + 2 * from);
                else
                    gather<std::uint32_t>(request + at + from, some, f, column + 4 * from);
                column += bytes * line_requests;
            }
        }
        judge(plan, here, verdict + at, mask == nullptr ? nullptr : mask + at);
        at += here;
    }
}

template <class T>
concept Array = requires(T& array) {
    array.data();
    array.size();
};
}  // namespace detail

/// Judges the requests in the columns one by one, `count` of them or as many as the shortest column has, and says how many.
/// `verdict[i]` is `evaluate(...).possible().bits()` for request i; `decided_by`, if there is one, which rules decided it.
template <const auto& Text, template <bool> class Terms>
std::size_t evaluate(const Treaty<Text, Terms>& treaty, const Columns& columns, std::size_t count, std::uint8_t* verdict,
                     RuleMask* decided_by = nullptr, Date as_of = {}) noexcept {
    if (columns.size() < count) count = columns.size();
    if (count == 0) return 0;
    detail::RoomOf<Text> room;
    const auto data = treaty.data_lanes();
    detail::judge_columns(detail::tables<Text>, data.lane, as_of, columns, count, verdict, decided_by, room.room());
    return count;
}
/// The same for an array of requests.
template <const auto& Text, template <bool> class Terms>
std::size_t evaluate(const Treaty<Text, Terms>& treaty, const Request* requests, std::size_t count, std::uint8_t* verdict,
                     RuleMask* decided_by = nullptr, Date as_of = {}) noexcept {
    if (count == 0) return 0;
    detail::RoomOf<Text> room;
    alignas(64) unsigned char memory[detail::row_bytes<Text>() * detail::line_requests];
    const auto data = treaty.data_lanes();
    detail::judge_requests(detail::tables<Text>, data.lane, as_of, requests, count, verdict, decided_by, memory, room.room());
    return count;
}

/// The same with spans, vectors and arrays; never more than there are places for verdicts.
/// `evaluate(us_uk_daa, columns, verdicts)`, `evaluate(us_uk_daa, requests, verdicts)`
template <const auto& Text, template <bool> class Terms, detail::Array Verdicts>
std::size_t evaluate(const Treaty<Text, Terms>& treaty, const Columns& columns, Verdicts&& verdicts, Date as_of = {}) noexcept {
    return evaluate(treaty, columns, verdicts.size(), verdicts.data(), nullptr, as_of);
}
template <const auto& Text, template <bool> class Terms, detail::Array Requests, detail::Array Verdicts>
std::size_t evaluate(const Treaty<Text, Terms>& treaty, const Requests& requests, Verdicts&& verdicts, Date as_of = {}) noexcept {
    const std::size_t count = requests.size() < verdicts.size() ? requests.size() : verdicts.size();
    return evaluate(treaty, requests.data(), count, verdicts.data(), nullptr, as_of);
}

/// The facts that an instrument's outcome can rest on, of which `Columns` are worth giving; duties and other lists may read more.
template <const auto& Text, template <bool> class Terms>
constexpr FactList facts_for_outcome(const Treaty<Text, Terms>&) noexcept {
    constexpr const auto& c = detail::circuit<Text>;
    bool needed[c.node_count]{};
    for (std::size_t r = 0; r != c.rule_count; ++r)
        if (detail::gate_of(detail::book<Text>.rule[r].role) != detail::no_gate) needed[c.engaged[r]] = needed[c.holds[r]] = true;
    for (std::size_t i = 0; i != c.consistent_count; ++i) needed[c.consistent[i]] = true;
    bool read[fact_count]{};
    for (std::size_t n = c.node_count; n-- != 0;) {
        const detail::Node& node = c.node[n];
        if (!needed[n]) continue;
        if (node.op == Op::both || node.op == Op::either) {
            needed[node.a] = needed[node.b] = true;
        } else if (node.op == Op::atom) {
            const Atom& atom = c.atom[node.a];
            const auto one = [&](std::uint16_t lane) {
                if (lane < fact_count) read[lane] = true;
                if (lane == detail::law_date_lane) read[fact.warrant.issued_on.index] = true;
            };
            one(atom.lane);
            if (relates(atom.test)) one(atom.other);
        }
    }
    detail::ReadSet set;
    for (std::size_t i = 0; i != c.lane_count; ++i)
        if (read[c.lane[i]]) set.add(i);
    return {&detail::tables<Text>, set};
}

}  // namespace comity
