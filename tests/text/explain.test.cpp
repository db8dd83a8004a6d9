// SPDX-License-Identifier: BSL-1.0
#include <comity/comity.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/json.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/us_uk_base.hpp"

using namespace comity;

namespace explain_laws {
template <bool H>
struct Terms {
    Field<H, Date> extended_until{};
};
inline constexpr auto datum = data_handles<Terms>();

constexpr auto toy_text(Label id, Effect effect) {
    using enum Provenance;
    return law(
        id, "Toy treaty", effect, 3,  //
        article("1", "Scope", 2),
        scope("1(1)", primary, "between the two", fact.warrant.issued_by == GB || fact.warrant.issued_by == US),
        scope("1(2)", recalled, "in force",
              fact.warrant.issued_on < Date{2027, 1, 1} || fact.warrant.issued_on < datum.extended_until),
        article("2", "Orders", 4),
        requirement("2(1)", secondary, "a grave offense, or one that somebody competent calls grave", when(on(Act::disclose)),
                    fact.offense.maximum_imprisonment >= years(3) || fact.offense.serious == yes),
        requirement("2(2)", primary, "certified in writing", when(on(Act::disclose)), fact.warrant.certified_in_writing == yes)
            .curable_by(Actor::issuing_designated_authority),
        requirement("2(3)", primary, "not aimed at those who are protected",
                    when(on(Act::disclose) && fact.readings.objection_suspends != yes),
                    fact.target.located_in != US && fact.target.kind == PersonKind::natural),
        condition("2(4)", primary, "the other state is asked first",
                  when(on(Act::disclose) && fact.offense.death_penalty_sought == yes),
                  fact.events.use_permission != Consent::not_asked),
        article("3", "Afterwards", 5),
        duty("3(1)", primary, "hand the data to the designated authority",
             Obligation{Strictness::must, Actor::provider, Deed::produce, Actor::issuing_designated_authority, {}},
             when(on(Act::disclose)), fact.events.produced_on <= fact.act_on),
        duty("3(2)", primary, "tell the third state",
             Obligation{Strictness::must, Actor::issuing_authority, Deed::notify, Actor::third_state,
                        within(10, TimeUnit::calendar_days, fact.warrant.served_on).on_silence(Silence::permits)},
             when(on(Act::disclose)), fact.events.third_state_notified == yes),
        exception("3(2) proviso", "3(2)", primary, "not where that would do harm",
                  fact.events.notice_exception != NoticeException::none),
        ground("3(3)", primary, "the provider may object", Actor::provider, when(on(Act::disclose)),
               fact.events.objection != Objection::none),
        consequence("3(4)", primary, "whoever relies on it in good faith is not liable",
                    fact.provider.relies_in_good_faith == yes),
        duty("3(5)", primary, "answer within hours",
             Obligation{Strictness::may, Actor::provider, Deed::answer, Actor::issuing_authority,
                        within(8, TimeUnit::hours, fact.events.received_at)},
             when(on(Act::disclose)), fact.use.reviewed == yes));
}
inline constexpr auto lifting_text = toy_text("toy", Effect::lifts_bar);
inline constexpr auto barring_text = toy_text("toy-bars", Effect::bars);
inline constexpr auto compelling_text = toy_text("toy-compels", Effect::compels);
inline constexpr Treaty<lifting_text, Terms> lifting{};
inline constexpr Treaty<barring_text, Terms> barring{};
inline constexpr Treaty<compelling_text, Terms> compelling{};

inline constexpr Request base{
    .act_on = Date{2023, 3, 10},
    .warrant = {.issued_by = GB, .issued_on = Date{2023, 3, 1}, .served_on = Date{2023, 3, 2}, .certified_in_writing = yes},
    .offense = {.maximum_imprisonment = months(30), .serious = yes, .death_penalty_sought = no},
    .provider = {.relies_in_good_faith = yes},
    .target = {.kind = PersonKind::natural, .located_in = GB},
    .events = {.objection = Objection::none,
               .received_at = Instant{Date{2023, 3, 2}, 9, 30},
               .third_state_notified = no,
               .notice_exception = NoticeException::none},
    .use = {.reviewed = no}};
}  // namespace explain_laws

namespace {
using namespace explain_laws;

std::string told(const Instrument& i, const Request& r, const Withheld& w = {}) {
    std::string text;
    const auto sink = [&text](Label piece) { text.append(piece.data(), piece.size()); };
    explain(evaluate(i, r), r, sink, w);
    return text;
}
std::string json(const Instrument& i, const Request& r, const Withheld& w = {}) {
    std::string text;
    write_json(
        evaluate(i, r), r, [&text](Label piece) { text.append(piece.data(), piece.size()); }, w);
    return text;
}
// Line breaks are not what most tests are about.
std::string flowing(std::string text) {
    std::string out;
    for (char c : text) {
        const char plain = c == '\n' ? ' ' : c;
        if (plain != ' ' || out.empty() || out.back() != ' ') out += plain;
    }
    return out;
}
bool has(const std::string& text, const std::string& part) { return flowing(text).find(part) != std::string::npos; }

template <class Change>
Request changed(Change change) {
    return but(base, change);
}

// A reader of JSON that knows just enough to say whether a text is one object and nothing else.
struct Reader {
    const std::string& s;
    std::size_t at = 0;
    bool string() {
        if (at >= s.size() || s[at] != '"') return false;
        for (++at; at < s.size(); ++at) {
            if (static_cast<unsigned char>(s[at]) < 0x20) return false;
            if (s[at] == '\\') {
                ++at;
                if (at < s.size() && s[at] == 'u') at += 4;
            } else if (s[at] == '"') {
                ++at;
                return true;
            }
        }
        return false;
    }
    bool value() {
        if (at >= s.size()) return false;
        if (s[at] == '{' || s[at] == '[') {
            const bool object = s[at] == '{';
            const char end = object ? '}' : ']';
            if (s[++at] == end) return ++at, true;
            for (;;) {
                if (object && (!string() || s[at++] != ':')) return false;
                if (!value()) return false;
                if (s[at] == end) return ++at, true;
                if (s[at++] != ',') return false;
            }
        }
        if (s[at] == '"') return string();
        for (const char* word : {"true", "false", "null"})
            if (s.compare(at, std::string{word}.size(), word) == 0) return at += std::string{word}.size(), true;
        const std::size_t from = at;
        while (at < s.size() && s[at] >= '0' && s[at] <= '9') ++at;
        return at != from;
    }
};
bool well_formed(const std::string& s) {
    Reader r{s};
    return r.value() && r.at == s.size();
}

struct Random {
    std::uint64_t seed = 20221003;
    std::uint32_t next() {
        return seed = seed * 6364136223846793005ULL + 1442695040888963407ULL, static_cast<std::uint32_t>(seed >> 33);
    }
};
}  // namespace

TEST_CASE("each outcome is said for what it means under each effect") {
    CHECK(has(told(lifting, base),
              "Toy treaty: PERMITTED The bar that the receiving state's law puts on handing the data over is "
              "lifted. Nobody is obliged by it"));
    CHECK(has(told(barring, base), "It does not forbid handing the data over."));
    CHECK(has(told(compelling, base), "It makes handing the data over a duty."));
    const Request refused = changed([](Request& r) { r.target.located_in = US; });
    CHECK(has(told(lifting, refused), "REFUSED It does not lift the bar on handing the data over"));
    CHECK(has(told(barring, refused), "REFUSED It forbids handing the data over."));
    CHECK(has(told(compelling, refused), "REFUSED It does not make handing the data over a duty."));
    const Request outside = changed([](Request& r) { r.warrant.issued_by = AU; });
    CHECK(has(told(lifting, outside), "NOT APPLICABLE"));
    CHECK(has(told(lifting, outside), "look at other routes"));
    CHECK(has(told(compelling, outside), "brings no duty"));
    const Request waiting = changed([](Request& r) {
        r.offense.death_penalty_sought = yes;
        r.offense.death_penalty_available = yes;
        r.events.use_permission = Consent::not_asked;
    });
    CHECK(has(told(lifting, waiting), "NOT YET Before handing the data over, somebody else has to act"));
    CHECK(has(told(lifting, waiting), "What must come first: 2(4) the other state is asked first"));
    CHECK(has(told(lifting, changed([](Request& r) { r.act = Act::retain; })),
              "Nothing in it stands in the way of keeping the data."));
}

TEST_CASE("what only lifts a bar never tells a provider that it must disclose") {
    const std::vector<Instrument> laws = {lifting, us_uk_daa, us_au_daa};
    Random random;
    for (int i = 0; i != 400; ++i) {
        detail::Lanes lanes = detail::to_lanes(base);
        for (int k = 0; k != 3; ++k) {
            const Fact& f = fact_at(random.next() % fact_count);
            lanes.lane[f.index] = random.next() % (f.largest + 1U);
        }
        for (const Instrument& law_told : laws) {
            const std::string text = flowing(told(law_told, detail::to_request(lanes)));
            for (const char* phrase :
                 {"must disclose", "must hand", "must produce", "provider (must): hand", "a duty to disclose"})
                CHECK(text.find(phrase) == std::string::npos);
        }
    }
    const Request later = changed([](Request& r) { r.events.produced_on = Date{2023, 3, 11}; });
    CHECK(has(told(lifting, later), "3(1) If the provider hands the data over, it must do it so: hand the data to"));
    CHECK(has(told(compelling, later), "3(1) For the provider (must): hand the data to the designated authority"));
}

TEST_CASE("reasons come with citation, words, provenance and who can cure them") {
    const std::string text = told(lifting, changed([](Request& r) {
                                      r.warrant.certified_in_writing = no;
                                      r.offense.serious = no;
                                  }));
    CHECK(has(text, "2(1) a grave offense, or one that somebody competent calls grave [secondary]"));
    CHECK(has(text, "2(2) certified in writing; can be cured by the issuing side's designated authority"));
    CHECK_FALSE(has(text, "certified in writing; can be cured by the issuing side's designated authority [primary]"));
    CHECK_FALSE(has(text, "2(3)"));
    CHECK(has(text, "text known from reports that were read"));
}

TEST_CASE("grounds, duties, deadlines and consequences") {
    const std::string text = told(lifting, base);
    CHECK(has(text, "3(3) the provider may object - open to the provider"));
    // Ten days after 2 March, the day of service not counted.
    CHECK(has(text,
              "3(2) For the issuing authority (must): tell the third state; by 2023-03-12 (within 10 days of "
              "warrant.served_on); silence until then counts as permission"));
    CHECK(has(text,
              "3(5) For the provider (may): answer within hours; by 2023-03-02T17:30Z (within 8 hours of "
              "events.received_at)"));
    CHECK(has(text, "3(4) whoever relies on it in good faith is not liable"));
    CHECK(has(text, "Human judgements it rests on: offense.serious = yes"));
    CHECK(has(text, "Readings of doubtful text it rests on: objection_suspends = no"));
    const std::string harmful =
        told(lifting, changed([](Request& r) { r.events.notice_exception = NoticeException::harms_security; }));
    CHECK(has(harmful, "3(2) proviso not where that would do harm; takes 3(2) out of play"));
    CHECK_FALSE(has(harmful, "tell the third state"));
    const std::string unserved = told(lifting, changed([](Request& r) { r.warrant.served_on = unsaid; }));
    CHECK(has(unserved, "within 10 days of warrant.served_on, which was not said"));
    const std::string unsure = told(lifting, changed([](Request& r) { r.events.third_state_notified = unknown; }));
    CHECK(has(unsure, "Duties that may turn out to be owed: 3(1), 3(2)."));
}

TEST_CASE("the form is said where data is handed over") {
    CHECK(has(told(lifting, base), "Form: as held."));
    CHECK(has(told(lifting, changed([](Request& r) { r.data.encryption = Encryption::end_to_end; })), "here end to end"));
    CHECK_FALSE(has(told(lifting, changed([](Request& r) { r.target.located_in = US; })), "Form:"));
    CHECK_FALSE(has(told(lifting, changed([](Request& r) { r.act = Act::retain; })), "Form:"));
}

TEST_CASE("open questions are grouped by the rule that asks them, and only what still matters is asked") {
    const Request r = changed([](Request& q) {
        q.offense.maximum_imprisonment = unsaid;
        q.offense.serious = unknown;
        q.target.located_in = unsaid;
    });
    const std::string text = told(lifting, r);
    CHECK(has(text,
              "UNDETERMINED Whether it allows handing the data over is not settled by what was said. Still possible: "
              "permitted, refused."));
    CHECK(has(text, "ask: offense.maximum_imprisonment, offense.serious"));
    CHECK(has(text, "ask: target.located_in"));
    // A corporation is refused wherever it is, so nothing about its place is asked.
    const Request corporation = but(r, [](Request& q) { q.target.kind = PersonKind::corporation; });
    CHECK(evaluate(lifting, corporation).outcome() == Outcome::refused);
    // A grave offense needs nobody to call it grave.
    const Request grave = but(r, [](Request& q) { q.offense.maximum_imprisonment = years(5); });
    CHECK_FALSE(OpenQuestions(lifting, grave).all().contains(fact.offense.serious));
    const Request impossible = but(r, [](Request& q) {
        q.warrant.certified_in_writing = no;
        q.warrant.issued_by = unsaid;
    });
    CHECK(has(told(lifting, impossible), "Nothing that is still unsaid can make it permitted."));
    CHECK(has(told(lifting, impossible),
              "Certain already, if it applies: this is required and not so. 2(2) certified in writing"));
}

TEST_CASE("a rule that waits for the law's own data says so") {
    const Request late = changed([](Request& r) {
        r.warrant.issued_on = Date{2028, 1, 1};
        r.warrant.served_on = Date{2028, 1, 2};
        r.act_on = Date{2028, 1, 3};
    });
    CHECK(evaluate(lifting, late).outcome() == Outcome::undetermined);
    CHECK(has(told(lifting, late), "1(2) in force [recalled] waits for data about the law that is not known"));
    CHECK(has(told(lifting, late), "text recalled and not yet checked"));
    const OpenQuestions q(lifting, late);
    CHECK(q.all().empty());
    for (const Rule& rule : q.decision().decided_by()) CHECK(q.waits_for_data(rule));
    const auto extended = with(lifting, [](auto& d) { d.extended_until = Date{2030, 1, 1}; });
    CHECK(evaluate(extended, late).outcome() == Outcome::permitted);
}

TEST_CASE("contradictions name the facts with their values") {
    const std::string text = told(lifting, changed([](Request& r) { r.warrant.served_on = Date{2023, 2, 1}; }));
    CHECK(has(text, "CONTRADICTORY"));
    CHECK(has(text,
              "an order is not served before it is issued: warrant.issued_on = 2023-03-01, warrant.served_on = "
              "2023-02-01"));
    CHECK_FALSE(has(text, "Duties"));
    const std::string odd = told(lifting, changed([](Request& r) { r.use.forum.lane = 77; }));
    CHECK(has(odd, "the value is out of range and counts as unsaid: use.forum"));
}

TEST_CASE("what is withheld is neither named nor to be guessed") {
    const Withheld secret = withhold(fact.offense.serious, fact.offense.maximum_imprisonment, fact.warrant.served_on);
    const Request lesser = changed([](Request& r) { r.offense.serious = no; });
    for (const Request& r : {base, lesser, changed([](Request& q) { q.offense.serious = unknown; })}) {
        for (const std::string& text : {told(lifting, r, secret), json(lifting, r, secret)}) {
            CHECK_FALSE(has(text, "serious"));
            CHECK_FALSE(has(text, "maximum_imprisonment"));
            CHECK_FALSE(has(text, "served_on"));
            CHECK_FALSE(has(text, "grave"));
            CHECK_FALSE(has(text, "2023-03-12"));
        }
    }
    CHECK(has(told(lifting, lesser, secret), "2 rules are not shown, resting on facts that are withheld."));
    const Request clash = changed([](Request& r) { r.warrant.served_on = Date{2023, 2, 1}; });
    CHECK_FALSE(has(told(lifting, clash, secret), "2023-02-01"));
    CHECK_FALSE(has(told(lifting, clash, secret), "served"));
    CHECK_FALSE(has(json(lifting, clash, secret), "served"));
    CHECK(has(told(lifting, base, withhold(fact.act)), "the act in question"));
}

TEST_CASE("JSON says the same") {
    const std::string text = json(lifting, changed([](Request& r) { r.warrant.certified_in_writing = no; }));
    CAPTURE(text);
    CHECK(well_formed(text));
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find(R"j({"instrument":"toy","act":"disclose","outcome":"refused","possible":["refused"],"effect":"lifts_bar",)j"
                    R"j("form":"none","provenance":"primary","decided_by":[{"citation":"2(2)","role":"requirement",)j"
                    R"j("status":"violated","text":"certified in writing","provenance":"primary",)j"
                    R"j("curable_by":"issuing_designated_authority"}],"open_questions":[],)j") == 0);
    CHECK(has(text, R"j({"citation":"3(2)","text":"tell the third state","strictness":"must","actor":"issuing_authority",)j"
                    R"j("towards":"third_state","deed":"notify","not_before":null,"not_after":"2023-03-12",)j"
                    R"j("runs_from":"warrant.served_on","certain":true,"silence":"permits","provenance":"primary"})j"));
    CHECK(has(text, R"("not_after":"2023-03-02T17:30Z")"));
    const std::string early = json(lifting, Request{});
    CHECK(well_formed(early));
    CHECK(has(early, R"("possible":["permitted","conditional","refused","not_applicable"])"));
    const std::string clash = json(lifting, changed([](Request& r) { r.warrant.served_on = Date{2023, 2, 1}; }));
    CHECK(well_formed(clash));
    CHECK(has(clash, R"j("issues":[{"kind":"contradiction","text":"an order is not served before it is issued",)j"
                     R"j("facts":["warrant.issued_on","warrant.served_on"]}])j"));
}

TEST_CASE("JSON escapes what it must") {
    std::string text;
    const auto sink = [&text](Label piece) { text.append(piece.data(), piece.size()); };
    detail::Json out(sink);
    const char odd[] = "a\"b\\c\n\x01\x7f\xc3\xa9";
    out.text(odd);
    CHECK(text == "\"a\\\"b\\\\c\\u000a\\u0001\\u007f\xc3\xa9\"");
}

TEST_CASE("over many partial requests: lines fit, JSON is well formed, and the sharp questions are among the coarse ones") {
    Random random;
    const std::vector<Instrument> laws = {lifting, us_uk_daa, us_au_daa, press_2019};
    std::size_t sharper = 0;
    for (int i = 0; i != 600; ++i) {
        detail::Lanes lanes = detail::to_lanes(i % 3 == 0 ? Request{} : i % 3 == 1 ? base : comity_test::uk_order);
        for (std::uint32_t k = random.next() % 12; k != 0; --k) {
            const Fact& f = fact_at(random.next() % fact_count);
            lanes.lane[f.index] = random.next() % 2 == 0     ? 0
                                  : f.value_names != nullptr ? random.next() % (f.largest + 1U)
                                                             : random.next();
        }
        const Request request = detail::to_request(lanes);
        for (const Instrument& judged : laws) {
            const Decision d = evaluate(judged, request);
            const OpenQuestions knowing(judged, request);
            const OpenQuestions unknowing(d, request);
            CHECK(knowing.all().subset_of(unknowing.all()));
            CHECK(unknowing.all().subset_of(d.open_questions()));
            sharper += knowing.all().size() < d.open_questions().size() ? 1U : 0U;
            if (d.outcome() == Outcome::undetermined) {
                for (const Rule& rule : d.decided_by()) CHECK((!knowing.of(rule).empty() || knowing.waits_for_data(rule)));
            }
            const std::string text = told(judged, request);
            std::size_t from = 0;
            for (std::size_t end = text.find('\n'); end != std::string::npos; from = end + 1, end = text.find('\n', from)) {
                CHECK(end - from <= 80);
                CHECK((end == from || text[end - 1] != ' '));
            }
            CHECK(from == text.size());
            CHECK(well_formed(json(judged, request)));
        }
    }
    CHECK(sharper > 50);
}

TEST_CASE("a fact that is not asked for cannot move the answer") {
    Random random;
    for (int i = 0; i != 3000; ++i) {
        detail::Lanes lanes = detail::to_lanes(comity_test::uk_order);
        for (std::uint32_t k = random.next() % 8; k != 0; --k) lanes.lane[random.next() % fact_count] = 0;
        const Request request = detail::to_request(lanes);
        const OpenQuestions q(us_uk_daa, request);
        if (q.decision().outcome() != Outcome::undetermined) continue;
        const FactList asked = q.all();
        const Fact& f = fact_at(random.next() % fact_count);
        if (lanes.lane[f.index] != 0 || asked.contains(f)) continue;
        lanes.lane[f.index] = 1 + random.next() % f.largest;
        const Decision later = evaluate(us_uk_daa, detail::to_request(lanes));
        // An answer that was open stays as open, unless the new fact denies the others.
        if (later.outcome() != Outcome::contradictory) CHECK(later.possible() == q.decision().possible());
    }
}

TEST_CASE("nothing judged, nothing said") {
    std::string text;
    const auto sink = [&text](Label piece) { text.append(piece.data(), piece.size()); };
    explain(Decision{}, base, sink);
    CHECK(text == "Nothing was judged.\n");
    text.clear();
    write_json(Decision{}, base, sink);
    CHECK(well_formed(text));
}

namespace {
struct Counter {
    std::size_t* total;
    constexpr void operator()(Label piece) const { *total += piece.size(); }
};
constexpr std::size_t told_length() {
    std::size_t n = 0;
    explain(evaluate(lifting, base), base, Counter{&n});
    write_json(evaluate(lifting, base), base, Counter{&n});
    return n;
}
}  // namespace
static_assert(told_length() > 1000);
