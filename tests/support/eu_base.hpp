// SPDX-License-Identifier: BSL-1.0
#pragma once

// European orders with every fact said that Regulation (EU) 2023/1543 asks about, all permitted: the ground from which
// scenarios, near misses and mixes of requests are made by changing a fact or two.

#include <comity/evaluate.hpp>
#include <comity/instruments/eu_e_evidence.hpp>

namespace comity_test {
using namespace comity;

/// A German court's production order for stored messages of somebody in France, served on a provider's Irish establishment on
/// 1 September 2026 and cleared by the Irish authority two days later. The provider hands over on 8 September.
inline constexpr Request eu_production_order = nothing_else_happened(Request{
    .act_on = Date{2026, 9, 8},
    .warrant = {.kind = WarrantKind::production,
                .compulsory = yes,
                .issued_by = state("DE"),
                .issuer = AuthorityKind::court,
                .issued_on = Date{2026, 9, 1},
                .served_on = Date{2026, 9, 1},
                .extended_on = Date{2026, 9, 1},
                .is_extension = no,
                .purpose = Purpose::investigation,
                .issued_for = IssuedFor::own_purposes,
                .identifier = Identifier::account,
                .invoked = yes,
                .certified_in_writing = yes,
                .validator = AuthorityKind::nobody,
                .issued_at = Instant{Date{2026, 9, 1}, 7, 0},
                .necessary_and_proportionate = yes,
                .domestic_case = DomesticCase::once_validated,
                .validation_unobtainable = no,
                .emergency = Emergency::none,
                .controller_obstacle = ControllerObstacle::none,
                .breaches_fundamental_rights = no},
    .offense = {.category = OffenseCategory::fraud,
                .under_issuing_law = yes,
                .maximum_imprisonment = years(5),
                .terrorist_activity = no,
                .sentence = months(0),
                .convict = Convict::at_hand,
                .directive = Directive::none,
                .by_information_system = no,
                .committed_in = state("DE"),
                .under_enforcing_law = yes,
                .already_finally_judged = no},
    .data = {.category = DataCategory::content,
             .subscriber_alone = no,
             .encryption = Encryption::none,
             .keys_held_by = KeyHolder::nobody,
             .stored_in = US,
             .stored_at_receipt = yes,
             .authentication_secret = no,
             .of_service_in_union = yes,
             .professional_privilege = ProfessionalPrivilege::none,
             .protection = Protection::none,
             .impossible = no},
    .provider = {.established_in = US,
                 .service = ServiceKind::communication,
                 .relies_in_good_faith = yes,
                 .addressee_in = state("IE"),
                 .addressee = Addressee::designated_establishment,
                 .union_connection = UnionConnection::establishment,
                 .data_role = DataRole::controller},
    .customer = {.kind = PersonKind::natural,
                 .nationality = state("FR"),
                 .other_nationality = no_state,
                 .permanent_resident_of = no_state,
                 .resides_in = state("FR"),
                 .located_in = state("FR"),
                 .incorporated_in = no_state,
                 .registered_in = no_state,
                 .place_of_business_in = no_state,
                 .substantial_us_membership = no,
                 .substantial_membership_in = no_state,
                 .government_of = no_state,
                 .united_states_person = no},
    .target = {.kind = PersonKind::natural, .resides_in = state("FR"), .located_in = state("FR")},
    .events = {.produced_on = has_not_happened,
               .received_at = Instant{Date{2026, 9, 1}, 8, 0},
               .use_conditions_kept = no,
               .enforcing_authority = EnforcingAuthority::cleared,
               .notified_at = Instant{Date{2026, 9, 1}, 8, 5},
               .notified_on = Date{2026, 9, 1},
               .decided_at = Instant{Date{2026, 9, 3}, 12, 0},
               .decided_on = Date{2026, 9, 3},
               .objected_on = has_not_happened},
    .links = {.third_country_law_forbids = no},
    .act_at = Instant{Date{2026, 9, 8}, 10, 0},
});

/// A French prosecutor's order for subscriber data, which needs no notification.
inline constexpr Request eu_subscriber_order = but(eu_production_order, [](Request& r) {
    r.warrant.issued_by = state("FR");
    r.warrant.issuer = AuthorityKind::prosecutor;
    r.data.category = DataCategory::subscriber;
    r.events.enforcing_authority = EnforcingAuthority::not_notified;
});

/// A prosecutor's order to preserve the same messages; the provider keeps them.
inline constexpr Request eu_preservation_order = but(eu_production_order, [](Request& r) {
    r.act = Act::preserve;
    r.warrant.kind = WarrantKind::preservation;
    r.warrant.issuer = AuthorityKind::prosecutor;
    r.events.enforcing_authority = EnforcingAuthority::not_notified;
});

static_assert(evaluate(eu_e_evidence, eu_production_order).outcome() == Outcome::permitted);
static_assert(evaluate(eu_e_evidence, eu_subscriber_order).outcome() == Outcome::permitted);
static_assert(evaluate(eu_e_evidence, eu_preservation_order).outcome() == Outcome::permitted);
static_assert(check(eu_production_order).empty() && check(eu_subscriber_order).empty() && check(eu_preservation_order).empty());

}  // namespace comity_test
