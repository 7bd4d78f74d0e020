#include "train/trainer.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::train;

namespace {

const NetworkShape shape{2, 4, {1, 2}, 2};

/// To say where the first input was at least `above` two moments ago, and where it will be in two.
Example example(std::size_t number) {
    Example made{Sequence(40, 2), Sequence(40, 2), Sequence(40, 2)};
    for (std::size_t t = 0; t < 40; ++t) {
        made.inputs.at(t)[0] = static_cast<float>((t * 17 + number * 29) % 23) / 23.0f;
        made.inputs.at(t)[1] = 0.5f;
        made.care.at(t)[0] = 1;
        made.care.at(t)[1] = 0.5f;
    }
    for (std::size_t t = 2; t + 2 < 40; ++t) {
        made.targets.at(t)[0] = made.inputs.at(t - 2)[0] > 0.5f ? 1.0f : 0.0f;
        made.targets.at(t)[1] = made.inputs.at(t + 2)[0] > 0.5f ? 1.0f : 0.0f;
    }
    return made;
}

} // namespace

TEST_CASE("slopes are those of the loss") {
    const Trainer trainer(shape, 5);
    const Example one = example(1);
    std::vector<float> slopes(shape.weights());
    CHECK(trainer.add_slopes(one, slopes) == doctest::Approx(trainer.loss(one)));
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        constexpr float step = 2e-3f;
        const auto loss_with = [&](float change) { return trainer.with_weight(i, change).loss(one); };
        const double measured = (loss_with(step) - loss_with(-step)) / (2 * step);
        if (std::abs(slopes[i] - measured) > 0.01 + 0.05 * std::abs(measured)) ++wrong;
    }
    CHECK(wrong <= slopes.size() / 20); // a step may cross the corner where a layer begins to show
}

TEST_CASE("what is plain to see is learned, and the same seed learns the same") {
    Schedule schedule;
    schedule.epochs = 60;
    Trainer trainer(shape, 1), again(shape, 1);
    const double before = trainer.loss(example(100));
    for (Trainer* each : {&trainer, &again})
        each->learn(
            20, [](std::size_t number, int) { return example(number); }, schedule, [](int, double) {});
    CHECK(trainer.loss(example(100)) < 0.3 * before);
    CHECK(trainer.weights() == again.weights());
}
