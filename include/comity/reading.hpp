// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "truth.hpp"

namespace comity {

/// Doubtful law: where a text can be read in two ways, the reading is a fact, said by default as recommended. Unsay one, and the
/// decisions that hinge on it become undetermined.
template <bool H>
struct ReadingFacts {
    /// Terrorist activity counts as a serious crime even where no offense carries three years (1(4), 1(13)). Unsaid by
    /// default: the wording allows both, so such an order is undetermined.
    Field<H, Truth> terrorism_is_serious_crime{};
    /// An account known to be shared with a protected person may not be targeted unless that person is carved out
    /// (4(3), 7(1)).
    Field<H, Truth> shared_account_protects = detail::by_default<H, Truth>(yes);
    /// A collection must stop once the target is found to be protected; what was collected before stays lawful (1(5),
    /// 7(1)).
    Field<H, Truth> later_discovery_ends_collection = detail::by_default<H, Truth>(yes);
    /// A corporation is located wherever it has a place of business (1(12)).
    Field<H, Truth> place_of_business_locates_corporation = detail::by_default<H, Truth>(yes);
    /// The United States includes its territories and possessions, which have ISO codes of their own (1(12)).
    Field<H, Truth> united_states_includes_territories = detail::by_default<H, Truth>(yes);
    /// Review in proceedings about enforcement need only be available; it need not have happened (5(2)).
    Field<H, Truth> available_review_suffices = detail::by_default<H, Truth>(yes);
    /// Articles 4, 5(1) to 5(8) and 7(1), the three-year threshold among them, also bind preservation and subscriber-only
    /// process (10).
    Field<H, Truth> article_10_bound_by_article_4 = detail::by_default<H, Truth>(no);
    /// A pending objection suspends the agreement's effect on the order (5(11)).
    Field<H, Truth> objection_suspends = detail::by_default<H, Truth>(no);
    /// A conclusion that the agreement was not properly invoked leaves data handed over before it covered (5(12)).
    Field<H, Truth> earlier_production_stays_covered = detail::by_default<H, Truth>(yes);
    /// An order that was invoked and certified is subject to the agreement even if it is defective, so that good-faith
    /// reliance is protected (18 U.S.C. 2702(b)(9), 2707(e)).
    Field<H, Truth> defective_order_still_subject = detail::by_default<H, Truth>(yes);
    /// The extension of an interception is a new order (17(3)).
    Field<H, Truth> extension_is_new_order = detail::by_default<H, Truth>(yes);
    /// The fifth anniversary of entry into force is the last day covered, not the first day not covered (17(1)).
    Field<H, Truth> term_covers_its_anniversary = detail::by_default<H, Truth>(no);
    /// Permission is needed wherever the death penalty is available, not only where it is sought (8(4)).
    Field<H, Truth> available_death_penalty_triggers = detail::by_default<H, Truth>(no);
    /// Approval in speech cases is needed before the data is handed over, not only before it is used as evidence
    /// (8(4)).
    Field<H, Truth> speech_approval_before_transfer = detail::by_default<H, Truth>(no);
    /// The limits of 8(4) also cover data obtained by preservation and subscriber-only process.
    Field<H, Truth> use_limits_cover_article_10 = detail::by_default<H, Truth>(yes);
    /// Summaries and derived intelligence are treated like the data (8(2)).
    Field<H, Truth> summaries_are_data = detail::by_default<H, Truth>(yes);
    /// The EU-US Umbrella Agreement's protections apply by incorporation, whether or not the UK is a Member State
    /// (9(1)).
    Field<H, Truth> umbrella_applies_after_brexit = detail::by_default<H, Truth>(yes);
    /// Use before a military commission or for detention at Guantanamo Bay needs the United Kingdom's permission; the
    /// assurance was not seen (side letter 3).
    Field<H, Truth> guantanamo_needs_permission = detail::by_default<H, Truth>(yes);
    /// The agreement reaches only providers that are subject to the receiving party's law, since it lifts no other bar
    /// (3(1)).
    Field<H, Truth> provider_must_be_reachable = detail::by_default<H, Truth>(yes);
    /// The press report's own gloss that neither state gets data from platforms based in the other (press 2019,
    /// paragraph 4), which contradicts its lead.
    Field<H, Truth> platform_gloss = detail::by_default<H, Truth>(no);
    /// The US-Australia agreement was in force from the day that Australia gives for the exchange of notes, a day before the
    /// one that both governments announced (US-Australia 16).
    Field<H, Truth> in_force_on_exchange_of_notes = detail::by_default<H, Truth>(no);
    /// Australia's permission is needed wherever the offense is punishable by death, not only where death is sought
    /// (US-Australia 8(4)). Unsaid by default: the trigger was not seen, and Australian law speaks of offenses so punishable.
    Field<H, Truth> punishable_by_death_triggers{};
    /// Where a European limit runs in days, the day of the event is its first day. Regulation (EEC, Euratom) 1182/71, which
    /// was not read, is said to leave it out.
    Field<H, Truth> event_day_counts = detail::by_default<H, Truth>(no);
    /// While a notified European production order waits for the enforcing authority, the provider not only need not hand
    /// over the data: it may not (Regulation (EU) 2023/1543, 8(4), 10(2)).
    Field<H, Truth> early_transfer_forbidden = detail::by_default<H, Truth>(yes);
    /// Contents need a warrant everywhere in the United States, whatever 18 U.S.C. 2703(b) says of subpoenas and orders
    /// (United States v. Warshak, 6th Cir. 2010).
    Field<H, Truth> content_requires_warrant = detail::by_default<H, Truth>(yes);
    /// Process issued before 18 U.S.C. 2713 reached data abroad. Unsaid by default: the courts differed, and the question was
    /// left undecided when the law changed.
    Field<H, Truth> process_always_reached_abroad{};
    /// A pending motion that rests on the law of a state without an executive agreement suspends production. Unsaid by default:
    /// common-law comity is for the court.
    Field<H, Truth> common_law_motion_suspends{};
    /// A blanket secrecy order for process yet to come is invalid in the District of Columbia (In re Sealed Case, D.C. Cir.
    /// 2025).
    Field<H, Truth> blanket_secrecy_is_invalid = detail::by_default<H, Truth>(yes);
    /// A foreign police force is a law enforcement agency to which chance discoveries may go (18 U.S.C. 2702(b)(7)). Unsaid by
    /// default: the paragraph does not say "governmental entity", and nothing was seen on the point.
    Field<H, Truth> chance_discovery_may_go_abroad{};
    /// A provider that only stores or processes for its users is a telecommunications operator too (Investigatory Powers Act
    /// 2016 s.261).
    Field<H, Truth> storage_is_telecommunications = detail::by_default<H, Truth>(yes);
    /// Data of which the provider has no key is produced as held, and that complies (Crime (Overseas Production Orders) Act 2019
    /// s.6(1)); read otherwise, the order asks for what the provider cannot do.
    Field<H, Truth> unreadable_data_complies = detail::by_default<H, Truth>(yes);
    /// End-to-end encryption in the provider's own app is protection applied by or on behalf of the provider (Investigatory
    /// Powers Act 2016 s.253(5)(c)). Unsaid by default: nobody has decided it.
    Field<H, Truth> app_encryption_is_providers{};
};

}  // namespace comity
