// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "circuit.hpp"

namespace comity {

enum class Status : std::uint8_t {
    not_engaged,  ///< it does not apply
    satisfied,    ///< it is met, or would be if it should turn out to apply
    violated,     ///< it applies and is not met
    open          ///< the facts said so far do not tell
};

/// A set of outcomes.
class Outcomes {
public:
    constexpr Outcomes() noexcept = default;
    constexpr explicit Outcomes(unsigned bits) noexcept : bits_(bits & 15U) {}
    constexpr bool contains(Outcome o) const noexcept {
        return static_cast<unsigned>(o) < 4 && ((bits_ >> static_cast<unsigned>(o)) & 1U) != 0;
    }
    constexpr std::size_t size() const noexcept {
        return (bits_ & 1U) + ((bits_ >> 1) & 1U) + ((bits_ >> 2) & 1U) + ((bits_ >> 3) & 1U);
    }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr bool subset_of(Outcomes other) const noexcept { return (bits_ & ~other.bits_) == 0; }
    constexpr unsigned bits() const noexcept { return bits_; }
    friend constexpr bool operator==(Outcomes, Outcomes) noexcept = default;

private:
    unsigned bits_ = 0;
};

namespace detail {
inline constexpr std::size_t status_words = max_rules / 32;
inline constexpr std::uint64_t every_rule = 0x5555555555555555ULL;

/// A set of rules, bit 2r for rule r, to lie on the two-bit statuses.
struct RuleBits {
    std::uint64_t word[status_words] = {};
    constexpr void add(std::size_t r) noexcept { word[r / 32] |= std::uint64_t{1} << (2 * (r % 32)); }
    constexpr void drop(std::size_t r) noexcept { word[r / 32] &= ~(std::uint64_t{1} << (2 * (r % 32))); }
    constexpr bool has(std::size_t r) const noexcept { return ((word[r / 32] >> (2 * (r % 32))) & 1U) != 0; }
    constexpr bool any() const noexcept {
        std::uint64_t all = 0;
        for (std::uint64_t w : word) all |= w;
        return all != 0;
    }
    friend constexpr RuleBits operator|(RuleBits a, const RuleBits& b) noexcept {
        for (std::size_t i = 0; i != status_words; ++i) a.word[i] |= b.word[i];
        return a;
    }
    friend constexpr RuleBits operator&(RuleBits a, const RuleBits& b) noexcept {
        for (std::size_t i = 0; i != status_words; ++i) a.word[i] &= b.word[i];
        return a;
    }
};

inline constexpr std::size_t role_count = 8;

/// What a decision and everything on top of it need to know of an instrument, whatever its size.
struct Tables {
    Label id;
    Label title;
    Effect effect = Effect::lifts_bar;
    const Rule* rule = nullptr;
    std::size_t rules = 0;
    const Node* node = nullptr;
    std::size_t nodes = 0;
    const Atom* atom = nullptr;
    const std::uint16_t* engaged = nullptr;
    const std::uint16_t* holds = nullptr;
    const std::uint16_t* consistent = nullptr;
    std::size_t consistents = 0;
    const std::uint16_t* lane = nullptr;
    std::size_t lanes = 0;
    const ReadSet* reads = nullptr;
    const LedgerRow* row = nullptr;
    std::size_t rows = 0;
    const Article* article = nullptr;
    std::size_t articles = 0;
    const Link* link = nullptr;
    std::size_t links = 0;
    RuleBits role[role_count]{};

    constexpr const RuleBits& of(Role r) const noexcept { return role[static_cast<std::size_t>(r)]; }
    /// No law at all: a law has rules.
    constexpr bool empty() const noexcept { return rules == 0; }
};

/// In place of a null pointer, so that nobody has to look for one: g++ cannot at compile time where it sanitizes.
inline constexpr Tables no_tables{};

template <std::size_t R, std::size_t G, std::size_t A>
constexpr LawBook<R, G, A> book_of(const LawBook<R, G, A>& text) noexcept {
    return text;
}
template <const auto& Text>
inline constexpr auto book = book_of(Text);

template <const auto& Text>
constexpr Tables make_tables() noexcept {
    constexpr const auto& c = circuit<Text>;
    constexpr const auto& b = book<Text>;
    Tables t;
    t.id = Text.id;
    t.title = Text.title;
    t.effect = Text.effect;
    t.rule = b.rule;
    t.rules = LawOf<Text>::rule_count;
    t.node = c.node;
    t.nodes = c.node_count;
    t.atom = c.atom;
    t.engaged = c.engaged;
    t.holds = c.holds;
    t.consistent = c.consistent;
    t.consistents = c.consistent_count;
    t.lane = c.lane;
    t.lanes = c.lane_count;
    t.reads = c.reads;
    t.row = b.row;
    t.rows = LawOf<Text>::row_count;
    t.article = b.article;
    t.articles = LawOf<Text>::article_count;
    t.link = b.link;
    t.links = Text.links;
    for (std::size_t r = 0; r != t.rules; ++r) t.role[static_cast<std::size_t>(Text.rule[r].role)].add(r);
    return t;
}

template <const auto& Text>
inline constexpr Tables tables = make_tables<Text>();
}  // namespace detail

/// Some rules of an instrument, in the order of its text.
class RuleList {
public:
    class iterator {
    public:
        using value_type = Rule;
        using difference_type = std::ptrdiff_t;
        constexpr iterator(const RuleList* list, std::size_t at) noexcept : list_(list), at_(at) { settle(); }
        constexpr const Rule& operator*() const noexcept { return list_->tables_->rule[at_]; }
        constexpr const Rule* operator->() const noexcept { return list_->tables_->rule + at_; }
        constexpr iterator& operator++() noexcept {
            ++at_;
            settle();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void settle() noexcept {
            while (at_ < list_->rules() && !list_->bits_.has(at_)) ++at_;
        }
        const RuleList* list_;
        std::size_t at_;
    };

    constexpr RuleList(const detail::Tables* tables, const detail::RuleBits& bits) noexcept : tables_(tables), bits_(bits) {}
    constexpr iterator begin() const noexcept { return {this, 0}; }
    constexpr iterator end() const noexcept { return {this, rules()}; }
    constexpr bool empty() const noexcept { return !bits_.any(); }
    constexpr std::size_t size() const noexcept {
        std::size_t n = 0;
        for (std::size_t r = 0; r != rules(); ++r) n += bits_.has(r) ? 1U : 0U;
        return n;
    }
    constexpr bool contains(Label citation) const noexcept {
        for (const Rule& r : *this)
            if (r.citation == citation) return true;
        return false;
    }
    constexpr bool contains(const Rule& rule) const noexcept {
        for (const Rule& r : *this)
            if (&r == &rule) return true;
        return false;
    }

private:
    constexpr std::size_t rules() const noexcept { return tables_->rules; }
    const detail::Tables* tables_;
    detail::RuleBits bits_;
};

/// Some facts that an instrument reads, in the order of the request.
class FactList {
public:
    class iterator {
    public:
        using value_type = Fact;
        using difference_type = std::ptrdiff_t;
        constexpr iterator(const FactList* list, std::size_t at) noexcept : list_(list), at_(at) { settle(); }
        constexpr const Fact& operator*() const noexcept { return fact_at(list_->tables_->lane[at_]); }
        constexpr const Fact* operator->() const noexcept { return &**this; }
        constexpr iterator& operator++() noexcept {
            ++at_;
            settle();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

    private:
        constexpr void settle() noexcept {
            while (at_ < list_->lanes() && !list_->set_.has(at_)) ++at_;
        }
        const FactList* list_;
        std::size_t at_;
    };

    constexpr FactList(const detail::Tables* tables, const detail::ReadSet& set) noexcept : tables_(tables), set_(set) {}
    constexpr iterator begin() const noexcept { return {this, 0}; }
    constexpr iterator end() const noexcept { return {this, lanes()}; }
    constexpr std::size_t size() const noexcept {
        std::size_t n = 0;
        for (std::size_t i = 0; i != lanes(); ++i) n += set_.has(i) ? 1U : 0U;
        return n;
    }
    constexpr bool empty() const noexcept { return size() == 0; }
    template <class T>
    constexpr bool contains(Handle<T> handle) const noexcept {
        for (const Fact& f : *this)
            if (f.index == handle.index) return true;
        return false;
    }
    constexpr bool contains(const Fact& fact_sought) const noexcept {
        for (const Fact& f : *this)
            if (f.index == fact_sought.index) return true;
        return false;
    }
    constexpr bool subset_of(const FactList& other) const noexcept {
        for (std::size_t i = 0; i != detail::read_words; ++i)
            if ((set_.word[i] & ~other.set_.word[i]) != 0) return false;
        return true;
    }

private:
    constexpr std::size_t lanes() const noexcept { return tables_->lanes; }
    const detail::Tables* tables_;
    detail::ReadSet set_;
};

/// A duty that is outstanding or may turn out to be, with its time limit.
struct Duty {
    const Rule& rule;
    Due due;
    bool certain;  ///< false: the facts do not tell yet whether it is owed
};

/// The duties of a decision with their time limits. Refers to the request: do not let it outlive that.
class DutyList {
public:
    class iterator {
    public:
        using value_type = Duty;
        using difference_type = std::ptrdiff_t;
        constexpr iterator(const DutyList* list, RuleList::iterator at) noexcept : list_(list), at_(at) {}
        constexpr Duty operator*() const noexcept {
            return {*at_, comity::due(at_->obligation.clock, *list_->request_), list_->certain_.contains(*at_)};
        }
        constexpr iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

    private:
        const DutyList* list_;
        RuleList::iterator at_;
    };
    constexpr DutyList(RuleList all, RuleList certain, const Request& request) noexcept
        : all_(all), certain_(certain), request_(&request) {}
    constexpr iterator begin() const noexcept { return {this, all_.begin()}; }
    constexpr iterator end() const noexcept { return {this, all_.end()}; }
    constexpr std::size_t size() const noexcept { return all_.size(); }
    constexpr bool empty() const noexcept { return all_.empty(); }
    constexpr bool contains(Label citation) const noexcept { return all_.contains(citation); }

private:
    RuleList all_;
    RuleList certain_;
    const Request* request_;
};

namespace detail {
// Not constexpr: reaching it stops a constant expression, and the compiler prints its name.
inline void no_paragraph_of_this_instrument_has_this_citation() noexcept {}
inline void this_instrument_has_no_such_rule() noexcept {}
}  // namespace detail

/// The answer: 64 bytes that keep the status of every rule. All lists are computed when asked for and refer to the
/// instrument's tables, which live as long as the program.
class Decision {
public:
    /// No decision yet: contradictory, with empty lists.
    constexpr Decision() noexcept = default;

    /// The one outcome left; `undetermined` if there are several, `contradictory` if the facts deny each other.
    constexpr Outcome outcome() const noexcept {
        switch (possible_) {
            case 0: return Outcome::contradictory;
            case 1: return Outcome::permitted;
            case 2: return Outcome::conditional;
            case 4: return Outcome::refused;
            case 8: return Outcome::not_applicable;
            default: return Outcome::undetermined;
        }
    }
    /// Every outcome that the unsaid facts could still bring about; it may contain more, never less.
    constexpr Outcomes possible() const noexcept { return Outcomes{possible_}; }
    /// Nothing that is still unsaid can bring this outcome about. So of all outcomes where the facts deny each other, and
    /// always of `undetermined` and `contradictory`, since nothing that is said in full comes out so.
    constexpr bool excluded(Outcome o) const noexcept { return !possible().contains(o); }

    // A rule or citation that the instrument does not have is a mistake: it stops a constant expression. At run time it is open,
    // since nothing is known of it, and has decided nothing; `cites` tells beforehand. Citations are compared letter by letter.

    /// The status of the rule at this place in the text.
    constexpr Status status(std::size_t rule) const noexcept {
        if (rule >= tables_->rules) {
            detail::this_instrument_has_no_such_rule();
            return Status::open;
        }
        return static_cast<Status>((status_[rule / 32] >> (2 * (rule % 32))) & 3U);
    }
    constexpr Status status(const Rule& rule) const noexcept {
        const Rule* const first = tables_->rule;
        const bool among = &rule >= first && &rule < first + tables_->rules;
        return status(among ? static_cast<std::size_t>(&rule - first) : tables_->rules);
    }
    /// The status of the rule with this citation; of several, the gravest (violated, open, satisfied, not engaged). A paragraph
    /// without a rule is not engaged.
    constexpr Status status(Label citation) const noexcept {
        if (!must_exist(citation)) return Status::open;
        Status gravest = Status::not_engaged;
        for (std::size_t r = 0; r != tables_->rules; ++r) {
            if (tables_->rule[r].citation != citation) continue;
            const Status s = status(r);
            if (gravity(s) > gravity(gravest)) gravest = s;
        }
        return gravest;
    }

    /// Whether the instrument has a paragraph with this citation.
    constexpr bool cites(Label citation) const noexcept {
        for (std::size_t i = 0; i != tables_->rows; ++i)
            if (tables_->row[i].citation == citation) return true;
        return false;
    }

    /// All rules that decided: every violated rule of the role that won; for `permitted` every requirement and condition
    /// that is met; for `undetermined` every open rule that can still move the answer.
    constexpr RuleList decided_by() const noexcept { return {tables_, deciding()}; }
    constexpr bool decided_by(Label citation) const noexcept {
        must_exist(citation);
        return decided_by().contains(citation);
    }

    /// The unsaid facts that can matter; it may name more, never less.
    constexpr FactList open_questions() const noexcept {
        return possible().size() < 2 ? FactList{tables_, {}} : read_by(deciding(), true);
    }
    /// The unsaid facts on which the open rules with this citation turn.
    constexpr FactList open_questions(Label citation) const noexcept {
        must_exist(citation);
        detail::RuleBits chosen;
        for (std::size_t r = 0; r != tables_->rules; ++r)
            if (tables_->rule[r].citation == citation && status(r) == Status::open) chosen.add(r);
        return read_by(chosen, true);
    }

    // What an instrument lists besides. Where it does not apply, or the facts deny each other, it lists nothing.

    /// Grounds on which somebody may still refuse or object. The outcome does not move until they do.
    constexpr RuleList grounds() const noexcept { return listed(Role::ground, Status::violated); }
    /// Duties that are owed and not yet done.
    constexpr RuleList duties() const noexcept { return listed(Role::duty, Status::violated); }
    /// Duties that are owed, or may turn out to be, with their time limits.
    constexpr DutyList duties(const Request& request) const noexcept {
        detail::RuleBits all;
        if (speaks()) all = with_status(Role::duty, Status::violated) | with_status(Role::duty, Status::open);
        return {RuleList{tables_, all}, duties(), request};
    }
    DutyList duties(const Request&& request) const noexcept = delete;  // the list refers to the request
    /// What follows; of what complying would bring, only where the act is permitted.
    constexpr RuleList consequences() const noexcept {
        detail::RuleBits bits;
        if (speaks()) bits = with_status(Role::consequence, Status::satisfied);
        if (outcome() != Outcome::permitted)
            for (std::size_t r = 0; r != tables_->rules; ++r)
                if (tables_->rule[r].only_if_permitted) bits.drop(r);
        return {tables_, bits};
    }
    constexpr RuleList exceptions() const noexcept { return listed(Role::exception, Status::satisfied); }
    /// All rules of a role with a status.
    constexpr RuleList having(Role role, Status s) const noexcept { return {tables_, with_status(role, s)}; }
    constexpr RuleList rules() const noexcept {
        detail::RuleBits all;
        for (std::size_t r = 0; r != tables_->rules; ++r) all.add(r);
        return {tables_, all};
    }

    /// The human judgements that were told to the rules on which the outcome can rest. It may name more than it does rest
    /// on, never less; `rests_on` (basis.hpp) is exact.
    constexpr FactList judgements() const noexcept { return told(FactClass::judgement); }
    /// The readings of doubtful law among what those rules were told.
    constexpr FactList readings() const noexcept { return told(FactClass::reading); }

    /// In what form the data is handed over where the act hands data over: as held, unless a rule that is met demands
    /// plaintext.
    constexpr Form form() const noexcept {
        if (excluded(Outcome::permitted) && excluded(Outcome::conditional)) return Form::none;
        Form form = Form::as_held;
        for (std::size_t r = 0; r != tables_->rules; ++r) {
            if (tables_->rule[r].form != Form::plaintext) continue;
            if (status(r) == Status::satisfied) return Form::plaintext;
            if (status(r) == Status::open) form = Form::unsettled;
        }
        return form;
    }
    /// How well the law behind the answer is known: the weakest provenance among the rules that decided and, where nothing
    /// stands in the way any more, the exceptions that applied.
    constexpr Provenance provenance() const noexcept {
        detail::RuleBits bits = deciding();
        if (outcome() == Outcome::permitted || outcome() == Outcome::conditional)
            bits = bits | with_status(Role::exception, Status::satisfied);
        if (!bits.any()) bits = with_status(Role::scope, Status::satisfied);
        if (!bits.any()) return Provenance::recalled;
        Provenance weakest = Provenance::primary;
        for (const Rule& r : RuleList{tables_, bits})
            if (r.provenance > weakest) weakest = r.provenance;
        return weakest;
    }
    /// What the outcome means.
    constexpr Effect effect() const noexcept { return tables_->effect; }

    /// Whether a fact that the instrument reads was left unsaid (or out of range).
    template <class T>
    constexpr bool unsaid_fact(Handle<T> handle) const noexcept {
        for (std::size_t i = 0; i != tables_->lanes; ++i)
            if (tables_->lane[i] == handle.index) return unsaid_.has(i);
        return false;
    }
    constexpr const detail::Tables* tables() const noexcept { return tables_; }

    friend constexpr bool operator==(const Decision& a, const Decision& b) noexcept {
        for (std::size_t i = 0; i != detail::status_words; ++i)
            if (a.status_[i] != b.status_[i]) return false;
        for (std::size_t i = 0; i != detail::read_words; ++i)
            if (a.unsaid_.word[i] != b.unsaid_.word[i]) return false;
        return a.tables_ == b.tables_ && a.possible_ == b.possible_;
    }

    // Filled by evaluate.hpp.
    struct Raw;
    constexpr explicit Decision(const Raw& raw) noexcept;

private:
    static constexpr int gravity(Status s) noexcept {
        return s == Status::violated ? 3 : s == Status::open ? 2 : s == Status::satisfied ? 1 : 0;
    }
    constexpr detail::RuleBits with_status(Role role, Status s) const noexcept {
        detail::RuleBits bits;
        const detail::RuleBits& mask = tables_->of(role);
        for (std::size_t i = 0; i != detail::status_words; ++i) {
            const std::uint64_t low = (static_cast<unsigned>(s) & 1U) != 0 ? status_[i] : ~status_[i];
            const std::uint64_t high = (static_cast<unsigned>(s) & 2U) != 0 ? status_[i] >> 1 : ~(status_[i] >> 1);
            bits.word[i] = low & high & mask.word[i];
        }
        return bits;
    }
    constexpr detail::RuleBits deciding() const noexcept {
        const auto violated = [this](Role r) { return with_status(r, Status::violated); };
        const auto unsettled = [this](Role r) { return with_status(r, Status::open); };
        switch (outcome()) {
            case Outcome::not_applicable: return violated(Role::scope);
            case Outcome::refused: return violated(Role::requirement);
            case Outcome::conditional: return violated(Role::condition);
            case Outcome::permitted:
                return with_status(Role::requirement, Status::satisfied) | with_status(Role::condition, Status::satisfied);
            case Outcome::contradictory: return {};
            case Outcome::undetermined: break;
        }
        detail::RuleBits movers = unsettled(Role::scope);
        if (violated(Role::requirement).any()) return movers;
        movers = movers | unsettled(Role::requirement);
        if (violated(Role::condition).any()) return movers;
        return movers | unsettled(Role::condition);
    }
    constexpr FactList read_by(const detail::RuleBits& bits, bool unsaid_ones) const noexcept {
        detail::ReadSet set;
        for (std::size_t r = 0; r != tables_->rules; ++r)
            if (bits.has(r)) set |= tables_->reads[r];
        for (std::size_t i = 0; i != detail::read_words; ++i)
            set.word[i] &= unsaid_ones ? unsaid_.word[i] : ~unsaid_.word[i];
        return {tables_, set};
    }
    constexpr bool speaks() const noexcept { return possible_ != 0 && possible_ != 8; }
    constexpr RuleList listed(Role role, Status s) const noexcept {
        return speaks() ? having(role, s) : RuleList{tables_, {}};
    }
    constexpr bool must_exist(Label citation) const noexcept {
        if (cites(citation)) return true;
        detail::no_paragraph_of_this_instrument_has_this_citation();
        return false;
    }
    // Whatever could have decided otherwise: the rules that decided, and all of the roles that come before theirs.
    constexpr detail::RuleBits could_decide() const noexcept {
        const Outcome o = outcome();
        detail::RuleBits bits = deciding();
        if (o == Outcome::not_applicable || o == Outcome::contradictory) return bits;
        // Where several outcomes are left, what is met or violated excludes the others.
        bits = bits | tables_->of(Role::scope);
        if (o != Outcome::refused) bits = bits | tables_->of(Role::requirement);
        if (o == Outcome::permitted || o == Outcome::undetermined) bits = bits | tables_->of(Role::condition);
        return bits;
    }
    constexpr FactList told(FactClass fact_class) const noexcept {
        detail::ReadSet set;
        for (const Fact& f : read_by(could_decide(), false)) {
            if (f.fact_class != fact_class) continue;
            for (std::size_t i = 0; i != tables_->lanes; ++i)
                if (tables_->lane[i] == f.index) set.add(i);
        }
        return {tables_, set};
    }

    const detail::Tables* tables_ = &detail::no_tables;
    std::uint64_t status_[detail::status_words] = {};
    detail::ReadSet unsaid_{};
    std::uint32_t possible_ = 0;
};
static_assert(sizeof(Decision) <= 64 || sizeof(void*) != 8);

/// What the circuit leaves behind, before outcomes are drawn from it.
struct Decision::Raw {
    const detail::Tables* tables = &detail::no_tables;
    std::uint64_t engaged[detail::status_words] = {};  // two bits a rule, as verdicts
    std::uint64_t holds[detail::status_words] = {};
    detail::ReadSet unsaid{};
    bool contradictory = false;
};

[[gnu::always_inline]] constexpr Decision::Decision(const Raw& raw) noexcept : tables_(raw.tables), unsaid_(raw.unsaid) {
    std::uint64_t violated[3] = {};
    std::uint64_t open[3] = {};
    constexpr Role gates[3] = {Role::scope, Role::requirement, Role::condition};
    for (std::size_t i = 0; i != detail::status_words; ++i) {
        const std::uint64_t maybe_e = raw.engaged[i] & detail::every_rule;
        const std::uint64_t sure_e = (raw.engaged[i] >> 1) & detail::every_rule;
        const std::uint64_t maybe_h = raw.holds[i] & detail::every_rule;
        const std::uint64_t sure_h = (raw.holds[i] >> 1) & detail::every_rule;
        const std::uint64_t satisfied = maybe_e & sure_h;
        const std::uint64_t broken = sure_e & ~maybe_h;
        const std::uint64_t unsettled = maybe_e & ~sure_h & ~broken;
        status_[i] = (satisfied | unsettled) | ((broken | unsettled) << 1);
        for (std::size_t g = 0; g != 3; ++g) {
            violated[g] |= broken & raw.tables->of(gates[g]).word[i];
            open[g] |= unsettled & raw.tables->of(gates[g]).word[i];
        }
    }
    if (raw.contradictory) return;
    // The first violated role wins; roles before it that are open can still take the case away from it.
    constexpr std::uint32_t of_gate[3] = {8, 4, 2};
    for (std::size_t g = 0; g != 3; ++g) {
        if (violated[g] != 0 || open[g] != 0) possible_ |= of_gate[g];
        if (violated[g] != 0) return;
    }
    possible_ |= 1;
}

}  // namespace comity
