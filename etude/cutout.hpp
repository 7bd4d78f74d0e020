#pragma once
/// Scenery for a moving camera: things painted once, each on its own glass, and set up in depth.

#include "etude/camera.hpp"
#include "etude/set.hpp"

#include <span>
#include <vector>

namespace decoupage::etude {

/// A painted thing with what it covers, in several sizes.
class Cutout {
public:
    /// The things of `set` between (-wide/2, 0) and (wide/2, high), seen along -z from far away, at
    /// `per_metre` pixels a metre.
    Cutout(const Set& set, float wide, float high, float per_metre);

    float wide() const { return wide_; }
    float high() const { return high_; }

private:
    friend void draw_cutouts(Picture&, const Camera&, std::span<const struct Standing>, float, float);
    struct Level {
        Plane<float> light, cover; ///< light is already taken by cover
    };
    float wide_, high_, per_metre_;
    std::vector<Level> levels_; ///< each half as large as the one before
};

/// A cutout in the world: its foot at (x, y), its plane at z.
struct Standing {
    const Cutout* cutout = nullptr;
    Vec3 at;
    float size = 1;
    bool mirrored = false;
    float light = 1;
};

/// Draws cutouts, the furthest first, for a camera that looks along -z and is not turned about its axis. What
/// lies `haze` into the distance (share a metre) takes on `haze_tone`.
void draw_cutouts(Picture& picture, const Camera& camera, std::span<const Standing> standing, float haze,
                  float haze_tone);

/// Roughness that repeats without a seam, for large grounds: quick to look up, 0 to 1.
class Tile {
public:
    explicit Tile(std::uint32_t seed, int sizes = 6);
    float at(float x, float y) const; ///< repeats at whole numbers
private:
    static constexpr int side = 512;
    std::vector<float> values_;
};

/// Puts `tone(x, z, distance)` where the ray of a pixel meets the plane y = `level`: asked for every other
/// pixel of a row, the ones between are their mean.
template <class Tone>
void draw_ground(Picture& picture, const Camera& camera, float level, Tone tone) {
    const float scale = 1 / static_cast<float>(picture.height);
    for (int y = 0; y < picture.height; ++y) {
        const float ay = (static_cast<float>(y) + 0.5f) * scale - 0.5f + camera.shift.y;
        const Vec3 row = camera.ahead * camera.focal - camera.up * ay;
        float* pixels = &picture.at(0, y);
        int last = -2; // the pixel asked for before
        for (int x = 0; x < picture.width;
             x = x + 2 < picture.width || x + 1 == picture.width ? x + 2 : x + 1) {
            const float ax = (static_cast<float>(x) + 0.5f - static_cast<float>(picture.width) / 2) * scale +
                             camera.shift.x;
            const Vec3 way = row + camera.right * ax;
            if (way.y > -1e-4f) continue;
            const float t = (level - camera.eye.y) / way.y;
            if (t <= 0) continue;
            pixels[x] = tone(camera.eye.x + way.x * t, camera.eye.z + way.z * t, t * camera.focal);
            if (last == x - 2) pixels[x - 1] = (pixels[x - 2] + pixels[x]) / 2;
            last = x;
        }
    }
}

/// A sky painted once: clouds over a gradient, lit from one side.
class Sky {
public:
    struct Weather {
        float zenith = 0.45f, horizon = 0.85f, clouds = 0.5f; ///< clouds: 0 clear, 1 covered
        float sun_x = 0.6f, sun_y = 0.1f,
              sun = 0.5f; ///< place in picture heights from the middle, horizon up
        std::uint32_t seed = 1;
    };
    Sky(const Format& format, const Weather& weather);
    /// Fills the picture with the horizon at `horizon` pixels from its top; `drift` in picture heights.
    void draw(Picture& picture, float horizon, float drift, float zoom = 1) const;

private:
    Picture painted_;
    float unit_;
};

} // namespace decoupage::etude
