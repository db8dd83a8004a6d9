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

/// What became of the judicial validation of an order that was issued without one.
enum class LaterValidation : std::uint32_t {
    none = 1,
    granted,
    denied,
    sought,  ///< applied for in time, and not decided
};

template <>
struct Lane<LaterValidation> : EnumerationLane<LaterValidation, 4> {
    static constexpr const char* names[largest] = {"none", "granted", "denied", "sought"};
    static constexpr const char* const* name_table = names;
};

/// What the enforcing authority did with the order, as far as it concerns this category of data.
enum class EnforcingAuthority : std::uint32_t {
    not_notified = 1,
    silent,  ///< it received the order and has not decided
    cleared,  ///< it will not refuse, or it recognised the order
    conditions,  ///< it allows the use of the data under conditions
    refused,
};

template <>
struct Lane<EnforcingAuthority> : EnumerationLane<EnforcingAuthority, 5> {
    static constexpr const char* names[largest] = {"not_notified", "silent", "cleared", "conditions", "refused"};
    static constexpr const char* const* name_table = names;
};

/// The certificate that the addressee received.
enum class Certificate : std::uint32_t {
    complete = 1,
    defective,  ///< incomplete, manifestly wrong, not enough to execute, or in a language not accepted
    clarification_asked,  ///< defective, and the addressee has said so
    clarified,
};

template <>
struct Lane<Certificate> : EnumerationLane<Certificate, 4> {
    static constexpr const char* names[largest] = {"complete", "defective", "clarification_asked", "clarified"};
    static constexpr const char* const* name_table = names;
};

/// What became of an order, as far as it concerns this category of data.
enum class OrderStatus : std::uint32_t {
    standing = 1,
    executed,  ///< the data was produced
    production_confirmed,  ///< preservation: the issuing authority has confirmed in time that production was requested
    withdrawn,
    no_longer_needed,  ///< its addressee was told that it need not be executed
};

template <>
struct Lane<OrderStatus> : EnumerationLane<OrderStatus, 5> {
    static constexpr const char* names[largest] = {
        "standing", "executed", "production_confirmed", "withdrawn", "no_longer_needed"};
    static constexpr const char* const* name_table = names;
};

/// How far the review of a conflict with the law of a third country has come.
enum class ConflictReview : std::uint32_t {
    none = 1,
    objected_to_lack_of_similar_rules,  ///< nothing but that such orders do not exist there
    objected_to_storage_abroad,  ///< nothing but that the data is stored there
    objected,  ///< a reasoned objection is with the issuing authority
    before_court,
    upheld,  ///< the order is
    lifted,  ///< the order is
};

template <>
struct Lane<ConflictReview> : EnumerationLane<ConflictReview, 7> {
    static constexpr const char* names[largest] = {
        "none", "objected_to_lack_of_similar_rules", "objected_to_storage_abroad", "objected", "before_court", "upheld",
        "lifted"};
    static constexpr const char* const* name_table = names;
};

/// Whether the person whose data is sought has been told.
enum class PersonNotice : std::uint32_t {
    none = 1,
    withheld,  ///< delayed, restricted or omitted for a reason that the law allows
    given,  ///< the issuing authority has told the person
    left_to_provider,  ///< the issuing authority has agreed that the provider may tell
};

template <>
struct Lane<PersonNotice> : EnumerationLane<PersonNotice, 4> {
    static constexpr const char* names[largest] = {"none", "withheld", "given", "left_to_provider"};
    static constexpr const char* const* name_table = names;
};

/// Whether the controller has been told that its processor was asked.
enum class ControllerNotice : std::uint32_t {
    none = 1,
    given,
    barred,  ///< the issuing authority has asked that the controller not be told
};

template <>
struct Lane<ControllerNotice> : EnumerationLane<ControllerNotice, 3> {
    static constexpr const char* names[largest] = {"none", "given", "barred"};
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

/// What became of the order when somebody asked to have it reviewed, varied or revoked.
enum class OrderReview : std::uint32_t {
    none = 1,  ///< nobody asked
    pending,
    confirmed,
    varied,
    revoked,
};

template <>
struct Lane<OrderReview> : EnumerationLane<OrderReview, 5> {
    static constexpr const char* names[largest] = {"none", "pending", "confirmed", "varied", "revoked"};
    static constexpr const char* const* name_table = names;
};

/// Who was given notice of an application before the order was made.
enum class ApplicationNotice : std::uint32_t {
    none = 1,
    provider_alone,
    provider_and_holder,  ///< also whoever stores the data with the provider, or for whom it is stored
    holder_dispensed,  ///< the provider; a judge directed that the other need not be
};

template <>
struct Lane<ApplicationNotice> : EnumerationLane<ApplicationNotice, 4> {
    static constexpr const char* names[largest] = {"none", "provider_alone", "provider_and_holder", "holder_dispensed"};
    static constexpr const char* const* name_table = names;
};

/// What happened. Each is a fact of its own kind: `nothing_else_happened` says to those left unsaid what is so as long as nothing
/// happens (`no`, `none`, `not_asked`, an authority not notified, a complete certificate, a standing order), days and instants
/// excepted and whatever a day was said for, and is itself recorded in `closed`.
template <bool H>
struct EventFacts {
    /// The provider's objection.
    Field<H, Objection> objection{};
    /// The receiving designated authority has concluded that the agreement may not properly be invoked for the order,
    /// and has said so.
    Field<H, Truth> receiving_authority_concluded_improper{};
    /// The day of that notice.
    Field<H, Date> concluded_on{};
    /// The day the data was handed over, or the steps were taken that a notice demands.
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
    /// Validation after the fact.
    Field<H, LaterValidation> later_validation{};
    /// What the enforcing authority did.
    Field<H, EnforcingAuthority> enforcing_authority{};
    /// The moment the enforcing authority received the order, for limits in hours.
    Field<H, Instant> notified_at{};
    /// The day of that, where the enforcing authority is.
    Field<H, Date> notified_on{};
    /// The moment it told its decision, for limits in hours.
    Field<H, Instant> decided_at{};
    /// The day of that, where the enforcing authority is.
    Field<H, Date> decided_on{};
    /// The certificate and what became of its defects.
    Field<H, Certificate> certificate{};
    /// The day on which the issuing authority received the addressee's form (Annex III): a defect, an impossibility, an
    /// objection. `has_not_happened` if there is none.
    Field<H, Date> objected_on{};
    /// What became of the order.
    Field<H, OrderStatus> order{};
    /// A conflict with the law of a third country.
    Field<H, ConflictReview> conflict_review{};
    /// Whether the person concerned has been told.
    Field<H, PersonNotice> person_notice{};
    /// Whether the controller has been told.
    Field<H, ControllerNotice> controller_notice{};
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
    /// What became of the order, or of the obligation of a notice that is in question, on review.
    Field<H, OrderReview> review{};
    /// The day on which a notice was referred back for review, or a change was notified under it.
    Field<H, Date> referred_on{};
    /// Whoever may permit it permitted telling somebody of the order or notice.
    Field<H, Truth> disclosure_permitted{};
    /// Who was given notice of the application.
    Field<H, ApplicationNotice> application_notice{};
};

}  // namespace comity
