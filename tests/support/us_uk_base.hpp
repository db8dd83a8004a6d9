// SPDX-License-Identifier: BSL-1.0
#pragma once

// Two orders with every fact said that the US-UK agreement asks about, both permitted: the ground from which scenarios,
// near misses and mixes of requests are made by changing a fact or two.

#include <comity/comity.hpp>

namespace comity_test {
using namespace comity;

/// A UK production order for stored messages of a German in Germany, served on a provider in the United States.
inline constexpr Request uk_order = nothing_else_happened(Request{
    .act_on = Date{2023, 3, 8},
    .warrant = {.kind = WarrantKind::production,
                .compulsory = yes,
                .issued_by = GB,
                .issuer = AuthorityKind::judge,
                .issued_on = Date{2023, 3, 1},
                .served_on = Date{2023, 3, 2},
                .is_extension = no,
                .purpose = Purpose::investigation,
                .issued_for = IssuedFor::own_purposes,
                .identifier = Identifier::account,
                .targets_specific_accounts = yes,
                .targeting_procedures_applied = yes,
                .targets_to_learn_about_protected = no,
                .infringes_free_speech = no,
                .discriminatory_ground = DiscriminatoryGround::none,
                .complies_with_issuing_law = yes,
                .rests_on_credible_facts = yes,
                .is_particular = yes,
                .is_legal = yes,
                .is_warranted_by_severity = yes,
                .review = ReviewTiming::prior,
                .reviewer = Reviewer::judge,
                .review_held = yes,
                .duration_fixed = yes,
                .duration_necessary = yes,
                .less_intrusive_means_available = no,
                .invoked = yes,
                .invocation_notified = yes,
                .transmitted_by = Transmitter::designated_authority,
                .reviewed_before_transmission = yes,
                .certified_in_writing = yes,
                .contact_named = yes,
                .confidentiality_required = no,
                .demands_decryption_capability = no},
    .offense = {.category = OffenseCategory::drug_trafficking,
                .under_issuing_law = yes,
                .maximum_imprisonment = years(14),
                .terrorist_activity = no,
                .serious = yes,
                .death_penalty_sought = no,
                .death_penalty_available = no,
                .speech_concern = SpeechConcern::none},
    .data = {.category = DataCategory::content,
             .subscriber_alone = no,
             .encryption = Encryption::end_to_end,
             .keys_held_by = KeyHolder::user,
             .stored_in = state("IE"),
             .personal = yes,
             .shared_with_protected = no,
             .protected_user_carved_out = no,
             .contains_us_person_content = no,
             .relevant_to_offense = yes,
             .needed_to_understand = no,
             .protects_life = no,
             .lawfully_public = no,
             .is_summary = no},
    .provider = {.established_in = US,
                 .subject_to_receiving_law = yes,
                 .private_entity = yes,
                 .serves_the_public = yes,
                 .service = ServiceKind::communication,
                 .processes_for_covered_provider = no,
                 .possesses_or_controls = yes,
                 .acts_as_covered_provider = yes,
                 .believes_improperly_invoked = no,
                 .relies_in_good_faith = yes},
    .target = {.kind = PersonKind::natural,
               .nationality = state("DE"),
               .other_nationality = no_state,
               .permanent_resident_of = no_state,
               .resides_in = state("DE"),
               .located_in = state("DE"),
               .incorporated_in = no_state,
               .registered_in = no_state,
               .place_of_business_in = no_state,
               .substantial_us_membership = no,
               .substantial_membership_in = no_state,
               .government_of = no_state,
               .united_states_person = no},
    .events = {.third_state_notified = yes},
    .use = {.produced_to = ProducedTo::designated_authority,
            .recipient = Recipient::own_authority,
            .in_prosecution_case = no,
            .forum = Forum::civilian_court,
            .detention_at_guantanamo = no,
            .harm = Harm::none,
            .minimised = yes,
            .reviewed = yes,
            .kept_secure = yes,
            .segregated = yes},
});

/// The mirror image: a US order for the same, served on a provider in the United Kingdom.
inline constexpr Request us_order = but(uk_order, [](Request& r) {
    r.warrant.issued_by = US;
    r.provider.established_in = GB;
});

static_assert(evaluate(us_uk_daa, uk_order).outcome() == Outcome::permitted);
static_assert(evaluate(us_uk_daa, us_order).outcome() == Outcome::permitted);
static_assert(check(uk_order).empty() && check(us_order).empty());

}  // namespace comity_test
