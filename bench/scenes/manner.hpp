#pragma once
/// How the films are made of which the evidence is drawn: usual ones, clips, silent films, newsreels.

#include "bench/scenes/luck.hpp"

namespace decoupage::bench {

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

} // namespace decoupage::bench
