// SPDX-License-Identifier: BSL-1.0
// Where instruments meet: one order, and all the law that ships at once. Each row says what must come out, who compels and
// who bars, by which paragraph, when the data may go and must go, in what form, and whether the person concerned may be told.
// The expected values follow from the texts, as the comment above a row works out.

#include "support/eu_scenario.hpp"
#include "support/uk_investigatory_powers_base.hpp"
#include "support/uk_overseas_production_orders_base.hpp"
#include "support/us_au_scenario.hpp"
#include "support/us_sca_base.hpp"

#include <comity/cross_border.hpp>
#include <comity/text/explain_set.hpp>

#include <vector>

using namespace comity_test;

namespace {

constexpr auto all_law = set_of(cross_border);
using AllLaw = decltype(set_of(cross_border));
using Weighed = SetDecision<AllLaw::size()>;

/// All the law, one instrument of it with other data.
constexpr AllLaw but_with(const Instrument& changed) {
    AllLaw set = all_law;
    for (Instrument& m : set.member)
        if (m.tables == changed.tables) m = changed;
    return set;
}

struct Meeting {
    const char* name = "";
    Request facts{};
    Answer answer = Answer::may;
    const char* compel = "";  ///< who compels, by id
    const char* bar = "";     ///< who bars
    const char* by = "";      ///< rules that are among what decides some member: "us-uk-daa 4(3); eu-e-evidence 10(2)"
    Form form = Form::as_held;
    Date first{};             ///< nothing goes before the end of this day
    Date last{};              ///< the earliest limit, as a day
    Instant last_at{};        ///< and as an instant
    Answer told = Answer::may;
    Date told_from{};         ///< the day from which the person may be told
    AllLaw under = all_law;
};

std::string who(const AllLaw& set, const Weighed& d, bool compels) {
    std::string out;
    for (std::size_t i = 0; i != d.size(); ++i)
        if (compels ? d.compels(i) : d.bars(i)) out += (out.empty() ? "" : ", ") + spelled(set.member[i].id());
    return out;
}
const Decision& member(const AllLaw& set, const Weighed& d, std::string_view id) {
    for (std::size_t i = 0; i != d.size(); ++i)
        if (spelled(set.member[i].id()) == id) return d[i];
    FAIL("no such instrument: ", std::string(id));
    return d[0];
}
RuleList remedies(const AllLaw& set, const Weighed& d, std::string_view id) {
    for (std::size_t i = 0; i != d.size(); ++i)
        if (spelled(set.member[i].id()) == id) return d.remedies(i);
    FAIL("no such instrument: ", std::string(id));
    return d.remedies(0);
}
std::string told_in_words(const AllLaw& set, const Request& r) {
    std::string text;
    explain(set, r, [&text](Label part) { text.append(part.data(), part.size()); });
    // On one line, so that words can be sought wherever it was broken.
    std::string line;
    for (const char c : text)
        if (c != '\n') line += c;
        else line += ' ';
    while (line.find("  ") != std::string::npos) line.erase(line.find("  "), 1);
    return line;
}

void meets(const Meeting& m) {
    INFO(std::string(m.name), "\n", told_in_words(m.under, m.facts));
    for (const Issue& issue : check(m.facts)) {
        CAPTURE(spelled(issue.sentence));
        CHECK(issue.kind != Issue::Kind::contradiction);
    }
    const Weighed d = evaluate(m.under, m.facts);
    CHECK(d.answer() == m.answer);
    CHECK(who(m.under, d, true) == std::string(m.compel));
    CHECK(who(m.under, d, false) == std::string(m.bar));
    std::string_view rules = m.by;
    while (!rules.empty()) {
        const std::string_view one = rules.substr(0, rules.find("; "));
        rules.remove_prefix(one.size() == rules.size() ? one.size() : one.size() + 2);
        const std::size_t space = one.find(' ');
        const std::string_view citation = one.substr(space + 1);
        CAPTURE(std::string(one));
        CHECK(member(m.under, d, one.substr(0, space)).decided_by().contains(Label(citation.data(), citation.size())));
    }
    CHECK(d.form() == m.form);
    CHECK(d.due().first_day == m.first);
    CHECK(d.due().last_day == (m.last_at.exists() ? m.last_at.day() : m.last));
    CHECK(d.due().last == m.last_at);
    const Weighed telling = may_be_told(m.under, m.facts);
    CHECK(telling.answer() == m.told);
    CHECK(telling.barred_until() == m.told_from);
}

// What no order says and every question here has: the provider gives nothing of its own accord, and US law reaches it.
constexpr Request asked(Request r, Change change = [](Request&) {}) {
    r.links = {};
    r.provider.voluntary_reason = VoluntaryReason::none;
    r.provider.subject_to_united_states_law = yes;
    r.provider.serves_the_public = yes;
    change(r);
    return r;
}
/// A judge in London orders a provider in the United States to produce the messages of a German in Germany, stored in Ireland,
/// encrypted end to end: made on 1 March 2023, served on the 2nd.
constexpr Request london(Change change = [](Request&) {}) {
    Request r = overseas_production_order;
    r.warrant.process = Process::none;
    r.warrant.secrecy = SecrecyOrder::none;
    return asked(r, change);
}
/// A German court orders the Irish establishment of a provider in the United States to produce messages, stored in the United
/// States, received on 1 September 2026 and cleared by the Irish authority.
constexpr Request berlin(Change change = [](Request&) {}) { return asked(eu_production_order, change); }
/// The same provider, but one that the United States cannot reach.
constexpr void out_of_american_reach(Request& r) {
    r.provider.established_in = state("IE");
    r.provider.subject_to_united_states_law = no;
    r.data.stored_in = state("IE");
}
/// A US warrant for the mail of an employee of a British enterprise, served on 2 May 2024.
constexpr Request washington(Change change = [](Request&) {}) {
    Request r = us_warrant;
    r.warrant.invoked = no;
    return asked(r, change);
}
/// An Australian order for stored messages of a German in Germany to a provider in the United States.
constexpr Request canberra(Date day) {
    Request r = asked(au());
    r.act_on = day;
    return r;
}

constexpr Date falls_due{2026, 12, 15};
constexpr auto australian_renewal = but_with(with(us_au_daa, [](auto& data) { data.determination_renewed_until = Date{2031, 12, 15}; }));
constexpr auto no_australian_renewal = but_with(with(us_au_daa, [](auto& data) { data.determination_renewed_until = falls_due; }));
constexpr AllLaw american_law_with(Truth similar_opportunities) {
    AllLaw set = all_law;
    for (Instrument& m : set.member) {
        if (m.tables == Instrument(us_secrecy).tables)
            m = with(us_secrecy, [&](auto& d) { d.first.similar_opportunities = similar_opportunities; });
        if (m.tables == Instrument(us_compelled_disclosure).tables)
            m = with(us_compelled_disclosure, [&](auto& d) { d.first.similar_opportunities = similar_opportunities; });
    }
    return set;
}

}  // namespace

TEST_CASE("meeting: a UK order on a US provider for a person in Germany") {
    // The Act compels: seven days, the day of service the first (COPOA 5(5)), so the 8th. 18 U.S.C. 2702 would bar contents,
    // but (b)(9) excepts orders under an executive agreement, and the agreement permits this one.
    meets({.name = "compelled in London, excepted in Washington",
           .facts = london(),
           .answer = Answer::must,
           .compel = "uk-overseas-production-order-duty",
           .by = "uk-overseas-production-order-duty COPOA 6(1); us-uk-daa 4(3)",
           .last = Date{2023, 3, 8}});
    // COPOA 8(2): an order that says so is not disclosed, until the day that it names.
    meets({.name = "and in secret, if the order says so",
           .facts = london([](Request& r) { r.warrant.confidentiality_required = yes; }),
           .answer = Answer::must,
           .compel = "uk-overseas-production-order-duty",
           .last = Date{2023, 3, 8},
           .told = Answer::must_not,
           .told_from = Date{2023, 9, 1}});
    // 5(10): Germany is to be told, by London and not by the provider; the order does not wait for it.
    const Weighed told = evaluate(all_law, london());
    const Weighed untold = evaluate(all_law, london([](Request& r) { r.events.third_state_notified = no; }));
    CHECK_FALSE(member(all_law, told, "us-uk-daa").duties().contains("5(10)"));
    CHECK(member(all_law, untold, "us-uk-daa").duties().contains("5(10)"));
    CHECK(untold.answer() == Answer::must);
    // Much of the agreement's text is recalled (4(3)), and the answer rests on it through 2702(b)(9).
    CHECK(told.provenance() == Provenance::recalled);
    CHECK(told.settled().links.executive_agreement_permits == yes);
}

TEST_CASE("meeting: the same with the content stored in the EU and an EU order pending") {
    // Where the data lies does not matter to the agreement (1(3)), the Act (6(4)(a)) or 2702, and the regulation governs European
    // orders only: London's order is answered as if there were no other.
    for (const State where : {US, state("IE"), state("DE")}) {
        Meeting m{.name = "London's order", .facts = london(), .answer = Answer::must, .compel = "uk-overseas-production-order-duty",
                  .last = Date{2023, 3, 8}};
        m.facts.data.stored_in = where;
        meets(m);
    }
    // The European order for the same is one more request. Ireland was notified and is silent: nothing goes before the end of
    // the tenth day, 11 September (10(2)), and 2702 bars it anyhow, since no agreement stands behind it.
    meets({.name = "Berlin's order, still waiting for Ireland",
           .facts = berlin([](Request& r) {
               r.data.stored_in = state("IE");
               r.events.enforcing_authority = EnforcingAuthority::silent;
           }),
           .answer = Answer::must_not,
           .bar = "eu-e-evidence, us-disclosure-bar",
           .by = "eu-e-evidence 10(2); us-disclosure-bar 18 USC 2702(a)(1)-(2)",
           .form = Form::none,
           .first = Date{2026, 9, 11},
           .told = Answer::must_not});
}

TEST_CASE("meeting: an EU order that waits, and that need not wait any more") {
    // 10(2): received on the 1st, so the tenth day is the 11th; at its end silence clears. 13(4): the provider keeps it secret,
    // for no time that the regulation names.
    meets({.name = "on the eighth day",
           .facts = berlin([](Request& r) {
               out_of_american_reach(r);
               r.events.enforcing_authority = EnforcingAuthority::silent;
           }),
           .answer = Answer::must_not,
           .bar = "eu-e-evidence",
           .by = "eu-e-evidence 10(2)",
           .form = Form::none,
           .first = Date{2026, 9, 11},
           .told = Answer::must_not});
    meets({.name = "on the twelfth",
           .facts = berlin([](Request& r) {
               out_of_american_reach(r);
               r.events.enforcing_authority = EnforcingAuthority::silent;
               r.act_on = Date{2026, 9, 12};
           }),
           .answer = Answer::must,
           .compel = "eu-e-evidence",
           .first = Date{2026, 9, 11},
           .last = Date{2026, 9, 11},
           .told = Answer::must_not});
    // 12(2): Ireland refuses in time.
    meets({.name = "refused in Dublin",
           .facts = berlin([](Request& r) {
               out_of_american_reach(r);
               r.events.enforcing_authority = EnforcingAuthority::refused;
           }),
           .answer = Answer::must_not,
           .bar = "eu-e-evidence",
           .by = "eu-e-evidence 12(2)",
           .form = Form::none,
           .told = Answer::must_not});
}

TEST_CASE("meeting: an Australian order after 15 December 2026") {
    // No Australian law ships that would compel the provider, so the most that comes out is `may`. 18 U.S.C. 2523(e)(3): the
    // determination covers its last day, and what came of it after that is not known.
    meets({.name = "on the last day", .facts = canberra(falls_due), .answer = Answer::may, .by = "us-au-daa 4(1)"});
    meets({.name = "on the day after, as far as is known",
           .facts = canberra(after(falls_due)),
           .answer = Answer::undetermined,
           .by = "us-au-daa 18 USC 2523(e)(3)"});
    meets({.name = "renewed", .facts = canberra(after(falls_due)), .answer = Answer::may, .under = australian_renewal});
    meets({.name = "not renewed: there is no agreement to except it from 2702",
           .facts = canberra(after(falls_due)),
           .answer = Answer::must_not,
           .bar = "us-disclosure-bar",
           .by = "us-au-daa 18 USC 2523(e)(3); us-disclosure-bar 18 USC 2702(a)(1)-(2)",
           .form = Form::none,
           .under = no_australian_renewal});
    const Weighed open = evaluate(all_law, canberra(after(falls_due)));
    CHECK(open.possible() == Answers{2U | 4U});  // may, must not
    // The British determination is another one.
    Request uk_now = london();
    uk_now.act_on = after(falls_due);
    CHECK(evaluate(no_australian_renewal, uk_now).answer() == Answer::must);
}

TEST_CASE("meeting: an EU order barred by US law, since there is no agreement") {
    // 2702(a) bars contents; there is no agreement with the Union, so (b)(9) does not help. The regulation compels meanwhile:
    // cleared, so as soon as possible and by the end of the tenth day. 17(1), (2): object with reasons, within ten days as well.
    meets({.name = "compelled in Berlin, barred in Washington",
           .facts = berlin(),
           .answer = Answer::conflict,
           .compel = "eu-e-evidence",
           .bar = "us-disclosure-bar",
           .by = "us-disclosure-bar 18 USC 2702(a)(1)-(2)",
           .last = Date{2026, 9, 11},
           .told = Answer::must_not});
    const Weighed d = evaluate(all_law, berlin());
    CHECK(d.settled().links.third_country_law_forbids == yes);
    CHECK(remedies(all_law, d, "eu-e-evidence").contains("17(1)"));
    CHECK(remedies(all_law, d, "eu-e-evidence").contains("17(2)"));
    // Mutual assistance is the way that the bar leaves.
    CHECK(remedies(all_law, d, "us-disclosure-bar").contains("18 USC 2702(b)(9)"));
    CHECK(remedies(all_law, d, "us-disclosure-bar").size() == 1);
    const std::string text = told_in_words(all_law, berlin());
    CHECK(text.find("CONFLICT") != std::string::npos);
    CHECK(text.find("remedies: 17(1)") != std::string::npos);
    CHECK(text.find("2702(b)(9)") != std::string::npos);
    // 17(3): the objection suspends execution. A suspended duty is no duty, and what is left is the bar; no limit runs.
    const auto objected = [](Request& r) {
        r.events.conflict_review = ConflictReview::objected;
        r.events.objected_on = Date{2026, 9, 7};
    };
    meets({.name = "objected to in time",
           .facts = berlin(objected),
           .answer = Answer::must_not,
           .bar = "us-disclosure-bar",
           .by = "eu-e-evidence 17(3)",
           .form = Form::none,
           .told = Answer::must_not});
    // 17(8): upheld, it is executed; lifted, it is not.
    meets({.name = "upheld by the court in Berlin",
           .facts = but(berlin(objected), [](Request& r) { r.events.conflict_review = ConflictReview::upheld; }),
           .answer = Answer::conflict,
           .compel = "eu-e-evidence",
           .bar = "us-disclosure-bar",
           .last = Date{2026, 9, 11},
           .told = Answer::must_not});
    meets({.name = "lifted by it",
           .facts = but(berlin(objected), [](Request& r) { r.events.conflict_review = ConflictReview::lifted; }),
           .answer = Answer::must_not,
           .bar = "us-disclosure-bar",
           .by = "eu-e-evidence 17(8)",
           .form = Form::none,
           .told = Answer::must_not});
    // 2702(c)(6): records may go to anybody but a governmental entity, and a foreign state is none (2711(4)).
    meets({.name = "for subscriber data there is no conflict",
           .facts = asked(eu_subscriber_order),
           .answer = Answer::must,
           .compel = "eu-e-evidence",
           .last = Date{2026, 9, 11},
           .told = Answer::must_not});
    // Denmark takes no part: its order compels nobody, and is barred all the same.
    meets({.name = "a Danish order",
           .facts = berlin([](Request& r) { r.warrant.issued_by = state("DK"); }),
           .answer = Answer::must_not,
           .bar = "us-disclosure-bar",
           .by = "eu-e-evidence 1(1)",
           .form = Form::none});
    // Who says outright that no foreign law forbids it contradicts 2702.
    CHECK(evaluate(all_law, berlin([](Request& r) { r.links.third_country_law_forbids = no; })).answer() == Answer::contradictory);
}

TEST_CASE("meeting: an emergency with eight hours") {
    // 10(4): eight hours from receipt at 08:00 UTC, notified or not.
    meets({.name = "a provider that US law does not reach",
           .facts = asked(eu_urgent(), [](Request& r) { out_of_american_reach(r); }),
           .answer = Answer::must,
           .compel = "eu-e-evidence",
           .last_at = Instant{Date{2026, 9, 1}, 16, 0},
           .told = Answer::must_not});
    // 2702(b)(8) speaks of governmental entities, and so of US ones: the emergency opens nothing for contents, but the
    // provider may disclose to a US agency instead.
    const Request in_fear = asked(eu_urgent(), [](Request& r) { r.provider.voluntary_reason = VoluntaryReason::emergency; });
    meets({.name = "contents held by a US provider",
           .facts = in_fear,
           .answer = Answer::conflict,
           .compel = "eu-e-evidence",
           .bar = "us-disclosure-bar",
           .last_at = Instant{Date{2026, 9, 1}, 16, 0},
           .told = Answer::must_not});
    CHECK(remedies(all_law, evaluate(all_law, in_fear), "us-disclosure-bar").contains("18 USC 2702(b)(8)"));
    // 4(5), 2702(c)(6): subscriber data, on a police order that nobody has validated yet.
    meets({.name = "subscriber data held by a US provider",
           .facts = asked(eu_unvalidated()),
           .answer = Answer::must,
           .compel = "eu-e-evidence",
           .last_at = Instant{Date{2026, 9, 1}, 16, 0},
           .told = Answer::must_not});
}

TEST_CASE("meeting: a US secrecy order, while the provider may tell the other side's designated authority") {
    // 2703(h)(5)(A): the customer is British, and the agreement with the United Kingdom is in force. Whether British law gives
    // providers similar opportunities was not seen, so whether it qualifies is not known.
    const Request to_london = washington([](Request& r) {
        r.warrant.secrecy = SecrecyOrder::for_this_process;
        r.warrant.notice_to = NoticeTo::designated_entity;
    });
    Meeting m{.name = "telling London's authority", .facts = to_london, .answer = Answer::must, .compel = "us-compelled-disclosure",
              .told = Answer::undetermined};
    meets(m);
    m.told = Answer::may;
    m.under = american_law_with(yes);
    meets(m);
    m.told = Answer::must_not;
    m.told_from = Date{2024, 7, 31};
    m.under = american_law_with(no);
    meets(m);
    // 2705(b): nobody else, while the order runs.
    m.under = american_law_with(yes);
    for (const NoticeTo somebody : {NoticeTo::user, NoticeTo::customer, NoticeTo::customer_officer, NoticeTo::other}) {
        m.facts.warrant.notice_to = somebody;
        meets(m);
    }
    // Not of a customer who is nobody of theirs.
    m.facts.warrant.notice_to = NoticeTo::designated_entity;
    m.facts.customer.resides_in = m.facts.customer.incorporated_in = state("FR");
    meets(m);
    // 2511(2)(a)(ii) silences about a wiretap for good, whatever day the order names.
    const Weighed tapped = may_be_told(all_law, asked(us_wiretap, [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; }));
    CHECK(tapped.answer() == Answer::must_not);
    CHECK_FALSE(tapped.barred_until().exists());
    // The provider may ask the court to lift it (2703(h)(5)(B)).
    CHECK(remedies(all_law, may_be_told(all_law, to_london), "us-secrecy").contains("18 USC 2703(h)(5)(B)"));
}

TEST_CASE("meeting: an enterprise kept in the dark, 2018 to 2020") {
    // A warrant for two employees' accounts of a large customer, with an order under 2705(b). What is known of it is reported; the
    // day on which secrecy was to end is made up.
    const auto in_brooklyn = [](Date day, NoticeTo whom, Motion challenge) {
        Request r = washington();
        r.act_on = day;
        r.warrant.issued_on = r.warrant.served_on = r.warrant.secrecy_ordered_on = Date{2018, 8, 3};
        r.warrant.secrecy = SecrecyOrder::for_this_process;
        r.warrant.secrecy_ends_on = Date{2021, 8, 3};
        r.warrant.notice_to = whom;
        r.customer.resides_in = r.customer.incorporated_in = US;
        r.customer.united_states_person = yes;
        r.events.secrecy_challenge = challenge;
        return r;
    };
    const auto may_tell = [&](Date day, NoticeTo whom, Motion challenge) {
        const Request r = in_brooklyn(day, whom, challenge);
        CHECK(evaluate(all_law, r).answer() == Answer::must);  // the warrant itself is not what is challenged
        const Weighed told = may_be_told(all_law, r);
        CHECK(told.barred_until() == (told.answer() == Answer::must_not ? Date{2021, 8, 3} : Date{}));
        return told.answer();
    };
    // The order names no exception for anybody at the customer; asking for one changes nothing until the court grants it.
    CHECK(may_tell(Date{2018, 8, 4}, NoticeTo::customer, Motion::none) == Answer::must_not);
    CHECK(may_tell(Date{2018, 9, 5}, NoticeTo::customer_officer, Motion::pending) == Answer::must_not);
    CHECK(may_tell(Date{2019, 7, 31}, NoticeTo::customer_officer, Motion::denied) == Answer::must_not);
    CHECK(may_tell(Date{2019, 9, 25}, NoticeTo::customer_officer, Motion::appealed) == Answer::must_not);
    CHECK(may_tell(Date{2020, 5, 8}, NoticeTo::customer_officer, Motion::denied) == Answer::must_not);
    CHECK(may_tell(Date{2020, 12, 21}, NoticeTo::customer_officer, Motion::appealed) == Answer::must_not);
    // Had it been granted, as in another district; or once the order has run out.
    CHECK(may_tell(Date{2020, 12, 21}, NoticeTo::customer_officer, Motion::granted) == Answer::may);
    CHECK(may_tell(Date{2021, 8, 2}, NoticeTo::customer, Motion::none) == Answer::must_not);
    CHECK(may_tell(Date{2021, 8, 3}, NoticeTo::customer, Motion::none) == Answer::may);
    // What is left to the provider, before it has challenged and after.
    const Request before = in_brooklyn(Date{2018, 8, 4}, NoticeTo::customer, Motion::none);
    const Request after_it = in_brooklyn(Date{2018, 9, 5}, NoticeTo::customer_officer, Motion::pending);
    CHECK(remedies(all_law, may_be_told(all_law, before), "us-secrecy").contains("18 USC 2703(h)(5)(B)"));
    CHECK_FALSE(remedies(all_law, may_be_told(all_law, after_it), "us-secrecy").contains("18 USC 2703(h)(5)(B)"));
    // Justice Manual 9-13.700: longer than a year is against policy, which opens no mouth. Without an end, it ends at no time.
    CHECK(member(all_law, may_be_told(all_law, before), "us-secrecy").duties().contains("JM 9-13.700"));
    const Weighed endless = may_be_told(all_law, but(before, [](Request& r) { r.warrant.secrecy_ends_on = has_not_happened; }));
    CHECK(endless.answer() == Answer::must_not);
    CHECK_FALSE(endless.barred_until().exists());
    // It was no delayed-notice search (18 U.S.C. 3103a).
    CHECK_FALSE(member(all_law, may_be_told(all_law, before), "us-secrecy").duties().contains("18 USC 3103a(b)(3)"));
}

TEST_CASE("meeting: messages that only their users can read, under every regime") {
    const auto end_to_end = [](Request& r) {
        r.data.encryption = Encryption::end_to_end;
        r.data.keys_held_by = KeyHolder::user;
        r.data.encrypted_by_provider_software = yes;
    };
    // COPOA 6(1): what the provider cannot read goes as it is.
    meets({.name = "London: an overseas production order", .facts = but(london(), end_to_end), .answer = Answer::must,
           .compel = "uk-overseas-production-order-duty", .by = "uk-overseas-production-order-duty COPOA 6(1)", .last = Date{2023, 3, 8}});
    // 2703 says nothing of form.
    meets({.name = "Washington: a warrant", .facts = but(washington(), end_to_end), .answer = Answer::must,
           .compel = "us-compelled-disclosure"});
    // Rec. (20).
    meets({.name = "Berlin: a European order",
           .facts = but(berlin([](Request& r) { out_of_american_reach(r); }), end_to_end), .answer = Answer::must,
           .compel = "eu-e-evidence", .last = Date{2026, 9, 11}, .told = Answer::must_not});
    // The wiretaps are American through and through, so no agreement is invoked for them.
    constexpr auto at_home = [](Request& r) { r.warrant.invoked = no; };
    // 47 U.S.C. 1002(b)(2): CALEA binds carriers, not messengers; (b)(3): and carriers only to what they have keys for.
    const Request tapped = but(asked(us_wiretap, at_home), end_to_end);
    meets({.name = "Washington: a wiretap on a messenger",
           .facts = but(tapped, [](Request& r) { r.provider.telecommunications_carrier = no; }), .answer = Answer::must,
           .compel = "us-live-data-orders", .told = Answer::must_not});
    meets({.name = "on a carrier without the key", .facts = tapped, .answer = Answer::must, .compel = "us-live-data-orders, us-calea",
           .told = Answer::must_not});
    meets({.name = "on a carrier that supplied the encryption and has the key", .facts = asked(us_wiretap, at_home), .answer = Answer::must,
           .compel = "us-live-data-orders, us-calea", .form = Form::plaintext, .told = Answer::must_not});
    // Section 253(5)(c): whether encryption by the app is the provider's own, nobody has decided.
    const Request to_undo = but(asked(capability_notice), [](Request& r) {
        r.warrant.demands_decryption_capability = yes;
        r.provider.subject_to_united_states_law = no;
    });
    const auto read = [&](Truth reading) { return but(to_undo, [&](Request& r) { r.readings.app_encryption_is_providers = reading; }); };
    meets({.name = "London: a capability notice to undo it", .facts = to_undo, .answer = Answer::undetermined, .form = Form::unsettled,
           .last = Date{2026, 9, 1}, .told = Answer::must_not});
    meets({.name = "read as the provider's own", .facts = read(yes), .answer = Answer::must, .compel = "uk-technical-capability-notices",
           .by = "uk-technical-capability-notices IPA 253(5)(c)", .form = Form::plaintext, .last = Date{2026, 9, 1},
           .told = Answer::must_not});
    meets({.name = "read as the users' own", .facts = read(no), .answer = Answer::may,
           .by = "uk-technical-capability-notices IPA 253(5)(c)", .told = Answer::must_not});
    // RIPA 49(2)(a): no key, no duty. The bar of 54 on telling holds all the same.
    meets({.name = "London: a notice on keys",
           .facts = but(asked(key_notice, [](Request& r) { r.provider.subject_to_united_states_law = no; }), end_to_end),
           .answer = Answer::may, .by = "uk-key-disclosure RIPA 49(2)(a)", .told = Answer::must_not});
}

TEST_CASE("meeting: a US order for a person in the United Kingdom") {
    // The agreement is invoked, and refuses: 4(3) protects whoever is in the United Kingdom. 2703 compels all the same. Before
    // 20 August 2025 no UK law in the set speaks to stored data, so the bar that the agreement does not lift is all there is.
    const Request served_in_london = asked(us_warrant, [](Request& r) {
        const Request o = us_order;
        r.warrant.invoked = r.warrant.invocation_notified = r.warrant.reviewed_before_transmission = r.warrant.contact_named = yes;
        r.warrant.transmitted_by = o.warrant.transmitted_by;
        r.warrant.purpose = o.warrant.purpose;
        r.warrant.identifier = o.warrant.identifier;
        r.warrant.targets_specific_accounts = r.warrant.targeting_procedures_applied = yes;
        r.warrant.targets_to_learn_about_protected = r.warrant.infringes_free_speech = no;
        r.warrant.discriminatory_ground = DiscriminatoryGround::none;
        r.warrant.is_particular = r.warrant.is_legal = r.warrant.is_warranted_by_severity = yes;
        r.warrant.review = o.warrant.review;
        r.warrant.reviewer = o.warrant.reviewer;
        r.offense = o.offense;
        r.data = o.data;
        r.data.storage_age = days(30);
        r.provider = o.provider;
        r.provider.subject_to_receiving_law = yes;
        r.provider.voluntary_reason = VoluntaryReason::none;
        r.provider.subject_to_united_states_law = yes;
        r.provider.foreign_government = GB;
        r.provider.believes_foreign_law_at_risk = yes;
        r.target = o.target;
        r.target.substantial_australian_membership = no;
        r.use = o.use;
    });
    const auto in_london = [](Request& r) { r.target.located_in = GB; };
    meets({.name = "for a person in Germany", .facts = served_in_london, .answer = Answer::must, .compel = "us-compelled-disclosure"});
    meets({.name = "for a person in London, in 2024",
           .facts = but(served_in_london, in_london),
           .answer = Answer::conflict,
           .compel = "us-compelled-disclosure",
           .bar = "us-uk-daa",
           .by = "us-uk-daa 4(3)"});
    // DPA 9A, Sched. A1: from 20 August 2025 a request under the agreement has a basis in data-protection law. To one that is
    // not, the new law gives nothing, and takes nothing away: the answers of 2024 and 2026 are the same.
    const auto in_2026 = [](Request& r) {
        r.warrant.issued_on = r.warrant.served_on = Date{2026, 3, 2};
        r.act_on = Date{2026, 3, 9};
    };
    meets({.name = "for a person in Germany, in 2026", .facts = but(served_in_london, in_2026), .answer = Answer::must,
           .compel = "us-compelled-disclosure"});
    const Request later = but(but(served_in_london, in_london), in_2026);
    meets({.name = "for a person in London, in 2026",
           .facts = later,
           .answer = Answer::conflict,
           .compel = "us-compelled-disclosure",
           .bar = "us-uk-daa",
           .by = "uk-data-protection-basis DPA Sched. A1; us-uk-daa 4(3)"});
    const auto of_a_controller_out_of_reach = [](Request& r) {
        r.warrant.invoked = r.warrant.invocation_notified = no;
        r.provider.subject_to_united_states_law = no;
        r.provider.data_role = DataRole::controller;
    };
    meets({.name = "not under the agreement, in 2024", .facts = but(served_in_london, of_a_controller_out_of_reach),
           .answer = Answer::may, .by = "uk-data-protection-basis DPA 9A; us-uk-daa 3(2)"});
    meets({.name = "not under the agreement, in 2026", .facts = but(but(served_in_london, in_2026), of_a_controller_out_of_reach),
           .answer = Answer::may, .by = "uk-data-protection-basis DPA Sched. A1; us-uk-daa 3(2)"});
    CHECK(evaluate(all_law, later).settled().links.designated_agreement_permits == no);
    // What the provider can do: move under 2703(h)(2)(A) if the United Kingdom qualifies and the customer is foreign, else at
    // common law.
    const AllLaw qualifying = american_law_with(yes);
    CHECK(remedies(qualifying, evaluate(qualifying, later), "us-compelled-disclosure").contains("18 USC 2703(h)(2)(A)"));
    const AllLaw not_qualifying = american_law_with(no);
    CHECK_FALSE(remedies(not_qualifying, evaluate(not_qualifying, later), "us-compelled-disclosure").contains("18 USC 2703(h)(2)(A)"));
    CHECK(remedies(not_qualifying, evaluate(not_qualifying, later), "us-compelled-disclosure").contains("CLOUD Act 103(c)"));
}

TEST_CASE("meeting: a UK order with a target in the United States") {
    // 4(3) refuses, so 2702(b)(9) excepts nothing; the Act does not ask about the agreement's limits and compels.
    const auto conflict = [](const char* name, Change change, const char* by) {
        meets({.name = name, .facts = london(change), .answer = Answer::conflict, .compel = "uk-overseas-production-order-duty",
               .bar = "us-disclosure-bar", .by = by, .last = Date{2023, 3, 8}});
    };
    conflict("in New York", [](Request& r) { r.target.located_in = US; }, "us-uk-daa 4(3); us-disclosure-bar 18 USC 2702(a)(1)-(2)");
    conflict("an American in London", [](Request& r) { r.target.united_states_person = unsaid; r.target.nationality = US; }, "us-uk-daa 4(3)");
    // Made by reference to no arrangement, it is no overseas production order (COPOA 1(5)), and nothing compels.
    meets({.name = "an order for which nobody invoked the agreement",
           .facts = london([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }), .answer = Answer::must_not,
           .bar = "us-disclosure-bar", .by = "us-uk-daa 3(2); uk-overseas-production-order-duty COPOA 1(5)", .form = Form::none});
    const Request r = london([](Request& q) { q.target.located_in = US; });
    const Weighed d = evaluate(all_law, r);
    CHECK(remedies(all_law, d, "uk-overseas-production-order-duty").contains("COPOA 7(2)(b)"));
    CHECK(remedies(all_law, d, "us-disclosure-bar").contains("18 USC 2702(b)(9)"));
    const std::string text = told_in_words(all_law, r);
    CHECK(text.find("remedies: COPOA 7(2)(b)") != std::string::npos);
    // Once a judge has revoked it nobody compels any more (COPOA 7(1)).
    meets({.name = "revoked", .facts = but(r, [](Request& q) { q.events.review = OrderReview::revoked; }), .answer = Answer::must_not,
           .bar = "us-disclosure-bar", .by = "uk-overseas-production-order-duty COPOA 7(1)", .form = Form::none});
    // COPOA 3(4), 6(4)(b): traffic data is excepted from the Act; 2702(c)(6) lets it go to a foreign state without any agreement.
    meets({.name = "traffic data", .facts = london([](Request& q) { q.data.category = DataCategory::traffic; }),
           .answer = Answer::may, .by = "uk-overseas-production-order-duty COPOA 6(4)(b)"});
    meets({.name = "traffic data, without the agreement",
           .facts = london([](Request& q) {
               q.warrant.invoked = q.warrant.invocation_notified = no;
               q.data.category = DataCategory::traffic;
           }),
           .answer = Answer::may, .by = "uk-overseas-production-order-duty COPOA 1(5)"});
}

TEST_CASE("meeting: a notice under review") {
    const auto referred = [](Request& r) {
        r.provider.subject_to_united_states_law = no;
        r.events.review = OrderReview::pending;
        r.events.referred_on = Date{2026, 3, 10};
    };
    // IPA 257(3): suspended, so neither compelled nor barred, and no limit runs. 255(8): secret without an end.
    meets({.name = "taking the steps", .facts = but(asked(capability_notice), referred), .answer = Answer::may,
           .by = "uk-technical-capability-notices IPA 257(3)", .told = Answer::must_not});
    meets({.name = "a change that harms", .facts = but(but(asked(capability_notice), referred), [](Request& r) {
               r.provider.service_change = ServiceChange::harms_capability;
           }),
           .answer = Answer::must_not, .bar = "uk-notice-restraints", .by = "uk-notice-restraints IPA 257(3A)", .form = Form::none,
           .told = Answer::must_not});
    // Confirmed, the period that the notice names binds again.
    meets({.name = "confirmed", .facts = but(but(asked(capability_notice), referred), [](Request& r) {
               r.events.review = OrderReview::confirmed;
           }),
           .answer = Answer::must, .compel = "uk-technical-capability-notices", .last = Date{2026, 9, 1}, .told = Answer::must_not});
    // What the review holds up is the notice. A US warrant for what the same provider holds is another order.
    CHECK(evaluate(all_law, washington()).answer() == Answer::must);
    // RIPA 49(4): by the day that the notice names; plaintext, since the provider has the key; secret if it says so.
    meets({.name = "a notice on a key", .facts = asked(key_notice, [](Request& r) { r.provider.subject_to_united_states_law = no; }),
           .answer = Answer::must, .compel = "uk-key-disclosure", .form = Form::plaintext, .last = Date{2026, 9, 1},
           .told = Answer::must_not});
    // On a provider that US law reaches, contents for London meet 2702: a notice on a key is no order under the agreement (1(10)).
    meets({.name = "a notice on a key, to a provider within reach of US law", .facts = asked(key_notice), .answer = Answer::conflict,
           .compel = "uk-key-disclosure", .bar = "us-disclosure-bar", .by = "us-uk-daa 1(10)", .form = Form::plaintext, .last = Date{2026, 9, 1}, .told = Answer::must_not});
}

TEST_CASE("meeting: a motion under 2703(h) is pending") {
    const auto moved = [](Motion motion) {
        return but(washington(), [&](Request& r) {
            r.provider.believes_foreign_law_at_risk = yes;
            r.events.comity_motion = motion;
            r.events.comity_motion_filed_on = Date{2024, 5, 16};  // the fourteenth day after service
        });
    };
    const AllLaw law = american_law_with(yes);
    // 2703(h)(4): nothing need be produced, and nothing forbids it.
    meets({.name = "pending", .facts = moved(Motion::pending), .answer = Answer::may, .by = "us-compelled-disclosure 18 USC 2703(h)(4)",
           .under = law});
    meets({.name = "pending, and harm cannot wait", .facts = moved(Motion::pending_but_produce), .answer = Answer::must,
           .compel = "us-compelled-disclosure", .under = law});
    meets({.name = "denied", .facts = moved(Motion::denied), .answer = Answer::must, .compel = "us-compelled-disclosure", .under = law});
    // (h)(2)(B): quashed, and then 2702(b)(2) excepts nothing.
    meets({.name = "granted", .facts = moved(Motion::granted), .answer = Answer::must_not, .bar = "us-disclosure-bar",
           .by = "us-compelled-disclosure 18 USC 2703(h)(2)(B)", .form = Form::none, .under = law});
    // A day late it suspends nothing.
    meets({.name = "a day late", .facts = but(moved(Motion::pending), [](Request& r) { r.events.comity_motion_filed_on = Date{2024, 5, 17}; }),
           .answer = Answer::must, .compel = "us-compelled-disclosure", .under = law});
    // Meanwhile the data is preserved (2703(h)(4), (f)(1)).
    CHECK(evaluate(law, but(moved(Motion::pending), [](Request& r) { r.act = Act::preserve; })).answer() == Answer::must);
    // Not knowing whether British law qualifies, nobody knows whether it suspends; common-law motions are doubtful too.
    const Weighed open = evaluate(all_law, moved(Motion::pending));
    CHECK(open.possible() == Answers{1U | 2U});  // must, may
}

TEST_CASE("meeting: doubtful law on both sides") {
    // COPOA 6(1) and 4(3): does what cannot be read comply, and does a shared account protect? Each reading moves its own side.
    const Request r = london([](Request& q) {
        q.data.shared_with_protected = yes;
        q.readings.unreadable_data_complies = unsaid;
        q.readings.shared_account_protects = unsaid;
    });
    CHECK(evaluate(all_law, r).possible() == Answers{15U});
    const auto read = [&](Truth complies, Truth protects) {
        return evaluate(all_law, but(r, [&](Request& q) {
                            q.readings.unreadable_data_complies = complies;
                            q.readings.shared_account_protects = protects;
                        }))
            .answer();
    };
    CHECK(read(yes, no) == Answer::must);
    CHECK(read(yes, yes) == Answer::conflict);
    CHECK(read(no, no) == Answer::may);
    CHECK(read(no, yes) == Answer::must_not);
    // 10(2) on the tenth day after receipt, both readings unsaid: it is over or not, and if not forbidden or merely not owed.
    const Request tenth = berlin([](Request& q) {
        out_of_american_reach(q);
        q.events.enforcing_authority = EnforcingAuthority::silent;
        q.act_on = Date{2026, 9, 11};
        q.readings.event_day_counts = unsaid;
        q.readings.early_transfer_forbidden = unsaid;
    });
    CHECK(evaluate(all_law, tenth).possible() == Answers{1U | 2U | 4U});  // must, may, must not
}

TEST_CASE("meeting: interception for London") {
    // 18 U.S.C. 2511(2)(j) excepts an order under the agreement from the bar; that UK law would compel it does not ship. IPA 57
    // keeps it secret for good.
    const Request tapped = london([](Request& r) { r.warrant.kind = WarrantKind::interception; });
    meets({.name = "under the agreement", .facts = tapped, .answer = Answer::may, .told = Answer::must_not});
    meets({.name = "and not under it", .facts = but(tapped, [](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }),
           .answer = Answer::must_not, .bar = "us-live-data-bar", .by = "us-live-data-bar 18 USC 2511(1)", .form = Form::none,
           .told = Answer::must_not});
    // 7(1): a collection stops once its target is found to be protected, and what may not go on under the agreement may not go
    // on under 2511(2)(j) either, though it was permitted to begin.
    const Request going_on = but(tapped, [](Request& r) {
        r.act = Act::continue_;
        r.events.target_found_protected = no;
    });
    meets({.name = "going on", .facts = going_on, .answer = Answer::may, .told = Answer::must_not});
    meets({.name = "going on against somebody found to be protected",
           .facts = but(going_on, [](Request& r) { r.events.target_found_protected = yes; }), .answer = Answer::must_not,
           .bar = "us-live-data-bar", .by = "us-uk-daa 7(1); us-live-data-bar 18 USC 2511(1)", .form = Form::none,
           .told = Answer::must_not});
}

TEST_CASE("meeting: what the bars do not speak of, an agreement's refusal still settles") {
    // 8(4)(a): evidence in a capital case needs London's permission, and 2702 and the Data Protection Act have nothing to say
    // about what a prosecutor does in court.
    const Request in_court = asked(us_order, [](Request& r) {
        r.act = Act::use_as_evidence;
        r.use.in_prosecution_case = yes;
        r.offense.death_penalty_sought = r.offense.death_penalty_available = yes;
        r.events.use_permission = Consent::denied;
        r.warrant.process = Process::none;
    });
    const auto agreement_and_bars = set_of(us_uk_daa, us_disclosure_bar, us_live_data_bar, uk_data_protection_basis, uk_incoming_interception);
    CHECK(evaluate(agreement_and_bars, in_court).answer() == Answer::must_not);
    CHECK(evaluate(agreement_and_bars, in_court).bars(0));
    CHECK(evaluate(agreement_and_bars, but(in_court, [](Request& r) { r.events.use_permission = Consent::granted; })).answer() ==
          Answer::may);
    // A UK order for an American is refused; the gate for US interceptions does not let it through.
    const Request american = london([](Request& r) { r.target.located_in = US; });
    CHECK(evaluate(set_of(us_uk_daa), american).answer() == Answer::must_not);
    CHECK(evaluate(set_of(us_uk_daa, uk_incoming_interception), american).answer() == Answer::must_not);
    CHECK(evaluate(set_of(us_uk_daa, us_live_data_bar), american).answer() == Answer::must_not);
    CHECK(evaluate(set_of(us_uk_daa, us_disclosure_bar), american).answer() == Answer::must_not);
}

TEST_CASE("meeting: orders to keep data") {
    // 11(1): sixty days from 1 September end on 31 October. 2702 is about giving data away, not about keeping it.
    meets({.name = "a European preservation order", .facts = asked(eu_preservation_order), .answer = Answer::must, .compel = "eu-e-evidence",
           .last = Date{2026, 10, 31}, .told = Answer::must_not});
    // 2703(f)(2): ninety days from 2 May end on 31 July.
    meets({.name = "a US request to preserve", .facts = asked(us_preservation), .answer = Answer::must, .compel = "us-compelled-disclosure",
           .last = Date{2024, 7, 31}});
    // An agreement under which a British one is out of order lifts nothing, and there is nothing to lift.
    const Request british = london([](Request& r) {
        r.act = Act::preserve;
        r.warrant.kind = WarrantKind::preservation;
        r.warrant.complies_with_issuing_law = no;
    });
    CHECK(evaluate(us_uk_daa, british).outcome() == Outcome::refused);
    meets({.name = "a British one that London's law does not allow", .facts = british, .answer = Answer::may, .by = "us-uk-daa 10(3)"});
}
