#include "etude/cutout.hpp"

#include "etude/noise.hpp"

namespace decoupage::etude {

namespace {

Plane<float> halved(const Plane<float>& from) {
    Plane<float> to((from.width + 1) / 2, (from.height + 1) / 2);
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const int x1 = std::min(2 * x + 1, from.width - 1), y1 = std::min(2 * y + 1, from.height - 1);
            to.at(x, y) =
                (from.at(2 * x, 2 * y) + from.at(x1, 2 * y) + from.at(2 * x, y1) + from.at(x1, y1)) / 4;
        }
    return to;
}

} // namespace

Cutout::Cutout(const Set& set, float wide, float high, float per_metre)
    : wide_(wide), high_(high), per_metre_(per_metre) {
    constexpr float away = 400;
    Format format;
    format.width = std::max(4, static_cast<int>(wide * per_metre));
    format.height = std::max(4, static_cast<int>(high * per_metre));
    const Camera camera = camera_at({0, high / 2, away}, {0, high / 2, 0}, away / high);
    Painted painted = paint(set, camera, format);
    Level level{std::move(painted.picture), Plane<float>(format.width, format.height)};
    for (int y = 0; y < format.height; ++y)
        for (int x = 0; x < format.width; ++x)
            for (int i = 0; i < 4; ++i)
                if (painted.depths.at(2 * x + (i & 1), 2 * y + (i >> 1)) < 1e8f)
                    level.cover.at(x, y) += 0.25f;
    levels_.push_back(std::move(level));
    while (levels_.size() < 6 && levels_.back().light.height > 8)
        levels_.push_back({halved(levels_.back().light), halved(levels_.back().cover)});
}

void draw_cutouts(Picture& picture, const Camera& camera, std::span<const Standing> standing, float haze,
                  float haze_tone) {
    const auto height = static_cast<float>(picture.height);
    const float middle = static_cast<float>(picture.width) / 2;
    for (const Standing& one : standing) {
        const float away = camera.eye.z - one.at.z;
        if (away < 0.3f) continue;
        const float scale = camera.focal / away * height; // pixels of the picture a metre
        const Cutout& cutout = *one.cutout;
        const float left = middle + (one.at.x - cutout.wide_ * one.size / 2 - camera.eye.x) * scale -
                           camera.shift.x * height;
        const float foot = height / 2 - (one.at.y - camera.eye.y) * scale - camera.shift.y * height;
        const float wide = cutout.wide_ * one.size * scale, high = cutout.high_ * one.size * scale;
        const int x0 = std::max(0, static_cast<int>(left)),
                  x1 = std::min(picture.width - 1, static_cast<int>(left + wide));
        const int y0 = std::max(0, static_cast<int>(foot - high)),
                  y1 = std::min(picture.height - 1, static_cast<int>(foot));
        if (x1 < x0 || y1 < y0 || left + wide < 0 || foot < 0) continue;
        float shrink = cutout.per_metre_ / (scale / one.size);
        std::size_t which = 0;
        for (; shrink > 1.5f && which + 1 < cutout.levels_.size(); shrink /= 2)
            ++which;
        const Cutout::Level& level = cutout.levels_[which];
        const float step_x = static_cast<float>(level.light.width) / wide,
                    step_y = static_cast<float>(level.light.height) / high;
        const float keep = haze > 0 ? exponential(-haze * away) : 1;
        const float through = (1 - keep) * haze_tone, gain = keep * one.light;
        for (int y = y0; y <= y1; ++y) {
            const float fy = (static_cast<float>(y) + 0.5f - (foot - high)) * step_y - 0.5f;
            const float cy = std::clamp(fy, 0.0f, static_cast<float>(level.light.height) - 1.001f);
            const int iy = static_cast<int>(cy);
            const float v = cy - static_cast<float>(iy);
            const float *light0 = level.light.row(iy).data(), *light1 = level.light.row(iy + 1).data();
            const float *cover0 = level.cover.row(iy).data(), *cover1 = level.cover.row(iy + 1).data();
            float* out = &picture.at(0, y);
            for (int x = x0; x <= x1; ++x) {
                float fx = (static_cast<float>(x) + 0.5f - left) * step_x - 0.5f;
                if (one.mirrored) fx = static_cast<float>(level.light.width) - 1 - fx;
                const float cx = std::clamp(fx, 0.0f, static_cast<float>(level.light.width) - 1.001f);
                const int ix = static_cast<int>(cx);
                const float u = cx - static_cast<float>(ix);
                const float cover =
                    mix(mix(cover0[ix], cover0[ix + 1], u), mix(cover1[ix], cover1[ix + 1], u), v);
                if (cover <= 0) continue;
                const float light =
                    mix(mix(light0[ix], light0[ix + 1], u), mix(light1[ix], light1[ix + 1], u), v);
                out[x] = out[x] * (1 - cover) + light * gain + through * cover;
            }
        }
    }
}

Tile::Tile(std::uint32_t seed, int sizes) : values_(static_cast<std::size_t>(side) * side) {
    float weight = 0.5f, all = 0;
    for (int size = 0, cells = 8; size < sizes && cells <= side; ++size, cells *= 2, weight *= 0.62f) {
        all += weight;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const float fx = static_cast<float>(x) * static_cast<float>(cells) / side,
                            fy = static_cast<float>(y) * static_cast<float>(cells) / side;
                const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
                float u = fx - static_cast<float>(ix), v = fy - static_cast<float>(iy);
                u = u * u * (3 - 2 * u);
                v = v * v * (3 - 2 * v);
                const auto corner = [&](int i, int j) {
                    return chance(static_cast<std::uint32_t>((ix + i) % cells),
                                  static_cast<std::uint32_t>((iy + j) % cells),
                                  seed + static_cast<std::uint32_t>(size));
                };
                values_[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)] +=
                    weight * mix(mix(corner(0, 0), corner(1, 0), u), mix(corner(0, 1), corner(1, 1), u), v);
            }
    }
    for (float& value : values_)
        value /= all;
}

float Tile::at(float x, float y) const {
    const float fx = (x - floor_of(x)) * side, fy = (y - floor_of(y)) * side;
    const auto ix = static_cast<unsigned>(fx), iy = static_cast<unsigned>(fy);
    const float u = fx - static_cast<float>(ix), v = fy - static_cast<float>(iy);
    const auto value = [&](unsigned i, unsigned j) {
        return values_[((iy + j) % side) * side + (ix + i) % side];
    };
    return mix(mix(value(0, 0), value(1, 0), u), mix(value(0, 1), value(1, 1), u), v);
}

Sky::Sky(const Format& format, const Weather& weather)
    : painted_(format.width * 3 / 2, format.height * 3 / 2), unit_(static_cast<float>(format.height)) {
    const int horizon = painted_.height;
    for (int y = 0; y < painted_.height; ++y) {
        const float up = static_cast<float>(horizon - y) / unit_;
        for (int x = 0; x < painted_.width; ++x) {
            const float px = (static_cast<float>(x) - static_cast<float>(painted_.width) / 2) / unit_;
            // Clouds lie on a ceiling: the nearer the horizon, the flatter and closer together.
            const float far = 0.55f / (up + 0.16f), cx = px * far, cz = far;
            const float mass = rough(cx * 1.15f, cz * 1.9f, 6, weather.seed);
            const float towards = rough(cx * 1.15f + 0.10f * (weather.sun_x > px ? 1.0f : -1.0f),
                                        cz * 1.9f + 0.09f, 6, weather.seed);
            const float thick = ease(0.68f - 0.42f * weather.clouds, 0.86f - 0.36f * weather.clouds, mass);
            const float lit = clamp01(0.5f + (mass - towards) * 4.2f);
            const float clear = mix(weather.horizon, weather.zenith, clamp01(up * 0.95f));
            const float cloud =
                mix(weather.horizon * 0.52f, weather.horizon * 1.12f, lit) * mix(1.05f, 0.72f, clamp01(up));
            const float dx = px - weather.sun_x, dy = up - weather.sun_y;
            const float near = 1 / (1 + (dx * dx + dy * dy) * 9);
            painted_.at(x, y) =
                mix(clear, cloud, thick * clamp01(up * 7)) + weather.sun * near * near * (1 - 0.55f * thick);
        }
    }
}

void Sky::draw(Picture& picture, float horizon, float drift, float zoom) const {
    const float step = 1 / zoom;
    const float span = static_cast<float>(painted_.width);
    struct Column {
        int from;
        float share;
    };
    std::vector<Column> columns(static_cast<std::size_t>(picture.width));
    for (int x = 0; x < picture.width; ++x) {
        const float fx = std::clamp(
            span / 2 + (static_cast<float>(x) - static_cast<float>(picture.width) / 2) * step + drift * unit_,
            0.0f, span - 1.001f);
        const int from = static_cast<int>(fx);
        columns[static_cast<std::size_t>(x)] = {from, fx - static_cast<float>(from)};
    }
    std::vector<float> line(static_cast<std::size_t>(painted_.width));
    for (int y = 0; y < picture.height; ++y) {
        const float fy =
            std::clamp(static_cast<float>(painted_.height) - 1 - (horizon - static_cast<float>(y)) * step,
                       0.0f, static_cast<float>(painted_.height) - 1.001f);
        const int iy = static_cast<int>(fy);
        const float v = fy - static_cast<float>(iy);
        const float *upper = painted_.row(iy).data(), *lower = painted_.row(iy + 1).data();
        const int first = columns.front().from, last = columns.back().from + 1;
        for (int x = first; x <= last; ++x)
            line[static_cast<std::size_t>(x)] = mix(upper[x], lower[x], v);
        float* row = &picture.at(0, y);
        for (int x = 0; x < picture.width; ++x) {
            const auto [from, share] = columns[static_cast<std::size_t>(x)];
            row[x] =
                mix(line[static_cast<std::size_t>(from)], line[static_cast<std::size_t>(from) + 1], share);
        }
    }
}

} // namespace decoupage::etude
