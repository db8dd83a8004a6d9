// SPDX-License-Identifier: BSL-1.0
// How it is found out, for all instruments alike, that something can be.

#include "support/theorems.hpp"

#include <comity/instruments/us_uk_daa.hpp>

namespace theorems {

bool can_be(Outcome outcome, const Instrument& law, const Request& given) {
    const Proof p = never(law, given, outcome);
    return p.fails() && !p.hinges_on_data() && check(p.counterexample()).empty() &&
           evaluate(law, p.counterexample()).outcome() == outcome;
}

bool nobody_knows_if_permitted(const Instrument& law, const Request& given) {
    const Proof p = never(law, given, Outcome::permitted);
    return p.fails() && p.hinges_on_data();
}

}  // namespace theorems

using namespace theorems;

TEST_CASE("what cannot be is not said to be, nor what hinges on data, and what can be hinges on none") {
    CHECK_FALSE(can_be_permitted(us_uk_daa, any(order_of<France>)));
    CHECK_FALSE(nobody_knows_if_permitted(us_uk_daa, any(order_of<France>)));
    const Request of_2028 = as_recommended(issued_on(Date{2028, 1, 1}));
    CHECK_FALSE(can_be_permitted(us_uk_daa, of_2028));
    CHECK(nobody_knows_if_permitted(us_uk_daa, of_2028));
    const Request of_2025 = as_recommended(issued_on(Date{2025, 1, 1}));
    CHECK(can_be_permitted(us_uk_daa, of_2025));
    CHECK_FALSE(nobody_knows_if_permitted(us_uk_daa, of_2025));
}
