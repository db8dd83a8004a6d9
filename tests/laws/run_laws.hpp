// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/laws.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

namespace laws {

/// COMITY_LAWS_SEED chooses other requests than those of every day, COMITY_LAWS_COUNT how many.
inline std::uint64_t setting(const char* name, std::uint64_t otherwise) {
    const char* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 0);
}

/// Tries every law on `count` generated partial requests and on a quarter as many rows of raw bits; fails with the request that broke one.
template <const auto& Text, template <bool> class Terms>
void check_laws(const char* title, const comity::Treaty<Text, Terms>& treaty, std::uint64_t count,
                const std::vector<comity::Request>& bases = {}) {
    const std::uint64_t seed = setting("COMITY_LAWS_SEED", 20221003);
    count = setting("COMITY_LAWS_COUNT", count);
    Laws laws(treaty);
    const bool kept = run(laws, seed, count, bases);
    print(title, laws.tally());
    const Tally seen = laws.tally();
    laws.tally() = {};
    const bool kept_raw = kept && run_raw(laws, seed + 1, count / 4);
    if (kept) print("  raw bits", laws.tally());
    INFO("seed ", seed, ", law broken: ", laws.finding().law, "\n", laws.finding().text);
    CHECK(kept);
    CHECK(kept_raw);
    // A run that never sees an outcome proves nothing about it.
    for (Outcome o : {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable, Outcome::undetermined}) {
        CAPTURE(static_cast<int>(o));
        bool can_come_about = o == Outcome::permitted || o == Outcome::undetermined;
        for (const comity::Rule& r : Text.rule)
            can_come_about = can_come_about || (o == Outcome::conditional && r.role == Role::condition) ||
                             (o == Outcome::refused && r.role == Role::requirement) ||
                             (o == Outcome::not_applicable && r.role == Role::scope);
        if (kept && count >= 10000 && can_come_about) CHECK(seen.outcome[static_cast<std::size_t>(o)] * 50 > seen.requests);
    }
}

/// A request made of a seed alone, so that it can be made at compile time as well.
constexpr comity::Request constant_request(std::uint64_t seed) noexcept {
    Rng rng(seed);
    comity::detail::Lanes lanes{};
    for (std::size_t i = 0; i != comity::fact_count; ++i) {
        const std::uint32_t largest = comity::fact_at(i).largest;
        lanes.lane[i] = rng.chance(3) ? 0 : rng.chance(16) ? rng.bits() : 1 + rng.below(largest < 8 ? largest : 8);
    }
    return comity::detail::to_request(lanes);
}

}  // namespace laws
