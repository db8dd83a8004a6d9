// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "date.hpp"
#include "state.hpp"

namespace comity {

/// To whom the data goes next.
enum class Recipient : std::uint32_t {
    own_authority = 1,  ///< another authority of the issuing party, at any level
    receiving_party_authority,  ///< an authority of the receiving party
    third_state,
    international_organisation,
};

template <>
struct Lane<Recipient> : EnumerationLane<Recipient, 4> {
    static constexpr const char* names[largest] = {
        "own_authority", "receiving_party_authority", "third_state", "international_organisation"};
    static constexpr const char* const* name_table = names;
};

/// To whom the provider hands the data. Whoever is no authority asks as `no_state` (`warrant.issued_by`).
enum class ProducedTo : std::uint32_t {
    designated_authority = 1,
    issuing_authority,
    other,
    addressee,  ///< an addressee or intended recipient of the communication, or their agent
    forwarder,  ///< whoever forwards the communication to its destination
    child_protection_center,  ///< the National Center for Missing and Exploited Children, with a report to it
};

template <>
struct Lane<ProducedTo> : EnumerationLane<ProducedTo, 6> {
    static constexpr const char* names[largest] = {
        "designated_authority", "issuing_authority", "other", "addressee", "forwarder", "child_protection_center"};
    static constexpr const char* const* name_table = names;
};

/// The significant harm or threat to the United States or its persons to which the data relates.
enum class Harm : std::uint32_t {
    none = 1,
    national_security,
    violent_crime,
    child_exploitation,
    organised_crime,
    financial_fraud,
    other_significant,
};

template <>
struct Lane<Harm> : EnumerationLane<Harm, 7> {
    static constexpr const char* names[largest] = {
        "none", "national_security", "violent_crime", "child_exploitation", "organised_crime",
        "financial_fraud", "other_significant"};
    static constexpr const char* const* name_table = names;
};

/// Before whom the data is used.
enum class Forum : std::uint32_t {
    civilian_court = 1,
    military_commission,
    other,
};

template <>
struct Lane<Forum> : EnumerationLane<Forum, 3> {
    static constexpr const char* names[largest] = {"civilian_court", "military_commission", "other"};
    static constexpr const char* const* name_table = names;
};

/// What is done with the data once it has been handed over.
template <bool H>
struct UseFacts {
    /// To whom the provider hands the data.
    Field<H, ProducedTo> produced_to{};
    /// To whom it goes next.
    Field<H, Recipient> recipient{};
    /// It is introduced as evidence in the prosecution's case: not as a lead, not for the defence.
    Field<H, Truth> in_prosecution_case{};
    /// Before whom it is used.
    Field<H, Forum> forum{};
    /// It is used in connection with detention at Guantanamo Bay.
    Field<H, Truth> detention_at_guantanamo{};
    /// The harm to which it relates.
    Field<H, Harm> harm{};
    /// Acquisition, retention and dissemination of information on U.S. persons are minimised.
    Field<H, Truth> minimised{};
    /// The material has been reviewed.
    Field<H, Truth> reviewed{};
    /// Unreviewed material is on a secure system open only to trained persons.
    Field<H, Truth> kept_secure{};
    /// What is not relevant is segregated, sealed or deleted.
    Field<H, Truth> segregated{};
};

}  // namespace comity
