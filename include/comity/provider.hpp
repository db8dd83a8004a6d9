// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "state.hpp"

namespace comity {

/// What the provider does for the account in question.
enum class ServiceKind : std::uint32_t {
    communication = 1,
    storage,
    processing,
    domain_names,
    financial,
    other,
};

template <>
struct Lane<ServiceKind> : EnumerationLane<ServiceKind, 6> {
    static constexpr const char* names[largest] = {
        "communication", "storage", "processing", "domain_names", "financial", "other"};
    static constexpr const char* const* name_table = names;
};

/// Why the provider would hand data over of its own accord (18 U.S.C. 2702(b), (c)).
enum class VoluntaryReason : std::uint32_t {
    none = 1,
    emergency,  ///< it believes in good faith that danger of death or serious physical injury leaves no time
    service_or_protection,  ///< its service, or the protection of its own rights or property, necessarily entails it
    chance_discovery,  ///< it came upon the content inadvertently, and a crime seems to be involved
};

template <>
struct Lane<VoluntaryReason> : EnumerationLane<VoluntaryReason, 4> {
    static constexpr const char* names[largest] = {"none", "emergency", "service_or_protection", "chance_discovery"};
    static constexpr const char* const* name_table = names;
};

/// The provider that is asked.
template <bool H>
struct ProviderFacts {
    /// The state in which it is established.
    Field<H, State> established_in{};
    /// It is subject to the law of the receiving party, though established elsewhere.
    Field<H, Truth> subject_to_receiving_law{};
    /// It is a private entity.
    Field<H, Truth> private_entity{};
    /// It offers the service to the public, not to one enterprise alone.
    Field<H, Truth> serves_the_public{};
    /// What the service does.
    Field<H, ServiceKind> service{};
    /// It processes or stores the data on behalf of a provider that serves the public.
    Field<H, Truth> processes_for_covered_provider{};
    /// It has possession or control of the data.
    Field<H, Truth> possesses_or_controls{};
    /// It holds the data in that capacity, not in another one.
    Field<H, Truth> acts_as_covered_provider{};
    /// It reasonably believes that the instrument may not properly be invoked. A belief, now.
    Field<H, Truth> believes_improperly_invoked{};
    /// It relies on the order in good faith. A judgement.
    Field<H, Truth> relies_in_good_faith{};
    /// It is subject to the law of the United States, though established elsewhere.
    Field<H, Truth> subject_to_united_states_law{};
    /// Why it would hand the data over of its own accord. A belief, now.
    Field<H, VoluntaryReason> voluntary_reason{};
    /// The foreign government concerned: the one whose law disclosure might break, or whose designated entity would be told.
    Field<H, State> foreign_government{};
    /// It reasonably believes that disclosure would create a material risk of breaking that government's law. A belief, now.
    Field<H, Truth> believes_foreign_law_at_risk{};
    /// It is a telecommunications carrier (47 U.S.C. 1001), not an information service.
    Field<H, Truth> telecommunications_carrier{};
    /// It supplied the encryption, whoever holds the keys.
    Field<H, Truth> supplied_encryption{};
};

}  // namespace comity
