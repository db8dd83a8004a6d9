// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "support/us_sca_base.hpp"

#include <comity/instruments/us_stored_communications.hpp>

using namespace comity;
using namespace comity_test;

namespace {

constexpr Request pending = but(us_warrant, [](Request& r) {
    r.provider.foreign_government = state("FR");
    r.provider.believes_foreign_law_at_risk = yes;
    r.events.comity_motion = Motion::pending;
    r.events.comity_motion_filed_on = Date{2024, 5, 9};
    r.readings.common_law_motion_suspends = yes;
});
constexpr Request without_notice = but(us_warrant, [](Request& r) {
    r.warrant.process = Process::subpoena;
    r.data.storage_age = days(300);
    r.readings.content_requires_warrant = no;
});
constexpr Request in_court = but(us_wiretap, [](Request& r) {
    r.act = Act::use_as_evidence;
    r.events.order_furnished_on = Date{2024, 5, 8};
});
constexpr Request silenced = but(us_telling, [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; });

/// The same at compile time and at run time.
template <const auto& Treaty, const Request& R>
void agrees() {
    static constexpr Decision fixed = evaluate(Treaty, R);
    Request copy = R;
    copy.act.lane = *static_cast<const volatile std::uint32_t*>(&copy.act.lane);
    CHECK(evaluate(Treaty, copy) == fixed);
    CHECK(evaluate(static_cast<Instrument>(Treaty), copy) == fixed);
}
constexpr Request any = laws::constant_request(31);

}  // namespace

TEST_CASE("the laws hold for 18 U.S.C. 2702") {
    laws::check_laws("us_disclosure_bar", us_disclosure_bar, 100000, {us_warrant, foreign_order});
}
TEST_CASE("the laws hold for 18 U.S.C. 2703") {
    laws::check_laws("us_compelled_disclosure", us_compelled_disclosure, 100000,
                     {us_warrant, us_preservation, pending, without_notice});
}
TEST_CASE("the laws hold for 18 U.S.C. 2705 and its like") {
    laws::check_laws("us_secrecy", us_secrecy, 100000, {us_telling, us_issuing, silenced});
}
TEST_CASE("the laws hold for 18 U.S.C. 2511 and 3121") {
    laws::check_laws("us_live_data_bar", us_live_data_bar, 400000, {us_wiretap, us_pen_register, in_court});
}
TEST_CASE("the laws hold for 18 U.S.C. 2518 and 3123") {
    laws::check_laws("us_live_data_orders", us_live_data_orders, 400000, {us_wiretap, us_pen_register});
}
TEST_CASE("the laws hold for 47 U.S.C. 1002") { laws::check_laws("us_calea", us_calea, 400000, {us_wiretap}); }

TEST_CASE("constant evaluation and run time agree on US law") {
    agrees<us_disclosure_bar, us_warrant>();
    agrees<us_disclosure_bar, any>();
    agrees<us_compelled_disclosure, pending>();
    agrees<us_compelled_disclosure, any>();
    agrees<us_secrecy, silenced>();
    agrees<us_secrecy, any>();
    agrees<us_live_data_bar, in_court>();
    agrees<us_live_data_bar, any>();
    agrees<us_live_data_orders, us_wiretap>();
    agrees<us_live_data_orders, any>();
    agrees<us_calea, us_wiretap>();
    agrees<us_calea, any>();
}
