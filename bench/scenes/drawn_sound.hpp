#pragma once
/// What is heard in a film of which only the evidence is made.

#include "bench/scenes/drawn.hpp"
#include "bench/scenes/drawn_scenes.hpp"

#include <cstddef>
#include <vector>

namespace decoupage::bench {

struct HeardScene {
    FrameSpan span;
    std::size_t shots = 1;
};

/// The loudness of each place, music that keeps to its scene or does not, speech and silence.
void draw_sound(Luck& luck, const Manner& manner, const std::vector<HeardScene>& scenes, DrawnEvidence& film);

/// Music under so many frames, with pauses that have nothing to do with scenes.
void draw_music_over_all(Luck& luck, Frame frames, DrawnEvidence& film);

/// A voice that goes on whatever is seen.
void draw_speech_over_all(Luck& luck, Frame frames, DrawnEvidence& film);

} // namespace decoupage::bench
