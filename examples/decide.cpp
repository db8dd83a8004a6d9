// SPDX-License-Identifier: BSL-1.0
// Reads cases from files or from standard input, and prints the decision for each. `decide --help` says how.

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <comity/comity.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/explain_set.hpp>
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

Decides every case in the files: may this provider do this under an agreement
or a law, on what conditions, in what form, and which article says so. Under
several at once: must it, may it, or must it not, and whom may it tell.

  --under NAMES  one instrument or several, separated by commas; may be given
                 more than once (default: as the case says, else us-uk-daa)
  --as-of DATE   the date of the law, YYYY-MM-DD (default: the order's date)
  --brief        one line a case: outcome, deciding citations, name
  --json         one JSON object a line
  --facts        list every fact and the values it takes, and stop
  --instruments  list the instruments and what each is, and stop
  --progress     report progress on standard error even if it is no terminal
  --help         this text

A case file has one fact a line, and as many cases as you like:

  common:                          # facts of every case below; may be left out
  under: us-uk-daa                 # or several; may be left out
  warrant.issued_by = GB
  case: A production order
  source: where the case is from
  warrant.kind = production
  offense.maximum_imprisonment = 14 years
  nothing_else_happened            # events left unsaid did not happen
  expect: undetermined             # checked; also: expect: refused 4(1), 4(3)

What is not said stays open; it never counts as "no". A case may also expect
"expect duty: 5(10)", "expect no duty: 5(10)", "expect form: as_held". Several
instruments together answer must, may, must_not or conflict; then a case may
also expect "expect told: must_not", of telling the person concerned. "expect"
is of what the case is under; "expect us-uk-daa: permitted" is of one of them
alone, and "expect press-2019: permitted" of another, where that is judged.

Exit status: 0 all is well; 1 something could not be read, facts contradict
each other, or an expectation failed (all other cases are decided all the
same); 2 wrong usage.
)help";

constexpr Answer answers[] = {Answer::must,         Answer::may,           Answer::must_not,
                              Answer::conflict,     Answer::undetermined,  Answer::contradictory};
constexpr std::size_t longest_line = 4096;
constexpr std::size_t most_messages = 20;  // a file; what is beyond them is counted
constexpr string_view not_decided = "not decided";

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

/// Lines of at most 80 characters where there are blanks to part them at; those after the first are set in.
string wrapped(string_view text, std::size_t indent) {
    string out;
    std::size_t begin = text.find_first_not_of(' ');
    for (std::size_t room = 80; text.size() > room; room = 80 - indent) {
        std::size_t space = text.rfind(' ', room);
        if (space == string_view::npos || space < begin || text.find(' ', begin) > room) space = text.find(' ', room);
        if (space == string_view::npos) break;
        out += string(text.substr(0, space)) + '\n' + string(indent, ' ');
        text.remove_prefix(space + 1);
        begin = 0;
    }
    return out + string(text);
}

struct Problem {
    std::size_t line = 0;
    std::size_t column = 0;  ///< counted from 1 in bytes; 0 for the whole line
    string message;
};

constexpr auto all_law = set_of(cross_border);
constexpr Instrument as_told_in_2019 = press_2019;
constexpr std::size_t most_members = all_law.size() + 1;

constexpr auto us_law = set_of(us_stored_communications);
constexpr auto uk_production_orders = set_of(uk_overseas_production_orders);
constexpr auto uk_powers = set_of(uk_investigatory_powers);
struct Several {
    string_view name;
    string_view title;
    const Instrument* first;
    std::size_t size;
};
constexpr Several bundles[] = {
    {"us-stored-communications", "US law on stored and live communications", us_law.member, us_law.size()},
    {"uk-overseas-production-orders", "Crime (Overseas Production Orders) Act 2019", uk_production_orders.member,
     uk_production_orders.size()},
    {"uk-investigatory-powers", "Investigatory Powers Act 2016 and its neighbours", uk_powers.member, uk_powers.size()},
    {"cross-border", "all the law that ships", all_law.member, all_law.size()},
};

const Instrument* instrument_called(string_view name) {
    for (const Instrument& each : all_law.member)
        if (view(each.id()) == name) return &each;
    return view(as_told_in_2019.id()) == name ? &as_told_in_2019 : nullptr;
}

// A set has its size at compile time and the user's choice has not: the places left over are filled with a law that governs
// nothing, and so neither compels nor bars nor is listed.
template <bool H>
struct NothingTerms {
    Field<H, Truth> governs{};
};
constexpr auto nothing_data = data_handles<NothingTerms>();
constexpr auto nothing_text = law("nothing", "Nothing", Effect::lifts_bar, 1, article("1", "Scope", 0),
                                  scope("1", Provenance::primary, "what it governs", nothing_data.governs == yes));
constexpr Treaty<nothing_text, NothingTerms> nothing{{no}};

/// What cases are judged by: one instrument, or several together, each once.
struct Under {
    string name;
    std::vector<const Instrument*> members;
    InstrumentSet<most_members> set{};

    bool together() const { return members.size() > 1; }
    bool has(const Instrument* one) const {
        for (const Instrument* each : members)
            if (each == one) return true;
        return false;
    }
    bool holds(const Under& other) const {
        for (const Instrument* each : other.members)
            if (!has(each)) return false;
        return true;
    }
    friend bool operator==(const Under& a, const Under& b) { return a.holds(b) && b.holds(a); }
    /// Whether there is one instrument, or a bundle, of this name.
    bool add(string_view called) {
        const std::size_t before = members.size();
        const auto add_one = [this](const Instrument* one) {
            if (!has(one)) members.push_back(one);
        };
        if (const Instrument* one = instrument_called(called)) {
            add_one(one);
        } else {
            const Several* found = nullptr;
            for (const Several& each : bundles)
                if (each.name == called) found = &each;
            if (found == nullptr) return false;
            for (std::size_t i = 0; i != found->size; ++i) add_one(instrument_called(view(found->first[i].id())));
        }
        if (members.size() != before) name += (name.empty() ? "" : ", ") + string(called);
        return true;
    }
    void arrange() {
        for (std::size_t i = 0; i != most_members; ++i) set.member[i] = i < members.size() ? *members[i] : Instrument(nothing);
        set.arrange();
    }
};
using Chosen = std::shared_ptr<const Under>;

/// The names of all instruments and bundles that hold the text; of all if it is empty.
string names_with(string_view text) {
    string out;
    const auto look_at = [&](string_view name) {
        if (name.find(text) != string_view::npos) out += (out.empty() ? "" : ", ") + string(name);
    };
    for (const Instrument& each : all_law.member) look_at(view(each.id()));
    look_at(view(as_told_in_2019.id()));
    for (const Several& each : bundles) look_at(each.name);
    return out;
}

/// Adds the names between commas. What is wrong with them if that cannot be, and where, in bytes.
string add_names(Under& to, string_view names, std::size_t& wrong_at) {
    const char* const begin = names.data();
    for (bool more = true; more;) {
        const std::size_t comma = names.find(',');
        const string_view name = trim(names.substr(0, comma));
        wrong_at = static_cast<std::size_t>((name.empty() ? names.data() : name.data()) - begin);
        if (name.empty()) return "the name of an instrument is missing";
        if (!to.add(name)) {
            const string near = name.size() > 1 ? names_with(name) : "";
            return "there is no instrument " + quoted(name) + (near.empty() ? "" : "; did you mean " + near + '?');
        }
        more = comma != string_view::npos;
        if (more) names.remove_prefix(comma + 1);
    }
    to.arrange();
    return {};
}

Chosen by_default() {
    static const Chosen us_uk = [] {
        auto made = std::make_shared<Under>();
        made->add("us-uk-daa");
        made->arrange();
        return made;
    }();
    return us_uk;
}

struct Expectation {
    enum class About { outcome, duty, no_duty, form, told };
    std::size_t line = 0;
    Chosen under;
    About about = About::outcome;
    string word;  ///< the outcome, the answer or the form
    std::vector<string> citations;
};

/// What came of a case under one instrument or several, as expectations look at it.
struct Verdict {
    string word;
    Form form = Form::none;
    string told;  ///< the answer to telling the person concerned; empty of a single instrument
    std::vector<Decision> members;  ///< those that decided
    std::vector<Decision> tellers;  ///< those that decided on telling
};

struct Case {
    string name;
    string source;
    std::size_t line = 0;
    Request request;
    Chosen under;         ///< as the case says; none if it does not
    bool closed = false;  ///< nothing_else_happened
    std::vector<std::size_t> said_on = std::vector<std::size_t>(fact_count);  ///< the line on which each fact was said
    std::vector<Expectation> expectations;
    std::vector<Problem> problems;
    std::size_t reported = 0;  ///< how many of them were printed: those of the common facts are printed once
};

struct Options {
    Chosen under;  ///< none: as each case says
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
    bool met(const Expectation& expectation, const Verdict& verdict, string& why);
    void count(string_view under, string_view word);
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
    struct Tally {
        string under;
        std::size_t cases = 0;
        std::vector<std::pair<string, std::size_t>> by_word;
    };
    std::vector<Tally> tallies_;
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
    } else if (key == "under") {
        auto made = std::make_shared<Under>();
        if (!current().expectations.empty()) return problem(1, "\"under:\" stands before the first expectation");
        std::size_t at = 0;
        if (const string wrong = add_names(*made, value.substr(0, value.find('#')), at); !wrong.empty())
            return problem(value_at + at + 1, wrong + " (decide --instruments lists all)");
        current().under = made;
    } else if (key == "expect" || key.substr(0, 7) == "expect ") {
        expect(trim(key.substr(6)), value, value_at);
    } else {
        problem(1, quoted(key) + " is no heading; expected case, common, source, under or expect");
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
    auto named = std::make_shared<Under>();
    for (bool more = true; more;) {
        const string_view word = qualifier.substr(0, qualifier.find_first_of(", "));
        more = !word.empty() && named->add(word);
        if (!more) break;
        qualifier = trim(qualifier.substr(word.size()));
        more = !qualifier.empty() && qualifier.front() == ',';
        if (more) qualifier = trim(qualifier.substr(1));
    }
    named->arrange();
    e.under = !named->members.empty() ? named : current().under != nullptr ? current().under : by_default();
    if (qualifier == "duty")
        e.about = Expectation::About::duty;
    else if (qualifier == "no duty")
        e.about = Expectation::About::no_duty;
    else if (qualifier == "form")
        e.about = Expectation::About::form;
    else if (qualifier == "told" && e.under->together())
        e.about = Expectation::About::told;
    else if (!qualifier.empty())
        return problem(1, quoted(qualifier) + " cannot be expected; expected an instrument, duty, no duty" +
                              (e.under->together() ? ", form or told" : " or form"));

    value = trim(value.substr(0, value.find('#')));
    if (e.about != Expectation::About::duty && e.about != Expectation::About::no_duty) {
        const string_view word = value.substr(0, value.find(' '));
        string known;
        bool found = false;
        const auto look_at = [&](Label name) {
            known += (known.empty() ? "" : ", ") + string(view(name));
            found = found || view(name) == word;
        };
        const bool of_form = e.about == Expectation::About::form;
        if (of_form)
            for (Label name : names_of<Form>()) look_at(name);
        else if (e.under->together())
            for (Answer a : answers) look_at(to_string(a));
        else
            for (Label name : names_of<Outcome>()) look_at(name);
        if (!found)
            return problem(value_at + 1, quoted(word) +
                                             (of_form                  ? " is no form; expected "
                                              : e.under->together() ? " is no answer of several instruments; expected "
                                                                       : " is no outcome; expected ") +
                                             known);
        e.word = word;
        value_at += word.size();
        value.remove_prefix(word.size());
    }
    const auto cited = [&](string_view citation) {
        for (const Instrument* each : e.under->members)
            if (evaluate(*each, Request{}).rules().contains(label(citation))) return true;
        return false;
    };
    while (!trim(value).empty()) {
        const string_view part = value.substr(0, value.find(','));
        const string_view citation = trim(part);
        if (!cited(citation))
            return problem(value_at + static_cast<std::size_t>(citation.data() - part.data()) + 1,
                           "no rule of " + e.under->name + " is cited as " + quoted(citation));
        e.citations.emplace_back(citation);
        value_at += part.size() + 1;
        value.remove_prefix(part.size() == value.size() ? part.size() : part.size() + 1);
    }
    current().expectations.push_back(std::move(e));
}

/// The citations, each once, as many as fit.
string joined(const std::vector<Decision>& decisions, std::size_t most) {
    string text;
    for (const Decision& d : decisions) {
        Label last;
        for (const Rule& r : d.decided_by()) {
            if (r.citation == last) continue;
            if (text.size() + r.citation.size() + 7 > most && !text.empty()) return text + ", ...";
            text += (text.empty() ? "" : ", ") + string(view(r.citation));
            last = r.citation;
        }
    }
    return text;
}

using Together = SetDecision<most_members>;

/// The members that made the answer what it is: those that bar, those that compel, or all that have something to say.
std::vector<Decision> deciders(const Together& decided) {
    const Answer a = decided.answer();
    std::vector<Decision> found;
    for (std::size_t i = 0; i != Together::size(); ++i) {
        const bool settled = a == Answer::must || a == Answer::must_not || a == Answer::conflict;
        const bool counts = settled ? (decided.compels(i) && a != Answer::must_not) || (decided.bars(i) && a != Answer::must)
                                    : a == Answer::undetermined ? decided[i].outcome() == Outcome::undetermined
                                                                : decided[i].outcome() != Outcome::not_applicable;
        if (counts) found.push_back(decided[i]);
    }
    return found;
}

bool Decider::met(const Expectation& e, const Verdict& verdict, string& why) {
    const auto missing = [&](const std::vector<Decision>& decisions, auto list) {
        for (const string& citation : e.citations) {
            bool found = false;
            for (const Decision& d : decisions) found = found || list(d).contains(label(citation));
            if (!found) return citation;
        }
        return string{};
    };
    const auto differs = [&](const string& is, const std::vector<Decision>& by, const string& what) {
        const string citation = missing(by, [](const Decision& d) { return d.decided_by(); });
        if (is == e.word && citation.empty()) return false;
        why = "expected " + what + e.word + (citation.empty() ? "" : " by " + citation) + ", but it is " + is;
        if (const string told = joined(by, 60); !told.empty()) why += " by " + told;
        return true;
    };
    switch (e.about) {
        case Expectation::About::outcome: return !differs(verdict.word, verdict.members, "");
        case Expectation::About::told: return !differs(verdict.told, verdict.tellers, "that telling is ");
        case Expectation::About::duty: {
            const string citation = missing(verdict.members, [](const Decision& d) { return d.duties(); });
            if (citation.empty()) return true;
            why = "expected a duty under " + citation + ", but there is none";
            return false;
        }
        case Expectation::About::no_duty:
            for (const string& citation : e.citations) {
                for (const Decision& d : verdict.members) {
                    if (!d.rules().contains(label(citation)) || d.status(label(citation)) != Status::violated) continue;
                    why = "expected no duty under " + citation + ", but there is one";
                    return false;
                }
            }
            return true;
        case Expectation::About::form: break;
    }
    if (view(to_string(verdict.form)) == e.word) return true;
    why = "expected the form " + e.word + ", but it is " + string(view(to_string(verdict.form)));
    return false;
}

void Decider::count(string_view under, string_view word) {
    Tally* tally = nullptr;
    for (Tally& each : tallies_)
        if (each.under == under) tally = &each;
    if (tally == nullptr) tally = &tallies_.emplace_back(Tally{string(under), 0, {}});
    ++tally->cases;
    for (auto& [said, times] : tally->by_word)
        if (said == word) return static_cast<void>(++times);
    tally->by_word.emplace_back(word, 1);
}

string spelled(const Fact& f, std::uint32_t value) {
    return string(view(spell(f).label())) + " = " + string(view(spell_value(f, value).label()));
}

/// Which facts the members ask for that have not decided yet; nothing if the answers are certain. What they settle for each
/// other nobody needs to say.
string still_to_ask(const Under& under, const Together& decided, const Together& told) {
    std::vector<bool> asked(fact_count);
    const auto look_at = [&](const Together& d) {
        if (d.answer() != Answer::undetermined) return;
        for (std::size_t i = 0; i != under.members.size(); ++i) {
            if (d[i].outcome() != Outcome::undetermined) continue;
            for (const Fact& f : OpenQuestions(*under.members[i], d.settled()).all()) asked[f.index] = true;
        }
    };
    look_at(decided);
    look_at(told);
    for (const Instrument* each : under.members)
        for (std::size_t l = 0; l != each->tables->links; ++l) asked[each->tables->link[l].lane] = false;
    string list;
    for (std::size_t i = 0; i != fact_count; ++i)
        if (asked[i]) list += (list.empty() ? "" : ", ") + string(view(spell(fact_at(i)).label()));
    return list.empty() ? "" : wrapped("Not said, and it matters: " + list + '.', 2) + '\n';
}

/// One object: the answer, what is still possible, form and time, who may be told, and each member's decision.
void write_json_together(const Under& under, const Together& decided, const Together& told, Date as_of, string& out) {
    const auto sink = [&out](Label piece) { out.append(piece.data(), piece.size()); };
    const auto text = [](Label word) { return json_string(view(word)); };
    const auto possible = [&](const Together& d) {
        string list;
        for (Answer a : answers)
            if (d.possible().contains(a)) list += (list.empty() ? "" : ",") + text(to_string(a));
        return "{\"answer\":" + text(to_string(d.answer())) + ",\"possible\":[" + list +
               "],\"governed\":" + text(to_string(d.governed()));
    };
    const auto moment = [&](bool known, Date day, Instant instant) {
        if (!known || !day.exists()) return string("null");
        return text((instant.exists() ? spell(instant) : spell(day)).label());
    };
    const auto truth = [](bool sure) { return string(sure ? "true" : "false"); };
    const Due due = decided.due();
    out += possible(decided) + ",\"form\":" + text(to_string(decided.form())) +
           ",\"not_before\":" + moment(due.known, due.first_day, due.first) +
           ",\"not_after\":" + moment(due.known, due.last_day, due.last) +
           ",\"provenance\":" + text(to_string(decided.provenance())) + ",\"told\":" + possible(told) +
           ",\"until\":" + moment(true, told.barred_until(), {}) + ",\"barred_by\":[";
    const char* comma = "";
    for (std::size_t i = 0; i != under.members.size(); ++i) {
        if (!told.bars(i)) continue;
        out += comma + text(under.members[i]->id());
        comma = ",";
    }
    out += "]},\"members\":[";
    for (std::size_t i = 0; i != under.members.size(); ++i) {
        out += string(i == 0 ? "" : ",") + "{\"compels\":" + truth(decided.compels(i)) + ",\"bars\":" + truth(decided.bars(i)) +
               ",\"decision\":";
        write_json(*under.members[i], decided.settled(), sink, {}, as_of);
        out += '}';
    }
    out += "]}";
}

void Decider::decide() {
    ++cases_;
    ++cases_in_file_;
    report_problems(case_);
    const Chosen own = case_.under != nullptr ? case_.under : by_default();
    const Chosen& under = options_.under != nullptr ? options_.under : own;
    const string place = file_ + ':' + std::to_string(case_.line);
    const auto sink = [this](Label piece) { out_.append(piece.data(), piece.size()); };
    const auto json_head = [&] {
        out_ += "{\"case\":" + json_string(case_.name) + ",\"file\":" + json_string(file_) +
                ",\"line\":" + std::to_string(case_.line);
        if (!case_.source.empty()) out_ += ",\"source\":" + json_string(case_.source);
    };
    if (!case_.problems.empty()) {
        count(under->name, not_decided);
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
    const bool together = under->together();
    Together decided;
    Together told;
    Verdict verdict;
    std::vector<Decision> members;
    if (together) {
        decided = evaluate(under->set, request, options_.as_of);
        told = may_be_told(under->set, request, options_.as_of);
        verdict = {string(view(to_string(decided.answer()))), decided.form(), string(view(to_string(told.answer()))),
                   deciders(decided), deciders(told)};
        for (std::size_t i = 0; i != under->members.size(); ++i) members.push_back(decided[i]);
    } else {
        members.push_back(evaluate(*under->members[0], request, options_.as_of));
        verdict = {string(view(to_string(members[0].outcome()))), members[0].form(), {}, members, {}};
    }
    count(under->name, verdict.word);

    string expected;
    bool contradiction_expected = false;
    bool as_expected = true;
    for (const Expectation& e : case_.expectations) {
        string why;
        bool ok = false;
        // What one of several decides rests on the others: it is not expected without them.
        if (own->together() && !e.under->together() && own->has(e.under->members[0]) && !under->holds(*own)) continue;
        if (*e.under == *under) {
            ok = met(e, verdict, why);
        } else if (!e.under->together() && under->has(e.under->members[0])) {
            std::size_t i = 0;
            while (under->members[i] != e.under->members[0]) ++i;
            ok = met(e, {string(view(to_string(members[i].outcome()))), members[i].form(), {}, {members[i]}, {}}, why);
        } else {
            continue;
        }
        contradiction_expected = contradiction_expected || (ok && e.word == view(to_string(Outcome::contradictory)));
        as_expected = as_expected && ok;
        expected = ok ? "As expected" : expected;
        ++(ok ? expected_ : unexpected_);
        if (!ok) complain(e.line, 0, "expectation failed", why);
    }
    const auto issues = check(request);
    for (const Issue& issue : issues) {
        if (contradiction_expected) break;
        string message(view(issue.sentence));
        for (std::size_t i = 0; i != issue.fact_total; ++i) {
            const Fact& f = fact_at(issue.facts[i]);
            message += (i == 0 ? ": " : ", ") + spelled(f, value_of(f, request));
        }
        complain(case_.line, 0, "contradiction", message);
    }
    for (std::size_t i = 0; together && !contradiction_expected && i != fact_count; ++i) {
        const Fact& f = fact_at(i);
        const std::uint32_t said = value_of(f, request);
        const std::uint32_t settled = value_of(f, decided.settled());
        if (said == 0 || said == settled) continue;
        complain(case_.line, 0, "contradiction", "the case says " + spelled(f, said) + ", and the instruments settle " + spelled(f, settled));
    }

    if (options_.json) {
        json_head();
        if (!expected.empty() || !as_expected) out_ += string(",\"as_expected\":") + (as_expected ? "true" : "false");
        if (together) {
            out_ += ",\"under\":" + json_string(under->name) + ",\"together\":";
            write_json_together(*under, decided, told, options_.as_of, out_);
        } else {
            out_ += ",\"decision\":";
            write_json(*under->members[0], request, sink, {}, options_.as_of);
        }
        out_ += "}\n";
    } else if (options_.brief) {
        string line = verdict.word;
        line.resize(15, ' ');
        std::vector<Decision> against;
        for (const Decision& d : verdict.members)
            if (d.outcome() != Outcome::permitted) against.push_back(d);
        string by = verdict.word == "may" ? "" : joined(against, 22);
        by.resize(by.size() < 23 ? 23 : by.size() + 1, ' ');
        out_ += line + by + case_.name + (as_expected ? "\n" : "   (NOT AS EXPECTED)\n");
    } else {
        out_ += "== " + case_.name + "\n   " + place + '\n';
        if (!case_.source.empty()) out_ += wrapped("   Source: " + case_.source, 6) + '\n';
        if (together) out_ += wrapped("   Under: " + under->name, 6) + '\n';
        out_ += '\n';
        if (!together)
            explain(*under->members[0], request, sink, {}, options_.as_of);
        else if (issues.empty()) {
            explain(under->set, request, sink, options_.as_of);
            out_ += still_to_ask(*under, decided, told);
        } else
            out_ += "The facts deny each other, so there is no answer; see standard error.\n";
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
        for (const Tally& tally : tallies_) {
            out_ += std::to_string(tally.cases) + (tally.cases == 1 ? " case" : " cases") + " under " + tally.under + '\n';
            const char* comma = "";
            const auto tell = [&](string_view word) {
                for (const auto& [said, times] : tally.by_word) {
                    if (said != word) continue;
                    out_ += comma + std::to_string(times) + ' ' + said;
                    comma = ", ";
                }
            };
            for (Answer a : answers) if (Answers{15}.contains(a)) tell(view(to_string(a)));
            for (Label word : names_of<Outcome>()) tell(view(word));
            tell(not_decided);
            out_ += '\n';
        }
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
            case Kind::state: out += "a state, such as GB, or none if it surely is none"; break;
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

void list_instruments() {
    string out;
    const auto list = [&out](string_view name, string_view title, const char* indent) {
        string line = indent + string(name);
        line.resize(line.size() < 40 ? 40 : line.size() + 2, ' ');
        out += wrapped(line + string(title), 40) + '\n';
    };
    const auto part_of = [](const Instrument& one) -> const Several* {
        for (const Several& each : bundles)
            for (std::size_t i = 0; i != each.size; ++i)
                if (each.first != all_law.member && each.first[i].id() == one.id()) return &each;
        return nullptr;
    };
    const Several* last = nullptr;
    for (const Instrument& each : all_law.member) {
        const Several* const whole = part_of(each);
        if (whole != nullptr && whole != last) list(whole->name, string(whole->title) + "; its parts:", "");
        list(view(each.id()), view(each.title()), whole != nullptr ? "  " : "");
        last = whole;
    }
    const Several& everything = bundles[std::size(bundles) - 1];
    list(everything.name, everything.title, "");
    list(view(as_told_in_2019.id()), view(as_told_in_2019.title()), "");
    std::fwrite(out.data(), 1, out.size(), stdout);
}

int misused(const string& what) {
    std::fprintf(stderr, "%s\nTry: decide --help\n", wrapped("decide: " + what, 2).c_str());
    return 2;
}
}  // namespace

int main(int argc, char** argv) {
    Options options;
    bool only_files = false;
    std::shared_ptr<Under> under;
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
        } else if (argument == "--instruments") {
            list_instruments();
            return 0;
        } else if (argument == "--under") {
            if (under == nullptr) under = std::make_shared<Under>();
            std::size_t at = 0;
            if (const string wrong = add_names(*under, value, at); !wrong.empty())
                return misused(wrong + (wrong.back() == '?' ? " Known are " : "; known are ") + names_with({}));
            options.under = under;
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
