#pragma once
/// How a camera's movement moves the picture.

#include <cmath>

namespace decoupage::camera_movement {

struct Way {
    double right = 0, down = 0;
    double length() const { return std::sqrt(right * right + down * down); }
};

/// Where what is seen in a later frame was in the one before: a place (x, y), counted from the middle of the
/// frame, was at (x, y) + way(x, y). In pixels of the proxy's luma.
struct Similarity {
    double right = 0, down = 0; ///< of the middle: to the right where the camera turned right
    double wider = 0;           ///< below 0 where the camera came nearer
    double turned = 0;          ///< above 0 where it leant to its right, about radians

    Way way(double x, double y) const {
        return {right + wider * x - turned * y, down + turned * x + wider * y};
    }
    /// The logarithm of how much larger things became.
    double zoom() const { return -std::log(std::hypot(1 + wider, turned)); }
    double roll_degrees() const { return std::atan2(turned, 1 + wider) * (180 / 3.14159265358979323846); }
};

} // namespace decoupage::camera_movement
