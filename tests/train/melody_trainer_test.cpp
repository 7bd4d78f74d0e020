#include "compose/chance.hpp"
#include "train/melody_trainer.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;
using namespace decoupage::train;

namespace {

/// A melody that stands out most, with another tone below it that stands out less.
MelodyExample example(std::uint64_t number) {
    compose::Chance chance(number);
    MelodyExample made;
    int pitch = 60;
    for (int row = 0; row < 60; ++row) {
        if (row % 4 == 0) pitch = chance.whole(55, 90);
        ReliefRow relief{};
        for (float& each : relief)
            each = static_cast<float>(chance.between(0, 0.1));
        relief[static_cast<std::size_t>(pitch - lowest_semitone)] = 1;
        relief[static_cast<std::size_t>(pitch - chance.whole(3, 9) - lowest_semitone)] = 0.6F;
        made.rows.push_back(relief);
        made.pitches.push_back(row % 12 < 10 ? pitch : 0);
        if (made.pitches.back() == 0) made.rows.back() = {};
    }
    return made;
}

double loss(MelodyTrainer trainer, const MelodyExample& one, std::size_t row) {
    std::vector<float> slopes(MelodyShape::weights);
    return trainer.add_slopes(one, row, slopes);
}

} // namespace

TEST_CASE("the melody's slopes are those of its loss") {
    MelodyTrainer trainer(5);
    const MelodyExample one = example(1);
    for (const std::size_t row : {std::size_t{20}, std::size_t{22}}) { // a tone; a rest
        std::vector<float> slopes(MelodyShape::weights);
        trainer.add_slopes(one, row, slopes);
        int wrong = 0, tried = 0;
        for (std::size_t i = 0; i < slopes.size(); i += i < MelodyShape::of_sum ? 211 : 1) {
            constexpr float step = 2e-3F;
            const auto loss_with = [&](float change) {
                MelodyTrainer other = trainer;
                other.weights()[i] += change;
                return loss(other, one, row);
            };
            const double measured = (loss_with(step) - loss_with(-step)) / (2 * static_cast<double>(step));
            ++tried;
            wrong += std::abs(static_cast<double>(slopes[i]) - measured) > 0.01 + 0.05 * std::abs(measured);
        }
        CHECK(wrong <= tried / 20); // a step may cross the corner where a channel begins to show
    }
}

TEST_CASE("a melody that stands out is learned, and the same seed learns the same") {
    Schedule schedule;
    schedule.epochs = 6;
    schedule.batch = 16;
    std::vector<MelodyExample> examples;
    for (std::uint64_t number = 0; number < 12; ++number)
        examples.push_back(example(number));
    const std::vector<MelodyExample> held{example(100), example(101)};
    MelodyTrainer trainer(1), again(1);
    const auto before = trainer.judged(held);
    for (MelodyTrainer* each : {&trainer, &again})
        each->learn(examples, schedule, [](int, double) {});
    const auto after = trainer.judged(held);
    CHECK(after.loss < 0.3 * before.loss);
    CHECK(after.right > 0.9);
    CHECK(trainer.weights() == again.weights());
}
