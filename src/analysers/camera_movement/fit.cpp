#include "analysers/camera_movement/fit.hpp"

#include "analysers/camera_movement/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace decoupage::camera_movement {

namespace {

constexpr double plain = 24;       // squared slopes of a cell that are no more than grain
constexpr double firm = 120;       // of a cell of a block that counts half
constexpr double plain_level = 64; // the same of levels
constexpr double steady = 0.002;   // what speaks for no movement, beside blocks that count 1 each at most

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

double nearness(double away, double reach) {
    return 1 / squared(1 + squared(away / reach));
}

/// No camera moves further between two frames that a picture of it would still be told.
Similarity kept_small(const Similarity& motion, double half_width) {
    return {std::clamp(motion.right, -half_width, half_width),
            std::clamp(motion.down, -half_width, half_width), std::clamp(motion.wider, -0.3, 0.3),
            std::clamp(motion.turned, -0.3, 0.3)};
}

} // namespace

double told_by(const Block& block, int cells) {
    const double trace = block.tensor.trace();
    return trace / (trace + plain * cells);
}

double found_again(const Block& block, const Lie& lie, int cells) {
    return 1 / (1 + squared(4 * lie.unlike / (block.texture + plain_level * cells)));
}

double apart(const Block& block, const Lie& lie, const Similarity& motion, int cells) {
    const Way way = motion.way(block.x, block.y);
    const double off = block.tensor.of({lie.way.right - way.right, lie.way.down - way.down});
    return std::sqrt(std::max(0.0, off) / (block.tensor.trace() + plain * cells));
}

Similarity agreed(const Blocks& blocks, const std::vector<Lie>& lies, const Similarity& about,
                  const Weighing& weighing) {
    Matrix m{};
    Vector v{};
    const double width = weighing.half_width;
    for (std::size_t i = 0; i < lies.size(); ++i) {
        if (!lies[i].seen) continue;
        const Block& block = blocks.all()[i];
        const Tensor& t = block.tensor;
        const double weight = found_again(block, lies[i], blocks.cells()) *
                              nearness(apart(block, lies[i], about, blocks.cells()), weighing.reach) /
                              (t.trace() + firm * blocks.cells());
        const double xx = weight * t.across, xy = weight * t.both, yy = weight * t.down;
        const double x = block.x / width, y = block.y / width;
        // What moves the block to the right and down: the middle's way, and x, y times the two others.
        const Vector right{1, 0, x, -y}, down{0, 1, y, x};
        const double to_right = xx * lies[i].way.right + xy * lies[i].way.down,
                     to_down = xy * lies[i].way.right + yy * lies[i].way.down;
        for (std::size_t r = 0; r < unknowns; ++r) {
            const double by_right = xx * right[r] + xy * down[r], by_down = xy * right[r] + yy * down[r];
            for (std::size_t c = 0; c <= r; ++c)
                m[r][c] += by_right * right[c] + by_down * down[c];
            v[r] += right[r] * to_right + down[r] * to_down;
        }
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
        const double told = told_by(block, blocks.cells());
        all += told;
        if (lies[i].seen)
            agree += told * found_again(block, lies[i], blocks.cells()) *
                     nearness(apart(block, lies[i], motion, blocks.cells()), reach);
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
    for (std::size_t i = 0; i < lies.size(); ++i)
        if (lies[i].seen && told_by(blocks.all()[i], blocks.cells()) > 0.5)
            off.push_back(apart(blocks.all()[i], lies[i], motion, blocks.cells()));
    if (off.empty()) return 0.5;
    const auto middle = off.begin() + std::ssize(off) / 2;
    std::ranges::nth_element(off, middle);
    return std::clamp(2 * *middle, 0.12, 0.6);
}

} // namespace

Fit fit(const Pyramid& later, const Layers& now, const Layers& before) {
    const double half_width = now.width() / 2.0;
    Fit fit;
    fit.motion = coarse(later, now, before);
    const Blocks &half = later.levels[1], &whole = later.levels[0];
    for (const double reach : {1.5, 1.0}) {
        lies(half, before.soft(1), fit.motion, fit.half);
        fit.motion = agreed(half, fit.half, fit.motion, {reach, half_width});
    }
    for (int again = 0; again < 2; ++again) {
        lies(whole, before.soft(0), fit.motion, fit.lies);
        for (int step = 0; step < 2; ++step)
            fit.motion = agreed(whole, fit.lies, fit.motion,
                                {usual_reach(whole, fit.lies, fit.motion), half_width});
    }
    lies(half, before.soft(1), {}, fit.still);
    return fit;
}

} // namespace decoupage::camera_movement
