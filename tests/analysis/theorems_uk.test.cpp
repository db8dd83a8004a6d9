// SPDX-License-Identifier: BSL-1.0
// The United Kingdom's own law as theorems, part by part.
#include "support/theorems.hpp"

#include <comity/instruments/uk_investigatory_powers.hpp>
#include <comity/instruments/uk_overseas_production_orders.hpp>

using namespace theorems;

namespace {
template <SpecialProtection P>
inline constexpr auto data_is = [](Request& r) { r.data.special_protection = P; };
template <Investigation I>
inline constexpr auto investigation_is = [](Request& r) { r.offense.investigation = I; };
template <OrderReview R>
inline constexpr auto review_is = [](Request& r) { r.events.review = R; };
inline constexpr auto confidential = [](Request& r) { r.warrant.confidentiality_required = yes; };
inline constexpr auto nobody_permits_it = [](Request& r) { r.events.disclosure_permitted = no; };
inline constexpr auto somebody_permits_it = [](Request& r) { r.events.disclosure_permitted = yes; };
constexpr auto secret_until(Date d) {
    return [d](Request& r) { r.warrant.secrecy_ends_on = d; };
}

// --- Crime (Overseas Production Orders) Act 2019: what must be produced ---

static_assert(never_permitted(uk_overseas_production_order_duty, any(data_is<SpecialProtection::legally_privileged>)),
              "3(3), 6(4)(b): no order reaches legally privileged data");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, data_is<SpecialProtection::legally_privileged>)),
              "3(3), 5(2): nor may a judge make one that names it");
static_assert(never_permitted(uk_overseas_production_order_duty, any(data_is<SpecialProtection::confidential_personal_record>,
                                                                     investigation_is<Investigation::ordinary>)),
              "3(3), 3(5): a patient's file only in a terrorist investigation");
TEST_CASE("3(3), 3(5): a patient's file only in a terrorist investigation") {
    CHECK(can_be_permitted(
        uk_overseas_production_order_duty,
        any(disclosing, data_is<SpecialProtection::confidential_personal_record>, investigation_is<Investigation::terrorist>)));
}
static_assert(never_permitted(uk_overseas_production_order_duty, any(data_is<SpecialProtection::confidential_personal_record>,
                                                                     investigation_is<Investigation::terrorist_financing>)),
              "3(5): of which terrorist financing is none here");
static_assert(never_permitted(uk_overseas_production_order_duty, any(for_traffic_data, service_is<ServiceKind::communication>,
                                                                     [](Request& r) { r.data.attached_to_content = no; })),
              "3(4): communications data is left to other Acts, unless it belongs to content that is asked for");
static_assert(never_applies(uk_overseas_production_order_duty, any(interception)), "1(4): it never has anything intercepted");
static_assert(never_applies(uk_overseas_production_order_duty, any([](Request& r) { r.warrant.invoked = no; })),
              "1(2), 1(5): nor is it the law of orders that refer to no arrangement with another state");
static_assert(never_applies(uk_overseas_production_order_duty, any(order_of<America>)),
              "1(1): it is no basis for orders of other states");
static_assert(never_applies(uk_overseas_production_order_duty, any(served_on(Date{2022, 10, 2}))),
              "1(5): nothing under an order of before 3 October 2022, when the agreement entered into force");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any(issued_on(Date{2026, 1, 15}), served_on(Date{2026, 4, 15}))),
              "9(1): an order that is not served within three months, the day it was made being the first, is quashed");
TEST_CASE("9(1): an order that is not served within three months, the day it was made being the first, is quashed") {
    CHECK(can_be_permitted(uk_overseas_production_order_duty,
                           any(disclosing, issued_on(Date{2026, 1, 15}), served_on(Date{2026, 4, 14}))));
}
static_assert(never_permitted(uk_overseas_production_order_duty, any(review_is<OrderReview::revoked>)),
              "7(1): nothing under an order that was revoked");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any([](Request& r) { r.provider.would_breach_data_protection = yes; })),
              "6(4)(c): nobody must break data-protection law");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any([](Request& r) { r.warrant.served_by = ServedBy::other; })),
              "9(2), 9(3): an order that somebody else served brings no duty");
static_assert(never_plaintext(uk_overseas_production_order_duty, any(end_to_end_encrypted, key_with<KeyHolder::user>)),
              "6(1): who has no key need not decrypt, and hands over what there is");
TEST_CASE("6(1): who has no key need not decrypt, and hands over what there is") {
    CHECK(can_be_permitted(uk_overseas_production_order_duty,
                           as_recommended(disclosing, end_to_end_encrypted, key_with<KeyHolder::user>)));
}
static_assert(evaluate(uk_overseas_production_order_duty, any(disclosing, encrypted<Encryption::by_provider>)).form() ==
                  Form::plaintext,
              "6(1): whoever has it must");

// --- the same Act: making, serving, secrecy ---

static_assert(all(never_permitted(uk_overseas_production_order_making, any(issuing, issued_by_a<AuthorityKind::police>)),
                  never_permitted(uk_overseas_production_order_making, any(issuing, issued_by_a<AuthorityKind::minister>))),
              "1(1): only a judge makes an order, never the police or a minister");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, provider_in<France>, [](Request& r) { r.provider.operates_in = no_state; })),
              "4(2): none against a company that neither is based nor operates in the United States");
TEST_CASE("4(8): operating there is enough") {
    CHECK(can_be_permitted(uk_overseas_production_order_making,
                           any(issuing, provider_in<France>, [](Request& r) { r.provider.operates_in = America; })));
}
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, data_is<SpecialProtection::journalistic>,
                                  [](Request& r) { r.events.application_notice = ApplicationNotice::none; })),
              "12(3): none for journalistic data without notice of the application");
static_assert(all(never_permitted(uk_overseas_production_order_making,
                                  any(issuing, [](Request& r) { r.warrant.in_public_interest = no; })),
                  never_permitted(uk_overseas_production_order_making,
                                  any(issuing, [](Request& r) { r.data.of_substantial_value = no; }))),
              "4(5), 4(7): none that brings little, or is against the public interest");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(serving, [](Request& r) { r.warrant.service_accords = no; })),
              "9(4): none is served that does not accord with the agreement");
static_assert(never_permitted(uk_overseas_production_order_secrecy,
                              any([](Request& r) { r.warrant.compulsory = yes; }, confidential, nobody_permits_it,
                                  done_on(Date{2026, 5, 1}), secret_until(Date{2026, 5, 2}))),
              "8(2): a secret order is disclosed to nobody without leave as long as it says so");
static_assert(never_refused(uk_overseas_production_order_secrecy, any(somebody_permits_it)),
              "8(2): with leave it may always be");

template <Applicant A>
inline constexpr auto applied_for_by = [](Request& r) { r.warrant.applied_for_by = A; };
inline constexpr auto in_scotland = [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-SCT"); };
inline constexpr auto in_england = [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-ENG"); };
constexpr bool no_order_is_made(auto... what) {
    return never_permitted(uk_overseas_production_order_making, any(issuing, what...));
}
static_assert(no_order_is_made(not_invoked), "1(2): an application names the arrangement");
static_assert(all(never_applies(uk_overseas_production_order_making, any(order_of<America>)),
                  never_applies(uk_overseas_production_order_making, any(interception)),
                  never_applies(uk_overseas_production_order_making, any(served_on(Date{2022, 10, 2})))),
              "1(4), 1(5), 3(2): a UK order for stored data under an agreement in force, and nothing else");
static_assert(no_order_is_made(applied_for_by<Applicant::other>), "2(1): not everybody may apply");
static_assert(all(no_order_is_made(in_england, applied_for_by<Applicant::procurator_fiscal>),
                  no_order_is_made(in_scotland, applied_for_by<Applicant::constable>)),
              "2(1), 2(5): in England no procurator fiscal, in Scotland nobody else");
static_assert(all(no_order_is_made(applied_for_by<Applicant::accredited_financial_investigator>,
                                   investigation_is<Investigation::ordinary>),
                  no_order_is_made(applied_for_by<Applicant::counter_terrorism_financial_investigator>,
                                   investigation_is<Investigation::ordinary>),
                  no_order_is_made(applied_for_by<Applicant::terrorist_financing_investigator>,
                                   investigation_is<Investigation::ordinary>)),
              "2(2) to 2(4): financial investigators for what they are accredited for");
inline constexpr auto more_is_required =
    with(uk_overseas_production_order_making, [](auto& data) { data.further_requirements_met = no; });
static_assert(never_permitted(more_is_required, any(issuing)), "4(1)(b): what regulations add must be met");
static_assert(no_order_is_made(investigation_is<Investigation::ordinary>, [](Request& r) { r.offense.indictable = no; }),
              "4(3): none for what cannot be tried on indictment, terrorism apart");
static_assert(no_order_is_made([](Request& r) { r.provider.possesses_or_controls = no; }),
              "4(4): none for what the provider does not have");
static_assert(no_order_is_made(investigation_is<Investigation::ordinary>, [](Request& r) { r.data.likely_evidence = no; }),
              "4(6): none for what no court would admit, save in a terrorist investigation");
TEST_CASE("4(6): none for what no court would admit, save in a terrorist investigation") {
    CHECK(can_be_permitted(uk_overseas_production_order_making, any(issuing, investigation_is<Investigation::terrorist>,
                                                                    [](Request& r) { r.data.likely_evidence = no; })));
}
static_assert(no_order_is_made(data_is<SpecialProtection::journalistic>,
                               [](Request& r) { r.events.application_notice = ApplicationNotice::provider_alone; }),
              "12(3)(b): none for journalistic data of which the journalist was not told");
TEST_CASE("12(4): unless a judge dispensed with that") {
    CHECK(can_be_permitted(uk_overseas_production_order_making,
                           any(issuing, data_is<SpecialProtection::journalistic>,
                               [](Request& r) { r.events.application_notice = ApplicationNotice::holder_dispensed; })));
}
static_assert(all(never_permitted(uk_overseas_production_order_making,
                                  any(serving, issued_on(Date{2026, 1, 15}), served_on(Date{2026, 4, 15}))),
                  never_permitted(uk_overseas_production_order_making,
                                  any(serving, in_england, [](Request& r) { r.warrant.served_by = ServedBy::lord_advocate; })),
                  never_permitted(uk_overseas_production_order_making,
                                  any(serving, in_scotland,
                                      [](Request& r) { r.warrant.served_by = ServedBy::secretary_of_state; }))),
              "9(1) to 9(3): within three months, in England by the Secretary of State, in Scotland by the Lord Advocate");
static_assert(all(never_permitted(uk_overseas_production_order_duty,
                                  any(in_england, [](Request& r) { r.warrant.served_by = ServedBy::lord_advocate; })),
                  never_permitted(uk_overseas_production_order_duty,
                                  any(in_scotland, [](Request& r) { r.warrant.served_by = ServedBy::secretary_of_state; }))),
              "9(2), 9(3): an order served by the other one brings no duty");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any(end_to_end_encrypted, key_with<KeyHolder::user>,
                                  [](Request& r) { r.readings.unreadable_data_complies = no; })),
              "6(1): by the other reading an order for what cannot be read brings no duty at all");
inline constexpr auto designated_early = with(uk_overseas_production_order_duty, [](auto& data) {
    data.designated_from = Date{2018, 1, 1};
    data.agreement_in_force_from = Date{2018, 1, 1};
});
static_assert(never_applies(designated_early, any(served_on(Date{2019, 10, 8}))),
              "20(1): whatever the agreement, no order is older than the Act");
inline constexpr auto making_designated_early = with(uk_overseas_production_order_making, [](auto& data) {
    data.designated_from = Date{2018, 1, 1};
    data.agreement_in_force_from = Date{2018, 1, 1};
});
static_assert(never_applies(making_designated_early, any(served_on(Date{2019, 10, 8}))), "20(1): nor made before it");
static_assert(never_permitted(uk_overseas_production_order_secrecy,
                              any([](Request& r) { r.warrant.compulsory = no; }, nobody_permits_it,
                                  [](Request& r) { r.events.application_notice = ApplicationNotice::provider_alone; })),
              "13(1)(b): whoever was told of an application keeps it secret until an order is made");
static_assert(all(never_applies(uk_overseas_production_order_secrecy, any(order_of<America>)),
                  never_applies(uk_overseas_production_order_secrecy, any(disclosing))),
              "8(1): it is about telling of UK orders, and about nothing else");

// --- Investigatory Powers Act 2016: interception for other states ---

inline constexpr auto person_inside = [](Request& r) { r.warrant.target_whereabouts = Whereabouts::inside; };
inline constexpr auto without_an_agreement = [](Request& r) { r.links.designated_agreement_permits = no; };
static_assert(never_permitted(uk_incoming_interception, any(person_inside)),
              "52(4): for no other state is anybody intercepted who is in the United Kingdom and known to be");
static_assert(never_permitted(uk_incoming_interception, any(without_an_agreement)),
              "52(3): nor without a designated agreement");
static_assert(never_applies(uk_incoming_interception, any(order_of<Britain>)),
              "52(3): its own authorities need a warrant instead");
static_assert(never_permitted(uk_incoming_interception, any(done_on(Date{2020, 2, 27}))),
              "52(3): nor before one was designated");

static_assert(all(never_applies(uk_incoming_interception, any(production)),
                  never_applies(uk_incoming_interception, any(issuing))),
              "52(1): it is about interception and nothing else");
static_assert(all(never_permitted(uk_incoming_interception, any(service_is<ServiceKind::financial>)),
                  never_permitted(uk_incoming_interception, any([](Request& r) { r.provider.acts_as_covered_provider = no; }))),
              "52(2): only an operator intercepts, and in its own service");
inline constexpr auto no_assurances = with(uk_incoming_interception, [](auto& data) { data.assurances_sought = no; });
inline constexpr auto more_conditions = with(uk_incoming_interception, [](auto& data) { data.further_conditions_met = no; });
static_assert(all(never_permitted(no_assurances, any()), never_permitted(more_conditions, any())),
              "52(5), 52(7): never, had no assurances about the death penalty been sought, or if regulations are not met");

// --- Data Protection Act 2018 ---

static_assert(all(never_applies(uk_data_protection_basis, any(provider_in<America>)),
                  never_applies(uk_data_protection_basis, any([](Request& r) { r.provider.data_role = DataRole::processor; })),
                  never_applies(uk_data_protection_basis, any([](Request& r) { r.data.personal = no; }))),
              "9A: it is for controllers in the United Kingdom and personal data");

static_assert(all(never_applies(uk_data_protection_basis, any(order_of<France>)),
                  never_applies(uk_data_protection_basis, any(order_of<Australia>))),
              "Sched. A1: this basis is there for requests of the United States alone");
static_assert(never_applies(uk_data_protection_basis, any(without_an_agreement)),
              "Sched. A1: a request that breaks the agreement has no basis in it");
static_assert(never_refused(uk_data_protection_basis, any()), "9A: it gives a basis, and never takes one away");
static_assert(never_applies(uk_data_protection_basis, any(done_on(Date{2025, 8, 19}))),
              "9A: nor was it there before 20 August 2025");

// --- secrecy of interception ---

inline constexpr auto in_court = [](Request& r) { r.use.forum = Forum::civilian_court; };
static_assert(never_permitted(uk_intercept_secrecy, any(using_as_evidence, order_of<Britain>, in_court)),
              "56(1): what a UK warrant intercepted is never evidence in ordinary proceedings");
static_assert(never_refused(uk_intercept_secrecy, any(using_as_evidence, order_of<America>, in_court)),
              "Sched. 3: what was intercepted abroad is not kept out");
static_assert(never_permitted(uk_intercept_secrecy, any(telling, order_of<Britain>, nobody_permits_it)),
              "57(1): nobody is told of a UK warrant");

static_assert(all(never_applies(uk_intercept_secrecy, any(production)), never_applies(uk_intercept_secrecy, any(disclosing))),
              "56, 57: this secrecy is that of interception");

// --- notices ---

template <class Law>
constexpr bool no_notice(const Law& law, auto... what) {
    return never_permitted(law, any(what...));
}
template <class Law>
constexpr bool duly_given(const Law& law) {
    return no_notice(law, issued_by_a<AuthorityKind::police>) && no_notice(law, service_is<ServiceKind::financial>) &&
           no_notice(law, [](Request& r) { r.warrant.necessary_and_proportionate = no; }) &&
           no_notice(law, [](Request& r) { r.warrant.recipient_consulted = no; }) &&
           no_notice(law, review_is<OrderReview::revoked>) &&
           no_notice(law, issued_on(Date{2024, 10, 14}), done_on(Date{2026, 10, 14}), not_an_extension);
}
static_assert(
    all(duly_given(uk_technical_capability_notices), duly_given(uk_national_security_notices)),
    "252, 253, 255, 256: given by a minister, to an operator, proportionate, after consulting it, not revoked, not lapsed");
static_assert(no_notice(uk_national_security_notices, [](Request& r) { r.warrant.purpose = Purpose::detection; }),
              "252(1)(a): a security notice is for national security alone");
static_assert(all(never_applies(uk_national_security_notices, any(order_of<America>)),
                  never_applies(uk_national_security_notices, any(order_is<WarrantKind::capability_notice>)),
                  never_applies(uk_technical_capability_notices, any(order_is<WarrantKind::security_notice>))),
              "252(1), 253(1): one is not the other");

inline constexpr auto referred_in_time = [](Request& r) {
    r.warrant.issued_on = Date{2026, 1, 1};
    r.events.referred_on = Date{2026, 1, 29};
    r.events.review = OrderReview::pending;
};
inline constexpr auto referred_too_late = [](Request& r) {
    r.warrant.issued_on = Date{2026, 1, 1};
    r.events.referred_on = Date{2026, 1, 30};
    r.events.review = OrderReview::pending;
};
inline constexpr auto no_commissioner_approved = [](Request& r) { r.warrant.review_held = no; };
inline constexpr auto not_its_own_app = [](Request& r) { r.data.encrypted_by_provider_software = no; };
inline constexpr auto app_encryption_is_not_the_providers = [](Request& r) { r.readings.app_encryption_is_providers = no; };
template <ServiceChange C>
inline constexpr auto change = [](Request& r) { r.provider.service_change = C; };

static_assert(never_permitted(uk_technical_capability_notices,
                              any(demanding_a_decryption_capability, end_to_end_encrypted, not_its_own_app)),
              "253(5)(c): no capability notice lifts encryption that the operator has not applied");
static_assert(never_permitted(uk_technical_capability_notices, any(demanding_a_decryption_capability, end_to_end_encrypted,
                                                                   app_encryption_is_not_the_providers)),
              "253(5)(c): nor that of its own app, if that is the users'");
TEST_CASE("253(5)(c): but encryption that is the operator's own") {
    CHECK(can_be_permitted(uk_technical_capability_notices,
                           any(changing_the_service, demanding_a_decryption_capability, encrypted<Encryption::by_provider>)));
}
static_assert(all(never_applies(uk_technical_capability_notices, any(disclosing)),
                  never_applies(uk_national_security_notices, any(disclosing))),
              "253(2): no notice has data handed over; that takes a warrant");
static_assert(all(never_permitted(uk_technical_capability_notices, any(referred_in_time)),
                  never_permitted(uk_national_security_notices, any(referred_in_time))),
              "257(3): a notice that was referred back in time need not be complied with until it has been reviewed");
TEST_CASE("257(1): on the twenty-ninth day it is too late for that") {
    CHECK(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, referred_too_late)));
}
static_assert(all(never_permitted(uk_technical_capability_notices, any(no_commissioner_approved)),
                  never_permitted(uk_national_security_notices, any(no_commissioner_approved))),
              "254: no notice without a Judicial Commissioner's approval");
static_assert(
    all(never_permitted(uk_technical_capability_notices,
                        any([](Request& r) { r.warrant.obligation = NoticeObligation::unlisted; })),
        never_permitted(uk_national_security_notices, any([](Request& r) {
                            r.warrant.obligation = NoticeObligation::listed_for_interception_or_communications_data;
                        }))),
    "252(5), 253(3): capability notices demand what regulations list, security notices nothing for which a warrant is needed");
static_assert(never_permitted(uk_technical_capability_notices,
                              any(issued_on(Date{2024, 10, 14}), done_on(Date{2026, 10, 14}), not_an_extension)),
              "255(5A): a notice lapses after two years unless renewed");
TEST_CASE("255(5A): a notice lapses after two years unless renewed") {
    CHECK(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, issued_on(Date{2024, 10, 14}),
                                                                done_on(Date{2026, 10, 13}), not_an_extension)));
}
static_assert(never_permitted(uk_technical_capability_notices, any(issued_on(Date{2024, 11, 1}), done_on(Date{2026, 12, 1}),
                                                                   [](Request& r) {
                                                                       r.warrant.extended_on = Date{2027, 1, 1};
                                                                   })),
              "255(5A): nor does a renewal that begins later reach back");
static_assert(never_permitted(uk_national_security_notices, any(provider_in<America>)),
              "252(1): no security notice to an operator elsewhere");
TEST_CASE("253(8): but capability notices") {
    CHECK(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, provider_in<America>)));
}
static_assert(never_applies(uk_technical_capability_notices, any(order_of<America>)),
              "253(1): notices of the United Kingdom alone");

static_assert(
    all(never_permitted(uk_notice_restraints, any(telling, order_is<WarrantKind::capability_notice>, nobody_permits_it)),
        never_permitted(uk_notice_restraints, any(telling, order_is<WarrantKind::security_notice>, nobody_permits_it))),
    "255(8): nobody is told of a notice");
static_assert(never_permitted(uk_notice_restraints, any(changing_the_service, order_is<WarrantKind::capability_notice>,
                                                        referred_in_time, change<ServiceChange::harms_capability>)),
              "257(3A): while it is reviewed, nothing is changed that would harm a capability");
static_assert(never_refused(uk_notice_restraints, any(changing_the_service, change<ServiceChange::neutral>)),
              "257(3A): other changes are free");
static_assert(never_permitted(uk_notice_restraints,
                              any(telling, order_is<WarrantKind::key_notice>, confidential, nobody_permits_it)),
              "RIPA 54(1): a notice on keys that says so is kept secret");
static_assert(never_applies(uk_technical_capability_notices,
                            any([](Request& r) { r.provider.service_change = ServiceChange::neutral; })),
              "253(2): a change that no notice demands is not its business");
static_assert(all(never_applies(uk_notice_restraints, any(order_of<America>)),
                  never_applies(uk_notice_restraints, any(disclosing))),
              "255(8): these restraints are about telling and changing");
inline constexpr auto change_notices_are_secret =
    with(uk_notice_restraints, [](auto& data) { data.notification_notices_are_secret = yes; });
static_assert(never_permitted(change_notices_are_secret, any(telling, order_is<WarrantKind::change_notice>, nobody_permits_it)),
              "258A: whether a notification notice is secret is not known");
TEST_CASE("258A: whether a notification notice is secret is not known") {
    CHECK(
        nobody_knows_if_permitted(uk_notice_restraints, any(telling, order_is<WarrantKind::change_notice>, nobody_permits_it)));
}
static_assert(all(never_applies(uk_notification_notices, any(order_of<America>)),
                  never_applies(uk_notification_notices, any(disclosing)),
                  never_applies(uk_notification_notices, any(issued_by_a<AuthorityKind::police>)),
                  never_applies(uk_notification_notices, any([](Request& r) { r.warrant.necessary_and_proportionate = no; }))),
              "258A: it takes a minister, who considers it necessary, and is about changes of the service");
inline constexpr auto in_force_later = with(uk_notification_notices, [](auto& data) { data.in_force_from = Date{2025, 6, 6}; });
static_assert(never_applies(in_force_later, any(issued_on(Date{2025, 6, 5}))), "258A: and needs the section to be in force");
static_assert(never_refused(uk_notification_notices, any()),
              "258A: a notification notice forbids no change: time, and nobody a veto");

// --- Regulation of Investigatory Powers Act 2000: keys ---

inline constexpr auto not_encrypted_by_the_provider = encrypted<Encryption::none>;  // or end to end: above

inline constexpr auto for_another_purpose = [](Request& r) { r.warrant.purpose = Purpose::other; };
static_assert(never_permitted(uk_key_disclosure, any(end_to_end_encrypted)),
              "RIPA 49(2)(a): a provider is never made to decrypt what the ends alone can read");
static_assert(all(never_permitted(uk_key_disclosure, any(key_with<KeyHolder::user>, not_encrypted_by_the_provider)),
                  never_permitted(uk_key_disclosure, any(key_with<KeyHolder::third_party>, not_encrypted_by_the_provider))),
              "RIPA 49(2)(a): nor anything else to which it has no key");
TEST_CASE("RIPA 49(2)(a): who has one can be") {
    CHECK(can_be_permitted(uk_key_disclosure, any(disclosing, key_with<KeyHolder::provider>)));
}
static_assert(never_permitted(uk_key_disclosure, any([](Request& r) { r.warrant.less_intrusive_means_available = yes; })),
              "RIPA 49(2)(d): nor where the information can reasonably be had otherwise");
static_assert(all(never_permitted(uk_key_disclosure, any([](Request& r) { r.warrant.review = ReviewTiming::none; })),
                  never_permitted(uk_key_disclosure, any([](Request& r) { r.warrant.necessary_and_proportionate = no; })),
                  never_permitted(uk_key_disclosure,
                                  any(for_another_purpose, [](Request& r) { r.warrant.complies_with_issuing_law = no; }))),
              "RIPA 49(2), (3): nor without a judge's permission, proportion and a purpose that the Act names");
TEST_CASE("RIPA 49(2)(b)(ii), (3)(c): which can be a statutory duty, or the economic well-being of the country") {
    CHECK(can_be_permitted(uk_key_disclosure, any(disclosing, for_another_purpose)));
}
static_assert(never_applies(uk_key_disclosure, any([](Request& r) { r.data.lawfully_obtained = no; })),
              "RIPA 49(1): nor for what was not lawfully obtained");
static_assert(never_applies(uk_key_disclosure, any(order_of<America>)), "RIPA 49(1): keys are demanded for nobody abroad");
}  // namespace
