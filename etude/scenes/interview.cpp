#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenes/places.hpp"
#include "etude/set.hpp"
#include "etude/shapes.hpp"

#include <iterator>

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

/// How he sits in one take, from which he stirs as he answers. The takes are hours apart.
struct Attitude {
    float begins;        ///< seconds of the scene
    float aside, nearer; ///< of his seat, metres
    float heading, lean, tilt;
    float head_turn, head_nod, head_tilt;
    Pose::Arm left, right;
    float light; ///< of the day, as a share
};

constexpr Attitude attitudes[] = {
    // Upright, hands on the table, turned to her who asks.
    {0,
     -0.09f,
     0,
     0.34f,
     0.06f,
     0,
     0.05f,
     0.02f,
     -0.04f,
     {0.62f, 0.18f, 1.25f, 0.7f},
     {0.60f, 0.18f, 1.20f, 0.7f},
     1},
    // Leaning over the table on both arms, nearer.
    {20,
     0.08f,
     0.02f,
     0.10f,
     0.42f,
     0.05f,
     -0.06f,
     0.04f,
     0.10f,
     {0.95f, 0.42f, 1.05f, 1.1f},
     {0.90f, 0.46f, 1.10f, 1.1f},
     0.93f},
    // Back in his chair, turned away.
    {40,
     0.16f,
     -0.10f,
     -0.42f,
     -0.12f,
     -0.10f,
     0.52f,
     0.0f,
     -0.13f,
     {0.35f, 0.16f, 0.7f, 0.5f},
     {0.40f, 0.20f, 0.8f, 0.5f},
     1.08f},
    // Sunk together to the other side.
    {60,
     -0.17f,
     0.0f,
     0.22f,
     0.30f,
     -0.20f,
     -0.22f,
     0.14f,
     -0.16f,
     {0.8f, 0.3f, 1.2f, 1.0f},
     {0.85f, 0.35f, 1.15f, 1.0f},
     0.86f}};

const Attitude& attitude(float time) {
    std::size_t which = 0;
    while (which + 1 < std::size(attitudes) && time >= attitudes[which + 1].begins - 0.01f)
        ++which;
    return attitudes[which];
}

/// The boy as he answers: he looks away, down, back; hands and shoulders go along.
Actor answering(float t) {
    const Attitude& sits = attitude(t);
    Actor boy;
    boy.pose = sitting(t, 40);
    boy.pose.at = {sits.aside, 0, sits.nearer};
    boy.pose.heading = sits.heading;
    const auto wander = [&](float rate, std::uint32_t seed) { return 2 * noise(t * rate, seed) - 1; };
    const float down = ease(0.60f, 0.72f, noise(t * 0.45f, 51));
    boy.pose.head_turn = sits.head_turn + 0.26f * wander(0.32f, 52) * (1 - 0.4f * down);
    boy.pose.head_nod = sits.head_nod + 0.05f + 0.24f * down + 0.05f * wander(1.1f, 53);
    boy.pose.head_tilt = sits.head_tilt + 0.10f * wander(0.5f, 54);
    const float shrug = ease(0.66f, 0.76f, noise(t * 0.6f, 55));
    boy.pose.lean = sits.lean + 0.03f * wander(0.4f, 56);
    boy.pose.tilt = sits.tilt + 0.03f * wander(0.3f, 57) + 0.04f * shrug;
    boy.pose.left_arm = sits.left;
    boy.pose.left_arm.swing += 0.12f * shrug;
    boy.pose.left_arm.bend += 0.2f * wander(0.9f, 58);
    boy.pose.right_arm = sits.right;
    boy.pose.right_arm.bend += 0.12f * wander(0.8f, 59);
    boy.face.gaze_x = clamp01(0.5f + 0.9f * wander(0.7f, 60)) * 1.2f - 0.5f;
    boy.face.gaze_y = -0.85f * down + 0.15f * wander(0.9f, 61);
    boy.face.lids = mix(0.95f, 0.5f, down) * blink(t, 62);
    boy.face.brows = 0.8f * wander(0.8f, 63);
    boy.face.mouth = 0.6f * talking(t, 64);
    boy.face.smile = std::max(0.0f, wander(0.25f, 65)) * 0.9f;
    return boy;
}

Set shelves() {
    Set set;
    set.sky = 0.35f;
    set.bounce = 0.2f;
    set.lamp({{-1.5f, 2.4f, 2.5f}, 0.3f, 4});
    set.block({-4, 0, -1.3f}, {4, 3, -1.2f}, {Kind::paper, 0.4f, 0.4f});
    for (int row = 0; row < 7; ++row) {
        const float y = 0.3f + 0.32f * static_cast<float>(row);
        set.block({-2.6f, y, -1.2f}, {2.6f, y + 0.02f, -0.9f}, {Kind::wood, 0.16f, 0.6f});
        for (int i = 0; i < 22; ++i) {
            const auto seed = static_cast<std::uint32_t>(row * 40 + i);
            if (chance(seed) < 0.15f) continue;
            set.box({-2.45f + 0.23f * static_cast<float>(i), y + 0.13f, -1.05f},
                    {0.10f, 0.08f + 0.05f * chance(seed, 1), 0.1f},
                    {Kind::books, 0.1f + 0.4f * chance(seed, 2), 0.5f});
        }
    }
    set.close();
    return set;
}

/// Behind her who asks: the window, and a door.
Set window_side() {
    Set set;
    set.sky = 0.4f;
    set.bounce = 0.25f;
    set.lamp({{1.5f, 2.4f, 2.5f}, 0.3f, 3.5f});
    set.block({-4, 0, -1.3f}, {4, 3, -1.2f}, {Kind::plaster, 0.55f, 0.4f});
    set.block({-1.5f, 0.75f, -1.2f}, {-0.55f, 2.2f, -1.17f}, {Kind::plain, 0.9f, 0.1f, 1, 0.8f});
    for (const float x : {-1.55f, -1.05f, -0.55f})
        set.block({x, 0.7f, -1.17f}, {x + 0.05f, 2.25f, -1.12f}, {Kind::wood, 0.7f, 0.3f});
    set.block({0.45f, 0, -1.2f}, {1.4f, 2.3f, -1.16f}, {Kind::wood, 0.14f, 0.5f});
    set.close();
    return set;
}

class Interview : public Scene {
public:
    explicit Interview(const Format& format) : wall_(format.width, format.height) {
        if (format.colour) {
            const Camera camera = camera_at({0.05f, 1.08f, 1.5f}, {0, 1.04f, 0}, 2.4f);
            shelves_ = paint(shelves(), camera, format, 1.15f, 1.15f);
            window_ = paint(window_side(), camera, format, 1.15f, 1.15f);
        }
        // A wall like any other: pale, a little uneven, the light falling off towards one side.
        const float scale = 1 / static_cast<float>(wall_.height);
        for (int y = 0; y < wall_.height; ++y)
            for (int x = 0; x < wall_.width; ++x) {
                const float u = static_cast<float>(x) * scale, v = static_cast<float>(y) * scale;
                const float stain = rough(u * 1.3f, v * 1.1f, 3, 71) - 0.5f;
                wall_.at(x, y) =
                    0.40f * (1 + 0.10f * stain) * (1.06f - 0.10f * u / 2.35f) * (1.04f - 0.10f * v);
            }
        // His shadow on it, soft and to one side.
        const auto high = static_cast<float>(wall_.height), wide = static_cast<float>(wall_.width);
        lay_bar(wall_, wide * 0.40f, high * 0.5f, wide * 0.39f, high * 1.2f, high * 0.25f, high * 0.17f,
                0.27f, 0.35f);
    }

    void draw(const Moment& moment, Picture& picture) const override {
        if (moment.shot.setup == 0)
            plain(moment, picture);
        else
            shaken(moment, picture);
    }

    Stock stock(const Moment&) const override { return {.vignette = 0.22f}; }

private:
    static Illumination flat_light(float day) {
        return {.key_to = unit({0.30f, 0.42f, 0.85f}),
                .key = 0.62f * day,
                .wrap = 0.45f,
                .rim_to = unit({-0.8f, 0.4f, -0.4f}),
                .rim = 0.10f,
                .sky = 0.46f * day,
                .ground = 0.28f * day};
    }

    void plain(const Moment& moment, Picture& picture) const {
        const float day = attitude(moment.time).light;
        for (std::size_t i = 0; i < picture.values.size(); ++i)
            picture.values[i] = day * wall_.values[i];
        const Actor boy = answering(moment.time);
        const Camera camera = camera_at({0, 1.08f, 1.95f}, {0.0f, 0.985f, 0}, 3.75f);
        const auto high = static_cast<float>(picture.height), wide = static_cast<float>(picture.width);
        draw_people(picture, nullptr, camera, {&boy, 1}, flat_light(day));
        lay_bar(picture, -high, high * 1.02f, wide + high, high * 1.02f, high * 0.065f, high * 0.012f, 0.055f,
                1);
        lay_bar(picture, -high, high * 0.955f, wide + high, high * 0.955f, high * 0.006f, high * 0.006f,
                0.20f, 0.7f);
    }

    void shaken(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const View view{{0.05f * (noise(t * 2.6f, 81) - 0.5f) + 0.02f * (noise(t * 9, 82) - 0.5f),
                         0.06f * (noise(t * 2.9f, 83) - 0.5f)},
                        1};
        const Shown shown = show(moment.shot.setup == 2 ? window_ : shelves_, view, picture);
        Actor one = answering(t);
        one.pose.at = {0, 0, 0};
        if (moment.shot.setup == 2) {
            one.person = {.build = Person::Build::woman,
                          .top = Material::dress,
                          .bottom = Material::dress,
                          .size = 1.08f,
                          .hair_tone = 0.12f,
                          .skin_tone = 0.46f,
                          .top_tone = 0.3f,
                          .bottom_tone = 0.2f};
            one.pose.heading = -0.5f;
        }
        Illumination light = flat_light(1);
        light.key_to = unit({-0.7f, 0.5f, 0.5f});
        light.wrap = 0.1f;
        light.sky = 0.2f;
        draw_people(picture, nullptr, shown.camera, {&one, 1}, light);
    }

    Picture wall_;
    Painted shelves_, window_;
};

} // namespace

ScenePointer build_interview(const Format& format) {
    return std::make_unique<Interview>(format);
}

} // namespace decoupage::etude
