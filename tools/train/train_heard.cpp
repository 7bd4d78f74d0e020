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

/// What this trainer is asked beside what all are.
struct Asked {
    std::vector<std::string> held;
    std::string footage, aside = "15";
};

/// To be learnt from, and to be judged on.
struct Examples {
    std::vector<Example> learnt, held;
};

/// Real clips of the split tune are learnt from, each as often as three composed ones, but for those of
/// speech alone: what is learnt from machines' voices is judged on them.
Outcome<void> add_real(Examples& examples, const std::string& footage) {
    constexpr int times = 3;
    auto clips = bench::real_clips(footage, "tests/truth/sound.txt", bench::ClipSplit::tune);
    if (!clips) return tl::unexpected(clips.error());
    for (const bench::HeardClip& clip : *clips) {
        const bool speech_alone = clip.name.starts_with("sound/");
        for (int i = 0; i < (speech_alone ? 1 : times); ++i)
            add_pieces(speech_alone ? examples.held : examples.learnt, {clip});
    }
    return {};
}

Outcome<Examples> all_examples(const Lesson& lesson, const Asked& asked) {
    auto learnt = examples_of(lesson.places), held = examples_of(asked.held);
    if (!learnt) return tl::unexpected(learnt.error());
    if (!held) return tl::unexpected(held.error());
    Examples all{std::move(*learnt), std::move(*held)};
    if (!asked.footage.empty())
        if (const auto done = add_real(all, asked.footage); !done) return tl::unexpected(done.error());
    return all;
}

std::vector<float> trained(const Schedule& schedule, const Examples& examples, float aside) {
    const auto& [learnt, held] = examples;
    Trainer trainer(heard::heard_network_shape(), schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", learnt.size(),
                trainer.weights().size());
    const auto source = [&](std::size_t i, int epoch) {
        return varied(learnt[i], aside, schedule.seed + i + learnt.size() * static_cast<std::size_t>(epoch));
    };
    trainer.learn(learnt.size(), source, schedule, [&](int epoch, double loss) {
        std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, held));
        std::fflush(stdout);
    });
    return trainer.weights();
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    Asked asked;
    Options options;
    offer(options, lesson);
    options.values("--hold", "PLACE", asked.held, "sound to be judged on, and nothing else");
    options.value("--footage", "FOLDER", asked.footage, "real clips of the split tune, too");
    options.value("--aside", "N", asked.aside,
                  "hundredths of their extents by which inputs are varied (usually 15)");
    const auto run = [&]() -> Outcome<void> {
        const auto schedule = schedule_of(lesson);
        if (!schedule) return tl::unexpected(schedule.error());
        const auto aside = whole_number("--aside", asked.aside, 0, 100);
        if (!aside) return tl::unexpected(aside.error());
        const auto examples = all_examples(lesson, asked);
        if (!examples) return tl::unexpected(examples.error());
        const auto weights = trained(*schedule, *examples, 0.01F * static_cast<float>(*aside));
        return keep(lesson, weights, "train_heard", "docs/methods/heard.md");
    };
    return answer({"train_heard",
                   "Trains the network of `heard` on sound of which is known what is heard in it. A PLACE\n"
                   "is FOLDER/ or FOLDER/BEGINNING-OF-NAMES, with NAME.wav and NAME.txt.\n",
                   "  compose_sound --split train --count 600 --name train -o sounds\n"
                   "  train_heard -o weights.inc sounds/\n",
                   run},
                  options, count, arguments);
}
