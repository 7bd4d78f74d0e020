#pragma once
/// Films of three shots, staged so that it is known to the frame where motion stops: in the middle one, or
/// nowhere.

#include "bench/clips.hpp"
#include "bench/freezes/judged.hpp"
#include "compose/footage.hpp"
#include "compose/print.hpp"
#include "compose/quality.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// What the middle shot shows.
enum class Event {
    held,       ///< moves, then its last frame is held
    resumed,    ///< the same, and then it goes on
    to_the_end, ///< held to the film's last frame; no shot comes after
    faded,      ///< held while the film fades out; nothing comes after
    quiet,      ///< moves, then lives on in one small place
    lives,      ///< moves throughout
    slow,       ///< moves throughout, at a third of its pace
    photograph, ///< one picture from cut to cut
    card,       ///< whose letters stand
    black,
    drawings, ///< each frame shown three times, as in animation
};

/// What the camera, or the optical printer, does from the stop on.
enum class Nearing { none, slowly, rapidly, reframing, pan_that_stops };

struct Staged {
    std::string name, family;
    Event event = Event::held;
    Nearing nearing = Nearing::none;
    compose::PrintStock print;
    compose::Quality quality;
    compose::FootagePointer shot, before, after;    ///< `before` may be none: the film begins with the shot
    bool before_rests = false, after_rests = false; ///< their first pictures are held throughout
    Frame first = 0;                                ///< of the shot's footage
    Frame moving = 0, rests = 0;                    ///< frames before the frame that is held; from it on
    struct Approach {
        Frame frames = 0;            ///< up to the stop
        double nearer = 0, pans = 0; ///< by frame: the logarithm of scale; widths
    } approach;                      ///< a camera that moves until the picture stops
};

/// Which films are staged. Those of seed 0 are measured on; those of others are to learn from.
struct Stock {
    Split split = Split::tune;
    std::uint64_t seed = 0;
    enum class Prints { of_family, any } prints = Prints::of_family; ///< any: worn and coded well or badly
};

inline constexpr Frame frames_beside = 30; ///< of the first shot, and of the last
inline constexpr int staged_each = 5;      ///< films of a family

Frame length(const Staged& staged);
/// Does no shot come after the middle one?
bool ends_the_film(const Staged& staged);
/// The first frame of the middle shot.
Frame begins(const Staged& staged);
Rests truth_of(const Staged& staged);

/// Twelve families of freeze-frames and twelve of what is none, five films of each. The splits share neither
/// source nor seed. `films` are those of the split; scenes are drawn besides.
std::vector<Staged> all_staged(const Stock& stock, const std::vector<compose::FilmFootage>& films);

/// Draws and codes a film. Faults: those of writing.
Outcome<void> stage(const Staged& staged, const std::string& path);

} // namespace decoupage::bench
