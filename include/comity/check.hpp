// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ledger.hpp"

namespace comity {

/// Who is a United States person (18 U.S.C. 2523(a)(2)): a citizen or national; an alien lawfully admitted for permanent
/// residence; an unincorporated association with a substantial number of such members; a corporation incorporated there.
constexpr auto united_states_person_by_status(const PersonFacts<true>& person) noexcept {
    return (person.kind == PersonKind::natural &&
            (person.nationality == US || person.other_nationality == US || person.permanent_resident_of == US)) ||
           (person.kind == PersonKind::association && person.substantial_us_membership == yes) ||
           (person.kind == PersonKind::corporation && person.incorporated_in == US);
}

namespace detail {
template <std::size_t N>
constexpr auto consistent(Label about, Label sentence, const Condition<N>& c) noexcept {
    return requirement(about, Provenance::primary, sentence, c);
}

constexpr auto status_agrees(Label about, const PersonFacts<true>& p) noexcept {
    const auto status = united_states_person_by_status(p);
    return consistent(about, "whether somebody is a United States person follows from nationality, residence, membership or incorporation",
                      (p.united_states_person == no || status) && (p.united_states_person == yes || !status));
}
constexpr auto only_corporations_are_incorporated(Label about, const PersonFacts<true>& p) noexcept {
    return consistent(about, "a natural person is not incorporated", p.kind != PersonKind::natural || p.incorporated_in == no_state);
}
constexpr auto only_governments_govern(Label about, const PersonFacts<true>& p) noexcept {
    return consistent(about, "only a governmental entity is one of some state",
                      p.kind == PersonKind::government || p.government_of == no_state);
}

/// What no set of facts can deny: not law, but what the words mean.
inline constexpr auto consistency = law(
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
               fact.warrant.kind != WarrantKind::subscriber_information || fact.data.subscriber_alone == yes),
    consistent("facts(voluntary)", "a voluntary request obliges nobody",
               fact.warrant.kind != WarrantKind::voluntary_request || fact.warrant.compulsory == no),
    consistent("facts(review)", "there is a reviewer just where there is a review",
               (fact.warrant.review != ReviewTiming::none || fact.warrant.reviewer == Reviewer::none) &&
                   (fact.warrant.reviewer != Reviewer::none || fact.warrant.review == ReviewTiming::none)),
    consistent("facts(keys)", "what is encrypted end to end is not the provider's to decrypt",
               fact.data.encryption != Encryption::end_to_end || fact.data.keys_held_by != KeyHolder::provider),
    consistent("facts(terrorism)", "a terrorist offense is terrorist activity",
               fact.offense.category != OffenseCategory::terrorism || fact.offense.terrorist_activity == yes),
    consistent("facts(penalty)", "a penalty that is sought is available",
               fact.offense.death_penalty_sought == no || fact.offense.death_penalty_available == yes),
    status_agrees("facts(user)", fact.user), only_corporations_are_incorporated("facts(user)", fact.user),
    only_governments_govern("facts(user)", fact.user),                                                      //
    status_agrees("facts(customer)", fact.customer), only_corporations_are_incorporated("facts(customer)", fact.customer),
    only_governments_govern("facts(customer)", fact.customer),                                              //
    status_agrees("facts(person_of_interest)", fact.person_of_interest),
    only_corporations_are_incorporated("facts(person_of_interest)", fact.person_of_interest),
    only_governments_govern("facts(person_of_interest)", fact.person_of_interest),                          //
    status_agrees("facts(target)", fact.target), only_corporations_are_incorporated("facts(target)", fact.target),
    only_governments_govern("facts(target)", fact.target));

inline constexpr std::size_t consistency_count = decltype(consistency)::rule_count;
}  // namespace detail

/// Something wrong with a request itself, whatever the law.
struct Issue {
    enum class Kind : std::uint8_t {
        out_of_range,   ///< the lane of `fact` holds a value that the fact cannot have; it counts as unsaid
        contradiction,  ///< the facts in `facts` deny each other
        jurisdiction    ///< the order's jurisdiction is not part of the state that issued it
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
        if (lanes.lane[f.index] <= f.largest) continue;
        Issue issue;
        issue.sentence = "the value is out of range and counts as unsaid";
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
    const Jurisdiction part = Lane<Jurisdiction>::decode(request.warrant.issuing_jurisdiction.lane);
    if (request.warrant.issuing_jurisdiction.said() && request.warrant.issued_by.said() &&
        part.state().lane() != request.warrant.issued_by.lane) {
        Issue issue;
        issue.kind = Issue::Kind::jurisdiction;
        issue.sentence = "the issuing jurisdiction is part of the issuing state";
        issue.facts[issue.fact_total++] = static_cast<std::uint16_t>(fact.warrant.issued_by.index);
        issue.facts[issue.fact_total++] = static_cast<std::uint16_t>(fact.warrant.issuing_jurisdiction.index);
        issues.add(issue);
    }
    return issues;
}

}  // namespace comity
