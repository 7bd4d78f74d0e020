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
/// Each `series` has other shots and other looks; the tables are of series 0. Others also have films made in
/// further ways, and are to learn from; above 100, things may rest for a while.
std::vector<CadencePrint> cadence_prints(Split split, const std::vector<compose::FilmFootage>& films,
                                         int series = 0);

/// What is in each frame: a line with the number of its shot, the place in the row of pictures (1.5 is half
/// of picture 1 and half of 2) and whether the halves are its two fields.
std::string places_of(const CadencePrint& print);

/// Draws and codes one. Faults: those of writing.
Outcome<void> make(const CadencePrint& print, const std::string& path);

} // namespace decoupage::bench
