// SPDX-License-Identifier: BSL-1.0
// Regulation (EU) 2023/1543 as theorems.
#include "support/theorems.hpp"

#include <comity/instruments/eu_e_evidence.hpp>

using namespace theorems;

namespace {
inline constexpr auto by_a_prosecutor_alone = [](Request& r) {
    r.warrant.issuer = AuthorityKind::prosecutor;
    r.warrant.validator = AuthorityKind::nobody;
};
inline constexpr auto by_the_police_alone = [](Request& r) {
    r.warrant.issuer = AuthorityKind::police;
    r.warrant.validator = AuthorityKind::nobody;
};
inline constexpr auto by_the_police_validated_by_a_judge = [](Request& r) {
    r.warrant.issuer = AuthorityKind::police;
    r.warrant.validator = AuthorityKind::judge;
};
inline constexpr auto no_emergency = [](Request& r) { r.warrant.emergency = Emergency::none; };
template <const State& S>
inline constexpr auto addressee_in = [](Request& r) { r.provider.addressee_in = S; };
inline constexpr auto neither_computer_crime_nor_terrorism = [](Request& r) {
    r.offense.by_information_system = no;
    r.offense.directive = Directive::none;
};
inline constexpr auto terrorism = [](Request& r) { r.offense.directive = Directive::combating_terrorism; };
template <EnforcingAuthority A>
inline constexpr auto enforcing_authority = [](Request& r) { r.events.enforcing_authority = A; };
constexpr auto notified_on(Date d) {
    return [d](Request& r) { r.events.notified_on = d; };
}
constexpr auto decided_on(Date d) {
    return [d](Request& r) { r.events.decided_on = d; };
}
template <PersonNotice N>
inline constexpr auto notice = [](Request& r) { r.events.person_notice = N; };
template <OrderStatus S>
inline constexpr auto order_was = [](Request& r) { r.events.order = S; };
inline constexpr auto an_extension = [](Request& r) { r.warrant.is_extension = yes; };

inline constexpr Date the_day{2027, 3, 1};

// --- who is bound, and since when ---

static_assert(all(never_applies(eu_e_evidence, any(order_of<Denmark>)),
                  never_applies(eu_e_evidence, any(addressee_in<Denmark>))),
              "rec. 101: never Denmark, on neither side");
TEST_CASE("rec. 100: Ireland, on both") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, order_of<Ireland>)));
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, addressee_in<Ireland>)));
}
static_assert(all(never_applies(eu_e_evidence, any(order_of<America>)), never_applies(eu_e_evidence, any(order_of<Britain>))),
              "1(1): no orders of the United States or the United Kingdom");
static_assert(never_applies(eu_e_evidence, any(order_of<Germany>, addressee_in<Germany>)), "1(1): no orders at home");
static_assert(never_applies(eu_e_evidence, any([](Request& r) { r.provider.union_connection = UnionConnection::none; })),
              "2(1): no providers that are merely reachable from the Union");
static_assert(never_applies(eu_e_evidence, any([](Request& r) { r.warrant.issued_for = IssuedFor::third_state; })),
              "2(4): not in order to give assistance to another state");
// An order is not served before it is issued: this covers every day of issue until then.
static_assert(never_applies(eu_e_evidence, any(served_on(Date{2026, 8, 17}))),
              "34(2): nothing under an order of 17 August 2026 or before");
static_assert(is_true(never(eu_e_evidence, any(), Outcome::permitted, {.as_of = Date{2023, 8, 16}})),
              "34(1): by the law of the day before it entered into force, nothing at all");
TEST_CASE("34(2): but from the next day on") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, issued_on(Date{2026, 8, 18}))));
}

// --- who must have issued the order: 4 ---

static_assert(never_permitted_in(eu_e_evidence, any(production, for_content, by_a_prosecutor_alone), issuing, serving,
                                 disclosing),
              "4(2): a prosecutor alone never gets content");
static_assert(never_permitted_in(eu_e_evidence, any(production, for_traffic_data, by_a_prosecutor_alone), issuing, serving,
                                 disclosing),
              "4(2): nor traffic data");
TEST_CASE("4(1): but subscriber data") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, by_a_prosecutor_alone)));
}
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, by_the_police_alone, no_emergency)),
              "4(1): the police alone get nothing, save in an emergency");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_content, by_the_police_alone)),
              "4(2), 4(5): and content not even then");
TEST_CASE("4(2): unless a judge validates the order") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, by_the_police_validated_by_a_judge)));
}
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation, by_the_police_alone, no_emergency)),
              "4(3): nor can they have data preserved");

inline constexpr auto life_is_in_danger = [](Request& r) { r.warrant.emergency = Emergency::threat_to_life; };
TEST_CASE("4(5): in an emergency they can have subscriber data, and data preserved") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, by_the_police_alone, life_is_in_danger)));
    CHECK(can_be_permitted(eu_e_evidence, any(preserving, preservation, by_the_police_alone, life_is_in_danger)));
}
static_assert(never_permitted(eu_e_evidence, any(using_as_evidence, production, for_subscriber_data, by_the_police_alone,
                                                 [](Request& r) {
                                                     r.warrant.emergency = Emergency::threat_to_life;
                                                     r.warrant.validation_unobtainable = yes;
                                                     r.warrant.domestic_case = DomesticCase::without_validation;
                                                     r.events.later_validation = LaterValidation::denied;
                                                 })),
              "4(5): but cannot use it once a judge has denied validation");
static_assert(never_permitted(eu_e_evidence, any(using_as_evidence, production, for_subscriber_data, by_the_police_alone,
                                                 [](Request& r) {
                                                     r.warrant.emergency = Emergency::threat_to_life;
                                                     r.warrant.validation_unobtainable = yes;
                                                     r.warrant.domestic_case = DomesticCase::without_validation;
                                                     r.events.later_validation = LaterValidation::none;
                                                     r.warrant.issued_at = Instant{Date{2027, 3, 1}, 7, 0};
                                                     r.act_at = Instant{Date{2027, 3, 3}, 7, 1};
                                                 })),
              "4(5): nor once 48 hours have passed without any");

// --- for what: 2(2), 5. 36 months is the one maximum that the regulation names. ---

static_assert(all(never_permitted_in(eu_e_evidence,
                                     any(production, for_content, maximum(months(35)), neither_computer_crime_nor_terrorism),
                                     issuing, serving, disclosing),
                  never_permitted_in(eu_e_evidence,
                                     any(production, for_content, maximum(months(1)), neither_computer_crime_nor_terrorism),
                                     issuing, serving, disclosing)),
              "5(4): no content for an offense of less than three years");
TEST_CASE("5(4)(a): three years are enough") {
    CHECK(can_be_permitted(eu_e_evidence,
                           any(disclosing, for_content, maximum(months(36)), neither_computer_crime_nor_terrorism)));
}
TEST_CASE("5(4)(c): terrorism needs no maximum") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, maximum(months(1)), terrorism)));
}
TEST_CASE("5(3): nor does subscriber data") {
    CHECK(can_be_permitted(eu_e_evidence,
                           any(disclosing, for_subscriber_data, maximum(months(1)), neither_computer_crime_nor_terrorism)));
}
static_assert(never_permitted_in(eu_e_evidence, any([](Request& r) { r.warrant.purpose = Purpose::prevention; }), issuing,
                                 serving, disclosing, preserving),
              "2(2): never to prevent a crime that has not happened");
static_assert(never_permitted(eu_e_evidence, any(disclosing, [](Request& r) { r.data.stored_at_receipt = no; })),
              "3(8): never data that is still to come");
static_assert(never_permitted(eu_e_evidence,
                              any(disclosing, for_subscriber_data, [](Request& r) { r.data.authentication_secret = yes; })),
              "3(9): never a password as subscriber data");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_content,
                                                 [](Request& r) {
                                                     r.data.professional_privilege = ProfessionalPrivilege::privileged;
                                                     r.customer.resides_in = France;
                                                     r.warrant.issued_by = Germany;
                                                 })),
              "5(9): never the content of a lawyer of another state, as long as the privilege stands");
static_assert(all(never_applies(eu_e_evidence, any(going_on)), never_applies(eu_e_evidence, any(changing_the_service))),
              "1(1): it is about no live collection and no change of services");

// --- waiting and refusal: 10(2), 12(2) ---

static_assert(never_permitted(eu_e_evidence,
                              any(disclosing, production, for_content, no_emergency,
                                  enforcing_authority<EnforcingAuthority::silent>, served_on(the_day),
                                  done_on(the_day.plus_days(10)), [](Request& r) { r.readings.event_day_counts = no; })),
              "10(2), 8(4): on the tenth day nothing goes while the enforcing authority is silent, by either reading");
TEST_CASE("10(2): once it has ended, silence is consent") {
    CHECK(can_be_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                         enforcing_authority<EnforcingAuthority::silent>, served_on(the_day),
                                                         done_on(the_day.plus_days(11)))));
}
static_assert(never_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                            enforcing_authority<EnforcingAuthority::refused>,
                                                            notified_on(the_day), decided_on(the_day.plus_days(10)),
                                                            done_on(the_day.plus_days(10)))),
              "12(2): what the enforcing authority has refused in time never goes after that");
TEST_CASE("12(1): a refusal of the eleventh day comes too late") {
    CHECK(can_be_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                         enforcing_authority<EnforcingAuthority::refused>, notified_on(the_day),
                                                         decided_on(the_day.plus_days(11)))));
}
static_assert(all(never_permitted(eu_e_evidence, any(disclosing, order_was<OrderStatus::withdrawn>)),
                  never_permitted(eu_e_evidence, any(preserving, order_was<OrderStatus::withdrawn>))),
              "10(9), 11(3): nothing under an order that was withdrawn");
static_assert(
    all(never_permitted(eu_e_evidence, any(disclosing, [](Request& r) { r.events.conflict_review = ConflictReview::lifted; })),
        never_permitted(eu_e_evidence,
                        any(disclosing, [](Request& r) { r.events.conflict_review = ConflictReview::before_court; }))),
    "17(3), 17(8): nothing while a court reviews a conflict with another state's law, or once it has lifted the order");
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation, served_on(the_day), done_on(the_day.plus_days(91)),
                                                 order_was<OrderStatus::standing>)),
              "11(1): no duty to keep data after the ninetieth day, extended or not, unless production was asked for");
TEST_CASE("11(1): until then, if extended") {
    CHECK(can_be_permitted(eu_e_evidence, as_recommended(preserving, preservation, served_on(the_day),
                                                         done_on(the_day.plus_days(90)), an_extension)));
}
static_assert(never_permitted(eu_e_evidence, any(
                                                 preserving, preservation, served_on(the_day), done_on(the_day.plus_days(62)),
                                                 [](Request& r) { r.warrant.extended_on = the_day.plus_days(61); },
                                                 order_was<OrderStatus::standing>)),
              "11(1): an extension that comes on the sixty-first day brings nothing back");

TEST_CASE("11(2): for as long as it takes, if production was asked for") {
    CHECK(can_be_permitted(eu_e_evidence,
                           as_recommended(preserving, preservation, served_on(the_day), done_on(the_day.plus_days(200)),
                                          order_was<OrderStatus::production_confirmed>)));
}
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation,
                                                 [](Request& r) {
                                                     r.events.certificate = Certificate::clarification_asked;
                                                     r.events.objected_on = the_day;
                                                     r.act_on = the_day.plus_days(6);
                                                 })),
              "11(5): who asked what a certificate means, and heard nothing for five days, is released");
static_assert(never_permitted(eu_e_evidence, as_recommended(using_as_evidence, production, for_content, no_emergency,
                                                            enforcing_authority<EnforcingAuthority::refused>,
                                                            notified_on(the_day), decided_on(the_day.plus_days(10)),
                                                            done_on(the_day.plus_days(10)))),
              "10(4): nor is what had gone before used as evidence");
static_assert(never_permitted(eu_e_evidence, as_recommended(using_as_evidence, production, for_content, no_emergency,
                                                            enforcing_authority<EnforcingAuthority::conditions>,
                                                            notified_on(the_day), decided_on(the_day.plus_days(10)),
                                                            done_on(the_day.plus_days(10)),
                                                            [](Request& r) { r.events.use_conditions_kept = no; })),
              "12(4): nor anything against the conditions that it set");

// --- issuing and serving: 5, 6, 8, 9 ---

inline constexpr auto not_proportionate = [](Request& r) { r.warrant.necessary_and_proportionate = no; };
inline constexpr auto not_possible_at_home = [](Request& r) { r.warrant.domestic_case = DomesticCase::not_possible; };
inline constexpr auto no_offense = [](Request& r) {
    r.offense.under_issuing_law = no;
    r.warrant.purpose = Purpose::investigation;
};
inline constexpr auto of_a_foreign_authority = [](Request& r) {
    r.warrant.issued_by = Germany;
    r.customer.kind = PersonKind::government;
    r.customer.government_of = France;
};
inline constexpr auto names_nobody = [](Request& r) { r.warrant.identifier = Identifier::none; };
inline constexpr auto defective = [](Request& r) { r.events.certificate = Certificate::defective; };
static_assert(all(never_permitted(eu_e_evidence, any(issuing, production, not_proportionate)),
                  never_permitted(eu_e_evidence, any(issuing, preservation, not_proportionate))),
              "5(2), 6(2): no order that is disproportionate");
static_assert(all(never_permitted(eu_e_evidence, any(issuing, production, not_possible_at_home)),
                  never_permitted(eu_e_evidence, any(issuing, preservation, not_possible_at_home))),
              "5(2), 6(3): none that could not be made in a domestic case");
static_assert(all(never_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, no_offense)),
                  never_permitted(eu_e_evidence, any(preserving, preservation, no_offense))),
              "5(3), 6(3): none without an offense");
static_assert(all(never_permitted(eu_e_evidence, any(disclosing, of_a_foreign_authority)),
                  never_permitted(eu_e_evidence, any(preserving, preservation, of_a_foreign_authority))),
              "5(8), 6(1): none for data of a public authority of another state");
static_assert(never_permitted(eu_e_evidence, any(issuing, production, for_content,
                                                 [](Request& r) { r.data.protection = Protection::press_freedom; })),
              "5(10): none for content that the enforcing State's press rules protect");
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation, for_content, names_nobody)),
              "6(4): none that names nobody");
static_assert(never_permitted(eu_e_evidence,
                              any(serving, production, for_content, enforcing_authority<EnforcingAuthority::not_notified>,
                                  [](Request& r) {
                                      r.warrant.issued_by = Germany;
                                      r.offense.committed_in = France;
                                  })),
              "8(1): none for content is served behind the enforcing authority's back, if the offense is one abroad");
TEST_CASE("8(2): a case that is all at home can be") {
    CHECK(can_be_permitted(eu_e_evidence, any(serving, production, for_content,
                                              enforcing_authority<EnforcingAuthority::not_notified>, [](Request& r) {
                                                  r.warrant.issued_by = Germany;
                                                  r.offense.committed_in = Germany;
                                                  r.target.resides_in = Germany;
                                              })));
}
static_assert(all(never_permitted(eu_e_evidence, any(serving, production, defective)),
                  never_permitted(eu_e_evidence, any(serving, preservation, defective))),
              "9(2), 9(3): none is served by a defective certificate");
TEST_CASE("5(6): a processor can be addressed, if addressing the controller would do harm") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, [](Request& r) {
                               r.provider.data_role = DataRole::processor;
                               r.warrant.controller_obstacle = ControllerObstacle::harms_investigation;
                           })));
}
TEST_CASE("7(2): and another establishment, in an emergency") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, [](Request& r) {
                               r.provider.addressee = Addressee::fallback_establishment;
                               r.warrant.emergency = Emergency::threat_to_life;
                           })));
}

// --- enforcement: 16 ---

inline constexpr auto enforcing = act_is<Act::enforce>;
static_assert(all(never_permitted(eu_e_evidence, any(enforcing, order_was<OrderStatus::executed>)),
                  never_permitted(eu_e_evidence, any(enforcing, order_was<OrderStatus::withdrawn>))),
              "16(1): nothing is enforced that was done or withdrawn");
static_assert(never_permitted(eu_e_evidence, any(enforcing, production, for_subscriber_data, no_emergency, served_on(the_day),
                                                 done_on(the_day.plus_days(9)))),
              "16(1): nor before the provider's ten days are over");
static_assert(never_permitted(eu_e_evidence, any(enforcing, preservation, served_on(the_day), done_on(the_day.plus_days(91)),
                                                 order_was<OrderStatus::standing>)),
              "11(1), 16(1): nor a duty to keep data that has ended");
static_assert(never_permitted(eu_e_evidence, any(enforcing, enforcing_authority<EnforcingAuthority::refused>)),
              "16(2): nor against the enforcing authority's refusal");

// --- secrecy: 13(4) ---

inline constexpr auto the_user = [](Request& r) { r.warrant.notice_to = NoticeTo::user; };
inline constexpr auto the_customer = [](Request& r) { r.warrant.notice_to = NoticeTo::customer; };
inline constexpr auto as_a_processor = [](Request& r) { r.provider.data_role = DataRole::processor; };
inline constexpr auto as_the_controller = [](Request& r) { r.provider.data_role = DataRole::controller; };
inline constexpr auto asked_not_to = [](Request& r) { r.events.controller_notice = ControllerNotice::barred; };
inline constexpr auto not_asked_not_to = [](Request& r) { r.events.controller_notice = ControllerNotice::none; };
static_assert(all(never_permitted(eu_e_evidence, any(telling, the_user)),
                  never_permitted(eu_e_evidence, any(telling, the_customer, as_the_controller))),
              "13(4): the regulation never lets the provider tell the person");
static_assert(all(never_refused(eu_e_evidence, any(telling, production, the_customer, as_a_processor, not_asked_not_to)),
                  never_permitted(eu_e_evidence, any(telling, production, the_customer, as_a_processor, asked_not_to))),
              "5(7): it never keeps a processor from telling the controller, unless the issuing authority has asked it not to");
TEST_CASE("5(7): it never keeps a processor from telling the controller, unless the issuing authority has asked it not to") {
    CHECK(can_be_permitted(eu_e_evidence, any(telling, production, the_customer, as_a_processor, not_asked_not_to)));
}
static_assert(never_refused(eu_e_evidence, any(telling, notice<PersonNotice::left_to_provider>)),
              "13(4): where the issuing authority has left it to the provider, it does not forbid it either");
static_assert(never_permitted(eu_e_evidence, any(telling, the_user, notice<PersonNotice::given>)),
              "13(4): secrecy does not end because the issuing authority has told the person");
TEST_CASE("13(4): secrecy does not end because the issuing authority has told the person") {
    CHECK(can_be(Outcome::refused, eu_e_evidence, any(telling, notice<PersonNotice::none>)));
}

// --- decryption: rec. 20 ---

static_assert(never_plaintext(eu_e_evidence, any()), "rec. 20: it never asks anybody to decrypt");
TEST_CASE("rec. 20: encrypted data is handed over as it is held") {
    CHECK(can_be_permitted(eu_e_evidence, any(disclosing, for_content, end_to_end_encrypted)));
}
static_assert(plays_no_part(eu_e_evidence, fact.data.stored_in), "1(1): where data is stored never matters");

// --- silence on a gate never yields `permitted` ---

template <class... Bad>
constexpr bool gate(Bad... bad) {
    return never_permitted(eu_e_evidence, any(disclosing, for_content, bad...));
}
static_assert(gate([](Request& r) { r.warrant.invoked = no; }), "1(1)");
static_assert(gate([](Request& r) { r.warrant.compulsory = no; }), "1(1)");
static_assert(gate(service_is<ServiceKind::financial>), "3(3)");
static_assert(gate([](Request& r) { r.warrant.purpose = Purpose::national_security; }), "2(2)");
static_assert(gate([](Request& r) { r.data.of_service_in_union = no; }), "2(3)");
static_assert(gate([](Request& r) { r.warrant.identifier = Identifier::none; }), "5(5)");
static_assert(gate([](Request& r) {
                  r.provider.data_role = DataRole::processor;
                  r.warrant.controller_obstacle = ControllerObstacle::none;
              }),
              "5(6)");
static_assert(gate([](Request& r) { r.provider.addressee = Addressee::elsewhere; }), "7(1)");
static_assert(gate([](Request& r) { r.warrant.certified_in_writing = no; }), "9(1)");
static_assert(gate([](Request& r) { r.events.certificate = Certificate::defective; }), "10(6)");
static_assert(gate([](Request& r) { r.events.order = OrderStatus::no_longer_needed; }), "10(9)");
}  // namespace
