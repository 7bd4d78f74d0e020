#pragma once
/// A film's breakdown as JSON, by docs/formats/decoupage.schema.json.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// One document, ending in a newline; the same bytes for the same breakdown. Frames count from 0 in
/// presentation order, spans are half-open. Text that is not UTF-8 has its bad bytes replaced by U+FFFD.
std::string json_document(const Decoupage& decoupage, const Counting& counting = {});

} // namespace decoupage
