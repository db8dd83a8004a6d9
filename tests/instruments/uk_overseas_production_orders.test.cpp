// SPDX-License-Identifier: BSL-1.0
// Crime (Overseas Production Orders) Act 2019: every rule of its three parts, alone and with its near miss; its dates at the edge.

#include "support/scenario.hpp"
#include "support/uk_overseas_production_orders_base.hpp"

#include <comity/set.hpp>

#include <set>
#include <string>

using namespace comity_test;

namespace {

constexpr Request opo(Change change = [](Request&) {}) { return but(overseas_production_order, change); }
constexpr Request made(Change change = [](Request&) {}) {
    Request r = overseas_production_order;
    r.act = Act::issue;
    r.act_on = r.warrant.issued_on;
    change(r);
    return r;
}
constexpr Request served(Change change = [](Request&) {}) {
    Request r = overseas_production_order;
    r.act = Act::serve;
    r.act_on = r.warrant.served_on;
    change(r);
    return r;
}
constexpr Request told(Change change = [](Request&) {}) {
    Request r = overseas_production_order;
    r.act = Act::notify;
    r.warrant.confidentiality_required = yes;
    change(r);
    return r;
}
constexpr Request on_days(Request r, Date issued, Date on_service) {
    r.warrant.issued_on = issued;
    r.warrant.served_on = on_service;
    r.act_on = on_service.plus_days(6);
    return r;
}

constexpr Instrument duty_part = uk_overseas_production_order_duty;
constexpr Instrument making_part = uk_overseas_production_order_making;
constexpr Instrument secrecy_part = uk_overseas_production_order_secrecy;
constexpr auto old_agreement = [](auto& data) { data.designated_from = data.agreement_in_force_from = Date{2019, 1, 1}; };
constexpr Instrument duty_of_old = with(uk_overseas_production_order_duty, old_agreement);
constexpr Instrument making_of_old = with(uk_overseas_production_order_making, old_agreement);

constexpr Scenario produce[] = {
    {.name = "messages encrypted end to end, asked for by a court in London", .citation = "COPOA 6(1)", .facts = opo(),
     .under = duty_part},
    {.name = "an American order is none", .citation = "COPOA 1(1)",
     .facts = opo([](Request& r) {
         r.warrant.issued_by = US;
         r.warrant.issuing_jurisdiction = unsaid;
         r.warrant.served_by = ServedBy::prescribed_person;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(1)", .near_miss = [](Request& r) { r.warrant.issued_by = GB; },
     .under = duty_part},
    {.name = "a request that obliges nobody is none", .citation = "COPOA 1(1)",
     .facts = opo([](Request& r) { r.warrant.compulsory = no; }), .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(1)",
     .near_miss = [](Request& r) { r.warrant.compulsory = yes; }, .under = duty_part},
    {.name = "whom the provider may tell is for the part on secrecy", .citation = "COPOA 1(1)",
     .facts = opo([](Request& r) { r.act = Act::notify; }), .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(1)",
     .near_miss = [](Request& r) { r.act = Act::disclose; }, .under = duty_part},
    {.name = "live interception is no business of this Act", .citation = "COPOA 1(4)",
     .facts = opo([](Request& r) { r.warrant.kind = WarrantKind::interception; }), .outcome = Outcome::not_applicable,
     .decided_by = "COPOA 1(4)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .under = duty_part},
    {.name = "a production order at home, by reference to no arrangement", .citation = "COPOA 1(2), 1(5)", .facts = opo([](Request& r) {
         r.warrant.invoked = r.warrant.invocation_notified = no;
         r.provider.established_in = GB;
         r.provider.operates_in = no_state;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(5)", .near_miss = [](Request& r) { r.warrant.invoked = yes; },
     .under = duty_part},
    {.name = "made the day before the agreement entered into force", .citation = "COPOA 1(5)",
     .facts = on_days(opo(), Date{2022, 10, 2}, Date{2022, 10, 5}), .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(5)",
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2022, 10, 3}; }, .under = duty_part},
    {.name = "an order of 27 February 2020 has no designated arrangement, even if the agreement had been in force", .citation = "COPOA 1(5)",
     .facts = on_days(opo(), Date{2020, 2, 27}, Date{2020, 3, 2}), .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(5)",
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2020, 2, 28}; },
     .under = with(uk_overseas_production_order_duty, [](auto& data) { data.agreement_in_force_from = Date{2019, 1, 1}; })},
    {.name = "the day before the Act was in force in England", .citation = "COPOA 20(1)",
     .facts = on_days(opo(), Date{2019, 10, 8}, Date{2019, 10, 10}), .outcome = Outcome::not_applicable, .decided_by = "COPOA 20(1)",
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2019, 10, 9}; }, .under = duty_of_old},
    {.name = "the day before it was in force in Northern Ireland", .citation = "COPOA 20(1)",
     .facts = on_days(opo([](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-NIR"); }), Date{2021, 2, 21}, Date{2021, 2, 23}),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 20(1)",
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2021, 2, 22}; }, .under = duty_of_old},
    {.name = "if what cannot be read does not comply, there is no duty that the provider can meet", .citation = "COPOA 6(1)",
     .facts = opo([](Request& r) { r.readings.unreadable_data_complies = no; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 6(1)#2", .near_miss = [](Request& r) { r.readings.unreadable_data_complies = yes; }, .under = duty_part},
    {.name = "letters to a lawyer are never owed", .citation = "COPOA 6(4)(b), 3(3)(a)",
     .facts = opo([](Request& r) { r.data.special_protection = SpecialProtection::legally_privileged; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 6(4)(b)", .near_miss = [](Request& r) { r.data.special_protection = SpecialProtection::journalistic; },
     .under = duty_part},
    {.name = "nor in a terrorist investigation", .citation = "COPOA 3(5)", .facts = opo([](Request& r) {
         r.data.special_protection = SpecialProtection::legally_privileged;
         r.offense.investigation = Investigation::terrorist;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 6(4)(b)",
     .near_miss = [](Request& r) { r.data.special_protection = SpecialProtection::confidential_personal_record; }, .under = duty_part},
    {.name = "health records are not owed in an ordinary investigation", .citation = "COPOA 3(3)(b), 3(5)",
     .facts = opo([](Request& r) { r.data.special_protection = SpecialProtection::confidential_personal_record; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 6(4)(b)", .rule = "COPOA 3(5)", .status = Status::violated,
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist; }, .near_status = Status::satisfied,
     .under = duty_part},
    {.name = "nor in one of terrorist financing", .citation = "COPOA 3(5)", .facts = opo([](Request& r) {
         r.data.special_protection = SpecialProtection::confidential_personal_record;
         r.offense.investigation = Investigation::terrorist_financing;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 6(4)(b)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist_property; }, .under = duty_part},
    {.name = "traffic data of a messaging provider, asked for alone", .citation = "COPOA 3(4)",
     .facts = opo([](Request& r) { r.data.category = DataCategory::traffic; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 6(4)(b)", .rule = "COPOA 3(4)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.attached_to_content = yes; }, .near_status = Status::violated, .under = duty_part},
    {.name = "who the customer is, asked of a cloud store", .citation = "COPOA 3(4), 3(9)", .facts = opo([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.provider.service = ServiceKind::storage;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 6(4)(b)", .rule = "COPOA 3(9)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.readings.storage_is_telecommunications = no; }, .near_status = Status::violated,
     .under = duty_part},
    {.name = "who the customer is, asked of a bank", .citation = "COPOA 3(4)", .facts = opo([](Request& r) {
         r.data.category = DataCategory::subscriber;
         r.provider.service = ServiceKind::financial;
     }),
     .under = duty_part},
    {.name = "attached traffic data in an order of 27 June 2022, before the amendment", .citation = "COPOA 3(4A)",
     .facts = on_days(opo([](Request& r) {
                          r.data.category = DataCategory::traffic;
                          r.data.attached_to_content = yes;
                      }),
                      Date{2022, 6, 27}, Date{2022, 7, 1}),
     .outcome = Outcome::refused, .decided_by = "COPOA 6(4)(b)", .rule = "COPOA 3(4A)", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.issued_on = Date{2022, 6, 28}; }, .near_status = Status::satisfied, .under = duty_of_old},
    {.name = "a production that data-protection law forbids even given the order", .citation = "COPOA 6(4)(c)",
     .facts = opo([](Request& r) { r.provider.would_breach_data_protection = yes; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 6(4)(c)", .near_miss = [](Request& r) { r.provider.would_breach_data_protection = no; }, .under = duty_part},
    {.name = "an order that a judge has revoked", .citation = "COPOA 7(1)",
     .facts = opo([](Request& r) { r.events.review = OrderReview::revoked; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 7(1)", .near_miss = [](Request& r) { r.events.review = OrderReview::varied; }, .under = duty_part},
    {.name = "an application to have it revoked suspends nothing", .citation = "COPOA 7(2)(b)",
     .facts = opo([](Request& r) { r.events.review = OrderReview::pending; }), .rule = "COPOA 7(2)(b)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.events.review = OrderReview::none; }, .near_status = Status::violated, .under = duty_part},
    {.name = "an order of 10 January served on 10 April", .citation = "COPOA 9(1)",
     .facts = on_days(opo(), Date{2026, 1, 10}, Date{2026, 4, 10}), .outcome = Outcome::refused, .decided_by = "COPOA 9(1)",
     .near_miss = [](Request& r) { r.warrant.served_on = Date{2026, 4, 9}; }, .under = duty_part},
    {.name = "an order of 30 November served on 1 March", .citation = "COPOA 9(1)",
     .facts = on_days(opo(), Date{2025, 11, 30}, Date{2026, 3, 1}), .outcome = Outcome::refused, .decided_by = "COPOA 9(1)",
     .near_miss = [](Request& r) { r.warrant.served_on = Date{2026, 2, 28}; }, .under = duty_part},
    {.name = "an order of 30 November before a leap year, served on 1 March", .citation = "COPOA 9(1)",
     .facts = on_days(opo(), Date{2023, 11, 30}, Date{2024, 3, 1}), .outcome = Outcome::refused, .decided_by = "COPOA 9(1)",
     .near_miss = [](Request& r) { r.warrant.served_on = Date{2024, 2, 29}; }, .under = duty_part},
    {.name = "served by the police themselves", .citation = "COPOA 9(2)",
     .facts = opo([](Request& r) { r.warrant.served_by = ServedBy::other; }), .outcome = Outcome::refused, .decided_by = "COPOA 9(2)",
     .near_miss = [](Request& r) { r.warrant.served_by = ServedBy::secretary_of_state; }, .under = duty_part},
    {.name = "a prescribed person served it on 27 June 2022", .citation = "COPOA 9(2)",
     .facts = on_days(opo([](Request& r) { r.warrant.served_by = ServedBy::prescribed_person; }), Date{2022, 6, 20}, Date{2022, 6, 27}),
     .outcome = Outcome::refused, .decided_by = "COPOA 9(2)",
     .near_miss = [](Request& r) { r.warrant.served_on = Date{2022, 6, 28}; }, .under = duty_of_old},
    {.name = "a Scottish order served by the Secretary of State", .citation = "COPOA 9(3)",
     .facts = opo([](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-SCT"); }), .outcome = Outcome::refused,
     .decided_by = "COPOA 9(3)", .near_miss = [](Request& r) { r.warrant.served_by = ServedBy::lord_advocate; }, .under = duty_part},
    {.name = "an English order served by the Lord Advocate", .citation = "COPOA 9(2)",
     .facts = opo([](Request& r) { r.warrant.served_by = ServedBy::lord_advocate; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 9(2)", .near_miss = [](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-SCT"); },
     .under = duty_part},
    {.name = "whether a judge should have made it does not move the duty", .citation = "COPOA 7(5)",
     .facts = opo([](Request& r) { r.warrant.in_public_interest = no; }), .rule = "COPOA 7(5)", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.in_public_interest = yes; }, .near_status = Status::satisfied, .under = duty_part},
};

constexpr Scenario listed[] = {
    {.name = "privileged data is excepted", .citation = "COPOA 3(3)",
     .facts = opo([](Request& r) { r.data.special_protection = SpecialProtection::legally_privileged; }), .outcome = Outcome::refused,
     .rule = "COPOA 3(3)", .status = Status::satisfied, .near_miss = [](Request& r) { r.data.special_protection = SpecialProtection::none; },
     .near_status = Status::violated, .under = duty_part},
    {.name = "the order sets a period of its own", .citation = "COPOA 5(4)",
     .facts = opo([](Request& r) { r.warrant.period_ends_on = Date{2023, 4, 1}; }), .rule = "COPOA 5(4)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.produced_on = Date{2023, 3, 8}; }, .near_status = Status::satisfied, .under = duty_part},
    {.name = "seven days if it sets none", .citation = "COPOA 5(5)", .facts = opo(), .rule = "COPOA 5(5)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.produced_on = Date{2023, 3, 8}; }, .near_status = Status::satisfied, .under = duty_part},
    {.name = "the two limits exclude each other", .citation = "COPOA 5(5)",
     .facts = opo([](Request& r) { r.warrant.period_ends_on = Date{2023, 4, 1}; }), .rule = "COPOA 5(5)", .status = Status::not_engaged,
     .under = duty_part},
    {.name = "what the provider can decrypt it decrypts", .citation = "COPOA 6(1)", .facts = opo([](Request& r) {
         r.data.encryption = Encryption::by_provider;
         r.data.keys_held_by = KeyHolder::provider;
     }),
     .rule = "COPOA 6(1)#1", .status = Status::satisfied, .near_miss = [](Request& r) { r.act = Act::notify; },
     .near_outcome = Outcome::not_applicable, .near_status = Status::not_engaged, .under = duty_part},
    {.name = "data in Ireland is owed like any other", .citation = "COPOA 6(4)(a)", .facts = opo(), .rule = "COPOA 6(4)(a)",
     .status = Status::satisfied, .near_miss = [](Request& r) { r.data.stored_in = GB; }, .near_status = Status::not_engaged,
     .under = duty_part},
    {.name = "the order prevails over other restrictions of UK law", .citation = "COPOA 6(4)(d)", .facts = opo(), .rule = "COPOA 6(4)(d)",
     .status = Status::satisfied, .near_miss = [](Request& r) { r.act = Act::preserve; }, .near_outcome = Outcome::not_applicable,
     .near_status = Status::not_engaged, .under = duty_part},
    {.name = "disobedience is contempt, as of the Crown Court", .citation = "COPOA 11(4)", .facts = opo(), .rule = "COPOA 11(4)",
     .status = Status::satisfied, .near_miss = [](Request& r) { r.act = Act::preserve; }, .near_outcome = Outcome::not_applicable,
     .near_status = Status::not_engaged, .under = duty_part},
};

constexpr Scenario making[] = {
    {.name = "a constable applies to a Crown Court judge", .citation = "COPOA 1(1)", .facts = made(), .under = making_part},
    {.name = "a police officer cannot make one", .citation = "COPOA 1(1)",
     .facts = made([](Request& r) { r.warrant.issuer = AuthorityKind::police; }), .outcome = Outcome::refused, .decided_by = "COPOA 1(1)",
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::judge; }, .under = making_part},
    {.name = "the application does not name the arrangement", .citation = "COPOA 1(2)",
     .facts = made([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 1(2)", .near_miss = [](Request& r) { r.warrant.invoked = yes; }, .under = making_part},
    {.name = "using the data as evidence is not making an order", .citation = "COPOA 1(4)",
     .facts = made([](Request& r) {
         r.act = Act::use_as_evidence;
         r.events.produced_on = r.act_on;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(4)",
     .near_miss = [](Request& r) { r.act = Act::issue; }, .under = making_part},
    {.name = "no arrangement yet", .citation = "COPOA 1(5)", .facts = but(made(), [](Request& r) { r.warrant.issued_on = r.act_on = Date{2022, 10, 2}; }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 1(5)", .under = making_part, .near_under = making_of_old},
    {.name = "the Act is not in force yet", .citation = "COPOA 20(1)",
     .facts = but(made(), [](Request& r) { r.warrant.issued_on = r.act_on = Date{2019, 10, 8}; }), .outcome = Outcome::not_applicable,
     .decided_by = "COPOA 20(1)", .under = making_of_old,
     .near_under = with(uk_overseas_production_order_making, [](auto& data) {
         old_agreement(data);
         data.in_force_from = Date{2019, 10, 8};
     })},
    {.name = "a fiscal has no business in England", .citation = "COPOA 2(1)",
     .facts = made([](Request& r) { r.warrant.applied_for_by = Applicant::procurator_fiscal; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 2(1)", .near_miss = [](Request& r) { r.warrant.applied_for_by = Applicant::serious_fraud_officer; },
     .under = making_part},
    {.name = "an accredited financial investigator in a drugs case", .citation = "COPOA 2(2)",
     .facts = made([](Request& r) { r.warrant.applied_for_by = Applicant::accredited_financial_investigator; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 2(2)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::money_laundering; }, .under = making_part},
    {.name = "a counter-terrorism financial investigator looks for an arms cache", .citation = "COPOA 2(3)",
     .facts = made([](Request& r) {
         r.warrant.applied_for_by = Applicant::counter_terrorism_financial_investigator;
         r.offense.investigation = Investigation::terrorist;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 2(3)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist_property; }, .under = making_part},
    {.name = "one accredited for Schedule 5A alone looks for terrorist property", .citation = "COPOA 2(4)",
     .facts = made([](Request& r) {
         r.warrant.applied_for_by = Applicant::terrorist_financing_investigator;
         r.offense.investigation = Investigation::terrorist_property;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 2(4)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist_financing; }, .under = making_part},
    {.name = "a Scottish constable without a fiscal's authority", .citation = "COPOA 2(5)",
     .facts = made([](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-SCT"); }), .outcome = Outcome::refused,
     .decided_by = "COPOA 2(5)", .near_miss = [](Request& r) { r.warrant.applied_for_by = Applicant::authorised_by_fiscal; },
     .under = making_part},
    {.name = "an order to intercept", .citation = "COPOA 3(2)", .facts = made([](Request& r) { r.warrant.kind = WarrantKind::interception; }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 3(2)",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::production; }, .under = making_part},
    {.name = "regulations ask for more", .citation = "COPOA 4(1)(b)", .facts = made(), .outcome = Outcome::refused,
     .decided_by = "COPOA 4(1)(b)",
     .under = with(uk_overseas_production_order_making, [](auto& data) { data.further_requirements_met = no; }),
     .near_under = making_part},
    {.name = "a provider of Iceland that does nothing in the United States", .citation = "COPOA 4(2)", .facts = made([](Request& r) {
         r.provider.established_in = state("IS");
         r.provider.operates_in = no_state;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 4(2)", .near_miss = [](Request& r) { r.provider.operates_in = US; },
     .under = making_part},
    {.name = "an offense that is never tried on indictment", .citation = "COPOA 4(3)",
     .facts = made([](Request& r) { r.offense.indictable = no; }), .outcome = Outcome::refused, .decided_by = "COPOA 4(3)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist; }, .under = making_part},
    {.name = "an indictable offense that nobody investigates yet", .citation = "COPOA 4(3)",
     .facts = made([](Request& r) { r.warrant.purpose = Purpose::prevention; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 4(3)", .near_miss = [](Request& r) { r.warrant.purpose = Purpose::prosecution; }, .under = making_part},
    {.name = "a provider without possession or control", .citation = "COPOA 4(4)",
     .facts = made([](Request& r) { r.provider.possesses_or_controls = no; }), .outcome = Outcome::refused, .decided_by = "COPOA 4(4)",
     .near_miss = [](Request& r) { r.provider.possesses_or_controls = yes; }, .under = making_part},
    {.name = "data of little value", .citation = "COPOA 4(5)", .facts = made([](Request& r) { r.data.of_substantial_value = no; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 4(5)", .near_miss = [](Request& r) { r.data.of_substantial_value = yes; },
     .under = making_part},
    {.name = "data that no court would admit", .citation = "COPOA 4(6)", .facts = made([](Request& r) { r.data.likely_evidence = no; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 4(6)",
     .near_miss = [](Request& r) { r.offense.investigation = Investigation::terrorist_financing; }, .under = making_part},
    {.name = "against the public interest", .citation = "COPOA 4(7)", .facts = made([](Request& r) { r.warrant.in_public_interest = no; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 4(7)", .near_miss = [](Request& r) { r.warrant.in_public_interest = yes; },
     .under = making_part},
    {.name = "naming privileged letters", .citation = "COPOA 5(2)",
     .facts = made([](Request& r) { r.data.special_protection = SpecialProtection::legally_privileged; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 5(2)", .rule = "COPOA 3(3)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.data.special_protection = SpecialProtection::none; }, .near_status = Status::violated,
     .under = making_part},
    {.name = "naming traffic data alone", .citation = "COPOA 5(2)",
     .facts = made([](Request& r) { r.data.category = DataCategory::traffic; }), .outcome = Outcome::refused, .decided_by = "COPOA 5(2)",
     .rule = "COPOA 3(4)", .status = Status::satisfied, .near_miss = [](Request& r) { r.data.attached_to_content = yes; },
     .near_status = Status::violated, .under = making_part},
    {.name = "traffic data that hangs on content", .citation = "COPOA 3(4A)", .facts = made([](Request& r) {
         r.data.category = DataCategory::traffic;
         r.data.attached_to_content = yes;
     }),
     .rule = "COPOA 3(4A)", .status = Status::satisfied, .near_miss = [](Request& r) { r.data.attached_to_content = no; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = making_part},
    {.name = "health records in a terrorist investigation", .citation = "COPOA 3(5)", .facts = made([](Request& r) {
         r.data.special_protection = SpecialProtection::confidential_personal_record;
         r.offense.investigation = Investigation::terrorist;
     }),
     .rule = "COPOA 3(5)", .status = Status::satisfied, .near_miss = [](Request& r) { r.offense.investigation = Investigation::ordinary; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = making_part},
    {.name = "serving it in time", .citation = "COPOA 9", .facts = served(), .under = making_part},
    {.name = "serving it a day late", .citation = "COPOA 9(1)",
     .facts = served([](Request& r) { r.warrant.served_on = r.act_on = Date{2023, 6, 1}; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 9(1)", .near_miss = [](Request& r) { r.warrant.served_on = Date{2023, 5, 31}; }, .under = making_part},
    {.name = "the police serve it", .citation = "COPOA 9(2)", .facts = served([](Request& r) { r.warrant.served_by = ServedBy::other; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 9(2)",
     .near_miss = [](Request& r) { r.warrant.served_by = ServedBy::prescribed_person; }, .under = making_part},
    {.name = "London serves a Scottish order", .citation = "COPOA 9(3)",
     .facts = served([](Request& r) { r.warrant.issuing_jurisdiction = jurisdiction("GB-SCT"); }), .outcome = Outcome::refused,
     .decided_by = "COPOA 9(3)", .near_miss = [](Request& r) { r.warrant.served_by = ServedBy::lord_advocate; }, .under = making_part},
    {.name = "serving an order that a judge has revoked", .citation = "COPOA 7(1)",
     .facts = served([](Request& r) { r.events.review = OrderReview::revoked; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 7(1)", .near_miss = [](Request& r) { r.events.review = OrderReview::varied; }, .under = making_part},
    {.name = "the Secretary of State thinks that service would break the agreement", .citation = "COPOA 9(4)",
     .facts = served([](Request& r) { r.warrant.service_accords = no; }), .outcome = Outcome::refused, .decided_by = "COPOA 9(4)",
     .near_miss = [](Request& r) { r.warrant.service_accords = yes; }, .under = making_part},
    {.name = "a journalist's sources, and the provider was not told of the application", .citation = "COPOA 12(3)(a)",
     .facts = made([](Request& r) { r.data.special_protection = SpecialProtection::journalistic; }), .outcome = Outcome::refused,
     .decided_by = "COPOA 12(3)(a)",
     .near_miss = [](Request& r) { r.events.application_notice = ApplicationNotice::provider_and_holder; }, .under = making_part},
    {.name = "the provider was told, the journalist was not", .citation = "COPOA 12(3)(b)", .facts = made([](Request& r) {
         r.data.special_protection = SpecialProtection::journalistic;
         r.events.application_notice = ApplicationNotice::provider_alone;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 12(3)(b)", .rule = "COPOA 12(4)", .status = Status::not_engaged,
     .near_miss = [](Request& r) { r.events.application_notice = ApplicationNotice::holder_dispensed; },
     .near_status = Status::satisfied, .under = making_part},
};

constexpr Scenario secrecy[] = {
    {.name = "an order without a word on secrecy", .citation = "COPOA 8(1)",
     .facts = told([](Request& r) { r.warrant.confidentiality_required = no; }), .under = secrecy_part},
    {.name = "handing data over tells nobody", .citation = "COPOA 8(1)", .facts = told([](Request& r) { r.act = Act::disclose; }),
     .outcome = Outcome::not_applicable, .decided_by = "COPOA 8(1)",
     .near_miss = [](Request& r) { r.act = Act::notify; },
     .near_outcome = Outcome::refused, .under = secrecy_part},
    {.name = "a production order at home is under no secrecy of this Act", .citation = "COPOA 8(1)",
     .facts = told([](Request& r) { r.warrant.invoked = r.warrant.invocation_notified = no; }), .outcome = Outcome::not_applicable,
     .decided_by = "COPOA 8(1)", .near_miss = [](Request& r) { r.warrant.invoked = yes; }, .near_outcome = Outcome::refused,
     .under = secrecy_part},
    {.name = "an order with a non-disclosure requirement", .citation = "COPOA 8(2)", .facts = told(), .outcome = Outcome::refused,
     .decided_by = "COPOA 8(2)", .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; }, .under = secrecy_part},
    {.name = "the day before it expires", .citation = "COPOA 8(2), 8(3)", .facts = told([](Request& r) { r.act_on = Date{2023, 8, 31}; }),
     .outcome = Outcome::refused, .decided_by = "COPOA 8(2)", .near_miss = [](Request& r) { r.act_on = Date{2023, 9, 1}; },
     .under = secrecy_part},
    {.name = "notice of an application before any order is made", .citation = "COPOA 13(1)(b)", .facts = told([](Request& r) {
         r.warrant.compulsory = no;
         r.events.application_notice = ApplicationNotice::provider_alone;
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 13(1)(b)", .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; },
     .under = secrecy_part},
    {.name = "an order made on it without a word on secrecy sets the provider free", .citation = "COPOA 13(5)(a)",
     .facts = told([](Request& r) {
         r.warrant.confidentiality_required = no;
         r.events.application_notice = ApplicationNotice::provider_alone;
     }),
     .rule = "COPOA 13(1)(b)", .status = Status::not_engaged, .under = secrecy_part},
    {.name = "whoever was given notice keeps the data until service", .citation = "COPOA 13(1)(a)", .facts = told([](Request& r) {
         r.events.application_notice = ApplicationNotice::provider_alone;
         r.act_on = Date{2023, 3, 1};
     }),
     .outcome = Outcome::refused, .rule = "COPOA 13(1)(a)", .status = Status::violated,
     .near_miss = [](Request& r) { r.act_on = Date{2023, 3, 2}; }, .near_outcome = Outcome::refused, .near_status = Status::satisfied,
     .under = secrecy_part},
    {.name = "or until the order, unserved for three months, counts as quashed", .citation = "COPOA 9(1), 13(4)(c)",
     .facts = told([](Request& r) {
         r.events.application_notice = ApplicationNotice::provider_alone;
         r.warrant.served_on = has_not_happened;
         r.act_on = Date{2023, 5, 31};
     }),
     .outcome = Outcome::refused, .rule = "COPOA 13(1)(a)", .status = Status::violated,
     .near_miss = [](Request& r) { r.act_on = Date{2023, 6, 1}; }, .near_outcome = Outcome::refused, .near_status = Status::satisfied,
     .under = secrecy_part},
    {.name = "no order that has not been made lapses", .citation = "COPOA 13(1)(a)", .facts = told([](Request& r) {
         r.warrant.compulsory = no;
         r.events.application_notice = ApplicationNotice::provider_alone;
         r.warrant.served_on = has_not_happened;
         r.act_on = Date{2023, 6, 1};
     }),
     .outcome = Outcome::refused, .decided_by = "COPOA 13(1)(b)", .rule = "COPOA 13(1)(a)", .status = Status::violated,
     .near_miss = [](Request& r) { r.warrant.compulsory = yes; }, .near_outcome = Outcome::refused, .near_status = Status::satisfied,
     .under = secrecy_part},
};

static_assert(proved<produce>);
static_assert(proved<listed>);
static_assert(proved<making>);
static_assert(proved<secrecy>);

const Table produce_table("overseas production: the duty", produce);
const Table listed_table("overseas production: lists", listed);
const Table making_table("overseas production: making and serving", making);
const Table secrecy_table("overseas production: secrecy", secrecy);

constexpr Date last_day(const Request& r, Label citation) {
    for (const Duty& d : evaluate(uk_overseas_production_order_duty, r).duties(r))
        if (d.rule.citation == citation && d.due.known) return d.due.last_day;
    return {};
}

}  // namespace

TEST_CASE("overseas production: the duty to produce") { produce_table.run(); }
TEST_CASE("overseas production: what is listed") { listed_table.run(); }
TEST_CASE("overseas production: making and serving") { making_table.run(); }
TEST_CASE("overseas production: who may be told") { secrecy_table.run(); }

TEST_CASE("overseas production: seven days begin with the day of service") {
    static_assert(last_day(opo(), "COPOA 5(5)") == Date{2023, 3, 8});
    static_assert(last_day(on_days(opo(), Date{2026, 2, 20}, Date{2026, 3, 1}), "COPOA 5(5)") == Date{2026, 3, 7});
    static_assert(last_day(on_days(opo(), Date{2024, 2, 20}, Date{2024, 2, 27}), "COPOA 5(5)") == Date{2024, 3, 4});
    CHECK(last_day(opo([](Request& r) { r.warrant.period_ends_on = Date{2023, 4, 1}; }), "COPOA 5(4)") == Date{2023, 4, 1});
    // Unsaid, neither limit is certain.
    const Request unsaid_period = opo([](Request& r) { r.warrant.period_ends_on = unsaid; });
    const Decision d = evaluate(uk_overseas_production_order_duty, unsaid_period);
    CHECK(d.duties().empty());
    CHECK(d.duties(unsaid_period).size() == 2);
}

TEST_CASE("overseas production: the form, and the reading on which it rests") {
    const Decision sealed = evaluate(uk_overseas_production_order_duty, opo());
    CHECK(sealed.form() == Form::as_held);
    CHECK(sealed.readings().contains(fact.readings.unreadable_data_complies));
    const Decision open = evaluate(uk_overseas_production_order_duty, opo([](Request& r) {
                                       r.data.encryption = Encryption::by_provider;
                                       r.data.keys_held_by = KeyHolder::provider;
                                   }));
    CHECK(open.outcome() == Outcome::permitted);
    CHECK(open.form() == Form::plaintext);
    const Decision doubt =
        evaluate(uk_overseas_production_order_duty, opo([](Request& r) { r.readings.unreadable_data_complies = unsaid; }));
    CHECK(doubt.outcome() == Outcome::undetermined);
    CHECK(doubt.open_questions().contains(fact.readings.unreadable_data_complies));
    CHECK(doubt.open_questions().size() == 1);
}

TEST_CASE("overseas production: storage as telecommunications, each way and unsaid") {
    const auto asked = [](Truth t) {
        Request r = opo();
        r.data.category = DataCategory::subscriber;
        r.provider.service = ServiceKind::storage;
        r.readings.storage_is_telecommunications = t;
        return evaluate(uk_overseas_production_order_duty, r).outcome();
    };
    CHECK(asked(yes) == Outcome::refused);
    CHECK(asked(no) == Outcome::permitted);
    CHECK(asked(unknown) == Outcome::undetermined);
    // Content is not communications data, so it does not hinge on the reading.
    Request content = opo();
    content.provider.service = ServiceKind::storage;
    content.readings.storage_is_telecommunications = unsaid;
    CHECK(evaluate(uk_overseas_production_order_duty, content).outcome() == Outcome::permitted);
}

TEST_CASE("overseas production: the death penalty is no rule of this Act") {
    for (const Rule& r : evaluate(uk_overseas_production_order_duty, opo()).rules()) CHECK_FALSE(r.citation.starts_with("COPOA 16"));
    Request r = opo();
    r.offense.death_penalty_available = r.offense.death_penalty_sought = yes;
    CHECK(evaluate(uk_overseas_production_order_duty, r).outcome() == Outcome::permitted);
    CHECK(evaluate(uk_overseas_production_order_making, made([](Request& m) { m.offense.death_penalty_available = yes; })).outcome() ==
          Outcome::permitted);
}

TEST_CASE("overseas production: order, agreement and secrecy together") {
    constexpr auto all = set_of(us_uk_daa, uk_overseas_production_order_duty, uk_overseas_production_order_secrecy);
    const auto produce_it = evaluate(all, opo());
    CHECK(produce_it.answer() == Answer::must);
    CHECK(produce_it.form() == Form::as_held);
    CHECK(produce_it.due().last_day == Date{2023, 3, 8});
    const auto tell = evaluate(all, told());
    CHECK(tell.answer() == Answer::must_not);
    CHECK(tell.barred_until() == Date{2023, 9, 1});
    CHECK(evaluate(all, told([](Request& r) { r.warrant.confidentiality_required = no; })).answer() == Answer::may);
    // A target in the United States: the order binds as far as UK law reaches, and the American bar stays.
    CHECK(evaluate(all, opo([](Request& r) { r.target.located_in = US; })).answer() == Answer::conflict);
}

TEST_CASE("overseas production: the parts account for every section, and only for what was read") {
    std::set<std::string> sections;
    for (const Instrument& part : {duty_part, making_part, secrecy_part}) {
        for (std::size_t a = 0; a != part.tables->articles; ++a) sections.insert(spelled(part.tables->article[a].label));
        for (const LedgerRow& row : ledger(part)) {
            CHECK(row.provenance == Provenance::primary);
            CHECK(row.text.size() > 3);
        }
    }
    for (int n = 1; n <= 21; ++n) CHECK_MESSAGE(sections.count("COPOA " + std::to_string(n)) == 1, n);
    CHECK(sections.size() == 21);
}

TEST_CASE("UK overseas production orders: what need not be produced prevails over nothing, and nobody is in contempt") {
    const auto follows = [](const Request& r, Label citation) {
        return evaluate(uk_overseas_production_order_duty, r).consequences().contains(citation);
    };
    for (const Label citation : {Label("COPOA 6(4)(d)"), Label("COPOA 11(4)")}) {
        CHECK(follows(opo(), citation));
        CHECK_FALSE(follows(opo([](Request& r) { r.data.special_protection = SpecialProtection::legally_privileged; }), citation));
        CHECK_FALSE(follows(opo([](Request& r) { r.warrant.served_on = r.act_on = Date{2023, 6, 1}; }), citation));
        CHECK_FALSE(follows(opo([](Request& r) { r.events.review = OrderReview::revoked; }), citation));
    }
}
