#pragma once
/// Trains a TemporalNetwork: back-propagation written out for its few layers, and Adam (Kingma and Ba 2015).
/// One thread, one order of sums: the same examples and seed give the same weights.

#include "signal/temporal_network.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace decoupage::train {

/// A sequence with what should come out of it. `targets` are probabilities; `care` says how much each of them
/// counts (0: not at all).
struct Example {
    Sequence inputs, targets, care;
};

struct Schedule {
    int epochs = 30;
    int batch = 4;       ///< examples a step
    float rate = 3e-3f;  ///< of learning, falling to a hundredth of itself along a half cosine
    float decay = 1e-4f; ///< by which weights shrink, times the rate
    std::uint64_t seed = 1;
};

/// Gives the example of a number for an epoch: it may be another one each time.
using ExampleSource = std::function<Example(std::size_t number, int epoch)>;

class Trainer {
public:
    /// Weights at random from the seed, so scaled that what comes in is as wide as what goes out.
    Trainer(NetworkShape shape, std::uint64_t seed);

    /// The mean loss of an example (cross entropy), without learning from it.
    double loss(const Example& example) const;
    /// Learns from `count` examples for the epochs of the schedule; `told` is given epoch and mean loss.
    void learn(std::size_t count, const ExampleSource& source, const Schedule& schedule,
               const std::function<void(int, double)>& told);

    const std::vector<float>& weights() const { return weights_; }
    /// The same with one weight changed.
    Trainer with_weight(std::size_t place, float change) const;

    /// The loss, with its slope by every weight added to `slopes`.
    double add_slopes(const Example& example, std::vector<float>& slopes) const;

private:
    void step(const std::vector<float>& slopes, float rate, float decay);

    NetworkShape shape_;
    NetworkPlaces places_;
    std::vector<float> weights_, mean_, square_;
    std::int64_t steps_ = 0;
};

} // namespace decoupage::train
