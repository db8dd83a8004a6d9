// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scenario tables: rows that a lawyer can read. Each row is a case with what it must come to, which rule must decide it, and
// often its near miss: the same case with one thing changed. Tables register themselves; `coverage.test.cpp` walks them all.

#include "us_uk_base.hpp"

#include <comity/comity.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace comity_test {

using Change = void (*)(Request&);

/// The permitted orders of us_uk_base.hpp, but with the target's status left to follow from nationality and residence, so that
/// one changed fact is one changed fact; and with something changed.
constexpr Request uk(Change change = [](Request&) {}) {
    Request request = uk_order;
    request.target.united_states_person = unsaid;
    change(request);
    return request;
}
constexpr Request us(Change change = [](Request&) {}) {
    Request request = us_order;
    request.target.united_states_person = unsaid;
    change(request);
    return request;
}

/// A status that a row expects of a rule, if it expects one.
struct Expected {
    bool said = false;
    Status status = Status::not_engaged;
    constexpr Expected() = default;
    constexpr Expected(Status s) : said(true), status(s) {}
};

inline constexpr const char* not_asked = nullptr;

/// One row. Citations name rules: "4(3)" any rule with that citation, "4(3)#2" the second of them in the order of the text.
struct Scenario {
    const char* name = "";                  ///< a sentence
    const char* citation = "";              ///< where the law says so
    Request facts{};
    Outcome outcome = Outcome::permitted;
    const char* decided_by = not_asked;     ///< the deciding rules, all of them and nothing else: "15, 16"
    const char* rule = "";                  ///< a rule whose status is of interest
    Expected status{};

    Change near_miss = nullptr;             ///< one fact changed
    Outcome near_outcome = Outcome::permitted;
    const char* near_decided_by = not_asked;
    Expected near_status{};

    Instrument under = us_uk_daa;           ///< the instrument, perhaps with other data
    Date as_of{};
    Instrument near_under{};                ///< near miss: one datum changed instead of a fact
    Date near_as_of{};                      ///< near miss: another date of the law instead

    constexpr bool has_near_miss() const {
        return near_miss != nullptr || !near_under.tables->empty() || near_as_of != Date{};
    }
    constexpr Request near_facts() const {
        Request r = facts;
        if (near_miss != nullptr) near_miss(r);
        return r;
    }
    constexpr Decision decision() const { return evaluate(under, facts, as_of); }
    constexpr Decision near_decision() const {
        const Instrument& other = !near_under.tables->empty() ? near_under : under;
        return evaluate(other, near_facts(), near_as_of != Date{} ? near_as_of : as_of);
    }
};

/// One citation of a list, taken apart.
struct Cited {
    Label citation;
    std::size_t nth = 0;  ///< 0: any

    constexpr explicit Cited(Label text) : citation(text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            if (text[i] != '#') continue;
            citation = Label(text.data(), i);
            nth = static_cast<std::size_t>(text[i + 1] - '0');
        }
    }
    constexpr bool names(const detail::Tables& t, const Rule& rule) const {
        if (rule.citation != citation) return false;
        std::size_t place = 0;
        for (std::size_t r = 0; r != t.rules; ++r) {
            if (t.rule[r].citation == citation) ++place;
            if (&t.rule[r] == &rule) break;
        }
        return nth == 0 || nth == place;
    }
};

/// Whether the rules are those of the list, one for one.
constexpr bool are(const detail::Tables& t, const RuleList& rules, const char* list) {
    std::size_t named = 0;
    const Label text(list);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && text[end] != ',') ++end;
        const Cited cited(Label(text.data() + at, end - at));
        bool found = false;
        for (const Rule& r : rules) found = found || cited.names(t, r);
        if (!found) return false;
        ++named;
        at = end + 2;
    }
    return named == rules.size();
}

/// The place of the rule with this citation ("7(4)#2"), or the number of rules if there is none.
constexpr std::size_t place_of(const detail::Tables& t, Label text) {
    const Cited cited(text);
    for (std::size_t r = 0; r != t.rules; ++r)
        if (cited.names(t, t.rule[r])) return r;
    return t.rules;
}

constexpr bool comes_to(const Decision& d, Outcome outcome, const char* decided_by, const char* rule, Expected status) {
    const detail::Tables& t = *d.tables();
    if (d.outcome() != outcome) return false;
    if (decided_by != not_asked && !are(t, d.decided_by(), decided_by)) return false;
    if (!status.said) return true;
    const std::size_t place = place_of(t, rule);
    return place != t.rules && d.status(place) == status.status;
}

/// How many facts differ.
constexpr std::size_t differing(const Request& a, const Request& b) {
    const detail::Lanes x = detail::to_lanes(a);
    const detail::Lanes y = detail::to_lanes(b);
    std::size_t n = 0;
    for (std::size_t i = 0; i != fact_count; ++i) n += x.lane[i] != y.lane[i] ? 1U : 0U;
    return n;
}

constexpr bool row_holds(const Scenario& s) {
    return comes_to(s.decision(), s.outcome, s.decided_by, s.rule, s.status);
}
constexpr bool near_miss_holds(const Scenario& s) {
    return !s.has_near_miss() || comes_to(s.near_decision(), s.near_outcome, s.near_decided_by, s.rule, s.near_status);
}
/// A near miss differs from its row in one thing.
constexpr bool is_near(const Scenario& s) {
    if (!s.has_near_miss()) return true;
    const std::size_t facts = differing(s.facts, s.near_facts());
    const std::size_t others = (!s.near_under.tables->empty() ? 1U : 0U) + (s.near_as_of != Date{} ? 1U : 0U);
    return facts + others == 1;
}

// The same rows for the compiler: each row is a constant expression of its own, so that no table is too long for a
// compiler's limit on steps, and a row that fails spells its name.
template <char...>
inline constexpr bool as_expected = false;
template <char... Name>
struct this_scenario_fails {
    static_assert(as_expected<Name...>, "a scenario does not come to what its row says; its name is spelled above");
};
template <const auto& Rows, std::size_t I, std::size_t... C>
constexpr bool spell(std::index_sequence<C...>) {
    return sizeof(this_scenario_fails<Rows[I].name[C]...>) != 0;
}
template <const auto& Rows, std::size_t I>
inline constexpr bool row_proved = row_holds(Rows[I]);
template <const auto& Rows, std::size_t I>
inline constexpr bool near_miss_proved = near_miss_holds(Rows[I]);
template <const auto& Rows, std::size_t I>
constexpr bool prove() {
    if constexpr (!row_proved<Rows, I> || !near_miss_proved<Rows, I>)
        return spell<Rows, I>(std::make_index_sequence<std::string_view(Rows[I].name).size()>{});
    else
        return true;
}
template <const auto& Rows, std::size_t... I>
constexpr bool prove_all(std::index_sequence<I...>) {
    return (prove<Rows, I>() && ...);
}
/// `static_assert(proved<table>);`
template <const auto& Rows>
inline constexpr bool proved = prove_all<Rows>(std::make_index_sequence<std::size(Rows)>{});

inline std::string spelled(Label label) { return std::string(label.data(), label.size()); }

inline const char* word(Outcome o) {
    constexpr const char* words[] = {"permitted", "conditional", "refused", "not_applicable", "undetermined", "contradictory"};
    return words[static_cast<std::size_t>(o)];
}
inline const char* word(Status s) {
    constexpr const char* words[] = {"not_engaged", "satisfied", "violated", "open"};
    return words[static_cast<std::size_t>(s)];
}

/// "4(3)#2": the rule's citation, and which of several it is.
inline std::string cited(const detail::Tables& t, std::size_t rule) {
    std::size_t place = 0;
    std::size_t of = 0;
    for (std::size_t r = 0; r != t.rules; ++r) {
        if (t.rule[r].citation != t.rule[rule].citation) continue;
        ++of;
        if (r <= rule) ++place;
    }
    return spelled(t.rule[rule].citation) + (of > 1 ? "#" + std::to_string(place) : std::string());
}
inline std::string cited(const detail::Tables& t, const RuleList& rules) {
    std::string out;
    for (const Rule& r : rules) out += (out.empty() ? "" : ", ") + cited(t, static_cast<std::size_t>(&r - t.rule));
    return out.empty() ? "nothing" : out;
}
inline std::string told(const Decision& d, const char* rule) {
    const detail::Tables& t = *d.tables();
    std::string out = std::string(word(d.outcome())) + ", decided by " + cited(t, d.decided_by());
    const std::size_t place = place_of(t, rule);
    if (place != t.rules) out += "; " + std::string(rule) + " is " + word(d.status(place));
    return out;
}
inline std::string wanted(Outcome o, const char* decided_by, const char* rule, Expected status) {
    std::string out = word(o);
    if (decided_by != not_asked) out += std::string(", decided by ") + decided_by;
    if (status.said) out += std::string("; ") + rule + " is " + word(status.status);
    return out;
}

/// A table that takes part in the coverage count.
class Table {
public:
    template <std::size_t N>
    Table(const char* title, const Scenario (&rows)[N]) : Table(title, rows, N) {}
    template <std::size_t N>
    Table(const char* title, const std::array<Scenario, N>& rows) : Table(title, rows.data(), N) {}

    const Scenario* begin() const { return rows_; }
    const Scenario* end() const { return rows_ + size_; }
    /// Which row this is, in full.
    std::string named(const Scenario& s) const {
        return std::string(title_) + ": " + s.name + " [" + s.citation + ", " + spelled(s.under.id()) + "]";
    }
    const Table* next() const { return next_; }
    static const Table* first() { return first_; }

    /// Every row, with its name and what decided if it fails.
    void run() const {
        for (const Scenario& s : *this) {
            INFO(named(s));
            CHECK_MESSAGE(row_holds(s), "expected ", wanted(s.outcome, s.decided_by, s.rule, s.status), "\n  reached ",
                          told(s.decision(), s.rule));
            CHECK_MESSAGE(near_miss_holds(s), "near miss: expected ",
                          wanted(s.near_outcome, s.near_decided_by, s.rule, s.near_status), "\n  reached ",
                          s.has_near_miss() ? told(s.near_decision(), s.rule) : std::string());
            CHECK_MESSAGE(is_near(s), "the near miss changes more or less than one thing");
        }
    }

private:
    Table(const char* title, const Scenario* rows, std::size_t n) : title_(title), rows_(rows), size_(n), next_(first_) {
        first_ = this;
    }
    const char* title_;
    const Scenario* rows_;
    std::size_t size_;
    const Table* next_;
    static inline const Table* first_ = nullptr;
};

/// The agreement with the knowledge that its term was not extended: what a row needs that is not about extensions.
inline constexpr auto never_extended =
    with(us_uk_daa, [](auto& data) { data.extended_until = Date{2027, 10, 3}; });

/// The day before and the day after.
constexpr Date before(Date d) { return d.plus_days(-1); }
constexpr Date after(Date d) { return d.plus_days(1); }

}  // namespace comity_test
