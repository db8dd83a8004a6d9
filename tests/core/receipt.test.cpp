// SPDX-License-Identifier: BSL-1.0
#include <comity/receipt.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace comity;

namespace receipt_laws {
template <bool H>
struct Terms {
    Field<H, Date> from = detail::by_default<H, Date>(Date{2022, 10, 3});
    Field<H, Date> until{};
};
inline constexpr auto datum = data_handles<Terms>();
inline constexpr StateSet either_party = StateSet::of(US, GB);
inline constexpr StateSet other_parties = StateSet::of(US, AU);

// Each law below differs from the first in one respect.
template <class Term, class Threshold>
constexpr auto variant(Label id, Label citation, Label words, Provenance known, Effect effect, const Term& in_force,
                       const Threshold& serious, const StateSet& parties, int limit, Strictness strictness, Label excepted) {
    return law(
        id, "Toy", effect, 2,  //
        article("1", "Scope", 2), scope("1(1)", known, words, one_of(fact.warrant.issued_by, parties)),
        scope("1(2)", known, words, in_force),  //
        article("2", "Rules", 3), requirement(citation, known, words, serious),
        condition("2(2)", known, words, when(on(Act::transfer_onward)), fact.events.transfer_consent != Consent::not_asked),
        exception("2(2) proviso", excepted, known, words, fact.data.lawfully_public == yes),
        duty("2(3)", known, words,
             Obligation{strictness, Actor::provider, Deed::answer, Actor::issuing_authority,
                        within(limit, TimeUnit::calendar_days, fact.warrant.served_on)},
             when(on(Act::disclose)), fact.use.reviewed == yes));
}
inline constexpr auto in_force = fact.warrant.issued_on >= datum.from;
inline constexpr auto three_years = fact.offense.maximum_imprisonment >= years(3) && fact.warrant.invoked == yes;
inline constexpr auto turned_round = fact.warrant.invoked == yes && fact.offense.maximum_imprisonment >= years(3);
inline constexpr auto four_years = fact.offense.maximum_imprisonment >= years(4) && fact.warrant.invoked == yes;
inline constexpr auto either_of = fact.offense.maximum_imprisonment >= years(3) || fact.warrant.invoked == yes;
inline constexpr auto of_the_user = fact.offense.maximum_imprisonment >= years(3) && fact.warrant.certified_in_writing == yes;
inline constexpr auto later_datum = fact.warrant.issued_on >= datum.until;

constexpr auto p = Provenance::primary;
constexpr auto bar = Effect::lifts_bar;
constexpr auto must = Strictness::must;
inline constexpr auto base = variant("toy", "2(1)", "w", p, bar, in_force, three_years, either_party, 10, must, "2(2)");
inline constexpr auto reworded =
    variant("toy", "2(1)", "other words", Provenance::recalled, bar, in_force, three_years, either_party, 10, must, "2(2)");
inline constexpr auto reordered = variant("toy", "2(1)", "w", p, bar, in_force, turned_round, either_party, 10, must, "2(2)");
inline constexpr auto threshold = variant("toy", "2(1)", "w", p, bar, in_force, four_years, either_party, 10, must, "2(2)");
inline constexpr auto connective = variant("toy", "2(1)", "w", p, bar, in_force, either_of, either_party, 10, must, "2(2)");
inline constexpr auto other_fact = variant("toy", "2(1)", "w", p, bar, in_force, of_the_user, either_party, 10, must, "2(2)");
inline constexpr auto other_datum =
    variant("toy", "2(1)", "w", p, bar, later_datum, three_years, either_party, 10, must, "2(2)");
inline constexpr auto other_set = variant("toy", "2(1)", "w", p, bar, in_force, three_years, other_parties, 10, must, "2(2)");
inline constexpr auto other_limit = variant("toy", "2(1)", "w", p, bar, in_force, three_years, either_party, 11, must, "2(2)");
inline constexpr auto softer =
    variant("toy", "2(1)", "w", p, bar, in_force, three_years, either_party, 10, Strictness::should, "2(2)");
inline constexpr auto other_exception =
    variant("toy", "2(1)", "w", p, bar, in_force, three_years, either_party, 10, must, "2(3)");
inline constexpr auto other_citation =
    variant("toy", "2(1)(a)", "w", p, bar, in_force, three_years, either_party, 10, must, "2(2)");
inline constexpr auto other_effect =
    variant("toy", "2(1)", "w", p, Effect::compels, in_force, three_years, either_party, 10, must, "2(2)");
inline constexpr auto other_id = variant("toy2", "2(1)", "w", p, bar, in_force, three_years, either_party, 10, must, "2(2)");

template <const auto& Text>
inline constexpr Treaty<Text, Terms> treaty{};
}  // namespace receipt_laws

namespace {
using namespace receipt_laws;

constexpr Request request{.warrant = {.issued_by = GB, .issued_on = Date{2023, 3, 1}, .invoked = yes},
                          .offense = {.maximum_imprisonment = years(14)}};

std::string bytes_of(const Receipt& r) {
    std::string bytes;
    write_bytes(r, [&bytes](Label piece) { bytes.append(piece.data(), piece.size()); });
    return bytes;
}
}  // namespace

static_assert(receipt(treaty<base>, request).outcome == Outcome::permitted);
static_assert(receipt(treaty<base>, request) == receipt(treaty<base>, request));
static_assert(digest(treaty<base>) == digest(treaty<reworded>) && digest(treaty<base>) != digest(treaty<threshold>));

TEST_CASE("words and provenance leave the digest alone; the order of operands does too") {
    CHECK(digest(treaty<reworded>) == digest(treaty<base>));
    CHECK(digest(treaty<reordered>) == digest(treaty<base>));
}

TEST_CASE("every change of a rule or a date changes the digest") {
    std::set<std::uint64_t> seen;
    const auto fresh = [&seen](const Instrument& i) { return seen.insert(digest(i)).second; };
    CHECK(fresh(treaty<base>));
    CHECK(fresh(treaty<threshold>));
    CHECK(fresh(treaty<connective>));
    CHECK(fresh(treaty<other_fact>));
    CHECK(fresh(treaty<other_datum>));
    CHECK(fresh(treaty<other_set>));
    CHECK(fresh(treaty<other_limit>));
    CHECK(fresh(treaty<softer>));
    CHECK(fresh(treaty<other_exception>));
    CHECK(fresh(treaty<other_citation>));
    CHECK(fresh(treaty<other_effect>));
    CHECK(fresh(treaty<other_id>));
    CHECK(fresh(with(treaty<base>, [](auto& data) { data.from = Date{2022, 10, 4}; })));
    CHECK(fresh(with(treaty<base>, [](auto& data) { data.from = unsaid; })));
    CHECK(fresh(with(treaty<base>, [](auto& data) { data.until = Date{2027, 10, 3}; })));
}

TEST_CASE("a comparison is digested by names and constants, not by places or the number of names") {
    Atom atom = (fact.warrant.kind == WarrantKind::production).step[0].atom;
    const std::uint64_t before = detail::digest_of(atom);
    atom.largest += 1;
    CHECK(detail::digest_of(atom) == before);
    atom.lane = static_cast<std::uint16_t>(fact.warrant.review.index);
    CHECK(detail::digest_of(atom) != before);
    // Written out so that a change of the scheme, which would orphan every stored receipt, is noticed: FNV-1a of the name.
    CHECK(fact_at(fact.act.index).stable_id() == [] {
        std::uint32_t h = 2166136261U;
        for (char c : std::string{".act"}) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
        return h;
    }());
}

TEST_CASE("a receipt holds what was asked and what was answered") {
    const Receipt r = receipt(treaty<base>, request);
    CHECK(r.instrument == "toy");
    CHECK(r.digest == digest(treaty<base>));
    CHECK(r.library.api_major == version.api_major);
    CHECK(r.checked_on == law_as_of);
    CHECK(r.outcome == Outcome::permitted);
    CHECK(r.rules == 6);
    CHECK(r.status[0] == static_cast<std::uint8_t>(Status::satisfied));
    CHECK(r.status[3] == static_cast<std::uint8_t>(Status::not_engaged));
    const auto value = [&r](auto handle) {
        const Receipt::Entry* e = r.find(fact_at(handle.index));
        REQUIRE(e != nullptr);
        return e->value;
    };
    CHECK(value(fact.warrant.issued_by) == GB.lane());
    CHECK(value(fact.offense.maximum_imprisonment) == years(14).lane());
    CHECK(value(fact.use.reviewed) == 0);
    CHECK(value(fact.events.closed) == 0);
    CHECK(r.find(fact_at(fact.data.category.index)) == nullptr);
    for (std::uint16_t i = 1; i < r.facts; ++i) CHECK(r.entry[i - 1].stable_id < r.entry[i].stable_id);
}

TEST_CASE("two requests that differ where the instrument reads have different receipts, others do not") {
    const Receipt r = receipt(treaty<base>, request);
    CHECK(r == receipt(treaty<base>, but(request, [](Request& q) { q.data.stored_in = GB; })));
    CHECK_FALSE(r == receipt(treaty<base>, but(request, [](Request& q) { q.warrant.issued_by = US; })));
    CHECK_FALSE(r == receipt(treaty<base>, request, {}, Date{2023, 3, 1}));
    CHECK(receipt(treaty<base>, but(request, [](Request& q) { q.use.reviewed = static_cast<Truth>(77); })) == r);
    Request closed = nothing_else_happened(request);
    closed.events.transfer_consent = unsaid;
    CHECK_FALSE(r == receipt(treaty<base>, closed));
    CHECK(receipt(treaty<base>, closed).find(fact_at(fact.events.closed.index))->value == 2);
}

TEST_CASE("what is withheld is marked, and cannot be told from what the receipt says") {
    const Withheld secret = withhold(fact.warrant.invoked);
    // An invocation makes no difference to `connective`, where the threshold alone suffices.
    const Receipt invoked = receipt(treaty<connective>, request, secret);
    const Receipt not_invoked = receipt(treaty<connective>, but(request, [](Request& q) { q.warrant.invoked = no; }), secret);
    const Receipt::Entry* e = invoked.find(fact_at(fact.warrant.invoked.index));
    REQUIRE(e != nullptr);
    CHECK(e->withheld);
    CHECK(e->value == 0);
    CHECK(invoked.status[2] == Receipt::status_withheld);
    CHECK(invoked.status[0] == static_cast<std::uint8_t>(Status::satisfied));
    CHECK(invoked == not_invoked);
    CHECK(bytes_of(invoked) == bytes_of(not_invoked));
    CHECK_FALSE(invoked == receipt(treaty<connective>, request));
    // A time limit gives away the day from which it runs.
    CHECK(receipt(treaty<base>, request, withhold(fact.warrant.served_on)).status[5] == Receipt::status_withheld);
}

TEST_CASE("the bytes are those that the comment promises") {
    const Receipt r = receipt(treaty<base>, request, withhold(fact.warrant.invoked));
    const std::string b = bytes_of(r);
    CHECK(b.size() == 6 + 2 + 2 + 3 + 8 + 6 + 4 + 4 + 3 + 2 + 6 + 2 + 9 * static_cast<std::size_t>(r.facts));
    CHECK(b.substr(0, 13) == std::string("comity\x01\x00\x03\x00toy", 13));
    std::uint64_t stored = 0;
    for (std::size_t i = 0; i != 8; ++i) stored |= static_cast<std::uint64_t>(static_cast<unsigned char>(b[13 + i])) << (8 * i);
    CHECK(stored == r.digest);
    // 22 November 2026 is day 739,942 counted from 1 January of year 1 as day 1.
    CHECK(static_cast<unsigned char>(b[27]) == (739'942 & 255));
    CHECK(static_cast<unsigned char>(b[28]) == ((739'942 >> 8) & 255));
    CHECK(b[35] == 0);  // permitted
    CHECK(b[36] == 1);  // and nothing else possible
    CHECK(b == bytes_of(receipt(treaty<base>, request, withhold(fact.warrant.invoked))));
}

TEST_CASE("a receipt is made of any bit pattern, and of no instrument at all") {
    Request noise = request;
    std::uint32_t seed = 7;
    detail::Lanes lanes = detail::to_lanes(noise);
    for (int round = 0; round != 200; ++round) {
        for (std::uint32_t& lane : lanes.lane) lane = (seed = seed * 1664525U + 1013904223U) >> (seed % 32);
        const Receipt r = receipt(treaty<base>, detail::to_request(lanes));
        for (std::uint16_t i = 0; i != r.facts; ++i)
            for (const Fact& f : detail::fact_table.entry)
                if (f.stable_id() == r.entry[i].stable_id) CHECK(r.entry[i].value <= f.largest);
    }
    CHECK(receipt(Instrument{}, request).rules == 0);
}
