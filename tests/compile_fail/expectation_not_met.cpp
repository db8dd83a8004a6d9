// SPDX-License-Identifier: BSL-1.0
// The words that include/comity/expect.hpp shows, of g++ and of clang.
// EXPECT: [Ii]n instantiation of ('struct |template class ')comity::but_the_decision_was<comity::Outcome::refused, '4', '[(]', '3', '[)]'>::by<comity::us_uk_daa, request,
// EXPECT: comity: the decision is not as expected
#include "../support/us_uk_base.hpp"

#include <comity/expect.hpp>

using namespace comity_test;

constexpr Request request = but(uk_order, [](Request& r) {
    r.target.nationality = US;
    r.target.united_states_person = yes;
});

#ifndef TWIN
static_assert(expect<us_uk_daa, request, Outcome::permitted>());
#else
static_assert(expect<us_uk_daa, request, Outcome::refused>());
#endif
