// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../withheld.hpp"
#include "names.hpp"
#include "questions.hpp"

namespace comity {

namespace detail {

/// Breaks running text into lines of at most 80 columns and hands it on a word at a time.
template <class Sink>
class Prose {
public:
    static constexpr std::size_t columns = 80;

    constexpr explicit Prose(Sink& sink) noexcept : sink_(&sink) {}

    /// Starts a line `indent` columns in; what runs over it continues `hang` columns in.
    constexpr void line(std::size_t indent = 0, std::size_t hang = 0) {
        word_ends();
        if (started_) newline();
        started_ = true;
        space_ = false;
        hang_ = hang;
        blanks(indent);
    }
    constexpr void gap() {
        word_ends();
        newline();
        space_ = false;
    }
    constexpr Prose& put(Label text) {
        for (char c : text) {
            if (c == ' ') {
                word_ends();
                space_ = true;
            } else {
                if (size_ == sizeof(word_)) word_ends();
                word_[size_++] = c;
            }
        }
        return *this;
    }
    constexpr Prose& put(const Spelling& text) { return put(text.label()); }
    /// Text that is not to be broken at its blanks.
    constexpr Prose& put_whole(Label text) {
        for (char c : text) {
            if (size_ == sizeof(word_)) word_ends();
            word_[size_++] = c;
        }
        return *this;
    }
    constexpr Prose& put(std::size_t n) {
        Spelling digits;
        digits.put_number(static_cast<std::uint32_t>(n));
        return put(digits);
    }
    /// Continues in column `column`, or two columns on if the text is there already.
    constexpr void tab(std::size_t column) {
        word_ends();
        blanks(column_ + 2 > column ? 2 : column - column_);
        space_ = false;
    }
    constexpr void end() {
        word_ends();
        newline();
    }

private:
    constexpr void newline() {
        (*sink_)(Label{"\n"});
        column_ = 0;
    }
    constexpr void blanks(std::size_t n) {
        column_ += n;
        for (; n >= 8; n -= 8) (*sink_)(Label{"        "});
        if (n != 0) (*sink_)(Label{"        ", n});
        fresh_ = true;
    }
    constexpr void word_ends() {
        if (size_ == 0) return;
        std::size_t width = 0;
        for (std::size_t i = 0; i != size_; ++i) width += (static_cast<unsigned char>(word_[i]) & 0xC0U) != 0x80U ? 1U : 0U;
        const bool spaced = space_ && !fresh_;
        if (!fresh_ && column_ + (spaced ? 1 : 0) + width > columns) {
            newline();
            blanks(hang_);
        } else if (spaced) {
            (*sink_)(Label{" "});
            ++column_;
        }
        (*sink_)(Label{word_, size_});
        column_ += width;
        size_ = 0;
        space_ = false;
        fresh_ = false;
    }

    Sink* sink_;
    char word_[160] = {};
    std::size_t size_ = 0;
    std::size_t column_ = 0;
    std::size_t hang_ = 0;
    bool space_ = false;
    bool fresh_ = true;
    bool started_ = false;
};

/// "handing the data over", to stand after a preposition.
constexpr Label in_words(Act act) noexcept {
    switch (act) {
        case Act::disclose: return "handing the data over";
        case Act::preserve: return "preserving the data";
        case Act::issue: return "issuing the order";
        case Act::serve: return "serving the order on the provider";
        case Act::continue_: return "going on with the collection";
        case Act::retain: return "keeping the data";
        case Act::use_as_lead: return "using the data as a lead";
        case Act::use_as_evidence: return "using the data as evidence";
        case Act::disseminate: return "passing the data to other authorities";
        case Act::transfer_onward: return "passing the data to a third state or an international organisation";
        case Act::notify: return "telling somebody of the order";
        case Act::enforce: return "enforcing the order";
        case Act::change_service: return "changing the service";
    }
    return {};
}
constexpr Label in_words(Actor actor) noexcept {
    switch (actor) {
        case Actor::nobody: return "nobody";
        case Actor::provider: return "the provider";
        case Actor::issuing_authority: return "the issuing authority";
        case Actor::issuing_designated_authority: return "the issuing side's designated authority";
        case Actor::receiving_designated_authority: return "the receiving side's designated authority";
        case Actor::issuing_party: return "the issuing state";
        case Actor::receiving_party: return "the receiving state";
        case Actor::third_state: return "the third state";
        case Actor::recipient: return "the recipient of the data";
        case Actor::person_concerned: return "the person concerned";
        case Actor::enforcing_authority: return "the enforcing authority";
        case Actor::controller: return "the controller";
    }
    return {};
}
constexpr Label in_words(Outcome outcome) noexcept {
    switch (outcome) {
        case Outcome::permitted: return "permitted";
        case Outcome::conditional: return "conditional";
        case Outcome::refused: return "refused";
        case Outcome::not_applicable: return "not applicable";
        case Outcome::undetermined: return "undetermined";
        case Outcome::contradictory: return "contradictory";
    }
    return {};
}
constexpr Label in_capitals(Outcome outcome) noexcept {
    switch (outcome) {
        case Outcome::permitted: return "PERMITTED";
        case Outcome::conditional: return "NOT YET";
        case Outcome::refused: return "REFUSED";
        case Outcome::not_applicable: return "NOT APPLICABLE";
        case Outcome::undetermined: return "UNDETERMINED";
        case Outcome::contradictory: return "CONTRADICTORY";
    }
    return {};
}
constexpr Label in_words(Provenance provenance) noexcept {
    switch (provenance) {
        case Provenance::primary: return "The answer rests on text whose wording was read.";
        case Provenance::secondary:
            return "The answer rests on text known from reports that were read, not from its own wording.";
        case Provenance::press: return "The answer rests on what a newspaper told.";
        case Provenance::recalled: return "The answer rests, in its weakest part, on text recalled and not yet checked.";
    }
    return {};
}
constexpr Label unit_in_words(TimeUnit unit, bool one) noexcept {
    switch (unit) {
        case TimeUnit::hours: return one ? "hour" : "hours";
        case TimeUnit::calendar_days: return one ? "day" : "days";
        case TimeUnit::working_days: return one ? "working day" : "working days";
        case TimeUnit::months: return one ? "month" : "months";
        case TimeUnit::none: break;
    }
    return {};
}
constexpr Label in_words(Silence silence) noexcept {
    switch (silence) {
        case Silence::none: break;
        case Silence::permits: return "; silence until then counts as permission";
        case Silence::suspends: return "; silence until then suspends the matter";
        case Silence::releases: return "; silence until then releases from it";
    }
    return {};
}

template <class Sink>
class Explanation {
public:
    constexpr Explanation(const OpenQuestions& questions, const Request& request, Sink& sink, const Withheld& withheld) noexcept
        : questions_(questions),
          decision_(questions.decision()),
          tables_(questions.decision().tables()),
          request_(request),
          lanes_(to_lanes(request)),
          withheld_(withheld),
          out_(sink) {}

    constexpr void write() {
        if (tables_->empty()) {
            out_.line();
            out_.put("Nothing was judged.");
            out_.end();
            return;
        }
        for (std::size_t r = 0; r != tables_->rules; ++r) {
            const std::size_t n = tables_->rule[r].citation.size();
            if (n > width_ && n <= 8) width_ = n;
        }
        const Outcome outcome = decision_.outcome();
        const bool applies = outcome != Outcome::not_applicable && outcome != Outcome::contradictory;
        opening(outcome);
        reasons(outcome);
        if (outcome == Outcome::contradictory) issues("What cannot all be true:");
        if (applies) {
            rules("Exceptions that apply:", decision_.exceptions());
            if (outcome == Outcome::refused)
                rules("If that were cured, this would still have to come first:",
                      decision_.having(Role::condition, Status::violated));
            rules("Grounds that may still be used:", decision_.grounds());
            duties(outcome);
        }
        if (outcome != Outcome::contradictory) {
            terms();
            rules(outcome == Outcome::permitted || outcome == Outcome::conditional
                      ? "What follows:"
                      : "What its rules say follows from these facts:",
                  decision_.consequences());
            form(outcome);
            facts("Human judgements it rests on:", questions_.basis(FactClass::judgement));
            facts("Readings of doubtful text it rests on:", questions_.basis(FactClass::reading));
            issues("Something is wrong with the facts themselves:");
        }
        closing(outcome);
        out_.end();
    }

private:
    constexpr void opening(Outcome outcome) {
        out_.line();
        out_.put(tables_->title).put(": ").put(in_capitals(outcome));
        out_.line();
        const Label act = act_in_words();
        switch (effect()) {
            case Effect::lifts_bar: lifting(outcome, act); break;
            case Effect::bars: barring(outcome, act); break;
            case Effect::compels: compelling(outcome, act); break;
        }
        if (outcome == Outcome::undetermined) {
            out_.put(effect() == Effect::compels ? "Whether it calls for "
                     : effect() == Effect::bars  ? "Whether it forbids "
                                                 : "Whether it allows ");
            out_.put(act).put(" is not settled by what was said. Still possible: ");
            constexpr Outcome all[] = {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable};
            bool first = true;
            for (Outcome o : all) {
                if (decision_.excluded(o)) continue;
                out_.put(first ? "" : ", ").put(in_words(o));
                first = false;
            }
            out_.put(".");
            if (decision_.excluded(Outcome::permitted) && decision_.excluded(Outcome::conditional))
                out_.put(" Nothing that is still unsaid can make it permitted.");
        }
        if (outcome == Outcome::contradictory)
            out_.put("The facts deny each other on something that this instrument reads, so nothing follows from them.");
    }

    constexpr Effect effect() const noexcept {
        return withheld_.contains(fact.act) ? decision_.effect()
                                            : effect_on(decision_.effect(), request_.act.value_or(Act::disclose));
    }
    // Whether a rule that may be shown forbids the act outright, though the instrument only compels.
    constexpr bool forbidden() const noexcept {
        for (const Rule& rule : decision_.rules()) {
            const auto place = static_cast<std::size_t>(&rule - tables_->rule);
            if (rule.forbids && decision_.status(rule) == Status::violated && !tells(*tables_, place, withheld_)) return true;
        }
        return false;
    }
    constexpr Label act_in_words() const noexcept {
        if (withheld_.contains(fact.act)) return "the act in question";
        const Label words = in_words(request_.act.value_or(static_cast<Act>(0)));
        return words.empty() ? Label{"an act that was not said"} : words;
    }
    // The acts of a provider against which the receiving state's law may put a bar.
    constexpr bool barred_act() const noexcept {
        if (withheld_.contains(fact.act)) return false;
        const Act act = request_.act.value_or(Act::enforce);
        return act == Act::disclose || act == Act::continue_ || act == Act::preserve;
    }

    constexpr void lifting(Outcome outcome, Label act) {
        const bool bar = barred_act();
        switch (outcome) {
            case Outcome::permitted:
                if (bar)
                    out_.put("Any bar that the receiving state's law puts on ").put(act).put(" is lifted. ");
                else
                    out_.put("Nothing in it stands in the way of ").put(act).put(". ");
                out_.put("Nobody is obliged by it: a duty, if there is one, comes from other law.");
                break;
            case Outcome::conditional:
                out_.put("Before ").put(act).put(", somebody else has to act, or time has to pass");
                out_.put(bar ? "; until then, whatever the receiving state's law puts in the way stays." : ".");
                break;
            case Outcome::refused:
                if (bar)
                    out_.put("It lifts no bar: whatever the receiving state's law puts in the way of ").put(act).put(" stays. ");
                else
                    out_.put("It does not allow ").put(act).put(" under it. ");
                out_.put("That closes this route and no other.");
                break;
            case Outcome::not_applicable:
                out_.put("It does not govern ").put(act).put(" here and says neither yes nor no: look at other routes.");
                break;
            case Outcome::undetermined:
            case Outcome::contradictory: break;
        }
    }
    constexpr void barring(Outcome outcome, Label act) {
        switch (outcome) {
            case Outcome::permitted:
                out_.put("It does not forbid ")
                    .put(act)
                    .put(". Whether other law does, and whether anybody is obliged, it does not say.");
                break;
            case Outcome::conditional:
                out_.put("It forbids ").put(act).put(" until somebody else has acted or time has passed.");
                break;
            case Outcome::refused: out_.put("It forbids ").put(act).put("."); break;
            case Outcome::not_applicable:
                out_.put("It does not govern ").put(act).put(" here, and so does not forbid it: look at other law.");
                break;
            case Outcome::undetermined:
            case Outcome::contradictory: break;
        }
    }
    constexpr void compelling(Outcome outcome, Label act) {
        switch (outcome) {
            case Outcome::permitted: out_.put("It makes ").put(act).put(" a duty."); break;
            case Outcome::conditional:
                out_.put("It makes ").put(act).put(" a duty only once somebody else has acted or time has passed");
                out_.put(forbidden() ? ", and forbids it until then." : ".");
                break;
            case Outcome::refused:
                if (forbidden())
                    out_.put("It forbids ").put(act).put(".");
                else
                    out_.put("It does not make ").put(act).put(" a duty. That there is no duty is not yet a prohibition.");
                break;
            case Outcome::not_applicable:
                out_.put("It does not govern ").put(act).put(" here and brings no duty: look at other law.");
                break;
            case Outcome::undetermined:
            case Outcome::contradictory: break;
        }
    }

    constexpr void reasons(Outcome outcome) {
        switch (outcome) {
            case Outcome::permitted:
                if (decision_.decided_by().empty()) heading("It applies, and asks for nothing more.");
                rules("Every requirement and condition that could stand in the way is met:", decision_.decided_by());
                break;
            case Outcome::conditional: rules("What must come first:", decision_.decided_by()); break;
            case Outcome::refused: rules("What it requires and is not so:", decision_.decided_by()); break;
            case Outcome::not_applicable:
                rules("It applies only where this is so, and it is not:", decision_.decided_by());
                break;
            case Outcome::undetermined:
                rules("Certain already, if it applies: this is required and not so.",
                      decision_.having(Role::requirement, Status::violated));
                rules("Certain already, if nothing else stands in the way: this must come first.",
                      decision_.having(Role::condition, Status::violated));
                ask_widely();
                open("Whether it applies at all turns on:", Role::scope);
                open("Whether it is refused turns on:", Role::requirement);
                open("Whether something must come first turns on:", Role::condition);
                break;
            case Outcome::contradictory: break;
        }
    }

    constexpr void heading(Label text) {
        out_.gap();
        out_.line();
        out_.put(text);
    }
    constexpr bool shown(const Rule& rule) noexcept {
        const auto place = static_cast<std::size_t>(&rule - tables_->rule);
        if (!tells(*tables_, place, withheld_)) return true;
        hidden_.add(place);
        return false;
    }
    constexpr void cite(const Rule& rule) {
        out_.line(2, width_ + 4);
        out_.put(rule.citation);
        out_.tab(width_ + 4);
    }
    constexpr void mark(const Rule& rule) {
        if (rule.provenance == Provenance::primary) return;
        out_.put(" [").put(to_string(rule.provenance)).put("]");
        marked_ = true;
    }

    constexpr void rules(Label text, const RuleList& list) {
        bool first = true;
        for (const Rule& rule : list) {
            if (rule.role == Role::exception && !questions_.makes_a_difference(rule)) continue;
            if (!shown(rule)) continue;
            if (first) heading(text);
            first = false;
            cite(rule);
            out_.put(rule.paraphrase);
            if (rule.role == Role::exception) out_.put("; takes ").put(rule.excepts).put(" out of play");
            if (rule.role == Role::ground) out_.put(" - open to ").put(in_words(rule.actor));
            if (rule.role == Role::requirement && rule.actor != Actor::nobody && decision_.status(rule) == Status::violated)
                out_.put("; can be cured by ").put(in_words(rule.actor));
            mark(rule);
        }
    }

    // The definitions that the facts meet, and those that they do not; paraphrases would drown what decided.
    constexpr void terms() {
        bool heading_said = false;
        constexpr Status states[] = {Status::satisfied, Status::violated};
        for (const Status wanted : states) {
            Label last;
            bool first = true;
            for (const Rule& rule : decision_.having(Role::definition, wanted)) {
                if (rule.citation == last || !shown(rule)) continue;
                if (!heading_said) heading("Terms:");
                heading_said = true;
                if (first) {
                    out_.line(2, 4);
                    out_.put(wanted == Status::satisfied ? "met " : "not met ");
                } else {
                    out_.put(", ");
                }
                out_.put_whole(rule.citation);
                last = rule.citation;
                first = false;
            }
        }
    }

    constexpr void open(Label text, Role role) {
        bool first = true;
        for (const Rule& rule : decision_.decided_by()) {
            if (rule.role != role || !shown(rule)) continue;
            if (first) heading(text);
            first = false;
            cite(rule);
            out_.put(rule.paraphrase);
            mark(rule);
            out_.line(width_ + 4, width_ + 8);
            const FactList asked = questions_.of(rule);
            if (asked.empty()) {
                out_.put("waits for data about the law that is not known: a date of force, a renewal, a suspension");
                continue;
            }
            out_.put("ask: ");
            Label comma;
            for (const Fact& f : asked) {
                if (asked_by_[f.index] >= many) continue;
                out_.put(comma).put(spell(f));
                comma = ", ";
            }
            if (comma.empty()) out_.put("nothing but the above");
        }
    }
    // What many rules turn on is asked once, before them.
    constexpr void ask_widely() {
        for (const Rule& rule : decision_.decided_by()) {
            if (tells(*tables_, static_cast<std::size_t>(&rule - tables_->rule), withheld_)) continue;
            for (const Fact& f : questions_.of(rule)) ++asked_by_[f.index];
        }
        bool first = true;
        for (const Fact& f : detail::fact_table.entry) {
            if (asked_by_[f.index] < many) continue;
            if (first) {
                heading("To be asked first, since many rules turn on it:");
                out_.line(2, 2);
            } else {
                out_.put(", ");
            }
            first = false;
            out_.put(spell(f));
        }
    }

    constexpr void duties(Outcome outcome) {
        bool first = true;
        for (const Duty& duty : decision_.duties(request_)) {
            if (!duty.certain || !shown(duty.rule)) continue;
            if (first)
                heading(outcome == Outcome::refused        ? "Duties that these facts bring all the same:"
                        : outcome == Outcome::undetermined ? "Duties, if it applies:"
                                                           : "Duties:");
            first = false;
            one_duty(duty);
        }
        first = true;
        for (const Duty& duty : decision_.duties(request_)) {
            if (duty.certain || !shown(duty.rule)) continue;
            if (first) {
                heading("Duties that may turn out to be owed: ");
                out_.put(duty.rule.citation);
            } else if (duty.rule.citation != last_) {
                out_.put(", ").put(duty.rule.citation);
            }
            last_ = duty.rule.citation;
            first = false;
        }
        if (!first) out_.put(".");
    }
    constexpr void one_duty(const Duty& duty) {
        const Rule& rule = duty.rule;
        const Obligation& owed = rule.obligation;
        cite(rule);
        // What only lifts a bar cannot oblige a provider to produce, only say how, if it does.
        if (decision_.effect() == Effect::lifts_bar && owed.who == Actor::provider && owed.deed == Deed::produce)
            out_.put("If the provider hands the data over, it ").put(to_string(owed.strictness)).put(" do it so: ");
        else
            out_.put("For ").put(in_words(owed.who)).put(" (").put(to_string(owed.strictness)).put("): ");
        out_.put(rule.paraphrase);
        deadline(duty);
        mark(rule);
    }
    constexpr void deadline(const Duty& duty) {
        const Clock& clock = duty.rule.obligation.clock;
        const Due& due = duty.due;
        if (!due.limited) return;
        out_.put("; ");
        const bool hours = clock.unit == TimeUnit::hours;
        const auto moment = [&](Date day, Instant instant) { out_.put(hours ? spell(instant) : spell(day)); };
        if (due.known) {
            if (clock.not_before != 0) {
                out_.put("not before ");
                moment(due.first_day, due.first);
                if (clock.not_after != 0) out_.put(" and ");
            }
            if (clock.not_after != 0 || clock.not_before == 0) {
                out_.put("by ");
                moment(due.last_day, due.last);
            }
            out_.put(" (");
        }
        if (clock.not_before != 0) {
            out_.put("not before ").put(clock.not_before).put(" ").put(unit_in_words(clock.unit, clock.not_before == 1));
            if (clock.not_after != 0) out_.put(" and ");
        }
        if (clock.not_after != 0 || clock.not_before == 0)
            out_.put("within ").put(clock.not_after).put(" ").put(unit_in_words(clock.unit, clock.not_after == 1));
        out_.put(clock.not_after == 0 && clock.not_before != 0 ? " after " : " of ").put(spell(fact_at(clock.start)));
        const Truth read = clock.event_day == EventDay::as_read ? request_.readings.event_day_counts : no;
        if (clock.event_day == EventDay::counted || read != no) out_.put(", that day counted");
        if (read != no && read != yes) out_.put(" or not");
        if (due.known)
            out_.put(")");
        else
            out_.put(", which was not said");
        out_.put(in_words(due.silence));
    }

    constexpr void form(Outcome outcome) {
        if (outcome != Outcome::permitted && outcome != Outcome::conditional) return;
        const Form demanded = decision_.form();
        if (!withheld_.contains(fact.act) && demanded == Form::as_held && request_.act != Known<Act>{Act::disclose} &&
            request_.act != Known<Act>{Act::continue_})
            return;
        out_.gap();
        out_.line();
        if (demanded == Form::plaintext) {
            out_.put("Form: plaintext. A rule that is met demands it.");
        } else if (demanded == Form::unsettled) {
            out_.put("Form: not settled. A rule that may yet be met demands plaintext.");
        } else {
            out_.put("Form: as held. What the provider holds encrypted is handed over encrypted");
            if (!withheld_.contains(fact.data.encryption) &&
                request_.data.encryption == Known<Encryption>{Encryption::end_to_end})
                out_.put(", here end to end");
            out_.put("; no rule demands more.");
        }
    }

    constexpr void facts(Label text, const FactList& list) {
        bool first = true;
        for (const Fact& f : list) {
            if (hides(decision_, f, withheld_)) continue;
            if (first) {
                heading(text);
                out_.line(2, 2);
            } else {
                out_.put(", ");
            }
            first = false;
            pair(f);
        }
    }
    constexpr void pair(const Fact& f) {
        out_.put(f.fact_class == FactClass::reading ? f.member : spell(f).label());
        out_.put_whole(" = ").put_whole(spell_value(f, lanes_.lane[f.index]).label());
    }

    constexpr void issues(Label text) {
        bool first = true;
        bool withheld_issue = false;
        for (const Issue& issue : check(request_)) {
            bool secret = false;
            for (std::size_t i = 0; i != issue.fact_total; ++i)
                secret = secret || withheld_.contains(std::size_t{issue.facts[i]});
            if (secret) {
                withheld_issue = true;
                continue;
            }
            if (first) heading(text);
            first = false;
            out_.line(2, 4);
            out_.put(issue.sentence).put(": ");
            for (std::size_t i = 0; i != issue.fact_total; ++i) {
                if (i != 0) out_.put(", ");
                if (issue.kind == Issue::Kind::out_of_range)
                    out_.put(spell(fact_at(issue.facts[i])));
                else
                    pair(fact_at(issue.facts[i]));
            }
        }
        if (!first || decision_.outcome() != Outcome::contradictory) return;
        const FactList denied = questions_.contradicted();
        for (const Fact& f : denied) withheld_issue = withheld_issue || withheld_.contains(f);
        if (withheld_issue)
            heading("The facts concerned, or some of them, are withheld.");
        else
            facts("By a definition of this instrument, these cannot all be true:", denied);
    }

    constexpr void closing(Outcome outcome) {
        out_.gap();
        std::size_t hidden = 0;
        for (std::size_t r = 0; r != tables_->rules; ++r) hidden += hidden_.has(r) ? 1U : 0U;
        if (hidden != 0) {
            out_.line();
            out_.put(hidden)
                .put(hidden == 1 ? " rule is" : " rules are")
                .put(" not shown, resting on facts that are withheld.");
        }
        out_.line();
        if (outcome != Outcome::contradictory) out_.put(in_words(decision_.provenance())).put(" ");
        if (marked_) out_.put("A mark in brackets says how a rule's text is known where its wording was not read. ");
        out_.put("Data about the law as of ").put(spell(law_as_of)).put(".");
    }

    const OpenQuestions& questions_;
    const Decision& decision_;
    const Tables* tables_;
    const Request& request_;
    Lanes lanes_;
    const Withheld& withheld_;
    Prose<Sink> out_;
    RuleBits hidden_{};
    static constexpr unsigned many = 4;
    std::uint8_t asked_by_[fact_count] = {};
    Label last_;
    std::size_t width_ = 4;
    bool marked_ = false;
};

template <class Sink>
constexpr void explain_with(const OpenQuestions& questions, const Request& request, Sink& sink, const Withheld& withheld) {
    Explanation<Sink> explanation(questions, request, sink, withheld);
    explanation.write();
}
}  // namespace detail

/// Says a decision in plain English, in lines of at most 80 columns: what it means, why, what must come first, who may still
/// object, duties with their deadlines, what it rests on, and what to ask. `request` is the one that was judged. `sink` is
/// called with pieces of text: `[](comity::Label piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); }`. What is in
/// `withheld` is not printed, nor any rule that reads it. No part of it is legal advice.
template <class Sink>
constexpr void explain(const Decision& decision, const Request& request, Sink&& sink, const Withheld& withheld = {}) {
    const OpenQuestions questions(decision, request);
    detail::explain_with(questions, request, sink, withheld);
}

/// The same, judging the request first. Knowing the instrument's data, it asks for fewer facts.
template <class Sink>
constexpr void explain(const Instrument& instrument, const Request& request, Sink&& sink, const Withheld& withheld = {},
                       Date as_of = {}) {
    const OpenQuestions questions(instrument, request, as_of);
    detail::explain_with(questions, request, sink, withheld);
}

}  // namespace comity
