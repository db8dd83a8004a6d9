// SPDX-License-Identifier: BSL-1.0
// The question of 2019 and of 2025: messages encrypted end to end in a provider's own app (WhatsApp), the keys with the users. The
// same messages under each regime: what must be handed over, in what form, and which rule says so. And what may not be said.

#include "support/scenario.hpp"
#include "support/uk_investigatory_powers_base.hpp"
#include "support/uk_overseas_production_orders_base.hpp"

#include <comity/receipt.hpp>
#include <comity/set.hpp>
#include <comity/text/explain.hpp>
#include <comity/text/json.hpp>

#include <string>
#include <vector>

using namespace comity_test;

namespace {

struct Regime {
    const char* name;
    Instrument under;
    Request facts;
    Outcome outcome;
    Form form;
    const char* rule;  ///< decides, or for what is permitted is among what decides
};

constexpr Request demanding(Request r) {
    r.warrant.demands_decryption_capability = yes;
    return r;
}
constexpr Request with_act(Request r, Act act) {
    r.act = act;
    return r;
}
/// Under the press report nothing turns on the app; what it needs beyond the order is an offense it calls serious.
constexpr Regime regimes[] = {
    {"an overseas production order makes the provider hand over what it holds, unread", uk_overseas_production_order_duty,
     overseas_production_order, Outcome::permitted, Form::as_held, "COPOA 6(1)"},
    {"the agreement lets it, and asks for no other form", us_uk_daa, overseas_production_order, Outcome::permitted, Form::as_held, "4(1)"},
    {"a US interception order is let in, as the messages pass", uk_incoming_interception, incoming_interception, Outcome::permitted,
     Form::as_held, "IPA 52(3)"},
    {"a capability notice hands over nothing: a warrant is needed besides", uk_technical_capability_notices,
     demanding(with_act(capability_notice, Act::disclose)), Outcome::not_applicable, Form::none, "IPA 253(2)"},
    {"whether it can make the provider undo its app's encryption, nobody has decided", uk_technical_capability_notices,
     demanding(capability_notice), Outcome::undetermined, Form::unsettled, "IPA 253(5)(c)"},
    {"encryption that users bring along is not the provider's to undo", uk_technical_capability_notices,
     but(demanding(capability_notice), [](Request& r) { r.data.encrypted_by_provider_software = no; }), Outcome::refused, Form::none,
     "IPA 253(5)(c)"},
    {"backups that the provider can decrypt are", uk_technical_capability_notices, but(demanding(capability_notice), [](Request& r) {
         r.data.encryption = Encryption::by_provider;
         r.data.keys_held_by = KeyHolder::provider;
     }),
     Outcome::permitted, Form::plaintext, "IPA 253(5)(c)"},
    {"once the notice is referred back, the duty is suspended", uk_technical_capability_notices, but(capability_notice, [](Request& r) {
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 10};
     }),
     Outcome::conditional, Form::as_held, "IPA 257(3)"},
    {"and end-to-end encryption for what has none yet must wait", uk_notice_restraints, but(capability_notice, [](Request& r) {
         r.events.review = OrderReview::pending;
         r.events.referred_on = Date{2026, 3, 10};
         r.provider.service_change = ServiceChange::harms_capability;
     }),
     Outcome::refused, Form::none, "IPA 257(3A)"},
    {"a security notice is no way around a warrant", uk_national_security_notices,
     but(demanding(security_notice),
         [](Request& r) { r.warrant.obligation = NoticeObligation::listed_for_interception_or_communications_data; }),
     Outcome::refused, Form::none, "IPA 252(5)"},
    {"a notice on keys does not reach who has none", uk_key_disclosure, but(key_notice, [](Request& r) {
         r.data.encryption = Encryption::end_to_end;
         r.data.keys_held_by = KeyHolder::user;
     }),
     Outcome::refused, Form::none, "RIPA 49(2)(a)"},
    {"as told in September 2019, plaintext it was", press_2019, overseas_production_order, Outcome::permitted, Form::plaintext, "par. 3"},
};

constexpr bool holds_under(const Regime& r) {
    const Decision d = evaluate(r.under, r.facts);
    return d.outcome() == r.outcome && d.form() == r.form && d.decided_by(r.rule);
}
constexpr bool every_regime() {
    for (const Regime& r : regimes)
        if (!holds_under(r)) return false;
    return true;
}

std::string explained(const Instrument& i, const Request& r, const Withheld& w) {
    std::string text;
    explain(evaluate(i, r), r, [&text](Label piece) { text.append(piece.data(), piece.size()); }, w);
    return text;
}
std::string json(const Instrument& i, const Request& r, const Withheld& w) {
    std::string text;
    write_json(evaluate(i, r), r, [&text](Label piece) { text.append(piece.data(), piece.size()); }, w);
    return text;
}
std::string bytes(const Receipt& receipt) {
    std::string out;
    write_bytes(receipt, [&out](Label piece) { out.append(piece.data(), piece.size()); });
    return out;
}

/// Everything in a request that would tell of a notice.
constexpr Withheld the_notice =
    withhold(fact.warrant.kind, fact.warrant.issuer, fact.warrant.issued_on, fact.warrant.served_on, fact.warrant.extended_on,
             fact.warrant.is_extension, fact.warrant.purpose, fact.warrant.obligation, fact.warrant.recipient_consulted,
             fact.warrant.necessary_and_proportionate, fact.warrant.period_ends_on, fact.warrant.demands_decryption_capability,
             fact.warrant.confidentiality_required, fact.warrant.compulsory, fact.warrant.review, fact.warrant.reviewer,
             fact.warrant.review_held, fact.warrant.less_intrusive_means_available, fact.provider.service_change, fact.events.review,
             fact.events.referred_on, fact.events.produced_on, fact.events.disclosure_permitted);

}  // namespace

TEST_CASE("the messages: what must be handed over, in what form, by which rule") {
    for (const Regime& r : regimes) {
        INFO(r.name);
        CHECK_MESSAGE(holds_under(r), told(evaluate(r.under, r.facts), ""));
        CHECK(check(r.facts).empty());
        CHECK(r.facts.data.encryption != Known<Encryption>{});
    }
}
static_assert(every_regime());

TEST_CASE("the messages: order, agreement and notice together") {
    constexpr auto regime = set_of(us_uk_daa, uk_overseas_production_order_duty, uk_technical_capability_notices, uk_key_disclosure,
                                   uk_notice_restraints);
    const auto d = evaluate(regime, overseas_production_order);
    CHECK(d.answer() == Answer::must);
    CHECK(d.form() == Form::as_held);
    CHECK(d.compels(1));
    CHECK_FALSE(d.compels(2));
    // The notice alone: to build what it asks is neither a duty nor forbidden while it is being reviewed.
    const Request referred = but(capability_notice, [](Request& r) {
        r.events.review = OrderReview::pending;
        r.events.referred_on = Date{2026, 3, 10};
    });
    CHECK(evaluate(regime, capability_notice).answer() == Answer::must);
    CHECK(evaluate(regime, referred).answer() == Answer::may);
    CHECK(evaluate(regime, but(referred, [](Request& r) { r.provider.service_change = ServiceChange::harms_capability; })).answer() ==
          Answer::must_not);
    CHECK(evaluate(regime, with_act(capability_notice, Act::notify)).answer() == Answer::must_not);
}

TEST_CASE("the messages: the agreement opens the gate of section 52") {
    constexpr auto both = set_of(us_uk_daa, uk_incoming_interception);
    const Request asked = but(incoming_interception, [](Request& r) { r.links.designated_agreement_permits = unsaid; });
    CHECK(evaluate(uk_incoming_interception, asked).outcome() == Outcome::undetermined);
    CHECK(evaluate(both, asked)[1].outcome() == Outcome::permitted);
    CHECK(evaluate(both, asked).answer() == Answer::may);
    // For somebody in the United Kingdom the agreement refuses, so the gate stays shut, whatever the two believe.
    const Request at_home = but(asked, [](Request& r) { r.target.located_in = GB; });
    CHECK(evaluate(both, at_home)[1].outcome() == Outcome::refused);
    CHECK(evaluate(both, at_home)[1].decided_by("IPA 52(3)"));
    CHECK(evaluate(both, at_home).answer() == Answer::must_not);
}

TEST_CASE("the messages: what a notice says can be withheld") {
    const Instrument capability = uk_technical_capability_notices;
    const Request r = demanding(capability_notice);
    const Receipt kept = receipt(capability, r, the_notice);
    for (std::uint16_t i = 0; i != kept.facts; ++i)
        if (kept.entry[i].withheld) CHECK(kept.entry[i].value == 0);
    REQUIRE(kept.find(fact_at(fact.warrant.kind.index)) != nullptr);
    CHECK(kept.find(fact_at(fact.warrant.kind.index))->withheld);
    for (std::size_t p = 0; p != capability.tables->rules; ++p) {
        const Rule& rule = capability.tables->rule[p];
        INFO(spelled(rule.citation));
        // All that can be told is what depends on the act and on the provider alone.
        const bool open = rule.paraphrase.starts_with("given to a telecommunications") || rule.paraphrase.starts_with("it demands steps");
        CHECK((kept.status[p] == Receipt::status_withheld) != open);
    }
    const std::string text = explained(capability, r, the_notice);
    const std::string plain = explained(capability, r, {});
    CHECK(plain.find("253(5)(c)") != std::string::npos);
    for (const char* telling : {"253(5)(c)", "253(1)(a)", "Secretary of State", "Judicial Commissioner", "warrant.", "minister",
                                "capability_notice", "2026-03"})
        CHECK_MESSAGE(text.find(telling) == std::string::npos, telling, " in\n", text);
    CHECK(text.find("not shown") != std::string::npos);
}

TEST_CASE("the messages: whether there is a notice cannot be told from what an outsider gets") {
    // Three worlds that differ in nothing but the notice: none, one given, one under review.
    const auto world = [](auto change) {
        Request r = capability_notice;
        r.act = Act::notify;
        change(r);
        return r;
    };
    const std::vector<Request> worlds = {
        world([](Request& r) { r.warrant.kind = WarrantKind::production; }),
        world([](Request&) {}),
        world([](Request& r) {
            r.events.review = OrderReview::pending;
            r.events.referred_on = Date{2026, 3, 10};
        }),
        world([](Request& r) { r.warrant.kind = WarrantKind::security_notice; }),
    };
    for (const Instrument& part : {Instrument(uk_technical_capability_notices), Instrument(uk_national_security_notices),
                                   Instrument(uk_notice_restraints), Instrument(uk_notification_notices),
                                   Instrument(uk_overseas_production_order_duty), Instrument(us_uk_daa)}) {
        INFO(spelled(part.id()));
        const Request outside = redacted(worlds[0], the_notice);
        for (const Request& w : worlds) {
            const Request seen = redacted(w, the_notice);
            CHECK(bytes(receipt(part, seen, the_notice)) == bytes(receipt(part, outside, the_notice)));
            CHECK(explained(part, seen, the_notice) == explained(part, outside, the_notice));
            CHECK(json(part, seen, the_notice) == json(part, outside, the_notice));
        }
    }
    // It matters: whoever knows gets different answers.
    CHECK(evaluate(uk_notice_restraints, worlds[0]).outcome() == Outcome::not_applicable);
    CHECK(evaluate(uk_notice_restraints, worlds[1]).outcome() == Outcome::refused);
    CHECK(evaluate(uk_notice_restraints, redacted(worlds[1], the_notice)).outcome() == Outcome::undetermined);
    // Nothing else is lost, and nothing is lost that is not withheld.
    CHECK(differing(redacted(worlds[1], {}), worlds[1]) == 0);
    CHECK(redacted(worlds[1], the_notice).data.encryption == worlds[1].data.encryption);
}
