#include "compose/picture.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace decoupage::compose {

namespace {

/// Between which two lines of the footage a line of the picture lies, and how far along.
struct Line {
    int here, beside;
    float share;
};

std::vector<Line> lines(double middle, double step, int count, int length, bool mirrored) {
    std::vector<Line> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double off = (i + 0.5 - count / 2.0) * step;
        const double at =
            std::clamp(middle + (mirrored ? -off : off) - 0.5, 0.0, static_cast<double>(length - 1));
        const int here = static_cast<int>(at);
        all[static_cast<std::size_t>(i)] = {here, std::min(here + 1, length - 1),
                                            static_cast<float>(at - here)};
    }
    return all;
}

struct Source {
    const std::uint8_t* values;
    int width, height;
    float zero; ///< the level that stands for none
};

float level_at(const Source& source, double x, double y) {
    x = std::clamp(x, 0.0, source.width - 1.0), y = std::clamp(y, 0.0, source.height - 1.0);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const int right = std::min(left + 1, source.width - 1), below = std::min(top + 1, source.height - 1);
    const auto share_x = static_cast<float>(x - left), share_y = static_cast<float>(y - top);
    const auto along = [&](int row) {
        const std::uint8_t* values = source.values + static_cast<std::size_t>(row) * source.width;
        const float first = values[left];
        return first + (static_cast<float>(values[right]) - first) * share_x;
    };
    return along(top) + (along(below) - along(top)) * share_y;
}

/// By a camera that leans, and holds still while the shutter is open.
void film_leaning(const Source& source, const Framing& framing, double step, double shift_scale,
                  Plane<float>& to) {
    const double angle = framing.roll * std::numbers::pi / 180, side = framing.mirrored ? -1 : 1;
    const double right_x = std::cos(angle) * step, right_y = std::sin(angle) * step;
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const double off_x = x + 0.5 - to.width / 2.0 + framing.shift_x * shift_scale,
                         off_y = y + 0.5 - to.height / 2.0 + framing.shift_y * shift_scale;
            to.at(x, y) =
                level_at(source, framing.x * source.width + side * (off_x * right_x - off_y * right_y) - 0.5,
                         framing.y * source.height + off_x * right_y + off_y * right_x - 0.5) -
                source.zero;
        }
}

void film_plane(const Source& source, const Framing& framing, double step, double shift_scale,
                Plane<float>& to) {
    if (framing.roll != 0) return film_leaning(source, framing, step, shift_scale, to);
    const double longest = std::max(std::abs(framing.blur_x), std::abs(framing.blur_y)) * shift_scale;
    const int taps = std::clamp(static_cast<int>(longest / 1.5) + 1, 1, 24);
    std::fill(to.values.begin(), to.values.end(), 0.0f);
    const float part = 1.0f / static_cast<float>(taps);
    for (int tap = 0; tap < taps; ++tap) {
        const double open = taps == 1 ? 0 : (tap + 0.5) / taps - 0.5;
        const double back = framing.mirrored ? -1 : 1;
        const double x =
            framing.x * source.width + back * (framing.shift_x + framing.blur_x * open) * shift_scale * step;
        const double y =
            framing.y * source.height + (framing.shift_y + framing.blur_y * open) * shift_scale * step;
        const std::vector<Line> columns = lines(x, step, to.width, source.width, framing.mirrored);
        const std::vector<Line> rows = lines(y, step, to.height, source.height, false);
        float* value = to.values.data();
        for (const Line& row : rows) {
            const std::uint8_t* upper = source.values + static_cast<std::size_t>(row.here) * source.width;
            const std::uint8_t* lower = source.values + static_cast<std::size_t>(row.beside) * source.width;
            for (const Line& column : columns) {
                const float a = static_cast<float>(upper[column.here]),
                            b = static_cast<float>(lower[column.here]);
                const float above = a + (static_cast<float>(upper[column.beside]) - a) * column.share;
                const float below = b + (static_cast<float>(lower[column.beside]) - b) * column.share;
                *value++ += part * (above + (below - above) * row.share - source.zero);
            }
        }
    }
}

} // namespace

void fill(Picture& picture, Colour colour) {
    std::fill(picture.luma.values.begin(), picture.luma.values.end(), colour.luma);
    std::fill(picture.blue.values.begin(), picture.blue.values.end(), colour.blue);
    std::fill(picture.red.values.begin(), picture.red.values.end(), colour.red);
}

void limit(Picture& picture) {
    for (float& value : picture.luma.values)
        value = std::clamp(value, 0.0f, 255.0f);
    // The largest share of the colour with which red, green and blue stay between nothing and full.
    const auto held = [](float luma, float part) {
        const float room = part > 0 ? 255 - luma : luma;
        return std::abs(part) <= room ? 1.0f : room / std::abs(part);
    };
    for (int y = 0; y < picture.blue.height; ++y)
        for (int x = 0; x < picture.blue.width; ++x) {
            float &blue = picture.blue.at(x, y), &red = picture.red.at(x, y);
            const float luma = picture.luma.at(2 * x, 2 * y);
            const float share = std::min({held(luma, 1.402f * red), held(luma, 1.772f * blue),
                                          held(luma, -0.344f * blue - 0.714f * red)});
            blue *= share, red *= share;
        }
}

void film(const PictureView& footage, const Framing& framing, Picture& picture) {
    const double wide = static_cast<double>(footage.width) / picture.width(),
                 tall = static_cast<double>(footage.height) / picture.height();
    const double step = std::min(wide, tall) / framing.zoom;
    film_plane({footage.luma, footage.width, footage.height, 0}, framing, step, 1, picture.luma);
    film_plane({footage.blue, footage.width / 2, footage.height / 2, 128}, framing, step, 0.5, picture.blue);
    film_plane({footage.red, footage.width / 2, footage.height / 2, 128}, framing, step, 0.5, picture.red);
}

void expose(Picture& picture, double factor) {
    const auto times = static_cast<float>(factor);
    for (Plane<float>* plane : {&picture.luma, &picture.blue, &picture.red})
        for (float& value : plane->values)
            value *= times;
    limit(picture);
}

double difference(const Picture& a, const Picture& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.luma.values.size(); ++i)
        sum += std::abs(a.luma.values[i] - b.luma.values[i]);
    return sum / static_cast<double>(a.luma.values.size());
}

} // namespace decoupage::compose
