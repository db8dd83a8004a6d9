// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../set.hpp"
#include "../decision.hpp"

namespace comity {

/// An enumeration that can be a fact; its names stand beside it.
template <class E>
concept NamedFact = requires {
    Lane<E>::name_table;
}
&&Lane<E>::kind == Kind::enumeration;

/// The name of an enumerator as it is written in code and in case files; empty for a value that is none.
template <NamedFact E>
constexpr Label to_string(E value) noexcept {
    const std::uint32_t lane = Lane<E>::encode(value);
    return lane - 1U < Lane<E>::largest ? Label{Lane<E>::name_table[lane - 1U]} : Label{};
}

constexpr Label to_string(Truth value) noexcept {
    switch (value) {
        case Truth::unknown: return "unknown";
        case Truth::no: return "no";
        case Truth::yes: return "yes";
    }
    return {};
}
constexpr Label to_string(Outcome value) noexcept {
    switch (value) {
        case Outcome::permitted: return "permitted";
        case Outcome::conditional: return "conditional";
        case Outcome::refused: return "refused";
        case Outcome::not_applicable: return "not_applicable";
        case Outcome::undetermined: return "undetermined";
        case Outcome::contradictory: return "contradictory";
    }
    return {};
}
constexpr Label to_string(Answer value) noexcept {
    switch (value) {
        case Answer::must: return "must";
        case Answer::may: return "may";
        case Answer::must_not: return "must_not";
        case Answer::conflict: return "conflict";
        case Answer::undetermined: return "undetermined";
        case Answer::contradictory: return "contradictory";
        case Answer::circular: return "circular";
    }
    return {};
}
constexpr Label to_string(Status value) noexcept {
    switch (value) {
        case Status::not_engaged: return "not_engaged";
        case Status::satisfied: return "satisfied";
        case Status::violated: return "violated";
        case Status::open: return "open";
    }
    return {};
}
constexpr Label to_string(Role value) noexcept {
    switch (value) {
        case Role::definition: return "definition";
        case Role::scope: return "scope";
        case Role::requirement: return "requirement";
        case Role::condition: return "condition";
        case Role::ground: return "ground";
        case Role::duty: return "duty";
        case Role::consequence: return "consequence";
        case Role::exception: return "exception";
    }
    return {};
}
constexpr Label to_string(Provenance value) noexcept {
    switch (value) {
        case Provenance::primary: return "primary";
        case Provenance::secondary: return "secondary";
        case Provenance::press: return "press";
        case Provenance::recalled: return "recalled";
    }
    return {};
}
constexpr Label to_string(Effect value) noexcept {
    switch (value) {
        case Effect::lifts_bar: return "lifts_bar";
        case Effect::bars: return "bars";
        case Effect::compels: return "compels";
    }
    return {};
}
constexpr Label to_string(Form value) noexcept {
    switch (value) {
        case Form::none: return "none";
        case Form::as_held: return "as_held";
        case Form::plaintext: return "plaintext";
        case Form::unsettled: return "unsettled";
    }
    return {};
}
constexpr Label to_string(Strictness value) noexcept {
    switch (value) {
        case Strictness::must: return "must";
        case Strictness::should: return "should";
        case Strictness::may: return "may";
    }
    return {};
}
constexpr Label to_string(Actor value) noexcept {
    switch (value) {
        case Actor::nobody: return "nobody";
        case Actor::provider: return "provider";
        case Actor::issuing_authority: return "issuing_authority";
        case Actor::issuing_designated_authority: return "issuing_designated_authority";
        case Actor::receiving_designated_authority: return "receiving_designated_authority";
        case Actor::issuing_party: return "issuing_party";
        case Actor::receiving_party: return "receiving_party";
        case Actor::third_state: return "third_state";
        case Actor::recipient: return "recipient";
        case Actor::person_concerned: return "person_concerned";
        case Actor::enforcing_authority: return "enforcing_authority";
        case Actor::controller: return "controller";
    }
    return {};
}
constexpr Label to_string(Deed value) noexcept {
    switch (value) {
        case Deed::none: return "none";
        case Deed::produce: return "produce";
        case Deed::preserve: return "preserve";
        case Deed::notify: return "notify";
        case Deed::answer: return "answer";
        case Deed::object: return "object";
        case Deed::name_contact: return "name_contact";
        case Deed::keep_confidential: return "keep_confidential";
        case Deed::minimise: return "minimise";
        case Deed::segregate: return "segregate";
        case Deed::review: return "review";
        case Deed::protect: return "protect";
        case Deed::consult: return "consult";
        case Deed::ask_permission: return "ask_permission";
        case Deed::stop: return "stop";
        case Deed::use_other_route: return "use_other_route";
        case Deed::withdraw: return "withdraw";
        case Deed::seek_validation: return "seek_validation";
        case Deed::decide: return "decide";
        case Deed::take_steps: return "take_steps";
    }
    return {};
}
constexpr Label to_string(TimeUnit value) noexcept {
    switch (value) {
        case TimeUnit::none: return "none";
        case TimeUnit::hours: return "hours";
        case TimeUnit::calendar_days: return "calendar_days";
        case TimeUnit::working_days: return "working_days";
        case TimeUnit::months: return "months";
    }
    return {};
}
constexpr Label to_string(EventDay value) noexcept {
    switch (value) {
        case EventDay::excluded: return "excluded";
        case EventDay::counted: return "counted";
        case EventDay::as_read: return "as_read";
    }
    return {};
}
constexpr Label to_string(Silence value) noexcept {
    switch (value) {
        case Silence::none: return "none";
        case Silence::permits: return "permits";
        case Silence::suspends: return "suspends";
        case Silence::releases: return "releases";
    }
    return {};
}
constexpr Label to_string(Accounting value) noexcept {
    switch (value) {
        case Accounting::encoded: return "encoded";
        case Accounting::human_judgement: return "human_judgement";
        case Accounting::no_effect: return "no_effect";
        case Accounting::not_in_force: return "not_in_force";
        case Accounting::unverified: return "unverified";
    }
    return {};
}
constexpr Label to_string(FactClass value) noexcept {
    switch (value) {
        case FactClass::plain: return "plain";
        case FactClass::judgement: return "judgement";
        case FactClass::event: return "event";
        case FactClass::reading: return "reading";
    }
    return {};
}
constexpr Label to_string(Kind value) noexcept {
    switch (value) {
        case Kind::truth: return "truth";
        case Kind::enumeration: return "enumeration";
        case Kind::state: return "state";
        case Kind::jurisdiction: return "jurisdiction";
        case Kind::date: return "date";
        case Kind::instant: return "instant";
        case Kind::months: return "months";
        case Kind::days: return "days";
    }
    return {};
}
constexpr Label to_string(Issue::Kind value) noexcept {
    switch (value) {
        case Issue::Kind::out_of_range: return "out_of_range";
        case Issue::Kind::unassigned: return "unassigned";
        case Issue::Kind::contradiction: return "contradiction";
    }
    return {};
}

/// An enumeration whose values have names.
template <class E>
concept Named = requires(E value) {
    to_string(value);
};

/// A short text that was put together: a date, a fact's full name. Holds 56 characters and drops what is beyond them.
class Spelling {
public:
    static constexpr std::size_t capacity = 56;

    /// A view of this object's own characters: keep the `Spelling` as long as the label.
    constexpr Label label() const noexcept { return Label{text_, size_}; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr void put(char c) noexcept {
        if (size_ < capacity) text_[size_++] = c;
    }
    constexpr void put(Label text) noexcept {
        for (char c : text) put(c);
    }
    /// In decimal, with leading zeros up to `width` digits.
    constexpr void put_number(std::uint32_t n, int width = 1) noexcept {
        if (n >= 10 || width > 1) put_number(n / 10, width - 1);
        put(static_cast<char>('0' + n % 10));
    }
    friend constexpr bool operator==(const Spelling& a, const Spelling& b) noexcept { return a.label() == b.label(); }

private:
    char text_[capacity] = {};
    std::size_t size_ = 0;
};

namespace detail {
constexpr Spelling counted(std::uint32_t n, Label unit) noexcept {
    Spelling out;
    out.put_number(n);
    out.put(' ');
    out.put(unit);
    if (n != 1) out.put('s');
    return out;
}
constexpr void put_day(Spelling& out, Date day) noexcept {
    const CivilDate c = day.civil();
    out.put_number(static_cast<std::uint32_t>(c.year), 4);
    out.put('-');
    out.put_number(static_cast<std::uint32_t>(c.month), 2);
    out.put('-');
    out.put_number(static_cast<std::uint32_t>(c.day), 2);
}
}  // namespace detail

// Values as `parse` reads them back. A value that does not exist is spelled with no characters at all.

/// "GB"; "none" for `no_state`.
constexpr Spelling spell(State value) noexcept {
    Spelling out;
    if (value == no_state) {
        out.put("none");
    } else if (value.letter(0) != '\0') {
        out.put(value.letter(0));
        out.put(value.letter(1));
    }
    return out;
}
/// "US-CA".
constexpr Spelling spell(Jurisdiction value) noexcept {
    const State whole = value.state();
    const char part[3] = {value.letter(0), value.letter(1), value.letter(2)};
    if (whole.letter(0) == '\0' || part[0] == '\0' || (part[1] == '\0' && part[2] != '\0')) return {};
    Spelling out = spell(whole);
    out.put('-');
    for (char c : part)
        if (c != '\0') out.put(c);
    return out;
}
/// "2022-10-03".
constexpr Spelling spell(Date value) noexcept {
    Spelling out;
    if (value.exists()) detail::put_day(out, value);
    return out;
}
/// "2026-08-18T09:30Z".
constexpr Spelling spell(Instant value) noexcept {
    Spelling out;
    if (!value.exists()) return out;
    detail::put_day(out, value.day());
    out.put('T');
    out.put_number(static_cast<std::uint32_t>(value.hour()), 2);
    out.put(':');
    out.put_number(static_cast<std::uint32_t>(value.minute()), 2);
    out.put('Z');
    return out;
}
/// "30 months"; whole years as "3 years"; "life".
constexpr Spelling spell(Months value) noexcept {
    Spelling out;
    if (value.lane() == 0 || value.lane() > life.lane()) return out;
    if (value == life) {
        out.put("life");
        return out;
    }
    const auto n = static_cast<std::uint32_t>(value.count());
    return n != 0 && n % 12 == 0 ? detail::counted(n / 12, "year") : detail::counted(n, "month");
}
/// "10 days".
constexpr Spelling spell(Days value) noexcept {
    if (value.lane() == 0 || value.lane() > Lane<Days>::largest) return {};
    return detail::counted(static_cast<std::uint32_t>(value.count()), "day");
}
/// "warrant.issued_by"; "act" for a fact that stands in no group.
constexpr Spelling spell(const Fact& f) noexcept {
    Spelling out;
    out.put(f.group);
    if (!f.group.empty()) out.put('.');
    out.put(f.member);
    return out;
}

/// What lane `lane` of a fact says, as `parse_value` reads it back; "unsaid" for 0 and for what is out of range.
constexpr Spelling spell_value(const Fact& f, std::uint32_t lane) noexcept {
    Spelling out;
    if (lane - 1U < f.largest) {
        switch (f.kind) {
            case Kind::truth:
            case Kind::enumeration: out.put(f.value_names[lane - 1U]); break;
            case Kind::state: out = spell(State::from_lane(lane)); break;
            case Kind::jurisdiction: out = spell(Jurisdiction::from_lane(lane)); break;
            case Kind::date: out = spell(Date::from_lane(lane)); break;
            case Kind::instant: out = spell(Instant::from_lane(lane)); break;
            case Kind::months: out = spell(Months::from_lane(lane)); break;
            case Kind::days: out = spell(Days::from_lane(lane)); break;
        }
        if (out.empty()) out.put("malformed");
        return out;
    }
    out.put("unsaid");
    return out;
}

/// The names an enumeration or a fact's value may have, in order.
class NameList {
public:
    class iterator {
    public:
        constexpr iterator(const NameList* list, std::size_t at) noexcept : list_(list), at_(at) {}
        constexpr Label operator*() const noexcept { return (*list_)[at_]; }
        constexpr iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

    private:
        const NameList* list_;
        std::size_t at_;
    };
    using NameAt = Label (*)(std::size_t) noexcept;

    constexpr NameList() noexcept = default;
    constexpr NameList(const char* const* table, std::size_t count) noexcept
        : table_(table), count_(table == nullptr ? 0 : count) {}
    constexpr NameList(NameAt name, std::size_t count) noexcept : name_(name), count_(count) {}

    constexpr std::size_t size() const noexcept { return count_; }
    constexpr bool empty() const noexcept { return count_ == 0; }
    constexpr Label operator[](std::size_t i) const noexcept { return table_ != nullptr ? Label{table_[i]} : name_(i); }
    constexpr iterator begin() const noexcept { return {this, 0}; }
    constexpr iterator end() const noexcept { return {this, count_}; }

private:
    const char* const* table_ = nullptr;
    NameAt name_ = nullptr;
    std::size_t count_ = 0;
};

/// The names of an enumeration: `for (Label name : names_of<DataCategory>())`.
template <Named E>
constexpr NameList names_of() noexcept {
    if constexpr (NamedFact<E>) {
        return NameList{Lane<E>::name_table, Lane<E>::largest};
    } else {
        std::size_t n = 0;
        while (!to_string(static_cast<E>(n)).empty()) ++n;
        return NameList{[](std::size_t i) noexcept { return to_string(static_cast<E>(i)); }, n};
    }
}
/// The names of a fact's values; none for dates, states and lengths of time.
constexpr NameList names_of(const Fact& f) noexcept { return NameList{f.value_names, f.largest}; }

}  // namespace comity
