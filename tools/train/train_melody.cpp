// Trains the network of `motifs` that finds the melody: see --help.

#include "app/arguments.hpp"
#include "train/lesson.hpp"
#include "train/melody_examples.hpp"

#include <cstdio>
#include <filesystem>
#include <iterator>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr int themes_at_once = 100, themes_held = 100;
constexpr int first_held = 1'000'000; ///< the number of the first theme that is not learnt from

Outcome<std::vector<MelodyExample>> composed(int first, int count, const std::string& folder) {
    std::vector<MelodyExample> all;
    for (int done = 0; done < count; done += themes_at_once) {
        auto some = melody_examples(first + done, std::min(themes_at_once, count - done), folder);
        if (!some) return tl::unexpected(some.error());
        std::ranges::move(*some, std::back_inserter(all));
    }
    return all;
}

std::vector<float> trained(const Schedule& schedule, const std::vector<MelodyExample>& learnt,
                           const std::vector<MelodyExample>& held) {
    MelodyTrainer trainer(schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back   right of it\n", learnt.size(),
                trainer.weights().size());
    trainer.learn(learnt, schedule, [&](int epoch, double loss) {
        const auto [held_loss, right] = trainer.judged(held);
        std::printf("%5d   %7.4f   %9.4f   %11.4f\n", epoch + 1, loss, held_loss, right);
        std::fflush(stdout);
    });
    return trainer.weights();
}

} // namespace

int main(int count, char** arguments) {
    Lesson lesson;
    std::string themes = "2000";
    Options options;
    offer(options, lesson);
    options.value("--themes", "N", themes, "how many themes are composed (usually 2000)");
    const auto run = [&]() -> Outcome<void> {
        auto schedule = schedule_of(lesson);
        if (!schedule) return tl::unexpected(schedule.error());
        schedule->batch = 64;
        const auto number = whole_number("--themes", themes, 1, first_held);
        if (!number) return tl::unexpected(number.error());
        const std::string folder = lesson.places.front();
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        const auto learnt = composed(0, *number, folder);
        if (!learnt) return tl::unexpected(learnt.error());
        const auto held = composed(first_held, themes_held, folder);
        if (!held) return tl::unexpected(held.error());
        return keep(lesson, trained(*schedule, *learnt, *held), "train_melody", "docs/methods/motifs.md");
    };
    return answer({"train_melody",
                   "Trains the network of `motifs` that finds the melody, on themes that it composes. PLACE\n"
                   "is a folder for files in between.\n",
                   "  train_melody --epochs 4 -o weights.inc build/melody\n", run},
                  options, count, arguments);
}
