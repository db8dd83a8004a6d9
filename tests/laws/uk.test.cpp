// SPDX-License-Identifier: BSL-1.0
#include "laws/run_laws.hpp"
#include "support/uk_investigatory_powers_base.hpp"
#include "support/uk_overseas_production_orders_base.hpp"

using namespace comity;

namespace {
// COMITY_LAWS_COUNT asks for more.
constexpr std::uint64_t whole = 100000;
constexpr std::uint64_t share = 40000;
const Request production = comity_test::overseas_production_order;
Request acting(Request r, Act act) {
    r.act = act;
    return r;
}
Request made(Request r) {
    r.act = Act::issue;
    r.act_on = r.warrant.issued_on;
    return r;
}
}  // namespace

TEST_CASE("the laws hold for overseas production orders") {
    laws::check_laws("uk_overseas_production_order_duty", uk_overseas_production_order_duty, whole, {production});
    laws::check_laws("uk_overseas_production_order_making", uk_overseas_production_order_making, share,
                     {made(production), acting(production, Act::serve)});
    laws::check_laws("uk_overseas_production_order_secrecy", uk_overseas_production_order_secrecy, share,
                     {acting(production, Act::notify)});
}

TEST_CASE("the laws hold for incoming interception and the secrecy of interception") {
    laws::check_laws("uk_incoming_interception", uk_incoming_interception, share, {comity_test::incoming_interception});
    laws::check_laws("uk_data_protection_basis", uk_data_protection_basis, share, {comity_test::answered_us_order});
    laws::check_laws("uk_intercept_secrecy", uk_intercept_secrecy, share, {acting(comity_test::incoming_interception, Act::notify)});
}

TEST_CASE("the laws hold for notices") {
    laws::check_laws("uk_national_security_notices", uk_national_security_notices, share, {comity_test::security_notice});
    laws::check_laws("uk_technical_capability_notices", uk_technical_capability_notices, whole, {comity_test::capability_notice});
    laws::check_laws("uk_notice_restraints", uk_notice_restraints, share,
                     {acting(comity_test::capability_notice, Act::notify), comity_test::key_notice, comity_test::change_notice});
    laws::check_laws("uk_notification_notices",
                     with(uk_notification_notices, [](auto& data) { data.in_force_from = Date{2025, 6, 6}; }), share,
                     {comity_test::change_notice});
    laws::check_laws("uk_key_disclosure", uk_key_disclosure, share, {comity_test::key_notice});
}
