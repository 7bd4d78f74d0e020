#pragma once
/// Annotations, their tiers and vocabularies as JSON.

#include "views/annotations.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

nlohmann::ordered_json annotation_rows(const Decoupage& decoupage, const AnnotationsWanted& wanted);
nlohmann::ordered_json tier_rows(const Annotations& all);
nlohmann::ordered_json vocabulary_rows(std::span<const Vocabulary> vocabularies);

/// What `decoupage annotate D --json` prints: {"dossier", "vocabularies", "tiers", "annotations"}.
std::string annotations_document(const std::string& dossier, const Decoupage& decoupage,
                                 const AnnotationsWanted& wanted);

} // namespace decoupage
