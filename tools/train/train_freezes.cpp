// Trains the network of `freeze_frames`: see --help.

#include "analysers/freeze_frames/network.hpp"
#include "app/arguments.hpp"
#include "app/columns.hpp"
#include "app/console.hpp"
#include "app/options.hpp"
#include "app/whole_file.hpp"
#include "train/freezes_examples.hpp"
#include "train/pieces.hpp"
#include "train/weights_text.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr const char* usage = "train_freezes [option...] PLACE...";

constexpr const char* before_options =
    "Trains the network of `freeze_frames` on films that were screened, with their\n"
    "truth beside them. A PLACE of films is FOLDER/ or FOLDER/BEGINNING-OF-NAMES.\n";

struct Request {
    std::vector<std::string> places, held;
    std::string epochs = "30", decay = "1", seed = "1", output;
};

void offer(Options& options, Request& request) {
    options.plain("PLACE", request.places);
    options.values("--hold", "PLACE", request.held, "films to be judged on, and nothing else");
    options.value("--epochs", "N", request.epochs, "how often each film is seen (usually 30)");
    options.value("--decay", "N", request.decay,
                  "thousandths by which weights shrink, times the rate (usually 1)");
    options.value("--seed", "N", request.seed, "of the first weights and of the order (usually 1)");
    options.value("-o,--output", "FILE", request.output, "the weights, as the program includes them");
}

std::string help_of(const Options& options) {
    std::string text = std::string(before_options) + "\nUsage\n  " + usage + "\n\nOptions\n";
    for (const Options::Line& line : options.lines())
        text += entry(line.names, line.meaning, 22);
    return text + "\nExample\n"
                  "  freezes staged --only-stage --seed 1 --folder staged\n"
                  "  decoupage screen staged/*.mkv\n"
                  "  train_freezes -o weights.inc staged/\n";
}

Outcome<Schedule> schedule_of(const Request& request) {
    const auto epochs = whole_number("--epochs", request.epochs, 0, 10'000),
               decay = whole_number("--decay", request.decay, 0, 1'000'000),
               seed = whole_number("--seed", request.seed, 0, 2'000'000'000);
    for (const auto* value : {&epochs, &decay, &seed})
        if (!*value) return tl::unexpected(value->error());
    Schedule schedule;
    schedule.epochs = *epochs;
    schedule.decay = static_cast<float>(*decay) * 1e-3f;
    schedule.seed = static_cast<std::uint64_t>(*seed);
    return schedule;
}

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
Outcome<std::vector<float>> trained(const Schedule& schedule, const Request& request) {
    const auto films = films_of(request.places);
    if (!films) return tl::unexpected(films.error());
    const auto held = films_of(request.held);
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

Outcome<void> run(const Request& request) {
    const auto schedule = schedule_of(request);
    if (!schedule) return tl::unexpected(schedule.error());
    const auto weights = trained(*schedule, request);
    if (!weights) return tl::unexpected(weights.error());
    return request.output.empty()
               ? Outcome<void>{}
               : write_whole_file(request.output,
                                  weights_text(*weights, "train_freezes", "docs/methods/freeze_frames.md"));
}

} // namespace

int main(int count, char** arguments) {
    Console console(Console::Manner::plain);
    Request request;
    Options options;
    offer(options, request);
    const auto answer = options.read({arguments + 1, arguments + count}, "train_freezes", usage);
    if (!answer) return static_cast<int>(console.fail(answer.error()));
    if (*answer == Options::Answer::asked_for_help) {
        console.print(help_of(options));
        return static_cast<int>(console.end(Exit::done));
    }
    const auto done = run(request);
    return static_cast<int>(console.end(done ? Exit::done : console.fail(done.error())));
}
