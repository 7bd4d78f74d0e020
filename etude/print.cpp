#include "etude/print.hpp"

#include "etude/noise.hpp"

#include <array>

namespace decoupage::etude {

namespace {

int even(double x) {
    return 2 * static_cast<int>(x / 2 + 0.5);
}

/// A share of each value goes to its two neighbours, first along rows, then along columns.
void soften(Picture& picture, float share) {
    const int width = picture.width, height = picture.height;
    std::vector<float> line(static_cast<std::size_t>(width)), above(line.size());
    const float rest = 1 - 2 * share;
    for (int y = 0; y < height; ++y) {
        float* row = &picture.at(0, y);
        std::copy_n(row, width, line.data());
        for (int x = 1; x + 1 < width; ++x)
            row[x] = rest * line[x] + share * (line[x - 1] + line[x + 1]);
    }
    std::copy_n(&picture.at(0, 0), width, above.data());
    for (int y = 1; y + 1 < height; ++y) {
        float* row = &picture.at(0, y);
        const float* below = &picture.at(0, y + 1);
        std::copy_n(row, width, line.data());
        for (int x = 0; x < width; ++x)
            row[x] = rest * line[x] + share * (above[x] + below[x]);
        std::swap(line, above);
    }
}

/// Three passes of a running mean along rows, then transposed: twice called, a soft round blur.
Picture blur_and_turn(const Picture& from, int reach) {
    Picture turned(from.height, from.width);
    std::vector<float> line(static_cast<std::size_t>(from.width)), next(line.size());
    const float scale = 1.0f / static_cast<float>(2 * reach + 1);
    for (int y = 0; y < from.height; ++y) {
        std::copy_n(from.row(y).data(), from.width, line.data());
        for (int pass = 0; pass < 3; ++pass) {
            float sum = 0;
            const auto value = [&](int x) {
                return line[static_cast<std::size_t>(std::clamp(x, 0, from.width - 1))];
            };
            for (int x = -reach; x <= reach; ++x)
                sum += value(x);
            for (int x = 0; x < from.width; ++x) {
                next[static_cast<std::size_t>(x)] = sum * scale;
                sum += value(x + reach + 1) - value(x - reach);
            }
            std::swap(line, next);
        }
        for (int x = 0; x < from.width; ++x)
            turned.at(y, x) = line[static_cast<std::size_t>(x)];
    }
    return turned;
}

/// What is brighter than white shines into its surroundings, as light does between emulsion and base.
void halate(Picture& picture, float share) {
    constexpr int step = 4;
    Picture bright(picture.width / step, picture.height / step);
    for (int y = 0; y < bright.height; ++y)
        for (int x = 0; x < bright.width; ++x) {
            float sum = 0;
            for (int i = 0; i < step; ++i)
                sum += std::max(0.0f, std::min(6.0f, picture.at(x * step + i, y * step + i)) - 0.75f);
            bright.at(x, y) = sum * (share / step);
        }
    if (std::all_of(bright.values.begin(), bright.values.end(), [](float value) { return value <= 0; }))
        return;
    const int reach = std::max(1, picture.height / 130);
    bright = blur_and_turn(blur_and_turn(bright, reach), reach);
    std::vector<float> line(static_cast<std::size_t>(bright.width) + 3);
    for (int y = 0; y < picture.height; ++y) {
        const float fy = std::clamp((static_cast<float>(y) - 1.5f) / step, 0.0f,
                                    static_cast<float>(bright.height) - 1.001f);
        const int iy = static_cast<int>(fy);
        const float v = fy - static_cast<float>(iy);
        const float *upper = bright.row(iy).data(),
                    *lower = bright.row(std::min(iy + 1, bright.height - 1)).data();
        for (int x = 0; x < bright.width; ++x)
            line[static_cast<std::size_t>(x) + 1] = mix(upper[x], lower[x], v);
        line.front() = line[1];
        line.back() = line[line.size() - 2];
        // Four pixels lie between the middles of two neighbours.
        float* row = &picture.at(0, y);
        for (int x = 0; x < picture.width; ++x) {
            const int at = (x + 2) / step;
            row[x] += mix(line[static_cast<std::size_t>(at)], line[static_cast<std::size_t>(at) + 1],
                          0.125f + 0.25f * static_cast<float>((x + 2) % step));
        }
    }
}

/// The emulsion's curve: a toe, a long straight part and a shoulder, then the display's own gamma.
constexpr int curve_steps = 8192;
constexpr float curve_most = 6;

const std::array<float, curve_steps>& curve() {
    static const std::array<float, curve_steps> levels = [] {
        std::array<float, curve_steps> made{};
        for (int i = 0; i < curve_steps; ++i) {
            const float root = static_cast<float>(i) / (curve_steps - 1);
            const float light = root * root * curve_most;
            const float x = 0.26f * static_cast<float>(std::pow(static_cast<double>(light / 0.30f), 1.22));
            const float y = clamp01(x * (2.51f * x + 0.03f) / (x * (2.43f * x + 0.59f) + 0.14f));
            made[static_cast<std::size_t>(i)] =
                255 * static_cast<float>(std::pow(static_cast<double>(y), 1 / 2.2));
        }
        return made;
    }();
    return levels;
}

constexpr int silver_side = 512;

/// Silver: clumps a little larger than a pixel, of mean 0 and standard deviation 1.
Plane<float> silver(int side) {
    Plane<float> plane(side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            float sum = 0;
            for (std::uint32_t i = 0; i < 3; ++i)
                sum += chance(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 77 + i) - 0.5f;
            plane.at(x, y) = sum * 2;
        }
    Plane<float> soft(side, side);
    const auto wrapped = [&](int x, int y) { return plane.at((x + side) % side, (y + side) % side); };
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float near = wrapped(x - 1, y) + wrapped(x + 1, y) + wrapped(x, y - 1) + wrapped(x, y + 1);
            soft.at(x, y) = (wrapped(x, y) + 0.42f * near) / 1.306f;
        }
    return soft;
}

} // namespace

Format format_of(const EtudeOrder& order) {
    Format format;
    format.frame_height = order.height;
    format.frame_width = even(order.height * 16.0 / 9);
    if (order.variant == EtudeOrder::Variant::standard) {
        format.width = format.frame_width;
        format.height = even(order.height * 408.0 / 540);
    } else {
        format.height = order.height;
        format.width = even(order.height * 4.0 / 3);
        format.colour = true;
    }
    format.left = (format.frame_width - format.width) / 2;
    format.top = (format.frame_height - format.height) / 2;
    return format;
}

void develop(Picture& picture, const Stock& stock) {
    if (stock.glow > 0) halate(picture, stock.glow);
    if (stock.softness > 0) soften(picture, stock.softness);
    const float middle_x = static_cast<float>(picture.width) / 2,
                middle_y = static_cast<float>(picture.height) / 2;
    const float across = 1 / (middle_x * middle_x + middle_y * middle_y);
    const std::array<float, curve_steps>& levels = curve();
    // Two passes over a row: the first one is plain arithmetic, which the compiler does four pixels at a
    // time.
    std::vector<int> places(static_cast<std::size_t>(picture.width));
    int* place = places.data();
    for (int y = 0; y < picture.height; ++y) {
        const float dy = static_cast<float>(y) - middle_y;
        float* row = &picture.at(0, y);
        for (int x = 0; x < picture.width; ++x) {
            const float dx = static_cast<float>(x) - middle_x;
            const float corner = (dx * dx + dy * dy) * across;
            const float light = (row[x] + stock.black) * stock.exposure * (1 - stock.vignette * corner);
            const float root = std::sqrt(std::min(std::max(light, 0.0f), curve_most) * (1 / curve_most));
            place[x] = static_cast<int>(root * (curve_steps - 1));
        }
        for (int x = 0; x < picture.width; ++x)
            row[x] = levels[static_cast<std::size_t>(place[x])];
    }
}

Projector::Projector(const Format& format)
    : format_(format), grain_(silver_side + format.width, silver_side) {
    const Plane<float> tile = silver(silver_side);
    for (int y = 0; y < grain_.height; ++y)
        for (int x = 0; x < grain_.width; ++x)
            grain_.at(x, y) = tile.at(x % silver_side, y);
}

void Projector::wear(Picture& picture, const Stock& stock, Frame frame) const {
    const auto when = static_cast<std::uint32_t>(frame);
    const float scale = static_cast<float>(format_.frame_height) / 540;
    const auto dab = [&](float cx, float cy, float rx, float ry, float strength) {
        const int x0 = std::max(0, static_cast<int>(cx - rx)),
                  x1 = std::min(picture.width - 1, static_cast<int>(cx + rx));
        const int y0 = std::max(0, static_cast<int>(cy - ry)),
                  y1 = std::min(picture.height - 1, static_cast<int>(cy + ry));
        for (int y = y0; y <= y1; ++y)
            for (int x = x0; x <= x1; ++x) {
                const float u = (static_cast<float>(x) - cx) / rx, v = (static_cast<float>(y) - cy) / ry;
                const float inside = std::max(0.0f, 1 - u * u - v * v);
                picture.at(x, y) =
                    std::clamp(picture.at(x, y) + strength * std::min(1.0f, 2 * inside), 0.0f, 255.0f);
            }
    };
    const int specks = static_cast<int>(stock.dirt * 2 * chance(when, 1) + chance(when, 2));
    for (int i = 0; i < specks; ++i) {
        const auto which = static_cast<std::uint32_t>(i) * 8 + 16;
        const float size = scale * (0.8f + 2.2f * chance(when, which));
        dab(chance(when, which + 1) * static_cast<float>(picture.width),
            chance(when, which + 2) * static_cast<float>(picture.height), size,
            size * (0.5f + chance(when, which + 3)), chance(when, which + 4) < 0.5f ? -90.0f : 110.0f);
    }
    if (stock.scratches <= 0) return;
    for (std::uint32_t i = 0; i < 4; ++i) {
        const float lives = noise(static_cast<float>(frame) * 0.05f, 300 + i);
        if (lives < 0.62f - 0.2f * stock.scratches) continue;
        const float x = (0.1f + 0.8f * noise(static_cast<float>(frame) * 0.015f, 310 + i)) *
                        static_cast<float>(picture.width);
        dab(x, static_cast<float>(picture.height) / 2, scale * 1.1f, static_cast<float>(picture.height) * 3,
            (i % 2 == 0 ? 46.0f : -38.0f) * stock.scratches);
    }
}

void Projector::show(Picture picture, const Stock& stock, Frame frame, Plane<std::uint8_t>& luma) const {
    const auto when = static_cast<std::uint32_t>(frame);
    const float time = static_cast<float>(frame);
    const float scale = static_cast<float>(format_.frame_height) / 540;
    const float reach = stock.weave * scale;
    const float dx = reach * clamp01(0.7f * noise(time * 0.31f, 41) + 0.3f * chance(when, 42));
    const float dy = reach * clamp01(0.6f * noise(time * 0.43f, 43) + 0.4f * chance(when, 44));
    const float gain = 1 + stock.flicker * (2 * noise(time * 0.9f, 45) - 1);

    if (stock.dirt > 0) wear(picture, stock, frame);

    const std::uint32_t place = hash(when, 46);
    const int from_x = static_cast<int>(place & 511), from_y = static_cast<int>((place >> 9) & 511);
    for (int y = 0; y < picture.height; ++y) {
        const float* here = picture.row(y).data();
        const float* below = picture.row(std::min(y + 1, picture.height - 1)).data();
        const float* silver_row = grain_.row((y + from_y) % silver_side).data() + from_x;
        std::uint8_t* out = &luma.at(format_.left, format_.top + y);
        const auto level_at = [&](int x, int right) {
            const float upper = here[x] + (here[right] - here[x]) * dx;
            const float lower = below[x] + (below[right] - below[x]) * dx;
            const float level = (upper + (lower - upper) * dy) * gain;
            // Grain shows most in the middle greys, little in deep black and clear white.
            const float share = level * (255 - level) * (4.0f / 65025);
            const float grained = level + stock.grain * (0.25f + 0.75f * share) * silver_row[x] + 0.5f;
            return static_cast<std::uint8_t>(static_cast<int>(std::min(std::max(grained, 0.0f), 255.0f)));
        };
        const int last = picture.width - 1;
        for (int x = 0; x < last; ++x)
            out[x] = level_at(x, x + 1);
        out[last] = level_at(last, last);
    }
}

} // namespace decoupage::etude
