#pragma once
/// Films of curves alone, drawn by chance, and other prints of them.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage::support {

/// So many shots of one to eight seconds, 24 frames a second, with the curves that prints are aligned by;
/// another with another seed.
Decoupage drawn_film(unsigned seed, int shots);

/// Frames of a film.
struct PrintPart {
    const Decoupage& film;
    FrameSpan span;
};

/// What became of a print.
struct PrintOrder {
    Rate rate{24, 1}; ///< at which its frames are shown
    int frames_for =
        1; ///< so many frames for each `frames_of` of the film, by repeating: 5 for 4 is telecine
    int frames_of = 1;
    float contrast = 1, lighter = 0; ///< of the light, in levels
    float noise = 0;                 ///< levels
};

/// The parts one after the other, with a cut where they are joined.
Decoupage print_of(const std::vector<PrintPart>& parts, const PrintOrder& order);

/// As a dossier of a file of that name.
void write_drawn_dossier(const Decoupage& film, const std::string& path);

} // namespace decoupage::support
