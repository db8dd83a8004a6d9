// SPDX-License-Identifier: BSL-1.0
// Who may be targeted under the US-Australia agreement: the truth tables of 4(3) and 1(13) in both directions, whether a
// third state is to be told (5(10)), and where the US-UK agreement answers differently.

#include "support/us_au_scenario.hpp"

using namespace comity_test;

namespace {

constexpr State DE = state("DE");
constexpr State FR = state("FR");
constexpr State IND = state("IN");

/// May be targeted as far as 4(3) goes, or may not; and is a third state told?
enum class Target { free, shielded };
enum class Notice { due, not_due };
struct Direction {
    Target target;
    Notice notice;
};
struct Row {
    const char* name;
    Person person;
    Direction au_order;
    Direction us_order;
};

constexpr Person natural(State nationality, State located_in, State other = no_state, State resident_of = no_state) {
    Person p = au().target;
    p.nationality = nationality;
    p.other_nationality = other;
    p.permanent_resident_of = resident_of;
    p.located_in = located_in;
    return p;
}
constexpr Person corporation(State incorporated_in, State located_in, State registered_in = no_state,
                             State place_of_business_in = no_state) {
    Person p = natural(no_state, located_in);
    p.kind = PersonKind::corporation;
    p.incorporated_in = incorporated_in;
    p.registered_in = registered_in;
    p.place_of_business_in = place_of_business_in;
    return p;
}
constexpr Person association(State located_in, Truth american_members, Truth australian_members) {
    Person p = natural(no_state, located_in);
    p.kind = PersonKind::association;
    p.substantial_us_membership = american_members;
    p.substantial_australian_membership = australian_members;
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

//   who                                              as facts                       Australian order   US order
constexpr Row table[] = {
    {"an Australian citizen in France",               natural(AU, FR),               {free_, none},     {shielded, due}},
    {"a permanent resident of Australia in India",    natural(IND, IND, no_state, AU), {free_, due},    {shielded, due}},
    {"an Australian citizen in the US",               natural(AU, US),               {shielded, none},  {shielded, none}},
    {"an Australian citizen in Australia",            natural(AU, AU),               {free_, none},     {shielded, none}},
    {"a permanent resident of Australia at home",     natural(IND, AU, no_state, AU), {free_, none},    {shielded, none}},
    {"a US citizen in Australia",                     natural(US, AU),               {shielded, none},  {shielded, none}},
    {"a US citizen in the US",                        natural(US, US),               {shielded, none},  {free_, none}},
    {"a US citizen in France",                        natural(US, FR),               {shielded, due},   {free_, none}},
    {"a permanent resident of the US in France",      natural(DE, FR, no_state, US), {shielded, due},   {free_, due}},
    {"a citizen of both in France",                   natural(US, FR, AU),           {shielded, none},  {shielded, none}},
    {"a citizen of both in France, told the other way round", natural(AU, FR, US),   {shielded, none},  {shielded, none}},
    {"a French tourist in Australia",                 natural(FR, AU),               {free_, none},     {shielded, none}},
    {"a French tourist in the US",                    natural(FR, US),               {shielded, none},  {free_, none}},
    {"a German in Germany",                           natural(DE, DE),               {free_, due},      {free_, due}},
    {"a UK citizen in France",                        natural(GB, FR),               {free_, due},      {free_, due}},
    {"a UK citizen in the UK",                        natural(GB, GB),               {free_, due},      {free_, due}},
    {"a stateless person in France",                  natural(no_state, FR),         {free_, due},      {free_, due}},
    {"a German in Puerto Rico",                       natural(DE, state("PR")),      {shielded, none},  {free_, none}},
    {"a German on Christmas Island",                  natural(DE, state("CX")),      {free_, none},     {shielded, none}},
    {"a German in the Cocos Islands",                 natural(DE, state("CC")),      {free_, none},     {shielded, none}},
    {"a German on Norfolk Island",                    natural(DE, state("NF")),      {free_, none},     {shielded, none}},
    {"a Norfolk Island corporation in Germany",       corporation(state("NF"), DE),  {free_, due},      {shielded, due}},
    {"a German in New Zealand",                       natural(DE, state("NZ")),      {free_, due},      {free_, due}},

    {"a Delaware corporation with an office in Sydney", corporation(US, US, no_state, AU), {shielded, none}, {free_, none}},
    {"a Delaware corporation located in Sydney",      corporation(US, AU),           {shielded, none},  {shielded, none}},
    {"a Delaware corporation in Germany",             corporation(US, DE),           {shielded, due},   {free_, due}},
    {"a corporation of Puerto Rico in Germany",       corporation(state("PR"), DE),  {shielded, due},   {free_, due}},
    {"an Australian company",                         corporation(AU, AU),           {free_, none},     {shielded, none}},
    {"an Australian company that sits in Germany",    corporation(AU, DE),           {free_, due},      {shielded, due}},
    {"an Australian company that sits in the US",     corporation(AU, US),           {shielded, none},  {shielded, none}},
    {"a German company registered in Australia too",  corporation(DE, DE, AU),       {free_, due},      {free_, due}},
    {"a German company",                              corporation(DE, DE),           {free_, due},      {free_, due}},

    {"a club in France with many US members",         association(FR, yes, no),      {shielded, due},   {free_, due}},
    {"a club in France with many Australian members", association(FR, no, yes),      {free_, due},      {shielded, due}},
    {"a club in France with many of both",            association(FR, yes, yes),     {shielded, due},   {shielded, due}},
    {"a club in France with few of either",           association(FR, no, no),       {free_, due},      {free_, due}},

    {"an agency of a US state, in Germany",           government(US, DE),            {shielded, due},   {free_, due}},
    {"an agency of a US state, at home",              government(US, US),            {shielded, none},  {free_, none}},
    {"an agency of Puerto Rico, in Germany",          government(state("PR"), DE),   {shielded, due},   {free_, due}},
    {"a department of New South Wales",               government(AU, AU),            {free_, none},     {shielded, none}},
    {"an Australian consulate in France",             government(AU, FR),            {free_, due},      {shielded, due}},
    {"a British council",                             government(GB, GB),            {free_, due},      {free_, due}},
};

constexpr Scenario scenario(const Row& row, bool from_australia, Act act) {
    const Direction d = from_australia ? row.au_order : row.us_order;
    Scenario s;
    s.name = row.name;
    s.citation = from_australia ? "4(3), 1(13), 5(10); Australian order" : "4(3), 1(13), 5(10); US order";
    s.facts = from_australia ? au() : us_to_au();
    s.facts.act = act;
    if (act == Act::continue_) s.facts.warrant.kind = WarrantKind::interception;
    s.facts.target = row.person;
    s.facts.events.third_state_notified = no;
    s.outcome = d.target == Target::free ? Outcome::permitted : Outcome::refused;
    if (d.target == Target::shielded) s.decided_by = from_australia ? "4(3)#1" : "4(3)#2";
    s.rule = "5(10)";
    s.status = d.notice == Notice::due && act != Act::issue ? Status::violated : Status::not_engaged;
    s.under = us_au_daa;
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

constexpr auto unknown_targets = australian({
    {.name = "nothing is known of the target of an Australian order",
     .citation = "A.5; 4(3)",
     .facts = au([](Request& r) { r.target = Person{}; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#1"},
    {.name = "nothing is known of the target of a US order",
     .citation = "A.5; 4(3)",
     .facts = us_to_au([](Request& r) { r.target = Person{}; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2"},
    {.name = "a US order needs a belief about the place",
     .citation = "point 6",
     .facts = us_to_au([](Request& r) { r.target.located_in = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.located_in = FR; }},
    {.name = "and about the status, as an Australian order does",
     .citation = "point 6",
     .facts = us_to_au([](Request& r) { r.target.nationality = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.nationality = FR; }},
    {.name = "a second nationality that nobody has looked into may be the Australian one",
     .citation = "point 6",
     .facts = us_to_au([](Request& r) { r.target.other_nationality = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.other_nationality = no_state; }},
    {.name = "nor may permanent residence be left open",
     .citation = "point 6, 1(2)",
     .facts = us_to_au([](Request& r) { r.target.permanent_resident_of = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.permanent_resident_of = no_state; }},
    {.name = "whether many members are Australian is told, never computed",
     .citation = "point 9, 1(2)",
     .facts = us_to_au([](Request& r) { r.target = association(FR, no, unknown); }),
     .outcome = Outcome::undetermined,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.substantial_australian_membership = no; }},
    {.name = "the place decides even if nothing else is known",
     .citation = "1(13)",
     .facts = us_to_au([](Request& r) {
         r.target = Person{};
         r.target.located_in = AU;
     }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2"},
    {.name = "an Australian order asks nothing about Australian status",
     .citation = "1(13)",
     .facts = au([](Request& r) { r.target.substantial_australian_membership = unsaid; })},
});

// One fact moves the answer, and the same fact moves nothing in the other direction.
constexpr auto near_misses = australian({
    {.name = "Australian citizenship shields from US orders",
     .citation = "1(13), 1(2)",
     .facts = us_to_au([](Request& r) { r.target = natural(AU, FR); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.nationality = GB; }},
    {.name = "Australian citizenship does not shield from Australian orders",
     .citation = "1(13)",
     .facts = au([](Request& r) { r.target = natural(AU, FR); }),
     .near_miss = [](Request& r) { r.target.nationality = FR; }},
    {.name = "permanent residence shields from US orders",
     .citation = "1(13), 1(2)",
     .facts = us_to_au([](Request& r) { r.target = natural(IND, IND, no_state, AU); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.permanent_resident_of = no_state; }},
    {.name = "living in Australia without permanent residence, while abroad, does not",
     .citation = "1(2)",
     .facts = us_to_au([](Request& r) { r.target.resides_in = AU; }),
     .near_miss = [](Request& r) { r.target.resides_in = FR; }},
    {.name = "crossing into Australia shields from US orders",
     .citation = "1(13)",
     .facts = us_to_au([](Request& r) { r.target = natural(FR, AU); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.located_in = state("NZ"); }},
    {.name = "crossing into the US shields from Australian orders",
     .citation = "1(13)",
     .facts = au([](Request& r) { r.target = natural(FR, US); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.located_in = state("CA"); }},
    {.name = "US citizenship shields from Australian orders in Australia itself",
     .citation = "1(13)",
     .facts = au([](Request& r) { r.target = natural(US, AU); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#1",
     .near_miss = [](Request& r) { r.target.nationality = FR; }},
    {.name = "incorporation in Australia shields from US orders",
     .citation = "1(2)",
     .facts = us_to_au([](Request& r) { r.target = corporation(AU, DE); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.incorporated_in = DE; }},
    {.name = "mere registration in Australia does not",
     .citation = "1(2), point 8",
     .facts = us_to_au([](Request& r) { r.target = corporation(DE, DE, AU); }),
     .near_miss = [](Request& r) { r.target.registered_in = no_state; }},
    {.name = "members who are Australian shield an association from US orders",
     .citation = "1(2)",
     .facts = us_to_au([](Request& r) { r.target = association(FR, no, yes); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.substantial_australian_membership = no; }},
    {.name = "an Australian authority's office abroad is shielded",
     .citation = "1(13)",
     .facts = us_to_au([](Request& r) { r.target = government(AU, FR); }),
     .outcome = Outcome::refused,
     .decided_by = "4(3)#2",
     .near_miss = [](Request& r) { r.target.government_of = FR; }},
});

// The same person abroad, under either agreement: the home state's own nationals are protected abroad in one of them only.
struct Contrast {
    const char* name;
    Person british;
    Person australian;
    Outcome under_us_uk;
    Outcome under_us_au;
    const char* us_uk_rules = nullptr;  ///< if not the one about places
};
constexpr Contrast contrasts[] = {
    {"a citizen in a third state", natural(GB, FR), natural(AU, FR), Outcome::permitted, Outcome::refused},
    {"a permanent resident in a third state", natural(IND, FR, no_state, GB), natural(IND, FR, no_state, AU),
     Outcome::permitted, Outcome::refused},
    {"a citizen in the US", natural(GB, US), natural(AU, US), Outcome::permitted, Outcome::refused},
    {"a citizen at home", natural(GB, GB), natural(AU, AU), Outcome::refused, Outcome::refused},
    {"a foreigner there", natural(FR, GB), natural(FR, AU), Outcome::refused, Outcome::refused},
    {"a foreigner elsewhere", natural(FR, DE), natural(FR, DE), Outcome::permitted, Outcome::permitted},
    {"a foreign company with an office there", corporation(US, US, no_state, GB), corporation(US, US, no_state, AU),
     Outcome::refused, Outcome::permitted, "4(3)#5"},
    {"a foreign company registered there", corporation(DE, DE, GB), corporation(DE, DE, AU), Outcome::refused,
     Outcome::permitted, "4(3)#5"},
    {"a company of that state that sits elsewhere", corporation(GB, DE), corporation(AU, DE), Outcome::refused,
     Outcome::refused, "4(3)#5"},
};
constexpr Scenario contrast(const Contrast& c, bool british) {
    Scenario s;
    s.name = c.name;
    s.citation = british ? "US-UK 1(12)" : "US-Australia 1(13)";
    s.facts = british ? us() : us_to_au();
    s.facts.target = british ? c.british : c.australian;
    s.outcome = british ? c.under_us_uk : c.under_us_au;
    if (s.outcome == Outcome::refused) s.decided_by = british && c.us_uk_rules != nullptr ? c.us_uk_rules : "4(3)#2";
    s.under = british ? Instrument(us_uk_daa) : Instrument(us_au_daa);
    return s;
}
constexpr auto contrasted = [] {
    std::array<Scenario, 2 * std::size(contrasts)> out{};
    for (std::size_t i = 0; i != std::size(contrasts); ++i) {
        out[2 * i] = contrast(contrasts[i], true);
        out[2 * i + 1] = contrast(contrasts[i], false);
    }
    return out;
}();

static_assert(proved<disclosing>);
static_assert(proved<unknown_targets>);
static_assert(proved<near_misses>);
static_assert(proved<contrasted>);

const Table disclosing_table("US-Australia: targets of a disclosure", disclosing);
const Table continuing_table("US-Australia: targets of a collection under way", continuing);
const Table unknown_table("US-Australia: targets hardly known", unknown_targets);
const Table near_table("US-Australia: targets, near misses", near_misses);
const Table contrast_table("a US order's target under either agreement", contrasted);

}  // namespace

TEST_CASE("us-au: the truth tables of 4(3), both directions") {
    disclosing_table.run();
    continuing_table.run();
}
TEST_CASE("us-au: a target hardly known leaves the answer open") { unknown_table.run(); }
TEST_CASE("us-au: one fact about the target moves the answer") { near_table.run(); }
TEST_CASE("us-au and us-uk: who is protected abroad is where they part") { contrast_table.run(); }

TEST_CASE("us-au: with the two states exchanged, order and person, the answer is the same") {
    const auto exchanged = [](Person p) {
        for (Known<State>* s : {&p.nationality, &p.other_nationality, &p.permanent_resident_of, &p.located_in,
                                &p.incorporated_in, &p.registered_in, &p.place_of_business_in, &p.government_of})
            *s = *s == Known<State>{US} ? Known<State>{AU} : *s == Known<State>{AU} ? Known<State>{US} : *s;
        std::swap(p.substantial_us_membership, p.substantial_australian_membership);
        return p;
    };
    const auto answer = [](Request r, const Person& p) {
        r.target = p;
        return evaluate(us_au_daa, r).outcome();
    };
    for (const Row& row : table) {
        INFO(std::string(row.name));
        const Known<State> place = row.person.located_in;
        const Known<State> puerto_rico = state("PR");
        if (place == puerto_rico || row.person.incorporated_in == puerto_rico || row.person.government_of == puerto_rico || place == Known<State>{state("CX")} || place == Known<State>{state("CC")} ||
            place == Known<State>{state("NF")} || row.person.incorporated_in == Known<State>{state("NF")})
            continue;  // territories have no counterpart
        CHECK(answer(au(), row.person) == answer(us_to_au(), exchanged(row.person)));
        CHECK(answer(us_to_au(), row.person) == answer(au(), exchanged(row.person)));
    }
}
