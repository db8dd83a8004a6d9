// SPDX-License-Identifier: BSL-1.0
#include <comity/text/parse.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace comity;

namespace {
std::string text(Label l) { return {l.data(), l.size()}; }

// Names are there, differ, and read back as what they name; one past the last has none.
template <class E>
constexpr bool names_are_sound(std::size_t count, std::uint32_t first) {
    const NameList names = names_of<E>();
    if (names.size() != count) return false;
    for (std::size_t i = 0; i != count; ++i) {
        const E value = static_cast<E>(first + i);
        if (names[i].empty() || to_string(value) != names[i]) return false;
        const Parsed<E> back = parse<E>(names[i]);
        if (!back || back.value != value) return false;
        for (std::size_t j = 0; j != i; ++j)
            if (names[j] == names[i]) return false;
    }
    return to_string(static_cast<E>(first + count)).empty();
}

template <class E>
constexpr bool fact_names_are_sound() {
    return to_string(static_cast<E>(0)).empty() && names_are_sound<E>(Lane<E>::largest, 1);
}

// The values that a fact's lane can hold and that somebody can name: all of them where they are few, a spread where
// they are many.
constexpr std::uint32_t stride(const Fact& f) {
    return f.kind == Kind::date                             ? 977U
           : f.kind == Kind::instant                        ? 1'234'567U
           : f.kind == Kind::months || f.kind == Kind::days ? 7U
                                                            : 1U;
}
constexpr bool reads_back(const Fact& f, std::uint32_t lane) {
    const Spelling said = spell_value(f, lane);
    const Parsed<std::uint32_t> back = parse_value(f, said.label());
    return back.ok() && back.value == lane;
}
}  // namespace

// How many enumerators each has is counted by hand from its declaration.
static_assert(fact_names_are_sound<Act>() && fact_names_are_sound<WarrantKind>() && fact_names_are_sound<Consent>());
static_assert(names_are_sound<Truth>(3, 0) && names_are_sound<Outcome>(6, 0) && names_are_sound<Status>(4, 0) &&
              names_are_sound<Role>(8, 0) && names_are_sound<Provenance>(4, 0) && names_are_sound<Effect>(3, 0));

TEST_CASE("every enumerator has a name of its own that reads back") {
    CHECK(names_are_sound<Truth>(3, 0));
    CHECK(names_are_sound<Outcome>(6, 0));
    CHECK(names_are_sound<Status>(4, 0));
    CHECK(names_are_sound<Role>(8, 0));
    CHECK(names_are_sound<Provenance>(4, 0));
    CHECK(names_are_sound<Effect>(3, 0));
    CHECK(names_are_sound<Form>(4, 0));
    CHECK(names_are_sound<Strictness>(3, 0));
    CHECK(names_are_sound<Actor>(12, 0));
    CHECK(names_are_sound<Deed>(20, 0));
    CHECK(names_are_sound<TimeUnit>(5, 0));
    CHECK(names_are_sound<EventDay>(3, 0));
    CHECK(names_are_sound<Silence>(4, 0));
    CHECK(names_are_sound<Accounting>(5, 0));
    CHECK(names_are_sound<FactClass>(4, 0));
    CHECK(names_are_sound<Kind>(8, 0));
    CHECK(names_are_sound<Issue::Kind>(3, 0));
    CHECK(fact_names_are_sound<Act>());
    CHECK(fact_names_are_sound<WarrantKind>());
    CHECK(fact_names_are_sound<AuthorityKind>());
    CHECK(fact_names_are_sound<Purpose>());
    CHECK(fact_names_are_sound<Identifier>());
    CHECK(fact_names_are_sound<ReviewTiming>());
    CHECK(fact_names_are_sound<Reviewer>());
    CHECK(fact_names_are_sound<IssuedFor>());
    CHECK(fact_names_are_sound<Transmitter>());
    CHECK(fact_names_are_sound<DiscriminatoryGround>());
    CHECK(fact_names_are_sound<OffenseCategory>());
    CHECK(fact_names_are_sound<SpeechConcern>());
    CHECK(fact_names_are_sound<DataCategory>());
    CHECK(fact_names_are_sound<Encryption>());
    CHECK(fact_names_are_sound<KeyHolder>());
    CHECK(fact_names_are_sound<ServiceKind>());
    CHECK(fact_names_are_sound<PersonKind>());
    CHECK(fact_names_are_sound<Consent>());
    CHECK(fact_names_are_sound<Objection>());
    CHECK(fact_names_are_sound<NoticeException>());
    CHECK(fact_names_are_sound<ProducedTo>());
    CHECK(fact_names_are_sound<Recipient>());
    CHECK(fact_names_are_sound<Forum>());
    CHECK(fact_names_are_sound<Harm>());
}

TEST_CASE("names say what they name") {
    CHECK(to_string(Act::continue_) == "continue");
    CHECK(to_string(Outcome::not_applicable) == "not_applicable");
    CHECK(to_string(Truth::unknown) == "unknown");
    CHECK(to_string(static_cast<Outcome>(200)).empty());
    CHECK(to_string(static_cast<Act>(4'000'000'000U)).empty());
    CHECK(to_string(static_cast<Truth>(3)).empty());
}

TEST_CASE("values are spelled the way people write them") {
    CHECK(spell(Date{2022, 10, 3}).label() == "2022-10-03");
    CHECK(spell(Date{1, 1, 1}).label() == "0001-01-01");
    CHECK(spell(Date{9999, 12, 31}).label() == "9999-12-31");
    CHECK(spell(Instant{Date{2026, 8, 18}, 9, 5}).label() == "2026-08-18T09:05Z");
    CHECK(spell(GB).label() == "GB");
    CHECK(spell(no_state).label() == "none");
    CHECK(spell(jurisdiction("US-CA")).label() == "US-CA");
    CHECK(spell(jurisdiction("GB-SCT")).label() == "GB-SCT");
    CHECK(spell(jurisdiction("AT-9")).label() == "AT-9");
    CHECK(spell(years(3)).label() == "3 years");
    CHECK(spell(months(12)).label() == "1 year");
    CHECK(spell(months(35)).label() == "35 months");
    CHECK(spell(months(1)).label() == "1 month");
    CHECK(spell(months(0)).label() == "0 months");
    CHECK(spell(life).label() == "life");
    CHECK(spell(days(10)).label() == "10 days");
    CHECK(spell(days(1)).label() == "1 day");
    CHECK(spell(fact_at(fact.warrant.issued_by.index)).label() == "warrant.issued_by");
    CHECK(spell(fact_at(fact.act.index)).label() == "act");
}

TEST_CASE("what does not exist is spelled with nothing, and a value out of range is unsaid") {
    CHECK(spell(State{}).empty());
    CHECK(spell(State::from_lane(999)).empty());
    CHECK(spell(Date{}).empty());
    CHECK(spell(Instant{}).empty());
    CHECK(spell(Months{}).empty());
    CHECK(spell(Days{}).empty());
    CHECK(spell(Jurisdiction{}).empty());
    for (const Fact& f : detail::fact_table.entry) {
        CHECK(spell_value(f, 0).label() == "unsaid");
        CHECK(spell_value(f, f.largest + 1).label() == "unsaid");
        CHECK(spell_value(f, 0xFFFFFFFFU).label() == "unsaid");
        CHECK(spell_value(f, f.largest).label() != "unsaid");
    }
}

TEST_CASE("every fact is found under its name, and no two share one") {
    std::set<std::string> seen;
    for (const Fact& f : detail::fact_table.entry) {
        const Spelling name = spell(f);
        CAPTURE(text(name.label()));
        CHECK(name.label().size() < Spelling::capacity);
        CHECK(name.label().size() == f.group.size() + (f.group.empty() ? 0U : 1U) + f.member.size());
        CHECK(seen.insert(text(name.label())).second);
        const Parsed<const Fact*> found = find_fact(name.label());
        REQUIRE(found.ok());
        CHECK(found.value == &f);
    }
    CHECK(seen.size() == fact_count);
}

TEST_CASE("every value of every fact reads back as it was spelled") {
    std::size_t read = 0;
    for (const Fact& f : detail::fact_table.entry) {
        CAPTURE(text(spell(f).label()));
        CHECK(reads_back(f, 0));
        const bool places = f.kind == Kind::state || f.kind == Kind::jurisdiction;
        if (!places) {
            for (std::uint64_t lane = 1; lane <= f.largest; lane += stride(f), ++read)
                if (!reads_back(f, static_cast<std::uint32_t>(lane))) FAIL_CHECK("lane " << lane);
            CHECK(reads_back(f, f.largest));
        }
        for (const char* c = detail::assigned_codes; *c != '\0'; c += 2, ++read) {
            if (!places) break;
            const std::string code{c, 2};
            if (f.kind == Kind::state)
                CHECK(reads_back(f, detail::assigned_state(c[0], c[1]).lane()));
            else
                for (const char* part : {"-A", "-0", "-Z9", "-SCT", "-000", "-ZZZ"})
                    CHECK(reads_back(
                        f, jurisdiction(Label{(code + part).c_str(), code.size() + std::string{part}.size()}).lane()));
        }
        if (f.kind == Kind::state) CHECK(reads_back(f, no_state.lane()));
    }
    CHECK(read > 10'000);
}

static_assert(reads_back(fact_at(fact.act.index), 5) && reads_back(fact_at(fact.warrant.issued_on.index), 738'000) &&
              reads_back(fact_at(fact.offense.maximum_imprisonment.index), 37) &&
              reads_back(fact_at(fact.warrant.issued_by.index), GB.lane()) &&
              reads_back(fact_at(fact.events.received_at.index), 66'000'000));
