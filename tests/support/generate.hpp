// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <comity/evaluate.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace generate {

/// splitmix64: the same requests on every machine from the same seed.
class Rng {
public:
    constexpr explicit Rng(std::uint64_t seed) noexcept : state_(seed) {}
    constexpr std::uint64_t next() noexcept {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    constexpr std::uint32_t bits() noexcept { return static_cast<std::uint32_t>(next() >> 32); }
    constexpr std::uint32_t below(std::size_t n) noexcept {
        return static_cast<std::uint32_t>((std::uint64_t{bits()} * static_cast<std::uint64_t>(n)) >> 32);
    }
    constexpr bool chance(std::uint32_t one_in) noexcept { return below(one_in) == 0; }

private:
    std::uint64_t state_;
};

/// Everything that an evaluation looks at, in one row of slots: the facts, the instrument's data, the date of the law.
inline constexpr std::size_t law_date_slot = comity::fact_count + comity::detail::max_data - 1;
inline constexpr std::size_t slot_count = law_date_slot + 1;

struct World {
    std::array<std::uint32_t, slot_count> value{};

    comity::Request request() const noexcept {
        comity::detail::Lanes lanes{};
        for (std::size_t i = 0; i != comity::fact_count; ++i) lanes.lane[i] = value[i];
        return comity::detail::to_request(lanes);
    }
    void put(const comity::Request& request) noexcept {
        const comity::detail::Lanes lanes = comity::detail::to_lanes(request);
        for (std::size_t i = 0; i != comity::fact_count; ++i) value[i] = lanes.lane[i];
    }
    /// Absent, and so the date of the order, if 0.
    comity::Date as_of() const noexcept { return comity::Date::from_lane(value[law_date_slot]); }
    comity::Instrument instrument(const comity::Instrument& original) const noexcept {
        comity::Instrument made = original;
        for (std::size_t i = 0; i + 1 != comity::detail::max_data; ++i) made.data[i] = value[comity::fact_count + i];
        return made;
    }
    comity::Decision judge(const comity::Instrument& original) const noexcept {
        return comity::evaluate(instrument(original), request(), as_of());
    }
};

/// Slots that must stay as they are.
using Fixed = std::array<bool, slot_count>;

/// Draws requests for one instrument from the values that it can tell apart: the constants of its comparisons and their
/// neighbours, values that it does not name, values a named distance from a related fact.
class Generator {
public:
    explicit Generator(const comity::Instrument& instrument) : instrument_(instrument), tables_(*instrument.tables) {
        collect();
    }

    const comity::Instrument& instrument() const noexcept { return instrument_; }
    /// The facts that the instrument reads.
    const std::vector<std::uint16_t>& read() const noexcept { return read_; }
    /// The slots of data that the instrument's rules look at.
    const std::vector<std::uint16_t>& data() const noexcept { return data_; }
    const std::vector<std::uint16_t>& unread() const noexcept { return unread_; }
    std::uint32_t largest(std::size_t slot) const noexcept { return largest_[slot]; }
    bool said(const World& w, std::size_t slot) const noexcept { return w.value[slot] - 1U < largest_[slot]; }

    /// Nothing said but what `Request` says by itself; the data as the instrument has it.
    World silent() const noexcept {
        World w;
        w.put(comity::Request{});
        for (std::size_t i = 0; i + 1 != comity::detail::max_data; ++i) w.value[comity::fact_count + i] = instrument_.data[i];
        return w;
    }

    std::uint32_t draw(std::size_t slot, Rng& rng) const noexcept {
        const auto& pool = pool_[slot];
        if (pool.empty() || rng.chance(24)) return 1U + rng.below(largest_[slot]);
        return pool[rng.below(pool.size())];
    }

    /// A value that some comparison with a related fact can tell from its neighbours.
    void nudge(World& w, Rng& rng, const Fixed* fixed = nullptr) const noexcept {
        for (const comity::Atom& a : relations_) {
            if (!rng.chance(3)) continue;
            const std::size_t x = slot(a.lane, w), y = slot(a.other, w);
            const bool move_x = rng.chance(2);
            const std::size_t to = move_x ? x : y, from = move_x ? y : x;
            if (!movable(to) || (fixed != nullptr && (*fixed)[to]) || !said(w, from)) continue;
            const std::int64_t d = distance(a, rng);
            put_near(w, to, static_cast<std::int64_t>(w.value[from]) + (move_x ? d : -d));
        }
    }

    /// Every fact that the instrument reads is said; repaired, if that is possible, so that they do not contradict each other.
    World full(Rng& rng) const {
        World w = silent();
        for (std::uint16_t i : read_) {
            const bool has_default = w.value[i] != 0;
            if (!has_default || rng.chance(4)) w.value[i] = draw(i, rng);
        }
        nudge(w, rng);
        if (!rng.chance(16)) repair(w, Fixed{}, rng);
        return w;
    }
    /// Leaves each fact unsaid with a probability of `of_256` / 256.
    void forget(World& w, std::uint32_t of_256, Rng& rng) const noexcept {
        for (std::uint16_t i : read_)
            if (rng.below(256) < of_256) w.value[i] = 0;
    }
    /// `base` with some facts said otherwise.
    World beside(const World& base, std::uint32_t changes, Rng& rng) const noexcept {
        World w = base;
        for (; changes != 0; --changes) {
            const std::uint16_t i = read_[rng.below(read_.size())];
            w.value[i] = draw(i, rng);
            if (rng.chance(2)) nudge_one(w, i, rng);
        }
        return w;
    }
    /// Any bits at all; `sense` / 256 of the facts read get a value in range.
    World raw(std::uint32_t sense, Rng& rng) const noexcept {
        World w;
        for (std::size_t i = 0; i != slot_count; ++i) {
            switch (rng.below(4)) {
                case 0: w.value[i] = rng.bits(); break;
                case 1: w.value[i] = largest_[i] + rng.below(3); break;
                case 2: w.value[i] = 0U - rng.below(3); break;
                default: w.value[i] = rng.bits() & 0xFFU; break;
            }
        }
        for (std::uint16_t i : read_)
            if (rng.below(256) < sense) w.value[i] = draw(i, rng);
        for (std::uint16_t i : data_)
            if (rng.chance(2)) w.value[i] = draw(i, rng);
        if (rng.chance(2)) w.value[law_date_slot] = 0;
        return w;
    }

    /// Says everything that is unsaid and that the instrument looks at, its data included, so that nothing contradicts.
    /// With `towards`, tries to bring about that outcome. False if no consistent completion was found.
    bool complete(World& w, Rng& rng, comity::Outcome towards = comity::Outcome::undetermined) const {
        Fixed fixed{};
        World filled = w;
        for (std::uint16_t i : read_) fixed[i] = said(w, i);
        for (std::uint16_t i : data_) fixed[i] = said(w, i);
        fixed[law_date_slot] = true;
        if (w.value[law_date_slot] != 0 && !said(w, law_date_slot)) w.value[law_date_slot] = draw(law_date_slot, rng);
        for (int attempt = 0; attempt != 16; ++attempt) {
            filled = w;
            for (std::uint16_t i : read_)
                if (!fixed[i]) filled.value[i] = draw(i, rng);
            for (std::uint16_t i : data_)
                if (!fixed[i]) filled.value[i] = draw(i, rng);
            nudge(filled, rng, &fixed);
            if (towards != comity::Outcome::undetermined) aim(filled, fixed, towards, rng);
            if (!repair(filled, fixed, rng) || contradicts(filled)) continue;
            w = filled;
            return true;
        }
        return false;
    }

    /// Changes what is not fixed until the outcome is the one wanted. False if that did not work out.
    bool aim(World& w, const Fixed& fixed, comity::Outcome wanted, Rng& rng) const {
        constexpr comity::Role gates[] = {comity::Role::scope, comity::Role::requirement, comity::Role::condition};
        const std::size_t break_at = wanted == comity::Outcome::not_applicable ? 0
                                     : wanted == comity::Outcome::refused      ? 1
                                     : wanted == comity::Outcome::conditional  ? 2
                                                                               : 3;
        std::size_t to_break = tables_.rules;
        if (break_at != 3) {
            std::vector<std::size_t> choice;
            for (std::size_t r = 0; r != tables_.rules; ++r)
                if (tables_.of(gates[break_at]).has(r)) choice.push_back(r);
            if (choice.empty()) return false;
            to_break = choice[rng.below(choice.size())];
        }
        for (int round = 0; round != 24; ++round) {
            for (std::size_t g = 0; g < 3 && g <= break_at; ++g) {
                for (std::size_t r = 0; r != tables_.rules; ++r) {
                    if (!tables_.of(gates[g]).has(r)) continue;
                    if (r == to_break) {
                        make(tables_.engaged[r], true, w, fixed, rng);
                        make(tables_.holds[r], false, w, fixed, rng);
                    } else if (g < break_at && value(tables_.holds[r], w) != comity::certainly &&
                               value(tables_.engaged[r], w) != comity::certainly_not) {
                        if (rng.chance(4))
                            make(tables_.engaged[r], false, w, fixed, rng);
                        else
                            make(tables_.holds[r], true, w, fixed, rng) || make(tables_.engaged[r], false, w, fixed, rng);
                    }
                }
            }
            if (repair(w, fixed, rng) && w.judge(instrument_).outcome() == wanted) return true;
        }
        return false;
    }

    /// A request with this outcome and every fact said, found by walking. False after many attempts.
    bool find(World& w, comity::Outcome wanted, Rng& rng, int attempts = 200) const {
        Fixed fixed{};
        for (std::uint16_t i : data_) fixed[i] = true;
        for (; attempts != 0; --attempts) {
            w = full(rng);
            for (std::uint16_t i : read_) fixed[i] = comity::fact_at(i).fact_class == comity::FactClass::reading;
            if (aim(w, fixed, wanted, rng) && !contradicts(w)) return true;
        }
        return false;
    }

    /// Removes contradictions by changing what is not fixed. False if some are left.
    bool repair(World& w, const Fixed& fixed, Rng& rng) const {
        for (int round = 0; round != 16; ++round) {
            bool clean = true;
            for (std::size_t c = 0; c != tables_.consistents; ++c) {
                const std::uint16_t n = tables_.consistent[c];
                if (value(n, w) != comity::certainly_not) continue;
                clean = false;
                make(n, true, w, fixed, rng);
            }
            if (clean) return true;
        }
        return false;
    }

    /// Whether anything is wrong with the request, by `check` or by the instrument's own definitions.
    bool contradicts(const World& w) const noexcept {
        for (const comity::Issue& issue : comity::check(w.request()))
            if (issue.kind == comity::Issue::Kind::contradiction) return true;
        return w.judge(instrument_).outcome() == comity::Outcome::contradictory;
    }

private:
    std::size_t slot(std::uint16_t lane, const World& w) const noexcept {
        if (lane == comity::detail::law_date_lane)
            return w.value[law_date_slot] == 0 ? comity::fact.warrant.issued_on.index : law_date_slot;
        return lane >= comity::Atom::data_lane ? comity::fact_count + (lane - comity::Atom::data_lane) : lane;
    }
    static bool movable(std::size_t s) noexcept { return s != law_date_slot; }
    static bool relates(const comity::Atom& a) noexcept { return comity::relates(a.test); }

    comity::Verdict value(std::uint16_t n, const World& w) const noexcept {
        const comity::detail::Node& node = tables_.node[n];
        switch (node.op) {
            case comity::Op::top: return comity::certainly;
            case comity::Op::bottom: return comity::certainly_not;
            case comity::Op::atom: return value(tables_.atom[node.a], w);
            default: break;
        }
        const comity::Verdict a = value(node.a, w);
        if (!node.joins && a == (node.op == comity::Op::both ? comity::certainly_not : comity::certainly)) return a;
        const comity::Verdict b = value(node.b, w);
        if (node.joins) return comity::pooled(a, b);
        return node.op == comity::Op::both ? a & b : a | b;
    }
    comity::Verdict value(const comity::Atom& a, const World& w) const noexcept {
        return comity::judge(a, w.value[slot(a.lane, w)], relates(a) ? w.value[slot(a.other, w)] : 0);
    }

    // Changes what is not fixed so that the node comes out as wanted, if that can be done in one pass.
    bool make(std::uint16_t n, bool want, World& w, const Fixed& fixed, Rng& rng) const {
        const comity::detail::Node& node = tables_.node[n];
        if (node.op == comity::Op::top || node.op == comity::Op::bottom) return (node.op == comity::Op::top) == want;
        if (value(n, w) == (want ? comity::certainly : comity::certainly_not)) return true;
        if (node.op == comity::Op::atom) return make(tables_.atom[node.a], want, w, fixed, rng);
        if (node.joins || (node.op == comity::Op::both) == want) {
            const bool a = make(node.a, want, w, fixed, rng);
            const bool b = make(node.b, want, w, fixed, rng);
            return a && b;
        }
        const bool swap = rng.chance(2);
        return make(swap ? node.b : node.a, want, w, fixed, rng) || make(swap ? node.a : node.b, want, w, fixed, rng);
    }
    bool make(const comity::Atom& a, bool want, World& w, const Fixed& fixed, Rng& rng) const {
        const comity::Verdict wanted = want ? comity::certainly : comity::certainly_not;
        const std::size_t x = slot(a.lane, w);
        const std::size_t y = relates(a) ? slot(a.other, w) : x;
        for (int side = 0; side != 2; ++side) {
            const bool first = (side == 0) == (x == y || !rng.chance(3));
            const std::size_t to = first ? x : y;
            if (fixed[to] || !movable(to)) continue;
            const std::uint32_t before = w.value[to];
            if (relates(a) && said(w, first ? y : x)) {
                const std::int64_t from = static_cast<std::int64_t>(w.value[first ? y : x]);
                for (int i = 0; i != 4; ++i)
                    if (put_near(w, to, opposite(a, first, from, rng)) && value(a, w) == wanted) return true;
            }
            const auto& pool = pool_[to];
            const std::size_t start = pool.empty() ? 0 : rng.below(pool.size());
            for (std::size_t i = 0; i != pool.size(); ++i) {
                w.value[to] = pool[(start + i) % pool.size()];
                if (value(a, w) == wanted) return true;
            }
            w.value[to] = before;
        }
        return false;
    }

    static constexpr std::int64_t faraway = 1 << 20;
    static std::int64_t bound(std::uint64_t biased) noexcept { return static_cast<std::int64_t>(biased) - comity::Atom::bias; }
    // A difference on, beside or within the bounds of a comparison.
    std::int64_t distance(const comity::Atom& a, Rng& rng) const noexcept {
        if (a.test == comity::Test::same) return rng.chance(3) ? 1 : 0;
        if (a.test == comity::Test::within_months) return static_cast<std::int64_t>(a.low) * 3044 / 100 + rng.below(7) - 3;
        const std::int64_t low = bound(a.low), high = bound(a.high);
        const bool use_low = low > -faraway && (high >= faraway || rng.chance(2));
        const std::int64_t at = use_low ? low : high < faraway ? high : 0;
        switch (rng.below(5)) {
            case 0: return at - 1;
            case 1: return at + 1;
            case 2: return use_low ? at + rng.below(30) : at - rng.below(30);
            default: return at;
        }
    }
    /// The one with the code "A".
    static std::int64_t some_part_of(std::int64_t state) noexcept { return state * comity::Jurisdiction::parts + 11 * 37 * 37; }
    // What to put on the first or the second side of a comparison with that on the other.
    std::int64_t opposite(const comity::Atom& a, bool first, std::int64_t other, Rng& rng) const noexcept {
        if (a.test == comity::Test::part_of) {
            const std::int64_t beside = rng.chance(3) ? 1 : 0;
            return first ? some_part_of(other + beside) : other / comity::Jurisdiction::parts + beside;
        }
        const std::int64_t d = distance(a, rng);
        return other + (first ? d : -d);
    }
    bool put_near(World& w, std::size_t s, std::int64_t v) const noexcept {
        if (v < 1 || v > static_cast<std::int64_t>(largest_[s])) return false;
        w.value[s] = static_cast<std::uint32_t>(v);
        return true;
    }
    void nudge_one(World& w, std::size_t s, Rng& rng) const noexcept {
        for (const comity::Atom& a : relations_) {
            const std::size_t x = slot(a.lane, w), y = slot(a.other, w);
            if ((x != s && y != s) || !rng.chance(2)) continue;
            const std::size_t from = x == s ? y : x;
            if (!said(w, from) || !movable(s)) continue;
            put_near(w, s, opposite(a, x == s, static_cast<std::int64_t>(w.value[from]), rng));
        }
    }

    void add(std::size_t s, std::int64_t v) {
        if (v < 1 || v > static_cast<std::int64_t>(largest_[s])) return;
        for (std::uint32_t seen : pool_[s])
            if (seen == static_cast<std::uint32_t>(v)) return;
        pool_[s].push_back(static_cast<std::uint32_t>(v));
    }
    void add_around(std::size_t s, std::int64_t v) {
        for (std::int64_t d = -1; d != 2; ++d) add(s, v + d);
    }
    void collect() {
        std::array<bool, comity::fact_count> is_read{};
        for (std::size_t i = 0; i != tables_.lanes; ++i) {
            read_.push_back(tables_.lane[i]);
            is_read[tables_.lane[i]] = true;
        }
        for (std::size_t i = 0; i != comity::fact_count; ++i) {
            largest_[i] = comity::fact_at(i).largest;
            if (!is_read[i]) unread_.push_back(static_cast<std::uint16_t>(i));
        }
        largest_[law_date_slot] = comity::Lane<comity::Date>::largest;
        const World nothing{};
        std::array<bool, slot_count> is_data{};
        const auto note_data = [&](std::uint16_t lane, std::uint32_t most) {
            const std::size_t s = slot(lane, nothing);
            if (s < comity::fact_count) return;
            largest_[s] = most;
            is_data[s] = true;
        };
        for (std::size_t n = 0; n != tables_.nodes; ++n) {
            if (tables_.node[n].op != comity::Op::atom) continue;
            const comity::Atom& a = tables_.atom[tables_.node[n].a];
            note_data(a.lane, a.largest);
            if (!relates(a)) continue;
            note_data(a.other, a.largest_other);
            relations_.push_back(a);
        }
        for (std::size_t s = comity::fact_count; s != law_date_slot; ++s)
            if (is_data[s]) data_.push_back(static_cast<std::uint16_t>(s));

        for (std::size_t s = 0; s != slot_count; ++s) {
            if (largest_[s] == 0) continue;
            if (largest_[s] <= 64) {
                for (std::uint32_t v = 1; v <= largest_[s]; ++v) add(s, v);
            } else if (largest_[s] == comity::Lane<comity::State>::largest) {
                for (comity::State state : {comity::US, comity::GB, comity::state("FR"), comity::no_state})
                    add(s, state.lane());
                add(s, comity::state("DE").lane());
            } else if (largest_[s] == comity::Lane<comity::Date>::largest) {
                for (std::int64_t d : {0, 1, 7, 30, 200}) add(s, comity::Date{2023, 6, 14}.lane() + d);
                add(s, 1);
                add(s, largest_[s]);
            } else if (largest_[s] == comity::Lane<comity::Jurisdiction>::largest) {
                for (comity::State state : {comity::US, comity::GB}) add(s, some_part_of(state.lane()));
            } else if (largest_[s] == comity::Lane<comity::Instant>::largest) {
                for (std::int64_t d : {0, 1, 600, 14400}) add(s, comity::Instant{comity::Date{2023, 6, 14}, 9, 0}.lane() + d);
            } else {
                for (std::int64_t v : {1, 2, 25, 61}) add(s, v);
                add(s, largest_[s]);
            }
        }
        for (std::size_t n = 0; n != tables_.nodes; ++n) {
            if (tables_.node[n].op != comity::Op::atom) continue;
            const comity::Atom& a = tables_.atom[tables_.node[n].a];
            const std::size_t s = slot(a.lane, nothing);
            if (a.test == comity::Test::in_range) {
                add_around(s, static_cast<std::int64_t>(a.low));
                add_around(s, static_cast<std::int64_t>(a.high));
            } else if (a.test == comity::Test::in_set) {
                std::uint32_t some = 0;
                for (std::uint32_t v = 1; v <= a.largest && some != 6; ++v)
                    if (a.set->contains_lane(v)) add(s, v), ++some;
            }
        }
        // Facts that are compared with each other or with data share what they are compared with otherwise.
        for (int pass = 0; pass != 2; ++pass) {
            for (const comity::Atom& a : relations_) {
                if (a.test == comity::Test::part_of) continue;  // not of one kind
                const std::size_t x = slot(a.lane, nothing), y = slot(a.other, nothing);
                const auto share = [&](std::size_t to, std::size_t from, std::int64_t sign) {
                    if (pool_[to].size() > 96) return;
                    if (from >= comity::fact_count && from != law_date_slot) {
                        const std::int64_t datum = instrument_.data[from - comity::fact_count];
                        add_around(to, datum);
                        if (a.test == comity::Test::apart)
                            for (std::int64_t d : {bound(a.low), bound(a.high)})
                                if (d > -faraway && d < faraway) add_around(to, datum + sign * d);
                        return;
                    }
                    const std::vector<std::uint32_t> others = pool_[from];
                    for (std::uint32_t v : others)
                        if (pool_[to].size() <= 96) add(to, v);
                };
                share(x, y, 1);
                share(y, x, -1);
            }
        }
        for (std::uint16_t s : data_)
            if (instrument_.data[s - comity::fact_count] != 0) add_around(s, instrument_.data[s - comity::fact_count]);
    }

    comity::Instrument instrument_;
    const comity::detail::Tables& tables_;
    std::vector<std::uint16_t> read_, unread_, data_;
    std::array<std::uint32_t, slot_count> largest_{};
    std::array<std::vector<std::uint32_t>, slot_count> pool_{};
    std::vector<comity::Atom> relations_;
};

}  // namespace generate
