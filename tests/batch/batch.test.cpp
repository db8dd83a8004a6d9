// SPDX-License-Identifier: BSL-1.0
#include "../laws/toy_law.hpp"
#include "../support/generate.hpp"
#include "../support/us_au_base.hpp"
#include "../support/us_uk_base.hpp"

#include <comity/batch.hpp>
#include <comity/instruments/press_2019.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <thread>
#include <vector>

using namespace comity;

namespace {

// In which columns a fact is put: the narrowest, the narrowest but days in four bytes, four bytes for all with whatever bits
// were drawn, or any of them by chance.
enum class Width { narrowest, days_wide, widest, mixed };

/// Requests as columns that end where their memory ends, so that a sanitizer sees who reads further.
class Table {
public:
    Table(const std::vector<Request>& requests, Width width, generate::Rng& rng) : bytes_(fact_count), pairs_(fact_count), quads_(fact_count) {
        for (std::size_t place = 0; place != fact_count; ++place) {
            const Fact& f = fact_at(place);
            std::vector<std::uint32_t> lanes;
            for (const Request& r : requests) lanes.push_back(detail::to_lanes(r).lane[place]);
            const Width how = width == Width::mixed ? static_cast<Width>(rng.below(3)) : width;
            bool short_days = f.kind == Kind::date && how == Width::narrowest;
            for (std::uint32_t lane : lanes) short_days = short_days && is_short_day(day(lane));
            if (how == Width::widest || (f.largest >= 65536 && !short_days)) {
                quads_[place] = lanes;
                columns_.put(place, quads_[place].data(), lanes.size(), 4, 0);
            } else if (short_days) {
                for (std::uint32_t lane : lanes) pairs_[place].push_back(short_day(day(lane)));
                columns_.set(Handle<Date>{f.index}, pairs_[place]);
            } else if (f.largest < 256) {
                for (std::uint32_t lane : lanes) bytes_[place].push_back(fit<std::uint8_t>(lane, f, rng));
                columns_.put(place, bytes_[place].data(), lanes.size(), 1, 0);
            } else {
                for (std::uint32_t lane : lanes) pairs_[place].push_back(fit<std::uint16_t>(lane, f, rng));
                columns_.put(place, pairs_[place].data(), lanes.size(), 2, 0);
            }
        }
    }
    const Columns& columns() const { return columns_; }

private:
    static Known<Date> day(std::uint32_t lane) {
        Known<Date> d;
        d.lane = lane;
        return d;
    }
    // A value that is out of range stays out of range, if the column has a place for that.
    template <class T>
    static T fit(std::uint32_t lane, const Fact& f, generate::Rng& rng) {
        if (lane <= f.largest) return static_cast<T>(lane);
        const std::uint32_t room = static_cast<T>(~T{0}) - f.largest;
        return room == 0 || rng.chance(2) ? T{0} : static_cast<T>(f.largest + 1 + rng.below(room));
    }

    std::vector<std::vector<std::uint8_t>> bytes_;
    std::vector<std::vector<std::uint16_t>> pairs_;
    std::vector<std::vector<std::uint32_t>> quads_;
    Columns columns_;
};

RuleMask mask_of(const Decision& decision) {
    RuleMask mask;
    for (const Rule& r : decision.decided_by()) {
        const auto place = static_cast<std::size_t>(&r - decision.tables()->rule);
        mask.word[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    return mask;
}

constexpr std::uint8_t untouched = 0xEE;

template <const auto& Text, template <bool> class Terms>
std::size_t disagreements(const Treaty<Text, Terms>& treaty, const std::vector<Request>& requests, const Columns& columns, Date as_of) {
    const std::size_t n = requests.size();
    std::vector<std::uint8_t> plain(n + 1, untouched), with_rules(n + 1, untouched), by_request(n + 1, untouched);
    std::vector<RuleMask> rules(n), rules_by_request(n);
    CHECK(evaluate(treaty, columns, n, plain.data(), nullptr, as_of) == n);
    CHECK(evaluate(treaty, columns, n, with_rules.data(), rules.data(), as_of) == n);
    CHECK(evaluate(treaty, requests.data(), n, by_request.data(), rules_by_request.data(), as_of) == n);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i != n; ++i) {
        const Decision one = evaluate(treaty, requests[i], as_of);
        const unsigned possible = one.possible().bits();
        const RuleMask mask = mask_of(one);
        if (plain[i] != possible || with_rules[i] != possible || by_request[i] != possible || !(rules[i] == mask) ||
            !(rules_by_request[i] == mask) || outcome_of(plain[i]) != one.outcome() || outcomes_of(plain[i]) != one.possible())
            ++wrong;
    }
    CHECK(plain[n] == untouched);
    CHECK(with_rules[n] == untouched);
    CHECK(by_request[n] == untouched);
    return wrong;
}

/// The instrument with other data: any bits, or some that it can tell apart.
template <const auto& Text, template <bool> class Terms>
Treaty<Text, Terms> with_data(const Treaty<Text, Terms>& treaty, const generate::World& w) {
    typename Treaty<Text, Terms>::DataLanes lanes = treaty.data_lanes();
    for (std::size_t i = 0; i != treaty.count; ++i) lanes.lane[i] = w.value[fact_count + i];
    Treaty<Text, Terms> made = treaty;
    made.data = std::bit_cast<Terms<false>>(lanes);
    return made;
}

template <const auto& Text, template <bool> class Terms>
void check_batches(const Treaty<Text, Terms>& treaty, const std::vector<Request>& given) {
    const generate::Generator make{treaty};
    generate::Rng rng{1215};
    std::vector<generate::World> base(1, make.silent());
    for (const Request& r : given) {
        base.push_back(make.silent());
        base.back().put(r);
    }
    for (Outcome o : {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable}) {
        generate::World found;
        if (make.find(found, o, rng, 20)) base.push_back(found);
    }
    const auto draw = [&](std::uint32_t mix) {
        switch (mix) {
            case 0: return make.full(rng);
            case 1: return make.raw(rng.below(257), rng);
            default: {
                generate::World w = make.beside(base[rng.below(base.size())], rng.below(3), rng);
                make.forget(w, mix == 2 ? 26 : 4, rng);
                if (rng.chance(16)) w.value[make.read()[rng.below(make.read().size())]] = rng.bits();
                return w;
            }
        }
    };
    std::size_t seen[6] = {};
    constexpr std::size_t counts[] = {0, 1, 2, 63, 64, 65, 255, 256, 257, 512, 513, 1000, 2047, 2048, 2049, 4353};
    for (int round = 0; round != 3; ++round) {
        for (std::size_t count : counts) {
            for (Width width : {Width::narrowest, Width::days_wide, Width::widest, Width::mixed}) {
                std::vector<Request> requests;
                const std::uint32_t mix = round == 0 ? 3 : rng.below(4);
                for (std::size_t i = 0; i != count; ++i) requests.push_back(draw(mix).request());
                const generate::World other = round == 2 ? draw(rng.below(2)) : make.silent();
                const Treaty<Text, Terms> judge = with_data(treaty, other);
                const Date as_of = round == 2 ? other.as_of() : Date{};
                const Table table(requests, width, rng);
                CAPTURE(count);
                CAPTURE(static_cast<int>(width));
                CHECK(disagreements(judge, requests, table.columns(), as_of) == 0);
                for (const Request& r : requests) ++seen[static_cast<std::size_t>(evaluate(judge, r, as_of).outcome())];
            }
        }
    }
    CHECK(seen[static_cast<std::size_t>(Outcome::permitted)] > 100);
    CHECK(seen[static_cast<std::size_t>(Outcome::refused)] > 100);
    CHECK(seen[static_cast<std::size_t>(Outcome::not_applicable)] > 100);
    CHECK(seen[static_cast<std::size_t>(Outcome::undetermined)] > 100);
}

}  // namespace

TEST_CASE("batches agree with one-by-one evaluation: US-UK") {
    check_batches(us_uk_daa, {comity_test::uk_order, comity_test::us_order});
}
TEST_CASE("batches agree with one-by-one evaluation: US-Australia") {
    check_batches(us_au_daa, {comity_test::au_order});
}
TEST_CASE("batches agree with one-by-one evaluation: the press report") { check_batches(press_2019, {}); }
TEST_CASE("batches agree with one-by-one evaluation: a law that uses everything") { check_batches(toy::treaty, {}); }

TEST_CASE("facts without a column are the same for all") {
    const Request base = comity_test::uk_order;
    std::vector<Request> requests;
    std::vector<std::uint16_t> where;
    std::vector<std::uint8_t> kept;
    for (std::size_t i = 0; i != 700; ++i) {
        Request r = base;
        r.target.located_in = i % 3 == 0 ? Known<State>{US} : i % 3 == 1 ? Known<State>{GB} : Known<State>{};
        r.warrant.certified_in_writing = i % 5 == 0 ? no : i % 5 == 1 ? unknown : yes;
        where.push_back(column_value(r.target.located_in));
        kept.push_back(column_value(r.warrant.certified_in_writing));
        requests.push_back(r);
    }
    Columns columns(base);
    columns.set(fact.target.located_in, where).set(fact.warrant.certified_in_writing, kept);
    CHECK(columns.size() == 700);
    CHECK(disagreements(us_uk_daa, requests, columns, {}) == 0);

    // Nothing said but what a request says by itself.
    std::vector<std::uint8_t> verdict(3, untouched);
    CHECK(evaluate(us_uk_daa, Columns{}, verdict) == 3);
    for (std::uint8_t v : verdict) CHECK(outcomes_of(v) == evaluate(us_uk_daa, Request{}).possible());
}

TEST_CASE("a batch ends with its shortest column") {
    const std::vector<std::uint8_t> longer(9, 1), shorter(5, 2);
    Columns columns;
    columns.set(fact.warrant.compulsory, longer).set(fact.warrant.invoked, shorter);
    std::vector<std::uint8_t> verdict(9, untouched);
    CHECK(evaluate(us_uk_daa, columns, verdict) == 5);
    CHECK(verdict[4] != untouched);
    CHECK(verdict[5] == untouched);
    const std::vector<Request> requests(4);
    CHECK(evaluate(us_uk_daa, requests, verdict) == 4);
}

TEST_CASE("days in two bytes") {
    CHECK(short_day(Date{1900, 1, 1}) == 1);
    CHECK(short_day(Date{1900, 1, 2}) == 2);
    CHECK(short_day(Date{2079, 6, 5}) == 65535);
    CHECK(is_short_day(Date{2079, 6, 5}));
    CHECK(!is_short_day(Date{2079, 6, 6}));
    CHECK(!is_short_day(Date{1899, 12, 31}));
    CHECK(is_short_day(Known<Date>{}));
    CHECK(short_day(Known<Date>{}) == 0);
    CHECK(short_day(has_not_happened) == 0);
}

TEST_CASE("columns are as narrow as their values allow") {
    static_assert(sizeof(ColumnValue<Truth>) == 1 && sizeof(ColumnValue<Act>) == 1 && sizeof(ColumnValue<OffenseCategory>) == 1);
    static_assert(sizeof(ColumnValue<State>) == 2 && sizeof(ColumnValue<Months>) == 2 && sizeof(ColumnValue<Days>) == 2);
    static_assert(sizeof(ColumnValue<Date>) == 4 && sizeof(ColumnValue<Instant>) == 4 && sizeof(ColumnValue<Jurisdiction>) == 4);
    Known<State> nowhere;
    nowhere.lane = 70000;
    CHECK(column_value(nowhere) == 0);
    CHECK(column_value(static_cast<Truth>(7)) == 0);
    CHECK(column_value(Known<Months>{life}) == 65535);
}

TEST_CASE("the facts worth a column") {
    static constexpr FactList worth = facts_for_outcome(us_uk_daa);
    CHECK(worth.contains(fact.act));
    CHECK(worth.contains(fact.target.located_in));
    CHECK(worth.contains(fact.warrant.served_on));       // read by what the facts mean
    CHECK(!worth.contains(fact.warrant.contact_named));  // read by a duty alone
    CHECK(!worth.contains(fact.data.stored_in));         // read by nothing

    // What is not listed changes no verdict.
    generate::Rng rng{7};
    const generate::Generator make{us_uk_daa};
    generate::World base = make.silent();
    base.put(comity_test::uk_order);
    std::vector<Request> requests, others;
    for (int i = 0; i != 600; ++i) {
        generate::World w = make.beside(base, rng.below(3), rng);
        make.forget(w, 20, rng);
        requests.push_back(w.request());
        for (std::size_t f = 0; f != fact_count; ++f)
            if (!worth.contains(fact_at(f))) w.value[f] = rng.bits();
        others.push_back(w.request());
    }
    std::vector<std::uint8_t> a(600), b(600);
    evaluate(us_uk_daa, requests, a);
    evaluate(us_uk_daa, others, b);
    CHECK(a == b);
}

TEST_CASE("threads judge parts of the same columns") {
    const generate::Generator make{us_uk_daa};
    generate::Rng rng{99};
    generate::World base = make.silent();
    base.put(comity_test::us_order);
    std::vector<Request> requests;
    for (int i = 0; i != 5000; ++i) requests.push_back(make.beside(base, rng.below(3), rng).request());
    const Table table(requests, Width::narrowest, rng);
    std::vector<std::uint8_t> alone(5000), together(5000);
    evaluate(us_uk_daa, table.columns(), alone);
    {
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t != 4; ++t)
            threads.emplace_back([&, t] {
                const std::size_t from = t * 1250;
                evaluate(us_uk_daa, table.columns().from(from), 1250, together.data() + from);
            });
        for (std::thread& t : threads) t.join();
    }
    CHECK(alone == together);
}
