// SPDX-License-Identifier: BSL-1.0
#pragma once

// Words in which theorems about law are written, so that each reads as a sentence:
//   static_assert(never_permitted(us_uk_daa, any(disclosing, order_of<US>, for_content, about_somebody_in<GB>)));
//   CHECK(can_be_permitted(us_uk_daa, any(disclosing, order_of<US>, for_content, about_a_citizen_of<GB>)));
// What is not said is free: every act, date, state, length of time and reading of doubtful law. A theorem about nothing,
// because what it says contradicts itself, counts as false.

#include <comity/analysis/proof.hpp>

#include <doctest/doctest.h>

namespace theorems {
using namespace comity;

/// Any request at all of which this is true. Not even an act or a reading is presumed.
template <class... What>
constexpr Request any(What... what) noexcept {
    Request r = detail::to_request(detail::Lanes{});
    (what(r), ...);
    return r;
}
/// Any request of which this is true, doubtful law being read as recommended; the act is free.
template <class... What>
constexpr Request as_recommended(What... what) noexcept {
    Request r{};
    r.act = unsaid;
    (what(r), ...);
    return r;
}
/// One thing more.
template <class... What>
constexpr Request with_this(Request r, What... what) noexcept {
    (what(r), ...);
    return r;
}

// --- what is claimed ---

constexpr bool is_true(const Proof& p) noexcept { return p.holds() && !p.vacuous(); }

/// Each of these. A theorem is not joined by `&&`, of which clang 14 proves both sides twice.
template <class... Claims>
constexpr bool all(Claims... claims) noexcept {
    return (claims && ...);
}

template <class Law>
constexpr bool never_permitted(const Law& law, const Request& given) noexcept {
    return is_true(never(law, given, Outcome::permitted));
}
template <class Law>
constexpr bool never_refused(const Law& law, const Request& given) noexcept {
    return is_true(never(law, given, Outcome::refused));
}
template <class Law>
constexpr bool always_refused(const Law& law, const Request& given) noexcept {
    return is_true(always(law, given, Outcome::refused));
}
template <class Law>
constexpr bool never_applies(const Law& law, const Request& given) noexcept {
    return is_true(always(law, given, Outcome::not_applicable));
}
/// There is such a case, and the proof shows it: the other side of a theorem. To find one costs a compiler several times what
/// it costs to prove that there is none, so these are looked for at run time (can_be.test.cpp).
bool can_be(Outcome outcome, const Instrument& law, const Request& given);
inline bool can_be_permitted(const Instrument& law, const Request& given) { return can_be(Outcome::permitted, law, given); }
/// Whether there is such a case depends on what is not known about the law, such as a renewal.
bool nobody_knows_if_permitted(const Instrument& law, const Request& given);
/// No request of which this is true is answered with decrypted data. With what is said the form is settled, and saying more
/// unsettles nothing.
template <class Law>
constexpr bool never_plaintext(const Law& law, const Request& given) noexcept {
    const Form form = evaluate(law, given).form();
    return form == Form::as_held || form == Form::none;
}
/// No rule asks for this fact, so it changes no answer.
template <class Law, class T>
constexpr bool plays_no_part(const Law& law, Handle<T> handle) noexcept {
    const Decision d = evaluate(law, any());
    return !d.unsaid_fact(handle);
}

/// In each of several acts; what else is given is looked at once for all of them.
template <const auto& Text, template <bool> class Terms, class... Acts>
constexpr bool never_permitted_in(const Treaty<Text, Terms>& law, const Request& given, Acts... acts) noexcept {
    const auto data = law.data_lanes();
    detail::Prover prover(detail::network<Text, Terms>, data.lane, given, {});
    const auto which = static_cast<std::uint16_t>(detail::network<Text, Terms>.place[fact.act.index] - 1);
    const auto just = [](auto act) { return std::uint64_t{1} << detail::to_lanes(any(act)).lane[fact.act.index]; };
    if (!((prover.ask_value(which, just(acts)) == detail::Search::found) && ...)) return false;  // about nothing
    prover.rewind();
    prover.consistent = prover.s.keep_all(which, (just(acts) | ...)) && prover.s.propagate();
    prover.mark_start();
    return prover.ask(detail::network<Text, Terms>.gates[0].outcome[0]) == detail::Search::impossible;
}

// --- acts ---

template <Act A>
inline constexpr auto act_is = [](Request& r) { r.act = A; };
inline constexpr auto disclosing = act_is<Act::disclose>;
inline constexpr auto preserving = act_is<Act::preserve>;
inline constexpr auto issuing = act_is<Act::issue>;
inline constexpr auto serving = act_is<Act::serve>;
inline constexpr auto going_on = act_is<Act::continue_>;
inline constexpr auto using_as_evidence = act_is<Act::use_as_evidence>;
inline constexpr auto transferring_onward = act_is<Act::transfer_onward>;
inline constexpr auto telling = act_is<Act::notify>;
inline constexpr auto changing_the_service = act_is<Act::change_service>;

// --- orders ---

// States as template arguments are written by letters, since not every compiler has arguments of class type.
inline constexpr State Britain = GB;
inline constexpr State America = US;
inline constexpr State Australia = AU;
inline constexpr State France = state("FR");
inline constexpr State Germany = state("DE");
inline constexpr State Ireland = state("IE");
inline constexpr State Denmark = state("DK");
inline constexpr State PuertoRico = state("PR");
inline constexpr State NorfolkIsland = state("NF");

template <const State& S>
inline constexpr auto order_of = [](Request& r) { r.warrant.issued_by = S; };
template <WarrantKind K>
inline constexpr auto order_is = [](Request& r) { r.warrant.kind = K; };
inline constexpr auto production = order_is<WarrantKind::production>;
inline constexpr auto interception = order_is<WarrantKind::interception>;
inline constexpr auto live_metadata = order_is<WarrantKind::live_metadata>;
inline constexpr auto preservation = order_is<WarrantKind::preservation>;
inline constexpr auto subscriber_order = order_is<WarrantKind::subscriber_information>;
template <AuthorityKind A>
inline constexpr auto issued_by_a = [](Request& r) { r.warrant.issuer = A; };
template <AuthorityKind A>
inline constexpr auto validated_by = [](Request& r) { r.warrant.validator = A; };

// Dates: a constant expression each, whatever else is free.
constexpr auto issued_on(Date d) noexcept {
    return [d](Request& r) { r.warrant.issued_on = d; };
}
constexpr auto served_on(Date d) noexcept {
    return [d](Request& r) { r.warrant.served_on = d; };
}
constexpr auto done_on(Date d) noexcept {
    return [d](Request& r) { r.act_on = d; };
}
inline constexpr auto not_an_extension = [](Request& r) { r.warrant.is_extension = no; };
inline constexpr auto without_a_fixed_end = [](Request& r) { r.warrant.duration_fixed = no; };
inline constexpr auto not_invoked = [](Request& r) { r.warrant.invoked = no; };
inline constexpr auto demanding_a_decryption_capability = [](Request& r) { r.warrant.demands_decryption_capability = yes; };

// --- offenses, data, people ---

constexpr auto maximum(Months m) noexcept {
    return [m](Request& r) { r.offense.maximum_imprisonment = m; };
}
inline constexpr auto not_terrorist = [](Request& r) { r.offense.terrorist_activity = no; };
template <DataCategory C>
inline constexpr auto for_data = [](Request& r) { r.data.category = C; };
inline constexpr auto for_content = for_data<DataCategory::content>;
inline constexpr auto for_traffic_data = for_data<DataCategory::traffic>;
inline constexpr auto for_subscriber_data = for_data<DataCategory::subscriber>;
template <Encryption E>
inline constexpr auto encrypted = [](Request& r) { r.data.encryption = E; };
inline constexpr auto end_to_end_encrypted = encrypted<Encryption::end_to_end>;
template <KeyHolder K>
inline constexpr auto key_with = [](Request& r) { r.data.keys_held_by = K; };

/// No order to hand content over, be it stored or live, is issued, served, answered or kept up. Preservation is none: it asks
/// to keep.
template <class Law>
constexpr bool no_order_for_content(const Law& law, const Request& given) noexcept {
    const Request content = with_this(given, for_content);
    return never_permitted(law, with_this(content, disclosing)) &&
           never_permitted_in(law, with_this(content, production), issuing, serving) &&
           never_permitted_in(law, with_this(content, interception), issuing, serving, going_on);
}

template <const State& S>
inline constexpr auto about_somebody_in = [](Request& r) { r.target.located_in = S; };
template <const State& S>
inline constexpr auto about_a_citizen_of = [](Request& r) {
    r.target.kind = PersonKind::natural;
    r.target.nationality = S;
};
template <const State& S>
inline constexpr auto about_a_dual_citizen_of = [](Request& r) {
    r.target.kind = PersonKind::natural;
    r.target.other_nationality = S;
};
template <const State& S>
inline constexpr auto about_a_permanent_resident_of = [](Request& r) {
    r.target.kind = PersonKind::natural;
    r.target.permanent_resident_of = S;
};
template <const State& S>
inline constexpr auto about_a_corporation_of = [](Request& r) {
    r.target.kind = PersonKind::corporation;
    r.target.incorporated_in = S;
};
inline constexpr auto about_a_us_person = [](Request& r) { r.target.united_states_person = yes; };

template <const State& S>
inline constexpr auto provider_in = [](Request& r) { r.provider.established_in = S; };
inline constexpr auto provider_to_the_public = [](Request& r) { r.provider.serves_the_public = yes; };
template <ServiceKind K>
inline constexpr auto service_is = [](Request& r) { r.provider.service = K; };

}  // namespace theorems
