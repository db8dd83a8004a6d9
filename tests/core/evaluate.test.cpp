// SPDX-License-Identifier: BSL-1.0
#include <comity/evaluate.hpp>

#include <doctest/doctest.h>

using namespace comity;

// A law of no country, one feature an article.
namespace {

template <bool H>
struct Terms {
    Field<H, Date> in_force_from{};
    Field<H, Truth> renewed{};
};
inline constexpr auto datum = data_handles<Terms>();

inline constexpr auto text = law(
    "test", "A law for tests", Effect::lifts_bar, 5,

    article("1", "Reach", 3),
    definition("1(1)", Provenance::primary, "personal data is what is shared with a protected person or is a summary",
               fact.data.shared_with_protected == yes || fact.data.is_summary == yes)
        .settles(fact.data.personal),
    scope("1(2)", Provenance::primary, "the law is in force", law_date >= datum.in_force_from && datum.renewed == yes),
    scope("1(3)", Provenance::primary, "orders of the United Kingdom", fact.warrant.issued_by == GB),

    article("2", "Limits", 4),
    requirement("2(1)", Provenance::secondary, "the order compels", fact.warrant.compulsory == yes).curable_by(Actor::issuing_authority),
    exception("2(2)", "2(1)", Provenance::primary, "unless it preserves", fact.warrant.kind == WarrantKind::preservation),
    exception("2(3)", "2(2)", Provenance::primary, "but not content", fact.data.category == DataCategory::content),
    requirement("2(4)", Provenance::press, "no personal data", fact.data.personal == no),

    article("3", "What comes first", 2),
    condition("3(1)", Provenance::primary, "permission, where death is sought", when(fact.offense.death_penalty_sought == yes),
              fact.events.use_permission == Consent::granted),
    condition("3(2)", Provenance::primary, "since 2024: the third state was told first",
              when(law_date >= Date{2024, 1, 1} && fact.target.located_in != GB), fact.events.third_state_notified == yes),

    article("4", "What may and must be done", 3),
    ground("4(1)", Provenance::primary, "the provider may object to bulk", Actor::provider, when(fact.warrant.invoked == yes),
           fact.warrant.targets_specific_accounts == yes),
    duty("4(2)", Provenance::primary, "answer within ten days of service",
         Obligation{Strictness::must, Actor::provider, Deed::answer, Actor::issuing_authority,
                    within(10, TimeUnit::calendar_days, fact.warrant.served_on)},
         when(fact.warrant.invoked == yes), fact.events.produced_on >= Date{1, 1, 1}),
    consequence("4(3)", Provenance::primary, "who relies on it in good faith is protected", fact.provider.relies_in_good_faith == yes),

    article("5", "Form", 1),
    requirement("5(1)", Provenance::primary, "in plaintext, where the provider can", when(fact.data.encryption == Encryption::by_provider),
                fact.data.keys_held_by == KeyHolder::provider)
        .demands(Form::plaintext));

inline constexpr Treaty<text, Terms> test_law{.data = {.in_force_from = Date{2022, 10, 3}, .renewed = yes}};

// Every fact that the law reads, said so that it permits.
constexpr Request permitted{
    .warrant = {.kind = WarrantKind::production,
                .compulsory = yes,
                .issued_by = GB,
                .issued_on = Date{2023, 5, 1},
                .served_on = Date{2023, 5, 2},
                .targets_specific_accounts = yes,
                .invoked = yes},
    .offense = {.death_penalty_sought = no},
    .data = {.category = DataCategory::content,
             .encryption = Encryption::end_to_end,
             .keys_held_by = KeyHolder::user,
             .personal = no,
             .shared_with_protected = no,
             .is_summary = no},
    .provider = {.relies_in_good_faith = yes},
    .target = {.located_in = GB},
    .events = {.produced_on = Date{2023, 5, 3}, .third_state_notified = no, .use_permission = Consent::not_asked}};

constexpr bool is(const Decision& d, Outcome o, Label decider) {
    return d.outcome() == o && d.possible().size() == 1 && d.possible().contains(o) && d.decided_by(decider) &&
           d.decided_by().size() == 1 && d.open_questions().empty();
}
template <class Change>
constexpr Decision after(Change change) {
    return evaluate(test_law, but(permitted, change));
}

constexpr bool permits() {
    constexpr Decision d = evaluate(test_law, permitted);
    return d.outcome() == Outcome::permitted && d.decided_by().size() == 2 && d.decided_by("2(1)") && d.decided_by("2(4)") &&
           !d.decided_by("1(2)") && d.status("3(1)") == Status::not_engaged && d.status("3(2)") == Status::not_engaged &&
           d.status("1(3)") == Status::satisfied && d.status("2(2)") == Status::not_engaged && d.excluded(Outcome::refused) &&
           !d.excluded(Outcome::permitted) && d.provenance() == Provenance::press && d.effect() == Effect::lifts_bar &&
           d.form() == Form::as_held && d.rules().size() == 13;
}
static_assert(permits());

constexpr bool each_role() {
    return is(after([](Request& r) { r.warrant.issued_by = US; }), Outcome::not_applicable, "1(3)") &&
           is(after([](Request& r) { r.warrant.compulsory = no; }), Outcome::refused, "2(1)") &&
           is(after([](Request& r) { r.offense.death_penalty_sought = yes; }), Outcome::conditional, "3(1)") &&
           after([](Request& r) {
               r.offense.death_penalty_sought = yes;
               r.events.use_permission = Consent::granted;
           }).outcome() == Outcome::permitted;
}
static_assert(each_role());

// The first role that is violated wins; all of its violated rules are named.
constexpr bool order_of_roles() {
    constexpr Decision both = after([](Request& r) {
        r.warrant.compulsory = no;
        r.data.personal = r.data.is_summary = yes;
        r.offense.death_penalty_sought = yes;
    });
    constexpr Decision all = after([](Request& r) {
        r.warrant.compulsory = no;
        r.offense.death_penalty_sought = yes;
        r.warrant.issued_by = US;
    });
    return both.outcome() == Outcome::refused && both.decided_by().size() == 2 && both.decided_by("2(1)") && both.decided_by("2(4)") &&
           both.status("3(1)") == Status::violated && is(all, Outcome::not_applicable, "1(3)");
}
static_assert(order_of_roles());

constexpr bool listed_roles_do_not_move_the_outcome() {
    constexpr Decision bulk = after([](Request& r) { r.warrant.targets_specific_accounts = no; });
    constexpr Decision bad_faith = after([](Request& r) { r.provider.relies_in_good_faith = no; });
    constexpr Request unanswered = but(permitted, [](Request& r) { r.events.produced_on = unsaid; });
    constexpr Decision owed = evaluate(test_law, unanswered);
    if (bulk.outcome() != Outcome::permitted || bulk.grounds().size() != 1 || !bulk.grounds().contains("4(1)")) return false;
    if (!evaluate(test_law, permitted).grounds().empty() || !evaluate(test_law, permitted).duties().empty()) return false;
    if (!evaluate(test_law, permitted).consequences().contains("4(3)") || !bad_faith.consequences().empty()) return false;
    if (bad_faith.outcome() != Outcome::permitted || bad_faith.status("4(3)") != Status::not_engaged) return false;
    // Whether it was produced is not said: the duty may be outstanding, and its last day is known.
    if (owed.outcome() != Outcome::permitted || !owed.duties().empty() || owed.duties(unanswered).size() != 1) return false;
    for (const Duty duty : owed.duties(unanswered))
        if (duty.certain || !duty.due.known || duty.due.last_day != Date{2023, 5, 12} || duty.rule.citation != "4(2)") return false;
    return owed.open_questions("4(2)").contains(fact.events.produced_on) && owed.open_questions().empty();
}
static_assert(listed_roles_do_not_move_the_outcome());

constexpr bool exceptions_of_exceptions() {
    constexpr auto preserves = [](Request& r) {
        r.warrant.compulsory = no;
        r.warrant.kind = WarrantKind::preservation;
        r.data.category = DataCategory::subscriber;
    };
    constexpr auto preserves_content = [](Request& r) {
        r.warrant.compulsory = no;
        r.warrant.kind = WarrantKind::preservation;
        r.data.category = DataCategory::content;
    };
    constexpr auto preserves_something = [](Request& r) {
        r.warrant.compulsory = no;
        r.warrant.kind = WarrantKind::preservation;
        r.data.category = unsaid;
    };
    constexpr Decision excepted = after(preserves);
    constexpr Decision not_excepted = after(preserves_content);
    constexpr Decision unclear = after(preserves_something);
    return excepted.outcome() == Outcome::permitted && excepted.status("2(1)") == Status::not_engaged &&
           excepted.status("2(2)") == Status::satisfied && excepted.exceptions().contains("2(2)") && excepted.exceptions().size() == 1 &&
           is(not_excepted, Outcome::refused, "2(1)") && not_excepted.status("2(2)") == Status::not_engaged &&
           not_excepted.status("2(3)") == Status::satisfied && unclear.outcome() == Outcome::undetermined &&
           unclear.possible().contains(Outcome::permitted) && unclear.possible().contains(Outcome::refused) &&
           unclear.possible().size() == 2 && unclear.open_questions().contains(fact.data.category) &&
           unclear.decided_by("2(1)") && unclear.status("2(2)") == Status::open;
}
static_assert(exceptions_of_exceptions());

constexpr bool silence() {
    constexpr Decision nothing = evaluate(test_law, Request{});
    constexpr Decision no_issuer = after([](Request& r) { r.warrant.issued_by = unsaid; });
    constexpr Decision hopeless = after([](Request& r) {
        r.warrant.issued_by = unsaid;
        r.warrant.compulsory = no;
    });
    constexpr Decision out_of_range = after([](Request& r) { r.warrant.issued_by.lane = 678; });
    return nothing.outcome() == Outcome::undetermined && nothing.possible().size() == 4 &&
           nothing.open_questions().contains(fact.warrant.issued_by) && !nothing.open_questions().contains(fact.warrant.invoked) &&
           no_issuer.outcome() == Outcome::undetermined && no_issuer.possible().contains(Outcome::permitted) &&
           no_issuer.possible().contains(Outcome::not_applicable) && no_issuer.possible().size() == 2 &&
           no_issuer.decided_by("1(3)") && no_issuer.decided_by().size() == 1 && no_issuer.open_questions().size() == 1 &&
           no_issuer.unsaid_fact(fact.warrant.issued_by) && !no_issuer.unsaid_fact(fact.warrant.kind) &&
           // who issued it can still take the case away from the law; nothing can rescue it
           hopeless.outcome() == Outcome::undetermined && hopeless.excluded(Outcome::permitted) &&
           hopeless.possible().contains(Outcome::refused) && hopeless.possible().contains(Outcome::not_applicable) &&
           out_of_range == no_issuer;
}
static_assert(silence());

constexpr bool definitions() {
    // Said outright, or following from what is said, or both; if both disagree, nothing follows.
    constexpr Decision derived_no = after([](Request& r) { r.data.personal = unsaid; });
    constexpr Decision derived_yes = after([](Request& r) {
        r.data.personal = unsaid;
        r.data.is_summary = yes;
    });
    constexpr Decision half = after([](Request& r) {
        r.data.personal = unsaid;
        r.data.is_summary = unsaid;
    });
    constexpr Decision said_only = after([](Request& r) {
        r.data.personal = yes;
        r.data.is_summary = r.data.shared_with_protected = unsaid;
    });
    constexpr Decision against = after([](Request& r) {
        r.data.personal = no;
        r.data.is_summary = yes;
    });
    constexpr Decision against_too = after([](Request& r) { r.data.personal = yes; });
    return derived_no.outcome() == Outcome::permitted && is(derived_yes, Outcome::refused, "2(4)") &&
           derived_yes.status("1(1)") == Status::satisfied && half.outcome() == Outcome::undetermined &&
           half.open_questions().contains(fact.data.personal) && half.open_questions().contains(fact.data.is_summary) &&
           !half.open_questions().contains(fact.data.shared_with_protected) && is(said_only, Outcome::refused, "2(4)") &&
           against.outcome() == Outcome::contradictory && against.possible().empty() && against.decided_by().empty() &&
           against.open_questions().empty() && against_too.outcome() == Outcome::contradictory;
}
static_assert(definitions());

constexpr bool contradictions_count_only_where_they_are_read() {
    constexpr Decision read = after([](Request& r) { r.warrant.issued_on = Date{2023, 6, 1}; });  // served on 2 May
    constexpr Decision not_read = after([](Request& r) {
        r.warrant.review = ReviewTiming::none;
        r.warrant.reviewer = Reviewer::judge;
    });
    return read.outcome() == Outcome::contradictory && read.excluded(Outcome::permitted) && read.form() == Form::none &&
           not_read.outcome() == Outcome::permitted;
}

constexpr bool date_of_the_law() {
    constexpr Request abroad = but(permitted, [](Request& r) { r.target.located_in = state("FR"); });
    constexpr Request undated = but(abroad, [](Request& r) { r.warrant.issued_on = unsaid; });
    return evaluate(test_law, abroad).outcome() == Outcome::permitted &&  // the order's date, under the older wording
           evaluate(test_law, abroad, Date{2023, 12, 31}).outcome() == Outcome::permitted &&
           is(evaluate(test_law, abroad, Date{2024, 1, 1}), Outcome::conditional, "3(2)") &&
           evaluate(test_law, undated).outcome() == Outcome::undetermined &&
           evaluate(test_law, undated).open_questions().contains(fact.warrant.issued_on) &&
           evaluate(test_law, undated, Date{2023, 12, 31}).outcome() == Outcome::permitted &&
           is(evaluate(test_law, abroad, Date{2022, 10, 2}), Outcome::not_applicable, "1(2)") &&
           evaluate(test_law, abroad, Date{2022, 10, 3}).outcome() == Outcome::permitted;
}
static_assert(date_of_the_law());

constexpr bool data_can_be_replaced() {
    constexpr auto later = with(test_law, [](auto& data) { data.in_force_from = Date{2023, 5, 2}; });
    constexpr auto same_day = with(test_law, [](auto& data) { data.in_force_from = Date{2023, 5, 1}; });
    constexpr auto lapsed = with(test_law, [](auto& data) { data.renewed = no; });
    constexpr auto unheard = with(test_law, [](auto& data) { data.renewed = unsaid; });
    return is(evaluate(later, permitted), Outcome::not_applicable, "1(2)") &&
           evaluate(same_day, permitted).outcome() == Outcome::permitted && is(evaluate(lapsed, permitted), Outcome::not_applicable, "1(2)") &&
           evaluate(unheard, permitted).outcome() == Outcome::undetermined && evaluate(unheard, permitted).decided_by("1(2)") &&
           evaluate(test_law, permitted).outcome() == Outcome::permitted;
}
static_assert(data_can_be_replaced());

constexpr bool forms() {
    constexpr Decision plain = after([](Request& r) {
        r.data.encryption = Encryption::by_provider;
        r.data.keys_held_by = KeyHolder::provider;
    });
    constexpr Decision refused = after([](Request& r) { r.data.encryption = Encryption::by_provider; });
    return plain.outcome() == Outcome::permitted && plain.form() == Form::plaintext && is(refused, Outcome::refused, "5(1)") &&
           refused.form() == Form::none;
}
static_assert(forms());

inline constexpr auto other_text =
    law("other", "Another law", Effect::compels, 1, article("1", "All of it", 0),
        requirement("1", Provenance::recalled, "in the public interest, some judge thinks", fact.offense.serious == yes));
inline constexpr Treaty<other_text> other_law{};

constexpr bool unlike_instruments_in_one_array() {
    constexpr Instrument both[] = {test_law, other_law, with(test_law, [](auto& data) { data.renewed = no; })};
    constexpr Request r = but(permitted, [](Request& q) { q.offense.serious = no; });
    return evaluate(both[0], r) == evaluate(test_law, r) && is(evaluate(both[1], r), Outcome::refused, "1") &&
           evaluate(both[1], r).effect() == Effect::compels && evaluate(both[1], r).provenance() == Provenance::recalled &&
           evaluate(both[1], r).judgements().contains(fact.offense.serious) && evaluate(both[1], r).judgements().size() == 1 &&
           evaluate(both[2], r).outcome() == Outcome::not_applicable && both[0].id() == "test" && both[1].title() == "Another law" &&
           !(evaluate(both[0], r) == evaluate(both[1], r)) && ledger(both[0]).size() == 13 && ledger(both[1]).size() == 1;
}
static_assert(unlike_instruments_in_one_array());

// Distances that no two days have, as `apart` would not let them be written.
inline constexpr Condition from_five_to_three =
    detail::relation(fact.warrant.served_on, fact.warrant.issued_on, Test::apart, 5, 3);
inline constexpr Condition not_from_five_to_three =
    !detail::relation(fact.events.produced_on, fact.warrant.issued_on, Test::apart, 5, 3);
inline constexpr auto never_apart = law(
    "apart", "Distances", Effect::lifts_bar, 1, article("1", "Days", 2),
    requirement("1(1)", Provenance::primary, "from five to three days", from_five_to_three),
    requirement("1(2)", Provenance::primary, "not so", not_from_five_to_three));
inline constexpr Treaty<never_apart> distances{};
constexpr bool judges_impossible_distances(const Request& request) {
    const Decision d = evaluate(distances, request);
    return d.status("1(1)") == Status::violated && d.status("1(2)") == Status::satisfied;
}
constexpr Request days_apart{.warrant = {.issued_on = Date{2020, 1, 1}, .served_on = Date{2020, 1, 10}},
                             .events = {.produced_on = Date{2020, 1, 10}}};
static_assert(judges_impossible_distances(days_apart));

// Three hundred levels of connectives: a compiler's limits on nesting are lower.
constexpr Condition rungs(Condition c, int month) {
    for (int i = 0; i != 70; ++i) {
        const Condition later = fact.act_on >= Date{1960 + i, month, 1};
        c = i % 2 == 0 ? c || later : c && later;
    }
    return c;
}
inline constexpr auto ladder_text = law(
    "ladder", "A law of long ladders", Effect::bars, 1, article("1", "All of it", 4),
    definition("1(1)", Provenance::primary, "the first", rungs(fact.warrant.invoked == yes, 1)).settles(fact.offense.serious),
    definition("1(2)", Provenance::primary, "the second", rungs(fact.offense.serious == yes, 2)).settles(fact.data.personal),
    definition("1(3)", Provenance::primary, "the third", rungs(fact.data.personal == yes, 3)).settles(fact.warrant.compulsory),
    requirement("1(4)", Provenance::primary, "what the third comes to", fact.warrant.compulsory == yes));
inline constexpr Treaty<ladder_text> ladder{};
constexpr bool deep_conditions() {
    // Each ladder ends with "and not before 1 month 2029", before which there is "or not before 1 month 2028".
    const auto on = [](Date d) { return evaluate(ladder, but(Request{}, [d](Request& r) { r.act_on = d; })).outcome(); };
    return on(Date{2029, 3, 1}) == Outcome::permitted && on(Date{2029, 2, 28}) == Outcome::refused &&
           evaluate(ladder, Request{}).outcome() == Outcome::undetermined;
}
static_assert(deep_conditions());

}  // namespace

TEST_CASE("evaluate: a distance that no two days have, at run time as in a constant expression") {
    CHECK(judges_impossible_distances(days_apart));
}
TEST_CASE("evaluate: a request whose facts are all said is permitted") { CHECK(permits()); }
TEST_CASE("evaluate: each role decides alone") { CHECK(each_role()); }
TEST_CASE("evaluate: the first violated role wins, with all of its rules") { CHECK(order_of_roles()); }
TEST_CASE("evaluate: grounds, duties and consequences are listed") { CHECK(listed_roles_do_not_move_the_outcome()); }
TEST_CASE("evaluate: exceptions and exceptions to them") { CHECK(exceptions_of_exceptions()); }
TEST_CASE("evaluate: what is unsaid keeps outcomes possible") { CHECK(silence()); }
TEST_CASE("evaluate: definitions settle facts") { CHECK(definitions()); }
TEST_CASE("evaluate: contradictions count only where they are read") { CHECK(contradictions_count_only_where_they_are_read()); }
TEST_CASE("evaluate: the date of the law chooses the wording") { CHECK(date_of_the_law()); }
TEST_CASE("evaluate: on a day that does not exist it is open which law there is") {
    const int february = 2;
    const Date no_day{2022, february, 30};
    const Decision d = evaluate(test_law, permitted, no_day);
    CHECK(d.outcome() == Outcome::undetermined);
    CHECK(d.status("1(2)") == Status::open);
    const Instrument same = test_law;
    CHECK(evaluate(same, permitted, no_day) == d);
    const Request served = but(permitted, [&](Request& r) { r.warrant.served_on = no_day; });
    CHECK(!served.warrant.served_on.said());
    CHECK(check(served).size() == 1);
}
TEST_CASE("evaluate: data is replaced, rules are shared") { CHECK(data_can_be_replaced()); }
TEST_CASE("evaluate: the form of what is handed over") { CHECK(forms()); }
TEST_CASE("evaluate: conditions nested as deep as they may be") { CHECK(deep_conditions()); }
TEST_CASE("evaluate: unlike instruments in one array") { CHECK(unlike_instruments_in_one_array()); }
