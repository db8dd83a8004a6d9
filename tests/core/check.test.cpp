// SPDX-License-Identifier: BSL-1.0
#include <comity/check.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

using namespace comity;

namespace {

constexpr bool names(const Issue& issue, std::uint32_t index) {
    for (std::uint8_t i = 0; i != issue.fact_total; ++i)
        if (issue.facts[i] == index) return true;
    return false;
}

// Exactly one issue of this kind, which names these facts.
template <class... Handles>
constexpr bool finds(const Request& request, Issue::Kind kind, Handles... handles) {
    const Issues issues = check(request);
    if (issues.size() != 1) return false;
    const Issue& issue = *issues.begin();
    return issue.kind == kind && !issue.sentence.empty() && (names(issue, handles.index) && ...) &&
           issue.fact_total == sizeof...(handles);
}
template <class... Handles>
constexpr bool contradiction(const Request& wrong, const Request& right, Handles... handles) {
    return finds(wrong, Issue::Kind::contradiction, handles...) && check(right).empty();
}

constexpr Date early{2022, 10, 3};
constexpr Date late{2022, 10, 4};

static_assert(check(Request{}).empty());
static_assert(check(nothing_else_happened(Request{})).empty());

constexpr bool order_of_days() {
    constexpr auto days = [](Date issued, auto change) {
        Request r{.warrant = {.issued_on = issued}};
        change(r);
        return r;
    };
    constexpr auto serve = [](Request& r) { r.warrant.served_on = early; };
    constexpr auto extend = [](Request& r) { r.warrant.extended_on = early; };
    constexpr auto produce = [](Request& r) { r.events.produced_on = early; };
    constexpr auto act = [](Request& r) { r.act_on = early; };
    return contradiction(days(late, serve), days(early, serve), fact.warrant.issued_on, fact.warrant.served_on) &&
           contradiction(days(late, extend), days(early, extend), fact.warrant.issued_on, fact.warrant.extended_on) &&
           contradiction(days(late, produce), days(early, produce), fact.warrant.issued_on, fact.events.produced_on) &&
           contradiction(days(late, act), days(early, act), fact.warrant.issued_on, fact.act_on);
}
static_assert(order_of_days());

constexpr bool issuing_is_done_on_the_day_of_the_order() {
    constexpr Request wrong{.act = Act::issue, .act_on = late, .warrant = {.issued_on = early}};
    constexpr Request right{.act = Act::issue, .act_on = early, .warrant = {.issued_on = early}};
    return contradiction(wrong, right, fact.act, fact.act_on, fact.warrant.issued_on);
}
static_assert(issuing_is_done_on_the_day_of_the_order());

constexpr bool data_and_process() {
    return contradiction(Request{.data = {.category = DataCategory::content, .subscriber_alone = yes}},
                         Request{.data = {.category = DataCategory::subscriber, .subscriber_alone = yes}}, fact.data.category,
                         fact.data.subscriber_alone) &&
           check(Request{.data = {.category = DataCategory::identification, .subscriber_alone = yes}}).empty() &&
           contradiction(Request{.warrant = {.kind = WarrantKind::subscriber_information}, .data = {.subscriber_alone = no}},
                         Request{.warrant = {.kind = WarrantKind::subscriber_information}, .data = {.subscriber_alone = yes}},
                         fact.warrant.kind, fact.data.subscriber_alone) &&
           contradiction(Request{.warrant = {.kind = WarrantKind::voluntary_request, .compulsory = yes}},
                         Request{.warrant = {.kind = WarrantKind::voluntary_request, .compulsory = no}}, fact.warrant.kind,
                         fact.warrant.compulsory) &&
           contradiction(Request{.data = {.encryption = Encryption::end_to_end, .keys_held_by = KeyHolder::provider}},
                         Request{.data = {.encryption = Encryption::end_to_end, .keys_held_by = KeyHolder::user}},
                         fact.data.encryption, fact.data.keys_held_by);
}
static_assert(data_and_process());

constexpr bool kinds_of_process() {
    constexpr auto wants = [](WarrantKind kind, DataCategory category) {
        return Request{.warrant = {.kind = kind}, .data = {.category = category}};
    };
    constexpr auto goes_on = [](WarrantKind kind) { return Request{.act = Act::continue_, .warrant = {.kind = kind}}; };
    // Process for subscriber information asks for nothing else, whether or not it says that it asks for that alone.
    return contradiction(wants(WarrantKind::subscriber_information, DataCategory::content),
                         wants(WarrantKind::subscriber_information, DataCategory::subscriber), fact.warrant.kind,
                         fact.data.category) &&
           check(wants(WarrantKind::subscriber_information, DataCategory::identification)).empty() &&
           contradiction(wants(WarrantKind::live_metadata, DataCategory::content),
                         wants(WarrantKind::live_metadata, DataCategory::traffic), fact.warrant.kind, fact.data.category) &&
           check(wants(WarrantKind::interception, DataCategory::content)).empty() &&
           contradiction(goes_on(WarrantKind::production), goes_on(WarrantKind::interception), fact.act, fact.warrant.kind) &&
           contradiction(goes_on(WarrantKind::preservation), goes_on(WarrantKind::live_metadata), fact.act,
                         fact.warrant.kind) &&
           check(Request{.act = Act::continue_}).empty() &&
           check(Request{.warrant = {.kind = WarrantKind::production}}).empty();
}
static_assert(kinds_of_process());

constexpr bool answer_and_use() {
    constexpr auto on_day = [](Act act, Date served, Date done) {
        return Request{.act = act, .act_on = done, .warrant = {.served_on = served}};
    };
    if (!contradiction(on_day(Act::disclose, late, early), on_day(Act::disclose, early, early), fact.act, fact.act_on,
                       fact.warrant.served_on) ||
        !check(on_day(Act::preserve, late, early)).empty())
        return false;
    for (Act act : {Act::retain, Act::use_as_lead, Act::use_as_evidence, Act::disseminate, Act::transfer_onward}) {
        const auto used = [act](Date produced, Date done) {
            return Request{.act = act, .act_on = done, .events = {.produced_on = produced}};
        };
        if (!contradiction(used(late, early), used(early, early), fact.act, fact.act_on, fact.events.produced_on)) return false;
    }
    // Handed over later than the day of the act: no contradiction where the act is another one.
    return check(Request{.act = Act::serve, .act_on = early, .events = {.produced_on = late}}).empty();
}
static_assert(answer_and_use());

constexpr bool notice_of_invocation() {
    return contradiction(Request{.warrant = {.invoked = no, .invocation_notified = yes}},
                         Request{.warrant = {.invoked = no, .invocation_notified = no}}, fact.warrant.invoked,
                         fact.warrant.invocation_notified) &&
           check(Request{.warrant = {.invoked = yes, .invocation_notified = no}}).empty() &&
           check(Request{.warrant = {.invocation_notified = yes}}).empty();
}
static_assert(notice_of_invocation());

// A code of two letters that ISO 3166-1 does not assign cannot be written, but it can be read from somewhere.
constexpr bool unassigned_states() {
    constexpr auto lane_of = [](char a, char b) { return static_cast<std::uint32_t>((a - 'A') * 26 + (b - 'A') + 1); };
    static_assert(lane_of('U', 'S') == US.lane());
    for (const Handle<State> where :
         {fact.warrant.issued_by, fact.target.located_in, fact.data.stored_in, fact.user.nationality}) {
        detail::Lanes lanes = detail::to_lanes(Request{});
        for (const std::uint32_t lane : {lane_of('U', 'K'), lane_of('A', 'A'), lane_of('Z', 'Z'), lane_of('E', 'U')}) {
            lanes.lane[where.index] = lane;
            if (!finds(detail::to_request(lanes), Issue::Kind::unassigned, where)) return false;
        }
        for (const std::uint32_t lane : {lane_of('G', 'B'), lane_of('P', 'R'), no_state.lane(), std::uint32_t{0}}) {
            lanes.lane[where.index] = lane;
            if (!check(detail::to_request(lanes)).empty()) return false;
        }
    }
    return true;
}

constexpr bool review() {
    return contradiction(Request{.warrant = {.review = ReviewTiming::none, .reviewer = Reviewer::judge}},
                         Request{.warrant = {.review = ReviewTiming::none, .reviewer = Reviewer::none}}, fact.warrant.review,
                         fact.warrant.reviewer) &&
           contradiction(Request{.warrant = {.review = ReviewTiming::prior, .reviewer = Reviewer::none}},
                         Request{.warrant = {.review = ReviewTiming::prior, .reviewer = Reviewer::court}}, fact.warrant.review,
                         fact.warrant.reviewer);
}
static_assert(review());

constexpr bool offense() {
    return contradiction(Request{.offense = {.category = OffenseCategory::terrorism, .terrorist_activity = no}},
                         Request{.offense = {.category = OffenseCategory::terrorism, .terrorist_activity = yes}},
                         fact.offense.category, fact.offense.terrorist_activity) &&
           check(Request{.offense = {.category = OffenseCategory::arson, .terrorist_activity = yes}}).empty() &&
           contradiction(Request{.offense = {.death_penalty_sought = yes, .death_penalty_available = no}},
                         Request{.offense = {.death_penalty_sought = no, .death_penalty_available = no}},
                         fact.offense.death_penalty_sought, fact.offense.death_penalty_available);
}
static_assert(offense());

// The two people of a request whose status decides, one after the other.
struct Role2 {
    Person Request::*who;
    PersonFacts<true> facts;
};
constexpr Role2 everybody[] = {{&Request::customer, fact.customer}, {&Request::target, fact.target}};

constexpr Request with_person(Person Request::*who, const Person& person) {
    Request r;
    r.*who = person;
    return r;
}

constexpr bool status_of_people() {
    for (const Role2& role : everybody) {
        const auto says = [&](const Person& person) { return check(with_person(role.who, person)); };
        // Said to be none although a fact makes one: by either nationality, residence, membership, incorporation.
        if (says({.kind = PersonKind::natural, .nationality = US, .united_states_person = no}).size() != 1) return false;
        if (says({.kind = PersonKind::natural, .other_nationality = US, .united_states_person = no}).size() != 1) return false;
        if (says({.kind = PersonKind::natural, .permanent_resident_of = US, .united_states_person = no}).size() != 1)
            return false;
        if (says({.kind = PersonKind::association, .substantial_us_membership = yes, .united_states_person = no}).size() != 1)
            return false;
        if (says({.kind = PersonKind::corporation, .incorporated_in = US, .united_states_person = no}).size() != 1)
            return false;
        // Said to be one although nothing can make it so.
        if (says({.kind = PersonKind::government, .united_states_person = yes}).size() != 1) return false;
        if (says({.kind = PersonKind::corporation, .incorporated_in = GB, .united_states_person = yes}).size() != 1)
            return false;
        if (says({.kind = PersonKind::natural,
                  .nationality = GB,
                  .other_nationality = no_state,
                  .permanent_resident_of = no_state,
                  .united_states_person = yes})
                .size() != 1)
            return false;
        // With one of them unsaid, nothing is denied.
        if (!says({.kind = PersonKind::natural,
                   .nationality = GB,
                   .permanent_resident_of = no_state,
                   .united_states_person = yes})
                 .empty())
            return false;
        if (!says({.nationality = US, .united_states_person = no}).empty()) return false;
        if (!says({.kind = PersonKind::natural, .nationality = GB, .other_nationality = US, .united_states_person = yes})
                 .empty())
            return false;
        if (!finds(with_person(role.who, {.kind = PersonKind::corporation, .incorporated_in = US, .united_states_person = no}),
                   Issue::Kind::contradiction, role.facts.kind, role.facts.incorporated_in, role.facts.united_states_person))
            return false;
    }
    return true;
}

// Of the others it is only known that citizens are.
constexpr bool status_of_others() {
    constexpr OtherPerson citizen{.kind = PersonKind::natural, .nationality = US, .united_states_person = no};
    constexpr OtherPerson resident{.kind = PersonKind::natural, .nationality = GB, .united_states_person = yes};
    return finds(Request{.user = citizen}, Issue::Kind::contradiction, fact.user.kind, fact.user.nationality,
                 fact.user.united_states_person) &&
           finds(Request{.person_of_interest = citizen}, Issue::Kind::contradiction, fact.person_of_interest.kind,
                 fact.person_of_interest.nationality, fact.person_of_interest.united_states_person) &&
           check(Request{.user = resident, .person_of_interest = resident}).empty() &&
           check(Request{.user = {.kind = PersonKind::corporation, .nationality = US, .united_states_person = no}}).empty();
}
static_assert(status_of_others());

// A corporation of Puerto Rico is one of the United States if its territories are; the reading is named just there.
constexpr bool territories() {
    for (const Role2& role : everybody) {
        Request denied = with_person(
            role.who, {.kind = PersonKind::corporation, .incorporated_in = state("PR"), .united_states_person = no});
        if (!finds(denied, Issue::Kind::contradiction, role.facts.kind, role.facts.incorporated_in,
                   role.facts.united_states_person, fact.readings.united_states_includes_territories))
            return false;
        denied.readings.united_states_includes_territories = unsaid;
        if (!check(denied).empty()) return false;
        denied.readings.united_states_includes_territories = no;
        if (!check(denied).empty()) return false;
        (denied.*role.who).united_states_person = yes;
        if (check(denied).size() != 1) return false;
    }
    return true;
}

constexpr bool what_people_are() {
    for (const Role2& role : everybody) {
        if (!contradiction(with_person(role.who, {.kind = PersonKind::natural, .incorporated_in = GB}),
                           with_person(role.who, {.kind = PersonKind::natural, .incorporated_in = no_state}), role.facts.kind,
                           role.facts.incorporated_in))
            return false;
        if (!contradiction(with_person(role.who, {.kind = PersonKind::corporation, .government_of = GB}),
                           with_person(role.who, {.kind = PersonKind::government, .government_of = GB}), role.facts.kind,
                           role.facts.government_of))
            return false;
    }
    return true;
}

// An event whose day was said did happen, whatever came of it: to close the events leaves it open.
constexpr bool days_of_what_happened() {
    constexpr Request days = nothing_else_happened({.events = {.concluded_on = early,
                                                               .notified_on = early,
                                                               .objected_on = early,
                                                               .comity_motion_filed_on = early,
                                                               .referred_on = early}});
    constexpr Request moments = nothing_else_happened({.events = {.decided_at = Instant{early, 9, 0}}});
    constexpr Request no_days = nothing_else_happened({.events = {.concluded_on = has_not_happened,
                                                                  .notified_on = has_not_happened,
                                                                  .objected_on = has_not_happened,
                                                                  .comity_motion_filed_on = has_not_happened}});
    return days.events.receiving_authority_concluded_improper == unknown && !days.events.enforcing_authority.said() &&
           !days.events.certificate.said() && !days.events.conflict_review.said() && !days.events.comity_motion.said() &&
           !days.events.review.said() && days.events.transfer_consent == Known<Consent>{Consent::not_asked} &&
           !moments.events.enforcing_authority.said() && moments.events.comity_motion == Known<Motion>{Motion::none} &&
           no_days.events.receiving_authority_concluded_improper == no &&
           no_days.events.enforcing_authority == Known<EnforcingAuthority>{EnforcingAuthority::not_notified} &&
           no_days.events.certificate == Known<Certificate>{Certificate::complete} &&
           no_days.events.comity_motion == Known<Motion>{Motion::none} && days.events.closed == yes;
}
static_assert(days_of_what_happened());

constexpr bool jurisdiction_of_the_issuer() {
    constexpr Request wrong{.warrant = {.issued_by = US, .issuing_jurisdiction = jurisdiction("GB-SCT")}};
    constexpr Request right{.warrant = {.issued_by = GB, .issuing_jurisdiction = jurisdiction("GB-SCT")}};
    constexpr Request alone{.warrant = {.issuing_jurisdiction = jurisdiction("GB-SCT")}};
    return finds(wrong, Issue::Kind::contradiction, fact.warrant.issuing_jurisdiction, fact.warrant.issued_by) &&
           check(right).empty() && check(alone).empty();
}
static_assert(jurisdiction_of_the_issuer());

// Every fact, one past the end of its range and far past it: reported as that fact and no other.
constexpr bool every_lane_out_of_range() {
    for (std::size_t i = 0; i != fact_count; ++i) {
        const std::uint32_t too_large[] = {fact_at(i).largest + 1, 0x80000000U, 0xFFFFFFFFU};
        for (std::uint32_t value : too_large) {
            detail::Lanes lanes = detail::to_lanes(Request{});
            lanes.lane[i] = value;
            const Issues issues = check(detail::to_request(lanes));
            if (issues.size() != 1 || issues.begin()->kind != Issue::Kind::out_of_range || issues.begin()->fact_total != 1 ||
                issues.begin()->facts[0] != i)
                return false;
        }
        detail::Lanes lanes = detail::to_lanes(Request{});
        lanes.lane[i] = fact_at(i).largest;
        for (const Issue& issue : check(detail::to_request(lanes)))
            if (issue.kind == Issue::Kind::out_of_range) return false;
    }
    return true;
}

// A request in which nothing is right: all of it is counted, what fits is kept.
constexpr bool everything_out_of_range() {
    detail::Lanes lanes{};
    for (std::uint32_t& lane : lanes.lane) lane = 0xFFFFFFFFU;
    const Issues issues = check(detail::to_request(lanes));
    std::size_t kept = 0;
    for (const Issue& issue : issues) kept += issue.kind == Issue::Kind::out_of_range ? 1U : 0U;
    return issues.size() == fact_count && kept == Issues::capacity && !issues.empty();
}
static_assert(everything_out_of_range());

}  // namespace

TEST_CASE("check: nothing said, nothing wrong") { CHECK(check(Request{}).empty()); }
TEST_CASE("check: days in the order in which things happen") { CHECK(order_of_days()); }
TEST_CASE("check: issuing is done on the day of the order") { CHECK(issuing_is_done_on_the_day_of_the_order()); }
TEST_CASE("check: data and process") { CHECK(data_and_process()); }
TEST_CASE("check: what kinds of process ask for, and what goes on") { CHECK(kinds_of_process()); }
TEST_CASE("check: an answer comes after service, use after the answer") { CHECK(answer_and_use()); }
TEST_CASE("check: notice of what is invoked") { CHECK(notice_of_invocation()); }
TEST_CASE("check: state codes that nobody has") { CHECK(unassigned_states()); }
TEST_CASE("check: corporations of the territories") { CHECK(territories()); }
TEST_CASE("check: review and reviewer") { CHECK(review()); }
TEST_CASE("check: the offense") { CHECK(offense()); }
TEST_CASE("check: who is a United States person, for each of the four people") { CHECK(status_of_people()); }
TEST_CASE("check: what people are") { CHECK(what_people_are()); }
TEST_CASE("check: the jurisdiction is part of the state") { CHECK(jurisdiction_of_the_issuer()); }
TEST_CASE("check: every fact out of range") { CHECK(every_lane_out_of_range()); }
TEST_CASE("check: more wrong than it keeps") { CHECK(everything_out_of_range()); }
