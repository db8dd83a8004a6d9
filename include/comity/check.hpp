// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ledger.hpp"

namespace comity {

/// The United States with its territories and possessions, which have ISO codes of their own (cf. 18 U.S.C. 3127(6)).
inline constexpr StateSet united_states_and_territories =
    StateSet::of(US, state("PR"), state("GU"), state("VI"), state("AS"), state("MP"), state("UM"));

/// The state is the United States, or one of its territories as far as they are read to belong to it.
constexpr auto of_the_united_states(Handle<State> where) noexcept {
    return where == US ||
           (one_of(where, united_states_and_territories) && fact.readings.united_states_includes_territories == yes);
}

/// Who is a United States person (18 U.S.C. 2523(a)(2)): a citizen or national; an alien lawfully admitted for permanent
/// residence; an unincorporated association with a substantial number of such members; a corporation incorporated there.
constexpr auto united_states_person_by_status(const PersonFacts<true>& person) noexcept {
    return (person.kind == PersonKind::natural &&
            (person.nationality == US || person.other_nationality == US || person.permanent_resident_of == US)) ||
           (person.kind == PersonKind::association && person.substantial_us_membership == yes) ||
           (person.kind == PersonKind::corporation && of_the_united_states(person.incorporated_in));
}

namespace detail {
constexpr RuleEntry consistent(Label about, Label sentence, const Condition& c) noexcept {
    return requirement(about, Provenance::primary, sentence, c);
}

constexpr auto status_agrees(Label about, const PersonFacts<true>& p) noexcept {
    const auto status = united_states_person_by_status(p);
    return consistent(about, "whether somebody is a United States person follows from nationality, residence, membership or incorporation",
                      (p.united_states_person == no || status) && (p.united_states_person == yes || !status));
}
constexpr auto citizens_are(Label about, const OtherPersonFacts<true>& p) noexcept {
    return consistent(about, "a citizen of the United States is a United States person",
                      p.kind != PersonKind::natural || p.nationality != US || p.united_states_person == yes);
}
constexpr auto only_corporations_are_incorporated(Label about, const PersonFacts<true>& p) noexcept {
    return consistent(about, "a natural person is not incorporated", p.kind != PersonKind::natural || p.incorporated_in == no_state);
}
constexpr auto only_governments_govern(Label about, const PersonFacts<true>& p) noexcept {
    return consistent(about, "only a governmental entity is one of some state",
                      p.kind == PersonKind::government || p.government_of == no_state);
}

/// What no set of facts can deny: not law, but what the words mean.
inline constexpr auto consistency_text = law(
    "consistency", "Facts that contradict each other", Effect::bars, 0, article("facts", "What the facts mean", 0),
    consistent("facts(service)", "an order is not served before it is issued", fact.warrant.issued_on <= fact.warrant.served_on),
    consistent("facts(extension)", "an order is not extended before it is issued",
               fact.warrant.issued_on <= fact.warrant.extended_on),
    consistent("facts(production)", "data is not handed over before the order is issued",
               fact.warrant.issued_on <= fact.events.produced_on),
    consistent("facts(act)", "nothing is done under an order before it is issued", fact.warrant.issued_on <= fact.act_on),
    consistent("facts(issue)", "the act of issuing is done on the day of the order",
               fact.act != Act::issue || fact.act_on == fact.warrant.issued_on),
    consistent("facts(subscriber)", "subscriber data asked for alone is subscriber data",
               fact.data.subscriber_alone == no ||
                   one_of(fact.data.category, DataCategory::subscriber, DataCategory::identification)),
    consistent("facts(process)", "process for subscriber information and nothing else asks for subscriber data alone",
               fact.warrant.kind != WarrantKind::subscriber_information ||
                   (fact.data.subscriber_alone == yes &&
                    one_of(fact.data.category, DataCategory::subscriber, DataCategory::identification))),
    consistent("facts(live)", "process for live traffic data does not ask for content",
               fact.warrant.kind != WarrantKind::live_metadata || fact.data.category != DataCategory::content),
    consistent("facts(collection)", "what goes on is an interception or the collection of live traffic data",
               fact.act != Act::continue_ || one_of(fact.warrant.kind, WarrantKind::interception, WarrantKind::live_metadata)),
    consistent("facts(answer)", "data is not handed over before the order is served",
               fact.act != Act::disclose || fact.warrant.served_on <= fact.act_on),
    consistent("facts(use)", "data is not used before it is handed over",
               !on(Act::retain, Act::use_as_lead, Act::use_as_evidence, Act::disseminate, Act::transfer_onward) ||
                   fact.events.produced_on <= fact.act_on),
    consistent("facts(notice)", "nobody is notified that an agreement is invoked which is not",
               fact.warrant.invoked == yes || fact.warrant.invocation_notified == no),
    consistent("facts(voluntary)", "a voluntary request obliges nobody",
               fact.warrant.kind != WarrantKind::voluntary_request || fact.warrant.compulsory == no),
    consistent("facts(review)", "there is a reviewer just where there is a review",
               (fact.warrant.review != ReviewTiming::none || fact.warrant.reviewer == Reviewer::none) &&
                   (fact.warrant.reviewer != Reviewer::none || fact.warrant.review == ReviewTiming::none)),
    consistent("facts(keys)", "what is encrypted end to end is not the provider's to decrypt",
               fact.data.encryption != Encryption::end_to_end || fact.data.keys_held_by != KeyHolder::provider),
    consistent("facts(terrorism)", "a terrorist offense is terrorist activity",
               fact.offense.category != OffenseCategory::terrorism || fact.offense.terrorist_activity == yes),
    consistent("facts(secrecy)", "secrecy does not end before it is ordered",
               fact.warrant.secrecy_ordered_on <= fact.warrant.secrecy_ends_on),
    consistent("facts(penalty)", "a penalty that is sought is available",
               fact.offense.death_penalty_sought == no || fact.offense.death_penalty_available == yes),
    citizens_are("facts(user)", fact.user),                                                                 //
    status_agrees("facts(customer)", fact.customer), only_corporations_are_incorporated("facts(customer)", fact.customer),
    only_governments_govern("facts(customer)", fact.customer),                                              //
    citizens_are("facts(person_of_interest)", fact.person_of_interest),                                     //
    status_agrees("facts(target)", fact.target), only_corporations_are_incorporated("facts(target)", fact.target),
    only_governments_govern("facts(target)", fact.target),                                                  //
    consistent("facts(jurisdiction)", "the issuing jurisdiction is part of the issuing state",
               part_of(fact.warrant.issuing_jurisdiction, fact.warrant.issued_by)));

inline constexpr const auto& consistency = written_law<consistency_text>;
inline constexpr std::size_t consistency_count = decltype(consistency_text)::rule_count;

/// Calls `f` with each fact that a sentence is about: whoever looks at one of them has to heed the sentence. Looking at a state
/// is no looking at its parts, so a sentence that says what is part of it is about the part alone; nor is it about a reading.
template <class F>
constexpr void each_subject(const Step* step, std::size_t count, F&& f) noexcept {
    const auto offer = [&f](std::uint16_t lane) {
        if (fact_at(lane).fact_class != FactClass::reading) f(lane);
    };
    for (std::size_t i = 0; i != count; ++i) {
        if (step[i].op != Op::atom) continue;
        offer(step[i].atom.lane);
        if (relates(step[i].atom.test) && step[i].atom.test != Test::part_of) offer(step[i].atom.other);
    }
}
}  // namespace detail

/// Something wrong with a request itself, whatever the law.
struct Issue {
    enum class Kind : std::uint8_t {
        out_of_range,   ///< the lane of `fact` holds a value that the fact cannot have; it counts as unsaid
        unassigned,     ///< a state code of two letters that ISO 3166-1 does not assign; it counts as some other state
        contradiction   ///< the facts in `facts` deny each other
    };
    Kind kind = Kind::out_of_range;
    Label sentence;
    std::uint16_t facts[8] = {};  ///< places of the facts concerned, for `fact_at`
    std::uint8_t fact_total = 0;
};

/// What `check` found, in the order of the facts. Holds the first 64 issues and counts the rest.
class Issues {
public:
    static constexpr std::size_t capacity = 64;

    constexpr std::size_t size() const noexcept { return total_; }
    constexpr bool empty() const noexcept { return total_ == 0; }
    constexpr const Issue* begin() const noexcept { return kept_; }
    constexpr const Issue* end() const noexcept { return kept_ + (total_ < capacity ? total_ : capacity); }
    constexpr void add(const Issue& issue) noexcept {
        if (total_ < capacity) kept_[total_] = issue;
        ++total_;
    }

private:
    Issue kept_[capacity] = {};
    std::size_t total_ = 0;
};

/// Lists the values that are out of range and the facts that contradict each other. Total over every bit pattern.
constexpr Issues check(const Request& request) noexcept {
    Issues issues;
    const detail::Lanes lanes = detail::to_lanes(request);
    for (const Fact& f : detail::fact_table.entry) {
        const bool beyond = lanes.lane[f.index] > f.largest;
        const bool no_state_at_all = f.kind == Kind::state && !beyond && lanes.lane[f.index] != 0 &&
                                     lanes.lane[f.index] != no_state.lane() && !detail::is_assigned(lanes.lane[f.index]);
        if (!beyond && !no_state_at_all) continue;
        Issue issue;
        issue.kind = beyond ? Issue::Kind::out_of_range : Issue::Kind::unassigned;
        issue.sentence = beyond ? "the value is out of range and counts as unsaid" : "no state has this code";
        issue.facts[issue.fact_total++] = f.index;
        issues.add(issue);
    }
    const auto& text = detail::consistency;
    for (std::size_t r = 0; r != detail::consistency_count; ++r) {
        const Step* const first = text.step + text.holds_at[r];
        const std::size_t count = static_cast<std::size_t>(text.end_at[r] - text.holds_at[r]);
        if (detail::walk(first, count, lanes) != certainly_not) continue;
        Issue issue;
        issue.kind = Issue::Kind::contradiction;
        issue.sentence = text.rule[r].paraphrase;
        const auto mention = [&](std::uint16_t lane) {
            const std::uint32_t value = lanes.lane[lane];
            if (value - 1U >= fact_at(lane).largest) return;
            if (fact_at(lane).fact_class == FactClass::reading) {  // named only where the contradiction hangs on it
                detail::Lanes without_it = lanes;
                without_it.lane[lane] = 0;
                if (detail::walk(first, count, without_it) == certainly_not) return;
            }
            for (std::uint8_t i = 0; i != issue.fact_total; ++i)
                if (issue.facts[i] == lane) return;
            if (issue.fact_total < 8) issue.facts[issue.fact_total++] = lane;
        };
        for (std::size_t i = 0; i != count; ++i) {
            if (first[i].op != Op::atom) continue;
            mention(first[i].atom.lane);
            if (relates(first[i].atom.test)) mention(first[i].atom.other);
        }
        issues.add(issue);
    }
    return issues;
}

}  // namespace comity
