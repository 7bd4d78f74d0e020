#pragma once
/// What all trainers ask on their command lines, and how they run.

#include "app/options.hpp"
#include "film/outcome.hpp"
#include "train/trainer.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage::train {

/// As it was asked for.
struct Lesson {
    std::vector<std::string> places;
    std::string epochs = "30", decay = "1", seed = "1", output;
};

void offer(Options& options, Lesson& lesson);

/// The numbers of a lesson, checked. Faults: usage.
Outcome<Schedule> schedule_of(const Lesson& lesson);

/// Writes weights into the file that was asked for, if one was: `trainer` made them, `page` says of what.
Outcome<void> keep(const Lesson& lesson, const std::vector<float>& weights, const std::string& trainer,
                   const std::string& page);

/// A trainer as a program.
struct Program {
    std::string name, what, example; ///< for its help
    std::function<Outcome<void>()> run;
};

/// Reads the command line, then runs; gives the exit code.
int answer(const Program& program, Options& options, int count, char** arguments);

} // namespace decoupage::train
