#pragma once
/// Examples for the network of `heard`, from sound of which is known what is heard in it.

#include "bench/sound/clips.hpp"
#include "train/trainer.hpp"

namespace decoupage::train {

/// What is to be said of each tenth of a second.
Example example_of(const bench::HeardClip& clip);

/// The same as if it had been recorded otherwise: each input a little aside, for the whole example and for
/// each moment.
Example varied(const Example& example, float by, std::uint64_t seed);

} // namespace decoupage::train
