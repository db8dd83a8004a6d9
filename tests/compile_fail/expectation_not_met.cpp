// SPDX-License-Identifier: BSL-1.0
// EXPECT: but_the_decision_was<comity::Outcome::refused, '4', '[(]', '3', '[)]'>::by<.*us_uk_daa, .*about_an_american,
// EXPECT: comity: the decision is not as expected
#include "../support/us_uk_base.hpp"

#include <comity/expect.hpp>

using namespace comity_test;

constexpr Request about_an_american = but(uk_order, [](Request& r) {
    r.target.nationality = US;
    r.target.united_states_person = yes;
});

#ifndef TWIN
static_assert(expect<us_uk_daa, about_an_american, Outcome::permitted>());
#else
static_assert(expect<us_uk_daa, about_an_american, Outcome::refused>());
#endif
