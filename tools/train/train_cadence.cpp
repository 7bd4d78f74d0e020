// Trains the network of `cadence`: see --help.

#include "analysers/cadence/network.hpp"
#include "train/cadence_examples.hpp"
#include "train/lesson.hpp"
#include "train/pieces.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace decoupage;
using namespace decoupage::train;

namespace {

Outcome<std::vector<Example>> examples_of(const std::vector<std::string>& places) {
    constexpr std::size_t piece = 500;
    std::vector<Example> examples;
    for (const std::string& place : places) {
        const auto films = rhythmic_films(place);
        if (!films) return tl::unexpected(films.error());
        for (const RhythmicFilm& film : *films)
            std::ranges::move(pieces_of(example_of(film), piece), std::back_inserter(examples));
    }
    return examples;
}

/// Learns as ordered from the prints at the lesson's places; gives the weights.
Outcome<std::vector<float>> trained(const Schedule& schedule, const Lesson& lesson,
                                    const std::vector<std::string>& held_places) {
    const auto examples = examples_of(lesson.places);
    if (!examples) return tl::unexpected(examples.error());
    const auto unseen = examples_of(held_places);
    if (!unseen) return tl::unexpected(unseen.error());
    Trainer trainer(cadence::cadence_network_shape(), schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", examples->size(),
                trainer.weights().size());
    trainer.learn(
        examples->size(), [&](std::size_t i, int) { return (*examples)[i]; }, schedule,
        [&](int epoch, double loss) {
            std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, *unseen));
            std::fflush(stdout);
        });
    return trainer.weights();
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    std::vector<std::string> held;
    Options options;
    offer(options, lesson);
    options.values("--hold", "PLACE", held, "prints to be judged on, and nothing else");
    const auto run = [&]() -> Outcome<void> {
        const auto schedule = schedule_of(lesson);
        if (!schedule) return tl::unexpected(schedule.error());
        const auto weights = trained(*schedule, lesson, held);
        if (!weights) return tl::unexpected(weights.error());
        return keep(lesson, *weights, "train_cadence", "docs/methods/cadence.md");
    };
    return answer({"train_cadence",
                   "Trains the network of `cadence` on prints of known rhythm, with what is in each\n"
                   "frame beside them. A PLACE of prints is FOLDER/ or FOLDER/BEGINNING-OF-NAMES.\n",
                   "  cadence prints --only-make --series 1 --folder prints\n"
                   "  train_cadence -o weights.inc prints/\n",
                   run},
                  options, count, arguments);
}
