// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "date.hpp"
#include "state.hpp"

namespace comity {

/// What is asked for. One category at a time.
enum class DataCategory : std::uint32_t {
    content = 1,  ///< content of communications
    stored_computer_data,  ///< other data stored or processed for a user
    traffic,  ///< traffic data and other metadata
    subscriber,  ///< who the customer is and which service they have
    identification,  ///< network addresses and times, asked for only to identify a user
    other_record,  ///< another business record
};

template <>
struct Lane<DataCategory> : EnumerationLane<DataCategory, 6> {
    static constexpr const char* names[largest] = {
        "content", "stored_computer_data", "traffic", "subscriber", "identification", "other_record"};
    static constexpr const char* const* name_table = names;
};

/// How the data is encrypted where the provider holds it.
enum class Encryption : std::uint32_t {
    none = 1,  ///< it is not
    by_provider,  ///< by the provider, who can undo it
    end_to_end,  ///< by the users' devices
};

template <>
struct Lane<Encryption> : EnumerationLane<Encryption, 3> {
    static constexpr const char* names[largest] = {"none", "by_provider", "end_to_end"};
    static constexpr const char* const* name_table = names;
};

/// Who can decrypt.
enum class KeyHolder : std::uint32_t {
    nobody = 1,
    user,
    provider,
    third_party,
};

template <>
struct Lane<KeyHolder> : EnumerationLane<KeyHolder, 4> {
    static constexpr const char* names[largest] = {"nobody", "user", "provider", "third_party"};
    static constexpr const char* const* name_table = names;
};

/// Data protected by professional privilege under the law of the issuing state, held in infrastructure that the provider
/// offers to the professional for business.
enum class ProfessionalPrivilege : std::uint32_t {
    none = 1,
    privileged,
    addressing_would_harm,  ///< privileged, and addressing the professional might harm the investigation
    waived,  ///< privileged, and the privilege was waived
};

template <>
struct Lane<ProfessionalPrivilege> : EnumerationLane<ProfessionalPrivilege, 4> {
    static constexpr const char* names[largest] = {"none", "privileged", "addressing_would_harm", "waived"};
    static constexpr const char* const* name_table = names;
};

/// What protects the data under the law of the state where the order is to be enforced. A judgement.
enum class Protection : std::uint32_t {
    none = 1,
    immunity_or_privilege,
    press_freedom,  ///< rules on criminal liability relating to the freedom of the press or of other media
};

template <>
struct Lane<Protection> : EnumerationLane<Protection, 3> {
    static constexpr const char* names[largest] = {"none", "immunity_or_privilege", "press_freedom"};
    static constexpr const char* const* name_table = names;
};

/// A quality for which law protects data from being asked for; of several, the one that stands first here.
enum class SpecialProtection : std::uint32_t {
    none = 1,
    legally_privileged,
    confidential_personal_record,  ///< on health, spiritual counselling or welfare, held in confidence
    journalistic,  ///< created or acquired for journalism, and stored for whoever did so
};

template <>
struct Lane<SpecialProtection> : EnumerationLane<SpecialProtection, 4> {
    static constexpr const char* names[largest] = {
        "none", "legally_privileged", "confidential_personal_record", "journalistic"};
    static constexpr const char* const* name_table = names;
};

/// The data that is asked for, one category of it.
template <bool H>
struct DataFacts {
    /// What is asked for.
    Field<H, DataCategory> category{};
    /// Subscriber data is asked for alone: the order seeks no other category.
    Field<H, Truth> subscriber_alone{};
    /// How it is encrypted where the provider holds it.
    Field<H, Encryption> encryption{};
    /// Who can decrypt it.
    Field<H, KeyHolder> keys_held_by{};
    /// Where it is stored. No instrument that ships makes this decisive: possession or control does.
    Field<H, State> stored_in{};
    /// It is personal data.
    Field<H, Truth> personal{};
    /// The account is known to be shared with a person who may not be targeted.
    Field<H, Truth> shared_with_protected{};
    /// That person's data is carved out.
    Field<H, Truth> protected_user_carved_out{};
    /// It contains content of a communication of a U.S. person.
    Field<H, Truth> contains_us_person_content{};
    /// It is relevant to preventing, detecting, investigating or prosecuting an offense that the instrument covers. A
    /// judgement.
    Field<H, Truth> relevant_to_offense{};
    /// It is needed to understand what is relevant. A judgement.
    Field<H, Truth> needed_to_understand{};
    /// It is needed to protect somebody from death or serious bodily harm. A judgement.
    Field<H, Truth> protects_life{};
    /// It has lawfully been made public under the law of the issuing state.
    Field<H, Truth> lawfully_public{};
    /// It is a summary or intelligence derived from what was received, not the data itself.
    Field<H, Truth> is_summary{};
    /// It was stored by or for the provider when the order reached its addressee.
    Field<H, Truth> stored_at_receipt{};
    /// It is a password, or another means of authentication that a user provided or asked for.
    Field<H, Truth> authentication_secret{};
    /// It pertains to a service that the provider offers in the European Union.
    Field<H, Truth> of_service_in_union{};
    /// Professional privilege in the issuing state.
    Field<H, ProfessionalPrivilege> professional_privilege{};
    /// Protection in the state where the order is to be enforced. A judgement.
    Field<H, Protection> protection{};
    /// To produce or keep it is in fact impossible, for reasons that are not the addressee's: the person is no customer, the
    /// data was lawfully deleted before the order came. A judgement.
    Field<H, Truth> impossible{};
    /// How long a communication has been in electronic storage when the process is served.
    Field<H, Days> storage_age{};
    /// There are reasonable grounds for believing that it is of substantial value to the proceedings or investigation. A
    /// judgement.
    Field<H, Truth> of_substantial_value{};
    /// There are reasonable grounds for believing that it is evidence that a court would admit. A judgement.
    Field<H, Truth> likely_evidence{};
    /// The quality for which law protects it from being asked for.
    Field<H, SpecialProtection> special_protection{};
    /// Communications data: it is comprised in, attached to or logically associated with content that is asked for as well.
    Field<H, Truth> attached_to_content{};
    /// What encrypts it end to end is software that the provider itself supplies: its own app.
    Field<H, Truth> encrypted_by_provider_software{};
    /// Whoever wants it made intelligible came into its possession lawfully, or is likely to.
    Field<H, Truth> lawfully_obtained{};
};

}  // namespace comity
