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

/// What a change of the service does to the provider's capability to assist an authority.
enum class ServiceChange : std::uint32_t {
    gives_capability = 1,  ///< the steps that a notice demands
    harms_capability,  ///< it would have a negative effect on a capability that may be called on
    neutral,
};

template <>
struct Lane<ServiceChange> : EnumerationLane<ServiceChange, 3> {
    static constexpr const char* names[largest] = {"gives_capability", "harms_capability", "neutral"};
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
    /// A further state in which it creates, processes, communicates or stores data: the one whose provider it is asked as, if
    /// it does so there; `no_state` if none.
    Field<H, State> operates_in{};
    /// To comply, it would have to breach the data-protection law of the issuing state, even given the order. A judgement.
    Field<H, Truth> would_breach_data_protection{};
    /// The change of its service that is judged: what it does to its capability to assist.
    Field<H, ServiceChange> service_change{};
};

}  // namespace comity
