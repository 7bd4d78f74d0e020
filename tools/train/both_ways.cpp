#include "train/both_ways.hpp"

namespace decoupage::train {

void learn(Trainer& trainer, const BothWays& examples, const Schedule& schedule,
           const std::function<void(int, double)>& told) {
    const auto& [forwards, backwards] = examples;
    trainer.learn(
        forwards.size(),
        [&](std::size_t i, int epoch) {
            // Of candidates there may be other ones each way.
            const bool ahead = backwards.empty() || (i + static_cast<std::size_t>(epoch)) % 2 == 0;
            const auto& way = ahead ? forwards : backwards;
            return way[i % way.size()];
        },
        schedule, told);
}

} // namespace decoupage::train
