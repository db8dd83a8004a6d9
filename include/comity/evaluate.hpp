// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "unrolled.hpp"

namespace comity {

namespace detail {
// Takes lanes as they are: a value out of range is unsaid.
template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept {
    if (__builtin_is_constant_evaluated()) return run_unrolled<Text>(facts, data, law_date);
#if defined(__GNUC__) && defined(__OPTIMIZE__)
    constexpr const auto& p = made_program<Text>.out;
    return run_all<Text>(facts, data, law_date, UpTo<p.end[0]>{}, UpTo<p.compares>{}, UpTo<circuit<Text>.consistent_count>{});
#else
    return run_unrolled<Text>(facts, data, law_date);
#endif
}

constexpr Decision dispatch(Kernel kernel, const Request& request, const std::uint32_t* data, Date as_of) noexcept {
    const Known<Date> ordered_on = request.warrant.issued_on;
    const std::uint32_t law = as_of == Date{} ? ordered_on.lane : as_of.lane();
    const std::uint32_t law_date = law <= Date::largest_lane ? law : 0;
    // A request is nothing but lanes; reading them in place saves copying it.
    if (!__builtin_is_constant_evaluated()) return kernel(reinterpret_cast<const FactLane*>(&request), data, law_date);
    return kernel(to_lanes(request).lane, data, law_date);
}
}  // namespace detail

/// Judges `request.act` under an instrument. Total over every bit pattern; never throws or allocates; constexpr.
/// `as_of` is the date of the law, by default the date of the order: it chooses between wordings, not between facts.
/// A day that does not exist is not taken for the default: what turns on the date of the law is open then, and asks no fact.
/// Returns every reason at once. Cost: linear in the number of rules, in the order of a hundred nanoseconds for sixty.
[[nodiscard]] constexpr Decision evaluate(const Instrument& instrument, const Request& request, Date as_of = {}) noexcept {
    return detail::dispatch(instrument.kernel, request, instrument.data, as_of);
}

template <const auto& Text, template <bool> class Terms>
[[nodiscard]] constexpr Decision evaluate(const Treaty<Text, Terms>& treaty, const Request& request, Date as_of = {}) noexcept {
    const auto data = treaty.data_lanes();
    return detail::dispatch(&detail::run<Text>, request, data.lane, as_of);
}

}  // namespace comity
