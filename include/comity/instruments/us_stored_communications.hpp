// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instrument.hpp"

// What United States law says to a provider of whom data is asked: the Stored Communications Act (18 U.S.C. 2701-2713) and,
// around it, live data (18 U.S.C. 2511, 2518, 3121, 3123), delayed-notice searches (18 U.S.C. 3103a), requests for foreign
// authorities (18 U.S.C. 3512) and decryption by carriers (47 U.S.C. 1002).
//
// Six parts, since each does something else:
//   us_disclosure_bar        2702: who may not give what to whom                                       bars
//   us_compelled_disclosure  2703, 2713, 3512: what must be given, by which process; preservation      compels
//   us_secrecy               2705, 2703(h)(5), 3103a, 3123(d): whom the provider may tell              bars
//   us_live_data_bar         2511, 2518(7), (9), 3121: no listening in, and no use of it, but by order bars
//   us_live_data_orders      2518, 3123: what an order makes the provider do                           compels
//   us_calea                 47 U.S.C. 1002: interception capability and decryption by carriers        compels
// `us_stored_communications` holds all of them.
//
// What was read: 18 U.S.C. 2511(2)(g)-(j), (3)(a), 2518 without (8), (10) and the lists in the others, 2522, 2702, 2703, 2705, 2711, 2713,
// 3103a, 3121, 3123, 3512 (release 119-73 of the Code) and 47 U.S.C. 1002 (release 118-158). Case law and policy are reported
// or recalled; each rule says which.
//
// Where the text leaves a choice (numbers as in the working list of choices):
//   readings  2 contents need a warrant (Warshak) · 4 blanket secrecy orders · 6 motions that rest on the law of states without
//             an agreement · process of before 18 U.S.C. 2713 · chance discoveries and foreign police · territories.
//   facts     whether a court was competent (2711(3)) beyond being a court is `warrant.complies_with_issuing_law`; a provider's
//             beliefs are its own (`provider.voluntary_reason`); a motion in time after a weekend is
//             `events.comity_motion_time_extended`, since public holidays are not known here.
//   data      6 who is a qualifying foreign government, since when and for how long; whether its law gives providers similar
//             opportunities was not seen for any, nor an extension of its agreement, so both are unsaid, and what hinges on
//             them undetermined.
//   neither, since
//     1 a foreign government is no "governmental entity": 2711(4) says so. Records may go to it, contents may not, and the
//       emergency exceptions do not fit it.
//     3 a secrecy order has no longest term: 2705(b) sets none. What the Justice Department asks of its own people is a
//       `should` and changes no outcome.
//     5 a warrant served on a provider is no delayed-notice search ("sneak and peek"), whatever the press calls it: 3103a is
//       about searches that officers make, and the term here is met by `WarrantKind::search` alone.
//     15 both limbs of 47 U.S.C. 1002(b)(3), carriers only. 16 the earlier of two days is two limits that both bind; the first
//       day counts, since the period begins on it. 17 the foreign offense of 3512(e) matters for warrants only.
//     7 to 14 are about the United Kingdom; 18 about a treaty that is not here: "use another route" is all that is said of it.
// Whether pending challenges to secrecy are decided in time, and how a court weighs comity (2703(h)(3)), is not computed.

namespace comity {

/// A foreign government that may be a qualifying one (18 U.S.C. 2703(h)(1)(A)).
template <bool H>
struct QualifyingGovernment {
    Field<H, State> government{};
    /// The day its executive agreement entered into force; `has_not_happened` if there is none, or no longer.
    Field<H, Date> agreement_from{};
    /// The last day on which it is surely in force: within its term, and the determination of 18 U.S.C. 2523(e) stands.
    Field<H, Date> certain_until{};
    /// The first day not covered by an extension or a renewal. Not known of any; say `certain_until` if there is none.
    Field<H, Date> extended_until{};
    /// Its law gives providers opportunities similar to 2703(h)(2) and (5).
    Field<H, Truth> similar_opportunities{};
};
template <bool H>
constexpr QualifyingGovernment<H> qualifying_government(State government, Date agreement_from, Date certain_until) noexcept {
    QualifyingGovernment<H> made{};
    if constexpr (!H) {
        made.government = government;
        made.agreement_from = agreement_from;
        made.certain_until = certain_until;
    }
    return made;
}

/// What may move without the text moving. Replace it with `with`.
template <bool H>
struct UsStoredCommunicationsTerms {
    /// The day on which the rest was last checked. Read by no rule.
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// Process issued from this day on reaches data wherever it is stored (18 U.S.C. 2713).
    Field<H, Date> reaches_abroad_from = detail::by_default<H, Date>(Date{2018, 3, 23});
    /// Secrecy orders from this day on fall under the Justice Department's policy of one year at most.
    Field<H, Date> secrecy_policy_from = detail::by_default<H, Date>(Date{2017, 10, 19});
    /// The United Kingdom, for a term of five years.
    QualifyingGovernment<H> first = qualifying_government<H>(GB, Date{2022, 10, 3}, Date{2027, 10, 2});
    /// Australia: in force on 30 or 31 January 2024, as time zones have it. The later day is certain. Five years after it was
    /// made, the determination needs a renewal.
    QualifyingGovernment<H> second = qualifying_government<H>(AU, Date{2024, 1, 31}, Date{2026, 12, 15});
};

namespace us_stored_communications_text {
using enum Provenance;

inline constexpr auto datum = data_handles<UsStoredCommunicationsTerms>();
inline constexpr auto reading = fact.readings;
inline constexpr auto process = fact.warrant.process;

// Who asks (2711(4)): a government of the United States at any level, a foreign one, or nobody who governs.
inline constexpr auto governmental_entity = fact.warrant.issued_by == US;
inline constexpr auto private_party = fact.warrant.issued_by == no_state;
inline constexpr auto foreign_government = fact.warrant.issued_by != US && fact.warrant.issued_by != no_state;
inline constexpr auto under_executive_agreement = foreign_government && fact.links.executive_agreement_permits == yes;

// Who is asked (2510(15), 2711(2)). Remote computing is for the public by definition.
inline constexpr auto reachable =
    of_the_united_states(fact.provider.established_in) || fact.provider.subject_to_united_states_law == yes;
inline constexpr auto communication_service = fact.provider.service == ServiceKind::communication;
inline constexpr auto remote_computing = one_of(fact.provider.service, ServiceKind::storage, ServiceKind::processing);

// What is asked for.
inline constexpr auto live = one_of(fact.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata);
inline constexpr auto live_contents = fact.warrant.kind == WarrantKind::interception;
inline constexpr auto live_metadata = fact.warrant.kind == WarrantKind::live_metadata;
inline constexpr auto contents = one_of(fact.data.category, DataCategory::content, DataCategory::stored_computer_data);
inline constexpr auto basic_records = one_of(fact.data.category, DataCategory::subscriber, DataCategory::identification);
inline constexpr auto other_records = one_of(fact.data.category, DataCategory::traffic, DataCategory::other_record);
inline constexpr auto fresh_contents = contents && communication_service && fact.data.storage_age <= days(180);
inline constexpr auto older_contents = contents && (remote_computing || fact.data.storage_age > days(180));

// By which process 2703 lets it be asked for. The compelling part says each of these as a rule; the bar asks for all of them.
inline constexpr auto from_a_court =
    one_of(fact.warrant.issuer, AuthorityKind::judge, AuthorityKind::court, AuthorityKind::military);
inline constexpr auto facts_shown = fact.warrant.rests_on_credible_facts == yes && fact.data.relevant_to_offense == yes;
// 2705(a)(1): a court puts notice off, or, of a subpoena, an official, never without an end; 2705(a)(5): once that is over the
// customer is told.
inline constexpr auto notice_put_off =
    (fact.warrant.notice_delay == NoticeDelay::by_court ||
     (fact.warrant.notice_delay == NoticeDelay::by_official && process == Process::subpoena)) &&
    fact.act_on < fact.warrant.secrecy_ends_on && fact.warrant.secrecy_ends_on != has_not_happened;
inline constexpr auto notice_settled = fact.events.customer_notified == yes || notice_put_off;
// 3512(e): a warrant for a foreign authority is for conduct that the United States would punish by more than a year. 2713: data
// abroad is reached by process of the day of the CLOUD Act or later.
inline constexpr auto for_a_foreign_authority = one_of(fact.warrant.issued_for, IssuedFor::receiving_party, IssuedFor::third_state);
inline constexpr auto punished_enough = fact.offense.maximum_imprisonment > months(12);
inline constexpr auto within_reach_of_process = of_the_united_states(fact.data.stored_in) ||
                                                fact.warrant.issued_on >= datum.reaches_abroad_from ||
                                                reading.process_always_reached_abroad == yes;
inline constexpr auto by_warrant = process == Process::warrant && from_a_court && (!for_a_foreign_authority || punished_enough);
inline constexpr auto by_court_order = process == Process::court_order && from_a_court && facts_shown;
inline constexpr auto by_subpoena = process == Process::subpoena;
inline constexpr auto in_order =
    governmental_entity && fact.warrant.complies_with_issuing_law == yes && fact.events.comity_motion != Motion::granted &&
    within_reach_of_process;
inline constexpr auto contents_authorised =
    in_order && (by_warrant || (reading.content_requires_warrant == no && older_contents && notice_settled &&
                                (by_court_order || by_subpoena)));
inline constexpr auto records_by_consent = !contents && fact.events.consent_by == ConsentBy::subscriber;
inline constexpr auto records_authorised =
    in_order && (by_warrant || by_court_order || (basic_records && by_subpoena) ||
                 (fact.data.category == DataCategory::subscriber && process == Process::telemarketing_request));

// 2703(h).
constexpr auto qualifies(const QualifyingGovernment<true>& q) noexcept {
    return fact.provider.foreign_government == q.government && fact.act_on >= q.agreement_from &&
           (fact.act_on <= q.certain_until || fact.act_on < q.extended_until) && q.similar_opportunities == yes;
}
inline constexpr auto qualifying = qualifies(datum.first) || qualifies(datum.second);
inline constexpr auto customer_is_foreign =
    fact.customer.united_states_person == no && !of_the_united_states(fact.customer.resides_in);
inline constexpr auto customer_is_theirs = fact.customer.nationality == fact.provider.foreign_government ||
                                           fact.customer.other_nationality == fact.provider.foreign_government ||
                                           fact.customer.resides_in == fact.provider.foreign_government;
inline constexpr auto may_move = contents && (fact.provider.serves_the_public == yes || remote_computing) && customer_is_foreign &&
                                 fact.provider.believes_foreign_law_at_risk == yes;
inline constexpr auto moved_in_time = apart(fact.events.comity_motion_filed_on, fact.warrant.served_on, 0, 14) ||
                                      fact.events.comity_motion_time_extended == yes;

inline constexpr auto has_moved = fact.events.comity_motion != Motion::none && may_move && qualifying && moved_in_time;
inline constexpr auto undecided = one_of(fact.events.comity_motion, Motion::pending, Motion::pending_but_produce);

constexpr Obligation owed(Strictness strictness, Actor who, Deed deed, Actor towards, Clock clock = {}) noexcept {
    return {strictness, who, deed, towards, clock};
}

inline constexpr auto disclosure_bar = law(
    "us-disclosure-bar", "18 U.S.C. 2702: what providers may not disclose", Effect::bars, 0,
    link(fact.links.third_country_law_forbids, Act::disclose, Outcome::refused),

    article("18 USC 2702", "Voluntary disclosure of customer communications or records", 4, Numbering::letters),
    scope("18 USC 2702(a)", primary, "forbids providers of communication or remote computing services to disclose what they store",
          on(Act::disclose) && !live && (communication_service || remote_computing)),
    scope("18 USC 2702(a)", recalled, "binds providers within reach of United States law", reachable),
    requirement("18 USC 2702(a)(1)-(2)", primary, "a provider to the public gives contents of communications to nobody",
                when(contents), fact.provider.serves_the_public == no),
    requirement("18 USC 2702(a)(3)", primary, "a provider to the public gives no record about a customer to a governmental entity",
                when(!contents), fact.provider.serves_the_public == no),
    exception("18 USC 2702(b)(1)", "18 USC 2702(a)(1)-(2)", primary, "to an addressee or intended recipient, or their agent",
              private_party && fact.use.produced_to == ProducedTo::addressee),
    exception("18 USC 2702(b)(2)", "18 USC 2702(a)(1)-(2)", primary, "as 2703 authorises (2517 and 2511(2)(a) are not modelled)",
              contents_authorised),
    exception("18 USC 2702(b)(3)", "18 USC 2702(a)(1)-(2)", primary,
              "with the lawful consent of originator, addressee or recipient, or, for remote computing, of the subscriber",
              one_of(fact.events.consent_by, ConsentBy::originator, ConsentBy::recipient) ||
                  (fact.events.consent_by == ConsentBy::subscriber && remote_computing)),
    exception("18 USC 2702(b)(4)", "18 USC 2702(a)(1)-(2)", primary, "to whoever forwards the communication to its destination",
              private_party && fact.use.produced_to == ProducedTo::forwarder),
    exception("18 USC 2702(b)(5)", "18 USC 2702(a)(1)-(2)", primary,
              "as rendering the service, or protecting the provider's rights or property, necessarily entails",
              fact.provider.voluntary_reason == VoluntaryReason::service_or_protection),
    exception("18 USC 2702(b)(6)", "18 USC 2702(a)(1)-(2)", primary,
              "to the National Center for Missing and Exploited Children, with a report under 2258A",
              private_party && fact.use.produced_to == ProducedTo::child_protection_center),
    exception("18 USC 2702(b)(7)", "18 USC 2702(a)(1)-(2)", primary,
              "to a law enforcement agency, if obtained inadvertently and apparently about a crime",
              fact.provider.voluntary_reason == VoluntaryReason::chance_discovery &&
                  one_of(fact.warrant.issuer, AuthorityKind::police, AuthorityKind::prosecutor) &&
                  (governmental_entity || (foreign_government && reading.chance_discovery_may_go_abroad == yes))),
    exception("18 USC 2702(b)(8)", "18 USC 2702(a)(1)-(2)", primary,
              "to a governmental entity, in an emergency of death or serious physical injury that leaves no time",
              governmental_entity && fact.provider.voluntary_reason == VoluntaryReason::emergency),
    duty("18 USC 2702(b)(8)", recalled, "in an emergency a foreign government can be sent to a US agency, to which the provider may disclose",
         owed(Strictness::may, Actor::provider, Deed::use_other_route, Actor::issuing_authority),
         when(on(Act::disclose) && contents && foreign_government &&
              fact.provider.voluntary_reason == VoluntaryReason::emergency),
         fact.links.executive_agreement_permits == yes),
    exception("18 USC 2702(b)(9)", "18 USC 2702(a)(1)-(2)", primary,
              "to a foreign government, on its order under an executive agreement certified under 2523",
              under_executive_agreement),
    duty("18 USC 2702(b)(9)", recalled, "without such an agreement a foreign government can ask for contents by mutual legal assistance",
         owed(Strictness::may, Actor::issuing_authority, Deed::use_other_route, Actor::receiving_party),
         when(on(Act::disclose) && contents && foreign_government && fact.links.executive_agreement_permits == no),
         fact.warrant.kind == WarrantKind::mutual_assistance),
    exception("18 USC 2702(c)(1)", "18 USC 2702(a)(3)", primary, "as 2703 authorises", records_authorised),
    exception("18 USC 2702(c)(2)", "18 USC 2702(a)(3)", primary, "with the lawful consent of the customer or subscriber",
              fact.events.consent_by == ConsentBy::subscriber),
    exception("18 USC 2702(c)(3)", "18 USC 2702(a)(3)", primary,
              "as rendering the service, or protecting the provider's rights or property, necessarily entails",
              fact.provider.voluntary_reason == VoluntaryReason::service_or_protection),
    exception("18 USC 2702(c)(4)", "18 USC 2702(a)(3)", primary,
              "to a governmental entity, in an emergency of death or serious physical injury that leaves no time",
              governmental_entity && fact.provider.voluntary_reason == VoluntaryReason::emergency),
    exception("18 USC 2702(c)(5)", "18 USC 2702(a)(3)", primary,
              "to the National Center for Missing and Exploited Children, with a report under 2258A",
              private_party && fact.use.produced_to == ProducedTo::child_protection_center),
    exception("18 USC 2702(c)(6)", "18 USC 2702(a)(3)", primary,
              "to anybody but a governmental entity, and so to a foreign government", private_party || foreign_government),
    exception("18 USC 2702(c)(7)", "18 USC 2702(a)(3)", primary,
              "to a foreign government, on its order under an executive agreement certified under 2523",
              under_executive_agreement),
    account("18 USC 2702(d)", Accounting::no_effect, primary, "yearly reports on emergency disclosures to Congress"),

    article("18 USC 2707(e)", "Good-faith reliance", 0),
    consequence("18 USC 2707(e)", primary, "good-faith reliance on a warrant, an order or an executive agreement is a complete defence",
                on(Act::disclose) && fact.provider.relies_in_good_faith == yes &&
                    ((governmental_entity && one_of(process, Process::warrant, Process::court_order, Process::subpoena)) ||
                     under_executive_agreement)),

    article("18 USC 2711", "Definitions", 4),
    account("18 USC 2711(1)", Accounting::no_effect, primary, "terms of 18 USC 2510"),
    account("18 USC 2711(2)", Accounting::human_judgement, primary, "remote computing service: told by provider.service"),
    account("18 USC 2711(3)", Accounting::no_effect, primary, "courts: for 2703"),
    definition("18 USC 2711(4)", primary, "governmental entity: of the United States, a State or a subdivision; a foreign government is none",
               governmental_entity));

inline constexpr auto preservation_runs =
    apart(fact.act_on, fact.warrant.served_on, 0, 90) ||
    (fact.warrant.is_extension == yes && apart(fact.warrant.extended_on, fact.warrant.served_on, 0, 90) &&
     apart(fact.act_on, fact.warrant.served_on, 0, 180));

inline constexpr auto compelled_disclosure = law(
    "us-compelled-disclosure", "18 U.S.C. 2703, 2713: what providers must disclose or preserve", Effect::compels, 0,

    article("18 USC 2703", "Required disclosure of customer communications or records", 8, Numbering::letters),
    scope("18 USC 2703(a)", primary, "about disclosing and preserving what is stored", on(Act::disclose, Act::preserve) && !live),
    requirement("18 USC 2703(a)", primary,
                "process is issued by the procedures that the law prescribes for it; for records with the customer's consent none is needed",
                when(on(Act::disclose)),
                (process != Process::none && fact.warrant.complies_with_issuing_law == yes) || records_by_consent)
        .curable_by(Actor::issuing_authority),
    requirement("18 USC 2703(a)", primary, "contents in electronic storage for 180 days or less: a warrant",
                when(on(Act::disclose) && fresh_contents), process == Process::warrant)
        .curable_by(Actor::issuing_authority),
    requirement("18 USC 2703(b)(1)", primary, "older contents, and those of remote computing: a warrant, a subpoena or a court order",
                when(on(Act::disclose) && older_contents),
                one_of(process, Process::warrant, Process::subpoena, Process::court_order))
        .curable_by(Actor::issuing_authority),
    condition("18 USC 2703(b)(1)(B)", primary, "without a warrant, the government first tells the customer, or delays that under 2705",
              when(on(Act::disclose) && older_contents && one_of(process, Process::subpoena, Process::court_order)), notice_settled),
    requirement("18 USC 2703(c)(1)", primary, "records: a warrant, a court order, or the customer's consent",
                when(on(Act::disclose) && other_records),
                one_of(process, Process::warrant, Process::court_order) || fact.events.consent_by == ConsentBy::subscriber)
        .curable_by(Actor::issuing_authority),
    requirement("18 USC 2703(c)(2)", primary,
                "name, address, connection times, length and type of service, number or address, means of payment: also a subpoena",
                when(on(Act::disclose) && basic_records),
                one_of(process, Process::warrant, Process::court_order, Process::subpoena) ||
                    fact.events.consent_by == ConsentBy::subscriber ||
                    (process == Process::telemarketing_request && fact.data.category == DataCategory::subscriber))
        .curable_by(Actor::issuing_authority),
    consequence("18 USC 2703(c)(3)", primary, "for records the government owes the customer no notice", on(Act::disclose) && !contents),
    requirement("18 USC 2703(d)", primary, "a court order: specific and articulable facts that the data is relevant and material",
                when(on(Act::disclose) && process == Process::court_order), facts_shown),
    ground("18 USC 2703(d)", primary, "the provider may promptly move to quash or modify an order that is unusually voluminous or an undue burden",
           Actor::provider, when(on(Act::disclose) && process == Process::court_order),
           fact.events.objection != Objection::none),
    consequence("18 USC 2703(e)", primary, "no suit lies against a provider for disclosing in accordance with the process",
                on(Act::disclose) &&
                    ((contents && contents_authorised) || (!contents && records_authorised) || records_by_consent)),
    requirement("18 USC 2703(f)(1)", primary,
                "evidence is preserved on the request of a governmental entity, or while a motion made in time under (h) is pending",
                when(on(Act::preserve)), fact.warrant.kind == WarrantKind::preservation || (has_moved && undecided)),
    requirement("18 USC 2703(f)(2)", primary, "for 90 days from the request, and for 90 more if the request is renewed within them",
                when(on(Act::preserve) && fact.warrant.kind == WarrantKind::preservation), preservation_runs),
    duty("18 USC 2703(f)(2)", primary, "preserve for 90 days",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority,
              within(90, TimeUnit::calendar_days, fact.warrant.served_on).on_silence(Silence::releases)),
         when(on(Act::preserve) && fact.warrant.kind == WarrantKind::preservation && fact.warrant.is_extension == no),
         !preservation_runs),
    duty("18 USC 2703(f)(2)", primary, "on a renewed request, preserve for 90 days more",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority,
              within(180, TimeUnit::calendar_days, fact.warrant.served_on).on_silence(Silence::releases)),
         when(on(Act::preserve) && fact.warrant.kind == WarrantKind::preservation && fact.warrant.is_extension == yes),
         !preservation_runs),
    account("18 USC 2703(g)", Accounting::no_effect, primary, "no officer need be present when a provider executes a warrant"),
    definition("18 USC 2703(h)(1)", primary,
               "qualifying foreign government: an executive agreement in force, and similar opportunities for providers in its law",
               qualifying),
    definition("18 USC 2703(h)(1)(B)", primary, "United States person: as in 18 USC 2523(a)(2)", united_states_person_by_status(fact.customer))
        .settles(fact.customer.united_states_person),
    duty("18 USC 2703(h)(2)(A)", primary,
         "move to modify or quash, if the customer is neither a U.S. person nor living in the US and a qualifying government's law is at risk",
         owed(Strictness::may, Actor::provider, Deed::object, Actor::issuing_authority,
              within(14, TimeUnit::calendar_days, fact.warrant.served_on)),
         when(on(Act::disclose) && may_move && qualifying), fact.events.comity_motion != Motion::none),
    requirement("18 USC 2703(h)(2)(B)", primary, "process that the court has quashed compels nobody",
                when(on(Act::disclose) && fact.events.comity_motion != Motion::none), fact.events.comity_motion != Motion::granted),
    account("18 USC 2703(h)(3)", Accounting::human_judgement, primary, "what the court weighs, (A) to (H); no weights are given"),
    condition("18 USC 2703(h)(4)", primary,
              "while a motion made in time is pending nothing need be produced, unless the court finds that harm cannot wait",
              when(on(Act::disclose) && has_moved),
              fact.events.comity_motion != Motion::pending),
    duty("18 USC 2703(h)(4)", primary, "preserve what is sought while the motion is pending",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority),
         when(on(Act::disclose) && has_moved),
         !undecided),
    account("18 USC 2703(h)(5)", Accounting::no_effect, primary, "telling the foreign government: in us-secrecy"),

    article("18 USC 2711", "Definitions", 4),
    account("18 USC 2711(1)", Accounting::no_effect, primary, "terms of 18 USC 2510"),
    scope("18 USC 2711(2)", primary, "binds providers of communication services, and of remote computing, to the public",
          communication_service || (remote_computing && fact.provider.serves_the_public == yes)),
    requirement("18 USC 2711(3)", primary, "warrants and orders come from a court of competent jurisdiction, federal, State or court-martial",
                when(on(Act::disclose) && one_of(process, Process::warrant, Process::court_order)), from_a_court),
    scope("18 USC 2711(4)", primary, "only a governmental entity of the United States, a State or a subdivision can use it",
          governmental_entity),

    article("18 USC 2713", "Data within or outside of the United States", 0),
    scope("18 USC 2713", recalled, "binds providers within reach of United States law", reachable),
    requirement("18 USC 2713", primary, "the data is in the provider's possession, custody or control",
                fact.provider.possesses_or_controls == yes),
    requirement("18 USC 2713", recalled, "stored in the United States, or sought by process of 23 March 2018 or later", when(on(Act::disclose)),
                within_reach_of_process),
    consequence("18 USC 2713", primary, "the duty holds wherever the data is stored",
                !of_the_united_states(fact.data.stored_in) && fact.warrant.issued_on >= datum.reaches_abroad_from),

    article("18 USC 3512", "Requests of foreign authorities", 8, Numbering::letters),
    consequence("18 USC 3512(a)", primary, "a federal judge may use 2703 to execute a foreign authority's request",
                on(Act::disclose) && for_a_foreign_authority),
    account("18 USC 3512(b)", Accounting::no_effect, primary, "persons appointed to take testimony"),
    account("18 USC 3512(c)", Accounting::no_effect, primary, "venue"),
    account("18 USC 3512(d)", Accounting::no_effect, primary, "venue of searches; warrants under 2703 are exempt"),
    requirement("18 USC 3512(e)", primary,
                "a warrant for a foreign authority: the conduct would be punishable by more than a year under federal or State law",
                when(on(Act::disclose) && process == Process::warrant && for_a_foreign_authority), punished_enough),
    account("18 USC 3512(f)", Accounting::no_effect, primary, "served anywhere in the United States"),
    account("18 USC 3512(g)", Accounting::no_effect, primary, "28 USC 1782 stays open"),
    account("18 USC 3512(h)", Accounting::no_effect, primary, "who a federal judge and a foreign authority are"),

    article("CLOUD Act 103(c)", "Comity at common law", 0),
    ground("CLOUD Act 103(c)", recalled, "a conflict with the law of any other state can be raised at common law", Actor::provider,
           when(on(Act::disclose) && fact.provider.believes_foreign_law_at_risk == yes && !qualifying),
           fact.events.comity_motion != Motion::none),
    condition("CLOUD Act 103(c)", recalled, "a pending motion at common law is decided first, if it suspends production",
              when(on(Act::disclose) && fact.events.comity_motion != Motion::none &&
                   fact.provider.believes_foreign_law_at_risk == yes && !qualifying),
              fact.events.comity_motion != Motion::pending || reading.common_law_motion_suspends == no),

    article("Warshak", "United States v. Warshak, 631 F.3d 266 (6th Cir. 2010)", 0),
    requirement("Warshak", recalled, "the Fourth Amendment demands a warrant for contents, however old",
                when(on(Act::disclose) && contents && reading.content_requires_warrant == yes), process == Process::warrant)
        .curable_by(Actor::issuing_authority));

// Secrecy. What forbids the provider to tell, and until when.
inline constexpr auto telling = on(Act::notify);
inline constexpr auto ordering = on(Act::issue);
inline constexpr auto delayed = fact.warrant.notice_delay != NoticeDelay::none;
inline constexpr auto delayed_search = fact.warrant.kind == WarrantKind::search && delayed;
inline constexpr auto silenced = fact.warrant.secrecy != SecrecyOrder::none;
inline constexpr auto let_speak = fact.events.secrecy_challenge == Motion::granted;
/// The day of the order does not count (Federal Rules of Criminal Procedure 45(a), recalled).
constexpr auto lasts_at_most(int n) noexcept {
    return apart(fact.warrant.secrecy_ends_on, fact.warrant.secrecy_ordered_on, 0, n + 1);
}
inline constexpr auto blanket_in_dc = fact.warrant.secrecy == SecrecyOrder::blanket &&
                                      fact.warrant.issuing_jurisdiction == jurisdiction("US-DC");

inline constexpr auto secrecy = law(
    "us-secrecy", "18 U.S.C. 2705, 3103a, 3123(d): whom a provider may tell, and when the government must", Effect::bars, 0,

    article("18 USC 2511(2)(a)(ii)", "Wiretaps: provider's silence", 0),
    requirement("18 USC 2511(2)(a)(ii)", recalled, "a provider tells nobody of an interception, unless legal process demands it",
                when(telling && process == Process::wiretap_order), let_speak),

    article("18 USC 2518(8)(d)", "Wiretaps: inventory", 0),
    duty("18 USC 2518(8)(d)", recalled, "the judge has the persons named told within 90 days of the end of an interception",
         owed(Strictness::must, Actor::issuing_authority, Deed::notify, Actor::person_concerned,
              within(90, TimeUnit::calendar_days, fact.events.completed_on)),
         when(telling && process == Process::wiretap_order), fact.events.customer_notified == yes),

    article("18 USC 2703(h)(5)", "Telling a qualifying foreign government", 0),
    exception("18 USC 2703(h)(5)(A)", "18 USC 2705(b)", primary,
              "its designated entity may be told that process seeks contents of its national or resident",
              telling && fact.warrant.notice_to == NoticeTo::designated_entity && contents &&
                  (fact.provider.serves_the_public == yes || remote_computing) && qualifying && customer_is_theirs),
    duty("18 USC 2703(h)(5)(B)", primary, "a provider that is told to keep silent may ask the court to lift or narrow the order",
         owed(Strictness::may, Actor::provider, Deed::object, Actor::issuing_authority), when(telling && silenced),
         fact.events.secrecy_challenge != Motion::none),

    article("18 USC 2705", "Delayed notice", 2, Numbering::letters),
    scope("18 USC 2705(a)", primary, "about process of United States governmental entities, its making and telling of it",
          governmental_entity && (telling || ordering)),
    requirement("18 USC 2705(a)(1)", primary, "notice is delayed only if telling may have an adverse result",
                when(ordering && delayed && fact.warrant.kind != WarrantKind::search),
                fact.warrant.adverse_result != AdverseResult::none),
    requirement("18 USC 2705(a)(1)(B)", primary, "without a court, notice is delayed for subpoenas alone, on a supervisor's certificate",
                when(ordering && fact.warrant.notice_delay == NoticeDelay::by_official), process == Process::subpoena),
    definition("18 USC 2705(a)(2)", primary,
               "adverse result: danger to life, flight, tampering, intimidation, serious jeopardy or undue delay of a trial",
               fact.warrant.adverse_result != AdverseResult::none),
    requirement("18 USC 2705(a)(4)", primary, "delay lasts 90 days at most, and each extension 90 days at most",
                when(ordering && delayed && fact.warrant.kind != WarrantKind::search),
                lasts_at_most(90)),
    duty("18 USC 2705(a)(5)", primary, "once the delay is over the government gives the customer a copy, what it is about, and why it was late",
         owed(Strictness::must, Actor::issuing_authority, Deed::notify, Actor::person_concerned,
              within(0, TimeUnit::calendar_days, fact.warrant.secrecy_ends_on)),
         when(telling && contents && delayed && one_of(process, Process::subpoena, Process::court_order)),
         fact.events.customer_notified == yes),
    requirement("18 USC 2705(b)", primary, "a provider under a secrecy order tells nobody at all of the process while the order runs",
                when(telling && silenced), fact.act_on >= fact.warrant.secrecy_ends_on || let_speak)
        .until(fact.warrant.secrecy_ends_on),
    requirement("18 USC 2705(b)", primary, "a secrecy order needs reason to believe that telling will have an adverse result",
                when(ordering && silenced), fact.warrant.adverse_result != AdverseResult::none),
    requirement("18 USC 2705(b)", primary, "a secrecy order is made only where the government need not tell the customer itself, or may delay",
                when(ordering && silenced && contents && one_of(process, Process::subpoena, Process::court_order)), delayed),

    article("18 USC 3103a", "Searches with delayed notice", 4, Numbering::letters),
    account("18 USC 3103a(a)", Accounting::no_effect, primary, "warrants may be issued for any evidence of a federal offense"),
    definition("18 USC 3103a(b)", primary, "delayed-notice search: officers search and tell later. A warrant served on a provider is none",
               delayed_search),
    requirement("18 USC 3103a(b)(1)", primary, "reasonable cause for an adverse result other than the mere delay of a trial",
                when(ordering && delayed_search),
                fact.warrant.adverse_result != AdverseResult::none && fact.warrant.adverse_result != AdverseResult::trial_delay),
    requirement("18 USC 3103a(b)(2)", primary, "the warrant forbids seizing things and communications, unless the court finds it necessary",
                when(ordering && delayed_search), fact.warrant.seizure != Seizure::allowed),
    duty("18 USC 3103a(b)(3)", primary, "tell within a reasonable time, 30 days from the search at most",
         owed(Strictness::must, Actor::issuing_authority, Deed::notify, Actor::person_concerned,
              within(30, TimeUnit::calendar_days, fact.events.completed_on)),
         when(telling && fact.warrant.kind == WarrantKind::search && fact.warrant.notice_delay == NoticeDelay::by_court &&
              fact.warrant.is_extension == no),
         fact.events.customer_notified == yes),
    duty("18 USC 3103a(b)(3)", primary, "or tell on the later day certain that the facts justify, or on the day to which it was put off again (c)",
         owed(Strictness::must, Actor::issuing_authority, Deed::notify, Actor::person_concerned,
              within(0, TimeUnit::calendar_days, fact.warrant.secrecy_ends_on)),
         when(telling && fact.warrant.kind == WarrantKind::search &&
              (fact.warrant.notice_delay == NoticeDelay::to_a_day ||
               (fact.warrant.notice_delay == NoticeDelay::by_court && fact.warrant.is_extension == yes))),
         fact.events.customer_notified == yes),
    duty("18 USC 3103a(c)", primary, "an extension, on an updated showing, should be 90 days or less unless the facts justify more",
         owed(Strictness::should, Actor::issuing_authority, Deed::stop, Actor::person_concerned,
              within(90, TimeUnit::calendar_days, fact.warrant.secrecy_ordered_on)),
         when(delayed_search && fact.warrant.is_extension == yes),
         lasts_at_most(90)),
    account("18 USC 3103a(d)", Accounting::no_effect, primary, "the judge reports to the Administrative Office within 30 days of expiry or denial"),

    article("18 USC 3123(d)", "Pen registers: silence", 0),
    requirement("18 USC 3123(d)", primary, "whoever assists a pen register or trap and trace tells nobody, until the court orders otherwise",
                when(telling && process == Process::pen_register_order), let_speak),

    article("Fed. R. Crim. P. 41(f)(3)", "Delayed notice of searches", 0),
    account("Fed. R. Crim. P. 41(f)(3)", Accounting::no_effect, recalled, "notice of a search is delayed only where a statute allows it"),

    article("2018R00776", "Secrecy orders in the courts", 0),
    account("2018R00776", Accounting::no_effect, secondary,
            "a secrecy order that is finite and justified survives strict scrutiny (3d Cir. 2020; so the S.D.N.Y. in Google v. United States)"),

    article("In re Sealed Case", "Blanket secrecy orders, D.C. Cir. No. 24-5089 (18 July 2025)", 0),
    requirement("In re Sealed Case", secondary, "in the District of Columbia the court itself judges the need, process by process",
                when(ordering && fact.warrant.issuing_jurisdiction == jurisdiction("US-DC") &&
                     reading.blanket_secrecy_is_invalid == yes && silenced),
                fact.warrant.secrecy != SecrecyOrder::blanket),
    exception("In re Sealed Case", "18 USC 2705(b)", secondary, "there, a blanket order silences nobody",
              telling && blanket_in_dc && reading.blanket_secrecy_is_invalid == yes),
    ground("In re Sealed Case", secondary, "elsewhere the ruling persuades: a blanket order can be challenged", Actor::provider,
           when(telling && fact.warrant.secrecy == SecrecyOrder::blanket &&
                fact.warrant.issuing_jurisdiction != jurisdiction("US-DC")),
           fact.events.secrecy_challenge != Motion::none),

    article("JM 9-13.700", "Justice Manual: applications for secrecy orders", 0),
    duty("JM 9-13.700", secondary, "barring exceptional circumstances, secrecy should last a year at most; policy, which gives nobody a right",
         owed(Strictness::should, Actor::issuing_authority, Deed::stop, Actor::provider,
              within(365, TimeUnit::calendar_days, fact.warrant.secrecy_ordered_on)),
         when(silenced && fact.warrant.secrecy_ordered_on >= datum.secrecy_policy_from),
         lasts_at_most(365)),

    article("NDO Fairness Act", "H.R. 6048, S. 3663 (2025-2026)", 0),
    account("NDO Fairness Act", Accounting::not_in_force, secondary, "written findings and 90 days: a bill, not law as seen in November 2026"));

// 2518(5): thirty days that begin with the first interception or ten days after the order, whichever is earlier; the day on
// which they begin counts. An interception cannot begin before its order, so the first thirty days are always covered; where
// it has not begun by the day asked about, only the ten days count.
inline constexpr auto wiretap_runs =
    apart(fact.act_on, fact.warrant.issued_on, 0, 29) ||
    (apart(fact.act_on, fact.warrant.issued_on, 0, 39) &&
     apart(fact.act_on, fact.events.interception_began_on, -3652059, 29)) ||
    (fact.warrant.is_extension == yes && apart(fact.act_on, fact.warrant.extended_on, 0, 29));
inline constexpr auto pen_register_runs =
    apart(fact.act_on, fact.warrant.issued_on, 0, 60) ||
    (fact.warrant.is_extension == yes && apart(fact.act_on, fact.warrant.extended_on, 0, 60));

// By which orders live data may be had. Those parts that compel say each of these as a rule; the bar asks for all of them.
inline constexpr auto grounds_for_a_wiretap = fact.warrant.rests_on_credible_facts == yes &&
                                              fact.warrant.complies_with_issuing_law == yes &&
                                              fact.warrant.less_intrusive_means_available == no;
inline constexpr auto interception_authorised =
    governmental_entity && live_contents && process == Process::wiretap_order && grounds_for_a_wiretap && wiretap_runs;
inline constexpr auto pen_register_authorised = governmental_entity && live_metadata && process == Process::pen_register_order &&
                                                fact.warrant.certified_in_writing == yes && pen_register_runs;
// 2518(7): begun in an emergency, on condition that an order is applied for within 48 hours; no order lets it go on for longer
// than 2518(5).
inline constexpr auto begun_in_an_emergency = governmental_entity && live_contents && process == Process::emergency_interception;
inline constexpr auto emergency_authorised =
    begun_in_an_emergency &&
    ((fact.warrant.review_held == yes && (on(Act::use_as_evidence) || wiretap_runs)) ||
     (on(Act::disclose, Act::continue_) && apart(fact.act_at, fact.events.emergency_interception_at, -48 * 60, 48 * 60)));

inline constexpr auto live_data_bar = law(
    "us-live-data-bar", "18 U.S.C. 2511, 3121: no live data but by order", Effect::bars, 0,
    link(fact.links.third_country_law_forbids, Act::disclose, Outcome::refused),

    article("18 USC 2511", "Interception and disclosure prohibited", 5),
    scope("18 USC 2511(1)(a)-(d)", recalled, "about live data within reach of United States law, and later use of it",
          reachable && live && on(Act::disclose, Act::continue_, Act::use_as_evidence)),
    requirement("18 USC 2511(1)", recalled,
                "nobody intercepts or discloses contents, or uses what was begun in an emergency, but as the chapter provides: by order under "
                "2518, while it runs",
                when(live_contents && (on(Act::disclose, Act::continue_) || (on(Act::use_as_evidence) && begun_in_an_emergency))),
                interception_authorised),
    exception("18 USC 2511(2)(a)(i)", "18 USC 2511(1)", recalled,
              "as rendering the service, or protecting the provider's rights or property, necessarily entails",
              fact.provider.voluntary_reason == VoluntaryReason::service_or_protection),
    exception("18 USC 2511(2)(c)-(d)", "18 USC 2511(1)", recalled, "with the prior consent of a party to the communication",
              one_of(fact.events.consent_by, ConsentBy::originator, ConsentBy::recipient)),
    exception("18 USC 2511(2)(j)", "18 USC 2511(1)", primary,
              "on a foreign government's order under an executive agreement certified under 2523, by a provider to the public",
              under_executive_agreement && (fact.provider.serves_the_public == yes || remote_computing)),
    account("18 USC 2511(3)", Accounting::no_effect, primary, "providers to the public do not divulge in transmission: adds nothing for the acts judged here"),
    account("18 USC 2511(4)", Accounting::no_effect, recalled, "penalties"),
    account("18 USC 2511(5)", Accounting::no_effect, recalled, "injunctions, for some radio communications"),

    article("18 USC 2518", "Procedure for interception", 12),
    account("18 USC 2518(1)", Accounting::no_effect, primary, "what an application contains: in us-live-data-orders, up to (6)"),
    account("18 USC 2518(2)", Accounting::no_effect, primary, "further evidence"),
    account("18 USC 2518(3)", Accounting::no_effect, secondary, "findings"),
    account("18 USC 2518(4)", Accounting::no_effect, primary, "what an order says"),
    account("18 USC 2518(5)", Accounting::no_effect, primary, "thirty days"),
    account("18 USC 2518(6)", Accounting::no_effect, primary, "progress reports"),
    exception("18 USC 2518(7)", "18 USC 2511(1)", primary,
              "in an emergency a designated officer may begin without an order, if one is applied for within 48 hours",
              emergency_authorised),
    duty("18 USC 2518(7)", primary, "and applies for one within 48 hours, or what was intercepted counts as unlawfully obtained",
         owed(Strictness::must, Actor::issuing_authority, Deed::ask_permission, Actor::nobody,
              within(48, TimeUnit::hours, fact.events.emergency_interception_at)),
         when(process == Process::emergency_interception), fact.warrant.review_held == yes),
    account("18 USC 2518(8)", Accounting::no_effect, recalled, "recordings, seals, inventory: (d) is in us-secrecy"),
    condition("18 USC 2518(9)", primary, "no use in court until each party has had the order and the application for ten days",
              when(governmental_entity && live_contents && on(Act::use_as_evidence)),
              apart(fact.act_on, fact.events.order_furnished_on, 10, 3652059)),
    account("18 USC 2518(10)", Accounting::no_effect, recalled, "motions to suppress"),
    account("18 USC 2518(11)", Accounting::no_effect, primary, "roving interceptions"),
    account("18 USC 2518(12)", Accounting::no_effect, primary, "roving interceptions: when they begin, and the provider's motion"),

    article("18 USC 3121", "Pen registers and trap and trace devices", 4, Numbering::letters),
    requirement("18 USC 3121(a)", primary,
                "live metadata needs an order under 3123 that runs, or a foreign one under an executive agreement certified under 2523",
                when(live_metadata && on(Act::disclose, Act::continue_)), pen_register_authorised || under_executive_agreement),
    exception("18 USC 3121(b)(1)-(2)", "18 USC 3121(a)", primary, "operating, testing or protecting a service, its provider or its users",
              fact.provider.voluntary_reason == VoluntaryReason::service_or_protection),
    exception("18 USC 3121(b)(3)", "18 USC 3121(a)", primary, "with the consent of the user of the service",
              one_of(fact.events.consent_by, ConsentBy::originator, ConsentBy::recipient)),
    account("18 USC 3121(c)", Accounting::no_effect, primary, "technology that leaves contents out"),
    account("18 USC 3121(d)", Accounting::no_effect, primary, "penalty"));

inline constexpr auto live_data_orders = law(
    "us-live-data-orders", "18 U.S.C. 2518, 3123: what wiretap and pen register orders demand", Effect::compels, 0,

    article("18 USC 2518", "Procedure for interception", 12),
    scope("18 USC 2518(1)", primary, "about live data asked for by a governmental entity of the United States",
          governmental_entity && live && on(Act::disclose, Act::continue_)),
    scope("18 USC 2518(1)", recalled, "binds providers within reach of United States law", reachable),
    account("18 USC 2518(2)", Accounting::no_effect, primary, "the judge may ask for further evidence"),
    requirement("18 USC 2518(3)", secondary,
                "the judge finds probable cause of a listed offense, and that normal methods failed, would fail or are too dangerous",
                when(process == Process::wiretap_order), grounds_for_a_wiretap),
    requirement("18 USC 2518(4)", primary, "contents: only a wiretap order makes the provider help, forthwith and unobtrusively",
                when(live_contents), process == Process::wiretap_order),
    consequence("18 USC 2518(4)", primary, "the provider is paid its reasonable expenses", live_contents && process == Process::wiretap_order),
    requirement("18 USC 2518(5)", primary,
                "thirty days at most, from the first interception or ten days after the order, whichever is earlier; extensions likewise",
                when(process == Process::wiretap_order), wiretap_runs),
    duty("18 USC 2518(5)", primary, "minimise the interception of communications not subject to it",
         owed(Strictness::must, Actor::issuing_authority, Deed::minimise, Actor::person_concerned),
         when(process == Process::wiretap_order), fact.use.minimised == yes),
    account("18 USC 2518(6)", Accounting::no_effect, primary, "progress reports to the judge"),
    account("18 USC 2518(7)", Accounting::no_effect, primary, "emergencies compel no provider: in us-live-data-bar"),
    account("18 USC 2518(8)", Accounting::no_effect, recalled, "recordings, seals, inventory: (d) is in us-secrecy"),
    account("18 USC 2518(9)", Accounting::no_effect, primary, "use in court: in us-live-data-bar"),
    account("18 USC 2518(10)", Accounting::no_effect, recalled, "motions to suppress"),
    account("18 USC 2518(11)", Accounting::no_effect, primary, "roving interceptions"),
    account("18 USC 2518(12)", Accounting::no_effect, primary, "roving interceptions: when they begin, and the provider's motion"),

    article("18 USC 3123", "Pen register and trap and trace orders", 4, Numbering::letters),
    requirement("18 USC 3123(a)", primary, "the attorney or officer has certified that the information is relevant to a criminal investigation",
                when(process == Process::pen_register_order), fact.warrant.certified_in_writing == yes),
    requirement("18 USC 3123(b)", primary, "metadata: only a pen register order makes the provider help", when(live_metadata),
                process == Process::pen_register_order),
    requirement("18 USC 3123(c)", primary, "sixty days at most, and each extension sixty days at most",
                when(process == Process::pen_register_order), pen_register_runs),
    account("18 USC 3123(d)", Accounting::no_effect, primary, "silence: in us-secrecy"));

inline constexpr auto both_limbs = fact.provider.supplied_encryption == yes && fact.data.keys_held_by == KeyHolder::provider;

inline constexpr auto calea = law(
    "us-calea", "47 U.S.C. 1002: interception capability and decryption by telecommunications carriers", Effect::compels, 0,

    article("18 USC 2522", "Enforcement", 4, Numbering::letters),
    account("18 USC 2522(a)", Accounting::no_effect, primary, "the court that ordered the surveillance may direct a carrier to comply"),
    account("18 USC 2522(b)", Accounting::no_effect, primary, "the Attorney General may sue"),
    account("18 USC 2522(c)", Accounting::no_effect, primary, "up to 10,000 dollars a day after such an order; 47 USC 1007 adds conditions"),
    account("18 USC 2522(d)", Accounting::no_effect, primary, "terms"),

    article("47 USC 1002", "Assistance capability requirements", 4, Numbering::letters),
    scope("47 USC 1002(a)", primary, "about a carrier's capability to isolate and deliver, and its use for live data on lawful authority",
          governmental_entity && ((live && on(Act::disclose, Act::continue_)) || on(Act::change_service))),
    requirement("47 USC 1002(a)", primary, "delivery follows a court order that runs or other lawful authorization",
                when(on(Act::disclose, Act::continue_)),
                interception_authorised || pen_register_authorised || emergency_authorised),
    consequence("47 USC 1002(b)(1)", primary, "no agency may demand a particular design, or forbid a feature or a service",
                on(Act::change_service)),
    scope("47 USC 1002(b)(2)", primary, "not for information services, private networks or mere interconnection",
          fact.provider.telecommunications_carrier == yes),
    consequence("47 USC 1002(b)(3)", primary, "the carrier decrypts what it encrypted and holds the key to",
                on(Act::disclose, Act::continue_) && fact.data.encryption != Encryption::none && both_limbs)
        .demands(Form::plaintext),
    requirement("47 USC 1002(b)(3)", primary, "no duty to be able to decrypt, unless the carrier supplied the encryption and has the key",
                when(on(Act::change_service) && fact.warrant.demands_decryption_capability == yes), both_limbs),
    account("47 USC 1002(c)", Accounting::no_effect, primary, "in emergencies a carrier may let its premises be used"),
    account("47 USC 1002(d)", Accounting::no_effect, primary, "mobile services that hand over to others"));
}  // namespace us_stored_communications_text

/// 18 U.S.C. 2702. `refused`: the provider must not disclose.
inline constexpr Treaty<us_stored_communications_text::disclosure_bar, UsStoredCommunicationsTerms> us_disclosure_bar{};
/// 18 U.S.C. 2703 and 2713. `permitted`: the provider must disclose or preserve; `conditional`: the duty is suspended.
inline constexpr Treaty<us_stored_communications_text::compelled_disclosure, UsStoredCommunicationsTerms>
    us_compelled_disclosure{};
/// 18 U.S.C. 2705 and its like, for Act::notify. `refused`: the provider must not tell.
inline constexpr Treaty<us_stored_communications_text::secrecy, UsStoredCommunicationsTerms> us_secrecy{};
/// 18 U.S.C. 2511 and 3121. `refused`: no live data may be given.
inline constexpr Treaty<us_stored_communications_text::live_data_bar, UsStoredCommunicationsTerms> us_live_data_bar{};
/// 18 U.S.C. 2518 and 3123. `permitted`: the provider must help.
inline constexpr Treaty<us_stored_communications_text::live_data_orders, UsStoredCommunicationsTerms> us_live_data_orders{};
/// 47 U.S.C. 1002. `permitted`: the carrier must deliver, and `form()` says whether decrypted.
inline constexpr Treaty<us_stored_communications_text::calea, UsStoredCommunicationsTerms> us_calea{};

/// All of it, in the order above.
inline constexpr Bundle<us_disclosure_bar, us_compelled_disclosure, us_secrecy, us_live_data_bar, us_live_data_orders, us_calea>
    us_stored_communications{};

}  // namespace comity
