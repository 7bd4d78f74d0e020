#include "etude/sound/orchestra.hpp"

#include "etude/noise.hpp"
#include "etude/sound/parts.hpp"
#include "etude/sound/room.hpp"

#include <array>

namespace decoupage::etude {

const char* name_of(Orchestra orchestra) {
    static constexpr std::array names{"titles", "fair", "swelling", "wind_band", "box", "quartet"};
    return names[static_cast<std::size_t>(orchestra)];
}

namespace {

/// One time through the score, from the point of view of one bar after another.
void play_pass(const Playing& playing, int pass, std::vector<Note>& notes) {
    const Score& score = score_of(playing.piece);
    const Stand stand{playing, score, static_cast<double>(pass) * score.beats(), pass, notes};
    switch (playing.orchestra) {
    case Orchestra::titles:
        return titles_parts(stand);
    case Orchestra::fair:
        return fair_parts(stand);
    case Orchestra::swelling:
        return swelling_parts(stand);
    case Orchestra::wind_band:
        return band_parts(stand);
    case Orchestra::box:
        return box_parts(stand);
    case Orchestra::quartet:
        return quartet_parts(stand);
    }
}

Room hall_of(Orchestra orchestra) {
    switch (orchestra) {
    case Orchestra::fair:
        return {0.5f, 0.8f, 0.08f, 0.5f};
    case Orchestra::wind_band:
        return {0.6f, 0.9f, 0.09f, 0.45f};
    case Orchestra::box:
        return {0.7f, 1.4f, 0.14f, 0.4f};
    default:
        return {1, 1.8f, 0.13f, 0.35f};
    }
}

} // namespace

Sound performed(const Playing& playing) {
    std::vector<Note> notes;
    const int passes =
        static_cast<int>((playing.first_bar + playing.bars) / score_of(playing.piece).bars) + 1;
    for (int pass = 0; pass < passes; ++pass)
        play_pass(playing, pass, notes);
    if (playing.first_bar < 0) prelude(playing, notes);
    Sound sound(static_cast<std::size_t>(sample_at(playing.seconds() + 2.5)));
    for (const Note& note : notes)
        if (note.at > -0.001 && note.at < playing.seconds() - 0.001) play(note, sound);
    place_in(sound, hall_of(playing.orchestra));
    return sound;
}

} // namespace decoupage::etude
