#pragma once
/// Which picture of a film is looked at: where there are several, all programs must see the same.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>

namespace decoupage::bench {

/// The picture stream with the most pixels, covers of albums left aside: the one FFmpeg takes by itself.
struct PictureStream {
    int index = 0;
    int width = 0, height = 0; ///< stored, unrotated
    Rate rate;                 ///< mean
};

/// As ffprobe tells it. Fault: not_a_film.
Outcome<PictureStream> picture_stream(const std::string& film);

} // namespace decoupage::bench
