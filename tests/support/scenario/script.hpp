#pragma once
/// A scenario: a small film written down in words, with what is to be found in it. tests/scenarios/README.md
/// teaches the language.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::scenario {

enum class Texture { noise, gradient, checker, clouds, trees, rooms, faces, card, black, white };

/// Where something goes; `still` is nowhere.
enum class Direction { still, left, right, up, down };

/// How a stretch of film was shot and printed.
struct Look {
    double grain = 0;   ///< greatest deviation, in 8-bit levels
    double flicker = 0; ///< greatest change of light from frame to frame, in per cent
    double shake = 0;   ///< greatest displacement, in pixels
    double exposure_first = 100,
           exposure_last = 100; ///< light at the shot's first and last frame, in per cent
    enum class Colour { colour, black_and_white, sepia, blue, red, green } colour = Colour::colour;
    double aspect_width = 0, aspect_height = 0; ///< of the picture between its bars; 0 where it has none
    int pictures = 1, of = 1; ///< so many new pictures in so many frames; the others repeat the one before
    double inset = 100;       ///< the picture's size in the frame, in per cent: below 100, windowboxed
};

/// Something that happens within a shot.
struct Event {
    enum class Kind { flash, object, whip } kind = Kind::flash;
    Frame frames = 0;
    Frame at = 0; ///< from the shot's first frame alone
    Direction direction = Direction::right;
};

/// From or to one level: black or white, by light or by a closing circle.
struct Fade {
    Frame frames = 0;
    int level = 0; ///< 0 or 4080
    enum class Shape { light, iris } shape = Shape::light;
};

/// How a shot takes over from the one before it. A cut has no frames.
struct Join {
    enum class Kind { cut, dissolve, wipe } kind = Kind::cut;
    Frame frames = 0;
    Direction direction = Direction::right;
};

/// A shot, card, or stretch of black. Frames count from the film's first.
struct Shot {
    Texture texture = Texture::noise;
    std::string text; ///< of a card
    unsigned seed = 0;
    Direction direction = Direction::still;
    double speed = 2; ///< pixels a frame
    double zoom = 0;  ///< per cent a frame; below 0, away
    Frame from = 0;   ///< how far into its scene the shot begins
    Frame held = 0;   ///< of its frames alone, the last ones that repeat the picture before them
    Look look;
    std::vector<Event> events;
    Join join;
    Fade fade_in, fade_out;

    FrameSpan alone; ///< transitions at its ends left out
    FrameSpan shown; ///< with them
};

/// A segment that must be found.
struct Expected {
    FrameSpan span;
    std::string label;
    std::vector<std::string> details; ///< words that stand in the segment's detail
    Frame tolerance = 0;              ///< how far each end may lie off
    int line = 0;
};

/// All that must be found in one track, and nothing else in it.
struct Expectation {
    std::string track;
    std::vector<Expected> segments;
};

struct Script {
    Rate rate{24, 1};
    int width = 320, height = 180;
    std::string pending; ///< why it is known not to come true yet; empty if it must
    std::vector<Shot> shots;
    std::vector<Expectation> expectations;

    Frame frames() const { return shots.empty() ? 0 : shots.back().shown.end; }
};

/// Most frames a scenario may have: they are all drawn.
inline constexpr Frame most_frames = 20'000;

/// Reads a scenario. The fault names the line, what is wrong there and what would be right.
Outcome<Script> parse_script(std::string_view text);

} // namespace decoupage::scenario
