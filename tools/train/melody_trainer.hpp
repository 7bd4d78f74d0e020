#pragma once
/// Trains the network of `motifs` that finds the melody: back-propagation written out for its two layers, and
/// Adam (Kingma and Ba 2015). One thread, one order of sums: the same examples and seed give the same
/// weights.

#include "analysers/motifs/melody.hpp"
#include "train/trainer.hpp"

#include <functional>
#include <vector>

namespace decoupage::train {

/// Music of which is known where its melody is.
struct MelodyExample {
    std::vector<analysers::ReliefRow> rows;
    std::vector<int> pitches; ///< of the melody at each row, as MIDI counts them; 0 for none
};

class MelodyTrainer {
public:
    /// Weights at random from the seed.
    explicit MelodyTrainer(std::uint64_t seed);

    /// Of one row of an example, `melody_reach` rows or more from both its ends: minus the logarithm of how
    /// likely the melody's tone was held to be, in whatever octave. Slopes by every weight are added.
    double add_slopes(const MelodyExample& example, std::size_t row, std::vector<float>& slopes);
    /// The mean of that, without learning, and the share of rows with a melody whose tone was held the
    /// likeliest.
    struct Judged {
        double loss = 0, right = 0;
    };
    Judged judged(const std::vector<MelodyExample>& examples);
    /// All rows of all examples in each epoch, in an order by chance; `told` is given epoch and mean loss.
    void learn(const std::vector<MelodyExample>& examples, const Schedule& schedule,
               const std::function<void(int, double)>& told);

    std::vector<float>& weights() { return weights_; }

private:
    analysers::MelodyShares shares_at(const MelodyExample& example, std::size_t row);
    void step(const std::vector<float>& slopes, float rate, float decay);

    std::vector<float> weights_, mean_, square_;
    std::vector<analysers::MelodyView> views_;
    analysers::MelodyChannels channels_{};
    std::int64_t steps_ = 0;
};

} // namespace decoupage::train
