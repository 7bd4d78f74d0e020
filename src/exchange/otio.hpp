#pragma once
/// OpenTimelineIO's JSON (Academy Software Foundation): Timeline.1 with a track of clips and gaps,
/// transitions between them, a track of freeze-frames, and markers for names and scenes. What it has no place
/// for stands in "metadata", under "decoupage".

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Of a film that runs evenly, times are whole frames at its rate; of one of variable rate, its time stamps
/// at the nearest usual rate, with fractions, and exact frames beside. Other tracks stand in the metadata.
std::string otio_document(const Decoupage& decoupage);

/// The first track of pictures: its transitions and the places where its clips meet, in frames of the film
/// they are cut from; and all markers. Faults: damaged.
Outcome<Said> read_otio(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
