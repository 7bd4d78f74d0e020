#pragma once
/// The truth about the étude's sound, as it stands in etude.truth.json.

#include "etude/sound/cues.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage::etude {

/// "sound": tracks, motifs, steps, edges, voices. Spans are told twice, in whole frames that hold them and in
/// seconds.
nlohmann::ordered_json sound_truth(const Cues& sheet);

/// "expected": for each claim about sound its verdict and the evidence, by the number of the claim.
nlohmann::ordered_json claims_about_sound(const Cues& sheet, EtudeOrder::Variant variant);

/// A stretch of time as both speak of it.
nlohmann::ordered_json times(double from, double to);

} // namespace decoupage::etude
