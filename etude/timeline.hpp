#pragma once
/// The cutting list: the one table that both the drawing and the truth are made from.

#include "etude/etude.hpp"

#include <string>
#include <vector>

namespace decoupage::etude {

/// Where a shot plays. Its sets and figures are in scenes/.
enum class Place {
    black,
    card,
    titles,
    classroom,
    street,
    apartment,
    photographer,
    fair,
    newsreel,
    station,
    van,
    interview,
    run,
    shore,
};
inline constexpr int places = static_cast<int>(Place::shore) + 1;

enum class Join { cut, dissolve, fade_out, fade_in, wipe };
enum class Kind { picture, card, black };

/// Something that happens within a shot, `span` counted from the shot's first frame.
struct Device {
    std::string kind; ///< "flash", "zoom", "roll", "jump_cut", "title"
    FrameSpan span;
    std::string what;
};

/// One shot. Its first frame is the first that shows anything of it: within a dissolve, the first mixed one.
struct Shot {
    Place place = Place::black;
    int setup = 0;         ///< which camera position of the place
    Frame frames = 0;      ///< from its first frame to its last, transitions at both ends included
    Join join = Join::cut; ///< how it begins
    Frame overlap = 0;     ///< length of that transition; 0 for a cut
    double from = 0;       ///< seconds of the place's action at the shot's first frame
    Kind kind = Kind::picture;
    std::string scale = "neither", movement = "static", what{};
    Frame held = 0; ///< frames at its end in which the picture stands still
    std::vector<Device> devices{};
    std::string scene{}; ///< as people call it; empty: goes on from the shot before

    // The same shot with something said about it, so that a cutting list reads a line a shot.
    Shot joined(Join how, Frame length) const;
    Shot opening(std::string name) const; ///< begins a scene
    Shot holding(Frame length) const;
    Shot with(std::vector<Device> found) const;
};

/// A picture: where, from which camera, at which second of the place's action, for how many frames.
Shot seen(Place place, int setup, double from, Frame frames, std::string scale, std::string movement,
          std::string what);
Shot card(int which, Frame frames, std::string what);
Shot black(Frame frames);

/// A shot with its place in the film.
struct PlacedShot {
    Shot shot;
    FrameSpan shown; ///< all frames that show anything of it
    FrameSpan alone; ///< the frames that show nothing else
    FrameSpan held;  ///< where it stands still; empty for most
};

struct Timeline {
    std::vector<PlacedShot> shots;
    Frame frames = 0;
};

inline constexpr Rate film_rate{24, 1};

const std::vector<Shot>& standard_shots();
const std::vector<Shot>& changed_shots();

Timeline timeline(EtudeOrder::Variant variant);

/// What a frame shows: one shot, or two with the share of the second.
struct Showing {
    int shot = 0;
    int next = -1;   ///< -1 where a shot stands alone
    float share = 0; ///< of `next`: above 0 and below 1 through a transition
};
Showing showing(const Timeline& film, Frame frame);

const char* name_of(Place place);
const char* name_of(Join join);
const char* name_of(Kind kind);

} // namespace decoupage::etude
