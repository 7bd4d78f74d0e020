#pragma once
/// Prints composed with known truth: what shape and what tone each of their frames has.

#include "film/track.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// What is done to the colours of a source.
enum class Treatment {
    colour,
    muted, ///< colour at 45 %
    grey,
    grey_cast,  ///< grey that leans a little to the warm
    grey_noisy, ///< grey with the chroma noise of an old tape
    sepia,
    amber,
    blue,
    green,
    rose,
    toned_blue, ///< darks blue, lights neutral
    toned_blue_tinted_amber,
};

/// From `first` on, the picture has this shape, at this size inside the frame.
struct ShapeChange {
    Frame first = 0;
    double aspect = 0; ///< 0 for the whole frame
    double size = 1;   ///< below 1: bars on all four sides
};

struct TreatmentChange {
    Frame first = 0;
    Treatment treatment = Treatment::colour;
};

/// One print to compose.
struct Composition {
    std::string name;
    std::string
        source; ///< "day", "night", or the name of a clip of the footage with a start: "flower.mp4@2.5"
    int width = 0, height = 0;
    int aspect_width = 1, aspect_height = 1; ///< of a pixel
    std::vector<ShapeChange> shapes;
    std::vector<TreatmentChange> treatments;
    std::string coding; ///< options of ffmpeg
    int lifted = 0;     ///< level of the bars
    double noise = 0;   ///< RMS, levels
    double weave = 0;   ///< pixels that the picture's edges wander
    int uneven = 0;     ///< pixels that the picture stands too low
    int blanking = 0;   ///< black columns at the left edge
    bool dark_opening = false;
    enum class Words { none, subtitles_in_bar, subtitles_at_edge, logo_in_bar } words = Words::none;
};

inline constexpr Frame print_frames = 168;
inline constexpr int print_rate = 24;

/// The sixty prints. `footage`: whether real clips may be sources; drawn pictures stand in for them
/// otherwise.
std::vector<Composition> sixty_compositions(bool footage);

/// Where the picture lies at a frame, without the weave, in stored pixels.
struct Window {
    int top = 0, bottom = 0, left = 0, right = 0; ///< bars
};
Window window(const Composition& print, Frame frame);

/// The truth: the tracks that should be found.
Track true_shapes(const Composition& print);
Track true_tones(const Composition& print);

} // namespace decoupage::bench
