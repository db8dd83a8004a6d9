// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../receipt.hpp"
#include "json.hpp"
#include "written_rules.hpp"

namespace comity {

namespace detail {

template <class Sink>
class JsonRules {
public:
    constexpr JsonRules(const WrittenRules& w, std::uint64_t digest, Sink& sink) noexcept : law_(w), digest_(digest), out_(sink) {
        lanes_.read(law_.step, law_.steps);
        for (std::size_t r = 0; r != law_.rules; ++r) {
            const Rule& rule = law_.rule[r];
            if (rule.defines != Rule::no_fact) lanes_.note(rule.defines);
            if (rule.ends_on != Rule::no_fact) lanes_.note(rule.ends_on);
            if (rule.obligation.clock.unit != TimeUnit::none) lanes_.note(rule.obligation.clock.start);
        }
        choose_sentences();
    }

    constexpr void write() {
        out_.open('{');
        out_.pair("format", "comity-rules-1");
        out_.pair("id", law_.id);
        out_.pair("title", law_.title);
        out_.pair("effect", to_string(law_.effect));
        out_.key("digest");
        digest();
        out_.pair("law_as_of", spell(law_as_of).label());
        facts();
        readings();
        data();
        articles();
        rules();
        links();
        consistency_sentences();
        out_.close('}');
    }

private:
    // Those that are about a fact that the rules read, as in the circuit.
    constexpr void choose_sentences() noexcept {
        bool read[fact_count]{};
        const auto look = [&read](std::uint16_t lane) {
            if (lane < fact_count) read[lane] = true;
            if (lane == law_date_lane) read[fact.warrant.issued_on.index] = true;
        };
        each_fact(law_.step, law_.steps, look);
        for (std::size_t r = 0; r != law_.rules; ++r)
            if (law_.rule[r].defines != Rule::no_fact) look(law_.rule[r].defines);
        for (std::size_t c = 0; c != consistency_count; ++c) {
            const Step* const first = consistency.step + consistency.holds_at[c];
            const auto count = static_cast<std::size_t>(consistency.end_at[c] - consistency.holds_at[c]);
            each_subject(first, count, [&](std::uint16_t lane) { sentence_[c] = sentence_[c] || read[lane]; });
            if (sentence_[c]) lanes_.read(first, count);
        }
    }
    template <class F>
    static constexpr void each_fact(const Step* step, std::size_t count, F&& f) noexcept {
        for (std::size_t i = 0; i != count; ++i) {
            if (step[i].op != Op::atom) continue;
            f(step[i].atom.lane);
            if (relates(step[i].atom.test)) f(step[i].atom.other);
        }
    }

    constexpr void flag(Label name, bool value) {
        out_.key(name);
        out_.word(value ? "true" : "false");
    }
    constexpr void text_or_null(Label name, Label value) {
        out_.key(name);
        out_.text_or_null(value);
    }
    constexpr void lane_or_null(Label name, std::uint16_t lane) {
        out_.key(name);
        if (lane == Rule::no_fact)
            out_.word("null");
        else
            out_.text(spell_lane(lane).label());
    }
    constexpr void digest() {
        constexpr char hex[] = "0123456789abcdef";
        char digits[16] = {};
        for (std::size_t i = 0; i != 16; ++i) digits[i] = hex[(digest_ >> (60 - 4 * i)) & 15U];
        out_.text(Label{digits, 16});
    }

    constexpr void facts() {
        const Lanes said = to_lanes(Request{});
        out_.key("facts");
        out_.open('[');
        for (std::size_t i = 0; i != fact_count; ++i) {
            if (!lanes_.named[i]) continue;
            const Fact& f = fact_at(i);
            out_.open('{');
            out_.pair("name", spell(f).label());
            out_.pair("kind", to_string(f.kind));
            out_.pair("class", to_string(f.fact_class));
            if (f.value_names != nullptr) {
                out_.key("values");
                out_.open('[');
                for (Label name : names_of(f)) out_.text(name);
                out_.close(']');
            }
            if (said.lane[i] != 0) out_.pair("default", spell_value(f, said.lane[i]).label());
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void readings() {
        const Lanes said = to_lanes(Request{});
        out_.key("readings");
        out_.open('{');
        for (std::size_t i = 0; i != fact_count; ++i)
            if (lanes_.named[i] && fact_at(i).fact_class == FactClass::reading)
                out_.pair(spell(fact_at(i)).label(), spell_value(fact_at(i), said.lane[i]).label());
        out_.close('}');
    }
    constexpr void data() {
        out_.key("data");
        out_.open('[');
        for (std::uint16_t i = 0; i + 1U != max_data; ++i) {
            const auto lane = static_cast<std::uint16_t>(Atom::data_lane | i);
            if (!lanes_.named[place_of(lane)]) continue;
            const Fact& about = lanes_[lane];
            out_.open('{');
            out_.pair("name", spell_lane(lane).label());
            out_.pair("kind", to_string(about.kind));
            out_.key("value");
            if (law_.data[i] - 1U < about.largest)
                out_.text(spell_value_of(about, law_.data[i]).label());
            else
                out_.word("null");
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void articles() {
        out_.key("articles");
        out_.open('[');
        for (std::size_t a = 0; a != law_.articles; ++a) {
            out_.open('{');
            out_.pair("label", law_.article[a].label);
            out_.pair("title", law_.article[a].title);
            out_.key("ledger");
            out_.open('[');
            for (std::size_t i = 0; i != law_.rows; ++i) {
                const LedgerRow& row = law_.row[i];
                if (row.article != a) continue;
                out_.open('{');
                out_.pair("citation", row.citation);
                out_.pair("text", row.text);
                out_.pair("accounting", to_string(row.accounting));
                out_.pair("provenance", to_string(row.provenance));
                out_.close('}');
            }
            out_.close(']');
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void rules() {
        out_.key("rules");
        out_.open('[');
        for (std::size_t r = 0; r != law_.rules; ++r) {
            const Rule& rule = law_.rule[r];
            out_.open('{');
            out_.pair("citation", rule.citation);
            out_.pair("role", to_string(rule.role));
            out_.pair("text", rule.paraphrase);
            out_.pair("provenance", to_string(rule.provenance));
            out_.key("engaged");
            condition(law_.step, law_.holds_at[r] - 1U);
            out_.key("holds");
            condition(law_.step, law_.end_at[r] - 1U);
            text_or_null("excepts", rule.excepts);
            lane_or_null("settles", rule.defines);
            text_or_null("actor", rule.actor == Actor::nobody ? Label{} : to_string(rule.actor));
            out_.key("obligation");
            if (rule.role == Role::duty)
                obligation(rule.obligation);
            else
                out_.word("null");
            out_.pair("form", to_string(rule.form));
            flag("forbids", rule.forbids);
            lane_or_null("ends_on", rule.ends_on);
            flag("only_if_permitted", rule.only_if_permitted);
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void obligation(const Obligation& owed) {
        out_.open('{');
        out_.pair("strictness", to_string(owed.strictness));
        out_.pair("actor", to_string(owed.who));
        out_.pair("deed", to_string(owed.deed));
        out_.pair("towards", to_string(owed.towards));
        out_.key("clock");
        if (owed.clock.unit == TimeUnit::none) {
            out_.word("null");
        } else {
            out_.open('{');
            lane_or_null("runs_from", owed.clock.start);
            out_.pair("unit", to_string(owed.clock.unit));
            out_.key("not_before");
            out_.number(owed.clock.not_before);
            out_.key("not_after");
            out_.number(owed.clock.not_after);
            out_.pair("event_day", to_string(owed.clock.event_day));
            out_.pair("silence", to_string(owed.clock.silence));
            out_.close('}');
        }
        out_.close('}');
    }
    constexpr void links() {
        out_.key("settles_for_others");
        out_.open('[');
        for (std::size_t i = 0; i != law_.links; ++i) {
            const Link& l = law_.link[i];
            out_.open('{');
            lane_or_null("fact", l.lane);
            out_.pair("act", to_string(l.act));
            out_.pair("outcome", to_string(l.outcome));
            text_or_null("issued_by", spell(l.issued_by).label());
            out_.close('}');
        }
        out_.close(']');
    }
    constexpr void consistency_sentences() {
        out_.key("consistency");
        out_.open('[');
        for (std::size_t c = 0; c != consistency_count; ++c) {
            if (!sentence_[c]) continue;
            out_.open('{');
            out_.pair("about", consistency.rule[c].citation);
            out_.pair("text", consistency.rule[c].paraphrase);
            out_.key("holds");
            condition(consistency.step, consistency.end_at[c] - 1U);
            out_.close('}');
        }
        out_.close(']');
    }

    constexpr void condition(const Step* step, std::size_t last) {
        const Step& s = step[last];
        switch (s.op) {
            case Op::top: out_.word("true"); break;
            case Op::bottom: out_.word("false"); break;
            case Op::atom:
                if (s.atom.negated) {
                    out_.open('{');
                    out_.key("not");
                }
                comparison(s.atom);
                if (s.atom.negated) out_.close('}');
                break;
            case Op::both:
            case Op::either:
                out_.open('{');
                out_.key(s.op == Op::both ? "all" : "any");
                out_.open('[');
                each_operand(step, last, s.op, [&](std::size_t at) { condition(step, at); });
                out_.close(']');
                out_.close('}');
                break;
        }
    }
    constexpr void value(Label name, const Fact& about, std::uint64_t lane) {
        out_.pair(name, spell_value_of(about, static_cast<std::uint32_t>(lane)).label());
    }
    constexpr void distance(Label name, Distance d) {
        if (!d.bounded) return;
        out_.key(name);
        out_.word(spell_integer(d.by).label());
    }
    constexpr void comparison(const Atom& a) {
        const Fact& about = lanes_[a.lane];
        out_.open('{');
        out_.pair("fact", spell_lane(a.lane).label());
        switch (a.test) {
            case Test::in_range:
                if (a.low == a.high) {
                    value("is", about, a.low);
                } else {
                    if (a.low > 1) value("at_least", about, a.low);
                    if (a.high < a.largest || a.low <= 1) value("at_most", about, a.high);
                }
                break;
            case Test::among:
            case Test::in_set:
                out_.key("one_of");
                out_.open('[');
                for (std::uint32_t v = 1; v <= a.largest; ++v)
                    if (a.test == Test::among ? ((a.low >> v) & 1U) != 0 : a.set->contains_lane(v))
                        out_.text(spell_value_of(about, v).label());
                out_.close(']');
                break;
            case Test::same: out_.pair("same_as", spell_lane(a.other).label()); break;
            case Test::apart:
                out_.pair("minus", spell_lane(a.other).label());
                distance("at_least", lower_distance(a));
                distance("at_most", upper_distance(a));
                break;
            case Test::within_months:
                out_.key("within_months");
                out_.number(a.low);
                out_.pair("from", spell_lane(a.other).label());
                break;
            case Test::part_of: out_.pair("part_of", spell_lane(a.other).label()); break;
        }
        out_.close('}');
    }

    WrittenRules law_;
    std::uint64_t digest_;
    LaneTable lanes_{};
    bool sentence_[consistency_count] = {};
    Json<Sink> out_;
};
}  // namespace detail

/// Writes the rules of an instrument as one JSON object on one line, without a line break at its end: the text's articles
/// with their ledgers, every rule with its conditions as they were written, the facts and data that it compares, and the
/// sentences that say which facts contradict each other. It is all that `evaluate` knows of the instrument;
/// tests/schema/instrument.schema.json describes every key and how to judge a request by them. Facts and values stand under the
/// names that `parse` reads, data under their place.
template <const auto& Text, template <bool> class Terms, class Sink>
constexpr void write_rules_json(const Treaty<Text, Terms>& treaty, Sink&& sink) {
    detail::JsonRules json(detail::written(treaty), digest(treaty), sink);
    json.write();
}

}  // namespace comity
