// SPDX-License-Identifier: BSL-1.0
// Investigatory Powers Act 2016 and RIPA Part III: every rule of every part, alone and with its near miss; dates at the edge.

#include "support/scenario.hpp"
#include "support/uk_investigatory_powers_base.hpp"

using namespace comity_test;

namespace {

constexpr Request incoming(Change change = [](Request&) {}) { return but(incoming_interception, change); }
constexpr Request answered(Change change = [](Request&) {}) { return but(answered_us_order, change); }
constexpr Request tcn(Change change = [](Request&) {}) { return but(capability_notice, change); }
constexpr Request nsn(Change change = [](Request&) {}) { return but(security_notice, change); }
constexpr Request nn(Change change = [](Request&) {}) { return but(change_notice, change); }
constexpr Request key(Change change = [](Request&) {}) { return but(key_notice, change); }

constexpr Instrument gate = uk_incoming_interception;
constexpr Instrument basis = uk_data_protection_basis;
constexpr Instrument intercept = uk_intercept_secrecy;
constexpr Instrument security = uk_national_security_notices;
constexpr Instrument capability = uk_technical_capability_notices;
constexpr Instrument restraints = uk_notice_restraints;
constexpr Instrument keys = uk_key_disclosure;
/// Notification notices in force since the day of the regulations under the section, as if that were known.
constexpr Instrument notification =
    with(uk_notification_notices, [](auto& data) { data.in_force_from = Date{2025, 6, 6}; });

constexpr Scenario interceptions[] = {
    {.name = "a US order for somebody believed to be abroad", .citation = "IPA 52", .facts = incoming(), .under = gate},
    {.name = "stored messages are not intercepted", .citation = "IPA 52(1)",
     .facts = incoming([](Request& r) { r.warrant.kind = WarrantKind::production; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 52(1)", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::interception; }, .under = gate},
    {.name = "what is intercepted in the United States is no business of the Act", .citation = "IPA 52(1)",
     .facts = incoming([](Request& r) { r.provider.established_in = US; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 52(1)", .near_miss = [](Request& r) { r.provider.established_in = GB; }, .under = gate},
    {.name = "a British warrant does not need the gate", .citation = "IPA 52(3)",
     .facts = incoming([](Request& r) { r.warrant.issued_by = GB; }), .outcome = Outcome::not_applicable, .decided_by = "IPA 52(3)#1",
     .near_miss = [](Request& r) { r.warrant.issued_by = US; }, .under = gate},
    {.name = "condition A: a bank's internal messages", .citation = "IPA 52(2)",
     .facts = incoming([](Request& r) { r.provider.service = ServiceKind::financial; }), .outcome = Outcome::refused,
     .decided_by = "IPA 52(2)", .near_miss = [](Request& r) { r.provider.service = ServiceKind::communication; }, .under = gate},
    {.name = "condition A: not its own service", .citation = "IPA 52(2)",
     .facts = incoming([](Request& r) { r.provider.acts_as_covered_provider = no; }), .outcome = Outcome::refused,
     .decided_by = "IPA 52(2)", .near_miss = [](Request& r) { r.provider.acts_as_covered_provider = yes; }, .under = gate},
    {.name = "condition B: the order breaks the agreement", .citation = "IPA 52(3)",
     .facts = incoming([](Request& r) { r.links.designated_agreement_permits = no; }), .outcome = Outcome::refused,
     .decided_by = "IPA 52(3)#2", .near_miss = [](Request& r) { r.links.designated_agreement_permits = yes; }, .under = gate},
    {.name = "condition B: the agreement is not designated yet", .citation = "IPA 52(3)", .facts = incoming(), .outcome = Outcome::refused,
     .decided_by = "IPA 52(3)#3", .under = with(uk_incoming_interception, [](auto& data) { data.designated_from = Date{2023, 3, 9}; }),
     .near_under = with(uk_incoming_interception, [](auto& data) { data.designated_from = Date{2023, 3, 8}; })},
    {.name = "condition C: somebody inside the United Kingdom", .citation = "IPA 52(4)",
     .facts = incoming([](Request& r) { r.warrant.target_whereabouts = Whereabouts::inside; }), .outcome = Outcome::refused,
     .decided_by = "IPA 52(4)", .near_miss = [](Request& r) { r.warrant.target_whereabouts = Whereabouts::outside; }, .under = gate},
    {.name = "condition C: who asks believes so, who intercepts does not", .citation = "IPA 52(4)(b)",
     .facts = incoming([](Request& r) { r.warrant.target_whereabouts = Whereabouts::inside; }), .outcome = Outcome::refused,
     .decided_by = "IPA 52(4)", .near_miss = [](Request& r) { r.warrant.target_whereabouts = Whereabouts::believed_outside; },
     .under = gate},
    {.name = "condition D: regulations ask for more", .citation = "IPA 52(5)", .facts = incoming(), .outcome = Outcome::refused,
     .decided_by = "IPA 52(5)", .under = with(uk_incoming_interception, [](auto& data) { data.further_conditions_met = no; }),
     .near_under = gate},
    {.name = "designated without having sought assurances", .citation = "IPA 52(7)", .facts = incoming(), .outcome = Outcome::refused,
     .decided_by = "IPA 52(7)#1", .under = with(uk_incoming_interception, [](auto& data) { data.assurances_sought = no; }),
     .near_under = gate},
    {.name = "assurances sought and not given: the duty was to seek them", .citation = "IPA 52(7)", .facts = incoming(),
     .rule = "IPA 52(7)#2", .status = Status::violated, .near_status = Status::satisfied,
     .under = with(uk_incoming_interception, [](auto& data) { data.assurances_given = no; }), .near_under = gate},
    {.name = "a capital case is no business of this gate", .citation = "IPA 52(7)", .facts = incoming([](Request& r) {
         r.offense.death_penalty_available = yes;
         r.offense.death_penalty_sought = yes;
     }),
     .under = gate},
};

constexpr Scenario protection[] = {
    {.name = "a US order under the agreement", .citation = "DPA Sched. A1", .facts = answered(), .under = basis},
    {.name = "a provider elsewhere", .citation = "DPA 9A", .facts = answered([](Request& r) { r.provider.established_in = US; }),
     .outcome = Outcome::not_applicable, .decided_by = "DPA 9A#1", .near_miss = [](Request& r) { r.provider.established_in = GB; },
     .under = basis},
    {.name = "data of nobody", .citation = "DPA 9A", .facts = answered([](Request& r) { r.data.personal = no; }),
     .outcome = Outcome::not_applicable, .decided_by = "DPA 9A#1", .near_miss = [](Request& r) { r.data.personal = yes; }, .under = basis},
    {.name = "the day before it was in force", .citation = "DPA 9A", .facts = but(answered(), [](Request& r) {
         r.warrant.issued_on = r.warrant.served_on = Date{2025, 8, 1};
         r.act_on = Date{2025, 8, 19};
     }),
     .outcome = Outcome::not_applicable, .decided_by = "DPA 9A#2", .near_miss = [](Request& r) { r.act_on = Date{2025, 8, 20}; },
     .under = basis},
    {.name = "a request from Australia is not listed", .citation = "DPA Sched. A1",
     .facts = answered([](Request& r) { r.warrant.issued_by = AU; }), .outcome = Outcome::not_applicable, .decided_by = "DPA Sched. A1#1",
     .near_miss = [](Request& r) { r.warrant.issued_by = US; }, .under = basis},
    {.name = "a request that breaks the agreement", .citation = "DPA Sched. A1",
     .facts = answered([](Request& r) { r.links.designated_agreement_permits = no; }), .outcome = Outcome::not_applicable,
     .decided_by = "DPA Sched. A1#2", .near_miss = [](Request& r) { r.links.designated_agreement_permits = yes; }, .under = basis},
    {.name = "a processor", .citation = "DPA 9A", .facts = answered([](Request& r) { r.provider.data_role = DataRole::processor; }),
     .outcome = Outcome::not_applicable, .decided_by = "DPA 9A#1",
     .near_miss = [](Request& r) { r.provider.data_role = DataRole::controller; }, .under = basis},
};

constexpr Request british_intercept(Act act, Change change = [](Request&) {}) {
    Request r = incoming();
    r.warrant.issued_by = GB;
    r.act = act;
    change(r);
    return r;
}
constexpr Scenario interceptions_kept_secret[] = {
    {.name = "stored data produced under an order", .citation = "IPA 56",
     .facts = british_intercept(Act::use_as_evidence, [](Request& r) { r.warrant.kind = WarrantKind::production; }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 56",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::interception; }, .near_outcome = Outcome::refused, .under = intercept},
    {.name = "what a British warrant brought is no evidence in court", .citation = "IPA 56(1)",
     .facts = british_intercept(Act::use_as_evidence), .outcome = Outcome::refused, .decided_by = "IPA 56(1)",
     .near_miss = [](Request& r) { r.use.forum = Forum::other; }, .under = intercept},
    {.name = "what was intercepted for an American request is", .citation = "IPA Sched. 3",
     .facts = but(incoming(), [](Request& r) { r.act = Act::use_as_evidence; }), .rule = "IPA Sched. 3", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.issued_by = GB; }, .near_outcome = Outcome::refused, .near_status = Status::not_engaged,
     .under = intercept},
    {.name = "the user may not be told of a British warrant", .citation = "IPA 57(1)", .facts = british_intercept(Act::notify),
     .outcome = Outcome::refused, .decided_by = "IPA 57(1)", .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; },
     .under = intercept},
};

/// What capability and security notices ask alike, by the same rows.
constexpr Scenario capability_rows[] = {
    {.name = "steps towards a capability, nothing said of encryption", .citation = "IPA 253", .facts = tcn(), .under = capability},
    {.name = "another kind of order", .citation = "IPA 253(1)", .facts = tcn([](Request& r) { r.warrant.kind = WarrantKind::interception; }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 253(1)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::capability_notice; }, .under = capability},
    {.name = "a notice obtains no data", .citation = "IPA 253(2)", .facts = tcn([](Request& r) { r.act = Act::disclose; }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 253(2)#1", .near_miss = [](Request& r) { r.act = Act::change_service; },
     .under = capability},
    {.name = "a change that has nothing to do with it", .citation = "IPA 253(2)",
     .facts = tcn([](Request& r) { r.provider.service_change = ServiceChange::neutral; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 253(2)#2", .near_miss = [](Request& r) { r.provider.service_change = ServiceChange::gives_capability; },
     .under = capability},
    {.name = "a chief constable cannot give one", .citation = "IPA 253(1)",
     .facts = tcn([](Request& r) { r.warrant.issuer = AuthorityKind::police; }), .outcome = Outcome::refused, .decided_by = "IPA 253(1)#2",
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::minister; }, .under = capability},
    {.name = "not considered proportionate", .citation = "IPA 253(1)(b)",
     .facts = tcn([](Request& r) { r.warrant.necessary_and_proportionate = no; }), .outcome = Outcome::refused,
     .decided_by = "IPA 253(1)(a)", .near_miss = [](Request& r) { r.warrant.necessary_and_proportionate = yes; }, .under = capability},
    {.name = "no Commissioner has approved it", .citation = "IPA 253(1)(c)",
     .facts = tcn([](Request& r) { r.warrant.review_held = no; }), .outcome = Outcome::refused, .decided_by = "IPA 253(1)(c)",
     .near_miss = [](Request& r) { r.warrant.review_held = yes; }, .under = capability},
    {.name = "given to a bank", .citation = "IPA 253(3)", .facts = tcn([](Request& r) { r.provider.service = ServiceKind::financial; }),
     .outcome = Outcome::refused, .decided_by = "IPA 253(3)#1",
     .near_miss = [](Request& r) { r.provider.service = ServiceKind::storage; }, .under = capability},
    {.name = "an obligation that no regulations list", .citation = "IPA 253(3)",
     .facts = tcn([](Request& r) { r.warrant.obligation = NoticeObligation::unlisted; }), .outcome = Outcome::refused,
     .decided_by = "IPA 253(3)#2", .near_miss = [](Request& r) { r.warrant.obligation = NoticeObligation::listed_for_other_powers; },
     .under = capability},
    {.name = "removal of encryption that users put on mail themselves", .citation = "IPA 253(5)(c)", .facts = tcn([](Request& r) {
         r.warrant.demands_decryption_capability = yes;
         r.data.encrypted_by_provider_software = no;
     }),
     .outcome = Outcome::refused, .decided_by = "IPA 253(5)(c)", .near_miss = [](Request& r) { r.data.encryption = Encryption::none; },
     .under = capability},
    {.name = "removal of encryption that the provider put on stored mail", .citation = "IPA 253(5)(c)", .facts = tcn([](Request& r) {
         r.warrant.demands_decryption_capability = yes;
         r.data.encryption = Encryption::by_provider;
         r.data.keys_held_by = KeyHolder::provider;
     }),
     .rule = "IPA 253(5)(c)", .status = Status::satisfied, .under = capability},
    {.name = "the provider was not consulted", .citation = "IPA 255(2)", .facts = tcn([](Request& r) { r.warrant.recipient_consulted = no; }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(2)", .near_miss = [](Request& r) { r.warrant.recipient_consulted = yes; },
     .under = capability},
    {.name = "the day after two years", .citation = "IPA 255(5A)", .facts = tcn([](Request& r) { r.act_on = Date{2028, 3, 2}; }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(5A)", .near_miss = [](Request& r) { r.act_on = Date{2028, 3, 1}; },
     .under = capability},
    {.name = "renewed for a second period that begins the day after the first", .citation = "IPA 255(5B)(b)", .facts = tcn([](Request& r) {
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2028, 3, 2};
         r.act_on = Date{2030, 3, 1};
     }),
     .rule = "IPA 255(5A)", .status = Status::satisfied, .near_miss = [](Request& r) { r.act_on = Date{2030, 3, 2}; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = capability},
    {.name = "lapsed: a renewal still to come does not bridge the gap", .citation = "IPA 255(5A), 255(5B)(b)", .facts = tcn([](Request& r) {
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2028, 4, 2};
         r.act_on = Date{2028, 4, 1};
     }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(5A)", .near_miss = [](Request& r) { r.warrant.extended_on = Date{2028, 3, 2}; },
     .under = capability},
    {.name = "renewed in advance, it is in its first period until the last day of that", .citation = "IPA 255(5B)(b)",
     .facts = tcn([](Request& r) {
         r.warrant.is_extension = yes;
         r.warrant.extended_on = Date{2028, 3, 2};
         r.act_on = Date{2028, 3, 1};
     }),
     .rule = "IPA 255(5A)", .status = Status::satisfied, .near_miss = [](Request& r) { r.warrant.is_extension = no; },
     .near_status = Status::satisfied, .under = capability},
    {.name = "a notice of 13 October 2024: no rule was seen that lets it lapse", .citation = "IPA 255(5A), SI 2024/1021",
     .facts = tcn([](Request& r) {
         r.warrant.issued_on = Date{2024, 10, 13};
         r.warrant.served_on = Date{2024, 10, 14};
         r.act_on = Date{2026, 10, 14};
     }),
     .rule = "IPA 255(5A)", .status = Status::not_engaged, .near_miss = [](Request& r) { r.warrant.issued_on = Date{2024, 10, 14}; },
     .near_outcome = Outcome::refused, .near_status = Status::violated, .under = capability},
    {.name = "revoked", .citation = "IPA 256", .facts = tcn([](Request& r) { r.events.review = OrderReview::revoked; }),
     .outcome = Outcome::refused, .decided_by = "IPA 256", .near_miss = [](Request& r) { r.events.review = OrderReview::confirmed; },
     .under = capability},
    {.name = "referred on the twenty-eighth day: the duty is suspended", .citation = "IPA 257(3)", .facts = tcn([](Request& r) {
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 30};
     }),
     .outcome = Outcome::conditional, .decided_by = "IPA 257(3)", .rule = "IPA 257(4)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.referred_on = Date{2026, 3, 31}; }, .near_status = Status::not_engaged, .under = capability},
    {.name = "reviewed and confirmed: the duty is back", .citation = "IPA 257(4)", .facts = tcn([](Request& r) {
         r.events.review = OrderReview::confirmed;
         r.events.referred_on = Date{2026, 3, 5};
     }),
     .rule = "IPA 257(4)", .status = Status::satisfied, .near_miss = [](Request& r) { r.events.review = OrderReview::pending; },
     .near_outcome = Outcome::conditional, .near_status = Status::violated, .under = capability},
    {.name = "a referral is still possible on the twenty-eighth day", .citation = "IPA 257(1)",
     .facts = tcn([](Request& r) { r.act_on = Date{2026, 3, 30}; }), .rule = "IPA 257(1)", .status = Status::violated,
     .near_miss = [](Request& r) { r.act_on = Date{2026, 3, 31}; }, .near_status = Status::not_engaged, .under = capability},
    {.name = "once referred it need not be referred again", .citation = "IPA 257(1)",
     .facts = tcn([](Request& r) { r.events.review = OrderReview::confirmed; }), .rule = "IPA 257(1)", .status = Status::satisfied,
     .under = capability},
    {.name = "the steps are due by the day that the notice names", .citation = "IPA 253(7)", .facts = tcn(), .rule = "IPA 253(7)",
     .status = Status::violated, .near_miss = [](Request& r) { r.events.produced_on = Date{2026, 3, 15}; },
     .near_status = Status::satisfied, .under = capability},
    {.name = "it reaches a provider in the United States", .citation = "IPA 253(8)",
     .facts = tcn([](Request& r) { r.provider.established_in = US; }), .rule = "IPA 253(8)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.established_in = GB; }, .near_status = Status::not_engaged, .under = capability},
    {.name = "whoever gets it must comply", .citation = "IPA 255(9)", .facts = tcn(), .rule = "IPA 255(9)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.provider.service_change = ServiceChange::neutral; }, .near_outcome = Outcome::not_applicable,
     .near_status = Status::not_engaged, .under = capability},
    {.name = "abroad it is enforced where it serves interception", .citation = "IPA 255(10), (11)",
     .facts = tcn([](Request& r) { r.provider.established_in = US; }), .rule = "IPA 255(10)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.warrant.obligation = NoticeObligation::listed_for_other_powers; },
     .near_status = Status::not_engaged, .under = capability},
};

constexpr Scenario security_rows[] = {
    {.name = "steps for national security", .citation = "IPA 252", .facts = nsn(), .under = security},
    {.name = "a capability notice is another thing", .citation = "IPA 252(1)",
     .facts = nsn([](Request& r) { r.warrant.kind = WarrantKind::capability_notice; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 252(1)#1", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::security_notice; }, .under = security},
    {.name = "it obtains no data", .citation = "IPA 252(2)", .facts = nsn([](Request& r) { r.act = Act::disclose; }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 252(2)", .near_miss = [](Request& r) { r.act = Act::change_service; },
     .under = security},
    {.name = "not given by a minister", .citation = "IPA 252(1)", .facts = nsn([](Request& r) { r.warrant.issuer = AuthorityKind::intelligence; }),
     .outcome = Outcome::refused, .decided_by = "IPA 252(1)#2", .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::minister; },
     .under = security},
    {.name = "to an operator in the United States", .citation = "IPA 252(1)", .facts = nsn([](Request& r) { r.provider.established_in = US; }),
     .outcome = Outcome::refused, .decided_by = "IPA 252(1)#3", .near_miss = [](Request& r) { r.provider.established_in = GB; },
     .under = security},
    {.name = "for the detection of crime", .citation = "IPA 252(1)(a)", .facts = nsn([](Request& r) { r.warrant.purpose = Purpose::detection; }),
     .outcome = Outcome::refused, .decided_by = "IPA 252(1)(a)",
     .near_miss = [](Request& r) { r.warrant.purpose = Purpose::national_security; }, .under = security},
    {.name = "not considered necessary", .citation = "IPA 252(1)(b)",
     .facts = nsn([](Request& r) { r.warrant.necessary_and_proportionate = no; }), .outcome = Outcome::refused,
     .decided_by = "IPA 252(1)(b)", .near_miss = [](Request& r) { r.warrant.necessary_and_proportionate = yes; }, .under = security},
    {.name = "not approved", .citation = "IPA 252(1)(c)", .facts = nsn([](Request& r) { r.warrant.reviewer = Reviewer::other_independent; }),
     .outcome = Outcome::refused, .decided_by = "IPA 252(1)(c)", .near_miss = [](Request& r) { r.warrant.reviewer = Reviewer::judge; },
     .under = security},
    {.name = "chiefly for what a warrant is needed for", .citation = "IPA 252(5)",
     .facts = nsn([](Request& r) { r.warrant.obligation = NoticeObligation::listed_for_other_powers; }), .outcome = Outcome::refused,
     .decided_by = "IPA 252(5)", .near_miss = [](Request& r) { r.warrant.obligation = NoticeObligation::unlisted; }, .under = security},
    {.name = "the operator was not consulted", .citation = "IPA 255(2)", .facts = nsn([](Request& r) { r.warrant.recipient_consulted = no; }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(2)", .near_miss = [](Request& r) { r.warrant.recipient_consulted = yes; },
     .under = security},
    {.name = "the day after two years", .citation = "IPA 255(5A)", .facts = nsn([](Request& r) { r.act_on = Date{2028, 3, 2}; }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(5A)", .near_miss = [](Request& r) { r.act_on = Date{2028, 3, 1}; },
     .under = security},
    {.name = "revoked", .citation = "IPA 256", .facts = nsn([](Request& r) { r.events.review = OrderReview::revoked; }),
     .outcome = Outcome::refused, .decided_by = "IPA 256", .near_miss = [](Request& r) { r.events.review = OrderReview::varied; },
     .under = security},
    {.name = "referred in time", .citation = "IPA 257(3)", .facts = nsn([](Request& r) {
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 5};
     }),
     .outcome = Outcome::conditional, .decided_by = "IPA 257(3)", .rule = "IPA 257(4)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.review = OrderReview::confirmed; }, .near_status = Status::satisfied, .under = security},
    {.name = "it may be referred", .citation = "IPA 257(1)", .facts = nsn(), .rule = "IPA 257(1)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.review = OrderReview::varied; }, .near_status = Status::satisfied, .under = security},
    {.name = "the steps are due", .citation = "IPA 252(7)", .facts = nsn(), .rule = "IPA 252(7)", .status = Status::violated,
     .near_miss = [](Request& r) { r.events.produced_on = Date{2026, 3, 20}; }, .near_status = Status::satisfied, .under = security},
    {.name = "what it demands is lawful", .citation = "IPA 252(8)", .facts = nsn(), .rule = "IPA 252(8)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::notify; }, .near_outcome = Outcome::not_applicable, .near_status = Status::not_engaged,
     .under = security},
    {.name = "whoever gets it must comply", .citation = "IPA 255(9)", .facts = nsn(), .rule = "IPA 255(9)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::notify; }, .near_outcome = Outcome::not_applicable, .near_status = Status::not_engaged,
     .under = security},
};

constexpr Scenario restraint_rows[] = {
    {.name = "an American order is no notice", .citation = "IPA 255(8)", .facts = tcn([](Request& r) {
         r.act = Act::notify;
         r.warrant.issued_by = US;
     }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 255(8)#1", .near_miss = [](Request& r) { r.warrant.issued_by = GB; },
     .near_outcome = Outcome::refused, .under = restraints},
    {.name = "the user may not learn that there is a capability notice", .citation = "IPA 255(8)",
     .facts = tcn([](Request& r) { r.act = Act::notify; }), .outcome = Outcome::refused, .decided_by = "IPA 255(8)#2",
     .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; }, .under = restraints},
    {.name = "nor once it has been revoked", .citation = "IPA 255(8)", .facts = tcn([](Request& r) {
         r.act = Act::notify;
         r.events.review = OrderReview::revoked;
     }),
     .outcome = Outcome::refused, .decided_by = "IPA 255(8)#2", .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; },
     .under = restraints},
    {.name = "a harmful change while a referral is under review", .citation = "IPA 257(3A), (3B)", .facts = tcn([](Request& r) {
         r.provider.service_change = ServiceChange::harms_capability;
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 5};
     }),
     .outcome = Outcome::refused, .decided_by = "IPA 257(3A)", .near_miss = [](Request& r) { r.provider.service_change = ServiceChange::neutral; },
     .under = restraints},
    {.name = "the same once it has been reviewed", .citation = "IPA 257(3A)", .facts = tcn([](Request& r) {
         r.provider.service_change = ServiceChange::harms_capability;
         r.events.review = OrderReview::confirmed;
         r.events.referred_on = Date{2026, 3, 5};
     }),
     .near_miss = [](Request& r) { r.events.review = OrderReview::pending; }, .near_outcome = Outcome::refused, .under = restraints},
    {.name = "a referral out of time freezes nothing", .citation = "IPA 257(1), (3A)", .facts = tcn([](Request& r) {
         r.provider.service_change = ServiceChange::harms_capability;
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 31};
     }),
     .near_miss = [](Request& r) { r.events.referred_on = Date{2026, 3, 30}; }, .near_outcome = Outcome::refused, .under = restraints},
    {.name = "a notification notice, if such notices are secret", .citation = "IPA 258A", .facts = nn([](Request& r) { r.act = Act::notify; }),
     .outcome = Outcome::refused, .decided_by = "IPA 258A",
     .under = with(uk_notice_restraints, [](auto& data) { data.notification_notices_are_secret = yes; }),
     .near_under = with(uk_notice_restraints, [](auto& data) { data.notification_notices_are_secret = no; })},
    {.name = "whether they are was not read", .citation = "IPA 258A", .facts = nn([](Request& r) { r.act = Act::notify; }),
     .outcome = Outcome::undetermined, .decided_by = "IPA 258A", .near_miss = [](Request& r) { r.events.disclosure_permitted = yes; },
     .under = restraints},
    {.name = "a notice on keys that says it is secret", .citation = "RIPA 54(1)", .facts = key([](Request& r) { r.act = Act::notify; }),
     .outcome = Outcome::refused, .decided_by = "RIPA 54(1)",
     .near_miss = [](Request& r) { r.warrant.confidentiality_required = no; }, .under = restraints},
    {.name = "permission to tell of it", .citation = "RIPA 54(1)", .facts = key([](Request& r) {
         r.act = Act::notify;
         r.events.disclosure_permitted = yes;
     }),
     .rule = "RIPA 54(1)", .status = Status::satisfied, .under = restraints},
};

constexpr Scenario notification_rows[] = {
    {.name = "end-to-end encryption for all users, announced to nobody", .citation = "IPA 258A(1)",
     .facts = nn([](Request& r) { r.provider.service_change = ServiceChange::harms_capability; }), .rule = "IPA 258A(1)#4",
     .status = Status::violated, .near_miss = [](Request& r) { r.events.referred_on = Date{2026, 3, 10}; },
     .near_status = Status::satisfied, .under = notification},
    {.name = "a change that harms no capability", .citation = "IPA 258A(2)",
     .facts = nn([](Request& r) { r.provider.service_change = ServiceChange::neutral; }), .rule = "IPA 258A(1)#4",
     .status = Status::not_engaged, .under = notification},
    {.name = "a capability notice is another thing", .citation = "IPA 258A(1)",
     .facts = nn([](Request& r) { r.warrant.kind = WarrantKind::capability_notice; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 258A(1)#1", .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::change_notice; }, .under = notification},
    {.name = "given by somebody else", .citation = "IPA 258A(1)", .facts = nn([](Request& r) { r.warrant.issuer = AuthorityKind::regulator; }),
     .outcome = Outcome::not_applicable, .decided_by = "IPA 258A(1)#2",
     .near_miss = [](Request& r) { r.warrant.issuer = AuthorityKind::minister; }, .under = notification},
    {.name = "given before the section was in force", .citation = "IPA 258A(1)", .facts = nn(), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 258A(1)#3",
     .under = with(uk_notification_notices, [](auto& data) { data.in_force_from = Date{2026, 3, 3}; }),
     .near_under = with(uk_notification_notices, [](auto& data) { data.in_force_from = Date{2026, 3, 2}; })},
    {.name = "not considered necessary", .citation = "IPA 258A(5)",
     .facts = nn([](Request& r) { r.warrant.necessary_and_proportionate = no; }), .outcome = Outcome::not_applicable,
     .decided_by = "IPA 258A(5)", .near_miss = [](Request& r) { r.warrant.necessary_and_proportionate = yes; }, .under = notification},
};

constexpr Scenario key_rows[] = {
    {.name = "a provider that has the key", .citation = "RIPA 49(2)", .facts = key(), .under = keys},
    {.name = "another kind of order", .citation = "RIPA 49(1)", .facts = key([](Request& r) { r.warrant.kind = WarrantKind::production; }),
     .outcome = Outcome::not_applicable, .decided_by = "RIPA 49(1)#1",
     .near_miss = [](Request& r) { r.warrant.kind = WarrantKind::key_notice; }, .under = keys},
    {.name = "information that was stolen", .citation = "RIPA 49(1)", .facts = key([](Request& r) { r.data.lawfully_obtained = no; }),
     .outcome = Outcome::not_applicable, .decided_by = "RIPA 49(1)#2", .near_miss = [](Request& r) { r.data.lawfully_obtained = yes; },
     .under = keys},
    {.name = "a provider that has no key", .citation = "RIPA 49(2)(a)", .facts = key([](Request& r) {
         r.data.encryption = Encryption::end_to_end;
         r.data.keys_held_by = KeyHolder::user;
     }),
     .outcome = Outcome::refused, .decided_by = "RIPA 49(2)(a)", .under = keys},
    {.name = "without permission", .citation = "RIPA 49(2)", .facts = key([](Request& r) { r.warrant.review_held = no; }),
     .outcome = Outcome::refused, .decided_by = "RIPA 49(2)", .near_miss = [](Request& r) { r.warrant.review_held = yes; }, .under = keys},
    {.name = "out of proportion", .citation = "RIPA 49(2)(c)", .facts = key([](Request& r) { r.warrant.necessary_and_proportionate = no; }),
     .outcome = Outcome::refused, .decided_by = "RIPA 49(2)(c)",
     .near_miss = [](Request& r) { r.warrant.necessary_and_proportionate = yes; }, .under = keys},
    {.name = "the plaintext can be had otherwise", .citation = "RIPA 49(2)(d)",
     .facts = key([](Request& r) { r.warrant.less_intrusive_means_available = yes; }), .outcome = Outcome::refused,
     .decided_by = "RIPA 49(2)(d)", .near_miss = [](Request& r) { r.warrant.less_intrusive_means_available = no; }, .under = keys},
    {.name = "for a purpose that the Act does not name", .citation = "RIPA 49(3)", .facts = key([](Request& r) {
         r.warrant.purpose = Purpose::other;
         r.warrant.complies_with_issuing_law = no;
     }),
     .outcome = Outcome::refused, .decided_by = "RIPA 49(3)", .near_miss = [](Request& r) { r.warrant.purpose = Purpose::prevention; },
     .under = keys},
    {.name = "for a statutory duty, such as the execution of a sentence", .citation = "RIPA 49(2)(b)(ii)", .facts = key([](Request& r) {
         r.warrant.purpose = Purpose::sentence_execution;
         r.warrant.complies_with_issuing_law = yes;
     }),
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = no; }, .near_outcome = Outcome::refused,
     .near_decided_by = "RIPA 49(3)", .under = keys},
    {.name = "whether another purpose is the economic well-being of the country has to be told", .citation = "RIPA 49(3)(c)",
     .facts = key([](Request& r) { r.warrant.purpose = Purpose::other; }), .outcome = Outcome::undetermined, .decided_by = "RIPA 49(3)",
     .near_miss = [](Request& r) { r.warrant.complies_with_issuing_law = yes; }, .under = keys},
    {.name = "due by the time that the notice names", .citation = "RIPA 49(4)", .facts = key(), .rule = "RIPA 49(4)",
     .status = Status::violated, .near_miss = [](Request& r) { r.events.produced_on = Date{2026, 3, 18}; },
     .near_status = Status::satisfied, .under = keys},
    {.name = "intelligible, or the key instead", .citation = "RIPA 50(1)", .facts = key(), .rule = "RIPA 50(1)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::notify; }, .near_outcome = Outcome::not_applicable, .near_status = Status::not_engaged,
     .under = keys},
    {.name = "failure is an offense", .citation = "RIPA 53(5)", .facts = key(), .rule = "RIPA 53(5)", .status = Status::satisfied,
     .near_miss = [](Request& r) { r.act = Act::notify; }, .near_outcome = Outcome::not_applicable, .near_status = Status::not_engaged,
     .under = keys},
};

static_assert(proved<interceptions>);
static_assert(proved<protection>);
static_assert(proved<interceptions_kept_secret>);
static_assert(proved<capability_rows>);
static_assert(proved<security_rows>);
static_assert(proved<restraint_rows>);
static_assert(proved<notification_rows>);
static_assert(proved<key_rows>);

const Table interception_table("investigatory powers: incoming interception", interceptions);
const Table protection_table("investigatory powers: data protection", protection);
const Table secret_table("investigatory powers: secrecy of interception", interceptions_kept_secret);
const Table capability_table("investigatory powers: capability notices", capability_rows);
const Table security_table("investigatory powers: security notices", security_rows);
const Table restraint_table("investigatory powers: secrecy and freeze", restraint_rows);
const Table notification_table("investigatory powers: notification notices", notification_rows);
const Table key_table("investigatory powers: keys", key_rows);

}  // namespace

TEST_CASE("investigatory powers: incoming interception") { interception_table.run(); }
TEST_CASE("investigatory powers: data protection") { protection_table.run(); }
TEST_CASE("investigatory powers: secrecy of interception") { secret_table.run(); }
TEST_CASE("investigatory powers: capability notices") { capability_table.run(); }
TEST_CASE("investigatory powers: security notices") { security_table.run(); }
TEST_CASE("investigatory powers: secrecy and freeze") { restraint_table.run(); }
TEST_CASE("investigatory powers: notification notices") { notification_table.run(); }
TEST_CASE("investigatory powers: keys") { key_table.run(); }

TEST_CASE("investigatory powers: end-to-end encryption in the provider's own app is undetermined, and each reading decides it") {
    const auto asked = [](Truth t) {
        Request r = tcn();
        r.warrant.demands_decryption_capability = yes;
        r.readings.app_encryption_is_providers = t;
        return evaluate(uk_technical_capability_notices, r);
    };
    CHECK(Request{}.readings.app_encryption_is_providers == unknown);
    const Decision open = asked(unknown);
    CHECK(open.outcome() == Outcome::undetermined);
    CHECK(open.possible().contains(Outcome::permitted));
    CHECK(open.possible().contains(Outcome::refused));
    CHECK(open.possible().size() == 2);
    CHECK(open.decided_by("IPA 253(5)(c)"));
    CHECK(open.open_questions().contains(fact.readings.app_encryption_is_providers));
    CHECK(open.open_questions().size() == 1);
    CHECK(open.form() == Form::unsettled);
    CHECK(asked(yes).outcome() == Outcome::permitted);
    CHECK(asked(yes).form() == Form::plaintext);
    CHECK(asked(no).outcome() == Outcome::refused);
    CHECK(asked(no).decided_by("IPA 253(5)(c)"));
    CHECK(asked(no).form() == Form::none);
}

TEST_CASE("investigatory powers: when notification notices came into force is not known, and they never forbid") {
    const Decision d = evaluate(uk_notification_notices, nn());
    CHECK(d.outcome() == Outcome::undetermined);
    CHECK(d.decided_by("IPA 258A(1)"));
    CHECK(d.open_questions().empty());  // no fact settles it: the data does
    CHECK(d.excluded(Outcome::refused));
    CHECK(d.excluded(Outcome::conditional));
    for (const Rule& r : d.rules()) CHECK_FALSE((r.role == Role::requirement || r.role == Role::condition));
}

TEST_CASE("investigatory powers: a referral within 28 days, as a deadline") {
    const Request r = tcn();
    for (const Duty& d : evaluate(uk_technical_capability_notices, r).duties(r)) {
        if (d.rule.citation != "IPA 257(1)") continue;
        CHECK(d.due.last_day == Date{2026, 3, 30});
        CHECK(d.rule.obligation.strictness == Strictness::may);
    }
    CHECK(evaluate(uk_technical_capability_notices, r).duties().contains("IPA 257(1)"));
}

TEST_CASE("investigatory powers: no part asks of another order whether there is a notice") {
    Request r = uk_order;
    r.act = Act::change_service;
    for (const Instrument& part : {capability, security, restraints, notification, keys}) {
        INFO(spelled(part.id()));
        CHECK(evaluate(part, r).outcome() == Outcome::not_applicable);
    }
}

TEST_CASE("investigatory powers: every row says what it is") {
    for (const Instrument& part : {gate, basis, intercept, security, capability, restraints, notification, keys}) {
        INFO(spelled(part.id()));
        for (const LedgerRow& row : ledger(part)) {
            INFO(spelled(row.citation));
            CHECK(row.text.size() > 3);
            CHECK(row.provenance != Provenance::press);
        }
        for (std::size_t r = 0; r != part.tables->rules; ++r) {
            const Rule& rule = part.tables->rule[r];
            INFO(cited(*part.tables, r));
            CHECK((rule.obligation.who != Actor::nobody) == (rule.role == Role::duty));
            CHECK((rule.obligation.deed != Deed::none) == (rule.role == Role::duty));
        }
    }
}

TEST_CASE("UK notices: a notice that is void, revoked or suspended demands nothing") {
    const auto follows = [](const Instrument& part, const Request& r, Label citation) {
        return evaluate(part, r).consequences().contains(citation);
    };
    const auto not_consulted = [](Request& r) { r.warrant.recipient_consulted = no; };
    const auto revoked = [](Request& r) { r.events.review = OrderReview::revoked; };
    const auto referred = [](Request& r) {
        r.events.review = OrderReview::pending;
        r.events.referred_on = Date{2026, 3, 5};
    };
    for (const Label citation : {Label("IPA 255(9)"), Label("IPA 255(10)")}) {
        CHECK(follows(capability, tcn(), citation));
        for (const Change change : {Change(not_consulted), Change(revoked), Change(referred)})
            CHECK_FALSE(follows(capability, tcn(change), citation));
    }
    for (const Label citation : {Label("IPA 252(8)"), Label("IPA 255(9)")}) {
        CHECK(follows(security, nsn(), citation));
        for (const Change change : {Change(not_consulted), Change(revoked), Change(referred)})
            CHECK_FALSE(follows(security, nsn(change), citation));
    }
    for (const Label citation : {Label("RIPA 50(1)"), Label("RIPA 53(5)")}) {
        CHECK(follows(keys, key(), citation));
        CHECK_FALSE(follows(keys, key([](Request& r) { r.data.keys_held_by = KeyHolder::user; }), citation));
        CHECK_FALSE(follows(keys, key([](Request& r) { r.warrant.necessary_and_proportionate = no; }), citation));
    }
    // It has reached a provider abroad all the same.
    const Request abroad = tcn([](Request& r) { r.provider.established_in = US; });
    CHECK(follows(capability, but(abroad, referred), "IPA 253(8)"));
}
