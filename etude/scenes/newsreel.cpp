#include "etude/cutout.hpp"
#include "etude/noise.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"
#include "etude/shapes.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

/// A four-engined airliner from the side, its nose to the right.
void aeroplane(Set& set) {
    const Surface silver{Kind::metal, 0.62f, 0.15f}, dark{Kind::plain, 0.04f, 0.1f};
    const float y = 3;
    set.rod({-8.5f, y + 0.35f, 0}, {-3, y, 0}, 1.0f, silver);
    set.rod({-5, y + 0.08f, 0}, {8, y, 0}, 1.35f, silver);
    set.rod({8, y, 0}, {9.4f, y - 0.1f, 0}, 1.15f, silver);
    set.rod({9.4f, y - 0.1f, 0}, {10.2f, y - 0.15f, 0}, 0.8f, silver);
    for (int i = 0; i < 14; ++i) {
        const float u = static_cast<float>(i) / 14;
        set.box({-8.6f - 0.9f * u, y + 1.0f + 2.8f * u, 0}, {1.3f - 0.5f * u, 0.12f, 0.1f}, silver);
    }
    set.box({-8.4f, y + 0.7f, 0.9f}, {1.0f, 0.07f, 1.8f}, silver);
    for (int i = 0; i < 10; ++i) { // the near wing, hanging lower the nearer it is
        const float u = static_cast<float>(i) / 9;
        set.box({0.9f - 1.1f * u, y - 0.55f - 1.5f * u, 1.2f + 7.5f * u}, {1.9f - 1.0f * u, 0.12f, 0.5f},
                silver);
    }
    for (const float z : {3.0f, 5.6f}) {
        const float hung = y - 0.4f - 0.2f * z;
        set.rod({0.2f, hung, z}, {3.0f, hung, z}, 0.46f, silver);
        set.ball({3.35f, hung, z}, 0.26f, dark);
        set.box({3.5f, hung, z}, {0.04f, 1.25f, 0.06f}, {Kind::plain, 0.2f, 0});
    }
    for (int i = 0; i < 15; ++i)
        set.box({-3.6f + 0.72f * static_cast<float>(i), y + 0.5f, 1.24f}, {0.16f, 0.18f, 0.06f}, dark);
    set.box({9.0f, y + 0.62f, 0.75f}, {0.5f, 0.2f, 0.3f}, dark);
}

/// A steam locomotive from the front.
void express(Set& set) {
    const Surface black{Kind::metal, 0.07f, 0.4f}, steel{Kind::metal, 0.35f, 0.3f};
    set.rod({0, 2.35f, -6}, {0, 2.35f, 0}, 1.05f, black);
    set.ball({0, 2.35f, -0.35f}, 1.02f, {Kind::metal, 0.11f, 0.3f});
    set.rod({0, 2.35f, 0.5f}, {0, 2.35f, 0.70f}, 0.22f, steel);
    set.rod({0, 3.3f, -1.2f}, {0, 3.95f, -1.2f}, 0.34f, black);
    set.rod({0, 3.3f, -3.2f}, {0, 3.65f, -3.2f}, 0.42f, black);
    set.box({0, 2.6f, -6}, {1.45f, 1.5f, 0.6f}, black);
    set.box({0, 1.05f, 0.3f}, {1.4f, 0.22f, 0.14f}, {Kind::metal, 0.20f, 0.4f});
    set.box({0, 1.35f, -2.5f}, {1.5f, 0.07f, 3.2f}, black);
    for (const float side : {-1.0f, 1.0f}) {
        set.rod({side * 0.85f, 1.05f, 0.4f}, {side * 0.85f, 1.05f, 0.95f}, 0.10f, steel);
        set.rod({side * 0.85f, 1.05f, 0.9f}, {side * 0.85f, 1.05f, 1.0f}, 0.25f, steel);
        set.rod({side * 1.15f, 0.75f, -2.2f}, {side * 1.15f, 0.75f, -0.5f}, 0.36f,
                {Kind::metal, 0.16f, 0.3f});
        set.rod({side * 0.72f, 0.5f, -0.6f}, {side * 0.78f, 0.5f, -0.6f}, 0.5f, black);
        set.box({side * 1.30f, 2.1f, -1.1f}, {0.03f, 0.85f, 0.8f}, black);
        set.ball({side * 0.95f, 1.45f, 0.42f}, 0.15f, {Kind::plain, 0.9f, 0, 1, 5});
    }
    set.ball({0, 3.5f, 0.1f}, 0.16f, {Kind::plain, 0.9f, 0, 1, 5});
}

/// Two pieces of news, as such reels were shot: quickly, and shown until they wore out.
class Newsreel : public Scene {
public:
    explicit Newsreel(const Format& format)
        : sky_(format, {.zenith = 0.13f,
                        .horizon = 0.70f,
                        .clouds = 0.22f,
                        .sun_x = -0.6f,
                        .sun_y = 0.5f,
                        .sun = 0.5f,
                        .seed = 800}) {
        const float fine = static_cast<float>(format.height) / 408;
        Set plane =
            outdoors({.sun_to = unit({-0.4f, 0.85f, 0.4f}), .sun = 1.5f, .softness = 0.03f, .sky = 0.4f});
        aeroplane(plane);
        plane.close();
        plane_ = std::make_unique<Cutout>(plane, 24, 8, 21 * fine);
        Set engine =
            outdoors({.sun_to = unit({0.7f, 0.7f, 0.35f}), .sun = 1.6f, .softness = 0.03f, .sky = 0.35f});
        express(engine);
        engine.close();
        engine_ = std::make_unique<Cutout>(engine, 4, 4.4f, 90 * fine);
        for (std::uint32_t i = 0; i < 2; ++i) {
            Set tree = outdoors({});
            bare_tree(tree, 8, 821 + i);
            tree.close();
            scenery_.emplace_back(tree, 9, 8.5f, 30 * fine);
        }
        Set house_ = outdoors({.sun_to = unit({0.7f, 0.7f, 0.35f})});
        house(house_, 12, 830);
        house_.close();
        scenery_.emplace_back(house_, 13, 8, 30 * fine);
        Set pole = outdoors({});
        telegraph_pole(pole);
        pole.close();
        scenery_.emplace_back(pole, 2, 8, 40 * fine);
    }

    void draw(const Moment& moment, Picture& picture) const override {
        if (moment.shot.setup == 0)
            above_the_clouds(moment, picture);
        else
            train(moment, picture);
    }

    Stock stock(const Moment&) const override {
        return {.exposure = 1.08f,
                .softness = 0.17f,
                .glow = 0.3f,
                .grain = 9,
                .weave = 1.0f,
                .flicker = 0.055f,
                .dirt = 2.2f,
                .scratches = 0.9f,
                .vignette = 0.45f,
                .black = 0.012f};
    }

private:
    void above_the_clouds(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const auto height = static_cast<float>(picture.height);
        Camera camera;
        camera.eye = {t * 9, 14, 0};
        camera.focal = 1.2f;
        camera.shift = {0, 0.14f + 0.006f * sine(t * 1.7f)};
        sky_.draw(picture, height * (0.5f - camera.shift.y), t * 0.01f);
        draw_ground(picture, camera, 0, [&](float x, float z, float distance) {
            const float billow = tile_.at(x * 0.0045f, z * 0.0060f),
                        lit = billow - tile_.at(x * 0.0045f - 0.010f, z * 0.0060f + 0.006f);
            const float tone = 0.46f + 1.1f * (billow - 0.5f) + 4.0f * lit * clamp01(80 / distance);
            return mix(0.85f, std::max(0.06f, tone), exponential(-distance * 0.004f));
        });
        const float sway = 0.5f * sine(t * 1.1f);
        const Standing flying[] = {
            {plane_.get(), {camera.eye.x - 5.5f + 2.0f * t, 10.8f + sway, -27 - 1.2f * t}, 1, false, 1}};
        draw_cutouts(picture, camera, flying, 0.0f, 0);
    }

    void train(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const auto height = static_cast<float>(picture.height), wide = static_cast<float>(picture.width);
        Camera camera;
        camera.eye = {2.9f, 1.8f, 0};
        camera.focal = 1.25f;
        camera.shift = {-0.18f + 0.004f * noise(t * 9, 5), -0.10f + 0.004f * noise(t * 11, 6)};
        sky_.draw(picture, height * (0.5f - camera.shift.y), 0.3f);
        draw_ground(picture, camera, 0, [&](float x, float z, float distance) {
            const float near = clamp01(18 / distance);
            float tone = 0.22f + 0.22f * near * (tile_.at(x * 0.5f, z * 0.5f) - 0.5f) +
                         0.10f * (tile_.at(x * 0.03f, z * 0.03f) - 0.5f);
            const float across = std::fabs(x);
            if (across < 1.3f) {
                const float sleeper = z * 1.5f - floor_of(z * 1.5f);
                tone = mix(tone, sleeper < 0.4f ? 0.08f : 0.26f, near);
            }
            if (std::fabs(across - 0.72f) < 0.06f) tone = 0.75f;
            if (x > 1.8f)
                tone = x < 1.95f ? 0.6f : 0.36f + 0.06f * near * (tile_.at(x * 0.3f, z * 0.3f) - 0.5f);
            return mix(0.80f, tone, exponential(-distance * 0.007f));
        });
        std::vector<Standing> things;
        for (std::uint32_t i = 0; i < 12; ++i)
            things.push_back({&scenery_[i % 2],
                              {-9 - 5 * chance(i, 7), 0, -95 + 8 * static_cast<float>(i)},
                              1,
                              chance(i, 8) < 0.5f,
                              0.8f});
        things.push_back({&scenery_[2], {11, 0, -48}, 1, false, 1});
        for (int i = 0; i < 6; ++i)
            things.push_back({&scenery_[3], {-2.8f, 0, -90 + 15 * static_cast<float>(i)}, 0.9f, false, 0.6f});
        std::stable_sort(things.begin(), things.end(),
                         [](const Standing& a, const Standing& b) { return a.at.z < b.at.z; });
        draw_cutouts(picture, camera, things, 0.008f, 0.80f);

        const float z = -78 + 11.5f * t + 0.55f * t * t;
        const auto on_picture = [&](Vec3 at) {
            const float scale = camera.focal / (camera.eye.z - at.z) * height;
            return Vec3{wide / 2 + (at.x - camera.eye.x) * scale - camera.shift.x * height,
                        height / 2 - (at.y - camera.eye.y) * scale - camera.shift.y * height, scale};
        };
        // Its steam: puffs that leave the chimney, rise, grow and stay behind.
        for (int i = 26; i >= 0; --i) {
            const float age = 0.16f * static_cast<float>(i) + (t / 0.16f - floor_of(t / 0.16f)) * 0.16f;
            const auto seed = static_cast<std::uint32_t>(static_cast<int>(t / 0.16f) - i + 400);
            const float from = z - 11.5f * age - 1.2f;
            const Vec3 at = on_picture({-0.5f * age + 1.1f * (chance(seed, 1) - 0.5f) * age,
                                        4.1f + 1.5f * std::sqrt(age) + 0.4f * chance(seed, 2), from});
            lay_puff(picture, at.x, at.y, at.z * (0.55f + 1.15f * age), 0.95f,
                     0.85f * exponential(-0.28f * age), seed);
        }
        const Standing engine[] = {{engine_.get(), {0, 0, z}, 1, false, 1}};
        draw_cutouts(picture, camera, engine, 0.006f, 0.80f);
        for (int i = 0; i < 7; ++i) { // and from the cylinders, low
            const float age = 0.12f * static_cast<float>(i) + (t / 0.12f - floor_of(t / 0.12f)) * 0.12f;
            const auto seed = static_cast<std::uint32_t>(static_cast<int>(t / 0.12f) - i + 900);
            const float side = (seed & 1) != 0 ? 1.0f : -1.0f;
            const Vec3 at = on_picture({side * (1.2f + 1.9f * age), 0.5f + 0.7f * age, z - 2.0f * age});
            lay_puff(picture, at.x, at.y, at.z * (0.25f + 1.1f * age), 0.90f, 0.7f * exponential(-1.2f * age),
                     seed);
        }
    }

    Sky sky_;
    Tile tile_{810};
    std::unique_ptr<Cutout> plane_, engine_;
    std::vector<Cutout> scenery_;
};

} // namespace

ScenePointer build_newsreel(const Format& format) {
    return std::make_unique<Newsreel>(format);
}

} // namespace decoupage::etude
