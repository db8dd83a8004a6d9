// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../set.hpp"
#include "explain.hpp"

namespace comity {

namespace detail {
constexpr Label in_capitals(Answer answer) noexcept {
    switch (answer) {
        case Answer::must: return "MUST";
        case Answer::may: return "MAY";
        case Answer::must_not: return "MUST NOT";
        case Answer::conflict: return "CONFLICT";
        case Answer::undetermined: return "UNDETERMINED";
        case Answer::contradictory: return "CONTRADICTORY";
        case Answer::circular: return "NO ANSWER";
    }
    return {};
}
constexpr Label in_words(Answer answer) noexcept {
    switch (answer) {
        case Answer::must: return "compelled, and nothing bars it";
        case Answer::may: return "neither compelled nor barred";
        case Answer::must_not: return "barred, and nothing compels it";
        case Answer::conflict: return "compelled by one and barred by another";
        case Answer::undetermined: return "not settled by what was said";
        case Answer::contradictory: return "the facts deny each other";
        case Answer::circular: return "the instruments wait for each other";
    }
    return {};
}

/// Citations of some rules, each once.
template <class Sink>
constexpr void cite(Prose<Sink>& out, Label lead, const RuleList& rules) {
    Label last;
    bool first = true;
    for (const Rule& r : rules) {
        if (r.citation == last) continue;
        out.put(first ? lead : Label{", "}).put_whole(r.citation);
        last = r.citation;
        first = false;
    }
}

template <class Sink, std::size_t N>
constexpr void answer_and_members(Prose<Sink>& out, const InstrumentSet<N>& set, const SetDecision<N>& decided, Label about) {
    out.put(about).put(": ").put(in_capitals(decided.answer())).put(" (");
    out.put(decided.governed() == no ? "no instrument asked has anything to say on it" : in_words(decided.answer()));
    if (decided.answer() == Answer::undetermined) {
        out.put("; still possible:");
        constexpr Answer answers[] = {Answer::must, Answer::may, Answer::must_not, Answer::conflict};
        for (const Answer a : answers)
            if (decided.possible().contains(a)) out.put(" ").put(in_capitals(a));
    }
    out.put(")");
    if (decided.answer() == Answer::circular) return;
    for (std::size_t i = 0; i != N; ++i) {
        const Decision& d = decided[i];
        if (d.outcome() == Outcome::not_applicable) continue;
        out.line(2, 6);
        out.put(set.member[i].title()).put(": ").put(in_words(d.outcome()));
        if (decided.compels(i)) out.put(", compels");
        if (decided.bars(i)) out.put(d.effect() == Effect::lifts_bar ? ", lifts no bar" : ", bars");
        if (d.outcome() != Outcome::permitted) cite(out, d.outcome() == Outcome::undetermined ? "; turns on " : "; by ", d.decided_by());
        cite(out, decided.answer() == Answer::conflict && (decided.compels(i) || decided.bars(i)) ? "; remedies: " : "; open to it: ",
             decided.remedies(i));
    }
}
template <std::size_t N, class Sink>
constexpr void explain_set(const InstrumentSet<N>& set, const Request& request, Sink& sink, Date as_of) {
    const SetDecision<N> decided = evaluate(set, request, as_of);
    Prose<Sink> out(sink);
    out.line(0, 2);
    answer_and_members(out, set, decided, "All things considered");
    const Due due = decided.due();
    const bool deadline = due.known && decided.answer() != Answer::must_not;
    if (due.first_day.exists() || deadline) {
        out.line(0, 2);
        out.put("When: ");
        if (due.first_day.exists()) {
            out.put("not before ");
            if (due.first.exists()) out.put(spell(due.first));
            else out.put("the end of ").put(spell(due.first_day));
        }
        if (due.first_day.exists() && deadline) out.put(", ");
        if (deadline) out.put("at the latest by ").put(due.last.exists() ? spell(due.last) : spell(due.last_day));
        out.put(".");
    }
    const bool hands_over = request.act == Known<Act>{Act::disclose} || request.act == Known<Act>{Act::continue_};
    if (hands_over && decided.governed() != no && decided.form() != Form::none) {
        out.line(0, 2);
        out.put("Form: ").put(decided.form() == Form::plaintext ? "plaintext." : decided.form() == Form::unsettled ? "not settled." : "as held.");
    }
    if (request.act != Known<Act>{Act::notify}) {
        const SetDecision<N> told = may_be_told(set, request, as_of);
        out.line(0, 2);
        answer_and_members(out, set, told, "Telling the person concerned");
        if (told.barred_until().exists()) {
            out.line(2, 6);
            out.put("free again from ").put(spell(told.barred_until()));
        }
    }
    out.line(0, 2);
    out.put(in_words(decided.provenance()));
    out.end();
}
}  // namespace detail

/// What several instruments say together: the answer, each member that has something to say with the rules that decided and
/// the remedies it leaves open, when, in what form, and whether the person concerned may be told.
template <std::size_t N, class Sink>
constexpr void explain(const InstrumentSet<N>& set, const Request& request, Sink&& sink, Date as_of = {}) {
    detail::explain_set(set, request, sink, as_of);
}

}  // namespace comity
