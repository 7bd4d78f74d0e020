#pragma once
/// Films of three shots printed in a known rhythm.

#include "bench/cadence/kinds.hpp"
#include "bench/clips.hpp"
#include "compose/footage.hpp"
#include "compose/quality.hpp"

#include <array>
#include <string>

namespace decoupage::bench {

struct CadencePrint {
    /// A moving stretch of footage, `pictures` long.
    struct Shot {
        compose::FootagePointer footage;
        Frame first = 0;
    };
    std::string name;
    const Making* making = nullptr;
    bool edited_after = false; ///< cut after the transfer: the rhythm begins anew with each shot
    compose::PrintStock stock;
    compose::Quality quality;
    std::array<Shot, 3> shots;
    Frame frames_of_a_shot = 0, pictures_of_a_shot = 0;
};

/// Sixty. The splits share neither source nor seed. `films` are those of the split; scenes are drawn besides.
std::vector<CadencePrint> cadence_prints(Split split, const std::vector<compose::FilmFootage>& films);

/// Draws and codes one. Faults: those of writing.
Outcome<void> make(const CadencePrint& print, const std::string& path);

} // namespace decoupage::bench
