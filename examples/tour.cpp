// SPDX-License-Identifier: BSL-1.0
// What the README shows besides its first program: unsaid facts, near misses, readings, data that moves, bad input.
#include <cstdio>

#include <comity/analysis/proof.hpp>
#include <comity/comity.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/parse.hpp>

using namespace comity;

// #region unsaid
// What a provider knows at first: a UK order for content, for an offense that brings two years at most.
constexpr Request early{.warrant = {.kind = WarrantKind::production, .issued_by = GB},
                        .offense = {.maximum_imprisonment = years(2), .terrorist_activity = no},
                        .data = {.category = DataCategory::content}};
constexpr Decision first = evaluate(us_uk_daa, early);
static_assert(first.outcome() == Outcome::undetermined);                       // refused, or not applicable at all
static_assert(first.excluded(Outcome::permitted));                             // but nothing can rescue it any more
static_assert(first.status("4(1)") == Status::violated);                       // this is why
static_assert(first.open_questions().contains(fact.provider.established_in));  // what to ask next
// #endregion

// #region near_miss
constexpr Request longer = but(early, [](Request& r) { r.offense.maximum_imprisonment = years(3); });
static_assert(!evaluate(us_uk_daa, longer).excluded(Outcome::permitted));
// #endregion

// #region readings
// Does terrorist activity replace the three years? The text allows both, so the reading is a fact, and here it is said.
constexpr Request strict = but(longer, [](Request& r) {
    r.offense.maximum_imprisonment = years(2);
    r.offense.terrorist_activity = yes;
    r.readings.terrorism_is_serious_crime = no;
});
static_assert(evaluate(us_uk_daa, strict).status("4(1)") == Status::violated);
static_assert(evaluate(us_uk_daa, but(strict, [](Request& r) { r.readings.terrorism_is_serious_crime = unsaid; }))
                  .status("4(1)") == Status::open);
// #endregion

// An order of 2028. Whether the agreement was extended was not known when its data was last checked.
constexpr Request late = but(longer, [](Request& r) {
    r.warrant.issued_on = Date{2028, 5, 2};
    r.warrant.is_extension = no;
    r.act_on = Date{2028, 5, 9};
});
static_assert(evaluate(us_uk_daa, late).status("17(1)") == Status::open);

// #region with
constexpr auto extended = with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; });
static_assert(evaluate(extended, late).status("17(1)") != Status::open);
// #endregion

constexpr auto expired = with(us_uk_daa, [](auto& data) { data.extended_until = data.term_ends_on; });
static_assert(evaluate(expired, late).outcome() == Outcome::not_applicable);
static_assert(evaluate(expired, late).decided_by("17(1)"));

// #region check
constexpr Request impossible{.warrant = {.issued_on = Date{2023, 1, 2}, .served_on = Date{2023, 1, 1}}};
static_assert(check(impossible).size() == 1);  // served before it was issued
static_assert(evaluate(us_uk_daa, impossible).outcome() == Outcome::contradictory);
// #endregion

// #region together
// A foreign police asks for messages in an emergency, under no agreement: all the law that ships, at once.
constexpr Request asked = nothing_else_happened({
    .warrant = {.kind = WarrantKind::production, .issued_by = state("BR")}, .data = {.category = DataCategory::content},
    .provider = {.established_in = US, .serves_the_public = yes, .service = ServiceKind::communication,
                 .voluntary_reason = VoluntaryReason::emergency}});
constexpr auto considered = evaluate(cross_border, asked);
static_assert(considered.answer() == Answer::must_not);                   // US law bars content: it is no agency of the US
static_assert(may_be_told(cross_border, asked).answer() == Answer::may);  // and nothing keeps the provider from saying so
// #endregion

// #region never
// No U.S. production order for content reaches anybody in the UK. That no British order concerns a U.S. citizen is not so.
constexpr Request reaching{.warrant = {.kind = WarrantKind::production, .issued_by = US},
                           .data = {.category = DataCategory::content}, .target = {.located_in = GB}};
static_assert(never(us_uk_daa, reaching, Outcome::permitted));
constexpr Proof believed = never(us_uk_daa, {.warrant = {.issued_by = GB}, .target = {.nationality = US}}, Outcome::permitted);
static_assert(believed.fails() && believed.counterexample().data.subscriber_alone == yes);  // whose account it is may be asked
// #endregion

int main() {
    // #region run_time
    // At run time the same calls work on the same types: facts by name, a decision in plain English.
    Request request;
    const Assigned said = assign(request, "warrant.compulsory", "no");
    if (!said) return 1;  // said.position, said.expected and said.nearest tell what was wrong
    explain(us_uk_daa, request, [](Label text) { std::fwrite(text.data(), 1, text.size(), stdout); });
    // #endregion
}
