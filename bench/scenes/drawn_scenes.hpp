#pragma once
/// The scenes of a film as they are drawn, before anything is observed of them.

#include "bench/scenes/manner.hpp"
#include "film/analyser.hpp"

#include <array>
#include <vector>

namespace decoupage::bench {

constexpr Frame second = 24;

struct Colour {
    double red = 0, green = 0, blue = 0; ///< 0 to 255
};

/// What the camera sees in one direction of a place.
struct View {
    std::array<Colour, 5> colours;
    double key = 0.5, contrast = 0.5, openness = 0.5, clutter = 0.5;
};

/// One shot as it is drawn, before anything is observed of it.
struct DrawnShot {
    View view;
    Frame length = 48;
    int setup = 0; ///< of the whole film; 0 for one of its own
    std::vector<int> persons;
    bool card = false;
};

/// The shots of each scene, in order.
std::vector<std::vector<DrawnShot>> drawn_scenes(Luck& luck, const Manner& manner);

} // namespace decoupage::bench
