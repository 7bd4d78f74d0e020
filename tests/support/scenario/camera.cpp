#include "support/scenario/camera.hpp"

#include <algorithm>

namespace decoupage::scenario {

namespace {

constexpr int one = 256;
constexpr double whip_length = 230; ///< pixels a whip pan travels

struct Way {
    double x = 0, y = 0;
};

Way towards(Direction direction, double length) {
    switch (direction) {
    case Direction::left:
        return {-length, 0};
    case Direction::right:
        return {length, 0};
    case Direction::up:
        return {0, -length};
    case Direction::down:
        return {0, length};
    case Direction::still:
        break;
    }
    return {};
}

double eased(double share) {
    const double t = std::clamp(share, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

Way place(const Shot& shot, Frame scene_frame, Frame shot_frame) {
    Way way = towards(shot.direction, shot.speed * static_cast<double>(scene_frame));
    for (const Event& event : shot.events) {
        if (event.kind != Event::Kind::whip) continue;
        const double share = static_cast<double>(shot_frame - event.at) / static_cast<double>(event.frames);
        const Way whip = towards(event.direction, whip_length * eased(share));
        way = {way.x + whip.x, way.y + whip.y};
    }
    return way;
}

/// A hand-held camera: a new aim every third frame, gone to evenly.
double unsteady(unsigned seed, Frame frame, unsigned axis) {
    const auto aim = [&](Frame third) {
        return chance_share(seed + 1000, static_cast<std::uint32_t>(third), axis) * 2 - 1;
    };
    const Frame from = frame >= 0 ? frame / 3 : (frame - 2) / 3;
    return aim(from) + (aim(from + 1) - aim(from)) * static_cast<double>(frame - from * 3) / 3;
}

int fixed(double length) {
    return static_cast<int>(length * one + (length < 0 ? -0.5 : 0.5));
}

int wrapped(int value, int length) {
    const int rest = value % length;
    return rest < 0 ? rest + length : rest;
}

} // namespace

View view(const Shot& shot, Frame scene_frame, Frame shot_frame) {
    const Way now = place(shot, scene_frame, shot_frame), next = place(shot, scene_frame + 1, shot_frame + 1);
    View view;
    view.x = fixed(canvas_width / 2 + now.x + shot.look.shake * unsteady(shot.seed, scene_frame, 0));
    view.y = fixed(canvas_height / 2 + now.y + shot.look.shake * unsteady(shot.seed, scene_frame, 1));
    view.blur_x = fixed((next.x - now.x) / 2); // a shutter of 180 degrees
    view.blur_y = fixed((next.y - now.y) / 2);
    const double nearer = 1 + shot.zoom / 100 * static_cast<double>(scene_frame);
    view.step = fixed(1 / std::clamp(nearer, 0.2, 5.0));
    return view;
}

Plane<std::int16_t> look_at(const Plane<std::int16_t>& plane, int grain, const View& view, int width,
                            int height, int pixel) {
    const int taps = std::clamp(std::max(std::abs(view.blur_x), std::abs(view.blur_y)) / (2 * one), 1, 16);
    const int scale = one * grain;
    Plane<std::int16_t> seen(width, height);
    std::vector<int> sums(width);
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        for (int tap = 0; tap < taps; ++tap) {
            const int down = wrapped(view.y + view.blur_y * tap / taps + (y - height / 2) * pixel * view.step,
                                     plane.height * scale);
            const int row = down / scale, dy = down % scale * one / scale;
            const auto upper = plane.row(row), lower = plane.row((row + 1) % plane.height);
            for (int x = 0; x < width; ++x) {
                const int across =
                    wrapped(view.x + view.blur_x * tap / taps + (x - width / 2) * pixel * view.step,
                            plane.width * scale);
                const int column = across / scale, dx = across % scale * one / scale;
                const int beside = (column + 1) % plane.width;
                const int top = upper[column] * (one - dx) + upper[beside] * dx;
                const int bottom = lower[column] * (one - dx) + lower[beside] * dx;
                sums[x] += (top * (one - dy) + bottom * dy) / (one * one);
            }
        }
        for (int x = 0; x < width; ++x)
            seen.at(x, y) = static_cast<std::int16_t>(sums[x] / taps);
    }
    return seen;
}

} // namespace decoupage::scenario
