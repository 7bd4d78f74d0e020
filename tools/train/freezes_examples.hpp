#pragma once
/// Examples for the network of `freeze_frames`, from dossiers and truths that lie side by side.

#include "bench/freezes/judged.hpp"
#include "film/analyser.hpp"
#include "film/outcome.hpp"
#include "train/films_beside.hpp"
#include "train/trainer.hpp"

#include <string>
#include <vector>

namespace decoupage::train {

/// A film as measured, and where it rests.
struct RestingFilm {
    Screened seen;
    bench::Rests truth;
};

/// Those whose truth's path begins with `path` (see films_beside). Faults: damaged, not_found.
Outcome<std::vector<RestingFilm>> resting_films(const std::string& path);

/// What is to be said of each frame. Black is left to `shots`.
Example example_of(const RestingFilm& film);

/// The freeze-frames that a network would find, beside those there are.
bench::RestCount judged(const TemporalNetwork& network, const RestingFilm& film);

} // namespace decoupage::train
