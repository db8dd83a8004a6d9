// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace comity {

namespace detail {
template <const auto&...>
inline constexpr bool as_expected = false;

inline constexpr Date of_the_order{};

/// What decided, as text: up to four citations, or the first three and how many more; of facts that deny each other, their
/// names.
struct Deciding {
    char text[384] = {};
    std::size_t size = 0;

    constexpr void add(Label label) noexcept {
        for (char c : label)
            if (size != sizeof text) text[size++] = c;
    }
    constexpr void add(std::size_t number) noexcept {
        if (number > 9) add(number / 10);
        const char digit = static_cast<char>('0' + number % 10);
        add(Label{&digit, 1});
    }
};

constexpr Deciding what_decided(const Decision& decision, const Request& request) noexcept {
    Deciding out;
    const auto begin_another = [&out] {
        if (out.size != 0) out.add(", ");
    };
    if (decision.outcome() == Outcome::contradictory) {
        const Issues issues = check(request);
        if (issues.empty()) return out;
        const Issue& first = *issues.begin();
        for (std::uint8_t i = 0; i != first.fact_total; ++i) {
            const Fact& f = fact_at(first.facts[i]);
            begin_another();
            out.add(f.group);
            if (!f.group.empty()) out.add(".");
            out.add(f.member);
        }
        return out;
    }
    Label cited[max_rules];
    std::size_t count = 0;
    for (const Rule& rule : decision.decided_by()) {
        bool seen = false;
        for (std::size_t i = 0; i != count; ++i) seen = seen || cited[i] == rule.citation;
        if (!seen) cited[count++] = rule.citation;
    }
    const std::size_t spelled = count <= 4 ? count : 3;
    for (std::size_t i = 0; i != spelled; ++i) {
        begin_another();
        out.add(cited[i]);
    }
    if (spelled != count) {
        out.add(" and ");
        out.add(count - spelled);
        out.add(" more");
    }
    return out;
}
}  // namespace detail

/// What the compiler prints of an expectation that is not met: the outcome that was reached, what decided it, under which law
/// and for which request.
template <Outcome Reached, char... DecidedBy>
struct but_the_decision_was {
    template <const auto& Law, const auto& Given, const auto& AsOf>
    struct by {
        static_assert(
            detail::as_expected<Law, Given, AsOf>,
            "comity: the decision is not as expected; the outcome reached is named, quoted characters spell what decided it");
    };
};

namespace detail {
template <const auto& Law, const auto& Given, const auto& AsOf>
inline constexpr Decision reached = evaluate(Law, Given, AsOf);
template <const auto& Law, const auto& Given, const auto& AsOf>
inline constexpr Deciding deciding = what_decided(reached<Law, Given, AsOf>, Given);

template <const auto& Law, const auto& Given, const auto& AsOf, std::size_t... Place>
constexpr bool report_decision(Places<Place...>) noexcept {
    using Reached = but_the_decision_was<reached<Law, Given, AsOf>.outcome(), deciding<Law, Given, AsOf>.text[Place]...>;
    return sizeof(typename Reached::template by<Law, Given, AsOf>) == 0;
}
}  // namespace detail

/// A scenario for the compiler, of which a failure says what happened instead. `Law` and `Given` are constants with a name, at
/// namespace scope or static; so is `AsOf`, the date of the law, if there is one.
///
///     constexpr Request request{.warrant = {.issued_by = GB}, .target = {.located_in = US}, /* ... */};
///     static_assert(expect<us_uk_daa, request, Outcome::permitted>());
///
/// If an American is targeted, or somebody in the United States, it does not compile, and the compilers say
///
///     g++ 12:   In instantiation of 'struct comity::but_the_decision_was<comity::Outcome::refused, '4', '(', '3', ')'>::by<
///               comity::us_uk_daa, request, ...>'
///     clang 14: in instantiation of template class 'comity::but_the_decision_was<comity::Outcome::refused, '4', '(', '3', ')'>::
///               by<comity::us_uk_daa, request, ...>' requested here
///
/// Several citations stand side by side, '4', '(', '2', ')', ',', ' ', '4', '(', '3', ')'; of many, the first three and how
/// many more. Of facts that contradict each other, it spells their names.
template <const auto& Law, const auto& Given, Outcome Expected, const auto& AsOf = detail::of_the_order>
[[nodiscard]] constexpr bool expect() noexcept {
    if constexpr (detail::reached<Law, Given, AsOf>.outcome() == Expected)
        return true;
    else
        return detail::report_decision<Law, Given, AsOf>(detail::UpTo<detail::deciding<Law, Given, AsOf>.size>{});
}

}  // namespace comity
