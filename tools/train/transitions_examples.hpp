#pragma once
/// Examples for the network of `transitions`, from dossiers and truths that lie side by side.

#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "evaluation/truth.hpp"
#include "film/outcome.hpp"
#include "train/confidence.hpp"
#include "train/trainer.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::train {

/// A film as measured, and what is true of it.
struct MeasuredFilm {
    std::string name;
    analysers::TransitionCurves curves;
    Truth truth;
};

/// Every NAME.truth.json whose film (NAME.mkv, NAME.mp4 ...) has its dossier beside it, among those whose
/// path begins with `path`: a folder with a stroke at its end, or a folder and the beginning of names. In
/// order of names. Faults: damaged, not_found.
Outcome<std::vector<MeasuredFilm>> measured_films(const std::string& path);

/// The same film run backwards.
MeasuredFilm reversed(const MeasuredFilm& film);

/// How much an event counts against a frame without one, by output: by its logarithm a network so trained
/// says too much.
inline constexpr std::array<float, analysers::network_outputs> event_weights{4, 2, 2, 2, 3, 2, 4, 4};

/// For the network that sees frames.
Example example_of(const MeasuredFilm& film);
/// For the one that weighs candidates: a moment is a candidate. What the first network, as it is built in,
/// says of the film is part of the evidence.
Example verdict_example_of(const MeasuredFilm& film);

/// What a reading that takes nearly all that is thought of would find, by kind (the order of Proposal::Kind):
/// with the log-odds that the verdict gives before they are scaled.
std::array<std::vector<Judged>, 4> judged_findings(const MeasuredFilm& film);

} // namespace decoupage::train
