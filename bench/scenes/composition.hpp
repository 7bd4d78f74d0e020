#pragma once
/// Which stretches of real films a composed one is made of, and how they are joined.

#include "bench/scenes/luck.hpp"
#include "bench/scenes/observed.hpp"

#include <vector>

namespace decoupage::bench {

/// Shots of one scene, in the film of that place: a block of frames, from the first of the first shot.
struct Stretch {
    std::size_t film = 0;
    std::vector<FrameSpan> shots;
};

/// The stretches between all beginnings of the films, sure and unsure, and all fades.
std::vector<Stretch> stretches_of(const std::vector<ObservedFilm>& films);

/// How one film is composed.
struct Composition {
    double shots = 4;               ///< median of the shots in a scene
    double fades = 0, mixtures = 0; ///< shares of the new scenes
    double grading = 0;             ///< how far scenes are put in other colours, 0 to 1
    bool grey = false;
    /// None; that of each stretch; music over all; or one drawn for each scene, as in drawn films.
    enum class Sound { none, own, over_all, of_scenes } sound = Sound::own;
    int only_film = -1; ///< or of all
};

Composition composition_by_chance(Luck& luck, std::size_t films);

/// What is laid, in its order: parts of stretches. In its own colours each stretch is laid once; in others it
/// is another place each time.
std::vector<Stretch> order_of(Luck& luck, const Composition& made, const std::vector<Stretch>& stretches);

} // namespace decoupage::bench
