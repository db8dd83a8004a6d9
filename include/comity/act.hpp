// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "truth.hpp"

namespace comity {

/// What is judged. Nearly every rule speaks of some acts only.
enum class Act : std::uint32_t {
    disclose = 1,  ///< the provider hands the data over (the default)
    preserve,  ///< the provider keeps the data from being lost
    issue,  ///< an authority issues the order
    serve,  ///< an authority transmits the order to the provider
    continue_,  ///< a collection that is under way goes on
    retain,  ///< the recipient keeps the data
    use_as_lead,  ///< the recipient uses the data to find other evidence
    use_as_evidence,  ///< the recipient puts the data before a court
    disseminate,  ///< the recipient passes the data to other authorities
    transfer_onward,  ///< the recipient passes the data to a third state or an international organisation
    notify,  ///< somebody tells the person concerned, or another, of the order
    enforce,  ///< an authority enforces the order
    change_service,  ///< the provider changes its service or is made to
};

template <>
struct Lane<Act> : EnumerationLane<Act, 13> {
    static constexpr const char* names[largest] = {
        "disclose", "preserve", "issue", "serve", "continue", "retain", "use_as_lead", "use_as_evidence",
        "disseminate", "transfer_onward", "notify", "enforce", "change_service"};
    static constexpr const char* const* name_table = names;
};

}  // namespace comity
