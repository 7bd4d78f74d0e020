#pragma once
/// ELAN's annotation files: EAF 3.0 (Max Planck Institute for Psycholinguistics), as its published schema has
/// it. Each track is a tier, or several where its segments overlap; the tier's linguistic type tells which.
/// EAF counts milliseconds: exact frames, confidences and shapes stand beside, by annotation, in properties
/// of the header, which ELAN keeps. They hold as long as an annotation's times are still theirs.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Shots, transitions, scenes, names and all other tracks, with the film linked.
std::string eaf_document(const Decoupage& decoupage);

/// Tiers of the types "transitions", "scenes" and "names" (or called so), those of other tracks of ours, and
/// as names whatever stands in tiers of any other kind, with their annotators as authors. Faults: damaged.
Outcome<Said> read_eaf(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
