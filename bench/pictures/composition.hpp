#pragma once
/// Prints composed with known truth: what shape and what tone each of their frames has.

#include "bench/clips.hpp"
#include "film/track.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::bench {

/// What is done to the colours of a source.
enum class Treatment {
    colour,
    muted, ///< colour at 45 %
    grey,
    grey_warm,  ///< grey that leans a little to the warm
    grey_green, ///< or to the green
    grey_noisy, ///< grey with the chroma noise of an old tape
    tape,       ///< colour with the same noise
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
    std::string name, family;
    std::string source; ///< "day:1", "night:2", "cartoon:1" (drawn from a seed), or a clip of the footage
                        ///< with a start: "flower.mp4@2.5"
    int width = 0, height = 0;
    int aspect_width = 1, aspect_height = 1; ///< of a pixel
    std::vector<ShapeChange> shapes;
    std::vector<TreatmentChange> treatments;
    std::string coding;               ///< options of ffmpeg
    int lifted = 0;                   ///< level of the picture's black
    std::array<int, 3> bars{0, 0, 0}; ///< colour of the bars: red, green, blue
    double noise = 0;                 ///< RMS, levels: grain over the whole frame
    double streaks = 0;               ///< RMS, levels: noise that lies along the lines, as on tape
    double weave = 0;                 ///< pixels that the picture's edges wander
    double soft = 0;                  ///< pixels over which its edges pass into the bar
    double flicker = 0;               ///< share by which its light wavers
    Frame dim_until = 0;              ///< before it the picture has an eighth of its light
    double light = 1;                 ///< of the whole picture
    int uneven = 0;                   ///< pixels that the picture stands too low
    int blanking = 0;                 ///< black columns at the left edge
    int head_switch = 0;              ///< torn lines at the lower edge, as on tape
    bool high_dynamic_range = false;  ///< ten bits, PQ
    std::vector<FrameSpan> dark;      ///< black, with half a second of fading on either side
    std::vector<FrameSpan> cards;     ///< letters on black instead of the picture
    std::vector<FrameSpan> titles;    ///< a few large letters on black
    enum class Words { none, subtitles_in_bar, subtitles_at_edge, logo_in_bar } words = Words::none;
};

inline constexpr Frame print_frames = 168;
inline constexpr int print_rate = 24;

/// Twelve families of five prints. Those of the two splits share neither a source nor a seed. `footage`:
/// whether real clips may be sources; drawn pictures stand in for them otherwise.
std::vector<Composition> sixty_compositions(Split split, bool footage);

/// Where the picture lies at a frame, without the weave, in stored pixels.
struct Window {
    int top = 0, bottom = 0, left = 0, right = 0; ///< bars
};
Window window(const Composition& print, Frame frame);

/// The truth: the tracks that should be found.
Track true_shapes(const Composition& print);
Track true_tones(const Composition& print);

} // namespace decoupage::bench
