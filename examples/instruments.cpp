// SPDX-License-Identifier: BSL-1.0
// Prints the README's table of instruments from their ledgers, in Markdown.

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include <comity/comity.hpp>
#include <comity/text/explain.hpp>

namespace {
using namespace comity;

std::string text(Label label) { return {label.data(), label.size()}; }

/// What ships under one name, in one part or several.
struct Row {
    std::size_t articles = 0;  ///< articles or sections, those of different parts counted apart
    std::size_t with_rules = 0;
    std::size_t paragraphs = 0;
    std::size_t rules = 0;
    std::size_t known_from[4] = {};  ///< rules by provenance
    std::size_t parts = 0;
    Date checked_on = Date{9999, 12, 31};

    void add(const Instrument& one) {
        ++parts;
        const LedgerView rows = ledger(one);
        const Article* last = nullptr;
        Label cited;
        bool any_rule = false;
        for (const LedgerRow& row : rows) {
            if (const Article* const article = &rows.article_of(row); article != last) {
                ++articles;
                last = article;
                any_rule = false;
            }
            if (row.citation != cited) ++paragraphs;
            cited = row.citation;
            if (row.accounting != Accounting::encoded) continue;
            ++rules;
            ++known_from[static_cast<std::size_t>(row.provenance)];
            if (!any_rule) ++with_rules;
            any_rule = true;
        }
    }
    template <const auto& Text, template <bool> class Terms>
    void add(const Treaty<Text, Terms>& treaty) {
        add(Instrument(treaty));
        if constexpr (requires { treaty.data.checked_on; }) {
            const Date day = Date::from_lane(Lane<Date>::encode(treaty.data.checked_on.value_or(law_as_of)));
            if (day < checked_on) checked_on = day;
        }
    }
    template <const auto&... Member>
    void add(Bundle<Member...>) {
        (add(Member), ...);
    }
};

template <class Instruments>
void print(std::string_view name, std::string_view title, const Instruments& instruments) {
    Row row;
    row.add(instruments);
    std::string line = "| `" + std::string(name) + "` | " + std::string(title);
    if (row.parts > 1) line += ", " + std::to_string(row.parts) + " parts";
    line += " | " + std::to_string(row.with_rules) + "/" + std::to_string(row.articles) + " | " + std::to_string(row.paragraphs) + " | " +
            std::to_string(row.rules) + " |";
    for (const std::size_t n : row.known_from) line += ' ' + std::to_string(n) + " |";
    const bool checked = row.checked_on < Date{9999, 12, 31};
    line += ' ' + (checked ? text(spell(row.checked_on).label()) : std::string("-")) + " |";
    std::puts(line.c_str());
}
}  // namespace

int main() {
    std::puts("| `comity::` | what it is | articles | paragraphs | rules | primary | secondary | press | recalled | checked |");
    std::puts("|---|---|---|---|---|---|---|---|---|---|");
    print("us_uk_daa", text(us_uk_daa.title()), us_uk_daa);
    print("us_au_daa", text(us_au_daa.title()), us_au_daa);
    print("eu_e_evidence", "Regulation (EU) 2023/1543, e-evidence", eu_e_evidence);
    print("us_stored_communications", "US law on stored and live communications", us_stored_communications);
    print("uk_overseas_production_orders", text(uk_overseas_production_order_duty.title()), uk_overseas_production_orders);
    print("uk_investigatory_powers", "Investigatory Powers Act 2016, RIPA 2000, DPA 2018", uk_investigatory_powers);
    print("press_2019", text(press_2019.title()), press_2019);
}
