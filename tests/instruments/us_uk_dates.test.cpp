// SPDX-License-Identifier: BSL-1.0
// Thresholds at, just below and just above; dates on the day before, the day and the day after.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr Request punishable(Request r, Known<Months> maximum) {
    r.offense.maximum_imprisonment = maximum;
    return r;
}

constexpr Scenario three_years[] = {
    {.name = "thirty-five months, UK order", .citation = "4(1), 1(13)",
     .facts = punishable(uk(), months(35)), .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "thirty-six months, UK order", .citation = "4(1), 1(13)", .facts = punishable(uk(), months(36))},
    {.name = "thirty-seven months, UK order", .citation = "4(1), 1(13)", .facts = punishable(uk(), months(37))},
    {.name = "three years are thirty-six months, UK order", .citation = "4(1), 1(13)",
     .facts = punishable(uk(), years(3))},
    {.name = "life, UK order", .citation = "4(1), 1(13)", .facts = punishable(uk(), life)},
    {.name = "a fine, UK order", .citation = "4(1), 1(13)",
     .facts = punishable(uk(), months(0)), .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "a maximum nobody has looked up, UK order", .citation = "4(1), 1(13)",
     .facts = punishable(uk(), unsaid), .outcome = Outcome::undetermined, .decided_by = "4(1)"},
    {.name = "thirty-five months, US order", .citation = "4(1), 1(13)",
     .facts = punishable(us(), months(35)), .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "thirty-six months, US order", .citation = "4(1), 1(13)", .facts = punishable(us(), months(36))},
    {.name = "thirty-seven months, US order", .citation = "4(1), 1(13)", .facts = punishable(us(), months(37))},
    {.name = "three years are thirty-six months, US order", .citation = "4(1), 1(13)",
     .facts = punishable(us(), years(3))},
    {.name = "life, US order", .citation = "4(1), 1(13)", .facts = punishable(us(), life)},
    {.name = "a fine, US order", .citation = "4(1), 1(13)",
     .facts = punishable(us(), months(0)), .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "a maximum nobody has looked up, US order", .citation = "4(1), 1(13)",
     .facts = punishable(us(), unsaid), .outcome = Outcome::undetermined, .decided_by = "4(1)"},
};

/// Issued and served on one day, carried out on another.
constexpr Request dated(Request r, Date issued, Date done) {
    r.warrant.issued_on = r.warrant.served_on = issued;
    r.act_on = done;
    return r;
}
constexpr Date in_force{2022, 10, 3};
constexpr Date term_end{2027, 10, 3};
constexpr Date later{2027, 12, 1};

constexpr Scenario entry_into_force[] = {
    {.name = "issued the day before, UK order", .citation = "15, 16",
     .facts = dated(uk(), before(in_force), before(in_force)),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16"},
    {.name = "issued on the day, UK order", .citation = "15, 16", .facts = dated(uk(), in_force, in_force)},
    {.name = "issued the day after, UK order", .citation = "15, 16",
     .facts = dated(uk(), after(in_force), after(in_force))},
    {.name = "issued the day before, US order", .citation = "15, 16",
     .facts = dated(us(), before(in_force), before(in_force)),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16"},
    {.name = "issued on the day, US order", .citation = "15, 16", .facts = dated(us(), in_force, in_force)},
    {.name = "issued the day after, US order", .citation = "15, 16",
     .facts = dated(us(), after(in_force), after(in_force))},
    {.name = "issued the day before and carried out under the law of a year later", .citation = "15",
     .facts = dated(uk(), before(in_force), Date{2023, 3, 8}),
     .outcome = Outcome::not_applicable, .decided_by = "15", .as_of = Date{2023, 10, 3}},
    {.name = "the law of the day before", .citation = "16",
     .facts = us(), .outcome = Outcome::not_applicable, .decided_by = "16", .as_of = before(in_force)},
    {.name = "the law of the day", .citation = "16", .facts = us(), .as_of = in_force},
    {.name = "the law of the day after", .citation = "16", .facts = us(), .as_of = after(in_force)},
    {.name = "an order without a date has no law", .citation = "15, 16",
     .facts = uk([](Request& r) { r.warrant.issued_on = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "15, 16"},
    {.name = "the offense may be older than the agreement", .citation = "15",
     .facts = dated(us(), in_force, in_force)},
};

constexpr auto anniversary(Truth reading, Request r) {
    r.readings.term_covers_its_anniversary = reading;
    return r;
}
constexpr auto extended_by_five = with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; });

constexpr Scenario term[] = {
    {.name = "the last day of the term", .citation = "17(1)",
     .facts = dated(us(), before(term_end), before(term_end)), .under = never_extended},
    {.name = "the fifth anniversary", .citation = "17(1), E.2 24",
     .facts = dated(us(), term_end, term_end), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "the day after the fifth anniversary", .citation = "17(1)",
     .facts = dated(us(), after(term_end), after(term_end)),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = never_extended},
    {.name = "the last day of the term, UK order", .citation = "17(1)",
     .facts = dated(uk(), before(term_end), before(term_end)), .under = never_extended},
    {.name = "the fifth anniversary, UK order", .citation = "17(1)",
     .facts = dated(uk(), term_end, term_end), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},

    {.name = "the last day, if the term covers its anniversary", .citation = "17(1)",
     .facts = anniversary(yes, dated(us(), before(term_end), before(term_end))), .under = never_extended},
    {.name = "the anniversary, if the term covers it", .citation = "17(1)",
     .facts = anniversary(yes, dated(us(), term_end, term_end)), .under = never_extended},
    {.name = "the day after, if the term covers its anniversary", .citation = "17(1)",
     .facts = anniversary(yes, dated(us(), after(term_end), after(term_end))),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = never_extended},
    {.name = "the last day, whatever the reading", .citation = "17(1)",
     .facts = anniversary(unknown, dated(us(), before(term_end), before(term_end))), .under = never_extended},
    {.name = "the anniversary, if nobody says how to read it", .citation = "17(1)",
     .facts = anniversary(unknown, dated(us(), term_end, term_end)),
     .outcome = Outcome::undetermined, .decided_by = "17(1)", .under = never_extended},
    {.name = "the day after, whatever the reading", .citation = "17(1)",
     .facts = anniversary(unknown, dated(us(), after(term_end), after(term_end))),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = never_extended},

    {.name = "an extension nobody knows of leaves the last day covered", .citation = "17(1)",
     .facts = dated(us(), before(term_end), before(term_end))},
    {.name = "an extension nobody knows of leaves the anniversary open", .citation = "17(1)",
     .facts = dated(us(), term_end, term_end), .outcome = Outcome::undetermined, .decided_by = "17(1)"},
    {.name = "an extension nobody knows of leaves the day after open", .citation = "17(1)",
     .facts = dated(us(), after(term_end), after(term_end)),
     .outcome = Outcome::undetermined, .decided_by = "17(1)"},

    {.name = "extended: the anniversary", .citation = "17(1)",
     .facts = dated(us(), term_end, term_end), .under = extended_by_five},
    {.name = "extended: the last day", .citation = "17(1)",
     .facts = dated(us(), Date{2032, 10, 2}, Date{2032, 10, 2}), .under = extended_by_five},
    {.name = "extended: the first day not covered", .citation = "17(1)",
     .facts = dated(us(), Date{2032, 10, 3}, Date{2032, 10, 3}),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = extended_by_five},
    {.name = "extended: the day after", .citation = "17(1)",
     .facts = dated(us(), Date{2032, 10, 4}, Date{2032, 10, 4}),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = extended_by_five},

    {.name = "issued on the last day, carried out later", .citation = "17(3)",
     .facts = dated(us(), before(term_end), later), .rule = "17(3)#1", .status = Status::satisfied,
     .under = never_extended},
    {.name = "issued on the anniversary, carried out later", .citation = "17(3)",
     .facts = dated(us(), term_end, later), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "issued the day after, carried out later", .citation = "17(3)",
     .facts = dated(us(), after(term_end), later), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "issued on the last day, carried out later, UK order", .citation = "17(3)",
     .facts = dated(uk(), before(term_end), later), .under = never_extended},
    {.name = "what was received is still used after expiry", .citation = "17(3)",
     .facts = dated(us([](Request& r) { r.act = Act::use_as_lead; }), Date{2023, 3, 1}, later),
     .under = never_extended},
    {.name = "nobody needs to know whether an order of 2023 is an extension while the term lasts",
     .citation = "17(1)",
     .facts = us([](Request& r) { r.warrant.is_extension = unsaid; }),
     .rule = "17(1)", .status = Status::satisfied, .under = never_extended},
    {.name = "nor while no termination has taken effect", .citation = "17(2)",
     .facts = us([](Request& r) { r.warrant.is_extension = unsaid; }),
     .rule = "17(2)", .status = Status::satisfied, .under = never_extended},
};

/// An interception of 1 September 2027 that was extended, and goes on after the term.
constexpr Request interception(Date extended, Truth new_order, Date issued = Date{2027, 9, 1}) {
    Request r = dated(us(), issued, later);
    r.act = Act::continue_;
    r.warrant.kind = WarrantKind::interception;
    r.warrant.is_extension = yes;
    r.warrant.extended_on = extended;
    r.readings.extension_is_new_order = new_order;
    return r;
}

constexpr Scenario extensions[] = {
    {.name = "an interception that was never extended goes on", .citation = "17(3), E.2 25", .facts = [] {
         Request r = interception(term_end, yes);
         r.warrant.is_extension = no;
         return r;
     }(), .under = never_extended},
    {.name = "extended on the last day", .citation = "17(3)",
     .facts = interception(before(term_end), yes), .under = never_extended},
    {.name = "extended on the anniversary", .citation = "17(3), E.2 25",
     .facts = interception(term_end, yes), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "extended the day after", .citation = "17(3)",
     .facts = interception(after(term_end), yes), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "extended on the last day, an extension being the same order", .citation = "17(3)",
     .facts = interception(before(term_end), no), .under = never_extended},
    {.name = "extended on the anniversary, an extension being the same order", .citation = "17(3)",
     .facts = interception(term_end, no), .under = never_extended},
    {.name = "extended the day after, an extension being the same order", .citation = "17(3)",
     .facts = interception(after(term_end), no), .under = never_extended},
    {.name = "extended on the last day, whatever an extension is", .citation = "17(3)",
     .facts = interception(before(term_end), unknown), .under = never_extended},
    {.name = "extended on the anniversary, if nobody says what an extension is", .citation = "17(3)",
     .facts = interception(term_end, unknown), .outcome = Outcome::undetermined, .decided_by = "17(1)",
     .under = never_extended},
    {.name = "extended after the term, and the term extended too", .citation = "17(3)",
     .facts = interception(after(term_end), yes), .under = extended_by_five},
};

// Notice on 3 May 2024: effective one month after it.
constexpr Date terminated = Date{2024, 5, 3}.plus_months(1, Round::down);
constexpr auto ended = with(us_uk_daa, [](auto& data) { data.terminated_from = terminated; });
static_assert(terminated == Date{2024, 6, 3});

constexpr Request extended_before(Date extended) {
    Request r = interception(extended, yes, Date{2024, 5, 20});
    r.act_on = Date{2024, 6, 20};
    return r;
}

constexpr Scenario termination[] = {
    {.name = "the day before termination takes effect", .citation = "17(2)",
     .facts = dated(us(), before(terminated), before(terminated)), .under = ended},
    {.name = "the day on which termination takes effect", .citation = "17(2)",
     .facts = dated(us(), terminated, terminated), .outcome = Outcome::not_applicable, .decided_by = "17(2)",
     .under = ended},
    {.name = "the day after termination took effect", .citation = "17(2)",
     .facts = dated(us(), after(terminated), after(terminated)),
     .outcome = Outcome::not_applicable, .decided_by = "17(2)", .under = ended},
    {.name = "issued before, carried out on the day", .citation = "17(3)",
     .facts = dated(us(), before(terminated), terminated), .rule = "17(3)#2", .status = Status::satisfied,
     .under = ended},
    {.name = "issued before, carried out the day after, UK order", .citation = "17(3)",
     .facts = dated(uk(), before(terminated), after(terminated)), .under = ended},
    {.name = "during the month of notice the agreement goes on", .citation = "17(2)",
     .facts = dated(uk(), Date{2024, 5, 4}, Date{2024, 5, 10}), .under = ended},
    {.name = "an interception extended before termination goes on", .citation = "17(3)",
     .facts = extended_before(before(terminated)), .under = ended},
    {.name = "an interception extended on the day of termination does not", .citation = "17(3)",
     .facts = extended_before(terminated), .outcome = Outcome::not_applicable, .decided_by = "17(2)",
     .under = ended},
    {.name = "an interception extended after termination does not", .citation = "17(3)",
     .facts = extended_before(after(terminated)), .outcome = Outcome::not_applicable, .decided_by = "17(2)",
     .under = ended},
    {.name = "unless an extension is no new order", .citation = "17(3)",
     .facts = but(extended_before(terminated), [](Request& r) { r.readings.extension_is_new_order = no; }),
     .under = ended},
    {.name = "whether notice was given is not known", .citation = "17(2)",
     .facts = us(), .outcome = Outcome::undetermined, .decided_by = "17(2)",
     .under = with(us_uk_daa, [](auto& data) { data.terminated_from = unsaid; })},
};

constexpr auto effective = with(us_uk_daa, [](auto& data) { data.effective_in_us_law_from = Date{2023, 3, 8}; });
constexpr Date valid_until{2029, 11, 5};
constexpr auto not_renewed = with(us_uk_daa, [](auto& data) { data.determination_renewed_until = Date{2029, 11, 5}; });
constexpr auto renewed = with(us_uk_daa, [](auto& data) { data.determination_renewed_until = Date{2034, 11, 5}; });
constexpr Request carried_out(Request r, Date day) { return dated(r, Date{2027, 10, 2}, day); }

constexpr Scenario statute[] = {
    {.name = "the day before US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(uk(), Date{2023, 3, 1}, Date{2023, 3, 7}),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2523(d)(2)", .under = effective},
    {.name = "the day on which US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(uk(), Date{2023, 3, 1}, Date{2023, 3, 8}), .under = effective},
    {.name = "the day after US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(uk(), Date{2023, 3, 1}, Date{2023, 3, 9}), .under = effective},
    {.name = "US law's readiness is no matter for a US order", .citation = "18 USC 2523(d)(2)",
     .facts = dated(us(), Date{2023, 3, 1}, Date{2023, 3, 7}), .under = effective},
    {.name = "nor is it for issuing an order", .citation = "18 USC 2523(d)(2)",
     .facts = dated(uk([](Request& r) { r.act = Act::issue; }), Date{2023, 3, 1}, Date{2023, 3, 1}),
     .under = effective},
    {.name = "a disapproval that nobody knows of", .citation = "18 USC 2523(d)(4)",
     .facts = uk(), .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(d)(2)",
     .under = with(us_uk_daa, [](auto& data) { data.disapproved = unsaid; })},

    {.name = "the day before the determination ends", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), before(valid_until))},
    {.name = "the last day of the determination", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), valid_until)},
    {.name = "the day after: a renewal not known of leaves it open", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), after(valid_until)),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(e)(3)"},
    {.name = "the last day, not renewed", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), valid_until), .under = not_renewed},
    {.name = "the day after, not renewed", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), after(valid_until)),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2523(e)(3)", .under = not_renewed},
    {.name = "the day after, renewed", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), after(valid_until)), .under = renewed},
    {.name = "the last day of the renewal", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), Date{2034, 11, 5}), .under = renewed},
    {.name = "the day after the renewal", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(uk(), Date{2034, 11, 6}),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2523(e)(3)", .under = renewed},
    {.name = "a US order does not need the determination", .citation = "18 USC 2523(e)(3)",
     .facts = carried_out(us(), after(valid_until)), .under = not_renewed},

    {.name = "whether the text in force was certified is not known", .citation = "18 USC 2523(f)",
     .facts = uk(), .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(f)",
     .under = with(us_uk_daa, [](auto& data) { data.text_version_certified = unsaid; })},
    {.name = "a text that was not certified still carries US orders", .citation = "18 USC 2523(f)",
     .facts = us(), .under = with(us_uk_daa, [](auto& data) { data.text_version_certified = no; })},
};

constexpr Date from{2024, 1, 1};
constexpr Date until{2024, 7, 1};
constexpr auto interception_suspended = with(us_uk_daa, [](auto& data) {
    data.suspension_b.kind = WarrantKind::interception;
    data.suspension_b.from = from;
    data.suspension_b.until = until;
});
constexpr auto all_suspended = with(us_uk_daa, [](auto& data) {
    data.suspension_a.every_kind = yes;
    data.suspension_a.from = from;
    data.suspension_a.until = until;
});
constexpr Request intercepting(Date issued) {
    Request r = dated(uk(), issued, issued);
    r.warrant.kind = WarrantKind::interception;
    return r;
}

constexpr Scenario suspensions[] = {
    {.name = "an interception ordered the day before the suspension", .citation = "12(3)",
     .facts = intercepting(before(from)), .under = interception_suspended},
    {.name = "an interception ordered on its first day", .citation = "12(3)",
     .facts = intercepting(from), .outcome = Outcome::refused, .decided_by = "12(3)",
     .under = interception_suspended},
    {.name = "an interception ordered on the day after", .citation = "12(3)",
     .facts = intercepting(after(from)), .outcome = Outcome::refused, .decided_by = "12(3)",
     .under = interception_suspended},
    {.name = "an interception ordered on the last day of the suspension", .citation = "12(3)",
     .facts = intercepting(before(until)), .outcome = Outcome::refused, .decided_by = "12(3)",
     .under = interception_suspended},
    {.name = "an interception ordered on the day it is lifted", .citation = "12(3)",
     .facts = intercepting(until), .under = interception_suspended},
    {.name = "an interception ordered on the day after that", .citation = "12(3)",
     .facts = intercepting(after(until)), .under = interception_suspended},
    {.name = "production of stored data is another category", .citation = "12(3)",
     .facts = dated(uk(), from, from), .under = interception_suspended},
    {.name = "everything suspended: production too", .citation = "12(3)",
     .facts = dated(us(), from, from), .outcome = Outcome::refused, .decided_by = "12(3)",
     .under = all_suspended},
    {.name = "everything suspended: an order from before is carried out", .citation = "12(3)",
     .facts = dated(us(), before(from), after(from)), .under = all_suspended},
    {.name = "everything suspended: what was received before is used", .citation = "12(3)",
     .facts = dated(us([](Request& r) { r.act = Act::use_as_lead; }), from, after(from)),
     .under = all_suspended},
    {.name = "a suspension without an end holds", .citation = "12(3)",
     .facts = dated(us(), Date{2026, 5, 5}, Date{2026, 5, 6}),
     .outcome = Outcome::refused, .decided_by = "12(3)", .under = with(us_uk_daa, [](auto& data) {
         data.suspension_a.every_kind = yes;
         data.suspension_a.from = from;
     })},
    {.name = "no suspension was seen", .citation = "12(3), E.2 26", .facts = dated(us(), from, from)},
};

/// The UK concluded on 8 March 2023 that a US order was not properly invoked.
constexpr Date concluded{2023, 3, 8};
constexpr Request conclusion(Act act, Date day, Truth reading = yes) {
    Request r = us();
    r.act = act;
    r.events.receiving_authority_concluded_improper = yes;
    r.events.concluded_on = concluded;
    r.readings.earlier_production_stays_covered = reading;
    if (act == Act::disclose || act == Act::continue_) {
        r.act_on = day;
    } else {
        r.act_on = Date{2023, 4, 1};
        r.events.produced_on = day;
    }
    return r;
}

constexpr Scenario conclusions[] = {
    {.name = "handed over the day before the conclusion, used after it", .citation = "5(12), E.2 18",
     .facts = conclusion(Act::use_as_lead, before(concluded))},
    {.name = "handed over on the day of the conclusion", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, concluded),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handed over the day after the conclusion", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, after(concluded)),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handing over the day before the conclusion", .citation = "5(12), E.2 18",
     .facts = conclusion(Act::disclose, before(concluded))},
    {.name = "handing over on the day of the conclusion", .citation = "5(12)",
     .facts = conclusion(Act::disclose, concluded),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handing over the day after the conclusion", .citation = "5(12)",
     .facts = conclusion(Act::disclose, after(concluded)),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "a collection on the day before the conclusion", .citation = "5(12), E.2 18",
     .facts = conclusion(Act::continue_, before(concluded))},
    {.name = "a collection on the day of the conclusion", .citation = "5(12)",
     .facts = conclusion(Act::continue_, concluded),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handed over before, if a conclusion reaches back", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, before(concluded), no),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handed over before, if nobody says whether a conclusion reaches back", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, before(concluded), unknown),
     .outcome = Outcome::undetermined, .decided_by = "5(12)#1"},
    {.name = "handed over after, whatever a conclusion reaches", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, after(concluded), unknown),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "nobody said when the data was handed over", .citation = "5(12)",
     .facts = but(conclusion(Act::use_as_lead, concluded), [](Request& r) { r.events.produced_on = unsaid; }),
     .outcome = Outcome::undetermined, .decided_by = "5(12)#1"},
    {.name = "preserving after a conclusion is outside as well", .citation = "5(12)",
     .facts = conclusion(Act::preserve, concluded),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
};

static_assert(proved<three_years>);
static_assert(proved<entry_into_force>);
static_assert(proved<term>);
static_assert(proved<extensions>);
static_assert(proved<termination>);
static_assert(proved<statute>);
static_assert(proved<suspensions>);
static_assert(proved<conclusions>);

const Table three_years_table("three years", three_years);
const Table force_table("entry into force", entry_into_force);
const Table term_table("the term", term);
const Table extension_table("extensions of interceptions", extensions);
const Table termination_table("termination", termination);
const Table statute_table("gates of US law", statute);
const Table suspension_table("suspended categories", suspensions);
const Table conclusion_table("conclusions of the receiving authority", conclusions);

}  // namespace

TEST_CASE("us-uk: three years, at, just below and just above") { three_years_table.run(); }
TEST_CASE("us-uk: entry into force, the day before, the day, the day after") { force_table.run(); }
TEST_CASE("us-uk: the end of the term, its anniversary and its extension") { term_table.run(); }
TEST_CASE("us-uk: extensions of interceptions") { extension_table.run(); }
TEST_CASE("us-uk: termination") { termination_table.run(); }
TEST_CASE("us-uk: the clocks of 18 USC 2523") { statute_table.run(); }
TEST_CASE("us-uk: suspended categories of process") { suspension_table.run(); }
TEST_CASE("us-uk: conclusions of the receiving authority") { conclusion_table.run(); }

TEST_CASE("us-uk: what is open after a date is the data, and the answer says which rule waits for it") {
    const Decision d = evaluate(us_uk_daa, dated(us(), term_end, term_end));
    CHECK(d.possible().contains(Outcome::permitted));
    CHECK(d.possible().contains(Outcome::not_applicable));
    CHECK_FALSE(d.possible().contains(Outcome::refused));
    const Decision read = evaluate(never_extended, anniversary(unknown, dated(us(), term_end, term_end)));
    CHECK(read.open_questions().contains(fact.readings.term_covers_its_anniversary));
}
