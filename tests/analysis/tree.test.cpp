// SPDX-License-Identifier: BSL-1.0
#include "laws/toy_law.hpp"
#include "support/proof_checks.hpp"

#include <comity/analysis/tree.hpp>
#include <comity/comity.hpp>
#include <comity/instruments/press_2019.hpp>
#include <comity/text/diagram.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace comity;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {
using Tree = DecisionTree<2048>;

// Follows the answers of a request with everything said down to the end.
const Tree::Point& end_of(const Tree& tree, const Generator& g, const World& w) {
    const Instrument law = w.instrument(g.instrument());
    std::uint16_t at = tree.root();
    while (tree[at].edges != 0) {
        const auto& p = tree[at];
        if (p.kind == Tree::Kind::relation) {
            if (fact_at(p.fact).kind == Kind::jurisdiction) {
                const bool part = Jurisdiction::from_lane(w.value[p.fact]).state().lane() == w.value[p.other];
                at = tree.edge(p, part ? 0 : 1).to;
                continue;
            }
            if (p.low > detail::any_distance) {  // so many months, by the calendar
                const auto day = Date::from_lane(w.value[p.fact]).civil(), first = Date::from_lane(w.value[p.other]).civil();
                const std::int64_t month = first.year * 12 + first.month + (p.low - detail::any_distance - 1);
                const std::int64_t of_day = day.year * 12 + day.month;
                at = tree.edge(p, of_day < month || (of_day == month && day.day < first.day) ? 0 : 1).to;
                continue;
            }
            const std::int64_t d = std::int64_t{w.value[p.fact]} - std::int64_t{w.value[p.other]};
            at = tree.edge(p, d >= p.low && d <= p.high ? 0 : 1).to;
            continue;
        }
        // What a value stands for is judged with nothing else said, or for a jurisdiction with its state: that is how the tree
        // asks.
        const std::uint32_t stands_for = distinct_values(law, Request{}, fact_at(p.fact)).representative_of(w.value[p.fact]);
        Request of_state{};
        of_state.warrant.issued_by = w.request().warrant.issued_by;
        const std::uint32_t in_state = distinct_values(law, of_state, fact_at(p.fact)).representative_of(w.value[p.fact]);
        bool found = false;
        for (std::size_t e = 0; e != p.edges && !found; ++e)
            for (std::size_t k = 0; k != tree.edge(p, e).values && !found; ++k) {
                const Values::Class& c = tree.value(tree.edge(p, e), k);
                found = c.first != 0 ? w.value[p.fact] >= c.first && w.value[p.fact] <= c.last
                                     : c.representative == stands_for ||
                                           (fact_at(p.fact).kind == Kind::jurisdiction && c.representative == in_state);
                if (found) at = tree.edge(p, e).to;
            }
        CAPTURE(std::string(fact_at(p.fact).member.data()));
        REQUIRE(found);
    }
    return tree[at];
}

void follow(const Instrument& law, const Request& given, std::uint64_t seed, int rounds,
            std::size_t depth = TreeOptions{}.depth) {
    const auto tree = std::make_unique<Tree>(law, given, TreeOptions{.depth = depth});
    const bool whole = depth == TreeOptions{}.depth;
    REQUIRE(tree->cut_off() == !whole);
    const Generator g(law);
    Rng rng(seed);
    unsigned ends[6] = {};
    for (int i = 0; i != rounds; ++i) {
        World w = g.full(rng);
        if (rng.chance(2)) g.find(w, proof_checks::outcomes[rng.below(4)], rng, 3);
        for (std::size_t d = 0; d + 1 != detail::max_data; ++d) w.value[fact_count + d] = law.data[d];
        for (const Fact& f : detail::fact_table.entry)
            if (value_of(f, given) != 0) w.value[f.index] = value_of(f, given);
        const Decision d = w.judge(law);
        if (g.contradicts(w)) continue;
        CAPTURE(seed);
        CAPTURE(i);
        const Tree::Point& end = end_of(*tree, g, w);
        if (end.kind == Tree::Kind::goes_on && !whole) {
            ++ends[5];
            continue;
        }
        REQUIRE(end.kind == Tree::Kind::outcome);
        ++ends[static_cast<std::size_t>(end.outcome)];
        REQUIRE(end.outcome == d.outcome());
        if (tree->rule_of(end) != nullptr && d.outcome() != Outcome::undetermined)
            REQUIRE(d.decided_by(tree->rule_of(end)->citation));
    }
    MESSAGE(std::string(law.id().data()), ": ", tree->size(), " points; ends: ", ends[0], " ", ends[1], " ", ends[2], " ",
            ends[3], " ", ends[4], " ", ends[5]);
    if (whole)
        CHECK(ends[0] + ends[2] + ends[4] > 10);
    else
        CHECK((ends[3] > 10 && ends[5] > 10));
}

template <class T>
std::string drawn(const T& tree, bool mermaid) {
    std::string out;
    const auto sink = [&out](Label l) { out.append(l.data() == nullptr ? "" : l.data(), l.size()); };
    mermaid ? write_mermaid(tree, sink) : write_dot(tree, sink);
    return out;
}
}  // namespace

TEST_CASE("whoever follows the tree comes out where evaluation does") {
    follow(press_2019, Request{}, 91, 4000);
    follow(toy::treaty, Request{}, 92, 4000);
    follow(us_uk_daa, Request{}, 93, 2000);
    follow(us_uk_daa, Request{.warrant = {.issued_by = GB}}, 94, 1000);
    follow(us_au_daa, Request{}, 95, 2000);
    follow(uk_overseas_production_order_duty, Request{}, 96, 2000);
}

inline constexpr auto near_by =
    law("near-by", "Authorities near by", Effect::lifts_bar, 2, article("1", "Where they are", 0),
        requirement("1", Provenance::primary, "an authority of the state where the provider is, or a small matter",
                    part_of(fact.warrant.issuing_jurisdiction, fact.provider.established_in) ||
                        fact.offense.maximum_imprisonment < years(1)),
        article("2", "Where the target is", 0),
        condition("2", Provenance::primary, "and not of that where the target is", when(on(Act::disclose)),
                  !part_of(fact.warrant.issuing_jurisdiction, fact.target.located_in)));
inline constexpr Treaty<near_by> neighbours{};

TEST_CASE("what is part of what is asked, and what was said of it is heeded") {
    follow(neighbours, Request{}, 301, 600);
    follow(neighbours, Request{.warrant = {.issued_by = GB, .issuing_jurisdiction = jurisdiction("GB-SCT")}}, 302, 600);
    follow(neighbours, Request{.provider = {.established_in = US}, .target = {.located_in = GB}}, 303, 600);
    const Tree tree(neighbours, Request{}, TreeOptions{});
    CHECK(drawn(tree, true).find("is part of") != std::string::npos);
}

TEST_CASE("a tree that is cut off leaves answers out and gives no wrong one") {
    for (const std::size_t depth : {std::size_t{4}, std::size_t{9}, std::size_t{17}}) {
        follow(us_uk_daa, Request{}, 97, 500, depth);
        follow(eu_e_evidence, Request{}, 98, 500, depth);
        follow(us_compelled_disclosure, Request{}, 99, 500, depth);
    }
    follow(us_disclosure_bar, Request{}, 100, 500, 4);
}

TEST_CASE("the other instruments are drawn as they are evaluated") {
    const Request any_act = without(fact_at(fact.act.index), Request{});
    std::uint64_t seed = 200;
    const auto all = [&]<const auto&... Member>(const Bundle<Member...>&) { (follow(Member, any_act, ++seed, 500), ...); };
    all(uk_overseas_production_orders);
    all(uk_investigatory_powers);
    all(us_stored_communications);
}

TEST_CASE("a tree that is cut off says so") {
    const auto shallow = std::make_unique<Tree>(Instrument(us_uk_daa), Request{}, TreeOptions{.depth = 3});
    CHECK(shallow->cut_off());
    // 1(3) asks three questions; 1(6) is next, and nothing else is known yet of the limits in article 4.
    for (const bool mermaid : {true, false}) {
        CHECK(drawn(*shallow, mermaid).find("... further questions") != std::string::npos);
        CHECK(drawn(*shallow, mermaid).find("1(6), 1(8), 1(10), ") != std::string::npos);
    }
    const auto left_out = [](const Tree& tree, Label citation) {
        bool found = false;
        for (std::size_t r = 0; r != tree.rules(); ++r)
            if (tree.rule(r).citation == citation) found = found || tree.left_out(r);
        return found;
    };
    CHECK(left_out(*shallow, "4(3)"));
    CHECK(!left_out(*shallow, "1(3)"));
    const auto narrow = std::make_unique<DecisionTree<16>>(Instrument(us_uk_daa), Request{}, TreeOptions{});
    CHECK(narrow->cut_off());
}

TEST_CASE("pictures name the article and the answers") {
    const auto tree = std::make_unique<Tree>(Instrument(press_2019), Request{}, TreeOptions{});
    const std::string dot = drawn(*tree, false), mermaid = drawn(*tree, true);
    for (const std::string& text : {dot, mermaid}) {
        CHECK(text.find("par. 4") != std::string::npos);
        CHECK(text.find("from 2019-10-01") != std::string::npos);
        CHECK(text.find("terrorism") < text.find("child_sexual_exploitation"));
        CHECK(text.find("child_sexual_exploitation") != std::string::npos);
        CHECK(text.find("any other") != std::string::npos);
    }
    CHECK(dot.rfind("digraph", 0) == 0);
    CHECK(mermaid.rfind("flowchart TD\n", 0) == 0);
}

TEST_CASE("a picture tells how large it is") {
    // par. 3 has three ways out; below it stand par. 5 for either state and "not applicable".
    const auto told = std::make_unique<Tree>(Instrument(press_2019), Request{}, TreeOptions{});
    const PictureSize size = picture_size(*told);
    CHECK(size.boxes == 16);
    CHECK(size.in_a_row == 3);
    CHECK(size.fits_a_page());
    const auto whole = std::make_unique<Tree>(Instrument(us_uk_daa), Request{}, TreeOptions{});
    CHECK(!picture_size(*whole).fits_a_page());
    CHECK(PictureSize{.letters = 100, .lines = 90}.fits_a_page());
    CHECK(PictureSize{.letters = 160, .lines = 60}.fits_a_page());
    CHECK(!PictureSize{.letters = 160, .lines = 90}.fits_a_page());
}
