#include "etude/shapes.hpp"

#include "etude/noise.hpp"

namespace decoupage::etude {

namespace {

/// Calls `each(pixel, u, v)` for the pixels of a square about (x, y), u and v from -1 to 1.
template <class Each>
void around(Picture& picture, float x, float y, float radius, Each each) {
    const auto limit = [](float value, int most) {
        return static_cast<int>(std::clamp(value, 0.0f, static_cast<float>(most)));
    };
    const int x0 = limit(x - radius, picture.width), x1 = limit(x + radius + 1, picture.width);
    const int y0 = limit(y - radius, picture.height), y1 = limit(y + radius + 1, picture.height);
    for (int j = y0; j < y1; ++j)
        for (int i = x0; i < x1; ++i)
            each(picture.at(i, j), (static_cast<float>(i) - x) / radius,
                 (static_cast<float>(j) - y) / radius);
}

} // namespace

void add_disc(Picture& picture, float x, float y, float radius, float edge, float light) {
    around(picture, x, y, radius, [&](float& pixel, float u, float v) {
        pixel += light * clamp01((1 - std::sqrt(u * u + v * v)) / edge);
    });
}

void lay_puff(Picture& picture, float x, float y, float radius, float tone, float cover, std::uint32_t seed) {
    around(picture, x, y, radius, [&](float& pixel, float u, float v) {
        const float inside = 1 - u * u - v * v;
        if (inside <= 0) return;
        const float billow = rough(u * 2.1f, v * 2.1f, 4, seed);
        const float share =
            cover * clamp01(inside * 1.6f) * ease(0.28f, 0.62f, billow * (0.6f + 0.6f * inside));
        pixel = mix(pixel, tone * (0.72f + 0.34f * billow - 0.22f * v), share);
    });
}

void lay_bar(Picture& picture, float x0, float y0, float x1, float y1, float half, float soft, float tone,
             float cover) {
    const Vec2 from{x0, y0}, along = Vec2{x1, y1} - from;
    const float reach = half + soft, per = 1 / std::max(1e-6f, dot(along, along));
    const int left = std::max(0, static_cast<int>(std::min(x0, x1) - reach)),
              right = std::min(picture.width - 1, static_cast<int>(std::max(x0, x1) + reach));
    const int upper = std::max(0, static_cast<int>(std::min(y0, y1) - reach)),
              lower = std::min(picture.height - 1, static_cast<int>(std::max(y0, y1) + reach));
    for (int y = upper; y <= lower; ++y)
        for (int x = left; x <= right; ++x) {
            const Vec2 to = Vec2{static_cast<float>(x), static_cast<float>(y)} - from;
            const Vec2 off = to - along * clamp01(dot(to, along) * per);
            const float share = cover * (1 - ease(half - soft, half + soft, length(off)));
            picture.at(x, y) = mix(picture.at(x, y), tone, share);
        }
}

} // namespace decoupage::etude
