// SPDX-License-Identifier: BSL-1.0
// What United States law says to providers, as theorems, part by part.
#include "support/theorems.hpp"

#include <comity/instruments/us_stored_communications.hpp>

using namespace theorems;

namespace {
template <Process P>
inline constexpr auto by_process = [](Request& r) { r.warrant.process = P; };
inline constexpr auto by_warrant = by_process<Process::warrant>;
inline constexpr auto by_subpoena = by_process<Process::subpoena>;
inline constexpr auto by_court_order = by_process<Process::court_order>;
inline constexpr auto by_wiretap_order = by_process<Process::wiretap_order>;
inline constexpr auto by_pen_register_order = by_process<Process::pen_register_order>;
template <Truth T>
inline constexpr auto under_an_executive_agreement = [](Request& r) { r.links.executive_agreement_permits = T; };
inline constexpr auto nobody_consents = [](Request& r) { r.events.consent_by = ConsentBy::none; };
template <VoluntaryReason V>
inline constexpr auto provider_acts_for = [](Request& r) { r.provider.voluntary_reason = V; };
inline constexpr auto no_reason_of_its_own = provider_acts_for<VoluntaryReason::none>;
inline constexpr auto emergency = provider_acts_for<VoluntaryReason::emergency>;
inline constexpr auto message_service = service_is<ServiceKind::communication>;
constexpr auto in_storage_for(Days d) {
    return [d](Request& r) { r.data.storage_age = d; };
}
inline constexpr auto contents_need_a_warrant = [](Request& r) { r.readings.content_requires_warrant = yes; };
template <Motion M>
inline constexpr auto motion_was = [](Request& r) { r.events.comity_motion = M; };

// --- 18 USC 2702: what providers may not disclose ---

static_assert(never_permitted(us_disclosure_bar, any(order_of<France>, for_content, provider_to_the_public, nobody_consents,
                                                     no_reason_of_its_own, under_an_executive_agreement<no>)),
              "2702(a): content never goes to a foreign government without an executive agreement");
static_assert(never_permitted(us_disclosure_bar, any(order_of<Britain>, for_content, provider_to_the_public, nobody_consents,
                                                     no_reason_of_its_own, under_an_executive_agreement<no>)),
              "2702(b)(9): neither to the United Kingdom but under it");
TEST_CASE("2702(b)(9): neither to the United Kingdom but under it") {
    CHECK(can_be_permitted(us_disclosure_bar, any(disclosing, order_of<Britain>, for_content, provider_to_the_public,
                                                  nobody_consents, no_reason_of_its_own, under_an_executive_agreement<yes>)));
}
static_assert(never_permitted(us_disclosure_bar, any(order_of<France>, for_content, provider_to_the_public, nobody_consents,
                                                     emergency, under_an_executive_agreement<no>)),
              "2702(b)(8), 2711(4): not even in an emergency, for a foreign government is no governmental entity");
TEST_CASE("2702(b)(8): to authorities of the United States it may, without any process") {
    CHECK(can_be_permitted(us_disclosure_bar, any(disclosing, order_of<America>, for_content, provider_to_the_public,
                                                  nobody_consents, emergency, by_process<Process::none>)));
}
static_assert(all(never_refused(us_disclosure_bar, any(order_of<France>, for_traffic_data)),
                  never_refused(us_disclosure_bar, any(order_of<France>, for_subscriber_data))),
              "2702(c)(6): records about a customer may always go to a foreign government");
static_assert(never_permitted(us_disclosure_bar, any(order_of<America>, for_traffic_data, provider_to_the_public,
                                                     nobody_consents, no_reason_of_its_own, by_subpoena)),
              "2702(a)(3), 2703(c): but not to authorities of the United States on a mere subpoena");
static_assert(never_permitted(us_disclosure_bar, any(order_of<America>, for_content, provider_to_the_public, nobody_consents,
                                                     no_reason_of_its_own, contents_need_a_warrant, by_subpoena)),
              "2702(b)(2), Warshak: nor content without a warrant, as recommended");
static_assert(never_refused(us_disclosure_bar, any([](Request& r) { r.provider.serves_the_public = no; })),
              "2702(a): the bar binds nobody who does not serve the public");

inline constexpr auto out_of_reach = [](Request& r) {
    r.provider.established_in = France;
    r.provider.subject_to_united_states_law = no;
};
inline constexpr auto asked_by_nobody_who_governs = [](Request& r) { r.warrant.issued_by = no_state; };
template <ProducedTo P>
inline constexpr auto handed_to = [](Request& r) { r.use.produced_to = P; };
template <ConsentBy C>
inline constexpr auto with_consent_of = [](Request& r) { r.events.consent_by = C; };
static_assert(all(never_applies(us_disclosure_bar, any(interception)), never_applies(us_disclosure_bar, any(out_of_reach))),
              "2702(a): it is about stored data, and providers within reach of United States law");
static_assert(
    all(never_refused(us_disclosure_bar, any(for_content, asked_by_nobody_who_governs, handed_to<ProducedTo::addressee>)),
        never_refused(us_disclosure_bar, any(for_content, asked_by_nobody_who_governs, handed_to<ProducedTo::forwarder>))),
    "2702(b)(1), (4): nothing keeps messages from whom they are for, or from who forwards them there");
static_assert(all(never_refused(us_disclosure_bar,
                                any(for_content, asked_by_nobody_who_governs, handed_to<ProducedTo::child_protection_center>)),
                  never_refused(us_disclosure_bar, any(for_traffic_data, asked_by_nobody_who_governs)),
                  never_refused(us_disclosure_bar,
                                any(handed_to<ProducedTo::child_protection_center>, asked_by_nobody_who_governs))),
              "2702(b)(6), (c)(5), (c)(6): nor reports of child abuse from the centre for them");
static_assert(all(never_refused(us_disclosure_bar, any(for_content, with_consent_of<ConsentBy::recipient>)),
                  never_refused(us_disclosure_bar, any(for_traffic_data, with_consent_of<ConsentBy::subscriber>))),
              "2702(b)(3), (c)(2): consent lifts the bar, whoever asks");
static_assert(never_refused(us_disclosure_bar, any(provider_acts_for<VoluntaryReason::service_or_protection>)),
              "2702(b)(5), (c)(3): so does the protection of the service");
static_assert(never_refused(us_disclosure_bar, any(order_of<America>, emergency)), "2702(b)(8), (c)(4): so does an emergency");
static_assert(never_refused(us_disclosure_bar, any(order_of<France>, under_an_executive_agreement<yes>)),
              "2702(b)(9), (c)(7): so does an executive agreement");
static_assert(never_refused(us_disclosure_bar, any(order_of<America>, issued_by_a<AuthorityKind::police>, for_content,
                                                   provider_acts_for<VoluntaryReason::chance_discovery>)),
              "2702(b)(7): so does a chance discovery, towards the police");
inline constexpr auto lawful_warrant = [](Request& r) {
    r.warrant.issued_by = US;
    r.warrant.process = Process::warrant;
    r.warrant.issuer = AuthorityKind::judge;
    r.warrant.complies_with_issuing_law = yes;
    r.warrant.issued_for = IssuedFor::own_purposes;
    r.warrant.issued_on = Date{2018, 3, 23};
    r.events.comity_motion = Motion::none;
};
static_assert(never_refused(us_disclosure_bar, any(lawful_warrant)),
              "2702(b)(2), (c)(1), 2703, 2713: and a lawful warrant of the day of the CLOUD Act, wherever the data is");
static_assert(never_permitted(us_disclosure_bar, any(lawful_warrant, provider_to_the_public, nobody_consents,
                                                     no_reason_of_its_own, for_content, disclosing,
                                                     [](Request& r) {
                                                         r.warrant.issued_for = IssuedFor::third_state;
                                                         r.offense.maximum_imprisonment = months(12);
                                                     })),
              "3512(e): but not one for a foreign authority, for what is punishable by a year at most");

// --- 18 USC 2703 and 2713: what providers must disclose ---

constexpr bool fresh_content_never_by(auto process) {
    return never_permitted(us_compelled_disclosure,
                           any(disclosing, for_content, message_service, in_storage_for(days(180)), process));
}
static_assert(all(fresh_content_never_by(by_subpoena), fresh_content_never_by(by_court_order),
                  fresh_content_never_by(by_process<Process::none>),
                  fresh_content_never_by(by_process<Process::telemarketing_request>), fresh_content_never_by(by_wiretap_order),
                  fresh_content_never_by(by_pen_register_order)),
              "2703(a): by any reading, messages stored for 180 days or less take a warrant");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_content, message_service, in_storage_for(days(181)),
                                                           by_subpoena, contents_need_a_warrant)),
              "2703(b), Warshak: older ones by the words of the section do not, by Warshak they do");
TEST_CASE("2703(b), Warshak: older ones by the words of the section do not, by Warshak they do") {
    CHECK(can_be_permitted(us_compelled_disclosure,
                           any(disclosing, for_content, message_service, in_storage_for(days(181)), by_subpoena)));
}
static_assert(all(never_applies(us_compelled_disclosure, any(order_of<Britain>)),
                  never_applies(us_compelled_disclosure, any(order_of<France>))),
              "2711(4): no foreign government can use 2703");
static_assert(never_permitted(us_compelled_disclosure,
                              any(disclosing, for_content, by_warrant, issued_by_a<AuthorityKind::prosecutor>)),
              "2711(3): a warrant comes from a court");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_traffic_data, by_subpoena, nobody_consents)),
              "2703(c)(1): traffic data is never had by subpoena");
TEST_CASE("2703(c)(2): who the customer is, is") {
    CHECK(can_be_permitted(us_compelled_disclosure, any(disclosing, for_subscriber_data, by_subpoena, nobody_consents)));
}
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_content, by_warrant, issued_on(Date{2018, 3, 22}),
                                                           [](Request& r) {
                                                               r.data.stored_in = Ireland;
                                                               r.readings.process_always_reached_abroad = no;
                                                           })),
              "2713: data in Ireland is reached from 23 March 2018 on; before, by one reading, it was not");
TEST_CASE("2713: data in Ireland is reached from 23 March 2018 on; before, by one reading, it was not") {
    CHECK(can_be_permitted(us_compelled_disclosure, any(disclosing, for_content, by_warrant, issued_on(Date{2018, 3, 23}),
                                                        [](Request& r) { r.data.stored_in = Ireland; })));
}
static_assert(never_permitted(us_compelled_disclosure, any([](Request& r) { r.provider.possesses_or_controls = no; })),
              "2713: nothing that is not in the provider's possession, custody or control");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, motion_was<Motion::granted>)),
              "2703(h)(2): process that was quashed compels nobody");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing,
                                                           [](Request& r) {
                                                               r.warrant.complies_with_issuing_law = no;
                                                               r.events.consent_by = ConsentBy::none;
                                                           })),
              "2703: nor, without consent, process that was issued otherwise than the law prescribes");
static_assert(never_permitted(us_compelled_disclosure, any(preserving, preservation, served_on(Date{2024, 1, 1}),
                                                           done_on(Date{2024, 4, 1}), not_an_extension)),
              "2703(f)(2): no duty to preserve after ninety days without a renewal");
TEST_CASE("2703(f)(2): no duty to preserve after ninety days without a renewal") {
    CHECK(can_be_permitted(us_compelled_disclosure, any(preserving, preservation, served_on(Date{2024, 1, 1}),
                                                        done_on(Date{2024, 3, 31}), not_an_extension)));
}

static_assert(all(never_permitted(us_compelled_disclosure, any(disclosing, by_process<Process::none>, nobody_consents)),
                  never_permitted(us_compelled_disclosure, any(disclosing, for_content, by_process<Process::none>))),
              "2703(a), (c)(1)(C): nobody is compelled without process, but for records with the customer's consent");
TEST_CASE("2703(a), (c)(1)(C): nobody is compelled without process, but for records with the customer's consent") {
    CHECK(can_be_permitted(us_compelled_disclosure, any(disclosing, for_traffic_data, by_process<Process::none>,
                                                        with_consent_of<ConsentBy::subscriber>)));
}
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_content, by_process<Process::telemarketing_request>,
                                                           service_is<ServiceKind::storage>)),
              "2703(b)(1): stored files take a warrant, a subpoena or a court order");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_content, by_subpoena, in_storage_for(days(181)),
                                                           [](Request& r) {
                                                               r.events.customer_notified = no;
                                                               r.warrant.notice_delay = NoticeDelay::none;
                                                           })),
              "2703(b)(1)(B): no old messages by subpoena unless the customer is told, or that is delayed");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_content, by_court_order, in_storage_for(days(181)),
                                                           [](Request& r) {
                                                               r.events.customer_notified = no;
                                                               r.warrant.notice_delay = NoticeDelay::by_official;
                                                           })),
              "2705(a)(1)(B): which for a court order takes the court");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, for_subscriber_data, by_wiretap_order, nobody_consents)),
              "2703(c)(2): each kind of record takes a process that is listed for it");
static_assert(never_permitted(us_compelled_disclosure,
                              any(disclosing, by_court_order, [](Request& r) { r.data.relevant_to_offense = no; })),
              "2703(d): no court order without facts that show relevance");
static_assert(all(never_permitted(us_compelled_disclosure, any(preserving, production, motion_was<Motion::none>)),
                  never_permitted(us_compelled_disclosure,
                                  any(preserving, production, [](Request& r) { r.provider.foreign_government = France; }))),
              "2703(f)(1), (h)(4): nothing need be preserved that nobody asked to preserve, be a motion pending at common law");
static_assert(all(never_applies(us_compelled_disclosure, any(service_is<ServiceKind::financial>)),
                  never_applies(us_compelled_disclosure, any(disclosing, interception))),
              "2703, 2711(2): it is about stored communications, not about banks or wiretaps");
static_assert(never_applies(us_compelled_disclosure, any(out_of_reach)),
              "2713: nor does it bind whom United States law does not reach");
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, by_warrant, maximum(months(12)),
                                                           [](Request& r) { r.warrant.issued_for = IssuedFor::third_state; })),
              "3512(e): no warrant for a foreign authority over what brings a year or less");
inline constexpr auto with_opportunities =
    with(us_compelled_disclosure, [](auto& data) { data.first.similar_opportunities = yes; });
inline constexpr auto for_a_customer_in_britain = [](Request& r) {
    r.customer.kind = PersonKind::natural;
    r.customer.united_states_person = no;
    r.customer.resides_in = Britain;
    r.provider.foreign_government = Britain;
    r.provider.believes_foreign_law_at_risk = yes;
};
static_assert(never_permitted(with_opportunities,
                              any(disclosing, for_content, provider_to_the_public, for_a_customer_in_britain,
                                  motion_was<Motion::pending>, served_on(Date{2026, 5, 1}), done_on(Date{2026, 6, 1}),
                                  [](Request& r) {
                                      r.events.comity_motion_filed_on = Date{2026, 5, 15};
                                  })),
              "2703(h)(4): were British law to give the like, a motion made in fourteen days would suspend the duty");
TEST_CASE("2703(h)(2)(A): one of the fifteenth day would not") {
    CHECK(can_be_permitted(with_opportunities, any(disclosing, for_content, provider_to_the_public, for_a_customer_in_britain,
                                                   motion_was<Motion::pending>, served_on(Date{2026, 5, 1}),
                                                   done_on(Date{2026, 6, 1}), [](Request& r) {
                                                       r.events.comity_motion_filed_on = Date{2026, 5, 16};
                                                   })));
}
static_assert(never_permitted(us_compelled_disclosure, any(disclosing, motion_was<Motion::pending>,
                                                           [](Request& r) {
                                                               r.provider.believes_foreign_law_at_risk = yes;
                                                               r.provider.foreign_government = France;
                                                               r.readings.common_law_motion_suspends = yes;
                                                           })),
              "CLOUD Act 103(c): a motion for the sake of French law suspends it by one reading only");

// --- 18 USC 2705 and its like: secrecy ---

inline constexpr auto secrecy_order = [](Request& r) { r.warrant.secrecy = SecrecyOrder::for_this_process; };
inline constexpr auto blanket_secrecy_order = [](Request& r) { r.warrant.secrecy = SecrecyOrder::blanket; };
inline constexpr auto no_court_lets_it_speak = [](Request& r) { r.events.secrecy_challenge = Motion::none; };
constexpr auto secret_until(Date d) {
    return [d](Request& r) { r.warrant.secrecy_ends_on = d; };
}
template <NoticeTo N>
inline constexpr auto to_the = [](Request& r) { r.warrant.notice_to = N; };
inline constexpr auto without_an_adverse_result = [](Request& r) { r.warrant.adverse_result = AdverseResult::none; };

static_assert(never_permitted(us_secrecy, any(telling, secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::customer>,
                                              done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}))),
              "2705(b): while a secrecy order runs the customer is never told");
static_assert(never_permitted(us_secrecy,
                              any(telling, secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::customer_officer>,
                                  done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}))),
              "2705(b): not one trusted person there either");
TEST_CASE("2705(b): once it is over they may be") {
    CHECK(can_be_permitted(us_secrecy, any(telling, secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::customer>,
                                           done_on(Date{2026, 5, 2}), secret_until(Date{2026, 5, 2}))));
}
TEST_CASE("2703(h)(5): whether a designated entity may be told hinges on data that are not known") {
    CHECK(nobody_knows_if_permitted(us_secrecy,
                                    any(telling, secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::designated_entity>,
                                        done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}))));
}
static_assert(never_permitted(us_secrecy, any(issuing, secrecy_order, without_an_adverse_result)),
              "2705(b): no secrecy order without reason to believe that telling does harm");
TEST_CASE("2705(b): but one without an end can be made, for the section sets no longest term") {
    CHECK(can_be_permitted(us_secrecy, any(issuing, secrecy_order, secret_until(has_not_happened))));
}
static_assert(never_permitted(us_secrecy,
                              any(telling, blanket_secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::customer>,
                                  done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}),
                                  [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("US-CA"); })),
              "In re Sealed Case: in the District of Columbia a blanket order may silence nobody, elsewhere it does");
TEST_CASE("In re Sealed Case: in the District of Columbia a blanket order may silence nobody, elsewhere it does") {
    CHECK(can_be_permitted(us_secrecy, any(telling, blanket_secrecy_order, no_court_lets_it_speak, to_the<NoticeTo::customer>,
                                           done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}),
                                           [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("US-DC"); })));
}
static_assert(all(never_permitted(us_secrecy, any(telling, by_wiretap_order, no_court_lets_it_speak)),
                  never_permitted(us_secrecy, any(telling, by_pen_register_order, no_court_lets_it_speak))),
              "2511(2)(a)(ii), 3123(d): nobody is told of a wiretap or a pen register");
inline constexpr auto with_opportunities_there = with(us_secrecy, [](auto& data) { data.first.similar_opportunities = yes; });
TEST_CASE("2703(h)(5)(A): were British law to give the like, its designated entity could be told") {
    CHECK(can_be_permitted(with_opportunities_there,
                           any(telling, secrecy_order, for_content, no_court_lets_it_speak, to_the<NoticeTo::designated_entity>,
                               done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}))));
}
TEST_CASE("2703(h)(1)(A)(i): after the term of the agreement that hinges on what became of it") {
    CHECK(nobody_knows_if_permitted(
        with_opportunities_there,
        any(telling, secrecy_order, for_content, no_court_lets_it_speak, to_the<NoticeTo::designated_entity>,
            done_on(Date{2027, 10, 3}), secret_until(Date{2027, 10, 4}))));
}
template <NoticeDelay D>
inline constexpr auto notice_delayed = [](Request& r) { r.warrant.notice_delay = D; };
static_assert(never_permitted(us_secrecy,
                              any(issuing, production, notice_delayed<NoticeDelay::by_court>, without_an_adverse_result)),
              "2705(a)(1): no delay of notice without reason to believe that telling does harm");
static_assert(never_permitted(us_secrecy, any(issuing, by_court_order, notice_delayed<NoticeDelay::by_official>)),
              "2705(a)(1)(B): an official delays notice of subpoenas alone");
static_assert(never_permitted(us_secrecy,
                              any(issuing, production, notice_delayed<NoticeDelay::by_court>, secret_until(Date{2026, 8, 1}),
                                  [](Request& r) {
                                      r.warrant.secrecy_ordered_on = Date{2026, 5, 1};
                                  })),
              "2705(a)(4): and never for more than ninety days at a time");
static_assert(never_permitted(us_secrecy,
                              any(issuing, secrecy_order, for_content, by_subpoena, notice_delayed<NoticeDelay::none>)),
              "2705(b): the provider is not silenced where the government itself must tell");
inline constexpr auto delayed_search = [](Request& r) {
    r.warrant.kind = WarrantKind::search;
    r.warrant.notice_delay = NoticeDelay::by_court;
};
static_assert(all(never_permitted(us_secrecy, any(issuing, delayed_search,
                                                  [](Request& r) { r.warrant.adverse_result = AdverseResult::trial_delay; })),
                  never_permitted(us_secrecy,
                                  any(issuing, delayed_search, [](Request& r) { r.warrant.seizure = Seizure::allowed; }))),
              "3103a(b): no covert search merely lest a trial be delayed, nor one that seizes without need");
static_assert(never_permitted(us_secrecy,
                              as_recommended(issuing, blanket_secrecy_order,
                                             [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("US-DC"); })),
              "In re Sealed Case: no blanket order is made in the District of Columbia");
static_assert(never_applies(us_secrecy, any(order_of<Britain>)), "2705: other states' secrecy is their own law's");

// --- 18 USC 2511 and 3121: no live data but by order ---

static_assert(never_permitted(us_live_data_bar, any(disclosing, interception, order_of<Britain>, nobody_consents,
                                                    no_reason_of_its_own, under_an_executive_agreement<no>)),
              "2511(1), (2)(j): nobody listens in for a foreign government without an executive agreement");
TEST_CASE("2511(2)(j): under one they may") {
    CHECK(can_be_permitted(us_live_data_bar, any(disclosing, interception, order_of<Britain>, nobody_consents,
                                                 no_reason_of_its_own, under_an_executive_agreement<yes>)));
}
static_assert(never_permitted(us_live_data_bar, any(disclosing, interception, order_of<America>, nobody_consents,
                                                    no_reason_of_its_own, by_warrant)),
              "2511(1), 2518: for authorities of the United States a search warrant does not do");
inline constexpr auto forty_days_old = [](Request& r) {
    r.warrant.issued_on = Date{2026, 1, 1};
    r.act_on = Date{2026, 2, 10};
    r.warrant.is_extension = no;
};
static_assert(
    all(never_permitted(us_live_data_bar, any(interception, going_on, order_of<America>, nobody_consents, no_reason_of_its_own,
                                              by_wiretap_order, forty_days_old)),
        never_permitted(us_calea, any(interception, going_on, by_wiretap_order, forty_days_old)),
        always_refused(us_live_data_bar, any(interception, going_on, provider_in<America>, order_of<America>, nobody_consents,
                                             no_reason_of_its_own, by_wiretap_order, under_an_executive_agreement<no>,
                                             [](Request& r) { r.warrant.rests_on_credible_facts = no; })),
        never_permitted(us_calea, any(interception, by_wiretap_order, going_on,
                                      [](Request& r) { r.warrant.rests_on_credible_facts = no; }))),
    "2518(3), (5): a wiretap that has lapsed, or for which nothing was shown, is as unlawful as none, and compels no carrier");
static_assert(all(never_permitted(us_live_data_bar,
                                  any(live_metadata, going_on, order_of<America>, nobody_consents, no_reason_of_its_own,
                                      by_pen_register_order, [](Request& r) { r.warrant.certified_in_writing = no; })),
                  never_permitted(us_calea, any(interception, by_pen_register_order, going_on))),
              "3123(a), 2518(4): so is a pen register that nobody certified, and contents are not its matter");
static_assert(never_permitted(us_live_data_bar, any(going_on, live_metadata, order_of<France>, nobody_consents,
                                                    no_reason_of_its_own, under_an_executive_agreement<no>)),
              "3121(a): nor is metadata collected as it arises");
static_assert(never_permitted(us_live_data_bar,
                              any(using_as_evidence, interception, order_of<America>, done_on(Date{2026, 5, 10}),
                                  [](Request& r) {
                                      r.events.order_furnished_on = Date{2026, 5, 1};
                                  })),
              "2518(9): no use in court within ten days of handing each party the order");
static_assert(is_true(never(us_live_data_bar, any(using_as_evidence, order_of<Australia>), Outcome::conditional)),
              "2518(9): what a foreign court waits for is not its matter");

static_assert(all(never_applies(us_live_data_bar, any(out_of_reach)), never_applies(us_live_data_orders, any(out_of_reach))),
              "2511(1), 2518(1): it binds whom United States law reaches");
static_assert(all(never_refused(us_live_data_bar, any(interception, with_consent_of<ConsentBy::recipient>)),
                  never_refused(us_live_data_bar, any(live_metadata, with_consent_of<ConsentBy::recipient>))),
              "2511(2)(c)-(d), 3121(b)(3): a party to the communication can consent");
static_assert(never_refused(us_live_data_bar, any(provider_acts_for<VoluntaryReason::service_or_protection>)),
              "2511(2)(a)(i), 3121(b)(1)-(2): a provider may protect its service");
inline constexpr auto begun_in_an_emergency = [](Request& r) {
    r.warrant.kind = WarrantKind::interception;
    r.warrant.issued_by = US;
    r.warrant.process = Process::emergency_interception;
};
template <Truth T>
inline constexpr auto order_applied_for = [](Request& r) { r.warrant.review_held = T; };
constexpr auto hours_later(int h, int minutes = 0) {
    return [=](Request& r) {
        r.events.emergency_interception_at = Instant{Date{2026, 5, 1}, 0, 0};
        r.act_at = Instant{Date{2026, 5, 1 + h / 24}, h % 24, minutes};
    };
}
static_assert(all(never_refused(us_live_data_bar, any(begun_in_an_emergency, using_as_evidence, order_applied_for<yes>)),
                  never_refused(us_live_data_bar, any(begun_in_an_emergency, going_on, order_applied_for<yes>,
                                                      issued_on(Date{2026, 5, 1}), done_on(Date{2026, 5, 30}))),
                  never_refused(us_live_data_bar, any(begun_in_an_emergency, going_on, hours_later(48)))),
              "2518(7): in an emergency an officer may begin without an order, and apply for it within 48 hours");
static_assert(all(never_permitted(us_live_data_bar, any(begun_in_an_emergency, going_on, order_applied_for<no>, nobody_consents,
                                                        no_reason_of_its_own, hours_later(48, 1))),
                  never_permitted(us_calea, any(begun_in_an_emergency, going_on, order_applied_for<no>, hours_later(48, 1))),
                  never_permitted(us_live_data_bar, any(begun_in_an_emergency, using_as_evidence, order_applied_for<no>,
                                                        nobody_consents, no_reason_of_its_own))),
              "2518(7): if nobody does, it does not go on, no carrier helps, and no court hears of it");
static_assert(never_permitted(us_live_data_bar, any(begun_in_an_emergency, going_on, order_applied_for<yes>, nobody_consents,
                                                    no_reason_of_its_own, issued_on(Date{2026, 5, 1}), not_an_extension,
                                                    done_on(Date{2026, 6, 10}),
                                                    [](Request& r) {
                                                        r.events.emergency_interception_at = Instant{Date{2026, 5, 1}, 0, 0};
                                                        r.act_at = Instant{Date{2026, 6, 10}, 0, 0};
                                                    })),
              "2518(5), (7): nor does it go on for longer than an order could let it");

// --- 18 USC 2518 and 3123: what such orders demand ---

static_assert(never_permitted(us_live_data_orders,
                              any(by_pen_register_order, [](Request& r) { r.warrant.certified_in_writing = no; })),
              "3123(a): no pen register without a certificate of relevance");

static_assert(all(never_permitted(us_live_data_orders, any(interception, by_pen_register_order)),
                  never_permitted(us_live_data_orders, any(interception, by_warrant))),
              "2518(4): contents as they pass take a wiretap order");
static_assert(never_permitted(us_live_data_orders, any(live_metadata, by_wiretap_order)),
              "3123(b): metadata takes a pen register order");
static_assert(never_permitted(us_live_data_orders,
                              any(interception, issued_on(Date{2026, 1, 1}), done_on(Date{2026, 2, 10}), not_an_extension)),
              "2518(5): forty days after its order no wiretap runs, whenever it began, unless extended");
static_assert(never_permitted(us_live_data_orders,
                              any(live_metadata, issued_on(Date{2026, 1, 1}), done_on(Date{2026, 3, 3}), not_an_extension)),
              "3123(c): a pen register runs for sixty days");
TEST_CASE("3123(c): a pen register runs for sixty days") {
    CHECK(can_be_permitted(us_live_data_orders, any(going_on, live_metadata, issued_on(Date{2026, 1, 1}),
                                                    done_on(Date{2026, 3, 2}), not_an_extension)));
}
static_assert(never_permitted(us_live_data_orders,
                              any(
                                  interception, [](Request& r) { r.warrant.less_intrusive_means_available = yes; },
                                  by_wiretap_order)),
              "2518(3): no wiretap where normal methods would do");
static_assert(never_applies(us_live_data_orders, any(order_of<Britain>)), "2518(1): it helps no foreign government");

// --- 47 USC 1002: carriers ---

inline constexpr auto information_service = [](Request& r) { r.provider.telecommunications_carrier = no; };
inline constexpr auto not_its_own_encryption = [](Request& r) { r.provider.supplied_encryption = no; };
static_assert(never_applies(us_calea, any(information_service)), "1002(b)(2): information services owe no capability");
static_assert(
    all(never_permitted(us_calea, any(changing_the_service, demanding_a_decryption_capability, not_its_own_encryption)),
        never_permitted(us_calea, any(changing_the_service, demanding_a_decryption_capability, key_with<KeyHolder::user>))),
    "1002(b)(3): no carrier must be able to decrypt, unless it supplied the encryption and has the key");
TEST_CASE("1002(b)(3): with both it must") {
    CHECK(can_be_permitted(us_calea, any(changing_the_service, demanding_a_decryption_capability)));
}
static_assert(all(never_plaintext(us_calea, any(not_its_own_encryption)),
                  never_plaintext(us_calea, any(key_with<KeyHolder::user>))),
              "1002(b)(3): nor does it deliver plaintext otherwise");
static_assert(!never_plaintext(us_calea, any()), "1002(b)(3): with both it does");
static_assert(never_permitted(us_calea, any(disclosing, by_subpoena)), "1002(a): no delivery on a mere subpoena");
static_assert(never_applies(us_calea, any(order_of<Britain>)), "1002(a): no capability for foreign governments");

// None of the other parts ever has anything decrypted.
static_assert(all(never_plaintext(us_disclosure_bar, any()), never_plaintext(us_compelled_disclosure, any()),
                  never_plaintext(us_secrecy, any()), never_plaintext(us_live_data_bar, any()),
                  never_plaintext(us_live_data_orders, any())),
              "18 USC 2703: a warrant brings what the provider has, as it has it");
}  // namespace
