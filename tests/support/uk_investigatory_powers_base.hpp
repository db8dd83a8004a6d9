// SPDX-License-Identifier: BSL-1.0
#pragma once

// One request for each part of the Investigatory Powers Act 2016 that ships, with every fact said that it asks about: permitted,
// and the ground from which scenarios and near misses are made by changing a fact or two.

#include "us_uk_base.hpp"

namespace comity_test {

/// A US order to intercept the messages of somebody outside the United Kingdom, answered by a provider in the United Kingdom.
inline constexpr Request incoming_interception = but(us_order, [](Request& r) {
    r.warrant.kind = WarrantKind::interception;
    r.warrant.target_whereabouts = Whereabouts::believed_outside;
    r.links.designated_agreement_permits = yes;
});

/// A US order for stored messages, answered by a controller in the United Kingdom after its data-protection law was amended.
inline constexpr Request answered_us_order = but(us_order, [](Request& r) {
    r.warrant.issued_on = r.warrant.served_on = Date{2026, 3, 2};
    r.act_on = Date{2026, 3, 9};
    r.provider.data_role = DataRole::controller;
    r.links.designated_agreement_permits = yes;
});

/// A notice given on 2 March 2026 to a provider of an end-to-end encrypted messenger, established in the United Kingdom.
constexpr Request notice(WarrantKind kind) {
    Request r{};
    r.act = Act::change_service;
    r.act_on = Date{2026, 3, 20};
    r.warrant.kind = kind;
    r.warrant.compulsory = yes;
    r.warrant.issued_by = GB;
    r.warrant.issuer = AuthorityKind::minister;
    r.warrant.issued_on = r.warrant.served_on = Date{2026, 3, 2};
    r.warrant.is_extension = no;
    r.warrant.purpose = Purpose::national_security;
    r.warrant.review = ReviewTiming::prior;
    r.warrant.reviewer = Reviewer::judge;
    r.warrant.review_held = yes;
    r.warrant.less_intrusive_means_available = no;
    r.warrant.confidentiality_required = yes;
    r.warrant.demands_decryption_capability = no;
    r.warrant.necessary_and_proportionate = yes;
    r.warrant.period_ends_on = Date{2026, 9, 1};
    r.warrant.obligation = NoticeObligation::listed_for_interception_or_communications_data;
    r.warrant.recipient_consulted = yes;
    r.data.category = DataCategory::content;
    r.data.encryption = Encryption::end_to_end;
    r.data.keys_held_by = KeyHolder::user;
    r.data.encrypted_by_provider_software = yes;
    r.data.lawfully_obtained = yes;
    r.provider.established_in = GB;
    r.provider.service = ServiceKind::communication;
    r.provider.acts_as_covered_provider = yes;
    r.provider.service_change = ServiceChange::gives_capability;
    r.events.produced_on = r.events.referred_on = has_not_happened;
    return nothing_else_happened(r);
}

inline constexpr Request capability_notice = notice(WarrantKind::capability_notice);
inline constexpr Request security_notice =
    but(notice(WarrantKind::security_notice), [](Request& r) { r.warrant.obligation = NoticeObligation::unlisted; });
inline constexpr Request change_notice = notice(WarrantKind::change_notice);
/// A notice on a key, to a provider that has it.
inline constexpr Request key_notice = but(notice(WarrantKind::key_notice), [](Request& r) {
    r.act = Act::disclose;
    r.warrant.issuer = AuthorityKind::police;
    r.warrant.purpose = Purpose::detection;
    r.data.encryption = Encryption::by_provider;
    r.data.keys_held_by = KeyHolder::provider;
});

static_assert(evaluate(uk_incoming_interception, incoming_interception).outcome() == Outcome::permitted);
static_assert(evaluate(uk_data_protection_basis, answered_us_order).outcome() == Outcome::permitted);
static_assert(evaluate(uk_technical_capability_notices, capability_notice).outcome() == Outcome::permitted);
static_assert(evaluate(uk_national_security_notices, security_notice).outcome() == Outcome::permitted);
static_assert(evaluate(uk_key_disclosure, key_notice).outcome() == Outcome::permitted);
static_assert(check(incoming_interception).empty() && check(answered_us_order).empty() && check(capability_notice).empty() &&
              check(security_notice).empty() && check(change_notice).empty() && check(key_notice).empty());

}  // namespace comity_test
