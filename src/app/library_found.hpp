#pragma once
/// What `decoupage library DIR find` prints.

#include "film/outcome.hpp"
#include "library/search.hpp"

#include <string>

namespace decoupage {

std::string found_places_list(const SearchResult& result, const Query& query);
/// {"folder", "query", "matches", "films", "places": [...]}.
std::string found_places_document(const SearchResult& result, const std::string& folder,
                                  const std::string& query);

} // namespace decoupage
