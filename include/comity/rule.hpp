// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "clock.hpp"
#include "condition.hpp"

namespace comity {

/// What a rule does, by the verb of its text.
enum class Role : std::uint8_t {
    definition,   ///< a term that other rules use; no effect of its own
    scope,        ///< "applies to"; violated: not applicable
    requirement,  ///< "shall", "may not", "only if"; violated: refused
    condition,    ///< somebody else's act or a waiting time comes first; violated: conditional
    ground,       ///< somebody may refuse or object; listed
    duty,         ///< somebody must, should or may do something; listed until it is done
    consequence,  ///< what follows a breach or compliance; listed
    exception     ///< takes what it excepts out of play; has a citation of its own
};

enum class Outcome : std::uint8_t {
    permitted,       ///< every rule that applies is met
    conditional,     ///< somebody else's act or a waiting time must come first
    refused,         ///< a requirement is not met
    not_applicable,  ///< the instrument does not govern the case
    undetermined,    ///< several of the above are still possible
    contradictory    ///< the facts deny each other, so nothing follows
};

/// How the text of a rule is known, strongest first. A decision is as well known as the weakest rule that decides it.
enum class Provenance : std::uint8_t {
    primary,    ///< the wording was read
    secondary,  ///< reported by a source that was read
    press,      ///< told by a newspaper
    recalled    ///< not yet checked against the text
};

/// What an outcome means: permitted lifts a bar, or refused bars, or permitted compels.
enum class Effect : std::uint8_t { lifts_bar, bars, compels };

/// What an outcome means for an act. Only a provider is compelled: the acts of authorities are allowed or forbidden.
constexpr Effect effect_on(Effect effect, Act act) noexcept {
    const bool of_the_provider = act == Act::disclose || act == Act::preserve || act == Act::continue_ || act == Act::notify ||
                                 act == Act::change_service;
    return effect == Effect::compels && !of_the_provider ? Effect::bars : effect;
}

/// In what form data is handed over.
enum class Form : std::uint8_t {
    none,      ///< it is not handed over
    as_held,   ///< as the provider holds it, encrypted or not
    plaintext, ///< decrypted
    unsettled  ///< a rule that demands plaintext is open
};

enum class Strictness : std::uint8_t { must, should, may };

enum class Actor : std::uint8_t {
    nobody,
    provider,
    issuing_authority,
    issuing_designated_authority,
    receiving_designated_authority,
    issuing_party,
    receiving_party,
    third_state,
    recipient,
    person_concerned,
    enforcing_authority,
    controller  ///< of personal data
};

/// What is owed under a duty.
enum class Deed : std::uint8_t {
    none,
    produce,
    preserve,
    notify,
    answer,
    object,
    name_contact,
    keep_confidential,
    minimise,
    segregate,
    review,
    protect,
    consult,
    ask_permission,
    stop,
    use_other_route,
    withdraw,
    seek_validation,
    decide,
    take_steps
};

/// Who owes what to whom, and by when.
struct Obligation {
    Strictness strictness = Strictness::must;
    Actor who = Actor::nobody;
    Deed deed = Deed::none;
    Actor towards = Actor::nobody;
    Clock clock{};
};

/// What is fixed about a rule, its conditions apart.
struct Rule {
    Label citation;
    Label paraphrase;
    Role role = Role::definition;
    Provenance provenance = Provenance::recalled;
    Actor actor = Actor::nobody;  ///< who can cure a requirement, or who may rely on a ground
    Form form = Form::as_held;    ///< `plaintext` if the rule demands it once satisfied
    Obligation obligation{};
    Label excepts{};                   ///< an exception: the citation of what it excepts
    std::uint16_t defines = no_fact;   ///< a definition: the fact that it settles
    std::uint16_t ends_on = no_fact;   ///< the day on which what the rule forbids is free again, if there is one
    bool only_if_permitted = false;    ///< a consequence of complying, not of the order as such
    bool forbids = false;              ///< violated, it forbids the act even where the instrument only compels

    static constexpr std::uint16_t no_fact = 0xFFFF;
};

/// How a paragraph of the text is accounted for.
enum class Accounting : std::uint8_t { encoded, human_judgement, no_effect, not_in_force, unverified };

/// How the paragraphs of an article are numbered: 4(1), 2523(a), or the label with a number behind it.
enum class Numbering : std::uint8_t { numbers, letters, plain };

namespace detail {
struct When {
    Condition condition;
};

struct RuleEntry {
    Rule rule;
    Condition engaged;
    Condition holds;

    /// A requirement that somebody can still meet: a certificate can be supplied.
    constexpr RuleEntry curable_by(Actor actor) const noexcept {
        RuleEntry e = *this;
        e.rule.actor = actor;
        return e;
    }
    /// Once satisfied, the rule demands the data in this form.
    constexpr RuleEntry demands(Form form) const noexcept {
        RuleEntry e = *this;
        e.rule.form = form;
        return e;
    }
    /// Follows only where the act is permitted: what compliance brings, not what the order as such does.
    constexpr RuleEntry if_permitted() const noexcept {
        RuleEntry e = *this;
        e.rule.only_if_permitted = true;
        return e;
    }
    /// Violated, it forbids the act, though the instrument as a whole only compels.
    constexpr RuleEntry forbids() const noexcept {
        RuleEntry e = *this;
        e.rule.forbids = true;
        return e;
    }
    /// What it forbids is free again from this day on.
    constexpr RuleEntry until(Handle<Date> day) const noexcept {
        RuleEntry e = *this;
        e.rule.ends_on = static_cast<std::uint16_t>(day.index);
        return e;
    }
    /// A definition that settles a fact: said outright or following from the condition, and never both ways.
    constexpr RuleEntry settles(Handle<Truth> handle) const noexcept {
        RuleEntry e = *this;
        e.rule.defines = static_cast<std::uint16_t>(handle.index);
        return e;
    }
};

constexpr RuleEntry rule_entry(Role role, Label citation, Provenance provenance, Label paraphrase, const Condition& engaged,
                               const Condition& holds) noexcept {
    return {{.citation = citation, .paraphrase = paraphrase, .role = role, .provenance = provenance}, engaged, holds};
}
}  // namespace detail

/// When a rule is engaged.
constexpr detail::When when(const Condition& condition) noexcept {
    return {condition};
}

/// An article and how many paragraphs it has; 0 if it is not divided. Every paragraph must follow, in order.
struct Article {
    Label label;  ///< "4", "18 USC 2523"
    Label title;
    int paragraphs = 0;
    Numbering numbering = Numbering::numbers;
};
constexpr Article article(Label label, Label title, int paragraphs, Numbering numbering = Numbering::numbers) noexcept {
    return {label, title, paragraphs, numbering};
}

/// A paragraph that no rule encodes, and why.
struct Account {
    Label citation;
    Accounting accounting = Accounting::no_effect;
    Provenance provenance = Provenance::recalled;
    Label reason;
};
constexpr Account account(Label citation, Accounting accounting, Provenance provenance, Label reason) noexcept {
    return {citation, accounting, provenance, reason};
}

/// A term. Satisfied where the term is met, violated where it is not; no effect of its own.
constexpr detail::RuleEntry definition(Label citation, Provenance provenance, Label paraphrase, const Condition& holds) noexcept {
    return detail::rule_entry(Role::definition, citation, provenance, paraphrase, always_so(), holds);
}

constexpr detail::RuleEntry scope(Label citation, Provenance provenance, Label paraphrase, const Condition& holds) noexcept {
    return detail::rule_entry(Role::scope, citation, provenance, paraphrase, always_so(), holds);
}
constexpr detail::RuleEntry scope(Label citation, Provenance provenance, Label paraphrase, const detail::When& engaged,
                     const Condition& holds) noexcept {
    return detail::rule_entry(Role::scope, citation, provenance, paraphrase, engaged.condition, holds);
}

constexpr detail::RuleEntry requirement(Label citation, Provenance provenance, Label paraphrase, const Condition& holds) noexcept {
    return detail::rule_entry(Role::requirement, citation, provenance, paraphrase, always_so(), holds);
}
constexpr detail::RuleEntry requirement(Label citation, Provenance provenance, Label paraphrase, const detail::When& engaged,
                           const Condition& holds) noexcept {
    return detail::rule_entry(Role::requirement, citation, provenance, paraphrase, engaged.condition, holds);
}

constexpr detail::RuleEntry condition(Label citation, Provenance provenance, Label paraphrase, const detail::When& engaged,
                         const Condition& holds) noexcept {
    return detail::rule_entry(Role::condition, citation, provenance, paraphrase, engaged.condition, holds);
}

/// `actor` may refuse or object once the rule is engaged and `unless` does not hold.
constexpr detail::RuleEntry ground(Label citation, Provenance provenance, Label paraphrase, Actor actor, const detail::When& engaged,
                      const Condition& unless) noexcept {
    detail::RuleEntry e = detail::rule_entry(Role::ground, citation, provenance, paraphrase, engaged.condition, unless);
    e.rule.actor = actor;
    return e;
}

/// Owed from when it is engaged until `done`.
constexpr detail::RuleEntry duty(Label citation, Provenance provenance, Label paraphrase, const Obligation& obligation,
                    const detail::When& engaged, const Condition& done) noexcept {
    detail::RuleEntry e = detail::rule_entry(Role::duty, citation, provenance, paraphrase, engaged.condition, done);
    e.rule.obligation = obligation;
    return e;
}

/// Satisfied where it follows, not engaged where it does not.
constexpr detail::RuleEntry consequence(Label citation, Provenance provenance, Label paraphrase, const Condition& follows) noexcept {
    return detail::rule_entry(Role::consequence, citation, provenance, paraphrase, follows, follows);
}

/// Where it applies, every rule with the citation `excepts` is taken out of play. Exceptions can be excepted.
constexpr detail::RuleEntry exception(Label citation, Label excepts, Provenance provenance, Label paraphrase,
                         const Condition& applies) noexcept {
    detail::RuleEntry e = detail::rule_entry(Role::exception, citation, provenance, paraphrase, applies, applies);
    e.rule.excepts = excepts;
    return e;
}

}  // namespace comity
