#pragma once
/// Annotations, tiers and vocabularies in JSON, with all that they are: for what other formats cannot hold of
/// them, and as this program's own export has them.

#include "exchange/said.hpp"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage::exchange {

/// What a film has in force, as a file that this program wrote would say it. Of an annotation, its id is its
/// number.
struct AllNoted {
    std::vector<Vocabulary> vocabularies;
    std::vector<SaidTier> tiers;
    std::vector<SaidAnnotation> annotations;
};
AllNoted all_noted(const Decoupage& film);

/// {"number", "tier", "first", "end", "term", "words", "region", "about", "host", "author", "made_at"}; and
/// back: nothing where it has no frames.
nlohmann::ordered_json annotation_object(const SaidAnnotation& annotation);
std::optional<SaidAnnotation> annotation_in(const nlohmann::json& object);

/// {"name", "vocabulary", "lies", "parent"}.
nlohmann::ordered_json tier_object(const SaidTier& tier);
SaidTier tier_in(const nlohmann::json& object);

/// {"name", "address", "description", "terms": [{"id", "words", "description"}]}.
nlohmann::ordered_json vocabulary_object(const Vocabulary& vocabulary);
Vocabulary vocabulary_in(const nlohmann::json& object);

/// [left, top, width, height], or null; and back.
nlohmann::ordered_json region_list(const std::optional<Box>& region);
std::optional<Box> region_in(const nlohmann::json& list);

} // namespace decoupage::exchange
