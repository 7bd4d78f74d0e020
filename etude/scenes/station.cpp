#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenes/places.hpp"
#include "etude/set.hpp"
#include "etude/shapes.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

Set station(bool by_day) {
    Set set;
    set.sky = by_day ? 0.45f : 0.022f;
    set.bounce = by_day ? 0.25f : 0.010f;
    const Surface wall{Kind::plaster, 0.30f, 0.8f}, dark{Kind::wood, 0.07f, 0.5f},
        iron{Kind::metal, 0.10f, 0.3f};
    set.block({-5, -0.1f, -4}, {5, 0, 6}, {Kind::boards, 0.18f, 0.6f});
    set.block({-5, 3.2f, -4}, {5, 3.3f, 6}, {Kind::plain, 0.3f, 0.3f});
    set.block({-5, 0, -3.1f}, {5, 3.2f, -3}, wall);
    set.block({-5, 0, -3.02f}, {5, 1.2f, -2.98f}, {Kind::plaster, 0.12f, 0.5f});
    set.block({-5.1f, 0, -4}, {-5, 3.2f, 6}, wall);
    set.block({5, 0, -4}, {5.1f, 3.2f, 6}, wall);
    // The cage.
    for (float x = -3.6f; x < 0.41f; x += 0.11f)
        set.rod({x, 0, -1.3f}, {x, 2.6f, -1.3f}, 0.010f, iron);
    for (const float y : {0.08f, 1.3f, 2.6f})
        set.box({-1.6f, y, -1.3f}, {2.0f, 0.025f, 0.02f}, iron);
    set.box({0.42f, 1.3f, -2.15f}, {0.02f, 1.3f, 0.85f}, {Kind::boards, 0.10f, 0.4f});
    set.box({-1.7f, 0.42f, -2.6f}, {1.5f, 0.03f, 0.22f}, dark);
    for (const float x : {-3.0f, -1.7f, -0.4f})
        set.box({x, 0.2f, -2.6f}, {0.03f, 0.2f, 0.2f}, dark);
    // The sergeant's desk under the lamp, with a typewriter.
    set.box({2.2f, 0.72f, -0.4f}, {0.85f, 0.025f, 0.42f}, dark);
    set.box({2.2f, 0.36f, -0.4f}, {0.8f, 0.36f, 0.36f}, {Kind::wood, 0.10f, 0.4f});
    set.box({2.0f, 0.82f, -0.35f}, {0.17f, 0.07f, 0.15f}, {Kind::metal, 0.06f, 0.3f});
    set.box({2.0f, 0.93f, -0.46f}, {0.16f, 0.09f, 0.01f}, {Kind::newsprint, 0.7f, 0.1f, 0.4f});
    set.rod({1.8f, 0.90f, -0.45f}, {2.2f, 0.90f, -0.45f}, 0.022f, iron);
    for (int i = 0; i < 5; ++i)
        set.box({2.72f, 0.76f + 0.03f * static_cast<float>(i), -0.45f}, {0.15f, 0.014f, 0.11f},
                {Kind::newsprint, 0.5f, 0.3f, 0.4f}, 0.15f * static_cast<float>(i % 3));
    set.rod({1.95f, 3.2f, -0.2f}, {1.95f, 2.12f, -0.2f}, 0.008f, iron);
    for (int i = 0; i < 12; ++i) // a shade of tin
        set.box({1.95f, 2.17f - 0.011f * static_cast<float>(i), -0.2f},
                {0.05f + 0.013f * static_cast<float>(i), 0.006f, 0.05f + 0.013f * static_cast<float>(i)},
                {Kind::plain, 0.10f, 0}, 0.26f * static_cast<float>(i));
    set.ball({1.95f, 2.00f, -0.2f}, 0.05f, {Kind::plain, 0.9f, 0, 1, 9});
    set.lamp({{1.95f, 1.90f, -0.2f}, 0.08f, by_day ? 1.0f : 4.2f});
    set.block({3.3f, 0, -2.98f}, {4.3f, 2.1f, -2.94f}, {Kind::boards, 0.09f, 0.5f});
    set.box({1.9f, 1.85f, -2.96f}, {0.55f, 0.4f, 0.02f}, {Kind::map, 0.4f, 0.4f, 0.5f});
    for (std::uint32_t i = 0; i < 7; ++i)
        set.box({0.75f + 0.24f * chance(i, 1) + 0.06f * static_cast<float>(i), 1.5f + 0.7f * chance(i, 2),
                 -2.96f},
                {0.10f, 0.14f, 0.01f}, {Kind::newsprint, 0.45f, 0.3f, 0.7f});
    if (by_day) {
        set.lamp({{-1, 2.9f, 2.5f}, 1.0f, 7});
        for (std::uint32_t i = 0; i < 140; ++i) {
            const float x = -4.6f + 9.2f * chance(i, 3), z = -2.7f + 4.2f * chance(i, 4),
                        y = 0.12f + 1.9f * chance(i, 5) * (z < -1.5f ? 1.0f : 0.4f);
            set.box({x, y, z},
                    {0.12f + 0.14f * chance(i, 6), 0.06f + 0.16f * chance(i, 7), 0.10f + 0.1f * chance(i, 8)},
                    {chance(i, 9) < 0.5f ? Kind::books : Kind::newsprint, 0.2f + 0.6f * chance(i, 10), 0.4f,
                     0.5f},
                    chance(i, 11));
        }
    }
    set.close();
    return set;
}

class Station : public Scene {
public:
    explicit Station(const Format& format)
        : room_(paint(station(format.colour), camera_at({0.25f, 1.5f, 3.9f}, {0.05f, 1.22f, -1.5f}, 1.32f),
                      format)) {}

    void draw(const Moment& moment, Picture& picture) const override {
        if (moment.shot.setup == 1)
            behind_wire(moment, picture);
        else
            whole(moment, picture);
    }

    Stock stock(const Moment&) const override { return {.glow = 0.5f, .grain = 5.5f, .vignette = 0.45f}; }

private:
    void whole(const Moment& moment, Picture& picture) const {
        const Shown shown = show(room_, {}, picture);
        const float t = moment.time;
        Actor boy, officer;
        boy.pose = sitting(t, 90);
        boy.pose.at = {-1.15f, 0, -2.5f};
        boy.pose.lean = 0.38f;
        boy.pose.head_nod = 0.30f - 0.38f * ease(3.0f, 3.8f, t);
        boy.pose.left_arm = boy.pose.right_arm = {0.75f, 0.15f, 1.5f, 0.35f};
        officer.person = {.build = Person::Build::man,
                          .top = Material::coat,
                          .bottom = Material::trousers,
                          .size = 1.16f,
                          .hair_tone = 0.03f,
                          .skin_tone = 0.40f,
                          .top_tone = 0.05f,
                          .bottom_tone = 0.04f,
                          .moustache = true};
        officer.pose = sitting(t, 91);
        officer.pose.at = {2.05f, 0, -1.15f};
        officer.pose.lean = 0.18f;
        officer.pose.head_nod = 0.30f;
        const float tap = sine(t * 13) * ease(0.4f, 0.55f, noise(t * 0.9f, 92));
        officer.pose.left_arm = {0.75f, 0.1f, 1.05f + 0.06f * tap, 0.35f};
        officer.pose.right_arm = {0.75f, 0.1f, 1.05f - 0.06f * tap, 0.35f};
        const Illumination on_boy{.key_to = unit({0.85f, 0.35f, 0.6f}),
                                  .key = moment.changed ? 0.7f : 0.75f,
                                  .wrap = 0.05f,
                                  .rim_to = unit({0.8f, 0.5f, -0.2f}),
                                  .rim = 0.25f,
                                  .sky = moment.changed ? 0.45f : 0.015f,
                                  .ground = 0.012f};
        const Illumination on_desk{.key_to = unit({-0.05f, 0.95f, 0.45f}),
                                   .key = 1.25f,
                                   .wrap = 0.15f,
                                   .sky = 0.02f,
                                   .ground = 0.12f};
        draw_people(picture, shown.depths(), shown.camera, {&boy, 1}, on_boy);
        draw_people(picture, shown.depths(), shown.camera, {&officer, 1}, on_desk);
    }

    /// Wire before the lens, his face behind it, lit from one side.
    void behind_wire(const Moment& moment, Picture& picture) const {
        const float t = moment.time - 6;
        const auto high = static_cast<float>(picture.height), wide = static_cast<float>(picture.width);
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x) {
                const float u = static_cast<float>(x) / high, v = static_cast<float>(y) / high;
                picture.at(x, y) = 0.010f + 0.055f * ease(1.2f, 2.5f, u) * (1 - 0.6f * v) *
                                                (0.8f + 0.4f * noise(u * 3, v * 3, 95));
            }
        Actor boy;
        boy.pose = sitting(t, 93);
        boy.pose.at = {-0.06f, 0, 0};
        boy.pose.heading = 0.35f;
        boy.pose.head_turn = 0.30f * (noise(t * 0.5f, 94) - 0.5f) + 0.25f * ease(2.0f, 3.0f, t);
        boy.pose.head_nod = 0.04f + 0.12f * ease(3.2f, 4.6f, t);

        boy.face.gaze_x = 0.5f;
        boy.face.gaze_y = -0.15f - 0.4f * ease(3.2f, 4.6f, t);
        boy.face.lids = mix(0.9f, 0.6f, ease(3.2f, 4.6f, t)) * blink(t, 96);
        boy.face.brows = 0.7f;
        const Camera camera = camera_at({0, 1.10f, 1.75f}, {0, 1.02f, 0}, 2.9f);
        draw_people(picture, nullptr, camera, {&boy, 1},
                    {.key_to = unit({0.92f, 0.42f, 0.30f}),
                     .key = 1.7f,
                     .wrap = 0.0f,
                     .rim_to = unit({-0.6f, 0.5f, -0.6f}),
                     .rim = 0.5f,
                     .sky = 0.05f,
                     .ground = 0.02f});
        const float step = high * 0.15f;
        for (float x = -high; x < wide + high; x += step)
            for (const float lean : {-1.0f, 1.0f}) {
                const float from = x + (lean > 0 ? 0.0f : high * 0.5f);
                lay_bar(picture, from, 0, from + lean * high * 0.62f, high, high * 0.004f, high * 0.003f,
                        0.012f, 0.92f);
                lay_bar(picture, from + high * 0.004f, 0, from + high * 0.004f + lean * high * 0.62f, high,
                        high * 0.0012f, high * 0.002f, 0.20f, 0.5f);
            }
    }

    Painted room_;
};

/// Inside the van at night: the boy at the bars, the lights of the town behind him and on his face.
class Van : public Scene {
public:
    void draw(const Moment& moment, Picture& picture) const override {
        const float t = moment.time;
        const auto high = static_cast<float>(picture.height), wide = static_cast<float>(picture.width);
        for (int y = 0; y < picture.height; ++y) {
            const float v = static_cast<float>(y) / high;
            std::fill_n(&picture.at(0, y), picture.width, 0.008f + 0.012f * ease(0.9f, 0.3f, v));
        }
        lights(t, high, wide, picture);
        Actor boy;
        boy.pose = sitting(t, 97);
        boy.pose.at = {0.16f, 0, 0};
        boy.pose.heading = -0.42f;
        const float jolt = 0.006f * (noise(t * 8, 98) - 0.5f);
        boy.pose.rise += jolt;
        boy.pose.head_turn = -0.22f + 0.30f * (noise(t * 0.35f, 99) - 0.5f);
        boy.pose.head_nod = 0.02f + 0.05f * (noise(t * 0.6f, 100) - 0.5f);
        boy.pose.right_arm = {1.05f, 0.22f, 1.15f, 0.1f};
        boy.pose.left_arm = {1.0f, 0.2f, 1.2f, 0.1f};
        boy.face.gaze_x = -0.4f + 0.5f * (noise(t * 0.8f, 101) - 0.5f);
        boy.face.lids = 0.92f * blink(t, 102);
        boy.face.brows = 0.8f;
        // A street lamp passes every two seconds and a half: its light comes from ahead and goes behind.
        const float phase = t / 2.4f - floor_of(t / 2.4f);
        const float pulse = exponential(-sine((phase - 0.45f) * pi) * sine((phase - 0.45f) * pi) * 5);
        const Illumination light{.key_to = unit({mix(1.4f, -1.6f, phase), 0.55f, 0.8f}),
                                 .key = 0.42f + 1.7f * pulse,
                                 .wrap = 0.2f,
                                 .rim_to = unit({-0.8f, 0.3f, -0.5f}),
                                 .rim = 0.6f + 0.6f * noise(t * 1.2f, 103),
                                 .sky = 0.09f,
                                 .ground = 0.04f};
        draw_people(picture, nullptr, camera_at({0, 1.10f, 1.70f}, {0.02f, 1.02f, 0}, 2.9f), {&boy, 1},
                    light);
        const float glint = 0.05f + 0.35f * pulse;
        for (int i = 0; i < 8; ++i) {
            const float x = (static_cast<float>(i) + 0.5f) / 8 * wide + high * jolt * 2;
            lay_bar(picture, x, -9, x, high + 9, high * 0.014f, high * 0.004f, 0.010f, 1);
            lay_bar(picture, x + high * mix(0.008f, -0.008f, phase), -9,
                    x + high * mix(0.008f, -0.008f, phase), high + 9, high * 0.0025f, high * 0.004f, glint,
                    0.8f);
        }
        lay_bar(picture, -9, high * 0.94f, wide + 9, high * 0.94f, high * 0.02f, high * 0.004f, 0.012f, 1);
    }

    Stock stock(const Moment&) const override { return {.glow = 0.6f, .grain = 6, .vignette = 0.45f}; }

private:
    /// Lamps and windows of the town, near ones quick, far ones slow, all out of focus; and their doubles in
    /// wet stone.
    static void lights(float t, float high, float wide, Picture& picture) {
        for (std::uint32_t i = 0; i < 46; ++i) {
            const float depth = 0.25f + chance(i, 111);
            const float span = wide * 1.3f, speed = high * 0.55f / depth;
            float x = chance(i, 112) * span + speed * t;
            x = x - floor_of(x / span) * span - 0.15f * wide;
            const float y = high * (0.44f - 0.34f * chance(i, 113) / depth * 0.6f),
                        size = high * 0.022f / depth;
            const float strength = (0.14f + 0.6f * chance(i, 114)) / (0.6f + depth);
            add_disc(picture, x, y, size, 0.4f, strength * 0.8f);
            add_disc(picture, x, high * 1.02f - y * 0.55f, size * 1.4f, 1, strength * 0.22f);
        }
    }
};

} // namespace

ScenePointer build_station(const Format& format) {
    return std::make_unique<Station>(format);
}
ScenePointer build_van(const Format&) {
    return std::make_unique<Van>();
}

} // namespace decoupage::etude
