#pragma once
/// The concepts of the AdA filmontology (version 1.8, CC BY-SA 3.0; Bakels, Agt-Rickauer and others, Freie
/// Universität Berlin and Hasso-Plattner-Institut) that our labels stand for.

#include "film/annotation.hpp"
#include "film/track.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::exchange {

/// Its address, as its ontology has it; empty where AdA has no such concept.
std::string ada_concept(std::string_view track, const Segment& segment);

/// A label of ours, and the end of its address with AdA; empty where AdA has no such concept.
struct Concept {
    std::string_view label, ada;
};

/// The labels of a track that has a fixed vocabulary here; empty for all other tracks.
std::span<const Concept> vocabulary_of(std::string_view track);

/// What AdA has for annotating by hand, by our labels' names: "AdA: scale". Its terms have AdA's ids.
std::vector<Vocabulary> ada_vocabularies();

} // namespace decoupage::exchange
