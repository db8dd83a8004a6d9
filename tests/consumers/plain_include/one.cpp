// SPDX-License-Identifier: BSL-1.0
#include "shared.hpp"

Places seen_by_two();
comity::Decision decided_by_two(const comity::Request& request);

static_assert(comity::evaluate(small_treaty, comity::Request{.warrant = {.compulsory = comity::no}}).decided_by("1(1)"));

int main() {
    const Places mine{{&comity::US, &comity::fact, &comity::law_date, &comity::version, &comity::detail::fact_table,
                       &comity::detail::tables<small_law>}};
    const Places other = seen_by_two();
    for (std::size_t i = 0; i != 6; ++i)
        if (mine.place[i] != other.place[i]) return 1;

    // A decision made there is read here: it points at tables that both know.
    const comity::Request request{.warrant = {.compulsory = comity::no}};
    return decided_by_two(request) == comity::evaluate(small_treaty, request) ? 0 : 2;
}
