// SPDX-License-Identifier: BSL-1.0
// Every doubt of the text that is a reading: as recommended, the other way, and unsaid. Unsaid, a case that hinges on it is
// undetermined and asks for it; a case that does not is answered as before.

#include "support/scenario.hpp"

#include <vector>

using namespace comity_test;

namespace {

using Member = Truth Readings::*;

/// A case that hinges on one reading.
struct Doubt {
    const char* name;
    const char* citation;
    Member reading;
    Truth recommended;
    Request facts;
    Outcome if_yes;
    Outcome if_no;
    const char* rule;  ///< the rule that hinges on it
    Instrument under = us_uk_daa;
};

constexpr Outcome permitted = Outcome::permitted;
constexpr Outcome conditional = Outcome::conditional;
constexpr Outcome refused = Outcome::refused;
constexpr Outcome outside = Outcome::not_applicable;

constexpr Request evidence(Request r) {
    r.act = Act::use_as_evidence;
    r.use.in_prosecution_case = yes;
    return r;
}

constexpr Doubt doubts[] = {
    {"terrorism that carries two years", "1(4), 1(13); point 2", &Readings::terrorism_is_serious_crime, unknown,
     uk([](Request& r) {
         r.offense.category = OffenseCategory::terrorism;
         r.offense.terrorist_activity = yes;
         r.offense.maximum_imprisonment = years(2);
     }),
     permitted, refused, "4(1)"},
    {"a family account in which an American takes part", "4(3), 7(1); point 4", &Readings::shared_account_protects, yes,
     uk([](Request& r) { r.data.shared_with_protected = yes; }), refused, permitted, "4(3)#3"},
    {"an interception whose target has meanwhile been found in the UK", "1(5), 7(1); point 5",
     &Readings::later_discovery_ends_collection, yes, us([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
         r.events.target_found_protected = yes;
     }),
     refused, permitted, "7(1)#2"},
    {"a German company with an office in Leeds", "1(12); point 8", &Readings::place_of_business_locates_corporation, yes,
     us([](Request& r) {
         r.target.kind = PersonKind::corporation;
         r.target.incorporated_in = state("DE");
         r.target.place_of_business_in = GB;
     }),
     refused, permitted, "4(3)#5"},
    {"a German on Guam", "1(12); point 31", &Readings::united_states_includes_territories, yes,
     uk([](Request& r) { r.target.located_in = state("GU"); }), refused, permitted, "4(3)#1"},
    {"an order that a court would review if the provider challenged it", "5(2); point 13", &Readings::available_review_suffices,
     yes, uk([](Request& r) {
         r.warrant.review = ReviewTiming::during_enforcement;
         r.warrant.reviewer = Reviewer::court;
         r.warrant.review_held = no;
     }),
     permitted, refused, "5(2)"},
    {"subscriber data alone, for an offense of two years", "10(4); point 11", &Readings::article_10_bound_by_article_4, no,
     uk([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.maximum_imprisonment = years(2);
     }),
     refused, permitted, "4(1)"},
    {"preservation, for an offense of two years", "10(4); point 12", &Readings::article_10_bound_by_article_4, no,
     us([](Request& r) {
         r.act = Act::preserve;
         r.warrant.kind = WarrantKind::preservation;
         r.offense.maximum_imprisonment = years(2);
     }),
     refused, permitted, "4(1)"},
    {"a provider's objection that nobody has answered", "5(11); point 17", &Readings::objection_suspends, no,
     uk([](Request& r) { r.events.objection = Objection::pending_at_issuer; }), conditional, permitted, "5(11)#5"},
    {"data that was handed over before the receiving authority stepped in", "5(12); point 18",
     &Readings::earlier_production_stays_covered, yes, us([](Request& r) {
         r.act = Act::use_as_lead;
         r.act_on = Date{2023, 4, 1};
         r.events.produced_on = Date{2023, 3, 8};
         r.events.receiving_authority_concluded_improper = yes;
         r.events.concluded_on = Date{2023, 3, 20};
     }),
     permitted, outside, "5(12)#1"},
    {"an interception extended on the fifth anniversary", "17(3); point 25", &Readings::extension_is_new_order, yes,
     us([](Request& r) {
         r.act = Act::continue_;
         r.act_on = Date{2027, 10, 20};
         r.warrant.kind = WarrantKind::interception;
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2027, 10, 3};
     }),
     outside, permitted, "17(1)", never_extended},
    {"an order of the fifth anniversary", "17(1); point 24", &Readings::term_covers_its_anniversary, no,
     us([](Request& r) { r.act_on = r.warrant.served_on = r.warrant.issued_on = Date{2027, 10, 3}; }), permitted, outside,
     "17(1)", never_extended},
    {"evidence where the death penalty is available and not sought", "8(4)(a); point 19",
     &Readings::available_death_penalty_triggers, no,
     evidence(us([](Request& r) { r.offense.death_penalty_available = yes; })), conditional, permitted, "8(4)(a)#1"},
    {"handing over data for a listed speech offense", "8(4)(b); point 19", &Readings::speech_approval_before_transfer, no,
     uk([](Request& r) { r.offense.speech_concern = SpeechConcern::listed_offense; }), conditional, permitted, "8(4)(b)#1"},
    {"going on with an interception for a listed speech offense", "8(4)(b); point 19", &Readings::speech_approval_before_transfer, no,
     uk([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
         r.offense.speech_concern = SpeechConcern::listed_offense;
     }),
     conditional, permitted, "8(4)(b)#1"},
    {"subscriber data alone as evidence in a capital case", "8(4)(a), 10; point 20", &Readings::use_limits_cover_article_10, yes,
     evidence(us([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
     })),
     conditional, permitted, "8(4)(a)#1"},
    {"a summary that goes to a third state", "8(2); point 21", &Readings::summaries_are_data, yes, uk([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.data.is_summary = yes;
     }),
     conditional, permitted, "8(2)#1"},
    {"intelligence for detention at Guantanamo Bay", "SL(3)", &Readings::guantanamo_needs_permission, yes, us([](Request& r) {
         r.act = Act::use_as_lead;
         r.use.detention_at_guantanamo = yes;
     }),
     conditional, permitted, "SL(3)#1"},
    {"a provider that neither state's law reaches", "3(1); point 38", &Readings::provider_must_be_reachable, yes,
     uk([](Request& r) {
         r.provider.established_in = state("CH");
         r.provider.subject_to_receiving_law = no;
     }),
     outside, permitted, "3(1)"},
};

constexpr Request read(const Doubt& d, Truth how) {
    Request r = d.facts;
    r.readings.*d.reading = how;
    return r;
}
constexpr Request as_it_stands(const Doubt& d) { return d.facts; }

constexpr Scenario row(const Doubt& d, const Request& facts, Outcome outcome, const char* citation) {
    Scenario s;
    s.name = d.name;
    s.citation = citation;
    s.facts = facts;
    s.outcome = outcome;
    s.under = d.under;
    return s;
}

/// Four rows a doubt: yes, no, unsaid, and as the request stands by default.
constexpr auto expand() {
    std::array<Scenario, 4 * std::size(doubts)> out{};
    for (std::size_t i = 0; i != std::size(doubts); ++i) {
        const Doubt& d = doubts[i];
        out[4 * i] = row(d, read(d, yes), d.if_yes, "read so");
        out[4 * i + 1] = row(d, read(d, no), d.if_no, "read otherwise");
        out[4 * i + 2] = row(d, read(d, unknown), Outcome::undetermined, "not read");
        const Outcome usual = d.recommended == yes  ? d.if_yes
                              : d.recommended == no ? d.if_no
                                                    : Outcome::undetermined;
        out[4 * i + 3] = row(d, as_it_stands(d), usual, "as recommended");
    }
    return out;
}
constexpr auto rows = expand();
static_assert(proved<rows>);
const Table table("readings", rows);

constexpr bool recommended_by_default() {
    for (const Doubt& d : doubts)
        if (Readings{}.*d.reading != d.recommended) return false;
    return true;
}
static_assert(recommended_by_default());

// Readings of consequences move no outcome.
constexpr Scenario consequences[] = {
    {.name = "the Umbrella Agreement does not outlast Brexit", .citation = "9(1), point 22",
     .facts = uk([](Request& r) { r.readings.umbrella_applies_after_brexit = no; }), .rule = "9(1)",
     .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.readings.umbrella_applies_after_brexit = yes; },
     .near_status = Status::satisfied},
    {.name = "nobody says whether the Umbrella Agreement outlasts Brexit", .citation = "9(1), point 22",
     .facts = uk([](Request& r) { r.readings.umbrella_applies_after_brexit = unsaid; }), .rule = "9(1)",
     .status = Status::open},
    {.name = "a defective order is not subject to the agreement", .citation = "18 USC 2707(e), point 15",
     .facts = uk([](Request& r) {
         r.warrant.is_legal = no;
         r.readings.defective_order_still_subject = no;
     }),
     .outcome = Outcome::refused, .decided_by = "5(1)", .rule = "18 USC 2707(e)", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.readings.defective_order_still_subject = yes; },
     .near_outcome = Outcome::refused,
     .near_status = Status::satisfied},
    {.name = "nobody says whether a defective order is subject to the agreement", .citation = "18 USC 2707(e), point 15",
     .facts = uk([](Request& r) {
         r.warrant.is_legal = no;
         r.readings.defective_order_still_subject = unsaid;
     }),
     .outcome = Outcome::refused, .decided_by = "5(1)", .rule = "18 USC 2707(e)", .status = Status::open},
};
static_assert(proved<consequences>);
const Table consequence_table("readings of consequences", consequences);

/// Every reading there is, by its place among the facts.
std::vector<std::size_t> every_reading() {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i != fact_count; ++i)
        if (fact_at(i).fact_class == FactClass::reading) out.push_back(i);
    return out;
}
Request unsay(const Request& r, std::size_t place) {
    detail::Lanes lanes = detail::to_lanes(r);
    lanes.lane[place] = 0;
    return detail::to_request(lanes);
}
Request say(const Request& r, std::size_t place, Truth value) {
    detail::Lanes lanes = detail::to_lanes(r);
    lanes.lane[place] = static_cast<std::uint32_t>(value);
    return detail::to_request(lanes);
}

}  // namespace

TEST_CASE("us-uk: each reading both ways, unsaid, and as recommended") { table.run(); }
TEST_CASE("us-uk: readings of consequences") { consequence_table.run(); }

TEST_CASE("us-uk: a case that hinges on a reading asks for it and names the rule") {
    for (const Doubt& d : doubts) {
        INFO(std::string(d.name));
        const Decision open = evaluate(d.under, read(d, unknown));
        CHECK(open.possible().contains(d.if_yes));
        CHECK(open.possible().contains(d.if_no));
        const std::size_t place = place_of(*open.tables(), d.rule);
        REQUIRE(place != open.tables()->rules);
        CHECK(open.status(place) == Status::open);
        CHECK(open.decided_by().contains(open.tables()->rule[place]));
        bool asked = false;
        for (const Fact& f : open.open_questions())
            asked = asked || (f.fact_class == FactClass::reading &&
                              detail::to_lanes(read(d, yes)).lane[f.index] != detail::to_lanes(read(d, no)).lane[f.index]);
        CHECK(asked);
    }
}

TEST_CASE("us-uk: on every scenario, an unsaid reading is undetermined exactly where the two ways differ") {
    for (const Table* t = Table::first(); t != nullptr; t = t->next())
        for (const Scenario& s : *t) {
            if (s.under.tables != Instrument(us_uk_daa).tables) continue;
            for (const std::size_t place : every_reading()) {
                INFO(t->named(s), " / ", spelled(fact_at(place).member));
                const Decision so = evaluate(s.under, say(s.facts, place, yes), s.as_of);
                const Decision otherwise = evaluate(s.under, say(s.facts, place, no), s.as_of);
                const Decision open = evaluate(s.under, unsay(s.facts, place), s.as_of);
                CHECK(so.possible().subset_of(open.possible()));
                CHECK(otherwise.possible().subset_of(open.possible()));
                if (so.outcome() != otherwise.outcome())
                    CHECK(open.outcome() == Outcome::undetermined);
                else
                    CHECK(open.outcome() == so.outcome());
            }
        }
}

TEST_CASE("us-uk: each reading that the agreement reads is switched by a scenario") {
    for (const std::size_t place : every_reading()) {
        bool read_by_it = false;
        const detail::Tables& t = *Instrument(us_uk_daa).tables;
        for (std::size_t i = 0; i != t.lanes; ++i) read_by_it = read_by_it || t.lane[i] == place;
        INFO(spelled(fact_at(place).member));
        bool switched = false;
        for (const Doubt& d : doubts)
            switched = switched || detail::to_lanes(read(d, yes)).lane[place] != detail::to_lanes(read(d, no)).lane[place];
        for (const Scenario& s : consequences)
            switched = switched || detail::to_lanes(s.facts).lane[place] != detail::to_lanes(uk()).lane[place];
        CHECK(switched == read_by_it);
    }
}

TEST_CASE("us-uk: an answer rests on a reading where the case hinges on it") {
    for (const Doubt& d : doubts)
        for (const Truth how : {yes, no}) {
            INFO(std::string(d.name));
            bool named = false;
            for (const Fact& f : rests_on(d.under, read(d, how), FactClass::reading))
                named = named || detail::to_lanes(read(d, yes)).lane[f.index] != detail::to_lanes(read(d, no)).lane[f.index];
            CHECK(named);
        }
    const auto article_10 = fact.readings.article_10_bound_by_article_4;
    const auto below_three_years = [](Request& r) {
        r.data.category = DataCategory::subscriber;
        r.data.subscriber_alone = yes;
        r.offense.maximum_imprisonment = years(2);
    };
    for (const Request& r : {uk(below_three_years), us(below_three_years)}) {
        const Decision d = evaluate(us_uk_daa, r);
        CHECK(d.outcome() == Outcome::permitted);
        CHECK(rests_on(us_uk_daa, r, FactClass::reading).contains(article_10));
        CHECK(d.readings().contains(article_10));
    }
    for (const Request& r : {uk(), us()}) {
        CHECK(evaluate(us_uk_daa, r).outcome() == Outcome::permitted);
        CHECK_FALSE(rests_on(us_uk_daa, r, FactClass::reading).contains(article_10));
    }
}
