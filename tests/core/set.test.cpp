// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <array>
#include <comity/set.hpp>

namespace {
using namespace comity;
using enum Provenance;

// An agreement that lifts a bar, the bar, a duty, a second agreement, and a secrecy rule.
inline constexpr auto agreement_text =
    law("agreement", "An agreement", Effect::lifts_bar, 2,
        link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted, GB),  //
        article("1", "Scope", 0), scope("1", primary, "UK orders", fact.warrant.issued_by == GB),
        article("2", "Seriousness", 0), requirement("2", primary, "three years", fact.offense.maximum_imprisonment >= years(3)));
inline constexpr auto other_agreement_text =
    law("other-agreement", "Another agreement", Effect::lifts_bar, 2,
        link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted, AU),  //
        article("1", "Scope", 0), scope("1", primary, "Australian orders", fact.warrant.issued_by == AU),
        article("2", "Consent", 0),
        condition("2", primary, "consent comes first", when(on(Act::disclose)), fact.events.transfer_consent != Consent::not_asked));
inline constexpr auto bar_text =
    law("bar", "A bar on content", Effect::bars, 1, article("1", "The bar", 2),
        requirement("1(1)", primary, "no content to anybody", when(on(Act::disclose)), fact.data.category != DataCategory::content),
        exception("1(2)", "1(1)", primary, "except under an executive agreement", fact.links.executive_agreement_permits == yes));
inline constexpr auto duty_text =
    law("duty", "A duty to produce", Effect::compels, 3, article("1", "Scope", 0),
        scope("1", primary, "compulsory orders to disclose", on(Act::disclose) && fact.warrant.compulsory == yes),  //
        article("2", "Time", 0),
        duty("2", primary, "within seven days", {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
                                                 within(7, TimeUnit::calendar_days, fact.warrant.served_on)},
             when(on(Act::disclose)), fact.events.produced_on >= fact.warrant.served_on),
        article("3", "Refusal", 0),
        requirement("3", primary, "not once it was refused", fact.events.receiving_authority_concluded_improper == no).forbids());
inline constexpr auto secrecy_text =
    law("secrecy", "A secrecy rule", Effect::bars, 1, article("1", "Secrecy", 0),
        requirement("1", primary, "nobody is told while the order is secret", when(on(Act::notify)),
                    fact.warrant.confidentiality_required == no)
            .until(fact.warrant.extended_on));

inline constexpr Treaty<agreement_text> agreement{};
inline constexpr Treaty<other_agreement_text> other_agreement{};
inline constexpr Treaty<bar_text> bar{};
inline constexpr Treaty<duty_text> compelled{};
inline constexpr Treaty<secrecy_text> secrecy{};

inline constexpr Request order = nothing_else_happened({
    .warrant = {.compulsory = yes, .issued_by = GB, .served_on = Date{2026, 3, 1}, .confidentiality_required = no},
    .offense = {.maximum_imprisonment = years(3)},
    .data = {.category = DataCategory::content},
});

constexpr bool one_yes_is_enough_and_order_is_no_matter() {
    const Answer forward = evaluate(set_of(agreement, other_agreement, bar), order).answer();
    const Answer backward = evaluate(set_of(bar, other_agreement, agreement), order).answer();
    return forward == Answer::may && backward == Answer::may;
}
static_assert(one_yes_is_enough_and_order_is_no_matter());

constexpr bool compelled_and_lifted() {
    const auto d = evaluate(set_of(bar, compelled, agreement), order);
    return d.answer() == Answer::must && d.compels(1) && !d.bars(0) && d.settled().links.executive_agreement_permits == yes &&
           d.due().last_day == Date{2026, 3, 8} && d.form() == Form::as_held;
}
static_assert(compelled_and_lifted());

constexpr bool compelled_and_barred() {
    const Request minor_crime = but(order, [](Request& r) { r.offense.maximum_imprisonment = years(2); });
    const auto d = evaluate(set_of(bar, compelled, agreement), minor_crime);
    return d.answer() == Answer::conflict && d.compels(1) && d.bars(0) && d[0].decided_by("1(1)");
}
static_assert(compelled_and_barred());

constexpr bool silence_is_honest() {
    const Request unknown_crime = but(order, [](Request& r) { r.offense.maximum_imprisonment = unsaid; });
    const auto d = evaluate(set_of(bar, compelled, agreement), unknown_crime);
    return d.answer() == Answer::undetermined && d.possible().contains(Answer::must) && d.possible().contains(Answer::conflict) &&
           d.excluded(Answer::may) && d.excluded(Answer::must_not);
}
static_assert(silence_is_honest());

constexpr bool said_outright_and_settled_otherwise() {
    const Request claimed = but(order, [](Request& r) { r.links.executive_agreement_permits = no; });
    return evaluate(set_of(bar, agreement), claimed).answer() == Answer::contradictory &&
           evaluate(set_of(bar, agreement), claimed).governed() == unknown &&
           evaluate(set_of(bar), claimed).answer() == Answer::must_not;
}
static_assert(said_outright_and_settled_otherwise());

constexpr bool a_rule_inside_a_duty_forbids() {
    const Request refused = but(order, [](Request& r) { r.events.receiving_authority_concluded_improper = yes; });
    return evaluate(set_of(compelled), refused).answer() == Answer::must_not;
}
static_assert(a_rule_inside_a_duty_forbids());

constexpr bool an_agreement_by_itself() {
    const Request minor_crime = but(order, [](Request& r) { r.offense.maximum_imprisonment = years(2); });
    const Request for_australia = but(order, [](Request& r) { r.warrant.issued_by = AU; });
    return evaluate(set_of(agreement), order).answer() == Answer::may &&
           evaluate(set_of(agreement), minor_crime).answer() == Answer::must_not &&  // the bar that it does not lift stays
           // it has nothing to say, and says so
           evaluate(set_of(agreement), for_australia).answer() == Answer::may &&
           evaluate(set_of(agreement), for_australia).governed() == no && evaluate(set_of(agreement), order).governed() == yes &&
           evaluate(set_of(agreement), but(order, [](Request& r) { r.warrant.issued_by = unsaid; })).governed() == unknown &&
           evaluate(set_of(other_agreement), for_australia).answer() == Answer::must_not;  // consent comes first
}
static_assert(an_agreement_by_itself());

constexpr bool may_somebody_be_told() {
    const Request secret = but(order, [](Request& r) {
        r.warrant.confidentiality_required = yes;
        r.warrant.extended_on = Date{2027, 3, 1};
    });
    const auto set = set_of(bar, compelled, secrecy);
    return may_be_told(set, order).answer() == Answer::may && may_be_told(set, secret).answer() == Answer::must_not &&
           may_be_told(set, secret).barred_until() == Date{2027, 3, 1};
}
static_assert(may_somebody_be_told());

// Two rules that bar, each with an end or without one.
template <bool FirstEnds, bool SecondEnds>
constexpr auto two_secrets() {
    const auto first = requirement("1", primary, "not while the order is secret", when(on(Act::notify)),
                                   fact.warrant.confidentiality_required == no);
    const auto second = requirement("2", primary, "nor while the court says so", when(on(Act::notify)),
                                    fact.warrant.confidentiality_required == no);
    const auto until = [](const auto& rule, auto ends, Handle<Date> day) {
        if constexpr (ends.value) return rule.until(day);
        else return rule;
    };
    return law("two-secrets", "Two rules of secrecy", Effect::bars, 2,  //
               article("1", "First", 0), until(first, std::bool_constant<FirstEnds>{}, fact.warrant.extended_on),
               article("2", "Second", 0), until(second, std::bool_constant<SecondEnds>{}, fact.warrant.secrecy_ends_on));
}
template <bool FirstEnds, bool SecondEnds>
inline constexpr auto two_secrets_text = two_secrets<FirstEnds, SecondEnds>();
template <bool FirstEnds, bool SecondEnds>
constexpr Date nobody_is_told_until() {
    const Request secret = but(order, [](Request& r) {
        r.warrant.confidentiality_required = yes;
        r.warrant.extended_on = Date{2027, 3, 1};
        r.warrant.secrecy_ends_on = Date{2027, 2, 1};
    });
    const auto told = may_be_told(set_of(Treaty<two_secrets_text<FirstEnds, SecondEnds>>{}), secret);
    return told.answer() == Answer::must_not ? told.barred_until() : Date{1, 1, 1};
}
static_assert(nobody_is_told_until<true, true>() == Date{2027, 3, 1});
static_assert(!nobody_is_told_until<true, false>().exists());
static_assert(!nobody_is_told_until<false, true>().exists());

inline constexpr auto ways_text =
    law("ways", "A duty with ways out", Effect::compels, 3, article("1", "Scope", 0), scope("1", primary, "orders", on(Act::disclose)),
        article("2", "Objection", 2),
        ground("2(1)", primary, "the provider may object", Actor::provider, when(on(Act::disclose)), fact.events.objection != Objection::none),
        duty("2(2)", primary, "and moves a court within a week",
             {Strictness::may, Actor::provider, Deed::object, Actor::issuing_authority,
              within(7, TimeUnit::calendar_days, fact.warrant.served_on)},
             when(on(Act::disclose)), fact.events.comity_motion != Motion::none),
        article("3", "Time", 0),
        duty("3", primary, "hand over within ten days", {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
             within(10, TimeUnit::calendar_days, fact.warrant.served_on)},
             when(on(Act::disclose)), fact.events.produced_on <= fact.act_on));
constexpr bool both_sides_offer_remedies() {
    const Request minor_crime = but(order, [](Request& r) { r.offense.maximum_imprisonment = years(2); });
    const auto set = set_of(bar, Treaty<ways_text>{}, agreement);
    const auto d = evaluate(set, minor_crime);
    const Request moved = but(minor_crime, [](Request& r) { r.events.comity_motion = Motion::pending; });
    return d.answer() == Answer::conflict && d.remedies(1).contains("2(1)") && d.remedies(1).contains("2(2)") &&
           d.remedies(1).size() == 2 && d.remedies(0).empty() && d.due().last_day == Date{2026, 3, 11} &&
           !evaluate(set, moved).remedies(1).contains("2(2)");
}
static_assert(both_sides_offer_remedies());

inline constexpr auto waits_text =
    law("waits", "A duty that waits", Effect::compels, 2, article("1", "Waiting", 0),
        condition("1", primary, "the tenth day comes first", when(on(Act::disclose)), apart(fact.act_on, fact.warrant.served_on, 11, 99))
            .forbids(),
        article("2", "Time", 0),
        duty("2", primary, "at the end of the tenth day",
             {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
              within(12, TimeUnit::calendar_days, fact.warrant.served_on).not_sooner_than(10)},
             when(on(Act::disclose)), fact.events.produced_on <= fact.act_on));
constexpr bool what_waits_says_from_when() {
    const auto on_day = [](int day) { return but(order, [&](Request& r) {
        r.act_on = Date{2026, 3, day};
        r.events.produced_on = has_not_happened;
    }); };
    const auto early = evaluate(set_of(Treaty<waits_text>{}), on_day(11));
    const auto late = evaluate(set_of(Treaty<waits_text>{}), on_day(12));
    return early.answer() == Answer::must_not && early.due().first_day == Date{2026, 3, 11} && !early.due().known &&
           !early.barred_until().exists() && late.answer() == Answer::must && late.due().first_day == Date{2026, 3, 11} &&
           late.due().last_day == Date{2026, 3, 13};
}
static_assert(what_waits_says_from_when());

constexpr bool one_member_does_not_fight_itself() {
    const Request open = but(order, [](Request& r) { r.events.receiving_authority_concluded_improper = unsaid; });
    const auto d = evaluate(set_of(compelled), open);
    return d.answer() == Answer::undetermined && !d.excluded(Answer::must) && !d.excluded(Answer::must_not) &&
           d.excluded(Answer::conflict);
}
static_assert(one_member_does_not_fight_itself());

// A bar that asks about another state's orders, and one that has nothing to say on the case, take nothing over.
inline constexpr auto elsewhere_text =
    law("elsewhere", "A bar on live data", Effect::bars, 2, article("1", "Scope", 0),
        scope("1", primary, "live data", fact.warrant.kind == WarrantKind::interception), article("2", "Bar", 0),
        requirement("2", primary, "but under an agreement", fact.links.executive_agreement_permits == yes));
inline constexpr auto other_way_text =
    law("other-way", "A gate for other orders", Effect::lifts_bar, 2,
        link(fact.links.designated_agreement_permits, Act::disclose, Outcome::permitted, US),  //
        article("1", "Scope", 0), scope("1", primary, "UK and US orders", one_of(fact.warrant.issued_by, GB, US)), article("2", "Crime", 0),
        requirement("2", primary, "three years", fact.offense.maximum_imprisonment >= years(3)));
inline constexpr auto gate_text = law("gate", "A gate", Effect::bars, 1, article("1", "Gate", 0),
                                      requirement("1", primary, "as designated, for US orders",
                                                  when(fact.warrant.issued_by == US), fact.links.designated_agreement_permits == yes));
constexpr bool only_the_bar_itself_takes_over() {
    const Request minor_crime = but(order, [](Request& r) {
        r.warrant.kind = WarrantKind::production;
        r.offense.maximum_imprisonment = years(2);
    });
    const Treaty<elsewhere_text> elsewhere{};
    const Treaty<other_way_text> other_way{};
    const Treaty<gate_text> gate{};
    const Request unclear = but(minor_crime, [](Request& r) { r.warrant.kind = unsaid; });
    const Request keep = but(minor_crime, [](Request& r) { r.act = Act::preserve; });
    const auto beside_a_bar = evaluate(set_of(agreement, bar), minor_crime);
    return evaluate(set_of(agreement, elsewhere), minor_crime).bars(0) &&
           evaluate(set_of(other_way, gate), minor_crime).answer() == Answer::must_not &&
           !beside_a_bar.bars(0) && beside_a_bar.bars(1) &&
           // whichever of the two it is, one of them bars
           evaluate(set_of(agreement, elsewhere), unclear).excluded(Answer::must) &&
           // nothing bars keeping data, so there is nothing to lift
           evaluate(set_of(agreement), keep).answer() == Answer::may;
}
static_assert(only_the_bar_itself_takes_over());

inline constexpr auto hearsay_text =
    law("hearsay", "An agreement that nobody has read", Effect::lifts_bar, 1,
        link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted, GB), article("1", "Seriousness", 0),
        requirement("1", Provenance::recalled, "three years", fact.offense.maximum_imprisonment >= years(3)));
constexpr bool as_weakly_known_as_what_it_rests_on() {
    const Treaty<hearsay_text> hearsay{};
    const Request minor_crime = but(order, [](Request& r) { r.offense.maximum_imprisonment = years(2); });
    return evaluate(set_of(bar, compelled), order).provenance() == Provenance::primary &&
           evaluate(set_of(bar, compelled, hearsay), order).provenance() == Provenance::recalled &&
           evaluate(set_of(bar, compelled, hearsay), minor_crime).provenance() == Provenance::recalled;
}
static_assert(as_weakly_known_as_what_it_rests_on());

inline constexpr auto any_act_text = law("any-act", "About any act", Effect::compels, 1, article("1", "Compulsion", 0),
                                         requirement("1", primary, "it compels", fact.warrant.compulsory == yes));
inline constexpr auto for_good_text =
    law("for-good", "Secrecy without an end", Effect::bars, 1, article("1", "Secrecy", 0),
        requirement("1", primary, "nobody is ever told", when(on(Act::notify)), fact.warrant.confidentiality_required == no));
constexpr bool of_several_the_strictest() {
    const Treaty<any_act_text> any_act{};
    const Treaty<ways_text> ways{};
    const Request unclear = but(order, [](Request& r) {
        r.act = unsaid;
        r.warrant.compulsory = no;
    });
    const Request secret = but(order, [](Request& r) {
        r.warrant.confidentiality_required = yes;
        r.warrant.extended_on = Date{2027, 3, 1};
    });
    // No duty for a provider, a bar for an authority.
    return evaluate(set_of(any_act), unclear).possible() == Answers{2U | 4U} &&
           evaluate(set_of(compelled, ways), order).due().last_day == Date{2026, 3, 8} &&
           evaluate(set_of(ways, compelled), order).due().last_day == Date{2026, 3, 8} &&
           may_be_told(set_of(secrecy, Treaty<for_good_text>{}), secret).answer() == Answer::must_not &&
           !may_be_told(set_of(secrecy, Treaty<for_good_text>{}), secret).barred_until().exists();
}
static_assert(of_several_the_strictest());

// Two laws, each of which waits for the other.
inline constexpr auto hen_text =
    law("hen", "Hen", Effect::bars, 1, link(fact.links.third_country_law_forbids, Act::disclose, Outcome::refused),
        article("1", "x", 0), requirement("1", primary, "x", fact.links.executive_agreement_permits == yes));
inline constexpr auto egg_text =
    law("egg", "Egg", Effect::lifts_bar, 1, link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted),
        article("1", "x", 0), requirement("1", primary, "x", fact.links.third_country_law_forbids == no));
inline constexpr Treaty<hen_text> hen{};
inline constexpr Treaty<egg_text> egg{};
}  // namespace

TEST_CASE("several instruments at once, at run time as in constant expressions") {
    CHECK(one_yes_is_enough_and_order_is_no_matter());
    CHECK(compelled_and_lifted());
    CHECK(compelled_and_barred());
    CHECK(silence_is_honest());
    CHECK(said_outright_and_settled_otherwise());
    CHECK(a_rule_inside_a_duty_forbids());
    CHECK(an_agreement_by_itself());
    CHECK(may_somebody_be_told());
    CHECK(both_sides_offer_remedies());
    CHECK(what_waits_says_from_when());
    CHECK(one_member_does_not_fight_itself());
    CHECK(only_the_bar_itself_takes_over());
    CHECK(as_weakly_known_as_what_it_rests_on());
    CHECK(of_several_the_strictest());
}

TEST_CASE("any array of instruments is a set, and a circle is an answer of its own") {
    CHECK(evaluate(std::array<Instrument, 2>{bar, agreement}, order).answer() == Answer::may);
    const auto circle = evaluate(std::array<Instrument, 2>{hen, egg}, order);
    CHECK(circle.answer() == Answer::circular);
    CHECK(circle.possible().empty());
    CHECK_FALSE(circle.due().limited);
    CHECK(circle.form() == Form::none);
    CHECK(circle.provenance() == Provenance::recalled);
    CHECK(circle.remedies(0).empty());
}

TEST_CASE("an array with a place that is empty gives no answer") {
    std::array<Instrument, 2> some{agreement};
    const SetDecision<2> all = evaluate(some, order);
    CHECK(all.answer() == Answer::contradictory);
    CHECK(all.provenance() == Provenance::recalled);
    CHECK(all.remedies(1).empty());
    CHECK(!all.due().limited);
    CHECK(all.form() == Form::none);
}

TEST_CASE("suspended is neither compelled nor barred") {
    // A condition inside a compelling law: somebody else's act comes first.
    static constexpr auto text =
        law("suspended", "Suspended", Effect::compels, 1, article("1", "x", 0),
            condition("1", primary, "consent comes first", when(on(Act::disclose)), fact.events.transfer_consent != Consent::not_asked));
    const Treaty<text> suspended{};
    CHECK(evaluate(set_of(suspended), order).answer() == Answer::may);
}
