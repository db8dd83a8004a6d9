// SPDX-License-Identifier: BSL-1.0
#pragma once

// Scenario tables under Regulation (EU) 2023/1543: the orders of eu_base.hpp with something changed.

#include "eu_base.hpp"
#include "scenario.hpp"

namespace comity_test {

inline constexpr Instrument eu = eu_e_evidence;

/// A provider answers a production order for content, or for subscriber data; keeps data under a preservation order.
constexpr Request eu_content(Change change = [](Request&) {}) { return but(eu_production_order, change); }
constexpr Request eu_subscriber(Change change = [](Request&) {}) { return but(eu_subscriber_order, change); }
constexpr Request eu_preserve(Change change = [](Request&) {}) { return but(eu_preservation_order, change); }

/// The same orders while an authority issues, transmits or enforces them, or uses what it got; and when the provider tells.
constexpr Request eu_issue(Change change = [](Request&) {}) {
    return but(but(eu_production_order,
                   [](Request& r) {
                       r.act = Act::issue;
                       r.act_on = r.warrant.issued_on;
                   }),
               change);
}
constexpr Request eu_issue_preservation(Change change = [](Request&) {}) {
    return but(but(eu_preservation_order,
                   [](Request& r) {
                       r.act = Act::issue;
                       r.act_on = r.warrant.issued_on;
                   }),
               change);
}
constexpr Request eu_serve(Change change = [](Request&) {}) {
    return but(but(eu_production_order, [](Request& r) { r.act = Act::serve; }), change);
}
constexpr Request eu_serve_preservation(Change change = [](Request&) {}) {
    return but(but(eu_preservation_order, [](Request& r) { r.act = Act::serve; }), change);
}
constexpr Request eu_enforce(Change change = [](Request&) {}) {
    return but(but(eu_production_order,
                   [](Request& r) {
                       r.act = Act::enforce;
                       r.act_on = Date{2026, 9, 21};
                       r.act_at = Instant{Date{2026, 9, 21}, 9, 0};
                   }),
               change);
}
constexpr Request eu_enforce_preservation(Change change = [](Request&) {}) {
    return but(but(eu_preservation_order, [](Request& r) { r.act = Act::enforce; }), change);
}
constexpr Request eu_use(Change change = [](Request&) {}) {
    return but(but(eu_production_order,
                   [](Request& r) {
                       r.act = Act::use_as_evidence;
                       r.events.produced_on.lane = r.act_on.lane;
                   }),
               change);
}
constexpr Request eu_tell(Change change = [](Request&) {}) {
    return but(but(eu_production_order, [](Request& r) { r.act = Act::notify; }), change);
}
/// A processor that was addressed in its customer's place, which is the controller, tells it of what it has produced.
constexpr Request eu_tell_controller(Change change = [](Request&) {}) {
    return but(eu_tell([](Request& r) {
                   r.provider.data_role = DataRole::processor;
                   r.warrant.controller_obstacle = ControllerObstacle::cannot_be_identified;
                   r.warrant.notice_to = NoticeTo::customer;
                   r.events.order = OrderStatus::executed;
               }),
               change);
}

/// The production order in an emergency, notified and not yet answered; the provider hands over six hours after receipt.
constexpr Request eu_urgent(Change change = [](Request&) {}) {
    return but(but(eu_production_order,
                   [](Request& r) {
                       r.warrant.emergency = Emergency::threat_to_life;
                       r.events.enforcing_authority = EnforcingAuthority::silent;
                       r.act_on = Date{2026, 9, 1};
                       r.act_at = Instant{Date{2026, 9, 1}, 14, 0};
                   }),
               change);
}
/// A police order for subscriber data in an emergency, which nobody has validated.
constexpr Request eu_unvalidated(Change change = [](Request&) {}) {
    return but(but(eu_subscriber_order,
                   [](Request& r) {
                       r.warrant.issuer = AuthorityKind::police;
                       r.warrant.emergency = Emergency::threat_to_life;
                       r.warrant.validation_unobtainable = yes;
                       r.warrant.domestic_case = DomesticCase::without_validation;
                       r.act_on = Date{2026, 9, 1};
                       r.act_at = Instant{Date{2026, 9, 1}, 14, 0};
                   }),
               change);
}
/// The production order, notified, and the enforcing authority has said nothing.
constexpr Request eu_silent(Change change = [](Request&) {}) {
    return but(but(eu_production_order, [](Request& r) { r.events.enforcing_authority = EnforcingAuthority::silent; }), change);
}

}  // namespace comity_test
