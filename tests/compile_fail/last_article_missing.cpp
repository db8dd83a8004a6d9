// SPDX-License-Identifier: BSL-1.0
// EXPECT: ledger_misses_the_article<'1', '2'>
// EXPECT: comity: an article is not accounted for
#include <comity/evaluate.hpp>

using namespace comity;

#ifndef TWIN
constexpr int articles = 12;
#else
constexpr int articles = 11;
#endif

inline constexpr auto text = law(
    "toy", "A toy", Effect::lifts_bar, articles,
    article("1", "Undivided", 0),
    account("1", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("2", "Undivided", 0),
    account("2", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("3", "Undivided", 0),
    account("3", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("4", "Undivided", 0),
    account("4", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("5", "Undivided", 0),
    account("5", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("6", "Undivided", 0),
    account("6", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("7", "Undivided", 0),
    account("7", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("8", "Undivided", 0),
    account("8", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("9", "Undivided", 0),
    account("9", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("10", "Undivided", 0),
    account("10", Accounting::no_effect, Provenance::primary, "no effect on any request"),
    article("11", "Undivided", 0),
    requirement("11", Provenance::primary, "it compels", fact.warrant.compulsory == yes));

inline constexpr Treaty<text> toy{};
