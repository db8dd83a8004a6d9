// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "state.hpp"

namespace comity {

/// What a person is in law.
enum class PersonKind : std::uint32_t {
    natural = 1,
    corporation,
    association,  ///< an unincorporated association
    government,  ///< a governmental entity or authority, at any level
};

template <>
struct Lane<PersonKind> : EnumerationLane<PersonKind, 4> {
    static constexpr const char* names[largest] = {"natural", "corporation", "association", "government"};
    static constexpr const char* const* name_table = names;
};

/// A person whose status decides: the target, or the customer who pays for the account. They may differ.
/// Where the person is and who they are is what the issuing authority reasonably believed when the agreement was invoked.
template <bool H>
struct PersonFacts {
    /// What the person is in law.
    Field<H, PersonKind> kind{};
    /// A nationality; `no_state` for a stateless person.
    Field<H, State> nationality{};
    /// A second nationality; `no_state` if there is none.
    Field<H, State> other_nationality{};
    /// The state that has admitted the person for lawful permanent residence; `no_state` if none.
    Field<H, State> permanent_resident_of{};
    /// Where the person habitually lives.
    Field<H, State> resides_in{};
    /// Where the person is believed to be. `no_state` where that is known to be in none, as on the high seas; where it is not
    /// known, the fact stays unsaid.
    Field<H, State> located_in{};
    /// A corporation: the state under whose law it is incorporated.
    Field<H, State> incorporated_in{};
    /// A corporation: another state in which it is registered; `no_state` if none.
    Field<H, State> registered_in{};
    /// A corporation: a state in which it has a place of business, the receiving state if it has one there; `no_state`
    /// if none.
    Field<H, State> place_of_business_in{};
    /// An association: a substantial number of its members are U.S. citizens, nationals or permanent residents. Never
    /// computed from a percentage. A judgement.
    Field<H, Truth> substantial_us_membership{};
    /// An association: the state in which a substantial number of its members is located, the receiving state if there;
    /// `no_state` if none. A judgement.
    Field<H, State> substantial_membership_in{};
    /// A governmental entity: of which state.
    Field<H, State> government_of{};
    /// A United States person (18 U.S.C. 2523(a)(2)). Follows from the facts above, or may be said outright.
    Field<H, Truth> united_states_person{};
    /// An association: a substantial number of its members are Australian citizens or permanent residents. Never computed
    /// from a percentage. A judgement.
    Field<H, Truth> substantial_australian_membership{};
};

/// A person who may be somebody else than the target: the user of the account, the person of interest.
template <bool H>
struct OtherPersonFacts {
    /// What the person is in law.
    Field<H, PersonKind> kind{};
    /// A nationality; `no_state` for a stateless person.
    Field<H, State> nationality{};
    /// Where the person habitually lives.
    Field<H, State> resides_in{};
    /// Where the person is believed to be. `no_state` where that is known to be in none, as on the high seas; where it is not
    /// known, the fact stays unsaid.
    Field<H, State> located_in{};
    /// A United States person (18 U.S.C. 2523(a)(2)), for reasons of nationality or others.
    Field<H, Truth> united_states_person{};
};

}  // namespace comity
