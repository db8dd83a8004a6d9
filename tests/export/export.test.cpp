// SPDX-License-Identifier: BSL-1.0
// What the exports of a small law look like, word by word; what they mean is for a solver and for an interpreter to say
// (smtlib.cmake, check_rules.py).
#include <comity/instruments/us_uk_daa.hpp>
#include <comity/text/rules_json.hpp>
#include <comity/text/smtlib.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace comity;

namespace {
template <bool H>
struct Terms {
    Field<H, Date> in_force_from = detail::by_default<H, Date>(Date{2024, 1, 1});
    Field<H, State> partner{};
};
constexpr auto datum = data_handles<Terms>();
constexpr StateSet neighbours = StateSet::of(state("FR"), no_state);

constexpr auto text = law(
    "small", "A \"small\" law", Effect::compels, 2, link(fact.links.third_country_law_forbids, Act::serve, Outcome::refused, GB),
    article("1", "Reach", 2),
    scope("1(1)", Provenance::secondary, "in force", law_date >= datum.in_force_from),
    account("1(2)", Accounting::no_effect, Provenance::primary, "signatures"),
    article("2", "Limits", 6),
    requirement("2(1)", Provenance::primary, "not next door",
                when(fact.warrant.issued_by == datum.partner),
                !one_of(fact.target.located_in, neighbours) || fact.data.personal == no)
        .curable_by(Actor::provider)
        .until(fact.warrant.secrecy_ends_on)
        .forbids(),
    exception("2(2)", "2(1)", Provenance::primary, "for long sentences and short files",
              fact.offense.maximum_imprisonment >= years(3) && fact.data.storage_age <= days(10) &&
                  fact.data.storage_age > days(1)),
    definition("2(3)", Provenance::primary, "serious", one_of(fact.offense.category, OffenseCategory::terrorism))
        .settles(fact.offense.serious),
    duty("2(4)", Provenance::primary, "answer",
         {Strictness::should, Actor::provider, Deed::answer, Actor::issuing_party,
          within(10, TimeUnit::working_days, fact.warrant.served_on).on_silence(Silence::permits)},
         when(apart(fact.act_on, fact.warrant.served_on, -3, 10)), fact.act_on > fact.warrant.issued_on),
    condition("2(5)", Provenance::primary, "in time", when(fact.warrant.kind == WarrantKind::search),
              within_months(fact.act_on, fact.warrant.issued_on, 3)),
    consequence("2(6)", Provenance::primary, "plaintext", fact.provider.established_in == fact.provider.operates_in)
        .demands(Form::plaintext)
        .if_permitted());
constexpr Treaty<text, Terms> small{};

std::string json() {
    std::string out;
    write_rules_json(small, [&out](Label piece) { out.append(piece.data(), piece.size()); });
    return out;
}
std::string smt() {
    std::string out;
    write_smtlib(small, [&out](Label piece) { out.append(piece.data(), piece.size()); });
    return out;
}
std::string given(const Request& request, Date as_of = {}) {
    std::string out;
    write_smtlib_given(small, request, [&out](Label piece) { out.append(piece.data(), piece.size()); }, as_of);
    return out;
}
void holds_in(const std::string& whole, const std::string& part) {
    CAPTURE(part);
    CHECK(whole.find(part) != std::string::npos);
}
}  // namespace

TEST_CASE("JSON says what a rule is") {
    const std::string all = json();
    holds_in(all, R"j({"format":"comity-rules-1","id":"small","title":"A \"small\" law","effect":"compels","digest":")j");
    holds_in(all, R"j("data":[{"name":"datum.0","kind":"date","value":"2024-01-01"},)j"
                  R"j({"name":"datum.1","kind":"state","value":null}])j");
    holds_in(all, R"j({"label":"1","title":"Reach","ledger":[{"citation":"1(1)","text":"in force","accounting":"encoded",)j"
                  R"j("provenance":"secondary"},)j"
                  R"j({"citation":"1(2)","text":"signatures","accounting":"no_effect","provenance":"primary"}]})j");
    holds_in(all, R"j({"citation":"1(1)","role":"scope","text":"in force","provenance":"secondary","engaged":true,)j"
                  R"j("holds":{"fact":"datum.0","minus":"law_date","at_most":0},)j");
    holds_in(all, R"j("engaged":{"fact":"warrant.issued_by","same_as":"datum.1"},)j"
                  R"j("holds":{"any":[{"not":{"fact":"target.located_in","one_of":["FR","none"]}},)j"
                  R"j({"fact":"data.personal","is":"no"}]},)j"
                  R"j("excepts":null,"settles":null,"actor":"provider","obligation":null,"form":"as_held","forbids":true,)j"
                  R"j("ends_on":"warrant.secrecy_ends_on","only_if_permitted":false})j");
    holds_in(all, R"j({"all":[{"fact":"offense.maximum_imprisonment","at_least":"3 years"},)j"
                  R"j({"fact":"data.storage_age","at_most":"10 days"},{"not":{"fact":"data.storage_age","at_most":"1 day"}}]})j");
    holds_in(all, R"j("excepts":"2(1)")j");
    holds_in(all, R"j("holds":{"fact":"offense.category","one_of":["terrorism"]},"excepts":null,"settles":"offense.serious")j");
    holds_in(all, R"j("obligation":{"strictness":"should","actor":"provider","deed":"answer","towards":"issuing_party",)j"
                  R"j("clock":{"runs_from":"warrant.served_on","unit":"working_days","not_before":0,"not_after":10,)j"
                  R"j("event_day":"excluded","silence":"permits"}})j");
    holds_in(all, R"j("engaged":{"fact":"act_on","minus":"warrant.served_on","at_least":-3,"at_most":10})j");
    holds_in(all, R"j("holds":{"fact":"warrant.issued_on","minus":"act_on","at_most":-1})j");
    holds_in(all, R"j("holds":{"fact":"act_on","within_months":3,"from":"warrant.issued_on"})j");
    holds_in(all, R"j("form":"plaintext","forbids":false,"ends_on":null,"only_if_permitted":true})j");
    holds_in(all, R"j("settles_for_others":[)j"
                  R"j({"fact":"links.third_country_law_forbids","act":"serve","outcome":"refused","issued_by":"GB"}])j");
    holds_in(all, R"j({"about":"facts(service)","text":"an order is not served before it is issued",)j"
                  R"j("holds":{"fact":"warrant.issued_on","minus":"warrant.served_on","at_most":0}})j");
    CHECK(all.find("facts(keys)") == std::string::npos);  // about nothing that the law reads
}

TEST_CASE("SMT-LIB says the same") {
    const std::string all = smt();
    holds_in(all, "(declare-const offense.maximum_imprisonment Int) (assert (<= 0 offense.maximum_imprisonment 65534))\n");
    holds_in(all, "(declare-const target.located_in Int) (assert (<= 1 target.located_in 677))\n");
    holds_in(all, "(declare-const data.personal Bool)\n");
    // 2023 years since 0001, of which 505 - 20 + 5 were leap years.
    holds_in(all, "(define-fun datum.0 () Int 738886) ; 2024-01-01\n(declare-const datum.1 Int) (assert (<= 1 datum.1 677))\n");
    static_assert(2023 * 365 + 505 - 20 + 5 + 1 == 738886);
    holds_in(all, "(define-fun holds.0 () Bool (<= datum.0 law_date))\n");
    holds_in(all, "(define-fun in_play.1 () Bool (and (= warrant.issued_by datum.1) (not in_play.2)))\n");
    // F is 5, R is 17.
    holds_in(all, "(define-fun holds.1 () Bool (or (not (or false (= target.located_in 148) (= target.located_in 677))) "
                  "(not data.personal)))\n");
    static_assert(5 * 26 + 17 + 1 == 148);
    holds_in(all, "(define-fun in_play.2 () Bool (and (and (<= 36 offense.maximum_imprisonment 65534) (<= 0 data.storage_age 10) "
                  "(not (<= 0 data.storage_age 1)))))\n");
    holds_in(all, "(assert (= offense.serious holds.3))\n");
    holds_in(all, "(and (>= (- act_on warrant.served_on) (- 3)) (<= (- act_on warrant.served_on) 10))");
    holds_in(all, "(define-fun holds.4 () Bool (< warrant.issued_on act_on))\n");
    holds_in(all, "(< act_on (months_later warrant.issued_on.year warrant.issued_on.month warrant.issued_on.day 3))");
    holds_in(all, "(define-fun not_applicable () Bool (or false violated.0))\n"
                  "(define-fun requirement_violated () Bool (or false violated.1))\n"
                  "(define-fun condition_violated () Bool (or false violated.5))\n");
    // What excepts a rule is defined before it.
    CHECK(all.find("(define-fun in_play.2 ") < all.find("(define-fun in_play.1 "));
}

TEST_CASE("what is given is asserted, and nothing else") {
    Request r = detail::to_request(detail::Lanes{});
    CHECK(given(r) == "(assert (= law_date warrant.issued_on))\n");
    r.warrant.issued_on = Date{2024, 2, 29};
    r.data.personal = yes;
    r.offense.serious = no;
    r.offense.maximum_imprisonment = life;
    r.warrant.notice_delay.lane = 1000;  // out of range
    r.warrant.seizure.lane = 1;          // nothing to this law
    CHECK(given(r, Date{2024, 3, 1}) ==
          "(assert (= warrant.issued_on 738945))\n"
          "(assert (and (= warrant.issued_on.year 2024) (= warrant.issued_on.month 2) (= warrant.issued_on.day 29)))\n"
          "(assert (= offense.maximum_imprisonment 65534))\n"
          "(assert (not offense.serious))\n"
          "(assert data.personal)\n"
          "(assert (= law_date 738946))\n");
    static_assert(738886 + 31 + 28 == 738945);
}

TEST_CASE("an instrument with other data is exported with them") {
    std::string before, after;
    write_rules_json(us_uk_daa, [&before](Label piece) { before.append(piece.data(), piece.size()); });
    constexpr auto extended = with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; });
    write_rules_json(extended, [&after](Label piece) { after.append(piece.data(), piece.size()); });
    CHECK(before.find("2032-10-03") == std::string::npos);
    holds_in(after, R"j({"name":"datum.3","kind":"date","value":"2032-10-03"})j");
}
