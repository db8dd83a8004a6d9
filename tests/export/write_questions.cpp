// SPDX-License-Identifier: BSL-1.0
// Writes, for every instrument, files of questions to an SMT solver, each beside a file of the answers that proofs give:
// <folder>/<id>.<n>.smt2 and <folder>/<id>.<n>.answers, where line k answers the k-th question.
#include "../laws/toy_law.hpp"
#include "../support/generate.hpp"
#include "../support/shipped.hpp"
#include "../support/theorem_list.hpp"
#include "files.hpp"

#include <comity/analysis/proof.hpp>
#include <comity/text/smtlib.hpp>

#include <bit>

using namespace comity;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {
constexpr Outcome outcomes[] = {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable};

struct Counts {
    unsigned theorems = 0, generated = 0, holds = 0, fails = 0, vacuous = 0;
};

// What the solver is not asked about: a code that ISO has not assigned is any other state to it, and none to a proof.
void name_real_states(World& w, const Generator& g, Rng& rng) {
    for (std::size_t i = 0; i != generate::law_date_slot; ++i) {
        const bool part = g.largest(i) == Lane<Jurisdiction>::largest;
        if (g.largest(i) != Lane<State>::largest && !part) continue;
        const auto state = [&] { return part ? w.value[i] / Jurisdiction::parts : w.value[i]; };
        while (g.said(w, i) && state() != no_state.lane() && !detail::is_assigned(state())) w.value[i] = g.draw(i, rng);
    }
}

template <class T>
class Questions {
public:
    Questions(const T& treaty, const std::string& path, Counts& counts)
        : treaty_(treaty), law_(treaty), smt_(path + ".smt2"), answers_(path + ".answers"), counts_(counts) {
        write_smtlib(treaty, smt_);
    }
    // False if no proof was found within the budget, or not the one expected.
    bool ask(const std::string& what, const Request& given, Outcome outcome, Date as_of, const bool* expected = nullptr) {
        const Proof proof = never(law_, given, outcome, {.as_of = as_of});
        ++(proof.fails() ? counts_.fails : proof.vacuous() ? counts_.vacuous : counts_.holds);
        smt_("\n; " + what + "\n(push 1)\n");
        write_smtlib_given(treaty_, given, smt_, as_of);
        smt_("(assert " + files::text(to_string(outcome)) + ")\n(check-sat)\n(pop 1)\n");
        answers_((proof.holds() ? "unsat " : proof.fails() ? "sat " : "unknown ") + what + "\n");
        const bool as_expected = expected == nullptr || (*expected ? proof.holds() && !proof.vacuous() : proof.fails());
        if (proof.out_of_budget() || !as_expected)
            std::fprintf(stderr, "%s: %s: %s\n", files::text(law_.id()).c_str(), what.c_str(),
                         as_expected ? "the budget was used up" : "the proof came out otherwise");
        return !proof.out_of_budget() && as_expected;
    }

private:
    T treaty_;
    Instrument law_;
    files::Writer smt_;
    files::Writer answers_;
    Counts& counts_;
};

template <class T>
bool write(const T& treaty, const std::string& folder, std::uint64_t seed, int rounds, Counts& counts) {
    const Instrument law = treaty;
    const Generator g(law);
    Rng rng(seed);
    const std::string path = folder + "/" + files::text(law.id()) + ".";
    bool fine = true;
    // As it ships, with all data unknown, and with other data.
    for (int variant = 0; variant != (g.data().empty() ? 1 : 3); ++variant) {
        World start = g.silent();
        for (std::uint16_t d : g.data())
            if (variant != 0) start.value[d] = variant == 1 || rng.chance(3) ? 0 : g.draw(d, rng);
        name_real_states(start, g, rng);
        T changed = treaty;
        auto lanes = changed.data_lanes();
        for (std::size_t i = 0; i != changed.count; ++i) lanes.lane[i] = start.value[fact_count + i];
        changed.data = std::bit_cast<decltype(changed.data)>(lanes);
        Questions<T> questions(changed, path + std::to_string(variant), counts);
        for (const theorem_list::Theorem& t : theorem_list::all) {
            if (variant != 0 || t.law.id() != law.id()) continue;
            ++counts.theorems;
            fine = questions.ask(t.says, t.given, t.outcome, {}, &t.holds) && fine;
        }
        const int share = g.data().empty() ? rounds : variant == 0 ? rounds - 2 * (rounds / 4) : rounds / 4;
        for (int i = 0; i != share; ++i) {
            World w = g.full(rng);
            if (rng.chance(3)) g.find(w, outcomes[rng.below(4)], rng, 2);
            if (rng.chance(4)) w.value[generate::law_date_slot] = g.draw(generate::law_date_slot, rng);
            g.forget(w, 16 + rng.below(240), rng);
            if (rng.chance(4))
                for (int k = 0; k != 3; ++k) {
                    const std::uint16_t f = g.unread()[rng.below(g.unread().size())];
                    w.value[f] = g.draw(f, rng);
                }
            name_real_states(w, g, rng);
            const Outcome outcome = outcomes[rng.below(4)];
            const std::string what =
                "question " + std::to_string(variant) + "." + std::to_string(i) + ", never " + files::text(to_string(outcome));
            fine = questions.ask(what, w.request(), outcome, w.as_of()) && fine;
            ++counts.generated;
        }
    }
    return fine;
}
}  // namespace

int main(int count, char** argument) {
    if (count != 3) {
        std::fprintf(stderr, "usage: %s <folder> <questions for each instrument>\n", argument[0]);
        return 2;
    }
    const std::string folder = argument[1];
    const int rounds = std::atoi(argument[2]);
    Counts counts;
    std::uint64_t seed = 1;
    bool fine = write(toy::treaty, folder, seed, 8 * rounds, counts);  // it uses everything a law can be written with
    shipped::each([&](const auto& treaty) { fine = write(treaty, folder, ++seed, rounds, counts) && fine; });
    std::printf("%u theorems, %u generated questions: %u hold, %u fail, %u for want of cases\n", counts.theorems,
                counts.generated, counts.holds, counts.fails, counts.vacuous);
    if (counts.theorems != theorem_list::count) std::fprintf(stderr, "a theorem is about no instrument that ships\n");
    return fine && counts.theorems == theorem_list::count ? 0 : 1;
}
