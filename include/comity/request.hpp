// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "act.hpp"
#include "data.hpp"
#include "event.hpp"
#include "link.hpp"
#include "offense.hpp"
#include "person.hpp"
#include "provider.hpp"
#include "reading.hpp"
#include "use.hpp"
#include "warrant.hpp"

namespace comity {

/// Every fact there is, once: as values in `Request`, as handles in `fact`.
template <bool H>
struct Facts {
    /// What is judged.
    Field<H, Act> act = detail::by_default<H, Act>(Act::disclose);
    /// The day on which the act is, was or would be done.
    Field<H, Date> act_on{};
    WarrantFacts<H> warrant{};
    OffenseFacts<H> offense{};
    DataFacts<H> data{};
    ProviderFacts<H> provider{};
    /// Who uses the account.
    OtherPersonFacts<H> user{};
    /// Who has the contract with the provider: the data's controller, if it is an enterprise.
    PersonFacts<H> customer{};
    /// Whom the investigation is about.
    OtherPersonFacts<H> person_of_interest{};
    /// Who is targeted: whoever uses or controls the account that the order names, suspect, victim or witness. Persons
    /// whose communications are only met by the way are not targets.
    PersonFacts<H> target{};
    EventFacts<H> events{};
    UseFacts<H> use{};
    LinkFacts<H> links{};
    ReadingFacts<H> readings{};
    /// The moment at which the act is, was or would be done, where a limit runs in hours.
    Field<H, Instant> act_at{};
};

/// One cross-border request for one category of data, as far as it is known. A value: 32 bits a fact, no padding, no
/// pointers, any bit pattern allowed (`check` says what is wrong with one).
using Request = Facts<false>;

using Warrant = WarrantFacts<false>;
using Offense = OffenseFacts<false>;
using Data = DataFacts<false>;
using Provider = ProviderFacts<false>;
using Person = PersonFacts<false>;
using OtherPerson = OtherPersonFacts<false>;
using Events = EventFacts<false>;
using Use = UseFacts<false>;
using Links = LinkFacts<false>;
using Readings = ReadingFacts<false>;

inline constexpr std::size_t fact_count = sizeof(Request) / sizeof(std::uint32_t);
static_assert(sizeof(Request) == sizeof(Facts<true>) && sizeof(Request) <= 1024);
static_assert(__is_trivially_copyable(Request) && __has_unique_object_representations(Request));

namespace detail {
/// The request as lanes. `std::bit_cast` without its header.
struct Lanes {
    std::uint32_t lane[fact_count];
};
constexpr Lanes to_lanes(const Request& request) noexcept { return __builtin_bit_cast(Lanes, request); }
constexpr Request to_request(const Lanes& lanes) noexcept { return __builtin_bit_cast(Request, lanes); }

template <class HandleStruct>
constexpr HandleStruct make_handles(std::uint32_t first) noexcept {
    struct Indices {
        std::uint32_t index[sizeof(HandleStruct) / sizeof(std::uint32_t)];
    } indices{};
    for (std::uint32_t& i : indices.index) i = first++;
    return __builtin_bit_cast(HandleStruct, indices);
}
}  // namespace detail

/// The facts by name, for writing conditions: `fact.warrant.issued_by == GB`.
inline constexpr Facts<true> fact = detail::make_handles<Facts<true>>(0);

/// What sort of thing a fact is, for those who have to find it out.
enum class FactClass : std::uint8_t { plain, judgement, event, reading };

/// What is known about a fact itself.
struct Fact {
    Label group;   ///< "warrant"; empty for `act`, `act_on` and `act_at`
    Label member;  ///< "issued_by"
    Kind kind = Kind::truth;
    FactClass fact_class = FactClass::plain;
    std::uint16_t index = 0;
    std::uint32_t largest = 0;                ///< lanes from 1 to here are in range
    const char* const* value_names = nullptr;  ///< for truth values and enumerations, from lane 1 on

    /// A number that depends on the name alone: receipts written today can be read after facts were added.
    constexpr std::uint32_t stable_id() const noexcept {
        std::uint32_t hash = 2166136261U;
        const auto mix = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U; };
        for (char c : group) mix(c);
        mix('.');
        for (char c : member) mix(c);
        return hash;
    }
};

namespace detail {
inline void the_names_are_out_of_step_with_the_facts() noexcept {}

struct FactTable {
    Fact entry[fact_count];
    std::size_t count = 0;
    Label group;
    FactClass usual = FactClass::plain;

    constexpr void open(Label name, FactClass fact_class = FactClass::plain) noexcept {
        group = name;
        usual = fact_class;
    }
    template <class T>
    constexpr void add(Label member, Handle<T> handle, FactClass fact_class) noexcept {
        if (handle.index != count) the_names_are_out_of_step_with_the_facts();
        entry[count] = Fact{group, member, Lane<T>::kind, fact_class, static_cast<std::uint16_t>(count), Lane<T>::largest,
                            Lane<T>::name_table};
        ++count;
    }
    template <class T>
    constexpr void name(Label member, Handle<T> handle) noexcept {
        add(member, handle, usual);
    }
    template <class T>
    constexpr void judgement(Label member, Handle<T> handle) noexcept {
        add(member, handle, FactClass::judgement);
    }
    constexpr void person(Label group_name, const PersonFacts<true>& p) noexcept;
    constexpr void person(Label group_name, const OtherPersonFacts<true>& p) noexcept;
};

constexpr void FactTable::person(Label group_name, const PersonFacts<true>& p) noexcept {
    open(group_name);
    name("kind", p.kind);
    name("nationality", p.nationality);
    name("other_nationality", p.other_nationality);
    name("permanent_resident_of", p.permanent_resident_of);
    name("resides_in", p.resides_in);
    name("located_in", p.located_in);
    name("incorporated_in", p.incorporated_in);
    name("registered_in", p.registered_in);
    name("place_of_business_in", p.place_of_business_in);
    judgement("substantial_us_membership", p.substantial_us_membership);
    judgement("substantial_membership_in", p.substantial_membership_in);
    name("government_of", p.government_of);
    name("united_states_person", p.united_states_person);
    judgement("substantial_australian_membership", p.substantial_australian_membership);
}

constexpr void FactTable::person(Label group_name, const OtherPersonFacts<true>& p) noexcept {
    open(group_name);
    name("kind", p.kind);
    name("nationality", p.nationality);
    name("resides_in", p.resides_in);
    name("located_in", p.located_in);
    name("united_states_person", p.united_states_person);
}

constexpr FactTable name_the_facts() noexcept {
    FactTable t;
    t.name("act", fact.act);
    t.name("act_on", fact.act_on);
    t.open("warrant");
    t.name("kind", fact.warrant.kind);
    t.name("compulsory", fact.warrant.compulsory);
    t.name("issued_by", fact.warrant.issued_by);
    t.name("issuing_jurisdiction", fact.warrant.issuing_jurisdiction);
    t.name("issuer", fact.warrant.issuer);
    t.name("issued_on", fact.warrant.issued_on);
    t.name("served_on", fact.warrant.served_on);
    t.name("extended_on", fact.warrant.extended_on);
    t.name("is_extension", fact.warrant.is_extension);
    t.name("purpose", fact.warrant.purpose);
    t.name("issued_for", fact.warrant.issued_for);
    t.name("identifier", fact.warrant.identifier);
    t.name("targets_specific_accounts", fact.warrant.targets_specific_accounts);
    t.name("targeting_procedures_applied", fact.warrant.targeting_procedures_applied);
    t.judgement("targets_to_learn_about_protected", fact.warrant.targets_to_learn_about_protected);
    t.judgement("infringes_free_speech", fact.warrant.infringes_free_speech);
    t.judgement("discriminatory_ground", fact.warrant.discriminatory_ground);
    t.judgement("complies_with_issuing_law", fact.warrant.complies_with_issuing_law);
    t.judgement("rests_on_credible_facts", fact.warrant.rests_on_credible_facts);
    t.judgement("is_particular", fact.warrant.is_particular);
    t.judgement("is_legal", fact.warrant.is_legal);
    t.judgement("is_warranted_by_severity", fact.warrant.is_warranted_by_severity);
    t.name("review", fact.warrant.review);
    t.name("reviewer", fact.warrant.reviewer);
    t.name("review_held", fact.warrant.review_held);
    t.name("duration_fixed", fact.warrant.duration_fixed);
    t.judgement("duration_necessary", fact.warrant.duration_necessary);
    t.judgement("less_intrusive_means_available", fact.warrant.less_intrusive_means_available);
    t.name("invoked", fact.warrant.invoked);
    t.name("invocation_notified", fact.warrant.invocation_notified);
    t.name("transmitted_by", fact.warrant.transmitted_by);
    t.name("reviewed_before_transmission", fact.warrant.reviewed_before_transmission);
    t.name("certified_in_writing", fact.warrant.certified_in_writing);
    t.name("contact_named", fact.warrant.contact_named);
    t.name("confidentiality_required", fact.warrant.confidentiality_required);
    t.name("demands_decryption_capability", fact.warrant.demands_decryption_capability);
    t.name("validator", fact.warrant.validator);
    t.name("issued_at", fact.warrant.issued_at);
    t.judgement("necessary_and_proportionate", fact.warrant.necessary_and_proportionate);
    t.judgement("domestic_case", fact.warrant.domestic_case);
    t.judgement("validation_unobtainable", fact.warrant.validation_unobtainable);
    t.name("emergency", fact.warrant.emergency);
    t.name("controller_obstacle", fact.warrant.controller_obstacle);
    t.judgement("breaches_fundamental_rights", fact.warrant.breaches_fundamental_rights);
    t.name("process", fact.warrant.process);
    t.name("notice_to", fact.warrant.notice_to);
    t.name("secrecy", fact.warrant.secrecy);
    t.name("secrecy_ordered_on", fact.warrant.secrecy_ordered_on);
    t.name("secrecy_ends_on", fact.warrant.secrecy_ends_on);
    t.judgement("adverse_result", fact.warrant.adverse_result);
    t.name("notice_delay", fact.warrant.notice_delay);
    t.name("seizure", fact.warrant.seizure);
    t.name("served_by", fact.warrant.served_by);
    t.judgement("service_accords", fact.warrant.service_accords);
    t.name("applied_for_by", fact.warrant.applied_for_by);
    t.judgement("in_public_interest", fact.warrant.in_public_interest);
    t.name("period_ends_on", fact.warrant.period_ends_on);
    t.name("obligation", fact.warrant.obligation);
    t.name("recipient_consulted", fact.warrant.recipient_consulted);
    t.name("target_whereabouts", fact.warrant.target_whereabouts);
    t.open("offense");
    t.name("category", fact.offense.category);
    t.name("under_issuing_law", fact.offense.under_issuing_law);
    t.name("maximum_imprisonment", fact.offense.maximum_imprisonment);
    t.name("terrorist_activity", fact.offense.terrorist_activity);
    t.judgement("serious", fact.offense.serious);
    t.name("death_penalty_sought", fact.offense.death_penalty_sought);
    t.name("death_penalty_available", fact.offense.death_penalty_available);
    t.name("speech_concern", fact.offense.speech_concern);
    t.name("sentence", fact.offense.sentence);
    t.name("convict", fact.offense.convict);
    t.name("directive", fact.offense.directive);
    t.name("by_information_system", fact.offense.by_information_system);
    t.name("committed_in", fact.offense.committed_in);
    t.name("under_enforcing_law", fact.offense.under_enforcing_law);
    t.judgement("already_finally_judged", fact.offense.already_finally_judged);
    t.name("indictable", fact.offense.indictable);
    t.name("investigation", fact.offense.investigation);
    t.open("data");
    t.name("category", fact.data.category);
    t.name("subscriber_alone", fact.data.subscriber_alone);
    t.name("encryption", fact.data.encryption);
    t.name("keys_held_by", fact.data.keys_held_by);
    t.name("stored_in", fact.data.stored_in);
    t.name("personal", fact.data.personal);
    t.name("shared_with_protected", fact.data.shared_with_protected);
    t.name("protected_user_carved_out", fact.data.protected_user_carved_out);
    t.name("contains_us_person_content", fact.data.contains_us_person_content);
    t.judgement("relevant_to_offense", fact.data.relevant_to_offense);
    t.judgement("needed_to_understand", fact.data.needed_to_understand);
    t.judgement("protects_life", fact.data.protects_life);
    t.name("lawfully_public", fact.data.lawfully_public);
    t.name("is_summary", fact.data.is_summary);
    t.name("stored_at_receipt", fact.data.stored_at_receipt);
    t.name("authentication_secret", fact.data.authentication_secret);
    t.name("of_service_in_union", fact.data.of_service_in_union);
    t.name("professional_privilege", fact.data.professional_privilege);
    t.judgement("protection", fact.data.protection);
    t.judgement("impossible", fact.data.impossible);
    t.name("storage_age", fact.data.storage_age);
    t.judgement("of_substantial_value", fact.data.of_substantial_value);
    t.judgement("likely_evidence", fact.data.likely_evidence);
    t.name("special_protection", fact.data.special_protection);
    t.name("attached_to_content", fact.data.attached_to_content);
    t.name("encrypted_by_provider_software", fact.data.encrypted_by_provider_software);
    t.name("lawfully_obtained", fact.data.lawfully_obtained);
    t.open("provider");
    t.name("established_in", fact.provider.established_in);
    t.name("subject_to_receiving_law", fact.provider.subject_to_receiving_law);
    t.name("private_entity", fact.provider.private_entity);
    t.name("serves_the_public", fact.provider.serves_the_public);
    t.name("service", fact.provider.service);
    t.name("processes_for_covered_provider", fact.provider.processes_for_covered_provider);
    t.name("possesses_or_controls", fact.provider.possesses_or_controls);
    t.name("acts_as_covered_provider", fact.provider.acts_as_covered_provider);
    t.name("believes_improperly_invoked", fact.provider.believes_improperly_invoked);
    t.judgement("relies_in_good_faith", fact.provider.relies_in_good_faith);
    t.name("addressee_in", fact.provider.addressee_in);
    t.name("addressee", fact.provider.addressee);
    t.name("union_connection", fact.provider.union_connection);
    t.name("data_role", fact.provider.data_role);
    t.name("subject_to_united_states_law", fact.provider.subject_to_united_states_law);
    t.name("voluntary_reason", fact.provider.voluntary_reason);
    t.name("foreign_government", fact.provider.foreign_government);
    t.name("believes_foreign_law_at_risk", fact.provider.believes_foreign_law_at_risk);
    t.name("telecommunications_carrier", fact.provider.telecommunications_carrier);
    t.name("supplied_encryption", fact.provider.supplied_encryption);
    t.name("operates_in", fact.provider.operates_in);
    t.judgement("would_breach_data_protection", fact.provider.would_breach_data_protection);
    t.name("service_change", fact.provider.service_change);
    t.person("user", fact.user);
    t.person("customer", fact.customer);
    t.person("person_of_interest", fact.person_of_interest);
    t.person("target", fact.target);
    t.open("events", FactClass::event);
    t.name("objection", fact.events.objection);
    t.name("receiving_authority_concluded_improper", fact.events.receiving_authority_concluded_improper);
    t.name("concluded_on", fact.events.concluded_on);
    t.name("produced_on", fact.events.produced_on);
    t.name("received_at", fact.events.received_at);
    t.name("target_found_protected", fact.events.target_found_protected);
    t.name("third_state_notified", fact.events.third_state_notified);
    t.name("notice_exception", fact.events.notice_exception);
    t.name("transfer_consent", fact.events.transfer_consent);
    t.name("transfer_conditions_kept", fact.events.transfer_conditions_kept);
    t.name("use_permission", fact.events.use_permission);
    t.name("use_conditions_kept", fact.events.use_conditions_kept);
    t.name("detention_permission", fact.events.detention_permission);
    t.name("detention_conditions_kept", fact.events.detention_conditions_kept);
    t.name("closed", fact.events.closed);
    t.name("later_validation", fact.events.later_validation);
    t.name("enforcing_authority", fact.events.enforcing_authority);
    t.name("notified_at", fact.events.notified_at);
    t.name("notified_on", fact.events.notified_on);
    t.name("decided_at", fact.events.decided_at);
    t.name("decided_on", fact.events.decided_on);
    t.name("certificate", fact.events.certificate);
    t.name("objected_on", fact.events.objected_on);
    t.name("order", fact.events.order);
    t.name("conflict_review", fact.events.conflict_review);
    t.name("person_notice", fact.events.person_notice);
    t.name("controller_notice", fact.events.controller_notice);
    t.name("consent_by", fact.events.consent_by);
    t.name("secrecy_challenge", fact.events.secrecy_challenge);
    t.name("comity_motion", fact.events.comity_motion);
    t.name("comity_motion_filed_on", fact.events.comity_motion_filed_on);
    t.name("comity_motion_time_extended", fact.events.comity_motion_time_extended);
    t.name("customer_notified", fact.events.customer_notified);
    t.name("interception_began_on", fact.events.interception_began_on);
    t.name("emergency_interception_at", fact.events.emergency_interception_at);
    t.name("completed_on", fact.events.completed_on);
    t.name("order_furnished_on", fact.events.order_furnished_on);
    t.name("review", fact.events.review);
    t.name("referred_on", fact.events.referred_on);
    t.name("disclosure_permitted", fact.events.disclosure_permitted);
    t.name("application_notice", fact.events.application_notice);
    t.open("use");
    t.name("produced_to", fact.use.produced_to);
    t.name("recipient", fact.use.recipient);
    t.name("in_prosecution_case", fact.use.in_prosecution_case);
    t.name("forum", fact.use.forum);
    t.name("detention_at_guantanamo", fact.use.detention_at_guantanamo);
    t.name("harm", fact.use.harm);
    t.name("minimised", fact.use.minimised);
    t.name("reviewed", fact.use.reviewed);
    t.name("kept_secure", fact.use.kept_secure);
    t.name("segregated", fact.use.segregated);
    t.open("links");
    t.name("executive_agreement_permits", fact.links.executive_agreement_permits);
    t.name("designated_agreement_permits", fact.links.designated_agreement_permits);
    t.name("third_country_law_forbids", fact.links.third_country_law_forbids);
    t.open("readings", FactClass::reading);
    t.name("terrorism_is_serious_crime", fact.readings.terrorism_is_serious_crime);
    t.name("shared_account_protects", fact.readings.shared_account_protects);
    t.name("later_discovery_ends_collection", fact.readings.later_discovery_ends_collection);
    t.name("place_of_business_locates_corporation", fact.readings.place_of_business_locates_corporation);
    t.name("united_states_includes_territories", fact.readings.united_states_includes_territories);
    t.name("available_review_suffices", fact.readings.available_review_suffices);
    t.name("article_10_bound_by_article_4", fact.readings.article_10_bound_by_article_4);
    t.name("objection_suspends", fact.readings.objection_suspends);
    t.name("earlier_production_stays_covered", fact.readings.earlier_production_stays_covered);
    t.name("defective_order_still_subject", fact.readings.defective_order_still_subject);
    t.name("extension_is_new_order", fact.readings.extension_is_new_order);
    t.name("term_covers_its_anniversary", fact.readings.term_covers_its_anniversary);
    t.name("available_death_penalty_triggers", fact.readings.available_death_penalty_triggers);
    t.name("speech_approval_before_transfer", fact.readings.speech_approval_before_transfer);
    t.name("use_limits_cover_article_10", fact.readings.use_limits_cover_article_10);
    t.name("summaries_are_data", fact.readings.summaries_are_data);
    t.name("umbrella_applies_after_brexit", fact.readings.umbrella_applies_after_brexit);
    t.name("guantanamo_needs_permission", fact.readings.guantanamo_needs_permission);
    t.name("provider_must_be_reachable", fact.readings.provider_must_be_reachable);
    t.name("platform_gloss", fact.readings.platform_gloss);
    t.name("in_force_on_exchange_of_notes", fact.readings.in_force_on_exchange_of_notes);
    t.name("punishable_by_death_triggers", fact.readings.punishable_by_death_triggers);
    t.name("event_day_counts", fact.readings.event_day_counts);
    t.name("early_transfer_forbidden", fact.readings.early_transfer_forbidden);
    t.name("content_requires_warrant", fact.readings.content_requires_warrant);
    t.name("process_always_reached_abroad", fact.readings.process_always_reached_abroad);
    t.name("common_law_motion_suspends", fact.readings.common_law_motion_suspends);
    t.name("blanket_secrecy_is_invalid", fact.readings.blanket_secrecy_is_invalid);
    t.name("chance_discovery_may_go_abroad", fact.readings.chance_discovery_may_go_abroad);
    t.name("storage_is_telecommunications", fact.readings.storage_is_telecommunications);
    t.name("unreadable_data_complies", fact.readings.unreadable_data_complies);
    t.name("app_encryption_is_providers", fact.readings.app_encryption_is_providers);
    t.open({});
    t.name("act_at", fact.act_at);
    if (t.count != fact_count) the_names_are_out_of_step_with_the_facts();
    return t;
}

inline constexpr FactTable fact_table = name_the_facts();

// An integer that may look at the lanes of a request where they lie.
using FactLane [[gnu::may_alias]] = std::uint32_t;

constexpr Lanes largest_lanes() noexcept {
    Lanes largest{};
    for (std::size_t i = 0; i != fact_count; ++i) {
        if (fact_table.entry[i].largest >> 31 != 0) the_names_are_out_of_step_with_the_facts();
        largest.lane[i] = fact_table.entry[i].largest;
    }
    return largest;
}
inline constexpr Lanes largest_lane = largest_lanes();

/// The lanes with every value that is out of range unsaid.
constexpr Lanes in_range(Lanes lanes) noexcept {
    for (std::size_t i = 0; i != fact_count; ++i)
        if (lanes.lane[i] > largest_lane.lane[i]) lanes.lane[i] = 0;
    return lanes;
}
constexpr Lanes in_range(const FactLane* facts) noexcept {
    Lanes lanes{};
    for (std::size_t i = 0; i != fact_count; ++i) lanes.lane[i] = facts[i];
    return in_range(lanes);
}
}  // namespace detail

/// The fact at a place in the request, by name, kind and range.
constexpr const Fact& fact_at(std::size_t index) noexcept { return detail::fact_table.entry[index]; }

/// The value of a fact in a request as a lane, 0 for unsaid; `spell_value` (text/names.hpp) puts it into words.
constexpr std::uint32_t value_of(const Fact& f, const Request& request) noexcept {
    const std::uint32_t lane = detail::to_lanes(request).lane[f.index];
    return lane <= f.largest ? lane : 0;
}
/// The same request with that fact unsaid.
constexpr Request without(const Fact& f, const Request& request) noexcept {
    detail::Lanes lanes = detail::to_lanes(request);
    lanes.lane[f.index] = 0;
    return detail::to_request(lanes);
}

/// A copy of `request` with something changed: a scenario and its near miss.
/// `but(request, [](Request& r) { r.target.located_in = US; })`
template <class Change>
constexpr Request but(Request request, Change&& change) noexcept {
    change(request);
    return request;
}

namespace detail {
/// A day or an instant, and what happened on it.
struct DayOf {
    std::uint32_t day, event;
};
inline constexpr DayOf days_of_events[] = {
    {fact.events.concluded_on.index, fact.events.receiving_authority_concluded_improper.index},
    {fact.events.notified_on.index, fact.events.enforcing_authority.index},
    {fact.events.notified_at.index, fact.events.enforcing_authority.index},
    {fact.events.decided_on.index, fact.events.enforcing_authority.index},
    {fact.events.decided_at.index, fact.events.enforcing_authority.index},
    {fact.events.objected_on.index, fact.events.certificate.index},
    {fact.events.objected_on.index, fact.events.conflict_review.index},
    {fact.events.comity_motion_filed_on.index, fact.events.comity_motion.index},
    {fact.events.produced_on.index, fact.events.order.index},
    {fact.events.referred_on.index, fact.events.review.index},
};
}  // namespace detail

/// Says `no` to every event left unsaid: nothing was asked, granted, objected to, notified or found out, the certificate is
/// complete and the order stands. Closes nothing but events; days and instants stay unsaid, and so does an event whose day was
/// said, since something happened on it. Leaves its mark in `events.closed`, so a receipt shows that it was used.
constexpr Request nothing_else_happened(const Request& request) noexcept {
    detail::Lanes lanes = detail::to_lanes(request);
    bool happened[fact_count]{};
    for (const detail::DayOf& d : detail::days_of_events)
        if (lanes.lane[d.day] != 0 && lanes.lane[d.day] != has_not_happened.lane()) happened[d.event] = true;
    for (const Fact& f : detail::fact_table.entry)
        if (f.fact_class == FactClass::event && (f.kind == Kind::truth || f.kind == Kind::enumeration) && lanes.lane[f.index] == 0 &&
            !happened[f.index])
            lanes.lane[f.index] = 1;
    Request closed = detail::to_request(lanes);
    closed.events.closed = yes;
    return closed;
}

}  // namespace comity
