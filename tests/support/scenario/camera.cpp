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

/// A column or row of a picture: which two of the canvas it lies between, and how far along in 1/256.
struct Line {
    int here, beside, share;
};

std::vector<Line> lines(int middle, int count, int step, int grain, int length) {
    std::vector<Line> all;
    for (int i = 0; i < count; ++i) {
        const int at = wrapped(middle + (i - count / 2) * step, length * grain * one);
        const int here = at / (grain * one);
        all.push_back({here, (here + 1) % length, at % (grain * one) / grain});
    }
    return all;
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
    Plane<std::int16_t> seen(width, height);
    std::vector<int> sums(seen.values.size());
    for (int tap = 0; tap < taps; ++tap) {
        const auto columns =
            lines(view.x + view.blur_x * tap / taps, width, pixel * view.step, grain, plane.width);
        const auto rows =
            lines(view.y + view.blur_y * tap / taps, height, pixel * view.step, grain, plane.height);
        for (int y = 0; y < height; ++y) {
            const auto upper = plane.row(rows[y].here), lower = plane.row(rows[y].beside);
            const int down = rows[y].share;
            int* sum = sums.data() + static_cast<std::size_t>(y) * width;
            for (int x = 0; x < width; ++x) {
                const Line& column = columns[x];
                const int above =
                    upper[column.here] * (one - column.share) + upper[column.beside] * column.share;
                const int below =
                    lower[column.here] * (one - column.share) + lower[column.beside] * column.share;
                sum[x] += (above * (one - down) + below * down) / (one * one);
            }
        }
    }
    std::transform(sums.begin(), sums.end(), seen.values.begin(),
                   [&](int sum) { return static_cast<std::int16_t>(sum / taps); });
    return seen;
}

} // namespace decoupage::scenario
