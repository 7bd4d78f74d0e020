#pragma once
/// The scenes of a film as they are drawn, before anything is observed of them.

#include "bench/scenes/luck.hpp"
#include "film/analyser.hpp"

#include <array>
#include <vector>

namespace decoupage::bench {

constexpr Frame second = 24;

struct Colour {
    double red = 0, green = 0, blue = 0; ///< 0 to 255
};

/// What the camera sees in one direction of a place.
struct View {
    std::array<Colour, 5> colours;
    double key = 0.5, contrast = 0.5, openness = 0.5, clutter = 0.5;
};

/// One shot as it is drawn, before anything is observed of it.
struct DrawnShot {
    View view;
    Frame length = 48;
    int setup = 0; ///< of the whole film; 0 for one of its own
    std::vector<int> persons;
    bool card = false;
};

/// How one film is made, and how well it can be observed.
struct Manner {
    double length = 4;      ///< median seconds of a shot
    double shots = 1;       ///< how many shots its scenes have, beside the usual
    double fades = 0.2;     ///< share of new scenes after a fade
    double mixtures = 0.15; ///< the same of dissolves
    double variety = 0.3;   ///< how unlike the views of one place are, 0 to 1
    double setups_seen = 0.8, faces_seen = 0.6, noise = 1;
    double likeness = 0.3;    ///< how far all places of the film are alike, 0 to 1
    double inserts = 0.1;     ///< share of the views of a scene that look like nothing else in it
    double intertitles = 0;   ///< share of the shots of a scene after which one comes
    double announced = 0;     ///< share of the scenes that begin with a card
    double fades_within = 0;  ///< share of the joins within scenes: a light goes on, eyes open
    double tones_misread = 0; ///< share of the shots
    bool runs_only = false;
    bool grey = false, has_sound = true, silent_film = false;
    bool music_over_all = false, speech_over_all = false;
};

Manner manner_by_chance(Luck& luck);

/// The shots of each scene, in order.
std::vector<std::vector<DrawnShot>> drawn_scenes(Luck& luck, const Manner& manner);

} // namespace decoupage::bench
