// SPDX-License-Identifier: BSL-1.0
#include <comity/comity.hpp>

#include <cstdlib>
#include <new>
#include <type_traits>

#include <doctest/doctest.h>

using namespace comity;

namespace {
int allocations = 0;
}

// Every way to the heap that C++ has goes through here.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* const place = std::malloc(size == 0 ? 1 : size)) return place;
    std::abort();
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }

TEST_CASE("no heap: a decision, everything that can be asked of it, and check") {
    const int* const proof = new int{1};
    REQUIRE(allocations > 0);
    delete proof;

    Request request;
    request.warrant.issued_by = GB;
    request.warrant.served_on = Date{2026, 1, 10};
    request.offense.maximum_imprisonment = Months::from_lane(70000);
    const Instrument instruments[] = {us_uk_daa, us_au_daa, press_2019};

    const int before = allocations;
    std::size_t met = 0;
    for (const Instrument& instrument : instruments) {
        const Decision decision = evaluate(instrument, request);
        met += decision.possible().size() + decision.open_questions().size() + decision.grounds().size() +
               decision.consequences().size() + decision.judgements().size() + decision.readings().size();
        for (const Rule& rule : decision.decided_by()) met += rule.citation.size();
        for (const Duty duty : decision.duties(request)) met += duty.due.limited ? 1U : 0U;
        met += ledger(instrument).size();
    }
    met += check(request).size();
    CHECK(allocations == before);
    CHECK(met > 0);
}

static_assert(noexcept(evaluate(us_uk_daa, Request{})));
static_assert(noexcept(check(Request{})));
static_assert(std::is_trivially_copyable_v<Request> && std::has_unique_object_representations_v<Request>);
static_assert(std::is_trivially_copyable_v<Decision> && std::is_trivially_copyable_v<Instrument>);
static_assert(std::is_trivially_destructible_v<Decision> && std::is_trivially_destructible_v<Instrument>);
