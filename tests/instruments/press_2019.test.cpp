// SPDX-License-Identifier: BSL-1.0
// The deal as the press told it, and the same conversations under the text that was signed: where the two part.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr State FR = state("FR");
constexpr State IE = state("IE");

constexpr Scenario rules[] = {
    {.name = "a French order is none of the two governments' orders", .citation = "par. 3",
     .facts = uk([](Request& r) { r.warrant.issued_by = FR; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "par. 3#1",
     .near_miss = [](Request& r) { r.warrant.issued_by = GB; },
     .under = press_2019},
    {.name = "the report says nothing of what becomes of the data later", .citation = "par. 3",
     .facts = us([](Request& r) { r.act = Act::use_as_evidence; }),
     .outcome = Outcome::not_applicable,
     .decided_by = "par. 3#1",
     .near_miss = [](Request& r) { r.act = Act::serve; },
     .under = press_2019},
    {.name = "fraud that nobody calls serious", .citation = "par. 3",
     .facts = uk([](Request& r) {
         r.offense.category = OffenseCategory::fraud;
         r.offense.serious = no;
     }),
     .outcome = Outcome::refused,
     .decided_by = "par. 3#2",
     .near_miss = [](Request& r) { r.offense.serious = yes; },
     .under = press_2019},
    {.name = "child abuse is serious by name", .citation = "par. 3",
     .facts = uk([](Request& r) {
         r.offense.category = OffenseCategory::child_sexual_exploitation;
         r.offense.serious = no;
     }),
     .near_miss = [](Request& r) { r.offense.category = OffenseCategory::computer_crime; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "par. 3#2",
     .under = press_2019},
    {.name = "terrorism is serious by name", .citation = "par. 3",
     .facts = us([](Request& r) {
         r.offense.category = OffenseCategory::terrorism;
         r.offense.terrorist_activity = yes;
         r.offense.serious = no;
         r.offense.maximum_imprisonment = years(1);
     }),
     .under = press_2019},
    {.name = "nobody said whether a theft is serious", .citation = "par. 3",
     .facts = us([](Request& r) {
         r.offense.category = OffenseCategory::other;
         r.offense.serious = unsaid;
     }),
     .outcome = Outcome::undetermined,
     .decided_by = "par. 3#2",
     .under = press_2019},
    {.name = "the US will not investigate a UK citizen, wherever", .citation = "par. 4",
     .facts = us([](Request& r) { r.target.nationality = GB; }),
     .outcome = Outcome::refused,
     .decided_by = "par. 4#1",
     .near_miss = [](Request& r) { r.target.nationality = FR; },
     .under = press_2019},
    {.name = "the UK will not investigate a US citizen, wherever", .citation = "par. 4",
     .facts = uk([](Request& r) { r.target.other_nationality = US; }),
     .outcome = Outcome::refused,
     .decided_by = "par. 4#2",
     .near_miss = [](Request& r) { r.target.other_nationality = GB; },
     .under = press_2019},
    {.name = "each may investigate its own", .citation = "par. 4",
     .facts = uk([](Request& r) { r.target.nationality = GB; }),
     .near_miss = [](Request& r) { r.target.nationality = US; },
     .near_outcome = Outcome::refused,
     .near_decided_by = "par. 4#2",
     .under = press_2019},
    {.name = "a company has no citizenship", .citation = "par. 4",
     .facts = uk([](Request& r) {
         r.target.kind = PersonKind::corporation;
         r.target.nationality = no_state;
         r.target.incorporated_in = US;
     }),
     .under = press_2019},
    {.name = "whose citizen the target is, nobody knows", .citation = "par. 4",
     .facts = uk([](Request& r) { r.target.nationality = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "par. 4#2",
     .under = press_2019},
    {.name = "with the report's own gloss, the UK gets nothing from a US platform", .citation = "par. 4",
     .facts = uk([](Request& r) { r.readings.platform_gloss = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "par. 4#3",
     .near_miss = [](Request& r) { r.readings.platform_gloss = no; },
     .under = press_2019},
    {.name = "nor the US from a UK platform", .citation = "par. 4",
     .facts = us([](Request& r) { r.readings.platform_gloss = yes; }),
     .outcome = Outcome::refused,
     .decided_by = "par. 4#3",
     .near_miss = [](Request& r) { r.provider.established_in = IE; },
     .under = press_2019},
    {.name = "nobody says whether the gloss counts", .citation = "par. 4",
     .facts = uk([](Request& r) { r.readings.platform_gloss = unsaid; }),
     .outcome = Outcome::undetermined,
     .decided_by = "par. 4#3",
     .under = press_2019},
    {.name = "the gloss is no matter for a platform in neither state", .citation = "par. 4, par. 2",
     .facts = uk([](Request& r) {
         r.provider.established_in = IE;
         r.readings.platform_gloss = unsaid;
     }),
     .rule = "par. 2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.established_in = US; },
     .near_outcome = Outcome::undetermined,
     .near_decided_by = "par. 4#3",
     .near_status = Status::violated,
     .under = press_2019},
    {.name = "a provider outside both states is compelled all the same", .citation = "par. 2",
     .facts = us([](Request& r) {
         r.provider.established_in = IE;
         r.provider.subject_to_receiving_law = no;
     }),
     .rule = "par. 2",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.established_in = GB; },
     .near_status = Status::violated,
     .under = press_2019},
    {.name = "plaintext is demanded of whoever discloses", .citation = "lead",
     .facts = uk(),
     .rule = "lead",
     .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::serve; },
     .near_status = Status::not_engaged,
     .under = press_2019},
};

constexpr Request of(Request r, Date issued) {
    r.warrant.issued_on = issued;
    return r;
}
constexpr Scenario october[] = {
    {.name = "the last day of September 2019", .citation = "par. 5", .facts = of(uk(), Date{2019, 9, 30}),
     .outcome = Outcome::not_applicable, .decided_by = "par. 5", .under = press_2019},
    {.name = "the first day of October 2019", .citation = "par. 5", .facts = of(uk(), Date{2019, 10, 1}), .under = press_2019},
    {.name = "the second day of October 2019", .citation = "par. 5", .facts = of(uk(), Date{2019, 10, 2}), .under = press_2019},
    {.name = "the last day of September 2019, US order", .citation = "par. 5", .facts = of(us(), Date{2019, 9, 30}),
     .outcome = Outcome::not_applicable, .decided_by = "par. 5", .under = press_2019},
    {.name = "the first day of October 2019, US order", .citation = "par. 5", .facts = of(us(), Date{2019, 10, 1}),
     .under = press_2019},
    {.name = "an order without a date", .citation = "par. 5",
     .facts = uk([](Request& r) { r.warrant.issued_on = unsaid; }), .outcome = Outcome::undetermined, .decided_by = "par. 5",
     .under = press_2019},
};

// The conversations of the report. Both services belong to companies established in the United States.

/// A WhatsApp conversation about the abuse of a child, sought by the UK: end to end, keys with the users.
constexpr Request whatsapp = uk([](Request& r) {
    r.offense.category = OffenseCategory::child_sexual_exploitation;
    r.data.encryption = Encryption::end_to_end;
    r.data.keys_held_by = KeyHolder::user;
});
/// A Skype conversation that its users made private: end to end.
constexpr Request skype_private = whatsapp;
/// An ordinary Skype conversation: encrypted by the provider, who holds the keys.
constexpr Request skype_ordinary = but(whatsapp, [](Request& r) {
    r.data.encryption = Encryption::by_provider;
    r.data.keys_held_by = KeyHolder::provider;
});

constexpr const char* whatsapp_text = "lead, par. 1, par. 6; 4(1), 5(1)";
constexpr const char* skype_text = "par. 6, par. 7";

/// One case under both: first as told, then as signed.
struct Both {
    const char* name;
    const char* citation;
    Request facts;
    Outcome told;
    const char* told_by;
    Outcome is_law;
    const char* law_by;
};

constexpr Outcome permitted = Outcome::permitted;
constexpr Outcome refused = Outcome::refused;
constexpr Outcome outside = Outcome::not_applicable;

constexpr Both cases[] = {
    {"the WhatsApp conversation", whatsapp_text, whatsapp, permitted, not_asked, permitted, not_asked},
    {"the private Skype conversation", skype_text, skype_private, permitted, not_asked, permitted, not_asked},
    {"the ordinary Skype conversation", skype_text, skype_ordinary, permitted, not_asked, permitted, not_asked},
    {"WhatsApp, ordered in October 2019, before the agreement was in force", "par. 5; 15, 16", of(whatsapp, Date{2019, 10, 10}),
     permitted, not_asked, outside, "15, 16"},
    {"WhatsApp, ordered on the last day before entry into force", "par. 5; 15, 16", of(whatsapp, Date{2022, 10, 2}), permitted,
     not_asked, outside, "15, 16"},
    {"WhatsApp, ordered on the day of entry into force", "par. 5; 15, 16", of(whatsapp, Date{2022, 10, 3}), permitted, not_asked,
     permitted, not_asked},
    {"WhatsApp, ordered before either", "par. 5; 15, 16", of(whatsapp, Date{2019, 9, 28}), outside, "par. 5", outside, "15, 16"},
    {"a UK citizen in France, US order", "par. 4; 1(12)", us([](Request& r) {
         r.target.nationality = GB;
         r.target.located_in = FR;
     }),
     refused, "par. 4#1", permitted, not_asked},
    {"a US citizen in France, UK order", "par. 4; 1(12)", uk([](Request& r) {
         r.target.nationality = US;
         r.target.located_in = FR;
     }),
     refused, "par. 4#2", refused, "4(3)#1"},
    {"a US person who is no citizen: a permanent resident, in France", "par. 4; 1(15)", uk([](Request& r) {
         r.target.permanent_resident_of = US;
         r.target.located_in = FR;
     }),
     permitted, not_asked, refused, "4(3)#1"},
    {"a German visiting the US, UK order", "par. 4; 1(12)", uk([](Request& r) { r.target.located_in = US; }), permitted,
     not_asked, refused, "4(3)#1"},
    {"a German visiting the UK, US order", "par. 4; 1(12)", us([](Request& r) { r.target.located_in = GB; }), permitted,
     not_asked, refused, "4(3)#2"},
    {"a Delaware corporation in Germany, UK order", "par. 4; 1(12)", uk([](Request& r) {
         r.target.kind = PersonKind::corporation;
         r.target.nationality = no_state;
         r.target.incorporated_in = US;
     }),
     permitted, not_asked, refused, "4(3)#1"},
    {"a provider that neither state's law reaches", "par. 2; 3(1)", uk([](Request& r) {
         r.provider.established_in = IE;
         r.provider.subject_to_receiving_law = no;
     }),
     permitted, not_asked, outside, "3(1)"},
    {"serious in the eyes of the police, two years in the statute book", "par. 3; 1(13)",
     uk([](Request& r) { r.offense.maximum_imprisonment = years(2); }), permitted, not_asked, refused, "4(1)"},
    {"fourteen years in the statute book, but nobody calls it serious", "par. 3; 1(13)",
     uk([](Request& r) { r.offense.serious = no; }), refused, "par. 3#2", permitted, not_asked},
    {"an order that the designated authority did not certify", "5(7)",
     uk([](Request& r) { r.warrant.certified_in_writing = no; }), permitted, not_asked, refused, "5(7)"},
    {"an order for which the agreement is not invoked", "3(2)", us([](Request& r) { r.warrant.invoked = no; }), permitted,
     not_asked, outside, "3(2)#1"},
    {"evidence in a capital case", "8(4)(a)", us([](Request& r) {
         r.act = Act::use_as_evidence;
         r.use.in_prosecution_case = yes;
         r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
     }),
     outside, "par. 3#1", Outcome::conditional, "8(4)(a)#1"},
};

constexpr auto expand() {
    std::array<Scenario, 2 * std::size(cases)> out{};
    for (std::size_t i = 0; i != std::size(cases); ++i) {
        const Both& c = cases[i];
        for (std::size_t side = 0; side != 2; ++side) {
            Scenario& s = out[2 * i + side];
            s.name = c.name;
            s.citation = c.citation;
            s.facts = c.facts;
        }
        out[2 * i].under = press_2019;
        out[2 * i].outcome = c.told;
        out[2 * i].decided_by = c.told_by;
        out[2 * i + 1].outcome = c.is_law;
        out[2 * i + 1].decided_by = c.law_by;
    }
    return out;
}
constexpr auto both = expand();

static_assert(proved<rules>);
static_assert(proved<october>);
static_assert(proved<both>);

const Table rule_table("press: rules", rules);
const Table october_table("press: October 2019", october);
const Table both_table("as told and as signed", both);

// The point of the story: plaintext of what the provider cannot read, against data as held.
static_assert(evaluate(press_2019, whatsapp).form() == Form::plaintext);
static_assert(evaluate(us_uk_daa, whatsapp).form() == Form::as_held);
static_assert(evaluate(press_2019, skype_private).form() == Form::plaintext);
static_assert(evaluate(us_uk_daa, skype_private).form() == Form::as_held);
static_assert(evaluate(press_2019, skype_ordinary).form() == Form::plaintext);
static_assert(evaluate(us_uk_daa, skype_ordinary).form() == Form::as_held);
static_assert(evaluate(press_2019, whatsapp).effect() == Effect::compels);
static_assert(evaluate(us_uk_daa, whatsapp).effect() == Effect::lifts_bar);

}  // namespace

TEST_CASE("press: each claim alone decides, and its near miss") { rule_table.run(); }
TEST_CASE("press: nothing before October 2019") { october_table.run(); }
TEST_CASE("press: the same case as told and as signed") { both_table.run(); }

TEST_CASE("press: how well a decision is known") {
    CHECK(evaluate(press_2019, whatsapp).provenance() == Provenance::press);
    CHECK(evaluate(us_uk_daa, whatsapp).provenance() == Provenance::recalled);
    const Decision american = evaluate(us_uk_daa, uk([](Request& r) { r.target.nationality = US; }));
    CHECK(american.provenance() == Provenance::secondary);
    const Decision lapsed = evaluate(with(us_uk_daa, [](auto& data) { data.text_version_certified = no; }), uk());
    CHECK(lapsed.provenance() == Provenance::primary);
}

TEST_CASE("press: encryption moves no verdict of either") {
    for (const Scenario& s : both_table)
        for (const Known<Encryption> how : {Known<Encryption>{Encryption::none}, Known<Encryption>{Encryption::end_to_end}}) {
            INFO(both_table.named(s));
            Request r = s.facts;
            r.data.encryption = how;
            r.data.keys_held_by = KeyHolder::user;
            CHECK(evaluate(s.under, r).outcome() == s.outcome);
        }
}

TEST_CASE("press: a demand to be able to decrypt is unsupported by the text and unmentioned in the report") {
    const Request demanding = but(whatsapp, [](Request& r) { r.warrant.demands_decryption_capability = yes; });
    CHECK(evaluate(us_uk_daa, demanding).consequences().contains("18 USC 2523(b)(3)"));
    CHECK(evaluate(press_2019, demanding) == evaluate(press_2019, whatsapp));
}
