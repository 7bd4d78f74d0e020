/// Clauses and what joins them.

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

namespace decoupage {

/// Clauses joined by "and", or by "or". "In A or in B there is none" denies both.
ClaimReader::Clause ClaimReader::statement() {
    const std::size_t from = at();
    take("either");
    auto first = clause();
    if (!first) return std::nullopt;
    bool all = false, any = false;
    ClaimSaid joined;
    joined.parts.push_back(std::move(*first));
    while (!at_end()) {
        const std::size_t joint = at();
        const bool comma = take_comma(), also = take_any({"and", "but", "while"});
        const bool either = !also && take_any({"or", "nor"});
        if (!comma && !also && !either) break;
        auto next = again(joined.parts.back());
        const bool none = either && next && denies(*next);
        if (!next) next = clause();
        all |= also || none;
        any |= either && !none;
        if (all && any && next)
            return lost_since(joint,
                              "A claim joins with \"and\" or with \"or\", not with both; make two of it");
        if (!next) return std::nullopt;
        joined.parts.push_back(std::move(*next));
    }
    if (joined.parts.size() == 1) return std::move(joined.parts.front());
    joined.kind = any ? ClaimSaid::Kind::any_of : ClaimSaid::Kind::all_of;
    joined.said = said_since(from);
    return joined;
}

/// The ways to say something, each tried as far as it goes.
ClaimReader::Clause ClaimReader::clause() {
    using Way = Clause (ClaimReader::*)();
    constexpr Way ways[] = {&ClaimReader::negation,    &ClaimReader::of_name,    &ClaimReader::fronted,
                            &ClaimReader::there_is,    &ClaimReader::camera,     &ClaimReader::people,
                            &ClaimReader::alternation, &ClaimReader::quantified, &ClaimReader::of_the_same,
                            &ClaimReader::of_measures, &ClaimReader::of_subjects};
    const Deeper deeper(*this);
    const std::size_t from = at();
    if (deeper.too_deep()) return lost("The claim is taken apart too deep");
    take("the");
    lost("What the claim speaks of is not understood", subject_words());
    go_back(from);
    for (const Way way : ways) {
        rest_ = nullptr;
        if (auto claim = (this->*way)()) {
            if (!front_.empty()) put_there(*claim, front_.front());
            if (furthest_ && reach_ <= at()) furthest_.reset(), reach_ = 0;
            return claim;
        }
        go_back(from);
    }
    return std::nullopt;
}

ClaimReader::Clause ClaimReader::negation() {
    const std::size_t from = at();
    if (!take_any({"it is not so that", "it is not true that", "it is false that"})) return std::nullopt;
    auto part = clause();
    if (!part) return std::nullopt;
    rest_ = nullptr;
    ClaimSaid negated = said_as(ClaimSaid::Kind::not_so, said_since(from));
    negated.parts.push_back(std::move(*part));
    return negated;
}

/// "in the interview there is no music": there, whatever does not say where.
ClaimReader::Clause ClaimReader::fronted() {
    if (next_is("over") || next_is("at least") || next_is("at most")) return std::nullopt; // of numbers
    const std::size_t from = at();
    take("all");
    const bool through = next_is("through") || next_is("throughout");
    if (!take_in()) return std::nullopt;
    auto where = one_place();
    if (!where) return std::nullopt;
    take_comma();
    auto front = std::exchange(front_, {std::move(*where)});
    const bool through_front = std::exchange(through_front_, through);
    auto claim = clause();
    if (claim) {
        claim->said = said_since(from);
        return claim;
    }
    front_ = std::move(front);
    through_front_ = through_front;
    return std::nullopt;
}

/// What is left out of a clause stands in the one before: "in the ride and in the shore", "is dark and hard".
ClaimReader::Clause ClaimReader::again(const ClaimSaid& before) {
    const std::size_t from = at();
    take_any({"in", "of", "within", "during", "at", "on"});
    if (auto elsewhere = place(); elsewhere && at_clause_end())
        if (auto claim = of_another(before, *elsewhere)) return claim;
    go_back(from);
    if (!rest_) return std::nullopt;
    const Rest rest = rest_; // it is set anew
    const std::string begins = rest_begins_;
    auto claim = rest();
    if (claim && at_clause_end()) {
        const std::string said = begins + " " + said_since(from);
        if (!claim->measures.empty() && claim->measures.back().said == said_since(from))
            claim->measures.back().said = said;
        claim->said = said;
        rest_ = rest, rest_begins_ = begins;
        return claim;
    }
    if (claim) lost("This does not belong to the claim");
    rest_ = rest, rest_begins_ = begins;
    go_back(from);
    return std::nullopt;
}

} // namespace decoupage
