#include "etude/noise.hpp"
#include "etude/set.hpp"

#include <array>

namespace decoupage::etude {

namespace {

/// What one point of a pixel shows.
struct Point {
    float tone = 0, given = 0, light = 0, depth = 1e9f;
    Vec3 normal;
};

/// Any two directions at right angles to a third.
std::array<Vec3, 2> across(Vec3 n) {
    const Vec3 helper = std::fabs(n.y) < 0.9f ? Vec3{0, 1, 0} : Vec3{1, 0, 0};
    const Vec3 a = unit(cross(helper, n));
    return {a, cross(n, a)};
}

float lamp_light(const Set& set, const Lamp& lamp, Vec3 at, Vec3 normal, float u, float v) {
    const float r = lamp.size * std::sqrt(u), turn = 2 * pi * v;
    Vec3 to = lamp.far ? lamp.at : lamp.at - at;
    const float size = length(to);
    const auto [a, b] = across(to * (1 / size));
    to = to + a * (r * cosine(turn)) + b * (r * sine(turn));
    const float distance = length(to);
    const Vec3 way = to * (1 / distance);
    const float facing = dot(way, normal);
    if (facing <= 0 || set.hidden(at, way, lamp.far ? 1e6f : distance)) return 0;
    return facing * lamp.light / (lamp.far ? 1 : std::max(distance * distance, 0.05f));
}

/// Even chances: each pixel turns the same pattern by its own.
float spread(std::uint32_t seed, std::uint32_t which, int sample, float step) {
    const float value = chance(seed, which) + static_cast<float>(sample) * step;
    return value - floor_of(value);
}

/// Light from one lamp, taken by chance to stand for all.
float from_lamps(const Set& set, Vec3 at, Vec3 normal, std::uint32_t seed, int sample) {
    const auto lamps = static_cast<float>(set.lamps().size());
    if (lamps == 0) return 0;
    const auto which = static_cast<std::size_t>(spread(seed, 3, sample, 1.0f / 6) * lamps * 0.99999f);
    return lamps * lamp_light(set, set.lamps()[which], at, normal, spread(seed, 5, sample, 0.25f),
                              spread(seed, 6, sample, 0.754877f));
}

float from_sky(const Set& set, Vec3 at, Vec3 normal, std::uint32_t seed, int sample) {
    const float u = spread(seed, 50, sample, 0.5f), turn = 2 * pi * spread(seed, 51, sample, 0.618034f);
    const auto [a, b] = across(normal);
    const float r = std::sqrt(u);
    const Vec3 way =
        a * (r * cosine(turn)) + b * (r * sine(turn)) + normal * std::sqrt(std::max(0.0f, 1 - u));
    const Set::Hit near = set.hit(at, way, set.reach);
    const float open = near.thing < 0 ? 1.0f : 0.25f * near.distance / set.reach;
    return open * mix(set.bounce, set.sky, 0.5f + 0.5f * way.y);
}

Point look(const Set& set, const Camera& camera, Vec2 at, std::uint32_t seed, int sample) {
    const Vec3 way = camera.ray(at);
    const Set::Hit hit = set.hit(camera.eye, way);
    Point point;
    if (hit.thing < 0) {
        point.given = set.beyond;
        return point;
    }
    const Surface& surface = set.surface(hit.thing);
    const Vec3 place = camera.eye + way * hit.distance;
    point.normal = hit.normal;
    point.depth = hit.distance * dot(way, camera.ahead);
    point.tone = tone_of(surface, place, hit.normal, static_cast<std::uint32_t>(hit.thing));
    if (surface.light > 0)
        point.given = surface.light * (surface.kind == Surface::Kind::glow ? point.tone : 1.0f);
    // Two of a pixel's four points ask the lamps, the other two the sky; each answer counts double.
    const Vec3 off = place + hit.normal * 0.002f;
    point.light = 2 * (sample % 3 == 0 ? from_lamps(set, off, hit.normal, seed, sample)
                                       : from_sky(set, off, hit.normal, seed, sample));
    return point;
}

struct Lit {
    Vec3 normal;
    float light = 0, depth = 0;
};

/// Takes the roughness out of the light without carrying it over edges: the mean of 5 x 5 pixels, `step`
/// apart, that lie on the same surface; with a wide step, only of those that are as bright.
Plane<float> smoothed(const Plane<Lit>& from, int step) {
    Plane<float> out(from.width, from.height);
    const float strict = step > 1 ? 6.0f : 0.5f;
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x) {
            const Lit& here = from.values[static_cast<std::size_t>(y) * from.width + x];
            float sum = 0, weights = 0;
            for (int j = -2; j <= 2; ++j)
                for (int i = -2; i <= 2; ++i) {
                    const int cx = std::clamp(x + i * step, 0, from.width - 1),
                              cy = std::clamp(y + j * step, 0, from.height - 1);
                    const Lit& there = from.values[static_cast<std::size_t>(cy) * from.width + cx];
                    const float bend = std::max(0.0f, dot(here.normal, there.normal));
                    const float apart = (here.depth - there.depth) / (0.02f * here.depth + 0.01f);
                    const float change =
                        (here.light - there.light) / (0.5f * (here.light + there.light) + 0.08f);
                    const float weight = bend * bend / (1 + apart * apart + strict * change * change);
                    sum += weight * there.light;
                    weights += weight;
                }
            out.at(x, y) = weights > 1e-6f ? sum / weights : here.light;
        }
    return out;
}

} // namespace

Painted paint(const Set& set, const Camera& camera, const Format& format, float across, float down) {
    const int width = static_cast<int>(static_cast<float>(format.width) * across);
    const int height = static_cast<int>(static_cast<float>(format.height) * down);
    Painted made{camera, Picture(width, height), Depths(width * 2, height * 2), format.height};
    Plane<Lit> lit(width, height);
    Picture given(width, height), clear(width, height);
    const float scale = 1 / static_cast<float>(format.height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::uint32_t seed = hash(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y));
            Lit& sum = lit.at(x, y);
            float tone = 0, glow = 0, through = 0;
            for (int i = 0; i < 4; ++i) {
                const float px = static_cast<float>(x) + 0.25f + 0.5f * static_cast<float>(i & 1);
                const float py = static_cast<float>(y) + 0.25f + 0.5f * static_cast<float>(i >> 1);
                const Vec2 at{(px - static_cast<float>(width) / 2) * scale,
                              (py - static_cast<float>(height) / 2) * scale};
                const Point point = look(set, camera, at, seed, i);
                made.depths.at(2 * x + (i & 1), 2 * y + (i >> 1)) = point.depth;
                const float haze =
                    set.haze > 0 && point.depth < 1e8f ? exponential(-set.haze * point.depth) : 1;
                sum.light += point.light / 4;
                sum.normal = sum.normal + point.normal * 0.25f;
                sum.depth += std::min(point.depth, 1e4f) / 4;
                tone += point.tone * haze / 4;
                glow += point.given * haze / 4;
                through += (1 - haze) / 4;
            }
            made.picture.at(x, y) = tone;
            given.at(x, y) = glow;
            clear.at(x, y) = through * set.haze_tone;
        }
    Plane<float> light = smoothed(lit, 1);
    for (std::size_t i = 0; i < light.values.size(); ++i)
        lit.values[i].light = light.values[i];
    light = smoothed(lit, 2);
    for (std::size_t i = 0; i < light.values.size(); ++i)
        made.picture.values[i] = made.picture.values[i] * light.values[i] + given.values[i] + clear.values[i];
    return made;
}

Shown show(const Painted& set, const View& view, Picture& picture) {
    Shown shown;
    shown.camera = set.camera;
    shown.camera.focal *= view.zoom;
    shown.camera.shift = view.at * view.zoom;
    const Picture& from = set.picture;
    if (view.zoom == 1 && view.at.x == 0 && view.at.y == 0 && from.width == picture.width &&
        from.height == picture.height) {
        picture.values = from.values;
        shown.depths = &set.depths;
        return shown;
    }
    const auto unit_of = static_cast<float>(set.frame_height);
    const float step = 1 / view.zoom;
    const float left = static_cast<float>(from.width) / 2 + view.at.x * unit_of -
                       static_cast<float>(picture.width) / 2 * step;
    const float top = static_cast<float>(from.height) / 2 + view.at.y * unit_of -
                      static_cast<float>(picture.height) / 2 * step;
    const auto clamped = [](float x, int most) {
        return std::clamp(x, 0.0f, static_cast<float>(most) - 1.001f);
    };
    shown.own = Depths(picture.width * 2, picture.height * 2);
    for (int y = 0; y < picture.height; ++y) {
        const float fy = clamped(top + (static_cast<float>(y) + 0.5f) * step - 0.5f, from.height);
        const int iy = static_cast<int>(fy);
        const float v = fy - static_cast<float>(iy);
        const float *upper = from.row(iy).data(), *lower = from.row(iy + 1).data();
        for (int x = 0; x < picture.width; ++x) {
            const float fx = clamped(left + (static_cast<float>(x) + 0.5f) * step - 0.5f, from.width);
            const int ix = static_cast<int>(fx);
            const float u = fx - static_cast<float>(ix);
            picture.at(x, y) = mix(mix(upper[ix], upper[ix + 1], u), mix(lower[ix], lower[ix + 1], u), v);
        }
        for (int half = 0; half < 2; ++half) {
            const float dy =
                clamped((top + (static_cast<float>(y) + 0.25f + 0.5f * static_cast<float>(half)) * step) * 2,
                        from.height * 2);
            const float* row = set.depths.row(static_cast<int>(dy)).data();
            float* out = &shown.own.at(0, 2 * y + half);
            for (int x = 0; x < picture.width * 2; ++x)
                out[x] = row[static_cast<int>(
                    clamped((left + (static_cast<float>(x) + 0.5f) * step / 2) * 2, from.width * 2))];
        }
    }
    shown.depths = &shown.own;
    return shown;
}

} // namespace decoupage::etude
