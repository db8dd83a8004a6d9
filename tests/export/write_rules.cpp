// SPDX-License-Identifier: BSL-1.0
// Writes every instrument as <folder>/<id>.json, and beside it <id>.requests: a line of JSON about its rules, and one for each
// of some requests, with what evaluation makes of it.
#include "../laws/toy_law.hpp"
#include "../support/generate.hpp"
#include "../support/shipped.hpp"
#include "files.hpp"

#include <comity/analysis/distinct.hpp>
#include <comity/text/rules_json.hpp>

using namespace comity;
using generate::Generator;
using generate::Rng;
using generate::World;

namespace {
constexpr Outcome outcomes[] = {Outcome::permitted, Outcome::conditional, Outcome::refused, Outcome::not_applicable};

void write_case(const Instrument& law, const Generator& g, const detail::LaneTable& lanes, const World& w, files::Writer& out) {
    const Decision decision = w.judge(law);
    detail::Json json(out);
    json.open('{');
    json.key("said");
    json.open('{');
    for (std::size_t i = 0; i != fact_count; ++i)
        if (g.said(w, i)) json.pair(spell(fact_at(i)).label(), spell_value(fact_at(i), w.value[i]).label());
    if (w.as_of().exists()) json.pair("law_date", spell(w.as_of()).label());
    json.close('}');
    json.key("data");
    json.open('{');
    for (std::uint16_t d : g.data()) {
        const auto lane = static_cast<std::uint16_t>(Atom::data_lane + (d - fact_count));
        json.key(detail::spell_lane(lane).label());
        if (g.said(w, d))
            json.text(detail::spell_value_of(lanes[lane], w.value[d]).label());
        else
            json.word("null");
    }
    json.close('}');
    json.key("statuses");
    json.open('[');
    for (std::size_t r = 0; r != law.tables->rules; ++r) json.text(to_string(decision.status(r)));
    json.close(']');
    json.key("possible");
    json.open('[');
    for (Outcome o : outcomes)
        if (!decision.excluded(o)) json.text(to_string(o));
    json.close(']');
    json.close('}');
    out("\n");
}

// What no request shows, read from what `evaluate` reads: a line of words for each rule, and for the instrument.
void write_summary(const Instrument& law, files::Writer& out) {
    const auto word = [](Label l) { return files::text(l) + ' '; };
    detail::Json json(out);
    json.open('{');
    json.pair("effect", to_string(law.tables->effect));
    json.key("rules");
    json.open('[');
    for (std::size_t r = 0; r != law.tables->rules; ++r) {
        const Rule& rule = law.tables->rule[r];
        std::string line = word(rule.citation) + word(to_string(rule.role)) + word(to_string(rule.provenance)) +
                           word(to_string(rule.form)) + (rule.forbids ? "forbids " : "") +
                           (rule.only_if_permitted ? "only_if_permitted " : "") +
                           (rule.actor == Actor::nobody ? "" : word(to_string(rule.actor)));
        if (rule.role == Role::duty) {
            const Obligation& owed = rule.obligation;
            line += word(to_string(owed.strictness)) + word(to_string(owed.who)) + word(to_string(owed.deed)) +
                    word(to_string(owed.towards));
            if (owed.clock.unit != TimeUnit::none)
                line += word(to_string(owed.clock.unit)) + std::to_string(owed.clock.not_before) + ' ' +
                        std::to_string(owed.clock.not_after) + ' ' + word(to_string(owed.clock.event_day)) +
                        word(to_string(owed.clock.silence));
        }
        json.text(Label{line.data(), line.size()});
    }
    json.close(']');
    json.key("links");
    json.open('[');
    for (std::size_t i = 0; i != law.tables->links; ++i) {
        const Link& l = law.tables->link[i];
        const std::string line = word(detail::spell_lane(l.lane).label()) + word(to_string(l.act)) + word(to_string(l.outcome)) +
                                 word(l.issued_by == State{} ? Label{"any"} : spell(l.issued_by).label());
        json.text(Label{line.data(), line.size()});
    }
    json.close(']');
    json.close('}');
    out("\n");
}

bool come_out_alike(const Decision& a, const Decision& b) {
    if (a.possible() != b.possible()) return false;
    if (a.outcome() == Outcome::contradictory) return true;  // then nobody looks at the rules
    for (std::size_t r = 0; r != a.tables()->rules; ++r)
        if (a.status(r) != b.status(r)) return false;
    return true;
}

// Generated dates seldom fall on the last day of a period. So for every distance that the law names, two requests, one on
// the limit and one just beyond it, that come out differently, if such are found: a limit off by one is seen in one of them.
template <class F>
void at_every_distance(const Instrument& law, const Generator& g, Rng& rng, F&& write) {
    for (std::size_t n = 0; n != law.tables->nodes; ++n) {
        if (law.tables->node[n].op != Op::atom) continue;
        const Atom& a = law.tables->atom[law.tables->node[n].a];
        if (a.test != Test::apart) continue;
        const auto at_limit = [&](detail::Distance limit, int beyond) {
            for (int tries = 0; limit.bounded && tries != 60; ++tries) {
                World within = g.full(rng);
                if (tries % 3 != 2) g.find(within, outcomes[rng.below(4)], rng, 2);
                const auto slot = [&](std::uint16_t lane) {
                    const std::size_t at = detail::place_of(lane);
                    return at == generate::law_date_slot && !g.said(within, at) ? fact.warrant.issued_on.index : at;
                };
                const std::size_t x = slot(a.lane), y = slot(a.other);
                const std::int64_t value = within.value[y] + limit.by;
                if (!g.said(within, y) || value < 2 || value >= g.largest(x)) continue;
                within.value[x] = static_cast<std::uint32_t>(value);
                World over = within;
                over.value[x] = static_cast<std::uint32_t>(value + beyond);
                if (come_out_alike(within.judge(law), over.judge(law))) continue;
                write(within);
                write(over);
                return;
            }
        };
        at_limit(detail::lower_distance(a), -1);
        at_limit(detail::upper_distance(a), 1);
    }
}

template <class T>
void write(const T& treaty, const std::string& folder, std::uint64_t seed) {
    const Instrument law = treaty;
    const std::string path = folder + "/" + files::text(law.id());
    files::Writer rules(path + ".json");
    write_rules_json(treaty, rules);
    files::Writer requests(path + ".requests");
    write_summary(law, requests);
    const Generator g(law);
    const detail::WrittenRules text = detail::written(treaty);
    detail::LaneTable lanes;
    lanes.read(text.step, text.steps);
    Rng rng(seed);
    for (int i = 0; i != 240; ++i) {
        World w = g.full(rng);
        if (i % 3 != 2) g.find(w, outcomes[rng.below(4)], rng, 4);
        if (rng.chance(3)) w.value[generate::law_date_slot] = g.draw(generate::law_date_slot, rng);
        // Every third has a date or a length of time on one side or the other of what the law tells apart.
        for (int tries = 0; i % 3 == 0 && tries != 64; ++tries) {
            const std::size_t f = rng.below(fact_count);
            const Kind kind = fact_at(f).kind;
            if (!g.said(w, f) || kind == Kind::truth || kind == Kind::enumeration || kind == Kind::state ||
                kind == Kind::jurisdiction)
                continue;
            const Values values = distinct_values(law, w.request(), fact_at(f), w.as_of());
            const Values::Class& c = values[rng.below(values.size())];
            w.value[f] = rng.chance(2) ? c.first : c.last;
            break;
        }
        if (i % 2 == 0) g.forget(w, rng.below(128), rng);
        if (rng.chance(3))
            for (std::uint16_t d : g.data())
                if (rng.chance(2)) w.value[d] = rng.chance(3) ? 0 : g.draw(d, rng);
        write_case(law, g, lanes, w, requests);
    }
    at_every_distance(law, g, rng, [&](const World& w) { write_case(law, g, lanes, w, requests); });
}
}  // namespace

int main(int count, char** argument) {
    if (count != 2) {
        std::fprintf(stderr, "usage: %s <folder>\n", argument[0]);
        return 2;
    }
    std::uint64_t seed = 100;
    write(toy::treaty, argument[1], seed);
    shipped::each([&](const auto& treaty) { write(treaty, argument[1], ++seed); });
    return 0;
}
