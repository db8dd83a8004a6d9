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
    Instrument member[N];
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

/// The instruments as a set. In a constant expression a circle of instruments that wait for each other does not compile.
template <class... Members>
constexpr InstrumentSet<sizeof...(Members)> set_of(const Members&... instruments) noexcept {
    InstrumentSet<sizeof...(Members)> set{{static_cast<Instrument>(instruments)...}};
    set.arrange();
    if (set.circular) detail::these_instruments_wait_for_each_other();
    return set;
}

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

    static constexpr std::size_t size() noexcept { return N; }
    /// What the instrument at this place in the set decides, having been told what the others settle.
    constexpr const Decision& operator[](std::size_t i) const noexcept { return decision_[i]; }
    /// Whether it certainly compels the act.
    constexpr bool compels(std::size_t i) const noexcept { return compels_[i] == yes; }
    /// Whether it certainly bars it.
    constexpr bool bars(std::size_t i) const noexcept { return bars_[i] == yes; }

    /// The request as the members were told it, with the facts that they settle for each other.
    constexpr const Request& settled() const noexcept { return settled_; }

    /// The earliest moment at which the data may go, if a member sets one, and the earliest by which it must, over all members
    /// that compel it.
    constexpr Due due() const noexcept {
        Due out;
        for (std::size_t i = 0; i != N; ++i) {
            if (compels_[i] == no) continue;
            for (const Duty& d : decision_[i].duties(settled_)) {
                const Obligation& o = d.rule.obligation;
                if (o.who != Actor::provider || (o.deed != Deed::produce && o.deed != Deed::preserve) || !d.due.limited) continue;
                out.limited = true;
                if (!d.due.known) continue;
                if (o.clock.not_before != 0 &&
                    (out.first_day < d.due.first_day || (out.first_day == d.due.first_day && out.first < d.due.first))) {
                    out.first_day = d.due.first_day;
                    out.first = d.due.first;
                }
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

    /// How well the law behind the answer is known: the weakest of the members that compel or bar, or of all if none does.
    constexpr Provenance provenance() const noexcept {
        Provenance weakest = Provenance::primary;
        bool any = false;
        for (std::size_t pass = 0; pass != 2 && !any; ++pass) {
            for (std::size_t i = 0; i != N; ++i) {
                const bool counts = pass == 0 ? compels_[i] == yes || bars_[i] == yes
                                              : decision_[i].excluded(Outcome::not_applicable) || N == 1;
                if (!counts) continue;
                any = true;
                if (decision_[i].provenance() > weakest) weakest = decision_[i].provenance();
            }
        }
        return any ? weakest : Provenance::recalled;
    }

    /// Until when the act is barred: the last day named by the rules that bar it. No day if one of them names none.
    constexpr Date barred_until() const noexcept {
        Date last;
        const detail::Lanes lanes = detail::to_lanes(settled_);
        for (std::size_t i = 0; i != N; ++i) {
            if (bars_[i] != yes) continue;
            for (const Rule& r : decision_[i].having(Role::requirement, Status::violated)) {
                const Date ends = r.ends_on < fact_count ? Date::from_lane(lanes.lane[r.ends_on]) : Date{};
                if (!ends.exists()) return {};
                if (last < ends) last = ends;
            }
        }
        return last;
    }

private:
    template <std::size_t M>
    friend constexpr SetDecision<M> evaluate(const InstrumentSet<M>& set, const Request& request, Date as_of) noexcept;

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
        switch (d.effect()) {
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
            case Effect::lifts_bar: {
                // Where the bar itself is in the set, it is for that instrument to say whether it is lifted.
                bool modelled = false;
                for (std::size_t j = 0; j != N; ++j)
                    modelled = modelled || detail::waits_for(*set.member[j].tables, *set.member[i].tables);
                if (!modelled) bars_[i] = truth_of(stays || only_stays, never_stays);
                break;
            }
        }
    }

    Decision decision_[N]{};
    Truth compels_[N]{};
    Truth bars_[N]{};
    Request settled_{};
    std::uint32_t possible_ = 0;
    bool circular_ = false;
};

namespace detail {
/// What one link says, given its instrument's decision.
constexpr Truth says(const Link& l, const Decision& d, const Request& request) noexcept {
    const Truth outcome = d.outcome() == Outcome::contradictory ? unknown
                          : d.outcome() == l.outcome            ? yes
                          : d.excluded(l.outcome)               ? no
                                                                : unknown;
    const Truth state = l.issued_by == State{}            ? yes
                        : !request.warrant.issued_by.said() ? unknown
                                                            : truth(request.warrant.issued_by == Known<State>{l.issued_by});
    return outcome && state;
}
}  // namespace detail

/// Judges an act under several instruments at once. Each is told what the others settle; where somebody said the contrary
/// outright, the facts contradict each other.
template <std::size_t N>
[[nodiscard]] constexpr SetDecision<N> evaluate(const InstrumentSet<N>& set, const Request& request, Date as_of = {}) noexcept {
    SetDecision<N> out;
    out.circular_ = set.circular;
    out.settled_ = request;
    if (set.circular) return out;

    bool contradictory = false;
    detail::Lanes lanes = detail::to_lanes(request);
    for (std::size_t at = 0; at != N; ++at) {
        const std::size_t i = set.order[at];
        const detail::Tables& reader = *set.member[i].tables;
        for (std::size_t k = 0; k != reader.lanes; ++k) {
            const std::uint16_t lane = reader.lane[k];
            Truth said = no;
            bool settled = false;
            for (std::size_t before = 0; before != at; ++before) {
                const std::size_t j = set.order[before];
                const detail::Tables& settler = *set.member[j].tables;
                for (std::size_t l = 0; l != settler.links; ++l) {
                    if (settler.link[l].lane != lane) continue;
                    settled = true;
                    Request asked = detail::to_request(lanes);
                    const bool same_act = asked.act == Known<Act>{settler.link[l].act};
                    asked.act = settler.link[l].act;
                    said = said || detail::says(settler.link[l],
                                                same_act ? out.decision_[j] : evaluate(set.member[j], asked, as_of), asked);
                }
            }
            if (!settled || said == unknown) continue;
            const std::uint32_t value = static_cast<std::uint32_t>(said);
            if (lanes.lane[lane] - 1U < 2U && lanes.lane[lane] != value) contradictory = true;
            lanes.lane[lane] = value;
        }
        out.settled_ = detail::to_request(lanes);
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
    for (unsigned c = 0; c != 2; ++c) {
        for (unsigned b = 0; b != 2; ++b) {
            if (compelled == (c != 0 ? no : yes) || barred == (b != 0 ? no : yes)) continue;
            const Answer a = b != 0 ? (c != 0 ? Answer::conflict : Answer::must_not) : c != 0 ? Answer::must : Answer::may;
            out.possible_ |= 1U << static_cast<unsigned>(a);
        }
    }
    return out;
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

}  // namespace comity
