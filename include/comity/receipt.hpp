// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"
#include "version.hpp"
#include "withheld.hpp"

namespace comity {

namespace detail {
/// Mixes numbers and texts into 64 bits: the step of FNV-1a, a word at a time, folded so that high bits come down too.
struct Digest {
    std::uint64_t value = 14695981039346656037ULL;

    constexpr void add(std::uint64_t word) noexcept {
        value = (value ^ word) * 1099511628211ULL;
        value ^= value >> 29;
    }
    constexpr void add(Label text) noexcept {
        add(static_cast<std::uint64_t>(text.size()));
        for (char c : text) add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
    }
};

/// A lane by what it is rather than by where it stands today: a fact by its name, a datum by its place among the data.
constexpr std::uint64_t lasting_id(std::uint16_t lane) noexcept {
    if (lane < fact_count) return fact_at(lane).stable_id();
    return (std::uint64_t{1} << 32) | lane;
}

// What is true of a comparison however many other facts and enumerators there are. `largest` is left out: it grows when
// a name is added to an enumeration, and the comparison means the same.
constexpr std::uint64_t digest_of(const Atom& atom) noexcept {
    Digest d;
    d.add(static_cast<std::uint64_t>(atom.test) * 2U + (atom.negated ? 1U : 0U));
    d.add(lasting_id(atom.lane));
    if (relates(atom.test)) d.add(lasting_id(atom.other));
    if (atom.test == Test::in_set) {
        for (std::uint64_t word : atom.set->bits) d.add(word);
    } else if (atom.test != Test::same) {
        d.add(atom.low);
        d.add(atom.high);
    }
    return d.value;
}

// A condition's digest from its text's circuit, operands in either order. Recursion follows the condition as it was written.
constexpr std::uint64_t digest_of(const Tables& tables, std::uint16_t n) noexcept {
    const Node& node = tables.node[n];
    if (node.op == Op::atom) return digest_of(tables.atom[node.a]);
    Digest d;
    d.add(static_cast<std::uint64_t>(node.op) * 2U + (node.joins ? 1U : 0U));
    if (node.op == Op::both || node.op == Op::either) {
        const std::uint64_t a = digest_of(tables, node.a);
        const std::uint64_t b = digest_of(tables, node.b);
        d.add(a < b ? a : b);
        d.add(a < b ? b : a);
    }
    return d.value;
}
}  // namespace detail

/// 64 bits that change when a rule or a date of the instrument does: citations, roles, conditions, exceptions, duties and data.
/// Rewording a paraphrase, checking a provenance, or adding a fact elsewhere does not change it. It finds mistakes, not
/// forgeries: it is no signature.
constexpr std::uint64_t digest(const Instrument& instrument) noexcept {
    detail::Digest d;
    if (instrument.tables->empty()) return d.value;
    const detail::Tables& t = *instrument.tables;
    d.add(t.id);
    d.add(static_cast<std::uint64_t>(t.effect));
    for (std::size_t r = 0; r != t.rules; ++r) {
        const Rule& rule = t.rule[r];
        const Obligation& owed = rule.obligation;
        d.add(rule.citation);
        d.add(rule.excepts);
        d.add(rule.defines == Rule::no_fact ? 0U : detail::lasting_id(rule.defines));
        if (rule.forbids) d.add(1);
        if (rule.ends_on != Rule::no_fact) d.add(detail::lasting_id(rule.ends_on));
        d.add((static_cast<std::uint64_t>(rule.role) << 16) | (static_cast<std::uint64_t>(rule.actor) << 8) |
              static_cast<std::uint64_t>(rule.form));
        d.add((static_cast<std::uint64_t>(owed.strictness) << 24) | (static_cast<std::uint64_t>(owed.who) << 16) |
              (static_cast<std::uint64_t>(owed.deed) << 8) | static_cast<std::uint64_t>(owed.towards));
        if (owed.clock.unit != TimeUnit::none) {
            d.add(detail::lasting_id(owed.clock.start));
            d.add((static_cast<std::uint64_t>(owed.clock.unit) << 48) |
                  (static_cast<std::uint64_t>(owed.clock.event_day) << 40) |
                  (static_cast<std::uint64_t>(owed.clock.silence) << 32) |
                  (static_cast<std::uint64_t>(owed.clock.not_before) << 16) | owed.clock.not_after);
        }
        d.add(detail::digest_of(t, t.engaged[r]));
        d.add(detail::digest_of(t, t.holds[r]));
    }
    for (std::size_t i = 0; i != t.links; ++i) {
        d.add(detail::lasting_id(t.link[i].lane));
        d.add((static_cast<std::uint64_t>(t.link[i].act) << 32) | static_cast<std::uint64_t>(t.link[i].outcome));
        d.add(t.link[i].issued_by.lane());
    }
    for (std::size_t i = 0; i != detail::max_data; ++i) {
        if (instrument.data[i] == 0) continue;
        d.add(i);
        d.add(instrument.data[i]);
    }
    return d.value;
}

/// What was asked and what was answered, to keep: a value that is the same, byte for byte, wherever and whenever it is made
/// from the same facts and rules. Out-of-range values count as unsaid, here as everywhere.
struct Receipt {
    static constexpr std::uint32_t format = 1;  ///< of `write_bytes`

    /// One fact that the instrument reads. `value` is its lane, 0 if unsaid or withheld.
    struct Entry {
        std::uint32_t stable_id = 0;
        std::uint32_t value = 0;
        bool withheld = false;
        friend constexpr bool operator==(const Entry&, const Entry&) noexcept = default;
    };
    /// In place of the status of a rule that reads a withheld fact.
    static constexpr std::uint8_t status_withheld = 255;

    Label instrument;          ///< its id
    std::uint64_t digest = 0;  ///< of its rules and data
    Version library{0, 0, 0};
    Date checked_on;  ///< `law_as_of` of the library
    Date law_date;    ///< the date of the law that was asked for; none for "by default, the order's"
    Outcome outcome = Outcome::contradictory;
    Outcomes possible;
    Provenance provenance = Provenance::recalled;
    std::uint16_t rules = 0;
    std::uint8_t status[detail::max_rules] = {};  ///< as `Status`, in the order of the text
    std::uint16_t facts = 0;
    Entry entry[detail::max_read + 1] = {};  ///< by ascending stable id, `events.closed` always among them

    constexpr const Entry* find(const Fact& f) const noexcept {
        for (std::uint16_t i = 0; i != facts; ++i)
            if (entry[i].stable_id == f.stable_id()) return entry + i;
        return nullptr;
    }
    friend constexpr bool operator==(const Receipt& a, const Receipt& b) noexcept {
        if (a.instrument != b.instrument || a.digest != b.digest || a.library.api_major != b.library.api_major ||
            a.library.api_minor != b.library.api_minor || a.library.api_patch != b.library.api_patch ||
            a.checked_on != b.checked_on || a.law_date != b.law_date || a.outcome != b.outcome || a.possible != b.possible ||
            a.provenance != b.provenance || a.rules != b.rules || a.facts != b.facts)
            return false;
        for (std::size_t r = 0; r != a.rules; ++r)
            if (a.status[r] != b.status[r]) return false;
        for (std::size_t i = 0; i != a.facts; ++i)
            if (a.entry[i] != b.entry[i]) return false;
        return true;
    }
};

/// The receipt of `evaluate(instrument, request, as_of)`. Withheld facts are marked as such, and the statuses of the rules
/// that read them are left out.
constexpr Receipt receipt(const Instrument& instrument, const Request& request, const Withheld& withheld = {},
                          Date as_of = {}) noexcept {
    Receipt out;
    out.library = version;
    out.checked_on = law_as_of;
    out.law_date = as_of;
    if (instrument.tables->empty()) return out;
    const detail::Tables& t = *instrument.tables;
    const Decision decision = evaluate(instrument, request, as_of);
    out.instrument = t.id;
    out.digest = comity::digest(instrument);
    out.outcome = decision.outcome();
    out.possible = decision.possible();
    out.provenance = decision.provenance();
    out.rules = static_cast<std::uint16_t>(t.rules);
    for (std::size_t r = 0; r != t.rules; ++r)
        out.status[r] =
            detail::tells(t, r, withheld) ? Receipt::status_withheld : static_cast<std::uint8_t>(decision.status(r));
    const detail::Lanes lanes = detail::to_lanes(request);
    const auto put = [&](std::size_t place) {
        const Fact& f = fact_at(place);
        Receipt::Entry made{f.stable_id(), 0, withheld.contains(f)};
        if (!made.withheld && lanes.lane[place] - 1U < f.largest) made.value = lanes.lane[place];
        std::uint16_t at = out.facts++;
        for (; at != 0 && made.stable_id < out.entry[at - 1].stable_id; --at) out.entry[at] = out.entry[at - 1];
        out.entry[at] = made;
    };
    bool closed = false;
    for (std::size_t i = 0; i != t.lanes; ++i) {
        put(t.lane[i]);
        closed = closed || t.lane[i] == fact.events.closed.index;
    }
    if (!closed) put(fact.events.closed.index);
    return out;
}

/// Writes a receipt, always in the same bytes, to a sink that takes pieces as `Label`. Numbers are little-endian:
/// "comity" | u16 format | u16 length and id | u64 digest | 3 x u16 version | u32 checked_on | u32 law_date (lanes of `Date`)
/// | u8 outcome | u8 possible (bit n for outcome n) | u8 provenance | u16 count and that many u8 statuses | u16 count and that
/// many facts, each u32 stable id, u8 1 if withheld, u32 value.
template <class Sink>
constexpr void write_bytes(const Receipt& r, Sink&& sink) {
    const auto number = [&sink](std::uint64_t n, std::size_t width) {
        char bytes[8] = {};
        for (std::size_t i = 0; i != width; ++i)
            bytes[i] = static_cast<char>(static_cast<unsigned char>((n >> (8 * i)) & 255U));
        sink(Label{bytes, width});
    };
    sink(Label{"comity"});
    number(Receipt::format, 2);
    number(r.instrument.size(), 2);
    sink(r.instrument);
    number(r.digest, 8);
    number(r.library.api_major, 2);
    number(r.library.api_minor, 2);
    number(r.library.api_patch, 2);
    number(r.checked_on.lane(), 4);
    number(r.law_date.lane(), 4);
    number(static_cast<std::uint64_t>(r.outcome), 1);
    number(r.possible.bits(), 1);
    number(static_cast<std::uint64_t>(r.provenance), 1);
    number(r.rules, 2);
    for (std::size_t i = 0; i != r.rules; ++i) number(r.status[i], 1);
    number(r.facts, 2);
    for (std::size_t i = 0; i != r.facts; ++i) {
        number(r.entry[i].stable_id, 4);
        number(r.entry[i].withheld ? 1U : 0U, 1);
        number(r.entry[i].value, 4);
    }
}

}  // namespace comity
