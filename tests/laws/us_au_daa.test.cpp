// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "support/us_au_base.hpp"

#include <comity/instruments/us_au_daa.hpp>

using namespace comity;

TEST_CASE("the laws hold for the US-Australia agreement") {
    laws::check_laws("us_au_daa", us_au_daa, 100000, {comity_test::au_order, comity_test::us_order_to_australia});
}

TEST_CASE("constant evaluation and run time agree on the US-Australia agreement") {
    static constexpr Request request[] = {laws::constant_request(21), laws::constant_request(22), laws::constant_request(23),
                                          comity_test::au_order, Request{}};
    static constexpr Decision a = evaluate(us_au_daa, request[0]);
    static constexpr Decision b = evaluate(us_au_daa, request[1]);
    static constexpr Decision c = evaluate(us_au_daa, request[2]);
    static constexpr Decision d = evaluate(us_au_daa, request[3]);
    static constexpr Decision e = evaluate(us_au_daa, request[4]);
    const Decision* const decision[] = {&a, &b, &c, &d, &e};
    for (std::size_t i = 0; i != 5; ++i) {
        Request copy = request[i];
        copy.act.lane = *static_cast<const volatile std::uint32_t*>(&copy.act.lane);
        CHECK(evaluate(us_au_daa, copy) == *decision[i]);
        CHECK(evaluate(static_cast<Instrument>(us_au_daa), copy) == *decision[i]);
    }
}
