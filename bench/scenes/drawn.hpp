#pragma once
/// Films of which only the evidence is drawn: tracks and curves as analysers would find them, with their
/// errors, of scenes that are known. No picture is made.

#include "film/analyser.hpp"

#include <vector>

namespace decoupage::bench {

struct DrawnEvidence {
    Film film;
    FrameTimes times;
    Evidence::Curves curves;
    Evidence::Tracks tracks;
    std::vector<Frame> begins; ///< of all scenes but the first: the first frame of their first shot
};

/// A film of some 10 to 200 shots: two people by turns, walks, single shots, cross-cutting, runs of faces,
/// titles; a usual one, a clip, a silent film, one of one look or a newsreel; in colour or not, with or
/// without sound, well or badly observed. The same for the same seed.
DrawnEvidence drawn_evidence(std::uint32_t seed);

} // namespace decoupage::bench
