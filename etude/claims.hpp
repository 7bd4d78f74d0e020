#pragma once
/// Sentences about the étude with the verdicts that they deserve, and the places they speak of.

#include "etude/sound/cues.hpp"
#include "etude/timeline.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage::etude {

/// "expected": for each sentence its id, the verdict, and of those about sound the evidence.
nlohmann::ordered_json claims_expected(const Cues& sheet, EtudeOrder::Variant variant);

/// "places": names as the study has them, with their frames.
nlohmann::ordered_json places_named(const Timeline& film);

} // namespace decoupage::etude
