#pragma once
/// Films composed of stretches of real ones, each of one scene: what is found of them is real, and where one
/// stretch meets another a scene begins for certain.

#include "bench/scenes/composition.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::bench {

/// A film of 8 to 120 shots, its scenes joined by cuts or also by fades and dissolves, in other colours or in
/// its own, in grey or not, with its own sound, with music over everything, or without sound. The same for
/// the same seed.
ObservedFilm composed_film(const std::vector<ObservedFilm>& films, const std::vector<Stretch>& stretches,
                           std::uint32_t seed);

} // namespace decoupage::bench
