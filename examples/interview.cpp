// SPDX-License-Identifier: BSL-1.0
// Asks what still matters, one question at a time, until the law has an answer. `interview --help` says how.

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <comity/analysis/questions.hpp>
#include <comity/comity.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/parse.hpp>
#include <comity/text/questions.hpp>
#include <comity/text/wording.hpp>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {
using namespace comity;
using std::string;
using std::string_view;

constexpr char help[] =
    R"help(usage: interview [options] [file]

Asks about a case what still matters under one instrument, and nothing else,
until there is a decision. Starts from the first case of the file, if one is
given, and ends with a case file that `decide` reads.

  --under NAME   the instrument (default: as the file says, else us-uk-daa;
                 decide --instruments lists them)
  --as-of DATE   the date of the law, YYYY-MM-DD (default: the order's date)
  --save FILE    write the case there instead of printing it
  --times        say on standard error how long the questions took to find
  --help         this text

Answers may come from a pipe, one a line.

Exit status: 0 there is a decision, or all that is known was said; 1 a file
could not be read or written; 2 wrong usage.
)help";

constexpr char at_the_prompt[] =
    "  Answer with a value or its number, \"dk\" if you do not know, \"back\" for the\n"
    "  question before, \"why\" for the rules that ask, \"so far\" for what was said,\n"
    "  any fact by name (act = preserve), or \"stop\".\n";

string_view view(Label text) { return {text.data(), text.size()}; }
Label label(string_view text) { return {text.data(), text.size()}; }
string text_of(const Spelling& s) { return string(view(s.label())); }

string_view trim(string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

/// What somebody typed, fit for a terminal and a case file.
string printable(string_view text) {
    string out;
    for (char c : text.substr(0, 60)) out += c >= ' ' && c <= '~' ? c : '?';
    return out + (text.size() > 60 ? "..." : "");
}

/// The words of a name, held together for `wrapped` until its blanks are put in.
string unspaced(string_view name) {
    string out(name);
    for (char& c : out)
        if (c == '_') c = '~';
    return out;
}

string spaced(string_view name) {
    string out(name);
    for (char& c : out)
        if (c == '_') c = ' ';
    return out;
}

/// Lines of at most 79 characters, broken at blanks; those after the first are set in.
string wrapped(string_view text, std::size_t indent) {
    string out;
    std::size_t column = 0;
    bool first = true;
    while (!text.empty()) {
        const std::size_t lead = text.find_first_not_of(' ');
        if (lead == string_view::npos) break;
        std::size_t end = text.find(' ', lead);
        if (end == string_view::npos) end = text.size();
        const std::size_t gap = first ? lead : lead == 0 ? 0 : lead;
        if (!first && column + gap + (end - lead) > 79) {
            out += '\n' + string(indent, ' ');
            column = indent;
        } else {
            out += string(gap, ' ');
            column += gap;
        }
        out += text.substr(lead, end - lead);
        column += end - lead;
        text.remove_prefix(end);
        first = false;
    }
    return out + '\n';
}

constexpr auto all_law = set_of(cross_border);

/// Whether there is an instrument of this name.
bool choose(string_view name, Instrument& chosen) {
    const Instrument as_told = press_2019;
    if (name == view(as_told.id())) {
        chosen = as_told;
        return true;
    }
    for (const Instrument& each : all_law.member) {
        if (view(each.id()) != name) continue;
        chosen = each;
        return true;
    }
    return false;
}
string known_instruments() {
    string out;
    for (const Instrument& each : all_law.member) out += string(view(each.id())) + ", ";
    return out + string(view(press_2019.id()));
}

bool is_terminal(std::FILE* file) {
#if __has_include(<unistd.h>)
    return isatty(fileno(file)) == 1;
#else
    static_cast<void>(file);
    return false;
#endif
}

/// A line without its end. False at the end of the input.
bool read_line(std::FILE* file, string& line) {
    line.clear();
    for (int c = std::fgetc(file); c != '\n'; c = std::fgetc(file)) {
        if (c == EOF) return !line.empty();
        if (line.size() < 4096) line += static_cast<char>(c);
    }
    return true;
}

/// What is known so far; a copy is kept for every step back.
struct Known {
    Request request{};
    NotAsked not_known;
    bool closed = false;        ///< nothing else happened
    bool asked_events = false;  ///< whether it did was asked
    bool asked_act = false;     ///< what is judged was asked; it is said by default
    Request all() const { return closed ? nothing_else_happened(request) : request; }
};

class Interview {
public:
    Instrument instrument = us_uk_daa;
    bool chosen = false;
    Date as_of{};
    string name = "An interview";
    const char* save_as = nullptr;
    bool times = false;
    Known known;

    bool start_from(const char* path);
    int run();

private:
    enum class Answered { yes, no, back, stop };

    void say(string_view text) { out_ += text; }
    void heading(const string& text) { out_ += bold_ ? "\033[1m" + text + "\033[0m" : text; }
    void flush() {
        std::fwrite(out_.data(), 1, out_.size(), stdout);
        std::fflush(stdout);
        out_.clear();
    }
    ProofOptions options() const {
        ProofOptions o;
        o.as_of = as_of;
        return o;
    }
    Question find();
    void tell_possible(Outcomes now, Outcomes before);
    void tell_rules(const Question& q, std::size_t most, bool whole);
    string what_matters(const Fact& f) const;
    Answered ask(const Fact& f, const Question& q);
    Answered ask_events(const Question& q);
    bool get(string& line);
    bool command(string_view line, const Question& q, Answered& answered);
    bool take(const Fact& f, string_view line);
    void tell_known();
    void misread(const Fact& f, string_view line, const Parsed<std::uint32_t>& read);
    string case_text(Outcomes exact) const;

    std::vector<Known> before_;
    string out_;
    bool bold_ = is_terminal(stdout);
    bool echo_ = !is_terminal(stdin);
    std::size_t found_ = 0;
    double slowest_ = 0;
    double total_ = 0;
};

bool Interview::start_from(const char* path) {
    std::FILE* const file = std::strcmp(path, "-") == 0 ? stdin : std::fopen(path, "rb");
    if (file == nullptr) {
        std::fprintf(stderr, "interview: %s: %s\n", path, std::strerror(errno));
        return false;
    }
    string line;
    bool in_case = false, fine = true;
    for (std::size_t number = 1; read_line(file, line); ++number) {
        const auto wrong = [&](const string& what) {
            std::fprintf(stderr, "%s:%zu: %s\n", path, number, what.c_str());
            fine = false;
        };
        string_view text = trim(line);
        if (text.empty() || text.front() == '#') continue;
        const std::size_t colon = text.find(':'), equals = text.find('=');
        if (colon < equals || text.front() == '[') {
            const string_view key = text.front() == '[' ? "case" : trim(text.substr(0, colon));
            const string_view value = text.front() == '[' ? text.substr(1, text.size() - 2) : trim(text.substr(colon + 1));
            if (key == "case") {
                if (in_case) break;
                in_case = true;
                name = printable(value);
            } else if (key == "under" && !chosen && !choose(trim(value.substr(0, value.find('#'))), instrument)) {
                wrong("an interview is under one instrument: " + known_instruments());
            }
            continue;
        }
        text = trim(text.substr(0, text.find('#')));
        if (text == "common") continue;
        if (text == "nothing_else_happened")
            known.closed = known.asked_events = true;
        else if (const Assigned said = assign(known.request, label(trim(text.substr(0, equals))),
                                              equals < text.size() ? label(trim(text.substr(equals + 1))) : Label{});
                 said)
            known.asked_act = known.asked_act || said.fact_named->index == fact.act.index;
        else
            wrong("no fact and its value: " + printable(text) + " (decide says more)");
    }
    if (file != stdin) std::fclose(file);
    return fine;
}

Question Interview::find() {
    const auto begin = std::chrono::steady_clock::now();
    const Question q = next_question(instrument, known.all(), options(), known.not_known);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    ++found_;
    total_ += took.count();
    if (took.count() > slowest_) slowest_ = took.count();
    return q;
}

string list(Outcomes outcomes) {
    string out;
    for (unsigned i = 0; i != 4; ++i) {
        const auto o = static_cast<Outcome>(i);
        if (outcomes.contains(o)) out += (out.empty() ? "" : ", ") + spaced(view(to_string(o)));
    }
    return out;
}

void Interview::tell_possible(Outcomes now, Outcomes before) {
    const Outcomes gone{before.bits() & ~now.bits()};
    string line = "  Still possible: " + list(now);
    if (!list(gone).empty()) line += "; no longer: " + list(gone);
    say(wrapped(line, 4));
}

/// What hangs on a rule, in a few words.
string_view what_hangs_on(const Rule& rule) {
    switch (rule.role) {
        case Role::definition: return "a term that other rules use";
        case Role::scope: return "if it is not so, this law does not apply";
        case Role::requirement: return "if it is not so, the answer is refused";
        case Role::condition: return "until it is so, the answer is conditional";
        case Role::ground: return "a ground on which somebody may object";
        case Role::duty: return "a duty";
        case Role::consequence: return "a consequence";
        case Role::exception: return "an exception";
    }
    return {};
}

void Interview::tell_rules(const Question& q, std::size_t most, bool whole) {
    std::size_t told = 0, left = 0;
    Label last;
    const bool at_length = whole && q.asked_by().size() <= 6;  // of many, one line each is enough
    for (const Rule& rule : q.asked_by()) {
        if (rule.citation == last && !whole) continue;
        last = rule.citation;
        if (told == most) {
            ++left;
            continue;
        }
        ++told;
        say(wrapped("  " + string(view(rule.citation)) + "  " + string(view(rule.paraphrase)),
                    rule.citation.size() < 12 ? rule.citation.size() + 4 : 8));
        if (!at_length) continue;
        string what =
            string(rule.citation.size() < 12 ? rule.citation.size() + 4 : 8, ' ') + "- " + string(what_hangs_on(rule));
        if (rule.role == Role::exception) what += " to " + string(view(rule.excepts));
        say(what + (rule.provenance == Provenance::primary ? "" : "; its wording was not read") + '\n');
    }
    if (left != 0) say("  and " + std::to_string(left) + (left == 1 ? " more rule" : " more rules") + " (\"why\" shows all)\n");
}

/// The limits between the days and lengths of time that the instrument can tell apart; states that it names.
string Interview::what_matters(const Fact& f) const {
    string out;
    const Values values = distinct_values(instrument, known.all(), f, as_of);
    const bool ordered = f.kind == Kind::date || f.kind == Kind::instant || f.kind == Kind::months || f.kind == Kind::days;
    const auto put = [&](const string& what) { out += (out.empty() ? "" : ", ") + what; };
    for (const Values::Class& c : values) {
        if (f.kind == Kind::date && c.first == Date{9999, 12, 31}.lane()) continue;  // after the last day there is no other
        if (ordered && c.first > 1)
            put("from " + text_of(spell_value(f, c.first)));
        else if (ordered && values.size() > 1)
            put("up to " + text_of(spell_value(f, c.last)));
        else if (!ordered && c.named)
            put(text_of(spell_value(f, c.representative)));
    }
    return out;
}

bool Interview::get(string& line) {
    say("> ");
    flush();
    string raw;
    if (!read_line(stdin, raw)) {
        say("\n");
        return false;
    }
    line = trim(raw);
    if (echo_) say(printable(line) + "\n");
    return true;
}

void Interview::tell_known() {
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        const std::uint32_t lane = value_of(f, known.request);
        if (lane != value_of(f, Request{})) say("  " + text_of(spell(f)) + " = " + text_of(spell_value(f, lane)) + '\n');
        if (known.not_known.contains(f)) say("  " + text_of(spell(f)) + ": not known\n");
    }
    if (known.closed) say("  nothing else happened\n");
}

/// Whether the line is a command, and what it leads to.
bool Interview::command(string_view line, const Question& q, Answered& answered) {
    answered = Answered::no;
    if (line == "back" || line == "b") {
        if (before_.empty()) {
            say("  This is the first question.\n");
            return true;
        }
        known = before_.back();
        before_.pop_back();
        answered = Answered::back;
    } else if (line == "stop" || line == "quit" || line == "q") {
        answered = Answered::stop;
    } else if (line == "why") {
        tell_rules(q, 1000, true);
    } else if (line == "so far") {
        tell_known();
    } else if (line == "help" || line == "?" || line.empty()) {
        say(at_the_prompt);
    } else if (const std::size_t equals = line.find('='); equals != string_view::npos) {
        const Parsed<const Fact*> named = find_fact(label(trim(line.substr(0, equals))));
        if (named && take(*named.value, trim(line.substr(equals + 1)))) answered = Answered::yes;
        if (!named)
            say(wrapped(
                "  There is no such fact" + (named.nearest.empty() ? "" : "; did you mean " + text_of(named.nearest) + '?'),
                4));
    } else {
        return false;
    }
    return true;
}

bool is_unknown(string_view line) {
    return line == "dk" || line == "don't know" || line == "dont know" || line == "unknown" || line == "unsaid";
}

void Interview::misread(const Fact& f, string_view line, const Parsed<std::uint32_t>& read) {
    string message = "  Not understood: \"" + printable(line) + '"';
    if (!read.nearest.empty())
        message += "; did you mean " + text_of(read.nearest) + '?';
    else if (f.value_names == nullptr)
        message += "; expected " + string(view(read.expected)) + '.';
    else
        message += "; expected one of the values above, or its number.";
    say(wrapped(message, 4));
}

/// Whether the answer was understood and can be; then it is known.
bool Interview::take(const Fact& f, string_view line) {
    string value(line);
    if (f.kind == Kind::truth && (line == "y" || line == "n")) value = line == "y" ? "yes" : "no";
    if (f.value_names != nullptr && line.find_first_not_of("0123456789") == string_view::npos && line.size() < 4) {
        std::size_t n = 0;
        for (char c : line) n = n * 10 + static_cast<std::size_t>(c - '0');
        if (n >= 1 && n <= f.largest)
            value = f.kind == Kind::truth ? (n == 1 ? "yes" : "no") : string(view(names_of(f)[n - 1]));
    }
    if (f.kind == Kind::enumeration || f.kind == Kind::truth)
        for (char& c : value) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (f.kind == Kind::state && value.size() == 2)
        for (char& c : value) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const Parsed<std::uint32_t> read = parse_value(f, label(value));
    if (!read || read.value == 0) {
        misread(f, line, read);
        return false;
    }
    Known next = known;
    assign(next.request, spell(f).label(), label(value));
    if (evaluate(instrument, next.all(), as_of).outcome() == Outcome::contradictory) {
        string facts;
        const auto put = [&](const Fact& other) {
            if (other.index == f.index) return;
            facts += (facts.empty() ? "" : ", ") + text_of(spell(other)) + " = " +
                     text_of(spell_value(other, value_of(other, next.all())));
        };
        for (const Issue& issue : check(next.all()))
            for (std::size_t i = 0; i != issue.fact_total; ++i) put(fact_at(issue.facts[i]));
        if (facts.empty())
            for (const Fact& other : OpenQuestions(instrument, next.all(), as_of).contradicted()) put(other);
        say(wrapped("  That cannot be" + (facts.empty() ? string(" with what was said before") : " with " + facts) +
                        ". Give another answer, or go \"back\".",
                    2));
        return false;
    }
    next.asked_act = next.asked_act || f.index == fact.act.index;
    before_.push_back(known);
    known = next;
    return true;
}

Interview::Answered Interview::ask(const Fact& f, const Question& q) {
    const bool has_default = f.index == fact.act.index;
    string question;
    write_question(f, [&question](Label piece) { question += view(piece); });
    heading(question);
    say("\n  " + text_of(spell(f)));
    if (f.fact_class == FactClass::judgement) say(", a judgement that the answer will rest on");
    if (f.fact_class == FactClass::reading) say(", a reading: the text can be read in two ways");
    say("\n");
    if (f.kind == Kind::truth) {
        say("  1 yes   2 no\n");
    } else if (f.kind == Kind::enumeration) {
        string values;
        std::size_t n = 0;
        for (Label each : names_of(f)) values += "   " + std::to_string(++n) + '~' + unspaced(view(each));
        values = wrapped(values.substr(1), 2);
        for (char& c : values)
            if (c == '~') c = ' ';
        say(values);
    } else {
        const string expected = f.kind == Kind::state          ? "a state by its two letters, or none if it surely is none"
                                : f.kind == Kind::jurisdiction ? "a part of a state, such as US-CA"
                                : f.kind == Kind::date         ? "a date, YYYY-MM-DD"
                                : f.kind == Kind::instant      ? "a time in UTC, YYYY-MM-DDTHH:MMZ"
                                : f.kind == Kind::months       ? "a length, such as 30 months, 3 years or life"
                                                               : "a length, such as 10 days";
        const string matters = what_matters(f);
        say(wrapped("  " + expected + (matters.empty() ? "" : "; what matters: " + matters), 4));
    }
    if (has_default) {
        say("  An empty line is disclose.\n");
    } else {
        say("Asked by\n");
        tell_rules(q, 2, false);
    }
    string line;
    for (;;) {
        if (!get(line)) return Answered::stop;
        if (has_default && line.empty()) line = "disclose";
        Answered answered;
        if (command(line, q, answered)) {
            if (answered != Answered::no) return answered;
        } else if (is_unknown(line)) {
            before_.push_back(known);
            known.request = without(f, known.request);
            known.not_known.add(f);
            known.asked_act = known.asked_act || has_default;
            return Answered::yes;
        } else if (take(f, line)) {
            return Answered::yes;
        }
    }
}

Interview::Answered Interview::ask_events(const Question& q) {
    heading("Did anything happen since the order that may matter?");
    say("\n  An objection, a finding, a permission asked for, a notice sent: \"no\" says no\n"
        "  to all of them at once; otherwise they are asked for one by one.\n  1 yes   2 no\nAsked by\n");
    tell_rules(q, 2, false);
    string line;
    for (;;) {
        if (!get(line)) return Answered::stop;
        Answered answered;
        if (command(line, q, answered)) {
            if (answered != Answered::no) return answered;
            continue;
        }
        const bool no = line == "no" || line == "n" || line == "2" || line == "No";
        if (!no && line != "yes" && line != "y" && line != "1" && line != "Yes" && !is_unknown(line)) {
            say(wrapped("  Not understood: \"" + printable(line) + "\"; expected yes, no or dk.", 4));
            continue;
        }
        before_.push_back(known);
        known.closed = no;
        known.asked_events = true;
        return Answered::yes;
    }
}

string Interview::case_text(Outcomes exact) const {
    string out = "case: " + name + "\nunder: " + string(view(instrument.id())) + '\n';
    if (as_of.exists())
        out += "# judged by the law of " + text_of(spell(as_of)) + ": decide --as-of " + text_of(spell(as_of)) + '\n';
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        const std::uint32_t lane = value_of(f, known.request);
        if (lane != value_of(f, Request{})) out += text_of(spell(f)) + " = " + text_of(spell_value(f, lane)) + '\n';
        if (known.not_known.contains(f) && lane == 0) out += "# not known: " + text_of(spell(f)) + '\n';
    }
    if (known.closed) out += "nothing_else_happened\n";
    const Decision decision = evaluate(instrument, known.all(), as_of);
    out += "expect: " + string(view(to_string(decision.outcome())));
    const bool cited = decision.outcome() == Outcome::refused || decision.outcome() == Outcome::conditional ||
                       decision.outcome() == Outcome::not_applicable;
    const char* comma = " ";
    Label last;
    for (const Rule& rule : decision.decided_by()) {
        if (!cited || rule.citation == last) continue;
        last = rule.citation;
        out += comma + string(view(rule.citation));
        comma = ", ";
    }
    out += '\n';
    if (exact.size() == 1 && decision.outcome() == Outcome::undetermined)
        out += "# whatever is left unsaid, the facts together leave only: " + list(exact) + '\n';
    return out;
}

int Interview::run() {
    heading(string(view(instrument.title())));
    say("\n");
    say(at_the_prompt);
    Outcomes before{};
    bool stopped = false;
    Question q = find();
    while ((q || !known.asked_act) && !stopped) {
        Answered answered;
        if (!known.asked_act) {
            say("\n");
            answered = ask(fact_at(fact.act.index), q);
        } else {
            tell_possible(q.possible(), before);
            before = q.possible();
            say("\n");
            const bool event = q.fact().fact_class == FactClass::event && !known.asked_events;
            answered = event ? ask_events(q) : ask(q.fact(), q);
        }
        stopped = answered == Answered::stop;
        if (answered == Answered::back) before = Outcomes{};
        if (!stopped) q = find();
    }
    say("\n");
    const Request request = known.all();
    const Decision decision = evaluate(instrument, request, as_of);
    const bool exact = decision.outcome() == Outcome::undetermined && q.possible().size() == 1;
    if (exact) {
        string unsaid_facts;
        for (const Fact& f : OpenQuestions(instrument, request, as_of).all())
            unsaid_facts += (unsaid_facts.empty() ? "" : ", ") + text_of(spell(f));
        heading("The answer is: " + list(q.possible()));
        if (unsaid_facts.empty()) unsaid_facts = "the data not known";
        say("\n" + wrapped("  Whatever " + unsaid_facts +
                               " may be, the facts together leave nothing else. Rule by rule, that is not "
                               "seen: below it still says \"undetermined\".",
                           2));
    } else if (stopped)
        say("Stopped; this is how far it goes.\n");
    else if (q.waits_for_unasked())
        say("What is not known would decide it.\n");
    else if (q.waits_for_data())
        say("Only data about the law that are not known keep it open.\n");
    else
        say("Nothing else matters.\n");
    say("\n");
    explain(
        instrument, request, [this](Label piece) { out_ += view(piece); }, {}, as_of);
    const string text = case_text(q.possible());
    int status = 0;
    say("\n");
    if (save_as == nullptr) {
        heading("The case, as decide reads it");
        say("\n\n" + text);
    } else {
        std::FILE* const file = std::fopen(save_as, "wb");
        const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
        if (file == nullptr || std::fclose(file) != 0 || !written) {
            flush();
            std::fprintf(stderr, "interview: %s could not be written: %s\n", save_as, std::strerror(errno));
            status = 1;
        } else {
            say(string("The case is in ") + save_as + "; decide reads it.\n");
        }
    }
    flush();
    if (times)
        std::fprintf(stderr, "%zu questions looked for: %.2f ms each, %.2f ms at most\n", found_,
                     total_ / static_cast<double>(found_), slowest_);
    return status;
}

int misused(const string& what) {
    std::fprintf(stderr, "%sTry: interview --help\n", wrapped("interview: " + what, 2).c_str());
    return 2;
}
}  // namespace

int main(int argc, char** argv) {
    const auto interview = std::make_unique<Interview>();
    const char* file = nullptr;
    for (int i = 1; i < argc; ++i) {
        string_view argument = argv[i];
        if (argument.empty() || argument.front() != '-' || argument == "-") {
            if (file != nullptr) return misused("one file is enough");
            file = argv[i];
            continue;
        }
        if (argument == "--help" || argument == "-h") {
            std::fputs(help, stdout);
            return 0;
        }
        if (argument == "--times") {
            interview->times = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const string name(argument.substr(0, equals));
        if (name != "--under" && name != "--as-of" && name != "--save") return misused("there is no option " + printable(name));
        if (equals == string_view::npos && i + 1 == argc) return misused(name + " needs a value");
        const char* const value = equals == string_view::npos ? argv[++i] : argv[i] + equals + 1;
        if (name == "--under") {
            if (!choose(value, interview->instrument))
                return misused("there is no instrument \"" + printable(value) +
                               "\"; an interview is under one of these: " + known_instruments());
            interview->chosen = true;
        } else if (name == "--as-of") {
            const auto date = parse<Date>(label(value));
            if (!date) return misused("--as-of expects " + string(view(date.expected)));
            interview->as_of = date.value;
        } else {
            interview->save_as = value;
        }
    }
    if (file != nullptr && !interview->start_from(file)) return 1;
    return interview->run();
}
