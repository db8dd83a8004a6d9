// SPDX-License-Identifier: BSL-1.0
// Who may be targeted: the truth tables of 4(3) and 1(12) in both directions, and whether a third state is to be told (5(10)).

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr State DE = state("DE");
constexpr State FR = state("FR");
constexpr State GU = state("GU");
constexpr State PR = state("PR");

/// What the table says for one direction: may be targeted as far as 4(3) goes, or may not; and is a third state told?
enum class Target { free, shielded };
enum class Notice { due, not_due };

struct Direction {
    Target target;
    Notice notice;
    const char* by = nullptr;  ///< the rules of 4(3), if not the first for a UK order and the second for a US order
};

struct Row {
    const char* name;
    Person person;
    Direction uk_order;
    Direction us_order;
};

constexpr Person natural(State nationality, State located_in, State other = no_state, State resident_of = no_state) {
    Person p = uk().target;
    p.nationality = nationality;
    p.other_nationality = other;
    p.permanent_resident_of = resident_of;
    p.located_in = located_in;
    return p;
}
struct Company {
    State incorporated_in;
    State located_in;
    State registered_in = no_state;
    State place_of_business_in = no_state;
};
constexpr Person corporation(Company c) {
    Person p = natural(no_state, c.located_in);
    p.kind = PersonKind::corporation;
    p.incorporated_in = c.incorporated_in;
    p.registered_in = c.registered_in;
    p.place_of_business_in = c.place_of_business_in;
    return p;
}
struct Club {
    State located_in;
    Truth substantial_us_membership;
    State substantial_membership_in;
};
constexpr Person association(Club c) {
    Person p = natural(no_state, c.located_in);
    p.kind = PersonKind::association;
    p.substantial_us_membership = c.substantial_us_membership;
    p.substantial_membership_in = c.substantial_membership_in;
    return p;
}
constexpr Person government(State of, State located_in) {
    Person p = natural(no_state, located_in);
    p.kind = PersonKind::government;
    p.government_of = of;
    return p;
}

constexpr auto free_ = Target::free;
constexpr auto shielded = Target::shielded;
constexpr auto due = Notice::due;
constexpr auto none = Notice::not_due;

//   who                                        as facts                       UK order           US order
constexpr Row table[] = {
    {"a US citizen in the US",                  natural(US, US),               {shielded, none},  {free_, none}},
    {"a permanent resident of the US, in the US", natural(DE, US, no_state, US), {shielded, none}, {free_, none}},
    {"a US citizen in the UK",                  natural(US, GB),               {shielded, none},  {shielded, none}},
    {"a permanent resident of the US, in the UK", natural(DE, GB, no_state, US), {shielded, none}, {shielded, none}},
    {"a US citizen in France",                  natural(US, FR),               {shielded, due},   {free_, none}},
    {"a permanent resident of the US, in France", natural(DE, FR, no_state, US), {shielded, due},  {free_, due}},
    {"a UK citizen in the UK",                  natural(GB, GB),               {free_, none},     {shielded, none}},
    {"a UK citizen in the US",                  natural(GB, US),               {shielded, none},  {free_, none}},
    {"a UK citizen in France",                  natural(GB, FR),               {free_, none},     {free_, due}},
    {"a citizen of the UK and the US in France", natural(GB, FR, US),          {shielded, none},  {free_, none}},
    {"a citizen of the US and the UK in France", natural(US, FR, GB),          {shielded, none},  {free_, none}},
    {"a German in Germany",                     natural(DE, DE),               {free_, due},      {free_, due}},
    {"a German in the UK",                      natural(DE, GB),               {free_, none},     {shielded, none}},
    {"a German in the US",                      natural(DE, US),               {shielded, none},  {free_, none}},
    {"a stateless person in France",            natural(no_state, FR),         {free_, due},      {free_, due}},
    {"a German in Puerto Rico",                 natural(DE, PR),               {shielded, none},  {free_, none}},

    {"a Delaware corporation in Germany",       corporation({US, DE}),         {shielded, due},   {free_, due}},
    {"a corporation of Puerto Rico in Germany",  corporation({PR, DE}),         {shielded, due},   {free_, due}},
    {"a Delaware corporation with an office in London", corporation({US, US, no_state, GB}), {shielded, none}, {shielded, none, "4(3)#5"}},
    {"a Delaware corporation located in London", corporation({US, GB}),        {shielded, none},  {shielded, none}},
    {"an English company",                      corporation({GB, GB, GB}),     {free_, none},     {shielded, none, "4(3)#2, 4(3)#5"}},
    {"an English company that sits in Germany", corporation({GB, DE}),         {free_, due},      {shielded, due, "4(3)#5"}},
    {"a German company registered in the UK too", corporation({DE, DE, GB}),   {free_, due},      {shielded, due, "4(3)#5"}},
    {"a German company",                        corporation({DE, DE}),         {free_, due},      {free_, due}},

    {"a club in France with many US members",   association({FR, yes, no_state}), {shielded, due}, {free_, due}},
    {"a club in France with many members in the UK", association({FR, no, GB}), {free_, due},     {shielded, due, "4(3)#5"}},
    {"a club in France with French members",    association({FR, no, FR}),     {free_, due},      {free_, due}},

    {"an agency of a US state, in Germany",     government(US, DE),            {shielded, due, "4(3)#4"},   {free_, due}},
    {"an agency of a US state, at home",        government(US, US),            {shielded, none, "4(3)#1, 4(3)#4"},  {free_, none}},
    {"an agency of Puerto Rico, in Germany",    government(PR, DE),            {shielded, due, "4(3)#4"}, {free_, due}},
    {"an agency of Guam, at home",              government(GU, GU),            {shielded, none, "4(3)#1, 4(3)#4"}, {free_, none}},
    {"a council in the UK",                     government(GB, GB),            {free_, none},     {shielded, none, "4(3)#2, 4(3)#5"}},
    {"a British consulate's office in France",  government(GB, FR),            {free_, due},      {shielded, due, "4(3)#5"}},
    {"a French ministry",                       government(FR, FR),            {free_, due},      {free_, due}},
};

constexpr Scenario scenario(const Row& row, bool from_uk, Act act) {
    const Direction d = from_uk ? row.uk_order : row.us_order;
    Scenario s;
    s.name = row.name;
    s.citation = from_uk ? "4(3), 1(12), 5(10); UK order" : "4(3), 1(12), 5(10); US order";
    s.facts = from_uk ? uk() : us();
    s.facts.act = act;
    if (act == Act::continue_) s.facts.warrant.kind = WarrantKind::interception;
    s.facts.target = row.person;
    s.facts.events.third_state_notified = no;
    s.outcome = d.target == Target::free ? Outcome::permitted : Outcome::refused;
    if (d.target == Target::shielded) s.decided_by = d.by != nullptr ? d.by : from_uk ? "4(3)#1" : "4(3)#2";
    s.rule = "5(10)";
    s.status = d.notice == Notice::due && act != Act::issue ? Status::violated : Status::not_engaged;
    return s;
}

constexpr std::size_t rows = std::size(table);
constexpr std::array<Scenario, 2 * rows> expand(Act act) {
    std::array<Scenario, 2 * rows> out{};
    for (std::size_t i = 0; i != rows; ++i) {
        out[2 * i] = scenario(table[i], true, act);
        out[2 * i + 1] = scenario(table[i], false, act);
    }
    return out;
}
constexpr auto disclosing = expand(Act::disclose);
constexpr auto continuing = expand(Act::continue_);

// Whoever is not known well enough is neither free nor shielded (1(5), 4(3)).
constexpr Scenario unknown_targets[] = {
    {.name = "nothing is known of the target of a UK order",
     .citation = "A.5; 4(3)",
     .facts = uk([](Request& r) { r.target = Person{}; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1, 4(3)#4"},
    {.name = "nothing is known of the target of a US order",
     .citation = "A.5; 4(3)",
     .facts = us([](Request& r) { r.target = Person{}; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2, 4(3)#5"},
    {.name = "a UK order needs a belief about the place",
     .citation = "point 6",
     .facts = uk([](Request& r) { r.target.located_in = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.located_in = FR; }},
    {.name = "and about the status",
     .citation = "point 6",
     .facts = uk([](Request& r) { r.target.nationality = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.united_states_person = no; }},
    {.name = "a second nationality that nobody has looked into may be the American one",
     .citation = "point 6",
     .facts = uk([](Request& r) { r.target.other_nationality = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.other_nationality = no_state; }},
    {.name = "a US order asks only about the place of a natural person",
     .citation = "point 6, 1(12)",
     .facts = us([](Request& r) {
         r.target.nationality = r.target.other_nationality = r.target.permanent_resident_of = unsaid;
     })},
    {.name = "the place decides even if nothing else is known",
     .citation = "1(12)",
     .facts = us([](Request& r) {
         r.target = Person{};
         r.target.located_in = GB;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2"},
    {.name = "the status decides even if nothing else is known",
     .citation = "1(12)",
     .facts = uk([](Request& r) {
         r.target = Person{};
         r.target.united_states_person = yes;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1"},
};

// The near misses of the table: one fact moves the answer, and the same fact moves nothing in the other direction.
constexpr Scenario near_misses[] = {
    {.name = "citizenship shields from UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = natural(US, FR); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.nationality = GB; }},
    {.name = "citizenship does not shield from US orders",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target = natural(GB, FR); }),
     .near_miss = [](Request& r) { r.target.nationality = FR; }},
    {.name = "permanent residence shields from UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = natural(DE, FR, no_state, US); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.permanent_resident_of = FR; }},
    {.name = "living in the US without permanent residence does not",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target.resides_in = US; }),
     .near_miss = [](Request& r) { r.target.resides_in = GB; }},
    {.name = "crossing into the US shields from UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = natural(DE, US); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.located_in = state("CA"); }},
    {.name = "crossing into the UK shields from US orders",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target = natural(GB, GB); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.located_in = state("IM"); }},
    {.name = "incorporation in the US shields from UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = corporation({US, DE}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.incorporated_in = DE; }},
    {.name = "mere registration in the US does not: the list asks where a corporation is incorporated",
     .citation = "1(15)",
     .facts = uk([](Request& r) { r.target = corporation({DE, DE, US}); }),
     .near_miss = [](Request& r) { r.target.registered_in = no_state; }},
    {.name = "registration in the UK shields from US orders",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target = corporation({DE, DE, GB}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#5",
     .near_miss = [](Request& r) { r.target.registered_in = FR; }},
    {.name = "a place of business in the UK shields from US orders",
     .citation = "1(12), point 8",
     .facts = us([](Request& r) { r.target = corporation({DE, DE, no_state, GB}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#5",
     .near_miss = [](Request& r) { r.target.place_of_business_in = FR; }},
    {.name = "members who are US persons shield an association from UK orders",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = association({FR, yes, no_state}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.substantial_us_membership = no; }},
    {.name = "members in the UK shield an association from US orders",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target = association({FR, no, GB}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#5",
     .near_miss = [](Request& r) { r.target.substantial_membership_in = US; }},
    {.name = "a US state's agency is shielded abroad",
     .citation = "1(12)",
     .facts = uk([](Request& r) { r.target = government(US, DE); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#4",
     .near_miss = [](Request& r) { r.target.government_of = DE; }},
    {.name = "a British council's office abroad is shielded",
     .citation = "1(12)",
     .facts = us([](Request& r) { r.target = government(GB, FR); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#5",
     .near_miss = [](Request& r) { r.target.government_of = FR; }},
    {.name = "incorporation in Puerto Rico shields as incorporation in the US does, if the territories belong to it",
     .citation = "1(12), 1(15), point 31",
     .facts = uk([](Request& r) { r.target = corporation({PR, DE}); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; }},
    {.name = "the government of Puerto Rico is of the US government, if the territories belong to it",
     .citation = "1(12), point 31",
     .facts = uk([](Request& r) { r.target = government(PR, DE); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#4",
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; }},
    {.name = "whoever is on Guam is in the US, if the territories belong to it",
     .citation = "1(12), point 31",
     .facts = uk([](Request& r) { r.target = natural(DE, GU); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.readings.united_states_includes_territories = no; }},
    {.name = "whether the territories belong to it is open if nobody says",
     .citation = "1(15), point 31",
     .facts = uk([](Request& r) {
         r.target = corporation({PR, DE});
         r.readings.united_states_includes_territories = unsaid;
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.incorporated_in = DE; }},
};

static_assert(proved<disclosing>);
static_assert(proved<unknown_targets>);
static_assert(proved<near_misses>);

const Table disclosing_table("targets of a disclosure", disclosing);
const Table continuing_table("targets of a collection under way", continuing);
const Table unknown_table("targets hardly known", unknown_targets);
const Table near_table("targets, near misses", near_misses);

}  // namespace

TEST_CASE("us-uk: the truth tables of 4(3), both directions") {
    disclosing_table.run();
    continuing_table.run();
}
TEST_CASE("us-uk: a target hardly known leaves the answer open") { unknown_table.run(); }
TEST_CASE("us-uk: one fact about the target moves the answer") { near_table.run(); }

// What was reported of 4(3) is who is protected by place and, in the US, by status; bodies and shared accounts are recalled.
TEST_CASE("us-uk: how well each rule of 4(3) is known") {
    struct Known43 {
        const char* rule;
        Provenance provenance;
    };
    constexpr Known43 known[] = {{"4(3)#1", Provenance::secondary}, {"4(3)#2", Provenance::secondary},
                                 {"4(3)#3", Provenance::recalled},  {"4(3)#4", Provenance::recalled},
                                 {"4(3)#5", Provenance::recalled}};
    const detail::Tables& t = *Instrument(us_uk_daa).tables;
    for (const Known43& k : known) {
        INFO(std::string(k.rule));
        const std::size_t place = place_of(t, k.rule);
        REQUIRE(place != t.rules);
        CHECK(t.rule[place].provenance == k.provenance);
    }
    CHECK(place_of(t, "4(3)#6") == t.rules);

    const auto against = [](Request r, const Person& p) {
        r.target = p;
        return evaluate(us_uk_daa, r);
    };
    const Decision visitor = against(uk(), natural(DE, US));
    CHECK(visitor.outcome() == Outcome::refused);
    CHECK(visitor.provenance() == Provenance::secondary);
    const Decision tourist = against(us(), natural(DE, GB));
    CHECK(tourist.outcome() == Outcome::refused);
    CHECK(tourist.provenance() == Provenance::secondary);
    const Decision council = against(us(), government(GB, GB));
    CHECK(council.outcome() == Outcome::refused);
    CHECK(council.provenance() == Provenance::recalled);
    const Decision agency = against(uk(), government(US, DE));
    CHECK(agency.outcome() == Outcome::refused);
    CHECK(agency.provenance() == Provenance::recalled);
    const Decision family = evaluate(us_uk_daa, uk([](Request& r) { r.data.shared_with_protected = yes; }));
    CHECK(family.outcome() == Outcome::refused);
    CHECK(family.provenance() == Provenance::recalled);
}

TEST_CASE("us-uk: said outright, a status may not deny what it follows from") {
    const Request denied = uk([](Request& r) {
        r.target.nationality = US;
        r.target.united_states_person = no;
    });
    CHECK(evaluate(us_uk_daa, denied).outcome() == Outcome::contradictory);
    CHECK(evaluate(us_uk_daa, denied).possible().empty());
    CHECK(check(denied).size() == 1);
}
