// SPDX-License-Identifier: BSL-1.0
// EXPECT: these_instruments_wait_for_each_other
#include <comity/set.hpp>

using namespace comity;

inline constexpr auto hen_text =
    law("hen", "Hen", Effect::bars, 1, link(fact.links.third_country_law_forbids, Act::disclose, Outcome::refused),
        article("1", "Eggs", 0),
        requirement("1", Provenance::primary, "no hen without an egg", fact.links.executive_agreement_permits == yes));
inline constexpr auto egg_text =
    law("egg", "Egg", Effect::lifts_bar, 1, link(fact.links.executive_agreement_permits, Act::disclose, Outcome::permitted),
        article("1", "Hens", 0),
#ifndef TWIN
        requirement("1", Provenance::primary, "no egg without a hen", fact.links.third_country_law_forbids == no));
#else
        requirement("1", Provenance::primary, "no egg without a hen", fact.warrant.compulsory == yes));
#endif
inline constexpr Treaty<hen_text> hen{};
inline constexpr Treaty<egg_text> egg{};

inline constexpr auto both = set_of(hen, egg);
