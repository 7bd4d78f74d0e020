#include "claims/claim_making.hpp"

#include "claims/relations_said.hpp"

namespace decoupage {

ClaimSaid said_as(ClaimSaid::Kind kind, std::string said) {
    ClaimSaid claim;
    claim.kind = kind;
    claim.said = std::move(said);
    return claim;
}

ClaimSaid counted_claim(ItemsSaid items, Relation relation, ClaimSaid::Of of, std::string said) {
    ClaimSaid claim = said_as(ClaimSaid::Kind::counted, std::move(said));
    claim.items.push_back(std::move(items));
    claim.relation = relation;
    claim.of = of;
    return claim;
}

ClaimSaid measured_claim(MeasureSaid measure, Relation relation, std::string said) {
    ClaimSaid claim = said_as(ClaimSaid::Kind::measured, std::move(said));
    claim.measures.push_back(std::move(measure));
    claim.relation = relation;
    return claim;
}

MeasureSaid measure_of(std::string_view word, const PlaceSaid& place) {
    MeasureSaid measure;
    measure.word = &measure_named(word);
    measure.of.push_back(place);
    measure.said = place.said;
    return measure;
}

ItemsSaid items_there(ItemsSaid items, const PlaceSaid& place) {
    items.said += " in " + place.said;
    items.in = {place};
    return items;
}

void put_there(ClaimSaid& claim, const PlaceSaid& place) {
    for (ClaimSaid& part : claim.parts)
        put_there(part, place);
    for (ItemsSaid& items : claim.items)
        if (items.in.empty()) items = items_there(std::move(items), place);
    for (MeasureSaid& measure : claim.measures)
        if (measure.of.empty() && (measure.items.empty() || measure.items.front().in.empty()))
            measure.of.push_back(place);
}

namespace {

/// The place with which a clause of that kind may end.
PlaceSaid* last_place(ClaimSaid& claim) {
    using Kind = ClaimSaid::Kind;
    if (claim.kind == Kind::counted && claim.qualities.empty())
        return claim.items.front().in.empty() ? nullptr : &claim.items.front().in.front();
    if (claim.kind == Kind::measured || claim.kind == Kind::compared) {
        MeasureSaid& measure = claim.measures.back();
        if (!measure.of.empty()) return &measure.of.front();
        const bool of_items = !measure.items.empty() && !measure.items.front().in.empty();
        return of_items ? &measure.items.front().in.front() : nullptr;
    }
    const bool place = claim.kind == Kind::against || claim.kind == Kind::inside;
    return place && !claim.places.empty() ? &claim.places.back() : nullptr;
}

} // namespace

std::optional<ClaimSaid> of_another(const ClaimSaid& claim, const PlaceSaid& place) {
    ClaimSaid other = claim;
    if (claim.kind == ClaimSaid::Kind::all_of || claim.kind == ClaimSaid::Kind::any_of) {
        for (ClaimSaid& part : other.parts) {
            auto there = of_another(part, place);
            if (!there) return std::nullopt;
            part = std::move(*there);
        }
        return other;
    }
    PlaceSaid* last = last_place(other);
    if (last == nullptr || !claim.said.ends_with(last->said)) return std::nullopt;
    const std::string was = last->said;
    const auto renamed = [&](std::string& said) {
        if (said.ends_with(was)) said.replace(said.size() - was.size(), was.size(), place.said);
    };
    *last = place;
    renamed(other.said);
    if (!other.measures.empty()) renamed(other.measures.back().said);
    if (!other.items.empty()) renamed(other.items.back().said);
    return other;
}

bool denies(const ClaimSaid& claim) {
    for (const ClaimSaid& part : claim.parts)
        if (!denies(part)) return false;
    if (!claim.parts.empty()) return true;
    return claim.relation.most <= never_share &&
           (claim.kind == ClaimSaid::Kind::counted || claim.kind == ClaimSaid::Kind::measured);
}

} // namespace decoupage
