// SPDX-License-Identifier: BSL-1.0
#include <comity/condition.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {

constexpr StateSet members = StateSet::of(state("FR"), state("DE"), state("IT"));

// What a condition comes to when the fact is met, is not met, and is not said.
struct Expected {
    Truth met;
    Truth unmet;
    Truth unsaid_yet;
};
constexpr bool comes_to(const Condition& c, const Request& met, const Request& unmet, Expected e = {yes, no, unknown}) {
    return holds(c, met) == e.met && holds(c, unmet) == e.unmet && holds(c, Request{}) == e.unsaid_yet &&
           holds(!c, met) == !e.met && holds(!c, unmet) == !e.unmet && holds(!c, Request{}) == !e.unsaid_yet;
}

constexpr Request issued(Date d) { return {.warrant = {.issued_on = d}}; }
constexpr Request issued_and_served(Date i, Date s) { return {.warrant = {.issued_on = i, .served_on = s}}; }
constexpr Request term(Months m) { return {.offense = {.maximum_imprisonment = m}}; }
constexpr Request located(State s) { return {.target = {.located_in = s}}; }
constexpr Request compulsory(Truth t) { return {.warrant = {.compulsory = t}}; }
constexpr Request wants(DataCategory c) { return {.data = {.category = c}}; }

constexpr bool each_comparison() {
    constexpr Date third{2022, 10, 3};
    constexpr Date second{2022, 10, 2};
    constexpr Date fourth{2022, 10, 4};
    constexpr auto when = fact.warrant.issued_on;
    return comes_to(fact.warrant.compulsory == yes, compulsory(yes), compulsory(no)) &&
           comes_to(fact.warrant.compulsory != yes, compulsory(no), compulsory(yes)) &&
           comes_to(fact.target.located_in == US, located(US), located(GB)) &&
           comes_to(fact.target.located_in != US, located(no_state), located(US)) &&
           comes_to(fact.target.located_in == state("ES"), located(state("ES")), located(US)) &&
           comes_to(fact.data.category == DataCategory::content, wants(DataCategory::content),
                    wants(DataCategory::other_record)) &&
           comes_to(when >= third, issued(third), issued(second)) && comes_to(when > third, issued(fourth), issued(third)) &&
           comes_to(when <= third, issued(third), issued(fourth)) && comes_to(when < third, issued(second), issued(third)) &&
           comes_to(fact.offense.maximum_imprisonment >= years(3), term(years(3)), term(months(35))) &&
           comes_to(fact.offense.maximum_imprisonment >= years(3), term(life), term(months(0))) &&
           comes_to(fact.offense.maximum_imprisonment < years(3), term(months(0)), term(years(3)));
}
static_assert(each_comparison());

constexpr bool two_facts() {
    constexpr auto a = fact.warrant.issued_on;
    constexpr auto b = fact.warrant.served_on;
    constexpr Date early{2022, 10, 3};
    constexpr Date late{2022, 10, 4};
    return comes_to(a <= b, issued_and_served(early, early), issued_and_served(late, early)) &&
           comes_to(a < b, issued_and_served(early, late), issued_and_served(early, early)) &&
           comes_to(a >= b, issued_and_served(early, early), issued_and_served(early, late)) &&
           comes_to(a > b, issued_and_served(late, early), issued_and_served(early, early)) &&
           comes_to(a == b, issued_and_served(early, early), issued_and_served(early, late)) &&
           comes_to(a != b, issued_and_served(early, late), issued_and_served(early, early)) &&
           comes_to(a <= b, issued_and_served(Date{1, 1, 1}, Date{9999, 12, 31}),
                    issued_and_served(Date{9999, 12, 31}, Date{1, 1, 1})) &&
           comes_to(fact.target.located_in == fact.target.nationality, Request{.target = {.nationality = US, .located_in = US}},
                    Request{.target = {.nationality = GB, .located_in = US}}) &&
           holds(a <= b, issued(early)) == unknown && holds(a == b, issued(early)) == unknown;
}
static_assert(two_facts());

// "Within ten days": the ninth and the tenth are in, the eleventh is not.
constexpr bool so_far_apart() {
    constexpr auto c = apart(fact.warrant.served_on, fact.warrant.issued_on, 0, 10);
    constexpr Date day{2024, 2, 25};
    return comes_to(c, issued_and_served(day, Date{2024, 3, 6}), issued_and_served(day, Date{2024, 3, 7})) &&
           comes_to(c, issued_and_served(day, day), issued_and_served(day, Date{2024, 2, 24})) &&
           comes_to(apart(fact.warrant.served_on, fact.warrant.issued_on, -1, -1), issued_and_served(day, Date{2024, 2, 24}),
                    issued_and_served(day, day));
}
static_assert(so_far_apart());

constexpr bool periods_of_months() {
    constexpr auto three = within_months(fact.warrant.served_on, fact.warrant.issued_on, 3);
    const auto last = [three](Date made, Date day) {
        return comes_to(three, issued_and_served(made, day), issued_and_served(made, day.plus_days(1)));
    };
    return last(Date{2026, 1, 10}, Date{2026, 4, 9}) && last(Date{2026, 3, 1}, Date{2026, 5, 31}) &&
           // where the third month on has no such day, the period ends with that month
           last(Date{2025, 11, 30}, Date{2026, 2, 28}) && last(Date{2023, 11, 30}, Date{2024, 2, 29}) &&
           last(Date{2026, 8, 31}, Date{2026, 11, 30}) && last(Date{2023, 11, 29}, Date{2024, 2, 28}) &&
           // from the first day on, and days before it are not after the period either
           holds(three, issued_and_served(Date{2026, 1, 10}, Date{2026, 1, 10})) == yes &&
           holds(three, issued_and_served(Date{9999, 12, 1}, Date{9999, 12, 31})) == yes &&
           holds(three, issued(Date{2026, 1, 10})) == unknown &&
           comes_to(within_months(fact.warrant.served_on, fact.warrant.issued_on, 24),
                    issued_and_served(Date{2024, 2, 29}, Date{2026, 2, 28}),
                    issued_and_served(Date{2024, 2, 29}, Date{2026, 3, 1}));
}
static_assert(periods_of_months());

constexpr Request issued_in(Jurisdiction part, State whole) {
    return {.warrant = {.issued_by = whole, .issuing_jurisdiction = part}};
}
constexpr bool parts_of_states() {
    constexpr auto part = part_of(fact.warrant.issuing_jurisdiction, fact.warrant.issued_by);
    return comes_to(part, issued_in(jurisdiction("GB-SCT"), GB), issued_in(jurisdiction("US-CA"), GB)) &&
           comes_to(part, issued_in(jurisdiction("US-1"), US), issued_in(jurisdiction("US-ZZZ"), state("UM"))) &&
           comes_to(part, issued_in(jurisdiction("ZW-BU"), state("ZW")), issued_in(jurisdiction("ZW-BU"), no_state)) &&
           holds(part, {.warrant = {.issued_by = GB}}) == unknown &&
           holds(part, issued_in(jurisdiction("GB-SCT"), {})) == unknown;
}
static_assert(parts_of_states());

constexpr bool sets() {
    return comes_to(one_of(fact.data.category, DataCategory::traffic, DataCategory::other_record),
                    wants(DataCategory::other_record), wants(DataCategory::content)) &&
           comes_to(one_of(fact.target.located_in, members), located(state("DE")), located(GB)) &&
           comes_to(one_of(fact.target.located_in, US, GB, state("FR")), located(GB), located(no_state)) &&
           comes_to(one_of(fact.target.located_in, US, GB, state("FR")), located(state("FR")), located(state("DE"))) &&
           comes_to(one_of(fact.target.located_in, US), located(US), located(GB)) &&
           comes_to(on(Act::serve, Act::change_service), Request{.act = Act::change_service}, Request{.act = Act::preserve},
                    {yes, no, no});  // the act judged has a said default: to disclose
}
static_assert(sets());

constexpr bool connectives() {
    constexpr auto a = fact.warrant.compulsory == yes;
    constexpr auto b = fact.data.personal == yes;
    constexpr Truth every[] = {no, unknown, yes};
    for (Truth x : every)
        for (Truth y : every) {
            const Request r{.warrant = {.compulsory = x}, .data = {.personal = y}};
            if (holds(a && b, r) != (x && y) || holds(a || b, r) != (x || y)) return false;
            if (holds(!(a && b), r) != !(x && y) || holds(!(a || b), r) != !(x || y)) return false;
            if (holds(!(!a && (b || !a)), r) != !(!x && (y || !x))) return false;
        }
    return holds(always_so(), Request{}) == yes && holds(!always_so(), Request{}) == no &&
           holds(a && !always_so(), Request{}) == no && holds(a || always_so(), Request{}) == yes;
}
static_assert(connectives());

// A value that the fact cannot have counts as unsaid, whatever the comparison and its negation.
constexpr bool out_of_range_is_unsaid() {
    constexpr std::uint32_t wild[] = {0, 0x80000000U, 0xFFFFFFFFU};
    for (std::uint32_t lane : wild) {
        Request r;
        r.warrant.issued_on.lane = lane;
        r.warrant.served_on = Date{2022, 10, 3};
        r.target.located_in.lane = lane == 0 ? 0 : 678;
        r.data.category.lane = lane == 0 ? 0 : 7;
        r.offense.maximum_imprisonment.lane = lane == 0 ? 0 : 65536;
        r.warrant.compulsory = static_cast<Truth>(lane == 0 ? 0 : 3);
        const auto open = [&r](const auto& c) { return holds(c, r) == unknown && holds(!c, r) == unknown; };
        if (!open(fact.warrant.issued_on >= Date{2022, 1, 1}) || !open(fact.warrant.issued_on < Date{2022, 1, 1}) ||
            !open(fact.warrant.issued_on == Date{2022, 1, 1}) || !open(fact.warrant.issued_on <= fact.warrant.served_on) ||
            !open(fact.warrant.served_on > fact.warrant.issued_on) || !open(fact.warrant.issued_on == fact.warrant.served_on) ||
            !open(apart(fact.warrant.served_on, fact.warrant.issued_on, -100, 100)) || !open(fact.target.located_in == US) ||
            !open(one_of(fact.target.located_in, members)) || !open(fact.data.category != DataCategory::content) ||
            !open(one_of(fact.data.category, DataCategory::content, DataCategory::other_record)) ||
            !open(fact.offense.maximum_imprisonment >= months(0)) || !open(fact.warrant.compulsory == yes) ||
            !open(fact.warrant.compulsory != no))
            return false;
    }
    return true;
}
static_assert(out_of_range_is_unsaid());

// The ends of every range are inside it.
constexpr bool ends_of_ranges_are_said() {
    Request r;
    r.target.located_in = no_state;
    r.data.category = DataCategory::other_record;
    r.offense.maximum_imprisonment = life;
    r.warrant.issued_on = Date{9999, 12, 31};
    r.warrant.served_on = Date{1, 1, 1};
    return holds(fact.target.located_in == no_state, r) == yes &&
           holds(fact.data.category == DataCategory::other_record, r) == yes &&
           holds(fact.offense.maximum_imprisonment > years(5000), r) == yes &&
           holds(fact.warrant.issued_on >= Date{9999, 12, 31}, r) == yes &&
           holds(fact.warrant.served_on <= Date{1, 1, 1}, r) == yes &&
           holds(fact.warrant.served_on < fact.warrant.issued_on, r) == yes;
}
static_assert(ends_of_ranges_are_said());

constexpr bool changed_copies() {
    constexpr Request base = compulsory(yes);
    constexpr Request twin = but(base, [](Request& r) { r.warrant.compulsory = unsaid; });
    return holds(fact.warrant.compulsory == yes, base) == yes && holds(fact.warrant.compulsory == yes, twin) == unknown;
}
static_assert(changed_copies());

constexpr bool only_events_are_closed() {
    constexpr Request open{.warrant = {.kind = WarrantKind::production}, .events = {.third_state_notified = yes}};
    constexpr Request closed = nothing_else_happened(open);
    return closed.events.third_state_notified == yes && closed.events.target_found_protected == no &&
           closed.events.objection.value_or(Objection::pending_at_issuer) == Objection::none &&
           closed.events.notice_exception.value_or(NoticeException::harms_security) == NoticeException::none &&
           closed.events.transfer_consent.value_or(Consent::denied) == Consent::not_asked &&
           closed.events.use_permission.value_or(Consent::denied) == Consent::not_asked && closed.events.closed == yes &&
           !closed.events.concluded_on.said() && !closed.events.produced_on.said() && !closed.events.received_at.said() &&
           closed.warrant.compulsory == unknown && !closed.data.category.said() && !closed.act_on.said() &&
           closed.readings.terrorism_is_serious_crime == unknown && open.events.closed == unknown;
}
static_assert(only_events_are_closed());

constexpr bool facts_are_named_once() {
    for (std::size_t i = 0; i != fact_count; ++i) {
        if (fact_at(i).index != i || fact_at(i).member.empty() || fact_at(i).largest == 0) return false;
        for (std::size_t j = 0; j != i; ++j)
            if (fact_at(i).stable_id() == fact_at(j).stable_id()) return false;
    }
    const Fact& f = fact_at(fact.warrant.issued_by.index);
    return f.group == "warrant" && f.member == "issued_by" && f.kind == Kind::state && f.largest == 677 &&
           fact_at(0).group.empty() && fact_at(0).member == "act" &&
           fact_at(fact.warrant.is_particular.index).fact_class == FactClass::judgement &&
           fact_at(fact.events.objection.index).fact_class == FactClass::event &&
           fact_at(fact.readings.platform_gloss.index).fact_class == FactClass::reading;
}

}  // namespace

TEST_CASE("a negative number of months counts as none where it is not a constant") {
    const auto none = within_months(fact.warrant.served_on, fact.warrant.issued_on, -1);
    CHECK(comes_to(none, issued_and_served(Date{2026, 1, 10}, Date{2026, 1, 9}),
                   issued_and_served(Date{2026, 1, 10}, Date{2026, 1, 10})));
}

TEST_CASE("condition: each comparison, met, unmet and unsaid, and its negation") { CHECK(each_comparison()); }
TEST_CASE("condition: two facts of one kind") { CHECK(two_facts()); }
TEST_CASE("condition: so far apart") { CHECK(so_far_apart()); }
TEST_CASE("condition: within so many months that begin with a day") { CHECK(periods_of_months()); }
TEST_CASE("condition: sets of values and of states, acts") { CHECK(sets()); }
TEST_CASE("condition: and, or, not in three values") { CHECK(connectives()); }
TEST_CASE("condition: out of range is unsaid") { CHECK(out_of_range_is_unsaid()); }
TEST_CASE("condition: the ends of a range are said") { CHECK(ends_of_ranges_are_said()); }
TEST_CASE("request: a copy with something changed") { CHECK(changed_copies()); }
TEST_CASE("request: nothing else happened closes events and nothing else") { CHECK(only_events_are_closed()); }
TEST_CASE("request: every fact has a name and a number of its own") { CHECK(facts_are_named_once()); }

TEST_CASE("conditions may nest as deep as they may be long") {
    // Eighty comparisons, each within the last: one operand waits for each of the others.
    constexpr Condition deep = [] {
        Condition c = fact.warrant.issued_by == GB;
        for (int i = 0; i != 79; ++i) c = (fact.warrant.compulsory == no) || c;
        return c;
    }();
    static_assert(deep.size == 159);
    CHECK(holds(deep, Request{.warrant = {.issued_by = GB}}) == yes);
    CHECK(holds(deep, Request{.warrant = {.compulsory = yes, .issued_by = US}}) == no);
    CHECK(holds(deep, Request{.warrant = {.issued_by = US}}) == unknown);
}
