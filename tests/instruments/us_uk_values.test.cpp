// SPDX-License-Identifier: BSL-1.0
// Lists of the text, value by value: what each kind of order, data, provider, purpose and identifier comes to.

#include "support/scenario.hpp"

using namespace comity_test;

namespace {

constexpr Outcome permitted = Outcome::permitted;
constexpr Outcome refused = Outcome::refused;
constexpr Outcome outside = Outcome::not_applicable;

template <class T>
struct Value {
    T value;
    const char* name;
    Outcome outcome;
    const char* decided_by = not_asked;
};

/// Two rows a value, one for each direction.
template <class T, std::size_t N, class Put>
constexpr auto each(const char* uk_order, const char* us_order, const Value<T> (&values)[N], Put put) {
    std::array<Scenario, 2 * N> out{};
    for (std::size_t i = 0; i != N; ++i)
        for (std::size_t side = 0; side != 2; ++side) {
            Scenario& s = out[2 * i + side];
            s.name = values[i].name;
            s.citation = side == 0 ? uk_order : us_order;
            s.facts = side == 0 ? uk() : us();
            put(s.facts, values[i].value);
            s.outcome = values[i].outcome;
            s.decided_by = values[i].decided_by;
        }
    return out;
}

constexpr auto kinds = each<WarrantKind>(
    "1(10); UK order", "1(10); US order",
    {{WarrantKind::production, "production", permitted},
     {WarrantKind::interception, "interception", permitted},
     {WarrantKind::live_metadata, "metadata as they arise", permitted},
     {WarrantKind::preservation, "preservation", permitted},
     {WarrantKind::subscriber_information, "process for subscriber information that asks for content", Outcome::contradictory, ""},
     {WarrantKind::search, "a search", outside, "1(10)"},
     {WarrantKind::secrecy, "a secrecy order", outside, "1(10)"},
     {WarrantKind::capability_notice, "a capability notice", outside, "1(10)"},
     {WarrantKind::security_notice, "a security notice", outside, "1(10)"},
     {WarrantKind::change_notice, "a notice of changes", outside, "1(10)"},
     {WarrantKind::key_notice, "a key notice", outside, "1(10)"},
     {WarrantKind::mutual_assistance, "a request for mutual assistance", outside, "1(10)"},
     {WarrantKind::voluntary_request, "a voluntary request that is called compulsory", Outcome::contradictory, ""}},
    [](Request& r, WarrantKind v) { r.warrant.kind = v; });

constexpr auto data = each<DataCategory>(
    "1(3); UK order", "1(3); US order",
    {{DataCategory::content, "content of communications", permitted},
     {DataCategory::stored_computer_data, "data stored for a user", permitted},
     {DataCategory::traffic, "traffic data", permitted},
     {DataCategory::subscriber, "subscriber information sought with content", permitted},
     {DataCategory::identification, "identification sought with content", permitted},
     {DataCategory::other_record, "another business record", outside, "1(3)#1"}},
    [](Request& r, DataCategory v) { r.data.category = v; });

constexpr auto subscriber = each<DataCategory>(
    "10(1); UK order", "10(1); US order",
    {{DataCategory::subscriber, "subscriber information alone, not invoked", permitted},
     {DataCategory::identification, "identification alone, not invoked", permitted}},
    [](Request& r, DataCategory v) {
        r.data.category = v;
        r.data.subscriber_alone = yes;
        r.warrant.invoked = no;
    });

constexpr auto services = each<ServiceKind>(
    "1(6); UK order", "1(6); US order",
    {{ServiceKind::communication, "lets the public communicate", permitted},
     {ServiceKind::storage, "stores", permitted},
     {ServiceKind::processing, "processes", permitted},
     {ServiceKind::domain_names, "registers domain names", outside, "1(6)"},
     {ServiceKind::financial, "a bank", outside, "1(6)"},
     {ServiceKind::other, "something else", outside, "1(6)"}},
    [](Request& r, ServiceKind v) { r.provider.service = v; });

constexpr auto purposes = each<Purpose>(
    "4(1); UK order", "4(1); US order",
    {{Purpose::prevention, "prevention", permitted},
     {Purpose::detection, "detection", permitted},
     {Purpose::investigation, "investigation", permitted},
     {Purpose::prosecution, "prosecution", permitted},
     {Purpose::sentence_execution, "executing a sentence", refused, "4(1)"},
     {Purpose::national_security, "national security without an offense", refused, "4(1)"},
     {Purpose::other, "another purpose", refused, "4(1)"}},
    [](Request& r, Purpose v) { r.warrant.purpose = v; });

constexpr auto preserving = each<Purpose>(
    "10(3); UK order", "10(3); US order",
    {{Purpose::prevention, "preserving for prevention", permitted},
     {Purpose::detection, "preserving for detection", permitted},
     {Purpose::investigation, "preserving for investigation", permitted},
     {Purpose::prosecution, "preserving for prosecution", permitted},
     {Purpose::sentence_execution, "preserving for executing a sentence", refused, "10(3)"},
     {Purpose::national_security, "preserving for national security", refused, "10(3)"},
     {Purpose::other, "preserving for another purpose", refused, "10(3)"}},
    [](Request& r, Purpose v) {
        r.act = Act::preserve;
        r.warrant.kind = WarrantKind::preservation;
        r.warrant.purpose = v;
    });

constexpr auto grounds = each<DiscriminatoryGround>(
    "4(2); UK order", "4(2); US order",
    {{DiscriminatoryGround::none, "nobody is put at a disadvantage", permitted},
     {DiscriminatoryGround::race, "for race", refused, "4(2)#2"},
     {DiscriminatoryGround::sex, "for sex", refused, "4(2)#2"},
     {DiscriminatoryGround::sexual_orientation, "for sexual orientation", refused, "4(2)#2"},
     {DiscriminatoryGround::religion, "for religion", refused, "4(2)#2"},
     {DiscriminatoryGround::ethnic_origin, "for ethnic origin", refused, "4(2)#2"},
     {DiscriminatoryGround::political_opinion, "for political opinion", refused, "4(2)#2"}},
    [](Request& r, DiscriminatoryGround v) { r.warrant.discriminatory_ground = v; });

constexpr auto identifiers = each<Identifier>(
    "4(5); UK order", "4(5); US order",
    {{Identifier::person, "a person", permitted},
     {Identifier::account, "an account", permitted},
     {Identifier::address, "an address", permitted},
     {Identifier::personal_device, "a personal device", permitted},
     {Identifier::other_specific, "another specific identifier", permitted},
     {Identifier::none, "nothing specific", refused, "4(5)#2"}},
    [](Request& r, Identifier v) { r.warrant.identifier = v; });

constexpr auto reviewers = each<Reviewer>(
    "5(2); UK order", "5(2); US order",
    {{Reviewer::court, "a court", permitted},
     {Reviewer::judge, "a judge", permitted},
     {Reviewer::magistrate, "a magistrate", permitted},
     {Reviewer::other_independent, "another independent authority", permitted},
     {Reviewer::none, "review without a reviewer", Outcome::contradictory, ""}},
    [](Request& r, Reviewer v) { r.warrant.reviewer = v; });

constexpr auto transmitters = each<Transmitter>(
    "5(5); UK order", "5(5); US order",
    {{Transmitter::designated_authority, "the designated authority", permitted},
     {Transmitter::agreed_authority, "an authority agreed on", permitted},
     {Transmitter::issuing_authority, "the issuing authority itself", refused, "5(5)"},
     {Transmitter::other, "somebody else", refused, "5(5)"}},
    [](Request& r, Transmitter v) { r.warrant.transmitted_by = v; });

constexpr auto principals = each<IssuedFor>(
    "5(4); UK order", "5(4); US order",
    {{IssuedFor::own_purposes, "for the issuing party", permitted},
     {IssuedFor::receiving_party, "for the receiving party", refused, "5(4)"},
     {IssuedFor::third_state, "for a third state", refused, "5(4)"}},
    [](Request& r, IssuedFor v) { r.warrant.issued_for = v; });

constexpr auto territories = each<State>(
    "4(3), 1(12), reading united_states_includes_territories; UK order", "4(3), 1(12); US order",
    {{state("DE"), "Germany", permitted},
     {state("CA"), "Canada", permitted},
     {state("IM"), "the Isle of Man", permitted},
     {state("JE"), "Jersey", permitted},
     {state("GI"), "Gibraltar", permitted}},
    [](Request& r, State v) { r.target.located_in = v; });

template <std::size_t N>
constexpr auto of_the_uk(const Value<State> (&values)[N]) {
    std::array<Scenario, N> out{};
    for (std::size_t i = 0; i != N; ++i) {
        out[i].name = values[i].name;
        out[i].citation = "4(3), 1(12), reading united_states_includes_territories";
        out[i].facts = uk();
        out[i].facts.target.located_in = values[i].value;
        out[i].outcome = values[i].outcome;
        out[i].decided_by = values[i].decided_by;
    }
    return out;
}
constexpr auto possessions = of_the_uk<7>({{US, "the States", refused, "4(3)#1"},
                                           {state("PR"), "Puerto Rico", refused, "4(3)#1"},
                                           {state("GU"), "Guam", refused, "4(3)#1"},
                                           {state("VI"), "the Virgin Islands", refused, "4(3)#1"},
                                           {state("AS"), "American Samoa", refused, "4(3)#1"},
                                           {state("MP"), "the Northern Mariana Islands", refused, "4(3)#1"},
                                           {state("UM"), "the outlying islands", refused, "4(3)#1"}});

/// What each act is asked for: the rules that bind ordering, sending and collecting, one broken rule an act.
struct Bound {
    Act act;
    const char* name;
    bool ordering;   ///< articles 1, 3(1), 4, 5(1) to 5(4)
    bool sending;    ///< articles 5(5) to 5(8)
    bool collecting; ///< the gates of US law
};
constexpr Bound bound[] = {
    {Act::issue, "issuing", true, false, false},         {Act::serve, "serving", true, true, false},
    {Act::disclose, "disclosing", true, true, true},     {Act::preserve, "preserving", true, true, false},
    {Act::continue_, "continuing", true, true, true},    {Act::retain, "retaining", false, false, false},
    {Act::use_as_lead, "a lead", false, false, false},   {Act::use_as_evidence, "evidence", false, false, false},
    {Act::disseminate, "disseminating", false, false, false}, {Act::transfer_onward, "transferring", false, false, false},
};
constexpr auto acts() {
    std::array<Scenario, 3 * std::size(bound)> out{};
    for (std::size_t i = 0; i != std::size(bound); ++i) {
        const Bound& b = bound[i];
        for (std::size_t k = 0; k != 3; ++k) {
            Scenario& s = out[3 * i + k];
            s.name = b.name;
            s.facts = uk();
            s.facts.act = b.act;
            if (b.act == Act::issue) s.facts.act_on = s.facts.warrant.issued_on;
        }
        out[3 * i].citation = "4(4)";
        out[3 * i].facts.warrant.targets_to_learn_about_protected = yes;
        out[3 * i + 1].citation = "5(6)";
        out[3 * i + 1].facts.warrant.reviewed_before_transmission = no;
        out[3 * i + 2].citation = "18 USC 2523(f)";
        out[3 * i + 2].under = with(us_uk_daa, [](auto& terms) { terms.text_version_certified = no; });
        if (b.ordering) {
            out[3 * i].outcome = refused;
            out[3 * i].decided_by = "4(4)";
        }
        if (b.sending) {
            out[3 * i + 1].outcome = refused;
            out[3 * i + 1].decided_by = "5(6)";
        }
        if (b.collecting) {
            out[3 * i + 2].outcome = outside;
            out[3 * i + 2].decided_by = "18 USC 2523(f)";
        }
    }
    return out;
}
constexpr auto bound_acts = acts();

const Table tables[] = {{"kinds of order", kinds},         {"kinds of data", data},        {"subscriber information", subscriber},
                        {"services", services},            {"purposes", purposes},         {"purposes of preservation", preserving},
                        {"discrimination", grounds},       {"identifiers", identifiers},   {"reviewers", reviewers},
                        {"transmitters", transmitters},    {"on whose behalf", principals}, {"places", territories},
                        {"US territories", possessions},   {"acts and what binds them", bound_acts}};

}  // namespace

TEST_CASE("us-uk: lists of the text, value by value") {
    for (const Table& t : tables) t.run();
}
