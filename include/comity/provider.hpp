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

/// To whom an order that is meant for the provider is addressed.
enum class Addressee : std::uint32_t {
    designated_establishment = 1,
    legal_representative,
    other_establishment,  ///< another establishment or representative in the European Union
    fallback_establishment,  ///< the same, after the designated one did not react in time or none was designated
    elsewhere,
};

template <>
struct Lane<Addressee> : EnumerationLane<Addressee, 5> {
    static constexpr const char* names[largest] = {
        "designated_establishment", "legal_representative", "other_establishment", "fallback_establishment", "elsewhere"};
    static constexpr const char* const* name_table = names;
};

/// What ties the service to a Member State of the European Union where it can be used.
enum class UnionConnection : std::uint32_t {
    not_usable = 1,  ///< nobody in a Member State can use the service
    none,  ///< it can merely be used there
    establishment,
    significant_users,  ///< a significant number of users
    targeting,  ///< it directs its activities there
};

template <>
struct Lane<UnionConnection> : EnumerationLane<UnionConnection, 5> {
    static constexpr const char* names[largest] = {"not_usable", "none", "establishment", "significant_users", "targeting"};
    static constexpr const char* const* name_table = names;
};

/// The provider's part under data-protection law (Regulation (EU) 2016/679, Article 4).
enum class DataRole : std::uint32_t {
    controller = 1,
    processor,
};

template <>
struct Lane<DataRole> : EnumerationLane<DataRole, 2> {
    static constexpr const char* names[largest] = {"controller", "processor"};
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
    /// The state in which the order's addressee is: the enforcing state.
    Field<H, State> addressee_in{};
    /// Who the addressee is.
    Field<H, Addressee> addressee{};
    /// How the service is tied to the European Union.
    Field<H, UnionConnection> union_connection{};
    /// Whether it is the controller of the data or processes it for one.
    Field<H, DataRole> data_role{};
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
    /// A further state in which it creates, processes, communicates or stores data: the one whose provider it is asked as, if
    /// it does so there; `no_state` if none.
    Field<H, State> operates_in{};
    /// To comply, it would have to breach the data-protection law of the issuing state, even given the order. A judgement.
    Field<H, Truth> would_breach_data_protection{};
    /// The change of its service that is judged: what it does to its capability to assist.
    Field<H, ServiceChange> service_change{};
};

}  // namespace comity
