// SPDX-License-Identifier: BSL-1.0
// EXPECT: deleted .*function .*duties
#include <comity/evaluate.hpp>

using namespace comity;

#ifndef TWIN
std::size_t owed(const Decision& decision) { return decision.duties(Request{}).size(); }
#else
std::size_t owed(const Decision& decision, const Request& request) { return decision.duties(request).size(); }
#endif
