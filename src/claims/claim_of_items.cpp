/// What is said of things: "is heard through the ride", "ends before the freeze", "are longer than 1 s".

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

namespace decoupage {

ClaimReader::Clause ClaimReader::swells(MeasureSaid measure, std::size_t from) {
    if (take_in()) {
        auto where = place();
        if (!where) return std::nullopt;
        if (measure.items.empty()) return lost_since(from, "A place swells, or a thing in it");
        measure.items.front().in = {std::move(*where)};
    }
    measure.said = said_since(from);
    return measured_claim(std::move(measure), at_least(swells_by, Unit::loudness), said_since(from));
}

ClaimReader::Clause ClaimReader::items_do(const ItemsSaid& subject, std::size_t from) {
    if (take_any({"swells", "grows louder", "gets louder"})) {
        MeasureSaid rise;
        rise.word = &measure_named("rise of loudness");
        rise.items.push_back(subject);
        return swells(std::move(rise), from);
    }
    if (take_any({"comes back in", "returns in", "comes back at", "returns at"})) {
        go_back(at() - 1);
        return heard(subject, from);
    }
    if (take_any({"feels", "seems"})) return felt(from);
    if (next_is("comes before") || next_is("comes after") || next_is("come before") ||
        next_is("come after")) {
        ClaimSaid claim = said_as(ClaimSaid::Kind::timed, {});
        claim.items.push_back(subject);
        go_back(at() + 1);
        return comes(std::move(claim), from);
    }
    if (const std::size_t verb = at(); take("sounds")) {
        if (auto felt = this->felt(from)) return felt;
        go_back(verb);
    }
    if (const auto edge = take_edge()) {
        ClaimSaid claim = said_as(ClaimSaid::Kind::timed, {});
        claim.items.push_back(subject);
        claim.edge = *edge;
        return timed(std::move(claim), from);
    }
    const std::size_t verb = at();
    take_is();
    const std::size_t after_is = at();
    const bool never = take_any({"never", "not"});
    if (take_any({"heard", "seen", "shown", "to be heard", "to be seen"}) ||
        (verb == after_is &&
         take_any({"covers", "fills", "goes on", "go on", "plays", "occurs", "sounds", "appears"}))) {
        may_be_said_again(from, [this, subject] { return heard(subject, at()); });
        auto claim = heard(subject, from);
        if (!claim || !never) return claim;
        ClaimSaid negated = said_as(ClaimSaid::Kind::not_so, claim->said);
        negated.parts.push_back(std::move(*claim));
        return negated;
    }
    go_back(after_is);
    if (take_any({"lies inside", "inside", "lies in", "lies within", "falls within"}))
        return inside(subject, from);
    if (verb == after_is && take_has()) {
        auto what = predicate();
        if (!what) return std::nullopt;
        std::swap(what->heard, what->noun); // they have it, and are not it
        auto claim = counted_claim(subject, at_least(1, Unit::share), ClaimSaid::Of::share, said_since(from));
        claim.qualities.push_back(std::move(*what));
        return claim;
    }
    if (verb == after_is && !take("last"))
        return lost("A verb is awaited here", {"is heard", "covers", "begins", "ends", "are"});
    if (verb != after_is) may_be_said_again(from, [this, subject] { return items_are(subject, at()); });
    return items_are(subject, from);
}

ClaimReader::Clause ClaimReader::items_are(const ItemsSaid& subject, std::size_t from) {
    const std::size_t word = at();
    if (auto felt = this->felt(from)) return felt;
    go_back(word);
    auto what = predicate();
    if (!what) return std::nullopt;
    auto claim = counted_claim(subject, at_least(1, Unit::share), ClaimSaid::Of::share, said_since(from));
    claim.qualities.push_back(std::move(*what));
    return claim;
}

ClaimReader::Clause ClaimReader::inside(const ItemsSaid& subject, std::size_t from) {
    auto other = place();
    if (!other) return std::nullopt;
    ClaimSaid claim = said_as(ClaimSaid::Kind::inside, said_since(from));
    claim.items.push_back(subject);
    claim.places.push_back(std::move(*other));
    return claim;
}

/// "only in the shore": there, and neither before nor after it.
ClaimReader::Clause ClaimReader::heard_only(const ItemsSaid& subject, std::size_t from) {
    take_in();
    auto where = place();
    if (!where) return std::nullopt;
    ClaimSaid all = said_as(ClaimSaid::Kind::all_of, said_since(from));
    for (const auto kind : {PlaceSaid::Kind::named, PlaceSaid::Kind::before, PlaceSaid::Kind::after}) {
        PlaceSaid there = *where;
        if (kind != PlaceSaid::Kind::named) {
            there = {};
            there.kind = kind;
            there.of = {*where};
            there.said =
                (kind == PlaceSaid::Kind::before ? "the film before " : "the film after ") + where->said;
        }
        ItemsSaid items = items_there(subject, there);
        const Relation number =
            kind == PlaceSaid::Kind::named ? at_least(1, Unit::count) : at_most(0, Unit::count);
        all.parts.push_back(counted_claim(std::move(items), number, ClaimSaid::Of::number, all.said));
    }
    return all;
}

/// After "is heard": "for at least half of the ride", "through the ride", "in the titles", "at least 3
/// times".
ClaimReader::Clause ClaimReader::heard(const ItemsSaid& subject, std::size_t from) {
    const std::size_t word = at();
    ItemsSaid items = subject;
    if (const auto number = relation(Unit::count); number && take("times")) {
        if (take_in()) {
            auto where = place();
            if (!where) return std::nullopt;
            items = items_there(subject, *where);
        }
        return counted_claim(std::move(items), *number, ClaimSaid::Of::number, said_since(from));
    }
    go_back(word);
    if (at_clause_end()) // at some time of the film
        return counted_claim(std::move(items), at_least(1, Unit::count), ClaimSaid::Of::number,
                             said_since(from));
    if (next_is("only in") || next_is("only at") || next_is("only during"))
        return take("only"), heard_only(subject, from);
    const bool through = take_any({"all through", "throughout", "through"});
    const bool in = !through && take_any({"for", "over", "in", "during", "at", "on", "within"});
    const auto share = share_relation();
    if (share) take("of");
    auto where = place();
    if (!where) return std::nullopt;
    if (!through && !share && in) { // "is heard in the titles": at some time
        items = items_there(subject, *where);
        return counted_claim(std::move(items), at_least(1, Unit::count), ClaimSaid::Of::number,
                             said_since(from));
    }
    MeasureSaid measure = measure_of("share of", *where);
    items.in.clear();
    measure.items.push_back(std::move(items));
    measure.said = said_since(from);
    const Relation allowed = share ? *share : at_least(through_share, Unit::share);
    return measured_claim(std::move(measure), allowed, said_since(from));
}

} // namespace decoupage
