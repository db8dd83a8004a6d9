// SPDX-License-Identifier: BSL-1.0
// Reads cases from files or from standard input, and prints the decision for each. `decide --help` says how.

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <comity/comity.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/json.hpp>
#include <comity/text/parse.hpp>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {
using namespace comity;
using std::string;
using std::string_view;

constexpr char help[] =
    R"help(usage: decide [options] [file ...]        (no file, or -: standard input)

Decides every case in the files: may this provider do this under the agreement,
on what conditions, in what form, and which article says so.

  --under NAME   the instrument: us-uk-daa (default) or press-2019
  --as-of DATE   the date of the law, YYYY-MM-DD (default: the order's date)
  --brief        one line a case: outcome, deciding citations, name
  --json         one JSON object a line
  --facts        list every fact and the values it takes, and stop
  --progress     report progress on standard error even if it is no terminal
  --help         this text

A case file has one fact a line, and as many cases as you like:

  common:                          # facts of every case below; may be left out
  warrant.issued_by = GB
  case: A production order
  source: where the case is from
  warrant.kind = production
  offense.maximum_imprisonment = 14 years
  nothing_else_happened            # events left unsaid did not happen
  expect: undetermined             # checked; also: expect: refused 4(1), 4(3)

What is not said stays open; it never counts as "no". A case may also expect
"expect duty: 5(10)", "expect no duty: 5(10)", "expect form: as_held", and of
another instrument "expect press-2019: permitted"; plain "expect" is us-uk-daa.

Exit status: 0 all is well; 1 something could not be read, facts contradict
each other, or an expectation failed (all other cases are decided all the
same); 2 wrong usage.
)help";

constexpr Instrument instruments[] = {us_uk_daa, press_2019};
constexpr std::size_t longest_line = 4096;
constexpr std::size_t most_messages = 20;  // a file; what is beyond them is counted

string_view view(Label text) { return {text.data(), text.size()}; }
Label label(string_view text) { return {text.data(), text.size()}; }

string_view trim(string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

/// Valid UTF-8 without control characters, fit for a terminal and for JSON: every other byte is written \xHH.
string printable(string_view text, std::size_t most = string_view::npos) {
    string out;
    for (std::size_t i = 0; i < text.size();) {
        if (out.size() > most) return out + "...";
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
        const unsigned first = byte(i);
        std::size_t length = first < 0x80 ? 1 : first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (std::size_t k = 1; k < length; ++k)
            if ((byte(i + k) & 0xC0U) != 0x80) length = 0;
        const bool control = first < 0x20 || first == 0x7F || (first == 0xC2 && byte(i + 1) < 0xA0);
        const bool overlong = (first == 0xE0 && byte(i + 1) < 0xA0) || (first == 0xF0 && byte(i + 1) < 0x90);
        const bool beyond = (first == 0xED && byte(i + 1) >= 0xA0) || (first == 0xF4 && byte(i + 1) >= 0x90);
        if (length == 0 || control || overlong || beyond) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\x%02X", first);
            out += escaped;
            ++i;
        } else {
            out.append(text.substr(i, length));
            i += length;
        }
    }
    return out;
}

/// What the user wrote, in quotes.
string quoted(string_view text) { return '"' + printable(text, 60) + '"'; }

string json_string(string_view text) {
    string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

struct Problem {
    std::size_t line = 0;
    std::size_t column = 0;  ///< counted from 1 in bytes; 0 for the whole line
    string message;
};

struct Expectation {
    enum class About { outcome, duty, no_duty, form };
    std::size_t line = 0;
    const Instrument* instrument = nullptr;
    About about = About::outcome;
    Outcome outcome = Outcome::permitted;
    Form form = Form::none;
    std::vector<string> citations;
};

struct Case {
    string name;
    string source;
    std::size_t line = 0;
    Request request;
    bool closed = false;  ///< nothing_else_happened
    std::vector<std::size_t> said_on = std::vector<std::size_t>(fact_count);  ///< the line on which each fact was said
    std::vector<Expectation> expectations;
    std::vector<Problem> problems;
    std::size_t reported = 0;  ///< how many of them were printed: those of the common facts are printed once
};

struct Options {
    const Instrument* instrument = &instruments[0];
    Date as_of;
    bool json = false;
    bool brief = false;
    bool progress = false;
    std::vector<const char*> files;
};

/// Lines of any length from anything that can be opened; what is too long is cut and said to be so.
class Lines {
public:
    explicit Lines(std::FILE* file) : file_(file) {}

    bool next(string& line, bool& too_long) {
        line.clear();
        too_long = false;
        bool any = false;
        for (;;) {
            if (at_ == end_) {
                // A terminal that has said its end once would be asked again by fread.
                end_ = std::feof(file_) != 0 ? 0 : std::fread(buffer_, 1, sizeof buffer_, file_);
                at_ = 0;
                bytes_ += end_;
                if (end_ == 0) return any;
            }
            any = true;
            const char* const found = static_cast<const char*>(std::memchr(buffer_ + at_, '\n', end_ - at_));
            const std::size_t stop = found != nullptr ? static_cast<std::size_t>(found - buffer_) : end_;
            const std::size_t room = longest_line - line.size();
            line.append(buffer_ + at_, stop - at_ < room ? stop - at_ : room);
            too_long = too_long || stop - at_ > room;
            at_ = stop;
            if (found == nullptr) continue;
            ++at_;
            return true;
        }
    }
    bool failed() const { return std::ferror(file_) != 0; }
    std::uint64_t bytes() const { return bytes_; }

private:
    std::FILE* file_;
    char buffer_[1 << 16];
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::uint64_t bytes_ = 0;
};

class Decider {
public:
    explicit Decider(const Options& options) : options_(options) {}
    ~Decider() { flush(); }

    void read(const char* path);
    int finish();

private:
    // Reading.
    void take(string_view line);
    void heading(string_view key, string_view value, std::size_t value_at);
    void say(string_view line, std::size_t equals);
    void expect(string_view qualifier, string_view value, std::size_t value_at);
    void begin(string_view name);
    void problem(std::size_t column, string message) {
        current().problems.push_back({line_, column, std::move(message)});
    }
    Case& current() { return in_common_ ? common_ : case_; }

    // Answering.
    void decide();
    bool met(const Expectation& expectation, const Decision& decision, string& why);
    void complain(std::size_t line, std::size_t column, string_view kind, string_view message);
    void complain(string_view message);
    void report_problems(Case& c);
    void report_progress(bool last);
    void flush();

    const Options& options_;
    string file_;
    std::size_t line_ = 0;
    std::size_t messages_ = 0;
    Case common_;
    Case case_;
    bool in_common_ = false;
    bool in_case_ = false;
    std::size_t cases_in_file_ = 0;

    string out_;
    std::size_t cases_ = 0;
    std::size_t undecided_ = 0;
    std::size_t by_outcome_[6] = {};
    std::size_t expected_ = 0;
    std::size_t unexpected_ = 0;
    bool wrong_ = false;

    std::uint64_t bytes_before_ = 0;
    const Lines* lines_ = nullptr;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point reported_ = started_;
    bool progress_shown_ = false;
};

void Decider::read(const char* path) {
    const bool standard_input = std::strcmp(path, "-") == 0;
    file_ = standard_input ? "standard input" : printable(path);
    messages_ = 0;
    std::FILE* const file = standard_input ? stdin : std::fopen(path, "rb");
    if (file == nullptr) {
        complain("cannot be opened: " + string(std::strerror(errno)));
        return;
    }
    Lines source(file);
    lines_ = &source;
    line_ = 0;
    common_ = Case{};
    in_common_ = in_case_ = false;
    cases_in_file_ = 0;
    string text;
    bool too_long = false;
    while (source.next(text, too_long)) {
        ++line_;
        string_view line = text;
        if (line_ == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
        if (too_long) {
            if (!in_common_ && !in_case_) begin("");
            problem(longest_line + 1, "the line is longer than " + std::to_string(longest_line) + " characters");
        } else {
            take(line);
        }
        // Something that is no case file at all is not worth reading to its end.
        if (current().problems.size() > 1000) {
            problem(0, "too much is wrong here; the rest of the file was not read");
            break;
        }
    }
    const bool failed = source.failed();
    const int reason = errno;
    if (in_case_) decide();
    report_problems(common_);
    if (failed)
        complain("cannot be read: " + string(std::strerror(reason)));
    else if (cases_in_file_ == 0)
        complain("there is no case in it");
    if (messages_ > most_messages)
        complain("not shown: " + std::to_string(messages_ - most_messages) + " more like these");
    bytes_before_ += source.bytes();
    lines_ = nullptr;
    if (!standard_input) std::fclose(file);
}

void Decider::take(string_view line) {
    string_view text = trim(line);
    if (text.empty() || text.front() == '#') return;
    if (text.front() == '[' && text.back() == ']') {
        begin(trim(text.substr(1, text.size() - 2)));
        return;
    }
    const std::size_t comment = line.find('#');
    const std::size_t equals = line.find('=');
    const std::size_t colon = line.find(':');
    if (colon != string_view::npos && colon < equals && colon < comment) {
        const string_view value = trim(line.substr(colon + 1));
        heading(trim(line.substr(0, colon)), value,
                value.empty() ? colon + 1 : static_cast<std::size_t>(value.data() - line.data()));
        return;
    }
    // A comment may follow a fact; there is no fact whose value holds a "#".
    if (comment != string_view::npos) line = line.substr(0, comment);
    text = trim(line);
    if (text == "common") return heading(text, {}, 0);
    if (!in_common_ && !in_case_) begin("");
    if (text == "nothing_else_happened")
        current().closed = true;
    else if (equals < line.size())
        say(line, equals);
    else
        problem(static_cast<std::size_t>(text.data() - line.data()) + 1,
                quoted(text) + " is no line of a case; a line is a fact (warrant.issued_by = GB), "
                               "a heading (case: its name), nothing_else_happened, or a comment (# ...)");
}

void Decider::heading(string_view key, string_view value, std::size_t value_at) {
    if (key == "case") return begin(value);
    if (key == "common") {
        if (in_case_) decide();
        in_case_ = false;
        in_common_ = true;
        common_ = Case{};
        common_.line = line_;
        if (const string_view rest = trim(value.substr(0, value.find('#'))); !rest.empty())
            problem(value_at + 1, "nothing follows \"common:\" on its line");
        return;
    }
    if (!in_common_ && !in_case_) begin("");
    if (key == "source") {
        case_.source = printable(value);
        if (in_common_) common_.source = case_.source;
    } else if (key == "expect" || key.substr(0, 7) == "expect ") {
        expect(trim(key.substr(6)), value, value_at);
    } else {
        problem(1, quoted(key) + " is no heading; expected case, common, source or expect");
    }
}

void Decider::begin(string_view name) {
    if (in_case_) decide();
    report_problems(common_);
    case_ = common_;
    case_.name = name.empty() ? "(no name)" : printable(name);
    case_.line = line_;
    case_.said_on.assign(fact_count, 0);
    in_common_ = false;
    in_case_ = true;
}

void Decider::say(string_view line, std::size_t equals) {
    const auto at = [&](string_view part) {
        return part.empty() ? equals + 1 : static_cast<std::size_t>(part.data() - line.data());
    };
    const string_view name = trim(line.substr(0, equals));
    const string_view value = trim(line.substr(equals + 1));
    Case& c = current();
    const Assigned said = assign(c.request, label(name), label(value));
    if (said) {
        std::size_t& before = c.said_on[said.fact_named->index];
        if (before != 0)
            problem(at(name) + 1, string(name) + " is said twice, first on line " + std::to_string(before));
        before = line_;
        return;
    }
    const bool wrong_name = said.fault == Assigned::Fault::name;
    string message = wrong_name ? "there is no fact called " + quoted(name)
                                : string(name) + " cannot be " + quoted(value);
    const string nearest(view(said.nearest.label()));
    if (!nearest.empty()) message += "; did you mean " + nearest + '?';
    if (!said.names.empty()) {
        message += nearest.empty() ? "; expected " : " Expected ";
        for (Label accepted : said.names) message += string(view(accepted)) + ", ";
        message += "or unsaid";
    } else if (!wrong_name || nearest.empty()) {
        message += nearest.empty() ? "; expected " : " Expected ";
        message += view(said.expected);
    }
    if (wrong_name) message += " (decide --facts lists all)";
    problem((wrong_name ? at(name) : at(value)) + said.position + 1, message);
}

void Decider::expect(string_view qualifier, string_view value, std::size_t value_at) {
    Expectation e;
    e.line = line_;
    e.instrument = &instruments[0];
    for (const Instrument& i : instruments) {
        const string_view id = view(i.id());
        if (qualifier.substr(0, id.size()) != id) continue;
        e.instrument = &i;
        qualifier = trim(qualifier.substr(id.size()));
    }
    if (qualifier == "duty")
        e.about = Expectation::About::duty;
    else if (qualifier == "no duty")
        e.about = Expectation::About::no_duty;
    else if (qualifier == "form")
        e.about = Expectation::About::form;
    else if (!qualifier.empty())
        return problem(1, quoted(qualifier) + " cannot be expected; expected an instrument, duty, no duty or form");

    value = trim(value.substr(0, value.find('#')));
    if (e.about == Expectation::About::outcome || e.about == Expectation::About::form) {
        const string_view word = value.substr(0, value.find(' '));
        const auto list = [](NameList names) {
            string text;
            for (Label name : names) text += (text.empty() ? "" : ", ") + string(view(name));
            return text;
        };
        if (e.about == Expectation::About::outcome) {
            const auto outcome = parse<Outcome>(label(word));
            if (!outcome)
                return problem(value_at + outcome.position + 1,
                               quoted(word) + " is no outcome; expected " + list(names_of<Outcome>()));
            e.outcome = outcome.value;
        } else {
            const auto form = parse<Form>(label(word));
            if (!form)
                return problem(value_at + form.position + 1,
                               quoted(word) + " is no form; expected " + list(names_of<Form>()));
            e.form = form.value;
        }
        value_at += word.size();
        value.remove_prefix(word.size());
    }
    const RuleList rules = evaluate(*e.instrument, Request{}).rules();
    while (!trim(value).empty()) {
        const string_view part = value.substr(0, value.find(','));
        const string_view citation = trim(part);
        if (!rules.contains(label(citation)))
            return problem(value_at + static_cast<std::size_t>(citation.data() - part.data()) + 1,
                           "no rule of " + string(view(e.instrument->id())) + " is cited as " + quoted(citation));
        e.citations.emplace_back(citation);
        value_at += part.size() + 1;
        value.remove_prefix(part.size() == value.size() ? part.size() : part.size() + 1);
    }
    current().expectations.push_back(std::move(e));
}

/// The citations, as many as fit.
string joined(const RuleList& rules, std::size_t most) {
    string text;
    Label last;
    for (const Rule& r : rules) {
        if (r.citation == last) continue;
        if (text.size() + r.citation.size() + 7 > most && !text.empty()) return text + ", ...";
        text += (text.empty() ? "" : ", ") + string(view(r.citation));
        last = r.citation;
    }
    return text;
}

bool Decider::met(const Expectation& e, const Decision& decision, string& why) {
    const auto missing = [&](const RuleList& rules) {
        for (const string& citation : e.citations)
            if (!rules.contains(label(citation))) return citation;
        return string{};
    };
    switch (e.about) {
        case Expectation::About::outcome: {
            const string citation = missing(decision.decided_by());
            if (decision.outcome() == e.outcome && citation.empty()) return true;
            why = "expected " + string(view(to_string(e.outcome))) + (citation.empty() ? "" : " by " + citation) +
                  ", but it is " + string(view(to_string(decision.outcome())));
            if (const string by = joined(decision.decided_by(), 60); !by.empty()) why += " by " + by;
            return false;
        }
        case Expectation::About::duty: {
            const string citation = missing(decision.duties());
            if (citation.empty()) return true;
            why = "expected a duty under " + citation + ", but there is none";
            return false;
        }
        case Expectation::About::no_duty:
            for (const string& citation : e.citations) {
                if (decision.status(label(citation)) != Status::violated) continue;
                why = "expected no duty under " + citation + ", but there is one";
                return false;
            }
            return true;
        case Expectation::About::form: break;
    }
    if (decision.form() == e.form) return true;
    why = "expected the form " + string(view(to_string(e.form))) + ", but it is " +
          string(view(to_string(decision.form())));
    return false;
}

void Decider::decide() {
    ++cases_;
    ++cases_in_file_;
    report_problems(case_);
    const string place = file_ + ':' + std::to_string(case_.line);
    const string id(view(options_.instrument->id()));
    const auto sink = [this](Label piece) { out_.append(piece.data(), piece.size()); };
    const auto json_head = [&] {
        out_ += "{\"case\":" + json_string(case_.name) + ",\"file\":" + json_string(file_) +
                ",\"line\":" + std::to_string(case_.line);
        if (!case_.source.empty()) out_ += ",\"source\":" + json_string(case_.source);
    };
    if (!case_.problems.empty()) {
        ++undecided_;
        if (options_.json) {
            json_head();
            out_ += ",\"errors\":[";
            for (std::size_t i = 0; i != case_.problems.size(); ++i) {
                const Problem& p = case_.problems[i];
                out_ += string(i == 0 ? "" : ",") + "{\"line\":" + std::to_string(p.line) +
                        ",\"column\":" + std::to_string(p.column) + ",\"message\":" + json_string(p.message) + '}';
            }
            out_ += "]}\n";
        } else if (options_.brief) {
            out_ += "NOT DECIDED" + string(27, ' ') + case_.name + '\n';
        } else {
            out_ += "== " + case_.name + "\n   " + place + "\n\nNot decided: " + std::to_string(case_.problems.size()) +
                    (case_.problems.size() == 1 ? " error" : " errors") + " in the case, reported on standard error.\n\n";
        }
        return report_progress(false);
    }

    const Request request = case_.closed ? nothing_else_happened(case_.request) : case_.request;
    const Decision decision = evaluate(*options_.instrument, request, options_.as_of);
    ++by_outcome_[static_cast<std::size_t>(decision.outcome())];

    string expected;
    bool contradiction_expected = false;
    bool as_expected = true;
    for (const Expectation& e : case_.expectations) {
        if (e.instrument != options_.instrument) continue;
        string why;
        const bool ok = met(e, decision, why);
        contradiction_expected = contradiction_expected || (ok && e.outcome == Outcome::contradictory);
        as_expected = as_expected && ok;
        expected = ok ? "As expected" : expected;
        ++(ok ? expected_ : unexpected_);
        if (!ok) complain(e.line, 0, "expectation failed", why);
    }
    for (const Issue& issue : check(request)) {
        if (contradiction_expected) break;
        string message(view(issue.sentence));
        for (std::size_t i = 0; i != issue.fact_total; ++i) {
            const Fact& f = fact_at(issue.facts[i]);
            message += string(i == 0 ? ": " : ", ") + string(view(spell(f).label())) + " = " +
                       string(view(spell_value(f, detail::to_lanes(request).lane[f.index]).label()));
        }
        complain(case_.line, 0, "contradiction", message);
    }

    if (options_.json) {
        json_head();
        if (!expected.empty() || !as_expected) out_ += string(",\"as_expected\":") + (as_expected ? "true" : "false");
        out_ += ",\"decision\":";
        write_json(*options_.instrument, request, sink, {}, options_.as_of);
        out_ += "}\n";
    } else if (options_.brief) {
        string outcome(view(to_string(decision.outcome())));
        outcome.resize(15, ' ');
        string by = decision.outcome() == Outcome::permitted ? "" : joined(decision.decided_by(), 22);
        by.resize(23, ' ');
        out_ += outcome + by + case_.name + (as_expected ? "\n" : "   (NOT AS EXPECTED)\n");
    } else {
        out_ += "== " + case_.name + "\n   " + place + '\n';
        if (!case_.source.empty()) out_ += "   Source: " + case_.source + '\n';
        out_ += '\n';
        explain(*options_.instrument, request, sink, {}, options_.as_of);
        if (!as_expected)
            out_ += "NOT as the case expects; see standard error.\n";
        else if (!expected.empty())
            out_ += "As the case expects.\n";
        out_ += '\n';
    }
    report_progress(false);
}

void Decider::report_problems(Case& c) {
    for (; c.reported != c.problems.size(); ++c.reported) {
        const Problem& p = c.problems[c.reported];
        complain(p.line, p.column, "error", p.message);
    }
}

void Decider::complain(std::size_t line, std::size_t column, string_view kind, string_view message) {
    wrong_ = true;
    if (++messages_ > most_messages) return;
    string text = file_ + ':' + std::to_string(line) + ':';
    if (column != 0) text += std::to_string(column) + ':';
    text += ' ' + string(kind) + ": " + string(message) + '\n';
    flush();
    if (progress_shown_) std::fputs("\r\033[K", stderr);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void Decider::complain(string_view message) {
    wrong_ = true;
    flush();
    const string text = file_ + ": " + string(message) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void Decider::report_progress(bool last) {
    if (out_.size() > (1U << 16)) flush();
    if (!options_.progress || (cases_ % 256 != 0 && !last)) return;
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> elapsed = now - started_;
    if (last) {
        if (progress_shown_) std::fprintf(stderr, "\r\033[Kdecided %zu cases in %.1f s\n", cases_, elapsed.count());
        return;
    }
    if ((cases_ < 1000 && elapsed.count() < 1.0) || now - reported_ < std::chrono::milliseconds(200)) return;
    reported_ = now;
    progress_shown_ = true;
    const double megabytes = static_cast<double>(bytes_before_ + (lines_ != nullptr ? lines_->bytes() : 0)) / 1e6;
    std::fprintf(stderr, "\r\033[Kdecided %zu cases, %.1f MB read, %.0f cases/s", cases_, megabytes,
                 static_cast<double>(cases_) / elapsed.count());
    std::fflush(stderr);
}

void Decider::flush() {
    std::fwrite(out_.data(), 1, out_.size(), stdout);
    std::fflush(stdout);
    out_.clear();
}

int Decider::finish() {
    report_progress(true);
    if (!options_.json && cases_ > 1) {
        out_ += std::to_string(cases_) + " cases under " + string(view(options_.instrument->id())) + '\n';
        const char* comma = "";
        for (std::size_t o = 0; o != 6; ++o) {
            if (by_outcome_[o] == 0) continue;
            out_ += comma + std::to_string(by_outcome_[o]) + ' ' + string(view(to_string(static_cast<Outcome>(o))));
            comma = ", ";
        }
        if (undecided_ != 0) out_ += comma + std::to_string(undecided_) + " not decided";
        out_ += '\n';
        if (expected_ + unexpected_ != 0)
            out_ += std::to_string(expected_) + " of " + std::to_string(expected_ + unexpected_) +
                    " expectations are met\n";
    }
    flush();
    if (std::ferror(stdout) != 0) {
        std::fputs("decide: the answers could not be written\n", stderr);
        return 1;
    }
    return wrong_ ? 1 : 0;
}

void list_facts() {
    string out;
    for (std::size_t i = 0; i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        out += string(view(spell(f).label())) + " = ";
        switch (f.kind) {
            case Kind::truth:
            case Kind::enumeration: {
                const char* bar = "";
                for (Label name : names_of(f)) {
                    out += bar + string(view(name));
                    bar = " | ";
                }
                break;
            }
            case Kind::state: out += "a state, such as GB, or none"; break;
            case Kind::jurisdiction: out += "a part of a state, such as US-CA"; break;
            case Kind::date: out += "a date, YYYY-MM-DD"; break;
            case Kind::instant: out += "a time in UTC, YYYY-MM-DDTHH:MMZ"; break;
            case Kind::months: out += "a length, such as 30 months, 3 years, life"; break;
            case Kind::days: out += "a length, such as 10 days"; break;
        }
        out += '\n';
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
}

int misused(const string& what) {
    std::fprintf(stderr, "decide: %s\nTry: decide --help\n", what.c_str());
    return 2;
}
}  // namespace

int main(int argc, char** argv) {
    Options options;
    bool only_files = false;
    for (int i = 1; i < argc; ++i) {
        string_view argument = argv[i];
        if (only_files || argument == "-" || argument.empty() || argument.front() != '-') {
            options.files.push_back(argv[i]);
            continue;
        }
        string_view value;
        bool has_value = false;
        if (const std::size_t equals = argument.find('='); equals != string_view::npos) {
            value = argument.substr(equals + 1);
            argument = argument.substr(0, equals);
            has_value = true;
        }
        const bool wants_value = argument == "--under" || argument == "--as-of";
        if (wants_value && !has_value) {
            if (i + 1 == argc) return misused(string(argument) + " needs a value");
            value = argv[++i];
        } else if (!wants_value && has_value) {
            return misused(printable(argument) + " takes no value");
        }
        if (argument == "--") {
            only_files = true;
        } else if (argument == "--help" || argument == "-h") {
            std::fputs(help, stdout);
            return 0;
        } else if (argument == "--facts") {
            list_facts();
            return 0;
        } else if (argument == "--json") {
            options.json = true;
        } else if (argument == "--brief") {
            options.brief = true;
        } else if (argument == "--progress") {
            options.progress = true;
        } else if (argument == "--under") {
            options.instrument = nullptr;
            for (const Instrument& instrument : instruments)
                if (view(instrument.id()) == value) options.instrument = &instrument;
            if (options.instrument == nullptr)
                return misused("there is no instrument " + quoted(value) + "; expected us-uk-daa or press-2019");
        } else if (argument == "--as-of") {
            const auto date = parse<Date>(label(value));
            if (!date)
                return misused("--as-of cannot be " + quoted(value) + "; expected " + string(view(date.expected)));
            options.as_of = date.value;
        } else {
            return misused("there is no option " + quoted(argument));
        }
    }
    if (options.json && options.brief) return misused("--json and --brief exclude each other");
    if (options.files.empty()) options.files.push_back("-");
#if __has_include(<unistd.h>)
    if (isatty(STDERR_FILENO) == 1) {
        options.progress = true;
        for (const char* file : options.files)
            if (std::strcmp(file, "-") == 0 && isatty(STDIN_FILENO) == 1)
                std::fputs("decide: reading a case from the terminal; end it with Ctrl-D\n", stderr);
    }
#endif
    Decider decider(options);
    for (const char* file : options.files) decider.read(file);
    return decider.finish();
}
