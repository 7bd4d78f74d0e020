#include "analysers/camera_movement/depth.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::camera_movement {

namespace {

constexpr double least_way = 0.25;  // pixels of the luma: of less, no share can be said
constexpr double least_slopes = 60; // squared, of a cell
constexpr int few = 12;             // blocks that tell

/// Squared differences from the camera's way, gathered over blocks whose forms show both directions.
struct Unevenness {
    double sum = 0;
    int blocks = 0;
    void add(double faster, double aside, double along, double across) {
        sum += faster * faster - aside * aside * across / along; // steep slopes show a way better
        ++blocks;
    }
};

/// A plane through how much faster blocks go, by where they lie.
struct Slant {
    double blocks = 0, x = 0, y = 0, faster = 0, xx = 0, yy = 0, x_faster = 0, y_faster = 0;
    void add(double at_x, double at_y, double by) {
        blocks += 1, x += at_x, y += at_y, faster += by;
        xx += at_x * at_x, yy += at_y * at_y, x_faster += at_x * by, y_faster += at_y * by;
    }
    /// Nothing is said of blocks that lie on a line.
    static float rise(double n, double place, double square, double by, double product) {
        const double spread = square / n - place * place / (n * n);
        if (spread < 0.05) return std::numeric_limits<float>::quiet_NaN();
        return static_cast<float>((product / n - place * by / (n * n)) / spread);
    }
};

} // namespace

Depth depth_of(const Blocks& half, const Fit& fit) {
    Unevenness uneven;
    Slant slant;
    for (std::size_t i = 0; i < fit.half.size(); ++i) {
        const Block& block = half.all()[i];
        const Lie& lie = fit.half[i];
        const Way way = fit.motion.way(block.x, block.y);
        const double length = way.length();
        if (!lie.seen || length < least_way || lie.found < 0.5) continue;
        if (!fit.still.empty() && fit.still[i].seen && 2 * fit.still[i].here < lie.here) continue;
        const Way ahead{way.right / length, way.down / length}, beside{-ahead.down, ahead.right};
        const double along = block.tensor.of(ahead), across = block.tensor.of(beside);
        if (along < std::max(least_slopes * half.cells(), 0.25 * across)) continue;
        constexpr double most = 1.5; // ways
        const Way off{(lie.way.right - way.right) / length, (lie.way.down - way.down) / length};
        const double faster = std::clamp(off.right * ahead.right + off.down * ahead.down, -most, most),
                     aside = std::clamp(off.right * beside.right + off.down * beside.down, -most, most);
        slant.add(block.x / half.half_width(), block.y / half.half_height(), faster);
        if (across >= std::max(least_slopes * half.cells(), 0.25 * along))
            uneven.add(faster, aside, along, across);
    }
    Depth depth;
    if (uneven.blocks >= few) depth.parallax = static_cast<float>(uneven.sum / uneven.blocks);
    if (slant.blocks < few) return depth;
    depth.below = Slant::rise(slant.blocks, slant.y, slant.yy, slant.faster, slant.y_faster);
    depth.beside = Slant::rise(slant.blocks, slant.x, slant.xx, slant.faster, slant.x_faster);
    return depth;
}

} // namespace decoupage::camera_movement
