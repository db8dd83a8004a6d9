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

static_assert(never_applies(eu_e_evidence, any(order_of<Denmark>)) && never_applies(eu_e_evidence, any(addressee_in<Denmark>)),
              "rec. 101: never Denmark, on neither side");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, order_of<Ireland>)) &&
                  can_be_permitted(eu_e_evidence, any(disclosing, for_content, addressee_in<Ireland>)),
              "rec. 100: Ireland, on both");
static_assert(never_applies(eu_e_evidence, any(order_of<America>)) && never_applies(eu_e_evidence, any(order_of<Britain>)),
              "1(1): no orders of the United States or the United Kingdom");
static_assert(never_applies(eu_e_evidence, any(order_of<Germany>, addressee_in<Germany>)), "1(1): no orders at home");
static_assert(never_applies(eu_e_evidence, any([](Request& r) { r.provider.union_connection = UnionConnection::none; })),
              "2(1): no providers that are merely reachable from the Union");
static_assert(never_applies(eu_e_evidence, any([](Request& r) { r.warrant.issued_for = IssuedFor::third_state; })),
              "2(4): not in order to give assistance to another state");
// An order is not served before it is issued: this covers every day of issue until then.
static_assert(never_applies(eu_e_evidence, any(served_on(Date{2026, 8, 17}))),
              "34(2): nothing under an order of 17 August 2026 or before");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, issued_on(Date{2026, 8, 18}))),
              "34(2): but from the next day on");

// --- who must have issued the order: 4 ---

static_assert(never_permitted_in(eu_e_evidence, any(production, for_content, by_a_prosecutor_alone), issuing, serving, disclosing),
              "4(2): a prosecutor alone never gets content");
static_assert(never_permitted_in(eu_e_evidence, any(production, for_traffic_data, by_a_prosecutor_alone), issuing, serving, disclosing),
              "4(2): nor traffic data");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, by_a_prosecutor_alone)),
              "4(1): but subscriber data");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, by_the_police_alone, no_emergency)),
              "4(1): the police alone get nothing, save in an emergency");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_content, by_the_police_alone)),
              "4(2), 4(5): and content not even then");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, by_the_police_validated_by_a_judge)),
              "4(2): unless a judge validates the order");
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation, by_the_police_alone, no_emergency)),
              "4(3): nor can they have data preserved");

// --- for what: 2(2), 5. 36 months is the one maximum that the regulation names. ---

static_assert(never_permitted_in(eu_e_evidence, any(production, for_content, maximum(months(35)), neither_computer_crime_nor_terrorism),
                                 issuing, serving, disclosing) &&
                  never_permitted_in(eu_e_evidence, any(production, for_content, maximum(months(1)), neither_computer_crime_nor_terrorism),
                                     issuing, serving, disclosing),
              "5(4): no content for an offense of less than three years");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, maximum(months(36)), neither_computer_crime_nor_terrorism)),
              "5(4)(a): three years are enough");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, maximum(months(1)), terrorism)),
              "5(4)(c): terrorism needs no maximum");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, maximum(months(1)), neither_computer_crime_nor_terrorism)),
              "5(3): nor does subscriber data");
static_assert(never_permitted_in(eu_e_evidence, any([](Request& r) { r.warrant.purpose = Purpose::prevention; }),
                                 issuing, serving, disclosing, preserving),
              "2(2): never to prevent a crime that has not happened");
static_assert(never_permitted(eu_e_evidence, any(disclosing, [](Request& r) { r.data.stored_at_receipt = no; })),
              "3(8): never data that is still to come");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_subscriber_data, [](Request& r) { r.data.authentication_secret = yes; })),
              "3(9): never a password as subscriber data");
static_assert(never_permitted(eu_e_evidence, any(disclosing, for_content, [](Request& r) {
                  r.data.professional_privilege = ProfessionalPrivilege::privileged;
                  r.customer.resides_in = France;
                  r.warrant.issued_by = Germany;
              })),
              "5(9): never the content of a lawyer of another state, as long as the privilege stands");
static_assert(never_applies(eu_e_evidence, any(going_on)) && never_applies(eu_e_evidence, any(changing_the_service)),
              "1(1): it is about no live collection and no change of services");

// --- waiting and refusal: 10(2), 12(2) ---

static_assert(never_permitted(eu_e_evidence, any(disclosing, production, for_content, no_emergency,
                                                 enforcing_authority<EnforcingAuthority::silent>, served_on(the_day),
                                                 done_on(the_day.plus_days(10)), [](Request& r) { r.readings.event_day_counts = no; })),
              "10(2), 8(4): on the tenth day nothing goes while the enforcing authority is silent, by either reading");
static_assert(can_be_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                             enforcing_authority<EnforcingAuthority::silent>, served_on(the_day),
                                                             done_on(the_day.plus_days(11)))),
              "10(2): once it has ended, silence is consent");
static_assert(never_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                            enforcing_authority<EnforcingAuthority::refused>, notified_on(the_day),
                                                            decided_on(the_day.plus_days(10)))),
              "12(2): what the enforcing authority has refused in time never goes");
static_assert(can_be_permitted(eu_e_evidence, as_recommended(disclosing, production, for_content, no_emergency,
                                                             enforcing_authority<EnforcingAuthority::refused>, notified_on(the_day),
                                                             decided_on(the_day.plus_days(11)))),
              "12(1): a refusal of the eleventh day comes too late");
static_assert(never_permitted(eu_e_evidence, any(disclosing, order_was<OrderStatus::withdrawn>)) &&
                  never_permitted(eu_e_evidence, any(preserving, order_was<OrderStatus::withdrawn>)),
              "10(9), 11(3): nothing under an order that was withdrawn");
static_assert(never_permitted(eu_e_evidence, any(disclosing, [](Request& r) { r.events.conflict_review = ConflictReview::lifted; })) &&
                  never_permitted(eu_e_evidence, any(disclosing, [](Request& r) { r.events.conflict_review = ConflictReview::before_court; })),
              "17(3), 17(8): nothing while a court reviews a conflict with another state's law, or once it has lifted the order");
static_assert(never_permitted(eu_e_evidence, any(preserving, preservation, served_on(the_day), done_on(the_day.plus_days(91)),
                                                 order_was<OrderStatus::standing>)),
              "11(1): no duty to keep data after the ninetieth day, extended or not, unless production was asked for");
static_assert(can_be_permitted(eu_e_evidence, as_recommended(preserving, preservation, served_on(the_day),
                                                             done_on(the_day.plus_days(90)), an_extension)),
              "11(1): until then, if extended");

// --- secrecy: 13(4) ---

static_assert(never_permitted(eu_e_evidence, any(telling)), "13(4): the regulation never lets the provider tell the person");
static_assert(never_refused(eu_e_evidence, any(telling, notice<PersonNotice::left_to_provider>)),
              "13(4): where the issuing authority has left it to the provider, it does not forbid it either");
static_assert(can_be(Outcome::refused, eu_e_evidence, any(telling, notice<PersonNotice::none>)) &&
                  never_permitted(eu_e_evidence, any(telling, notice<PersonNotice::given>)),
              "13(4): secrecy does not end because the issuing authority has told the person");

// --- decryption: rec. 20 ---

static_assert(never_plaintext(eu_e_evidence, any()), "rec. 20: it never asks anybody to decrypt");
static_assert(can_be_permitted(eu_e_evidence, any(disclosing, for_content, end_to_end_encrypted)),
              "rec. 20: encrypted data is handed over as it is held");
static_assert(plays_no_part(eu_e_evidence, fact.data.stored_in), "1(1): where data is stored never matters");

// --- silence on a gate never yields `permitted` ---

template <class... Bad>
constexpr bool gate(Bad... bad) {
    return never_permitted(eu_e_evidence, any(disclosing, for_content, bad...));
}
static_assert(gate([](Request& r) { r.warrant.invoked = no; }), "1(1)");
static_assert(gate([](Request& r) { r.warrant.compulsory = no; }), "1(1)");
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
