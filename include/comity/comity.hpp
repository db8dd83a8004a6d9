// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything but what stands on top, which is included by name: analysis/ and text/. The core with one instrument is a
// supported and cheaper choice: #include <comity/evaluate.hpp> and #include <comity/instruments/us_uk_daa.hpp>.

#include "basis.hpp"
#include "batch.hpp"
#include "cross_border.hpp"
#include "evaluate.hpp"
#include "expect.hpp"
#include "instruments/eu_e_evidence.hpp"
#include "instruments/press_2019.hpp"
#include "instruments/uk_investigatory_powers.hpp"
#include "instruments/uk_overseas_production_orders.hpp"
#include "instruments/us_au_daa.hpp"
#include "instruments/us_stored_communications.hpp"
#include "instruments/us_uk_daa.hpp"
#include "receipt.hpp"
#include "set.hpp"
#include "version.hpp"
