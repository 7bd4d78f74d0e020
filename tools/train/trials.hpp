#pragma once
/// Small networks for `transitions`, each trained without something, to see what that brings.

#include "analysers/transitions/network_inputs.hpp"
#include "train/ablation_table.hpp"
#include "train/transitions_examples.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage::train {

using Films = std::vector<MeasuredFilm>;

/// Sequences to learn from, and to judge on.
struct TrialFilms {
    Films joined, one_shot; ///< to learn from
    Films instead;          ///< joined ones, for those of one shot
    Films undrawn;          ///< of both sorts and without drawn scenes, for both
    Films unseen;           ///< to judge on
};

/// A small network, and what it does without.
struct Trial {
    std::string what;
    std::optional<analysers::InputGroup> without = {};
    enum class Time { seen, unseen } time = Time::seen;
    enum class From { all, half, no_drawn, no_one_shot } from = From::all;
    enum class Ways { both, forwards } ways = Ways::both;
};

/// First the one without nothing.
std::vector<Trial> trials();

/// What so trained a network finds by itself in the unseen films, and its loss there.
Rightness tried(const Trial& trial, const TrialFilms& films, Schedule schedule);

} // namespace decoupage::train
