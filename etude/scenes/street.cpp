#include "etude/cutout.hpp"
#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

namespace {

const Daylight low_sun{.sun_to = unit({-0.62f, 0.50f, 0.60f}), .sun = 1.35f, .softness = 0.03f, .sky = 0.36f};

/// A narrow street between tall houses, seen along its length (towards -z).
Set canyon() {
    Set set =
        outdoors({.sun_to = unit({0.35f, 0.62f, -0.55f}), .sun = 2.2f, .softness = 0.03f, .sky = 0.42f});
    set.haze = 0.007f;
    set.haze_tone = 0.85f;
    set.beyond = 0.95f;
    for (const float side : {-1.0f, 1.0f}) {
        float z = 6;
        for (std::uint32_t i = 0; i < 6; ++i) {
            const float wide = 9 + 3 * chance(i, side > 0 ? 1 : 2);
            set.stand({side * 5.2f, 0, z - wide / 2}, -side * pi / 2);
            facade(set, wide, 401 + 3 * i + (side > 0 ? 50 : 0));
            z -= wide;
        }
    }
    set.stand({});
    set.block({-3.4f, -0.1f, -80}, {3.4f, 0, 12}, {Surface::Kind::cobbles, 0.22f, 0.7f});
    for (const float side : {-1.0f, 1.0f})
        set.box({side * 4.4f, 0.03f, -34}, {1.0f, 0.05f, 46}, {Surface::Kind::stone, 0.34f, 0.6f, 1.4f});
    for (int i = 0; i < 4; ++i) {
        set.stand({i % 2 == 0 ? 3.8f : -3.8f, 0, -4 - 9 * static_cast<float>(i)});
        lamp_post(set);
    }
    for (int i = 0; i < 3; ++i) {
        set.stand({i == 1 ? -2.4f : 2.5f, 0, -9 - 10 * static_cast<float>(i)}, pi / 2);
        car(set, static_cast<std::uint32_t>(i) + 3);
    }
    set.close();
    return set;
}

/// A square with houses at its end, an advertising column and trees.
Set square() {
    Set set = outdoors({.sun_to = unit({-0.6f, 0.42f, 0.5f}), .sun = 1.7f, .softness = 0.02f, .sky = 0.38f});
    set.haze = 0.008f;
    set.haze_tone = 0.8f;
    set.beyond = 0.92f;
    set.block({-60, -0.1f, -40}, {60, 0, 20}, {Surface::Kind::cobbles, 0.30f, 0.7f, 1.5f});
    float x = -34;
    for (std::uint32_t i = 0; i < 6; ++i) {
        const float wide = 10 + 3 * chance(i, 11);
        set.stand({x + wide / 2, 0, -19 - 5 * chance(i, 12)});
        facade(set, wide, 450 + 7 * i);
        x += wide + (i == 2 ? 7.0f : 0.0f);
    }
    const struct {
        float x, z, high;
    } trees[] = {{-11, -9, 9}, {-4.5f, -12, 10}, {9.5f, -10, 9.5f}, {16, -7, 9}, {-19, -8, 10}};
    for (std::uint32_t i = 0; i < 5; ++i) {
        set.stand({trees[i].x, 0, trees[i].z});
        bare_tree(set, trees[i].high, 470 + i);
    }
    set.stand({5.2f, 0, -4.5f});
    advertising_column(set);
    set.stand({-7, 0, -3.2f});
    lamp_post(set);
    set.stand({-13, 0, -5}, 0.1f);
    car(set, 5);
    set.stand({12.5f, 0, -3});
    lamp_post(set);
    for (const float bench : {0.5f, -2.4f}) {
        set.stand({bench, 0, -5.5f});
        set.box({0, 0.45f, 0}, {0.9f, 0.03f, 0.2f}, {Surface::Kind::wood, 0.16f, 0.5f});
        set.box({0, 0.75f, -0.22f}, {0.9f, 0.2f, 0.02f}, {Surface::Kind::wood, 0.16f, 0.5f});
        for (const float foot : {-0.75f, 0.75f})
            set.box({foot, 0.22f, 0}, {0.04f, 0.22f, 0.2f}, {Surface::Kind::metal, 0.05f, 0.2f});
    }
    set.close();
    return set;
}

Actor passer(std::uint32_t seed, float time, Vec3 at, float heading) {
    Actor actor;
    const bool woman = chance(seed, 1) < 0.5f;
    actor.person.build = woman ? Person::Build::woman : Person::Build::man;
    actor.person.top = Material::coat;
    actor.person.bottom = Material::coat;
    actor.person.size = 1.08f + 0.1f * chance(seed, 2);
    actor.person.top_tone = 0.05f + 0.25f * chance(seed, 3);
    actor.person.bottom_tone = 0.06f;
    actor.person.hair_tone = 0.02f + 0.2f * chance(seed, 4);
    actor.pose.at = at;
    actor.pose.heading = heading;
    actor.pose = walking(actor.pose, time * 0.95f + chance(seed, 5));
    return actor;
}

class Street : public Scene {
public:
    explicit Street(const Format& format)
        : sky_(format, {.zenith = 0.6f, .horizon = 0.9f, .clouds = 0.3f, .seed = 400}),
          canyon_(
              paint(canyon(), camera_at({0.5f, 1.45f, 5}, {0.1f, 1.55f, -10}, 1.25f), format, 1.1f, 1.1f)),
          square_(paint(square(), camera_at({0, 1.5f, 9}, {0, 1.5f, 0}, 1.25f), format, 2.0f, 1.0f)) {
        const float fine = static_cast<float>(format.height) / 408;
        for (std::uint32_t i = 0; i < 3; ++i) {
            Set set = outdoors(low_sun);
            wide_.push_back(8.5f + 2 * static_cast<float>(i));
            facade(set, wide_.back(), 421 + 5 * i);
            set.close();
            facades_.emplace_back(set, wide_.back(), 8.2f, 58 * fine);
        }
        const auto thing = [&](float wide, float high, float per_metre, auto build) {
            Set set = outdoors(low_sun);
            build(set);
            set.close();
            things_.emplace_back(set, wide, high, per_metre * fine);
        };
        thing(1.0f, 4.7f, 100, [](Set& set) { lamp_post(set); });
        thing(4.6f, 1.7f, 110, [](Set& set) { car(set, 1); });
        thing(1.8f, 4.4f, 90, [](Set& set) { advertising_column(set); });
        thing(7, 7.5f, 60, [](Set& set) { bare_tree(set, 7.4f, 440); });
        set_up();
    }

    void draw(const Moment& moment, Picture& picture) const override {
        switch (moment.shot.setup) {
        case 1:
            in_the_hand(moment, picture, 1);
            break;
        case 2:
            across(moment, picture);
            break;
        case 4:
            in_the_hand(moment, picture, 0);
            break;
        default:
            beside(moment, picture);
        }
    }

private:
    void beside(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const bool still = moment.shot.setup == 3;
        const float x = (still ? -7.5f : 0.0f) + walking_speed * 1.12f * t;
        Camera camera;
        camera.eye = {still ? 0.0f : x + 0.55f - 0.5f * ease(0, 9, t), 1.25f, 5.4f};
        camera.focal = 1.42f;
        camera.shift = {still ? 0.0f : 0.004f * sine(t * 2.3f),
                        (still ? 0.0f : 0.004f * sine(t * 3.1f)) - 0.10f};
        sky_.draw(picture, static_cast<float>(picture.height) * 0.5f, 0);
        draw_ground(picture, camera, 0,
                    [&](float gx, float gz, float distance) { return ground(gx, gz, distance); });
        draw_cutouts(picture, camera, behind_, 0.004f, 0.7f);

        const Illumination light{.key_to = low_sun.sun_to,
                                 .key = 1.25f,
                                 .wrap = 0.12f,
                                 .rim_to = unit({0.6f, 0.5f, -0.5f}),
                                 .rim = 0.15f,
                                 .sky = 0.36f,
                                 .ground = 0.2f};
        std::vector<Actor> others;
        for (std::uint32_t i = 0; i < 4; ++i)
            others.push_back(
                passer(i, t, {4.5f + 6.5f * static_cast<float>(i) - 1.15f * t, 0, i % 2 == 0 ? -1.1f : -1.5f},
                       -pi / 2));
        cast_shadows(picture, nullptr, camera, others, light.key_to, 0, 0.55f, 2);
        draw_people(picture, nullptr, camera, others, light);
        Actor boy;
        boy.pose.at = {x, 0, 0};
        boy.pose.heading = pi / 2;
        boy.pose = walking(boy.pose, t * 1.06f, 1.05f);
        boy.pose.head_turn =
            -0.7f * ease(2.2f, 3.0f, t) * (1 - ease(4.6f, 5.2f, t)) + 0.5f * ease(6.5f, 7.2f, t);
        cast_shadows(picture, nullptr, camera, {&boy, 1}, light.key_to, 0, 0.6f, 2);
        draw_people(picture, nullptr, camera, {&boy, 1}, light);
        if (!still) draw_cutouts(picture, camera, before_, 0, 0);
    }

    float ground(float x, float z, float distance) const {
        const float fine = clamp01(16 / distance) * (tile_.at(x * 0.4f, z * 0.4f) - 0.5f),
                    broad = tile_.at(x * 0.03f, z * 0.05f) - 0.5f;
        if (z > 1.25f) { // the roadway, wet in places
            const float wet = ease(0.02f, 0.12f, broad);
            return mix(0.17f + 0.14f * fine, 0.42f + 0.1f * fine, wet * 0.7f);
        }
        const float kerb = z > 0.98f ? 0.72f : 1.0f;
        const float slab = x * 0.8f - floor_of(x * 0.8f),
                    gap = slab < 0.018f || std::fabs(z + 0.6f) < 0.012f ? 0.6f : 1.0f;
        const float shade_of_houses = mix(1.0f, 0.62f, ease(-1.6f, -3.0f, z));
        return (0.40f + 0.20f * fine + 0.14f * broad) * kerb * gap * shade_of_houses;
    }

    /// He comes towards a camera that goes back before him; `shake` 0 on a stand.
    void in_the_hand(const Moment& moment, Picture& picture, float shake) const {
        const float t = moment.time;
        const auto unrest = [&](std::uint32_t seed) {
            return shake *
                   (0.055f * (noise(t * 2.2f, seed) - 0.5f) + 0.022f * (noise(t * 6.5f, seed + 1) - 0.5f));
        };
        const float back = moment.changed ? 0.0f : 0.02f * (t - 10);
        const View view{{unrest(1), unrest(5) + 0.006f * shake * sine(t * 11.5f)}, 1.16f - back};
        const Shown shown = show(canyon_, view, picture);
        Actor boy;
        const float near = moment.changed ? mix(-9.0f, 1.5f, clamp01((t - 10) / 10))
                           : t < 19       ? mix(0.9f, 1.7f, clamp01((t - 10) / 7))
                                          : 3.15f + 0.12f * (t - 20);
        boy.pose.at = {t < 19 ? 0.55f - 0.35f * ease(10, 17, t) : -0.42f, 0, near};
        boy.pose.heading = t < 19 ? 0.05f : -0.12f;
        boy.pose = walking(boy.pose, t * 1.1f, 1.05f);
        boy.pose.head_turn = 0.6f * (noise(t * 0.6f, 9) - 0.5f);
        boy.face.gaze_x = 0.9f * (noise(t * 0.9f, 10) - 0.5f);
        boy.face.lids = blink(t, 11);
        const Illumination light{.key_to = unit({0.35f, 0.62f, -0.35f}),
                                 .key = 0.55f,
                                 .wrap = 0.35f,
                                 .rim_to = unit({0.4f, 0.6f, -0.7f}),
                                 .rim = 1.1f,
                                 .sky = 0.46f,
                                 .ground = 0.24f};
        std::vector<Actor> others{passer(21, t, {-3.6f, 0.05f, -9 - 0.4f * (t - 10)}, pi),
                                  passer(22, t, {3.9f, 0.05f, -16 + 1.1f * (t - 10)}, 0)};
        draw_people(picture, shown.depths(), shown.camera, others, light);
        cast_shadows(picture, shown.depths(), shown.camera, {&boy, 1}, unit({0.35f, 0.62f, -0.55f}), 0, 0.5f,
                     3);
        draw_people(picture, shown.depths(), shown.camera, {&boy, 1}, light);
    }

    void across(const Moment& moment, Picture& picture) const {
        const float t = moment.time - 24;
        const float x = -5.6f + 1.95f * t;
        const View view{{std::clamp(0.13f * (x + 0.3f), -1.1f, 1.1f), 0}, 1};
        const Shown shown = show(square_, view, picture);
        Actor boy;
        boy.pose.at = {x, 0, -1.6f};
        boy.pose.heading = pi / 2;
        boy.pose = running(boy.pose, t * 0.86f, 0);
        const Illumination light{.key_to = unit({-0.6f, 0.42f, 0.5f}),
                                 .key = 1.3f,
                                 .wrap = 0.12f,
                                 .sky = 0.38f,
                                 .ground = 0.2f,
                                 .haze = 0.008f,
                                 .haze_tone = 0.8f};
        std::vector<Actor> people{passer(31, t, {8 - 1.1f * t, 0, -6.5f}, -pi / 2),
                                  passer(32, t, {-12 + 1.0f * t, 0, -8.5f}, pi / 2),
                                  passer(33, t, {2 - 0.9f * t, 0, -11}, -pi / 2), boy};
        cast_shadows(picture, shown.depths(), shown.camera, people, light.key_to, 0, 0.55f, 2);
        draw_people(picture, shown.depths(), shown.camera, people, light);
    }

    void set_up() {
        float x = -30;
        for (std::uint32_t i = 0; x < 60; ++i) {
            const std::size_t which = i % facades_.size();
            behind_.push_back({&facades_[which],
                               {x + wide_[which] / 2, 0, -3.0f},
                               1,
                               chance(i, 43) < 0.5f,
                               0.85f + 0.3f * chance(i, 44)});
            x += wide_[which];
        }
        for (float at = -20; at < 50; at += 13)
            behind_.push_back({&things_[3], {at, 0, 1.05f - 2.9f}, 0.9f, false, 0.8f});
        for (float at = -14; at < 40; at += 16)
            before_.push_back({&things_[0], {at, 0, 1.35f}, 1, false, 0.5f});
        before_.push_back({&things_[1], {9.5f, 0, 2.6f}, 1, false, 0.75f});
        behind_.push_back({&things_[2], {8.2f, 0, -0.9f}, 0.85f, false, 0.9f});
    }

    Sky sky_;
    Painted canyon_, square_;
    Tile tile_{430};
    std::vector<float> wide_;
    std::vector<Cutout> facades_, things_;
    std::vector<Standing> behind_, before_;
};

} // namespace

ScenePointer build_street(const Format& format) {
    return std::make_unique<Street>(format);
}

} // namespace decoupage::etude
