#include "train/pieces.hpp"

#include <algorithm>

namespace decoupage::train {

namespace {

Sequence piece_of(const Sequence& whole, std::size_t first, std::size_t end) {
    Sequence piece(end - first, whole.width);
    std::copy(whole.values.begin() + static_cast<std::ptrdiff_t>(first * whole.width),
              whole.values.begin() + static_cast<std::ptrdiff_t>(end * whole.width), piece.values.begin());
    return piece;
}

} // namespace

std::vector<Example> pieces_of(const Example& example, std::size_t length) {
    const std::size_t moments = example.inputs.moments, count = std::max<std::size_t>(1, moments / length);
    std::vector<Example> pieces;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t first = k * moments / count, end = (k + 1) * moments / count;
        pieces.push_back({piece_of(example.inputs, first, end), piece_of(example.targets, first, end),
                          piece_of(example.care, first, end)});
    }
    return pieces;
}

double mean_loss(const Trainer& trainer, const std::vector<Example>& examples) {
    double sum = 0;
    for (const Example& example : examples)
        sum += trainer.loss(example);
    return examples.empty() ? 0 : sum / static_cast<double>(examples.size());
}

} // namespace decoupage::train
