// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instruments/eu_e_evidence.hpp"
#include "instruments/uk_investigatory_powers.hpp"
#include "instruments/uk_overseas_production_orders.hpp"
#include "instruments/us_au_daa.hpp"
#include "instruments/us_stored_communications.hpp"
#include "instruments/us_uk_daa.hpp"
#include "set.hpp"

namespace comity {

/// All the law that ships. (`press_2019` is no law.) A provider asks it: must I, may I, or must I not, all things considered?
inline constexpr Bundle<us_uk_daa, us_au_daa, eu_e_evidence, us_stored_communications, uk_overseas_production_orders, uk_investigatory_powers>
    cross_border{};

}  // namespace comity
