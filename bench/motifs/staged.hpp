#pragma once
/// Films of sound in which themes come back, and films in which nothing does; with their truth.
///
/// Sixty themes of 8 to 20 s a split, ten to a film. For each `Comeback` there are six films, in which each
/// theme is heard once plainly and once so; among them, for each theme, two pieces of unrelated music
/// composed in its key, scale, metre and tempo and played by the same instruments, people talking, and
/// silence that is not quite silent. Some pieces touch. Unrelated music: films of an hour (report: three, tune:
/// six), each of pieces of three minutes, of which every theme is heard but once. The splits have other seeds,
/// other sound fonts (report: TimGM6mb, tune: FluidR3) and other languages.

#include "bench/clips.hpp"
#include "compose/chance.hpp"
#include "film/outcome.hpp"
#include "sound/wave.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::bench {

/// How a theme comes back.
enum class Comeback {
    same,         ///< the same recording
    under_speech, ///< the same recording, under a voice as loud as itself
    transposed,   ///< played again, by one to five semitones higher or lower
    tempo,        ///< played again, 0.8 to 0.9 or 1.1 to 1.25 times as fast
    instruments,  ///< played again on other instruments, with another accompaniment
    all_three,    ///< other instruments and accompaniment, transposed, at another tempo
};
inline constexpr std::array comebacks{Comeback::same,  Comeback::under_speech, Comeback::transposed,
                                      Comeback::tempo, Comeback::instruments,  Comeback::all_three};
std::string_view name_of(Comeback comeback);

inline constexpr int themes = 60, themes_a_film = 10;
constexpr int hours_unrelated(Split split) {
    return split == Split::tune ? 6 : 3;
}

/// Music that is heard, in seconds. Two of the same number are the same theme.
struct Heard {
    int theme = 0;
    double first = 0, end = 0;
};

struct SoundFilm {
    sound::Wave wave; ///< 16 kHz
    std::vector<Heard> heard;
};

/// One of the six (from 0). `folder` is for files in between. Faults: not_found, where fluidsynth, a sound
/// font or espeak-ng is missing; not_allowed; internal.
Outcome<SoundFilm> film_with(Comeback comeback, Split split, int number, const std::string& folder);

/// An hour of unrelated music. Faults: as above.
Outcome<SoundFilm> unrelated_film(Split split, int number, const std::string& folder);

} // namespace decoupage::bench
