// SPDX-License-Identifier: BSL-1.0
// The track of article 10, objections, what the recipient may do later, acts that the agreement does not rule on, and form.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr State FR = state("FR");

constexpr Request subscriber(Request r, Truth alone) {
    r.data.category = DataCategory::subscriber;
    r.data.subscriber_alone = alone;
    return r;
}
constexpr Request preservation(Request r) {
    r.act = Act::preserve;
    r.warrant.kind = WarrantKind::preservation;
    return r;
}
constexpr Request two_years(Request r) {
    r.offense.maximum_imprisonment = years(2);
    return r;
}
constexpr Request targeting(Request r, State place) {
    r.target.located_in = place;
    return r;
}
constexpr Request live(Request r, WarrantKind kind) {
    r.warrant.kind = kind;
    return r;
}
constexpr Request bound(Request r, Truth by_article_4) {
    r.readings.article_10_bound_by_article_4 = by_article_4;
    return r;
}

constexpr Scenario article_10[] = {
    {.name = "subscriber information alone, below three years", .citation = "10, point 11",
     .facts = two_years(subscriber(uk(), yes)),
     .near_miss = [](Request& r) { r.data.subscriber_alone = no; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "subscriber information sought with content is part of the order", .citation = "1(3)",
     .facts = subscriber(uk(), no)},
    {.name = "preservation below three years", .citation = "10, point 12",
     .facts = two_years(preservation(us())),
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "subscriber information about somebody in the US", .citation = "10, point 11",
     .facts = targeting(subscriber(uk(), yes), US),
     .near_miss = [](Request& r) { r.data.subscriber_alone = no; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(3)#1"},
    {.name = "preservation of the data of somebody in the UK", .citation = "10, point 12",
     .facts = targeting(preservation(us()), GB),
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "4(3)#2"},
    {.name = "process of article 10 needs neither certificate nor transmission nor notice of invocation",
     .citation = "10, point 11",
     .facts = but(subscriber(us(), yes),
                  [](Request& r) {
                      r.warrant.invoked = r.warrant.invocation_notified = no;
                      r.warrant.certified_in_writing = r.warrant.reviewed_before_transmission = no;
                      r.warrant.transmitted_by = Transmitter::issuing_authority;
                  })},
    {.name = "an order for subscriber information by its own name", .citation = "10(1)",
     .facts = but(two_years(subscriber(us(), yes)),
                  [](Request& r) { r.warrant.kind = WarrantKind::subscriber_information; })},
    {.name = "an interception is none, whatever it is called", .citation = "10(1), 4(3), 18 USC 2523(b)(4)(A)",
     .facts = live(targeting(subscriber(uk(), yes), US), WarrantKind::interception),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "an interception called subscriber information, without a fixed end", .citation = "10(1), 5(3)",
     .facts = but(live(subscriber(us(), yes), WarrantKind::interception),
                  [](Request& r) { r.warrant.duration_fixed = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(3)",
     .near_miss = [](Request& r) { r.warrant.duration_fixed = yes; }},
    {.name = "an interception called subscriber information, below three years", .citation = "10(1), 4(1)",
     .facts = two_years(live(subscriber(uk(), yes), WarrantKind::interception)),
     .outcome = Outcome::refused,
     .decided_by = "4(1)",
     .near_miss = [](Request& r) { r.offense.maximum_imprisonment = years(3); }},
    {.name = "nor is the collection of metadata as it arises: the agreement must be invoked", .citation = "10(1), 3(2)",
     .facts = but(live(subscriber(uk(), yes), WarrantKind::live_metadata),
                  [](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "3(2)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "subscriber information alone, and nobody says by which kind of process", .citation = "10(1), 4(1)",
     .facts = but(two_years(subscriber(uk(), yes)), [](Request& r) { r.warrant.kind = unsaid; }),
     .outcome = Outcome::undetermined},
    {.name = "preservation is no handing over", .citation = "10(1)",
     .facts = but(preservation(us()), [](Request& r) { r.act = Act::disclose; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "10(1)#2",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "a process for preservation may be served", .citation = "10(1)",
     .facts = but(preservation(us()), [](Request& r) { r.act = Act::serve; })},
    {.name = "if article 4 binds, preservation is still no handing over", .citation = "10(1), 10(4)",
     .facts = but(bound(preservation(us()), yes), [](Request& r) { r.act = Act::disclose; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "10(1)#2"},
    {.name = "process of article 10 still keeps to the issuing party's law", .citation = "10(3)",
     .facts = but(subscriber(uk(), yes), [](Request& r) { r.warrant.complies_with_issuing_law = no; }),
     .outcome = Outcome::refused,
     .decided_by = "10(3)",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }},

    {.name = "below three years, if article 4 binds", .citation = "10(4), 4(1)",
     .facts = bound(two_years(subscriber(uk(), yes)), yes),
     .outcome = Outcome::refused,
     .decided_by = "4(1)"},
    {.name = "below three years, if nobody says whether article 4 binds", .citation = "10(4), 4(1)",
     .facts = bound(two_years(subscriber(uk(), yes)), unknown),
     .outcome = Outcome::undetermined,
     .decided_by = "4(1)"},
    {.name = "at three years, whatever article 4 binds", .citation = "10(4)",
     .facts = bound(subscriber(uk(), yes), unknown)},
    {.name = "somebody in the US, if article 4 binds", .citation = "10(4), 4(3)",
     .facts = bound(targeting(subscriber(uk(), yes), US), yes),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1"},
    {.name = "somebody in the US, if nobody says whether article 4 binds", .citation = "10(4), 4(3)",
     .facts = bound(targeting(subscriber(uk(), yes), US), unknown),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1"},
    {.name = "preservation below three years, if article 4 binds", .citation = "10(4), 4(1)",
     .facts = bound(two_years(preservation(us())), yes),
     .outcome = Outcome::refused,
     .decided_by = "4(1)"},
    {.name = "preservation below three years, if nobody says", .citation = "10(4), 4(1)",
     .facts = bound(two_years(preservation(us())), unknown),
     .outcome = Outcome::undetermined,
     .decided_by = "4(1)"},
    {.name = "preservation without a certificate, if article 5 binds", .citation = "10(4), 5(7)",
     .facts = but(bound(preservation(uk()), yes), [](Request& r) { r.warrant.certified_in_writing = no; }),
     .outcome = Outcome::refused,
     .decided_by = "5(7)"},
    {.name = "the reading is no matter for an order for content", .citation = "10(4)", .facts = bound(uk(), unknown)},
};

constexpr Request objected(Request r, Objection how_far, Truth suspends) {
    r.events.objection = how_far;
    r.readings.objection_suspends = suspends;
    return r;
}

constexpr Scenario objections[] = {
    {.name = "pending with the issuing authority", .citation = "5(11), point 17",
     .facts = objected(uk(), Objection::pending_at_issuer, no)},
    {.name = "pending with the receiving authority", .citation = "5(11), point 17",
     .facts = objected(us(), Objection::pending_at_receiver, no)},
    {.name = "pending with the issuing authority, if objections suspend", .citation = "5(11)",
     .facts = objected(uk(), Objection::pending_at_issuer, yes), .outcome = Outcome::conditional, .decided_by = "5(11)#5"},
    {.name = "pending with the receiving authority, if objections suspend", .citation = "5(11)",
     .facts = objected(us(), Objection::pending_at_receiver, yes), .outcome = Outcome::conditional,
     .decided_by = "5(11)#5"},
    {.name = "answered, if objections suspend", .citation = "5(11)",
     .facts = objected(uk(), Objection::answered, yes)},
    {.name = "withdrawn, if objections suspend", .citation = "5(11)",
     .facts = objected(uk(), Objection::withdrawn, yes)},
    {.name = "none was made, if objections suspend", .citation = "5(11)", .facts = objected(uk(), Objection::none, yes)},
    {.name = "pending, if nobody says whether objections suspend", .citation = "5(11)",
     .facts = objected(uk(), Objection::pending_at_issuer, unknown), .outcome = Outcome::undetermined,
     .decided_by = "5(11)#5"},
    {.name = "none was made, whatever objections do", .citation = "5(11)",
     .facts = objected(uk(), Objection::none, unknown)},
    {.name = "a suspended order that is also refused is refused", .citation = "5(11), 4(1)",
     .facts = two_years(objected(uk(), Objection::pending_at_issuer, yes)), .outcome = Outcome::refused,
     .decided_by = "4(1)"},
};

constexpr Request onward(Recipient to, Known<Consent> consent, Truth kept = no) {
    Request r = uk();
    r.act = Act::transfer_onward;
    r.use.recipient = to;
    r.events.transfer_consent = consent;
    r.events.transfer_conditions_kept = kept;
    return r;
}
constexpr Request disseminated(Request r) {
    r.act = Act::disseminate;
    return r;
}
constexpr auto third = Recipient::third_state;
constexpr auto body = Recipient::international_organisation;

constexpr Scenario transfers[] = {
    {.name = "to a third state, not asked", .citation = "8(2)", .facts = onward(third, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(2)#1"},
    {.name = "to a third state, granted", .citation = "8(2)", .facts = onward(third, Consent::granted)},
    {.name = "to a third state, on conditions that are kept", .citation = "8(2)",
     .facts = onward(third, Consent::granted_on_conditions, yes)},
    {.name = "to a third state, on conditions that are broken", .citation = "8(2)",
     .facts = onward(third, Consent::granted_on_conditions, no), .outcome = Outcome::refused, .decided_by = "8(2)#2"},
    {.name = "to a third state, on conditions of which nothing is known", .citation = "8(2)",
     .facts = onward(third, Consent::granted_on_conditions, unknown), .outcome = Outcome::undetermined,
     .decided_by = "8(2)#2"},
    {.name = "to a third state, denied", .citation = "8(2)", .facts = onward(third, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "8(2)#2"},
    {.name = "to a third state, nobody said whether it was asked", .citation = "8(2)", .facts = onward(third, unsaid),
     .outcome = Outcome::undetermined, .decided_by = "8(2)#1, 8(2)#2"},
    {.name = "to an international organisation, not asked", .citation = "8(2)", .facts = onward(body, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(2)#1"},
    {.name = "to an international organisation, denied", .citation = "8(2)", .facts = onward(body, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "8(2)#2"},
    {.name = "to another authority of one's own, not asked", .citation = "8(2), point 21",
     .facts = onward(Recipient::own_authority, Consent::not_asked)},
    {.name = "back to the receiving party, not asked", .citation = "8(2)",
     .facts = onward(Recipient::receiving_party_authority, Consent::not_asked)},

    // It is the recipient that counts, not the word for what is done.
    {.name = "disseminated to a third state, not asked", .citation = "8(2)",
     .facts = disseminated(onward(third, Consent::not_asked)), .outcome = Outcome::conditional, .decided_by = "8(2)#1",
     .near_miss = [](Request& r) { r.use.recipient = Recipient::own_authority; }},
    {.name = "disseminated to a third state, denied", .citation = "8(2)",
     .facts = disseminated(onward(third, Consent::denied)), .outcome = Outcome::refused, .decided_by = "8(2)#2",
     .near_miss = [](Request& r) { r.data.lawfully_public = yes; }},
    {.name = "disseminated to a third state, granted", .citation = "8(2)",
     .facts = disseminated(onward(third, Consent::granted))},
    {.name = "disseminated to an international organisation, not asked", .citation = "8(2)",
     .facts = disseminated(onward(body, Consent::not_asked)), .outcome = Outcome::conditional, .decided_by = "8(2)#1"},
    {.name = "kept at home, a third state is no matter", .citation = "8(2)",
     .facts = but(onward(third, Consent::denied), [](Request& r) { r.act = Act::retain; })},
    {.name = "irrelevant material does not go to a third state even with consent", .citation = "7(3), 8(2)",
     .facts = but(onward(third, Consent::granted), [](Request& r) { r.data.relevant_to_offense = no; }),
     .outcome = Outcome::refused, .decided_by = "7(3)#1",
     .near_miss = [](Request& r) { r.data.protects_life = yes; }},
    {.name = "the US owes the UK no such care about what it sends on", .citation = "7(3)",
     .facts = but(onward(third, Consent::granted),
                  [](Request& r) {
                      r.data.relevant_to_offense = no;
                      r.warrant.issued_by = US;
                  })},
};

constexpr Request evidence(Request r, Known<Consent> permission, Truth kept = no) {
    r.act = Act::use_as_evidence;
    r.use.in_prosecution_case = yes;
    r.events.use_permission = permission;
    r.events.use_conditions_kept = kept;
    return r;
}
constexpr Request capital(Known<Consent> permission, Truth kept = no) {
    Request r = evidence(us(), permission, kept);
    r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
    return r;
}
constexpr Request speech(Known<Consent> permission, Truth kept = no) {
    Request r = evidence(uk(), permission, kept);
    r.offense.category = OffenseCategory::speech;
    r.offense.speech_concern = SpeechConcern::listed_offense;
    return r;
}
constexpr Request guantanamo(Known<Consent> permission, Truth kept = no) {
    Request r = us();
    r.act = Act::disseminate;
    r.use.detention_at_guantanamo = yes;
    r.events.detention_permission = permission;
    r.events.detention_conditions_kept = kept;
    return r;
}
constexpr Request before_a_commission(Consent capital_permission, Consent detention_permission) {
    Request r = capital(capital_permission);
    r.use.forum = Forum::military_commission;
    r.events.detention_permission = detention_permission;
    return r;
}

constexpr Scenario interests[] = {
    {.name = "capital case, not asked", .citation = "8(4)(a)", .facts = capital(Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1"},
    {.name = "capital case, granted", .citation = "8(4)(a)", .facts = capital(Consent::granted)},
    {.name = "capital case, on conditions that are kept", .citation = "8(4)(a)",
     .facts = capital(Consent::granted_on_conditions, yes)},
    {.name = "capital case, on conditions that are broken", .citation = "8(4)(a)",
     .facts = capital(Consent::granted_on_conditions, no), .outcome = Outcome::refused, .decided_by = "8(4)(a)#2"},
    {.name = "capital case, on conditions of which nothing is known", .citation = "8(4)(a)",
     .facts = capital(Consent::granted_on_conditions, unknown), .outcome = Outcome::undetermined,
     .decided_by = "8(4)(a)#2"},
    {.name = "capital case, denied", .citation = "8(4)(a)", .facts = capital(Consent::denied), .outcome = Outcome::refused,
     .decided_by = "8(4)(a)#2"},
    {.name = "the evidence of the defence is free", .citation = "8(4)(a), point 19",
     .facts = but(capital(Consent::denied), [](Request& r) { r.use.in_prosecution_case = no; })},
    {.name = "a lead is no evidence", .citation = "8(4)(a), point 19",
     .facts = but(capital(Consent::denied), [](Request& r) { r.act = Act::use_as_lead; })},
    {.name = "but a lead in a capital case calls for the same care", .citation = "SL(1), point 19",
     .facts = but(capital(Consent::not_asked), [](Request& r) { r.act = Act::use_as_lead; }), .rule = "SL(1)",
     .status = Status::violated,
     .near_miss = [](Request& r) { r.act = Act::use_as_evidence; },
     .near_outcome = Outcome::conditional,
     .near_decided_by = "8(4)(a)#1",
     .near_status = Status::not_engaged},
    {.name = "handing the data over is no use as evidence", .citation = "8(4)(a)",
     .facts = but(capital(Consent::denied), [](Request& r) { r.act = Act::disclose; })},
    {.name = "the UK has no death penalty to be asked about", .citation = "8(4)(a)",
     .facts = but(capital(Consent::denied), [](Request& r) { r.warrant.issued_by = GB; })},

    {.name = "speech case, not asked", .citation = "8(4)(b)", .facts = speech(Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(4)(b)#1"},
    {.name = "speech case, granted", .citation = "8(4)(b)", .facts = speech(Consent::granted)},
    {.name = "speech case, on conditions that are kept", .citation = "8(4)(b)",
     .facts = speech(Consent::granted_on_conditions, yes)},
    {.name = "speech case, on conditions that are broken", .citation = "8(4)(b)",
     .facts = speech(Consent::granted_on_conditions, no), .outcome = Outcome::refused, .decided_by = "8(4)(b)#2"},
    {.name = "speech case, on conditions of which nothing is known", .citation = "8(4)(b)",
     .facts = speech(Consent::granted_on_conditions, unknown), .outcome = Outcome::undetermined,
     .decided_by = "8(4)(b)#2"},
    {.name = "speech case, denied", .citation = "8(4)(b)", .facts = speech(Consent::denied), .outcome = Outcome::refused,
     .decided_by = "8(4)(b)#2"},
    {.name = "the same offense in the US needs nobody's leave", .citation = "8(4)(b)",
     .facts = but(speech(Consent::denied), [](Request& r) { r.warrant.issued_by = US; })},
    {.name = "the data of a speech case is handed over without asking", .citation = "8(4)(b), point 19",
     .facts = but(speech(Consent::not_asked), [](Request& r) { r.act = Act::disclose; }), .rule = "SL(2)",
     .status = Status::violated},

    {.name = "Guantanamo, not asked", .citation = "SL(3)", .facts = guantanamo(Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "SL(3)#1"},
    {.name = "Guantanamo, granted", .citation = "SL(3)", .facts = guantanamo(Consent::granted)},
    {.name = "Guantanamo, on conditions that are kept", .citation = "SL(3)",
     .facts = guantanamo(Consent::granted_on_conditions, yes)},
    {.name = "Guantanamo, on conditions that are broken", .citation = "SL(3)",
     .facts = guantanamo(Consent::granted_on_conditions, no), .outcome = Outcome::refused, .decided_by = "SL(3)#2"},
    {.name = "Guantanamo, on conditions of which nothing is known", .citation = "SL(3)",
     .facts = guantanamo(Consent::granted_on_conditions, unknown), .outcome = Outcome::undetermined,
     .decided_by = "SL(3)#2"},
    {.name = "Guantanamo, denied", .citation = "SL(3)", .facts = guantanamo(Consent::denied), .outcome = Outcome::refused,
     .decided_by = "SL(3)#2"},
    {.name = "permission for evidence is none for detention", .citation = "SL(3), 8(4)(a)",
     .facts = but(guantanamo(Consent::not_asked), [](Request& r) { r.events.use_permission = Consent::granted; }),
     .outcome = Outcome::conditional, .decided_by = "SL(3)#1"},
    {.name = "nor does a refusal of evidence refuse detention", .citation = "SL(3), 8(4)(a)",
     .facts = but(guantanamo(Consent::granted), [](Request& r) { r.events.use_permission = Consent::denied; })},
    {.name = "permission for detention is none for evidence", .citation = "8(4)(a), SL(3)",
     .facts = but(capital(Consent::not_asked), [](Request& r) { r.events.detention_permission = Consent::granted; }),
     .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1"},
    {.name = "a military commission elsewhere, not asked", .citation = "SL(3)",
     .facts = but(us(), [](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.forum = Forum::military_commission;
     }),
     .outcome = Outcome::conditional, .decided_by = "SL(3)#1"},
    {.name = "a court martial that is no military commission", .citation = "SL(3)",
     .facts = but(us(), [](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.forum = Forum::other;
     })},
    {.name = "the letter binds the United States, not the UK", .citation = "SL(3)",
     .facts = but(guantanamo(Consent::denied), [](Request& r) { r.warrant.issued_by = GB; })},
    {.name = "a capital case before a military commission is refused on both grounds", .citation = "8(4)(a), SL(3)",
     .facts = before_a_commission(Consent::denied, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "8(4)(a)#2, SL(3)#2"},
    {.name = "a capital case before a military commission asks twice", .citation = "8(4)(a), SL(3)",
     .facts = before_a_commission(Consent::not_asked, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1, SL(3)#1"},
    {.name = "permission for the capital case is none for the commission", .citation = "8(4)(a), SL(3)",
     .facts = before_a_commission(Consent::granted, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "SL(3)#1",
     .near_miss = [](Request& r) { r.events.detention_permission = Consent::granted; }},
    {.name = "permission for the commission is none for the capital case", .citation = "8(4)(a), SL(3)",
     .facts = before_a_commission(Consent::not_asked, Consent::granted),
     .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1",
     .near_miss = [](Request& r) { r.events.use_permission = Consent::granted; }},
    {.name = "what the UK refused for the commission it did not refuse for the capital case", .citation = "8(4)(a), SL(3)",
     .facts = before_a_commission(Consent::granted, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "SL(3)#2",
     .near_miss = [](Request& r) { r.use.forum = Forum::civilian_court; }},
};

constexpr Request act(Request r, Act a) {
    r.act = a;
    return r;
}

constexpr Scenario acts[] = {
    {.name = "notifying the user", .citation = "2(1)", .facts = act(uk(), Act::notify), .outcome = Outcome::not_applicable,
     .decided_by = "2(1)"},
    {.name = "enforcing the order", .citation = "2(1)", .facts = act(uk(), Act::enforce),
     .outcome = Outcome::not_applicable, .decided_by = "2(1)"},
    {.name = "changing the service", .citation = "2(1), point 28", .facts = act(uk(), Act::change_service),
     .outcome = Outcome::not_applicable, .decided_by = "2(1)"},
    {.name = "notifying the user of a US order", .citation = "2(1)", .facts = act(us(), Act::notify),
     .outcome = Outcome::not_applicable, .decided_by = "2(1)"},
    {.name = "a capability notice is no order for data", .citation = "1(10), point 28",
     .facts = uk([](Request& r) { r.warrant.kind = WarrantKind::capability_notice; }), .outcome = Outcome::not_applicable,
     .decided_by = "1(10)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::interception; }},
    {.name = "a key notice is no order for data", .citation = "1(10), point 28",
     .facts = uk([](Request& r) { r.warrant.kind = WarrantKind::key_notice; }), .outcome = Outcome::not_applicable,
     .decided_by = "1(10)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "a secrecy order is no order for data", .citation = "1(10)",
     .facts = us([](Request& r) { r.warrant.kind = WarrantKind::secrecy; }), .outcome = Outcome::not_applicable,
     .decided_by = "1(10)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "a search on the spot is no order to a provider", .citation = "1(10)",
     .facts = us([](Request& r) { r.warrant.kind = WarrantKind::search; }), .outcome = Outcome::not_applicable,
     .decided_by = "1(10)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "issuing", .citation = "5(1)",
     .facts = uk([](Request& r) {
         r.act = Act::issue;
         r.act_on = r.warrant.issued_on;
     })},
    {.name = "serving", .citation = "5(5)", .facts = act(us(), Act::serve)},
    {.name = "preserving", .citation = "1(10)", .facts = act(uk(), Act::preserve)},
    {.name = "continuing", .citation = "5(3)", .facts = us([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
     })},
    {.name = "keeping", .citation = "7(2)", .facts = act(uk(), Act::retain)},
    {.name = "using as a lead", .citation = "8(4)", .facts = act(us(), Act::use_as_lead)},
    {.name = "using as evidence", .citation = "8(4)", .facts = act(uk(), Act::use_as_evidence)},
    {.name = "passing on within one's own state", .citation = "8(2)", .facts = act(us(), Act::disseminate)},
    {.name = "passing on with nobody outside", .citation = "8(2)", .facts = act(uk(), Act::transfer_onward)},
};

constexpr Request returned(Harm harm, Truth relevant = yes, Truth us_content = yes) {
    Request r = uk();
    r.act = Act::disseminate;
    r.use.recipient = Recipient::receiving_party_authority;
    r.data.contains_us_person_content = us_content;
    r.data.relevant_to_offense = relevant;
    r.use.harm = harm;
    return r;
}

constexpr Request sent_on(Request r) {
    r.act = Act::transfer_onward;
    return r;
}

constexpr Scenario dissemination[] = {
    {.name = "no significant harm", .citation = "7(5)", .facts = returned(Harm::none), .outcome = Outcome::refused,
     .decided_by = "7(5)"},
    {.name = "terrorism", .citation = "7(5)", .facts = returned(Harm::national_security)},
    {.name = "violence", .citation = "7(5)", .facts = returned(Harm::violent_crime)},
    {.name = "abuse of children", .citation = "7(5)", .facts = returned(Harm::child_exploitation)},
    {.name = "organised crime", .citation = "7(5)", .facts = returned(Harm::organised_crime)},
    {.name = "financial fraud", .citation = "7(5)", .facts = returned(Harm::financial_fraud)},
    {.name = "sent on, no significant harm", .citation = "7(5)", .facts = sent_on(returned(Harm::none)),
     .outcome = Outcome::refused, .decided_by = "7(5)",
     .near_miss = [](Request& r) { r.use.harm = Harm::national_security; }},
    {.name = "sent on, no content of a US person", .citation = "7(5)", .facts = sent_on(returned(Harm::none, yes, no))},
    {.name = "sent on, neither relevant nor harm", .citation = "7(3), 7(5)", .facts = sent_on(returned(Harm::none, no)),
     .outcome = Outcome::refused, .decided_by = "7(3)#1, 7(5)"},
    {.name = "no content of a US person", .citation = "7(5)", .facts = returned(Harm::none, yes, no)},
    {.name = "harm, but irrelevant", .citation = "7(3), 7(5)", .facts = returned(Harm::violent_crime, no),
     .outcome = Outcome::refused, .decided_by = "7(3)#1"},
    {.name = "neither relevant nor harm", .citation = "7(3), 7(5)", .facts = returned(Harm::none, no),
     .outcome = Outcome::refused, .decided_by = "7(3)#1, 7(5)"},
    {.name = "needed to understand what is relevant", .citation = "7(3)",
     .facts = but(returned(Harm::violent_crime, no), [](Request& r) { r.data.needed_to_understand = yes; })},
    {.name = "the US owes the UK no such thing", .citation = "7(3), 7(5)",
     .facts = but(returned(Harm::none, no), [](Request& r) { r.warrant.issued_by = US; })},
};

static_assert(proved<article_10>);
static_assert(proved<objections>);
static_assert(proved<transfers>);
static_assert(proved<interests>);
static_assert(proved<acts>);
static_assert(proved<dissemination>);

const Table article_10_table("article 10", article_10);
const Table objection_table("objections", objections);
const Table transfer_table("transfers onward", transfers);
const Table interest_table("essential interests", interests);
const Table act_table("acts", acts);
const Table dissemination_table("dissemination", dissemination);

// Neither where data lies nor how it is encrypted changes a verdict; it is handed over as held.
static_assert(evaluate(us_uk_daa, uk()).form() == Form::as_held);
static_assert(uk().data.encryption == Encryption::end_to_end);

}  // namespace

TEST_CASE("us-uk: preservation and subscriber information alone") { article_10_table.run(); }
TEST_CASE("us-uk: a provider's objection") { objection_table.run(); }
TEST_CASE("us-uk: transfer onward, with every answer to the question for consent") { transfer_table.run(); }
TEST_CASE("us-uk: essential interests, with every answer to the question for permission") { interest_table.run(); }
TEST_CASE("us-uk: each act, and acts that the agreement does not rule on") { act_table.run(); }
TEST_CASE("us-uk: what may be disseminated") { dissemination_table.run(); }

TEST_CASE("us-uk: where data is stored changes nothing at all (point 27)") {
    for (const Table* t = Table::first(); t != nullptr; t = t->next())
        for (const Scenario& s : *t) {
            if (s.under.tables != Instrument(us_uk_daa).tables) continue;
            INFO(t->named(s));
            for (const Known<State> place : {Known<State>{}, Known<State>{US}, Known<State>{GB}, Known<State>{FR}}) {
                Request r = s.facts;
                r.data.stored_in = place;
                CHECK(evaluate(s.under, r, s.as_of) == s.decision());
            }
        }
}

TEST_CASE("us-uk: data is handed over as held, however it is encrypted") {
    for (const Known<Encryption> how : {Known<Encryption>{}, Known<Encryption>{Encryption::none},
                                        Known<Encryption>{Encryption::by_provider}, Known<Encryption>{Encryption::end_to_end}})
        for (const Truth demanded : {no, yes, unknown}) {
            const Request r = uk([](Request&) {});
            Request held = r;
            held.data.encryption = how;
            held.warrant.demands_decryption_capability = demanded;
            const Decision d = evaluate(us_uk_daa, held);
            CHECK(d.outcome() == Outcome::permitted);
            CHECK(d.form() == Form::as_held);
            CHECK(d.consequences().contains("18 USC 2523(b)(3)") == (demanded == yes));
        }
    CHECK(evaluate(us_uk_daa, two_years(uk())).form() == Form::none);
    CHECK(evaluate(us_uk_daa, speech(Consent::not_asked)).form() == Form::as_held);
    CHECK(evaluate(us_uk_daa, uk()).effect() == Effect::lifts_bar);
}
