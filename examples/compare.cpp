// SPDX-License-Identifier: BSL-1.0
// Prints where two instruments answer the same request differently. `compare --help` says how.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <comity/analysis/compare.hpp>
#include <comity/comity.hpp>
#include <comity/text/names.hpp>
#include <comity/text/parse.hpp>

namespace {
using namespace comity;
using std::string;
using std::string_view;

string_view view(Label text) { return {text.data(), text.size()}; }
Label label(string_view text) { return {text.data(), text.size()}; }
string text_of(const Spelling& s) { return string(view(s.label())); }

constexpr char help[] =
    R"help(usage: compare [options] NAME NAME [fact=value ...]

Prints every region of requests that two instruments answer differently: which
of them is the stricter there, what the two say, by which article, and on what
facts that rests. A fact is shown with one of the values that do it.

  --witness CITATION  print for the rows with this citation, instead of the
                      rows, a case that `decide` reads (all: for every row)
  --help              this text

fact=value narrows the comparison to requests that say so. `decide
--instruments` lists the names.

Exit status: 0 compared; 1 the rows are not complete; 2 wrong usage.
)help";

constexpr auto all_law = set_of(cross_border);

bool choose(string_view name, Instrument& chosen) {
    const Instrument as_told = press_2019;
    bool found = name == view(as_told.id());
    if (found) chosen = as_told;
    for (const Instrument& each : all_law.member)
        if (view(each.id()) == name) chosen = each, found = true;
    return found;
}

int misused(const string& what) {
    std::fprintf(stderr, "compare: %s\nTry: compare --help\n", what.c_str());
    return 2;
}

string in_words(Outcome outcome) {
    string out(view(to_string(outcome)));
    for (char& c : out)
        if (c == '_') c = ' ';
    return out;
}
string in_words(Outcomes outcomes) {
    string out;
    for (unsigned i = 0; i != 4; ++i)
        if (outcomes.contains(static_cast<Outcome>(i))) out += (out.empty() ? "" : " or ") + in_words(static_cast<Outcome>(i));
    return out;
}

constexpr char kept_together = '\t';  // a blank at which no line is broken

/// Lines of at most 79 characters, broken at blanks; those after the first are set in.
string wrapped(const string& text, std::size_t indent) {
    string out, rest = text;
    for (std::size_t room = 79; rest.size() > room; room = 79 - indent) {
        const std::size_t blank = rest.rfind(' ', room);
        if (blank == string::npos || blank <= (out.empty() ? indent : 0)) break;
        out += rest.substr(0, blank) + '\n' + string(indent, ' ');
        rest.erase(0, blank + 1);
    }
    out += rest + '\n';
    for (char& c : out)
        if (c == kept_together) c = ' ';
    return out;
}

string in_words(const Trait& trait) {
    const Fact& f = fact_at(trait.fact);
    const string name = text_of(spell(f));
    const auto value = [&f](std::uint32_t lane) { return text_of(spell_value(f, lane)); };
    string out;
    if (trait.first == 1 && trait.last > 1 && trait.last < f.largest)
        out = name + " up to " + value(trait.last);
    else if (trait.first > 1 && trait.last == f.largest)
        out = name + " from " + value(trait.first);
    else if (trait.first > 1 && trait.last > trait.first)
        out = name + ' ' + value(trait.first) + " to " + value(trait.last);
    else
        out = name + " = " + value(trait.value);
    for (char& c : out)
        if (c == ' ') c = kept_together;
    return out;
}
bool same(const Trait& a, const Trait& b) { return a.fact == b.fact && a.value == b.value; }
bool has(const Difference& d, const Trait& trait) {
    for (std::size_t i = 0; i != d.traits; ++i)
        if (same(d.trait[i], trait)) return true;
    return false;
}

/// Regions that differ in the same way: the same one is stricter, and both say the same.
using Group = std::vector<const Difference*>;
bool alike(const Difference& a, const Difference& b) {
    return a.second_is_stricter == b.second_is_stricter && a.stricter == b.stricter && a.milder.bits() == b.milder.bits();
}

void print_rows(const Group& rows, const std::vector<Trait>& apart_from) {
    for (const Difference* d : rows) {
        string line = "    " + string(view(d->rule->citation));
        line.resize(line.size() < 12 ? 13 : line.size() + 2, ' ');
        string comma;
        for (std::size_t i = 0; i != d->traits; ++i) {
            bool left_out = false;
            for (const Trait& t : apart_from) left_out = left_out || same(t, d->trait[i]);
            if (left_out) continue;
            line += comma + in_words(d->trait[i]);
            comma = ", ";
        }
        if (d->hinges_on_data) line += comma + "and no extension or renewal by then";
        std::fputs(wrapped(line, 13).c_str(), stdout);
    }
}

/// What most regions of a group have in common is said once.
void print(const Group& group) {
    std::vector<Trait> common;
    for (const Difference* d : group)
        for (std::size_t i = 0; i != d->traits; ++i) {
            std::size_t times = 0;
            for (const Difference* other : group) times += has(*other, d->trait[i]) ? 1U : 0U;
            bool known = false;
            for (const Trait& t : common) known = known || same(t, d->trait[i]);
            if (!known && times >= 4 && 2 * times > group.size()) common.push_back(d->trait[i]);
        }
    Group with, others;
    for (const Difference* d : group) {
        bool all = !common.empty();
        for (const Trait& t : common) all = all && has(*d, t);
        (all ? with : others).push_back(d);
    }
    print_rows(others, {});
    if (with.empty()) return;
    string line = "    with";
    for (std::size_t i = 0; i != common.size(); ++i) line += (i == 0 ? " " : ", ") + in_words(common[i]);
    std::fputs(wrapped(line + ':', 6).c_str(), stdout);
    print_rows(with, common);
}

/// The witness as a case, with what either instrument makes of it.
void print_case(const Difference& d, const Instrument& a, const Instrument& b) {
    const Instrument& stricter = d.second_is_stricter ? b : a;
    std::printf("case: %s, %s\n", string(view(stricter.id())).c_str(), string(view(d.rule->citation)).c_str());
    std::printf("# %s\n", string(view(d.rule->paraphrase)).c_str());
    std::printf("under: %s\n", string(view(stricter.id())).c_str());
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        if (const std::uint32_t lane = value_of(f, d.witness); lane != value_of(f, Request{}))
            std::printf("%s = %s\n", text_of(spell(f)).c_str(), text_of(spell_value(f, lane)).c_str());
    }
    for (const Instrument* each : {&a, &b}) {
        const Outcome outcome = evaluate(*each, d.witness).outcome();
        std::printf("expect %s: %s%s%s\n", string(view(each->id())).c_str(), string(view(to_string(outcome))).c_str(),
                    each == &stricter && outcome == d.stricter ? " " : "",
                    each == &stricter && outcome == d.stricter ? string(view(d.rule->citation)).c_str() : "");
    }
}
}  // namespace

int main(int argc, char** argv) {
    Instrument law[2];
    std::size_t laws = 0;
    Request given{};
    string_view witness;
    std::set<string> said;
    for (int i = 1; i < argc; ++i) {
        const string_view argument = argv[i];
        const std::size_t equals = argument.find('=');
        if (argument == "--help" || argument == "-h") {
            std::fputs(help, stdout);
            return 0;
        }
        if (argument == "--witness") {
            if (++i == argc) return misused("--witness needs a citation, or all");
            witness = argv[i];
        } else if (argument.substr(0, 10) == "--witness=") {
            witness = argument.substr(10);
        } else if (equals != string_view::npos) {
            const string name(argument.substr(0, equals));
            if (!assign(given, label(name), label(argument.substr(equals + 1))))
                return misused("no fact and its value: " + string(argument) + " (decide --facts lists all)");
            if (!said.insert(name).second) return misused(name + " is said twice");
        } else if (laws == 2 || !choose(argument, law[laws++])) {
            return misused(laws > 2 ? "two instruments are compared" : "there is no instrument \"" + string(argument) + '"');
        }
    }
    if (laws != 2) return misused("two instruments are compared");

    const auto found = std::make_unique<Comparison>(compare(law[0], law[1], given));
    if (found->vacuous()) return misused("the facts that were given contradict each other");
    if (!witness.empty()) {
        std::size_t printed = 0;
        for (const Difference& d : *found)
            if (witness == "all" || witness == view(d.rule->citation)) {
                if (printed++ != 0) std::puts("");
                print_case(d, law[0], law[1]);
            }
        return printed != 0 ? 0 : misused("no row has the citation " + string(witness));
    }
    const string names[2] = {string(view(law[0].id())), string(view(law[1].id()))};
    if (found->same()) {
        std::printf("%s and %s answer every%s request alike.\n", names[0].c_str(), names[1].c_str(), said.empty() ? "" : " such");
        return 0;
    }
    std::printf("%s and %s differ in %zu regions%s.\n", names[0].c_str(), names[1].c_str(), found->size(),
                found->complete() ? ", and nowhere else" : " at least");
    std::vector<const Difference*> left;
    for (const Difference& d : *found) left.push_back(&d);
    int side = -1;
    while (!left.empty()) {
        Group group, rest;
        for (const Difference* d : left) (alike(*d, *left.front()) ? group : rest).push_back(d);
        const Difference& first = *group.front();
        if (side != (first.second_is_stricter ? 1 : 0)) {
            side = first.second_is_stricter ? 1 : 0;
            std::printf("\n%s is the stricter:\n", names[side].c_str());
        }
        std::fputs(wrapped("  " + in_words(first.stricter) + ", where " + names[1 - side] +
                               " can say " + in_words(first.milder) + ':', 4).c_str(), stdout);
        print(group);
        left = rest;
    }
    return found->complete() ? 0 : 1;
}
