// SPDX-License-Identifier: BSL-1.0
// The parts of US law together, and with the US-UK agreement: must, may, must not; whom may be told, and until when.

#include "support/scenario.hpp"
#include "support/us_sca_base.hpp"

#include <comity/set.hpp>

using namespace comity_test;

namespace {

constexpr auto us_alone = set_of(us_stored_communications);
constexpr auto with_the_agreement = set_of(us_uk_daa, us_stored_communications);
constexpr auto with_uk_law =
    set_of(us_disclosure_bar, with(us_compelled_disclosure, [](auto& d) { d.first.similar_opportunities = yes; }), us_secrecy);

/// A UK order for stored messages, with what US law asks besides.
constexpr Request london(Change change = [](Request&) {}) {
    Request r = uk_order;
    r.provider.voluntary_reason = VoluntaryReason::none;
    r.provider.subject_to_united_states_law = yes;
    r.warrant.process = Process::none;
    r.warrant.secrecy = SecrecyOrder::none;
    change(r);
    return r;
}

static_assert(evaluate(us_alone, us_warrant).answer() == Answer::must);
static_assert(evaluate(us_alone, us_wiretap).answer() == Answer::must);
static_assert(evaluate(us_alone, us_wiretap).form() == Form::plaintext);
static_assert(evaluate(us_alone, us_pen_register).answer() == Answer::must);
// 2518(5), 3123(c): once its order has lapsed nobody need listen in, and nobody may.
constexpr auto in_august = [](Request& r) { r.act_on = Date{2024, 8, 1}; };
static_assert(evaluate(us_alone, but(us_wiretap, in_august)).answer() == Answer::must_not);
static_assert(evaluate(us_alone, but(us_wiretap, in_august)).form() == Form::none);
static_assert(evaluate(us_alone, but(us_pen_register, in_august)).answer() == Answer::must_not);
// 2518(7): nor may anybody go on in an emergency of a month ago for which no order was applied for.
static_assert(evaluate(us_alone, but(us_wiretap, [](Request& r) {
                           r.warrant.process = Process::emergency_interception;
                           r.warrant.review_held = no;
                           r.events.emergency_interception_at = Instant{Date{2024, 5, 2}, 8, 0};
                           r.act_on = Date{2024, 6, 1};
                           r.act_at = Instant{Date{2024, 6, 1}, 8, 0};
                       })).answer() == Answer::must_not);
static_assert(evaluate(us_alone, us_preservation).answer() == Answer::must);

static_assert(evaluate(with_the_agreement, london()).answer() == Answer::may);
static_assert(evaluate(with_the_agreement, london([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; })).answer() == Answer::must_not);
static_assert(evaluate(with_the_agreement, london([](Request& r) {
                           r.target.united_states_person = unsaid;
                           r.target.nationality = US;
                       })).answer() == Answer::must_not);
static_assert(evaluate(with_the_agreement, london([](Request& r) {
                           r.warrant.invoked = r.warrant.invocation_notified = no;
                           r.data.category = DataCategory::traffic;
                       })).answer() == Answer::may);
static_assert(evaluate(with_the_agreement, london([](Request& r) { r.warrant.kind = WarrantKind::interception; })).answer() ==
              Answer::may);
// 10, 4(3), 2511(2)(j): a wiretap on somebody in the United States is not lawful for being called subscriber information.
static_assert(evaluate(with_the_agreement, london([](Request& r) {
                           r.warrant.kind = WarrantKind::interception;
                           r.data.category = DataCategory::subscriber;
                           r.data.subscriber_alone = yes;
                           r.target.located_in = US;
                       })).answer() == Answer::must_not);

}  // namespace

TEST_CASE("set: an emergency abroad does not open 2702(b)(8), and says which way is open") {
    const Request r = london([](Request& q) {
        q.warrant.invoked = q.warrant.invocation_notified = no;
        q.provider.voluntary_reason = VoluntaryReason::emergency;
    });
    const auto told = evaluate(with_the_agreement, r);
    CHECK(told.answer() == Answer::must_not);
    CHECK(told.bars(1));
    CHECK(told[1].duties().contains("18 USC 2702(b)(8)"));
    CHECK(told[1].duties().contains("18 USC 2702(b)(9)"));
}

TEST_CASE("set: a pending motion suspends the duty and bars nothing") {
    Request r = us_warrant;
    r.provider.believes_foreign_law_at_risk = yes;
    r.events.comity_motion = Motion::pending;
    r.events.comity_motion_filed_on = Date{2024, 5, 8};
    CHECK(evaluate(with_uk_law, r).answer() == Answer::may);
    r.events.comity_motion = Motion::denied;
    CHECK(evaluate(with_uk_law, r).answer() == Answer::must);
    r.events.comity_motion = Motion::granted;
    CHECK(evaluate(with_uk_law, r).answer() == Answer::must_not);
}

TEST_CASE("set: whom may be told, and until when not") {
    CHECK(may_be_told(us_alone, us_warrant).answer() == Answer::may);
    const Request secret = but(us_warrant, [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; });
    CHECK(may_be_told(us_alone, secret).answer() == Answer::must_not);
    CHECK(may_be_told(us_alone, secret).barred_until() == Date{2024, 7, 31});
    CHECK(may_be_told(us_alone, us_pen_register).answer() == Answer::must_not);
    CHECK_FALSE(may_be_told(us_alone, us_pen_register).barred_until().exists());
}
