// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../withheld.hpp"
#include "names.hpp"
#include "questions.hpp"

namespace comity {

namespace detail {

/// Writes JSON to a sink, a piece at a time, with the commas where they belong.
template <class Sink>
class Json {
public:
    constexpr explicit Json(Sink& sink) noexcept : sink_(&sink) {}

    constexpr void open(char bracket) {
        comma();
        raw(bracket);
        first_ = true;
    }
    constexpr void close(char bracket) {
        raw(bracket);
        first_ = false;
    }
    constexpr void key(Label name) {
        comma();
        string(name);
        raw(':');
        first_ = true;
    }
    constexpr void text(Label value) {
        comma();
        string(value);
    }
    constexpr void text_or_null(Label value) {
        if (value.empty())
            word("null");
        else
            text(value);
    }
    constexpr void word(Label value) {
        comma();
        (*sink_)(value);
    }
    constexpr void number(std::size_t n) {
        Spelling digits;
        digits.put_number(static_cast<std::uint32_t>(n));
        word(digits.label());
    }
    constexpr void pair(Label name, Label value) {
        key(name);
        text(value);
    }

private:
    constexpr void comma() {
        if (!first_) raw(',');
        first_ = false;
    }
    constexpr void raw(char c) {
        const char one[1] = {c};
        (*sink_)(Label{one, 1});
    }
    constexpr void string(Label value) {
        raw('"');
        std::size_t from = 0;
        for (std::size_t i = 0; i != value.size(); ++i) {
            const auto c = static_cast<unsigned char>(value[i]);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
            if (i != from) (*sink_)(Label{value.data() + from, i - from});
            from = i + 1;
            constexpr char hex[] = "0123456789abcdef";
            const char escape[6] = {'\\', c == '"' || c == '\\' ? value[i] : 'u', '0', '0', hex[c >> 4], hex[c & 15U]};
            (*sink_)(Label{escape, escape[1] == 'u' ? 6U : 2U});
        }
        if (value.size() != from) (*sink_)(Label{value.data() + from, value.size() - from});
        raw('"');
    }

    Sink* sink_;
    bool first_ = true;
};

template <class Sink>
class JsonDecision {
public:
    constexpr JsonDecision(const OpenQuestions& questions, const Request& request, Sink& sink,
                           const Withheld& withheld) noexcept
        : questions_(questions),
          decision_(questions.decision()),
          tables_(decision_.tables()),
          request_(request),
          lanes_(to_lanes(request)),
          withheld_(withheld),
          out_(sink) {}

    constexpr void write() {
        out_.open('{');
        out_.pair("instrument", tables_->id);
        out_.key("act");
        if (withheld_.contains(fact.act) || !request_.act.said())
            out_.word("null");
        else
            out_.text(to_string(request_.act.value_or(Act::disclose)));
        out_.pair("outcome", to_string(decision_.outcome()));
        out_.key("possible");
        out_.open('[');
        constexpr Outcome every_outcome[] = {Outcome::permitted, Outcome::conditional, Outcome::refused,
                                             Outcome::not_applicable};
        for (Outcome o : every_outcome)
            if (!decision_.excluded(o)) out_.text(to_string(o));
        out_.close(']');
        out_.pair("effect", to_string(decision_.effect()));
        out_.pair("form", to_string(decision_.form()));
        out_.pair("provenance", to_string(decision_.provenance()));
        rules("decided_by", decision_.decided_by());
        out_.key("open_questions");
        out_.open('[');
        for (const Fact& f : questions_.all())
            if (!hides(decision_, f, withheld_)) out_.text(spell(f).label());
        out_.close(']');
        rules("exceptions", decision_.exceptions());
        rules("grounds", decision_.grounds());
        duties();
        rules("consequences", decision_.consequences());
        facts("judgements", questions_.basis(FactClass::judgement));
        facts("readings", questions_.basis(FactClass::reading));
        issues();
        std::size_t hidden = 0;
        for (std::size_t r = 0; r != tables_->rules; ++r) hidden += hidden_.has(r) ? 1U : 0U;
        out_.key("rules_withheld");
        out_.number(hidden);
        out_.close('}');
    }

private:
    constexpr bool shown(const Rule& rule) noexcept {
        const auto place = static_cast<std::size_t>(&rule - tables_->rule);
        if (!tells(*tables_, place, withheld_)) return true;
        hidden_.add(place);
        return false;
    }
    constexpr void rules(Label name, const RuleList& list) {
        out_.key(name);
        out_.open('[');
        for (const Rule& rule : list) {
            if (!shown(rule)) continue;
            out_.open('{');
            out_.pair("citation", rule.citation);
            out_.pair("role", to_string(rule.role));
            out_.pair("status", to_string(decision_.status(rule)));
            out_.pair("text", rule.paraphrase);
            out_.pair("provenance", to_string(rule.provenance));
            if (rule.role == Role::exception) out_.pair("excepts", rule.excepts);
            if (rule.role == Role::ground) out_.pair("actor", to_string(rule.actor));
            if (rule.role == Role::requirement && rule.actor != Actor::nobody) out_.pair("curable_by", to_string(rule.actor));
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void duties() {
        out_.key("duties");
        out_.open('[');
        for (const Duty& duty : decision_.duties(request_)) {
            if (!shown(duty.rule)) continue;
            const Obligation& owed = duty.rule.obligation;
            out_.open('{');
            out_.pair("citation", duty.rule.citation);
            out_.pair("text", duty.rule.paraphrase);
            out_.pair("strictness", to_string(owed.strictness));
            out_.pair("actor", to_string(owed.who));
            out_.pair("towards", to_string(owed.towards));
            out_.pair("deed", to_string(owed.deed));
            const bool hours = owed.clock.unit == TimeUnit::hours;
            out_.key("not_before");
            if (!duty.due.known || owed.clock.not_before == 0)
                out_.word("null");
            else
                out_.text_or_null((hours ? spell(duty.due.first) : spell(duty.due.first_day)).label());
            out_.key("not_after");
            if (!duty.due.known || (owed.clock.not_after == 0 && owed.clock.not_before != 0))
                out_.word("null");
            else
                out_.text_or_null((hours ? spell(duty.due.last) : spell(duty.due.last_day)).label());
            out_.key("runs_from");
            if (duty.due.limited)
                out_.text(spell(fact_at(owed.clock.start)).label());
            else
                out_.word("null");
            out_.key("certain");
            out_.word(duty.certain ? "true" : "false");
            out_.pair("silence", to_string(duty.due.silence));
            out_.pair("provenance", to_string(duty.rule.provenance));
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void facts(Label name, const FactList& list) {
        out_.key(name);
        out_.open('{');
        for (const Fact& f : list)
            if (!hides(decision_, f, withheld_)) out_.pair(spell(f).label(), spell_value(f, lanes_.lane[f.index]).label());
        out_.close('}');
    }
    constexpr void issues() {
        out_.key("issues");
        out_.open('[');
        for (const Issue& issue : check(request_)) {
            bool secret = false;
            for (std::size_t i = 0; i != issue.fact_total; ++i)
                secret = secret || withheld_.contains(std::size_t{issue.facts[i]});
            if (secret) continue;
            out_.open('{');
            out_.pair("kind", to_string(issue.kind));
            out_.pair("text", issue.sentence);
            out_.key("facts");
            out_.open('[');
            for (std::size_t i = 0; i != issue.fact_total; ++i) out_.text(spell(fact_at(issue.facts[i])).label());
            out_.close(']');
            out_.close('}');
        }
        out_.close(']');
    }

    const OpenQuestions& questions_;
    const Decision& decision_;
    const Tables* tables_;
    const Request& request_;
    Lanes lanes_;
    const Withheld& withheld_;
    Json<Sink> out_;
    RuleBits hidden_{};
};

template <class Sink>
constexpr void write_json_with(const OpenQuestions& questions, const Request& request, Sink& sink, const Withheld& withheld) {
    JsonDecision<Sink> json(questions, request, sink, withheld);
    json.write();
}
}  // namespace detail

/// Writes a decision as one JSON object on one line, without a line break at its end. Enumerators and facts stand under
/// their names; days as YYYY-MM-DD, deadlines in hours as instants in UTC; `null` where there is none or it is not known yet.
/// All keys are always there. What is in `withheld` is left out, and so are the rules that read it; `rules_withheld` counts
/// those that would have been listed.
template <class Sink>
constexpr void write_json(const Decision& decision, const Request& request, Sink&& sink, const Withheld& withheld = {}) {
    const OpenQuestions questions(decision, request);
    detail::write_json_with(questions, request, sink, withheld);
}

/// The same, judging the request first. Knowing the instrument's data, it asks for fewer facts.
template <class Sink>
constexpr void write_json(const Instrument& instrument, const Request& request, Sink&& sink, const Withheld& withheld = {},
                          Date as_of = {}) {
    const OpenQuestions questions(instrument, request, as_of);
    detail::write_json_with(questions, request, sink, withheld);
}

}  // namespace comity
