// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the scenario tables of the US-Australia agreement are made with.

#include "scenario.hpp"
#include "us_au_base.hpp"

namespace comity_test {

/// The permitted orders of us_au_base.hpp, with the target's status left to follow from nationality and residence, and with
/// something changed.
constexpr Request au(Change change = [](Request&) {}) {
    Request request = au_order;
    request.target.united_states_person = unsaid;
    change(request);
    return request;
}
constexpr Request us_to_au(Change change = [](Request&) {}) {
    Request request = us_order_to_australia;
    request.target.united_states_person = unsaid;
    change(request);
    return request;
}

/// The rows of a table, judged under the US-Australia agreement unless they name another version of it.
template <std::size_t N>
constexpr std::array<Scenario, N> australian(const Scenario (&rows)[N]) {
    std::array<Scenario, N> out{};
    for (std::size_t i = 0; i != N; ++i) {
        out[i] = rows[i];
        if (rows[i].under.tables == Instrument(us_uk_daa).tables) out[i].under = us_au_daa;
    }
    return out;
}

/// The agreement with the knowledge that its term was not extended.
inline constexpr auto au_never_extended =
    with(us_au_daa, [](auto& data) { data.extended_until = data.term_from_exchange_ends_on; });

}  // namespace comity_test
