// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace comity {

/// The facts of a class on which the answer rests: had one of them been left unsaid, other outcomes would be possible, or one
/// of the rules that decided would not have. Human judgements (`FactClass::judgement`), readings of doubtful law
/// (`FactClass::reading`), events. One evaluation a fact.
constexpr FactList rests_on(const Instrument& instrument, const Request& request, FactClass fact_class, Date as_of = {}) noexcept {
    detail::ReadSet set;
    const Decision reached = evaluate(instrument, request, as_of);
    const detail::Tables* const tables = reached.tables();
    for (std::size_t i = 0; i != tables->lanes; ++i) {
        const Fact& f = fact_at(tables->lane[i]);
        if (f.fact_class != fact_class || value_of(f, request) == 0) continue;
        const Decision otherwise = evaluate(instrument, without(f, request), as_of);
        bool matters = !(otherwise.possible() == reached.possible());
        for (const Rule& r : reached.decided_by()) matters = matters || otherwise.status(r) != reached.status(r);
        if (matters) set.add(i);
    }
    return {tables, set};
}

}  // namespace comity
