// SPDX-License-Identifier: BSL-1.0
#include <comity/text/names.hpp>
#include <comity/text/wording.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace comity;

namespace {
std::string question(const Fact& f) {
    std::string out;
    write_question(f, [&out](Label piece) { out.append(piece.data(), piece.size()); });
    return out;
}
}  // namespace

TEST_CASE("every fact has a question of its own that fits a terminal") {
    std::set<std::string> questions;
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Spelling name = spell(fact_at(i));
        CAPTURE(std::string(name.label().data(), name.label().size()));
        const std::string text = question(fact_at(i));
        CAPTURE(text);
        CHECK(text.size() > 10);
        CHECK(text.size() <= 78);
        REQUIRE(!text.empty());
        CHECK((text.front() >= 'A' && text.front() <= 'Z'));
        CHECK(text.back() == '?');
        CHECK(text.find('$') == std::string::npos);
        CHECK(text.find('_') == std::string::npos);
        for (const char c : text) CHECK((c >= ' ' && c <= '~'));
        CHECK(questions.insert(text).second);
    }
    CHECK(questions.size() == fact_count);
}

TEST_CASE("a question says of whom it is asked, and asks for what the fact is") {
    CHECK(question(fact_at(fact.target.located_in.index)) == "In which state is the target believed to be?");
    CHECK(question(fact_at(fact.user.located_in.index)) == "In which state is the user of the account believed to be?");
    CHECK(question(fact_at(fact.warrant.issued_by.index)) == "Of which state is the authority that issued the order?");
    // A day is asked for as a day, a time as a time, yes or no as neither.
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        const std::string text = question(f);
        CAPTURE(text);
        const auto begins = [&](const char* with) { return text.rfind(with, 0) == 0; };
        if (f.kind == Kind::instant) CHECK(begins("At what time"));
        if (f.kind == Kind::date) CHECK((begins("On which day") || begins("From which day") || begins("What is the last day")));
        if (f.kind == Kind::truth)
            for (const char* other :
                 {"What", "Which", "Who", "Why", "How", "When", "In which", "On which", "Of which", "At what"})
                CHECK(!begins(other));
        if (f.kind == Kind::state) CHECK(text.find("hich") != std::string::npos);
    }
}
