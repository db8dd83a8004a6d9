// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../laws/toy_law.hpp"

#include <comity/comity.hpp>

#include <cstddef>

// Claims that an outcome never comes about, true ones and false ones, each from the law: for whoever can decide them.

namespace theorem_list {
using namespace comity;

struct Theorem {
    const char* says;
    Instrument law;
    Request given;
    Outcome outcome;  ///< it never comes about
    bool holds;       ///< whether that is so
};

/// Any request of which this is true: not even an act or a reading is presumed.
template <class... What>
constexpr Request any(What... what) noexcept {
    Request r = detail::to_request(detail::Lanes{});
    (what(r), ...);
    return r;
}
/// The same, doubtful law being read as recommended.
template <class... What>
constexpr Request as_recommended(What... what) noexcept {
    Request r{};
    r.act = unsaid;
    (what(r), ...);
    return r;
}

constexpr auto act(Act a) noexcept {
    return [a](Request& r) { r.act = a; };
}
constexpr auto kind(WarrantKind k) noexcept {
    return [k](Request& r) { r.warrant.kind = k; };
}
constexpr auto order_of(State s) noexcept {
    return [s](Request& r) { r.warrant.issued_by = s; };
}
constexpr auto issued_on(int y, int m, int d) noexcept {
    return [day = Date{y, m, d}](Request& r) { r.warrant.issued_on = day; };
}
constexpr auto served_on(int y, int m, int d) noexcept {
    return [day = Date{y, m, d}](Request& r) { r.warrant.served_on = day; };
}
constexpr auto done_on(int y, int m, int d) noexcept {
    return [day = Date{y, m, d}](Request& r) { r.act_on = day; };
}
constexpr auto extended_on(int y, int m, int d) noexcept {
    return [day = Date{y, m, d}](Request& r) {
        r.warrant.is_extension = yes;
        r.warrant.extended_on = day;
    };
}
constexpr auto about_somebody_in(State s) noexcept {
    return [s](Request& r) { r.target.located_in = s; };
}
constexpr auto about_a_citizen_of(State s) noexcept {
    return [s](Request& r) {
        r.target.kind = PersonKind::natural;
        r.target.nationality = s;
    };
}
constexpr auto about_a_corporation_of(State s) noexcept {
    return [s](Request& r) {
        r.target.kind = PersonKind::corporation;
        r.target.incorporated_in = s;
    };
}
constexpr auto maximum(int n) noexcept {
    return [n](Request& r) { r.offense.maximum_imprisonment = months(n); };
}
constexpr auto data(DataCategory c) noexcept {
    return [c](Request& r) { r.data.category = c; };
}
inline constexpr auto disclosing = act(Act::disclose);
inline constexpr auto production = kind(WarrantKind::production);
inline constexpr auto content = data(DataCategory::content);
inline constexpr auto a_us_person = [](Request& r) { r.target.united_states_person = yes; };
inline constexpr auto not_terrorist = [](Request& r) { r.offense.terrorist_activity = no; };
inline constexpr auto no_extension = [](Request& r) { r.warrant.is_extension = no; };
inline constexpr auto not_invoked = [](Request& r) { r.warrant.invoked = no; };
inline constexpr auto end_to_end = [](Request& r) { r.data.encryption = Encryption::end_to_end; };
inline constexpr auto without_a_fixed_end = [](Request& r) { r.warrant.duration_fixed = no; };
inline constexpr auto bulk = [](Request& r) { r.warrant.identifier = Identifier::none; };
inline constexpr auto concluded_improper = [](Request& r) {
    r.events.receiving_authority_concluded_improper = yes;
    r.readings.earlier_production_stays_covered = no;
};
constexpr auto by(AuthorityKind a) noexcept {
    return [a](Request& r) { r.warrant.issuer = r.warrant.validator = a; };
}
constexpr auto at_home(State s) noexcept {
    return [s](Request& r) { r.warrant.issued_by = r.provider.addressee_in = s; };
}
constexpr auto by_a(Process p) noexcept {
    return [p](Request& r) { r.warrant.process = p; };
}

inline constexpr Outcome permitted = Outcome::permitted;
inline constexpr Outcome refused = Outcome::refused;
inline const State france = state("FR");

inline const Theorem all[] = {
    // The US-UK agreement.
    {"4(3): no US order for content reaches a person in the UK", us_uk_daa,
     any(disclosing, production, content, order_of(US), about_somebody_in(GB)), permitted, true},
    {"4(3): no UK order for content reaches a US person",
     us_uk_daa, any(disclosing, production, content, order_of(GB), a_us_person),
     permitted, true},
    {"4(3): nor a citizen of the United States", us_uk_daa,
     any(disclosing, production, content, order_of(GB), about_a_citizen_of(US)), permitted, true},
    {"4(3): nor a corporation of theirs", us_uk_daa,
     any(disclosing, production, content, order_of(GB), about_a_corporation_of(US)), permitted, true},
    {"4(3): nor anybody in the United States", us_uk_daa,
     any(disclosing, production, content, order_of(GB), about_somebody_in(US)), permitted, true},
    {"4(3): nor in Puerto Rico, as recommended", us_uk_daa,
     as_recommended(disclosing, production, content, order_of(GB), about_somebody_in(state("PR"))), permitted, true},
    {"1(12): a UK order cannot reach an American in France", us_uk_daa,
     any(disclosing, production, content, order_of(GB), about_a_citizen_of(US), about_somebody_in(france)), permitted, true},
    {"false: a US order cannot reach a British citizen in France", us_uk_daa,
     any(disclosing, production, content, order_of(US), about_a_citizen_of(GB), about_somebody_in(france)), permitted, false},
    {"10(1): process for preservation hands nothing over", us_uk_daa, any(disclosing, kind(WarrantKind::preservation)),
     permitted, true},
    {"15: nothing under an order served before entry into force", us_uk_daa, any(served_on(2022, 10, 2), no_extension),
     permitted, true},
    {"16: nothing on the day before entry into force", us_uk_daa, any(done_on(2022, 10, 2)), permitted, true},
    {"false: nothing under an order of the day of entry into force",
     us_uk_daa, any(disclosing, content, issued_on(2022, 10, 3)),
     permitted, false},
    {"1(8): nothing on a French order", us_uk_daa, any(order_of(france)), permitted, true},
    {"3(2): an order for which it is not invoked is not permitted",
     us_uk_daa, any(disclosing, production, content, not_invoked),
     permitted, true},
    {"11(1): nor refused", us_uk_daa, any(disclosing, production, content, not_invoked), refused, true},
    {"1(10): a request that obliges nobody is not permitted", us_uk_daa, any(disclosing, kind(WarrantKind::voluntary_request)),
     permitted, true},
    {"4(1): no content for 35 months", us_uk_daa, any(disclosing, production, content, maximum(35), not_terrorist),
     permitted, true},
    {"false: no content for 36 months", us_uk_daa, any(disclosing, production, content, maximum(36), not_terrorist),
     permitted, false},
    {"5(3): no interception without a fixed end", us_uk_daa,
     any(disclosing, kind(WarrantKind::interception), content, without_a_fixed_end), permitted, true},
    {"4(5): no content in bulk", us_uk_daa, any(disclosing, production, content, bulk), permitted, true},
    {"5(12): nothing after a conclusion that reaches back", us_uk_daa, any(production, content, concluded_improper),
     permitted, true},
    {"2(1): it forbids no change of a service", us_uk_daa, any(act(Act::change_service)), refused, true},
    {"false: it stands in the way of handing over what is encrypted", us_uk_daa, any(disclosing, content, end_to_end),
     permitted, false},
    {"false: orders of 2028 are not covered; that hinges on an extension nobody knows of", us_uk_daa,
     as_recommended(issued_on(2028, 1, 1)), permitted, false},
    // What the press made of it.
    {"par. 4: the United States will not investigate UK citizens", press_2019,
     any(disclosing, order_of(US), about_a_citizen_of(GB)), permitted, true},
    {"false, and false: US orders do not reach UK citizens", us_uk_daa,
     any(disclosing, production, content, order_of(US), about_a_citizen_of(GB)), permitted, false},
    // The US-Australia agreement.
    {"4(3): no Australian order for content reaches a US person", us_au_daa,
     any(disclosing, production, content, order_of(AU), a_us_person), permitted, true},
    {"4(3): no US order for content reaches an Australian, wherever they are", us_au_daa,
     any(disclosing, production, content, order_of(US), about_a_citizen_of(AU)), permitted, true},
    {"4(3): nor anybody in Australia", us_au_daa, any(disclosing, production, content, order_of(US), about_somebody_in(AU)),
     permitted, true},
    {"false: nor a British citizen in France", us_au_daa,
     any(disclosing, production, content, order_of(US), about_a_citizen_of(GB), about_somebody_in(france)), permitted, false},
    {"1(9): nothing on a British order", us_au_daa, any(order_of(GB)), permitted, true},
    {"1(14): no content for 35 months", us_au_daa, any(disclosing, production, content, maximum(35), not_terrorist),
     permitted, true},
    {"5(3): no interception without a fixed end", us_au_daa,
     any(disclosing, kind(WarrantKind::interception), content, without_a_fixed_end), permitted, true},
    // Regulation (EU) 2023/1543.
    {"4(2): a prosecutor alone gets no content",
     eu_e_evidence, any(disclosing, production, content, by(AuthorityKind::prosecutor)),
     permitted, true},
    {"4(2): nor traffic data", eu_e_evidence,
     any(disclosing, production, data(DataCategory::traffic), by(AuthorityKind::prosecutor)), permitted, true},
    {"false: nor who the subscriber is", eu_e_evidence,
     any(disclosing, production, data(DataCategory::subscriber), by(AuthorityKind::prosecutor)), permitted, false},
    {"34(2): nothing on an order of 17 August 2026", eu_e_evidence, any(issued_on(2026, 8, 17)), permitted, true},
    {"false: nothing on an order of 18 August 2026", eu_e_evidence, any(disclosing, issued_on(2026, 8, 18)), permitted, false},
    {"1(1): nothing on a US order", eu_e_evidence, any(order_of(US)), permitted, true},
    {"1(1): nothing at home", eu_e_evidence, any(at_home(france)), permitted, true},
    {"3(9): no passwords as subscriber data", eu_e_evidence,
     any(disclosing, production, data(DataCategory::subscriber), [](Request& r) { r.data.authentication_secret = yes; }),
     permitted, true},
    {"2(2): nothing for national security", eu_e_evidence,
     any(disclosing, production, [](Request& r) { r.warrant.purpose = Purpose::national_security; }), permitted, true},
    // The law of the United States.
    {"2711(4): a British order compels nothing", us_compelled_disclosure, any(order_of(GB)), permitted, true},
    {"Warshak: no content on a subpoena, as recommended", us_compelled_disclosure,
     as_recommended(disclosing, content, by_a(Process::subpoena)), permitted, true},
    {"2703(a): nor by the statute alone, if it is at most 180 days old and held by a communication service",
     us_compelled_disclosure,
     any(disclosing, content, by_a(Process::subpoena), [](Request& r) {
         r.provider.service = ServiceKind::communication;
         r.data.storage_age = days(180);
     }), permitted, true},
    {"false: nor if it is 181 days old", us_compelled_disclosure,
     any(disclosing, content, by_a(Process::subpoena), [](Request& r) {
         r.provider.service = ServiceKind::communication;
         r.data.storage_age = days(181);
     }), permitted, false},
    {"2702(a): without agreement, consent or reason no foreign order gets content from a provider to the public",
     us_disclosure_bar,
     any(disclosing, production, content, order_of(france), [](Request& r) {
         r.provider.serves_the_public = yes;
         r.links.executive_agreement_permits = no;
         r.events.consent_by = ConsentBy::none;
         r.provider.voluntary_reason = VoluntaryReason::none;
     }), permitted, true},
    {"false: not with the agreement either", us_disclosure_bar,
     any(disclosing, production, content, order_of(GB), [](Request& r) { r.links.executive_agreement_permits = yes; }),
     permitted, false},
    // The law of the United Kingdom.
    {"COPOA 9(1): served on the first day after three months, it compels nothing", uk_overseas_production_order_duty,
     any(disclosing, issued_on(2023, 1, 10), served_on(2023, 4, 10)), permitted, true},
    {"false: nor on their last day", uk_overseas_production_order_duty,
     any(disclosing, issued_on(2023, 1, 10), served_on(2023, 4, 9)), permitted, false},
    {"COPOA 9(1): three months from 30 November end with February", uk_overseas_production_order_duty,
     any(disclosing, issued_on(2023, 11, 30), served_on(2024, 3, 1)), permitted, true},
    {"false: they end before the leap day", uk_overseas_production_order_duty,
     any(disclosing, issued_on(2023, 11, 30), served_on(2024, 2, 29)), permitted, false},
    {"COPOA 9(1): in 2100 February has 28 days", uk_overseas_production_order_duty,
     any(disclosing, issued_on(2099, 11, 30), served_on(2100, 3, 1)), permitted, true},
    {"false: or fewer", uk_overseas_production_order_duty, any(disclosing, issued_on(2099, 11, 30), served_on(2100, 2, 28)), permitted,
     false},
    {"COPOA 3(3): what is legally privileged is never owed", uk_overseas_production_order_duty,
     any([](Request& r) { r.data.special_protection = SpecialProtection::legally_privileged; }), permitted, true},
    {"DPA Sched. A1: it is no basis for an Australian order", uk_data_protection_basis, any(order_of(AU)), permitted, true},
    {"IPA 253(5)(c): no encryption is removed that is not the operator's", uk_technical_capability_notices,
     any(end_to_end, [](Request& r) {
         r.warrant.demands_decryption_capability = yes;
         r.data.encrypted_by_provider_software = no;
     }), permitted, true},
    {"IPA 255(5A): a notice renewed on 1 March 2026 has lapsed on 1 March 2028", uk_national_security_notices,
     any(issued_on(2024, 11, 1), extended_on(2026, 3, 1), done_on(2028, 3, 1)), permitted, true},
    {"false: and on the leap day before", uk_national_security_notices,
     any(issued_on(2024, 11, 1), extended_on(2026, 3, 1), done_on(2028, 2, 29)), permitted, false},
    {"RIPA 49(2)(a): whoever has no key owes none", uk_key_disclosure,
     any(end_to_end, [](Request& r) { r.data.keys_held_by = KeyHolder::user; }), permitted, true},
    // A law of no country, whose definitions settle facts.
    {"1(2), 3(1): nothing for 35 months without terrorism", toy::treaty, any(disclosing, production, maximum(35), not_terrorist),
     permitted, true},
    {"false: nothing for 36 months without terrorism", toy::treaty, any(disclosing, production, maximum(36), not_terrorist), permitted,
     false},
    {"1(1), 3(5): nobody who is American", toy::treaty, any(disclosing, about_a_citizen_of(US)), permitted, true},
};
inline constexpr std::size_t count = sizeof(all) / sizeof(Theorem);

}  // namespace theorem_list
