// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instrument.hpp"

// Crime (Overseas Production Orders) Act 2019 (2019 c. 5): orders of a court of the United Kingdom for electronic data stored
// by somebody who operates or is based in a state with which there is a designated arrangement.
// https://www.legislation.gov.uk/ukpga/2019/5
//
// What was read: the Act, the amendments by Schedule 5 to the Police, Crime, Sentencing and Courts Act 2022 (in force 28 June
// 2022), and SI 2020/38. What was not seen: whether regulations prescribe other servers, other officers or more requirements.
//
// Three parts, because they do different things:
//   uk_overseas_production_order_duty    sections 5 to 7, 9 to 11: whether the provider must produce (compels)
//   uk_overseas_production_order_making  sections 1 to 5, 7, 9, 12, 14 to 21: whether a judge may make the order, and whether it
//                                        may be served (nobody is obliged to)
//   uk_overseas_production_order_secrecy sections 8 and 13: who may be told (bars)
//
// An order that a judge has made binds until it is varied or revoked, whether or not the judge should have made it. So what
// sections 1 to 5 ask of its making is a requirement when it is made, and gives a provider that was served the ground of
// section 7(2)(b). What makes the order void or leaves the data out of it (9(1) to 9(3), 6(4)) is a requirement when data is
// produced.
//
// Where the text leaves a choice (numbers as in the working list of interpretation choices):
//   readings   7 data of which the provider has no key · 10 providers that only store.
//   the rules  8 seven days count the day of service · 9 three months begin with the day the order is made, and where the third
//              month on has no such day, end with that month.
//   neither    14 the death penalty: the duty is to seek assurances before an agreement on interception is designated (section
//              16, now Investigatory Powers Act 2016 s.52(7)); it is part of uk_incoming_interception, and no rule here.

namespace comity {

/// What may move without the Act moving. Replace it with `with`.
template <bool H>
struct UkOverseasProductionTerms {
    /// The day on which the rest was last checked. Read by no rule.
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// England and Wales, and Scotland (SI 2019/1318).
    Field<H, Date> in_force_from = detail::by_default<H, Date>(Date{2019, 10, 9});
    /// Northern Ireland, for all purposes (SI 2021/146).
    Field<H, Date> in_force_in_northern_ireland_from = detail::by_default<H, Date>(Date{2021, 2, 22});
    /// The state with which there is a designated arrangement (SI 2020/38). No other arrangement was seen.
    Field<H, State> arrangement_with = detail::by_default<H, State>(US);
    /// Its designation took effect.
    Field<H, Date> designated_from = detail::by_default<H, Date>(Date{2020, 2, 28});
    /// It entered into force between the states.
    Field<H, Date> agreement_in_force_from = detail::by_default<H, Date>(Date{2022, 10, 3});
    /// Sections 3(4A) and 5(3) as amended, and service by prescribed persons (2022 c. 32, Schedule 5).
    Field<H, Date> amended_from = detail::by_default<H, Date>(Date{2022, 6, 28});
    /// Requirements that regulations add (4(1)(b)) are met; no such regulations were seen.
    Field<H, Truth> further_requirements_met = detail::by_default<H, Truth>(yes);
};

namespace uk_overseas_production_text {
using enum Provenance;

inline constexpr auto datum = data_handles<UkOverseasProductionTerms>();
inline constexpr auto reading = fact.readings;

inline constexpr auto scotland = fact.warrant.issuing_jurisdiction == jurisdiction("GB-SCT");
inline constexpr auto northern_ireland = fact.warrant.issuing_jurisdiction == jurisdiction("GB-NIR");
inline constexpr auto made_here = fact.warrant.issued_by == GB && fact.warrant.compulsory == yes;
inline constexpr auto stored = fact.warrant.kind == WarrantKind::production;

// Section 2.
inline constexpr auto officer_elsewhere =
    one_of(fact.warrant.applied_for_by, Applicant::constable, Applicant::revenue_officer, Applicant::serious_fraud_officer,
           Applicant::accredited_financial_investigator, Applicant::counter_terrorism_financial_investigator,
           Applicant::terrorist_financing_investigator, Applicant::financial_conduct_investigator, Applicant::prescribed_person);
inline constexpr auto officer_in_scotland =
    one_of(fact.warrant.applied_for_by, Applicant::procurator_fiscal, Applicant::authorised_by_fiscal);
inline constexpr auto financial_investigator_within_purpose =
    (fact.warrant.applied_for_by != Applicant::accredited_financial_investigator ||
     one_of(fact.offense.investigation, Investigation::confiscation, Investigation::money_laundering)) &&
    (fact.warrant.applied_for_by != Applicant::counter_terrorism_financial_investigator ||
     fact.offense.investigation == Investigation::terrorist_property) &&
    (fact.warrant.applied_for_by != Applicant::terrorist_financing_investigator ||
     fact.offense.investigation == Investigation::terrorist_financing);
inline constexpr auto appropriate_officer =
    ((scotland && officer_in_scotland) || (!scotland && officer_elsewhere)) && financial_investigator_within_purpose;

// Section 3.
inline constexpr auto telecommunications_operator =
    fact.provider.service == ServiceKind::communication ||
    (one_of(fact.provider.service, ServiceKind::storage, ServiceKind::processing) && reading.storage_is_telecommunications == yes);
inline constexpr auto communications_data =
    one_of(fact.data.category, DataCategory::traffic, DataCategory::subscriber, DataCategory::identification);
inline constexpr auto terrorist_but_not_financing =
    one_of(fact.offense.investigation, Investigation::terrorist, Investigation::terrorist_property);
inline constexpr auto terrorist_investigation =
    terrorist_but_not_financing || fact.offense.investigation == Investigation::terrorist_financing;
inline constexpr auto privileged = fact.data.special_protection == SpecialProtection::legally_privileged;
inline constexpr auto excepted_record =
    fact.data.special_protection == SpecialProtection::confidential_personal_record && !terrorist_but_not_financing;
inline constexpr auto attached = fact.data.attached_to_content == yes && fact.warrant.issued_on >= datum.amended_from;
inline constexpr auto excepted_communications_data = communications_data && telecommunications_operator && !attached;
inline constexpr auto excepted_data = privileged || excepted_record || excepted_communications_data;

// Section 4.
inline constexpr auto based_or_operating_there =
    fact.provider.established_in == datum.arrangement_with || fact.provider.operates_in == datum.arrangement_with;
inline constexpr auto indictable_offense_pursued =
    (fact.offense.indictable == yes && one_of(fact.warrant.purpose, Purpose::investigation, Purpose::prosecution)) ||
    terrorist_investigation;
inline constexpr auto evidence_or_terrorism = fact.data.likely_evidence == yes || terrorist_investigation;
inline constexpr auto section_4_met =
    based_or_operating_there && indictable_offense_pursued && fact.provider.possesses_or_controls == yes &&
    fact.data.of_substantial_value == yes && evidence_or_terrorism && fact.warrant.in_public_interest == yes &&
    datum.further_requirements_met == yes;

// Section 9: who serves, and until when.
inline constexpr auto served_in_time = within_months(fact.warrant.served_on, fact.warrant.issued_on, 3);
inline constexpr auto prescribed_server =
    fact.warrant.served_by == ServedBy::prescribed_person && fact.warrant.served_on >= datum.amended_from;
inline constexpr auto by_the_secretary_of_state = fact.warrant.served_by == ServedBy::secretary_of_state || prescribed_server;
inline constexpr auto by_the_lord_advocate = fact.warrant.served_by == ServedBy::lord_advocate || prescribed_server;

// Sections 1 and 20: an order under an arrangement that was designated and in force, from a part of the country that has the
// Act.
inline constexpr auto under_the_arrangement =
    fact.warrant.issued_on >= datum.designated_from && fact.warrant.issued_on >= datum.agreement_in_force_from;
// Such an order refers to the arrangement (1(2), 1(5)); a production order of another law does not.
inline constexpr auto by_reference_to_it = fact.warrant.invoked == yes;
inline constexpr auto act_in_force =
    fact.warrant.issued_on >= datum.in_force_from &&
    (!northern_ireland || fact.warrant.issued_on >= datum.in_force_in_northern_ireland_from);

inline constexpr auto producing = on(Act::disclose);
inline constexpr auto making = on(Act::issue);
inline constexpr auto serving = on(Act::serve);

// Section 12.
inline constexpr auto about_journalism = making && fact.data.special_protection == SpecialProtection::journalistic;

inline constexpr Label made_elsewhere = "what a judge and an officer keep to: uk-overseas-production-order-making";

inline constexpr auto duty_to_produce = law(
    "uk-overseas-production-order-duty", "Crime (Overseas Production Orders) Act 2019", Effect::compels, 0,

    article("COPOA 1", "The order", 7),
    scope("COPOA 1(1)", primary,
          "an order of a court of the United Kingdom, and the question whether data is handed over under it",
          made_here && producing),
    account("COPOA 1(2)", Accounting::no_effect, primary, made_elsewhere),
    account("COPOA 1(3)", Accounting::no_effect, primary, made_elsewhere),
    scope("COPOA 1(4)", primary,
          "an order to produce, or to give access to, electronic data: data that is stored, not intercepted",
          stored),
    scope("COPOA 1(5)", primary, "made by reference to a designated arrangement, which is in force",
          by_reference_to_it && under_the_arrangement),
    account("COPOA 1(6)", Accounting::no_effect, primary, "which treaties can be designated"),
    account("COPOA 1(7)", Accounting::human_judgement, primary, "which judge: told by warrant.issuer"),

    article("COPOA 3", "Excepted electronic data", 9),
    account("COPOA 3(1)", Accounting::no_effect, primary, "the section applies for the whole Act"),
    account("COPOA 3(2)", Accounting::no_effect, primary, "data stored electronically: see 1(4)"),
    definition("COPOA 3(3)", primary, "excepted: what is legally privileged, and confidential personal records",
               privileged || excepted_record),
    definition("COPOA 3(4)", primary, "against a telecommunications operator, communications data is excepted too",
               excepted_communications_data),
    definition("COPOA 3(4A)", primary,
               "but not what belongs to data that may itself be asked for, in orders from 28 June 2022",
               attached),
    definition("COPOA 3(5)", primary,
               "confidential personal records are not excepted in a terrorist investigation, unless it is one of terrorist financing",
               terrorist_but_not_financing),
    account("COPOA 3(6)", Accounting::human_judgement, primary, "legal privilege: told by data.special_protection"),
    account("COPOA 3(7)", Accounting::human_judgement, primary,
            "records on health, counselling or welfare: told by data.special_protection"),
    account("COPOA 3(8)", Accounting::human_judgement, primary,
            "held in confidence or under statutory secrecy: told by data.special_protection"),
    definition("COPOA 3(9)", primary,
               "telecommunications operator: whoever lets people communicate or, as read here, store what they communicate",
               telecommunications_operator),

    article("COPOA 5", "Contents of the order", 5),
    account("COPOA 5(1)", Accounting::no_effect, primary, made_elsewhere),
    account("COPOA 5(2)", Accounting::no_effect, primary, made_elsewhere),
    account("COPOA 5(3)", Accounting::no_effect, primary, made_elsewhere),
    duty("COPOA 5(4)", primary, "produce by the end of the period that the order itself names",
         {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
          within(0, TimeUnit::calendar_days, fact.warrant.period_ends_on)},
         when(producing && fact.warrant.period_ends_on != has_not_happened), fact.events.produced_on <= fact.act_on),
    duty("COPOA 5(5)", primary, "produce within seven days, of which the day of service is the first",
         {Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
          within(7, TimeUnit::calendar_days, fact.warrant.served_on).counting(EventDay::counted)},
         when(producing && fact.warrant.period_ends_on == has_not_happened), fact.events.produced_on <= fact.act_on),

    article("COPOA 6", "Effect of the order", 4),
    consequence("COPOA 6(1)", primary,
                "data goes in a form that is visible and legible, or can readily be made so: what the provider can decrypt, it decrypts",
                producing && (fact.data.encryption == Encryption::by_provider || fact.data.keys_held_by == KeyHolder::provider))
        .demands(Form::plaintext),
    requirement("COPOA 6(1)", primary,
                "data that the provider has no key to is produced as it is held, since nothing obliges it to break or to build anything",
                when(producing && fact.data.encryption == Encryption::end_to_end && fact.data.keys_held_by != KeyHolder::provider),
                reading.unreadable_data_complies == yes),
    account("COPOA 6(2)", Accounting::no_effect, primary, "access is given in the same form"),
    account("COPOA 6(3)", Accounting::no_effect, primary, "what 6(2) refers to"),
    consequence("COPOA 6(4)(a)", primary, "wherever the data is stored", producing && fact.data.stored_in != GB),
    requirement("COPOA 6(4)(b)", primary, "the order never obliges to produce excepted data", when(producing), !excepted_data),
    requirement("COPOA 6(4)(c)", primary,
                "nor to do what would breach data-protection law, even given the order", when(producing),
                fact.provider.would_breach_data_protection == no),
    consequence("COPOA 6(4)(d)", primary,
                "apart from that, it prevails over restrictions on disclosure, as far as UK law reaches",
                producing)
        .if_permitted(),

    article("COPOA 7", "Variation and revocation", 7),
    requirement("COPOA 7(1)", primary,
                "the order has not been revoked", when(producing), fact.events.review != OrderReview::revoked),
    ground("COPOA 7(2)(b)", primary,
           "any person affected may apply to a judge to have the order varied or revoked, for one because it should not have been made",
           Actor::provider, when(producing), fact.events.review != OrderReview::none),
    account("COPOA 7(3)", Accounting::no_effect, primary, "what an application for variation says"),
    account("COPOA 7(4)", Accounting::no_effect, primary, "an application for variation leaves out excepted data"),
    definition("COPOA 7(5)", primary, "an order is varied only if section 4 is met anew", section_4_met),
    account("COPOA 7(6)", Accounting::human_judgement, primary,
            "a varied order is an order: the facts are then those of the variation"),
    account("COPOA 7(7)", Accounting::no_effect, primary, "who is an equivalent officer"),

    article("COPOA 9", "Service", 5),
    requirement("COPOA 9(1)", primary,
                "served within three months that begin with the day it was made; after that it counts as quashed",
                when(producing), served_in_time),
    requirement("COPOA 9(2)", primary, "served by the Secretary of State or, from 28 June 2022, a prescribed person",
                when(producing && !scotland), by_the_secretary_of_state)
        .curable_by(Actor::issuing_authority),
    requirement("COPOA 9(3)", primary, "in Scotland, served by the Lord Advocate or, from 28 June 2022, a prescribed person",
                when(producing && scotland), by_the_lord_advocate)
        .curable_by(Actor::issuing_authority),
    account("COPOA 9(4)", Accounting::no_effect, primary, made_elsewhere),
    account("COPOA 9(5)", Accounting::human_judgement, primary,
            "who is prescribed: told by warrant.served_by; no regulations were seen"),

    article("COPOA 10", "Retention and evidence", 5),
    account("COPOA 10(1)", Accounting::no_effect, primary,
            "what was produced may be kept as long as necessary, as evidence too: the recipient's business"),
    account("COPOA 10(2)", Accounting::no_effect, primary, "within data-protection law"),
    account("COPOA 10(3)", Accounting::no_effect, primary, "amends the law of evidence of England and Wales"),
    account("COPOA 10(4)", Accounting::no_effect, primary, "amends the law of evidence of Northern Ireland"),
    account("COPOA 10(5)", Accounting::no_effect, primary, "evidence in Scotland"),

    article("COPOA 11", "Procedure", 4),
    account("COPOA 11(1)", Accounting::no_effect, primary, "rules of court"),
    account("COPOA 11(2)", Accounting::no_effect, primary, "other powers to make them stay"),
    account("COPOA 11(3)", Accounting::no_effect, primary, "they keep to section 12"),
    consequence("COPOA 11(4)", primary,
                "the order has effect as one of the Crown Court, so whoever disobeys is in contempt; there is no offense of its own",
                producing && !scotland)
        .if_permitted(),

    article("COPOA 20", "Commencement", 4),
    scope("COPOA 20(1)", primary, "made when the Act was in force in that part of the United Kingdom", act_in_force),
    account("COPOA 20(2)", Accounting::no_effect, primary, "different days for different areas"),
    account("COPOA 20(3)", Accounting::no_effect, primary, "what was in force from the start"),
    account("COPOA 20(4)", Accounting::no_effect, primary, "transitional provision"));

inline constexpr auto making_and_serving = law(
    "uk-overseas-production-order-making", "Crime (Overseas Production Orders) Act 2019: making and serving an order",
    Effect::lifts_bar, 0,

    article("COPOA 1", "Application and order", 7),
    requirement("COPOA 1(1)", primary, "a judge makes it", when(making), fact.warrant.issuer == AuthorityKind::judge),
    requirement("COPOA 1(2)", primary, "the application names the arrangement and says what data is sought", when(making),
                by_reference_to_it && fact.warrant.is_particular == yes),
    account("COPOA 1(3)", Accounting::human_judgement, primary,
            "the officer leaves out what looks like excepted data: see 5(2)"),
    scope("COPOA 1(4)", primary, "making or serving an order of a court of the United Kingdom to produce or give access",
          made_here && on(Act::issue, Act::serve)),
    scope("COPOA 1(5)", primary, "by reference to a designated arrangement, which is in force", under_the_arrangement),
    account("COPOA 1(6)", Accounting::no_effect, primary, "which treaties can be designated"),
    account("COPOA 1(7)", Accounting::human_judgement, primary,
            "judges with the Crown Court's jurisdiction, the High Court of Justiciary, sheriffs: told by warrant.issuer"),

    article("COPOA 2", "Appropriate officers", 8),
    requirement("COPOA 2(1)", primary,
                "outside Scotland: a constable, one of the other officers listed, or one prescribed applies",
                when(making && !scotland), officer_elsewhere),
    requirement("COPOA 2(2)", primary, "an accredited financial investigator, for confiscation or money laundering only",
                when(making && fact.warrant.applied_for_by == Applicant::accredited_financial_investigator),
                one_of(fact.offense.investigation, Investigation::confiscation, Investigation::money_laundering)),
    requirement("COPOA 2(3)", primary, "a counter-terrorism financial investigator, for terrorist property only",
                when(making && fact.warrant.applied_for_by == Applicant::counter_terrorism_financial_investigator),
                fact.offense.investigation == Investigation::terrorist_property),
    requirement("COPOA 2(4)", primary, "one accredited for Schedule 5A alone, for terrorist financing only",
                when(making && fact.warrant.applied_for_by == Applicant::terrorist_financing_investigator),
                fact.offense.investigation == Investigation::terrorist_financing),
    requirement("COPOA 2(5)", primary,
                "in Scotland: a procurator fiscal applies, or one whom a procurator fiscal has authorised",
                when(making && scotland), officer_in_scotland),
    account("COPOA 2(6)", Accounting::no_effect, primary, "how a fiscal's authority is proved"),
    account("COPOA 2(7)", Accounting::no_effect, primary, "regulations on that"),
    account("COPOA 2(8)", Accounting::no_effect, primary, "terms"),

    article("COPOA 3", "Electronic data", 9),
    account("COPOA 3(1)", Accounting::no_effect, primary, "the section applies for the whole Act"),
    scope("COPOA 3(2)", primary, "electronic data is data that is stored, not intercepted as it passes", stored),
    definition("COPOA 3(3)", primary, "excepted: what is legally privileged, and confidential personal records",
               privileged || excepted_record),
    definition("COPOA 3(4)", primary, "against a telecommunications operator, communications data is excepted too",
               excepted_communications_data),
    definition("COPOA 3(4A)", primary,
               "but not what belongs to data that may itself be asked for, in orders from 28 June 2022", attached),
    definition("COPOA 3(5)", primary,
               "nor confidential personal records in a terrorist investigation, unless of terrorist financing",
               terrorist_but_not_financing),
    account("COPOA 3(6)", Accounting::human_judgement, primary, "legal privilege: told by data.special_protection"),
    account("COPOA 3(7)", Accounting::human_judgement, primary,
            "records on health, counselling or welfare: told by data.special_protection"),
    account("COPOA 3(8)", Accounting::human_judgement, primary,
            "held in confidence or under statutory secrecy: told by data.special_protection"),
    account("COPOA 3(9)", Accounting::no_effect, primary, "terms"),

    article("COPOA 4", "Requirements", 12),
    requirement("COPOA 4(1)(b)", primary, "requirements that regulations add are met", when(making),
                datum.further_requirements_met == yes),
    requirement("COPOA 4(2)", primary, "the person is based or operates in a state of the arrangement", when(making),
                based_or_operating_there),
    requirement("COPOA 4(3)", primary,
                "an indictable offense is prosecuted or investigated, or the investigation is a terrorist one",
                when(making), indictable_offense_pursued),
    requirement("COPOA 4(4)", primary, "the person has possession or control of some of the data", when(making),
                fact.provider.possesses_or_controls == yes),
    requirement("COPOA 4(5)", primary, "the data is likely to be of substantial value", when(making),
                fact.data.of_substantial_value == yes),
    requirement("COPOA 4(6)", primary,
                "the data is likely to be relevant evidence; not asked in a terrorist investigation", when(making),
                evidence_or_terrorism),
    requirement("COPOA 4(7)", primary, "it is in the public interest that the data is produced", when(making),
                fact.warrant.in_public_interest == yes),
    account("COPOA 4(8)", Accounting::human_judgement, primary,
            "operates: creates, processes, communicates or stores data there; told by provider.operates_in"),
    account("COPOA 4(9)", Accounting::human_judgement, primary,
            "indictable in Scotland and Northern Ireland: told by offense.indictable"),
    account("COPOA 4(10)", Accounting::human_judgement, primary, "indictable in Northern Ireland: told by offense.indictable"),
    account("COPOA 4(11)", Accounting::human_judgement, primary,
            "relevant evidence is what a court would admit: told by data.likely_evidence"),
    account("COPOA 4(12)", Accounting::no_effect, primary, "terms"),

    article("COPOA 5", "Contents of the order", 5),
    account("COPOA 5(1)", Accounting::no_effect, primary, "a judge may grant less than is asked for"),
    requirement("COPOA 5(2)", primary, "the order does not name excepted data", when(making), !excepted_data),
    account("COPOA 5(3)", Accounting::human_judgement, primary,
            "parts of the data that fail 4(5), 4(7) or, from 28 June 2022, 4(6) are left out: each part is judged as data of its own"),
    account("COPOA 5(4)", Accounting::human_judgement, primary,
            "the order names to whom and by when: told by warrant.period_ends_on"),
    account("COPOA 5(5)", Accounting::no_effect, primary,
            "seven days unless the judge sets another period: uk-overseas-production-order-duty"),

    article("COPOA 7", "Variation and revocation", 7),
    requirement("COPOA 7(1)", primary, "an order that has been revoked is not served", when(serving),
                fact.events.review != OrderReview::revoked),
    account("COPOA 7(2)", Accounting::no_effect, primary, "who may apply: uk-overseas-production-order-duty"),
    account("COPOA 7(3)", Accounting::no_effect, primary, "what an application for variation says"),
    account("COPOA 7(4)", Accounting::no_effect, primary, "an application for variation leaves out excepted data"),
    account("COPOA 7(5)", Accounting::no_effect, primary, "section 4 is met anew: uk-overseas-production-order-duty"),
    account("COPOA 7(6)", Accounting::human_judgement, primary,
            "a varied order is an order: the facts are then those of the variation"),
    account("COPOA 7(7)", Accounting::no_effect, primary, "who is an equivalent officer"),

    article("COPOA 9", "Service", 5),
    requirement("COPOA 9(1)", primary,
                "served within three months that begin with the day it was made; after that it counts as quashed",
                when(serving), served_in_time),
    requirement("COPOA 9(2)", primary, "served by the Secretary of State or, from 28 June 2022, a prescribed person",
                when(serving && !scotland), by_the_secretary_of_state),
    requirement("COPOA 9(3)", primary, "in Scotland, served by the Lord Advocate or, from 28 June 2022, a prescribed person",
                when(serving && scotland), by_the_lord_advocate),
    requirement("COPOA 9(4)", primary,
                "served only if whoever serves it considers that service accords with a designated arrangement",
                when(serving), fact.warrant.service_accords == yes),
    account("COPOA 9(5)", Accounting::human_judgement, primary,
            "who is prescribed: told by warrant.served_by; no regulations were seen"),

    article("COPOA 12", "Journalistic data", 9),
    account("COPOA 12(1)", Accounting::no_effect, primary, "when the section applies"),
    account("COPOA 12(2)", Accounting::human_judgement, primary, "journalistic data: told by data.special_protection"),
    requirement("COPOA 12(3)(a)", primary, "the person against whom the order is sought was given notice of the application",
                when(about_journalism), fact.events.application_notice != ApplicationNotice::none),
    requirement("COPOA 12(3)(b)", primary, "so was whoever stores the journalistic data, or for whom it is stored",
                when(about_journalism && fact.events.application_notice != ApplicationNotice::none),
                fact.events.application_notice == ApplicationNotice::provider_and_holder),
    exception("COPOA 12(4)", "COPOA 12(3)(b)", primary,
              "a judge directed otherwise, since it would prejudice the investigation or that person cannot be found",
              fact.events.application_notice == ApplicationNotice::holder_dispensed),
    account("COPOA 12(5)", Accounting::human_judgement, primary, "data received for journalism"),
    account("COPOA 12(6)", Accounting::human_judgement, primary, "no journalism with a criminal purpose"),
    account("COPOA 12(7)", Accounting::human_judgement, primary, "what a criminal purpose is"),
    account("COPOA 12(8)", Accounting::no_effect, primary, "indictable, as in section 4"),
    account("COPOA 12(9)", Accounting::no_effect, primary, "terms"),

    article("COPOA 14", "Means of service", 5),
    account("COPOA 14(1)", Accounting::no_effect, primary, "to what the section applies"),
    account("COPOA 14(2)", Accounting::human_judgement, primary,
            "by any means that rules of court permit, electronic ones too: warrant.served_on is the day of such service"),
    account("COPOA 14(3)", Accounting::human_judgement, primary,
            "abroad also at an office or address here, by inspection, or as arranged"),
    account("COPOA 14(4)", Accounting::human_judgement, primary, "inspection only if nothing else is practicable"),
    account("COPOA 14(5)", Accounting::no_effect, primary, "steps that go with inspection"),

    article("COPOA 15", "Service police", 7),
    account("COPOA 15(1)", Accounting::human_judgement, primary,
            "a judge advocate on application of service police: warrant.issuer is then a judge, warrant.applied_for_by a prescribed person"),
    account("COPOA 15(2)", Accounting::no_effect, primary, "the Act applies as to other orders"),
    account("COPOA 15(3)", Accounting::no_effect, primary, "how its terms are then read"),
    account("COPOA 15(4)", Accounting::no_effect, primary, "failure is certified to the High Court"),
    account("COPOA 15(5)", Accounting::no_effect, primary, "its procedure"),
    account("COPOA 15(6)", Accounting::no_effect, primary, "its powers"),
    account("COPOA 15(7)", Accounting::no_effect, primary, "terms"),

    article("COPOA 16", "Amends the Investigatory Powers Act 2016", 3),
    account("COPOA 16(1)", Accounting::no_effect, primary, "see uk-incoming-interception"),
    account("COPOA 16(2)", Accounting::no_effect, primary, "see uk-incoming-interception"),
    account("COPOA 16(3)", Accounting::no_effect, primary, "see uk-incoming-interception, s.52(6) and (7)"),

    article("COPOA 17", "Regulations", 5),
    account("COPOA 17(1)", Accounting::no_effect, primary, "how regulations are made"),
    account("COPOA 17(2)", Accounting::no_effect, primary, "what they may differ in"),
    account("COPOA 17(3)", Accounting::no_effect, primary, "consultation of Scottish ministers"),
    account("COPOA 17(4)", Accounting::no_effect, primary, "further requirements need both Houses"),
    account("COPOA 17(5)", Accounting::no_effect, primary, "the others can be annulled"),

    article("COPOA 18", "Interpretation", 2),
    account("COPOA 18(1)", Accounting::no_effect, primary, "terms"),
    account("COPOA 18(2)", Accounting::no_effect, primary, "proceedings"),

    article("COPOA 19", "Extent", 3),
    account("COPOA 19(1)", Accounting::no_effect, primary, "the whole United Kingdom"),
    account("COPOA 19(2)", Accounting::no_effect, primary, "10(3) is for England and Wales"),
    account("COPOA 19(3)", Accounting::no_effect, primary, "10(4) is for Northern Ireland"),

    article("COPOA 20", "Commencement", 4),
    scope("COPOA 20(1)", primary, "made when the Act was in force in that part of the United Kingdom", act_in_force),
    account("COPOA 20(2)", Accounting::no_effect, primary, "different days for different areas"),
    account("COPOA 20(3)", Accounting::no_effect, primary, "what was in force from the start"),
    account("COPOA 20(4)", Accounting::no_effect, primary, "transitional provision"),

    article("COPOA 21", "Short title", 0),
    account("COPOA 21", Accounting::no_effect, primary, "how the Act is cited"));

inline constexpr auto secrecy = law(
    "uk-overseas-production-order-secrecy", "Crime (Overseas Production Orders) Act 2019: who may be told", Effect::bars, 0,

    article("COPOA 8", "Non-disclosure requirement", 6),
    scope("COPOA 8(1)", primary, "telling somebody of an overseas production order, or of the application for it",
          on(Act::notify) && fact.warrant.issued_by == GB && stored && by_reference_to_it),
    requirement("COPOA 8(2)", primary,
                "an order that says so is not disclosed to anybody without the leave of a judge or an officer's written permission",
                when(fact.warrant.compulsory == yes && fact.warrant.confidentiality_required == yes &&
                     fact.warrant.secrecy_ends_on > fact.act_on),
                fact.events.disclosure_permitted == yes)
        .until(fact.warrant.secrecy_ends_on),
    account("COPOA 8(3)", Accounting::human_judgement, primary,
            "the order says when its secrecy ends: told by warrant.secrecy_ends_on"),
    account("COPOA 8(4)", Accounting::human_judgement, primary,
            "on revoking, a judge may let it go on: then warrant.confidentiality_required stays yes, else it becomes no"),
    account("COPOA 8(5)", Accounting::human_judgement, primary, "and to another day: told by warrant.secrecy_ends_on"),
    account("COPOA 8(6)", Accounting::no_effect, primary, "who is an equivalent officer"),

    article("COPOA 13", "Effect of notice of an application", 8),
    duty("COPOA 13(1)(a)", primary, "until the order is served, revoked or lapses, do not conceal, destroy or alter the data applied for",
         {Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority, {}},
         when(fact.events.application_notice != ApplicationNotice::none && fact.events.disclosure_permitted == no),
         fact.warrant.served_on <= fact.act_on || fact.events.review == OrderReview::revoked ||
             (fact.warrant.compulsory == yes && !within_months(fact.act_on, fact.warrant.issued_on, 3))),
    requirement("COPOA 13(1)(b)", primary,
                "whoever was given notice does not disclose the application as long as no order is made on it",
                when(fact.events.application_notice != ApplicationNotice::none && fact.warrant.compulsory == no),
                fact.events.disclosure_permitted == yes),
    account("COPOA 13(2)", Accounting::human_judgement, primary,
            "the leave of a judge or an officer's written permission: told by events.disclosure_permitted"),
    account("COPOA 13(3)", Accounting::human_judgement, primary,
            "both end when the application is dismissed, unless the judge orders otherwise: then say no notice was given"),
    account("COPOA 13(4)", Accounting::no_effect, primary,
            "the duty to keep the data ends with service, revocation or lapse (9(1)): see 13(1)(a)"),
    account("COPOA 13(5)", Accounting::no_effect, primary,
            "once the order is made, secrecy lasts as long as the order's own: see 8(2)"),
    account("COPOA 13(6)", Accounting::no_effect, primary, "an order to go on says when it ends"),
    account("COPOA 13(7)", Accounting::no_effect, primary, "who is an equivalent officer"),
    account("COPOA 13(8)", Accounting::no_effect, primary, "terms"));
}  // namespace uk_overseas_production_text

/// Whether a provider must hand stored data over under an overseas production order. `permitted` means that it must, `refused`
/// that the order brings no duty.
inline constexpr Treaty<uk_overseas_production_text::duty_to_produce, UkOverseasProductionTerms>
    uk_overseas_production_order_duty{};

/// Whether a judge may make such an order (`Act::issue`), and whether it may be served (`Act::serve`).
inline constexpr Treaty<uk_overseas_production_text::making_and_serving, UkOverseasProductionTerms>
    uk_overseas_production_order_making{};

/// Whether somebody may be told of it (`Act::notify`). `refused` means that nobody may.
inline constexpr Treaty<uk_overseas_production_text::secrecy> uk_overseas_production_order_secrecy{};

/// All of it, in the order above.
inline constexpr Bundle<uk_overseas_production_order_duty, uk_overseas_production_order_making, uk_overseas_production_order_secrecy>
    uk_overseas_production_orders{};

}  // namespace comity
