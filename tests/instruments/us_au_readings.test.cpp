// SPDX-License-Identifier: BSL-1.0
// Every doubt of the US-Australia text that is a reading: as recommended, the other way, and unsaid. And silence, fact by fact.

#include "support/us_au_scenario.hpp"

#include <set>
#include <string>
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
    Instrument under = us_au_daa;
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
    {"terrorism that carries two years", "1(5), 1(14); E.2 2", &Readings::terrorism_is_serious_crime, unknown,
     au([](Request& r) {
         r.offense.category = OffenseCategory::terrorism;
         r.offense.terrorist_activity = yes;
         r.offense.maximum_imprisonment = years(2);
     }),
     permitted, refused, "4(1)"},
    {"a family account in which an Australian takes part", "4(3), 7(1); E.2 4", &Readings::shared_account_protects, yes,
     us_to_au([](Request& r) { r.data.shared_with_protected = yes; }), refused, permitted, "4(3)#3"},
    {"an interception whose target has meanwhile been found to be an Australian", "1(6), 7(1); E.2 5",
     &Readings::later_discovery_ends_collection, yes, us_to_au([](Request& r) {
         r.act = Act::continue_;
         r.warrant.kind = WarrantKind::interception;
         r.events.target_found_protected = yes;
     }),
     refused, permitted, "7(1)#2"},
    {"a German on Guam", "1(13); E.2 31", &Readings::united_states_includes_territories, yes,
     au([](Request& r) { r.target.located_in = state("GU"); }), refused, permitted, "4(3)#1"},
    {"an order that a court would review if the provider challenged it", "5(2); E.2 13", &Readings::available_review_suffices,
     yes, au([](Request& r) {
         r.warrant.review = ReviewTiming::during_enforcement;
         r.warrant.reviewer = Reviewer::court;
         r.warrant.review_held = no;
     }),
     permitted, refused, "5(2)"},
    {"subscriber data alone, for an offense of two years", "10(4); E.2 11", &Readings::article_10_bound_by_article_4, no,
     au([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.maximum_imprisonment = years(2);
     }),
     refused, permitted, "4(1)"},
    {"a provider's objection that nobody has answered", "5(11); E.2 17", &Readings::objection_suspends, no,
     au([](Request& r) { r.events.objection = Objection::pending_at_issuer; }), conditional, permitted, "5(11)#3"},
    {"data that was handed over before the receiving authority stepped in", "5(12); E.2 18",
     &Readings::earlier_production_stays_covered, yes, us_to_au([](Request& r) {
         r.act = Act::use_as_lead;
         r.act_on = Date{2024, 4, 1};
         r.events.produced_on = Date{2024, 3, 8};
         r.events.receiving_authority_concluded_improper = yes;
         r.events.concluded_on = Date{2024, 3, 20};
     }),
     permitted, outside, "5(12)#1"},
    {"an interception extended on the fifth anniversary", "17(3); E.2 25", &Readings::extension_is_new_order, yes,
     us_to_au([](Request& r) {
         r.act = Act::continue_;
         r.act_on = Date{2029, 2, 20};
         r.warrant.kind = WarrantKind::interception;
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2029, 1, 31};
     }),
     outside, permitted, "17(1)", au_never_extended},
    {"an order of the fifth anniversary", "17(1); E.2 24", &Readings::term_covers_its_anniversary, no,
     us_to_au([](Request& r) { r.act_on = r.warrant.served_on = r.warrant.issued_on = Date{2029, 1, 31}; }), permitted,
     outside, "17(1)", au_never_extended},
    {"an order of 30 January 2024", "15, 16; E.2 35", &Readings::in_force_on_exchange_of_notes, no,
     au([](Request& r) { r.act_on = r.warrant.served_on = r.warrant.issued_on = Date{2024, 1, 30}; }), permitted, outside,
     "16#1"},
    {"an order of 30 January 2029", "17(1), 16; E.2 35", &Readings::in_force_on_exchange_of_notes, no,
     us_to_au([](Request& r) { r.act_on = r.warrant.served_on = r.warrant.issued_on = Date{2029, 1, 30}; }), outside,
     permitted, "17(1)", au_never_extended},
    {"evidence where the death penalty is available and not sought", "8(4)(a); E.2 19, E.3 4",
     &Readings::punishable_by_death_triggers, unknown,
     evidence(us_to_au([](Request& r) { r.offense.death_penalty_available = yes; })), conditional, permitted, "8(4)(a)#1"},
    {"handing over data for an offense of vilification", "8(4)(b); E.2 19", &Readings::speech_approval_before_transfer, no,
     au([](Request& r) { r.offense.speech_concern = SpeechConcern::racial_vilification; }), conditional, permitted,
     "8(4)(b)#1"},
    {"subscriber data alone as evidence in a capital case", "8(4)(a), 10; E.2 20", &Readings::use_limits_cover_article_10, yes,
     evidence(us_to_au([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.data.subscriber_alone = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
     })),
     conditional, permitted, "8(4)(a)#1"},
    {"a summary that goes to a third state", "8(2); E.2 21", &Readings::summaries_are_data, yes, au([](Request& r) {
         r.act = Act::transfer_onward;
         r.use.recipient = Recipient::third_state;
         r.data.is_summary = yes;
     }),
     conditional, permitted, "8(2)#1"},
    {"a provider that neither state's law reaches", "3(1); E.2 38", &Readings::provider_must_be_reachable, yes,
     au([](Request& r) {
         r.provider.established_in = state("NZ");
         r.provider.subject_to_receiving_law = no;
     }),
     outside, permitted, "3(1)"},
};

constexpr Request read(const Doubt& d, Truth how) {
    Request r = d.facts;
    r.readings.*d.reading = how;
    return r;
}
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
        out[4 * i + 3] = row(d, d.facts, usual, "as recommended");
    }
    return out;
}
constexpr auto rows = expand();
static_assert(proved<rows>);
const Table table("US-Australia: readings", rows);

constexpr bool recommended_by_default() {
    for (const Doubt& d : doubts)
        if (Readings{}.*d.reading != d.recommended) return false;
    return true;
}
static_assert(recommended_by_default());

constexpr auto good_faith = australian({
    {.name = "a defective order is not subject to the agreement", .citation = "18 USC 2707(e), E.2 15",
     .facts = au([](Request& r) {
         r.warrant.is_legal = no;
         r.readings.defective_order_still_subject = no;
     }),
     .outcome = Outcome::refused, .decided_by = "5(1)", .rule = "18 USC 2707(e)", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.readings.defective_order_still_subject = yes; },
     .near_outcome = Outcome::refused, .near_status = Status::satisfied},
});
const Table good_faith_table("US-Australia: good faith", good_faith);

const Instrument agreement = us_au_daa;

bool is_reading(std::size_t place) { return fact_at(place).fact_class == FactClass::reading; }
std::vector<std::size_t> read_by_it(bool readings) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i != agreement.tables->lanes; ++i)
        if (is_reading(agreement.tables->lane[i]) == readings) out.push_back(agreement.tables->lane[i]);
    return out;
}
Request say(const Request& r, std::size_t place, Truth value) {
    detail::Lanes lanes = detail::to_lanes(r);
    lanes.lane[place] = static_cast<std::uint32_t>(value);
    return detail::to_request(lanes);
}
std::string name_of(std::size_t place) {
    const Fact& f = fact_at(place);
    return (f.group.empty() ? std::string() : spelled(f.group) + ".") + spelled(f.member);
}

/// The facts whose silence leaves a permitted order open; each is asked for, and none turns it away.
std::set<std::string> open_without(const Request& r) {
    std::set<std::string> out;
    for (const std::size_t place : read_by_it(false)) {
        if (detail::to_lanes(r).lane[place] == 0) continue;
        INFO(name_of(place));
        const Decision d = evaluate(us_au_daa, say(r, place, unknown));
        CHECK(d.possible().contains(Outcome::permitted));
        if (d.outcome() == Outcome::permitted) continue;
        CHECK(d.outcome() == Outcome::undetermined);
        CHECK(d.open_questions().contains(fact_at(place)));
        out.insert(name_of(place));
    }
    return out;
}

}  // namespace

TEST_CASE("us-au: each reading both ways, unsaid, and as recommended") {
    table.run();
    good_faith_table.run();
}

TEST_CASE("us-au: a case that hinges on a reading asks for it and names the rule") {
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
            asked = asked || (is_reading(f.index) && detail::to_lanes(read(d, yes)).lane[f.index] !=
                                                         detail::to_lanes(read(d, no)).lane[f.index]);
        CHECK(asked);
    }
}

TEST_CASE("us-au: on every scenario, an unsaid reading is undetermined exactly where the two ways differ") {
    for (const Table* t = Table::first(); t != nullptr; t = t->next())
        for (const Scenario& s : *t) {
            if (s.under.tables != agreement.tables) continue;
            for (const std::size_t place : read_by_it(true)) {
                INFO(t->named(s), " / ", name_of(place));
                const Decision so = evaluate(s.under, say(s.facts, place, yes), s.as_of);
                const Decision otherwise = evaluate(s.under, say(s.facts, place, no), s.as_of);
                const Decision open = evaluate(s.under, say(s.facts, place, unknown), s.as_of);
                CHECK(so.possible().subset_of(open.possible()));
                CHECK(otherwise.possible().subset_of(open.possible()));
                CHECK(open.outcome() == (so.outcome() == otherwise.outcome() ? so.outcome() : Outcome::undetermined));
            }
        }
}

TEST_CASE("us-au: each reading that the agreement reads is switched by a scenario, and no other is read") {
    std::set<std::size_t> switched = {fact.readings.defective_order_still_subject.index};
    for (const Doubt& d : doubts)
        for (std::size_t place = 0; place != fact_count; ++place)
            if (detail::to_lanes(read(d, yes)).lane[place] != detail::to_lanes(read(d, no)).lane[place]) switched.insert(place);
    const auto readings = read_by_it(true);
    CHECK(std::set<std::size_t>(readings.begin(), readings.end()) == switched);
}

TEST_CASE("us-au: silence about the target leaves the answer open, in both directions by the same facts") {
    const std::set<std::string> from_australia = open_without(au());
    const std::set<std::string> from_the_us = open_without(us_to_au());
    for (const char* name : {"target.nationality", "target.other_nationality", "target.permanent_resident_of",
                             "target.located_in"}) {
        INFO(std::string(name));
        CHECK(from_the_us.count(name) == 1);
        CHECK(from_australia.count(name) == 1);
    }
    // Said outright, a person's American status makes nationality no question for an Australian order.
    CHECK(open_without(au_order).count("target.nationality") == 0);
    CHECK(open_without(us_order_to_australia).count("target.nationality") == 1);
}
