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

/// The query, and a line under the words that were not understood.
std::string underlined(const Misunderstanding& what, const std::string& query);
/// With what may have been meant.
Fault fault_of(const Misunderstanding& what, const std::string& query);

} // namespace decoupage
