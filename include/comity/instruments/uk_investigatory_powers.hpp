// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instrument.hpp"

// Investigatory Powers Act 2016 (2016 c. 25), as far as it meets cross-border requests: incoming interception (s.52), secrecy
// of interception (ss.53 to 58), notices to operators (ss.252 to 258A); with the United Kingdom's data-protection basis for
// answering US requests, and the notices on keys of the Regulation of Investigatory Powers Act 2000 (RIPA), ss.49 to 54.
// https://www.legislation.gov.uk/ukpga/2016/25
//
// What was read: sections 52 to 55, 252 to 256, 257(1) to (7) and 258A(1) to (5) of the Act, parts of 56 to 58 and of Schedule
// 3; SI 2018/354 reg. 2, SI 2020/38, the commencement instruments SI 2024/1021 and SI 2025/904; RIPA ss.49 to 51, 53 and 54, in a
// copy without amendments later than 2006. What was not: Schedule 2 to RIPA, the regulations under s.253 (SI 2018/353), the
// numbers of SI 2025/656, what s.258A says from its subsection (6) on and what brought it into force, transitional provision for
// notices older than 14 October 2024.
//
// Parts, each with one effect:
//   uk_incoming_interception         s.52: lifts the bar on interception for a foreign request
//   uk_data_protection_basis         Data Protection Act 2018, Sched. A1: a basis for answering a US request; it bars nothing
//   uk_intercept_secrecy             ss.53 to 58: bars telling of a warrant, and intercept material as evidence
//   uk_national_security_notices     s.252: compels an operator to take steps
//   uk_technical_capability_notices  s.253: compels an operator to have a capability
//   uk_notice_restraints             s.255(8), s.257(3A), RIPA s.54: bars telling of a notice, and changes while one is under
//                                    review
//   uk_notification_notices          s.258A: bars nothing; the duty to tell the Secretary of State of changes is in its duties
//   uk_key_disclosure                RIPA s.49: compels whoever has the key to make data intelligible
//
// A notice is the order that is judged: warrant.kind, warrant.issued_on (the day it was given) and so on are its own. No part
// asks, of any other order, whether there is a notice. Its existence is secret. withhold(fact.warrant.kind, ...) keeps what it
// says out of explanations and receipts; for somebody who may not even know that there is one, decide on redacted(request,
// withheld), because an outcome tells too. A notice never authorises obtaining data, so the parts on notices make no handing over
// of messages a duty: a warrant or another order does that.
//
// Where the text leaves a choice (numbers as in the working list of interpretation choices):
//   readings   10 providers that only store · 11 end-to-end encryption in the provider's own app: unsaid, so whether a notice
//              can demand its removal is undetermined.
//   the rules  12 whether there is a notice is a fact only of a request that is about it · 13 a referral suspends the duty (a
//              condition), and freezes changes that would harm a capability (another part) · 14 assurances about the death
//              penalty: the duty is to seek them, so whether they were given is read by a term alone.
//   data       when s.258A came into force, and whether such a notice must be kept secret: not known.

namespace comity {

/// What may move without s.52 moving. Replace it with `with`.
template <bool H>
struct UkIncomingInterceptionTerms {
    /// The day on which the rest was last checked. Read by no rule.
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// The US agreement is designated for s.52(3) (SI 2020/38).
    Field<H, Date> designated_from = detail::by_default<H, Date>(Date{2020, 2, 28});
    /// Conditions that regulations add (52(5)) are met; no such regulations were seen.
    Field<H, Truth> further_conditions_met = detail::by_default<H, Truth>(yes);
    /// Written assurances about the death penalty were sought before the designation (52(7)).
    Field<H, Truth> assurances_sought = detail::by_default<H, Truth>(yes);
    /// And given: on 3 October 2019, as reported.
    Field<H, Truth> assurances_given = detail::by_default<H, Truth>(yes);
};

template <bool H>
struct UkDataProtectionTerms {
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// Data (Use and Access) Act 2025 s.72 (SI 2025/904 reg. 2(b)).
    Field<H, Date> in_force_from = detail::by_default<H, Date>(Date{2025, 8, 20});
};

template <bool H>
struct UkNoticeTerms {
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// Notices given from this day on lapse after two years (Investigatory Powers (Amendment) Act 2024 s.20, SI 2024/1021).
    /// What holds for older ones was not seen; no rule lets those lapse.
    Field<H, Date> lapse_from = detail::by_default<H, Date>(Date{2024, 10, 14});
};

template <bool H>
struct UkNotificationNoticeTerms {
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// s.258A is in force. Not known: the first commencement left it out; regulations under it are of 6 June 2025, so likely by
    /// then.
    Field<H, Date> in_force_from{};
};

template <bool H>
struct UkNoticeRestraintTerms {
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// A notification notice under s.258A must be kept secret. Not known: its subsections from (6) on were not read.
    Field<H, Truth> notification_notices_are_secret{};
};

namespace uk_investigatory_powers_text {
using enum Provenance;

inline constexpr auto reading = fact.readings;

// s.261: whoever lets people communicate or, as read here, create, manage or store communications.
inline constexpr auto telecommunications_operator =
    fact.provider.service == ServiceKind::communication ||
    (one_of(fact.provider.service, ServiceKind::storage, ServiceKind::processing) && reading.storage_is_telecommunications == yes);

// ---------------------------------------------------------------------------------------------------------------------
// Incoming interception.

inline constexpr auto interception_terms = data_handles<UkIncomingInterceptionTerms>();
inline constexpr auto intercepting = on(Act::disclose, Act::continue_);

inline constexpr auto incoming_interception = law(
    "uk-incoming-interception", "Investigatory Powers Act 2016: interception for a foreign request", Effect::lifts_bar, 0,

    article("IPA 52", "Interception in accordance with overseas requests", 7),
    scope("IPA 52(1)", primary, "a communication is intercepted as it passes, in the United Kingdom and without a UK warrant",
          fact.warrant.kind == WarrantKind::interception && intercepting && fact.provider.established_in == GB),
    requirement("IPA 52(2)", primary, "condition A: by or for a telecommunications operator, in relation to its own service",
                telecommunications_operator && fact.provider.acts_as_covered_provider == yes),
    scope("IPA 52(3)", primary, "asked for by an authority outside the United Kingdom", fact.warrant.issued_by != GB),
    requirement("IPA 52(3)", primary, "condition B: the request is made in accordance with an agreement",
                fact.links.designated_agreement_permits == yes),
    requirement("IPA 52(3)", primary, "that agreement is designated", fact.act_on >= interception_terms.designated_from),
    requirement("IPA 52(4)", primary,
                "condition C: the person is outside the United Kingdom, or both who asks and who intercepts believe so",
                one_of(fact.warrant.target_whereabouts, Whereabouts::outside, Whereabouts::believed_outside)),
    requirement("IPA 52(5)", primary,
                "condition D: what regulations add is met", interception_terms.further_conditions_met == yes),
    account("IPA 52(6)", Accounting::no_effect, primary,
            "when 52(7) applies: a state with the death penalty in its general criminal law"),
    requirement("IPA 52(7)", primary,
                "such an agreement is designated only once written assurances against use in capital cases were sought",
                interception_terms.assurances_sought == yes),
    definition("IPA 52(7)", secondary,
               "assurances were given: nothing in this Act turns on it, whatever the agreement itself says",
               interception_terms.assurances_given == yes));

// ---------------------------------------------------------------------------------------------------------------------
// Data protection.

inline constexpr auto protection_terms = data_handles<UkDataProtectionTerms>();

inline constexpr auto data_protection_basis = law(
    "uk-data-protection-basis", "Data Protection Act 2018: answering requests under the US agreement", Effect::lifts_bar, 0,

    article("DPA 9A", "Processing in reliance on relevant international law", 0),
    scope("DPA 9A", secondary, "a controller in the United Kingdom hands over personal data",
          fact.provider.established_in == GB && fact.provider.data_role == DataRole::controller && fact.data.personal == yes &&
              on(Act::disclose)),
    scope("DPA 9A", primary, "in force", fact.act_on >= protection_terms.in_force_from),
    article("DPA Sched. A1", "Relevant international law", 0),
    scope("DPA Sched. A1", secondary,
          "the request comes from the United States: only its agreement of 3 October 2019 is listed",
          fact.warrant.issued_by == US),
    scope("DPA Sched. A1", secondary,
          "the request is made in accordance with the agreement; one that is not has no basis by this route, but perhaps another",
          fact.links.designated_agreement_permits == yes));

// ---------------------------------------------------------------------------------------------------------------------
// Secrecy of interception.

inline constexpr auto intercept_secrecy = law(
    "uk-intercept-secrecy", "Investigatory Powers Act 2016: secrecy of interception", Effect::bars, 0,

    article("IPA 53", "Safeguards on retention and disclosure of material", 0),
    account("IPA 53", Accounting::no_effect, primary, "arrangements that the issuing authority makes"),
    article("IPA 54", "Disclosure overseas", 0),
    account("IPA 54", Accounting::no_effect, primary, "arrangements that the issuing authority makes"),
    article("IPA 55", "Items subject to legal privilege", 0),
    account("IPA 55", Accounting::no_effect, primary, "what the authorities do with them"),
    article("IPA 56", "Exclusion from legal proceedings", 0),
    scope("IPA 56", primary, "telling of interception, or using what was intercepted as evidence",
          fact.warrant.kind == WarrantKind::interception && on(Act::notify, Act::use_as_evidence)),
    requirement("IPA 56(1)", primary, "no evidence in ordinary legal proceedings that shows that something was intercepted",
                when(on(Act::use_as_evidence)), fact.use.forum != Forum::civilian_court),
    article("IPA Sched. 3", "Exceptions", 0),
    exception("IPA Sched. 3", "IPA 56(1)", primary,
              "not content that was lawfully intercepted otherwise than under a UK warrant, for a foreign request for one",
              fact.warrant.issued_by != GB),
    account("IPA Sched. 3", Accounting::human_judgement, primary,
            "special tribunals and other proceedings: told by use.forum, which is then other"),
    article("IPA 57", "Unauthorised disclosures", 0),
    requirement("IPA 57(1)", primary,
                "nobody who works for the operator discloses the warrant, what was done under it or what it brought",
                when(on(Act::notify) && fact.warrant.issued_by == GB), fact.events.disclosure_permitted == yes),
    article("IPA 58", "Excepted disclosures", 0),
    account("IPA 58", Accounting::human_judgement, primary,
            "authorised, to oversight or legal advisers, or general: told by events.disclosure_permitted"));

// ---------------------------------------------------------------------------------------------------------------------
// Notices to operators: what national security notices and technical capability notices share (ss.254 to 258).

inline constexpr auto notice_terms = data_handles<UkNoticeTerms>();

inline constexpr auto taking_the_steps = on(Act::change_service) && fact.provider.service_change == ServiceChange::gives_capability;
inline constexpr auto approved_by_a_commissioner =
    fact.warrant.review == ReviewTiming::prior && fact.warrant.reviewer == Reviewer::judge && fact.warrant.review_held == yes;
// Renewed, it has a second period; until that begins, the first one is what counts.
inline constexpr auto anew = fact.warrant.is_extension == yes && fact.warrant.extended_on <= fact.act_on;
inline constexpr auto within_two_years = within_months(fact.act_on, fact.warrant.issued_on, 24) ||
                                         (anew && within_months(fact.act_on, fact.warrant.extended_on, 24));
inline constexpr auto referred_in_time = apart(fact.events.referred_on, fact.warrant.issued_on, 0, 28);
inline constexpr auto under_review = fact.events.review == OrderReview::pending && referred_in_time;

// The rules stand in each law where its text has them; what both laws ask is written down once.
constexpr auto consulted(Label citation) noexcept {
    return requirement(citation, primary, "its recipient was consulted first, and benefits, cost and effects were weighed",
                       fact.warrant.recipient_consulted == yes)
        .curable_by(Actor::issuing_authority);
}
constexpr auto not_lapsed(Label citation) noexcept {
    return requirement(citation, primary, "it lapses after two years, which begin with the day it was given or, renewed, with its new period",
                       when(fact.warrant.issued_on >= notice_terms.lapse_from), within_two_years);
}
constexpr auto not_revoked(Label citation) noexcept {
    return requirement(citation, primary, "it has not been revoked", fact.events.review != OrderReview::revoked);
}
constexpr auto may_be_referred(Label citation) noexcept {
    return duty(citation, primary, "refer it back within 28 days of the day it was given, if something in it is unreasonable",
                {Strictness::may, Actor::provider, Deed::object, Actor::issuing_authority,
                 within(28, TimeUnit::calendar_days, fact.warrant.issued_on)},
                when(taking_the_steps && apart(fact.act_on, fact.warrant.issued_on, 0, 28)),
                fact.events.review != OrderReview::none);
}
constexpr auto no_need_to_comply(Label citation) noexcept {
    return condition(citation, primary, "what was referred in time need not be complied with until it has been reviewed",
                     when(referred_in_time), fact.events.review != OrderReview::pending);
}
constexpr auto to_be_reviewed(Label citation) noexcept {
    return duty(citation, primary, "review what was referred, within a period that regulations set (its length was not seen)",
                {Strictness::must, Actor::issuing_authority, Deed::review, Actor::provider, {}},
                when(taking_the_steps && fact.events.review != OrderReview::none && referred_in_time),
                fact.events.review != OrderReview::pending);
}
constexpr auto steps_due(Label citation) noexcept {
    return duty(citation, primary, "take the steps within the period that the notice names",
                {Strictness::must, Actor::provider, Deed::take_steps, Actor::issuing_authority,
                 within(0, TimeUnit::calendar_days, fact.warrant.period_ends_on)},
                when(taking_the_steps), fact.events.produced_on <= fact.act_on);
}

inline constexpr auto national_security_notices = law(
    "uk-national-security-notices", "Investigatory Powers Act 2016: national security notices", Effect::compels, 0,

    article("IPA 252", "National security notices", 9),
    scope("IPA 252(1)", primary,
          "a national security notice of the United Kingdom", fact.warrant.kind == WarrantKind::security_notice &&
                                                                                         fact.warrant.issued_by == GB),
    requirement("IPA 252(1)", primary, "given by the Secretary of State", fact.warrant.issuer == AuthorityKind::minister),
    requirement("IPA 252(1)", primary, "to a telecommunications operator in the United Kingdom",
                telecommunications_operator && fact.provider.established_in == GB),
    requirement("IPA 252(1)(a)", primary, "for national security", fact.warrant.purpose == Purpose::national_security),
    requirement("IPA 252(1)(b)", primary, "it is considered necessary, and what it demands proportionate",
                fact.warrant.necessary_and_proportionate == yes),
    requirement("IPA 252(1)(c)", primary, "a Judicial Commissioner has approved it", approved_by_a_commissioner),
    scope("IPA 252(2)", primary, "it demands steps; whether they are taken is asked", taking_the_steps),
    account("IPA 252(3)", Accounting::no_effect, primary, "examples of such steps"),
    account("IPA 252(4)", Accounting::human_judgement, primary,
            "steps that would need a warrant need it still: judged with the warrant as the order"),
    requirement("IPA 252(5)", primary, "its main purpose is nothing for which a warrant is needed",
                fact.warrant.obligation == NoticeObligation::unlisted),
    account("IPA 252(6)", Accounting::no_effect, primary, "terms"),
    steps_due("IPA 252(7)"),
    consequence("IPA 252(8)", primary, "what it demands is lawful for all purposes", taking_the_steps).if_permitted(),
    account("IPA 252(9)", Accounting::no_effect, primary, "refers to sections 254 to 258"),

    article("IPA 254", "Approval by Judicial Commissioners", 5),
    account("IPA 254(1)", Accounting::no_effect, primary, "to which notices it applies"),
    account("IPA 254(2)", Accounting::human_judgement, primary,
            "necessity and proportionality are reviewed: told by warrant.review_held"),
    account("IPA 254(3)", Accounting::no_effect, primary, "by the standard of judicial review"),
    account("IPA 254(4)", Accounting::no_effect, primary, "reasons for a refusal"),
    account("IPA 254(5)", Accounting::no_effect, primary, "a refusal can be taken to the Investigatory Powers Commissioner"),

    article("IPA 255", "Further provision", 12),
    account("IPA 255(1)", Accounting::no_effect, primary, "terms"),
    consulted("IPA 255(2)"),
    account("IPA 255(3)", Accounting::human_judgement, primary, "what is weighed: told by warrant.recipient_consulted"),
    account("IPA 255(4)", Accounting::no_effect, primary, "for capability notices only"),
    account("IPA 255(5)", Accounting::no_effect, primary, "in writing"),
    not_lapsed("IPA 255(5A)"),
    account("IPA 255(6)", Accounting::no_effect, primary, "how it may be given abroad"),
    account("IPA 255(7)", Accounting::no_effect, primary, "regulations on how it is given"),
    account("IPA 255(8)", Accounting::no_effect, primary, "secrecy: uk-notice-restraints"),
    consequence("IPA 255(9)", primary,
                "whoever gets it must comply, and can be sued for compliance (255(10))", taking_the_steps)
        .if_permitted(),
    account("IPA 255(10)", Accounting::no_effect, primary, "see 255(9)"),
    account("IPA 255(11)", Accounting::no_effect, primary, "for capability notices only"),
    account("IPA 255(12)", Accounting::no_effect, primary, "it prevails over duties under communications law"),

    article("IPA 256", "Variation and revocation", 0),
    not_revoked("IPA 256"),
    article("IPA 256A", "Renewal", 0),
    account("IPA 256A", Accounting::human_judgement, secondary,
            "renewed with a Commissioner's approval: told by warrant.is_extension and warrant.extended_on"),
    article("IPA 257", "Review", 0),
    may_be_referred("IPA 257(1)"),
    no_need_to_comply("IPA 257(3)"),
    account("IPA 257(3A)", Accounting::no_effect, primary, "no harmful changes meanwhile: uk-notice-restraints"),
    to_be_reviewed("IPA 257(4)"),
    account("IPA 257(5)", Accounting::no_effect, primary,
            "whom the Secretary of State consults; the outcome is told by events.review"),
    article("IPA 258", "Approval after review", 0),
    account("IPA 258", Accounting::human_judgement, secondary,
            "confirming or varying needs the Investigatory Powers Commissioner: told by events.review"));

inline constexpr auto technical_capability_notices = law(
    "uk-technical-capability-notices", "Investigatory Powers Act 2016: technical capability notices", Effect::compels, 0,

    article("IPA 253", "Technical capability notices", 9),
    scope("IPA 253(1)", primary, "a technical capability notice of the United Kingdom",
          fact.warrant.kind == WarrantKind::capability_notice && fact.warrant.issued_by == GB),
    requirement("IPA 253(1)", primary, "given by the Secretary of State", fact.warrant.issuer == AuthorityKind::minister),
    requirement("IPA 253(1)(a)", primary,
                "it is considered necessary for a capability to assist, and (b) what it demands proportionate",
                fact.warrant.necessary_and_proportionate == yes),
    requirement("IPA 253(1)(c)", primary, "a Judicial Commissioner has approved it", approved_by_a_commissioner),
    scope("IPA 253(2)", primary,
          "it demands steps towards a capability; it obtains no data, for which a warrant or authorisation is needed besides",
          on(Act::change_service)),
    scope("IPA 253(2)", primary, "the change in question is a step that it demands",
          when(on(Act::change_service)), fact.provider.service_change == ServiceChange::gives_capability),
    requirement("IPA 253(3)", primary, "given to a telecommunications operator", telecommunications_operator),
    requirement("IPA 253(3)", primary,
                "it imposes only obligations that regulations list", fact.warrant.obligation != NoticeObligation::unlisted),
    account("IPA 253(4)", Accounting::no_effect, primary, "what regulations may list"),
    requirement("IPA 253(5)(c)", primary,
                "it may demand that electronic protection is removed, but only protection applied by the operator or on its behalf",
                when(fact.warrant.demands_decryption_capability == yes && fact.data.encryption != Encryption::none),
                fact.data.encryption == Encryption::by_provider ||
                    (fact.data.encrypted_by_provider_software == yes && reading.app_encryption_is_providers == yes))
        .demands(Form::plaintext),
    account("IPA 253(6)", Accounting::no_effect, primary, "whom the Secretary of State consults before making regulations"),
    steps_due("IPA 253(7)"),
    consequence("IPA 253(8)", primary, "it reaches persons outside the United Kingdom, and acts there",
                taking_the_steps && fact.provider.established_in != GB),
    account("IPA 253(9)", Accounting::no_effect, secondary, "refers to sections 254 to 258"),

    article("IPA 254", "Approval by Judicial Commissioners", 5),
    account("IPA 254(1)", Accounting::no_effect, primary, "to which notices it applies"),
    account("IPA 254(2)", Accounting::human_judgement, primary,
            "necessity and proportionality are reviewed: told by warrant.review_held"),
    account("IPA 254(3)", Accounting::no_effect, primary, "by the standard of judicial review"),
    account("IPA 254(4)", Accounting::no_effect, primary, "reasons for a refusal"),
    account("IPA 254(5)", Accounting::no_effect, primary, "a refusal can be taken to the Investigatory Powers Commissioner"),

    article("IPA 255", "Further provision", 12),
    account("IPA 255(1)", Accounting::no_effect, primary, "terms"),
    consulted("IPA 255(2)"),
    account("IPA 255(3)", Accounting::human_judgement, primary, "what is weighed: told by warrant.recipient_consulted"),
    account("IPA 255(4)", Accounting::human_judgement, primary,
            "for removal of protection, its feasibility and cost in particular: told by warrant.recipient_consulted"),
    account("IPA 255(5)", Accounting::no_effect, primary, "in writing"),
    not_lapsed("IPA 255(5A)"),
    account("IPA 255(6)", Accounting::no_effect, primary, "how it may be given abroad"),
    account("IPA 255(7)", Accounting::no_effect, primary, "regulations on how it is given"),
    account("IPA 255(8)", Accounting::no_effect, primary, "secrecy: uk-notice-restraints"),
    consequence("IPA 255(9)", primary, "whoever gets it must comply", taking_the_steps).if_permitted(),
    consequence("IPA 255(10)", primary,
                "enforced by civil proceedings; abroad only where it serves interception or communications data (255(11))",
                taking_the_steps &&
                    (fact.provider.established_in == GB ||
                     fact.warrant.obligation == NoticeObligation::listed_for_interception_or_communications_data))
        .if_permitted(),
    account("IPA 255(11)", Accounting::human_judgement, primary, "what the notice serves: told by warrant.obligation"),
    account("IPA 255(12)", Accounting::no_effect, primary, "for national security notices only"),

    article("IPA 256", "Variation and revocation", 0),
    not_revoked("IPA 256"),
    article("IPA 256A", "Renewal", 0),
    account("IPA 256A", Accounting::human_judgement, secondary,
            "renewed with a Commissioner's approval: told by warrant.is_extension and warrant.extended_on"),
    article("IPA 257", "Review", 0),
    may_be_referred("IPA 257(1)"),
    no_need_to_comply("IPA 257(3)"),
    account("IPA 257(3A)", Accounting::no_effect, primary, "no harmful changes meanwhile: uk-notice-restraints"),
    to_be_reviewed("IPA 257(4)"),
    account("IPA 257(5)", Accounting::no_effect, primary,
            "whom the Secretary of State consults; the outcome is told by events.review"),
    article("IPA 258", "Approval after review", 0),
    account("IPA 258", Accounting::human_judgement, secondary,
            "confirming or varying needs the Investigatory Powers Commissioner: told by events.review"));

// ---------------------------------------------------------------------------------------------------------------------
// What a notice forbids.

inline constexpr auto restraint_terms = data_handles<UkNoticeRestraintTerms>();

inline constexpr auto notice_restraints = law(
    "uk-notice-restraints", "Notices of the United Kingdom: secrecy and freeze", Effect::bars, 0,

    article("IPA 255(8)", "Secrecy of notices", 0),
    scope("IPA 255(8)", primary, "telling of a notice of the United Kingdom, or changing a service that one concerns",
          fact.warrant.issued_by == GB && on(Act::notify, Act::change_service) &&
              one_of(fact.warrant.kind, WarrantKind::capability_notice, WarrantKind::security_notice, WarrantKind::change_notice,
                     WarrantKind::key_notice)),
    requirement("IPA 255(8)", primary,
                "nobody at the recipient discloses a notice or what it says without the Secretary of State's permission",
                when(on(Act::notify) && one_of(fact.warrant.kind, WarrantKind::capability_notice, WarrantKind::security_notice)),
                fact.events.disclosure_permitted == yes),
    article("IPA 257(3A)", "Freeze during review", 0),
    requirement("IPA 257(3A)", primary,
                "until what was referred has been reviewed, no change that would harm a capability to assist",
                when(on(Act::change_service) && under_review &&
                     one_of(fact.warrant.kind, WarrantKind::capability_notice, WarrantKind::security_notice)),
                fact.provider.service_change != ServiceChange::harms_capability),
    article("IPA 258A", "Secrecy of notification notices", 0),
    requirement("IPA 258A", recalled, "whether a notification notice must be kept secret was not read: data",
                when(on(Act::notify) && fact.warrant.kind == WarrantKind::change_notice &&
                     restraint_terms.notification_notices_are_secret == yes),
                fact.events.disclosure_permitted == yes),
    article("RIPA 54", "Tipping-off", 0),
    requirement("RIPA 54(1)", primary, "a notice on keys that says so is kept secret by everybody who knows of it",
                when(on(Act::notify) && fact.warrant.kind == WarrantKind::key_notice && fact.warrant.confidentiality_required == yes),
                fact.events.disclosure_permitted == yes));

// ---------------------------------------------------------------------------------------------------------------------
// Notification notices.

inline constexpr auto notification_terms = data_handles<UkNotificationNoticeTerms>();

inline constexpr auto notification_notices = law(
    "uk-notification-notices", "Investigatory Powers Act 2016: notification notices", Effect::bars, 0,

    article("IPA 258A", "Notification of proposed changes", 0),
    scope("IPA 258A(1)", primary, "a notification notice of the United Kingdom, and a change of the service that it concerns",
          fact.warrant.kind == WarrantKind::change_notice && fact.warrant.issued_by == GB && on(Act::change_service)),
    scope("IPA 258A(1)", primary, "given by the Secretary of State to an operator",
          fact.warrant.issuer == AuthorityKind::minister && telecommunications_operator),
    scope("IPA 258A(1)", primary, "the section is in force", fact.warrant.issued_on >= notification_terms.in_force_from),
    duty("IPA 258A(1)", primary,
         "tell the Secretary of State of a proposal to make a change that the notice names; that gives time, and nobody a veto",
         {Strictness::must, Actor::provider, Deed::notify, Actor::issuing_authority, {}},
         when(on(Act::change_service) && fact.provider.service_change == ServiceChange::harms_capability &&
              fact.warrant.kind == WarrantKind::change_notice),
         fact.events.referred_on <= fact.act_on),
    account("IPA 258A(2)", Accounting::human_judgement, primary,
            "changes that regulations list: told by provider.service_change"),
    account("IPA 258A(3)", Accounting::no_effect, primary, "services and systems of the operator"),
    account("IPA 258A(4)", Accounting::no_effect, primary, "what regulations may list"),
    scope("IPA 258A(5)", primary, "considered necessary to keep a capability, and proportionate",
          fact.warrant.necessary_and_proportionate == yes),
    account("IPA 258A(6)", Accounting::unverified, recalled, "not read: consultation, form, secrecy, enforcement"));

// ---------------------------------------------------------------------------------------------------------------------
// Keys.

inline constexpr auto key_disclosure = law(
    "uk-key-disclosure", "Regulation of Investigatory Powers Act 2000: keys to protected information", Effect::compels, 0,

    article("RIPA 49", "Notices requiring disclosure", 0),
    scope("RIPA 49(1)", primary, "a notice of the United Kingdom on protected information, and whether it is made intelligible",
          fact.warrant.kind == WarrantKind::key_notice && fact.warrant.issued_by == GB && on(Act::disclose)),
    scope("RIPA 49(1)", primary,
          "information that was seized, intercepted, disclosed or otherwise lawfully obtained, or is likely to be",
          fact.data.lawfully_obtained == yes),
    requirement("RIPA 49(2)(a)", primary, "the recipient has the key", fact.data.keys_held_by == KeyHolder::provider)
        .demands(Form::plaintext),
    requirement("RIPA 49(2)", recalled, "given with the permission of a judge, as a rule (Sched. 2)",
                fact.warrant.review == ReviewTiming::prior && fact.warrant.review_held == yes),
    requirement("RIPA 49(2)(c)", primary,
                "necessary, and proportionate to what is sought", fact.warrant.necessary_and_proportionate == yes),
    requirement("RIPA 49(2)(d)", primary, "the information cannot reasonably be had in an intelligible form without a notice",
                fact.warrant.less_intrusive_means_available == no),
    requirement("RIPA 49(3)", primary,
                "for national security or to prevent or detect crime; whether another purpose is the economic well-being of the "
                "country, or a statutory power or duty (49(2)(b)(ii)), is told by warrant.complies_with_issuing_law",
                one_of(fact.warrant.purpose, Purpose::prevention, Purpose::detection, Purpose::investigation, Purpose::prosecution,
                       Purpose::national_security) ||
                    fact.warrant.complies_with_issuing_law == yes),
    duty("RIPA 49(4)", primary, "disclose by the time that the notice names",
         {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
          within(0, TimeUnit::calendar_days, fact.warrant.period_ends_on)},
         when(on(Act::disclose)), fact.events.produced_on <= fact.act_on),
    article("RIPA 50", "Effect", 0),
    consequence("RIPA 50(1)", primary,
                "the information is disclosed in an intelligible form, or, instead, the key (50(2))", on(Act::disclose))
        .if_permitted(),
    article("RIPA 51", "The key itself", 0),
    account("RIPA 51", Accounting::no_effect, primary,
            "the key itself only if directed in special circumstances: either way there is a duty"),
    article("RIPA 53", "Failure to comply", 0),
    consequence("RIPA 53(5)", secondary,
                "failure is an offense: up to two years, five in cases of national security or child indecency",
                on(Act::disclose))
        .if_permitted(),
    article("RIPA 54", "Tipping-off", 0),
    account("RIPA 54", Accounting::no_effect, primary, "secrecy: uk-notice-restraints"));
}  // namespace uk_investigatory_powers_text

/// Interception in the United Kingdom for a foreign request. `permitted` lifts the bar on it.
inline constexpr Treaty<uk_investigatory_powers_text::incoming_interception, UkIncomingInterceptionTerms> uk_incoming_interception{};

/// The basis in UK data-protection law for answering a US request. `permitted` means that there is one, `not_applicable` that
/// there is none by this route. It enables, so where it gives nothing it takes nothing away.
inline constexpr Treaty<uk_investigatory_powers_text::data_protection_basis, UkDataProtectionTerms> uk_data_protection_basis{};

/// Secrecy of interception. `refused` means that nobody may be told, or that it is no evidence.
inline constexpr Treaty<uk_investigatory_powers_text::intercept_secrecy> uk_intercept_secrecy{};

/// National security notices. `permitted` means that the steps must be taken, `conditional` that a referral suspends the duty.
inline constexpr Treaty<uk_investigatory_powers_text::national_security_notices, UkNoticeTerms> uk_national_security_notices{};

/// Technical capability notices. `permitted` means that the steps must be taken, `conditional` that a referral suspends the
/// duty.
inline constexpr Treaty<uk_investigatory_powers_text::technical_capability_notices, UkNoticeTerms> uk_technical_capability_notices{};

/// What a notice forbids: telling of it, and harmful changes while it is under review.
inline constexpr Treaty<uk_investigatory_powers_text::notice_restraints, UkNoticeRestraintTerms> uk_notice_restraints{};

/// Notification notices. They never forbid a change; what is owed is in the duties.
inline constexpr Treaty<uk_investigatory_powers_text::notification_notices, UkNotificationNoticeTerms> uk_notification_notices{};

/// Notices on keys. `permitted` means that the provider must make the data intelligible.
inline constexpr Treaty<uk_investigatory_powers_text::key_disclosure> uk_key_disclosure{};

/// All of it, in the order above.
inline constexpr Bundle<uk_incoming_interception, uk_data_protection_basis, uk_intercept_secrecy, uk_national_security_notices,
                        uk_technical_capability_notices, uk_notice_restraints, uk_notification_notices, uk_key_disclosure>
    uk_investigatory_powers{};

}  // namespace comity
