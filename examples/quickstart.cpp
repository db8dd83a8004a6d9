// SPDX-License-Identifier: BSL-1.0
// g++ -std=c++20 -Iinclude examples/quickstart.cpp -o quickstart && ./quickstart
#include <cstdio>

// #region program
#include <comity/comity.hpp>
using namespace comity;
// A UK order for the stored messages of a U.S. citizen in London, served on a provider in the United States.
constexpr Request order = nothing_else_happened({.act_on = Date{2022, 10, 27},
    .warrant = {.kind = WarrantKind::production, .compulsory = yes, .issued_by = GB,
                .issued_on = Date{2022, 10, 20}, .invoked = yes}, .data = {.category = DataCategory::content},
    .provider = {.established_in = US, .private_entity = yes, .serves_the_public = yes,
                 .service = ServiceKind::communication, .possesses_or_controls = yes, .acts_as_covered_provider = yes},
    .target = {.kind = PersonKind::natural, .nationality = US, .located_in = GB}});
constexpr Decision decision = evaluate(us_uk_daa, order);
static_assert(decision.outcome() == Outcome::refused);
static_assert(decision.decided_by("4(3)"));
// #endregion

int main() {
    const auto print = [](Label text) { std::fwrite(text.data(), 1, text.size(), stdout); };
    for (const Rule& rule : decision.decided_by()) {
        print("refused by ");
        print(rule.citation);
        print(": ");
        print(rule.paraphrase);
        print("\n");
    }
}
