// SPDX-License-Identifier: BSL-1.0

// libFuzzer: bytes become a request - any bits, or a permitted one with facts changed - and every law is tried on it.

#include "laws/toy_law.hpp"
#include "support/laws.hpp"
#include "support/us_au_base.hpp"
#include "support/us_uk_base.hpp"

#include <comity/instruments/press_2019.hpp>
#include <comity/instruments/us_au_daa.hpp>
#include <comity/instruments/us_uk_daa.hpp>

#include <cstdlib>

namespace {

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) noexcept : at_(data), left_(size) {}
    bool empty() const noexcept { return left_ == 0; }
    std::uint32_t take(std::size_t count) noexcept {
        std::uint32_t v = 0;
        for (; count != 0; --count) {
            v = v << 8;
            if (left_ == 0) continue;
            v |= *at_++;
            --left_;
        }
        return v;
    }

private:
    const std::uint8_t* at_;
    std::size_t left_;
};

template <const auto& Text>
void try_laws(laws::Laws<Text>& laws, std::uint8_t mode, Bytes bytes, const comity::Request* base) {
    const generate::Generator& g = laws.generator();
    std::uint64_t seed = mode;
    generate::World w = g.silent();
    if ((mode & 1U) != 0 && base != nullptr) w.put(*base);
    if ((mode & 2U) != 0)
        for (std::uint32_t& v : w.value) v = bytes.take(4);
    while (!bytes.empty()) {
        const std::uint32_t what = bytes.take(2);
        const std::uint32_t value = bytes.take(1);
        seed = seed * 0x100000001B3ULL ^ (what << 8) ^ value;
        generate::Rng rng(seed);
        const std::size_t choice = what & 0xFFFU;
        const std::size_t slot = choice < g.read().size()                     ? g.read()[choice]
                                 : choice < g.read().size() + g.data().size() ? g.data()[choice - g.read().size()]
                                                                              : choice % generate::slot_count;
        switch (what >> 14) {
            case 0: w.value[slot] = value; break;
            case 1: w.value[slot] = 0; break;
            case 2: w.value[slot] = g.draw(slot, rng); break;
            default: w.value[slot] += value - 128U; break;
        }
    }
    generate::Rng rng(seed);
    if (laws.total(w, rng) && laws.all(w, rng)) return;
    std::fprintf(stderr, "law broken: %s\n%s", laws.finding().law.c_str(), laws.finding().text.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    static laws::Laws us_uk(comity::us_uk_daa);
    static laws::Laws us_au(comity::us_au_daa);
    static laws::Laws press(comity::press_2019);
    static laws::Laws toy_laws(toy::treaty);
    const Bytes bytes(data + 2, size - 2);
    switch (data[0] % 6) {
        case 0: try_laws(press, data[1], bytes, &comity_test::uk_order); break;
        case 1: try_laws(toy_laws, data[1], bytes, &comity_test::uk_order); break;
        case 2: try_laws(us_uk, data[1], bytes, &comity_test::us_order); break;
        case 3: try_laws(us_au, data[1], bytes, &comity_test::us_order_to_australia); break;
        case 4: try_laws(us_au, data[1], bytes, &comity_test::au_order); break;
        default: try_laws(us_uk, data[1], bytes, &comity_test::uk_order); break;
    }
    return 0;
}
