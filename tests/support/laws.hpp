// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "generate.hpp"

#include <cstdio>
#include <string>

// What holds for every instrument and every request, whatever the law says. The tests and the fuzzer share these functions.

namespace laws {

using comity::Decision;
using comity::Fact;
using comity::Label;
using comity::Op;
using comity::Outcome;
using comity::Outcomes;
using comity::Role;
using comity::Status;
using comity::Step;
using comity::Test;
using generate::Generator;
using generate::Rng;
using generate::World;

// ---------------------------------------------------------------------------------------------------------------------
// A second opinion: the text of the law, read rule by rule, without the circuit that evaluate() runs.

/// What speaks for a statement and what against it. Neither: open. Both: the facts contradict each other.
struct Evidence {
    bool shown = false;
    bool refuted = false;

    friend constexpr Evidence operator!(Evidence e) noexcept { return {e.refuted, e.shown}; }
    friend constexpr Evidence operator&&(Evidence a, Evidence b) noexcept {
        return {a.shown && b.shown, a.refuted || b.refuted};
    }
    friend constexpr Evidence operator||(Evidence a, Evidence b) noexcept { return !(!a && !b); }
};

struct Opinion {
    bool words_contradict = false;  ///< what the facts mean, whatever the law
    bool terms_contradict = false;  ///< what is said of a fact, and what a definition makes of it
    bool contradictory() const noexcept { return words_contradict || terms_contradict; }
    Outcomes possible;
    std::vector<Status> status;
};

template <class L>
class SecondOpinion {
public:
    explicit SecondOpinion(const L& text) : text_(text) {
        const auto mention = [this](std::uint16_t lane) {
            if (lane < comity::fact_count) mentioned_[lane] = true;
            if (lane == comity::detail::law_date_lane) mentioned_[comity::fact.warrant.issued_on.index] = true;
        };
        for (const Step& s : text.step) {
            if (s.op != Op::atom) continue;
            mention(s.atom.lane);
            if (relates(s.atom)) mention(s.atom.other);
        }
        for (const comity::Rule& r : text.rule) {
            if (r.defines == comity::Rule::no_fact) continue;
            mention(r.defines);
            settled_[r.defines] = true;
        }
        const auto& words = comity::detail::consistency;
        for (std::size_t c = 0; c != comity::detail::consistency_count; ++c) {
            bool concerned = false;
            for (std::size_t i = words.holds_at[c]; i != words.end_at[c]; ++i) {
                if (words.step[i].op != Op::atom || reading(words.step[i].atom.lane)) continue;
                concerned = concerned || mentioned_[words.step[i].atom.lane] ||
                            (relates(words.step[i].atom) && words.step[i].atom.test != Test::part_of &&  // no part, no question
                             mentioned_[words.step[i].atom.other]);
            }
            if (concerned) words_.push_back(c);
        }
    }

    /// Whether a rule speaks of the fact.
    bool mentions(std::uint16_t fact) const noexcept { return mentioned_[fact]; }

    Opinion operator()(const World& world) {
        world_ = &world;
        Opinion o;
        o.words_contradict = words_contradict();
        o.terms_contradict = terms_contradict();
        o.status.resize(L::rule_count);
        bool violated[3] = {}, open[3] = {};
        for (std::size_t r = 0; r != L::rule_count; ++r) {
            const Evidence engaged = in_play(r);
            const Evidence holds = must_hold(r, engaged);
            Status s = Status::open;
            if (engaged.refuted)
                s = Status::not_engaged;
            else if (holds.shown)
                s = Status::satisfied;
            else if (engaged.shown && holds.refuted)
                s = Status::violated;
            o.status[r] = s;
            const Role role = text_.rule[r].role;
            const int gate = role == Role::scope ? 0 : role == Role::requirement ? 1 : role == Role::condition ? 2 : -1;
            if (gate < 0) continue;
            violated[gate] = violated[gate] || s == Status::violated;
            open[gate] = open[gate] || s == Status::open;
        }
        if (o.contradictory()) return o;
        unsigned bits = 0;
        bool past = true;
        constexpr Outcome loses[] = {Outcome::not_applicable, Outcome::refused, Outcome::conditional};
        for (int gate = 0; gate != 3 && past; ++gate) {
            if (violated[gate] || open[gate]) bits |= 1U << static_cast<unsigned>(loses[gate]);
            past = !violated[gate];
        }
        if (past) bits |= 1U << static_cast<unsigned>(Outcome::permitted);
        o.possible = Outcomes{bits};
        return o;
    }

    static bool reading(std::size_t fact) noexcept {
        return comity::fact_at(fact).fact_class == comity::FactClass::reading;
    }

private:
    static bool relates(const comity::Atom& a) noexcept { return comity::relates(a.test); }

    struct Said {
        bool known;
        std::int64_t value;
    };
    Said look(std::uint16_t lane, std::uint32_t largest_datum) const noexcept {
        std::uint32_t v = 0, largest = largest_datum;
        if (lane == comity::detail::law_date_lane) {
            v = world_->value[generate::law_date_slot];
            if (v == 0) v = world_->value[comity::fact.warrant.issued_on.index];
        } else if (lane >= comity::Atom::data_lane) {
            v = world_->value[comity::fact_count + (lane & 0x7FFFU)];
        } else {
            v = world_->value[lane];
            largest = comity::fact_at(lane).largest;
        }
        return {v >= 1 && v <= largest, static_cast<std::int64_t>(v)};
    }
    static Evidence is(bool b) noexcept { return {b, !b}; }

    Evidence compare(const comity::Atom& a) const noexcept {
        const Said x = look(a.lane, a.largest);
        if (!x.known) return {};
        const auto low = static_cast<std::int64_t>(a.low), high = static_cast<std::int64_t>(a.high);
        switch (a.test) {
            case Test::in_range: return is(low <= x.value && x.value <= high);
            case Test::among: return is(x.value < 64 && ((a.low >> x.value) & 1U) != 0);
            case Test::in_set: return is(a.set->contains(comity::State::from_lane(static_cast<std::uint32_t>(x.value))));
            case Test::same:
            case Test::apart:
            case Test::within_months:
            case Test::part_of: break;
        }
        const Said y = look(a.other, a.largest_other);
        if (!y.known) return {};
        if (a.test == Test::same) return is(x.value == y.value);
        if (a.test == Test::part_of) return is(y.value * 37 * 37 * 37 <= x.value && x.value < (y.value + 1) * 37 * 37 * 37);
        if (a.test == Test::within_months) {
            // The first day of the period is y; the first day after it has y's number so many months on, or, where there is no
            // such day, is the first of the month after.
            const auto c = comity::Date::from_lane(static_cast<std::uint32_t>(x.value)).civil();
            const auto f = comity::Date::from_lane(static_cast<std::uint32_t>(y.value)).civil();
            const std::int64_t month = f.year * 12 + f.month + low, of_day = c.year * 12 + c.month;
            return is(of_day < month || (of_day == month && c.day < f.day));
        }
        const std::int64_t d = x.value - y.value;
        return is(low - comity::Atom::bias <= d && d <= high - comity::Atom::bias);
    }

    // A fact that definitions settle is known outright or by any of them.
    Evidence atom(const comity::Atom& a, bool derive) {
        Evidence e = compare(a);
        if (derive && a.lane < comity::fact_count && settled_[a.lane] && a.test == Test::in_range)
            for (std::size_t r = 0; r != L::rule_count; ++r) {
                if (text_.rule[r].defines != a.lane) continue;
                Evidence d = condition(text_, text_.holds_at[r], text_.end_at[r], true);
                if (a.low == static_cast<std::uint64_t>(comity::no)) d = !d;
                e = {e.shown || d.shown, e.refuted || d.refuted};
            }
        return a.negated ? !e : e;
    }

    template <class T>
    Evidence expression(const T& text, std::size_t& end, bool derive) {
        const Step& s = text.step[--end];
        switch (s.op) {
            case Op::top: return is(true);
            case Op::bottom: return is(false);
            case Op::atom: return atom(s.atom, derive);
            case Op::both:
            case Op::either: break;
        }
        const Evidence right = expression(text, end, derive);
        const Evidence left = expression(text, end, derive);
        return s.op == Op::both ? left && right : left || right;
    }
    template <class T>
    Evidence condition(const T& text, std::size_t, std::size_t end, bool derive) {
        return expression(text, end, derive);
    }

    Evidence in_play(std::size_t r) {
        Evidence e = condition(text_, text_.engaged_at[r], text_.holds_at[r], true);
        for (std::size_t x = 0; x != L::rule_count; ++x)
            if (x != r && text_.rule[x].role == Role::exception && text_.rule[x].excepts == text_.rule[r].citation)
                e = e && !in_play(x);
        return e;
    }
    Evidence must_hold(std::size_t r, Evidence engaged) {
        const comity::Rule& rule = text_.rule[r];
        if (rule.role == Role::exception) return engaged;
        Evidence e = condition(text_, text_.holds_at[r], text_.end_at[r], true);
        if (rule.defines != comity::Rule::no_fact) {
            const std::uint32_t said = world_->value[rule.defines];
            e = {e.shown || said == 2, e.refuted || said == 1};
        }
        return e;
    }

    bool words_contradict() {
        for (std::size_t c : words_)
            if (condition(comity::detail::consistency, 0, comity::detail::consistency.end_at[c], false).refuted) return true;
        return false;
    }
    bool terms_contradict() {
        for (std::size_t r = 0; r != L::rule_count; ++r) {
            if (text_.rule[r].defines == comity::Rule::no_fact) continue;
            const Evidence e = condition(text_, text_.holds_at[r], text_.end_at[r], true);
            const std::uint32_t said = world_->value[text_.rule[r].defines];
            if ((e.shown && said == 1) || (e.refuted && said == 2)) return true;
        }
        return false;
    }

    const L& text_;
    const World* world_ = nullptr;
    std::array<bool, comity::fact_count> mentioned_{};
    std::array<bool, comity::fact_count> settled_{};
    std::vector<std::size_t> words_;
};

// ---------------------------------------------------------------------------------------------------------------------
// What went wrong, so that it can be read.

inline std::string written(Label l) { return {l.data() == nullptr ? "" : l.data(), l.size()}; }

inline std::string describe(const World& w) {
    std::string out;
    for (std::size_t i = 0; i != generate::slot_count; ++i) {
        if (w.value[i] == 0) continue;
        const std::uint32_t v = w.value[i];
        std::string value = std::to_string(v);
        if (i < comity::fact_count) {
            const Fact& f = comity::fact_at(i);
            out += "  " + (f.group.empty() ? "" : written(f.group) + ".") + written(f.member);
            if (v > f.largest) {
                value += " (out of range)";
            } else if (f.value_names != nullptr) {
                value = f.value_names[v - 1];
            } else if (f.kind == comity::Kind::state && v < 677) {
                value = {comity::State::from_lane(v).letter(0), comity::State::from_lane(v).letter(1)};
            } else if (f.kind == comity::Kind::date) {
                const comity::CivilDate d = comity::Date::from_lane(v).civil();
                value = std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
            }
        } else {
            out += i == generate::law_date_slot ? "  (law date)" : "  (datum " + std::to_string(i - comity::fact_count) + ")";
        }
        out += " = " + value + "\n";
    }
    return out;
}

inline std::string describe(Outcomes o) {
    constexpr const char* names[] = {"permitted", "conditional", "refused", "not_applicable"};
    std::string out = "{";
    for (unsigned i = 0; i != 4; ++i)
        if (o.contains(static_cast<Outcome>(i))) out += std::string(" ") + names[i];
    return out + " }";
}

/// The first law found broken, with the request and, where two were compared, the other one.
struct Finding {
    std::string law;
    std::string text;
    bool broken() const noexcept { return !law.empty(); }
};

/// What was looked at, so that a test that proves little is seen to.
struct Tally {
    std::uint64_t requests = 0;
    std::uint64_t partial = 0;  ///< those of them that leave a fact unsaid
    std::uint64_t decisions = 0;
    std::array<std::uint64_t, 6> outcome{};
    std::uint64_t completions = 0;
    std::uint64_t without_completion = 0;
    std::array<std::uint64_t, 6> completed_to{};
    std::uint64_t second_opinions = 0;
};

inline void print(const char* title, const Tally& t) {
    constexpr const char* names[] = {"permitted", "conditional", "refused", "not applicable", "undetermined", "contradictory"};
    const auto line = [&](const char* what, const std::array<std::uint64_t, 6>& n) {
        std::uint64_t total = 0;
        for (std::uint64_t x : n) total += x;
        std::printf("  %s:", what);
        for (std::size_t i = 0; i != 6; ++i)
            std::printf(" %s %.1f%%%s", names[i], total == 0 ? 0.0 : 100.0 * static_cast<double>(n[i]) / static_cast<double>(total),
                        i == 5 ? "\n" : ",");
    };
    std::printf("%s: %llu requests (%llu partial), %llu decisions, %llu second opinions, %llu completions (none found for %llu requests)\n", title,
                static_cast<unsigned long long>(t.requests), static_cast<unsigned long long>(t.partial),
                static_cast<unsigned long long>(t.decisions), static_cast<unsigned long long>(t.second_opinions),
                static_cast<unsigned long long>(t.completions), static_cast<unsigned long long>(t.without_completion));
    line("requests", t.outcome);
    if (t.completions != 0) line("completions", t.completed_to);
    std::fflush(stdout);
}

// ---------------------------------------------------------------------------------------------------------------------
// The laws.

template <const auto& Text>
class Laws {
public:
    using L = comity::detail::LawOf<comity::detail::written_law<Text>>;

    template <template <bool> class Terms>
    explicit Laws(const comity::Treaty<Text, Terms>& treaty)
        : generator_(treaty), opinion_(comity::detail::written_law<Text>) {}

    const Generator& generator() const noexcept { return generator_; }
    const Finding& finding() const noexcept { return finding_; }
    Tally& tally() noexcept { return tally_; }

    Decision judge(const World& w) noexcept {
        ++tally_.decisions;
        return w.judge(generator_.instrument());
    }

    /// Every law for one request, with related requests drawn from `rng`. False once one is broken; see `finding`.
    bool all(const World& w, Rng& rng) {
        const Decision d = judge(w);
        ++tally_.requests;
        for (std::uint16_t i : generator_.read()) {
            if (generator_.said(w, i)) continue;
            ++tally_.partial;
            break;
        }
        ++tally_.outcome[static_cast<std::size_t>(d.outcome())];
        const bool consistent = d.outcome() != Outcome::contradictory;
        if (!coherent(w, d) || !as_a_constant(w, d) || !second_opinion(w, d) || !named(w, d)) return false;
        if (!one_fact_more(w, d, rng)) return false;
        if (!silence(w, d, rng)) return false;
        if ((consistent || rng.chance(16)) && !completion(w, d, rng)) return false;
        if (rng.chance(4) && (!unread(w, d, rng) || !out_of_range(w, d))) return false;
        return true;
    }

    /// A decision agrees with itself: its outcome, lists, questions and form.
    bool coherent(const World& w, const Decision& d) {
        const Outcomes possible = d.possible();
        const Outcome outcome = d.outcome();
        const bool several = possible.size() > 1;
        if ((outcome == Outcome::undetermined) != several || (outcome == Outcome::contradictory) != possible.empty() ||
            (possible.size() == 1 && !possible.contains(outcome)))
            return broken("the outcome is the one that is possible", w);
        for (unsigned o = 0; o != 4; ++o)
            if (d.excluded(static_cast<Outcome>(o)) == possible.contains(static_cast<Outcome>(o)))
                return broken("what is excluded is not possible", w);

        const bool somebody_decides = outcome == Outcome::refused || outcome == Outcome::conditional ||
                                      outcome == Outcome::not_applicable || outcome == Outcome::undetermined;
        if (somebody_decides && d.decided_by().empty()) return broken("something decided", w);
        if (outcome == Outcome::contradictory && !d.decided_by().empty()) return broken("a contradiction decides nothing", w);
        for (const comity::Rule& r : d.decided_by()) {
            const Role role = r.role;
            const Status s = d.status(r);
            const bool fits = outcome == Outcome::refused          ? role == Role::requirement && s == Status::violated
                              : outcome == Outcome::conditional    ? role == Role::condition && s == Status::violated
                              : outcome == Outcome::not_applicable ? role == Role::scope && s == Status::violated
                              : outcome == Outcome::permitted
                                  ? (role == Role::requirement || role == Role::condition) && s == Status::satisfied
                                  : s == Status::open;
            if (!fits) return broken("what decided has the role and the status that decide", w);
        }
        const auto questions = d.open_questions();
        if (!several && !questions.empty()) return broken("no question is open once the answer is certain", w);
        for (const Fact& f : questions)
            if (generator_.said(w, f.index)) return broken("only what is unsaid is asked for", w);
        bool data_said = true;
        for (std::uint16_t s : generator_.data()) data_said = data_said && generator_.said(w, s);
        if (several && questions.empty() && data_said && (w.value[generate::law_date_slot] == 0 || w.as_of().exists()))
            return broken("an undetermined answer says what to ask", w);
        bool all_said = data_said && (w.value[generate::law_date_slot] == 0 || w.as_of().exists());
        for (std::uint16_t i : generator_.read()) all_said = all_said && generator_.said(w, i);
        if (all_said && several) return broken("once everything is said the answer is certain", w);
        const bool nothing_handed_over = d.excluded(Outcome::permitted) && d.excluded(Outcome::conditional);
        if ((d.form() == comity::Form::none) != nothing_handed_over) return broken("a form just where data may be handed over", w);

        const comity::Request request = w.request();
        const bool silent = outcome == Outcome::not_applicable || outcome == Outcome::contradictory;
        if (silent && !(d.grounds().empty() && d.duties().empty() && d.duties(request).empty() &&
                        d.consequences().empty() && d.exceptions().empty()))
            return broken("an instrument that does not apply lists nothing", w);
        for (const comity::Rule& r : d.consequences())
            if (r.only_if_permitted && outcome != Outcome::permitted)
                return broken("a consequence marked if_permitted is never listed without permitted", w);
        return true;
    }

    /// What constant expressions compute, run here, is the same bit for bit.
    bool as_a_constant(const World& w, const Decision& d) {
        comity::Instrument instrument = w.instrument(generator_.instrument());
        instrument.kernel = &comity::detail::run_unrolled<Text>;
        if (!(comity::evaluate(instrument, w.request(), w.as_of()) == d))
            return broken("a constant expression comes to the same", w);
        return true;
    }

    /// The text read rule by rule comes to the same.
    bool second_opinion(const World& w, const Decision& d) {
        ++tally_.second_opinions;
        const Opinion o = opinion_(w);
        if (o.contradictory() != (d.outcome() == Outcome::contradictory))
            return broken("second opinion: whether the facts contradict each other", w);
        if (o.contradictory()) return true;
        if (o.possible != d.possible())
            return broken("second opinion: outcomes " + describe(o.possible) + " against " + describe(d.possible()), w);
        for (std::size_t r = 0; r != L::rule_count; ++r)
            if (o.status[r] != d.status(r))
                return broken("second opinion: status " + std::to_string(static_cast<int>(o.status[r])) + " against " +
                                  std::to_string(static_cast<int>(d.status(r))) + " of " + written(Text.rule[r].citation),
                              w);
        return true;
    }

    /// A contradiction in what words mean is named by `check`, and none about a fact of which the law speaks goes unnoticed.
    bool named(const World& w, const Decision& d) {
        bool about_the_law = false, some = false;
        const auto issues = comity::check(w.request());
        for (const comity::Issue& issue : issues) {
            if (issue.fact_total == 0) return broken("check names the fields", w);
            if (issue.kind != comity::Issue::Kind::contradiction) continue;
            some = true;
            bool parts = false;  // a law that knows no parts of states is not asked which part it is
            for (std::uint8_t i = 0; i != issue.fact_total; ++i)
                parts = parts || comity::fact_at(issue.facts[i]).kind == comity::Kind::jurisdiction;
            for (std::uint8_t i = 0; i != issue.fact_total; ++i) {
                if (parts && comity::fact_at(issue.facts[i]).kind != comity::Kind::jurisdiction) continue;
                about_the_law = about_the_law || (opinion_.mentions(issue.facts[i]) && !opinion_.reading(issue.facts[i]));
            }
        }
        const bool contradictory = d.outcome() == Outcome::contradictory;
        if (about_the_law && !contradictory) return broken("facts that contradict each other decide nothing", w);
        if (contradictory && !some && issues.size() <= comity::Issues::capacity && !opinion_(w).terms_contradict)
            return broken("a contradiction is named by check", w);
        return true;
    }

    /// Monotonicity: saying one more fact adds neither an outcome nor a question, and settled rules stay settled. A fact that
    /// is not asked for changes nothing.
    bool one_fact_more(const World& w, const Decision& d, Rng& rng) {
        const std::size_t i = pick(w, false, rng);
        if (i == generate::slot_count) return true;
        World more = w;
        more.value[i] = generator_.draw(i, rng);
        const Decision after = judge(more);
        if (!narrower(after, d)) return broken("monotonicity", w, &more);
        if (i < comity::fact_count && d.possible().size() > 1 && after.outcome() != Outcome::contradictory &&
            !d.open_questions().contains(comity::fact_at(i)) && after.possible() != d.possible())
            return broken("a fact that is not asked for does not matter", w, &more);
        return true;
    }

    /// Silence never helps: with a fact unsaid every outcome is still possible that was possible before, a refusal foremost.
    bool silence(const World& w, const Decision& d, Rng& rng) {
        if (d.outcome() == Outcome::contradictory) return true;
        const std::size_t i = pick(w, true, rng);
        if (i == generate::slot_count) return true;
        World less = w;
        less.value[i] = 0;
        const Decision after = judge(less);
        if (d.outcome() == Outcome::refused && after.outcome() == Outcome::permitted)
            return broken("silence never turns a refusal into a permission", w, &less);
        if (!d.possible().subset_of(after.possible())) return broken("silence never helps", w, &less);
        if (!narrower(d, after)) return broken("monotonicity, backwards", w, &less);
        return true;
    }

    /// Soundness: what a consistent completion comes to was possible, and every step on the way there is monotone.
    bool completion(const World& w, const Decision& d, Rng& rng) {
        World full = w;
        Outcome towards = Outcome::undetermined;
        if (rng.chance(12)) {
            towards = static_cast<Outcome>(rng.below(4));
            for (unsigned o = 0; o != 4 && !d.excluded(towards); ++o) towards = static_cast<Outcome>((static_cast<unsigned>(towards) + 1) % 4);
        }
        const bool consistent = d.outcome() != Outcome::contradictory;
        if (!generator_.complete(full, rng, towards)) {
            if (consistent) ++tally_.without_completion;
            return true;
        }
        if (!consistent) return broken("what contradicts itself has no consistent completion", w, &full);
        const Decision end = judge(full);
        ++tally_.completions;
        ++tally_.completed_to[static_cast<std::size_t>(end.outcome())];
        if (end.possible().size() != 1) return broken("a consistent completion has one outcome", w, &full);
        if (!narrower(end, d)) return broken("soundness", w, &full);
        if (!rng.chance(32)) return true;
        World step = w;
        Decision before = d;
        const std::size_t start = rng.below(generate::slot_count);
        for (std::size_t k = 0; k != generate::slot_count; ++k) {
            const std::size_t i = (start + k) % generate::slot_count;
            if (step.value[i] == full.value[i]) continue;
            step.value[i] = full.value[i];
            const Decision next = judge(step);
            if (next.outcome() == Outcome::contradictory) return broken("part of a consistent whole is consistent", step, &full);
            if (!narrower(next, before)) return broken("monotonicity, step by step", step, &full);
            before = next;
        }
        return true;
    }

    /// Facts that the instrument does not read make no difference.
    bool unread(const World& w, const Decision& d, Rng& rng) {
        World other = w;
        for (std::uint16_t i : generator_.unread())
            if (rng.chance(2)) other.value[i] = rng.chance(2) ? rng.bits() : rng.below(4);
        if (!(judge(other) == d)) return broken("what is not read makes no difference", w, &other);
        return true;
    }

    /// A value out of range counts as unsaid.
    bool out_of_range(const World& w, const Decision& d) {
        World clean = w;
        for (std::size_t i = 0; i != generate::law_date_slot; ++i)
            if (!generator_.said(w, i)) clean.value[i] = 0;
        // The date of the order is the law's date as well, so an impossible law date is not the same as none.
        if (!(judge(clean) == d)) return broken("out of range counts as unsaid", w, &clean);
        return true;
    }

    /// Nothing that can be asked of a decision goes astray, whatever the bits.
    bool total(const World& w, Rng& rng) {
        const comity::Request request = w.request();
        const Decision d = judge(w);
        std::uint64_t sum = 0;
        for (const comity::Rule& r : d.decided_by()) sum += r.citation.size();
        for (const comity::Rule& r : d.grounds()) sum += r.citation.size() + d.open_questions(r.citation).size();
        for (const comity::Rule& r : d.consequences()) sum += r.paraphrase.size();
        for (const comity::Rule& r : d.exceptions()) sum += r.excepts.size();
        for (const Fact& f : d.open_questions()) sum += f.stable_id();
        for (const Fact& f : d.judgements()) sum += f.index;
        for (const Fact& f : d.readings()) sum += f.index;
        for (const comity::Duty duty : d.duties(request)) {
            if (duty.due.known && duty.due.first_day.exists() && duty.due.last_day < duty.due.first_day)
                return broken("a time limit does not end before it starts", w);
            sum += duty.due.last_day.lane();
        }
        sum += static_cast<std::uint64_t>(d.form()) + static_cast<std::uint64_t>(d.provenance());
        for (const comity::Issue& issue : comity::check(request)) sum += issue.fact_total;
        sink_ = sum;
        return coherent(w, d) && second_opinion(w, d) && out_of_range(w, d) && unread(w, d, rng) && named(w, d);
    }

private:
    // Some fact read, or datum, that is said or unsaid as asked; the number of slots if there is none.
    std::size_t pick(const World& w, bool said, Rng& rng) const noexcept {
        const auto& from = rng.chance(8) && !generator_.data().empty() ? generator_.data() : generator_.read();
        const std::size_t start = rng.below(from.size());
        for (std::size_t k = 0; k != from.size(); ++k) {
            const std::size_t i = from[(start + k) % from.size()];
            if (generator_.said(w, i) == said) return i;
        }
        return generate::slot_count;
    }

    // Nothing became possible, no question arose, no settled rule moved. A rule that would be met may turn out not to apply.
    static bool narrower(const Decision& after, const Decision& before) noexcept {
        if (!after.possible().subset_of(before.possible())) return false;
        if (after.outcome() == Outcome::contradictory) return true;
        if (!after.open_questions().subset_of(before.open_questions())) return false;
        for (std::size_t r = 0; r != L::rule_count; ++r) {
            const Status was = before.status(r), now = after.status(r);
            if (was == Status::open || was == now) continue;
            if (was == Status::satisfied && now == Status::not_engaged) continue;
            return false;
        }
        return true;
    }

    bool broken(const std::string& law, const World& w, const World* other = nullptr) {
        if (finding_.broken()) return false;
        finding_.law = law;
        finding_.text = describe(w);
        finding_.text += "  -> possible: " + describe(w.judge(generator_.instrument()).possible()) + "\n";
        if (other != nullptr) {
            finding_.text += "and otherwise:\n";
            for (std::size_t i = 0; i != generate::slot_count; ++i) {
                if (w.value[i] == other->value[i]) continue;
                World one{};
                one.value[i] = other->value[i];
                finding_.text += one.value[i] != 0 ? describe(one)
                                 : i < comity::fact_count
                                     ? "  " + written(comity::fact_at(i).group) + "." + written(comity::fact_at(i).member) + " unsaid\n"
                                     : "  (datum) unsaid\n";
            }
            finding_.text += "  -> possible: " + describe(other->judge(generator_.instrument()).possible()) + "\n";
        }
        return false;
    }

    Generator generator_;
    SecondOpinion<L> opinion_;
    Finding finding_;
    Tally tally_;
    volatile std::uint64_t sink_ = 0;
};

template <const auto& Text, template <bool> class Terms>
Laws(const comity::Treaty<Text, Terms>&) -> Laws<Text>;

/// Draws requests until `count` of them leave something unsaid - near a permitted one and others, at random, with much or
/// little unsaid - and tries every law on each. Bases other than those given are found by walking. False at the first broken law.
template <const auto& Text>
bool run(Laws<Text>& laws, std::uint64_t seed, std::uint64_t count, const std::vector<comity::Request>& bases = {}) {
    const Generator& g = laws.generator();
    Rng rng(seed);
    std::vector<World> base;
    for (const comity::Request& r : bases) {
        base.push_back(g.silent());
        base.back().put(r);
    }
    constexpr Outcome wanted[] = {Outcome::permitted, Outcome::permitted, Outcome::conditional, Outcome::refused,
                                  Outcome::not_applicable};
    const std::size_t given = base.size();
    for (std::uint64_t n = 0; laws.tally().partial < count; ++n) {
        if (n % 8192 == 0) {  // fresh bases now and then, so that no one walk decides what is seen
            base.resize(given);
            for (Outcome o : wanted) {
                World found;
                if (g.find(found, o, rng, 20)) base.push_back(found);
            }
        }
        World w;
        const std::uint32_t mix = base.empty() ? rng.below(3) : rng.below(12);
        switch (mix) {
            case 0: w = g.full(rng); break;
            case 1:
            case 2:
                w = g.full(rng);
                g.forget(w, 8U << rng.below(5), rng);
                break;
            case 3:
            case 4: w = g.beside(base[rng.below(base.size())], rng.below(3), rng); break;
            case 5:
            case 6:
            case 7:
            case 8:
            case 9:
                w = g.beside(base[rng.below(base.size())], rng.below(3), rng);
                g.forget(w, mix < 7 ? 26 : 4, rng);
                break;
            default:
                w = g.beside(base[rng.below(base.size())], rng.below(4), rng);
                g.forget(w, 26U << rng.below(4), rng);
                break;
        }
        if (rng.chance(16)) w.value[generate::law_date_slot] = g.draw(generate::law_date_slot, rng);
        if (rng.chance(16))
            for (std::uint16_t s : g.data()) w.value[s] = rng.chance(4) ? 0 : g.draw(s, rng);
        if (rng.chance(32)) w.value[g.read()[rng.below(g.read().size())]] = rng.bits() | 0x40000000U;
        if (!laws.all(w, rng)) return false;
    }
    return true;
}

/// The same over raw bits: rows of nothing else, and requests with an outcome of their own into which some bits strayed.
template <const auto& Text>
bool run_raw(Laws<Text>& laws, std::uint64_t seed, std::uint64_t count) {
    const Generator& g = laws.generator();
    Rng rng(seed);
    std::vector<World> base;
    for (Outcome o : {Outcome::permitted, Outcome::permitted, Outcome::refused}) {
        World found;
        if (g.find(found, o, rng)) base.push_back(found);
    }
    for (std::uint64_t n = 0; n != count; ++n) {
        World w = g.raw(n % 3 == 0 ? 0 : rng.below(257), rng);
        if (n % 3 == 2 && !base.empty()) {
            World from = base[rng.below(base.size())];
            const std::uint32_t strays = 1 + rng.below(16);
            for (std::uint32_t i = 0; i != strays; ++i) {
                const std::uint32_t s = rng.below(generate::slot_count);
                from.value[s] = w.value[s];
            }
            w = from;
        }
        if (!laws.total(w, rng)) return false;
        if (n % 4 == 0 && !laws.all(w, rng)) return false;
    }
    return true;
}

}  // namespace laws
