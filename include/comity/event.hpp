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
    /// Nothing else happened: set by `nothing_else_happened`, read by no rule.
    Field<H, Truth> closed{};
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
