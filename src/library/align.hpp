#pragma once
/// Two prints of one film, held against each other by what their dossiers keep. No film is needed. The
/// method, and how well it does: docs/methods/align.md.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// A stretch that both prints have. Times are in flicks from each print's beginning.
struct AlignedStretch {
    Time one_first{0}, one_end{0};
    Time other_first{0}, other_end{0};
    FrameSpan one, other;
    double likeness = 0; ///< median likeness of its parts in which something can be known again, 0 to 1
};

/// A part that only one of the prints has.
struct LonePart {
    FrameSpan span; ///< of the print that has it
    Frame at = 0;   ///< where it would stand in the print that has not
};

/// A shot of the one that was found in the other print.
struct MatchedShot {
    std::size_t one = 0;              ///< its place in `Decoupage::shots`
    FrameSpan there;                  ///< of the other print
    std::optional<std::size_t> other; ///< the shot with these frames there; nothing where it is cut otherwise
};

/// A transition that only one of the prints seems to have, in a stretch that both have.
struct LoneTransition {
    Segment transition;
    FrameSpan expected; ///< its frames in the print in which it was not found
};

/// What is different in the stretches that both have. NaN where nothing can be said.
struct PrintDifferences {
    std::vector<LoneTransition> only_one, only_other;
    int transitions_compared = 0;       ///< those of both prints that lie in common stretches
    double width_shown = 0;             ///< width of scene that the other print shows, as a part of the one's
    double brighter = 0;                ///< levels of 255 by which the other is brighter in its picture
    double louder = 0;                  ///< LU
    std::string shape_one, shape_other; ///< "letterbox 2.35:1": of the picture in the frame
    std::string tone_one, tone_other;   ///< "black_and_white"
};

/// How the two hang together.
struct Alignment {
    double speed = 1;                           ///< how many times faster the other print runs
    std::vector<AlignedStretch> stretches;      ///< in order, in both
    std::vector<LonePart> only_one, only_other; ///< at least a second long each
    std::vector<MatchedShot> shots;
    double common_of_one = 0, common_of_other = 0; ///< parts of their times
    double confidence = 0;                         ///< that these are prints of one film
    PrintDifferences differences;
};

/// The curves with which both must be loaded.
std::vector<std::string> alignment_curves();

/// Faults: not_found, where these do not seem to be prints of one film; usage, where one has no pictures.
Outcome<Alignment> align(const Decoupage& one, const Decoupage& other);

/// The other print's frame that shows what frame of the one shows; nothing where it has none.
std::optional<Frame> frame_in_other(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                                    Frame frame);

/// "as a PAL transfer (25 frames a second for 24)": what a speed is called; empty for one without a name.
std::string speed_name(double speed);

} // namespace decoupage
