#pragma once
/// The words of a film for other programs.

#include "figures/word_search.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// A row a cue, source by source, as in the schema of exports.
nlohmann::ordered_json word_rows(const Decoupage& decoupage);

/// {"dossier", "sources": [{"origin", "source", "form", "language", "remark", "cues", "words"}], "words"}:
/// the last as `word_rows`. Ends in a newline.
std::string words_document(const std::string& dossier, const Decoupage& decoupage);

/// {"dossier", "sought", "found": [{"manner", "first", "end", "begin_seconds", "end_seconds", "shot",
/// "speaker", "text", "before", "after", "source"}]}.
std::string found_document(const std::string& dossier, const std::string& sought,
                           const std::vector<FoundWords>& found);

} // namespace decoupage
