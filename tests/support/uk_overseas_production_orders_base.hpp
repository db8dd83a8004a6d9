// SPDX-License-Identifier: BSL-1.0
#pragma once

// An overseas production order for stored messages, made in London on 1 March 2023 and served the day after, with every fact said
// that the Act asks about: the ground from which scenarios and near misses are made by changing a fact or two.

#include "us_uk_base.hpp"

namespace comity_test {

inline constexpr Request overseas_production_order = but(uk_order, [](Request& r) {
    r.warrant.issuing_jurisdiction = jurisdiction("GB-ENG");
    r.warrant.served_by = ServedBy::secretary_of_state;
    r.warrant.service_accords = yes;
    r.warrant.applied_for_by = Applicant::constable;
    r.warrant.necessary_and_proportionate = yes;
    r.warrant.in_public_interest = yes;
    r.warrant.period_ends_on = has_not_happened;
    r.warrant.secrecy_ends_on = Date{2023, 9, 1};
    r.offense.indictable = yes;
    r.offense.investigation = Investigation::ordinary;
    r.data.of_substantial_value = yes;
    r.data.likely_evidence = yes;
    r.data.special_protection = SpecialProtection::none;
    r.data.attached_to_content = no;
    r.data.encrypted_by_provider_software = yes;
    r.provider.operates_in = US;
    r.provider.would_breach_data_protection = no;
    r.events.produced_on = has_not_happened;
});

static_assert(check(overseas_production_order).empty());
static_assert(evaluate(uk_overseas_production_order_duty, overseas_production_order).outcome() == Outcome::permitted);
static_assert(evaluate(us_uk_daa, overseas_production_order).outcome() == Outcome::permitted);

}  // namespace comity_test
