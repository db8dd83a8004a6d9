// SPDX-License-Identifier: BSL-1.0
// EXPECT: deleted .*function .*set
#include <comity/batch.hpp>

#include <vector>

using namespace comity;

void fill(Columns& columns, const std::vector<std::uint8_t>& compulsory) {
#ifndef TWIN
    columns.set(fact.warrant.compulsory, std::vector<std::uint8_t>(compulsory));
#else
    columns.set(fact.warrant.compulsory, compulsory);
#endif
}
