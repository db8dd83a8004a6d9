// SPDX-License-Identifier: BSL-1.0
#include <comity/comity.hpp>

// Nothing said, nothing decided: at compile time and again at run time.
constexpr comity::Request silence{};
static_assert(comity::evaluate(comity::us_uk_daa, silence).outcome() == comity::Outcome::undetermined);

int main() {
    const comity::Request request = silence;
    return comity::evaluate(comity::us_uk_daa, request).outcome() == comity::Outcome::undetermined ? 0 : 1;
}
