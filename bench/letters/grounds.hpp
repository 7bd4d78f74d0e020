#pragma once
/// Pictures for letters to stand on, and such as have none and look as if: chains of ffmpeg's filters.

#include "compose/chance.hpp"
#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

using compose::Chance;

struct FrameSize {
    int width = 0, height = 0;
};

/// Moving pictures without letters: what is given to ffmpeg before its filters, and the chain that follows.
struct Ground {
    std::vector<std::string> input; ///< empty where the chain draws
    std::string chain;              ///< without its beginning and end
};

enum class Half { learn, held_back };

/// From one of the tune clips, where nothing is written. Of big-buck-bunny each half sees its own.
Ground filmed(Chance& chance, FrameSize size, Frame frames, Half half, const std::string& footage);
/// Fences, walls, windows, shelves, grass, foliage, clouds, railings: passed by the camera.
Ground drawn_world(Chance& chance, FrameSize size);
/// One level, as a card is.
Ground plain(FrameSize size, int level);

/// What an old print adds: grain, flicker, weave, scratches, perforations, rounded corners.
std::string old_print(Chance& chance, FrameSize size);

} // namespace decoupage::bench
