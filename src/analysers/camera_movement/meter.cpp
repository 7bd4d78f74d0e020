#include "analysers/camera_movement/meter.hpp"

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
    float share = unknown, edges = unknown, still = unknown, parallax = unknown, forms = unknown;
    float change = unknown;
    static constexpr std::size_t count = 10;
    std::array<float, count> values() const {
        return {right, down, roll, zoom, share, edges, still, parallax, forms, change};
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

/// How unevenly blocks go the camera's way, squared, less how unevenly they go across it: that is noise, and
/// goes out in the mean of many frames. Who stands in the frame is followed, and no sign of depth.
void note_parallax(const Blocks& blocks, const Fit& fit, Said& said) {
    constexpr double least_way = 0.25, least_slopes = 60, most = 2; // pixels; squared, of a cell; ways
    double sum = 0;
    int all = 0;
    for (std::size_t i = 0; i < fit.half.size(); ++i) {
        const Block& block = blocks.all()[i];
        const Lie& lie = fit.half[i];
        const Way way = fit.motion.way(block.x, block.y);
        const double length = way.length();
        if (!lie.seen || length < least_way || lie.found < 0.5) continue;
        if (!fit.still.empty() && fit.still[i].seen && 2 * fit.still[i].here < lie.here) continue;
        const Way ahead{way.right / length, way.down / length}, beside{-ahead.down, ahead.right};
        const double along = block.tensor.of(ahead), across = block.tensor.of(beside);
        if (std::min(along, across) < std::max(least_slopes * blocks.cells(), 0.25 * std::max(along, across)))
            continue;
        const Way off{(lie.way.right - way.right) / length, (lie.way.down - way.down) / length};
        const double faster = std::min(most, std::abs(off.right * ahead.right + off.down * ahead.down)),
                     aside = std::min(most, std::abs(off.right * beside.right + off.down * beside.down));
        sum += faster * faster - aside * aside * across / along; // steep slopes show a way better
        ++all;
    }
    if (all >= 2 * few) said.parallax = static_cast<float>(sum / all);
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
    note_parallax(later.levels[1], found, said);
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
