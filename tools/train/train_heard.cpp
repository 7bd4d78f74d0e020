// Trains the network of `heard`: see --help.

#include "analysers/heard/network.hpp"
#include "app/arguments.hpp"
#include "train/heard_examples.hpp"
#include "train/lesson.hpp"
#include "train/pieces.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr std::size_t piece = 300;

void add_pieces(std::vector<Example>& examples, const std::vector<bench::HeardClip>& clips) {
    for (const bench::HeardClip& clip : clips)
        std::ranges::move(pieces_of(example_of(clip), piece), std::back_inserter(examples));
}

Outcome<std::vector<Example>> examples_of(const std::vector<std::string>& places) {
    std::vector<Example> examples;
    for (const std::string& place : places) {
        const auto clips = bench::composed_clips(place);
        if (!clips) return tl::unexpected(clips.error());
        add_pieces(examples, *clips);
    }
    return examples;
}

/// How much of what is learnt is learnt aside, in hundredths of the inputs' extents.
struct Variety {
    std::string aside = "15";
};

Outcome<std::vector<float>> trained(const Schedule& schedule, const Lesson& lesson, float aside,
                                    const std::vector<std::string>& held_places) {
    const auto examples = examples_of(lesson.places);
    if (!examples) return tl::unexpected(examples.error());
    const auto unseen = examples_of(held_places);
    if (!unseen) return tl::unexpected(unseen.error());
    Trainer trainer(heard::heard_network_shape(), schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", examples->size(),
                trainer.weights().size());
    const auto source = [&](std::size_t i, int epoch) {
        return varied((*examples)[i], aside,
                      schedule.seed + i + examples->size() * static_cast<std::size_t>(epoch));
    };
    trainer.learn(examples->size(), source, schedule, [&](int epoch, double loss) {
        std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, *unseen));
        std::fflush(stdout);
    });
    return trainer.weights();
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    Variety variety;
    std::vector<std::string> held;
    Options options;
    offer(options, lesson);
    options.values("--hold", "PLACE", held, "sound to be judged on, and nothing else");
    options.value("--aside", "N", variety.aside,
                  "hundredths of their extents by which inputs are varied (usually 15)");
    const auto run = [&]() -> Outcome<void> {
        const auto schedule = schedule_of(lesson);
        if (!schedule) return tl::unexpected(schedule.error());
        const auto aside = whole_number("--aside", variety.aside, 0, 100);
        if (!aside) return tl::unexpected(aside.error());
        const auto weights = trained(*schedule, lesson, 0.01F * static_cast<float>(*aside), held);
        if (!weights) return tl::unexpected(weights.error());
        return keep(lesson, *weights, "train_heard", "docs/methods/heard.md");
    };
    return answer({"train_heard",
                   "Trains the network of `heard` on sound of which is known what is heard in it. A PLACE\n"
                   "is FOLDER/ or FOLDER/BEGINNING-OF-NAMES, with NAME.wav and NAME.txt.\n",
                   "  compose_sound --split train --count 300 --name train -o sounds\n"
                   "  train_heard -o weights.inc sounds/\n",
                   run},
                  options, count, arguments);
}
