// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "truth.hpp"

namespace comity {

/// A state by its ISO 3166-1 alpha-2 code. Make one with `state("ES")`; `US`, `GB` and `AU` have names of their own
/// (others would collide: `IN`, `ES` and `GS` are macros on common platforms).
class State {
public:
    constexpr State() noexcept = default;
    static constexpr State from_lane(std::uint32_t lane) noexcept {
        State made;
        made.lane_ = lane;
        return made;
    }
    constexpr std::uint32_t lane() const noexcept { return lane_; }
    /// The two letters; 0 for `no_state` and for a state that was never made.
    constexpr char letter(std::size_t i) const noexcept {
        if (lane_ == 0 || lane_ > 676) return '\0';
        return static_cast<char>('A' + (i == 0 ? (lane_ - 1) / 26 : (lane_ - 1) % 26));
    }
    friend constexpr bool operator==(State, State) noexcept = default;

private:
    std::uint32_t lane_ = 0;
};

/// Said to be none: a person with no second nationality, a body that no state's law incorporated.
inline constexpr State no_state = State::from_lane(677);

template <>
struct Lane<State> {
    static constexpr Kind kind = Kind::state;
    static constexpr std::uint32_t largest = 677;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(State value) noexcept { return value.lane(); }
    static constexpr State decode(std::uint32_t lane) noexcept { return State::from_lane(lane); }
};

namespace detail {
// Officially assigned codes, plus XK, which banks and the EU use for Kosovo. "UK" is reserved, not assigned.
inline constexpr char assigned_codes[] =
    "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDE"
    "DJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP"
    "KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZ"
    "OMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTW"
    "TZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

constexpr State assigned_state(char a, char b) noexcept {
    for (std::size_t i = 0; assigned_codes[i] != '\0'; i += 2)
        if (assigned_codes[i] == a && assigned_codes[i + 1] == b)
            return State::from_lane(1U + static_cast<std::uint32_t>(a - 'A') * 26U + static_cast<std::uint32_t>(b - 'A'));
    return {};
}

constexpr bool is_assigned(std::uint32_t lane) noexcept {
    const State s = State::from_lane(lane);
    return assigned_state(s.letter(0), s.letter(1)) == s;
}

// Not constexpr: reaching it stops a constant expression, and the compiler prints its name.
inline void this_is_not_an_ISO_3166_1_state_code() noexcept {}
}  // namespace detail

/// The state with this ISO 3166-1 alpha-2 code, in capitals. In a constant expression a code that is not assigned does
/// not compile (the United Kingdom is GB, not UK); at run time it gives a `State` that counts as unsaid.
constexpr State state(const char (&code)[3]) noexcept {
    const State found = detail::assigned_state(code[0], code[1]);
    if (found == State{}) detail::this_is_not_an_ISO_3166_1_state_code();
    return found;
}

inline constexpr State US = state("US");
inline constexpr State GB = state("GB");
inline constexpr State AU = state("AU");

/// A set of states, for conditions such as "in a Member State". Kept as bits, so membership is one look-up.
struct StateSet {
    std::uint64_t bits[11] = {};

    template <class... S>
    static constexpr StateSet of(S... states) noexcept {
        StateSet set;
        (set.add(states), ...);
        return set;
    }
    constexpr void add(State s) noexcept {
        if (s.lane() != 0) bits[s.lane() / 64] |= std::uint64_t{1} << (s.lane() % 64);
    }
    constexpr bool contains_lane(std::uint32_t lane) const noexcept {
        return lane < 704 && ((bits[lane / 64] >> (lane % 64)) & 1U) != 0;
    }
    constexpr bool contains(State s) const noexcept { return s.lane() != 0 && contains_lane(s.lane()); }
    friend constexpr bool operator==(const StateSet&, const StateSet&) noexcept = default;
};

/// A jurisdiction below a state, by its ISO 3166-2 code: "US-CA", "GB-SCT". One to three letters or digits after the dash.
class Jurisdiction {
public:
    constexpr Jurisdiction() noexcept = default;
    static constexpr Jurisdiction from_lane(std::uint32_t lane) noexcept {
        Jurisdiction made;
        made.lane_ = lane;
        return made;
    }
    constexpr std::uint32_t lane() const noexcept { return lane_; }
    constexpr State state() const noexcept { return State::from_lane(lane_ / parts); }
    /// The characters after the dash; 0 past the last.
    constexpr char letter(std::size_t i) const noexcept {
        std::uint32_t rest = lane_ % parts;
        for (; i < 2; ++i) rest /= 37U;
        const std::uint32_t digit = rest % 37U;
        if (digit == 0) return '\0';
        return static_cast<char>(digit <= 10 ? '0' + (digit - 1) : 'A' + (digit - 11));
    }
    friend constexpr bool operator==(Jurisdiction, Jurisdiction) noexcept = default;

    static constexpr std::uint32_t parts = 37U * 37U * 37U;

private:
    std::uint32_t lane_ = 0;
};

template <>
struct Lane<Jurisdiction> {
    static constexpr Kind kind = Kind::jurisdiction;
    static constexpr std::uint32_t largest = 677U * Jurisdiction::parts - 1U;
    static constexpr const char* const* name_table = nullptr;
    static constexpr std::uint32_t encode(Jurisdiction value) noexcept { return value.lane(); }
    static constexpr Jurisdiction decode(std::uint32_t lane) noexcept { return Jurisdiction::from_lane(lane); }
};

namespace detail {
/// A part of a state that no code names, for whatever parts are not told apart.
constexpr std::uint32_t some_part_of(std::uint32_t state) noexcept { return (state + 1U) * Jurisdiction::parts - 1U; }

/// The jurisdiction that `text` names, or one that counts as unsaid.
constexpr Jurisdiction find_jurisdiction(Label text) noexcept {
    if (text.size() < 4 || text.size() > 6 || text[2] != '-') return {};
    const State s = assigned_state(text[0], text[1]);
    if (s == State{}) return {};
    std::uint32_t rest = 0;
    for (std::size_t i = 3; i != 6; ++i) {
        std::uint32_t digit = 0;
        if (i < text.size()) {
            const char c = text[i];
            if (c >= '0' && c <= '9')
                digit = 1U + static_cast<std::uint32_t>(c - '0');
            else if (c >= 'A' && c <= 'Z')
                digit = 11U + static_cast<std::uint32_t>(c - 'A');
            else
                return {};
        }
        rest = rest * 37U + digit;
    }
    return Jurisdiction::from_lane(s.lane() * Jurisdiction::parts + rest);
}
inline void this_is_not_an_ISO_3166_2_code() noexcept {}
}  // namespace detail

/// The jurisdiction with this ISO 3166-2 code. Malformed: no constant expression; unsaid at run time.
constexpr Jurisdiction jurisdiction(Label code) noexcept {
    const Jurisdiction found = detail::find_jurisdiction(code);
    if (found == Jurisdiction{}) detail::this_is_not_an_ISO_3166_2_code();
    return found;
}

}  // namespace comity
