// SPDX-License-Identifier: BSL-1.0
// Draws the questions that an instrument asks and where the answers lead, for Graphviz or as Mermaid. `picture --help` says
// how.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <comity/analysis/proof.hpp>
#include <comity/comity.hpp>
#include <comity/text/diagram.hpp>
#include <comity/text/parse.hpp>

namespace {
using namespace comity;
using std::string;
using std::string_view;

constexpr char help[] =
    R"help(usage: picture [options] [fact=value ...]

Draws the questions that an instrument asks, in the order of its text, and
where the answers lead: picture --focus target | dot -Tpng -o target.png

  --under NAME    the instrument (default: us-uk-daa; decide --instruments
                  lists them)
  --focus FACTS   leave only these open, separated by commas: a fact
                  (warrant.kind) or a group of them (target); all else is as
                  in a request that is permitted
  --depth N       at most N questions on a path (default: what fits a page of
                  A4 in letters of 6 points, a little less as Mermaid); where
                  that cuts something off, it says which articles go on
  --dot           for Graphviz (default)
  --mermaid       a Mermaid flowchart
  --help          this text

fact=value is said before the first question: provider.established_in=US

Exit status: 0 drawn; 1 there is no such request; 2 wrong usage.
)help";

string_view view(Label text) { return {text.data(), text.size()}; }
Label label(string_view text) { return {text.data(), text.size()}; }

int misused(const string& what) {
    std::fprintf(stderr, "picture: %s\nTry: picture --help\n", what.c_str());
    return 2;
}

using Tree = DecisionTree<2048>;
constexpr std::size_t most_boxes = 40;  // more are no picture any more, whatever their size

/// As deep as was asked for, or else as fits a page.
std::unique_ptr<Tree> draw(const Instrument& instrument, const Request& given, TreeOptions options) {
    if (options.depth != 0) return std::make_unique<Tree>(instrument, given, options);
    // A deeper one can be smaller again, where answers that were cut off turn out to lead to one place; but not from twice the
    // size.
    std::unique_ptr<Tree> best, tree;
    PictureSize size;
    do {
        ++options.depth;
        tree = std::make_unique<Tree>(instrument, given, options);
        size = picture_size(*tree);
        const bool whole = !tree->cut_off();
        if ((size.boxes <= most_boxes && size.fits_a_page()) || best == nullptr) best = std::move(tree);
        if (whole) break;
    } while (size.boxes < most_boxes * 2);
    return best;
}

/// Whether the fact is the one called so, or in the group called so.
bool is_meant(const Fact& f, string_view called) { return view(f.group) == called || view(spell(f).label()) == called; }

/// The tree of what is in focus, all else being as in a request that is permitted. What refutes "never permitted" is one;
/// an order to produce content is tried first, because most rules are about such orders. None if nothing is permitted.
std::unique_ptr<Tree> focused(const Instrument& instrument, const Request& given, const std::vector<string>& focus,
                              const TreeOptions& options) {
    const auto if_unsaid = [](auto& field, auto value) {
        if (field == std::remove_reference_t<decltype(field)>{}) field = value;
    };
    const Request content = but(given, [&](Request& r) {
        if_unsaid(r.warrant.kind, WarrantKind::production);
        if_unsaid(r.data.category, DataCategory::content);
    });
    std::unique_ptr<Tree> tree;
    for (const Request& start : {content, given}) {
        const Proof proof = never(instrument, start, Outcome::permitted);
        if (!proof.fails()) continue;
        Request request = nothing_else_happened(proof.counterexample());
        for (std::size_t f = 0; f != fact_count; ++f)
            for (const string& each : focus)
                if (is_meant(fact_at(f), each) && value_of(fact_at(f), given) == value_of(fact_at(f), Request{}))
                    request = without(fact_at(f), request);
        auto made = draw(proof.as_needed(instrument), request, options);
        if (tree == nullptr || made->size() > tree->size()) tree = std::move(made);
    }
    return tree;
}
}  // namespace

int main(int argc, char** argv) {
    constexpr auto all = set_of(cross_border);
    Instrument instrument = us_uk_daa;
    Request given{};
    std::vector<string> focus;
    TreeOptions options;
    options.depth = 0;
    bool mermaid = false;
    string said;
    std::set<string> facts_said;
    for (int i = 1; i < argc; ++i) {
        string_view argument = argv[i];
        if (argument == "--help" || argument == "-h") {
            std::fputs(help, stdout);
            return 0;
        }
        const std::size_t equals = argument.find('=');
        const bool is_option = argument.substr(0, 2) == "--";
        string_view value = equals == string_view::npos ? string_view{} : argument.substr(equals + 1);
        const string name(argument.substr(0, equals));
        if (!is_option) {
            if (equals == string_view::npos || !assign(given, label(name), label(value)))
                return misused("cannot make sense of \"" + string(argument) + "\" (decide --facts lists all facts)");
            if (!facts_said.insert(name).second) return misused(name + " is said twice");
            said += (said.empty() ? "" : ", ") + string(argument);
            continue;
        }
        if (name == "--dot" || name == "--mermaid") {
            mermaid = name == "--mermaid";
            continue;
        }
        if (equals == string_view::npos) {
            if (i + 1 == argc) return misused("there is no option " + name + ", or it needs a value");
            value = argv[++i];
        }
        if (name == "--under") {
            bool found = false;
            for (const Instrument& each : all.member)
                if (view(each.id()) == value) instrument = each, found = true;
            if (value == view(press_2019.id())) instrument = press_2019, found = true;
            if (!found) return misused("there is no instrument \"" + string(value) + '"');
        } else if (name == "--focus") {
            for (string_view rest = value; !rest.empty();) {
                const string_view one = rest.substr(0, rest.find(','));
                rest.remove_prefix(one.size() + (one.size() < rest.size() ? 1 : 0));
                bool known = false;
                for (std::size_t f = 0; f != fact_count; ++f) known = known || is_meant(fact_at(f), one);
                if (!known) return misused("there is no fact, and no group of facts, called \"" + string(one) + '"');
                focus.emplace_back(one);
            }
        } else if (name == "--depth") {
            if (value.empty() || value.size() > 4 || value.find_first_not_of("0123456789") != string_view::npos)
                return misused("--depth cannot be \"" + string(value) + '"');
            options.depth = static_cast<std::size_t>(std::strtoul(string(value).c_str(), nullptr, 10));
            if (options.depth == 0) return misused("--depth cannot be \"" + string(value) + '"');
        } else {
            return misused("there is no option " + name);
        }
    }

    std::unique_ptr<Tree> tree;
    string subtitle = said.empty() ? "" : "given " + said;
    if (focus.empty()) {
        tree = draw(instrument, given, options);
        // An instrument about other acts than handing data over has nothing to ask until the act is open.
        if (tree->size() == 1 && given.act == Act::disclose)
            tree = draw(instrument, without(fact_at(fact.act.index), given), options);
    } else {
        tree = focused(instrument, given, focus, options);
        if (tree == nullptr) {
            std::fputs("picture: no request with these facts is permitted\n", stderr);
            return 1;
        }
        string open;
        for (const string& each : focus) open += (open.empty() ? "" : ", ") + each;
        subtitle =
            "what turns on " + open + (said.empty() ? "" : ", given " + said) + "; all else as in a request that is permitted";
    }
    string out;
    const auto sink = [&out](Label piece) { out += view(piece); };
    if (mermaid)
        write_mermaid(*tree, sink, label(subtitle));
    else
        write_dot(*tree, sink, label(subtitle));
    std::fwrite(out.data(), 1, out.size(), stdout);
    if (tree->cut_off()) std::fputs("picture: parts are left out; --depth, --focus or facts choose others\n", stderr);
}
