// SPDX-License-Identifier: BSL-1.0
#include <comity/text/parse.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <string>

using namespace comity;

namespace {
std::string text(Label l) { return {l.data(), l.size()}; }

template <class T>
void accepts(const char* written, T value) {
    CAPTURE(std::string(written));
    const Parsed<T> p = parse<T>(written);
    CHECK(p.ok());
    CHECK(p.value == value);
}
template <class T>
void rejects(const char* written, std::size_t position, const char* expected_mentions, const char* nearest = "") {
    CAPTURE(std::string(written));
    const Parsed<T> p = parse<T>(written);
    CHECK_FALSE(p.ok());
    CHECK(p.value == T{});
    CHECK(p.position == position);
    CHECK(p.position <= std::strlen(written));
    CAPTURE(text(p.expected));
    CHECK(text(p.expected).find(expected_mentions) != std::string::npos);
    CHECK(text(p.nearest.label()) == nearest);
}
}  // namespace

TEST_CASE("dates") {
    accepts("2022-10-03", Date{2022, 10, 3});
    accepts("2024-02-29", Date{2024, 2, 29});
    accepts("0001-01-01", Date{1, 1, 1});
    accepts("9999-12-31", Date{9999, 12, 31});
    rejects<Date>("", 0, "YYYY-MM-DD");
    rejects<Date>("3 October 2022", 1, "YYYY-MM-DD");
    rejects<Date>("03/10/2022", 2, "YYYY-MM-DD");
    rejects<Date>("2022/10/03", 4, "hyphen");
    rejects<Date>("2022-1-03", 6, "01 to 12");
    rejects<Date>("2022-13-03", 5, "01 to 12");
    rejects<Date>("2022-00-03", 5, "01 to 12");
    rejects<Date>("2022-10", 7, "hyphen");
    rejects<Date>("2022-10-", 8, "01 to 31");
    rejects<Date>("2022-10-00", 8, "01 to 31");
    rejects<Date>("2022-10-32", 8, "01 to 31");
    rejects<Date>("2022-11-31", 8, "01 to 30");
    rejects<Date>("2023-02-29", 8, "01 to 28");
    rejects<Date>("2024-02-30", 8, "01 to 29");
    rejects<Date>("0000-01-01", 0, "0001");
    rejects<Date>("2022-10-03 ", 10, "end of the text");
    rejects<Date>("2022-10-03T09:00Z", 10, "end of the text");
}

TEST_CASE("instants") {
    accepts("2026-08-18T09:30Z", Instant{Date{2026, 8, 18}, 9, 30});
    accepts("1900-01-01T00:00Z", Instant{Date{1900, 1, 1}, 0, 0});
    accepts("9999-12-31T23:59Z", Instant{Date{9999, 12, 31}, 23, 59});
    rejects<Instant>("2026-08-18", 10, "UTC");
    rejects<Instant>("2026-08-18 09:30Z", 10, "T and a time");
    rejects<Instant>("2026-08-18T24:00Z", 11, "00 to 23");
    rejects<Instant>("2026-08-18T09.30Z", 13, "colon");
    rejects<Instant>("2026-08-18T09:60Z", 14, "00 to 59");
    rejects<Instant>("2026-08-18T09:30", 16, "UTC");
    rejects<Instant>("2026-08-18T09:30+01:00", 16, "UTC");
    rejects<Instant>("2026-08-18T09:30Zulu", 17, "end of the text");
    rejects<Instant>("1899-12-31T23:59Z", 0, "1900");
    rejects<Instant>("2026-02-29T09:30Z", 8, "01 to 28");
}

TEST_CASE("lengths of time need a unit") {
    accepts("36 months", months(36));
    accepts("1 month", months(1));
    accepts("3 years", months(36));
    accepts("1 year", months(12));
    accepts("0 months", months(0));
    accepts("65533 months", months(65533));
    accepts("5461 years", months(65532));
    accepts("life", life);
    rejects<Months>("36", 2, "months or years");
    rejects<Months>("36months", 2, "months or years");
    rejects<Months>("36 ", 3, "months or years");
    rejects<Months>("36 weeks", 3, "months or years");
    rejects<Months>("3 yeers", 4, "months or years");
    rejects<Months>("3 years or more", 7, "months or years");
    rejects<Months>("-3 years", 0, "36 months");
    rejects<Months>("three years", 0, "36 months");
    rejects<Months>("lifelong", 4, "life");
    rejects<Months>("", 0, "36 months");
    rejects<Months>("65534 months", 0, "65533");
    rejects<Months>("5462 years", 0, "5461");
    rejects<Months>("99999999999999999999 years", 0, "5461");
    accepts("10 days", days(10));
    accepts("1 day", days(1));
    accepts("65534 days", days(65534));
    rejects<Days>("65535 days", 0, "65534");
    rejects<Days>("10", 2, "days");
    rejects<Days>("10 hours", 3, "days");
    rejects<Days>("soon", 0, "10 days");
}

TEST_CASE("states, and the United Kingdom is GB") {
    accepts("GB", GB);
    accepts("US", US);
    accepts("none", no_state);
    accepts("no_state", no_state);
    rejects<State>("UK", 0, "United Kingdom is GB", "GB");
    rejects<State>("EL", 0, "Greece is GR", "GR");
    rejects<State>("gb", 0, "two capital letters", "GB");
    rejects<State>("Us", 1, "two capital letters", "US");
    rejects<State>("uk", 0, "two capital letters");
    rejects<State>("USA", 2, "two capital letters", "US");
    rejects<State>("U", 1, "two capital letters");
    rejects<State>("", 0, "two capital letters");
    rejects<State>("ZZ", 0, "assigned");
    rejects<State>("nome", 0, "none", "none");
    rejects<State>("France", 1, "two capital letters");
    rejects<State>("GB ", 2, "two capital letters");
}

TEST_CASE("jurisdictions below a state") {
    accepts("US-CA", jurisdiction("US-CA"));
    accepts("GB-SCT", jurisdiction("GB-SCT"));
    rejects<Jurisdiction>("US", 2, "hyphen");
    rejects<Jurisdiction>("US-", 3, "one to three");
    rejects<Jurisdiction>("US-ca", 3, "one to three");
    rejects<Jurisdiction>("US-CALI", 6, "one to three");
    rejects<Jurisdiction>("UK-SCT", 0, "United Kingdom is GB", "GB");
    rejects<Jurisdiction>("California", 1, "ISO 3166-2");
}

TEST_CASE("enumerators and truth values, with what was probably meant") {
    accepts("refused", Outcome::refused);
    accepts("continue", Act::continue_);
    accepts("yes", Truth::yes);
    accepts("unknown", Truth::unknown);
    rejects<WarrantKind>("prodction", 4, "one of", "production");
    rejects<WarrantKind>("Production", 0, "one of", "production");
    rejects<WarrantKind>("mutual assistance", 6, "one of", "mutual_assistance");
    rejects<WarrantKind>("prod", 4, "one of");
    rejects<WarrantKind>("production ", 10, "one of", "production");
    rejects<WarrantKind>("", 0, "one of");
    rejects<WarrantKind>("teapot", 0, "one of");
    rejects<Truth>("true", 0, "yes, no", "yes");
    rejects<Truth>("NO", 0, "yes, no", "no");
    rejects<Truth>("maybe", 0, "yes, no");
    const auto p = parse<Form>("text");
    CHECK(p.names.size() == 4);
    std::string all;
    for (Label name : p.names) all += text(name) + ' ';
    CHECK(all == "none as_held plaintext unsettled ");
}

TEST_CASE("a name that no fact has is answered with the nearest one") {
    const auto nearest = [](const char* name) {
        const auto p = find_fact(name);
        CHECK_FALSE(p.ok());
        return text(p.nearest.label());
    };
    CHECK(nearest("warrant.isued_by") == "warrant.issued_by");
    CHECK(nearest("warrent.issued_by") == "warrant.issued_by");
    CHECK(nearest("warrant.issued_yb") == "warrant.issued_by");
    CHECK(nearest("Warrant.Issued_By") == "warrant.issued_by");
    CHECK(nearest("maximum_imprisonment") == "offense.maximum_imprisonment");
    CHECK(nearest("offence.category") == "offense.category");
    CHECK(nearest("located_in") == "");  // four persons have one
    CHECK(nearest("weather") == "");
    CHECK(nearest("") == "");
    CHECK(nearest(std::string(500, 'x').c_str()) == "");
    CHECK(find_fact("warrant.isued_by").position == 10);
}

TEST_CASE("one fact a line") {
    Request request;
    CHECK(assign(request, "warrant.issued_by", "GB").ok());
    CHECK(assign(request, "warrant.issued_on", "2022-10-20").ok());
    CHECK(assign(request, "offense.maximum_imprisonment", "14 years").ok());
    CHECK(assign(request, "target.united_states_person", "no").ok());
    CHECK(assign(request, "act", "use_as_evidence").ok());
    CHECK(assign(request, "readings.objection_suspends", "unknown").ok());
    CHECK(request.warrant.issued_by == GB);
    CHECK(request.warrant.issued_on == Date{2022, 10, 20});
    CHECK(request.offense.maximum_imprisonment == years(14));
    CHECK(request.target.united_states_person == no);
    CHECK(request.act == Act::use_as_evidence);
    CHECK(request.readings.objection_suspends == unknown);
    CHECK(assign(request, "warrant.issued_by", "unsaid").ok());
    CHECK_FALSE(request.warrant.issued_by.said());

    const detail::Lanes before = detail::to_lanes(request);
    const Assigned wrong_value = assign(request, "warrant.issued_on", "2022-02-30");
    CHECK(wrong_value.fault == Assigned::Fault::value);
    CHECK(wrong_value.position == 8);
    CHECK(wrong_value.fact_named == &fact_at(fact.warrant.issued_on.index));
    const Assigned wrong_name = assign(request, "warrant.isued_on", "2022-02-30");
    CHECK(wrong_name.fault == Assigned::Fault::name);
    CHECK(wrong_name.nearest.label() == "warrant.issued_on");
    CHECK(wrong_name.fact_named == nullptr);
    const Assigned wrong_kind = assign(request, "warrant.kind", "prodution");
    CHECK(wrong_kind.nearest.label() == "production");
    CHECK(wrong_kind.names.size() == 13);
    CHECK_FALSE(assign(request, "warrant.issued_by", "unknown").ok());
    const detail::Lanes after = detail::to_lanes(request);
    for (std::size_t i = 0; i != fact_count; ++i) CHECK(before.lane[i] == after.lane[i]);
}

TEST_CASE("any text at all is read or refused at a place inside it") {
    std::uint32_t seed = 20221003;
    const auto next = [&seed] { return seed = seed * 1664525U + 1013904223U, seed >> 8; };
    const std::string alphabet = "0123456789-: TZabcdefgnosyUKGB_.\xff\x01";
    for (int i = 0; i != 20'000; ++i) {
        std::string s;
        for (std::uint32_t n = next() % 24; n != 0; --n) s += alphabet[next() % alphabet.size()];
        const Label l{s.data(), s.size()};
        const Fact& f = fact_at(next() % fact_count);
        const auto value = parse_value(f, l);
        if (value.ok())
            CHECK(value.value <= f.largest);
        else
            CHECK((value.position <= s.size() && !value.expected.empty()));
        const auto name = find_fact(l);
        CHECK((name.ok() || name.position <= s.size()));
    }
}

static_assert(parse<Date>("2022-10-03").value == Date{2022, 10, 3} && !parse<Date>("2022-10-32"));
static_assert(parse<State>("UK").nearest.label() == "GB" && parse<Months>("3 years").value == months(36));
static_assert(parse<Outcome>("refused").value == Outcome::refused && parse<WarrantKind>("prodction").position == 4);
static_assert([] {
    Request request;
    return assign(request, "warrant.issued_by", "GB").ok() && request.warrant.issued_by == GB;
}());
