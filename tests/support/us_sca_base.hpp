// SPDX-License-Identifier: BSL-1.0
#pragma once

// Requests with every fact said that the parts of us_stored_communications ask about: the ground for scenarios.

#include <comity/comity.hpp>

namespace comity_test {
using namespace comity;

/// A warrant for the mail of an employee, served on the provider of an enterprise in the United States; no secrecy.
/// Compelled, and not barred.
inline constexpr Request us_warrant = nothing_else_happened(Request{
    .act_on = Date{2024, 5, 10},
    .warrant = {.kind = WarrantKind::production,
                .compulsory = yes,
                .issued_by = US,
                .issuing_jurisdiction = jurisdiction("US-NY"),
                .issuer = AuthorityKind::judge,
                .issued_on = Date{2024, 5, 1},
                .served_on = Date{2024, 5, 2},
                .is_extension = no,
                .issued_for = IssuedFor::own_purposes,
                .complies_with_issuing_law = yes,
                .rests_on_credible_facts = yes,
                .review_held = yes,
                .less_intrusive_means_available = no,
                .certified_in_writing = yes,
                .demands_decryption_capability = no,
                .process = Process::warrant,
                .notice_to = NoticeTo::customer,
                .secrecy = SecrecyOrder::none,
                .secrecy_ordered_on = Date{2024, 5, 1},
                .secrecy_ends_on = Date{2024, 7, 31},
                .adverse_result = AdverseResult::tampering,
                .notice_delay = NoticeDelay::none,
                .seizure = Seizure::forbidden},
    .offense = {.maximum_imprisonment = years(20)},
    .data = {.category = DataCategory::content,
             .encryption = Encryption::by_provider,
             .keys_held_by = KeyHolder::provider,
             .stored_in = US,
             .relevant_to_offense = yes,
             .storage_age = days(30)},
    .provider = {.established_in = US,
                 .serves_the_public = yes,
                 .service = ServiceKind::communication,
                 .possesses_or_controls = yes,
                 .relies_in_good_faith = yes,
                 .subject_to_united_states_law = yes,
                 .voluntary_reason = VoluntaryReason::none,
                 .foreign_government = GB,
                 .believes_foreign_law_at_risk = no,
                 .telecommunications_carrier = no,
                 .supplied_encryption = yes},
    .user = {.kind = PersonKind::natural, .nationality = GB, .resides_in = GB},
    .customer = {.kind = PersonKind::corporation,
                 .nationality = no_state,
                 .other_nationality = no_state,
                 .resides_in = GB,
                 .incorporated_in = GB,
                 .united_states_person = no},
    .events = {.interception_began_on = Date{2024, 5, 3}, .order_furnished_on = Date{2024, 4, 1}},
    .use = {.produced_to = ProducedTo::issuing_authority, .minimised = yes},
    .links = {.executive_agreement_permits = no},
});

/// The same process, and somebody would tell the customer of it.
inline constexpr Request us_telling = but(us_warrant, [](Request& r) { r.act = Act::notify; });

/// The same, while the court is asked for it.
inline constexpr Request us_issuing = but(us_warrant, [](Request& r) {
    r.act = Act::issue;
    r.act_on = r.warrant.issued_on;
    r.warrant.served_on = unsaid;
});

/// A production order from a state abroad, for contents, under an executive agreement.
inline constexpr Request foreign_order = but(us_warrant, [](Request& r) {
    r.warrant.issued_by = GB;
    r.warrant.issuing_jurisdiction = unsaid;
    r.warrant.process = Process::none;
    r.use.produced_to = ProducedTo::designated_authority;
    r.links.executive_agreement_permits = yes;
});

/// A wiretap that is going on.
inline constexpr Request us_wiretap = but(us_warrant, [](Request& r) {
    r.warrant.kind = WarrantKind::interception;
    r.warrant.process = Process::wiretap_order;
    r.provider.telecommunications_carrier = yes;
});

/// A pen register that is going on.
inline constexpr Request us_pen_register = but(us_warrant, [](Request& r) {
    r.warrant.kind = WarrantKind::live_metadata;
    r.warrant.process = Process::pen_register_order;
    r.data.category = DataCategory::traffic;
    r.provider.telecommunications_carrier = yes;
});

/// A request to preserve.
inline constexpr Request us_preservation = but(us_warrant, [](Request& r) {
    r.act = Act::preserve;
    r.warrant.kind = WarrantKind::preservation;
    r.warrant.process = Process::none;
});

static_assert(evaluate(us_compelled_disclosure, us_warrant).outcome() == Outcome::permitted);
static_assert(evaluate(us_compelled_disclosure, us_preservation).outcome() == Outcome::permitted);
static_assert(evaluate(us_disclosure_bar, us_warrant).outcome() == Outcome::permitted);
static_assert(evaluate(us_disclosure_bar, foreign_order).outcome() == Outcome::permitted);
static_assert(evaluate(us_secrecy, us_telling).outcome() == Outcome::permitted);
static_assert(evaluate(us_secrecy, us_issuing).outcome() == Outcome::permitted);
static_assert(evaluate(us_live_data_bar, us_wiretap).outcome() == Outcome::permitted);
static_assert(evaluate(us_live_data_bar, us_pen_register).outcome() == Outcome::permitted);
static_assert(evaluate(us_live_data_orders, us_wiretap).outcome() == Outcome::permitted);
static_assert(evaluate(us_live_data_orders, us_pen_register).outcome() == Outcome::permitted);
static_assert(evaluate(us_calea, us_wiretap).outcome() == Outcome::permitted);
static_assert(check(us_warrant).empty() && check(foreign_order).empty() && check(us_wiretap).empty());

}  // namespace comity_test
