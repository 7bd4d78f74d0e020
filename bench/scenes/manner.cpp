#include "bench/scenes/manner.hpp"

namespace decoupage::bench {

namespace {

Manner usual_manner(Luck& luck) {
    Manner manner;
    manner.length = luck.between(1.5, 7);
    manner.shots = luck.between(0.3, 1.4);
    manner.fades = luck.happens(0.5) ? luck.between(0, 0.15) : luck.between(0.15, 0.5);
    manner.mixtures = luck.between(0, 0.25);
    manner.fades_within = luck.happens(0.7) ? 0 : luck.between(0, 0.05);
    manner.variety = luck.between(0.02, 0.5);
    manner.inserts = luck.between(0, 0.15);
    manner.likeness = luck.between(0, 0.6);
    manner.setups_seen = luck.between(0.4, 0.95);
    manner.faces_seen = luck.between(0, 0.9);
    manner.noise = luck.between(0.5, 2);
    manner.grey = luck.happens(0.3);
    manner.tones_misread = luck.happens(0.8) ? 0 : luck.between(0, 0.08);
    manner.has_sound = luck.happens(0.8);
    manner.music_over_all = luck.happens(0.2);
    return manner;
}

/// A trailer, or a film of music or fashion: short shots in runs, one piece of music or nothing to hear.
void make_clip(Luck& luck, Manner& manner) {
    manner.runs_only = true;
    manner.length = luck.between(0.6, 2.5);
    manner.shots = luck.between(0.3, 1.2);
    manner.has_sound = luck.happens(0.4);
    manner.music_over_all = luck.happens(0.7);
    manner.fades = luck.happens(0.6) ? 0 : luck.between(0, 0.6);
    manner.setups_seen = luck.between(0.1, 0.6);
}

void make_silent(Luck& luck, Manner& manner) {
    manner.silent_film = true;
    manner.has_sound = manner.music_over_all = luck.happens(0.5);
    manner.grey = luck.happens(0.8);
    manner.intertitles = luck.between(0.02, 0.3);
    manner.announced = luck.between(0, 0.5);
}

/// One meadow, one house, one night: scenes that differ little.
void make_of_one_look(Luck& luck, Manner& manner) {
    manner.likeness = luck.between(0.5, 0.85);
    manner.variety = luck.between(0.1, 0.4);
    manner.music_over_all = luck.happens(0.5);
}

/// A newsreel or documentary: a voice over everything, and much to be seen of each place.
void make_newsreel(Luck& luck, Manner& manner) {
    manner.speech_over_all = true;
    manner.music_over_all = luck.happens(0.5);
    manner.shots = luck.between(0.2, 0.9);
    manner.variety = luck.between(0.2, 0.7);
    manner.setups_seen = luck.between(0.2, 0.7);
    manner.fades = luck.happens(0.6) ? 0 : luck.between(0, 0.3);
}

} // namespace

Manner manner_by_chance(Luck& luck) {
    Manner manner = usual_manner(luck);
    const double kind = luck.share();
    if (kind < 0.2)
        make_clip(luck, manner);
    else if (kind < 0.35)
        make_silent(luck, manner);
    else if (kind < 0.5)
        make_of_one_look(luck, manner);
    else if (kind < 0.6)
        make_newsreel(luck, manner);
    return manner;
}

} // namespace decoupage::bench
