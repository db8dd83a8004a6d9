// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "names.hpp"

namespace comity {

/// What came of reading a text: a value, or what was wrong with it and where. Never a default.
template <class T>
struct Parsed {
    T value{};  ///< means nothing unless `ok()`
    bool understood = false;
    std::size_t position = 0;  ///< the first character that does not fit; the size of the text if it ended too soon
    Label expected;            ///< what would have been accepted there
    NameList names;            ///< every name that would have been accepted, where there are names
    Spelling nearest;          ///< the accepted text that was probably meant; empty if none is near

    constexpr bool ok() const noexcept { return understood; }
    constexpr explicit operator bool() const noexcept { return understood; }
};

namespace detail {
template <class T>
constexpr Parsed<T> understood(T value) noexcept {
    Parsed<T> out;
    out.value = value;
    out.understood = true;
    return out;
}
template <class T>
constexpr Parsed<T> misread(std::size_t position, Label expected, Label nearest = {}) noexcept {
    Parsed<T> out;
    out.position = position;
    out.expected = expected;
    out.nearest.put(nearest);
    return out;
}
template <class To, class From>
constexpr Parsed<To> recast(const Parsed<From>& from, To value) noexcept {
    Parsed<To> out;
    out.value = value;
    out.understood = from.understood;
    out.position = from.position;
    out.expected = from.expected;
    out.names = from.names;
    out.nearest = from.nearest;
    return out;
}

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// How many single letters must be changed, dropped, added or swapped with their neighbour; `limit + 1` if more than
/// `limit`. Capitals and spaces for underscores cost nothing, since they are no misspelling.
constexpr unsigned edit_distance(Label a, Label b, unsigned limit) noexcept {
    constexpr std::size_t most = Spelling::capacity;
    const unsigned beyond = limit + 1;
    if (a.size() > most || b.size() > most) return beyond;
    const std::size_t longer = a.size() > b.size() ? a.size() : b.size();
    const std::size_t shorter = a.size() > b.size() ? b.size() : a.size();
    if (longer - shorter > limit) return beyond;
    const auto plain = [](char c) { return c == ' ' || c == '-' ? '_' : lower(c); };
    unsigned row[3][most + 1] = {};
    unsigned* before = row[0];
    unsigned* last = row[1];
    unsigned* now = row[2];
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<unsigned>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > limit ? i - limit : 1;
        const std::size_t end = i + limit < b.size() ? i + limit : b.size();
        now[first - 1] = first == 1 ? static_cast<unsigned>(i) : beyond;
        unsigned best = beyond;
        for (std::size_t j = first; j <= end; ++j) {
            const bool same = plain(a[i - 1]) == plain(b[j - 1]);
            unsigned d = last[j - 1] + (same ? 0U : 1U);
            if (now[j - 1] + 1 < d) d = now[j - 1] + 1;
            if (last[j] + 1 < d && j < i + limit) d = last[j] + 1;
            if (i > 1 && j > 1 && plain(a[i - 1]) == plain(b[j - 2]) && plain(a[i - 2]) == plain(b[j - 1]) &&
                before[j - 2] + 1 < d)
                d = before[j - 2] + 1;
            now[j] = d < beyond ? d : beyond;
            if (now[j] < best) best = now[j];
        }
        if (best == beyond && i > 1) return beyond;
        if (end < b.size()) now[end + 1] = beyond;
        unsigned* const free_row = before;
        before = last;
        last = now;
        now = free_row;
    }
    return last[b.size()] < beyond ? last[b.size()] : beyond;
}

/// A misspelling may differ in about a quarter of its letters, but not in more than three.
constexpr unsigned forgiven(Label text) noexcept { return text.size() < 4 ? 1U : text.size() < 8 ? 2U : 3U; }

constexpr std::size_t common_start(Label a, Label b) noexcept {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
    return n;
}

/// Looks a name up; `value` is its place, counted from 0.
constexpr Parsed<std::uint32_t> find_name(const NameList& list, Label text, Label expected) noexcept {
    Parsed<std::uint32_t> out;
    for (std::size_t i = 0; i != list.size(); ++i) {
        if (list[i] == text) return understood(static_cast<std::uint32_t>(i));
        const std::size_t n = common_start(list[i], text);
        if (n > out.position) out.position = n;
    }
    out.expected = expected;
    out.names = list;
    unsigned best = forgiven(text) + 1;
    for (Label name : list) {
        const unsigned d = edit_distance(text, name, best - 1);
        if (d >= best) continue;
        best = d;
        out.nearest = {};
        out.nearest.put(name);
        if (best == 0) break;
    }
    return out;
}

struct Digits {
    std::uint32_t value = 0;  // 1,000,000 or more if there are too many
    std::size_t end = 0;
};
constexpr Digits read_digits(Label text, std::size_t at) noexcept {
    Digits out{0, at};
    for (; out.end < text.size() && digit(text[out.end]); ++out.end)
        if (out.value < 1000000) out.value = out.value * 10U + static_cast<std::uint32_t>(text[out.end] - '0');
    return out;
}

/// Exactly `count` digits at `at`; on failure `position` is the first character that is none.
constexpr Parsed<int> fixed_digits(Label text, std::size_t at, std::size_t count, Label expected) noexcept {
    int n = 0;
    for (std::size_t i = at; i != at + count; ++i) {
        if (i >= text.size() || !digit(text[i])) return misread<int>(i < text.size() ? i : text.size(), expected);
        n = n * 10 + (text[i] - '0');
    }
    return understood(n);
}

constexpr bool has_at(Label text, std::size_t at, char c) noexcept { return at < text.size() && text[at] == c; }

/// A date at the beginning of the text; what follows it is not looked at.
constexpr Parsed<Date> leading_date(Label text, int first_year) noexcept {
    const Parsed<int> year = fixed_digits(text, 0, 4, "a date, YYYY-MM-DD");
    if (!year) return recast(year, Date{});
    if (year.value < first_year) return misread<Date>(0, first_year == 1 ? "a year, 0001 to 9999" : "a year, 1900 to 9999");
    if (!has_at(text, 4, '-')) return misread<Date>(4, "a hyphen, as in YYYY-MM-DD");
    const Parsed<int> month = fixed_digits(text, 5, 2, "a month, 01 to 12");
    if (!month) return recast(month, Date{});
    if (month.value < 1 || month.value > 12) return misread<Date>(5, "a month, 01 to 12");
    if (!has_at(text, 7, '-')) return misread<Date>(7, "a hyphen, as in YYYY-MM-DD");
    const int last = days_in_month(year.value, month.value);
    const Label days_there = last == 31   ? "a day of that month, 01 to 31"
                             : last == 30 ? "a day of that month, 01 to 30"
                             : last == 29 ? "a day of that month, 01 to 29"
                                          : "a day of that month, 01 to 28";
    const Parsed<int> day = fixed_digits(text, 8, 2, days_there);
    if (!day) return recast(day, Date{});
    if (day.value < 1 || day.value > last) return misread<Date>(8, days_there);
    return understood(Date{year.value, month.value, day.value});
}

constexpr Label no_more = "the end of the text";

constexpr Parsed<Date> read_date(Label text) noexcept {
    const Parsed<Date> day = leading_date(text, 1);
    if (day && text.size() != 10) return misread<Date>(10, no_more);
    return day;
}

constexpr Parsed<Instant> read_instant(Label text) noexcept {
    const Parsed<Date> day = leading_date(text, 1900);
    if (!day) return recast(day, Instant{});
    if (!has_at(text, 10, 'T')) return misread<Instant>(10, "T and a time in UTC, as in YYYY-MM-DDTHH:MMZ");
    const Parsed<int> hour = fixed_digits(text, 11, 2, "an hour, 00 to 23");
    if (!hour) return recast(hour, Instant{});
    if (hour.value > 23) return misread<Instant>(11, "an hour, 00 to 23");
    if (!has_at(text, 13, ':')) return misread<Instant>(13, "a colon, as in HH:MM");
    const Parsed<int> minute = fixed_digits(text, 14, 2, "a minute, 00 to 59");
    if (!minute) return recast(minute, Instant{});
    if (minute.value > 59) return misread<Instant>(14, "a minute, 00 to 59");
    if (!has_at(text, 16, 'Z')) return misread<Instant>(16, "Z: times are given in UTC, to the minute");
    if (text.size() != 17) return misread<Instant>(17, no_more);
    return understood(Instant{day.value, hour.value, minute.value});
}

/// The two letters at the beginning of the text as an assigned code.
constexpr Parsed<State> leading_state(Label text, Label expected) noexcept {
    const auto capital = [text](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
    if (!capital(0) || !capital(1)) {
        const std::size_t at = capital(0) ? 1 : 0;
        Parsed<State> wrong = misread<State>(at < text.size() ? at : text.size(), expected);
        const auto upper = [text](std::size_t i) {
            return lower(text[i]) == text[i] ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
        };
        const auto letter = [text](std::size_t i) { return lower(text[i]) >= 'a' && lower(text[i]) <= 'z'; };
        if (text.size() == 2 && letter(0) && letter(1)) wrong.nearest = spell(assigned_state(upper(0), upper(1)));
        return wrong;
    }
    const State found = assigned_state(text[0], text[1]);
    if (found != State{}) return understood(found);
    if (text[0] == 'U' && text[1] == 'K') return misread<State>(0, "GB: in ISO 3166-1 the United Kingdom is GB", "GB");
    if (text[0] == 'E' && text[1] == 'L') return misread<State>(0, "GR: in ISO 3166-1 Greece is GR", "GR");
    return misread<State>(0, "a code that ISO 3166-1 has assigned");
}

constexpr Parsed<State> read_state(Label text) noexcept {
    if (text == "none" || text == "no_state") return understood(no_state);
    constexpr Label expected = "a state by its ISO 3166-1 code, two capital letters (GB), or none";
    const Parsed<State> found = leading_state(text, expected);
    if (text.size() > 2) {
        if (text == "USA") return misread<State>(2, expected, "US");
        if (text == "GBR") return misread<State>(2, expected, "GB");
        if (found) return misread<State>(2, expected);
        if (edit_distance(text, "none", 1) <= 1) return misread<State>(found.position, expected, "none");
    }
    return found;
}

constexpr Parsed<Jurisdiction> read_jurisdiction(Label text) noexcept {
    constexpr Label expected = "a part of a state by its ISO 3166-2 code (US-CA, GB-SCT)";
    const Parsed<State> whole = leading_state(text, expected);
    if (!whole) return recast(whole, Jurisdiction{});
    if (!has_at(text, 2, '-')) return misread<Jurisdiction>(2, "a hyphen, as in US-CA");
    constexpr Label part = "one to three capital letters or digits after the hyphen";
    std::size_t i = 3;
    while (i < text.size() && i < 6 && (digit(text[i]) || (text[i] >= 'A' && text[i] <= 'Z'))) ++i;
    if (i == 3 || i != text.size()) return misread<Jurisdiction>(i, part);
    return understood(find_jurisdiction(text));
}

constexpr Parsed<Months> read_months(Label text) noexcept {
    constexpr Label expected = "a length such as 36 months, 3 years, or life";
    constexpr Label unit = "a unit after the number: months or years";
    if (text == "life") return understood(life);
    const Digits number = read_digits(text, 0);
    if (number.end == 0) return misread<Months>(text.empty() ? 0 : common_start("life", text), expected);
    if (!has_at(text, number.end, ' ')) return misread<Months>(number.end, unit);
    const Label word = text.after(number.end + 1);
    const bool in_years = word == "year" || word == "years";
    if (!in_years && word != Label{"month"} && word != Label{"months"}) {
        const std::size_t y = common_start("years", word);
        const std::size_t m = common_start("months", word);
        return misread<Months>(number.end + 1 + (y > m ? y : m), unit);
    }
    if (number.value > (in_years ? 5461U : 65533U))
        return misread<Months>(0, in_years ? "at most 5461 years, or life" : "at most 65533 months, or life");
    return understood(Months{static_cast<int>(number.value * (in_years ? 12U : 1U))});
}

constexpr Parsed<Days> read_days(Label text) noexcept {
    const Digits number = read_digits(text, 0);
    if (number.end == 0) return misread<Days>(0, "a length such as 10 days");
    constexpr Label unit = "a unit after the number: days";
    if (!has_at(text, number.end, ' ')) return misread<Days>(number.end, unit);
    const Label word = text.after(number.end + 1);
    if (word != Label{"day"} && word != Label{"days"}) return misread<Days>(number.end + 1 + common_start("days", word), unit);
    if (number.value > 65534) return misread<Days>(0, "at most 65534 days");
    return understood(Days{static_cast<int>(number.value)});
}

/// Truth values under the names that are accepted; `value` is the lane.
constexpr Parsed<std::uint32_t> read_truth(Label text, Label expected) noexcept {
    constexpr const char* const* table = Lane<Truth>::name_table;
    const Parsed<std::uint32_t> place = find_name(NameList{table, 2}, text, expected);
    if (place) return understood(place.value + 1U);
    Parsed<std::uint32_t> wrong = place;
    const auto is = [text](Label word) { return text.size() == word.size() && edit_distance(text, word, 1) == 0; };
    wrong.nearest = {};
    if (is("yes") || is("true") || is("y") || is("1")) wrong.nearest.put("yes");
    if (is("no") || is("false") || is("n") || is("0")) wrong.nearest.put("no");
    return wrong;
}
}  // namespace detail

/// Reads a value as `to_string` or `spell` writes it: `parse<Outcome>("refused")`, `parse<Date>("2022-10-03")`,
/// `parse<Months>("3 years")`. Exact: no blanks around it, no other capitals. Allocates nothing.
template <class T>
constexpr Parsed<T> parse(Label text) noexcept {
    if constexpr (requires { T::from_lane(std::uint32_t{}); }) {
        if constexpr (Lane<T>::kind == Kind::state) return detail::read_state(text);
        if constexpr (Lane<T>::kind == Kind::jurisdiction) return detail::read_jurisdiction(text);
        if constexpr (Lane<T>::kind == Kind::date) return detail::read_date(text);
        if constexpr (Lane<T>::kind == Kind::instant) return detail::read_instant(text);
        if constexpr (Lane<T>::kind == Kind::months) return detail::read_months(text);
        if constexpr (Lane<T>::kind == Kind::days) return detail::read_days(text);
    } else {
        static_assert(Named<T>, "comity: parse reads enumerations, states, jurisdictions, dates, instants and lengths of time");
        const auto place = detail::find_name(names_of<T>(), text, "one of the names of this enumeration");
        constexpr std::uint32_t first = NamedFact<T> ? 1 : 0;
        return detail::recast(place, place ? static_cast<T>(place.value + first) : T{});
    }
}
template <>
constexpr Parsed<Truth> parse<Truth>(Label text) noexcept {
    if (text == "unknown" || text == "unsaid") return detail::understood(Truth::unknown);
    const auto lane = detail::read_truth(text, "yes, no or unknown");
    return detail::recast(lane, lane ? Lane<Truth>::decode(lane.value) : Truth::unknown);
}

/// The fact with this full name: `find_fact("warrant.issued_by")`. If there is none, `nearest` offers what was probably meant:
/// a name that differs in a few letters, or the only one that ends in it.
constexpr Parsed<const Fact*> find_fact(Label name) noexcept {
    Parsed<const Fact*> out;
    const Fact* ends_in_it = nullptr;
    std::size_t endings = 0;
    for (const Fact& f : detail::fact_table.entry) {
        const Spelling full = spell(f);
        if (full.label() == name) return detail::understood(&f);
        const std::size_t n = detail::common_start(full.label(), name);
        if (n > out.position) out.position = n;
        if (f.member == name) {
            ends_in_it = &f;
            ++endings;
        }
    }
    out.expected = "the name of a fact, such as warrant.issued_by";
    if (endings == 1) {
        out.nearest = spell(*ends_in_it);
        return out;
    }
    unsigned best = detail::forgiven(name) + 1;
    for (const Fact& f : detail::fact_table.entry) {
        const Spelling full = spell(f);
        const unsigned d = detail::edit_distance(name, full.label(), best - 1);
        if (d >= best) continue;
        best = d;
        out.nearest = full;
        if (best == 0) break;
    }
    return out;
}

/// The lane of a fact that says `text`. "unsaid", and "unknown" for a truth value, give lane 0.
constexpr Parsed<std::uint32_t> parse_value(const Fact& f, Label text) noexcept {
    if (text == "unsaid" || (f.kind == Kind::truth && text == "unknown")) return detail::understood(0U);
    const auto lane = [](const auto& parsed) { return detail::recast(parsed, parsed.value.lane()); };
    switch (f.kind) {
        case Kind::truth: return detail::read_truth(text, "yes, no or unsaid");
        case Kind::enumeration: {
            const auto place = detail::find_name(names_of(f), text, "one of the names of this fact's values, or unsaid");
            return detail::recast(place, place.value + 1U);
        }
        case Kind::state: return lane(detail::read_state(text));
        case Kind::jurisdiction: return lane(detail::read_jurisdiction(text));
        case Kind::date: return lane(detail::read_date(text));
        case Kind::instant: return lane(detail::read_instant(text));
        case Kind::months: return lane(detail::read_months(text));
        case Kind::days: return lane(detail::read_days(text));
    }
    return {};
}

/// What came of `assign`.
struct Assigned {
    enum class Fault : std::uint8_t { none, name, value };
    Fault fault = Fault::none;
    std::size_t position = 0;  ///< in the name or in the value, as `fault` says
    Label expected;
    NameList names;
    Spelling nearest;
    const Fact* fact_named = nullptr;  ///< set unless the name is at fault

    constexpr bool ok() const noexcept { return fault == Fault::none; }
    constexpr explicit operator bool() const noexcept { return ok(); }
};

/// Says one fact by name: `assign(request, "warrant.issued_by", "GB")`. "unsaid" takes a value back. The request is left
/// alone unless both name and value are understood.
constexpr Assigned assign(Request& request, Label name, Label value) noexcept {
    Assigned out;
    const auto report = [&out](Assigned::Fault fault, const auto& parsed) {
        out.fault = fault;
        out.position = parsed.position;
        out.expected = parsed.expected;
        out.names = parsed.names;
        out.nearest = parsed.nearest;
    };
    const Parsed<const Fact*> found = find_fact(name);
    if (!found) {
        report(Assigned::Fault::name, found);
        return out;
    }
    out.fact_named = found.value;
    const Parsed<std::uint32_t> lane = parse_value(*found.value, value);
    if (!lane) {
        report(Assigned::Fault::value, lane);
        return out;
    }
    detail::Lanes lanes = detail::to_lanes(request);
    lanes.lane[found.value->index] = lane.value;
    request = detail::to_request(lanes);
    return out;
}

}  // namespace comity
