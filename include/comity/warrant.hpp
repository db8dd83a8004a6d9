// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "date.hpp"
#include "state.hpp"

namespace comity {

/// What kind of instrument was issued, in terms that no single legal system owns.
enum class WarrantKind : std::uint32_t {
    production = 1,  ///< hand over stored data
    interception,  ///< content of communications as they happen
    live_metadata,  ///< traffic data as it arises (pen register, trap and trace)
    preservation,  ///< keep, do not hand over
    subscriber_information,  ///< hand over subscriber information and nothing else
    search,  ///< search of a place or thing
    secrecy,  ///< keep the existence of another order secret
    capability_notice,  ///< build or keep a technical capability
    security_notice,  ///< take steps for national security
    change_notice,  ///< tell the government of planned changes
    key_notice,  ///< hand over a key or intelligible data
    mutual_assistance,  ///< request between central authorities
    voluntary_request,  ///< no compulsion at all
};

template <>
struct Lane<WarrantKind> : EnumerationLane<WarrantKind, 13> {
    static constexpr const char* names[largest] = {
        "production", "interception", "live_metadata", "preservation", "subscriber_information", "search",
        "secrecy", "capability_notice", "security_notice", "change_notice", "key_notice", "mutual_assistance",
        "voluntary_request"};
    static constexpr const char* const* name_table = names;
};

/// Who issued the order.
enum class AuthorityKind : std::uint32_t {
    judge = 1,
    court,
    investigating_judge,
    prosecutor,
    police,
    intelligence,
    regulator,
    military,
    minister,
    other,
    nobody,  ///< of a validator: the order was not validated
};

template <>
struct Lane<AuthorityKind> : EnumerationLane<AuthorityKind, 11> {
    static constexpr const char* names[largest] = {
        "judge", "court", "investigating_judge", "prosecutor", "police", "intelligence", "regulator",
        "military", "minister", "other", "nobody"};
    static constexpr const char* const* name_table = names;
};

/// What the order is for.
enum class Purpose : std::uint32_t {
    prevention = 1,
    detection,
    investigation,
    prosecution,
    sentence_execution,
    national_security,
    other,
};

template <>
struct Lane<Purpose> : EnumerationLane<Purpose, 7> {
    static constexpr const char* names[largest] = {
        "prevention", "detection", "investigation", "prosecution", "sentence_execution", "national_security",
        "other"};
    static constexpr const char* const* name_table = names;
};

/// What the order names as its object.
enum class Identifier : std::uint32_t {
    person = 1,
    account,
    address,
    personal_device,
    other_specific,  ///< another specific identifier
    none,  ///< nothing specific: bulk
};

template <>
struct Lane<Identifier> : EnumerationLane<Identifier, 6> {
    static constexpr const char* names[largest] = {
        "person", "account", "address", "personal_device", "other_specific", "none"};
    static constexpr const char* const* name_table = names;
};

/// When an independent authority reviews the order.
enum class ReviewTiming : std::uint32_t {
    prior = 1,  ///< before it is enforced
    during_enforcement,  ///< in proceedings about its enforcement
    none,
};

template <>
struct Lane<ReviewTiming> : EnumerationLane<ReviewTiming, 3> {
    static constexpr const char* names[largest] = {"prior", "during_enforcement", "none"};
    static constexpr const char* const* name_table = names;
};

/// Who reviews the order.
enum class Reviewer : std::uint32_t {
    court = 1,
    judge,
    magistrate,
    other_independent,
    none,
};

template <>
struct Lane<Reviewer> : EnumerationLane<Reviewer, 5> {
    static constexpr const char* names[largest] = {"court", "judge", "magistrate", "other_independent", "none"};
    static constexpr const char* const* name_table = names;
};

/// On whose behalf the order was issued.
enum class IssuedFor : std::uint32_t {
    own_purposes = 1,
    receiving_party,
    third_state,
};

template <>
struct Lane<IssuedFor> : EnumerationLane<IssuedFor, 3> {
    static constexpr const char* names[largest] = {"own_purposes", "receiving_party", "third_state"};
    static constexpr const char* const* name_table = names;
};

/// Who sent the order to the provider.
enum class Transmitter : std::uint32_t {
    designated_authority = 1,
    agreed_authority,  ///< an authority on which the designated authorities have agreed
    issuing_authority,
    other,
};

template <>
struct Lane<Transmitter> : EnumerationLane<Transmitter, 4> {
    static constexpr const char* names[largest] = {
        "designated_authority", "agreed_authority", "issuing_authority", "other"};
    static constexpr const char* const* name_table = names;
};

/// On which ground the order puts persons at a disadvantage.
enum class DiscriminatoryGround : std::uint32_t {
    none = 1,
    race,
    sex,
    sexual_orientation,
    religion,
    ethnic_origin,
    political_opinion,
};

template <>
struct Lane<DiscriminatoryGround> : EnumerationLane<DiscriminatoryGround, 7> {
    static constexpr const char* names[largest] = {
        "none", "race", "sex", "sexual_orientation", "religion", "ethnic_origin", "political_opinion"};
    static constexpr const char* const* name_table = names;
};

/// Whether the authority could order the same in a similar domestic case. A judgement.
enum class DomesticCase : std::uint32_t {
    not_possible = 1,
    once_validated,  ///< after a judicial authority has validated the order
    without_validation,
};

template <>
struct Lane<DomesticCase> : EnumerationLane<DomesticCase, 3> {
    static constexpr const char* names[largest] = {"not_possible", "once_validated", "without_validation"};
    static constexpr const char* const* name_table = names;
};

/// The imminent danger on account of which the order is urgent.
enum class Emergency : std::uint32_t {
    none = 1,
    threat_to_life,
    threat_to_physical_integrity,
    threat_to_safety,  ///< of a person
    threat_through_infrastructure,  ///< to persons, through the disruption of critical infrastructure
    threat_to_infrastructure_alone,  ///< no person would be in danger
};

template <>
struct Lane<Emergency> : EnumerationLane<Emergency, 6> {
    static constexpr const char* names[largest] = {
        "none", "threat_to_life", "threat_to_physical_integrity", "threat_to_safety",
        "threat_through_infrastructure", "threat_to_infrastructure_alone"};
    static constexpr const char* const* name_table = names;
};

/// Why the controller of the data is not addressed, but whoever processes it on the controller's behalf.
enum class ControllerObstacle : std::uint32_t {
    none = 1,
    cannot_be_identified,  ///< despite reasonable efforts
    harms_investigation,  ///< addressing the controller might
};

template <>
struct Lane<ControllerObstacle> : EnumerationLane<ControllerObstacle, 3> {
    static constexpr const char* names[largest] = {"none", "cannot_be_identified", "harms_investigation"};
    static constexpr const char* const* name_table = names;
};

/// By which process of United States law the data is asked for (18 U.S.C. 2703, 2518, 3123).
enum class Process : std::uint32_t {
    none = 1,
    warrant,  ///< a search warrant served on the provider
    court_order,  ///< 18 U.S.C. 2703(d)
    subpoena,  ///< administrative, grand jury or trial
    telemarketing_request,  ///< a formal written request about telemarketing fraud, 18 U.S.C. 2703(c)(1)(D)
    wiretap_order,  ///< 18 U.S.C. 2518
    pen_register_order,  ///< 18 U.S.C. 3123; trap and trace likewise
    emergency_interception,  ///< begun before there is an order, 18 U.S.C. 2518(7)
};

template <>
struct Lane<Process> : EnumerationLane<Process, 8> {
    static constexpr const char* names[largest] = {
        "none", "warrant", "court_order", "subpoena", "telemarketing_request", "wiretap_order", "pen_register_order",
        "emergency_interception"};
    static constexpr const char* const* name_table = names;
};

/// Act::notify: who would be told. The user and the customer may differ: an employee, and the enterprise that pays.
enum class NoticeTo : std::uint32_t {
    user = 1,
    customer,
    customer_officer,  ///< one trusted person at an enterprise customer: a senior official, a lawyer
    designated_entity,  ///< the entity that an executive agreement designates in the foreign government
    other,
};

template <>
struct Lane<NoticeTo> : EnumerationLane<NoticeTo, 5> {
    static constexpr const char* names[largest] = {"user", "customer", "customer_officer", "designated_entity", "other"};
    static constexpr const char* const* name_table = names;
};

/// Whether a court has ordered the provider to keep silent.
enum class SecrecyOrder : std::uint32_t {
    none = 1,
    for_this_process,  ///< the court looked at this process
    blanket,  ///< for process yet to come: the prosecutor judges the need each time
};

template <>
struct Lane<SecrecyOrder> : EnumerationLane<SecrecyOrder, 3> {
    static constexpr const char* names[largest] = {"none", "for_this_process", "blanket"};
    static constexpr const char* const* name_table = names;
};

/// The harm that telling may do, as whoever delays notice or orders secrecy finds; the gravest of several (18 U.S.C.
/// 2705(a)(2)). Undue delay of a trial stands apart from the jeopardy with which it shares a letter, since 18 U.S.C. 3103a
/// leaves it out.
enum class AdverseResult : std::uint32_t {
    none = 1,
    danger_to_life,
    flight,
    tampering,
    intimidation,
    serious_jeopardy,
    trial_delay,  ///< and nothing else
};

template <>
struct Lane<AdverseResult> : EnumerationLane<AdverseResult, 7> {
    static constexpr const char* names[largest] = {
        "none", "danger_to_life", "flight", "tampering", "intimidation", "serious_jeopardy", "trial_delay"};
    static constexpr const char* const* name_table = names;
};

/// Whether the government's own notice to the customer, or to the person searched, is put off.
enum class NoticeDelay : std::uint32_t {
    none = 1,
    by_court,
    by_official,  ///< certified in writing by a supervisory official
    to_a_day,  ///< a search warrant that puts notice off to a day certain
};

template <>
struct Lane<NoticeDelay> : EnumerationLane<NoticeDelay, 4> {
    static constexpr const char* names[largest] = {"none", "by_court", "by_official", "to_a_day"};
    static constexpr const char* const* name_table = names;
};

/// What a search warrant with delayed notice says about seizing things or communications.
enum class Seizure : std::uint32_t {
    forbidden = 1,
    found_necessary,  ///< allowed: the court found it reasonably necessary
    allowed,  ///< without such a finding
};

template <>
struct Lane<Seizure> : EnumerationLane<Seizure, 3> {
    static constexpr const char* names[largest] = {"forbidden", "found_necessary", "allowed"};
    static constexpr const char* const* name_table = names;
};

/// Who served an order of the United Kingdom on the provider (Crime (Overseas Production Orders) Act 2019 s.9).
enum class ServedBy : std::uint32_t {
    secretary_of_state = 1,
    lord_advocate,
    prescribed_person,  ///< prescribed by regulations
    other,
};

template <>
struct Lane<ServedBy> : EnumerationLane<ServedBy, 4> {
    static constexpr const char* names[largest] = {"secretary_of_state", "lord_advocate", "prescribed_person", "other"};
    static constexpr const char* const* name_table = names;
};

/// Who applied for the order, among those who may under UK law (Crime (Overseas Production Orders) Act 2019 s.2).
enum class Applicant : std::uint32_t {
    constable = 1,
    revenue_officer,
    serious_fraud_officer,
    accredited_financial_investigator,
    counter_terrorism_financial_investigator,
    terrorist_financing_investigator,  ///< accredited in relation to Schedule 5A to the Terrorism Act 2000 alone
    financial_conduct_investigator,
    prescribed_person,
    procurator_fiscal,
    authorised_by_fiscal,  ///< in Scotland: one of the others, authorised by a procurator fiscal
    other,
};

template <>
struct Lane<Applicant> : EnumerationLane<Applicant, 11> {
    static constexpr const char* names[largest] = {
        "constable", "revenue_officer", "serious_fraud_officer", "accredited_financial_investigator",
        "counter_terrorism_financial_investigator", "terrorist_financing_investigator",
        "financial_conduct_investigator", "prescribed_person", "procurator_fiscal",
        "authorised_by_fiscal", "other"};
    static constexpr const char* const* name_table = names;
};

/// What a notice demands, by what the regulations list (Investigatory Powers Act 2016 s.253).
enum class NoticeObligation : std::uint32_t {
    unlisted = 1,  ///< nothing that regulations list, nor anything for which a warrant is needed
    listed_for_interception_or_communications_data,  ///< serves interception warrants or Part 3 of the Act
    listed_for_other_powers,  ///< serves other powers, equipment interference for one
};

template <>
struct Lane<NoticeObligation> : EnumerationLane<NoticeObligation, 3> {
    static constexpr const char* names[largest] = {
        "unlisted", "listed_for_interception_or_communications_data", "listed_for_other_powers"};
    static constexpr const char* const* name_table = names;
};

/// Where the person is whose communications are sought, as seen from the state in which they are intercepted.
enum class Whereabouts : std::uint32_t {
    inside = 1,  ///< inside, and not believed outside by both
    outside,  ///< in fact outside
    believed_outside,  ///< believed outside by whoever asks and by whoever intercepts
};

template <>
struct Lane<Whereabouts> : EnumerationLane<Whereabouts, 3> {
    static constexpr const char* names[largest] = {"inside", "outside", "believed_outside"};
    static constexpr const char* const* name_table = names;
};

/// The order and how it came about. An order that asks for several categories of data is judged a category at a time:
/// `data.category` says which.
template <bool H>
struct WarrantFacts {
    /// What kind of instrument it is.
    Field<H, WarrantKind> kind{};
    /// It obliges the provider under the law of the issuing state; a mere request does not.
    Field<H, Truth> compulsory{};
    /// The state whose authority issued it, at any level; an authority of a territory issues for the state to which it belongs.
    Field<H, State> issued_by{};
    /// The part of the state whose authority issued it, if any: a US state, Scotland.
    Field<H, Jurisdiction> issuing_jurisdiction{};
    /// Who issued it.
    Field<H, AuthorityKind> issuer{};
    /// The day it was issued.
    Field<H, Date> issued_on{};
    /// The day it was served on the provider.
    Field<H, Date> served_on{};
    /// For an extension: the day of the extension. For a notice renewed or varied: the first day of its new period.
    Field<H, Date> extended_on{};
    /// It extends an interception, a preservation or a delay of notice that is under way, or renews a notice.
    Field<H, Truth> is_extension{};
    /// What it is for.
    Field<H, Purpose> purpose{};
    /// On whose behalf it was issued.
    Field<H, IssuedFor> issued_for{};
    /// What it names as its object.
    Field<H, Identifier> identifier{};
    /// It is targeted at specific accounts.
    Field<H, Truth> targets_specific_accounts{};
    /// The issuing party's targeting procedures were applied to it.
    Field<H, Truth> targeting_procedures_applied{};
    /// Its purpose is to learn about a person who may not be targeted (reverse targeting). A judgement.
    Field<H, Truth> targets_to_learn_about_protected{};
    /// It is used to infringe freedom of speech. A judgement.
    Field<H, Truth> infringes_free_speech{};
    /// The ground on which it puts persons at a disadvantage; `none` if it does not. A judgement.
    Field<H, DiscriminatoryGround> discriminatory_ground{};
    /// It was issued in compliance with the law of the issuing state. A judgement.
    Field<H, Truth> complies_with_issuing_law{};
    /// Its justification rests on articulable and credible facts. A judgement.
    Field<H, Truth> rests_on_credible_facts{};
    /// It is particular: it says what is sought, from whom, about whom. A judgement.
    Field<H, Truth> is_particular{};
    /// It meets the requirement of legality. A judgement.
    Field<H, Truth> is_legal{};
    /// The conduct is severe enough to justify it. A judgement.
    Field<H, Truth> is_warranted_by_severity{};
    /// When it is subject to independent review.
    Field<H, ReviewTiming> review{};
    /// Who reviews it.
    Field<H, Reviewer> reviewer{};
    /// The review has taken place.
    Field<H, Truth> review_held{};
    /// Interception: it has a fixed and limited duration.
    Field<H, Truth> duration_fixed{};
    /// Interception: it lasts no longer than is reasonably necessary. A judgement.
    Field<H, Truth> duration_necessary{};
    /// Interception: the same information could reasonably be had by a less intrusive method. A judgement.
    Field<H, Truth> less_intrusive_means_available{};
    /// The issuing party invokes the instrument for it: issues it under that agreement or regulation.
    Field<H, Truth> invoked{};
    /// The provider was notified that the agreement is invoked.
    Field<H, Truth> invocation_notified{};
    /// Who sent it to the provider.
    Field<H, Transmitter> transmitted_by{};
    /// The designated authority reviewed it before it was sent.
    Field<H, Truth> reviewed_before_transmission{};
    /// It carries the written certification that its law asks for: the designated authority's, or the attorney's of
    /// relevance (18 U.S.C. 3123(a)).
    Field<H, Truth> certified_in_writing{};
    /// It names a point of contact for legal and practical questions.
    Field<H, Truth> contact_named{};
    /// The issuing party requires that the order and the response be kept confidential.
    Field<H, Truth> confidentiality_required{};
    /// It demands that the provider be able to decrypt.
    Field<H, Truth> demands_decryption_capability{};
    /// Which authority validated it before it was issued; `nobody` if none did.
    Field<H, AuthorityKind> validator{};
    /// The moment it was issued, for limits in hours.
    Field<H, Instant> issued_at{};
    /// It is necessary for its purpose and proportionate to it. A judgement.
    Field<H, Truth> necessary_and_proportionate{};
    /// Whether the same could have been ordered in a similar domestic case. A judgement.
    Field<H, DomesticCase> domestic_case{};
    /// Validation cannot be had in time. A judgement.
    Field<H, Truth> validation_unobtainable{};
    /// The emergency in which it was issued.
    Field<H, Emergency> emergency{};
    /// Why the data's controller is not addressed.
    Field<H, ControllerObstacle> controller_obstacle{};
    /// Substantial grounds, on specific and objective evidence, that executing it would manifestly breach a fundamental
    /// right. A judgement.
    Field<H, Truth> breaches_fundamental_rights{};
    /// By which process of United States law.
    Field<H, Process> process{};
    /// Act::notify: who would be told.
    Field<H, NoticeTo> notice_to{};
    /// Whether a court has ordered the provider to keep silent.
    Field<H, SecrecyOrder> secrecy{};
    /// The day on which the present period of secrecy or delay was ordered; each renewal begins another.
    Field<H, Date> secrecy_ordered_on{};
    /// The first day on which that period is over; `has_not_happened` if it has no end.
    Field<H, Date> secrecy_ends_on{};
    /// The harm found for it. A judgement.
    Field<H, AdverseResult> adverse_result{};
    /// Whether the government's own notice is put off.
    Field<H, NoticeDelay> notice_delay{};
    /// A search with delayed notice: what the warrant says about seizing.
    Field<H, Seizure> seizure{};
    /// Who served it on the provider.
    Field<H, ServedBy> served_by{};
    /// Whoever served it considers that service accords with an agreement or arrangement that covers it. A judgement.
    Field<H, Truth> service_accords{};
    /// Who applied for it.
    Field<H, Applicant> applied_for_by{};
    /// There are reasonable grounds for believing that producing the data is in the public interest, weighing what it brings
    /// against how the provider came to hold it. A judgement.
    Field<H, Truth> in_public_interest{};
    /// The last day to comply, if the order itself names one; `has_not_happened` if it leaves that to the law.
    Field<H, Date> period_ends_on{};
    /// A notice: what it demands, by what regulations list.
    Field<H, NoticeObligation> obligation{};
    /// A notice: its recipient was consulted, and benefits, users, feasibility, cost and other effects were taken into account.
    Field<H, Truth> recipient_consulted{};
    /// Interception: where the person is, or is believed to be by those whose belief counts.
    Field<H, Whereabouts> target_whereabouts{};
};

}  // namespace comity
