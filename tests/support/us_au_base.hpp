// SPDX-License-Identifier: BSL-1.0
#pragma once

// Two orders with every fact said that the US-Australia agreement asks about, both permitted.

#include "us_uk_base.hpp"

namespace comity_test {

/// An Australian production order for stored messages of a German in Germany, served on a provider in the United States.
inline constexpr Request au_order = but(uk_order, [](Request& r) {
    r.act_on = Date{2024, 3, 8};
    r.warrant.issued_by = AU;
    r.warrant.issued_on = Date{2024, 3, 1};
    r.warrant.served_on = Date{2024, 3, 2};
    r.target.substantial_australian_membership = no;
});

/// The mirror image: a US order for the same, served on a provider in Australia.
inline constexpr Request us_order_to_australia = but(au_order, [](Request& r) {
    r.warrant.issued_by = US;
    r.provider.established_in = AU;
});

static_assert(evaluate(us_au_daa, au_order).outcome() == Outcome::permitted);
static_assert(evaluate(us_au_daa, us_order_to_australia).outcome() == Outcome::permitted);
static_assert(check(au_order).empty() && check(us_order_to_australia).empty());

}  // namespace comity_test
