// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "solver.hpp"

namespace comity {

/// How hard to look, and on which day's law.
struct ProofOptions {
    /// How many conclusions may be drawn before the search gives up; 0 for what fits every compiler's default limits in a
    /// constant expression, and for ten million at run time.
    std::uint32_t budget = 0;
    /// As in `evaluate`: by default the date of the order, whatever it is. On a day that does not exist nothing is proved.
    Date as_of{};
};

/// The answer to a question about every request there can be. True only if what was asked holds for all of them.
class Proof {
public:
    constexpr Proof() noexcept = default;

    constexpr explicit operator bool() const noexcept { return holds(); }
    constexpr bool holds() const noexcept { return answer_ == detail::Search::impossible; }
    /// There is a counterexample.
    constexpr bool fails() const noexcept { return answer_ == detail::Search::found; }
    /// The budget was used up before the answer was known: neither yes nor no.
    constexpr bool out_of_budget() const noexcept { return answer_ == detail::Search::given_up; }

    /// If it fails: a request that passes `check` and comes out otherwise than claimed. It says what was given and the facts
    /// on which the outcome rests; whatever it leaves unsaid cannot change the outcome any more.
    constexpr const Request& counterexample() const noexcept { return counterexample_; }
    /// The counterexample needs data about the law that is not known, such as a renewal, to turn out in a certain way.
    constexpr bool hinges_on_data() const noexcept { return hinges_; }
    /// The instrument with those data as the counterexample needs them; the instrument itself if it does not hinge on data.
    constexpr Instrument as_needed(Instrument instrument) const noexcept {
        for (std::size_t i = 0; hinges_ && i != detail::max_data; ++i)
            if (data_[i] != 0) instrument.data[i] = data_[i];
        return instrument;
    }
    /// It holds, but for want of cases: no consistent request says what was given.
    constexpr bool vacuous() const noexcept { return vacuous_; }
    /// How many cases were looked at; each stands for all requests that agree on what was settled in it.
    constexpr std::uint32_t cases() const noexcept { return cases_; }
    /// How many conclusions were drawn: what a budget counts.
    constexpr std::uint32_t effort() const noexcept { return effort_; }

    // Filled below.
    detail::Search answer_ = detail::Search::given_up;
    bool hinges_ = false;
    bool vacuous_ = false;
    std::uint32_t cases_ = 0;
    std::uint32_t effort_ = 0;
    Request counterexample_{};
    std::uint32_t data_[detail::max_data] = {};
};

namespace detail {
constexpr std::uint32_t budget_of(const ProofOptions& o) noexcept {
    if (o.budget != 0) return o.budget;
    return __builtin_is_constant_evaluated() ? 6000 : 10000000;
}
constexpr std::uint32_t law_date_of(Date as_of) noexcept { return as_of.lane(); }
constexpr std::uint32_t law_date_of(const ProofOptions& o) noexcept { return law_date_of(o.as_of); }

/// A search for consistent completions of one request, under one instrument, that can be asked several questions.
template <class Net, class Debts = Owed>
struct Prover {
    const Net& net;
    Solver<Net, Debts> s;
    Lanes lanes;
    bool consistent = true;  // as far as the start tells

    constexpr Prover(const Net& n, const std::uint32_t* data, const Request& given, const ProofOptions& o) noexcept
        : Prover(n, {data, data}, {law_date_of(o), law_date_of(o)}, given, o) {}
    /// Of two instruments at once.
    constexpr Prover(const Net& n, const std::uint32_t* const (&data)[2], const std::uint32_t (&as_of)[2], const Request& given,
                     const ProofOptions& o) noexcept
        : net(n), s(n), lanes(to_lanes(given)) {
        s.budget = budget_of(o);
        consistent = s.begin(lanes, data, as_of);
        for (std::uint32_t day : as_of) s.unable = s.unable || day > Date::largest_lane;
        mark_start();
    }
    /// What has been settled so far stays.
    constexpr void mark_start() noexcept {
        s.choices = 0;
        s.choose(sure_thing, 0);
        s.base = 1;
    }
    /// Back to what was settled then.
    constexpr void rewind() noexcept {
        s.choices = s.base;
        s.back_to(s.choice[s.base - 1]);
    }
    /// What has been settled so far stays until `leave`, which takes back what was settled since the last start before.
    constexpr void enter() noexcept {
        s.choices = s.base;
        s.choose(sure_thing, 0);
        s.base = s.choices;
    }
    constexpr void leave() noexcept {
        --s.base;
        rewind();
    }
    /// Whether there is a consistent completion for which the literals are true. If so, the solver stands on it.
    constexpr Search ask(const Literal* goals, std::size_t count) noexcept {
        if (s.unable) return Search::given_up;
        if (!consistent) return Search::impossible;
        rewind();
        bool fine = true;
        for (std::size_t i = 0; i != count; ++i) fine = fine && s.assign(goals[i], {});
        return s.run(fine);
    }
    constexpr Search ask(Literal goal) noexcept { return ask(&goal, 1); }
    /// Whether there is one in which a variable has a value among these.
    constexpr Search ask_value(std::uint16_t x, std::uint64_t values) noexcept {
        if (s.unable) return Search::given_up;
        if (!consistent) return Search::impossible;
        rewind();
        return s.run(s.keep_all(x, values));
    }
    /// The same; if it can be, without settling data that are not known.
    constexpr Search ask_without_data(Literal goal, bool (&reason)[Net::variable_capacity], bool& hinges) noexcept {
        const auto look_at_reasons = [&] {
            for (bool& r : reason) r = false;
            typename Solver<Net, Debts>::Prices prices{lanes};
            s.reasons(goal, prices, reason);
            for (std::size_t x = 0; x != net.variables; ++x)
                if (reason[x] && s.unknown_data[x]) return true;
            return false;
        };
        const Search answer = ask(goal);
        hinges = answer == Search::found && look_at_reasons();
        if (!hinges) return answer;
        const std::uint32_t limit = s.budget;
        s.budget = s.effort + 2000 < limit ? s.effort + 2000 : limit;  // worth a try, not worth everything
        s.without_unknown_data = true;
        const bool better = ask(goal) == Search::found && !look_at_reasons();
        s.without_unknown_data = false;
        if (better) {
            s.budget = limit;
            hinges = false;
            return answer;
        }
        s.budget = limit + s.effort;  // it was found within the budget before
        ask(goal);
        look_at_reasons();
        return answer;
    }
    /// The case on which the solver stands, as far as it rests on the facts marked.
    constexpr void tell(const bool (&reason)[Net::variable_capacity], Request& request, std::uint32_t* data) noexcept {
        s.fix_values();
        Lanes told = lanes;
        for (std::size_t x = 0; x != net.variables; ++x) {
            if (!reason[x]) continue;
            const std::uint16_t lane = net.variable[x].lane;
            if (lane == law_date_lane) {
                const std::size_t issued_on = fact.warrant.issued_on.index;
                told.lane[issued_on] = s.lane_of(net.place[issued_on] - 1U);
            } else if (lane >= Atom::data_lane) {
                if (data != nullptr) data[lane - Atom::data_lane] = s.lane_of(x);
            } else if (told.lane[lane] == 0) {
                told.lane[lane] = s.lane_of(x);
            }
        }
        request = to_request(told);
    }
};

/// Whether no consistent completion has an outcome among those wanted.
template <class Net>
constexpr Proof refute(const Net& net, const std::uint32_t* data, const Request& given, Outcomes wanted,
                       const ProofOptions& o) noexcept {
    Proof proof;
    Prover<Net> prover(net, data, given, o);
    bool reason[Net::variable_capacity]{};
    proof.answer_ = Search::impossible;
    for (unsigned i = 0; i != 4 && proof.answer_ == Search::impossible; ++i)
        if (wanted.contains(static_cast<Outcome>(i)))
            proof.answer_ = prover.ask_without_data(net.gates[0].outcome[i], reason, proof.hinges_);
    if (proof.answer_ == Search::found)
        prover.tell(reason, proof.counterexample_, proof.data_);
    else if (proof.answer_ == Search::impossible)
        proof.vacuous_ = prover.ask(sure_thing) == Search::impossible;
    proof.cases_ = prover.s.cases;
    proof.effort_ = prover.s.effort;
    return proof;
}
// Not constexpr: reaching it stops a constant expression, and the compiler prints its name.
inline void a_request_said_in_full_has_one_of_the_first_four_outcomes() noexcept {}

constexpr Outcomes just(Outcome o) noexcept {
    if (static_cast<unsigned>(o) >= 4) a_request_said_in_full_has_one_of_the_first_four_outcomes();
    return static_cast<unsigned>(o) < 4 ? Outcomes{1U << static_cast<unsigned>(o)} : Outcomes{};
}
constexpr Outcomes all_but(Outcome o) noexcept { return Outcomes{~just(o).bits()}; }

constexpr Proof without_a_law() noexcept {
    Proof proof;
    proof.answer_ = Search::impossible;
    proof.vacuous_ = true;
    return proof;
}
/// The values that were picked may make the data not known irrelevant after all.
template <class Law>
constexpr Proof settled(Proof proof, const Law& law, Outcomes wanted, const ProofOptions& o) noexcept {
    if (proof.hinges_ && wanted.contains(evaluate(law, proof.counterexample_, o.as_of).outcome())) proof.hinges_ = false;
    return proof;
}
template <const auto& Text, template <bool> class Terms>
constexpr Proof refute(const Treaty<Text, Terms>& treaty, const Request& given, Outcomes wanted,
                       const ProofOptions& o) noexcept {
    const auto data = treaty.data_lanes();
    return settled(refute(network<Text, Terms>, data.lane, given, wanted, o), treaty, wanted, o);
}
constexpr Proof refute(const Instrument& instrument, const Request& given, Outcomes wanted, const ProofOptions& o) noexcept {
    if (instrument.tables->empty()) return without_a_law();
    SingleMaker maker;
    maker.make(*instrument.tables);
    return settled(refute(maker.out, instrument.data, given, wanted, o), instrument, wanted, o);
}
}  // namespace detail

/// Whether no consistent completion of `given`, whatever it leaves unsaid, ever has this outcome. Every date, length of time
/// and state is covered, and so is every way in which data about the law that are not known may turn out. `never(us_uk_daa,
/// {.warrant = {.issued_by = AU}}, Outcome::permitted)`
/// A completion is never `undetermined` nor `contradictory`: to ask for that does not compile in a constant expression; at run
/// time it holds for every law, whatever is given.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Proof never(const Treaty<Text, Terms>& treaty, const Request& given, Outcome outcome,
                                    const ProofOptions& options = {}) noexcept {
    return detail::refute(treaty, given, detail::just(outcome), options);
}
[[nodiscard]] constexpr Proof never(const Instrument& instrument, const Request& given, Outcome outcome,
                                    const ProofOptions& options = {}) noexcept {
    return detail::refute(instrument, given, detail::just(outcome), options);
}

/// Whether every consistent completion of `given` has this outcome.
template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Proof always(const Treaty<Text, Terms>& treaty, const Request& given, Outcome outcome,
                                     const ProofOptions& options = {}) noexcept {
    return detail::refute(treaty, given, detail::all_but(outcome), options);
}
[[nodiscard]] constexpr Proof always(const Instrument& instrument, const Request& given, Outcome outcome,
                                     const ProofOptions& options = {}) noexcept {
    return detail::refute(instrument, given, detail::all_but(outcome), options);
}

}  // namespace comity
