// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "date.hpp"

namespace comity {

/// What became of a consent or a permission.
enum class Consent : std::uint32_t {
    not_asked = 1,
    granted,
    granted_on_conditions,
    denied,
};

template <>
struct Lane<Consent> : EnumerationLane<Consent, 4> {
    static constexpr const char* names[largest] = {"not_asked", "granted", "granted_on_conditions", "denied"};
    static constexpr const char* const* name_table = names;
};

/// How far a provider's objection has come.
enum class Objection : std::uint32_t {
    none = 1,
    pending_at_issuer,  ///< with the issuing designated authority
    answered,  ///< answered, not pursued further
    pending_at_receiver,  ///< with the receiving designated authority
    withdrawn,
};

template <>
struct Lane<Objection> : EnumerationLane<Objection, 5> {
    static constexpr const char* names[largest] = {
        "none", "pending_at_issuer", "answered", "pending_at_receiver", "withdrawn"};
    static constexpr const char* const* name_table = names;
};

/// Why a third state was not told: the designated authority considers that telling it would do this harm. A judgement.
enum class NoticeException : std::uint32_t {
    none = 1,
    harms_security,  ///< harm operational or national security
    impedes_investigation,  ///< impede the investigation
    imperils_human_rights,  ///< imperil human rights
};

template <>
struct Lane<NoticeException> : EnumerationLane<NoticeException, 4> {
    static constexpr const char* names[largest] = {
        "none", "harms_security", "impedes_investigation", "imperils_human_rights"};
    static constexpr const char* const* name_table = names;
};

/// Who consented to the disclosure. An originator or recipient who is also the subscriber is named for what the data is:
/// a party to content, the subscriber of records.
enum class ConsentBy : std::uint32_t {
    none = 1,
    originator,
    recipient,
    subscriber,
};

template <>
struct Lane<ConsentBy> : EnumerationLane<ConsentBy, 4> {
    static constexpr const char* names[largest] = {"none", "originator", "recipient", "subscriber"};
    static constexpr const char* const* name_table = names;
};

/// How far a motion to a court has come.
enum class Motion : std::uint32_t {
    none = 1,
    pending,
    pending_but_produce,  ///< pending, and the court finds that data must be produced at once to prevent harm
    denied,
    appealed,  ///< denied, and on appeal
    granted,
};

template <>
struct Lane<Motion> : EnumerationLane<Motion, 6> {
    static constexpr const char* names[largest] = {"none", "pending", "pending_but_produce", "denied", "appealed", "granted"};
    static constexpr const char* const* name_table = names;
};

/// What happened. Each is a fact of its own kind: `nothing_else_happened` says `no`, `none` or `not_asked` to those left unsaid,
/// days and instants excepted, and is itself recorded in `closed`.
template <bool H>
struct EventFacts {
    /// The provider's objection.
    Field<H, Objection> objection{};
    /// The receiving designated authority has concluded that the agreement may not properly be invoked for the order,
    /// and has said so.
    Field<H, Truth> receiving_authority_concluded_improper{};
    /// The day of that notice.
    Field<H, Date> concluded_on{};
    /// The day the data was handed over.
    Field<H, Date> produced_on{};
    /// The moment the provider received the order.
    Field<H, Instant> received_at{};
    /// It was found after the agreement was invoked that the target may not be targeted.
    Field<H, Truth> target_found_protected{};
    /// The authorities of the third state where the person is were told.
    Field<H, Truth> third_state_notified{};
    /// Why they were not.
    Field<H, NoticeException> notice_exception{};
    /// The receiving party's consent to a transfer onward.
    Field<H, Consent> transfer_consent{};
    /// The conditions of that consent are kept.
    Field<H, Truth> transfer_conditions_kept{};
    /// The receiving party's permission to use the data where its essential interests are concerned.
    Field<H, Consent> use_permission{};
    /// The conditions of that permission are kept.
    Field<H, Truth> use_conditions_kept{};
    /// The receiving party's permission to use the data before a military commission or for detention at Guantanamo Bay.
    Field<H, Consent> detention_permission{};
    /// The conditions of that permission are kept.
    Field<H, Truth> detention_conditions_kept{};
    /// Nothing else happened: set by `nothing_else_happened`, read by no rule.
    Field<H, Truth> closed{};
    /// Who consented to the disclosure.
    Field<H, ConsentBy> consent_by{};
    /// The provider's challenge to a secrecy order; `granted` if the court lets it tell the person in question.
    Field<H, Motion> secrecy_challenge{};
    /// The provider's motion to quash or modify, because disclosure would break a foreign law.
    Field<H, Motion> comity_motion{};
    /// The day of that motion.
    Field<H, Date> comity_motion_filed_on{};
    /// Its time was extended: by agreement, by leave sought in time, or because its last day was no business day.
    Field<H, Truth> comity_motion_time_extended{};
    /// The government has told the customer, or the person searched.
    Field<H, Truth> customer_notified{};
    /// The day on which interception under the order first began.
    Field<H, Date> interception_began_on{};
    /// The moment at which an interception without an order began.
    Field<H, Instant> emergency_interception_at{};
    /// The day on which the search was carried out or the interception ended.
    Field<H, Date> completed_on{};
    /// The day on which each party was given the interception order and its application.
    Field<H, Date> order_furnished_on{};
};

}  // namespace comity
