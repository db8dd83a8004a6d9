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
                                                                     investigation_is<Investigation::ordinary>)) &&
                  can_be_permitted(uk_overseas_production_order_duty,
                                   any(disclosing, data_is<SpecialProtection::confidential_personal_record>,
                                       investigation_is<Investigation::terrorist>)),
              "3(3), 3(5): a patient's file only in a terrorist investigation");
static_assert(never_permitted(uk_overseas_production_order_duty, any(data_is<SpecialProtection::confidential_personal_record>,
                                                                     investigation_is<Investigation::terrorist_financing>)),
              "3(5): of which terrorist financing is none here");
static_assert(never_permitted(uk_overseas_production_order_duty, any(for_traffic_data, service_is<ServiceKind::communication>,
                                                                     [](Request& r) { r.data.attached_to_content = no; })),
              "3(4): communications data is left to other Acts, unless it belongs to content that is asked for");
static_assert(never_applies(uk_overseas_production_order_duty, any(interception)), "1(4): it never has anything intercepted");
static_assert(never_applies(uk_overseas_production_order_duty, any(order_of<America>)),
              "1(1): it is no basis for orders of other states");
static_assert(never_applies(uk_overseas_production_order_duty, any(served_on(Date{2022, 10, 2}))),
              "1(5): nothing under an order of before 3 October 2022, when the agreement entered into force");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any(issued_on(Date{2026, 1, 15}), served_on(Date{2026, 4, 15}))) &&
                  can_be_permitted(uk_overseas_production_order_duty,
                                   any(disclosing, issued_on(Date{2026, 1, 15}), served_on(Date{2026, 4, 14}))),
              "9(1): an order that is not served within three months, the day it was made being the first, is quashed");
static_assert(never_permitted(uk_overseas_production_order_duty, any(review_is<OrderReview::revoked>)),
              "7(1): nothing under an order that was revoked");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any([](Request& r) { r.provider.would_breach_data_protection = yes; })),
              "6(4)(c): nobody must break data-protection law");
static_assert(never_permitted(uk_overseas_production_order_duty,
                              any([](Request& r) { r.warrant.served_by = ServedBy::other; })),
              "9(2), 9(3): an order that somebody else served brings no duty");
static_assert(never_plaintext(uk_overseas_production_order_duty, any(end_to_end_encrypted, key_with<KeyHolder::user>)) &&
                  can_be_permitted(uk_overseas_production_order_duty,
                                   as_recommended(disclosing, end_to_end_encrypted, key_with<KeyHolder::user>)),
              "6(1): who has no key need not decrypt, and hands over what there is");
static_assert(evaluate(uk_overseas_production_order_duty, any(disclosing, encrypted<Encryption::by_provider>)).form() ==
                  Form::plaintext,
              "6(1): whoever has it must");

// --- the same Act: making, serving, secrecy ---

static_assert(never_permitted(uk_overseas_production_order_making, any(issuing, issued_by_a<AuthorityKind::police>)) &&
                  never_permitted(uk_overseas_production_order_making, any(issuing, issued_by_a<AuthorityKind::minister>)),
              "1(1): only a judge makes an order, never the police or a minister");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, provider_in<France>, [](Request& r) { r.provider.operates_in = no_state; })),
              "4(2): none against a company that neither is based nor operates in the United States");
static_assert(can_be_permitted(uk_overseas_production_order_making,
                               any(issuing, provider_in<France>, [](Request& r) { r.provider.operates_in = America; })),
              "4(8): operating there is enough");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, data_is<SpecialProtection::journalistic>,
                                  [](Request& r) { r.events.application_notice = ApplicationNotice::none; })),
              "12(3): none for journalistic data without notice of the application");
static_assert(never_permitted(uk_overseas_production_order_making,
                              any(issuing, [](Request& r) { r.warrant.in_public_interest = no; })) &&
                  never_permitted(uk_overseas_production_order_making,
                                  any(issuing, [](Request& r) { r.data.of_substantial_value = no; })),
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

// --- Data Protection Act 2018 ---

static_assert(never_applies(uk_data_protection_basis, any(order_of<France>)) &&
                  never_applies(uk_data_protection_basis, any(order_of<Australia>)),
              "Sched. A1: this basis is there for requests of the United States alone");
static_assert(never_permitted(uk_data_protection_basis, any(without_an_agreement)),
              "Sched. A1: a request that breaks the agreement has no basis in it");
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

// --- notices ---

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
static_assert(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, demanding_a_decryption_capability,
                                                                    encrypted<Encryption::by_provider>)),
              "253(5)(c): but encryption that is the operator's own");
static_assert(never_applies(uk_technical_capability_notices, any(disclosing)) &&
                  never_applies(uk_national_security_notices, any(disclosing)),
              "253(2): no notice has data handed over; that takes a warrant");
static_assert(never_permitted(uk_technical_capability_notices, any(referred_in_time)) &&
                  never_permitted(uk_national_security_notices, any(referred_in_time)),
              "257(3): a notice that was referred back in time need not be complied with until it has been reviewed");
static_assert(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, referred_too_late)),
              "257(1): on the twenty-ninth day it is too late for that");
static_assert(never_permitted(uk_technical_capability_notices, any(no_commissioner_approved)) &&
                  never_permitted(uk_national_security_notices, any(no_commissioner_approved)),
              "254: no notice without a Judicial Commissioner's approval");
static_assert(
    never_permitted(uk_technical_capability_notices,
                    any([](Request& r) { r.warrant.obligation = NoticeObligation::unlisted; })) &&
        never_permitted(uk_national_security_notices, any([](Request& r) {
                            r.warrant.obligation = NoticeObligation::listed_for_interception_or_communications_data;
                        })),
    "252(5), 253(3): capability notices demand what regulations list, security notices nothing for which a warrant is needed");
static_assert(never_permitted(uk_technical_capability_notices,
                              any(issued_on(Date{2024, 10, 14}), done_on(Date{2026, 10, 14}), not_an_extension)) &&
                  can_be_permitted(uk_technical_capability_notices, any(changing_the_service, issued_on(Date{2024, 10, 14}),
                                                                        done_on(Date{2026, 10, 13}), not_an_extension)),
              "255(5A): a notice lapses after two years unless renewed");
static_assert(never_permitted(uk_national_security_notices, any(provider_in<America>)),
              "252(1): no security notice to an operator elsewhere");
static_assert(can_be_permitted(uk_technical_capability_notices, any(changing_the_service, provider_in<America>)),
              "253(8): but capability notices");
static_assert(never_applies(uk_technical_capability_notices, any(order_of<America>)),
              "253(1): notices of the United Kingdom alone");

static_assert(never_permitted(uk_notice_restraints,
                              any(telling, order_is<WarrantKind::capability_notice>, nobody_permits_it)) &&
                  never_permitted(uk_notice_restraints,
                                  any(telling, order_is<WarrantKind::security_notice>, nobody_permits_it)),
              "255(8): nobody is told of a notice");
static_assert(never_permitted(uk_notice_restraints, any(changing_the_service, order_is<WarrantKind::capability_notice>,
                                                        referred_in_time, change<ServiceChange::harms_capability>)),
              "257(3A): while it is reviewed, nothing is changed that would harm a capability");
static_assert(never_refused(uk_notice_restraints, any(changing_the_service, change<ServiceChange::neutral>)),
              "257(3A): other changes are free");
static_assert(never_permitted(uk_notice_restraints,
                              any(telling, order_is<WarrantKind::key_notice>, confidential, nobody_permits_it)),
              "RIPA 54(1): a notice on keys that says so is kept secret");
static_assert(never_refused(uk_notification_notices, any()),
              "258A: a notification notice forbids no change: time, and nobody a veto");

// --- Regulation of Investigatory Powers Act 2000: keys ---

inline constexpr auto not_encrypted_by_the_provider = encrypted<Encryption::none>;  // or end to end: above

static_assert(never_permitted(uk_key_disclosure, any(end_to_end_encrypted)),
              "RIPA 49(2)(a): a provider is never made to decrypt what the ends alone can read");
static_assert(never_permitted(uk_key_disclosure, any(key_with<KeyHolder::user>, not_encrypted_by_the_provider)) &&
                  never_permitted(uk_key_disclosure, any(key_with<KeyHolder::third_party>, not_encrypted_by_the_provider)),
              "RIPA 49(2)(a): nor anything else to which it has no key");
static_assert(can_be_permitted(uk_key_disclosure, any(disclosing, key_with<KeyHolder::provider>)),
              "RIPA 49(2)(a): who has one can be");
static_assert(never_permitted(uk_key_disclosure, any([](Request& r) { r.warrant.less_intrusive_means_available = yes; })),
              "RIPA 49(2)(d): nor where the information can reasonably be had otherwise");
static_assert(never_applies(uk_key_disclosure, any(order_of<America>)), "RIPA 49(1): keys are demanded for nobody abroad");
}  // namespace
