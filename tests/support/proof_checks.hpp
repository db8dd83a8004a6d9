// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "generate.hpp"

#include <comity/analysis/proof.hpp>

#include <vector>

namespace proof_checks {
using namespace comity;

inline constexpr Outcome outcomes[] = {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable};

/// The counterexample passes `check`, says everything that was given, and comes out just as wanted, for whatever it leaves
/// unsaid.
inline bool is_witness(const Proof& proof, const Instrument& instrument, const Request& given, Outcomes wanted, Date as_of) {
    const Request& found = proof.counterexample();
    const Outcome outcome = evaluate(proof.as_needed(instrument), found, as_of).outcome();
    if (!wanted.contains(outcome)) return false;
    for (const Issue& issue : check(found))
        if (issue.kind != Issue::Kind::unassigned) return false;
    for (const Fact& f : detail::fact_table.entry)
        if (value_of(f, given) != 0 && value_of(f, given) != value_of(f, found)) return false;
    if (proof.hinges_on_data() && evaluate(instrument, found, as_of).outcome() != Outcome::undetermined) return false;
    return true;
}

/// Nothing in the request contradicts anything else in it, be it by way of facts that the law does not read.
inline bool contradicts_nothing(const Request& request) {
    for (const Issue& issue : check(request))
        if (issue.kind == Issue::Kind::contradiction) return false;
    return true;
}

/// No fact and no datum that was unsaid before now names a state by a code that is not assigned.
inline bool says_real_states(const generate::Generator& g, const generate::World& before, const generate::World& after) {
    for (std::uint16_t d : g.data())
        if (g.largest(d) == Lane<State>::largest && before.value[d] != after.value[d] && after.value[d] != no_state.lane() &&
            !detail::is_assigned(after.value[d]))
            return false;
    for (const Fact& f : detail::fact_table.entry) {
        const std::uint32_t now = after.value[f.index];
        if (f.kind == Kind::state && before.value[f.index] != now && now != no_state.lane() && !detail::is_assigned(now))
            return false;
    }
    return true;
}

/// The outcomes that proofs leave possible.
inline Outcomes left(const Instrument& instrument, const Request& given, const ProofOptions& options = {}) {
    unsigned bits = 0;
    for (Outcome o : outcomes)
        if (!never(instrument, given, o, options).holds()) bits |= 1U << static_cast<unsigned>(o);
    return Outcomes{bits};
}

/// Facts, or data of the instrument, and the values that each is to take.
struct Axis {
    std::size_t slot = 0;
    std::vector<std::uint32_t> value;
};

/// The outcomes of all consistent requests that differ from `base` along the axes only.
inline Outcomes enumerate(const generate::Generator& g, generate::World base, const std::vector<Axis>& axes) {
    unsigned bits = 0;
    std::vector<std::size_t> at(axes.size(), 0);
    for (;;) {
        for (std::size_t i = 0; i != axes.size(); ++i) base.value[axes[i].slot] = axes[i].value[at[i]];
        if (!g.contradicts(base) && contradicts_nothing(base.request())) {
            const Outcome o = base.judge(g.instrument()).outcome();
            if (static_cast<unsigned>(o) < 4) bits |= 1U << static_cast<unsigned>(o);
        }
        std::size_t i = 0;
        while (i != axes.size() && ++at[i] == axes[i].value.size()) at[i++] = 0;
        if (i == axes.size()) return Outcomes{bits};
    }
}

}  // namespace proof_checks
