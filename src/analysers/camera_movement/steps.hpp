#pragma once
/// How a camera moves through one shot, step by step.

#include "analysers/camera_movement/curves.hpp"
#include "time/clock.hpp"

#include <array>
#include <vector>

namespace decoupage::camera_movement {

/// The ways a camera can move, each as what it moves at the edge of the frame, in frame widths.
enum Kind : std::size_t { to_right, downward, leaning, nearer };
inline constexpr std::size_t kinds = 4;
using Step = std::array<double, kinds>;

double length_of(const Step& step);

/// Steps of a shot: `by[i]` leads to frame `first + i` from the one before.
struct Steps {
    Frame first = 0;
    double rate = 24;           ///< frames a second
    std::vector<Step> by;       ///< as measured; zero where nothing is known
    std::vector<double> weight; ///< how much that is believed, 0 to 1
    std::vector<Step> slow;     ///< frame widths a second, without what is quicker than a hand steadies
    std::vector<Step> off;      ///< where the picture stands beside a steady path, frame widths
    std::vector<Step> sway;     ///< where it stands beside the middle of a second, frame widths

    std::size_t count() const { return by.size(); }
};

/// What of a shot is measured: held pictures at its ends left out.
FrameSpan moving_part(const CameraCurves& curves, FrameSpan shot);

/// The steps within a span of frames.
Steps steps_of(const CameraCurves& curves, FrameSpan span, double rate);

/// Weighted means around each value: a bell of so many steps (standard deviation).
std::vector<Step> smoothed(const std::vector<Step>& values, const std::vector<double>& weight, double spread);

} // namespace decoupage::camera_movement
