// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "duration.hpp"
#include "state.hpp"

namespace comity {

/// What the offense is about. The first 32 are the categories that European instruments list (Regulation (EU) 2023/1543,
/// Annex IV, in its order); the rest are named by other instruments here.
enum class OffenseCategory : std::uint32_t {
    criminal_organisation = 1,
    terrorism,
    human_trafficking,
    child_sexual_exploitation,
    drug_trafficking,
    weapons_trafficking,
    corruption,
    fraud,
    money_laundering,
    counterfeit_currency,
    computer_crime,
    environmental_crime,
    facilitated_unlawful_entry,
    murder_or_grievous_injury,
    organ_trafficking,
    kidnapping,
    racism_or_xenophobia,
    organised_robbery,
    cultural_goods_trafficking,
    swindling,
    racketeering,
    product_piracy,
    forged_documents,
    forged_means_of_payment,
    hormone_trafficking,
    nuclear_trafficking,
    stolen_vehicles,
    rape,
    arson,
    international_crimes,
    seizure_of_aircraft_or_ships,
    sabotage,
    speech,
    unauthorised_disclosure,
    other,
};

template <>
struct Lane<OffenseCategory> : EnumerationLane<OffenseCategory, 35> {
    static constexpr const char* names[largest] = {
        "criminal_organisation", "terrorism", "human_trafficking", "child_sexual_exploitation",
        "drug_trafficking", "weapons_trafficking", "corruption", "fraud", "money_laundering",
        "counterfeit_currency", "computer_crime", "environmental_crime", "facilitated_unlawful_entry",
        "murder_or_grievous_injury", "organ_trafficking", "kidnapping", "racism_or_xenophobia",
        "organised_robbery", "cultural_goods_trafficking", "swindling", "racketeering", "product_piracy",
        "forged_documents", "forged_means_of_payment", "hormone_trafficking", "nuclear_trafficking",
        "stolen_vehicles", "rape", "arson", "international_crimes", "seizure_of_aircraft_or_ships",
        "sabotage", "speech", "unauthorised_disclosure", "other"};
    static constexpr const char* const* name_table = names;
};

/// Whether the offense is one for which the United States has declared an interest in freedom of speech to the state that
/// issued the order. To the United Kingdom it named a list of offenses, to Australia categories. The list itself was not seen,
/// and the categories are reported, so either is a fact.
enum class SpeechConcern : std::uint32_t {
    none = 1,
    listed_offense,  ///< the offense is on the list
    raised_by_us,  ///< the United States has raised the concern for this case
    unauthorised_disclosure,  ///< disclosing information without authority
    racial_vilification,  ///< racial vilification or harassment
    association,  ///< associating with others; the source of this category is doubtful
    advocating_terrorism,  ///< advocating terrorism or genocide
    inciting_violence,  ///< advocating or inciting violence without imminent harm
};

template <>
struct Lane<SpeechConcern> : EnumerationLane<SpeechConcern, 8> {
    static constexpr const char* names[largest] = {
        "none", "listed_offense", "raised_by_us", "unauthorised_disclosure", "racial_vilification", "association",
        "advocating_terrorism", "inciting_violence"};
    static constexpr const char* const* name_table = names;
};

/// The European Union's directive that defines the offense, in the articles that Regulation (EU) 2023/1543, Article 5(4),
/// names.
enum class Directive : std::uint32_t {
    none = 1,
    non_cash_payment_fraud,  ///< (EU) 2019/713, Articles 3 to 8
    child_sexual_abuse,  ///< 2011/93/EU, Articles 3 to 7
    attacks_on_information_systems,  ///< 2013/40/EU, Articles 3 to 8
    combating_terrorism,  ///< (EU) 2017/541, Articles 3 to 12 and 14
};

template <>
struct Lane<Directive> : EnumerationLane<Directive, 5> {
    static constexpr const char* names[largest] = {
        "none", "non_cash_payment_fraud", "child_sexual_abuse", "attacks_on_information_systems", "combating_terrorism"};
    static constexpr const char* const* name_table = names;
};

/// The convict whose sentence the order is to help execute.
enum class Convict : std::uint32_t {
    absconded = 1,  ///< was present at the trial and has absconded
    at_hand,  ///< was present at the trial and has not absconded
    tried_in_absentia,
};

template <>
struct Lane<Convict> : EnumerationLane<Convict, 3> {
    static constexpr const char* names[largest] = {"absconded", "at_hand", "tried_in_absentia"};
    static constexpr const char* const* name_table = names;
};

/// The kind of investigation, where UK law tells them apart.
enum class Investigation : std::uint32_t {
    ordinary = 1,
    terrorist,
    terrorist_property,  ///< a terrorist investigation so far as it relates to terrorist property
    terrorist_financing,  ///< Terrorism Act 2000, Schedule 5A
    confiscation,
    money_laundering,
};

template <>
struct Lane<Investigation> : EnumerationLane<Investigation, 6> {
    static constexpr const char* names[largest] = {
        "ordinary", "terrorist", "terrorist_property", "terrorist_financing", "confiscation", "money_laundering"};
    static constexpr const char* const* name_table = names;
};

/// The offense for which the order was made.
template <bool H>
struct OffenseFacts {
    /// What the offense is about.
    Field<H, OffenseCategory> category{};
    /// The conduct is an offense under the law of the issuing state.
    Field<H, Truth> under_issuing_law{};
    /// The longest prison term the law provides for an adult for this one offense, in the highest mode of trial and
    /// before discounts. An attempt or a conspiracy has its own maximum; counts are not added up.
    Field<H, Months> maximum_imprisonment{};
    /// The conduct is terrorist activity, whatever the offense is called.
    Field<H, Truth> terrorist_activity{};
    /// Somebody competent considers the crime serious, where no threshold is given. A judgement.
    Field<H, Truth> serious{};
    /// The prosecution seeks the death penalty for the offense.
    Field<H, Truth> death_penalty_sought{};
    /// The law allows the death penalty for the offense.
    Field<H, Truth> death_penalty_available{};
    /// A declared concern about freedom of speech.
    Field<H, SpeechConcern> speech_concern{};
    /// The custodial sentence or detention order that is to be executed.
    Field<H, Months> sentence{};
    /// On whom it was imposed, and where that person is.
    Field<H, Convict> convict{};
    /// The directive in which the offense is defined.
    Field<H, Directive> directive{};
    /// It was wholly or partly committed by means of an information system.
    Field<H, Truth> by_information_system{};
    /// Where it was, is being or is likely to be committed, as the issuing authority reasonably believed when it issued the
    /// order: the issuing state if there too; `no_state` if the authority had no grounds to believe anything.
    Field<H, State> committed_in{};
    /// The conduct is an offense under the law of the state where the order is to be enforced.
    Field<H, Truth> under_enforcing_law{};
    /// The person has been finally judged for the same conduct (ne bis in idem). A judgement.
    Field<H, Truth> already_finally_judged{};
    /// It may be tried on indictment.
    Field<H, Truth> indictable{};
    /// The kind of investigation.
    Field<H, Investigation> investigation{};
};

}  // namespace comity
