// SPDX-License-Identifier: BSL-1.0
#include <comity/basis.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <vector>

#include "support/us_au_base.hpp"

using namespace comity;

namespace decision_laws {
inline constexpr auto text = law(
    "listed", "What is listed when", Effect::lifts_bar, 3,

    article("1", "Scope", 1),
    scope("1(1)", Provenance::primary, "orders of the United Kingdom", fact.warrant.issued_by == GB),

    article("2", "Limits", 4),
    requirement("2(1)", Provenance::primary, "the order is particular", fact.warrant.is_particular == yes),
    exception("2(2)", "2(1)", Provenance::press, "not where somebody's life is at stake", fact.data.protects_life == yes),
    requirement("2(3)", Provenance::primary, "in plaintext, if the territories are read to belong",
                when(fact.readings.united_states_includes_territories == yes && fact.target.located_in == state("PR")),
                fact.data.keys_held_by == KeyHolder::provider)
        .demands(Form::plaintext),
    condition("2(4)", Provenance::primary, "permission comes first", when(fact.offense.death_penalty_sought == yes),
              fact.events.use_permission != Consent::not_asked),

    article("3", "What follows", 5),
    account("3(1)", Accounting::no_effect, Provenance::primary, "a paragraph without a rule"),
    ground("3(2)", Provenance::primary, "the provider may object", Actor::provider, when(fact.warrant.invoked == yes),
           fact.events.objection != Objection::none),
    duty("3(3)", Provenance::primary, "answer",
         Obligation{Strictness::must, Actor::provider, Deed::answer, Actor::issuing_authority, {}},
         when(fact.warrant.compulsory == yes), fact.use.reviewed == yes),
    consequence("3(4)", Provenance::primary, "an order takes effect as such", fact.warrant.compulsory == yes),
    consequence("3(5)", Provenance::primary, "whoever complies is protected", fact.warrant.compulsory == yes).if_permitted());
inline constexpr Treaty<text> listed{};

inline constexpr Request base{
    .warrant = {.compulsory = yes, .issued_by = GB, .is_particular = yes, .invoked = yes},
    .offense = {.death_penalty_sought = no},
    .data = {.keys_held_by = KeyHolder::user, .protects_life = no},
    .target = {.located_in = state("DE")},
    .events = {.objection = Objection::none, .use_permission = Consent::not_asked},
    .use = {.reviewed = no}};
}  // namespace decision_laws

namespace {
using namespace decision_laws;

template <class Change>
constexpr Decision after(Change change) {
    return evaluate(listed, but(base, change));
}

constexpr bool lists_nothing(const Decision& d, const Request& r) {
    return d.grounds().empty() && d.duties().empty() && d.duties(r).empty() && d.consequences().empty() && d.exceptions().empty();
}

constexpr bool nothing_is_listed_where_nothing_applies() {
    constexpr Request american = but(base, [](Request& r) {
        r.warrant.issued_by = US;
        r.data.protects_life = yes;
    });
    constexpr Request denied = but(base, [](Request& r) {
        r.warrant.invoked = no;
        r.warrant.invocation_notified = yes;
    });
    constexpr Decision elsewhere = evaluate(listed, american);
    constexpr Decision contradictory = evaluate(listed, denied);
    constexpr Decision here = evaluate(listed, base);
    return here.outcome() == Outcome::permitted && here.grounds().contains("3(2)") && here.duties().contains("3(3)") &&
           here.duties(base).size() == 1 && here.consequences().size() == 2 && here.exceptions().empty() &&
           elsewhere.outcome() == Outcome::not_applicable && lists_nothing(elsewhere, american) &&
           contradictory.outcome() == Outcome::contradictory && lists_nothing(contradictory, denied) &&
           // the rules keep their status all the same
           elsewhere.status("3(3)") == Status::violated && elsewhere.status("2(2)") == Status::satisfied;
}
static_assert(nothing_is_listed_where_nothing_applies());

// What compliance brings needs a permission; what the order does as such does not.
constexpr bool what_complying_brings() {
    constexpr auto brings = [](const Decision& d) { return d.consequences().contains("3(5)"); };
    constexpr auto as_such = [](const Decision& d) { return d.consequences().contains("3(4)"); };
    constexpr Decision permitted = evaluate(listed, base);
    constexpr Decision refused = after([](Request& r) { r.warrant.is_particular = no; });
    constexpr Decision conditional = after([](Request& r) { r.offense.death_penalty_sought = yes; });
    constexpr Decision open = after([](Request& r) { r.warrant.is_particular = unsaid; });
    return brings(permitted) && as_such(permitted) && refused.outcome() == Outcome::refused && !brings(refused) && as_such(refused) &&
           conditional.outcome() == Outcome::conditional && !brings(conditional) && as_such(conditional) &&
           open.outcome() == Outcome::undetermined && !brings(open) && as_such(open);
}
static_assert(what_complying_brings());

// An exception that let a permission through is as much part of its ground as the rules that are met.
constexpr bool provenance_counts_exceptions() {
    constexpr auto saves = [](Request& r) {
        r.warrant.is_particular = no;
        r.data.protects_life = yes;
    };
    constexpr Decision excepted = after(saves);
    constexpr Decision not_yet = after([](Request& r) {
        r.warrant.is_particular = no;
        r.data.protects_life = yes;
        r.offense.death_penalty_sought = yes;
    });
    constexpr Decision refused = after([](Request& r) {
        r.data.protects_life = yes;
        r.target.located_in = state("PR");
    });
    return evaluate(listed, base).provenance() == Provenance::primary && excepted.outcome() == Outcome::permitted &&
           excepted.provenance() == Provenance::press && not_yet.outcome() == Outcome::conditional &&
           not_yet.provenance() == Provenance::press && refused.outcome() == Outcome::refused &&
           refused.provenance() == Provenance::primary;
}
static_assert(provenance_counts_exceptions());

constexpr bool forms() {
    constexpr auto in_puerto_rico = [](KeyHolder keys) {
        return but(base, [keys](Request& r) {
            r.target.located_in = state("PR");
            r.data.keys_held_by = keys;
        });
    };
    constexpr Decision plain = evaluate(listed, in_puerto_rico(KeyHolder::provider));
    constexpr Decision nowhere = evaluate(listed, in_puerto_rico(KeyHolder::user));
    constexpr Decision open = after([](Request& r) {
        r.target.located_in = state("PR");
        r.data.keys_held_by = unsaid;
    });
    return evaluate(listed, base).form() == Form::as_held && plain.form() == Form::plaintext && nowhere.form() == Form::none &&
           open.outcome() == Outcome::undetermined && open.form() == Form::unsettled;
}
static_assert(forms());

// At run time a citation that the instrument does not have is open, and never the reason; a constant expression stops.
bool citations_that_do_not_exist() {
    const Decision d = evaluate(listed, base);
    const Label nowhere = "9(9)";
    return d.status(nowhere) == Status::open && d.status("3 (1)") == Status::open && !d.decided_by(nowhere) &&
           d.open_questions(nowhere).empty() && Decision{}.status("3(1)") == Status::open;
}
// A paragraph that only accounts for itself exists.
static_assert(evaluate(listed, base).cites("3(1)") && !evaluate(listed, base).cites("3 (1)"));
static_assert(evaluate(listed, base).status("3(1)") == Status::not_engaged && !evaluate(listed, base).decided_by("3(1)"));

// So does a rule of another instrument, or one past the last; at run time either is open.
bool rules_that_do_not_exist() {
    const Decision d = evaluate(listed, base);
    const Decision other = evaluate(us_au_daa, base);
    const std::size_t rules = d.rules().size();
    return d.status(*other.rules().begin()) == Status::open && other.status(*d.rules().begin()) == Status::open &&
           d.status(rules) == Status::open && d.status(std::size_t{100000}) == Status::open &&
           Decision{}.status(*d.rules().begin()) == Status::open && Decision{}.status(std::size_t{0}) == Status::open &&
           d.status(*d.rules().begin()) == d.status(std::size_t{0}) && d.status(std::size_t{0}) != Status::open;
}

constexpr bool no_instrument() {
    constexpr Instrument none{};
    constexpr Decision d = evaluate(none, base);
    return d == Decision{} && d.outcome() == Outcome::contradictory && d.possible().empty() && lists_nothing(d, base) &&
           d.decided_by().empty() && d.open_questions().empty() && d.rules().empty() && d.judgements().empty() &&
           d.readings().empty() && d.form() == Form::none && d.tables()->empty() && none.id().empty() && none.title().empty() &&
           rests_on(none, base, FactClass::reading).empty() && ledger(none).size() == 0 &&
           ledger(none).begin() == ledger(none).end();
}
static_assert(no_instrument());

static_assert(std::input_iterator<RuleList::iterator>);
static_assert(std::input_iterator<FactList::iterator>);
static_assert(std::input_iterator<DutyList::iterator>);
constexpr bool iterators() {
    const Decision d = evaluate(listed, base);
    const RuleList rules = d.consequences();
    RuleList::iterator at = rules.begin();
    const RuleList::iterator first = at++;
    return first == rules.begin() && first->citation == "3(4)" && at->citation == "3(5)" && ++at == rules.end();
}
static_assert(iterators());

constexpr bool one_fact_and_without_it() {
    constexpr const Fact& where = fact_at(fact.target.located_in.index);
    constexpr Request nowhere = without(where, base);
    Request wild = base;
    wild.target.located_in.lane = 678;
    return value_of(where, base) == state("DE").lane() && value_of(where, nowhere) == 0 && value_of(where, wild) == 0 &&
           nowhere.warrant.issued_by == base.warrant.issued_by && evaluate(listed, nowhere) == after([](Request& r) {
               r.target.located_in = unsaid;
           });
}
static_assert(one_fact_and_without_it());

constexpr bool exact_basis() {
    constexpr Request abroad = base;
    constexpr Request in_puerto_rico = but(base, [](Request& r) {
        r.target.located_in = state("PR");
        r.data.keys_held_by = KeyHolder::user;
    });
    constexpr Request saved = but(base, [](Request& r) { r.data.protects_life = yes; });
    const FactList nothing = rests_on(listed, abroad, FactClass::reading);
    const FactList territories = rests_on(listed, in_puerto_rico, FactClass::reading);
    // The reading only matters where the person is in a territory; the list that may name more names it all the same.
    return nothing.empty() && evaluate(listed, abroad).readings().contains(fact.readings.united_states_includes_territories) &&
           territories.size() == 1 && territories.contains(fact.readings.united_states_includes_territories) &&
           rests_on(listed, base, FactClass::judgement).contains(fact.warrant.is_particular) &&
           // the exception takes the rule out of play, so the judgement that it asks for changes nothing
           !rests_on(listed, saved, FactClass::judgement).contains(fact.warrant.is_particular);
}
static_assert(exact_basis());

// Every fact in turn is unsaid, by a loop that knows nothing of what the instrument reads.
void same_as_brute_force(const Instrument& instrument, const Request& request) {
    const Decision d = evaluate(instrument, request);
    for (const FactClass fact_class : {FactClass::judgement, FactClass::reading}) {
        const FactList exact = rests_on(instrument, request, fact_class);
        for (std::size_t i = 0; i != fact_count; ++i) {
            const Fact& f = fact_at(i);
            CAPTURE(i);
            bool matters = false;
            detail::Lanes lanes = detail::to_lanes(request);
            if (f.fact_class == fact_class && lanes.lane[i] != 0) {
                lanes.lane[i] = 0;
                const Decision other = evaluate(instrument, detail::to_request(lanes));
                matters = other.possible() != d.possible();
                for (std::size_t r = 0; r != d.rules().size(); ++r) {
                    const Rule& rule = instrument.tables->rule[r];
                    matters = matters || (d.decided_by().contains(rule) && other.status(r) != d.status(r));
                }
            }
            CHECK(exact.contains(f) == matters);
        }
        CHECK(exact.subset_of(fact_class == FactClass::reading ? d.readings() : d.judgements()));
    }
}

}  // namespace

TEST_CASE("decision: nothing is listed where nothing applies") { CHECK(nothing_is_listed_where_nothing_applies()); }
TEST_CASE("decision: what complying brings needs a permission") { CHECK(what_complying_brings()); }
TEST_CASE("decision: provenance counts the exceptions that let it through") { CHECK(provenance_counts_exceptions()); }
TEST_CASE("decision: form, settled or not") { CHECK(forms()); }
TEST_CASE("decision: citations that do not exist") { CHECK(citations_that_do_not_exist()); }
TEST_CASE("decision: rules that do not exist") { CHECK(rules_that_do_not_exist()); }
TEST_CASE("decision: no instrument") { CHECK(no_instrument()); }
TEST_CASE("decision: iterators") { CHECK(iterators()); }
TEST_CASE("request: one fact, and the request without it") { CHECK(one_fact_and_without_it()); }
TEST_CASE("basis: exactly what the answer rests on") { CHECK(exact_basis()); }
TEST_CASE("basis: the same as unsaying every fact in turn") {
    using namespace comity_test;
    for (const Request& r : {uk_order, us_order, au_order, us_order_to_australia, decision_laws::base, Request{}}) {
        for (const Instrument& instrument : {static_cast<Instrument>(us_uk_daa), static_cast<Instrument>(us_au_daa),
                                             static_cast<Instrument>(press_2019), static_cast<Instrument>(listed)}) {
            same_as_brute_force(instrument, r);
            for (std::uint32_t act = 1; act <= Lane<Act>::largest; ++act) {
                Request other = r;
                other.act.lane = act;
                same_as_brute_force(instrument, other);
            }
            for (std::size_t i = 0; i < fact_count; i += 3) {  // a third of the facts, each unsaid and each at its other end
                same_as_brute_force(instrument, without(fact_at(i), r));
                detail::Lanes lanes = detail::to_lanes(r);
                lanes.lane[i] = lanes.lane[i] == 1 ? fact_at(i).largest : 1;
                same_as_brute_force(instrument, detail::to_request(lanes));
            }
        }
    }
}
