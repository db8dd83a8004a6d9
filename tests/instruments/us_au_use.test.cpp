// SPDX-License-Identifier: BSL-1.0
// Essential interests, the track of article 10, objections, transfers, dissemination, acts and form under the US-Australia
// agreement.

#include "support/us_au_scenario.hpp"

using namespace comity_test;

namespace {

constexpr Request evidence(Request r, Known<Consent> permission, Truth kept = no) {
    r.act = Act::use_as_evidence;
    r.use.in_prosecution_case = yes;
    r.events.use_permission = permission;
    r.events.use_conditions_kept = kept;
    return r;
}
constexpr Request capital(Truth sought, Truth trigger, Known<Consent> permission, Truth kept = no) {
    Request r = evidence(us_to_au(), permission, kept);
    r.offense.death_penalty_available = yes;
    r.offense.death_penalty_sought = sought;
    r.readings.punishable_by_death_triggers = trigger;
    return r;
}

// Whether Australia is to be asked where death is sought or wherever it is available was not seen: the reading is unsaid.
constexpr auto death_penalty = australian({
    {.name = "death is sought, not asked", .citation = "8(4)(a)", .facts = capital(yes, unknown, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1"},
    {.name = "death is sought, granted", .citation = "8(4)(a)", .facts = capital(yes, unknown, Consent::granted)},
    {.name = "death is sought, on conditions that are kept", .citation = "8(4)(a)",
     .facts = capital(yes, unknown, Consent::granted_on_conditions, yes)},
    {.name = "death is sought, on conditions that are broken", .citation = "8(4)(a)",
     .facts = capital(yes, unknown, Consent::granted_on_conditions, no), .outcome = Outcome::refused,
     .decided_by = "8(4)(a)#2"},
    {.name = "death is sought, denied", .citation = "8(4)(a)", .facts = capital(yes, unknown, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "8(4)(a)#2"},
    {.name = "available and not sought, not asked", .citation = "8(4)(a)",
     .facts = capital(no, unknown, Consent::not_asked), .outcome = Outcome::undetermined, .decided_by = "8(4)(a)#1"},
    {.name = "available and not sought, denied", .citation = "8(4)(a)", .facts = capital(no, unknown, Consent::denied),
     .outcome = Outcome::undetermined, .decided_by = "8(4)(a)#2"},
    {.name = "available and not sought, granted: nothing hangs on the trigger", .citation = "8(4)(a)",
     .facts = capital(no, unknown, Consent::granted)},
    {.name = "available and not sought, if availability triggers", .citation = "8(4)(a)",
     .facts = capital(no, yes, Consent::not_asked), .outcome = Outcome::conditional, .decided_by = "8(4)(a)#1"},
    {.name = "available and not sought, denied, if availability triggers", .citation = "8(4)(a)",
     .facts = capital(no, yes, Consent::denied), .outcome = Outcome::refused, .decided_by = "8(4)(a)#2"},
    {.name = "available and not sought, if only seeking triggers", .citation = "8(4)(a)",
     .facts = capital(no, no, Consent::not_asked), .rule = "SL(1)", .status = Status::violated},
    {.name = "no offense punishable by death, whatever the trigger", .citation = "8(4)(a)",
     .facts = evidence(us_to_au(), Consent::not_asked)},
    {.name = "the evidence of the defence is free", .citation = "8(4)(a), point 19",
     .facts = but(capital(yes, yes, Consent::denied), [](Request& r) { r.use.in_prosecution_case = no; })},
    {.name = "a lead is no evidence", .citation = "8(4)(a), point 19",
     .facts = but(capital(yes, yes, Consent::denied), [](Request& r) { r.act = Act::use_as_lead; })},
    {.name = "handing the data over is no use as evidence", .citation = "8(4)(a)",
     .facts = but(capital(yes, yes, Consent::denied), [](Request& r) { r.act = Act::disclose; })},
    {.name = "Australia has no death penalty to be asked about", .citation = "8(4)(a)",
     .facts = but(capital(yes, yes, Consent::denied), [](Request& r) { r.warrant.issued_by = AU; })},
});

constexpr Request speech(SpeechConcern category, Known<Consent> permission, Truth kept = no) {
    Request r = evidence(au(), permission, kept);
    r.offense.category = OffenseCategory::speech;
    r.offense.speech_concern = category;
    return r;
}
constexpr auto secrets = SpeechConcern::unauthorised_disclosure;

constexpr auto speech_interest = australian({
    {.name = "disclosing secrets, not asked", .citation = "8(4)(b), SL(2)", .facts = speech(secrets, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(4)(b)#1"},
    {.name = "racial vilification, not asked", .citation = "8(4)(b), SL(2)",
     .facts = speech(SpeechConcern::racial_vilification, Consent::not_asked), .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1"},
    {.name = "association, not asked", .citation = "8(4)(b), SL(2)",
     .facts = speech(SpeechConcern::association, Consent::not_asked), .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1"},
    {.name = "advocating terrorism or genocide, not asked", .citation = "8(4)(b), SL(2)",
     .facts = speech(SpeechConcern::advocating_terrorism, Consent::not_asked), .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1"},
    {.name = "inciting violence without imminent harm, not asked", .citation = "8(4)(b), SL(2)",
     .facts = speech(SpeechConcern::inciting_violence, Consent::not_asked), .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1"},
    {.name = "a concern that the US raises for the case, not asked", .citation = "8(4)(b)",
     .facts = speech(SpeechConcern::raised_by_us, Consent::not_asked), .outcome = Outcome::conditional,
     .decided_by = "8(4)(b)#1"},
    {.name = "an offense about speech that raises no concern", .citation = "8(4)(b)",
     .facts = speech(SpeechConcern::none, Consent::not_asked)},
    {.name = "granted", .citation = "8(4)(b)", .facts = speech(secrets, Consent::granted)},
    {.name = "on conditions that are kept", .citation = "8(4)(b)",
     .facts = speech(secrets, Consent::granted_on_conditions, yes)},
    {.name = "on conditions that are broken", .citation = "8(4)(b)",
     .facts = speech(secrets, Consent::granted_on_conditions, no), .outcome = Outcome::refused,
     .decided_by = "8(4)(b)#2"},
    {.name = "on conditions of which nothing is known", .citation = "8(4)(b)",
     .facts = speech(secrets, Consent::granted_on_conditions, unknown), .outcome = Outcome::undetermined,
     .decided_by = "8(4)(b)#2"},
    {.name = "denied", .citation = "8(4)(b)", .facts = speech(secrets, Consent::denied), .outcome = Outcome::refused,
     .decided_by = "8(4)(b)#2"},
    {.name = "the same offense in the US needs nobody's leave", .citation = "8(4)(b)",
     .facts = but(speech(secrets, Consent::denied), [](Request& r) { r.warrant.issued_by = US; })},
    {.name = "the data of a speech case is handed over without asking, and the advice is to ask", .citation = "8(4)(b), point 19",
     .facts = but(speech(secrets, Consent::not_asked), [](Request& r) { r.act = Act::disclose; }), .rule = "SL(2)",
     .status = Status::violated},
    {.name = "unless approval comes before the transfer", .citation = "8(4)(b), point 19",
     .facts = but(speech(secrets, Consent::not_asked),
                  [](Request& r) {
                      r.act = Act::disclose;
                      r.readings.speech_approval_before_transfer = yes;
                  }),
     .outcome = Outcome::conditional, .decided_by = "8(4)(b)#1"},
});

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
constexpr Request bound(Request r, Truth by_article_4) {
    r.readings.article_10_bound_by_article_4 = by_article_4;
    return r;
}

constexpr auto article_10 = australian({
    {.name = "preservation is no handing over", .citation = "10(1)",
     .facts = but(preservation(us_to_au()), [](Request& r) { r.act = Act::disclose; }), .outcome = Outcome::not_applicable,
     .decided_by = "10(1)#2", .near_miss = [](Request& r) { r.act = Act::preserve; }},
    {.name = "subscriber information alone, below three years", .citation = "10, point 11",
     .facts = two_years(subscriber(au(), yes)), .near_miss = [](Request& r) { r.data.subscriber_alone = no; },
     .near_outcome = Outcome::refused, .near_decided_by = "4(1)"},
    {.name = "an interception is none, whatever it is called", .citation = "10(1), 4(3), 18 USC 2523(b)(4)(A)",
     .facts = but(subscriber(au(), yes),
                  [](Request& r) {
                      r.warrant.kind = WarrantKind::interception;
                      r.target.located_in = US;
                  }),
     .outcome = Outcome::refused, .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "an interception called subscriber information, without a fixed end", .citation = "10(1), 5(3)",
     .facts = but(subscriber(us_to_au(), yes),
                  [](Request& r) {
                      r.warrant.kind = WarrantKind::interception;
                      r.warrant.duration_fixed = no;
                  }),
     .outcome = Outcome::refused, .decided_by = "5(3)", .near_miss = [](Request& r) { r.warrant.duration_fixed = yes; }},
    {.name = "nor is the collection of metadata as it arises: the agreement must be invoked", .citation = "10(1), 3(2)",
     .facts = but(subscriber(au(), yes),
                  [](Request& r) {
                      r.warrant.kind = WarrantKind::live_metadata;
                      r.warrant.invoked = r.warrant.invocation_notified = no;
                  }),
     .outcome = Outcome::not_applicable, .decided_by = "3(2)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }},
    {.name = "preservation below three years", .citation = "10, point 12", .facts = two_years(preservation(us_to_au())),
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .near_outcome = Outcome::refused,
     .near_decided_by = "4(1)"},
    {.name = "preservation of the data of an Australian abroad", .citation = "10, point 12",
     .facts = but(preservation(us_to_au()), [](Request& r) { r.target.nationality = AU; }),
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .near_outcome = Outcome::refused,
     .near_decided_by = "4(3)#2"},
    {.name = "an Australian abroad, if article 4 binds", .citation = "10(4), 4(3)",
     .facts = bound(but(preservation(us_to_au()), [](Request& r) { r.target.nationality = AU; }), yes),
     .outcome = Outcome::refused, .decided_by = "4(3)#2"},
    {.name = "an Australian abroad, if nobody says whether article 4 binds", .citation = "10(4), 4(3)",
     .facts = bound(but(preservation(us_to_au()), [](Request& r) { r.target.nationality = AU; }), unknown),
     .outcome = Outcome::undetermined, .decided_by = "4(3)#2"},
    {.name = "process of article 10 needs neither certificate nor transmission nor notice of invocation",
     .citation = "10, point 11",
     .facts = but(subscriber(us_to_au(), yes),
                  [](Request& r) {
                      r.warrant.invoked = r.warrant.invocation_notified = no;
                      r.warrant.certified_in_writing = r.warrant.reviewed_before_transmission = no;
                      r.warrant.transmitted_by = Transmitter::issuing_authority;
                  })},
    {.name = "process of article 10 still keeps to the issuing party's law", .citation = "10(3)",
     .facts = but(subscriber(au(), yes), [](Request& r) { r.warrant.complies_with_issuing_law = no; }),
     .outcome = Outcome::refused, .decided_by = "10(3)",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }},
});

constexpr Request objected(Request r, Objection how_far, Truth suspends) {
    r.events.objection = how_far;
    r.readings.objection_suspends = suspends;
    return r;
}
constexpr auto objections = australian({
    {.name = "pending with the issuing authority", .citation = "5(11), point 17",
     .facts = objected(au(), Objection::pending_at_issuer, no)},
    {.name = "pending with the issuing authority, if objections suspend", .citation = "5(11)",
     .facts = objected(au(), Objection::pending_at_issuer, yes), .outcome = Outcome::conditional,
     .decided_by = "5(11)#5"},
    {.name = "pending with the receiving authority, if objections suspend", .citation = "5(11)",
     .facts = objected(us_to_au(), Objection::pending_at_receiver, yes), .outcome = Outcome::conditional,
     .decided_by = "5(11)#5"},
    {.name = "answered, if objections suspend", .citation = "5(11)", .facts = objected(au(), Objection::answered, yes)},
    {.name = "pending, if nobody says whether objections suspend", .citation = "5(11)",
     .facts = objected(au(), Objection::pending_at_issuer, unknown), .outcome = Outcome::undetermined,
     .decided_by = "5(11)#5"},
});

constexpr Request onward(Recipient to, Known<Consent> consent, Truth kept = no) {
    Request r = au();
    r.act = Act::transfer_onward;
    r.use.recipient = to;
    r.events.transfer_consent = consent;
    r.events.transfer_conditions_kept = kept;
    return r;
}
constexpr auto third = Recipient::third_state;
constexpr auto transfers = australian({
    {.name = "to a third state, not asked", .citation = "8(2)", .facts = onward(third, Consent::not_asked),
     .outcome = Outcome::conditional, .decided_by = "8(2)#1"},
    {.name = "to a third state, granted", .citation = "8(2)", .facts = onward(third, Consent::granted)},
    {.name = "to a third state, on conditions that are kept", .citation = "8(2)",
     .facts = onward(third, Consent::granted_on_conditions, yes)},
    {.name = "to a third state, on conditions that are broken", .citation = "8(2)",
     .facts = onward(third, Consent::granted_on_conditions, no), .outcome = Outcome::refused, .decided_by = "8(2)#2"},
    {.name = "to a third state, denied", .citation = "8(2)", .facts = onward(third, Consent::denied),
     .outcome = Outcome::refused, .decided_by = "8(2)#2"},
    {.name = "to another authority of one's own, not asked", .citation = "8(2), point 21",
     .facts = onward(Recipient::own_authority, Consent::not_asked)},

    // It is the recipient that counts, not the word for what is done.
    {.name = "disseminated to a third state, not asked", .citation = "8(2)",
     .facts = but(onward(third, Consent::not_asked), [](Request& r) { r.act = Act::disseminate; }),
     .outcome = Outcome::conditional, .decided_by = "8(2)#1",
     .near_miss = [](Request& r) { r.use.recipient = Recipient::own_authority; }},
    {.name = "disseminated to a third state, denied", .citation = "8(2)",
     .facts = but(onward(third, Consent::denied), [](Request& r) { r.act = Act::disseminate; }),
     .outcome = Outcome::refused, .decided_by = "8(2)#2",
     .near_miss = [](Request& r) { r.data.lawfully_public = yes; }},
    {.name = "irrelevant material does not go to a third state even with consent", .citation = "7(3), 8(2)",
     .facts = but(onward(third, Consent::granted), [](Request& r) { r.data.relevant_to_offense = no; }),
     .outcome = Outcome::refused, .decided_by = "7(3)#1",
     .near_miss = [](Request& r) { r.data.protects_life = yes; }},
    {.name = "sent back to the US, the words of a US person ask for significant harm", .citation = "7(5)",
     .facts = but(onward(Recipient::receiving_party_authority, Consent::not_asked),
                  [](Request& r) { r.data.contains_us_person_content = yes; }),
     .outcome = Outcome::refused, .decided_by = "7(5)",
     .near_miss = [](Request& r) { r.use.harm = Harm::violent_crime; }},
});

constexpr Request act(Request r, Act a) {
    r.act = a;
    return r;
}
constexpr auto acts = australian({
    {.name = "notifying the user", .citation = "2(1)", .facts = act(au(), Act::notify), .outcome = Outcome::not_applicable,
     .decided_by = "2(1)"},
    {.name = "enforcing the order", .citation = "2(1)", .facts = act(us_to_au(), Act::enforce),
     .outcome = Outcome::not_applicable, .decided_by = "2(1)"},
    {.name = "changing the service", .citation = "2(1), point 28", .facts = act(au(), Act::change_service),
     .outcome = Outcome::not_applicable, .decided_by = "2(1)"},
    {.name = "issuing", .citation = "5(1)", .facts = au([](Request& r) {
         r.act = Act::issue;
         r.act_on = r.warrant.issued_on;
     })},
    {.name = "serving", .citation = "5(5)", .facts = act(us_to_au(), Act::serve)},
    {.name = "preserving", .citation = "1(11)", .facts = act(au(), Act::preserve)},
    {.name = "continuing", .citation = "5(3)", .facts = us_to_au([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
     })},
    {.name = "keeping", .citation = "7(2)", .facts = act(au(), Act::retain)},
    {.name = "using as a lead", .citation = "8(4)", .facts = act(us_to_au(), Act::use_as_lead)},
    {.name = "using as evidence", .citation = "8(4)", .facts = act(au(), Act::use_as_evidence)},
    {.name = "passing on within one's own state", .citation = "8(2)", .facts = act(us_to_au(), Act::disseminate)},
    {.name = "the US owes Australia no limits on passing on, as far as is known", .citation = "7(3), 7(5)",
     .facts = but(act(us_to_au(), Act::disseminate), [](Request& r) { r.data.relevant_to_offense = no; })},
    {.name = "neither relevant nor harm: back to the US", .citation = "7(3), 7(5)",
     .facts = but(act(au(), Act::disseminate),
                  [](Request& r) {
                      r.use.recipient = Recipient::receiving_party_authority;
                      r.data.contains_us_person_content = yes;
                      r.data.relevant_to_offense = no;
                  }),
     .outcome = Outcome::refused, .decided_by = "7(3)#1, 7(5)"},
});

static_assert(proved<death_penalty>);
static_assert(proved<speech_interest>);
static_assert(proved<article_10>);
static_assert(proved<transfers>);

const Table death_table("US-Australia: the death penalty", death_penalty);
const Table speech_table("US-Australia: freedom of speech", speech_interest);
const Table article_10_table("US-Australia: article 10", article_10);
const Table objection_table("US-Australia: objections", objections);
const Table transfer_table("US-Australia: transfers onward", transfers);
const Table act_table("US-Australia: acts", acts);

}  // namespace

TEST_CASE("us-au: Australia's interest, with its doubtful trigger") { death_table.run(); }
TEST_CASE("us-au: the US's interest, category by category") { speech_table.run(); }
TEST_CASE("us-au: preservation and subscriber information alone") { article_10_table.run(); }
TEST_CASE("us-au: a provider's objection") { objection_table.run(); }
TEST_CASE("us-au: transfer onward") { transfer_table.run(); }
TEST_CASE("us-au: each act, and acts that the agreement does not rule on") { act_table.run(); }

TEST_CASE("us-au and us-uk: an available death penalty that nobody seeks is open in one and free in the other") {
    const auto evidence_in_capital_case = [](Request r) {
        r.act = Act::use_as_evidence;
        r.use.in_prosecution_case = yes;
        r.offense.death_penalty_available = yes;
        return r;
    };
    CHECK(evaluate(us_uk_daa, evidence_in_capital_case(us())).outcome() == Outcome::permitted);
    const Decision open = evaluate(us_au_daa, evidence_in_capital_case(us_to_au()));
    CHECK(open.outcome() == Outcome::undetermined);
    CHECK(open.excluded(Outcome::refused));
    CHECK(open.open_questions().contains(fact.readings.punishable_by_death_triggers));
    CHECK(open.open_questions().size() == 1);
}

TEST_CASE("us-au: data is handed over as held, however it is encrypted and wherever it is stored (point 27)") {
    for (const Request& base : {au(), us_to_au()})
        for (const Known<Encryption> how : {Known<Encryption>{}, Known<Encryption>{Encryption::none},
                                            Known<Encryption>{Encryption::by_provider}, Known<Encryption>{Encryption::end_to_end}})
            for (const Known<State> place : {Known<State>{}, Known<State>{US}, Known<State>{AU}, Known<State>{GB}}) {
                Request r = base;
                r.data.encryption = how;
                r.data.stored_in = place;
                const Decision d = evaluate(us_au_daa, r);
                CHECK(d.outcome() == Outcome::permitted);
                CHECK(d.form() == Form::as_held);
                CHECK(d.effect() == Effect::lifts_bar);
            }
}

TEST_CASE("us-au and us-uk: neither rules on the other's orders") {
    CHECK(evaluate(us_au_daa, uk()).decided_by("1(9)"));
    CHECK(evaluate(us_uk_daa, au()).decided_by("1(8)"));
    // A US order belongs to the agreement under whose receiving party the provider is.
    Request r = us_to_au([](Request& q) { q.provider.subject_to_receiving_law = no; });
    CHECK(evaluate(us_au_daa, r).outcome() == Outcome::permitted);
    CHECK(evaluate(us_uk_daa, r).outcome() == Outcome::not_applicable);
    CHECK(evaluate(us_uk_daa, r).decided_by("3(1)"));
    r.provider.established_in = GB;
    CHECK(evaluate(us_au_daa, r).outcome() == Outcome::not_applicable);
    CHECK(evaluate(us_uk_daa, r).outcome() == Outcome::permitted);
}
