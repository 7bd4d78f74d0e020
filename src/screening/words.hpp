#pragma once
/// The words on the screen, read once a screening has ended.

#include "film/analyser.hpp"
#include "media/film_reader.hpp"

#include <string>

namespace decoupage {

/// Sightings of the lookout "letters" labelled "words", one for each frame in which there was something to
/// read. Fetches a frame for each segment of the track, for 20 at most and one more for two minutes of the
/// film. Nothing, where nothing can be read on this machine, or a frame cannot be had again.
AllLooks words_of(const std::string& film_path, const Opening& opening, const FrameTimes& times,
                  const Track& letters, const AllLooks& looks);

} // namespace decoupage
