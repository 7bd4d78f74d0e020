#pragma once
/// claims.toml and films/*.toml: places, and sentences with their tests.

#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Adds the places and claims of claims.toml.
void read_claims(std::string_view toml, const std::string& file, std::vector<PlaceMeaning>& places,
                 std::vector<WrittenClaim>& claims, std::vector<WorkProblem>& problems);

/// A print's names of places.
PrintPlaces read_print_places(std::string_view toml, const std::string& file,
                              std::vector<WorkProblem>& problems);

} // namespace decoupage
