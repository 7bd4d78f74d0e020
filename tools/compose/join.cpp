#include "compose/join.hpp"

#include <array>
#include <cmath>

namespace decoupage::compose {

namespace {

constexpr double seen_least = 0.01;

double share_at(const Join& join, Frame frame) {
    return static_cast<double>(frame - join.span.first + 1) / static_cast<double>(join.span.length() + 1);
}

double ramped(Ramp ramp, double t) {
    switch (ramp) {
    case Ramp::eased:
        return t * t * (3 - 2 * t);
    case Ramp::s_curve:
        return t * t * t * (t * (6 * t - 15) + 10);
    case Ramp::slow_start:
        return t * t;
    case Ramp::slow_end:
        return t * (2 - t);
    case Ramp::linear:
    case Ramp::in_light:
        break;
    }
    return t;
}

double clamped(double x) {
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

/// The part of the new picture at each place, as a function of how far the wipe has come.
class Mask {
public:
    Mask(const Join& join, double share, double width, double height) : shape_(join.shape) {
        Chance chance(join.key);
        const double diagonal = std::sqrt(width * width + height * height);
        soft_ = chance.happens(0.5) ? 1 : diagonal * chance.between(0.02, 0.25);
        switch (shape_) {
        case JoinShape::straight: {
            const double angle =
                chance.happens(0.6) ? chance.whole(0, 3) * 1.5707963 : chance.between(0, 6.2831853);
            x_ = std::cos(angle), y_ = std::sin(angle);
            const double reach = (std::abs(x_) * width + std::abs(y_) * height) / 2;
            middle_ = x_ * width / 2 + y_ * height / 2;
            front_ = -reach - soft_ / 2 + share * (2 * reach + soft_);
            break;
        }
        case JoinShape::clock:
            x_ = width / 2, y_ = height / 2;
            turned_ = chance.between(0, 6.2831853);
            back_ = chance.happens(0.3);
            soft_ = std::min(soft_ / diagonal * 2, 0.3);
            front_ = share * (6.2831853 + soft_) - soft_ / 2;
            break;
        case JoinShape::circle_opens:
        case JoinShape::circle_closes: {
            x_ = width * chance.between(0.35, 0.65), y_ = height * chance.between(0.35, 0.65);
            soft_ = std::min(soft_, 0.12 * diagonal);
            const double far_x = std::max(x_, width - x_), far_y = std::max(y_, height - y_);
            const double whole = std::sqrt(far_x * far_x + far_y * far_y) + soft_ / 2;
            const double open = shape_ == JoinShape::circle_opens ? share : 1 - share;
            front_ = -soft_ / 2 + open * (whole + soft_ / 2);
            break;
        }
        default:
            break;
        }
    }

    double operator()(int x, int y) const {
        switch (shape_) {
        case JoinShape::straight:
            return clamped((front_ - (x_ * x + y_ * y - middle_)) / soft_ + 0.5);
        case JoinShape::clock: {
            double angle = std::atan2(y - y_ + 0.01, x - x_ + 0.01) - turned_;
            angle -= std::floor(angle / 6.2831853) * 6.2831853;
            if (back_) angle = 6.2831853 - angle;
            return clamped((front_ - angle) / std::max(soft_, 0.01) + 0.5);
        }
        case JoinShape::circle_opens:
        case JoinShape::circle_closes: {
            const double away = std::sqrt((x - x_) * (x - x_) + (y - y_) * (y - y_));
            const double inside = clamped((front_ - away) / soft_ + 0.5);
            return shape_ == JoinShape::circle_opens ? inside : 1 - inside;
        }
        default:
            return 0;
        }
    }

private:
    JoinShape shape_;
    double x_ = 0, y_ = 0, middle_ = 0, front_ = 0, soft_ = 1, turned_ = 0;
    bool back_ = false;
};

void mix_in_light(Picture& from, const Picture& to, float part) {
    for (std::size_t i = 0; i < from.luma.values.size(); ++i) {
        const float a = from.luma.values[i], b = to.luma.values[i];
        from.luma.values[i] = std::sqrt(a * a + (b * b - a * a) * part);
    }
    for (auto [plane, with] : {std::pair{&from.blue, &to.blue}, std::pair{&from.red, &to.red}})
        for (std::size_t i = 0; i < plane->values.size(); ++i)
            plane->values[i] += (with->values[i] - plane->values[i]) * part;
}

/// The new picture comes in from a side; the old one stays (slide) or is pushed out.
void move_in(Picture& from, const Picture& to, const Join& join, double share) {
    Chance chance(join.key);
    const std::array<std::pair<int, int>, 4> sides{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
    const auto [across, down] = chance.one_of(sides);
    const Picture old = from;
    const auto lay = [&](Plane<float>& plane, const Plane<float>& was, const Plane<float>& next, int even) {
        const int dx = across * static_cast<int>(std::lround((1 - share) * plane.width * even)) / even;
        const int dy = down * static_cast<int>(std::lround((1 - share) * plane.height * even)) / even;
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x) {
                const int nx = x - dx, ny = y - dy;
                if (nx >= 0 && nx < plane.width && ny >= 0 && ny < plane.height)
                    plane.at(x, y) = next.at(nx, ny);
                else if (join.shape == JoinShape::push)
                    plane.at(x, y) =
                        was.at((nx + plane.width) % plane.width, (ny + plane.height) % plane.height);
            }
    };
    lay(from.luma, old.luma, to.luma, 1);
    lay(from.blue, old.blue, to.blue, 1);
    lay(from.red, old.red, to.red, 1);
}

/// The new picture grows out of a point until it fills the frame.
void grow(Picture& from, const Picture& to, const Join& join, double share) {
    Chance chance(join.key);
    const double x = chance.between(0.2, 0.8), y = chance.between(0.2, 0.8), size = std::max(share, 0.02);
    const auto lay = [&](Plane<float>& plane, const Plane<float>& next) {
        const double left = x * (1 - size) * plane.width, top = y * (1 - size) * plane.height;
        for (int row = 0; row < plane.height; ++row)
            for (int column = 0; column < plane.width; ++column) {
                const int nx = static_cast<int>(std::floor((column - left) / size)),
                          ny = static_cast<int>(std::floor((row - top) / size));
                if (nx >= 0 && nx < plane.width && ny >= 0 && ny < plane.height)
                    plane.at(column, row) = next.at(nx, ny);
            }
    };
    lay(from.luma, to.luma);
    lay(from.blue, to.blue);
    lay(from.red, to.red);
}

/// The part of the new picture in the whole frame.
double part_of_new(const Join& join, Frame frame) {
    const double share = ramped(join.ramp, share_at(join, frame));
    if (join.kind != JoinKind::wipe && join.kind != JoinKind::iris) return share;
    if (join.shape == JoinShape::slide || join.shape == JoinShape::push) return share;
    constexpr int width = 96, height = 54;
    const Mask mask(join, share, width, height);
    double sum = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            sum += mask(x, y);
    return sum / (width * height);
}

} // namespace

FrameSpan Join::seen() const {
    FrameSpan result = span;
    while (result.length() > 1 && part_of_new(*this, result.first) < seen_least)
        ++result.first;
    while (result.length() > 1 && part_of_new(*this, result.end - 1) > 1 - seen_least)
        --result.end;
    return result;
}

std::string_view name_of(JoinKind kind) {
    constexpr std::array<std::string_view, 7> names{"cut",  "dissolve", "fade_out", "fade_in",
                                                    "wipe", "iris",     "other"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(JoinShape shape) {
    constexpr std::array<std::string_view, 10> names{"",      "straight",     "slide",         "push",
                                                     "clock", "circle opens", "circle closes", "zoom",
                                                     "whip",  "composite"};
    return names[static_cast<std::size_t>(shape)];
}

std::string_view name_of(Ramp ramp) {
    constexpr std::array<std::string_view, 6> names{"linear",     "eased",    "s-curve",
                                                    "slow start", "slow end", "mixed in light"};
    return names[static_cast<std::size_t>(ramp)];
}

void mix(Picture& from, const Picture& to, const Join& join, Frame frame) {
    const double share = ramped(join.ramp, share_at(join, frame));
    switch (join.shape) {
    case JoinShape::slide:
    case JoinShape::push:
        return move_in(from, to, join, share);
    case JoinShape::composite:
        return grow(from, to, join, share);
    case JoinShape::whip:
    case JoinShape::zoom: // the change hides in the blur of its middle
        return mix(from, to, [part = clamped((share - 0.5) * 4 + 0.5)](int, int) { return part; });
    case JoinShape::none:
        if (join.ramp == Ramp::in_light) return mix_in_light(from, to, static_cast<float>(share));
        return mix(from, to, [share](int, int) { return share; });
    default:
        return mix(from, to, Mask(join, share, from.width(), from.height()));
    }
}

void move(Framing& leaving, Framing& coming, const Join& join, Frame frame, int width) {
    const double share = share_at(join, frame);
    const double fast = share * (1 - share) * 4;
    const double side = join.key % 2 == 0 ? 1 : -1;
    if (join.shape == JoinShape::whip) {
        leaving.shift_x += side * share * share * width;
        coming.shift_x -= side * (1 - share) * (1 - share) * width;
        leaving.blur_x = coming.blur_x = (0.08 + 0.3 * fast) * width;
    } else if (join.shape == JoinShape::zoom) {
        leaving.zoom *= 1 + 2.5 * share * share;
        coming.zoom *= 1 + 2.5 * (1 - share) * (1 - share);
        leaving.blur_x = coming.blur_x = 0.03 * fast * width;
        leaving.blur_y = coming.blur_y = 0.02 * fast * width;
    }
}

} // namespace decoupage::compose
