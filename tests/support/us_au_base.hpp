// SPDX-License-Identifier: BSL-1.0
#pragma once

// Two orders with every fact said that the US-Australia agreement asks about, both permitted; and what its scenario tables
// are made with.

#include "scenario.hpp"

namespace comity_test {

/// An Australian production order for stored messages of a German in Germany, served on a provider in the United States.
inline constexpr Request au_order = but(uk_order, [](Request& r) {
    r.act_on = Date{2024, 3, 8};
    r.warrant.issued_by = AU;
    r.warrant.issued_on = Date{2024, 3, 1};
    r.warrant.served_on = Date{2024, 3, 2};
    r.target.substantial_australian_membership = no;
});

/// The mirror image: a US order for the same, served on a provider in Australia.
inline constexpr Request us_order_to_australia = but(au_order, [](Request& r) {
    r.warrant.issued_by = US;
    r.provider.established_in = AU;
});

static_assert(evaluate(us_au_daa, au_order).outcome() == Outcome::permitted);
static_assert(evaluate(us_au_daa, us_order_to_australia).outcome() == Outcome::permitted);
static_assert(check(au_order).empty() && check(us_order_to_australia).empty());

/// The same, with the target's status left to follow from nationality and residence, and with something changed.
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
