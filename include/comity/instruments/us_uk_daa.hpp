// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "detail/cloud_act.hpp"

// Agreement between the Government of the United States of America and the Government of the United Kingdom of Great
// Britain and Northern Ireland on Access to Electronic Data for the Purpose of Countering Serious Crime.
// Signed 3 October 2019, in force 3 October 2022. CS USA No. 6 (2019), CP 178.
// https://www.gov.uk/government/publications/ukusa-agreement-on-access-to-electronic-data-for-the-purpose-of-countering-serious-crime-cs-usa-no62019
//
// What was read: the title, the preamble, 1(1) and the start of 1(2), and 18 U.S.C. 2523, 2702, 2707 (release of April
// 2023). Everything else is reported by others or recalled; each rule says which. For orders from the United Kingdom,
// 18 U.S.C. 2523(b)(2) and (b)(4) demand the substance of 4(1) to 4(5), 5(1) to 5(4), 5(12) and 7(1) to 7(5), so these are
// certain in that direction even where the paragraph itself was not read.
//
// The agreement lifts bars. It obliges nobody to disclose anything: that duty, if any, is the issuing state's law (3(2)).
//
// It says nothing of the receiving side's own gates (in the UK the Investigatory Powers Act 2016 s.52 and the Data Protection
// Act 2018 s.9A) nor of the issuing side's (the Crime (Overseas Production Orders) Act 2019): other instruments.
//
// Where the text leaves a choice. The open points are numbered here once and for all; tests and readings refer to them:
//   readings  2 terrorism below three years · 4 shared accounts · 5 later discovery · 8 where a corporation is located ·
//             11, 12 article 10 and the limits of article 4 · 13 review that is merely available · 15 defective orders
//             and good faith · 17 pending objections · 18 production before a conclusion · 19 death penalty available,
//             speech approval before transfer · 20 use limits and article 10 · 21 summaries · 22 Umbrella Agreement ·
//             24 the anniversary · 25 extensions · 31 territories (the Crown Dependencies and Overseas Territories have ISO
//             codes of their own and are not `GB`) · 38 providers in neither state ·
//             and the Guantanamo letter. Each is a member of `Readings`.
//   facts     1 the maximum is that of the single offense, as `offense.maximum_imprisonment` says · 6 an unknown place or
//             status is left unsaid and leaves the answer open · 9 a substantial number of members is told, never
//             computed · 10 whoever is only met by the way is not `target` · 16 a missing third-state notice is a duty of
//             5(10) · 34 an intelligence service may issue; `warrant.purpose` must still be an offense.
//   data      23 an amendment counts for 18 U.S.C. 2523(f) once certified: `text_version_certified` · 26 suspensions under
//             12(3): none seen, so the table is empty.
//   neither, since
//     3 no dual criminality: the text asks only about the issuing state's law, so no rule reads the other's.
//     7 a U.S. person in the UK is protected and a UK citizen abroad is not: that is what 1(12) says, not a doubt.
//    14 an order for which the agreement is not invoked is outside it (3(2)), never forbidden by it (11(1)).
//    27 where data is stored never matters; possession or control does (1(3)). `data.stored_in` is read by no rule.
//    28 capability notices are no orders for data (1(10)): outside the agreement, neither allowed nor barred by it.
//    29 whether the UK is a qualifying foreign government belongs to 18 U.S.C. 2703(h), another instrument.
//    30 enterprise-only services fall outside 1(6); that no bar stands in their way either is 18 U.S.C. 2702's business.
//    32 "covered information" is read as covered data once produced; nothing turns on it.
//    33 sub-national issuers are issuing parties too (1(8)) and go through the national designated authority (5(5)).
//    35, 36 concern the Australian agreement.
//    37 reciprocity for US orders rests on the treaty's own text, recalled: hence those rules' provenance.
//    39 18 U.S.C. 2713 dates from 23 March 2018 and belongs to another instrument.

namespace comity {

/// What may move without the text moving. Replace it with `with`.
template <bool H>
struct UsUkDaaTerms {
    /// The day on which the rest was last checked. Read by no rule.
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// Exchange of notes completed (16).
    Field<H, Date> in_force_from = detail::by_default<H, Date>(Date{2022, 10, 3});
    /// The fifth anniversary (17(1)): the first day that the first term does not cover, by the recommended reading.
    Field<H, Date> term_ends_on = detail::by_default<H, Date>(Date{2027, 10, 3});
    /// The first day not covered by an extension (17(1)). Not known of any; say `term_ends_on` if there is none.
    Field<H, Date> extended_until{};
    /// The day on which a notice of termination takes effect: one month after it (17(2)).
    Field<H, Date> terminated_from = detail::by_default<H, Date>(has_not_happened);
    /// 180 days after Congress was told, 10 January 2020 (18 U.S.C. 2523(d)(2)).
    Field<H, Date> effective_in_us_law_from = detail::by_default<H, Date>(Date{2020, 7, 8});
    /// Congress enacted a joint resolution of disapproval (18 U.S.C. 2523(d)(4)).
    Field<H, Truth> disapproved = detail::by_default<H, Truth>(no);
    /// The last day that the Attorney General's determination certainly covers (18 U.S.C. 2523(e)): five years after the
    /// renewal of November 2024, whose day was not seen; not before the 5th.
    Field<H, Date> determination_valid_until = detail::by_default<H, Date>(Date{2029, 11, 5});
    /// The last day covered by a later renewal. Not known of any.
    Field<H, Date> determination_renewed_until{};
    /// The text in force between the parties is the one that was certified (18 U.S.C. 2523(f)); no amendment was seen.
    Field<H, Truth> text_version_certified = detail::by_default<H, Truth>(yes);
    /// Suspended categories of process (12(3)); none was seen.
    Suspension<H> suspensions[3] = {Suspension<H>{}, Suspension<H>{}, Suspension<H>{}};  // g++ 12 mixes up a bare {}
};

namespace us_uk_daa_text {
using enum Provenance;
using namespace detail::cloud_act;

inline constexpr auto datum = data_handles<UsUkDaaTerms>();

// Directions.
inline constexpr auto uk_order = fact.warrant.issued_by == GB;
inline constexpr auto us_order = fact.warrant.issued_by == US;

// Article 1.
inline constexpr auto protected_from_uk_orders = protected_by_the_united_states;
inline constexpr auto uk_body =
    (fact.target.kind == PersonKind::government && fact.target.government_of == GB) ||
    (fact.target.kind == PersonKind::corporation &&
     (fact.target.incorporated_in == GB || fact.target.registered_in == GB ||
      (fact.target.place_of_business_in == GB && reading.place_of_business_locates_corporation == yes))) ||
    (fact.target.kind == PersonKind::association && fact.target.substantial_membership_in == GB);
inline constexpr auto protected_from_us_orders = fact.target.located_in == GB || uk_body;

// Articles 8 and the side letters.
inline constexpr auto capital_case =
    us_order && prosecution_evidence && obtained_under_limits &&
    (fact.offense.death_penalty_sought == yes ||
     (fact.offense.death_penalty_available == yes && reading.available_death_penalty_triggers == yes));
inline constexpr auto speech_case =
    uk_order && obtained_under_limits && fact.offense.speech_concern != SpeechConcern::none &&
    (prosecution_evidence || (collecting && reading.speech_approval_before_transfer == yes));
inline constexpr auto guantanamo_case =
    us_order && using_it && reading.guantanamo_needs_permission == yes &&
    (fact.use.forum == Forum::military_commission || fact.use.detention_at_guantanamo == yes);

// Article 17.
constexpr auto within_the_term(Handle<Date> day) noexcept {
    return day < datum.term_ends_on || (day == datum.term_ends_on && reading.term_covers_its_anniversary == yes) ||
           day < datum.extended_until;
}
inline constexpr auto ordered_within_the_term =
    on_the_day_that_counts(within_the_term(fact.warrant.issued_on), within_the_term(fact.warrant.extended_on));
inline constexpr auto ordered_before_termination =
    on_the_day_that_counts(fact.warrant.issued_on < datum.terminated_from, fact.warrant.extended_on < datum.terminated_from);

inline constexpr auto text = law(
    "us-uk-daa", "US-UK Data Access Agreement (2019)", Effect::lifts_bar, 17,
    link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted, GB),
    link(fact.links.designated_agreement_permits, Act::disclose, Outcome::permitted, US),

    article("1", "Definitions", 15),
    account("1(1)", Accounting::human_judgement, primary, "what an account is: told by warrant.identifier and warrant.targets_specific_accounts"),
    account("1(2)", Accounting::no_effect, recalled, "computer system, as in the Budapest Convention; only the start of the paragraph was read"),
    scope("1(3)", recalled, "covered data: content, stored computer data, traffic data, or subscriber information sought with them",
          when(ordering), covered_data),
    scope("1(3)", secondary, "the data is possessed or controlled by the provider, acting in that capacity", when(ordering),
          held_as_covered_provider),
    definition("1(4)", secondary, "covered offense: a serious crime, terrorist activity included, under the issuing state's law",
               covered_offense),
    definition("1(5)", recalled, "covered person: after targeting procedures, reasonably believed not to be protected when the agreement is invoked",
               fact.warrant.targeting_procedures_applied == yes &&
                   ((uk_order && !protected_from_uk_orders) || (us_order && !protected_from_us_orders))),
    scope("1(6)", secondary, "covered provider: a private entity that lets the public communicate, or process or store data, or that works for one",
          when(ordering), covered_provider),
    account("1(7)", Accounting::no_effect, recalled, "designated authorities are named by the Attorney General and the Home Secretary"),
    scope("1(8)", recalled, "the issuing party is the United States or the United Kingdom, at any level of government",
          uk_order || us_order),
    definition("1(9)", recalled, "legal process: orders under the agreement, and the process of article 10",
               fact.warrant.invoked == yes || article_10),
    scope("1(10)", recalled, "an order is a compulsory instrument that makes a provider produce or preserve data, stored or live",
          compulsory_order),
    account("1(11)", Accounting::no_effect, recalled, "the receiving party is the other one"),
    definition("1(12)", secondary, "receiving-party person, UK orders: of the US government, a U.S. person anywhere, or anybody in the US",
               protected_from_uk_orders),
    definition("1(12)", recalled, "receiving-party person, US orders: of the UK government, or located there; nationality plays no part",
               protected_from_us_orders),
    definition("1(13)", secondary, "serious crime: a maximum of at least three years' imprisonment", serious_crime),
    definition("1(14)", recalled, "subscriber information: who the customer is, which service, how it was connected and paid for",
               about_the_subscriber),
    definition("1(15)", recalled, "U.S. person: the same list as in 18 U.S.C. 2523(a)(2)", fact.target.united_states_person == yes),

    article("2", "Purpose", 2),
    scope("2(1)", recalled, "the agreement is about producing and preserving data and what becomes of it, not about notices, enforcement or the design of services",
          ordering || using_it),
    account("2(2)", Accounting::no_effect, recalled, "intended to help the parties obtain data; place in the text uncertain"),

    article("3", "Domestic law and effect", 4),
    scope("3(1)", recalled, "the receiving party makes its law permit compliance; a provider not subject to that law gains nothing from it",
          when(ordering && reading.provider_must_be_reachable == yes),
          fact.provider.subject_to_receiving_law == yes || (uk_order && of_the_united_states(fact.provider.established_in)) ||
              (us_order && fact.provider.established_in == GB)),
    scope("3(2)", recalled, "the agreement applies only to orders for which the issuing party invokes it", when(order_track),
          fact.warrant.invoked == yes),
    consequence("3(2)", secondary, "any duty to comply comes from the issuing party's law alone; the provider keeps its other legal objections",
                fact.warrant.invoked == yes && collecting),
    account("3(3)", Accounting::no_effect, secondary, "each recognises the other's safeguards and reports changes of law"),
    account("3(4)", Accounting::no_effect, recalled, "no right or remedy for private persons"),

    article("4", "Targeting restrictions", 5),
    requirement("4(1)", secondary, "the order is to prevent, detect, investigate or prosecute a covered offense",
                when(ordering && article_4_binds), crime_purpose && covered_offense),
    requirement("4(2)", secondary, "the order does not infringe freedom of speech", when(ordering && article_4_binds),
                fact.warrant.infringes_free_speech == no),
    requirement("4(2)", recalled, "the order does not put anybody at a disadvantage for race, sex, orientation, religion, origin or opinion",
                when(ordering && article_4_binds), fact.warrant.discriminatory_ground == DiscriminatoryGround::none),
    requirement("4(3)", secondary, "a UK order does not target a U.S. person, or anybody in the US",
                when(ordering && article_4_binds && uk_order),
                fact.target.united_states_person == no && !in_the_united_states),
    requirement("4(3)", secondary, "a US order does not target anybody in the UK", when(ordering && article_4_binds && us_order),
                fact.target.located_in != GB),
    requirement("4(3)", recalled, "an account shared with a protected person is not targeted unless that person is carved out",
                when(ordering && article_4_binds && reading.shared_account_protects == yes),
                fact.data.shared_with_protected == no || fact.data.protected_user_carved_out == yes),
    requirement("4(3)", recalled, "a UK order does not target an entity of the US government",
                when(ordering && article_4_binds && uk_order), !part_of_us_government),
    requirement("4(3)", recalled, "a US order does not target an entity of the UK government, a corporation registered or located in the UK, or an association of members there",
                when(ordering && article_4_binds && us_order), !uk_body),
    requirement("4(4)", recalled, "the target is not a means to learn about a protected person", when(ordering && article_4_binds),
                fact.warrant.targets_to_learn_about_protected == no),
    requirement("4(5)", recalled, "the order is targeted at specific accounts", when(ordering && article_4_binds),
                fact.warrant.targets_specific_accounts == yes),
    requirement("4(5)", secondary, "the order names a person, account, address, device or other specific identifier",
                when(ordering && article_4_binds), names_something_specific),

    article("5", "Issuance and transmission of orders", 12),
    requirement("5(1)", recalled, "issued under the issuing party's law, on articulable and credible facts, with particularity, legality and severity",
                when(ordering && article_4_binds), reasonably_justified),
    requirement("5(2)", secondary, "a court, judge, magistrate or other independent authority reviews the order, before or in its enforcement",
                when(ordering && article_4_binds), independently_reviewed),
    requirement("5(3)", recalled, "interception has a fixed and limited duration, no longer than necessary, and nothing less intrusive would do",
                when(ordering && article_4_binds && fact.warrant.kind == WarrantKind::interception), bounded_interception),
    requirement("5(4)", recalled, "the order is not issued for the receiving party or a third government",
                when(ordering && article_4_binds), fact.warrant.issued_for == IssuedFor::own_purposes),
    requirement("5(5)", recalled, "the issuing designated authority, or one agreed on, transmits the order",
                when(sending && article_4_binds), sent_by_designated_authority)
        .curable_by(Actor::issuing_designated_authority),
    requirement("5(6)", recalled, "the issuing designated authority reviews the order before it is transmitted",
                when(sending && article_4_binds), fact.warrant.reviewed_before_transmission == yes)
        .curable_by(Actor::issuing_designated_authority),
    requirement("5(7)", recalled, "the order carries a written certification that it is lawful and complies with the agreement",
                when(sending && article_4_binds), fact.warrant.certified_in_writing == yes)
        .curable_by(Actor::issuing_designated_authority),
    requirement("5(8)", recalled, "the provider is notified that the agreement is invoked", when(sending && article_4_binds),
                fact.warrant.invocation_notified == yes)
        .curable_by(Actor::issuing_designated_authority),
    duty("5(9)", recalled, "name a point of contact for legal and practical questions",
         owed(Strictness::must, Actor::issuing_designated_authority, Deed::name_contact, Actor::provider),
         when(sending && order_track), fact.warrant.contact_named == yes),
    duty("5(10)", recalled, "tell the third state in which the person is, if that person is in neither party and no national of the issuing one",
         owed(Strictness::must, Actor::issuing_designated_authority, Deed::notify, Actor::third_state),
         when(sending && order_track && !in_the_united_states && fact.target.located_in != GB &&
              fact.target.located_in != no_state && fact.target.nationality != fact.warrant.issued_by &&
              fact.target.other_nationality != fact.warrant.issued_by),
         fact.events.third_state_notified == yes),
    exception("5(10) exception", "5(10)", recalled, "not where telling would harm security, impede the investigation or imperil human rights",
              fact.events.notice_exception != NoticeException::none),
    ground("5(11)", secondary, "a provider that reasonably believes the agreement may not properly be invoked may object, first to the issuing side",
           Actor::provider, when(sending && order_track && fact.provider.believes_improperly_invoked == yes),
           fact.events.objection != Objection::none),
    duty("5(11)", recalled, "answer the provider's objection",
         owed(Strictness::must, Actor::issuing_designated_authority, Deed::answer, Actor::provider),
         when(sending && order_track && fact.events.objection != Objection::none),
         fact.events.objection != Objection::pending_at_issuer),
    ground("5(11)", recalled, "a provider whose objection was answered and that still believes so may go on to the receiving side",
           Actor::provider,
           when(sending && order_track && fact.provider.believes_improperly_invoked == yes &&
                one_of(fact.events.objection, Objection::answered, Objection::pending_at_receiver)),
           fact.events.objection == Objection::pending_at_receiver),
    consequence("5(11)", recalled, "an objection is pending; by itself it holds nothing up",
                sending && order_track && one_of(fact.events.objection, Objection::pending_at_issuer, Objection::pending_at_receiver) &&
                    reading.objection_suspends == no),
    condition("5(11)", recalled, "a pending objection is settled first, if objections suspend",
              when(collecting && order_track && reading.objection_suspends == yes), no_objection_pending),
    scope("5(12)", recalled, "the agreement does not apply to an order once the receiving side concludes that it was not properly invoked",
          when(order_track && !(reading.earlier_production_stays_covered == yes && before_the_conclusion)),
          fact.events.receiving_authority_concluded_improper == no),
    ground("5(12)", recalled, "the receiving designated authority may conclude that the agreement may not properly be invoked",
           Actor::receiving_designated_authority, when(sending && order_track),
           fact.events.receiving_authority_concluded_improper == yes),

    article("6", "Production by covered providers", 4),
    duty("6(1)", recalled, "produce directly to the issuing designated authority",
         owed(Strictness::should, Actor::provider, Deed::produce, Actor::issuing_designated_authority),
         when(collecting && order_track), fact.use.produced_to == ProducedTo::designated_authority),
    account("6(2)", Accounting::no_effect, secondary, "secure transmission may be arranged"),
    consequence("6(3)", recalled, "the issuing party may demand that order and response be kept confidential, and that data be authenticated",
                sending && fact.warrant.confidentiality_required == yes),
    account("6(4)", Accounting::unverified, recalled, "other duties to produce under the issuing party's law stay as they are; number uncertain"),

    article("7", "Targeting and minimisation procedures", 6),
    requirement("7(1)", secondary, "targeting procedures were applied: good-faith, reasonable efforts to establish that the account is a covered person's",
                when(ordering && article_4_binds), fact.warrant.targeting_procedures_applied == yes),
    requirement("7(1)", recalled, "a collection stops once its target is found to be protected",
                when(on(Act::continue_) && article_4_binds && reading.later_discovery_ends_collection == yes),
                fact.events.target_found_protected == no),
    duty("7(2)", secondary, "minimise what is acquired, retained and disseminated about U.S. persons",
         owed(Strictness::must, Actor::issuing_party, Deed::minimise, Actor::person_concerned),
         when(uk_order && (collecting || using_it)), fact.use.minimised == yes),
    requirement("7(3)", recalled, "only what is relevant to a covered offense, needed to understand it, or needed to protect life is disseminated",
                when(uk_order && passing_on), worth_disseminating),
    duty("7(3)", recalled, "segregate, seal or delete what is neither relevant nor needed",
         owed(Strictness::must, Actor::issuing_party, Deed::segregate, Actor::person_concerned),
         when(uk_order && on(Act::retain) && fact.data.relevant_to_offense == no && fact.data.needed_to_understand == no &&
              fact.data.protects_life == no),
         fact.use.segregated == yes),
    duty("7(4)", recalled, "review the material promptly",
         owed(Strictness::must, Actor::issuing_party, Deed::review, Actor::person_concerned), when(uk_order && using_it),
         fact.use.reviewed == yes),
    duty("7(4)", recalled, "keep unreviewed material on a secure system open only to trained persons",
         owed(Strictness::must, Actor::issuing_party, Deed::protect, Actor::person_concerned),
         when(uk_order && using_it && fact.use.reviewed == no), fact.use.kept_secure == yes),
    requirement("7(5)", recalled, "content of a U.S. person goes to US authorities only where it relates to significant harm to the US or its persons",
                when(uk_order && passing_on && fact.use.recipient == Recipient::receiving_party_authority &&
                     fact.data.contains_us_person_content == yes),
                fact.use.harm != Harm::none),
    account("7(6)", Accounting::no_effect, secondary, "the procedures are agreed between the parties, not order by order"),

    article("8", "Limitations on use and transfer", 5),
    consequence("8(1)", recalled, "the issuing party's own law on privacy and information governs what it received", using_it),
    condition("8(2)", recalled, "the receiving party consents before data goes to a third state or an international organisation",
              when(leaves_the_parties), fact.events.transfer_consent != Consent::not_asked),
    requirement("8(2)", recalled, "consent to a transfer onward was not denied, and its conditions are kept", when(leaves_the_parties),
                transfer_not_denied),
    exception("8(2) proviso", "8(2)", recalled, "except for what has lawfully been made public under the issuing party's law",
              fact.data.lawfully_public == yes),
    account("8(3)", Accounting::no_effect, recalled, "nobody is obliged to share what was produced"),
    condition("8(4)(a)", secondary, "the UK's permission comes before prosecution evidence where the death penalty is sought in the US",
              when(capital_case), permission_asked),
    requirement("8(4)(a)", secondary, "that permission was not denied, and its conditions are kept", when(capital_case),
                permission_not_denied),
    condition("8(4)(b)", secondary, "the US's permission comes before prosecution evidence in the UK that raises freedom-of-speech concerns",
              when(speech_case), permission_asked),
    requirement("8(4)(b)", secondary, "that permission was not denied, and its conditions are kept", when(speech_case),
                permission_not_denied),
    account("8(5)", Accounting::no_effect, recalled, "further limits on use only by agreement; none was seen"),

    article("9", "Privacy and data protection", 3),
    consequence("9(1)", recalled, "the protections of the EU-US Umbrella Agreement apply to the personal data, with the changes it needs",
                fact.data.personal == yes && reading.umbrella_applies_after_brexit == yes && (collecting || using_it)),
    consequence("9(2)", secondary, "processing and transfer under an order are deemed compatible with both parties' data-protection law",
                fact.warrant.invoked == yes && collecting)
        .if_permitted(),
    account("9(3)", Accounting::unverified, recalled, "further duties of security and supervision"),

    article("10", "Preservation and subscriber information", 4),
    definition("10(1)", secondary, "process for preservation, or for subscriber information alone that is not collected live", article_10),
    scope("10(1)", recalled, "process for preservation asks to keep data, not to hand it over",
          when(fact.warrant.kind == WarrantKind::preservation), !collecting),
    consequence("10(2)", secondary, "such process may be issued directly to the provider", article_10 && on(Act::issue, Act::serve)),
    requirement("10(3)", recalled, "such process relates to crime and is lawful under the issuing party's law",
                when(ordering && article_10), crime_purpose && fact.warrant.complies_with_issuing_law == yes),
    consequence("10(3)", recalled, "any duty to answer comes from the issuing party's law alone; the provider keeps its legal objections",
                article_10 && on(Act::disclose, Act::preserve)),
    account("10(4)", Accounting::unverified, recalled, "whether article 4, the threshold and articles 5(5) to 5(8) bind such process: reading article_10_bound_by_article_4"),

    article("11", "Compatibility and non-exclusivity", 2),
    consequence("11(1)", secondary, "other routes stay open: domestic process, mutual legal assistance, emergency disclosure",
                fact.warrant.invoked == no),
    account("11(2)", Accounting::unverified, recalled, "status under each party's enabling law"),

    article("12", "Review and consultation", 5),
    account("12(1)", Accounting::no_effect, recalled, "review of compliance within a year of entry into force, then as agreed"),
    account("12(2)", Accounting::no_effect, recalled, "disputes are settled by consultation"),
    requirement("12(3)", recalled, "the agreement is not invoked for a category of process that is suspended", when(ordering),
                not_suspended(datum)),
    account("12(4)", Accounting::no_effect, recalled, "annual reports between the designated authorities"),
    account("12(5)", Accounting::no_effect, recalled, "providers may publish lawful statistics"),

    article("13", "Costs", 0),
    account("13", Accounting::no_effect, recalled, "each party bears its own costs"),

    article("14", "Amendments", 0),
    account("14", Accounting::no_effect, recalled, "amendment by written agreement; see 18 USC 2523(f)"),

    article("15", "Temporal application", 0),
    scope("15", recalled, "applies to process issued on or after entry into force, whenever the offense was committed",
          fact.warrant.issued_on >= datum.in_force_from || (extended_anew && fact.warrant.extended_on >= datum.in_force_from)),

    article("16", "Entry into force", 0),
    scope("16", secondary, "the agreement is in force at the date of the law that is asked about", law_date >= datum.in_force_from),

    article("17", "Expiry and termination", 3),
    scope("17(1)", recalled, "in force for five years, unless extended in writing before they end", within_the_term(fact.act_on)),
    scope("17(2)", recalled, "not in force once a notice of termination has taken effect, one month after it",
          fact.act_on < datum.terminated_from),
    exception("17(3)", "17(1)", recalled, "continues to apply, with the same safeguards, to orders issued before it expired",
              ordered_within_the_term),
    exception("17(3)", "17(2)", recalled, "continues to apply, with the same safeguards, to orders issued before it was terminated",
              ordered_before_termination),

    article("SL", "Side letters of 3 October 2019", 3),
    duty("SL(1)", recalled, "recommended, not written: expect the UK to ask for assurances wherever the death penalty is available, even where 8(4)(a) asks for no permission",
         owed(Strictness::should, Actor::recipient, Deed::ask_permission, Actor::receiving_designated_authority),
         when(us_order && on(Act::use_as_lead, Act::use_as_evidence) && fact.offense.death_penalty_available == yes &&
              !capital_case),
         permission_asked),
    duty("SL(2)", recalled, "recommended, not written: raise an offense on which the US has declared a concern about speech with it already when ordering",
         owed(Strictness::should, Actor::issuing_designated_authority, Deed::consult, Actor::receiving_designated_authority),
         when(uk_order && ordering && fact.offense.speech_concern != SpeechConcern::none), permission_asked),
    condition("SL(3)", recalled, "the UK's permission comes before use for a military commission or for detention at Guantanamo Bay",
              when(guantanamo_case), fact.events.detention_permission != Consent::not_asked),
    requirement("SL(3)", recalled, "that permission was not denied, and its conditions are kept", when(guantanamo_case),
                one_of(fact.events.detention_permission, Consent::not_asked, Consent::granted) ||
                    (fact.events.detention_permission == Consent::granted_on_conditions &&
                     fact.events.detention_conditions_kept == yes)),

    article("18 USC 2523", "Executive agreements: gates for orders to the United States", 8, Numbering::letters),
    usc_2523_a_2,
    usc_2523_b_3,
    usc_2523_c,
    usc_2523_d_2(uk_order, datum),
    usc_2523_e_3(uk_order, datum),
    usc_2523_f(uk_order, datum),
    usc_2523_g,
    usc_2523_h(uk_order),

    article("18 USC 2702", "The bar that is lifted for stored content", 0),
    usc_2702,

    article("18 USC 2707(e)", "Good-faith reliance", 0),
    usc_2707_e(uk_order),

    article("18 USC 2520(d)", "Good-faith reliance: interception", 0),
    usc_2520_d(uk_order),

    article("18 USC 3124", "Good-faith reliance: dialling data", 0),
    usc_3124(uk_order));
}  // namespace us_uk_daa_text

/// The US-UK Data Access Agreement, both directions, with the side letters as far as known and the gates of US law for
/// orders to the United States. `permitted` lifts the receiving state's bar; it never obliges the provider.
inline constexpr Treaty<us_uk_daa_text::text, UsUkDaaTerms> us_uk_daa{};

}  // namespace comity
