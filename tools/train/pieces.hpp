#pragma once
/// Examples, many at once.

#include "train/trainer.hpp"

#include <cstddef>
#include <vector>

namespace decoupage::train {

/// In pieces of about `length` moments: a long film is not one example.
std::vector<Example> pieces_of(const Example& example, std::size_t length);

/// Of all examples, without learning from them; 0 where there are none.
double mean_loss(const Trainer& trainer, const std::vector<Example>& examples);

} // namespace decoupage::train
