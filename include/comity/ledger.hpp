// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rule.hpp"

namespace comity {

/// One line of a ledger: a paragraph, or one rule of it, and how it is accounted for.
struct LedgerRow {
    Label citation;
    Label text;  ///< the paraphrase, or the reason why there is no rule
    Accounting accounting = Accounting::encoded;
    Provenance provenance = Provenance::recalled;
    std::uint16_t article = 0;
};

/// What an instrument's decision means to others: the fact is `yes` just if its outcome on that act is the one named, for
/// orders of that state. Several instruments may settle one fact; one `yes` is enough.
struct Link {
    std::uint16_t lane = Rule::no_fact;
    Act act = Act::disclose;
    Outcome outcome = Outcome::permitted;
    State issued_by;  ///< orders of any state if none is named
};
constexpr Link link(Handle<Truth> settled, Act act, Outcome outcome, State issued_by = {}) noexcept {
    return {static_cast<std::uint16_t>(settled.index), act, outcome, issued_by};
}

inline constexpr std::size_t max_links = 4;

/// What of a law is kept in the program: all but the conditions, of which the circuit is made.
template <std::size_t R, std::size_t G, std::size_t A>
struct LawBook {
    Rule rule[R];
    LedgerRow row[G];
    Article article[A];
    Link link[max_links];
};

/// A body of law written down: its articles in order, each rule with its conditions. Made by `law`.
/// `R` rules, `G` ledger rows, `A` articles.
template <std::size_t R, std::size_t G, std::size_t A>
struct Law : LawBook<R, G, A> {
    using LawBook<R, G, A>::rule;
    using LawBook<R, G, A>::row;
    using LawBook<R, G, A>::article;
    using LawBook<R, G, A>::link;
    static constexpr std::size_t rule_count = R;
    static constexpr std::size_t row_count = G;
    static constexpr std::size_t article_count = A;

    Label id;
    Label title;
    Effect effect = Effect::lifts_bar;
    int articles = 0;  ///< how many numbered articles the text has

    Condition engaged[R];  ///< when each rule is engaged
    Condition holds[R];    ///< what must hold then

    std::uint16_t exception[R]{};  ///< which rules are exceptions
    std::uint16_t definition[R]{}; ///< which settle a fact
    std::uint16_t exceptions = 0, definitions = 0;

    // Used while the law is being put together.
    std::uint16_t rules = 0, rows = 0, articles_seen = 0, links = 0;
    std::size_t steps = 0;  ///< of all conditions

    constexpr void put(const Article& a) noexcept { article[articles_seen++] = a; }
    constexpr void put(const Link& l) noexcept { link[links++] = l; }
    constexpr void put(const Account& a) noexcept {
        row[rows++] = {a.citation, a.reason, a.accounting, a.provenance, last_article()};
    }
    constexpr void put(const detail::RuleEntry& e) noexcept {
        row[rows++] = {e.rule.citation, e.rule.paraphrase, Accounting::encoded, e.rule.provenance, last_article()};
        if (e.rule.role == Role::exception) exception[exceptions++] = rules;
        if (e.rule.defines != Rule::no_fact) definition[definitions++] = rules;
        rule[rules] = e.rule;
        engaged[rules] = e.engaged;
        holds[rules++] = e.holds;
        steps += static_cast<std::size_t>(e.engaged.size) + e.holds.size;
    }
    constexpr std::uint16_t last_article() const noexcept {
        return static_cast<std::uint16_t>(articles_seen == 0 ? 0 : articles_seen - 1);
    }
};

namespace detail {
/// How many there are of what a law is written down in, in one number, since it is summed up by the compiler: rules in the
/// lowest 16 bits, then accounts, then articles.
template <class Entry>
inline constexpr std::uint64_t one_entry = __is_same(Entry, RuleEntry) ? 1U
                                         : __is_same(Entry, Account)   ? std::uint64_t{1} << 16
                                         : __is_same(Entry, Article)   ? std::uint64_t{1} << 32
                                                                       : 0U;
// An array, since compilers take time that grows with the square of the length for a fold.
template <class... Entries>
constexpr std::uint64_t how_many() noexcept {
    std::uint64_t n = 0;
    const std::uint64_t ones[] = {one_entry<Entries>..., 0};
    for (std::uint64_t one : ones) n += one;
    return n;
}
}  // namespace detail

/// Writes a law down, in the order of its text. `articles` is how many numbered articles the text has (0 if none is
/// numbered): a missing article, paragraph or citation does not compile once the law is published; a law
/// without rules does not at all.
template <class... Entries>
constexpr auto law(Label id, Label title, Effect effect, int articles, const Entries&... entries) noexcept {
    constexpr std::uint64_t n = detail::how_many<Entries...>();
    constexpr std::size_t r = n & 0xFFFFU;
    static_assert(r != 0, "comity: a law without rules would permit everything");
    Law<r, r + (n >> 16 & 0xFFFFU), (n >> 32)> made{};
    made.id = id;
    made.title = title;
    made.effect = effect;
    made.articles = articles;
    const int in_order[] = {(made.put(entries), 0)..., 0};
    static_cast<void>(in_order);
    return made;
}

namespace detail {
/// A law as a program keeps it that needs its conditions too: all their steps one after the other, without the room to spare.
template <std::size_t R, std::size_t S, std::size_t G, std::size_t A>
struct WrittenLaw : LawBook<R, G, A> {
    static constexpr std::size_t rule_count = R;
    static constexpr std::size_t step_count = S;
    static constexpr std::size_t row_count = G;
    static constexpr std::size_t article_count = A;

    Label id;
    Label title;
    Effect effect = Effect::lifts_bar;
    std::uint16_t links = 0;
    std::uint16_t engaged_at[R]{};  ///< where the steps of each rule begin: first when it is engaged, then what must hold
    std::uint16_t holds_at[R]{};
    std::uint16_t end_at[R]{};
    Step step[S]{};
};

template <std::size_t S, std::size_t R, std::size_t G, std::size_t A>
constexpr WrittenLaw<R, S, G, A> written_law_of(const Law<R, G, A>& text) noexcept {
    WrittenLaw<R, S, G, A> law{text, {}, {}};
    law.id = text.id;
    law.title = text.title;
    law.effect = text.effect;
    law.links = text.links;
    std::uint16_t steps = 0;
    for (std::size_t r = 0; r != R; ++r) {
        law.engaged_at[r] = steps;
        for (const Step& s : text.engaged[r]) law.step[steps++] = s;
        law.holds_at[r] = steps;
        for (const Step& s : text.holds[r]) law.step[steps++] = s;
        law.end_at[r] = steps;
    }
    return law;
}
template <const auto& Text>
inline constexpr auto written_law = written_law_of<Text.steps>(Text);
}  // namespace detail

namespace detail {
enum class LedgerFault : std::uint8_t {
    none,
    article_missing,
    paragraph_missing,
    paragraph_out_of_order,
    citation_outside_its_article,
    no_citation,
    exception_to_nothing,
    exceptions_in_a_circle,
    fact_settled_twice
};

struct LedgerFinding {
    LedgerFault fault = LedgerFault::none;
    char citation[48] = {};
    std::size_t size = 0;

    constexpr void say(Label text) noexcept {
        for (char c : text)
            if (size < sizeof(citation)) citation[size++] = c;
    }
    constexpr void say_number(int n) noexcept {
        if (n >= 10) say_number(n / 10);
        const char digit[2] = {static_cast<char>('0' + n % 10), '\0'};
        say(Label{digit, 1});
    }
    constexpr void say_paragraph(const Article& a, int n) noexcept {
        say(a.label);
        const char letter[1] = {static_cast<char>('a' + n - 1)};
        if (a.numbering == Numbering::plain) {
            say_number(n);
            return;
        }
        say("(");
        if (a.numbering == Numbering::letters)
            say(Label{letter, 1});
        else
            say_number(n);
        say(")");
    }
};

constexpr bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The whole text as a number; -1 if it is not one.
constexpr int whole_number(Label text) noexcept {
    int n = text.empty() ? -1 : 0;
    for (char c : text) {
        if (!digit(c)) return -1;
        n = n * 10 + (c - '0');
    }
    return n;
}

/// Which paragraph of the article a citation names; 0 for the undivided article, -1 if it is not of this article. By pointers,
/// which a compiler follows in half the time.
constexpr int paragraph_of(const Article& a, Label citation) noexcept {
    if (citation.empty() || !citation.starts_with(a.label)) return -1;
    const char* c = citation.data() + a.label.size();
    const char* const end = citation.data() + citation.size();
    if (a.paragraphs == 0) return c == end || *c == '(' ? 0 : -1;
    if (a.numbering != Numbering::plain && (c == end || *c++ != '(')) return -1;
    if (a.numbering == Numbering::letters) return end - c >= 2 && *c >= 'a' && *c <= 'z' && c[1] == ')' ? *c - 'a' + 1 : -1;
    const char* const first = c;
    int n = 0;
    for (; c != end && *c >= '0' && *c <= '9'; ++c) n = n * 10 + (*c - '0');
    if (c == first) return -1;
    if (a.numbering == Numbering::plain) return c == end || *c == '(' ? n : -1;
    while (c != end && *c >= 'A' && *c <= 'Z') ++c;  // 3(4A) was inserted behind 3(4)
    return c != end && *c == ')' ? n : -1;
}

/// A rule of a circle of exceptions, each of which excepts the next; `rule_count` if there is none. An exception is to every
/// rule with the citation that it names, exceptions among them.
template <class L>
constexpr std::size_t in_a_circle(const L& text) noexcept {
    constexpr std::size_t none = L::rule_count;
    bool clear[L::rule_count]{};  // known to be in no circle, nor excepted by one
    const auto excepted_by = [&](std::size_t r) {
        for (std::size_t i = 0; i != text.exceptions; ++i) {
            const std::size_t x = text.exception[i];
            if (!clear[x] && text.rule[x].excepts == text.rule[r].citation) return x;
        }
        return none;
    };
    std::size_t at = none;
    for (bool more = true; more;) {
        more = false;
        at = none;
        for (std::size_t i = 0; i != text.exceptions; ++i) {
            const std::size_t x = text.exception[i];
            if (clear[x]) continue;
            clear[x] = excepted_by(x) == none;
            if (clear[x])
                more = true;
            else if (at == none)
                at = x;
        }
    }
    // Each that is left is excepted by another that is left: whoever goes back far enough ends up in a circle.
    for (std::size_t hop = 0; at != none && hop != text.exceptions; ++hop) at = excepted_by(at);
    return at;
}

template <class L>
constexpr LedgerFinding audit(const L& text) noexcept {
    LedgerFinding found;
    int numbered = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i != L::article_count; ++i) {
        const Article& a = text.article[i];
        const int number = whole_number(a.label);
        if (number >= 0 && number != ++numbered) {
            found.fault = LedgerFault::article_missing;
            found.say_number(numbered);
            return found;
        }
        int seen = 0;
        const std::size_t first = next;
        for (; next != L::row_count && text.row[next].article == i; ++next) {
            const Label& citation = text.row[next].citation;
            const int paragraph = paragraph_of(a, citation);
            if ((paragraph == seen || paragraph == seen + 1) && paragraph <= a.paragraphs) {
                seen = paragraph;
                continue;
            }
            if (citation.empty()) {
                found.fault = LedgerFault::no_citation;
                found.say(a.label);
            } else if (paragraph < 0 || paragraph > a.paragraphs) {
                found.fault = LedgerFault::citation_outside_its_article;
                found.say(citation);
            } else if (paragraph < seen) {
                found.fault = LedgerFault::paragraph_out_of_order;
                found.say(citation);
            } else {
                found.fault = LedgerFault::paragraph_missing;
                found.say_paragraph(a, seen + 1);
            }
            return found;
        }
        if (seen != a.paragraphs || next == first) {
            found.fault = LedgerFault::paragraph_missing;
            if (a.paragraphs == 0)
                found.say(a.label);
            else
                found.say_paragraph(a, seen + 1);
            return found;
        }
    }
    if (numbered != text.articles) {
        found.fault = LedgerFault::article_missing;
        found.say_number(numbered + 1);
        return found;
    }
    for (std::size_t x = 0; x != text.exceptions; ++x) {
        const std::size_t at = text.exception[x];
        const Label excepts = text.rule[at].excepts;
        bool target = false;  // mostly a little before
        for (std::size_t r = at; r != 0 && !target; --r) target = text.rule[r - 1].citation == excepts;
        for (std::size_t r = at; r != L::rule_count && !target; ++r) target = text.rule[r].citation == excepts;
        if (!target) {
            found.fault = LedgerFault::exception_to_nothing;
            found.say(excepts);
            return found;
        }
    }
    if (const std::size_t r = in_a_circle(text); r != L::rule_count) {
        found.fault = LedgerFault::exceptions_in_a_circle;
        found.say(text.rule[r].citation);
        return found;
    }
    for (std::size_t d = 0; d != text.definitions; ++d) {
        for (std::size_t other = 0; other != d; ++other) {
            if (text.rule[text.definition[other]].defines != text.rule[text.definition[d]].defines) continue;
            found.fault = LedgerFault::fact_settled_twice;
            found.say(text.rule[text.definition[d]].citation);
            return found;
        }
    }
    return found;
}

// Each of these is instantiated only to be printed: the compiler's message names the fault and spells the citation.
template <char...>
inline constexpr bool not_in_this_ledger = false;
template <char... Citation>
struct ledger_misses_the_article {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: an article is not accounted for; the quoted characters spell its number. Write it down with article()");
};
template <char... Citation>
struct ledger_misses_the_paragraph {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: a paragraph is not accounted for; the quoted characters spell its citation. "
                  "Write a rule or an account() for it");
};
template <char... Citation>
struct ledger_has_out_of_order {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: a paragraph stands out of the order of the text; the quoted characters spell its citation");
};
template <char... Citation>
struct ledger_has_in_the_wrong_article {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: a citation is none of the paragraphs of its article; the quoted characters spell it");
};
template <char... Citation>
struct ledger_has_no_citation_in_article {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: a rule has no citation; the quoted characters spell the number of its article");
};
template <char... Citation>
struct ledger_has_an_exception_to_nothing_called {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: an exception excepts a citation that no rule has; the quoted characters spell it");
};
template <char... Citation>
struct ledger_has_exceptions_in_a_circle_through {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: exceptions except each other in a circle; the quoted characters spell the citation of one");
};
template <char... Citation>
struct ledger_settles_a_fact_twice_in {
    static_assert(not_in_this_ledger<Citation...>,
                  "comity: two definitions settle the same fact; the quoted characters spell the citation of the second");
};

template <std::size_t... Index>
struct Places {};

template <const auto& Text, std::size_t... Index>
constexpr bool report(Places<Index...>) noexcept {
    constexpr LedgerFinding f = audit(Text);
    if constexpr (f.fault == LedgerFault::article_missing)
        return sizeof(ledger_misses_the_article<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::paragraph_missing)
        return sizeof(ledger_misses_the_paragraph<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::paragraph_out_of_order)
        return sizeof(ledger_has_out_of_order<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::citation_outside_its_article)
        return sizeof(ledger_has_in_the_wrong_article<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::no_citation)
        return sizeof(ledger_has_no_citation_in_article<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::exception_to_nothing)
        return sizeof(ledger_has_an_exception_to_nothing_called<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::exceptions_in_a_circle)
        return sizeof(ledger_has_exceptions_in_a_circle_through<f.citation[Index]...>) != 0;
    else if constexpr (f.fault == LedgerFault::fact_settled_twice)
        return sizeof(ledger_settles_a_fact_twice_in<f.citation[Index]...>) != 0;
    else
        return true;
}

// The compilers' own integer sequences, without <utility>.
#if defined(__clang__) || defined(_MSC_VER)
template <class T, T... Index>
struct Sequence {
    using type = Places<Index...>;
};
template <std::size_t N>
using UpTo = typename __make_integer_seq<Sequence, std::size_t, N>::type;
#else
template <std::size_t N>
using UpTo = Places<__integer_pack(N)...>;
#endif

/// Stops compilation, naming the paragraph, unless the ledger is complete and in order.
template <const auto& Text>
constexpr bool complete() noexcept {
    constexpr std::size_t size = audit(Text).size;
    return report<Text>(UpTo<size>{});
}
}  // namespace detail

}  // namespace comity
