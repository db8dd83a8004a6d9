// SPDX-License-Identifier: BSL-1.0
// Five things that many believe of the US-UK agreement, since the press said so. Each is put as a theorem; each is false, and
// the proof brings the case that shows it. What this prints, `decide` reads.
#include <comity/analysis/proof.hpp>
#include <comity/instruments/us_uk_daa.hpp>
#include <comity/text/names.hpp>
#include <cstdio>

using namespace comity;

// A first order, about a person, for the content of messages; nobody has called it improper. The rest is free.
constexpr Request order_for_messages{.warrant = {.is_extension = no},
                                     .data = {.category = DataCategory::content},
                                     .target = {.kind = PersonKind::natural},
                                     .events = {.receiving_authority_concluded_improper = no}};

// 1. Neither state investigates the other's citizens.
constexpr Proof citizens = never(us_uk_daa, but(order_for_messages, [](Request& r) {
    r.warrant.issued_by = US;
    r.target.nationality = GB;
}), Outcome::permitted);

// 2. The United Kingdom gets no data from platforms based in the United States.
constexpr Proof platforms = never(us_uk_daa, but(order_for_messages, [](Request& r) {
    r.warrant.issued_by = GB;
    r.provider.established_in = US;
}), Outcome::permitted);

// 3. It is only about crimes such as terrorism and child abuse. (Fraud that can bring three years will do.)
constexpr Proof crimes = never(us_uk_daa, but(order_for_messages, [](Request& r) {
    r.offense.category = OffenseCategory::fraud;
    r.offense.maximum_imprisonment = years(3);
    r.offense.terrorist_activity = no;
}), Outcome::permitted);

// 4. Messages that are encrypted end to end are out of its reach, or else are handed over decrypted.
constexpr Proof encrypted = never(us_uk_daa, but(order_for_messages, [](Request& r) {
    r.data.encryption = Encryption::end_to_end;
    r.data.keys_held_by = KeyHolder::user;
}), Outcome::permitted);

// 5. Companies anywhere must answer an order that is in order. (This is the order of 2, served on one in France.)
constexpr Proof anywhere = never(us_uk_daa, but(platforms.counterexample(), [](Request& r) {
    r.provider.established_in = state("FR");
    r.provider.subject_to_receiving_law = unsaid;
}), Outcome::not_applicable);

struct Myth {
    const char* belief;
    const char* citation;
    const Proof& proof;
    Outcome outcome;
};
constexpr Myth myths[] = {
    {"The United States will not investigate British citizens", "1(12), 4(3): where they are counts, not what passport they hold",
     citizens, Outcome::permitted},
    {"The United Kingdom gets no data from American platforms", "3(1): that is whom its orders are served on", platforms,
     Outcome::permitted},
    {"Only terrorism, child abuse and the like", "1(13): any crime that can bring three years", crimes, Outcome::permitted},
    {"Encryption is broken, or keeps messages out", "18 USC 2523(b)(3): handed over as they are held", encrypted,
     Outcome::permitted},
    {"Companies of other countries must answer as well", "3(1): only who is subject to the other state's law", anywhere,
     Outcome::not_applicable},
};

constexpr bool shown(const Myth& m) {
    return m.proof.fails() && !m.proof.hinges_on_data() && check(m.proof.counterexample()).empty() &&
           evaluate(us_uk_daa, m.proof.counterexample()).outcome() == m.outcome;
}
static_assert(shown(myths[0]) && shown(myths[1]) && shown(myths[2]) && shown(myths[3]) && shown(myths[4]));
static_assert(evaluate(us_uk_daa, encrypted.counterexample()).form() == Form::as_held);
static_assert(evaluate(us_uk_daa, anywhere.counterexample()).decided_by("3(1)"));

int main() {
    const auto print = [](Label text) { std::fwrite(text.data(), 1, text.size(), stdout); };
    print("# Five beliefs about the US-UK agreement, and cases that show them wrong\n");
    for (const Myth& m : myths) {
        std::printf("\ncase: %s\nsource: %s\n", m.belief, m.citation);
        for (std::size_t i = 0; i != fact_count; ++i) {
            const Fact& f = fact_at(i);
            const std::uint32_t value = value_of(f, m.proof.counterexample());
            if (value == value_of(f, Request{})) continue;
            print(spell(f).label());
            print(" = ");
            print(spell_value(f, value).label());
            print("\n");
        }
        print("expect: ");
        print(to_string(m.outcome));
        print("\n");
    }
}
