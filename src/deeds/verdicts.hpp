#pragma once
/// Verdicts in the terminal, and as JSON.

#include "claims/verdict.hpp"
#include "film/decoupage.hpp"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// The sentence, its verdict, what was measured of each of its parts, and where.
std::string verdict_words(const std::string& sentence, const Tested& tested, const Decoupage& decoupage);

/// What was measured of each part, where, and by which rules; a line each, indented.
std::string parts_words(const Tested& tested, const Decoupage& decoupage);

nlohmann::ordered_json verdict_json(const Tested& tested, const Decoupage& decoupage);
std::string verdict_document(const std::string& sentence, const Tested& tested, const Decoupage& decoupage);

} // namespace decoupage
