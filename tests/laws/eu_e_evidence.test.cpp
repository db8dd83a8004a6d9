// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "support/eu_base.hpp"

using namespace comity;

TEST_CASE("the laws hold for the European regulation on electronic evidence") {
    laws::check_laws("eu_e_evidence", eu_e_evidence, 100000,
                     {comity_test::eu_production_order, comity_test::eu_subscriber_order, comity_test::eu_preservation_order});
}

TEST_CASE("constant evaluation and run time agree on the European regulation on electronic evidence") {
    static constexpr Request request[] = {laws::constant_request(31), laws::constant_request(32), laws::constant_request(33),
                                          comity_test::eu_production_order, Request{}};
    static constexpr Decision a = evaluate(eu_e_evidence, request[0]);
    static constexpr Decision b = evaluate(eu_e_evidence, request[1]);
    static constexpr Decision c = evaluate(eu_e_evidence, request[2]);
    static constexpr Decision d = evaluate(eu_e_evidence, request[3]);
    static constexpr Decision e = evaluate(eu_e_evidence, request[4]);
    const Decision* const decision[] = {&a, &b, &c, &d, &e};
    for (std::size_t i = 0; i != 5; ++i) {
        Request copy = request[i];
        copy.act.lane = *static_cast<const volatile std::uint32_t*>(&copy.act.lane);
        CHECK(evaluate(eu_e_evidence, copy) == *decision[i]);
        CHECK(evaluate(static_cast<Instrument>(eu_e_evidence), copy) == *decision[i]);
    }
}
