/// How many there are.

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

namespace decoupage {

/// "no music in the run", "at least three dissolves in the interview"; without its "there is".
std::optional<ClaimSaid> ClaimReader::one_of_those_there(std::size_t from) {
    Relation number = at_least(1, Unit::count);
    if (take_any({"no", "never a", "never", "not a", "not any", "neither", "nor"})) {
        number = at_most(0, Unit::count);
    } else if (!take_any({"a", "an", "some"})) {
        if (auto said = relation(Unit::count)) number = *said;
    }
    take("single");
    auto items = this->items();
    if (!items) return std::nullopt;
    return counted_claim(std::move(*items), number, ClaimSaid::Of::number, said_since(from));
}

/// A list of them, "no music and no speech in the run": where the last says where, the earlier are there,
/// too.
ClaimReader::Clause ClaimReader::there_are(std::size_t from, const std::vector<PlaceSaid>& where) {
    const bool neither = next_is("neither");
    auto first = one_of_those_there(from);
    if (!first) return std::nullopt;
    ClaimSaid all = said_as(ClaimSaid::Kind::all_of, {});
    all.parts.push_back(std::move(*first));
    while (!at_end()) {
        const std::size_t before = at();
        const bool comma = take_comma(), also = take("and");
        const bool or_none = !also && denies(all.parts.back()) && (next_is("nor") || take("or"));
        if (!comma && !also && !or_none) break;
        const std::size_t begin = at();
        auto more = one_of_those_there(begin);
        if (!more || !at_clause_end()) {
            go_back(before);
            break;
        }
        if (or_none && (neither || more->relation.most > 0)) more->relation = at_most(0, Unit::count);
        all.parts.push_back(std::move(*more));
    }
    const auto& last = all.parts.back().items.front().in;
    const auto& first_in = all.parts.front().items.front().in;
    const auto there = !where.empty() ? where : !last.empty() ? last : first_in;
    if (!there.empty()) put_there(all, there.front());
    all.said = said_since(from);
    return all.parts.size() == 1 ? std::move(all.parts.front()) : std::move(all);
}

ClaimReader::Clause ClaimReader::there_is() {
    const std::size_t from = at();
    if (!take_any({"there is", "there are"})) return std::nullopt;
    return there_are(from, {});
}

/// "all", "most", "at least three", "no".
std::optional<Relation> ClaimReader::quantity(ClaimSaid::Of& of) {
    if (take_any({"no", "none of the", "none of"})) return at_most(0, Unit::count);
    of = ClaimSaid::Of::share;
    if (take_any({"every", "each"})) return at_least(1, Unit::share);
    if (auto share = share_relation()) {
        if (share->least == 0.95) share->least = 1; // "all" of things that are counted
        return share;
    }
    of = ClaimSaid::Of::number;
    return relation(Unit::count);
}

/// "all shots in the interview are medium close-ups", "at least 3 of the dissolves are longer than 1 s", "no
/// music is heard in the run".
ClaimReader::Clause ClaimReader::quantified() {
    const std::size_t from = at();
    if (next_is("a") || next_is("an")) return std::nullopt; // "a zoom in" is a thing, and no number
    auto of = ClaimSaid::Of::number;
    const auto relation = quantity(of);
    if (!relation) return std::nullopt;
    take_any({"of the", "of", "the"});
    if (!reads_items()) return std::nullopt;
    auto items = this->items();
    if (!items) return std::nullopt;
    const bool counted = of == ClaimSaid::Of::number;
    if (counted && take_any({"is heard", "is seen", "are heard", "are seen", "occurs", "appears"})) {
        if (items->in.empty() && take_in()) {
            auto where = place();
            if (!where) return std::nullopt;
            *items = items_there(std::move(*items), *where);
        }
        return counted_claim(std::move(*items), *relation, of, said_since(from));
    }
    const bool have = take_any({"has", "have", "show"});
    if (!have && !take_is() && !take_any({"last", "run"})) {
        const bool none = relation->most == 0;
        return lost("A verb is missing; what there is begins with \"there is\"",
                    none ? std::vector<std::string>{"there is no", "is heard", "are"}
                         : std::vector<std::string>{"are", "have", "last", "there are"});
    }
    auto what = predicate();
    if (!what) return std::nullopt;
    if (have) std::swap(what->heard, what->noun); // they have it, and are not it
    auto claim = counted_claim(std::move(*items), *relation, of, {});
    claim.qualities.push_back(std::move(*what));
    while (next_is("and")) {
        const std::size_t before = at();
        take("and");
        const bool also_have = take_any({"has", "have", "show"});
        take_any({"are", "last"});
        auto more = predicate();
        if (!more || !at_clause_end()) {
            go_back(before);
            break;
        }
        if (also_have) std::swap(more->heard, more->noun);
        claim.qualities.push_back(std::move(*more));
    }
    claim.said = said_since(from);
    return claim;
}

/// "closed and open scenes alternate in the film".
ClaimReader::Clause ClaimReader::alternation() {
    const std::size_t from = at();
    if (!adjective() || !take("and") || !adjective() || !take("scene")) return std::nullopt;
    if (!take_any({"alternate", "take turns"}))
        return lost("A verb is awaited here", {"alternate", "take turns"});
    PlaceSaid film;
    if (take_in()) {
        auto where = place();
        if (!where) return std::nullopt;
        film = std::move(*where);
    }
    const std::size_t end = at();
    go_back(from);
    auto turns = this->turns(film, from);
    if (!turns) return std::nullopt;
    go_back(end);
    turns->said = said_since(from);
    return turns;
}

/// "closed and open scenes", which take turns in that place.
ClaimReader::Clause ClaimReader::turns(const PlaceSaid& where, std::size_t from) {
    const auto first = adjective();
    const auto second = first && take("and") ? adjective() : std::nullopt;
    if (!second || first->quality == nullptr || second->quality == nullptr)
        return lost("What alternates is not understood",
                    {"closed and open scenes", "dark and bright scenes"});
    take("scene");
    ClaimSaid turns = said_as(ClaimSaid::Kind::alternates, said_since(from));
    turns.qualities.push_back(*first);
    turns.places.push_back(where);
    return turns;
}

} // namespace decoupage
