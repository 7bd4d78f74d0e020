// Trains the network of `freeze_frames`: see --help.

#include "analysers/freeze_frames/network.hpp"
#include "train/freezes_examples.hpp"
#include "train/lesson.hpp"
#include "train/pieces.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace decoupage;
using namespace decoupage::train;

namespace {

Outcome<std::vector<RestingFilm>> films_of(const std::vector<std::string>& places) {
    std::vector<RestingFilm> all;
    for (const std::string& place : places) {
        auto films = resting_films(place);
        if (!films) return tl::unexpected(films.error());
        std::ranges::move(*films, std::back_inserter(all));
    }
    return all;
}

std::vector<Example> examples_of(const std::vector<RestingFilm>& films) {
    constexpr std::size_t piece = 500;
    std::vector<Example> examples;
    for (const RestingFilm& film : films)
        std::ranges::move(pieces_of(example_of(film), piece), std::back_inserter(examples));
    return examples;
}

/// Learns as ordered from the films at `places`; gives the weights.
Outcome<std::vector<float>> trained(const Schedule& schedule, const Lesson& lesson,
                                    const std::vector<std::string>& held_places) {
    const auto films = films_of(lesson.places);
    if (!films) return tl::unexpected(films.error());
    const auto held = films_of(held_places);
    if (!held) return tl::unexpected(held.error());
    const std::vector<Example> examples = examples_of(*films), unseen = examples_of(*held);
    const NetworkShape shape = freeze_frames::stop_network_shape();
    Trainer trainer(shape, schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", examples.size(),
                trainer.weights().size());
    trainer.learn(
        examples.size(), [&](std::size_t i, int) { return examples[i]; }, schedule,
        [&](int epoch, double loss) {
            std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, unseen));
            std::fflush(stdout);
        });
    bench::RestCount count;
    for (const RestingFilm& film : *held)
        count += judged(TemporalNetwork(shape, trainer.weights()), film);
    std::printf("held back: %d of %d freeze-frames within 3 frames, %d missed, %d false\n", count.found,
                count.freezes, count.missed, count.false_freezes);
    return trainer.weights();
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    std::vector<std::string> held;
    Options options;
    offer(options, lesson);
    options.values("--hold", "PLACE", held, "films to be judged on, and nothing else");
    const auto run = [&]() -> Outcome<void> {
        const auto schedule = schedule_of(lesson);
        if (!schedule) return tl::unexpected(schedule.error());
        const auto weights = trained(*schedule, lesson, held);
        if (!weights) return tl::unexpected(weights.error());
        return keep(lesson, *weights, "train_freezes", "docs/methods/freeze_frames.md");
    };
    return answer({"train_freezes",
                   "Trains the network of `freeze_frames` on films that were screened, with their\n"
                   "truth beside them. A PLACE of films is FOLDER/ or FOLDER/BEGINNING-OF-NAMES.\n",
                   "  freezes staged --only-stage --seed 1 --folder staged\n"
                   "  decoupage screen staged/*.mkv\n"
                   "  train_freezes -o weights.inc staged/\n",
                   run},
                  options, count, arguments);
}
