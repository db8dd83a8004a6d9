// SPDX-License-Identifier: BSL-1.0
// The US-Australia agreement beside others: it settles for Australian orders what US law asks about executive agreements.

#include "support/us_au_scenario.hpp"

#include <comity/set.hpp>

using namespace comity_test;

namespace {

/// What 18 U.S.C. 2702 comes to for content, in two lines.
constexpr auto bar_text =
    law("bar", "A bar on content", Effect::bars, 1, article("1", "The bar", 2),
        requirement("1(1)", Provenance::primary, "no content to a foreign government", when(on(Act::disclose)),
                    fact.data.category != DataCategory::content),
        exception("1(2)", "1(1)", Provenance::primary, "except under an executive agreement",
                  fact.links.executive_agreement_permits == yes));
constexpr Treaty<bar_text> bar{};

constexpr Request on_day(Request r, Date day) {
    r.act_on = day;
    return r;
}
constexpr Date falls_due{2026, 12, 15};
constexpr auto not_renewed = with(us_au_daa, [](auto& data) { data.determination_renewed_until = falls_due; });

template <class Agreement>
constexpr Answer answer(const Agreement& agreement, const Request& r) {
    return evaluate(set_of(bar, us_uk_daa, agreement), r).answer();
}
static_assert(answer(us_au_daa, au()) == Answer::may);
static_assert(answer(us_au_daa, au([](Request& r) { r.target.nationality = US; })) == Answer::must_not);
static_assert(answer(us_au_daa, on_day(au(), falls_due)) == Answer::may);
static_assert(answer(us_au_daa, on_day(au(), after(falls_due))) == Answer::undetermined);
static_assert(answer(not_renewed, on_day(au(), after(falls_due))) == Answer::must_not);

}  // namespace

TEST_CASE("us-au: an Australian order is excepted from the US bar for as long as the determination stands") {
    CHECK(answer(us_au_daa, au()) == Answer::may);
    CHECK(answer(us_au_daa, on_day(au(), before(falls_due))) == Answer::may);
    CHECK(answer(us_au_daa, on_day(au(), falls_due)) == Answer::may);
    const auto open = evaluate(set_of(bar, us_uk_daa, us_au_daa), on_day(au(), after(falls_due)));
    CHECK(open.answer() == Answer::undetermined);
    CHECK(open.possible().contains(Answer::may));
    CHECK(open.possible().contains(Answer::must_not));
    CHECK(answer(not_renewed, on_day(au(), after(falls_due))) == Answer::must_not);
}

TEST_CASE("us-au: each agreement settles for its own orders only") {
    const auto australian_order = evaluate(set_of(bar, us_uk_daa, us_au_daa), au());
    CHECK(australian_order.settled().links.executive_agreement_permits == yes);
    CHECK(evaluate(set_of(bar, us_uk_daa), au()).answer() == Answer::must_not);
    CHECK(evaluate(set_of(bar, us_au_daa), uk()).answer() == Answer::must_not);
    CHECK(evaluate(set_of(bar, us_uk_daa, us_au_daa), uk()).answer() == Answer::may);
    CHECK(evaluate(set_of(bar, us_au_daa), us_to_au()).settled().links.executive_agreement_permits == no);
}
