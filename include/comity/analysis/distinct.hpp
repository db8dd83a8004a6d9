// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "months.hpp"

namespace comity {

/// The values of one fact that an instrument can tell apart, given everything else that was said: however another value of a
/// class is put in the place of its representative, no rule comes out otherwise. Facts that are unsaid tell no values apart.
class Values {
public:
    struct Class {
        std::uint32_t representative = 0;  ///< as a lane; a value that a reader recognises, if there is one
        std::uint32_t first = 0;           ///< days, instants, lengths of time: the class is from here
        std::uint32_t last = 0;            ///< to here, both included; of other facts 0
        std::uint64_t members = 0;         ///< truth values and enumerations: all values of the class, bit n for lane n
        bool named = false;                ///< a state or jurisdiction that is told apart by itself, not one of several alike
        bool in_a_set = false;             ///< states that are alike: those of some set that the rules name, not all others
    };
    static constexpr std::size_t capacity = 160;

    constexpr const Class* begin() const noexcept { return class_; }
    constexpr const Class* end() const noexcept { return class_ + count_; }
    constexpr std::size_t size() const noexcept { return count_; }
    constexpr const Class& operator[](std::size_t i) const noexcept { return class_[i]; }
    /// There are more classes than there is room for.
    constexpr bool overflow() const noexcept { return overflow_; }
    /// The value that stands for this one; 0 for a value out of range, or one whose class found no room.
    constexpr std::uint32_t representative_of(std::uint32_t lane) const noexcept {
        if (lane - 1U >= largest_) return 0;
        if (ordered_) {
            for (const Class& c : *this)
                if (lane >= c.first && lane <= c.last) return c.representative;
            return 0;
        }
        const Mark mark = mark_of(lane);
        for (std::size_t i = 0; i != count_; ++i)
            if (mark_[i] == mark) return class_[i].representative;
        return 0;
    }

    constexpr Values(const Instrument& instrument, const Request& request, const Fact& f, Date as_of) noexcept
        : tables_(instrument.tables),
          fact_(f.index),
          largest_(f.largest),
          ordered_(f.kind == Kind::date || f.kind == Kind::instant || f.kind == Kind::months || f.kind == Kind::days) {
        const detail::Lanes lanes = detail::in_range(detail::to_lanes(request));
        const bool dated = as_of != Date{};
        const auto issued_on = static_cast<std::uint16_t>(comity::fact.warrant.issued_on.index);
        const auto lane_of = [&](std::uint16_t lane) { return lane == detail::law_date_lane && !dated ? issued_on : lane; };
        const auto value_at = [&](std::uint16_t lane) {
            return lane < fact_count               ? lanes.lane[lane]
                   : lane == detail::law_date_lane ? as_of.lane()
                                                   : instrument.data[lane - Atom::data_lane];
        };
        for (std::size_t n = 0; n != tables_->nodes; ++n) {
            if (tables_->node[n].op != Op::atom) continue;
            const Atom& a = tables_->atom[tables_->node[n].a];
            const bool two = relates(a.test);
            const std::uint16_t x = lane_of(a.lane), y = two ? lane_of(a.other) : x;
            if (two ? (x == fact_) == (y == fact_) : x != fact_) continue;
            if (tests_ == max_tests) {
                overflow_ = true;
                break;
            }
            Comparison& c = test_[tests_++];
            c.atom = &a;
            c.second = two && y == fact_;
            c.other = two ? value_at(c.second ? x : y) : 0;
            if (two && c.other - 1U >= (c.second ? a.largest : a.largest_other)) --tests_;  // not known: it tells nothing apart
        }
        if (ordered_)
            cut();
        else
            sort_out(f);
    }

private:
    struct Comparison {
        const Atom* atom = nullptr;
        std::uint32_t other = 0;
        bool second = false;
    };
    struct Mark {
        std::uint64_t bits[2] = {};
        friend constexpr bool operator==(const Mark&, const Mark&) noexcept = default;
    };
    static constexpr std::size_t max_tests = 128;

    constexpr Mark mark_of(std::uint32_t lane) const noexcept {
        Mark mark;
        for (std::size_t i = 0; i != tests_; ++i) {
            const Comparison& c = test_[i];
            const Verdict v = c.second ? judge(*c.atom, c.other, lane) : judge(*c.atom, lane, c.other);
            if (v == certainly) mark.bits[i / 64] |= std::uint64_t{1} << (i % 64);
        }
        return mark;
    }
    constexpr void add(const Class& c, const Mark& mark) noexcept {
        if (count_ == capacity) {
            overflow_ = true;
            return;
        }
        mark_[count_] = mark;
        class_[count_++] = c;
    }
    constexpr void offer(std::uint32_t lane, bool named) noexcept {
        if (lane - 1U >= largest_) return;
        const Mark mark = mark_of(lane);
        for (std::size_t i = 0; i != count_; ++i)
            if (mark_[i] == mark) {
                if (largest_ < 64) class_[i].members |= std::uint64_t{1} << lane;
                return;
            }
        Class made;
        made.representative = lane;
        made.named = named;
        if (largest_ < 64) made.members = std::uint64_t{1} << lane;
        for (std::size_t i = 0; i != tests_; ++i)
            made.in_a_set = made.in_a_set || (test_[i].atom->test == Test::in_set && test_[i].atom->set->contains_lane(lane));
        add(made, mark);
    }
    constexpr void sort_out(const Fact& f) noexcept {
        if (f.largest < 64) {
            for (std::uint32_t v = 1; v <= f.largest; ++v) offer(v, true);
            return;
        }
        for (std::size_t i = 0; i != tests_; ++i) {
            const Atom& a = *test_[i].atom;
            if (a.test == Test::in_range) offer(static_cast<std::uint32_t>(a.low), true);
            if (a.test == Test::part_of && test_[i].second)
                offer(Jurisdiction::from_lane(test_[i].other).state().lane(), true);
            else if (a.test == Test::part_of)
                offer(detail::some_part_of(test_[i].other), false);  // of no state there is none, so none is taken
            else if (test_[i].other != 0)
                offer(test_[i].other, true);
        }
        if (f.kind == Kind::state) {
            constexpr char known[] = "FRDEJPBRCAIN";
            for (std::size_t i = 0; known[i] != '\0'; i += 2)
                offer(detail::assigned_state(known[i], known[i + 1]).lane(), false);
            for (std::size_t i = 0; detail::assigned_codes[i] != '\0'; i += 2)
                offer(1U + static_cast<std::uint32_t>(detail::assigned_codes[i] - 'A') * 26U +
                          static_cast<std::uint32_t>(detail::assigned_codes[i + 1] - 'A'),
                      false);
            offer(no_state.lane(), true);
        } else {
            offer(detail::some_part_of(US.lane()), false);
            offer(detail::some_part_of(GB.lane()), false);
        }
    }
    constexpr void cut() noexcept {
        std::int64_t at[2 * max_tests + 1]{};
        std::size_t cuts = 0;
        const auto put = [&](std::int64_t v) {  // sorted insertion
            if (v <= 1 || v > static_cast<std::int64_t>(largest_)) return;
            std::size_t i = cuts;
            while (i != 0 && at[i - 1] > v) --i;
            if (i != 0 && at[i - 1] == v) return;
            for (std::size_t k = cuts; k != i; --k) at[k] = at[k - 1];
            at[i] = v;
            ++cuts;
        };
        for (std::size_t i = 0; i != tests_; ++i) {
            const Atom& a = *test_[i].atom;
            std::int64_t low = static_cast<std::int64_t>(a.low), high = static_cast<std::int64_t>(a.high);
            if (a.test == Test::same || a.test == Test::apart) {
                const std::int64_t from = a.test == Test::same ? 0 : low - Atom::bias,
                                   to = a.test == Test::same ? 0 : high - Atom::bias;
                const std::int64_t other = test_[i].other;
                low = test_[i].second ? other - to : other + from;
                high = test_[i].second ? other - from : other + to;
            }
            if (a.test == Test::within_months) {
                const std::int64_t other = test_[i].other;
                put(test_[i].second ? detail::first_that_ends_after(other, 1, largest_, low) : detail::end_of_months(other, low));
                continue;
            }
            put(low);
            put(high + 1);
        }
        const std::uint32_t usual = largest_ == Lane<Date>::largest      ? Date{2025, 6, 2}.lane()
                                    : largest_ == Lane<Instant>::largest ? Instant{Date{2025, 6, 2}, 12, 0}.lane()
                                                                         : 61;
        std::uint32_t first = 1;
        for (std::size_t i = 0; i <= cuts; ++i) {
            const std::uint32_t last = i == cuts ? largest_ : static_cast<std::uint32_t>(at[i] - 1);
            Class made;
            made.representative = usual < first ? first : usual > last ? last : usual;
            made.first = first;
            made.last = last;
            made.named = true;
            add(made, {});
            first = last + 1;
        }
    }

    const detail::Tables* tables_ = &detail::no_tables;
    Class class_[capacity] = {};
    Mark mark_[capacity] = {};
    Comparison test_[max_tests] = {};
    std::size_t count_ = 0;
    std::size_t tests_ = 0;
    std::uint16_t fact_ = 0;
    std::uint32_t largest_ = 0;
    bool ordered_ = false;
    bool overflow_ = false;
};

/// The values of a fact that the instrument can tell apart, given what else the request says.
constexpr Values distinct_values(const Instrument& instrument, const Request& request, const Fact& f,
                                 Date as_of = {}) noexcept {
    return Values{instrument, request, f, as_of};
}
template <class T>
constexpr Values distinct_values(const Instrument& instrument, const Request& request, Handle<T> handle,
                                 Date as_of = {}) noexcept {
    return Values{instrument, request, fact_at(handle.index), as_of};
}

}  // namespace comity
