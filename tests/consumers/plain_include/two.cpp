// SPDX-License-Identifier: BSL-1.0
#include "shared.hpp"

Places seen_by_two();
comity::Decision decided_by_two(const comity::Request& request);

Places seen_by_two() {
    return {{&comity::US, &comity::fact, &comity::law_date, &comity::version, &comity::detail::fact_table,
             &comity::detail::tables<small_law>}};
}

comity::Decision decided_by_two(const comity::Request& request) { return comity::evaluate(small_treaty, request); }
