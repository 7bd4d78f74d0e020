#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenes/places.hpp"
#include "etude/set.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

constexpr Surface wood{Kind::wood, 0.20f, 0.6f}, dark{Kind::wood, 0.08f, 0.5f},
    enamel{Kind::plain, 0.62f, 0.2f}, iron{Kind::metal, 0.05f, 0.3f}, brass{Kind::metal, 0.32f, 0.3f};

void shelf(Set& set, Vec3 at, float wide, std::uint32_t seed) {
    set.box(at, {wide / 2, 0.012f, 0.11f}, wood);
    for (float x = -wide / 2 + 0.08f; x < wide / 2 - 0.05f;) {
        const auto which = hash(seed, static_cast<std::uint32_t>((x + 9) * 100));
        const float size = 0.035f + 0.035f * chance(which, 1), high = 0.07f + 0.15f * chance(which, 2);
        const Surface surface{chance(which, 3) < 0.4f ? Kind::metal : Kind::plain,
                              0.06f + 0.6f * chance(which, 4), 0.3f};
        const Vec3 foot = at + Vec3{x, 0.012f, 0};
        if (chance(which, 5) < 0.55f) {
            set.rod(foot + Vec3{0, size * 0.6f, 0}, foot + Vec3{0, high, 0}, size, surface);
            if (chance(which, 6) < 0.5f)
                set.rod(foot + Vec3{0, high, 0}, foot + Vec3{0, high + 0.07f, 0}, size * 0.4f, surface);
        } else {
            set.box(foot + Vec3{0, high / 2, 0}, {size, high / 2, size},
                    {Kind::newsprint, 0.15f + 0.5f * chance(which, 7), 0.3f, 0.4f});
        }
        x += 2.1f * size + 0.02f + 0.05f * chance(which, 8);
    }
}

void pans(Set& set, Vec3 at, int count, float gap) {
    set.box(at + Vec3{gap * static_cast<float>(count - 1) / 2, 0.05f, 0},
            {gap * static_cast<float>(count) / 2, 0.012f, 0.012f}, dark);
    for (int i = 0; i < count; ++i) {
        const float size = 0.075f + 0.03f * static_cast<float>(i % 3);
        const Vec3 hook = at + Vec3{gap * static_cast<float>(i), 0, 0.02f};
        set.rod(hook, hook - Vec3{0, 0.13f, 0}, 0.012f, iron);
        set.ball(hook - Vec3{0, 0.13f + size, 0}, size,
                 {Kind::metal, 0.08f + 0.18f * static_cast<float>(i & 1), 0.4f});
    }
}

void chair(Set& set, Vec3 at, float yaw) {
    set.stand(at, yaw);
    set.box({0, 0.44f, 0}, {0.2f, 0.02f, 0.2f}, wood);
    for (const float x : {-0.18f, 0.18f})
        for (const float z : {-0.18f, 0.18f})
            set.box({x, z < 0 ? 0.45f : 0.22f, z}, {0.018f, z < 0 ? 0.45f : 0.22f, 0.018f}, dark);
    for (const float y : {0.6f, 0.72f, 0.86f})
        set.box({0, y, -0.18f}, {0.18f, 0.025f, 0.012f}, wood);
    set.stand({});
}

void dresser(Set& set) {
    set.stand({1.75f, 0, -1.45f});
    set.box({0, 0.45f, 0}, {0.62f, 0.45f, 0.24f}, wood);
    set.box({0, 1.35f, -0.12f}, {0.62f, 0.5f, 0.1f}, wood);
    for (const float x : {-0.3f, 0.3f}) {
        set.box({x, 0.42f, 0.245f}, {0.26f, 0.34f, 0.01f}, {Kind::wood, 0.15f, 0.6f});
        set.box({x, 1.35f, -0.015f}, {0.25f, 0.42f, 0.008f}, {Kind::plain, 0.06f, 0.3f});
        set.ball({x * 0.3f, 0.45f, 0.27f}, 0.018f, brass);
    }
    shelf(set, {0, 0.91f, 0.08f}, 1.2f, 501);
    shelf(set, {0, 1.87f, -0.08f}, 1.2f, 502);
    set.stand({});
}

void stove(Set& set) {
    set.stand({-1.95f, 0, -1.4f});
    set.box({0, 0.42f, 0}, {0.42f, 0.42f, 0.28f}, {Kind::plain, 0.09f, 0.4f});
    set.box({0, 0.85f, 0}, {0.44f, 0.02f, 0.30f}, iron);
    set.box({0.05f, 0.45f, 0.285f}, {0.26f, 0.2f, 0.012f}, enamel);
    set.rod({0, 0.70f, 0.33f}, {0.3f, 0.70f, 0.33f}, 0.012f, brass);
    set.rod({-0.2f, 0.92f, 0}, {-0.2f, 1.02f, 0}, 0.12f, enamel);
    set.rod({-0.2f, 1.08f, 0}, {-0.2f, 1.09f, 0}, 0.03f, iron);
    set.rod({0.2f, 0.9f, 0.02f}, {0.2f, 0.98f, 0.02f}, 0.10f, {Kind::metal, 0.3f, 0.4f});
    set.rod({0.28f, 0.98f, 0.02f}, {0.52f, 1.03f, 0.1f}, 0.014f, iron);
    set.rod({-0.25f, 0.9f, -0.25f}, {-0.25f, 2.6f, -0.25f}, 0.075f, iron);
    set.stand({});
    pans(set, {-2.3f, 1.72f, -1.72f}, 5, 0.2f);
    shelf(set, {-1.8f, 1.98f, -1.62f}, 1.1f, 503);
}

void laundry(Set& set) {
    set.rod({-2.4f, 2.28f, -0.9f}, {2.4f, 2.22f, -0.8f}, 0.006f, {Kind::plain, 0.5f, 0});
    for (int i = 0; i < 6; ++i) {
        const float x =
            -1.5f + 0.55f * static_cast<float>(i) + 0.1f * chance(static_cast<std::uint32_t>(i), 3);
        const float high = 0.16f + 0.22f * chance(static_cast<std::uint32_t>(i), 4);
        set.box({x, 2.25f - high, -0.86f},
                {0.10f + 0.10f * chance(static_cast<std::uint32_t>(i), 5), high, 0.008f},
                {Kind::cloth, 0.35f + 0.4f * chance(static_cast<std::uint32_t>(i), 6), 0.5f}, 0.1f);
    }
}

void table(Set& set, bool bare) {
    set.box({0, 0.72f, 0.15f}, {0.72f, 0.02f, 0.42f}, {Kind::tiles, 0.5f, 0.3f, 0.4f});
    for (const float x : {-0.64f, 0.64f})
        for (const float z : {-0.2f, 0.5f})
            set.box({x, 0.36f, z}, {0.03f, 0.36f, 0.03f}, dark);
    if (bare) return;
    set.rod({-0.5f, 0.74f, 0.0f}, {-0.5f, 0.96f, 0.0f}, 0.04f, {Kind::plain, 0.05f, 0.1f}); // a bottle
    set.rod({-0.5f, 0.96f, 0.0f}, {-0.5f, 1.05f, 0.0f}, 0.014f, {Kind::plain, 0.05f, 0.1f});
    set.rod({0.12f, 0.77f, 0.3f}, {0.5f, 0.78f, 0.2f}, 0.045f, {Kind::plain, 0.34f, 0.8f, 0.1f}); // bread
    set.rod({-0.1f, 0.745f, 0.28f}, {-0.1f, 0.75f, 0.28f}, 0.02f, enamel);
    set.box({-0.12f, 0.746f, 0.25f}, {0.12f, 0.006f, 0.12f}, enamel, 0.4f);
    set.rod({0.42f, 0.75f, -0.1f}, {0.42f, 0.85f, -0.1f}, 0.06f, {Kind::plain, 0.5f, 0.2f});
    set.rod({0.18f, 0.75f, -0.12f}, {0.18f, 0.84f, -0.12f}, 0.032f, {Kind::plain, 0.4f, 0.1f});
    set.box({-0.42f, 0.745f, 0.38f}, {0.16f, 0.006f, 0.12f}, {Kind::newsprint, 0.6f, 0.3f, 0.5f}, 0.5f);
}

void window(Set& set) {
    set.block({-0.55f, 1.1f, -1.82f}, {0.55f, 2.25f, -1.78f}, {Kind::glow, 0.9f, 0.25f, 1, 1.5f});
    for (const float x : {-0.55f, 0.0f, 0.55f})
        set.box({x, 1.67f, -1.76f}, {0.022f, 0.58f, 0.03f}, enamel);
    for (const float y : {1.1f, 1.6f, 2.25f})
        set.box({0, y, -1.76f}, {0.57f, 0.02f, 0.03f}, enamel);
    for (const float side : {-1.0f, 1.0f})
        for (int i = 0; i < 5; ++i)
            set.rod({side * (0.62f - 0.07f * static_cast<float>(i)), 2.35f, -1.70f},
                    {side * (0.66f - 0.04f * static_cast<float>(i)), 1.0f, -1.70f}, 0.035f,
                    {Kind::cloth, 0.45f, 0.4f});
    set.box({0, 1.05f, -1.70f}, {0.62f, 0.02f, 0.12f}, wood);
    for (int i = 0; i < 4; ++i) { // pots of plants
        const float x = -0.42f + 0.28f * static_cast<float>(i);
        set.box({x, 1.12f, -1.66f}, {0.045f, 0.05f, 0.045f}, {Kind::bricks, 0.25f, 0.4f}, 0.4f);
        for (std::uint32_t k = 0; k < 5; ++k)
            set.rod({x, 1.18f, -1.66f},
                    {x + 0.2f * (chance(k, 7) - 0.5f), 1.26f + 0.14f * chance(k, 8),
                     -1.66f + 0.1f * (chance(k, 9) - 0.5f)},
                    0.012f, {Kind::plain, 0.07f, 0.4f});
    }
}

Set kitchen(bool bare) {
    Set set;
    set.sky = bare ? 0.55f : 0.17f;
    set.bounce = bare ? 0.3f : 0.09f;
    set.reach = 0.8f;
    const Surface wall{bare ? Kind::plain : Kind::paper, bare ? 0.58f : 0.30f, 0.5f};
    set.block({-2.6f, -0.1f, -2}, {2.6f, 0, 4}, {Kind::tiles, 0.34f, 0.5f});
    set.block({-2.6f, 2.7f, -2}, {2.6f, 2.8f, 4}, {Kind::plaster, 0.5f, 0.6f});
    set.block({-2.6f, 0, -1.9f}, {-0.55f, 2.7f, -1.8f}, wall);
    set.block({0.55f, 0, -1.9f}, {2.6f, 2.7f, -1.8f}, wall);
    set.block({-0.55f, 0, -1.9f}, {0.55f, 1.1f, -1.8f}, wall);
    set.block({-0.55f, 2.25f, -1.9f}, {0.55f, 2.7f, -1.8f}, wall);
    set.block({-2.7f, 0, -2}, {-2.6f, 2.7f, 4}, wall);
    set.block({2.6f, 0, -2}, {2.7f, 2.7f, 4}, wall);
    set.block({-2.6f, 0, 3.9f}, {2.6f, 2.7f, 4}, wall);
    set.lamp({{0, 1.75f, -1.4f}, 0.5f, bare ? 3.0f : 2.2f});
    window(set);
    table(set, bare);
    chair(set, {0.05f, 0, -0.45f}, 0);
    if (bare) {
        set.close();
        return set;
    }
    set.lamp({{0.1f, 1.95f, 0.35f}, 0.06f, 1.9f});
    set.rod({0.1f, 2.7f, 0.35f}, {0.1f, 2.12f, 0.35f}, 0.008f, iron);
    set.ball({0.1f, 2.09f, 0.35f}, 0.12f, {Kind::plain, 0.7f, 0.1f, 1, 0.7f});
    dresser(set);
    stove(set);
    laundry(set);
    chair(set, {0.95f, 0, 0.3f}, -1.4f);
    chair(set, {-1.05f, 0, 0.75f}, 2.2f);
    for (const float side : {-1.0f, 1.0f})
        shelf(set, {side * 1.05f, 2.42f, -1.66f}, 0.8f, side > 0 ? 504 : 505);
    const struct {
        float x, y, w, h;
    } frames[] = {{-1.02f, 1.55f, 0.14f, 0.19f},
                  {-1.02f, 2.05f, 0.17f, 0.13f},
                  {0.86f, 1.42f, 0.12f, 0.16f},
                  {0.88f, 1.85f, 0.14f, 0.12f}};
    for (const auto& f : frames) {
        set.box({f.x, f.y, -1.78f}, {f.w, f.h, 0.015f}, dark);
        set.box({f.x, f.y, -1.76f}, {f.w * 0.8f, f.h * 0.8f, 0.008f}, {Kind::map, 0.55f, 0.4f, 0.12f});
    }
    set.box({-2.35f, 0.5f, 0.2f}, {0.22f, 0.5f, 0.5f}, dark);
    shelf(set, {-2.4f, 1.02f, 0.2f}, 0.4f, 506);
    set.box({2.35f, 0.9f, 0.4f}, {0.24f, 0.9f, 0.55f}, wood);
    for (int i = 0; i < 6; ++i)
        set.box({2.2f, 1.85f + 0.07f * static_cast<float>(i), 0.3f + 0.04f * static_cast<float>(i % 3)},
                {0.26f, 0.032f, 0.2f}, {Kind::newsprint, 0.2f + 0.08f * static_cast<float>(i), 0.3f, 0.4f},
                0.1f * static_cast<float>(i));
    set.rod({-0.75f, 0.12f, 0.9f}, {-0.75f, 0.2f, 0.9f}, 0.15f, {Kind::metal, 0.4f, 0.5f}); // a bucket
    set.box({1.5f, 0.16f, 0.9f}, {0.22f, 0.16f, 0.16f}, {Kind::wood, 0.2f, 0.6f}, 0.4f);
    set.close();
    return set;
}

Illumination lamp_light(Vec3 key_to, float key) {
    return {.key_to = unit(key_to),
            .key = key,
            .wrap = 0.25f,
            .rim_to = unit({0.1f, 0.5f, -0.8f}),
            .rim = 0.55f,
            .sky = 0.18f,
            .ground = 0.10f};
}

class Apartment : public Scene {
public:
    explicit Apartment(const Format& format)
        : wide_(
              paint(kitchen(false), camera_at({0.55f, 1.42f, 3.35f}, {-0.05f, 1.16f, -0.6f}, 1.38f), format)),
          to_boy_(
              paint(kitchen(false), camera_at({0.62f, 1.30f, 1.25f}, {-0.02f, 1.10f, -0.5f}, 2.1f), format)),
          to_mother_(paint(kitchen(false), camera_at({0.35f, 1.25f, -0.30f}, {-1.25f, 1.34f, -1.0f}, 1.65f),
                           format)) {
        if (format.colour)
            bare_ =
                paint(kitchen(true), camera_at({0.3f, 1.42f, 3.35f}, {-0.05f, 1.16f, -0.6f}, 1.25f), format);
    }

    void draw(const Moment& moment, Picture& picture) const override {
        switch (moment.shot.setup) {
        case 1:
            the_boy(moment, picture);
            break;
        case 2:
            his_mother(moment, picture);
            break;
        default:
            both(moment, picture);
        }
    }

private:
    static Actor boy(float t) {
        Actor one;
        one.pose = sitting(t, 60);
        one.pose.at = {0.05f, 0, -0.42f};
        one.pose.lean = 0.16f;
        const float eating = 0.5f + 0.5f * sine(t * 1.5f);
        one.pose.right_arm = {0.55f + 0.35f * eating, 0.2f, 1.25f + 0.75f * eating, 0.6f};
        one.pose.left_arm = {0.62f, 0.3f, 1.15f, 0.8f};
        one.pose.head_nod = 0.22f - 0.1f * eating;
        one.face.lids = blink(t, 61);
        return one;
    }

    static Actor mother(float t) {
        Actor one;
        one.person = {.build = Person::Build::woman,
                      .top = Material::dress,
                      .bottom = Material::dress,
                      .size = 1.10f,
                      .hair_tone = 0.07f,
                      .skin_tone = 0.46f,
                      .top_tone = 0.12f,
                      .bottom_tone = 0.09f};
        one.pose.at = {-1.55f, 0, -0.95f};
        one.pose.right_arm = {0.75f + 0.12f * sine(t * 4), 0.15f, 0.9f + 0.1f * sine(t * 4 + 1), 0.4f};
        one.pose.left_arm = {0.35f, 0.25f, 1.3f, 0.5f};
        one.face.lids = blink(t + 0.7f, 62);
        return one;
    }

    void both(const Moment& moment, Picture& picture) const {
        const bool bare = moment.shot.setup == 3;
        const Shown shown = show(bare ? bare_ : wide_, {}, picture);
        const float t = moment.time;
        std::vector<Actor> people{boy(t)};
        if (t < 16) {
            Actor woman = mother(t);
            woman.pose.heading = pi + 0.35f - 2.0f * ease(2.6f, 3.6f, t);
            woman.pose.head_turn = -0.4f * ease(2.2f, 2.8f, t) * (1 - ease(3.4f, 4, t));
            people.push_back(woman);
        } else {
            people[0].pose.head_nod = 0.5f;
            people[0].pose.right_arm = people[0].pose.left_arm = {0.7f, 0.35f, 1.7f, 0.7f};
            people[0].pose.lean = 0.30f;
        }
        const Vec3 key{-0.1f, 0.9f, 0.5f};
        draw_people(picture, shown.depths(), shown.camera, people, lamp_light(key, 0.95f));
    }

    void the_boy(const Moment& moment, Picture& picture) const {
        const Shown shown = show(to_boy_, {}, picture);
        Actor one = boy(moment.time);
        const float up =
            moment.time < 10 ? ease(6.3f, 6.8f, moment.time) : 1 - ease(12.2f, 12.8f, moment.time);
        one.pose.head_nod = mix(0.35f, -0.08f, up);
        one.pose.head_turn = -0.75f * up + 0.05f * sine(moment.time * 1.6f);
        one.pose.head_tilt = 0.06f * sine(moment.time * 2.1f); // nobody who listens holds quite still
        one.pose.right_arm = {0.6f, 0.2f, 1.25f, 0.6f};
        one.face.gaze_x = -0.6f * up;
        one.face.gaze_y = mix(-0.6f, 0.35f, up);
        one.face.lids *= mix(0.5f, 1, up);
        one.face.brows = 0.6f * up;
        draw_people(picture, shown.depths(), shown.camera, {&one, 1}, lamp_light({0.5f, 0.8f, 0.4f}, 1.25f));
    }

    void his_mother(const Moment& moment, Picture& picture) const {
        const Shown shown = show(to_mother_, {}, picture);
        const float t = moment.time;
        Actor one = mother(t);
        const float away = ease(15.0f, 16.2f, t);
        one.pose.heading = mix(1.15f, 2.6f, away);
        one.pose.head_turn = 0.15f * sine(t * 1.3f) + 0.2f * away;
        one.pose.head_tilt = 0.08f * sine(t * 1.9f);
        one.face.gaze_y = -0.3f;
        one.face.gaze_x = 0.2f;
        one.face.mouth = scolding(t);
        one.face.brows = -0.7f;
        draw_people(picture, shown.depths(), shown.camera, {&one, 1}, lamp_light({0.9f, 0.45f, 0.45f}, 1.2f));
    }

    Painted wide_, to_boy_, to_mother_, bare_;
};

} // namespace

ScenePointer build_apartment(const Format& format) {
    return std::make_unique<Apartment>(format);
}

} // namespace decoupage::etude
