#pragma once
/// Films composed of stretches of real ones, each of one scene: what is found of them is real, and where one
/// stretch meets another a scene begins for certain.

#include "bench/scenes/luck.hpp"
#include "bench/scenes/observed.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::bench {

/// Shots of one scene, in the film of that place: a block of frames, from the first of the first shot.
struct Stretch {
    std::size_t film = 0;
    std::vector<FrameSpan> shots;
};

/// The stretches between all beginnings of the films, sure and unsure, and all fades.
std::vector<Stretch> stretches_of(const std::vector<ObservedFilm>& films);

/// A film of 5 to 30 scenes, joined by cuts or also by fades and dissolves, in other colours or in its own,
/// in grey or not, with its own sound, with music over everything, or without sound. The same for the same
/// seed.
ObservedFilm composed_film(const std::vector<ObservedFilm>& films, const std::vector<Stretch>& stretches,
                           std::uint32_t seed);

} // namespace decoupage::bench
