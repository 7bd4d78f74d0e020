#include "support/scenario/light.hpp"

#include "support/scenario/canvas.hpp"

#include <algorithm>
#include <array>

namespace decoupage::scenario {

namespace {

constexpr int white = 4080;

std::int16_t level(double value) {
    return static_cast<std::int16_t>(std::clamp(value, 0.0, 4080.0));
}

void set_colour(Light& light, int x, int y, int blue, int red) {
    if (x / 2 >= light.blue.width || y / 2 >= light.blue.height) return;
    light.blue.at(x / 2, y / 2) = static_cast<std::int16_t>(blue);
    light.red.at(x / 2, y / 2) = static_cast<std::int16_t>(red);
}

struct Ellipse {
    double x, y, wide, tall;
    bool holds(int column, int row) const {
        const double dx = (column - x) / wide, dy = (row - y) / tall;
        return dx * dx + dy * dy < 1;
    }
};

/// There and back within `period` frames, from -1 to 1.
double swing(Frame frame, Frame period) {
    const Frame at = ((frame % period) + period) % period;
    const double share = static_cast<double>(at) / static_cast<double>(period);
    return share < 0.5 ? 4 * share - 1 : 3 - 4 * share;
}

/// People do not sit still for long: another posture every seven seconds, gone to slowly. From -1 to 1.
double posture(unsigned seed, Frame frame) {
    constexpr Frame lasts = 168;
    const auto aim = [&](Frame n) {
        return 2 * chance_share(seed + 78, static_cast<std::uint32_t>(n), 8) - 1;
    };
    const Frame now = frame >= 0 ? frame / lasts : (frame - lasts + 1) / lasts;
    const double share = static_cast<double>(frame - now * lasts) / static_cast<double>(lasts);
    return aim(now) + (aim(now + 1) - aim(now)) * share;
}

/// The part of a frame that a shape does not cover is left as it is.
template <class Inside, class Level>
void paint_where(Light& light, const Inside& inside, const Level& value) {
    for (int y = 0; y < light.luma.height; ++y)
        for (int x = 0; x < light.luma.width; ++x)
            if (inside(x, y)) light.luma.at(x, y) = level(value(x, y));
}

} // namespace

void draw_face(Light& light, unsigned seed, Frame frame) {
    const int width = light.luma.width, height = light.luma.height;
    const auto trait = [&](unsigned n) { return chance_share(seed + 77, n, 5); };
    const double size = height * (0.16 + 0.12 * trait(0));
    const Frame pace = 37 + static_cast<Frame>(trait(1) * 40);
    const Ellipse head{width * (0.3 + 0.4 * trait(2)) +
                           size * (0.12 * swing(frame, pace) + 0.4 * posture(seed, frame)),
                       height * 0.42 + size * 0.06 * swing(frame, pace / 2), size, size * 1.3};
    const double skin = 1700 + 1400 * trait(3), cloth = 500 + 2600 * trait(4), hair = 250 + 1500 * trait(5);
    const Ellipse shoulders{head.x, height * 1.15, size * 2.4, height * 1.15 - head.y - head.tall * 0.8};
    paint_where(
        light, [&](int x, int y) { return shoulders.holds(x, y); },
        [&](int x, int y) { return cloth + 250 * ((x - static_cast<int>(head.x) + 400) / 6 % 2) - y; });
    paint_where(
        light, [&](int x, int y) { return head.holds(x, y); },
        [&](int x, int y) {
            if (y < head.y - head.tall * 0.45) return hair;
            return skin * (1 - 0.25 * (x - head.x) / size);
        });
    const bool blinks = chance(seed, static_cast<std::uint32_t>(frame / 5), 6) % 12 == 0;
    const double speech = chance_share(seed, static_cast<std::uint32_t>(frame / 3), 7);
    const std::array<Ellipse, 3> features{
        {{head.x - size * 0.4, head.y - size * 0.1, size * 0.16, size * (blinks ? 0.03 : 0.1)},
         {head.x + size * 0.4, head.y - size * 0.1, size * 0.16, size * (blinks ? 0.03 : 0.1)},
         {head.x, head.y + size * 0.65, size * 0.35, size * (0.06 + 0.16 * speech)}}};
    for (const Ellipse& feature : features)
        paint_where(
            light, [&](int x, int y) { return feature.holds(x, y); }, [](int, int) { return 300; });
    for (int y = 0; y < height; y += 2)
        for (int x = 0; x < width; x += 2)
            if (head.holds(x, y)) set_colour(light, x, y, -260, 320);
}

void draw_object(Light& light, Direction direction, double share) {
    const bool across = direction == Direction::left || direction == Direction::right;
    const bool back = direction == Direction::left || direction == Direction::up;
    const int length = across ? light.luma.width : light.luma.height;
    const int size = length / 2;
    const int edge = static_cast<int>((back ? 1 - share : share) * (length + size)) - size;
    for (int y = 0; y < light.luma.height; ++y)
        for (int x = 0; x < light.luma.width; ++x) {
            const int along = (across ? x : y) - edge;
            if (along < 0 || along >= size) continue;
            light.luma.at(x, y) = static_cast<std::int16_t>(500 + 500 * ((along / 20 + y / 30) % 3));
            set_colour(light, x, y, 60, -40);
        }
}

void expose(Light& light, double per_cent) {
    if (per_cent == 100) return;
    for (std::int16_t& value : light.luma.values)
        value = level(value * per_cent / 100);
    for (Plane<std::int16_t>* plane : {&light.blue, &light.red})
        for (std::int16_t& value : plane->values)
            value = static_cast<std::int16_t>(value * std::min(per_cent, 100.0) / 100);
}

void flash(Light& light) {
    for (std::int16_t& value : light.luma.values)
        value = level(value * 0.3 + 0.75 * white);
    for (Plane<std::int16_t>* plane : {&light.blue, &light.red})
        for (std::int16_t& value : plane->values)
            value = static_cast<std::int16_t>(value / 4);
}

void add_grain(Light& light, double amount, Frame frame) {
    if (amount == 0) return;
    const int most = static_cast<int>(amount * 16);
    for (int y = 0; y < light.luma.height; ++y) {
        std::uint32_t dice = chance(4711, static_cast<std::uint32_t>(frame), y);
        for (int x = 0; x < light.luma.width; ++x) {
            dice = dice * 1664525u + 1013904223u;
            const int first = static_cast<int>(dice >> 24), second = static_cast<int>(dice >> 16 & 255);
            std::int16_t& value = light.luma.at(x, y);
            value = level(value + (first - second) * most / 255);
        }
    }
}

void colour(Light& light, Look::Colour colour) {
    struct Tint {
        int blue, red;
    };
    Tint tint{0, 0};
    switch (colour) {
    case Look::Colour::colour:
        return;
    case Look::Colour::black_and_white:
        break;
    case Look::Colour::sepia:
        tint = {-420, 260};
        break;
    case Look::Colour::blue:
        tint = {620, -360};
        break;
    case Look::Colour::red:
        tint = {-300, 800};
        break;
    case Look::Colour::green:
        tint = {-420, -420};
        break;
    }
    for (int y = 0; y < light.blue.height; ++y)
        for (int x = 0; x < light.blue.width; ++x) {
            const int lit = light.luma.at(x * 2, y * 2);
            light.blue.at(x, y) = static_cast<std::int16_t>(tint.blue * lit / white);
            light.red.at(x, y) = static_cast<std::int16_t>(tint.red * lit / white);
        }
}

void add_bars(Light& light, const Look& look) {
    if (look.aspect_width == 0) return;
    const int width = light.luma.width, height = light.luma.height;
    const double aspect = look.aspect_width / look.aspect_height;
    const double tall = std::min(height * 1.0, width / aspect) * look.inset / 100;
    const int rows = static_cast<int>(tall + 0.5), columns = static_cast<int>(tall * aspect + 0.5);
    const int top = (height - rows) / 2, left = (width - columns) / 2;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (y < top || y >= top + rows || x < left || x >= left + columns) {
                light.luma.at(x, y) = 0;
                set_colour(light, x, y, 0, 0);
            }
}

void fade(Light& light, const Fade& fade, double share) {
    const int width = light.luma.width, height = light.luma.height;
    const double open = (1 - share) * (1 - share) * (width * width + height * height) / 4.0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double dx = x - width / 2.0, dy = y - height / 2.0;
            const bool closed = dx * dx + dy * dy > open;
            const double gone = fade.shape == Fade::Shape::light ? share : closed ? 1 : 0;
            std::int16_t& value = light.luma.at(x, y);
            value = level(value + (fade.level - value) * gone);
            if (x % 2 || y % 2 || x / 2 >= light.blue.width || y / 2 >= light.blue.height) continue;
            set_colour(light, x, y, static_cast<int>(light.blue.at(x / 2, y / 2) * (1 - gone)),
                       static_cast<int>(light.red.at(x / 2, y / 2) * (1 - gone)));
        }
}

void dissolve(Light& from, const Light& to, Frame part, Frame whole) {
    const auto mix = [&](Plane<std::int16_t>& a, const Plane<std::int16_t>& b) {
        for (std::size_t i = 0; i < a.values.size(); ++i)
            a.values[i] =
                static_cast<std::int16_t>((a.values[i] * (whole - part) + b.values[i] * part) / whole);
    };
    mix(from.luma, to.luma);
    mix(from.blue, to.blue);
    mix(from.red, to.red);
}

void wipe(Light& from, const Light& to, Direction direction, Frame part, Frame whole) {
    const bool across = direction == Direction::left || direction == Direction::right;
    const bool back = direction == Direction::left || direction == Direction::up;
    const auto lay = [&](Plane<std::int16_t>& a, const Plane<std::int16_t>& b) {
        const int length = across ? a.width : a.height;
        const int edge = static_cast<int>(length * part / whole);
        for (int y = 0; y < a.height; ++y)
            for (int x = 0; x < a.width; ++x) {
                const int along = across ? x : y;
                if (back ? along >= length - edge : along < edge) a.at(x, y) = b.at(x, y);
            }
    };
    lay(from.luma, to.luma);
    lay(from.blue, to.blue);
    lay(from.red, to.red);
}

} // namespace decoupage::scenario
