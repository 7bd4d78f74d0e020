#pragma once
/// Examples for the network of `cadence`, from prints of known rhythm with what is in each frame beside them.

#include "film/analyser.hpp"
#include "film/outcome.hpp"
#include "train/trainer.hpp"

#include <string>
#include <vector>

namespace decoupage::train {

/// What is in a frame of a print.
struct PrintedFrame {
    int shot = 0;
    double place = 0; ///< in the row of pictures: 1.5 is half of picture 1 and half of 2
    bool teeth = false;
};

/// A print as measured, and what is in it.
struct RhythmicFilm {
    std::string name;
    Evidence::Curves curves;
    std::vector<PrintedFrame> frames;
};

/// Sees every NAME.mkv (or .mp4) with a NAME.places whose path begins with `path`: a folder with a stroke at
/// its end, or a folder and the beginning of names. In order of names. Faults: not_found, and those of
/// reading films.
Outcome<std::vector<RhythmicFilm>> rhythmic_films(const std::string& path);

/// What is to be said of each frame. Where its neighbours are of another shot, or a new picture
/// does not move, nothing is asked.
Example example_of(const RhythmicFilm& film);

} // namespace decoupage::train
