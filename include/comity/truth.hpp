// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "label.hpp"

namespace comity {

/// A fact that is true, false, or not said. Unsaid is the default everywhere: a fact left out is never a `no`.
enum class Truth : std::uint32_t { unknown = 0, no = 1, yes = 2 };

inline constexpr Truth unknown = Truth::unknown;
inline constexpr Truth no = Truth::no;
inline constexpr Truth yes = Truth::yes;

constexpr Truth truth(bool b) noexcept { return b ? yes : no; }

/// Takes back what was said: `request.warrant.kind = unsaid;`.
struct Unsaid {
    constexpr operator Truth() const noexcept { return Truth::unknown; }
};
inline constexpr Unsaid unsaid{};

// Kleene's strong three-valued logic: what does not depend on the unsaid part is certain.
constexpr Truth operator!(Truth a) noexcept { return a == yes ? no : a == no ? yes : unknown; }
constexpr Truth operator&&(Truth a, Truth b) noexcept {
    if (a == no || b == no) return no;
    return a == yes && b == yes ? yes : unknown;
}
constexpr Truth operator||(Truth a, Truth b) noexcept { return !(!a && !b); }

/// What kind of value a fact holds. Only values of one kind can be compared.
enum class Kind : std::uint8_t { truth, enumeration, state, jurisdiction, date, instant, months, days };

/// How a type is kept in a 32-bit lane, 0 being unsaid. Specialised beside each type that can be a fact.
template <class T>
struct Lane;

template <>
struct Lane<Truth> {
    static constexpr Kind kind = Kind::truth;
    static constexpr std::uint32_t largest = 2;
    static constexpr const char* names[] = {"no", "yes"};
    static constexpr const char* const* name_table = names;
    static constexpr std::uint32_t encode(Truth value) noexcept { return static_cast<std::uint32_t>(value); }
    static constexpr Truth decode(std::uint32_t lane) noexcept { return static_cast<Truth>(lane); }
};

/// The lane of an enumeration whose enumerators count from 1; its names stand in the same order.
template <class E, std::size_t Count>
struct EnumerationLane {
    static constexpr Kind kind = Kind::enumeration;
    static constexpr std::uint32_t largest = Count;
    static constexpr std::uint32_t encode(E value) noexcept { return static_cast<std::uint32_t>(value); }
    static constexpr E decode(std::uint32_t lane) noexcept { return static_cast<E>(lane); }
};

/// A value that may not have been said. A lane outside the type's range counts as unsaid, and `check` reports it.
template <class T>
struct Known {
    std::uint32_t lane = 0;

    constexpr Known() noexcept = default;
    constexpr Known(Unsaid) noexcept {}
    constexpr Known(T value) noexcept : lane(Lane<T>::encode(value)) {}

    constexpr bool said() const noexcept { return lane - 1U < Lane<T>::largest; }
    /// The value said; `fallback` if none was.
    constexpr T value_or(T fallback) const noexcept { return said() ? Lane<T>::decode(lane) : fallback; }

    friend constexpr bool operator==(const Known&, const Known&) noexcept = default;
};

/// A fact by its place in the request; conditions are written over these (condition.hpp).
template <class T>
struct Handle {
    std::uint32_t index = 0;
};

namespace detail {
template <bool AsHandle, class T>
struct FieldOf {
    using type = Known<T>;
};
template <>
struct FieldOf<false, Truth> {
    using type = Truth;
};
template <class T>
struct FieldOf<true, T> {
    using type = Handle<T>;
};
}  // namespace detail

/// One member of a facts struct: a value in `Request`, a handle in `fact`. So each fact is named once.
template <bool AsHandle, class T>
using Field = typename detail::FieldOf<AsHandle, T>::type;

namespace detail {
/// A said default, for the few facts that have one; handles take their place from the struct instead.
template <bool AsHandle, class T>
constexpr Field<AsHandle, T> by_default(T value) noexcept {
    if constexpr (AsHandle)
        return {};
    else
        return value;
}
}  // namespace detail

}  // namespace comity
