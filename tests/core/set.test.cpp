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
           evaluate(set_of(agreement), for_australia).answer() == Answer::may &&     // it has nothing to say
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
}

TEST_CASE("any array of instruments is a set, and a circle is an answer of its own") {
    CHECK(evaluate(std::array<Instrument, 2>{bar, agreement}, order).answer() == Answer::may);
    CHECK(evaluate(std::array<Instrument, 2>{hen, egg}, order).answer() == Answer::circular);
}

TEST_CASE("suspended is neither compelled nor barred") {
    // A condition inside a compelling law: somebody else's act comes first.
    static constexpr auto text =
        law("suspended", "Suspended", Effect::compels, 1, article("1", "x", 0),
            condition("1", primary, "consent comes first", when(on(Act::disclose)), fact.events.transfer_consent != Consent::not_asked));
    const Treaty<text> suspended{};
    CHECK(evaluate(set_of(suspended), order).answer() == Answer::may);
}
