#pragma once
/// Draws the frames of a scenario, one by one and without a codec.

#include "film/proxy.hpp"
#include "support/scenario/canvas.hpp"
#include "support/scenario/light.hpp"
#include "support/scenario/script.hpp"

#include <cstdint>
#include <map>
#include <utility>

namespace decoupage::scenario {

/// A frame as a decoder would leave it: 8 bits, full range, colour planes of half the width and height.
struct Picture {
    Plane<std::uint8_t> luma, blue, red;
};

/// Draws any frame of a script, which must outlive it. One thread at a time.
class Drawing {
public:
    explicit Drawing(const Script& script) : script_(script) {}
    Picture frame(Frame frame);

private:
    Light shot(const Shot& shot, Frame frame);
    Light filmed(const Shot& shot, Frame shot_frame);
    const Canvas& canvas(const Shot& shot);

    const Script& script_;
    std::map<std::pair<Texture, unsigned>, Canvas> canvases_;
};

} // namespace decoupage::scenario
