// SPDX-License-Identifier: BSL-1.0
#pragma once

// The US-UK Data Access Agreement once more, written out by hand as a programmer would who had only the facts and no rule
// engine: plain functions, `if` and `else`, and three-valued logic where a fact may be unsaid. It shares no condition, no
// circuit and no evaluator with the library, so it is a second opinion on every answer and the yardstick for the benchmark.

#include <comity/instruments/us_uk_daa.hpp>

namespace hand_written {
using namespace comity;
using Terms = UsUkDaaTerms<false>;

struct Three {
    unsigned bits = 1;
    constexpr bool sure() const noexcept { return (bits & 2U) != 0; }
    constexpr bool maybe() const noexcept { return (bits & 1U) != 0; }
};

constexpr Three known(bool b) noexcept { return {static_cast<unsigned>(b) * 3U}; }
constexpr Three operator!(Three a) noexcept { return {(a.bits >> 1 | (a.bits << 1 & 2U)) ^ 3U}; }
constexpr Three operator&&(Three a, Three b) noexcept { return {a.bits & b.bits}; }
constexpr Three operator||(Three a, Three b) noexcept { return {a.bits | b.bits}; }

constexpr Three of(bool sure, bool maybe) noexcept {
    return {static_cast<unsigned>(sure) << 1 | static_cast<unsigned>(maybe)};
}
constexpr Three is(Truth fact) noexcept { return of(fact == yes, fact != no); }
constexpr Three is_no(Truth fact) noexcept { return of(fact == no, fact != yes); }

template <class T>
constexpr Three is(Known<T> fact, T value) noexcept {
    const bool so = fact.lane == Lane<T>::encode(value);
    return of(so, so | !fact.said());
}
template <class T, class... V>
constexpr Three is_any(Known<T> fact, V... values) noexcept {
    const std::uint64_t set = ((std::uint64_t{1} << Lane<T>::encode(values)) | ...);
    if (!fact.said()) return {};
    return known(((set >> fact.lane) & 1U) != 0);
}
template <class T>
constexpr Three same(Known<T> a, Known<T> b) noexcept {
    if (!a.said() || !b.said()) return {};
    return known(a.lane == b.lane);
}
constexpr Three before(Known<Date> a, Known<Date> b) noexcept {
    if (!a.said() || !b.said()) return {};
    return known(a.lane < b.lane);
}
constexpr Three not_after(Known<Date> a, Known<Date> b) noexcept { return !before(b, a); }
constexpr Three at_least(Known<Months> term, Months least) noexcept {
    if (!term.said()) return {};
    return known(term.lane >= least.lane());
}

// Certainties, for contradictions: a fact said to be something else.
template <class T>
constexpr bool surely(Known<T> fact, T value) noexcept {
    return fact.lane == Lane<T>::encode(value);
}
template <class T>
constexpr bool surely_other(Known<T> fact, T value) noexcept {
    return fact.said() && fact.lane != Lane<T>::encode(value);
}
constexpr bool surely_before(Known<Date> a, Known<Date> b) noexcept { return a.said() && b.said() && a.lane < b.lane; }

// -- terms of articles 1, 7, 8, 10, 12 and 17 --

constexpr Three on_any(const Request& r, unsigned acts) noexcept {
    if (!r.act.said()) return {};
    return known(((acts >> r.act.lane) & 1U) != 0);
}
constexpr unsigned bit(Act a) noexcept { return 1U << static_cast<unsigned>(a); }
inline constexpr unsigned serving_acts = bit(Act::serve) | bit(Act::disclose) | bit(Act::preserve) | bit(Act::continue_);
inline constexpr unsigned ordering_acts = serving_acts | bit(Act::issue);
inline constexpr unsigned collecting_acts = bit(Act::disclose) | bit(Act::continue_);
inline constexpr unsigned later_acts = bit(Act::retain) | bit(Act::use_as_lead) | bit(Act::use_as_evidence) |
                                       bit(Act::disseminate) | bit(Act::transfer_onward);

constexpr Three about_the_subscriber(const Request& r) noexcept {
    return is_any(r.data.category, DataCategory::subscriber, DataCategory::identification);
}
constexpr Three article_10_process(const Request& r) noexcept {
    return is_any(r.warrant.kind, WarrantKind::preservation, WarrantKind::subscriber_information) ||
           (about_the_subscriber(r) && is(r.data.subscriber_alone) &&
            !is_any(r.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata));
}
constexpr Three serious_crime(const Request& r) noexcept { return at_least(r.offense.maximum_imprisonment, years(3)); }
constexpr Three covered_offense(const Request& r) noexcept {
    return is(r.offense.under_issuing_law) &&
           (serious_crime(r) || (is(r.offense.terrorist_activity) && is(r.readings.terrorism_is_serious_crime)));
}
constexpr Three crime_purpose(const Request& r) noexcept {
    return is_any(r.warrant.purpose, Purpose::prevention, Purpose::detection, Purpose::investigation, Purpose::prosecution);
}

inline constexpr State territories[] = {state("PR"), state("GU"), state("VI"), state("AS"), state("MP"), state("UM")};

// The United States, and its territories as far as they are read to belong to it (18 USC 3127(6)).
constexpr Three american_soil(Known<State> where, const Request& r) noexcept {
    if (!where.said()) return {};
    if (where == Known<State>{US}) return known(true);
    bool territory = false;
    for (const State s : territories) territory = territory || where == Known<State>{s};
    return territory ? is(r.readings.united_states_includes_territories) : known(false);
}

// 18 USC 2523(a)(2): citizens, nationals, permanent residents, associations of them, corporations incorporated there.
constexpr Three american_by_status(const Person& p, const Request& r) noexcept {
    return (is(p.kind, PersonKind::natural) &&
            (is(p.nationality, US) || is(p.other_nationality, US) || is(p.permanent_resident_of, US))) ||
           (is(p.kind, PersonKind::association) && is(p.substantial_us_membership)) ||
           (is(p.kind, PersonKind::corporation) && american_soil(p.incorporated_in, r));
}
// Said outright, or following from the above.
constexpr Three american(const Person& p, Three by_status) noexcept {
    if (p.united_states_person == yes) return known(true);
    if (p.united_states_person == no) return known(false);
    return by_status;
}
constexpr Three in_the_united_states(const Request& r) noexcept { return american_soil(r.target.located_in, r); }
constexpr Three american_government(const Request& r) noexcept {
    return is(r.target.kind, PersonKind::government) && american_soil(r.target.government_of, r);
}
constexpr Three british_body(const Request& r) noexcept {
    const Person& p = r.target;
    const Three at_home = is(p.incorporated_in, GB) || is(p.registered_in, GB) ||
                          (is(p.place_of_business_in, GB) && is(r.readings.place_of_business_locates_corporation));
    return (is(p.kind, PersonKind::government) && is(p.government_of, GB)) || (is(p.kind, PersonKind::corporation) && at_home) ||
           (is(p.kind, PersonKind::association) && is(p.substantial_membership_in, GB));
}

constexpr Three covered_data(const Request& r) noexcept {
    return is_any(r.data.category, DataCategory::content, DataCategory::stored_computer_data, DataCategory::traffic,
                  DataCategory::subscriber, DataCategory::identification);
}
constexpr Three held_as_provider(const Request& r) noexcept {
    return is(r.provider.possesses_or_controls) && is(r.provider.acts_as_covered_provider);
}
constexpr Three covered_provider(const Request& r) noexcept {
    const Three public_service =
        is(r.provider.serves_the_public) &&
        is_any(r.provider.service, ServiceKind::communication, ServiceKind::processing, ServiceKind::storage);
    return is(r.provider.private_entity) && (public_service || is(r.provider.processes_for_covered_provider));
}
constexpr Three compulsory_order(const Request& r) noexcept {
    return is(r.warrant.compulsory) &&
           is_any(r.warrant.kind, WarrantKind::production, WarrantKind::interception, WarrantKind::live_metadata,
                  WarrantKind::preservation, WarrantKind::subscriber_information);
}
constexpr Three reachable(const Request& r, Three from_uk, Three from_us) noexcept {
    return is(r.provider.subject_to_receiving_law) || (from_uk && american_soil(r.provider.established_in, r)) ||
           (from_us && is(r.provider.established_in, GB));
}
constexpr Three shared_account_cleared(const Request& r) noexcept {
    return is_no(r.data.shared_with_protected) || is(r.data.protected_user_carved_out);
}
constexpr Three specific(const Request& r) noexcept {
    return is_any(r.warrant.identifier, Identifier::person, Identifier::account, Identifier::address, Identifier::personal_device,
                  Identifier::other_specific);
}
constexpr Three well_founded(const Request& r) noexcept {
    return is(r.warrant.complies_with_issuing_law) && is(r.warrant.rests_on_credible_facts) && is(r.warrant.is_particular) &&
           is(r.warrant.is_legal) && is(r.warrant.is_warranted_by_severity);
}
constexpr Three reviewed(const Request& r) noexcept {
    return !is(r.warrant.reviewer, Reviewer::none) &&
           (is(r.warrant.review, ReviewTiming::prior) ||
            (is(r.warrant.review, ReviewTiming::during_enforcement) &&
             (is(r.readings.available_review_suffices) || is(r.warrant.review_held))));
}
constexpr Three interception_limited(const Request& r) noexcept {
    return is(r.warrant.duration_fixed) && is(r.warrant.duration_necessary) && is_no(r.warrant.less_intrusive_means_available);
}
constexpr Three transmitted_by_authority(const Request& r) noexcept {
    return is_any(r.warrant.transmitted_by, Transmitter::designated_authority, Transmitter::agreed_authority);
}
// In some other state, and no national of the issuing one.
constexpr Three in_a_third_state(const Request& r) noexcept {
    return !in_the_united_states(r) && !is(r.target.located_in, GB) && !is(r.target.located_in, no_state) &&
           !same(r.target.nationality, r.warrant.issued_by) && !same(r.target.other_nationality, r.warrant.issued_by);
}
constexpr Three objection_settled(const Request& r) noexcept {
    return is_any(r.events.objection, Objection::none, Objection::answered, Objection::withdrawn);
}
// 5(12): what was done before the notice of the conclusion, and whether that stays covered.
constexpr Three done_before_the_conclusion(const Request& r, Three ordering, Three later) noexcept {
    return (ordering && before(r.act_on, r.events.concluded_on)) ||
           (later && before(r.events.produced_on, r.events.concluded_on));
}
constexpr Three stays_covered(const Request& r, Three ordering, Three later) noexcept {
    return is(r.readings.earlier_production_stays_covered) && done_before_the_conclusion(r, ordering, later);
}
constexpr Three relevant(const Request& r) noexcept {
    return is(r.data.relevant_to_offense) || is(r.data.needed_to_understand) || is(r.data.protects_life);
}
// Whoever gets it decides, whichever of the two words is used for giving it.
constexpr Three passed_on(const Request& r) noexcept { return on_any(r, bit(Act::disseminate) | bit(Act::transfer_onward)); }
constexpr Three us_content_to_the_us(const Request& r, Three from_uk) noexcept {
    return from_uk && passed_on(r) && is(r.use.recipient, Recipient::receiving_party_authority) &&
           is(r.data.contains_us_person_content);
}
constexpr Three not_denied(Known<Consent> consent, Truth conditions_kept) noexcept {
    return is_any(consent, Consent::not_asked, Consent::granted) ||
           (is(consent, Consent::granted_on_conditions) && is(conditions_kept));
}
constexpr Three leaves_the_parties(const Request& r) noexcept {
    return passed_on(r) && is_any(r.use.recipient, Recipient::third_state, Recipient::international_organisation) &&
           (is_no(r.data.is_summary) || is(r.readings.summaries_are_data));
}
constexpr Three prosecution_evidence(const Request& r) noexcept {
    return on_any(r, bit(Act::use_as_evidence)) && is(r.use.in_prosecution_case);
}
constexpr Three capital_case(const Request& r, Three from_us, Three under_limits) noexcept {
    return from_us && prosecution_evidence(r) && under_limits &&
           (is(r.offense.death_penalty_sought) ||
            (is(r.offense.death_penalty_available) && is(r.readings.available_death_penalty_triggers)));
}
constexpr Three speech_case(const Request& r, Three from_uk, Three under_limits) noexcept {
    return from_uk && under_limits && !is(r.offense.speech_concern, SpeechConcern::none) &&
           (prosecution_evidence(r) || (on_any(r, collecting_acts) && is(r.readings.speech_approval_before_transfer)));
}
constexpr Three guantanamo_case(const Request& r, Three from_us, Three later) noexcept {
    return from_us && later && is(r.readings.guantanamo_needs_permission) &&
           (is(r.use.forum, Forum::military_commission) || is(r.use.detention_at_guantanamo));
}
constexpr Three suspended(const Request& r, const Terms& t, Known<Date> day) noexcept {
    Three any = known(false);
    for (const Suspension<false>& s : t.suspensions) {
        if (s.from == Known<Date>{has_not_happened}) continue;
        any = any || (not_after(s.from, day) && before(day, s.until) && (is(s.every_kind) || same(r.warrant.kind, s.kind)));
    }
    return any;
}
constexpr Three within_the_term(Known<Date> day, const Request& r, const Terms& t) noexcept {
    return before(day, t.term_ends_on) || (same(day, t.term_ends_on) && is(r.readings.term_covers_its_anniversary)) ||
           before(day, t.extended_until);
}
constexpr Three extended_anew(const Request& r) noexcept {
    return is(r.warrant.is_extension) && is(r.readings.extension_is_new_order);
}
// The day that counts is the order's, or the extension's where an extension is a new order.
constexpr Three by_day_of_order(const Request& r, Three issued, Three extended) noexcept {
    const Three anew = extended_anew(r);
    return (anew && extended) || (!anew && issued) || (issued && extended);
}
constexpr Three ordered_within_the_term(const Request& r, const Terms& t) noexcept {
    return by_day_of_order(r, within_the_term(r.warrant.issued_on, r, t), within_the_term(r.warrant.extended_on, r, t));
}
constexpr Three ordered_before_termination(const Request& r, const Terms& t) noexcept {
    return by_day_of_order(r, before(r.warrant.issued_on, t.terminated_from), before(r.warrant.extended_on, t.terminated_from));
}
constexpr Three not_suspended(const Request& r, const Terms& t) noexcept {
    return by_day_of_order(r, !suspended(r, t, r.warrant.issued_on), !suspended(r, t, r.warrant.extended_on));
}
// 15: an order issued since the agreement is in force, or an old one extended anew since then.
constexpr Three since_entry_into_force(const Request& r, const Terms& t) noexcept {
    return not_after(t.in_force_from, r.warrant.issued_on) ||
           (extended_anew(r) && not_after(t.in_force_from, r.warrant.extended_on));
}

/// Facts that deny each other, of those that the agreement asks about.
constexpr bool contradictory(const Request& r, Three target_american_by_status) noexcept {
    const auto& w = r.warrant;
    const Person& p = r.target;
    if (surely_before(w.served_on, w.issued_on) || surely_before(w.extended_on, w.issued_on) ||
        surely_before(r.events.produced_on, w.issued_on) || surely_before(r.act_on, w.issued_on))
        return true;
    if (surely(r.act, Act::issue) && r.act_on.said() && w.issued_on.said() && r.act_on.lane != w.issued_on.lane) return true;
    if (r.data.subscriber_alone == yes && r.data.category.said() && !about_the_subscriber(r).sure()) return true;
    if (surely(w.kind, WarrantKind::subscriber_information) &&
        (r.data.subscriber_alone == no || (r.data.category.said() && !about_the_subscriber(r).sure())))
        return true;
    if (surely(w.kind, WarrantKind::live_metadata) && surely(r.data.category, DataCategory::content)) return true;
    if (surely(r.act, Act::continue_) && surely_other(w.kind, WarrantKind::interception) &&
        surely_other(w.kind, WarrantKind::live_metadata))
        return true;
    if (surely(r.act, Act::disclose) && surely_before(r.act_on, w.served_on)) return true;
    if (on_any(r, later_acts).sure() && surely_before(r.act_on, r.events.produced_on)) return true;
    if (w.invoked == no && w.invocation_notified == yes) return true;
    if (surely(w.kind, WarrantKind::voluntary_request) && w.compulsory == yes) return true;
    if (surely(w.review, ReviewTiming::none) && surely_other(w.reviewer, Reviewer::none)) return true;
    if (surely(w.reviewer, Reviewer::none) && surely_other(w.review, ReviewTiming::none)) return true;
    if (surely(r.offense.category, OffenseCategory::terrorism) && r.offense.terrorist_activity == no) return true;
    if (r.offense.death_penalty_sought == yes && r.offense.death_penalty_available == no) return true;
    if (p.united_states_person == yes && !target_american_by_status.maybe()) return true;
    if (p.united_states_person == no && target_american_by_status.sure()) return true;
    if (surely(p.kind, PersonKind::natural) && surely_other(p.incorporated_in, no_state)) return true;
    return surely_other(p.kind, PersonKind::government) && surely_other(p.government_of, no_state);
}

// Outcomes, one bit each.
inline constexpr unsigned permitted = 1, conditional = 2, refused = 4, not_applicable = 8;

constexpr Known<Date> date_of_law(const Request& r, Date law_date) noexcept {
    if (law_date == Date{}) return r.warrant.issued_on;
    return law_date;
}

/// The outcomes that are still possible, one bit each; none if the facts contradict each other. Stops at the first rule that
/// settles the answer and joins rules that are engaged together. Flattened, since g++ -O2 would leave dozens of small calls.
[[gnu::flatten]] constexpr unsigned verdict_only(const Request& r, const Terms& t, Date law_date = {}) noexcept {
    const Three by_status = american_by_status(r.target, r);
    if (contradictory(r, by_status)) return 0;

    bool open = false;
    // True if the rule is broken; notes whether it is unsettled.
    const auto broken = [&open](Three engaged, Three holds) {
        if (engaged.sure() && !holds.maybe()) return true;
        if (engaged.maybe() && !holds.sure()) open = true;
        return false;
    };
    const Three always = known(true);
    const Three from_uk = is(r.warrant.issued_by, GB);
    const Three from_us = is(r.warrant.issued_by, US);
    const Three ordering = on_any(r, ordering_acts);
    const Three collecting = on_any(r, collecting_acts);
    const Three later = on_any(r, later_acts);
    const Three article_10 = article_10_process(r);

    // Scope.
    if (broken(always, (from_uk || from_us) && (ordering || later) && compulsory_order(r))) return not_applicable;
    if (broken(always, since_entry_into_force(r, t) && not_after(t.in_force_from, date_of_law(r, law_date))))
        return not_applicable;
    if (collecting.maybe() && broken(is(r.warrant.kind, WarrantKind::preservation), !collecting)) return not_applicable;
    if (const Three in_term = within_the_term(r.act_on, r, t); !in_term.sure())
        if (broken(!ordered_within_the_term(r, t), in_term)) return not_applicable;
    if (const Three not_ended = before(r.act_on, t.terminated_from); !not_ended.sure())
        if (broken(!ordered_before_termination(r, t), not_ended)) return not_applicable;
    if (ordering.maybe()) {
        if (broken(ordering, covered_data(r) && held_as_provider(r) && covered_provider(r))) return not_applicable;
        if (broken(ordering && is(r.readings.provider_must_be_reachable), reachable(r, from_uk, from_us))) return not_applicable;
    }
    if (!article_10.sure()) {
        if (broken(!article_10, is(r.warrant.invoked))) return not_applicable;
        if (const Three no_conclusion = is_no(r.events.receiving_authority_concluded_improper); !no_conclusion.sure())
            if (broken(!article_10 && !stays_covered(r, ordering, later), no_conclusion)) return not_applicable;
    }
    if (from_uk.maybe() && collecting.maybe()) {
        const Three valid = not_after(t.effective_in_us_law_from, r.act_on) && is_no(t.disapproved) &&
                            (not_after(r.act_on, t.determination_valid_until) ||
                             not_after(r.act_on, t.determination_renewed_until)) &&
                            is(t.text_version_certified);
        if (broken(from_uk && collecting, valid)) return not_applicable;
    }
    unsigned possible = open ? not_applicable : 0;

    // Requirements.
    open = false;
    const Three under_limits = !article_10 || is(r.readings.use_limits_cover_article_10);
    if (ordering.maybe()) {
        const Three bound = ordering && (!article_10 || is(r.readings.article_10_bound_by_article_4));
        if (bound.maybe()) {
            const Three proper = crime_purpose(r) && covered_offense(r) && is_no(r.warrant.infringes_free_speech) &&
                                 is(r.warrant.discriminatory_ground, DiscriminatoryGround::none) &&
                                 is_no(r.warrant.targets_to_learn_about_protected) && is(r.warrant.targets_specific_accounts) &&
                                 specific(r) && well_founded(r) && reviewed(r) &&
                                 is(r.warrant.issued_for, IssuedFor::own_purposes) &&
                                 is(r.warrant.targeting_procedures_applied);
            if (broken(bound, proper)) return possible | refused;
            if (from_uk.maybe() && broken(bound && from_uk, !american(r.target, by_status) && !in_the_united_states(r) &&
                                                                !american_government(r)))
                return possible | refused;
            if (from_us.maybe() && broken(bound && from_us, !is(r.target.located_in, GB) && !british_body(r)))
                return possible | refused;
            if (broken(bound && is(r.readings.shared_account_protects), shared_account_cleared(r))) return possible | refused;
            if (const Three tapped = is(r.warrant.kind, WarrantKind::interception); tapped.maybe())
                if (broken(bound && tapped, interception_limited(r))) return possible | refused;
            if (const Three serving = on_any(r, serving_acts); serving.maybe())
                if (broken(bound && serving, transmitted_by_authority(r) && is(r.warrant.reviewed_before_transmission) &&
                                                is(r.warrant.certified_in_writing) && is(r.warrant.invocation_notified)))
                    return possible | refused;
            if (const Three going_on = on_any(r, bit(Act::continue_)); going_on.maybe())
                if (broken(going_on && bound && is(r.readings.later_discovery_ends_collection),
                           is_no(r.events.target_found_protected)))
                    return possible | refused;
        }
        if (article_10.maybe() && broken(ordering && article_10, crime_purpose(r) && is(r.warrant.complies_with_issuing_law)))
            return possible | refused;
        if (broken(ordering, not_suspended(r, t))) return possible | refused;
    }
    const Three speech = speech_case(r, from_uk, under_limits);
    Three transfer = known(false);
    Three permission_needed = speech;
    Three guantanamo = known(false);
    if (later.maybe()) {
        if (from_uk.maybe()) {
            if (broken(from_uk && passed_on(r), relevant(r))) return possible | refused;
            if (broken(us_content_to_the_us(r, from_uk), !is(r.use.harm, Harm::none))) return possible | refused;
        }
        transfer = leaves_the_parties(r) && !is(r.data.lawfully_public);
        if (transfer.maybe() && broken(transfer, not_denied(r.events.transfer_consent, r.events.transfer_conditions_kept)))
            return possible | refused;
        permission_needed = speech || capital_case(r, from_us, under_limits);
        guantanamo = guantanamo_case(r, from_us, later);
        if (guantanamo.maybe() &&
            broken(guantanamo, not_denied(r.events.detention_permission, r.events.detention_conditions_kept)))
            return possible | refused;
    }
    if (permission_needed.maybe() &&
        broken(permission_needed, not_denied(r.events.use_permission, r.events.use_conditions_kept)))
        return possible | refused;
    if (open) possible |= refused;

    // Conditions.
    open = false;
    if (transfer.maybe() && broken(transfer, !is(r.events.transfer_consent, Consent::not_asked))) return possible | conditional;
    if (permission_needed.maybe() && broken(permission_needed, !is(r.events.use_permission, Consent::not_asked)))
        return possible | conditional;
    if (guantanamo.maybe() && broken(guantanamo, !is(r.events.detention_permission, Consent::not_asked)))
        return possible | conditional;
    if (collecting.maybe() && broken(collecting && !article_10 && is(r.readings.objection_suspends), objection_settled(r)))
        return possible | conditional;
    if (open) possible |= conditional;
    return possible | permitted;
}

/// The rules in the order of the text.
inline constexpr const char* citations[] = {
    "1(3)", "1(3)", "1(4)", "1(5)", "1(6)", "1(8)", "1(9)", "1(10)", "1(12)", "1(12)", "1(13)", "1(14)", "1(15)", "2(1)",
    "3(1)", "3(2)", "3(2)", "4(1)", "4(2)", "4(2)", "4(3)", "4(3)", "4(3)", "4(3)", "4(3)", "4(4)", "4(5)", "4(5)",
    "5(1)", "5(2)", "5(3)", "5(4)", "5(5)", "5(6)", "5(7)", "5(8)", "5(9)", "5(10)", "5(10) exception",
    "5(11)", "5(11)", "5(11)", "5(11)", "5(11)", "5(12)", "5(12)", "6(1)", "6(3)", "7(1)", "7(1)", "7(2)", "7(3)", "7(3)",
    "7(4)", "7(4)", "7(5)", "8(1)", "8(2)", "8(2)", "8(2) proviso", "8(4)(a)", "8(4)(a)", "8(4)(b)", "8(4)(b)", "9(1)", "9(2)",
    "10(1)", "10(1)", "10(2)", "10(3)", "10(3)",
    "11(1)", "12(3)", "15", "16", "17(1)", "17(2)", "17(3)", "17(3)", "SL(1)", "SL(2)", "SL(3)", "SL(3)",
    "18 USC 2523(a)(2)", "18 USC 2523(b)(3)", "18 USC 2523(d)(2)", "18 USC 2523(e)(3)", "18 USC 2523(f)", "18 USC 2523(h)",
    "18 USC 2702", "18 USC 2707(e)", "18 USC 2520(d)", "18 USC 3124"};
inline constexpr std::size_t rule_count = sizeof(citations) / sizeof(citations[0]);

/// Every rule's status, in the order of the text, and the outcomes that are still possible.
struct Verdicts {
    Status status[rule_count];
    unsigned possible;
};

/// The same judgement with the status of every rule kept, so nothing can be left out.
[[gnu::flatten]] constexpr Verdicts all_verdicts(const Request& r, const Terms& t, Date law_date = {}) noexcept {
    Verdicts out{};
    std::size_t n = 0;
    // For each knowledge of "engaged", what a rule comes to for each of "holds", two bits each, from surely not to surely.
    constexpr auto entry = [](Status no, Status maybe, Status yes_) {
        return static_cast<unsigned>(no) | static_cast<unsigned>(maybe) << 2 | static_cast<unsigned>(yes_) << 6;
    };
    constexpr unsigned status_of[4] = {entry(Status::not_engaged, Status::not_engaged, Status::not_engaged),
                                       entry(Status::open, Status::open, Status::satisfied), 0,
                                       entry(Status::violated, Status::open, Status::satisfied)};
    unsigned seen[4] = {};  // which statuses: of scope rules, requirements, conditions, and those without effect
    enum Gate : unsigned { scope, requirement, condition, other };
    const auto rule = [&](Gate gate, Three engaged, Three holds) {
        const Status status = static_cast<Status>((status_of[engaged.bits] >> (2 * holds.bits)) & 3U);
        out.status[n++] = status;
        seen[gate] |= 1U << static_cast<unsigned>(status);
    };
    const Three always = known(true);
    const auto term = [&](Three holds) { rule(other, always, holds); };
    const auto follows = [&](Three so) { rule(other, so, so); };

    const Three by_status = american_by_status(r.target, r);
    const Three us_person = american(r.target, by_status);
    const Three from_uk = is(r.warrant.issued_by, GB);
    const Three from_us = is(r.warrant.issued_by, US);
    const Three ordering = on_any(r, ordering_acts);
    const Three serving = on_any(r, serving_acts);
    const Three collecting = on_any(r, collecting_acts);
    const Three later = on_any(r, later_acts);
    const Three article_10 = article_10_process(r);
    const Three order = !article_10;
    const Three article_4 = order || is(r.readings.article_10_bound_by_article_4);
    const Three bound = ordering && article_4;
    const Three served = serving && article_4;
    const Three served_order = serving && order;
    const Three outside_the_us = !in_the_united_states(r);
    const Three outside_the_uk = !is(r.target.located_in, GB);
    const Three american_official = american_government(r);
    const Three british = british_body(r);
    const Three safe_from_uk = !us_person && outside_the_us && !american_official;
    const Three safe_from_us = outside_the_uk && !british;
    const Three under_limits = order || is(r.readings.use_limits_cover_article_10);
    const Three invoked = is(r.warrant.invoked);
    const Three asked = !is(r.events.use_permission, Consent::not_asked);
    const Three allowed = not_denied(r.events.use_permission, r.events.use_conditions_kept);

    // 1
    rule(scope, ordering, covered_data(r));
    rule(scope, ordering, held_as_provider(r));
    const Three covered = covered_offense(r);
    term(covered);
    term(is(r.warrant.targeting_procedures_applied) && ((from_uk && safe_from_uk) || (from_us && safe_from_us)));
    rule(scope, ordering, covered_provider(r));
    rule(scope, always, from_uk || from_us);
    term(invoked || article_10);
    rule(scope, always, compulsory_order(r));
    term(!safe_from_uk);
    term(!safe_from_us);
    term(serious_crime(r));
    term(about_the_subscriber(r));
    term(us_person);
    // 2, 3
    rule(scope, always, ordering || later);
    rule(scope, ordering && is(r.readings.provider_must_be_reachable), reachable(r, from_uk, from_us));
    rule(scope, order, invoked);
    follows(invoked && collecting);
    // 4
    const Three for_crime = crime_purpose(r);
    rule(requirement, bound, for_crime && covered);
    rule(requirement, bound, is_no(r.warrant.infringes_free_speech));
    rule(requirement, bound, is(r.warrant.discriminatory_ground, DiscriminatoryGround::none));
    rule(requirement, bound && from_uk, !us_person && outside_the_us);
    rule(requirement, bound && from_us, outside_the_uk);
    rule(requirement, bound && is(r.readings.shared_account_protects), shared_account_cleared(r));
    rule(requirement, bound && from_uk, !american_official);
    rule(requirement, bound && from_us, !british);
    rule(requirement, bound, is_no(r.warrant.targets_to_learn_about_protected));
    rule(requirement, bound, is(r.warrant.targets_specific_accounts));
    rule(requirement, bound, specific(r));
    // 5
    rule(requirement, bound, well_founded(r));
    rule(requirement, bound, reviewed(r));
    rule(requirement, bound && is(r.warrant.kind, WarrantKind::interception), interception_limited(r));
    rule(requirement, bound, is(r.warrant.issued_for, IssuedFor::own_purposes));
    rule(requirement, served, transmitted_by_authority(r));
    rule(requirement, served, is(r.warrant.reviewed_before_transmission));
    rule(requirement, served, is(r.warrant.certified_in_writing));
    rule(requirement, served, is(r.warrant.invocation_notified));
    rule(other, served_order, is(r.warrant.contact_named));
    const Three secret = !is(r.events.notice_exception, NoticeException::none);
    rule(other, served_order && in_a_third_state(r) && !secret, is(r.events.third_state_notified));
    follows(secret);
    const Three objected = !is(r.events.objection, Objection::none);
    const Three doubting = served_order && is(r.provider.believes_improperly_invoked);
    const Three went_on = is(r.events.objection, Objection::pending_at_receiver);
    rule(other, doubting, objected);
    rule(other, served_order && objected, !is(r.events.objection, Objection::pending_at_issuer));
    rule(other, doubting && is_any(r.events.objection, Objection::answered, Objection::pending_at_receiver), went_on);
    follows(served_order && is_any(r.events.objection, Objection::pending_at_issuer, Objection::pending_at_receiver) &&
            is_no(r.readings.objection_suspends));
    rule(condition, collecting && order && is(r.readings.objection_suspends), objection_settled(r));
    rule(scope, order && !stays_covered(r, ordering, later), is_no(r.events.receiving_authority_concluded_improper));
    rule(other, served_order, is(r.events.receiving_authority_concluded_improper));
    // 6
    rule(other, collecting && order, is(r.use.produced_to, ProducedTo::designated_authority));
    follows(serving && is(r.warrant.confidentiality_required));
    // 7
    const Three disseminating = from_uk && passed_on(r);
    const Three irrelevant = !relevant(r);
    const Three us_content = us_content_to_the_us(r, from_uk);
    rule(requirement, bound, is(r.warrant.targeting_procedures_applied));
    rule(requirement, on_any(r, bit(Act::continue_)) && article_4 && is(r.readings.later_discovery_ends_collection),
         is_no(r.events.target_found_protected));
    rule(other, from_uk && (collecting || later), is(r.use.minimised));
    rule(requirement, disseminating, relevant(r));
    rule(other, from_uk && on_any(r, bit(Act::retain)) && irrelevant, is(r.use.segregated));
    rule(other, from_uk && later, is(r.use.reviewed));
    rule(other, from_uk && later && is_no(r.use.reviewed), is(r.use.kept_secure));
    rule(requirement, us_content, !is(r.use.harm, Harm::none));
    // 8
    const Three in_public = is(r.data.lawfully_public);
    const Three transfer = leaves_the_parties(r) && !in_public;
    const Three capital = capital_case(r, from_us, under_limits);
    const Three speech = speech_case(r, from_uk, under_limits);
    follows(later);
    rule(condition, transfer, !is(r.events.transfer_consent, Consent::not_asked));
    rule(requirement, transfer, not_denied(r.events.transfer_consent, r.events.transfer_conditions_kept));
    follows(in_public);
    rule(condition, capital, asked);
    rule(requirement, capital, allowed);
    rule(condition, speech, asked);
    rule(requirement, speech, allowed);
    // 9, 10, 11, 12
    follows(is(r.data.personal) && is(r.readings.umbrella_applies_after_brexit) && (collecting || later));
    follows(invoked && collecting);
    term(article_10);
    rule(scope, is(r.warrant.kind, WarrantKind::preservation), !collecting);
    follows(article_10 && on_any(r, bit(Act::issue) | bit(Act::serve)));
    rule(requirement, ordering && article_10, for_crime && is(r.warrant.complies_with_issuing_law));
    follows(article_10 && on_any(r, bit(Act::disclose) | bit(Act::preserve)));
    follows(is_no(r.warrant.invoked));
    rule(requirement, ordering, not_suspended(r, t));
    // 15, 16, 17
    const Three in_old_term = ordered_within_the_term(r, t);
    const Three before_end = ordered_before_termination(r, t);
    rule(scope, always, since_entry_into_force(r, t));
    rule(scope, always, not_after(t.in_force_from, date_of_law(r, law_date)));
    rule(scope, !in_old_term, within_the_term(r.act_on, r, t));
    rule(scope, !before_end, before(r.act_on, t.terminated_from));
    follows(in_old_term);
    follows(before_end);
    // Side letters.
    const Three guantanamo = guantanamo_case(r, from_us, later);
    rule(other,
         from_us && on_any(r, bit(Act::use_as_lead) | bit(Act::use_as_evidence)) && is(r.offense.death_penalty_available) &&
             !capital,
         asked);
    rule(other, from_uk && ordering && !is(r.offense.speech_concern, SpeechConcern::none), asked);
    rule(condition, guantanamo, !is(r.events.detention_permission, Consent::not_asked));
    rule(requirement, guantanamo, not_denied(r.events.detention_permission, r.events.detention_conditions_kept));
    // 18 USC 2523, 2702, 2707, 2520, 3124
    const Three into_the_us = from_uk && collecting;
    term(us_person);
    follows(is(r.warrant.demands_decryption_capability));
    rule(scope, into_the_us, not_after(t.effective_in_us_law_from, r.act_on) && is_no(t.disapproved));
    rule(scope, into_the_us,
         not_after(r.act_on, t.determination_valid_until) || not_after(r.act_on, t.determination_renewed_until));
    rule(scope, into_the_us, is(t.text_version_certified));
    rule(other, us_content, is(r.use.minimised));
    term(is(r.provider.serves_the_public) &&
         is_any(r.data.category, DataCategory::content, DataCategory::stored_computer_data));
    const Three in_good_faith =
        into_the_us && is(r.provider.relies_in_good_faith) && invoked && is(r.warrant.certified_in_writing) &&
        is(r.readings.defective_order_still_subject) &&
        (is_no(r.events.receiving_authority_concluded_improper) || done_before_the_conclusion(r, ordering, later));
    follows(in_good_faith && !is_any(r.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata));
    follows(in_good_faith && is(r.warrant.kind, WarrantKind::interception));
    follows(in_good_faith && is(r.warrant.kind, WarrantKind::live_metadata));

    if (contradictory(r, by_status)) return out;
    constexpr unsigned outcome_of[3] = {not_applicable, refused, conditional};
    constexpr unsigned violated = static_cast<unsigned>(Status::violated), unsettled = static_cast<unsigned>(Status::open);
    for (unsigned gate = 0; gate != 3; ++gate) {
        if ((seen[gate] & (1U << violated | 1U << unsettled)) != 0) out.possible |= outcome_of[gate];
        if ((seen[gate] & 1U << violated) != 0) return out;
    }
    out.possible |= permitted;
    return out;
}

}  // namespace hand_written
