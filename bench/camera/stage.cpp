#include "bench/camera/staged.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage::bench {

namespace {

using namespace compose;

constexpr int width = 320, height = 180;
constexpr double room = 1.75; // how much nearer the camera is than the whole picture, so that it can move

/// A slow wander and a quick shake, as a hand has them: sums of waves, about 1 at most.
double wave(std::uint64_t key, double time, double slowest, double quickest) {
    Chance chance(key);
    double sum = 0;
    for (int i = 0; i < 5; ++i) {
        const double often = chance.between(slowest, quickest),
                     from = chance.between(0, 2 * std::numbers::pi);
        sum += std::sin(2 * std::numbers::pi * often * time + from);
    }
    return sum / 3;
}

/// Where the camera is, counted from the middle of its way.
Pose pose_at(const StagedCamera& staged, Frame frame) {
    const Trip& trip = staged.trip;
    if (trip.on_twos) frame = frame / 2 * 2;
    const auto gone = [&](Frame at) {
        return static_cast<double>(std::clamp<Frame>(at - trip.rests, 0, trip.moves));
    };
    const double half = gone(staged_frames) / 2, steps = gone(frame) - half;
    Pose pose{trip.way.right * steps, trip.way.down * steps, trip.way.roll * steps, trip.way.nearer * steps};
    const double time = static_cast<double>(frame) / 24;
    const Chance chance(staged.key);
    if (trip.shake > 0) {
        pose.right += trip.shake * wave(chance.part(1).key(), time, 2, 5);
        pose.down += 0.7 * trip.shake * wave(chance.part(2).key(), time, 2, 5);
        pose.roll += 15 * trip.shake * wave(chance.part(3).key(), time, 2, 5);
    }
    if (trip.float_by > 0) {
        pose.right += trip.float_by * wave(chance.part(4).key(), time, 0.35, 0.8);
        pose.down += trip.float_by * wave(chance.part(5).key(), time, 0.35, 0.8);
    }
    return pose;
}

Framing framed(const Pose& pose, double depth, const Footage& footage) {
    Framing framing;
    framing.zoom = room * std::exp(depth * pose.nearer);
    const double frame_width = framing.zoom; // in shares of what the footage could fill the frame with
    const double wide = std::min(1.0, (16.0 / 9) / footage.aspect()),
                 tall = std::min(1.0, footage.aspect() / (16.0 / 9));
    framing.x += depth * pose.right * wide / frame_width;
    framing.y += depth * pose.down * (16.0 / 9) * tall / frame_width;
    framing.roll = pose.roll;
    return framing;
}

/// Layers stand in front of one another: `depth` says how much faster the layer goes past.
template <class Mask>
void lay_layer(Picture& picture, const Footage& footage, const Pose& pose, double depth, const Mask& mask) {
    Picture front(width, height);
    const Framing framing = framed(pose, depth, footage);
    film(footage.picture(0), framing, front);
    // Places in the layer, in frame widths.
    const double scale = std::exp(-depth * pose.nearer), x0 = depth * pose.right, y0 = depth * pose.down;
    mix(picture, front, [&](int x, int y) {
        const double across = (x - width / 2.0) / width, down = (y - height / 2.0) / width;
        return mask(across * scale + x0, down * scale + y0);
    });
}

double soft(double inside) {
    return std::clamp(0.5 + 40 * inside, 0.0, 1.0);
}

/// Trunks or posts, so far apart; each stands on the ground.
double posts(double x, double y, double apart, double half, double top) {
    const double off = x - std::round(x / apart) * apart;
    return soft(std::min(half - std::abs(off), y - top));
}

/// Posts a little way off, and the ground, which goes past the faster the nearer it is.
void go_deep(Picture& picture, const StagedCamera& staged, const Pose& pose) {
    lay_layer(picture, *staged.before_it[0], pose, 1.6,
              [](double x, double y) { return posts(x, y, 0.5, 0.07, -1); });
    constexpr int horizon = height / 2, strips = 9, rows = (height - horizon) / strips;
    Picture ground(width, height);
    for (int strip = 0; strip < strips; ++strip) {
        const double depth = 1.2 + 0.2 * strip;
        film(staged.before_it[1]->picture(0), framed(pose, depth, *staged.before_it[1]), ground);
        mix(picture, ground, [&](int, int y) {
            return y >= horizon + strip * rows && y < horizon + (strip + 1) * rows ? 1.0 : 0.0;
        });
    }
}

void turn_drum(Picture& picture, const StagedCamera& staged, Frame frame) {
    Picture disc(width, height);
    Framing framing = framed({}, 1, *staged.before_it[0]);
    framing.roll = staged.speed * static_cast<double>(frame) * 180 / std::numbers::pi;
    film(staged.before_it[0]->picture(0), framing, disc);
    mix(picture, disc, [](int x, int y) {
        return soft(0.22 - std::hypot((x - width / 2.0) / width, (y - height / 2.0) / width));
    });
}

void pass_train(Picture& picture, const StagedCamera& staged, Frame frame) {
    Picture train(width, height);
    // Carriages are alike: the picture comes again before its edge is seen.
    constexpr double length = 0.5;
    const double gone = staged.speed * static_cast<double>(frame);
    Pose pose;
    pose.right = std::fmod(gone, length) - (gone < 0 ? -length : length) / 2;
    film(staged.before_it[0]->picture(0), framed(pose, 1, *staged.before_it[0]), train);
    mix(picture, train, [](int, int y) {
        const double down = (y - height / 2.0) / width;
        return soft(std::min(down + 0.1, 0.17 - down));
    });
}

void walk_crowd(Picture& picture, const StagedCamera& staged, Frame frame) {
    Chance chance(staged.key);
    Picture cloth(width, height);
    for (int i = 0; i < 14; ++i) {
        const double pace = chance.between(-0.012, 0.012),
                     x = chance.share() + pace * static_cast<double>(frame);
        const double y = chance.between(-0.05, 0.25), wide = chance.between(0.04, 0.08);
        const double at = x - std::floor(x) - 0.5;
        Pose pose;
        pose.right = chance.between(-0.2, 0.2) - at;
        const FootagePointer& footage = staged.before_it[static_cast<std::size_t>(i % 2)];
        film(footage->picture(0), framed(pose, 1, *footage), cloth);
        mix(picture, cloth, [&](int column, int row) {
            const double across = ((column - width / 2.0) / width - at) / wide,
                         down = ((row - height / 2.0) / width - y) / (2.4 * wide);
            return soft((1 - std::hypot(across, down)) * wide);
        });
    }
}

} // namespace

Framing framing_of(const StagedCamera& staged, Frame frame) {
    Framing framing = framed(pose_at(staged, frame), 1, *staged.shot);
    staged.print.weave_into(framing, frame);
    return framing;
}

std::vector<Moved> truth_of(const StagedCamera& staged) {
    std::vector<Moved> truth(1);
    const PictureView view = staged.shot->picture(staged.first);
    struct Seen {
        double x, y, step, angle;
    };
    const auto seen = [&](Frame frame) {
        const Framing framing = framing_of(staged, frame);
        const double step =
            std::min(static_cast<double>(view.width) / width, static_cast<double>(view.height) / height) /
            framing.zoom;
        const double angle = framing.roll * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
        return Seen{framing.x * view.width + step * (framing.shift_x * c - framing.shift_y * s),
                    framing.y * view.height + step * (framing.shift_x * s + framing.shift_y * c), step,
                    angle};
    };
    for (Frame frame = 1; frame < staged_frames; ++frame) {
        const Seen before = seen(frame - 1), now = seen(frame);
        const double x = (now.x - before.x) / before.step, y = (now.y - before.y) / before.step;
        const double c = std::cos(before.angle), s = std::sin(before.angle);
        truth.push_back({(x * c + y * s) / width, (y * c - x * s) / width,
                         (now.angle - before.angle) * 180 / std::numbers::pi,
                         std::log(before.step / now.step)});
    }
    return truth;
}

Outcome<void> stage(const StagedCamera& staged, const std::string& path) {
    FilmWriter writer;
    if (auto started = writer.start(path, width, height, Rate{24, 1}, staged.quality); !started)
        return started;
    const Printer printer(staged.print, width, height);
    for (Frame frame = 0; frame < staged_frames; ++frame) {
        Picture picture(width, height);
        const Frame shown = staged.scene == Scene::living ? staged.first + frame : staged.first;
        film(staged.shot->picture(shown), framing_of(staged, frame), picture);
        if (staged.scene == Scene::deep) go_deep(picture, staged, pose_at(staged, frame));
        if (staged.scene == Scene::drum) turn_drum(picture, staged, frame);
        if (staged.scene == Scene::train) pass_train(picture, staged, frame);
        if (staged.scene == Scene::crowd) walk_crowd(picture, staged, frame);
        printer.print(picture, frame);
        limit(picture);
        if (auto added = writer.add(picture); !added) return added;
    }
    return writer.finish();
}

} // namespace decoupage::bench
