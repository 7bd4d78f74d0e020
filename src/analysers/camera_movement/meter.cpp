#include "analysers/camera_movement/meter.hpp"

#include "analysers/camera_movement/depth.hpp"
#include "analysers/camera_movement/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>

namespace decoupage::camera_movement {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr double has_forms = 0.5; // told: slopes as steep as those of grain
constexpr int few = 6;            // blocks with forms: fewer say nothing of a camera

struct Said {
    float right = unknown, down = unknown, roll = unknown, zoom = unknown;
    float share = unknown, edges = unknown, still = unknown, forms = unknown, change = unknown;
    Depth depth;
    static constexpr std::size_t count = 12;
    std::array<float, count> values() const {
        return {right, down,           roll,        zoom,         share, edges,
                still, depth.parallax, depth.below, depth.beside, forms, change};
    }
};

struct Seen {
    const Proxy& frame;
    Layers layers;
    Area area;
    explicit Seen(const Proxy& proxy) : frame(proxy), layers(proxy.luma), area(lit_area(proxy)) {}
};

float change_of(const Proxy& now, const Proxy& before) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < now.grid.values.size(); ++i)
        sum += std::abs(now.grid.values[i] - before.grid.values[i]);
    return static_cast<float>(sum) / (16 * grid_width * grid_height);
}

Area shared(const Area& a, const Area& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

void note_agreement(const Blocks& blocks, const Fit& fit, Said& said) {
    int with_forms = 0, seen = 0, agree = 0;
    for (std::size_t i = 0; i < fit.lies.size(); ++i) {
        const Block& block = blocks.all()[i];
        if (block.told < has_forms) continue;
        ++with_forms;
        if (!fit.lies[i].seen) continue;
        ++seen;
        const double off = 0.3 + 0.1 * fit.motion.way(block.x, block.y).length();
        agree += fit.lies[i].found > 0.5 && apart_squared(block, fit.lies[i], fit.motion) < off * off;
    }
    said.forms =
        static_cast<float>(with_forms) / static_cast<float>(std::max<std::size_t>(1, fit.lies.size()));
    if (seen >= few) said.share = static_cast<float>(agree) / static_cast<float>(seen);
}

/// Blocks that lie plainly better where the movement has them, or where they were.
void note_what_stands(const Blocks& blocks, const Fit& fit, Said& said) {
    int stand = 0, move = 0, edge_stand = 0, edge_move = 0;
    constexpr double told_apart = 0.12; // pixels
    constexpr double plainly = 4;       // squared levels of a cell: half a level of 8 bits
    for (std::size_t i = 0; i < fit.still.size(); ++i) {
        const Block& block = blocks.all()[i];
        const Lie &there = fit.half[i], &here = fit.still[i];
        if (!there.seen || !here.seen || block.told < has_forms) continue;
        if (fit.motion.way(block.x, block.y).length() < told_apart) continue;
        const double moved = there.here, stood = here.here;
        if (std::abs(moved - stood) < plainly * blocks.cells()) continue;
        const bool stands = 2 * stood < moved, moves = 2 * moved < stood;
        stand += stands, move += moves;
        edge_stand += stands && block.at_edge, edge_move += moves && block.at_edge;
    }
    const auto part = [](int of, int and_of, float none) {
        return of + and_of == 0 ? none : static_cast<float>(of) / static_cast<float>(of + and_of);
    };
    said.still = part(stand, move, 0);
    said.edges = part(edge_move, edge_stand, 1);
}

Said said_of(const Seen& now, const Seen& before) {
    Said said;
    const Area area = shared(now.area, before.area);
    said.change = change_of(now.frame, before.frame);
    const bool alike =
        now.layers.width() == before.layers.width() && now.layers.height() == before.layers.height();
    if (!alike) return said;
    const Pyramid later(now.layers, area);
    const Fit found = fit(later, now.layers, before.layers);
    note_agreement(later.levels[0], found, said);
    if (std::isnan(said.share)) return said;
    const double width = now.layers.width();
    said.right = static_cast<float>(found.motion.right / width);
    said.down = static_cast<float>(found.motion.down / width);
    said.roll = static_cast<float>(found.motion.roll_degrees());
    said.zoom = static_cast<float>(found.motion.zoom());
    note_what_stands(later.levels[1], found, said);
    said.depth = depth_of(later.levels[1], found);
    return said;
}

} // namespace

void CameraMeter::measure(const FrameRun& run, std::span<const std::span<float>> curves) const {
    std::unique_ptr<const Seen> before;
    if (run.looked_back() > 0 && run.length() > 0) before = std::make_unique<const Seen>(run.at(-1));
    for (int index = 0; index < run.length(); ++index) {
        auto now = std::make_unique<const Seen>(run.at(index));
        const auto values = (before ? said_of(*now, *before) : Said{}).values();
        for (std::size_t curve = 0; curve < values.size(); ++curve)
            curves[curve][static_cast<std::size_t>(index)] = values[curve];
        before = std::move(now);
    }
}

} // namespace decoupage::camera_movement
