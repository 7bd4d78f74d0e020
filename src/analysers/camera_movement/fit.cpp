#include "analysers/camera_movement/fit.hpp"

#include "analysers/camera_movement/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace decoupage::camera_movement {

namespace {

constexpr double steady = 0.002; // what speaks for no movement, beside blocks that count 1 each at most

constexpr std::size_t unknowns = 4;
using Vector = std::array<double, unknowns>;
using Matrix = std::array<Vector, unknowns>;

/// Cholesky; the matrix is positive definite.
Vector solved(Matrix m, Vector v) {
    for (std::size_t i = 0; i < unknowns; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = m[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= m[i][k] * m[j][k];
            m[i][j] = i == j ? std::sqrt(std::max(rest, 1e-9)) : rest / m[j][j];
        }
    for (std::size_t i = 0; i < unknowns; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            v[i] -= m[i][k] * v[k];
        v[i] /= m[i][i];
    }
    for (std::size_t i = unknowns; i-- > 0;) {
        for (std::size_t k = i + 1; k < unknowns; ++k)
            v[i] -= m[k][i] * v[k];
        v[i] /= m[i][i];
    }
    return v;
}

double squared(double value) {
    return value * value;
}

/// 1 for what lies on the common movement, less the further off it is.
double nearness(double apart_squared, double reach) {
    return 1 / squared(1 + apart_squared / (reach * reach));
}

/// No camera moves further between two frames that a picture of it would still be told.
Similarity kept_small(const Similarity& motion, double half_width) {
    return {std::clamp(motion.right, -half_width, half_width),
            std::clamp(motion.down, -half_width, half_width), std::clamp(motion.wider, -0.3, 0.3),
            std::clamp(motion.turned, -0.3, 0.3)};
}

} // namespace

Similarity agreed(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& about,
                  const Weighing& weighing) {
    Matrix m{};
    Vector v{};
    const double width = weighing.half_width;
    for (std::size_t i = 0; i < lies.size(); ++i) {
        if (!lies[i].seen) continue;
        const Block& block = blocks.all()[i];
        const Tensor& t = block.tensor;
        const double weight =
            lies[i].found * block.firmness * nearness(apart_squared(block, lies[i], about), weighing.reach);
        const double xx = weight * t.across, xy = weight * t.both, yy = weight * t.down;
        const double x = block.x / width, y = block.y / width;
        const double to_right = xx * lies[i].way.right + xy * lies[i].way.down,
                     to_down = xy * lies[i].way.right + yy * lies[i].way.down;
        // What moves the block to the right and down: the middle's way, and (x, -y), (y, x) times the others.
        const double right_2 = xx * x + xy * y, down_2 = xy * x + yy * y, right_3 = xy * x - xx * y,
                     down_3 = yy * x - xy * y;
        m[0][0] += xx, m[1][0] += xy, m[1][1] += yy;
        m[2][0] += right_2, m[2][1] += down_2, m[2][2] += right_2 * x + down_2 * y;
        m[3][0] += right_3, m[3][1] += down_3, m[3][2] += right_3 * x + down_3 * y;
        m[3][3] += down_3 * x - right_3 * y;
        v[0] += to_right, v[1] += to_down;
        v[2] += x * to_right + y * to_down, v[3] += x * to_down - y * to_right;
    }
    for (std::size_t i = 0; i < unknowns; ++i)
        m[i][i] += steady;
    const Vector found = solved(m, v);
    return kept_small({found[0], found[1], found[2] / width, found[3] / width}, width);
}

double agreement(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& motion, double reach) {
    double all = 0.01, agree = 0;
    for (std::size_t i = 0; i < lies.size(); ++i) {
        const Block& block = blocks.all()[i];
        all += block.told;
        if (lies[i].seen)
            agree += block.told * lies[i].found * nearness(apart_squared(block, lies[i], motion), reach);
    }
    return agree / all;
}

Pyramid::Pyramid(const Layers& layers, const Area& area) {
    for (int level = 0; level < Layers::count; ++level)
        levels.emplace_back(layers, level, area);
}

namespace {

/// A movement that may be it, and how much speaks for it.
struct Candidate {
    Similarity motion;
    double agreement = 0;
};

/// Follows blocks of the coarsest level from a start; reaches narrow.
Candidate followed(const Blocks& later, const Soft& before, const Similarity& start,
                   std::span<const double> reaches, double half_width) {
    Candidate candidate{start, 0};
    std::vector<Lie> found;
    for (const double reach : reaches) {
        lies(later, before, candidate.motion, found);
        candidate.motion = agreed(later, found, candidate.motion, {reach, half_width});
    }
    lies(later, before, candidate.motion, found);
    candidate.agreement = agreement(later, found, candidate.motion, 1.5);
    return candidate;
}

Similarity coarse(const Pyramid& later, const Layers& now, const Layers& before) {
    const Blocks& blocks = later.levels.back();
    const Soft& earlier = before.soft(Layers::count - 1);
    const double half_width = now.width() / 2.0;
    constexpr std::array narrowing{1e3, 6.0, 3.0};
    constexpr std::array still{1.5, 1.5};
    constexpr double well = 0.75, better = 0.03;
    Candidate best = followed(blocks, earlier, {}, still, half_width);
    const auto consider = [&](const Similarity& start) {
        const Candidate other = followed(blocks, earlier, start, narrowing, half_width);
        if (other.agreement > best.agreement + better) best = other;
    };
    if (best.agreement < well) consider({});
    if (best.agreement < well) {
        const Way way = searched(now.smallest(), before.smallest());
        consider({8 * way.right, 8 * way.down, 0, 0});
    }
    return best.motion;
}

} // namespace

namespace {

/// How far blocks that move with the camera usually seem to lie off: twice the middle of all.
double usual_reach(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& motion) {
    std::vector<double> off;
    off.reserve(lies.size());
    for (std::size_t i = 0; i < lies.size(); ++i)
        if (lies[i].seen && blocks.all()[i].told > 0.5)
            off.push_back(apart_squared(blocks.all()[i], lies[i], motion));
    if (off.empty()) return 0.5;
    const auto middle = off.begin() + std::ssize(off) / 2;
    std::ranges::nth_element(off, middle);
    return std::clamp(2 * std::sqrt(*middle), 0.12, 0.6);
}

/// What two movements differ by at the frame's edge, in pixels of the luma.
double difference(const Similarity& one, const Similarity& other, double half_width) {
    return std::abs(one.right - other.right) + std::abs(one.down - other.down) +
           half_width * (std::abs(one.wider - other.wider) + std::abs(one.turned - other.turned));
}

} // namespace

Fit fit(const Pyramid& later, const Layers& now, const Layers& before) {
    const double half_width = now.width() / 2.0;
    // Nearer than so many pixels to where it was looked for, a second look shows nothing new.
    constexpr double close_half = 0.5, close = 0.15;
    constexpr double barely = 0.15; // pixels: less than that is not told from standing
    Fit fit;
    fit.motion = coarse(later, now, before);
    const Blocks &half = later.levels[1], &whole = later.levels[0];
    for (const double reach : {1.5, 1.0}) {
        const Similarity looked_for = fit.motion;
        lies(half, before.soft(1), fit.motion, fit.half);
        fit.motion = agreed(half, fit.half, fit.motion, {reach, half_width});
        if (difference(fit.motion, looked_for, half_width) < close_half) break;
    }
    for (int look = 0; look < 2; ++look) {
        const Similarity looked_for = fit.motion;
        lies(whole, before.soft(0), fit.motion, fit.lies);
        for (int step = 0; step < 2; ++step)
            fit.motion =
                agreed(whole, fit.lies, fit.motion, {usual_reach(whole, fit.lies, fit.motion), half_width});
        if (difference(fit.motion, looked_for, half_width) < close) break;
    }
    if (difference(fit.motion, {}, half_width) > barely) lies(half, before.soft(1), {}, fit.still);
    return fit;
}

} // namespace decoupage::camera_movement
