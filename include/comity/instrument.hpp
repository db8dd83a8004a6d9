// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "decision.hpp"

namespace comity {

namespace detail {
using Kernel = Decision (*)(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept;

template <const auto& Text>
constexpr Decision run(const FactLane* facts, const std::uint32_t* data, std::uint32_t law_date) noexcept;

constexpr Decision no_decision(const FactLane*, const std::uint32_t*, std::uint32_t) noexcept { return {}; }
}  // namespace detail

/// The date of the law, for rules whose wording changed: an argument of `evaluate`, by default the order's date.
inline constexpr Handle<Date> law_date{detail::law_date_lane};

/// Handles for an instrument's own data, written as a template over `Field` like the facts. `datum.term_ends_on`.
template <template <bool> class Terms>
constexpr Terms<true> data_handles() noexcept {
    static_assert(sizeof(Terms<true>) / sizeof(std::uint32_t) < detail::max_data, "comity: an instrument has at most 31 data");
    return detail::make_handles<Terms<true>>(Atom::data_lane);
}

/// An instrument of any kind: an ordinary value, so that unlike treaties fit into one array. By default no law at all, under
/// which there is no decision.
struct Instrument {
    const detail::Tables* tables = &detail::no_tables;
    detail::Kernel kernel = &detail::no_decision;
    std::uint32_t data[detail::max_data] = {};

    constexpr Label id() const noexcept { return tables->id; }
    constexpr Label title() const noexcept { return tables->title; }
};

/// Data of an instrument that has none.
template <bool H>
struct NoTerms {
    Field<H, Truth> none{};
};

/// A published law: its rules are fixed, its data (dates of force, renewals, suspensions) is a value that `with` replaces.
/// Converts to `Instrument`.
template <const auto& Text, template <bool> class Terms = NoTerms>
struct Treaty {
    static_assert(detail::complete<Text>());

    Terms<false> data{};

    static constexpr Label id() noexcept { return detail::tables<Text>.id; }
    static constexpr Label title() noexcept { return detail::tables<Text>.title; }

    constexpr operator Instrument() const noexcept {
        Instrument instrument;
        instrument.tables = &detail::tables<Text>;
        instrument.kernel = &detail::run<Text>;
        const DataLanes lanes = data_lanes();
        for (std::size_t i = 0; i != count; ++i) instrument.data[i] = lanes.lane[i];
        return instrument;
    }

    static constexpr std::size_t count = sizeof(Terms<false>) / sizeof(std::uint32_t);
    struct DataLanes {
        std::uint32_t lane[count];
    };
    constexpr DataLanes data_lanes() const noexcept { return __builtin_bit_cast(DataLanes, data); }
};

/// A copy of the instrument with other data and the same rules:
/// `with(us_uk_daa, [](auto& data) { data.extended_until = Date{2032, 10, 3}; })`
template <const auto& Text, template <bool> class Terms, class Change>
constexpr Treaty<Text, Terms> with(Treaty<Text, Terms> treaty, Change&& change) noexcept {
    change(treaty.data);
    return treaty;
}

/// Instruments that go together, by name: the parts of one text of which one bars and another compels, or all the law that
/// ships. Goes into a set as a whole; costs nothing until it is evaluated.
template <const auto&... Member>
struct Bundle {};

/// What an instrument says of itself, paragraph by paragraph.
class LedgerView {
public:
    constexpr explicit LedgerView(const detail::Tables& t) noexcept : tables_(&t) {}
    constexpr const LedgerRow* begin() const noexcept { return tables_->row; }
    constexpr const LedgerRow* end() const noexcept { return tables_->row + tables_->rows; }
    constexpr std::size_t size() const noexcept { return tables_->rows; }
    constexpr const Article& article_of(const LedgerRow& row) const noexcept { return tables_->article[row.article]; }

private:
    const detail::Tables* tables_;
};
constexpr LedgerView ledger(const Instrument& instrument) noexcept { return LedgerView{*instrument.tables}; }

}  // namespace comity
