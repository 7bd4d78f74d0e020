#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

Set corner() {
    Set set = outdoors({.sun_to = unit({-0.5f, 0.75f, 0.45f}), .sun = 0.9f, .softness = 0.12f, .sky = 0.34f});
    set.block({-8, -0.1f, -2}, {8, 0, 8}, {Kind::cobbles, 0.26f, 0.7f});
    set.block({-8, -0.02f, -2}, {8, 0.10f, -0.9f}, {Kind::stone, 0.36f, 0.7f, 1.2f});
    set.block({-8, 0, -2.1f}, {8, 6, -1.9f}, {Kind::bricks, 0.22f, 1.0f, 1.3f});
    // Bills upon bills.
    for (std::uint32_t i = 0; i < 26; ++i) {
        const float x = -4.4f + 8.8f * chance(i, 1), y = 0.9f + 2.0f * chance(i, 2),
                    size = 0.22f + 0.35f * chance(i, 3);
        set.box({x, y, -1.89f + 0.003f * static_cast<float>(i)}, {size * 0.72f, size, 0.006f},
                {Kind::newsprint, 0.20f + 0.5f * chance(i, 4), 0.5f, 0.6f + 3 * chance(i, 5)});
        set.box({x, y + size * 0.45f, -1.88f + 0.003f * static_cast<float>(i)},
                {size * 0.55f, size * 0.28f, 0.006f}, {Kind::map, 0.15f + 0.5f * chance(i, 6), 0.4f, 0.2f});
    }
    set.block({3.0f, 0, -1.9f}, {4.4f, 2.6f, -1.85f}, {Kind::boards, 0.09f, 0.6f});
    set.stand({-3.6f, 0.1f, -1.2f});
    lamp_post(set);
    // His camera on three legs.
    set.stand({-1.25f, 0, 0.5f}, 1.15f);
    const Surface leg{Kind::wood, 0.14f, 0.4f}, bellows{Kind::plain, 0.03f, 0.3f};
    for (int i = 0; i < 3; ++i) {
        const float turn = 2 * pi * static_cast<float>(i) / 3 + 0.4f;
        set.rod({0, 1.25f, 0}, {0.42f * cosine(turn), 0, 0.42f * sine(turn)}, 0.018f, leg);
    }
    set.box({0, 1.38f, 0}, {0.12f, 0.13f, 0.05f}, leg);
    for (int i = 0; i < 5; ++i)
        set.box({0, 1.38f, 0.07f + 0.035f * static_cast<float>(i)},
                {0.10f - 0.008f * static_cast<float>(i), 0.11f - 0.008f * static_cast<float>(i), 0.010f},
                bellows);
    set.rod({0, 1.38f, 0.26f}, {0, 1.38f, 0.32f}, 0.035f, {Kind::metal, 0.3f, 0.2f});
    set.rod({0.22f, 1.35f, 0}, {0.22f, 1.85f, 0}, 0.012f, leg);
    set.ball({0.22f, 1.92f, 0.04f}, 0.10f, {Kind::metal, 0.55f, 0.2f});
    set.stand({});
    set.close();
    return set;
}

class Photographer : public Scene {
public:
    explicit Photographer(const Format& format)
        : corner_(paint(corner(), camera_at({0.5f, 1.35f, 5.1f}, {0.05f, 1.12f, -0.4f}, 1.75f), format)) {}

    void draw(const Moment& moment, Picture& picture) const override {
        const Shown shown = show(corner_, {}, picture);
        const float t = moment.time;
        Actor boy, man;
        boy.pose = sitting(t, 70);
        boy.pose = Pose{};
        boy.pose.at = {1.15f, 0.1f, -1.15f};
        boy.pose.heading = -0.75f;
        boy.pose.head_turn = 0.18f * sine(t * 0.9f);
        boy.pose.left_arm = {0.1f, 0.14f, 0.3f, 0};
        boy.pose.right_arm = {0.6f, 0.45f, 1.9f, 0.8f};
        boy.pose.tilt = 0.04f * sine(t * 1.3f);
        boy.face.smile = ease(1.2f, 2.2f, t);
        man.person = {.build = Person::Build::man,
                      .top = Material::coat,
                      .bottom = Material::trousers,
                      .size = 1.15f,
                      .hair_tone = 0.05f,
                      .skin_tone = 0.40f,
                      .top_tone = 0.13f,
                      .bottom_tone = 0.05f,
                      .moustache = true};
        man.pose.at = {-1.75f, 0, 0.30f};
        man.pose.heading = 1.25f;
        man.pose.lean = 0.22f;
        man.pose.right_arm = {1.35f, 0.25f, 0.7f, 0.3f};
        man.pose.left_arm = {0.9f + 0.4f * ease(1.8f, 2.6f, t) - 0.4f * ease(3.2f, 3.8f, t), 0.3f, 0.8f, 0};
        man.pose.head_nod = 0.12f;
        const Actor people[] = {boy, man};
        const Illumination light{
            .key_to = unit({-0.4f, 0.7f, 0.6f}), .key = 0.75f, .wrap = 0.3f, .sky = 0.34f, .ground = 0.18f};
        cast_shadows(picture, shown.depths(), shown.camera, people, unit({-0.4f, 0.8f, 0.3f}), 0.02f, 0.45f,
                     5);
        draw_people(picture, shown.depths(), shown.camera, people, light);
        if (!moment.within("flash")) return;
        // The lamp burns for two frames, the second weaker.
        const bool first = static_cast<int>(moment.local) % 2 == 0;
        for (float& value : picture.values)
            value = value * 3 + (first ? 4.5f : 1.6f);
    }

private:
    Painted corner_;
};

} // namespace

ScenePointer build_photographer(const Format& format) {
    return std::make_unique<Photographer>(format);
}

} // namespace decoupage::etude
