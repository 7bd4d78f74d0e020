#pragma once
/// Statements made of what was read. Inside claims/ only.

#include "claims/claim.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

/// A statement with what it says of a place or of things.
ClaimSaid said_as(ClaimSaid::Kind kind, std::string said);
/// So many items.
ClaimSaid counted_claim(ItemsSaid items, Relation relation, ClaimSaid::Of of, std::string said);
/// A measure in a relation to numbers.
ClaimSaid measured_claim(MeasureSaid measure, Relation relation, std::string said);
MeasureSaid measure_of(std::string_view word, const PlaceSaid& place);
/// Those that are there, and so called.
ItemsSaid items_there(ItemsSaid items, const PlaceSaid& place);
/// Where a clause does not say where: there.
void put_there(ClaimSaid& claim, const PlaceSaid& place);
/// The same of another place; nothing where the clause does not end with one.
std::optional<ClaimSaid> of_another(const ClaimSaid& claim, const PlaceSaid& place);
/// Everything it says is that there is none.
bool denies(const ClaimSaid& claim);

} // namespace decoupage
