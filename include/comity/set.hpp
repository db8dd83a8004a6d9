// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace comity {

/// What several instruments say of an act, all things considered.
enum class Answer : std::uint8_t {
    must,           ///< compelled, and nothing bars it
    may,            ///< neither compelled nor barred
    must_not,       ///< barred, and nothing compels it
    conflict,       ///< compelled by one, barred by another
    undetermined,   ///< several of the above are still possible
    contradictory,  ///< the facts deny each other
    circular        ///< the instruments wait for each other's decisions, so there is none
};

/// A set of the first four answers.
class Answers {
public:
    constexpr Answers() noexcept = default;
    constexpr explicit Answers(unsigned bits) noexcept : bits_(bits & 15U) {}
    constexpr bool contains(Answer a) const noexcept {
        return static_cast<unsigned>(a) < 4 && ((bits_ >> static_cast<unsigned>(a)) & 1U) != 0;
    }
    constexpr std::size_t size() const noexcept {
        return (bits_ & 1U) + ((bits_ >> 1) & 1U) + ((bits_ >> 2) & 1U) + ((bits_ >> 3) & 1U);
    }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr unsigned bits() const noexcept { return bits_; }
    constexpr bool subset_of(Answers other) const noexcept { return (bits_ & ~other.bits_) == 0; }
    friend constexpr bool operator==(Answers, Answers) noexcept = default;

private:
    unsigned bits_ = 0;
};

namespace detail {
inline void these_instruments_wait_for_each_other() noexcept {}

constexpr bool reads(const Tables& t, std::uint16_t lane) noexcept {
    std::size_t first = 0;
    for (std::size_t size = t.lanes; size > 1; size -= size / 2)  // they stand in order
        if (t.lane[first + size / 2] <= lane) first += size / 2;
    return t.lanes != 0 && t.lane[first] == lane;
}
/// Whether `reader` reads a fact that `settler` settles.
constexpr bool waits_for(const Tables& reader, const Tables& settler) noexcept {
    for (std::size_t i = 0; i != settler.links; ++i)
        if (reads(reader, settler.link[i].lane)) return true;
    return false;
}
}  // namespace detail

/// Several instruments to be judged together, in the order in which they stand; the order of evaluation follows from who
/// settles what for whom. Made by `set_of`, or from an array.
template <std::size_t N>
struct InstrumentSet {
    Instrument member[N]{};
    std::uint8_t order[N]{};
    bool circular = false;

    static constexpr std::size_t size() noexcept { return N; }

    constexpr void arrange() noexcept {
        bool placed[N]{};
        for (std::size_t at = 0; at != N; ++at) {
            std::size_t next = N;
            for (std::size_t i = 0; i != N && next == N; ++i) {
                bool ready = !placed[i];
                for (std::size_t j = 0; ready && j != N; ++j)
                    ready = placed[j] || !detail::waits_for(*member[i].tables, *member[j].tables);
                if (ready) next = i;
            }
            if (next == N) {
                circular = true;
                return;
            }
            placed[next] = true;
            order[at] = static_cast<std::uint8_t>(next);
        }
    }
};

namespace detail {
template <class T>
inline constexpr std::size_t members_in = 1;
template <std::size_t N>
inline constexpr std::size_t members_in<InstrumentSet<N>> = N;
template <const auto&... Member>
inline constexpr std::size_t members_in<Bundle<Member...>> = (members_in<typename Bare<decltype(Member)>::type> + ...);

constexpr Instrument* append(Instrument* to, const Instrument& one) noexcept {
    *to = one;
    return to + 1;
}
template <std::size_t N>
constexpr Instrument* append(Instrument* to, const InstrumentSet<N>& set) noexcept {
    for (const Instrument& member : set.member) to = append(to, member);
    return to;
}
template <const auto&... Member>
constexpr Instrument* append(Instrument* to, Bundle<Member...>) noexcept {
    ((to = append(to, Member)), ...);
    return to;
}
}  // namespace detail

/// The instruments as a set: single ones, bundles, and other sets, with all they hold. In a constant
/// expression a circle of instruments that wait for each other does not compile.
template <class... Members>
constexpr auto set_of(const Members&... instruments) noexcept {
    InstrumentSet<(detail::members_in<Members> + ...)> set{};
    Instrument* next = set.member;
    ((next = detail::append(next, instruments)), ...);
    set.arrange();
    if (set.circular) detail::these_instruments_wait_for_each_other();
    return set;
}

namespace detail {
/// Whether a decision on this act is what the link tells others. A disclosure that goes on is one, and is judged as what it
/// is: what was permitted to begin may have to stop.
constexpr bool settles_for(const Link& l, Known<Act> act) noexcept {
    return act == Known<Act>{l.act} || (l.act == Act::disclose && act == Known<Act>{Act::continue_});
}
/// Whether a link is about the orders of the state that issued this one.
constexpr Truth concerns(const Link& l, const Request& request) noexcept {
    return l.issued_by == State{}             ? yes
           : !request.warrant.issued_by.said() ? unknown
                                               : truth(request.warrant.issued_by == Known<State>{l.issued_by});
}
/// What one link says, given its instrument's decision.
constexpr Truth says(const Link& l, const Decision& d, const Request& request) noexcept {
    const Truth outcome = d.outcome() == Outcome::contradictory ? unknown
                          : d.outcome() == l.outcome            ? yes
                          : d.excluded(l.outcome)               ? no
                                                                : unknown;
    return outcome && concerns(l, request);
}
}  // namespace detail

/// The answer for a set of instruments on one act.
template <std::size_t N>
class SetDecision {
public:
    /// The one answer left; see `Answer`.
    constexpr Answer answer() const noexcept {
        if (circular_) return Answer::circular;
        switch (possible_) {
            case 0: return Answer::contradictory;
            case 1: return Answer::must;
            case 2: return Answer::may;
            case 4: return Answer::must_not;
            case 8: return Answer::conflict;
            default: return Answer::undetermined;
        }
    }
    constexpr Answers possible() const noexcept { return Answers{possible_}; }
    constexpr bool excluded(Answer a) const noexcept { return !possible().contains(a); }
    /// Whether any member applies. `no`: none of them has anything to say, and `may` means no more than that. `unknown` where
    /// there is no answer.
    constexpr Truth governed() const noexcept {
        if (possible_ == 0) return unknown;
        Truth any = no;
        for (const Decision& d : decision_) any = any || speaks(d);
        return any;
    }

    static constexpr std::size_t size() noexcept { return N; }
    /// What the instrument at this place in the set decides, having been told what the others settle.
    constexpr const Decision& operator[](std::size_t i) const noexcept { return decision_[i]; }
    /// Whether it certainly compels the act.
    constexpr bool compels(std::size_t i) const noexcept { return compels_[i] == yes; }
    /// Whether it certainly bars it.
    constexpr bool bars(std::size_t i) const noexcept { return bars_[i] == yes; }

    /// The request as the members were told it, with the facts that they settle for each other.
    constexpr const Request& settled() const noexcept { return settled_; }

    /// When the data may go at the earliest and must go at the latest. `first`: the latest of the moments before which a duty
    /// that is certainly owed lets nothing go; it is told while the duty still waits, since then it matters most. `last`: the
    /// earliest limit of the members that compel the act, or may turn out to; `known` says whether there is one.
    constexpr Due due() const noexcept {
        Due out;
        for (std::size_t i = 0; i != N; ++i) {
            const bool waits = decision_[i].outcome() == Outcome::conditional;
            if (compels_[i] == no && !waits) continue;
            for (const Duty& d : decision_[i].duties(settled_)) {
                const Obligation& o = d.rule.obligation;
                if (o.who != Actor::provider || !is_the_act(o.deed) || !d.due.limited) continue;
                if (o.strictness != Strictness::must) continue;
                if (o.clock.not_before != 0 && d.certain && d.due.known) {
                    const bool later = d.due.first.exists() && out.first.exists() ? out.first < d.due.first
                                                                                  : out.first_day < d.due.first_day;
                    if (!out.first_day.exists() || later) {
                        out.limited = true;
                        out.first_day = d.due.first_day;
                        out.first = d.due.first;
                    }
                }
                if (compels_[i] == no) continue;
                out.limited = true;
                if (!d.due.known) continue;
                if (!out.known || d.due.last_day < out.last_day ||
                    (d.due.last_day == out.last_day && d.due.last.exists() && (!out.last.exists() || d.due.last < out.last))) {
                    out.last_day = d.due.last_day;
                    out.last = d.due.last;
                    out.silence = d.due.silence;
                }
                out.known = true;
            }
        }
        return out;
    }

    /// What this member offers to whoever does not want to, or cannot, follow it: grounds on which somebody may still object
    /// or refuse, duties of strictness `may`, and objections that have to be made in time. Of most use in a conflict.
    constexpr RuleList remedies(std::size_t i) const noexcept {
        const Decision& d = decision_[i];
        detail::RuleBits bits;
        std::size_t r = 0;
        const RuleList grounds = d.grounds();
        const RuleList duties = d.duties();
        for (const Rule& rule : d.rules()) {
            const bool way_out = rule.obligation.strictness == Strictness::may || rule.obligation.deed == Deed::object;
            if (grounds.contains(rule) || (way_out && duties.contains(rule))) bits.add(r);
            ++r;
        }
        return {d.tables(), bits};
    }

    /// In what form the data goes, if it may go at all.
    constexpr Form form() const noexcept {
        if (excluded(Answer::must) && excluded(Answer::may) && excluded(Answer::conflict)) return Form::none;
        Form form = Form::as_held;
        for (std::size_t i = 0; i != N; ++i) {
            const Form demanded = compels_[i] == no ? Form::as_held : decision_[i].form();
            if (demanded == Form::plaintext && compels_[i] == yes) return Form::plaintext;
            if (demanded == Form::plaintext || demanded == Form::unsettled) form = Form::unsettled;
        }
        return form;
    }

    /// How well the law behind the answer is known. What is barred rests on the members that bar it, and those that compel it,
    /// if any; every other answer on all members that apply, since any of them could have barred. Whoever settles a fact for
    /// a member that counts, counts as well.
    constexpr Provenance provenance() const noexcept {
        if (circular_) return Provenance::recalled;
        const bool barred = answer() == Answer::must_not || answer() == Answer::conflict;
        bool counts[N]{};
        for (std::size_t i = 0; i != N; ++i)
            counts[i] = barred ? compels_[i] == yes || bars_[i] == yes : decision_[i].excluded(Outcome::not_applicable);
        for (std::size_t round = 0; round != N; ++round) {
            bool more = false;
            for (std::size_t i = 0; i != N; ++i) {
                if (counts[i] || !decision_[i].excluded(Outcome::not_applicable)) continue;
                for (std::size_t j = 0; j != N && !counts[i]; ++j)
                    counts[i] = counts[j] && detail::waits_for(*decision_[j].tables(), *decision_[i].tables());
                more = more || counts[i];
            }
            if (!more) break;
        }
        Provenance weakest = Provenance::primary;
        bool any = false;
        for (std::size_t i = 0; i != N; ++i) {
            if (!counts[i]) continue;
            any = true;
            if (decision_[i].provenance() > weakest) weakest = decision_[i].provenance();
        }
        return any ? weakest : Provenance::recalled;
    }

    /// The first day on which the act is free again: the last of the days named by the rules that bar it. No day if one of
    /// them names none.
    constexpr Date barred_until() const noexcept {
        Date last;
        const detail::Lanes lanes = detail::to_lanes(settled_);
        for (std::size_t i = 0; i != N; ++i) {
            if (bars_[i] != yes) continue;
            const bool only_what_forbids = effect_on(decision_[i].effect(), settled_.act.value_or(Act::disclose)) == Effect::compels;
            bool named = false;
            for (const Rule& r : decision_[i].rules()) {
                const bool gate = r.role == Role::requirement || r.role == Role::condition;
                if (!gate || (only_what_forbids && !r.forbids) || decision_[i].status(r) != Status::violated) continue;
                const Date ends = r.ends_on < fact_count ? Date::from_lane(lanes.lane[r.ends_on]) : Date{};
                if (!ends.exists() || ends == has_not_happened) return {};
                if (last < ends) last = ends;
                named = true;
            }
            if (!named) return {};
        }
        return last;
    }

private:
    template <std::size_t M>
    friend constexpr SetDecision<M> evaluate(const InstrumentSet<M>& set, const Request& request, Date as_of) noexcept;

    // What a provider is made to do by the acts that can be compelled; other deeds only go with them.
    static constexpr bool is_the_act(Deed deed) noexcept {
        return deed == Deed::produce || deed == Deed::preserve || deed == Deed::take_steps;
    }

    static constexpr Truth speaks(const Decision& d) noexcept {
        return d.excluded(Outcome::not_applicable) ? yes : d.outcome() == Outcome::not_applicable ? no : unknown;
    }
    // What a member's outcome does to the act, by the effect of the instrument.
    constexpr void weigh(const InstrumentSet<N>& set, std::size_t i) noexcept {
        const Decision& d = decision_[i];
        const auto truth_of = [](bool sure, bool excluded_) { return sure ? yes : excluded_ ? no : unknown; };
        const Outcome o = d.outcome();
        const bool stays = o == Outcome::refused || o == Outcome::conditional;
        const bool never_stays = d.excluded(Outcome::refused) && d.excluded(Outcome::conditional);
        const bool only_stays = d.excluded(Outcome::permitted) && d.excluded(Outcome::not_applicable);
        compels_[i] = no;
        bars_[i] = no;
        if (d.effect() == Effect::compels && !settled_.act.said()) {
            compels_[i] = d.excluded(Outcome::permitted) ? no : unknown;
            bars_[i] = never_stays ? no : unknown;
            return;
        }
        switch (effect_on(d.effect(), settled_.act.value_or(Act::disclose))) {
            case Effect::compels:
                compels_[i] = truth_of(o == Outcome::permitted, d.excluded(Outcome::permitted));
                for (const Rule& r : d.rules()) {
                    if (!r.forbids || o == Outcome::not_applicable) continue;
                    const Status s = d.status(r);
                    if (s == Status::violated) bars_[i] = d.excluded(Outcome::not_applicable) ? yes : bars_[i] || unknown;
                    if (s == Status::open) bars_[i] = bars_[i] || unknown;
                }
                break;
            case Effect::bars: bars_[i] = truth_of(stays || only_stays, never_stays); break;
            case Effect::lifts_bar:
                bars_[i] = truth_of(stays || only_stays, never_stays) && lifts_one(set, i) && !taken_over(set, i);
                break;
        }
    }
    // Whether there is a bar for this member to lift, as far as it tells: one that settles facts for others lifts what
    // stands against giving data away, and nothing stands against keeping it.
    constexpr Truth lifts_one(const InstrumentSet<N>& set, std::size_t i) const noexcept {
        if (set.member[i].tables->links == 0) return yes;
        return !settled_.act.said() ? unknown : truth(settled_.act != Known<Act>{Act::preserve});
    }
    // Whether the bar that this member would lift is itself in the set and speaks to the case: then it is for that one to
    // say whether it is lifted. A bar that has nothing to say, or asks about orders of another state, takes nothing over.
    constexpr Truth taken_over(const InstrumentSet<N>& set, std::size_t i) const noexcept {
        Truth taken = no;
        const detail::Tables& settler = *set.member[i].tables;
        for (std::size_t j = 0; j != N; ++j) {
            const Decision& d = decision_[j];
            for (std::size_t l = 0; l != settler.links; ++l)
                if (detail::reads(*set.member[j].tables, settler.link[l].lane))
                    taken = taken || (speaks(d) && detail::concerns(settler.link[l], settled_));
        }
        return taken;
    }

    Decision decision_[N]{};
    Truth compels_[N]{};
    Truth bars_[N]{};
    Request settled_{};
    std::uint32_t possible_ = 0;
    bool circular_ = false;
};

/// Judges an act under several instruments at once. Each is told what the others settle by their decisions on that act; where
/// somebody said the contrary outright, the facts contradict each other.
template <std::size_t N>
[[nodiscard]] constexpr SetDecision<N> evaluate(const InstrumentSet<N>& set, const Request& request, Date as_of = {}) noexcept {
    SetDecision<N> out;
    out.circular_ = set.circular;
    out.settled_ = request;
    if (set.circular) return out;

    bool contradictory = false;
    bool linked[fact_count]{};
    for (const Instrument& m : set.member)
        for (std::size_t l = 0; l != m.tables->links; ++l) linked[m.tables->link[l].lane] = true;
    detail::Lanes lanes = detail::to_lanes(request);
    for (std::size_t at = 0; at != N; ++at) {
        const std::size_t i = set.order[at];
        const detail::Tables& reader = *set.member[i].tables;
        for (std::size_t k = 0; k != reader.lanes; ++k) {
            const std::uint16_t lane = reader.lane[k];
            if (!linked[lane]) continue;
            Truth said = no;
            bool settled = false;
            for (std::size_t before = 0; before != at; ++before) {
                const std::size_t j = set.order[before];
                const detail::Tables& settler = *set.member[j].tables;
                for (const Link* link = settler.link; link != settler.link + settler.links; ++link) {
                    if (link->lane != lane || !detail::settles_for(*link, request.act)) continue;
                    settled = true;
                    said = said || detail::says(*link, out.decision_[j], request);
                }
            }
            if (!settled || said == unknown) continue;
            const std::uint32_t value = static_cast<std::uint32_t>(said);
            if (lanes.lane[lane] - 1U < 2U && lanes.lane[lane] != value) contradictory = true;
            lanes.lane[lane] = value;
            out.settled_ = detail::to_request(lanes);
        }
        out.decision_[i] = evaluate(set.member[i], out.settled_, as_of);
        contradictory = contradictory || out.decision_[i].outcome() == Outcome::contradictory;
    }
    if (contradictory) return out;

    Truth compelled = no;
    Truth barred = no;
    for (std::size_t i = 0; i != N; ++i) {
        out.weigh(set, i);
        compelled = compelled || out.compels_[i];
        barred = barred || out.bars_[i];
    }
    // One member never does both: what it forbids keeps it from compelling.
    bool by_two = false;
    for (std::size_t i = 0; i != N; ++i)
        for (std::size_t j = 0; j != N; ++j) by_two = by_two || (i != j && out.compels_[i] != no && out.bars_[j] != no);
    for (unsigned c = 0; c != 2; ++c) {
        for (unsigned b = 0; b != 2; ++b) {
            if (compelled == (c != 0 ? no : yes) || barred == (b != 0 ? no : yes)) continue;
            if (c != 0 && b != 0 && !by_two) continue;
            const Answer a = b != 0 ? (c != 0 ? Answer::conflict : Answer::must_not) : c != 0 ? Answer::must : Answer::may;
            out.possible_ |= 1U << static_cast<unsigned>(a);
        }
    }
    return out;
}

namespace detail {
template <const auto&... Member>
inline constexpr auto set_of_bundle = set_of(Member...);
}

/// The same for a bundle.
template <const auto&... Member>
[[nodiscard]] constexpr auto evaluate(Bundle<Member...>, const Request& request, Date as_of = {}) noexcept {
    return evaluate(detail::set_of_bundle<Member...>, request, as_of);
}

/// The same for any array of instruments, `std::array` among them. A circle gives `Answer::circular`.
template <template <class, std::size_t> class Array, std::size_t N>
[[nodiscard]] constexpr SetDecision<N> evaluate(const Array<Instrument, N>& instruments, const Request& request,
                                                Date as_of = {}) noexcept {
    InstrumentSet<N> set{};
    for (std::size_t i = 0; i != N; ++i) set.member[i] = instruments[i];
    set.arrange();
    return evaluate(set, request, as_of);
}

/// May the person concerned be told of the order? The same judgement for the act of notifying.
template <std::size_t N>
[[nodiscard]] constexpr SetDecision<N> may_be_told(const InstrumentSet<N>& set, Request request, Date as_of = {}) noexcept {
    request.act = Act::notify;
    return evaluate(set, request, as_of);
}

template <const auto&... Member>
[[nodiscard]] constexpr auto may_be_told(Bundle<Member...>, const Request& request, Date as_of = {}) noexcept {
    return may_be_told(detail::set_of_bundle<Member...>, request, as_of);
}

}  // namespace comity
