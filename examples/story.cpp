// SPDX-License-Identifier: BSL-1.0
// The deal as the press told it in September 2019 beside the agreement as signed: one WhatsApp request, and every point
// at which the two part. Nothing here states an outcome; each cell is an evaluation.

#include <cstdio>
#include <string>
#include <vector>

#include <comity/comity.hpp>
#include <comity/text/names.hpp>

namespace {
using namespace comity;
using std::string;

// A UK order of March 2023 for the WhatsApp messages of a terrorism suspect in London, a UK citizen: encrypted end to
// end, the keys on the users' devices.
constexpr Request whatsapp = nothing_else_happened(Request{
    .act_on = Date{2023, 3, 8},
    .warrant = {.kind = WarrantKind::production,
                .compulsory = yes,
                .issued_by = GB,
                .issued_on = Date{2023, 3, 1},
                .is_extension = no,
                .purpose = Purpose::investigation,
                .issued_for = IssuedFor::own_purposes,
                .identifier = Identifier::account,
                .targets_specific_accounts = yes,
                .targeting_procedures_applied = yes,
                .targets_to_learn_about_protected = no,
                .infringes_free_speech = no,
                .discriminatory_ground = DiscriminatoryGround::none,
                .complies_with_issuing_law = yes,
                .rests_on_credible_facts = yes,
                .is_particular = yes,
                .is_legal = yes,
                .is_warranted_by_severity = yes,
                .review = ReviewTiming::prior,
                .reviewer = Reviewer::judge,
                .invoked = yes,
                .invocation_notified = yes,
                .transmitted_by = Transmitter::designated_authority,
                .reviewed_before_transmission = yes,
                .certified_in_writing = yes,
                .demands_decryption_capability = no},
    .offense = {.category = OffenseCategory::terrorism,
                .under_issuing_law = yes,
                .maximum_imprisonment = life,
                .terrorist_activity = yes,
                .serious = yes},
    .data = {.category = DataCategory::content,
             .subscriber_alone = no,
             .encryption = Encryption::end_to_end,
             .keys_held_by = KeyHolder::user,
             .shared_with_protected = no},
    .provider = {.established_in = US,
                 .subject_to_receiving_law = yes,
                 .private_entity = yes,
                 .serves_the_public = yes,
                 .service = ServiceKind::communication,
                 .possesses_or_controls = yes,
                 .acts_as_covered_provider = yes},
    .target = {.kind = PersonKind::natural,
               .nationality = GB,
               .other_nationality = no_state,
               .permanent_resident_of = no_state,
               .located_in = GB,
               .incorporated_in = no_state,
               .registered_in = no_state,
               .place_of_business_in = no_state,
               .government_of = no_state},
});

constexpr int label_width = 20;
constexpr int cell_width = 28;
int asked = 0;
int different = 0;

string text(Label label) { return {label.data(), label.size()}; }

string words(Label name) {
    string out = text(name);
    for (char& c : out)
        if (c == '_') c = ' ';
    return out;
}

string citations(const Decision& d) {
    string out;
    Label last;
    for (const Rule& r : d.decided_by()) {
        if (r.citation == last) continue;
        out += (out.empty() ? "" : ", ") + text(r.citation);
        last = r.citation;
    }
    return out;
}

string verdict(const Decision& d) {
    if (d.outcome() == Outcome::permitted) return "permitted";
    return words(to_string(d.outcome())) + ": " + citations(d);
}

/// What the outcome means for the provider.
string meaning(const Decision& d) {
    const bool compels = d.effect() == Effect::compels;
    switch (d.outcome()) {
        case Outcome::permitted: return compels ? "must hand it over" : "may hand it over";
        case Outcome::refused: return compels ? "need not hand it over" : "may not, under this agreement";
        case Outcome::conditional: return "not yet";
        case Outcome::not_applicable: return "is not concerned";
        default: return "cannot tell yet";
    }
}

string reasons(const Decision& d) {
    string out;
    for (const Rule& r : d.decided_by()) out += (out.empty() ? "" : "; ") + text(r.citation) + " " + text(r.paraphrase);
    return out;
}

/// Breaks a text into lines of at most `width` characters.
std::vector<string> wrap(string rest, int width) {
    std::vector<string> lines;
    const auto most = static_cast<std::size_t>(width);
    while (rest.size() > most) {
        std::size_t cut = rest.rfind(' ', most);
        if (cut == string::npos || cut == 0) cut = most;
        lines.push_back(rest.substr(0, cut));
        rest.erase(0, rest[cut] == ' ' ? cut + 1 : cut);
    }
    lines.push_back(rest);
    return lines;
}

void print_row(char mark, const string& label, const string& left, const string& right) {
    const auto a = wrap(label, label_width);
    const auto b = wrap(left, cell_width);
    const auto c = wrap(right, cell_width);
    for (std::size_t i = 0; i < a.size() || i < b.size() || i < c.size(); ++i) {
        const auto at = [i](const std::vector<string>& lines) { return i < lines.size() ? lines[i].c_str() : ""; };
        char line[128];
        std::snprintf(line, sizeof line, "%c %-*s %-*s %s", i == 0 ? mark : ' ', label_width, at(a), cell_width, at(b),
                      at(c));
        string out = line;
        while (out.back() == ' ') out.pop_back();
        std::puts(out.c_str());
    }
}

void compare(const string& label, const string& left, const string& right, bool same) {
    ++asked;
    if (!same) ++different;
    print_row(same ? ' ' : '*', label, left, right);
}
void compare(const string& label, const string& left, const string& right) {
    compare(label, left, right, left == right);
}

void heading(const char* title) {
    std::printf("\n%s\n", title);
    print_row(' ', "", "As the press told it", "As signed");
    print_row(' ', "", string(cell_width - 1, '-'), string(cell_width - 1, '-'));
}

Decision told(const Request& r) { return evaluate(press_2019, r); }
Decision signed_(const Request& r) { return evaluate(us_uk_daa, r); }

/// What becomes of a request under both. They part where the outcomes do; that one compels and the other permits was
/// said once.
void compare_outcome(const string& label, const Request& r) {
    const auto cell = [](const Decision& d) { return d.outcome() == Outcome::permitted ? meaning(d) : verdict(d); };
    const Decision a = told(r);
    const Decision b = signed_(r);
    compare(label, cell(a), cell(b), a.outcome() == b.outcome());
}

struct Somebody {
    const char* who;
    PersonKind kind;
    State nationality;
    State permanent_resident_of;
    State located_in;
    State incorporated_in = no_state;
    State place_of_business_in = no_state;
};

void people() {
    constexpr State de = state("DE");
    constexpr State es = state("ES");
    constexpr Somebody list[] = {
        {"UK citizen in the UK", PersonKind::natural, GB, no_state, GB},
        {"UK citizen in Spain", PersonKind::natural, GB, no_state, es},
        {"UK citizen in the US", PersonKind::natural, GB, no_state, US},
        {"US citizen in the US", PersonKind::natural, US, no_state, US},
        {"US citizen in the UK", PersonKind::natural, US, no_state, GB},
        {"US citizen in Spain", PersonKind::natural, US, no_state, es},
        {"Canadian, green card, UK", PersonKind::natural, state("CA"), US, GB},
        {"German in Germany", PersonKind::natural, de, no_state, de},
        {"German in the UK", PersonKind::natural, de, no_state, GB},
        {"German in the US", PersonKind::natural, de, no_state, US},
        {"US company, London office", PersonKind::corporation, no_state, no_state, GB, US, GB},
    };
    std::printf("\nWho is protected?          From UK orders            From US orders\n");
    std::printf("  %-25s  %-11s %-12s  %-11s %s\n", "", "told", "signed", "told", "signed");
    std::printf("  %-25s  %-11s %-12s  %-11s %s\n", "", "----------", "-----------", "----------", "-----------");
    for (const Somebody& s : list) {
        string cell[4];
        for (int direction = 0; direction != 2; ++direction) {
            const Request r = but(whatsapp, [&](Request& q) {
                q.warrant.issued_by = direction == 0 ? GB : US;
                q.provider.established_in = direction == 0 ? US : GB;
                q.target.kind = s.kind;
                q.target.nationality = s.nationality;
                q.target.permanent_resident_of = s.permanent_resident_of;
                q.target.located_in = s.located_in;
                q.target.incorporated_in = s.incorporated_in;
                q.target.place_of_business_in = s.place_of_business_in;
            });
            const auto answer = [](const Decision& d) {
                if (d.outcome() == Outcome::permitted) return string("no");
                return d.outcome() == Outcome::refused ? citations(d) : verdict(d);
            };
            cell[2 * direction] = answer(told(r));
            cell[2 * direction + 1] = answer(signed_(r));
            const bool apart = told(r).outcome() != signed_(r).outcome();
            ++asked;
            if (apart) {
                ++different;
                cell[2 * direction + 1] += " *";
            }
        }
        std::printf("  %-25s  %-11s %-12s  %-11s %s\n", s.who,
                    cell[0].c_str(), cell[1].c_str(), cell[2].c_str(), cell[3].c_str());
    }
}
}  // namespace

int main() {
    std::printf("One request, two tellings\n=========================\n\n"
                "A UK production order of March 2023 for the WhatsApp messages of a terrorism\n"
                "suspect, a UK citizen in London. The messages are encrypted end to end; only\n"
                "the users hold the keys. WhatsApp is established in the United States.\n\n"
                "  told    %s\n  signed  %s\n\n"
                "A star marks where the two part.\n",
                text(press_2019.title()).c_str(), text(us_uk_daa.title()).c_str());

    const Decision a = told(whatsapp);
    const Decision b = signed_(whatsapp);
    const auto consequence = [](const Decision& d, const Decision& but_not = evaluate(us_uk_daa, Request{})) {
        for (const Rule& r : d.consequences())
            if (!but_not.consequences().contains(r)) return text(r.citation) + " " + text(r.paraphrase);
        return string("nothing");
    };
    heading("The request");
    compare("Outcome", words(to_string(a.outcome())), words(to_string(b.outcome())));
    compare("Effect", words(to_string(a.effect())), words(to_string(b.effect())));
    compare("So WhatsApp", meaning(a), meaning(b));
    compare("In what form", words(to_string(a.form())), words(to_string(b.form())));
    compare("It says besides", consequence(a), consequence(b));
    print_row(' ', "Rules that decide", citations(a), citations(b));
    print_row(' ', "How the text is known", words(to_string(a.provenance())), words(to_string(b.provenance())));

    heading("Skype: one service, two kinds of conversation");
    const Request open_conversation = but(whatsapp, [](Request& r) {
        r.data.encryption = Encryption::by_provider;
        r.data.keys_held_by = KeyHolder::provider;
    });
    for (const Request& r : {whatsapp, open_conversation}) {
        const bool end_to_end = r.data.encryption == Encryption::end_to_end;
        compare(end_to_end ? "Private (end to end)" : "Ordinary",
                words(to_string(told(r).form())), words(to_string(signed_(r).form())));
    }

    people();

    heading("How serious must it be?");
    struct Crime {
        const char* name;
        OffenseCategory category;
        Months longest;
        Truth terrorist;
    };
    for (const Crime& crime : {Crime{"Child abuse, 10 years", OffenseCategory::child_sexual_exploitation, years(10), no},
                               Crime{"Fraud, 10 years", OffenseCategory::fraud, years(10), no},
                               Crime{"Fraud, 3 years", OffenseCategory::fraud, years(3), no},
                               Crime{"Fraud, 35 months", OffenseCategory::fraud, months(35), no},
                               Crime{"Terrorism, 2 years", OffenseCategory::terrorism, years(2), yes}})
        compare_outcome(crime.name, but(whatsapp, [&](Request& r) {
                         r.offense.category = crime.category;
                         r.offense.maximum_imprisonment = crime.longest;
                         r.offense.terrorist_activity = crime.terrorist;
                         r.offense.serious = unsaid;
                     }));

    heading("From when on? The order is made on ...");
    for (Date day : {Date{2019, 9, 30}, Date{2019, 11, 1}, Date{2022, 10, 2}, Date{2022, 10, 3}, Date{2027, 10, 4}})
        compare_outcome(text(spell(day).label()), but(whatsapp, [&](Request& r) {
                         r.warrant.issued_on = day;
                         r.act_on = day.plus_days(7);
                     }));

    heading("Where is the provider?");
    compare_outcome("In the US", whatsapp);
    compare_outcome("In Ireland alone", but(whatsapp, [](Request& r) {
                     r.provider.established_in = state("IE");
                     r.provider.subject_to_receiving_law = no;
                 }));
    compare_outcome("In the US, with the report's own gloss",
                    but(whatsapp, [](Request& r) { r.readings.platform_gloss = yes; }));

    heading("Secrecy");
    const Request confidential = but(whatsapp, [](Request& r) { r.warrant.confidentiality_required = yes; });
    compare("The UK demands it", consequence(told(confidential), a), consequence(signed_(confidential), b));
    compare_outcome("A US secrecy order (Microsoft, same week)", but(whatsapp, [](Request& r) {
                     r.act = Act::notify;
                     r.warrant.kind = WarrantKind::secrecy;
                     r.warrant.issued_by = US;
                     r.warrant.invoked = no;
                 }));

    heading("Why: an American in London");
    const Request american = but(whatsapp, [](Request& r) { r.target.nationality = US; });
    print_row(' ', "Refused by", reasons(told(american)), reasons(signed_(american)));

    std::printf("\nThe two differ on %d of %d questions.\n", different, asked);
}
