// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "support/us_uk_base.hpp"

#include <comity/instruments/press_2019.hpp>

using namespace comity;

TEST_CASE("the laws hold for the deal as the press told it") {
    laws::check_laws("press_2019", press_2019, 100000, {comity_test::uk_order, comity_test::us_order});
}

TEST_CASE("constant evaluation and run time agree on the deal as the press told it") {
    static constexpr Request request[] = {laws::constant_request(21), laws::constant_request(22), laws::constant_request(23),
                                          laws::constant_request(24), Request{}};
    static constexpr Decision decision[] = {evaluate(press_2019, request[0]), evaluate(press_2019, request[1]),
                                            evaluate(press_2019, request[2]), evaluate(press_2019, request[3]),
                                            evaluate(press_2019, request[4])};
    for (std::size_t i = 0; i != 5; ++i) {
        Request copy = request[i];
        copy.act.lane = *static_cast<const volatile std::uint32_t*>(&copy.act.lane);
        CHECK(evaluate(press_2019, copy) == decision[i]);
    }
}
