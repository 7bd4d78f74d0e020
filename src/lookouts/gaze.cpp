#include "lookouts/gaze.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::lookouts {

namespace {

/// What each input adds to the gaze; the last is added whatever they are.
constexpr Gaze weights[gaze_inputs + 1] = {
#include "lookouts/gaze_weights.inc"
};

/// Points in a strip, counted from a middle along the line through both eyes and down from it, in distances
/// between the eyes.
struct Net {
    EyePair::Place middle;
    int columns, rows;
    float left, top, width, height;
};

/// The line through both eyes: one step along it, as long as they are apart.
struct EyeLine {
    float x, y;
};

float level_at(const Plane<std::uint8_t>& strip, float x, float y) {
    x = std::clamp(x, 0.0F, static_cast<float>(strip.width) - 1.001F);
    y = std::clamp(y, 0.0F, static_cast<float>(strip.height) - 1.001F);
    const int column = static_cast<int>(x), row = static_cast<int>(y);
    const float right = x - static_cast<float>(column), down = y - static_cast<float>(row);
    const auto level = [&](int i, int j) { return static_cast<float>(strip.at(column + i, row + j)); };
    return (level(0, 0) * (1 - right) + level(1, 0) * right) * (1 - down) +
           (level(0, 1) * (1 - right) + level(1, 1) * right) * down;
}

void free_of_light(std::span<float> levels) {
    float sum = 0, squares = 0;
    for (const float level : levels)
        sum += level;
    const float mean = sum / static_cast<float>(levels.size());
    for (const float level : levels)
        squares += (level - mean) * (level - mean);
    constexpr float grain = 3; // contrast of nothing
    const float contrast = std::sqrt(squares / static_cast<float>(levels.size())) + grain;
    for (float& level : levels)
        level = (level - mean) / contrast;
}

/// Gives where it stopped writing.
float* lay(const Net& net, const Plane<std::uint8_t>& strip, EyeLine line, float* to) {
    float* const first = to;
    for (int row = 0; row < net.rows; ++row)
        for (int column = 0; column < net.columns; ++column) {
            const float along =
                net.left + net.width * static_cast<float>(column) / static_cast<float>(net.columns - 1);
            const float down =
                net.top + net.height * static_cast<float>(row) / static_cast<float>(net.rows - 1);
            *to++ = level_at(strip, net.middle.x + along * line.x - down * line.y,
                             net.middle.y + along * line.y + down * line.x);
        }
    free_of_light({first, to});
    return to;
}

} // namespace

GazeInputs inputs_of(const EyePair& eyes) {
    GazeInputs inputs{};
    const EyeLine line{eyes.right.x - eyes.left.x, eyes.right.y - eyes.left.y};
    const EyePair::Place middle{(eyes.left.x + eyes.right.x) / 2, (eyes.left.y + eyes.right.y) / 2};
    float* to = inputs.data();
    for (const EyePair::Place& eye : {eyes.left, eyes.right})
        to = lay({eye, 15, 9, -0.26F, -0.16F, 0.52F, 0.32F}, eyes.strip, line, to);
    to = lay({middle, 21, 13, -0.95F, -0.35F, 1.9F, 1.05F}, eyes.strip, line, to);
    const float apart = std::sqrt(line.x * line.x + line.y * line.y);
    *to++ = (middle.x - EyeFinder::strip_width / 2.0F) / apart;
    *to++ = (middle.y - EyeFinder::strip_height / 2.0F) / apart;
    *to++ = apart / EyeFinder::strip_width;
    *to = line.y / apart;
    return inputs;
}

Gaze gaze(const EyePair& eyes) {
    const GazeInputs inputs = inputs_of(eyes);
    Gaze sum = weights[gaze_inputs];
    for (std::size_t i = 0; i < gaze_inputs; ++i) {
        sum.aside += inputs[i] * weights[i].aside;
        sum.above += inputs[i] * weights[i].above;
    }
    return sum;
}

} // namespace decoupage::lookouts
