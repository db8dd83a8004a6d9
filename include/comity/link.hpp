// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "truth.hpp"

namespace comity {

/// What one instrument's decision means to another. Said outright where one instrument is judged alone; settled by the
/// instruments named where several are judged together.
template <bool H>
struct LinkFacts {
    /// An executive agreement under 18 U.S.C. 2523 permits the disclosure: what 18 U.S.C. 2702(b)(9) and (c)(7), 2511(2)(j)
    /// and 3121(a) ask for. Settled by the CLOUD Act agreements for orders to the United States.
    Field<H, Truth> executive_agreement_permits{};
    /// The request is made in accordance with an agreement that UK law has designated: what the Investigatory Powers Act
    /// 2016 s.52 and the Data Protection Act 2018 Sched. A1 ask for. Settled by the US-UK agreement for orders to the UK.
    Field<H, Truth> designated_agreement_permits{};
    /// The law of a third country forbids the provider to disclose: what Regulation (EU) 2023/1543, Article 17, asks for.
    /// Settled by the US bar on disclosure.
    Field<H, Truth> third_country_law_forbids{};
};

}  // namespace comity
