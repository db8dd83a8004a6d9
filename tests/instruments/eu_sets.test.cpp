// SPDX-License-Identifier: BSL-1.0
// What Regulation (EU) 2023/1543 says to a provider all things considered, alone and beside others: must, may, must not; when
// at the earliest and at the latest; whether the user may be told; each reading both ways and unsaid.

#include "support/eu_scenario.hpp"

#include <comity/set.hpp>
#include <comity/text/explain.hpp>

using namespace comity_test;

namespace {

constexpr auto alone = set_of(eu_e_evidence);
constexpr auto with_the_us_uk_agreement = set_of(us_uk_daa, eu_e_evidence);

// A law abroad that bars disclosure of content, and says so to whoever asks.
inline constexpr auto bar_text =
    law("bar", "A bar on disclosure abroad", Effect::bars, 1,
        link(fact.links.third_country_law_forbids, Act::disclose, Outcome::refused), article("1", "Bar", 1),
        scope("1(1)", Provenance::primary, "on handing over the data", on(Act::disclose)),
        requirement("1(1)", Provenance::primary, "content stays where it is", fact.data.category != DataCategory::content));
constexpr Treaty<bar_text> bar{};
constexpr auto with_a_bar = set_of(eu_e_evidence, bar);

static_assert(evaluate(alone, eu_production_order).answer() == Answer::must);
static_assert(evaluate(with_the_us_uk_agreement, eu_production_order).answer() == Answer::must);
static_assert(evaluate(with_a_bar, but(eu_production_order, [](Request& r) { r.links.third_country_law_forbids = unsaid; }))
                  .answer() == Answer::conflict);

}  // namespace

TEST_CASE("EU e-evidence: what has a defect need not be produced, what was refused may not be") {
    CHECK(evaluate(alone, eu_content([](Request& r) { r.warrant.issuer = AuthorityKind::prosecutor; })).answer() ==
          Answer::may);
    CHECK(evaluate(alone, eu_content([](Request& r) { r.events.certificate = Certificate::defective; })).answer() ==
          Answer::may);
    CHECK(
        evaluate(alone, eu_content([](Request& r) { r.events.enforcing_authority = EnforcingAuthority::refused; })).answer() ==
        Answer::must_not);
}

TEST_CASE("EU e-evidence: while it waits, the provider may not, or need not: as the reading has it") {
    CHECK(evaluate(alone, eu_silent()).answer() == Answer::must_not);
    CHECK(evaluate(alone, eu_silent([](Request& r) { r.readings.early_transfer_forbidden = no; })).answer() == Answer::may);
    const auto unsaid_reading = evaluate(alone, eu_silent([](Request& r) { r.readings.early_transfer_forbidden = unsaid; }));
    CHECK(unsaid_reading.answer() == Answer::undetermined);
    CHECK(unsaid_reading.possible().contains(Answer::may));
    CHECK(unsaid_reading.possible().contains(Answer::must_not));
    CHECK(evaluate(alone, eu_silent([](Request& r) { r.act_on = Date{2026, 9, 12}; })).answer() == Answer::must);
    const Due later = evaluate(alone, eu_silent([](Request& r) { r.act_on = Date{2026, 9, 12}; })).due();
    CHECK(later.first_day == Date{2026, 9, 11});
    CHECK(later.last_day == Date{2026, 9, 11});
}

TEST_CASE("EU e-evidence: in an emergency the eight hours run to the minute") {
    const Due due = evaluate(alone, eu_urgent()).due();
    CHECK(due.last == Instant{Date{2026, 9, 1}, 16, 0});
    // Received in Helsinki at one in the morning of the 2nd, summer time: still the 1st in UTC, and hours do not care.
    const Due night = evaluate(alone, eu_urgent([](Request& r) {
                                   r.events.received_at = Instant{Date{2026, 9, 1}, 22, 0};
                                   r.warrant.served_on = r.act_on = Date{2026, 9, 2};
                               }))
                          .due();
    CHECK(night.last == Instant{Date{2026, 9, 2}, 6, 0});
}

TEST_CASE("EU e-evidence: days are those of the addressee, whatever the day in UTC") {
    // Received at half past midnight in Dublin on the 2nd, summer time, when it was still the 1st in UTC.
    const auto received_at_night = [](Request& r) {
        r.events.received_at = Instant{Date{2026, 9, 1}, 23, 30};
        r.warrant.served_on = Date{2026, 9, 2};
    };
    CHECK(evaluate(alone, but(eu_silent([](Request& r) {
                                  r.act_on = Date{2026, 9, 12};
                              }),
                              received_at_night))
              .answer() == Answer::must_not);
    CHECK(evaluate(alone, but(eu_silent([](Request& r) {
                                  r.act_on = Date{2026, 9, 13};
                              }),
                              received_at_night))
              .answer() == Answer::must);
}

TEST_CASE("EU e-evidence: the user is not told by the provider, unless the issuing authority leaves it to that") {
    CHECK(may_be_told(alone, eu_production_order).answer() == Answer::must_not);
    CHECK(may_be_told(alone, eu_preservation_order).answer() == Answer::must_not);
    CHECK(
        may_be_told(alone, eu_content([](Request& r) { r.events.person_notice = PersonNotice::left_to_provider; })).answer() ==
        Answer::may);
    CHECK(may_be_told(alone, eu_content([](Request& r) { r.events.person_notice = unsaid; })).answer() == Answer::undetermined);
}

TEST_CASE("EU e-evidence: a processor must tell the controller what it has produced, may before, and must not if asked not to") {
    CHECK(may_be_told(alone, eu_tell_controller()).answer() == Answer::must);
    CHECK(may_be_told(alone, eu_tell_controller([](Request& r) { r.events.order = OrderStatus::standing; })).answer() ==
          Answer::may);
    CHECK(may_be_told(alone, eu_tell_controller([](Request& r) { r.events.controller_notice = ControllerNotice::barred; }))
              .answer() == Answer::must_not);
    CHECK(may_be_told(alone, eu_tell_controller([](Request& r) { r.events.controller_notice = unsaid; })).answer() ==
          Answer::undetermined);
}

TEST_CASE("EU e-evidence: a conflict with foreign law is suspended once the provider objects") {
    Request r = eu_production_order;
    r.links.third_country_law_forbids = unsaid;
    const auto before_objection = evaluate(with_a_bar, r);
    CHECK(before_objection.answer() == Answer::conflict);
    CHECK(before_objection.settled().links.third_country_law_forbids == yes);
    CHECK(before_objection[0].grounds().contains("17(1)"));
    CHECK(before_objection[0].duties().contains("17(2)"));
    r.events.conflict_review = ConflictReview::objected;
    r.events.objected_on = Date{2026, 9, 7};
    CHECK(evaluate(with_a_bar, r).answer() == Answer::must_not);
    r.events.conflict_review = ConflictReview::upheld;
    CHECK(evaluate(with_a_bar, r).answer() == Answer::conflict);
    r.events.conflict_review = ConflictReview::lifted;
    CHECK(evaluate(with_a_bar, r).answer() == Answer::must_not);
    // Subscriber data is not barred abroad.
    r.events.conflict_review = ConflictReview::none;
    r.data.category = DataCategory::subscriber;
    CHECK(evaluate(with_a_bar, r).answer() == Answer::must);
}

TEST_CASE("EU e-evidence: what an authority may do it need not, and what it may not is forbidden to it") {
    for (const Request& allowed : {eu_issue(), eu_serve(), eu_use(), eu_enforce()})
        CHECK(evaluate(alone, allowed).answer() == Answer::may);
    CHECK(evaluate(alone, eu_enforce([](Request& r) { r.act_on = Date{2026, 9, 11}; })).answer() == Answer::must_not);
    const auto refuses = [](const Request& r) { return evaluate(alone, r).answer() == Answer::must_not; };
    CHECK(refuses(eu_issue([](Request& r) { r.warrant.necessary_and_proportionate = no; })));
    CHECK(refuses(eu_issue([](Request& r) { r.warrant.issuer = AuthorityKind::prosecutor; })));
    CHECK(refuses(eu_issue([](Request& r) { r.data.protection = Protection::press_freedom; })));
    CHECK(refuses(eu_serve([](Request& r) { r.events.enforcing_authority = EnforcingAuthority::not_notified; })));
    CHECK(refuses(eu_use([](Request& r) { r.events.enforcing_authority = EnforcingAuthority::refused; })));
    CHECK(refuses(eu_use([](Request& r) { r.events.enforcing_authority = EnforcingAuthority::conditions; })));
}

TEST_CASE("EU e-evidence: what is forbidden, not owed, allowed or owed is said in those words") {
    const auto told = [](const Request& r) {
        std::string text;
        explain(evaluate(eu_e_evidence, r), r, [&text](Label part) { text.append(part.data(), part.size()); });
        std::string on_one_line;
        for (const char c : text)
            if ((c != ' ' && c != '\n') || (!on_one_line.empty() && on_one_line.back() != ' ')) on_one_line += c == '\n' ? ' ' : c;
        return on_one_line;
    };
    const auto says = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
    CHECK(says(told(eu_production_order), "It makes handing the data over a duty."));
    CHECK(says(told(eu_silent()), "and forbids it until then."));
    CHECK_FALSE(says(told(eu_silent([](Request& r) { r.readings.early_transfer_forbidden = no; })), "forbids"));
    CHECK(says(told(eu_tell()), "It forbids telling somebody of the order."));
    CHECK(says(told(eu_content([](Request& r) { r.warrant.issuer = AuthorityKind::prosecutor; })), "It does not make handing"));
    CHECK(says(told(eu_issue()), "It does not forbid issuing the order."));
    const auto read = [&](Truth counts) {
        Request r = eu_subscriber_order;
        r.readings.event_day_counts = counts;
        return told(r);
    };
    CHECK(says(read(no), "by 2026-09-11 (within 10 days of warrant.served_on)"));
    CHECK(says(read(yes), "by 2026-09-10 (within 10 days of warrant.served_on, that day counted)"));
    CHECK(says(read(unsaid), "within 10 days of warrant.served_on, that day counted or not, which was not said"));
}

TEST_CASE("EU e-evidence: an act that was not said may be a provider's or an authority's") {
    const auto d = evaluate(alone, eu_content([](Request& r) { r.act = unsaid; }));
    CHECK(d.answer() == Answer::undetermined);
    CHECK(d.possible().contains(Answer::must));
    CHECK(d.possible().contains(Answer::may));
}

TEST_CASE("EU e-evidence: each reading both ways and unsaid") {
    // On the tenth day after receipt the reading decides; a day on either side it does not.
    for (int day : {10, 11, 12}) {
        CAPTURE(day);
        Request r = eu_silent();
        r.act_on = Date{2026, 9, day};
        const Outcome as_recommended = evaluate(eu_e_evidence, r).outcome();
        r.readings.event_day_counts = yes;
        const Outcome otherwise = evaluate(eu_e_evidence, r).outcome();
        r.readings.event_day_counts = unsaid;
        const Decision open = evaluate(eu_e_evidence, r);
        CHECK((as_recommended == otherwise) == (day != 11));
        CHECK(open.outcome() == (day == 11 ? Outcome::undetermined : as_recommended));
        CHECK(open.open_questions().contains(fact.readings.event_day_counts) == (day == 11));
    }
}
