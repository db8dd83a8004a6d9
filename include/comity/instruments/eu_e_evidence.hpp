// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instrument.hpp"

// Regulation (EU) 2023/1543 of 12 July 2023 on European Production Orders and European Preservation Orders for electronic
// evidence in criminal proceedings and for the execution of custodial sentences following criminal proceedings.
// OJ L 191, 28.7.2023, p. 118. http://data.europa.eu/eli/reg/2023/1543/oj
//
// What was read: the articles, the annexes and the recitals that are cited, in a copy of the Official Journal's text.
// The accompanying Directive (EU) 2023/1544, Regulation 1182/71 and national law were not.
//
// The regulation compels: `permitted` means that the provider must hand over or keep the data. Where an order has a defect
// nobody must, but the provider is not forbidden to: only 10(2) while it waits, 12(2) and 13(4) forbid it anything. What
// authorities do, the regulation allows or forbids.
//
// Two orders in one text: production (`warrant.kind` production, subscriber_information) and preservation. Four kinds of
// data: subscriber; `identification`, which is asked for to identify a user and for nothing else; traffic; content, which is
// everything else (3(12)).
//
// An authority judges what it knows, a provider what it was sent: necessity, comparable domestic cases and protection in
// the enforcing state bind the act of issuing alone, since the certificate does not tell the provider of them (9(2), 9(3)).
// The provider has no ground for refusal of its own: it reports, objects and waits.
//
// Limits in days are counted in days where the addressee or the authority is (`warrant.served_on`, `act_on`, `notified_on`,
// `decided_on`), limits in hours from minute to minute in UTC (`received_at`, `act_at`, `notified_at`, `decided_at`). The
// tenth day has ended on the eleventh.
//
// Where the text leaves a choice (numbers as in the working list of open points):
//   readings   3 how days are counted: `event_day_counts`. Weekends and holidays never prolong a limit here.
//              4 whether handing over before clearance is forbidden or merely not owed: `early_transfer_forbidden`.
//   facts      2 an authority in doubt about residence or place says that it had no grounds, and must notify.
//              8 the maximum is that of the single offense in the issuing state.  11 `person_notice` left_to_provider.
//             13 that another state's law forbids it is `links.third_country_law_forbids`; it suspends nothing until the
//                provider objects (17(3)).
//   neither    1 5(2) refers to 2(3) for the purposes; they stand in 2(2), and so it is read.
//              5, 6, 7, 9, 10, 12, 19 follow from the text as it stands.

namespace comity {

/// What may move without the text moving. Replace it with `with`.
template <bool H>
struct EuEEvidenceTerms {
    /// The day on which the rest was last checked. Read by no rule.
    Field<H, Date> checked_on = detail::by_default<H, Date>(law_as_of);
    /// The twentieth day after publication (34(1)).
    Field<H, Date> in_force_from = detail::by_default<H, Date>(Date{2023, 8, 17});
    /// The first day on which orders can be issued (34(2)).
    Field<H, Date> applies_from = detail::by_default<H, Date>(Date{2026, 8, 18});
    /// The day from which Denmark is bound. It took no part (recital 101).
    Field<H, Date> denmark_bound_from = detail::by_default<H, Date>(has_not_happened);
};

namespace eu_e_evidence_text {
using enum Provenance;

inline constexpr auto datum = data_handles<EuEEvidenceTerms>();
inline constexpr auto reading = fact.readings;

/// The Member States that are bound: all but Denmark; Ireland takes part (recitals 100, 101).
inline constexpr StateSet bound_states = StateSet::of(
    state("AT"), state("BE"), state("BG"), state("CY"), state("CZ"), state("DE"), state("EE"), state("ES"), state("FI"),
    state("FR"), state("GR"), state("HR"), state("HU"), state("IE"), state("IT"), state("LT"), state("LU"), state("LV"),
    state("MT"), state("NL"), state("PL"), state("PT"), state("RO"), state("SE"), state("SI"), state("SK"));
constexpr auto bound(Handle<State> which) noexcept {
    return one_of(which, bound_states) ||
           (which == state("DK") && datum.denmark_bound_from < has_not_happened && law_date >= datum.denmark_bound_from);
}

// Orders, acts, data.
inline constexpr auto production = one_of(fact.warrant.kind, WarrantKind::production, WarrantKind::subscriber_information);
inline constexpr auto preservation = fact.warrant.kind == WarrantKind::preservation;
inline constexpr auto ordering = on(Act::issue, Act::serve, Act::disclose, Act::preserve);
inline constexpr auto producing = on(Act::disclose) && production;
inline constexpr auto preserving = on(Act::preserve) && preservation;
inline constexpr auto preserving_or_made_to = on(Act::preserve, Act::enforce) && preservation;
inline constexpr auto using_it =
    on(Act::retain, Act::use_as_lead, Act::use_as_evidence, Act::disseminate, Act::transfer_onward);
inline constexpr auto who_the_user_is = one_of(fact.data.category, DataCategory::subscriber, DataCategory::identification);
inline constexpr auto what_the_user_does = one_of(fact.data.category, DataCategory::content, DataCategory::stored_computer_data,
                                                  DataCategory::traffic, DataCategory::other_record);

// How limits are counted: whether `day` is at most the `n`th after the event, `moment` at most `n` hours after it.
constexpr auto by_day(Handle<Date> day, Handle<Date> event, int n) noexcept {
    constexpr int ever = 4'000'000;
    return apart(day, event, -ever, n - 1) || (apart(day, event, -ever, n) && reading.event_day_counts == no);
}
constexpr auto by_hour(Handle<Instant> moment, Handle<Instant> event, int n) noexcept {
    constexpr int ever = 2'147'000'000;
    return apart(moment, event, -ever, n * 60);
}

// Article 2.
inline constexpr auto in_criminal_proceedings = one_of(fact.warrant.purpose, Purpose::investigation, Purpose::prosecution);
inline constexpr auto to_execute_a_sentence = fact.warrant.purpose == Purpose::sentence_execution &&
                                              fact.offense.sentence >= months(4) && fact.offense.convict == Convict::absconded;

// Article 3.
inline constexpr auto covered_service =
    one_of(fact.provider.service, ServiceKind::communication, ServiceKind::domain_names, ServiceKind::storage);
// 3(3) keeps all other services out of the regulation, so that the grounds of 16 are left with 2(3).
inline constexpr auto covered_by_the_order = covered_service && fact.data.of_service_in_union == yes;
inline constexpr auto emergency =
    one_of(fact.warrant.emergency, Emergency::threat_to_life, Emergency::threat_to_physical_integrity,
           Emergency::threat_to_safety, Emergency::threat_through_infrastructure);

// Article 4.
constexpr auto judge(Handle<AuthorityKind> authority) noexcept {
    return one_of(authority, AuthorityKind::judge, AuthorityKind::court, AuthorityKind::investigating_judge);
}
constexpr auto judge_or_prosecutor(Handle<AuthorityKind> authority) noexcept {
    return one_of(authority, AuthorityKind::judge, AuthorityKind::court, AuthorityKind::investigating_judge,
                  AuthorityKind::prosecutor);
}
inline constexpr auto by_a_judge = judge(fact.warrant.issuer) || judge(fact.warrant.validator);
inline constexpr auto by_a_judge_or_prosecutor =
    judge_or_prosecutor(fact.warrant.issuer) || judge_or_prosecutor(fact.warrant.validator);
inline constexpr auto validated_later =
    emergency && fact.warrant.validation_unobtainable == yes && fact.warrant.domestic_case == DomesticCase::without_validation;
inline constexpr auto issued_without_validation =
    validated_later && !by_a_judge_or_prosecutor && (preservation || (production && who_the_user_is));
inline constexpr auto validation_not_granted = fact.events.later_validation == LaterValidation::denied ||
                                               (fact.events.later_validation == LaterValidation::none &&
                                                !by_hour(fact.act_at, fact.warrant.issued_at, 48));
inline constexpr auto by_the_right_authority =
    (production && what_the_user_does && by_a_judge) ||
    (production && who_the_user_is && (by_a_judge_or_prosecutor || validated_later)) ||
    (preservation && (by_a_judge_or_prosecutor || validated_later));

// Article 5.
inline constexpr auto three_years = fact.offense.under_issuing_law == yes && fact.offense.maximum_imprisonment >= years(3);
inline constexpr auto by_means_of_a_system = fact.offense.by_information_system == yes &&
                                             one_of(fact.offense.directive, Directive::non_cash_payment_fraud,
                                                    Directive::child_sexual_abuse, Directive::attacks_on_information_systems);
inline constexpr auto terrorism = fact.offense.directive == Directive::combating_terrorism;
inline constexpr auto grave_offense = three_years || by_means_of_a_system || terrorism;
// The processor tells the controller, its customer, of the production, unless the issuing authority has asked it not to (5(7)).
inline constexpr auto telling_the_controller =
    on(Act::notify) && production && fact.provider.data_role == DataRole::processor &&
    fact.warrant.notice_to == NoticeTo::customer && fact.events.controller_notice != ControllerNotice::barred;

// Articles 8 and 12.
inline constexpr auto notified =
    production && what_the_user_does && fact.events.enforcing_authority != EnforcingAuthority::not_notified;
// On the same day, whichever the time zones.
inline constexpr auto at_the_same_time = fact.warrant.served_on == has_not_happened ||
                                         apart(fact.events.notified_on, fact.warrant.served_on, -1, 1);
// What the enforcing authority decides later bears on nothing that is done before.
inline constexpr auto decided_by_now =
    (emergency && fact.events.decided_at <= fact.act_at) || (!emergency && fact.events.decided_on <= fact.act_on);
inline constexpr auto decided_in_time =
    decided_by_now && ((emergency && by_hour(fact.events.decided_at, fact.events.notified_at, 96)) ||
                       (!emergency && by_day(fact.events.decided_on, fact.events.notified_on, 10)));
inline constexpr auto may_still_decide = fact.events.enforcing_authority == EnforcingAuthority::silent &&
                                         ((emergency && by_hour(fact.act_at, fact.events.notified_at, 96)) ||
                                          (!emergency && by_day(fact.act_on, fact.events.notified_on, 10)));
// In an emergency it may also object to the use of what was handed over meanwhile (10(4)).
inline constexpr auto open_to_refusal = (producing || (using_it && emergency)) && notified && may_still_decide;
inline constexpr auto annex_iv_offense = one_of(
    fact.offense.category, OffenseCategory::criminal_organisation, OffenseCategory::terrorism,
    OffenseCategory::human_trafficking, OffenseCategory::child_sexual_exploitation, OffenseCategory::drug_trafficking,
    OffenseCategory::weapons_trafficking, OffenseCategory::corruption, OffenseCategory::fraud,
    OffenseCategory::money_laundering, OffenseCategory::counterfeit_currency, OffenseCategory::computer_crime,
    OffenseCategory::environmental_crime, OffenseCategory::facilitated_unlawful_entry,
    OffenseCategory::murder_or_grievous_injury, OffenseCategory::organ_trafficking, OffenseCategory::kidnapping,
    OffenseCategory::racism_or_xenophobia, OffenseCategory::organised_robbery, OffenseCategory::cultural_goods_trafficking,
    OffenseCategory::swindling, OffenseCategory::racketeering, OffenseCategory::product_piracy,
    OffenseCategory::forged_documents, OffenseCategory::forged_means_of_payment, OffenseCategory::hormone_trafficking,
    OffenseCategory::nuclear_trafficking, OffenseCategory::stolen_vehicles, OffenseCategory::rape, OffenseCategory::arson,
    OffenseCategory::international_crimes, OffenseCategory::seizure_of_aircraft_or_ships, OffenseCategory::sabotage);

// Article 10.
inline constexpr auto waits_for_clearance = producing && notified && !emergency;
inline constexpr auto cleared_or_tenth_day_over =
    (one_of(fact.events.enforcing_authority, EnforcingAuthority::cleared, EnforcingAuthority::conditions) && decided_by_now) ||
    !by_day(fact.act_on, fact.warrant.served_on, 10);
inline constexpr auto certificate_in_order = one_of(fact.events.certificate, Certificate::complete, Certificate::clarified);
inline constexpr auto order_over = one_of(fact.events.order, OrderStatus::withdrawn, OrderStatus::no_longer_needed);
inline constexpr auto produced_or_over =
    one_of(fact.events.order, OrderStatus::executed, OrderStatus::withdrawn, OrderStatus::no_longer_needed);
inline constexpr auto form_received = fact.events.objected_on < has_not_happened;
inline constexpr auto refused_in_time =
    notified && decided_in_time && fact.events.enforcing_authority == EnforcingAuthority::refused;
inline constexpr auto silent = fact.events.enforcing_authority == EnforcingAuthority::silent;
inline constexpr auto as_good_as_silent =
    silent || (one_of(fact.events.enforcing_authority, EnforcingAuthority::refused, EnforcingAuthority::cleared,
                      EnforcingAuthority::conditions) &&
               !decided_in_time);
// Who waits for the end of the tenth day can hand over on the day after it at the earliest, so that day is not late.
inline constexpr auto deadline_over =
    (emergency && !by_hour(fact.act_at, fact.events.received_at, 8)) ||
    (!emergency && !(notified && as_good_as_silent) && !by_day(fact.act_on, fact.warrant.served_on, 10)) ||
    (!emergency && notified && as_good_as_silent && !by_day(fact.act_on, fact.warrant.served_on, 11));

// Article 11. An extension that comes after the sixtieth day extends nothing.
inline constexpr auto extended = fact.warrant.is_extension == yes && by_day(fact.warrant.extended_on, fact.warrant.served_on, 60);

// Article 17.
inline constexpr auto objected_in_time = by_day(fact.events.objected_on, fact.warrant.served_on, 10);
inline constexpr auto conflict_under_review = fact.events.conflict_review == ConflictReview::before_court ||
                                              (fact.events.conflict_review == ConflictReview::objected && objected_in_time);
inline constexpr auto decided_on_conflict =
    one_of(fact.events.conflict_review, ConflictReview::before_court, ConflictReview::upheld, ConflictReview::lifted);

// Since nobody tells for how long it was suspended, what was suspended once is never certainly late (10(6), 17(3)).
inline constexpr auto never_suspended =
    fact.events.certificate == Certificate::complete && !conflict_under_review && !decided_on_conflict;

constexpr Obligation owed(Strictness strictness, Actor who, Deed deed, Actor towards, Clock clock = {}) noexcept {
    return {strictness, who, deed, towards, clock};
}
constexpr Clock days_after(int n, Handle<Date> event) noexcept {
    return within(n, TimeUnit::calendar_days, event).counting(EventDay::as_read);
}
constexpr Clock hours_after(int n, Handle<Instant> event) noexcept { return within(n, TimeUnit::hours, event); }

inline constexpr auto text = law(
    "eu-e-evidence", "Regulation (EU) 2023/1543 on European Production and Preservation Orders", Effect::compels, 34,

    article("1", "Subject matter", 3),
    scope("1(1)", primary, "an order to produce or to preserve electronic evidence, issued under the regulation",
          fact.warrant.invoked == yes && fact.warrant.compulsory == yes && (production || preservation)),
    scope("1(1)", primary, "the issuing authority is one of a Member State that is bound", bound(fact.warrant.issued_by)),
    scope("1(1)", primary, "the addressee is in another state than the issuing authority: at home, national powers suffice",
          fact.provider.addressee_in != fact.warrant.issued_by),
    scope("1(1)", primary,
          "the regulation is about orders, what is done under them and what becomes of the data, not about services or live "
          "collection",
          !on(Act::continue_, Act::change_service)),
    account("1(2)", Accounting::no_effect, primary, "a suspect or the defence may ask for an order"),
    account("1(3)", Accounting::no_effect, primary,
            "fundamental rights and the duties that follow from them stay as they are; see 12(1)(b)"),

    article("2", "Scope", 4),
    scope("2(1)", primary,
          "the provider offers services in the Union: they can be used there, and an establishment, many users or targeting "
          "ties them to it",
          one_of(fact.provider.union_connection, UnionConnection::establishment, UnionConnection::significant_users,
                 UnionConnection::targeting)),
    requirement("2(2)", primary,
                "for criminal proceedings, or to execute a sentence of four months or more, not passed in absentia, on "
                "somebody who absconded",
                when(ordering), in_criminal_proceedings || to_execute_a_sentence),
    requirement("2(3)", primary, "only for data that pertains to services offered in the Union", when(ordering),
                fact.data.of_service_in_union == yes),
    scope("2(4)", primary, "not in proceedings that serve to give mutual legal assistance to another state",
          fact.warrant.issued_for == IssuedFor::own_purposes),

    article("3", "Definitions", 21),
    account("3(1)", Accounting::no_effect, primary, "European Production Order: see 1(1), 3(16), 4 and 7"),
    scope("3(2)", primary, "a preservation order is about keeping data for a later request, not about handing it over",
          when(preservation), !on(Act::disclose)),
    scope("3(3)", primary,
          "service provider: electronic communications, domain names and IP numbers, or services to communicate by or to store "
          "data; no financial services",
          covered_service),
    account("3(4)", Accounting::human_judgement, primary,
            "offering services in the Union: provider.union_connection; mere accessibility does not suffice"),
    account("3(5)", Accounting::human_judgement, primary, "establishment: a stable infrastructure, for an indefinite time"),
    account("3(6)", Accounting::no_effect, primary, "designated establishment: see 7(1)"),
    account("3(7)", Accounting::no_effect, primary, "legal representative: see 7(1)"),
    requirement(
        "3(8)", primary,
        "electronic evidence is data stored by or for the provider when the certificate is received, not data still to come",
        when(on(Act::disclose, Act::preserve)), fact.data.stored_at_receipt == yes),
    requirement("3(9)", primary,
                "subscriber data are not passwords or other means of authentication that a user provided or asked for",
                when(ordering && fact.data.category == DataCategory::subscriber), fact.data.authentication_secret == no),
    definition("3(10)", primary, "data requested to identify the user and for nothing else; asked for more, it is traffic data",
               fact.data.category == DataCategory::identification),
    definition("3(11)", primary, "traffic data: the context of a service, other than subscriber data",
               fact.data.category == DataCategory::traffic),
    definition(
        "3(12)", primary, "content data: any other data in digital form",
        one_of(fact.data.category, DataCategory::content, DataCategory::stored_computer_data, DataCategory::other_record)),
    account("3(13)", Accounting::human_judgement, primary,
            "information system, as in Directive 2013/40/EU: offense.by_information_system"),
    account("3(14)", Accounting::no_effect, primary, "issuing State: warrant.issued_by"),
    account("3(15)", Accounting::no_effect, primary, "issuing authority: see 4"),
    scope("3(16)", primary, "the enforcing State, where the addressee is, is a Member State that is bound",
          bound(fact.provider.addressee_in)),
    account("3(17)", Accounting::no_effect, primary, "enforcing authority: named by the enforcing State"),
    definition(
        "3(18)", primary,
        "emergency: an imminent threat to somebody's life, physical integrity or safety, be it through critical infrastructure",
        emergency),
    account("3(19)", Accounting::no_effect, primary, "controller, as in Regulation (EU) 2016/679"),
    account("3(20)", Accounting::no_effect, primary, "processor, as in Regulation (EU) 2016/679"),
    account("3(21)", Accounting::no_effect, primary, "decentralised IT system: see 19"),

    article("4", "Issuing authority", 6),
    requirement("4(1)", primary,
                "production of subscriber or identification data: issued or validated by a judge, court, investigating judge "
                "or prosecutor",
                when(ordering && production && who_the_user_is), by_a_judge_or_prosecutor),
    requirement("4(2)", primary,
                "production of traffic or content data: issued or validated by a judge, court or investigating judge; a "
                "prosecutor does not suffice",
                when(ordering && production && what_the_user_does), by_a_judge),
    requirement("4(3)", primary,
                "preservation of any data: issued or validated by a judge, court, investigating judge or prosecutor",
                when(ordering && preservation), by_a_judge_or_prosecutor),
    account("4(4)", Accounting::no_effect, primary, "who validated an order may transmit it as the issuing authority would"),
    exception("4(5)", "4(1)", primary,
              "in an emergency, without validation if it cannot be had in time and a domestic case would do without it",
              validated_later),
    exception("4(5)", "4(3)", primary,
              "in an emergency, without validation if it cannot be had in time and a domestic case would do without it",
              validated_later),
    duty("4(5)", primary, "seek validation without undue delay",
         owed(Strictness::must, Actor::issuing_authority, Deed::seek_validation, Actor::issuing_party,
              hours_after(48, fact.warrant.issued_at)),
         when(ordering && issued_without_validation), fact.events.later_validation != LaterValidation::none),
    duty("4(5)", primary, "withdraw the order if validation is denied, or was not sought within 48 hours",
         owed(Strictness::must, Actor::issuing_authority, Deed::withdraw, Actor::provider),
         when((ordering || using_it) && issued_without_validation && validation_not_granted), order_over),
    requirement("4(5)", primary,
                "data obtained under an order that was denied validation, or for which none was sought within 48 hours, is deleted, or its use "
                "restricted",
                when(using_it && issued_without_validation), !validation_not_granted),
    account("4(6)", Accounting::no_effect, primary, "central authorities may transmit and receive"),

    article("5", "Conditions for issuing a European Production Order", 10),
    account("5(1)", Accounting::no_effect, primary,
            "only where the conditions of the article are met: each has a rule of its own"),
    requirement("5(2)", primary, "necessary and proportionate; the rights of the suspect are taken into account",
                when(on(Act::issue) && production), fact.warrant.necessary_and_proportionate == yes),
    requirement("5(2)", primary, "a similar order could have been issued in a similar domestic case",
                when(on(Act::issue) && production), fact.warrant.domestic_case != DomesticCase::not_possible),
    requirement("5(3)", primary, "subscriber and identification data: for any criminal offense, and for the sentences of 2(2)",
                when(ordering && production && who_the_user_is),
                fact.offense.under_issuing_law == yes || fact.warrant.purpose == Purpose::sentence_execution),
    definition("5(4)(a)", primary, "an offense with a maximum of at least three years' custody in the issuing State",
               three_years),
    definition("5(4)(b)", primary,
               "fraud with means of payment, sexual abuse of children or an attack on information systems, committed by means "
               "of such a system",
               by_means_of_a_system),
    definition("5(4)(c)", primary, "a terrorist offense under Directive (EU) 2017/541", terrorism),
    requirement("5(4)", primary,
                "traffic and content data: only for an offense of (a), (b) or (c), or (d) to execute a sentence for one",
                when(ordering && production && what_the_user_does), grave_offense),
    requirement("5(5)", primary, "names the user or another unique identifier, unless the order serves to identify the user",
                when(ordering && production && fact.data.category != DataCategory::identification),
                fact.warrant.identifier != Identifier::none),
    requirement("5(6)", primary, "addressed to the provider that is the controller of the data", when(ordering && production),
                fact.provider.data_role == DataRole::controller),
    exception("5(6) exception", "5(6)", primary,
              "to the processor, where the controller cannot be identified or addressing it might harm the investigation",
              one_of(fact.warrant.controller_obstacle, ControllerObstacle::cannot_be_identified,
                     ControllerObstacle::harms_investigation)),
    duty("5(7)", primary, "inform the controller of the production",
         owed(Strictness::must, Actor::provider, Deed::notify, Actor::controller),
         when(producing && fact.provider.data_role == DataRole::processor),
         fact.events.controller_notice == ControllerNotice::given),
    exception("5(7) exception", "5(7)", primary, "not for as long as the issuing authority has asked to refrain from it",
              fact.events.controller_notice == ControllerNotice::barred),
    requirement("5(8)", primary,
                "data in infrastructure for a public authority: only if that authority is in the issuing State",
                when(ordering && production && fact.customer.kind == PersonKind::government),
                fact.customer.government_of == fact.warrant.issued_by),
    requirement(
        "5(9)", primary,
        "traffic and content data of a privileged professional: only if resident in the issuing State, if addressing "
        "them might do harm, or on waiver",
        when(ordering && production && what_the_user_does && fact.data.professional_privilege != ProfessionalPrivilege::none),
        fact.customer.resides_in == fact.warrant.issued_by ||
            one_of(fact.data.professional_privilege, ProfessionalPrivilege::addressing_would_harm,
                   ProfessionalPrivilege::waived)),
    requirement("5(10)", primary,
                "not issued for traffic or content data found to be protected by immunities, privileges or press rules of the "
                "enforcing State",
                when(on(Act::issue) && production && what_the_user_does), fact.data.protection == Protection::none),

    article("6", "Conditions for issuing a European Preservation Order", 4),
    requirement("6(1)", primary, "5(8) applies: data of a public authority only if that authority is in the issuing State",
                when(ordering && preservation && fact.customer.kind == PersonKind::government),
                fact.customer.government_of == fact.warrant.issued_by),
    requirement("6(2)", primary,
                "necessary and proportionate to keep data from loss or change until its production is requested",
                when(on(Act::issue) && preservation), fact.warrant.necessary_and_proportionate == yes),
    requirement("6(3)", primary, "for any criminal offense, and for the sentences of 2(2)", when(ordering && preservation),
                fact.offense.under_issuing_law == yes || fact.warrant.purpose == Purpose::sentence_execution),
    requirement("6(3)", primary, "it could have been issued in a similar domestic case", when(on(Act::issue) && preservation),
                fact.warrant.domestic_case != DomesticCase::not_possible),
    requirement("6(4)", primary, "names the user or another unique identifier, unless the order serves to identify the user",
                when(ordering && preservation && fact.data.category != DataCategory::identification),
                fact.warrant.identifier != Identifier::none),

    article("7", "Addressees", 2),
    requirement("7(1)", primary, "addressed to the designated establishment or the legal representative", when(ordering),
                one_of(fact.provider.addressee, Addressee::designated_establishment, Addressee::legal_representative)),
    exception(
        "7(2)", "7(1)", primary,
        "in an emergency, to another establishment or representative in the Union if the designated one does not react in time",
        emergency && fact.provider.addressee == Addressee::fallback_establishment),

    article("8", "Notification to the enforcing authority", 4),
    requirement(
        "8(1)",
        primary,
        "for traffic and content data, the certificate goes to the enforcing authority at the same time as to the addressee",
        when(on(Act::serve) && production && what_the_user_does),
        fact.events.enforcing_authority != EnforcingAuthority::not_notified && at_the_same_time)
        .curable_by(Actor::issuing_authority),
    exception("8(2)", "8(1)", primary,
              "not if, on reasonable grounds when it was issued, the offense is one in the issuing State and the person "
              "resides there",
              fact.offense.committed_in == fact.warrant.issued_by && fact.target.resides_in == fact.warrant.issued_by),
    account("8(3)", Accounting::no_effect, primary, "further information for the enforcing authority, where appropriate"),
    condition(
        "8(4)", primary,
        "notification suspends the duty of 10(2), save in an emergency: clearance, or the end of the tenth day, comes first",
        when(waits_for_clearance && reading.early_transfer_forbidden == no), cleared_or_tenth_day_over),

    article("9", "Certificates", 4),
    requirement("9(1)", primary,
                "transmitted by a certificate that the issuing or validating authority has signed and certified",
                when(on(Act::serve, Act::disclose, Act::preserve)), fact.warrant.certified_in_writing == yes)
        .curable_by(Actor::issuing_authority),
    requirement("9(2)", primary,
                "the production certificate contains what 5(5)(a) to (h) asks for; grounds and summary go to the enforcing "
                "authority alone",
                when(on(Act::serve) && production), certificate_in_order)
        .curable_by(Actor::issuing_authority),
    requirement("9(3)", primary, "the preservation certificate contains what 6(4)(a) to (f) asks for",
                when(on(Act::serve) && preservation), certificate_in_order)
        .curable_by(Actor::issuing_authority),
    account("9(4)", Accounting::human_judgement, primary,
            "in a language that the addressee accepts: a certificate in another is defective"),

    article("10", "Execution of a production certificate", 9),
    consequence("10(1)", primary, "on receipt the addressee preserves the data at once", on(Act::preserve) && production),
    condition("10(2)", primary,
              "where the enforcing authority was notified, nothing goes before it clears the order or the tenth day has ended",
              when(waits_for_clearance && reading.early_transfer_forbidden == yes), cleared_or_tenth_day_over)
        .forbids(),
    duty("10(2)", primary, "hand over at the end of the tenth day if the enforcing authority keeps silent",
         owed(Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
              days_after(10, fact.warrant.served_on).not_sooner_than(10).on_silence(Silence::permits)),
         when(waits_for_clearance && as_good_as_silent), produced_or_over),
    duty("10(2)", primary, "hand over as soon as possible once cleared, at the latest at the end of the tenth day",
         owed(Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
              days_after(10, fact.warrant.served_on)),
         when(waits_for_clearance && decided_in_time &&
              one_of(fact.events.enforcing_authority, EnforcingAuthority::cleared, EnforcingAuthority::conditions)),
         produced_or_over),
    duty("10(3)", primary, "without notification, hand over within ten days of receipt",
         owed(Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
              days_after(10, fact.warrant.served_on)),
         when(producing && !notified && !emergency), produced_or_over),
    duty("10(4)", primary, "in an emergency, hand over without undue delay, notified or not",
         owed(Strictness::must, Actor::provider, Deed::produce, Actor::issuing_authority,
              hours_after(8, fact.events.received_at)),
         when(producing && emergency), produced_or_over),
    requirement("10(4)", primary,
                "data already handed over is deleted, or its use restricted, once the enforcing authority has refused in time",
                when(using_it && notified && decided_in_time), fact.events.enforcing_authority != EnforcingAuthority::refused),
    duty("10(5)", primary,
         "tell both authorities if immunities, privileges or press rules of the enforcing State seem to stand in the way",
         owed(Strictness::must, Actor::provider, Deed::notify, Actor::issuing_authority),
         when(producing && fact.data.protection != Protection::none), form_received),
    condition("10(6)", primary,
              "no duty to produce under a defective certificate until it is clarified; silence of the issuing authority "
              "changes nothing",
              when(on(Act::disclose, Act::enforce) && production), certificate_in_order),
    duty("10(6)", primary, "ask for clarification without undue delay",
         owed(Strictness::must, Actor::provider, Deed::consult, Actor::issuing_authority),
         when(producing && fact.events.certificate != Certificate::complete), fact.events.certificate != Certificate::defective),
    duty("10(6)", primary, "react to the addressee's form within five days; until then the duty stays suspended",
         owed(Strictness::must, Actor::issuing_authority, Deed::answer, Actor::provider,
              days_after(5, fact.events.objected_on).on_silence(Silence::suspends)),
         when(producing && one_of(fact.events.certificate, Certificate::clarification_asked, Certificate::clarified)),
         fact.events.certificate == Certificate::clarified),
    ground("10(7)", primary,
           "it is in fact impossible to comply, through no fault of the addressee; the issuing authority decides",
           Actor::provider, when(producing), fact.data.impossible == no),
    duty("10(7)", primary, "explain the impossibility without undue delay",
         owed(Strictness::must, Actor::provider, Deed::notify, Actor::issuing_authority),
         when(producing && fact.data.impossible == yes), form_received),
    account("10(8)", Accounting::human_judgement, primary,
            "other reasons for producing late, in part or not at all are told within the limit; the issuing authority may set "
            "a new one"),
    requirement("10(9)", primary, "the order was not withdrawn, and the addressee was not told that it is no longer needed",
                when(on(Act::disclose, Act::preserve) && production), !order_over),
    requirement("10(9)", primary, "data is preserved until it is produced, and no longer",
                when(on(Act::preserve) && production), fact.events.order != OrderStatus::executed),

    article("11", "Execution of a preservation certificate", 7),
    requirement("11(1)", primary, "the duty to keep ends after 60 days, or after 90 if extended within the 60",
                when(preserving_or_made_to),
                by_day(fact.act_on, fact.warrant.served_on, 60) || (extended && by_day(fact.act_on, fact.warrant.served_on, 90))),
    duty("11(1)", primary, "keep the data for 60 days",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority,
              days_after(60, fact.warrant.served_on).on_silence(Silence::releases)),
         when(preserving && !extended), order_over),
    duty("11(1)", primary, "keep the data for 30 days more",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority,
              days_after(90, fact.warrant.served_on).on_silence(Silence::releases)),
         when(preserving && extended), order_over),
    exception("11(2)", "11(1)", primary,
              "once the issuing authority has confirmed a request for production, the data is kept as long as it takes",
              fact.events.order == OrderStatus::production_confirmed),
    duty("11(2)", primary, "keep the data as long as its production takes",
         owed(Strictness::must, Actor::provider, Deed::preserve, Actor::issuing_authority),
         when(preserving && fact.events.order == OrderStatus::production_confirmed), fact.events.produced_on <= fact.act_on),
    requirement("11(3)", primary, "the addressee was not told that preservation is no longer needed", when(preserving),
                !order_over),
    duty("11(4)", primary,
         "tell both authorities if immunities, privileges or press rules of the enforcing State seem to stand in the way",
         owed(Strictness::must, Actor::provider, Deed::notify, Actor::issuing_authority),
         when(preserving && fact.data.protection != Protection::none), form_received),
    duty("11(5)", primary, "ask for clarification without undue delay",
         owed(Strictness::must, Actor::provider, Deed::consult, Actor::issuing_authority),
         when(preserving && fact.events.certificate != Certificate::complete),
         fact.events.certificate != Certificate::defective),
    duty("11(5)", primary, "react to the addressee's form within five days; silence releases the provider",
         owed(Strictness::must, Actor::issuing_authority, Deed::answer, Actor::provider,
              days_after(5, fact.events.objected_on).on_silence(Silence::releases)),
         when(preserving && one_of(fact.events.certificate, Certificate::clarification_asked, Certificate::clarified)),
         fact.events.certificate == Certificate::clarified),
    requirement("11(5)", primary, "the provider is released if nobody has reacted to its form within five days",
                when(preserving_or_made_to && fact.events.certificate == Certificate::clarification_asked),
                by_day(fact.act_on, fact.events.objected_on, 5)),
    ground("11(6)", primary,
           "it is in fact impossible to comply, through no fault of the addressee; the issuing authority decides",
           Actor::provider, when(preserving), fact.data.impossible == no),
    account("11(7)", Accounting::human_judgement, primary,
            "other reasons for not preserving are told without undue delay; the issuing authority reviews the order"),

    article("12", "Grounds for refusal", 5),
    duty("12(1)", primary, "assess a notified order, and refuse within ten days if at all; silence clears it",
         owed(Strictness::must, Actor::enforcing_authority, Deed::decide, Actor::issuing_authority,
              days_after(10, fact.events.notified_on).on_silence(Silence::permits)),
         when(producing && notified && !emergency), !silent),
    duty("12(1)", primary, "in an emergency, within 96 hours",
         owed(Strictness::must, Actor::enforcing_authority, Deed::decide, Actor::issuing_authority,
              hours_after(96, fact.events.notified_at).on_silence(Silence::permits)),
         when(producing && notified && emergency), !silent),
    ground("12(1)(a)", primary, "immunities, privileges or press rules of the enforcing State prevent execution",
           Actor::enforcing_authority, when(open_to_refusal), fact.data.protection == Protection::none),
    ground("12(1)(b)", primary, "exceptionally, execution would manifestly breach a fundamental right",
           Actor::enforcing_authority, when(open_to_refusal),
           fact.warrant.breaches_fundamental_rights == no),
    ground("12(1)(c)", primary, "the person has been finally judged for the same", Actor::enforcing_authority,
           when(open_to_refusal), fact.offense.already_finally_judged == no),
    ground("12(1)(d)", primary,
           "no offense in the enforcing State, unless of a category of Annex IV and punishable with three years or more",
           Actor::enforcing_authority, when(open_to_refusal),
           fact.offense.under_enforcing_law == yes || (annex_iv_offense && fact.offense.maximum_imprisonment >= years(3))),
    requirement("12(2)", primary,
                "once the enforcing authority has refused in time, the addressee stops and hands nothing over",
                when(producing && notified && decided_in_time), fact.events.enforcing_authority != EnforcingAuthority::refused)
        .forbids(),
    duty("12(2)", primary, "withdraw an order that was refused",
         owed(Strictness::must, Actor::issuing_authority, Deed::withdraw, Actor::provider), when(producing && refused_in_time),
         order_over),
    account("12(3)", Accounting::no_effect, primary,
            "the enforcing authority contacts the issuing authority before it refuses"),
    requirement("12(4)", primary, "data is used only under the conditions that the enforcing authority has set in time",
                when(using_it && notified && decided_in_time && fact.events.enforcing_authority == EnforcingAuthority::conditions),
                fact.events.use_conditions_kept == yes),
    account("12(5)", Accounting::no_effect, primary, "who can waive an immunity or privilege may be asked to"),

    article("13", "User information and confidentiality", 4),
    duty("13(1)", primary, "the issuing authority, not the provider, informs the person without undue delay",
         owed(Strictness::must, Actor::issuing_authority, Deed::notify, Actor::person_concerned),
         when(production && (on(Act::disclose) || using_it)), fact.events.person_notice == PersonNotice::given),
    exception("13(2)", "13(1)", primary,
              "delayed, restricted or omitted for as long as Article 13(3) of Directive (EU) 2016/680 allows",
              fact.events.person_notice == PersonNotice::withheld),
    consequence("13(3)", primary, "the information says which remedies there are (18)",
                fact.events.person_notice == PersonNotice::given),
    scope("13(4)", primary,
          "where the issuing authority has left it to the provider to tell, or the controller is told of what is still to be "
          "produced (5(7)), the regulation neither forbids nor demands it",
          when(on(Act::notify)),
          (fact.events.person_notice != PersonNotice::left_to_provider || telling_the_controller) &&
              (!telling_the_controller || fact.events.order == OrderStatus::executed)),
    requirement("13(4)", primary,
                "addressee and provider keep the certificate and the data confidential and secret, save from the controller "
                "whom 5(7) has the processor inform",
                when(on(Act::notify)),
                fact.events.person_notice == PersonNotice::left_to_provider || telling_the_controller)
        .forbids(),

    article("14", "Reimbursement of costs", 2),
    account("14(1)", Accounting::human_judgement, primary,
            "the provider may claim its costs if the issuing State's law allows it for domestic orders"),
    account("14(2)", Accounting::no_effect, primary, "not those of the IT system"),

    article("15", "Penalties", 2),
    consequence("15(1)", primary,
                "a pecuniary penalty, up to 2 % of the worldwide turnover, for producing late, where nothing has suspended the "
                "limit, or for breach of secrecy",
                (producing && deadline_over && never_suspended && !order_over && !refused_in_time) ||
                    (on(Act::notify) && fact.events.person_notice != PersonNotice::left_to_provider && !telling_the_controller)),
    consequence("15(2)", primary, "no liability to users or third parties for complying in good faith",
                on(Act::disclose, Act::preserve) && fact.provider.relies_in_good_faith == yes),

    article("16", "Procedure for enforcement", 10),
    requirement("16(1)", primary, "there is something left to enforce: the order was neither executed nor withdrawn",
                when(on(Act::enforce)), one_of(fact.events.order, OrderStatus::standing, OrderStatus::production_confirmed)),
    condition("16(1)", primary, "the addressee's time to produce has passed", when(on(Act::enforce) && production),
              deadline_over),
    requirement("16(2)", primary, "the enforcing authority has not refused: under 12, or on a ground of paragraphs 4 or 5",
                when(on(Act::enforce)), fact.events.enforcing_authority != EnforcingAuthority::refused),
    duty("16(2)", primary, "decide on recognition without undue delay, within five working days",
         owed(Strictness::must, Actor::enforcing_authority, Deed::decide, Actor::issuing_authority,
              within(5, TimeUnit::working_days, fact.events.notified_on)),
         when(on(Act::enforce)),
         !one_of(fact.events.enforcing_authority, EnforcingAuthority::not_notified, EnforcingAuthority::silent)),
    ground("16(3)(a)", primary, "production: the addressee may object on a ground of 16(4)(a) to (f)", Actor::provider,
           when(on(Act::enforce) && production),
           by_the_right_authority && (who_the_user_is || grave_offense) && fact.data.impossible == no && certificate_in_order &&
               fact.data.stored_at_receipt == yes && covered_by_the_order && fact.data.protection == Protection::none),
    ground("16(3)(a)", primary, "preservation: the addressee may object on a ground of 16(5)(a) to (e)", Actor::provider,
           when(on(Act::enforce) && preservation),
           by_the_right_authority && fact.data.impossible == no && certificate_in_order && fact.data.stored_at_receipt == yes &&
               covered_by_the_order && fact.data.protection == Protection::none),
    ground("16(4)(a)", primary, "not issued or validated as 4 demands", Actor::enforcing_authority,
           when(on(Act::enforce) && production), by_the_right_authority),
    ground("16(4)(b)", primary, "not for an offense of 5(4)", Actor::enforcing_authority,
           when(on(Act::enforce) && production && what_the_user_does), grave_offense),
    ground("16(4)(c)", primary, "impossible in fact, or manifest errors in the certificate", Actor::enforcing_authority,
           when(on(Act::enforce) && production), fact.data.impossible == no && certificate_in_order),
    ground("16(4)(d)", primary, "not stored by or for the provider when the certificate was received",
           Actor::enforcing_authority, when(on(Act::enforce) && production), fact.data.stored_at_receipt == yes),
    ground("16(4)(e)", primary, "a service that the regulation does not cover", Actor::enforcing_authority,
           when(on(Act::enforce) && production), covered_by_the_order),
    ground("16(4)(f)", primary, "immunities, privileges or press rules of the enforcing State", Actor::enforcing_authority,
           when(on(Act::enforce) && production), fact.data.protection == Protection::none),
    ground("16(4)(g)", primary, "exceptionally, a manifest breach of a fundamental right, apparent from the certificate alone",
           Actor::enforcing_authority, when(on(Act::enforce) && production), fact.warrant.breaches_fundamental_rights == no),
    ground("16(5)(a)", primary, "not issued or validated as 4 demands", Actor::enforcing_authority,
           when(on(Act::enforce) && preservation), by_the_right_authority),
    ground("16(5)(b)", primary, "impossible in fact, or manifest errors in the certificate", Actor::enforcing_authority,
           when(on(Act::enforce) && preservation), fact.data.impossible == no && certificate_in_order),
    ground("16(5)(c)", primary, "not stored by or for the provider when the certificate was received",
           Actor::enforcing_authority, when(on(Act::enforce) && preservation), fact.data.stored_at_receipt == yes),
    ground("16(5)(d)", primary, "a service that the regulation does not cover", Actor::enforcing_authority,
           when(on(Act::enforce) && preservation), covered_by_the_order),
    ground("16(5)(e)", primary, "immunities, privileges or press rules of the enforcing State", Actor::enforcing_authority,
           when(on(Act::enforce) && preservation), fact.data.protection == Protection::none),
    ground("16(5)(f)", primary, "exceptionally, a manifest breach of a fundamental right, apparent from the certificate alone",
           Actor::enforcing_authority, when(on(Act::enforce) && preservation), fact.warrant.breaches_fundamental_rights == no),
    account("16(6)", Accounting::no_effect, primary, "the enforcing authority decides on the addressee's objection"),
    account("16(7)", Accounting::no_effect, primary,
            "before it declines it consults the issuing authority, which answers within five working days"),
    account("16(8)", Accounting::no_effect, primary, "decisions are told at once to the issuing authority and the addressee"),
    account("16(9)", Accounting::no_effect, primary, "data obtained is passed on without undue delay"),
    consequence("16(10)", primary, "a penalty for not complying with a recognised order, subject to a judicial remedy",
                on(Act::enforce) && fact.events.enforcing_authority == EnforcingAuthority::cleared &&
                    fact.events.order == OrderStatus::standing),

    article("17", "Review in the event of conflicting obligations", 10),
    ground("17(1)", primary, "complying would conflict with the law of a third country: the addressee objects with reasons",
           Actor::provider,
           when(producing && fact.events.conflict_review == ConflictReview::none &&
                by_day(fact.act_on, fact.warrant.served_on, 10)),
           fact.links.third_country_law_forbids == no),
    definition("17(2)", primary,
               "an admissible objection: not merely that such orders are unknown there or that the data is stored there",
               one_of(fact.events.conflict_review, ConflictReview::objected, ConflictReview::before_court,
                      ConflictReview::upheld, ConflictReview::lifted) &&
                   objected_in_time),
    duty(
        "17(2)", primary, "file the reasoned objection within ten days of receipt",
        owed(Strictness::must, Actor::provider, Deed::object, Actor::issuing_authority, days_after(10, fact.warrant.served_on)),
        when(producing && fact.links.third_country_law_forbids == yes), fact.events.conflict_review != ConflictReview::none),
    condition("17(3)", primary, "execution is suspended while an admissible objection is under review",
              when(on(Act::disclose, Act::enforce) && production), !conflict_under_review),
    duty("17(3)", primary, "review the order; to uphold it, ask the competent court",
         owed(Strictness::must, Actor::issuing_authority, Deed::review, Actor::provider),
         when(producing && objected_in_time && one_of(fact.events.conflict_review, ConflictReview::objected,
                                                    ConflictReview::before_court, ConflictReview::upheld,
                                                    ConflictReview::lifted)),
         decided_on_conflict),
    account("17(4)", Accounting::human_judgement, primary,
            "the court asks whether the foreign law applies and forbids disclosure: links.third_country_law_forbids"),
    account("17(5)", Accounting::human_judgement, primary, "no conflict: the order is upheld"),
    account("17(6)", Accounting::human_judgement, primary,
            "else it weighs interests, connections, gravity and consequences; where the data is stored is not enough"),
    account("17(7)", Accounting::no_effect, primary,
            "the third country may be asked, and is where fundamental rights, security or defence are concerned"),
    requirement("17(8)", primary, "the court has not lifted the order",
                when(on(Act::disclose, Act::preserve, Act::enforce) && production),
                fact.events.conflict_review != ConflictReview::lifted),
    consequence("17(8)", primary, "an order that was upheld is executed",
                producing && fact.events.conflict_review == ConflictReview::upheld),
    account("17(9)", Accounting::human_judgement, primary,
            "limits of this article are counted by the issuing authority's national law: reading event_day_counts"),
    account("17(10)", Accounting::no_effect, primary, "the enforcing authority is told of the outcome"),

    article("18", "Effective remedies", 5),
    consequence("18(1)", primary, "the person whose data was requested has a remedy in the issuing State",
                production && (on(Act::disclose) || using_it)),
    account("18(2)", Accounting::no_effect, primary,
            "before a court; legality, necessity and proportionality can be challenged"),
    account("18(3)", Accounting::no_effect, primary, "information on remedies in due time"),
    account("18(4)", Accounting::no_effect, primary, "time limits as in domestic cases"),
    account("18(5)", Accounting::human_judgement, primary, "defence rights and fairness when the evidence is assessed"),

    article("19", "Secure digital communication", 6),
    account("19(1)", Accounting::no_effect, primary,
            "through the decentralised IT system, from 28 July 2026 (34(2)); a fault of channel voids no order"),
    account("19(2)", Accounting::no_effect, primary, "access for addressees"),
    account("19(3)", Accounting::no_effect, primary, "providers see to it that addressees can use it"),
    account("19(4)", Accounting::no_effect, primary, "between authorities as well"),
    account("19(5)", Accounting::no_effect, primary, "by other secure means where the system cannot be used"),
    account("19(6)", Accounting::no_effect, primary, "such transmissions are recorded in the system"),

    article("20", "Legal effects of electronic documents", 0),
    account("20", Accounting::no_effect, primary, "no denial of effect for being electronic"),

    article("21", "Electronic signatures and seals", 2),
    account("21(1)", Accounting::no_effect, primary, "Regulation (EU) No 910/2014 applies"),
    account("21(2)", Accounting::no_effect, primary, "qualified seals or signatures"),

    article("22", "Reference implementation software", 2),
    account("22(1)", Accounting::no_effect, primary, "provided by the Commission"),
    account("22(2)", Accounting::no_effect, primary, "it is free of charge"),

    article("23", "Costs of the IT system", 5),
    account("23(1)", Accounting::no_effect, primary, "access points: the Member States"),
    account("23(2)", Accounting::no_effect, primary, "national systems: the Member States"),
    account("23(3)", Accounting::no_effect, primary, "agencies bear theirs"),
    account("23(4)", Accounting::no_effect, primary, "agencies' case management"),
    account("23(5)", Accounting::no_effect, primary, "providers bear theirs"),

    article("24", "Transition period", 0),
    account("24", Accounting::no_effect, primary, "other means before the system is compulsory"),

    article("25", "Implementing acts", 3), account("25(1)", Accounting::no_effect, primary, "technical specifications"),
    account("25(2)", Accounting::no_effect, primary, "examination procedure"),
    account("25(3)", Accounting::no_effect, primary, "adopted on 28 July 2025: Implementing Regulation (EU) 2025/1550"),

    article("26", "Committee procedure", 2), account("26(1)", Accounting::no_effect, primary, "a committee assists"),
    account("26(2)", Accounting::no_effect, primary, "Regulation (EU) No 182/2011"),

    article("27", "Languages", 0),
    account("27", Accounting::human_judgement, primary, "which languages a Member State accepts; declarations not seen"),

    article("28", "Monitoring and reporting", 5), account("28(1)", Accounting::no_effect, primary, "monitoring programme"),
    account("28(2)", Accounting::no_effect, primary, "statistics of Member States"),
    account("28(3)", Accounting::no_effect, primary, "statistics gathered by the system"),
    account("28(4)", Accounting::no_effect, primary, "providers may keep and publish statistics"),
    account("28(5)", Accounting::no_effect, primary, "the Commission's report"),

    article("29", "Amendments to the certificates and forms", 0),
    account("29", Accounting::no_effect, primary, "by delegated acts"),

    article("30", "Exercise of the delegation", 6), account("30(1)", Accounting::no_effect, primary, "the conditions of the delegation"),
    account("30(2)", Accounting::no_effect, primary, "for an indeterminate time"),
    account("30(3)", Accounting::no_effect, primary, "revocable at any time"),
    account("30(4)", Accounting::no_effect, primary, "experts are consulted"),
    account("30(5)", Accounting::no_effect, primary, "notified at once"),
    account("30(6)", Accounting::no_effect, primary, "in force without objection"),

    article("31", "Notifications to the Commission", 2),
    account("31(1)", Accounting::no_effect, primary, "competent authorities and languages"),
    account("31(2)", Accounting::no_effect, primary, "published by the Commission"),

    article("32", "Relationship to other instruments", 2),
    consequence("32(1)", primary,
                "other instruments stay open: European Investigation Order, mutual assistance, conventions, agreements",
                fact.warrant.invoked == no),
    account("32(2)", Accounting::no_effect, primary, "notified to the Commission"),

    article("33", "Evaluation", 0), account("33", Accounting::no_effect, primary, "by 18 August 2029"),

    article("34", "Entry into force and application", 2),
    scope("34(1)", primary, "in force at the date of the law that is asked about", law_date >= datum.in_force_from),
    scope("34(2)", primary, "applies to orders issued from 18 August 2026 on", fact.warrant.issued_on >= datum.applies_from),

    article("Rec.", "Recitals that settle a doubt", 0),
    consequence("Rec.(20)", primary, "encrypted data is handed over as it is held; the regulation asks nobody to decrypt",
                producing && one_of(fact.data.encryption, Encryption::by_provider, Encryption::end_to_end)),
    account("Rec.(24)", Accounting::no_effect, primary,
            "for a specific offense that has already taken place: prevention and detection are no purposes here"),
    account("Rec.(39)", Accounting::no_effect, primary, "several categories in one certificate each meet their own conditions"),

    article("Annex I", "Production certificate", 0),
    account("Annex I", Accounting::no_effect, primary,
            "form; an emergency's other addressee may also be one whose designation is overdue"),
    article("Annex II", "Preservation certificate", 0),
    account("Annex II", Accounting::no_effect, primary, "form; the addressee is not told what became of later validation"),
    article("Annex III", "Non-execution", 0),
    account("Annex III", Accounting::no_effect, primary, "the addressee's form: events.objected_on"),
    article("Annex IV", "Categories of offenses", 0),
    definition("Annex IV", primary, "one of the 32 categories for which 12(1)(d) asks less", annex_iv_offense),
    article("Annex V", "Confirmation of a request for production", 0),
    account("Annex V", Accounting::no_effect, primary, "form: events.order production_confirmed"),
    article("Annex VI", "Extension of preservation", 0),
    account("Annex VI", Accounting::no_effect, primary, "form: warrant.is_extension"));
}  // namespace eu_e_evidence_text

/// Regulation (EU) 2023/1543. `permitted` compels: the addressee must hand over, or keep, the data.
inline constexpr Treaty<eu_e_evidence_text::text, EuEEvidenceTerms> eu_e_evidence{};

}  // namespace comity
