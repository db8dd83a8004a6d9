// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "request.hpp"

namespace comity {

// A condition is a value: comparisons of facts with constants or with each other, joined by && and ||, in postfix order.
// Negation is carried down to the comparisons when it is written, so that evaluation never has to undo anything. All
// conditions are of one type with room to spare: a type for each size would cost compilers more than all the copying.

/// A verdict on a condition in two bits: 3 certainly, 0 certainly not, 1 open (the low bit: possibly, the high bit: surely). In
/// this form && is bitwise "and", || is bitwise "or", and both are Kleene's. 2, "certainly and yet impossible", only arises
/// from facts that contradict each other.
using Verdict = unsigned;
inline constexpr Verdict certainly = 3;
inline constexpr Verdict certainly_not = 0;
inline constexpr Verdict open_verdict = 1;

/// What two sources say together that speak of one and the same thing: certain if either is.
constexpr Verdict pooled(Verdict a, Verdict b) noexcept { return ((a | b) & 2U) | (a & b & 1U); }

constexpr Truth to_truth(Verdict v) noexcept { return v == certainly ? yes : v == open_verdict ? unknown : no; }

enum class Test : std::uint8_t { in_range, among, in_set, same, apart, within_months, part_of };

/// Whether a comparison is between two lanes.
constexpr bool relates(Test test) noexcept { return test >= Test::same; }

/// One comparison. All zero if nothing is said: members have no initialisers, so that an array of them costs nothing.
struct Atom {
    static constexpr std::uint16_t data_lane = 0x8000;  ///< set on lanes that belong to the instrument's data

    Test test;
    bool negated;
    std::uint16_t lane;
    std::uint16_t other;          ///< for `same` and what comes after it
    std::uint32_t largest;        ///< the range in which the lane counts as said
    std::uint32_t largest_other;
    std::uint64_t low;            ///< `in_range`: the bounds; `among`: the set; `apart`: the bounds, biased; or the months
    std::uint64_t high;
    const StateSet* set;

    static constexpr std::int64_t bias = std::int64_t{1} << 33;

    // Sets by what is in them: g++ compares no addresses at compile time where it sanitizes.
    friend constexpr bool operator==(const Atom& a, const Atom& b) noexcept {
        return a.lane == b.lane && a.test == b.test && a.negated == b.negated && a.other == b.other && a.largest == b.largest &&
               a.largest_other == b.largest_other && a.low == b.low && a.high == b.high &&
               (a.test != Test::in_set || *a.set == *b.set);
    }
};

/// The lane of the first day after a period of so many months that begins with the day in lane `first`; beyond every day if the
/// calendar ends before it.
constexpr std::uint32_t end_of_months(std::uint32_t first, int months) noexcept {
    const Date end = Date::from_lane(first).plus_months(months, Round::up);
    return end.exists() ? end.lane() : Date::largest_lane + 1;
}

/// What an atom comes to for the values of its lanes. The one place where facts are compared. Inlined, since g++ would
/// call it where all of the atom is known.
[[gnu::always_inline]] constexpr Verdict judge(const Atom& atom, std::uint32_t a, std::uint32_t b) noexcept {
    bool said = a - 1U < atom.largest;
    bool holds = false;
    switch (atom.test) {
        case Test::in_range: holds = a - static_cast<std::uint32_t>(atom.low) <= static_cast<std::uint32_t>(atom.high - atom.low); break;
        case Test::among: holds = a < 64 && ((atom.low >> (a & 63U)) & 1U) != 0; break;
        case Test::in_set: holds = atom.set->contains_lane(a); break;
        case Test::same:
            said = said && b - 1U < atom.largest_other;
            holds = a == b;
            break;
        case Test::apart: {
            said = said && b - 1U < atom.largest_other;
            const auto distance =
                static_cast<std::uint64_t>(static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b) + Atom::bias);
            holds = distance >= atom.low && distance <= atom.high;
            break;
        }
        case Test::within_months: {
            said = said && b - 1U < atom.largest_other;
            holds = a < end_of_months(b, static_cast<int>(atom.low));
            break;
        }
        case Test::part_of:
            said = said && b - 1U < atom.largest_other;
            holds = Jurisdiction::from_lane(a).state().lane() == b;
            break;
    }
    return said ? (holds != atom.negated ? certainly : certainly_not) : open_verdict;
}

enum class Op : std::uint8_t { atom, both, either, top, bottom };

struct Step {
    Op op;
    Atom atom;
};

/// The most comparisons and connectives of one condition.
inline constexpr std::size_t max_steps = 160;

namespace detail {
// Not constexpr: reaching them stops a constant expression, and the compiler prints the name; at run time they stop the program.
[[noreturn]] inline void a_condition_has_at_most_160_comparisons_and_connectives() noexcept { __builtin_trap(); }
[[noreturn]] inline void a_condition_needs_a_comparison() noexcept { __builtin_trap(); }
}  // namespace detail

/// A condition over facts. Built by the operators below. Some ten kilobytes large, since it is meant for constant
/// expressions; what is kept of a law in a program is smaller.
struct Condition {
    Step step[max_steps];
    std::uint16_t size;

    constexpr const Step* begin() const noexcept { return step; }
    constexpr const Step* end() const noexcept { return step + size; }
};

namespace detail {
/// Puts the second condition and the connective behind the first, in place: a compiler evaluates what stands on the left of a
/// connective once more for each that follows.
constexpr void append(Condition& a, const Condition& b, Op op) noexcept {
    if (a.size == 0 || b.size == 0) a_condition_needs_a_comparison();
    if (a.size + b.size + 1U > max_steps) a_condition_has_at_most_160_comparisons_and_connectives();
    std::size_t n = a.size;
    a.step[n++] = b.step[0];
    for (std::size_t i = 1; i != b.size; ++i) a.step[n++] = b.step[i];
    a.step[n++].op = op;
    a.size = static_cast<std::uint16_t>(n);
}

constexpr Condition comparison(const Atom& atom) noexcept { return {{{Op::atom, atom}}, 1}; }

template <class T>
struct Plain {
    using type = T;
};
// The second operand of a comparison does not take part in deduction, so `fact.x == state("FR")` converts as it should.
template <class T>
using Value = typename Plain<T>::type;

// Not constexpr: reaching it stops a constant expression, and the compiler prints its name.
inline void a_condition_cannot_compare_with_a_value_that_is_unsaid() noexcept {}

template <class T>
constexpr Condition in_range(Handle<T> h, std::uint32_t low, std::uint32_t high, bool negated) noexcept {
    if (low == 0 || high == 0) a_condition_cannot_compare_with_a_value_that_is_unsaid();
    return {{{Op::atom, {Test::in_range, negated, static_cast<std::uint16_t>(h.index), 0, Lane<T>::largest, 0, low, high, nullptr}}},
            1};
}

template <class T>
constexpr Condition relation(Handle<T> a, Handle<T> b, Test test, std::int64_t low, std::int64_t high) noexcept {
    return comparison({test, false, static_cast<std::uint16_t>(a.index), static_cast<std::uint16_t>(b.index), Lane<T>::largest,
                       Lane<T>::largest, static_cast<std::uint64_t>(low + Atom::bias),
                       static_cast<std::uint64_t>(high + Atom::bias), nullptr});
}

template <class T>
concept Ordered = Lane<T>::kind == Kind::date || Lane<T>::kind == Kind::instant || Lane<T>::kind == Kind::months ||
                  Lane<T>::kind == Kind::days;

template <class, class>
inline constexpr bool only_facts_of_one_kind_can_be_compared = false;

inline constexpr std::int64_t any_distance = std::int64_t{1} << 32;

// Not constexpr, as above.
inline void what_is_apart_goes_from_the_least_distance_to_the_greatest() noexcept {}
inline void a_period_has_no_negative_number_of_months() noexcept {}
}  // namespace detail

constexpr Condition operator&&(Condition a, const Condition& b) noexcept {
    detail::append(a, b, Op::both);
    return a;
}
constexpr Condition operator||(Condition a, const Condition& b) noexcept {
    detail::append(a, b, Op::either);
    return a;
}
constexpr Condition operator!(Condition c) noexcept {
    for (std::size_t i = 0; i != c.size; ++i) {
        Step& s = c.step[i];
        switch (s.op) {
            case Op::atom: s.atom.negated = !s.atom.negated; break;
            case Op::both: s.op = Op::either; break;
            case Op::either: s.op = Op::both; break;
            case Op::top: s.op = Op::bottom; break;
            case Op::bottom: s.op = Op::top; break;
        }
    }
    return c;
}

// A fact is no condition: chosen only to say so.
namespace detail {
template <class>
inline constexpr bool a_fact_alone_is_no_condition = false;
template <class T>
constexpr Condition no_condition() noexcept {
    static_assert(a_fact_alone_is_no_condition<T>, "comity: write fact.x == yes");
    return {};
}
}  // namespace detail
template <class T>
constexpr Condition operator!(Handle<T>) noexcept {
    return detail::no_condition<T>();
}
template <class T, class U>
constexpr Condition operator&&(Handle<T>, Handle<U>) noexcept {
    return detail::no_condition<T>();
}
template <class T>
constexpr Condition operator&&(Handle<T>, const Condition&) noexcept {
    return detail::no_condition<T>();
}
template <class T>
constexpr Condition operator&&(const Condition&, Handle<T>) noexcept {
    return detail::no_condition<T>();
}
template <class T, class U>
constexpr Condition operator||(Handle<T>, Handle<U>) noexcept {
    return detail::no_condition<T>();
}
template <class T>
constexpr Condition operator||(Handle<T>, const Condition&) noexcept {
    return detail::no_condition<T>();
}
template <class T>
constexpr Condition operator||(const Condition&, Handle<T>) noexcept {
    return detail::no_condition<T>();
}

/// Holds for every request.
constexpr Condition always_so() noexcept { return {{{Op::top, {}}}, 1}; }

template <class T>
constexpr Condition operator==(Handle<T> h, detail::Value<T> value) noexcept {
    const std::uint32_t lane = Lane<T>::encode(value);
    return detail::in_range(h, lane, lane, false);
}
template <class T>
constexpr Condition operator!=(Handle<T> h, detail::Value<T> value) noexcept {
    const std::uint32_t lane = Lane<T>::encode(value);
    return detail::in_range(h, lane, lane, true);
}
template <detail::Ordered T>
constexpr Condition operator>=(Handle<T> h, detail::Value<T> value) noexcept {
    return detail::in_range(h, Lane<T>::encode(value), Lane<T>::largest, false);
}
template <detail::Ordered T>
constexpr Condition operator<(Handle<T> h, detail::Value<T> value) noexcept {
    return detail::in_range(h, Lane<T>::encode(value), Lane<T>::largest, true);
}
template <detail::Ordered T>
constexpr Condition operator<=(Handle<T> h, detail::Value<T> value) noexcept {
    return detail::in_range(h, 1, Lane<T>::encode(value), false);
}
template <detail::Ordered T>
constexpr Condition operator>(Handle<T> h, detail::Value<T> value) noexcept {
    return detail::in_range(h, 1, Lane<T>::encode(value), true);
}

// A number without its unit: chosen only to say so.
template <detail::Ordered T>
constexpr Condition operator>=(Handle<T>, int) noexcept {
    static_assert(detail::a_fact_alone_is_no_condition<T>, "comity: a number needs its unit: years(3), days(10), a Date");
    return {};
}
template <detail::Ordered T>
constexpr Condition operator<(Handle<T> h, int number) noexcept {
    return h >= number;
}
template <detail::Ordered T>
constexpr Condition operator<=(Handle<T> h, int number) noexcept {
    return h >= number;
}
template <detail::Ordered T>
constexpr Condition operator>(Handle<T> h, int number) noexcept {
    return h >= number;
}

// Two facts of one kind.
template <class T>
constexpr Condition operator==(Handle<T> a, Handle<T> b) noexcept {
    return detail::relation(a, b, Test::same, 0, 0);
}
template <class T>
constexpr Condition operator!=(Handle<T> a, Handle<T> b) noexcept {
    return !(a == b);
}
// Facts of unlike kinds: chosen only to say so.
template <class T, class U>
constexpr Condition operator==(Handle<T>, Handle<U>) noexcept {
    static_assert(detail::only_facts_of_one_kind_can_be_compared<T, U>, "comity: only facts of one kind can be compared");
    return {};
}
template <class T, class U>
constexpr Condition operator!=(Handle<T> a, Handle<U> b) noexcept {
    return a == b;
}
template <detail::Ordered T>
constexpr Condition operator<=(Handle<T> a, Handle<T> b) noexcept {
    return detail::relation(a, b, Test::apart, -detail::any_distance, 0);
}
template <detail::Ordered T>
constexpr Condition operator<(Handle<T> a, Handle<T> b) noexcept {
    return detail::relation(a, b, Test::apart, -detail::any_distance, -1);
}
template <detail::Ordered T>
constexpr Condition operator>=(Handle<T> a, Handle<T> b) noexcept {
    return b <= a;
}
template <detail::Ordered T>
constexpr Condition operator>(Handle<T> a, Handle<T> b) noexcept {
    return b < a;
}

/// `later` is from `low` to `high` days (minutes, months) after `earlier`. Never so if `low` is the greater, which does not
/// compile in a constant expression.
template <detail::Ordered T>
constexpr Condition apart(Handle<T> later, Handle<T> earlier, int low, int high) noexcept {
    if (low > high) detail::what_is_apart_goes_from_the_least_distance_to_the_greatest();
    return detail::relation(later, earlier, Test::apart, low, high);
}

/// `day` is not after the period of so many months that begins with `first`, the day `first` itself included: for 10 January
/// and three months, not after 9 April; for 30 November, not after the last day of February. A negative number does not compile
/// in a constant expression, and counts as none elsewhere.
constexpr Condition within_months(Handle<Date> day, Handle<Date> first, int months) noexcept {
    if (months < 0) detail::a_period_has_no_negative_number_of_months();
    return detail::comparison({Test::within_months, false, static_cast<std::uint16_t>(day.index),
                               static_cast<std::uint16_t>(first.index), Lane<Date>::largest, Lane<Date>::largest,
                               static_cast<std::uint64_t>(months < 0 ? 0 : months), 0, nullptr});
}

/// The jurisdiction lies within the state.
constexpr Condition part_of(Handle<Jurisdiction> part, Handle<State> whole) noexcept {
    return detail::comparison({Test::part_of, false, static_cast<std::uint16_t>(part.index),
                               static_cast<std::uint16_t>(whole.index), Lane<Jurisdiction>::largest, Lane<State>::largest, 0, 0,
                               nullptr});
}

/// The fact is one of these values: `one_of(fact.act, Act::disclose, Act::serve)`.
template <class T, class... V>
    requires(Lane<T>::kind == Kind::enumeration)
constexpr Condition one_of(Handle<T> h, V... values) noexcept {
    static_assert(Lane<T>::largest < 64);
    return detail::comparison({Test::among, false, static_cast<std::uint16_t>(h.index), 0, Lane<T>::largest, 0,
                               ((std::uint64_t{1} << Lane<T>::encode(values)) | ...), 0, nullptr});
}

template <class T, class... V>
    requires(Lane<T>::kind != Kind::enumeration && Lane<T>::kind != Kind::state)
constexpr Condition one_of(Handle<T>, V...) noexcept {
    static_assert(detail::a_fact_alone_is_no_condition<T>, "comity: one_of asks for values of an enumeration, or for states");
    return {};
}

/// The state is in the set. The set must outlive the condition: name it at namespace scope.
constexpr Condition one_of(Handle<State> h, const StateSet& set) noexcept {
    return detail::comparison(
        {Test::in_set, false, static_cast<std::uint16_t>(h.index), 0, Lane<State>::largest, 0, 0, 0, &set});
}

/// The state is one of these: `one_of(fact.warrant.issued_by, US, GB)`.
template <class... S>
constexpr auto one_of(Handle<State> h, State first, S... others) noexcept {
    if constexpr (sizeof...(S) == 0)
        return h == first;
    else
        return h == first || one_of(h, others...);
}
Condition one_of(Handle<State> h, const StateSet&& set) noexcept = delete;  // name the set at namespace scope

/// The act judged is one of these.
template <class... A>
constexpr Condition on(A... acts) noexcept {
    return one_of(fact.act, acts...);
}

namespace detail {
/// Plain evaluation of postfix steps over facts alone; a comparison with an instrument's data is open.
constexpr Verdict walk(const Step* steps, std::size_t count, const Lanes& lanes) noexcept {
    Verdict stack[(max_steps + 1) / 2]{};
    std::size_t top = 0;
    for (std::size_t i = 0; i != count; ++i) {
        const Step& s = steps[i];
        if (s.op == Op::both || s.op == Op::either) {
            --top;
            stack[top - 1] = s.op == Op::both ? (stack[top - 1] & stack[top]) : (stack[top - 1] | stack[top]);
            continue;
        }
        if (s.op != Op::atom)
            stack[top++] = s.op == Op::top ? certainly : certainly_not;
        else if (s.atom.lane < fact_count && s.atom.other < fact_count)
            stack[top++] = judge(s.atom, lanes.lane[s.atom.lane], lanes.lane[s.atom.other]);
        else
            stack[top++] = open_verdict;
    }
    return stack[0];
}
}  // namespace detail

/// What a condition over facts comes to for a request.
constexpr Truth holds(const Condition& condition, const Request& request) noexcept {
    return to_truth(detail::walk(condition.step, condition.size, detail::to_lanes(request)));
}

}  // namespace comity
