// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "laws/toy_law.hpp"

using namespace comity;

TEST_CASE("the laws hold for a law that uses every feature") { laws::check_laws("toy", toy::treaty, 400000); }

TEST_CASE("constant evaluation and run time agree on the toy law") {
    static constexpr Request request[] = {laws::constant_request(1), laws::constant_request(2), laws::constant_request(3),
                                          laws::constant_request(4), Request{}};
    static constexpr Decision decision[] = {evaluate(toy::treaty, request[0]), evaluate(toy::treaty, request[1]),
                                            evaluate(toy::treaty, request[2]), evaluate(toy::treaty, request[3]),
                                            evaluate(toy::treaty, request[4])};
    for (std::size_t i = 0; i != 5; ++i) {
        Request copy = request[i];
        copy.act.lane = *static_cast<const volatile std::uint32_t*>(&copy.act.lane);
        CHECK(evaluate(toy::treaty, copy) == decision[i]);
        CHECK(evaluate(static_cast<Instrument>(toy::treaty), copy) == decision[i]);
    }
}
