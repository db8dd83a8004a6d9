// SPDX-License-Identifier: BSL-1.0
// The US-Australia agreement's thresholds at, just below and just above; its dates on the day before, the day and the day
// after. The first that strikes is the determination of 15 December 2021.

#include "support/us_au_scenario.hpp"

using namespace comity_test;

namespace {

/// Issued and served on one day, carried out on another.
constexpr Request dated(Request r, Date issued, Date done) {
    r.warrant.issued_on = r.warrant.served_on = issued;
    r.act_on = done;
    return r;
}
constexpr Request dated(Request r, Date day) { return dated(r, day, day); }
constexpr Request punishable(Request r, Known<Months> maximum) {
    r.offense.maximum_imprisonment = maximum;
    return r;
}

constexpr auto three_years = australian({
    {.name = "thirty-five months, Australian order", .citation = "4(1), 1(14)", .facts = punishable(au(), months(35)),
     .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "thirty-six months, Australian order", .citation = "4(1), 1(14)", .facts = punishable(au(), months(36))},
    {.name = "thirty-seven months, Australian order", .citation = "4(1), 1(14)", .facts = punishable(au(), months(37))},
    {.name = "life, Australian order", .citation = "4(1), 1(14)", .facts = punishable(au(), life)},
    {.name = "a maximum nobody has looked up, Australian order", .citation = "4(1), 1(14)",
     .facts = punishable(au(), unsaid), .outcome = Outcome::undetermined, .decided_by = "4(1)"},
    {.name = "thirty-five months, US order", .citation = "4(1), 1(14)", .facts = punishable(us_to_au(), months(35)),
     .outcome = Outcome::refused, .decided_by = "4(1)"},
    {.name = "thirty-six months, US order", .citation = "4(1), 1(14)", .facts = punishable(us_to_au(), months(36))},
    {.name = "thirty-seven months, US order", .citation = "4(1), 1(14)", .facts = punishable(us_to_au(), months(37))},
    {.name = "six years, below the seven that a dissent in committee wanted", .citation = "1(14)",
     .facts = punishable(au(), years(6))},
});

constexpr Date announced{2024, 1, 31};
constexpr Date exchanged{2024, 1, 30};
constexpr Request from_exchange(Truth counted, Request r) {
    r.readings.in_force_on_exchange_of_notes = counted;
    return r;
}

constexpr auto entry_into_force = australian({
    {.name = "issued on 29 January, Australian order", .citation = "15, 16", .facts = dated(au(), before(exchanged)),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16", .rule = "16#2", .status = Status::not_engaged},
    {.name = "issued on 30 January, Australian order", .citation = "15, 16, E.2 35", .facts = dated(au(), exchanged),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16#1", .rule = "16#2", .status = Status::satisfied},
    {.name = "issued on 31 January, Australian order", .citation = "15, 16, E.2 35", .facts = dated(au(), announced),
     .rule = "16#2", .status = Status::not_engaged},
    {.name = "issued on 1 February, Australian order", .citation = "15, 16", .facts = dated(au(), after(announced))},
    {.name = "issued on 29 January, US order", .citation = "15, 16", .facts = dated(us_to_au(), before(exchanged)),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16#1"},
    {.name = "issued on 30 January, US order", .citation = "15, 16, E.2 35", .facts = dated(us_to_au(), exchanged),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16#1"},
    {.name = "issued on 31 January, US order", .citation = "15, 16, E.2 35", .facts = dated(us_to_au(), announced)},

    {.name = "29 January, if the exchange of notes counts", .citation = "15, 16",
     .facts = from_exchange(yes, dated(au(), before(exchanged))), .outcome = Outcome::not_applicable,
     .decided_by = "15, 16#1"},
    {.name = "30 January, if the exchange of notes counts", .citation = "15, 16",
     .facts = from_exchange(yes, dated(au(), exchanged))},
    {.name = "31 January, if the exchange of notes counts", .citation = "15, 16",
     .facts = from_exchange(yes, dated(au(), announced))},
    {.name = "29 January, whichever day counts", .citation = "15, 16",
     .facts = from_exchange(unknown, dated(au(), before(exchanged))), .outcome = Outcome::not_applicable,
     .decided_by = "15, 16#1"},
    {.name = "30 January, if nobody says which day counts", .citation = "15, 16",
     .facts = from_exchange(unknown, dated(au(), exchanged)), .outcome = Outcome::undetermined, .decided_by = "15, 16#1"},
    {.name = "31 January, whichever day counts", .citation = "15, 16",
     .facts = from_exchange(unknown, dated(au(), announced))},

    {.name = "issued on 30 January, carried out under the law of March", .citation = "15",
     .facts = dated(au(), exchanged, Date{2024, 3, 8}), .outcome = Outcome::not_applicable, .decided_by = "15",
     .as_of = Date{2024, 3, 8}},
    {.name = "the law of the day before", .citation = "16", .facts = us_to_au(), .outcome = Outcome::not_applicable,
     .decided_by = "16#1", .as_of = before(announced)},
    {.name = "the law of the day", .citation = "16", .facts = us_to_au(), .as_of = announced},
    {.name = "the law of the day after", .citation = "16", .facts = us_to_au(), .as_of = after(announced)},
    {.name = "an order of the day of signature", .citation = "15, 16", .facts = dated(au(), Date{2021, 12, 15}),
     .outcome = Outcome::not_applicable, .decided_by = "15, 16#1, 18 USC 2523(d)(2)"},
    {.name = "an order without a date has no law", .citation = "15, 16",
     .facts = au([](Request& r) { r.warrant.issued_on = unsaid; }), .outcome = Outcome::undetermined,
     .decided_by = "15, 16#1"},
});

// The clock that strikes first. No renewal was known when the data was last checked.
constexpr Date falls_due{2026, 12, 15};
constexpr auto not_renewed = with(us_au_daa, [](auto& data) { data.determination_renewed_until = falls_due; });
constexpr auto renewed = with(us_au_daa, [](auto& data) { data.determination_renewed_until = Date{2031, 12, 15}; });
constexpr Request of_november(Request r, Date carried_out) { return dated(r, Date{2026, 11, 2}, carried_out); }
constexpr Request continued(Request r) {
    r.act = Act::continue_;
    r.warrant.kind = WarrantKind::interception;
    return r;
}

constexpr auto determination = australian({
    {.name = "the day before it falls due", .citation = "18 USC 2523(e)", .facts = of_november(au(), before(falls_due))},
    {.name = "the day on which it falls due", .citation = "18 USC 2523(e)", .facts = of_november(au(), falls_due)},
    {.name = "the day after: a renewal not known of leaves it open", .citation = "18 USC 2523(e)(3), E.2 36",
     .facts = of_november(au(), after(falls_due)), .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(e)(3)"},
    {.name = "a year later it is still open", .citation = "18 USC 2523(e)(3), E.2 36",
     .facts = of_november(au(), Date{2027, 12, 15}), .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(e)(3)"},
    {.name = "an order issued the day after", .citation = "18 USC 2523(e)(3)", .facts = dated(au(), after(falls_due)),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(e)(3)"},
    {.name = "not renewed: the day before", .citation = "18 USC 2523(e)", .facts = of_november(au(), before(falls_due)),
     .under = not_renewed},
    {.name = "not renewed: the day", .citation = "18 USC 2523(e)", .facts = of_november(au(), falls_due),
     .under = not_renewed},
    {.name = "not renewed: the day after", .citation = "18 USC 2523(e)(3)", .facts = of_november(au(), after(falls_due)),
     .outcome = Outcome::not_applicable, .decided_by = "18 USC 2523(e)(3)", .under = not_renewed},
    {.name = "renewed: the day before", .citation = "18 USC 2523(e)", .facts = of_november(au(), before(falls_due)),
     .under = renewed},
    {.name = "renewed: the day", .citation = "18 USC 2523(e)", .facts = of_november(au(), falls_due), .under = renewed},
    {.name = "renewed: the day after", .citation = "18 USC 2523(e)", .facts = of_november(au(), after(falls_due)),
     .under = renewed},
    {.name = "renewed: the last day of the renewal", .citation = "18 USC 2523(e)",
     .facts = dated(au(), Date{2028, 11, 2}, Date{2031, 12, 15}), .under = renewed},
    {.name = "renewed: the day after the renewal", .citation = "18 USC 2523(e)(3)",
     .facts = dated(au(), Date{2028, 11, 2}, Date{2031, 12, 16}), .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(e)(3)", .under = renewed},

    {.name = "an interception that goes on past the day", .citation = "18 USC 2523(e)(3)",
     .facts = continued(of_november(au(), after(falls_due))), .outcome = Outcome::undetermined,
     .decided_by = "18 USC 2523(e)(3)"},
    {.name = "an interception that goes on past the day, not renewed", .citation = "18 USC 2523(e)(3)",
     .facts = continued(of_november(au(), after(falls_due))), .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(e)(3)", .under = not_renewed},
    {.name = "issuing an order needs no determination", .citation = "18 USC 2523(e)",
     .facts = but(dated(au(), after(falls_due)), [](Request& r) { r.act = Act::issue; }), .under = not_renewed},
    {.name = "what was received before is still used", .citation = "18 USC 2523(e)",
     .facts = but(of_november(au(), after(falls_due)), [](Request& r) { r.act = Act::use_as_lead; }),
     .under = not_renewed},
    {.name = "what is refused anyway stays refused or outside, never permitted", .citation = "18 USC 2523(e)(3), 4(1)",
     .facts = punishable(of_november(au(), after(falls_due)), years(2)), .outcome = Outcome::undetermined},
    {.name = "a US order does not need the determination", .citation = "18 USC 2523(e), E.2 37",
     .facts = of_november(us_to_au(), after(falls_due)), .under = not_renewed},
    {.name = "nor does it ask whether there was a renewal", .citation = "18 USC 2523(e), E.2 36",
     .facts = of_november(us_to_au(), after(falls_due))},
});

constexpr auto effective = with(us_au_daa, [](auto& data) { data.effective_in_us_law_from = Date{2024, 3, 8}; });
constexpr auto statute = australian({
    {.name = "the day before US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(au(), Date{2024, 3, 1}, Date{2024, 3, 7}), .outcome = Outcome::not_applicable,
     .decided_by = "18 USC 2523(d)(2)", .under = effective},
    {.name = "the day on which US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(au(), Date{2024, 3, 1}, Date{2024, 3, 8}), .under = effective},
    {.name = "the day after US law is ready", .citation = "18 USC 2523(d)(2)",
     .facts = dated(au(), Date{2024, 3, 1}, Date{2024, 3, 9}), .under = effective},
    {.name = "US law's readiness is no matter for a US order", .citation = "18 USC 2523(d)(2)",
     .facts = dated(us_to_au(), Date{2024, 3, 1}, Date{2024, 3, 7}), .under = effective},
    {.name = "a disapproval that nobody knows of", .citation = "18 USC 2523(d)(4)", .facts = au(),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(d)(2)",
     .under = with(us_au_daa, [](auto& data) { data.disapproved = unsaid; })},
    {.name = "whether the text in force was certified is not known", .citation = "18 USC 2523(f)", .facts = au(),
     .outcome = Outcome::undetermined, .decided_by = "18 USC 2523(f)",
     .under = with(us_au_daa, [](auto& data) { data.text_version_certified = unsaid; })},
    {.name = "a text that was not certified still carries US orders", .citation = "18 USC 2523(f)", .facts = us_to_au(),
     .under = with(us_au_daa, [](auto& data) { data.text_version_certified = no; })},
    {.name = "whether Australian law has designated the agreement is not known", .citation = "TIA Sch 1(3)",
     .facts = us_to_au(), .outcome = Outcome::undetermined, .decided_by = "TIA Sch 1(3)",
     .under = with(us_au_daa, [](auto& data) { data.designated_in_australia = unsaid; })},
    {.name = "an agreement that Australian law has not designated still carries Australian orders",
     .citation = "TIA Sch 1(3)", .facts = au(),
     .under = with(us_au_daa, [](auto& data) { data.designated_in_australia = no; })},
});
static_assert(UsAuDaaTerms<false>{}.effective_in_us_law_from == Known<Date>{Date{2021, 12, 22}.plus_days(180)});
static_assert(UsAuDaaTerms<false>{}.determination_valid_until ==
              Known<Date>{Date{2021, 12, 15}.plus_months(60, Round::down)});
static_assert(UsAuDaaTerms<false>{}.term_ends_on == Known<Date>{announced.plus_months(60, Round::down)});
static_assert(UsAuDaaTerms<false>{}.term_from_exchange_ends_on == Known<Date>{exchanged.plus_months(60, Round::down)});

// The term of five years, in the direction that needs no determination.
constexpr Date term_end{2029, 1, 31};
constexpr Date later{2029, 5, 1};
constexpr Request last_days(Date day, Truth from_notes = no, Truth anniversary = no) {
    Request r = from_exchange(from_notes, dated(us_to_au(), day));
    r.readings.term_covers_its_anniversary = anniversary;
    return r;
}
constexpr auto extended_by_five = with(us_au_daa, [](auto& data) { data.extended_until = Date{2034, 1, 31}; });

constexpr auto term = australian({
    {.name = "the last day of the term", .citation = "17(1)", .facts = last_days(before(term_end)),
     .under = au_never_extended},
    {.name = "the fifth anniversary", .citation = "17(1), E.2 24", .facts = last_days(term_end),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = au_never_extended},
    {.name = "the day after the fifth anniversary", .citation = "17(1)", .facts = last_days(after(term_end)),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = au_never_extended},
    {.name = "counted from the exchange of notes, the last day", .citation = "17(1), 16",
     .facts = last_days(Date{2029, 1, 29}, yes), .under = au_never_extended},
    {.name = "counted from the exchange of notes, the anniversary", .citation = "17(1), 16",
     .facts = last_days(Date{2029, 1, 30}, yes), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "from whichever day the term is counted, if nobody says", .citation = "17(1), 16",
     .facts = last_days(Date{2029, 1, 30}, unknown), .outcome = Outcome::undetermined, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "the anniversary, if the term covers it", .citation = "17(1)", .facts = last_days(term_end, no, yes),
     .under = au_never_extended},
    {.name = "the day after, if the term covers its anniversary", .citation = "17(1)",
     .facts = last_days(after(term_end), no, yes), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "the anniversary counted from the exchange of notes, if the term covers it", .citation = "17(1), 16",
     .facts = last_days(Date{2029, 1, 30}, yes, yes), .under = au_never_extended},
    {.name = "the day after that", .citation = "17(1), 16", .facts = last_days(term_end, yes, yes),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "the anniversary, if nobody says how to read it", .citation = "17(1)",
     .facts = last_days(term_end, no, unknown), .outcome = Outcome::undetermined, .decided_by = "17(1)",
     .under = au_never_extended},

    {.name = "an extension nobody knows of leaves the last day covered", .citation = "17(1)",
     .facts = last_days(before(term_end))},
    {.name = "an extension nobody knows of leaves the anniversary open", .citation = "17(1)", .facts = last_days(term_end),
     .outcome = Outcome::undetermined, .decided_by = "17(1)"},
    {.name = "extended: the anniversary", .citation = "17(1)", .facts = last_days(term_end), .under = extended_by_five},
    {.name = "extended: the last day", .citation = "17(1)", .facts = last_days(Date{2034, 1, 30}),
     .under = extended_by_five},
    {.name = "extended: the first day not covered", .citation = "17(1)", .facts = last_days(Date{2034, 1, 31}),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = extended_by_five},

    {.name = "issued on the last day, carried out later", .citation = "17(3)",
     .facts = dated(us_to_au(), before(term_end), later), .rule = "17(3)#1", .status = Status::satisfied,
     .under = au_never_extended},
    {.name = "issued on the anniversary, carried out later", .citation = "17(3)",
     .facts = dated(us_to_au(), term_end, later), .outcome = Outcome::not_applicable, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "what was received is still used after expiry", .citation = "17(3)",
     .facts = dated(us_to_au([](Request& r) { r.act = Act::use_as_lead; }), Date{2024, 3, 1}, later),
     .under = au_never_extended},
    {.name = "an Australian order of the last day is carried out later, if the determination was renewed",
     .citation = "17(3), 18 USC 2523(e)", .facts = dated(au(), before(term_end), later),
     .under = with(au_never_extended, [](auto& data) { data.determination_renewed_until = Date{2031, 12, 15}; })},
});

/// An interception of 1 January 2029 that was extended, and goes on after the term.
constexpr Request interception(Date extended, Truth new_order) {
    Request r = continued(dated(us_to_au(), Date{2029, 1, 2}, later));
    r.warrant.is_extension = yes;
    r.warrant.extended_on = extended;
    r.readings.extension_is_new_order = new_order;
    return r;
}
constexpr auto extensions = australian({
    {.name = "an interception extended on the last day goes on", .citation = "17(3), E.2 25",
     .facts = interception(before(term_end), yes), .under = au_never_extended},
    {.name = "extended on the anniversary", .citation = "17(3), E.2 25", .facts = interception(term_end, yes),
     .outcome = Outcome::not_applicable, .decided_by = "17(1)", .under = au_never_extended},
    {.name = "extended on the anniversary, an extension being the same order", .citation = "17(3)",
     .facts = interception(term_end, no), .under = au_never_extended},
    {.name = "extended on the anniversary, if nobody says what an extension is", .citation = "17(3)",
     .facts = interception(term_end, unknown), .outcome = Outcome::undetermined, .decided_by = "17(1)",
     .under = au_never_extended},
    {.name = "extended on the last day, whatever an extension is", .citation = "17(3)",
     .facts = interception(before(term_end), unknown), .under = au_never_extended},
});

// Notice on 3 May 2025: effective one month after it.
constexpr Date terminated = Date{2025, 5, 3}.plus_months(1, Round::down);
constexpr auto ended = with(us_au_daa, [](auto& data) { data.terminated_from = terminated; });
constexpr auto termination = australian({
    {.name = "the day before termination takes effect", .citation = "17(2)", .facts = dated(us_to_au(), before(terminated)),
     .under = ended},
    {.name = "the day on which termination takes effect", .citation = "17(2)", .facts = dated(us_to_au(), terminated),
     .outcome = Outcome::not_applicable, .decided_by = "17(2)", .under = ended},
    {.name = "the day after termination took effect", .citation = "17(2)", .facts = dated(us_to_au(), after(terminated)),
     .outcome = Outcome::not_applicable, .decided_by = "17(2)", .under = ended},
    {.name = "issued before, carried out on the day", .citation = "17(3)",
     .facts = dated(au(), before(terminated), terminated), .rule = "17(3)#2", .status = Status::satisfied, .under = ended},
    {.name = "an interception extended on the day of termination does not go on", .citation = "17(3)", .facts = [] {
         Request r = continued(dated(us_to_au(), Date{2025, 5, 20}, Date{2025, 6, 20}));
         r.warrant.is_extension = yes;
         r.warrant.extended_on = terminated;
         return r;
     }(),
     .outcome = Outcome::not_applicable, .decided_by = "17(2)", .under = ended},
    {.name = "whether notice was given is not known", .citation = "17(2)", .facts = us_to_au(),
     .outcome = Outcome::undetermined, .decided_by = "17(2)",
     .under = with(us_au_daa, [](auto& data) { data.terminated_from = unsaid; })},
});

constexpr Date from{2025, 1, 1};
constexpr Date until{2025, 7, 1};
constexpr auto interception_suspended = with(us_au_daa, [](auto& data) {
    data.suspension_b.kind = WarrantKind::interception;
    data.suspension_b.from = from;
    data.suspension_b.until = until;
});
constexpr Request intercepting(Date issued) {
    Request r = dated(au(), issued);
    r.warrant.kind = WarrantKind::interception;
    return r;
}
constexpr auto suspensions = australian({
    {.name = "an interception ordered the day before the suspension", .citation = "12(3)",
     .facts = intercepting(before(from)), .under = interception_suspended},
    {.name = "an interception ordered on its first day", .citation = "12(3)", .facts = intercepting(from),
     .outcome = Outcome::refused, .decided_by = "12(3)", .under = interception_suspended},
    {.name = "an interception ordered on its last day", .citation = "12(3)", .facts = intercepting(before(until)),
     .outcome = Outcome::refused, .decided_by = "12(3)", .under = interception_suspended},
    {.name = "an interception ordered on the day it is lifted", .citation = "12(3)", .facts = intercepting(until),
     .under = interception_suspended},
    {.name = "production of stored data is another category", .citation = "12(3)", .facts = dated(au(), from),
     .under = interception_suspended},
    {.name = "no suspension was seen", .citation = "12(3), E.2 26", .facts = intercepting(from)},
});

/// Australia concluded on 8 March 2024 that a US order was not properly invoked.
constexpr Date concluded{2024, 3, 8};
constexpr Request conclusion(Act act, Date day, Truth reading = yes) {
    Request r = us_to_au();
    r.act = act;
    r.events.receiving_authority_concluded_improper = yes;
    r.events.concluded_on = concluded;
    r.readings.earlier_production_stays_covered = reading;
    if (act == Act::disclose || act == Act::continue_) {
        r.act_on = day;
    } else {
        r.act_on = Date{2024, 4, 1};
        r.events.produced_on = day;
    }
    return r;
}
constexpr auto conclusions = australian({
    {.name = "handing over the day before the conclusion", .citation = "5(12), E.2 18",
     .facts = conclusion(Act::disclose, before(concluded))},
    {.name = "handing over on the day of the conclusion", .citation = "5(12)", .facts = conclusion(Act::disclose, concluded),
     .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handed over the day before, used after it", .citation = "5(12), E.2 18",
     .facts = conclusion(Act::use_as_lead, before(concluded))},
    {.name = "handed over on the day of the conclusion, used after it", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, concluded), .outcome = Outcome::not_applicable, .decided_by = "5(12)#1"},
    {.name = "handed over before, if a conclusion reaches back", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, before(concluded), no), .outcome = Outcome::not_applicable,
     .decided_by = "5(12)#1"},
    {.name = "handed over before, if nobody says whether a conclusion reaches back", .citation = "5(12)",
     .facts = conclusion(Act::use_as_lead, before(concluded), unknown), .outcome = Outcome::undetermined,
     .decided_by = "5(12)#1"},
});

static_assert(proved<three_years>);
static_assert(proved<entry_into_force>);
static_assert(proved<determination>);
static_assert(proved<statute>);
static_assert(proved<term>);

const Table three_years_table("US-Australia: three years", three_years);
const Table force_table("US-Australia: entry into force", entry_into_force);
const Table determination_table("US-Australia: the determination of 15 December 2021", determination);
const Table statute_table("US-Australia: gates of US and Australian law", statute);
const Table term_table("US-Australia: the term", term);
const Table extension_table("US-Australia: extensions of interceptions", extensions);
const Table termination_table("US-Australia: termination", termination);
const Table suspension_table("US-Australia: suspended categories", suspensions);
const Table conclusion_table("US-Australia: conclusions of the receiving authority", conclusions);

}  // namespace

TEST_CASE("us-au: three years, at, just below and just above") { three_years_table.run(); }
TEST_CASE("us-au: entry into force, by either day") { force_table.run(); }
TEST_CASE("us-au: the determination, the day before, the day, the day after, renewed or not") { determination_table.run(); }
TEST_CASE("us-au: the other clocks of 18 USC 2523, and designation in Australian law") { statute_table.run(); }
TEST_CASE("us-au: the end of the term, its anniversary and its extension") { term_table.run(); }
TEST_CASE("us-au: extensions of interceptions") { extension_table.run(); }
TEST_CASE("us-au: termination") { termination_table.run(); }
TEST_CASE("us-au: suspended categories of process") { suspension_table.run(); }
TEST_CASE("us-au: conclusions of the receiving authority") { conclusion_table.run(); }

TEST_CASE("us-au: after 15 December 2026 an Australian order waits for a renewal, and nothing else said helps") {
    const Decision d = evaluate(us_au_daa, of_november(au(), after(falls_due)));
    CHECK(d.possible().contains(Outcome::permitted));
    CHECK(d.possible().contains(Outcome::not_applicable));
    CHECK(d.possible().size() == 2);
    CHECK(d.status("18 USC 2523(e)(3)") == Status::open);
    CHECK(d.open_questions().size() == 0);  // it is the agreement's data that is open, no fact of the case
    const Decision refused = evaluate(us_au_daa, punishable(of_november(au(), after(falls_due)), years(2)));
    CHECK(refused.excluded(Outcome::permitted));
}
