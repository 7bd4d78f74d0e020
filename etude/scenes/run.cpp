#include "etude/cutout.hpp"
#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"
#include "etude/way.hpp"

namespace decoupage::etude {

namespace {

Cutout cut(const Daylight& light, float wide, float high, float per_metre,
           const std::function<void(Set&)>& build) {
    Set set = outdoors(light);
    build(set);
    set.close();
    return Cutout(set, wide, high, per_metre);
}

class Run : public Scene {
public:
    explicit Run(const Format& format)
        : sky_(format, {.zenith = 0.50f,
                        .horizon = 0.86f,
                        .clouds = 0.66f,
                        .sun_x = 0.9f,
                        .sun_y = 0.25f,
                        .sun = 0.35f,
                        .seed = 700}) {
        const float fine = static_cast<float>(format.height) / 408;
        const Daylight day{.sun_to = unit({-0.5f, 0.6f, 0.55f}), .sun = 1.1f, .softness = 0.06f, .sky = 0.5f};
        for (std::uint32_t i = 0; i < 3; ++i) {
            poplars_.push_back(cut(day, 5, 15, 34 * fine, [&](Set& set) { poplar(set, 14, 41 + i); }));
            trees_.push_back(cut(day, 9, 8.5f, 36 * fine, [&](Set& set) { bare_tree(set, 8.2f, 51 + i); }));
            houses_.push_back(cut(day, 11, 7.6f, 36 * fine, [&](Set& set) { house(set, 9.5f, 61 + i); }));
            bushes_.push_back(cut(day, 4.4f, 2.2f, 44 * fine, [&](Set& set) { bush(set, 4, 1.9f, 71 + i); }));
        }
        fence_.push_back(cut(day, 8, 2.8f, 130 * fine, [&](Set& set) { wire_fence(set, 8, 2.5f); }));
        fence_.push_back(cut(day, 8, 1.9f, 60 * fine, [&](Set& set) { stone_wall(set, 8, 1.6f); }));
        fence_.push_back(cut(day, 6, 1.4f, 100 * fine, [&](Set& set) { railing(set, 6); }));
        fence_.push_back(cut(day, 2, 8, 40 * fine, [&](Set& set) { telegraph_pole(set); }));
        set_up();
    }

    void draw(const Moment& moment, Picture& picture) const override {
        const float t = moment.time;
        const float x = way(t);
        const bool still = moment.shot.setup == 1;
        Camera camera;
        const float lead = 0.5f * sine(t * 0.21f) + 0.15f * sine(t * 0.53f);
        camera.eye = {still ? stands(moment) : x + lead, 1.32f + (still ? 0.0f : 0.02f * sine(t * 1.7f)),
                      still ? 13.0f // put back, so that he passes through
                            : 5.1f + 0.5f * sine(t * 0.13f)};
        camera.focal = 1.28f;
        const float unrest = still ? 0.0f : 1.0f;
        camera.shift = {0.004f * unrest * sine(t * 5.1f), -0.075f + 0.005f * unrest * sine(t * 4.3f)};
        const float haze = mix(0.010f, 0.021f, ease(village_end, 235, still ? camera.eye.x : x)),
                    tone = 0.80f;
        const float horizon = static_cast<float>(picture.height) * (0.5f - camera.shift.y);
        sky_.draw(picture, horizon, 0.5f - (still ? camera.eye.x : x) / 260, 1);
        draw_ground(picture, camera, 0, [&](float gx, float gz, float distance) {
            return mix(tone, ground(gx, gz, t), exponential(-haze * distance));
        });
        put(behind_, camera, haze, tone, picture);

        Actor boy;
        const float effort = tiredness(t);
        boy.pose.at = {x, 0, 0};
        boy.pose.heading = pi / 2;
        boy.pose = running(boy.pose, clock_of_legs(t), effort);
        boy.pose.head_turn = -0.5f * ease(0.72f, 0.80f, noise(t * 0.22f, 9)) +
                             0.25f * ease(0.75f, 0.82f, noise(t * 0.19f, 19));
        boy.face.mouth = 0.5f + 0.5f * effort;
        const Illumination light = light_at(x);
        cast_shadows(picture, nullptr, camera, {&boy, 1}, light.key_to, 0, 0.55f * std::min(1.0f, light.key),
                     2.5f);
        draw_people(picture, nullptr, camera, {&boy, 1}, light);
        put(before_, camera, haze, tone, picture);
    }

    Stock stock(const Moment& moment) const override {
        Stock stock;
        const float x = moment.shot.setup == 1 ? stands(moment) : way(moment.time);
        // Under the trees it is darker; towards the sea the air grows bright.
        stock.exposure = 1 - 0.28f * shade(x) + 0.06f * ease(200, 250, x);
        stock.weave = 0.45f;
        return stock;
    }

private:
    /// Where a camera stands that does not move: he passes it in the middle of the shot.
    static float stands(const Moment& moment) {
        return way(static_cast<float>(moment.shot.from) + static_cast<float>(moment.shot.frames) / 48);
    }
    static float shade(float x) {
        return ease(fence_end - 4, fence_end + 8, x) * (1 - ease(trees_end - 8, trees_end + 4, x));
    }

    Illumination light_at(float x) const {
        Illumination light{.key_to = unit({-0.45f, 0.62f, 0.55f}),
                           .key = 1.0f,
                           .wrap = 0.2f,
                           .rim_to = unit({0.6f, 0.5f, -0.6f}),
                           .rim = 0.25f,
                           .sky = 0.50f,
                           .ground = 0.24f};
        const float leaves = ease(0.42f, 0.60f, noise(x * 0.42f, 77));
        light.key *= 1 - shade(x) * 0.85f * leaves;
        const float evening = ease(bridge_end, 240, x);
        light.rim += 0.9f * evening;
        light.key *= 1 - 0.55f * evening;
        return light;
    }

    float ground(float x, float z, float t) const {
        const float fine = tile_.at(x * 0.21f, z * 0.21f) - 0.5f,
                    broad = tile_.at(x * 0.027f, z * 0.035f) - 0.5f;
        const bool bridge = x > bridge_first && x < bridge_end;
        if (bridge && std::fabs(z) > 2.0f) {
            const float wave = tile_.at(x * 0.06f + t * 0.01f, z * 0.16f + t * 0.025f) - 0.5f;
            const float bank =
                std::min(ease(bridge_first, bridge_first + 3, x), 1 - ease(bridge_end - 3, bridge_end, x));
            return mix(0.16f, 0.42f + 0.8f * wave, bank);
        }
        const float path = ease(1.9f, 1.3f, std::fabs(z + 0.15f + 0.5f * broad));
        const float village = ease(trees_end, trees_end + 6, x) * (1 - ease(village_end - 4, village_end, x));
        const float sandy = ease(205, 246, x);
        float grass = 0.20f + 0.22f * fine + 0.16f * broad;
        grass = mix(grass, 0.44f + 0.16f * fine, std::max(sandy, 0.7f * village));
        const float earth = mix(0.40f, 0.52f, sandy) + 0.26f * fine + 0.10f * broad;
        const float ruts = 1 - 0.18f * clamp01(1 - std::fabs(std::fabs(z + 0.15f) - 0.72f) / 0.16f);
        float tone = mix(grass, bridge ? 0.34f + 0.1f * fine : earth * ruts, path);
        // Shadows of the trees lie across the way.
        const float bars = ease(0.45f, 0.62f, noise((x - z * 0.8f) * 0.42f, 77));
        return std::max(0.02f, tone * (1 - 0.55f * shade(x) * bars));
    }

    void row(std::vector<Standing>& list, const std::vector<Cutout>& of, float from, float to, float gap,
             float z, float size, std::uint32_t seed) const {
        for (std::uint32_t i = 0; from + gap * static_cast<float>(i) < to; ++i) {
            const float x = from + gap * (static_cast<float>(i) + 0.5f * (chance(i, seed) - 0.5f));
            if (x > bridge_first - 2 && x < bridge_end + 2 && z > -30) continue;
            list.push_back({&of[hash(i, seed) % of.size()],
                            {x, 0, z + 1.2f * (chance(i, seed, 2) - 0.5f)},
                            size * (0.8f + 0.4f * chance(i, seed, 3)),
                            chance(i, seed, 4) < 0.5f,
                            1});
        }
    }

    void line(std::vector<Standing>& list, const Cutout& of, float from, float to, float z) const {
        for (float x = from + of.wide() / 2; x < to; x += of.wide())
            list.push_back({&of, {x, 0, z}, 1, false, 1});
    }

    void set_up() {
        row(behind_, trees_, -60, 330, 13, -70, 1.2f, 1);
        row(behind_, poplars_, -60, 330, 31, -62, 1.0f, 2);
        row(behind_, trees_, -40, 300, 17, -38, 1.0f, 3);
        row(behind_, houses_, -30, 140, 33, -30, 1.0f, 4);
        row(behind_, bushes_, -30, 300, 9, -24, 1.2f, 5);
        row(behind_, houses_, trees_end + 4, village_end, 10.5f, -7.5f, 1.0f, 6);
        row(behind_, poplars_, fence_end, trees_end, 6.5f, -9, 1.0f, 7);
        row(behind_, trees_, fence_end - 2, trees_end + 2, 5.2f, -4.6f, 1.0f, 8);
        row(behind_, bushes_, fence_end, trees_end, 7, -5.5f, 0.9f, 9);
        row(behind_, poplars_, 184, 214, 5.5f, -17, 1.0f, 14);
        row(behind_, trees_, 186, 240, 11, -11, 0.95f, 10);
        row(behind_, houses_, 206, 232, 26, -15, 1.0f, 15);
        row(behind_, bushes_, 182, 262, 6, -8, 0.7f, 11);
        line(behind_, fence_[0], -24, fence_end, -2.6f);
        line(behind_, fence_[1], trees_end, trees_end + 22, -4.8f);
        line(behind_, fence_[1], bridge_end + 6, bridge_end + 30, -3.8f);
        line(behind_, fence_[2], bridge_first - 1, bridge_end + 1, -1.7f);
        for (float x = 8; x < 215; x += 26)
            behind_.push_back({&fence_[3], {x, 0, -3.4f}, 1, false, 1});
        std::stable_sort(behind_.begin(), behind_.end(),
                         [](const Standing& a, const Standing& b) { return a.at.z < b.at.z; });

        line(before_, fence_[0], -24, fence_end - 12, 1.9f);
        row(before_, trees_, fence_end + 6, trees_end, 15, 2.2f, 1.0f, 12);
        line(before_, fence_[2], bridge_first - 1, bridge_end + 1, 1.7f);
        row(before_, bushes_, 186, 262, 11, 2.8f, 0.32f, 13);
        row(before_, trees_, 190, 236, 19, 2.4f, 1.0f, 16);
        for (Standing& one : before_)
            one.light = 0.55f;
    }

    void put(const std::vector<Standing>& list, const Camera& camera, float haze, float tone,
             Picture& picture) const {
        draw_cutouts(picture, camera, list, haze, tone);
    }

    Sky sky_;
    Tile tile_{710};
    std::vector<Cutout> poplars_, trees_, houses_, bushes_, fence_;
    std::vector<Standing> behind_, before_;
};

} // namespace

ScenePointer build_run(const Format& format) {
    return std::make_unique<Run>(format);
}

} // namespace decoupage::etude
