#pragma once
/// The conditions of a query, one after another. Inside library/ only.

#include "library/query_reader.hpp"

namespace decoupage {

std::vector<std::string> labels_in(std::string_view list);

/// Takes the next condition, and adds what it tests.
Understood take_condition(QueryReader& reader, Query& query);

} // namespace decoupage
