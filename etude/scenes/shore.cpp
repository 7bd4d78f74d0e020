#include "etude/cutout.hpp"
#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

namespace {

constexpr float sun_x = 9; ///< where its glitter lies on the water

class Shore : public Scene {
public:
    explicit Shore(const Format& format)
        : sky_(format, {.zenith = 0.30f,
                        .horizon = 0.82f,
                        .clouds = 0.62f,
                        .sun_x = 0.55f,
                        .sun_y = 0.20f,
                        .sun = 0.55f,
                        .seed = 910}) {}

    void draw(const Moment& moment, Picture& picture) const override {
        switch (moment.shot.setup) {
        case 0:
            wide(moment, picture);
            break;
        case 1:
            along(moment, picture);
            break;
        default:
            turning(moment, picture);
        }
    }

    Stock stock(const Moment&) const override { return {.glow = 0.30f, .vignette = 0.32f}; }

private:
    static Illumination light() {
        return {.key_to = unit({0.55f, 0.42f, -0.35f}),
                .key = 0.75f,
                .wrap = 0.30f,
                .rim_to = unit({0.6f, 0.45f, -0.7f}),
                .rim = 0.9f,
                .sky = 0.46f,
                .ground = 0.26f,
                .haze = 0.006f,
                .haze_tone = 0.62f};
    }

    /// The edge of the water: it comes and goes.
    static float edge(float x, float t) {
        return -4.2f + 0.9f * sine(t * 0.55f + x * 0.05f) + 0.8f * sine(x * 0.21f + 1) +
               0.35f * sine(x * 0.63f + t * 0.3f);
    }

    float water(float x, float z, float t, float distance) const {
        // Swell of two sizes that runs towards the land; far away it blends into a sheen.
        const float near = clamp01(26 / distance);
        const float swell = swell_.at(x * 0.011f, z * 0.055f - t * 0.030f) +
                            0.6f * (swell_.at(x * 0.031f + t * 0.004f, z * 0.16f - t * 0.05f) - 0.5f);
        const float slope = (swell - 0.5f) * mix(0.35f, 1.0f, near);
        float tone = mix(0.15f, 0.40f, clamp01(distance / 160)) + 0.75f * slope * mix(0.45f, 0.9f, near);
        const float off = (x - sun_x * (distance / 45)) / (3 + distance * 0.16f);
        const float glitter = ease(0.60f, 0.86f, swell_.at(x * 0.13f + t * 0.03f, z * 0.21f - t * 0.11f));
        if (off * off < 6) tone += glitter * 1.5f * exponential(-off * off);
        return std::max(0.05f, tone);
    }

    float ground(float x, float z, float t, float distance) const {
        const float line = edge(x, t);
        const float blend_to_sky = 1 - exponential(-distance * 0.0042f);
        float tone = 0;
        if (z < line) {
            tone = water(x, z, t, distance);
            // Breakers: white lines that come in, one behind another, and break up.
            for (int k = 0; k < 4; ++k) {
                const float coming = static_cast<float>(k) - (t * 0.16f - floor_of(t * 0.16f));
                const float at = line - 0.4f - 3.4f * coming -
                                 1.2f * (swell_.at(x * 0.02f, 0.2f + 0.13f * static_cast<float>(k)) - 0.5f);
                if (std::fabs(z - line + 0.4f + 3.4f * coming) > 2.4f) continue;
                const float broad =
                    0.25f + 0.55f * swell_.at(x * 0.05f + static_cast<float>(k) * 0.37f, t * 0.02f);
                const float foam = clamp01(1 - std::fabs(z - at) / broad) *
                                   ease(0.38f, 0.60f, sand_.at(x * 0.22f, z * 0.30f + t * 0.05f));
                tone = mix(tone, 0.98f, foam * clamp01(1.25f - 0.25f * static_cast<float>(k)));
                // Its dark face.
                tone *= 1 - 0.35f * clamp01(1 - std::fabs(z - at - broad) / 0.5f);
            }
        } else {
            const float dry = ease(line + 0.6f, line + 5.5f, z);
            const float fine = clamp01(14 / distance);
            const float grain = sand_.at(x * 0.35f, z * 0.35f) - 0.5f,
                        ripples = sand_.at(x * 0.06f, z * 0.42f) - 0.5f;
            const float sand = 0.29f + 0.30f * fine * grain + 0.26f * ripples;
            const float sheen =
                mix(0.26f, 0.62f, clamp01(distance / 40)) + 0.16f * (swell_.at(x * 0.05f, z * 0.2f) - 0.5f);
            tone = mix(sheen, sand, dry);
            const float lace =
                clamp01(1 - std::fabs(z - line) / 0.16f) * ease(0.35f, 0.55f, sand_.at(x * 0.5f, z * 0.4f));
            tone = mix(tone, 0.95f, 0.85f * lace);
        }
        return mix(tone, 0.66f, blend_to_sky);
    }

    void land(const Camera& camera, float t, float turn, Picture& picture) const {
        const auto height = static_cast<float>(picture.height);
        const float horizon =
            height * (0.5f - camera.shift.y +
                      camera.focal * camera.ahead.y / std::sqrt(1 - camera.ahead.y * camera.ahead.y));
        sky_.draw(picture, horizon, 0.10f + 0.4f * turn + t * 0.004f, std::max(1.0f, camera.focal / 1.5f));
        draw_ground(picture, camera, 0,
                    [&](float x, float z, float distance) { return ground(x, z, t, distance); });
        // The far edge of the sea is never a line.
        const int at = static_cast<int>(horizon);
        for (int y = std::max(0, at - 2); y <= std::min(picture.height - 1, at + 1); ++y)
            for (int x = 0; x < picture.width; ++x)
                picture.at(x, y) = mix(picture.at(x, y), 0.72f, 0.5f);
    }

    void put(const Actor& boy, const Camera& camera, Picture& picture) const {
        const Mirror wet{
            .level = 0, .strength = 0.42f * (1 - ease(-1.5f, 1.5f, boy.pose.at.z)) + 0.08f, .ripple = 0.012f};
        draw_people(picture, nullptr, camera, {&boy, 1}, light(), &wet);
        cast_shadows(picture, nullptr, camera, {&boy, 1}, unit({0.55f, 0.34f, -0.6f}), 0, 0.40f, 3);
        draw_people(picture, nullptr, camera, {&boy, 1}, light());
    }

    void wide(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const Camera camera = camera_at({0, 1.9f, 13}, {0, 1.75f, 0}, 1.25f);
        land(camera, t, 0, picture);
        Actor boy;
        const float slows = ease(4.5f, 7.5f, t);
        boy.pose.at = {-8.2f + 2.3f * std::min(t, 6.0f) - 0.1f * t, 0, 4.2f - 0.80f * std::min(t, 7.0f)};
        boy.pose.heading = 2.1f + 0.5f * slows;
        boy.pose = slows < 0.5f ? running(boy.pose, t, 1) : walking(boy.pose, t * 1.1f, 1 - 0.7f * slows);
        put(boy, camera, picture);
    }

    void along(const Moment& moment, Picture& picture) const {
        const float t = moment.time - 9;
        Actor boy;
        const float x = -4.6f + 1.28f * t;
        boy.pose.at = {x, 0, -2.3f + 0.25f * sine(t * 0.6f)};
        boy.pose.heading = pi / 2;
        boy.pose = walking(boy.pose, t * 1.05f, 1);
        boy.pose.head_turn = 0.5f + 0.35f * sine(t * 0.7f);
        const Vec3 eye{0.6f, 1.3f, 4.2f};
        const bool still = moment.changed;
        const float aim = still ? 0 : mix(x, 0.0f, 0.1f);
        const Camera camera = camera_at(eye, {aim, 1.0f, -2.3f}, 1.55f);
        land(camera, moment.time, angle_of(camera.ahead.x, -camera.ahead.z), picture);
        put(boy, camera, picture);
    }

    /// He looks out to sea, turns, comes up to us and looks into the lens.
    void turning(const Moment& moment, Picture& picture) const {
        const float t = moment.time - 17;
        Actor boy;
        const float turn = ease(1.0f, 2.5f, t), walk = clamp01((t - 2.2f) / 3.0f);
        const float come = walk * walk * (3 - 2 * walk);
        boy.pose.at = {mix(0.7f, 0.0f, come), 0, mix(-1.6f, 1.9f, come)};
        boy.pose.heading = mix(pi + 0.3f, 0.0f, turn);
        boy.pose = walking(boy.pose, t * 0.95f, ease(2.0f, 2.6f, t) * (1 - ease(4.6f, 5.3f, t)));
        boy.pose.head_turn = 0.5f * (1 - ease(1.0f, 2.1f, t)) * ease(0.2f, 0.9f, t);
        boy.pose.head_nod = 0.10f * (1 - ease(4.8f, 5.4f, t)) - 0.02f;
        boy.face.gaze_x = 0;
        boy.face.lids = 0.9f;
        boy.face.brows = 0.15f;
        boy.face.mouth = 0.06f;
        if (moment.changed) boy.face.smile = 1;
        const float zoom = moment.progress("zoom");
        const Vec3 eye{0, 1.22f, 5.0f};
        const Vec3 face{boy.pose.at.x, 1.36f, boy.pose.at.z};
        const float in = moment.changed ? 0 : zoom * (0.6f + 0.4f * zoom);
        const float focal = moment.changed ? mix(1.9f, 1.15f, zoom) : 1.9f * exponential(1.42f * in);
        const Vec3 target = mix(Vec3{0.15f, 1.22f, 0}, face, moment.changed ? 0.0f : ease(0, 1, zoom));
        const Camera camera = camera_at(eye, target, focal);
        land(camera, moment.time, -0.6f, picture);
        put(boy, camera, picture);
    }

    Sky sky_;
    Tile swell_{920}, sand_{930};
};

} // namespace

ScenePointer build_shore(const Format& format) {
    return std::make_unique<Shore>(format);
}

} // namespace decoupage::etude
