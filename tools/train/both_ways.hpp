#pragma once
/// A film run backwards is a film: what there is to learn from is there twice.

#include "train/trainer.hpp"

#include <functional>
#include <vector>

namespace decoupage::train {

/// Examples of films, and of the same films run backwards.
struct BothWays {
    std::vector<Example> forwards, backwards;
};

/// Learns from each example forwards and backwards by turns, or forwards alone if none is run backwards;
/// `told` is given epoch and mean loss.
void learn(Trainer& trainer, const BothWays& examples, const Schedule& schedule,
           const std::function<void(int, double)>& told);

} // namespace decoupage::train
