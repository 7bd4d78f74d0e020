#include "etude/noise.hpp"
#include "etude/set.hpp"

#include <array>

namespace decoupage::etude {

namespace {

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

/// What a ray meets, not yet lit.
struct Seen {
    Set::Hit hit;
    Vec3 at;
    float depth = 1e9f;
};

Seen see(const Set& set, const Camera& camera, Vec2 at) {
    const Vec3 way = camera.ray(at);
    Seen seen;
    seen.hit = set.hit(camera.eye, way);
    if (seen.hit.thing < 0) return seen;
    seen.at = camera.eye + way * seen.hit.distance;
    seen.depth = seen.hit.distance * dot(way, camera.ahead);
    return seen;
}

bool same_face(const Seen& a, const Seen& b) {
    return a.hit.thing == b.hit.thing && (a.hit.thing < 0 || dot(a.hit.normal, b.hit.normal) > 0.99f);
}

struct Lit {
    Vec3 normal;
    float light = 0, depth = 0;
    bool asked = true; ///< false where the light is still to be taken from the neighbours
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
                    if (!there.asked) continue;
                    const float bend = std::max(0.0f, dot(here.normal, there.normal));
                    const float apart = (here.depth - there.depth) / (0.02f * here.depth + 0.01f);
                    const float change =
                        here.asked ? (here.light - there.light) / (0.5f * (here.light + there.light) + 0.08f)
                                   : 0;
                    // Where no neighbour lies on the same surface, any of them is better than none.
                    const float weight = 1e-5f + bend * bend / (1 + apart * apart + strict * change * change);
                    sum += weight * there.light;
                    weights += weight;
                }
            out.at(x, y) = weights > 0 ? sum / weights : here.light;
        }
    return out;
}

/// One pixel: four points, two of them guessed where the others lie on one face.
class Pixel {
public:
    Pixel(const Set& set, const Camera& camera, Vec2 middle, float scale, std::uint32_t seed)
        : set_(set), seed_(seed) {
        const auto at = [&](int i) {
            return see(set, camera,
                       middle + Vec2{0.5f * static_cast<float>(i & 1) - 0.25f,
                                     0.5f * static_cast<float>(i >> 1) - 0.25f} *
                                    scale);
        };
        points_[0] = at(0);
        points_[3] = at(3);
        flat_ = same_face(points_[0], points_[3]);
        points_[1] = flat_ ? points_[3] : at(1);
        points_[2] = flat_ ? points_[0] : at(2);
    }

    float depth(int i) const { return points_[static_cast<std::size_t>(i)].depth; }

    /// Whether all its points lie on one face.
    bool flat() const { return flat_; }

    void light(Lit& lit, float& tone, float& glow, float& haze) const {
        for (std::size_t i = 0; i < 4; ++i) {
            const Seen& seen = points_[i];
            if (flat_ && (i == 1 || i == 2)) continue;
            const float weight = flat_ ? 0.5f : 0.25f;
            lit.depth += weight * std::min(seen.depth, 1e4f);
            if (seen.hit.thing < 0) {
                glow += weight * set_.beyond;
                continue;
            }
            const Surface& surface = set_.surface(seen.hit.thing);
            const float clear = set_.haze > 0 ? exponential(-set_.haze * seen.depth) : 1;
            const float given =
                tone_of(surface, seen.at, seen.hit.normal, static_cast<std::uint32_t>(seen.hit.thing));
            tone += weight * clear * given;
            glow += weight * clear * surface.light * (surface.kind == Surface::Kind::glow ? given : 1.0f);
            haze += weight * (1 - clear);
            lit.normal = lit.normal + seen.hit.normal * weight;
            if (!lit.asked) continue;
            // Some points ask the lamps, the others the sky; each answer counts double.
            const Vec3 off = seen.at + seen.hit.normal * 0.002f;
            const bool lamps = flat_ ? i == 0 : i % 3 == 0;
            lit.light += 2 * weight *
                         (lamps ? from_lamps(set_, off, seen.hit.normal, seed_, static_cast<int>(i))
                                : from_sky(set_, off, seen.hit.normal, seed_, static_cast<int>(i)));
        }
    }

private:
    const Set& set_;
    std::uint32_t seed_;
    std::array<Seen, 4> points_;
    bool flat_ = false;
};

} // namespace

Painted paint(const Set& set, const Camera& camera, const Format& format, float across, float down) {
    const int width = static_cast<int>(static_cast<float>(format.width) * across);
    const int height = static_cast<int>(static_cast<float>(format.height) * down);
    Painted made{camera, Picture(width, height), Depths(width * 2, height * 2), format.height};
    Plane<Lit> lit(width, height);
    Picture given(width, height);
    const float scale = 1 / static_cast<float>(format.height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Vec2 middle{(static_cast<float>(x) + 0.5f - static_cast<float>(width) / 2) * scale,
                              (static_cast<float>(y) + 0.5f - static_cast<float>(height) / 2) * scale};
            const Pixel pixel(set, camera, middle, scale,
                              hash(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y)));
            float tone = 0, glow = 0, haze = 0;
            lit.at(x, y).asked = !pixel.flat() || ((x + y) & 1) == 0;
            pixel.light(lit.at(x, y), tone, glow, haze);
            for (int i = 0; i < 4; ++i)
                made.depths.at(2 * x + (i & 1), 2 * y + (i >> 1)) = pixel.depth(i);
            made.picture.at(x, y) = tone;
            given.at(x, y) = glow + haze * set.haze_tone;
        }
    Plane<float> light = smoothed(lit, 1);
    for (std::size_t i = 0; i < light.values.size(); ++i)
        lit.values[i].light = light.values[i], lit.values[i].asked = true;
    light = smoothed(lit, 2);
    for (std::size_t i = 0; i < light.values.size(); ++i)
        made.picture.values[i] = made.picture.values[i] * light.values[i] + given.values[i];
    return made;
}

Shown show(const Painted& set, const View& view, Picture& picture) {
    const Picture& from = set.picture;
    if (view.zoom == 1 && view.at.x == 0 && view.at.y == 0 && from.width == picture.width &&
        from.height == picture.height) {
        picture.values = from.values;
        return Shown(set);
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
    Depths depths(picture.width * 2, picture.height * 2);
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
            float* out = &depths.at(0, 2 * y + half);
            for (int x = 0; x < picture.width * 2; ++x)
                out[x] = row[static_cast<int>(
                    clamped((left + (static_cast<float>(x) + 0.5f) * step / 2) * 2, from.width * 2))];
        }
    }
    Camera camera = set.camera;
    camera.focal *= view.zoom;
    camera.shift = view.at * view.zoom;
    return Shown(camera, std::move(depths));
}

} // namespace decoupage::etude
