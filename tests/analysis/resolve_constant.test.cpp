// SPDX-License-Identifier: BSL-1.0
// What can still happen, in constant expressions, within every compiler's default limits.
#include <comity/analysis/resolve.hpp>
#include <comity/comity.hpp>
#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>
#include <comity/instruments/us_uk_daa.hpp>

#include <doctest/doctest.h>

using namespace comity;

namespace {
constexpr Request british{.warrant = {.issued_by = GB}};

constexpr Resolution report = resolve(press_2019, british);
static_assert(report.exact() && report.outcome() == Outcome::undetermined);
constexpr Resolution foreign = resolve(us_au_daa, british);
static_assert(foreign.exact() && foreign.outcome() == Outcome::not_applicable && foreign.open_questions().empty());

// Too much to look at: the budget says so, and names all that may matter.
constexpr Resolution agreement = resolve(us_uk_daa, british);
static_assert(!agreement.exact() && agreement.outcome() == Outcome::undetermined);
constexpr Resolution drawn_here = resolve(Instrument(us_uk_daa), british);
static_assert(!drawn_here.exact() && drawn_here.possible() == agreement.possible());
}  // namespace

TEST_CASE("a constant expression names of what matters never less than is named at run time") {
    const Resolution exact = resolve(us_uk_daa, Request{british});
    REQUIRE(exact.exact());
    CHECK(exact.possible() == agreement.possible());
    CHECK(exact.open_questions().subset_of(agreement.open_questions()));
    CHECK(exact.open_questions().subset_of(drawn_here.open_questions()));
    CHECK(resolve(press_2019, Request{british}).open_questions().size() == report.open_questions().size());
}
