#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/people.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"
#include "etude/shapes.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

constexpr float drum_radius = 2.7f, drum_height = 3.0f;

void bulbs(Set& set, Vec3 from, Vec3 to, int count, float sag) {
    for (int i = 0; i < count; ++i) {
        const float u = (static_cast<float>(i) + 0.5f) / static_cast<float>(count);
        const Vec3 at = mix(from, to, u) - Vec3{0, sag * 4 * u * (1 - u), 0};
        set.ball(at, 0.055f, {Kind::plain, 0.9f, 0, 1, 6});
    }
}

Set fairground() {
    Set set;
    set.sky = 0.035f;
    set.bounce = 0.03f;
    set.beyond = 0.006f;
    set.block({-40, -0.1f, -40}, {40, 0, 12}, {Kind::cobbles, 0.20f, 0.7f, 1.5f});
    // The drum, of upright planks, with a gallery and a cornice of lamps.
    for (int i = 0; i < 56; ++i) {
        const float turn = 2 * pi * static_cast<float>(i) / 56;
        const Vec3 at{4.4f * sine(turn), 0, -9 + 4.4f * cosine(turn)};
        set.box(at + Vec3{0, 2.3f, 0}, {0.25f, 2.3f, 0.04f},
                {Kind::boards, (i & 1) != 0 ? 0.42f : 0.16f, 0.6f}, turn);
        if (i % 2 == 0) {
            const Vec3 rim{4.75f * sine(turn), 4.72f, -9 + 4.75f * cosine(turn)};
            set.ball(rim, 0.07f, {Kind::plain, 0.9f, 0, 1, 7});
            set.rod({4.6f * sine(turn), 4.6f, -9 + 4.6f * cosine(turn)},
                    {4.6f * sine(turn), 5.5f, -9 + 4.6f * cosine(turn)}, 0.03f, {Kind::metal, 0.3f, 0.2f});
        }
    }
    set.box({0, 5.6f, -4.55f}, {1.9f, 0.45f, 0.08f}, {Kind::plain, 0.12f, 0.3f});
    bulbs(set, {-1.8f, 6.05f, -4.4f}, {1.8f, 6.05f, -4.4f}, 13, 0);
    bulbs(set, {-1.8f, 5.15f, -4.4f}, {1.8f, 5.15f, -4.4f}, 13, 0);
    set.box({0, 1.15f, -4.55f}, {0.7f, 1.15f, 0.1f}, {Kind::plain, 0.02f, 0.2f});
    for (const float side : {-1.0f, 1.0f}) {
        set.box({side * 0.85f, 1.2f, -4.45f}, {0.09f, 1.25f, 0.09f}, {Kind::plain, 0.5f, 0.3f});
        set.box({side * 2.1f, 0.5f, -3.6f}, {0.9f, 0.5f, 0.05f}, {Kind::boards, 0.3f, 0.5f});
        bulbs(set, {side * 1.0f, 5.4f, -4.4f}, {side * 11, 4.4f, -2.0f}, 22, 0.9f);
        bulbs(set, {side * 11, 4.4f, -2.0f}, {side * 12, 4.0f, 6}, 12, 0.7f);
        // Stalls.
        set.box({side * 8.2f, 1.2f, -6.5f}, {2.2f, 1.2f, 1.2f}, {Kind::boards, 0.22f, 0.5f});
        for (int i = 0; i < 9; ++i)
            set.box({side * 8.2f - 2.0f + 0.5f * static_cast<float>(i), 2.75f, -5.3f}, {0.25f, 0.06f, 0.8f},
                    {Kind::cloth, (i & 1) != 0 ? 0.7f : 0.1f, 0.3f});
        set.lamp({{side * 8.2f, 2.3f, -4.4f}, 0.3f, 2.2f});
        bulbs(set, {side * 8.2f - 2.1f, 2.5f, -4.5f}, {side * 8.2f + 2.1f, 2.5f, -4.5f}, 9, 0);
    }
    set.lamp({{0, 5.2f, -3.6f}, 0.6f, 9.0f});
    set.lamp({{-5, 4.6f, -1.5f}, 0.5f, 3.5f});
    set.lamp({{5, 4.6f, -1.5f}, 0.5f, 3.5f});
    set.close();
    return set;
}

class Fair : public Scene {
public:
    explicit Fair(const Format& format)
        : ground_(paint(fairground(), camera_at({1.2f, 1.6f, 6.2f}, {0, 2.35f, -6}, 1.15f), format)),
          wall_(2048, 256), crowd_(1024, 64) {
        paint_wall();
        paint_crowd();
    }

    void draw(const Moment& moment, Picture& picture) const override {
        switch (moment.shot.setup) {
        case 0:
            outside(moment, picture);
            break;
        case 2:
            after(moment, picture);
            break;
        default:
            ride(moment, picture);
        }
    }

    Stock stock(const Moment& moment) const override {
        Stock stock;
        stock.glow = 0.45f;
        if (moment.shot.setup == 1) stock.grain = 5.5f;
        return stock;
    }

private:
    void paint_wall() {
        for (int y = 0; y < wall_.height; ++y)
            for (int x = 0; x < wall_.width; ++x) {
                const float around = static_cast<float>(x) / static_cast<float>(wall_.width),
                            up = static_cast<float>(y) / static_cast<float>(wall_.height);
                const float plank = around * 72, inside = plank - floor_of(plank);
                const auto which = static_cast<std::uint32_t>(plank);
                float tone = 0.34f + 0.20f * (chance(which % 72, 601) - 0.5f) +
                             0.10f * (noise(inside * 9 + static_cast<float>(which) * 17, up * 7, 602) - 0.5f);
                if (inside < 0.05f || inside > 0.95f) tone *= 0.35f;
                for (const float band : {0.08f, 0.52f, 0.94f})
                    if (std::fabs(up - band) < 0.018f) tone = 0.10f;
                const float rivet = (around * 144 - floor_of(around * 144) - 0.5f) / 0.12f;
                for (const float band : {0.08f, 0.52f, 0.94f})
                    if (rivet * rivet + (up - band) * (up - band) * 12000 < 1) tone = 0.55f;
                wall_.at(x, y) = std::max(0.03f, tone * (0.75f + 0.5f * rough(around * 40, up * 5, 3, 603)));
            }
    }

    /// Those who look down into the drum, from a gallery that lamps light from below.
    void paint_crowd() {
        for (int x = 0; x < crowd_.width; ++x)
            for (int y = 0; y < crowd_.height; ++y) {
                const float place = static_cast<float>(x) * (40.0f / 1024), inside = place - floor_of(place);
                const auto who = static_cast<std::uint32_t>(place);
                const float up = static_cast<float>(y) / static_cast<float>(crowd_.height);
                float tone = 0.015f;
                const float tall = 0.56f + 0.18f * chance(who, 611), u = (inside - 0.5f) * 2;
                if (chance(who, 612) < 0.8f) {
                    const float head = u * u / 0.13f + (up - tall) * (up - tall) / 0.0062f;
                    if (up < tall - 0.06f &&
                        std::fabs(u) < 0.72f - 0.5f * ease(tall - 0.16f, tall - 0.06f, up))
                        tone = 0.05f + 0.2f * chance(who, 613);
                    if (head < 1) tone = up > tall + 0.028f ? 0.03f : 0.48f;
                }
                if (up < 0.12f) tone = 0.22f;
                crowd_.at(x, y) = tone;
            }
    }

    static float lookup(const Plane<float>& plane, float around, float up) {
        const float fx = (around - floor_of(around)) * static_cast<float>(plane.width);
        const float fy = std::clamp(up * static_cast<float>(plane.height), 0.0f,
                                    static_cast<float>(plane.height) - 1.001f);
        const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
        const float u = fx - static_cast<float>(ix), v = fy - static_cast<float>(iy);
        const int left = ix % plane.width, next = (ix + 1) % plane.width;
        return mix(mix(plane.at(left, iy), plane.at(next, iy), u),
                   mix(plane.at(left, iy + 1), plane.at(next, iy + 1), u), v);
    }

    /// How far the drum has turned, and the camera with it, in radians: it starts, runs and stops.
    static float turned(float t) {
        const float rise = clamp01((t - 4.5f) / 3.5f), fall = clamp01((t - 20.0f) / 3.5f);
        const float speed = 3.4f;
        return speed * (3.5f * 0.5f * rise * rise + std::clamp(t - 8.0f, 0.0f, 12.0f) +
                        3.5f * (fall - 0.5f * fall * fall));
    }

    static Actor rider(float side, float t, std::uint32_t seed, float pressed) {
        Actor one;
        const float up = pressed * 0.55f;
        one.pose.at = {(drum_radius - 0.17f) * sine(side), 0.05f + up, -(drum_radius - 0.17f) * cosine(side)};
        one.pose.heading = -side;
        const auto unrest = [&](float rate, std::uint32_t which) {
            return 2 * noise(t * rate, seed + which) - 1;
        };
        const float spread = mix(0.2f, 1.25f, pressed);
        one.pose.left_arm = {0.1f + 0.2f * unrest(0.7f, 1), spread + 0.45f * unrest(0.5f, 2) * pressed,
                             0.5f + 0.4f * unrest(0.8f, 3) * pressed, 0};
        one.pose.right_arm = {0.1f + 0.2f * unrest(0.7f, 4), spread + 0.45f * unrest(0.45f, 5) * pressed,
                              0.5f + 0.4f * unrest(0.7f, 6) * pressed, 0};
        one.pose.left_leg = {0.25f * unrest(0.5f, 7) * pressed + 0.1f, 0.08f + 0.28f * pressed,
                             0.2f + 0.5f * pressed * clamp01(unrest(0.4f, 8)), 0};
        one.pose.right_leg = {0.25f * unrest(0.5f, 9) * pressed + 0.1f, 0.08f + 0.28f * pressed,
                              0.2f + 0.5f * pressed * clamp01(unrest(0.45f, 10)), 0};
        one.pose.tilt = 0.28f * unrest(0.25f, 11) * pressed;
        one.pose.head_tilt = 0.3f * unrest(0.5f, 12) * pressed;
        one.pose.head_turn = 0.5f * unrest(0.4f, 13);
        one.face.mouth = pressed * clamp01(0.6f + unrest(0.8f, 14));
        one.face.smile = 1;
        return one;
    }

    void ride(const Moment& moment, Picture& picture) const {
        const float t = moment.time;
        const float roll = moment.changed ? 0.0f : 3 * pi * ease(0, 1, moment.progress("roll"));
        const float pressed = ease(6.5f, 9.0f, t) * (1 - ease(21.0f, 23.2f, t));
        const float turn = turned(t);
        const Vec3 eye{0, 1.30f, 0.45f};
        const Camera camera = camera_at(eye, {0, 1.28f + 0.38f * pressed, -2}, 0.98f, roll);
        const float lamp = turn; // a lamp outside the drum seems to run round it
        const float scale = 1 / static_cast<float>(picture.height);
        for (int y = 0; y < picture.height; ++y) {
            const float ay = (static_cast<float>(y) + 0.5f) * scale - 0.5f;
            const Vec3 row = camera.ahead * camera.focal - camera.up * ay;
            float* pixels = &picture.at(0, y);
            // Every other pixel is looked up: the drum turns too fast for more to be seen.
            for (int x = 0; x < picture.width; x += 2) {
                const float ax =
                    (static_cast<float>(x) + 0.5f - static_cast<float>(picture.width) / 2) * scale;
                pixels[x] = inside_of_drum(eye, row + camera.right * ax, turn, lamp, t, moment.changed);
                if (x > 0) pixels[x - 1] = (pixels[x - 2] + pixels[x]) / 2;
            }
            pixels[picture.width - 1] = pixels[(picture.width - 1) / 2 * 2];
        }
        std::vector<Actor> riders{rider(0, t, 71, pressed)};
        for (std::uint32_t i = 0; i < 3; ++i) {
            const float side = i == 0 ? -0.62f : i == 1 ? 0.66f : 1.25f;
            Actor other = rider(side, t + 3.0f * static_cast<float>(i), 80 + 20 * i, pressed);
            other.person.top = Material::coat;
            other.person.top_tone = 0.12f + 0.2f * static_cast<float>(i & 1);
            other.person.hair_tone = 0.1f;
            other.person.size = 1.05f + 0.04f * static_cast<float>(i);
            riders.push_back(other);
        }
        Illumination light{.key_to = unit({sine(lamp), 0.9f, 0.55f + 0.5f * cosine(lamp)}),
                           .key = 2.6f,
                           .wrap = 0.0f,
                           .rim_to = unit({-sine(lamp), 0.5f, -0.3f}),
                           .rim = 0.9f,
                           .sky = 0.16f,
                           .ground = 0.08f};
        if (moment.changed)
            light = {
                .key_to = unit({0.2f, 0.9f, 0.5f}), .key = 0.5f, .wrap = 0.5f, .sky = 0.5f, .ground = 0.35f};
        draw_people(picture, nullptr, camera, riders, light);
    }

    float inside_of_drum(Vec3 eye, Vec3 way, float turn, float lamp, float t, bool even) const {
        const float a = way.x * way.x + way.z * way.z;
        const float b = eye.x * way.x + eye.z * way.z;
        const float c = eye.x * eye.x + eye.z * eye.z;
        const auto meet = [&](float radius) {
            return (-b + std::sqrt(b * b - a * (c - radius * radius))) / a;
        };
        const float s = meet(drum_radius);
        const float y = eye.y + way.y * s;
        const float angle = angle_of(eye.x + way.x * s, -(eye.z + way.z * s));
        if (y < 0) { // the floor, with the boards of a wheel
            const float down = eye.y / -way.y;
            const float fx = eye.x + way.x * down, fz = eye.z + way.z * down;
            const float spoke = angle_of(fz, fx) * (24 / (2 * pi));
            const float gap = spoke - floor_of(spoke) < 0.06f ? 0.4f : 1.0f;
            return 0.07f * gap * (0.5f + 0.5f * std::sqrt(fx * fx + fz * fz) / drum_radius);
        }
        const float facing = cosine(angle + lamp);
        const float hard = even ? 0.42f : ease(0.25f, 0.62f, facing); // the lamp, or light from everywhere
        if (y < drum_height) {
            const float tone = lookup(wall_, angle / (2 * pi), y / drum_height);
            const float from_above = 0.45f + 0.75f * y / drum_height;
            // The rail above throws its bars on the wall.
            const float bars =
                ease(0.15f, 0.3f, std::fabs(sine((angle + turn * 0.15f) * 12))) * 0.35f + 0.65f;
            return tone * (0.14f + 2.6f * hard * from_above * bars);
        }
        const float far = meet(drum_radius + 0.9f);
        const float high = (eye.y + way.y * far - drum_height) / 1.7f;
        const float around = angle_of(eye.x + way.x * far, -(eye.z + way.z * far)) + turn;
        if (high < 1) return lookup(crowd_, around / (2 * pi), high) * (0.5f + 1.1f * hard);
        // Lamps of the roof, drawn out into streaks by the turning.
        const float ring = (high - 1.25f) * 9, lamps = around * (18 / (2 * pi)),
                    near = lamps - floor_of(lamps) - 0.5f;
        const float streak = 1.0f / (1 + ring * ring * 3);
        const float blur = clamp01((t - 5) / 3) * (1 - clamp01((t - 20) / 3));
        return 0.015f + streak * mix(near * near < 0.02f ? 4.0f : 0.05f, 0.9f, blur * 0.85f);
    }

    void outside(const Moment& moment, Picture& picture) const {
        const Shown shown = show(ground_, {}, picture);
        const float t = moment.time;
        std::vector<Actor> people;
        for (std::uint32_t i = 0; i < 9; ++i) {
            Actor one;
            one.person.build = chance(i, 621) < 0.45f ? Person::Build::woman : Person::Build::man;
            one.person.top = one.person.bottom = Material::coat;
            one.person.size = 1.08f + 0.1f * chance(i, 622);
            one.person.top_tone = one.person.bottom_tone = 0.04f + 0.15f * chance(i, 623);
            const float way = chance(i, 624) < 0.5f ? 1.0f : -1.0f;
            one.pose.at = {-7 + 14 * chance(i, 625) + way * (i % 3 == 0 ? 0.0f : 0.9f * t), 0,
                           -1.0f - 2.4f * chance(i, 626)};
            one.pose.heading = i % 3 == 0 ? pi + 0.6f * (chance(i, 627) - 0.5f) : way * pi / 2;
            if (i % 3 != 0) one.pose = walking(one.pose, t * 0.9f + chance(i, 628), 0.8f);
            people.push_back(one);
        }
        Actor boy;
        boy.pose.at = {1.3f - 0.28f * t, 0, 2.6f - 1.15f * t};
        boy.pose.heading = pi + 0.25f;
        boy.pose = walking(boy.pose, t * 1.1f, 1);
        people.push_back(boy);
        const Illumination light{.key_to = unit({0.0f, 0.6f, -0.8f}),
                                 .key = 0.7f,
                                 .wrap = 0.25f,
                                 .rim_to = unit({0.1f, 0.5f, -0.8f}),
                                 .rim = 1.4f,
                                 .sky = 0.06f,
                                 .ground = 0.06f};
        cast_shadows(picture, shown.depths(), shown.camera, people, unit({0, 0.55f, -0.8f}), 0, 0.6f, 3);
        draw_people(picture, shown.depths(), shown.camera, people, light);
    }

    /// Behind him the lights of the fair, out of focus.
    void after(const Moment& moment, Picture& picture) const {
        const float t = moment.time - 25;
        const auto high = static_cast<float>(picture.height), wide = static_cast<float>(picture.width);
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x)
                picture.at(x, y) = 0.012f + 0.035f * ease(0.2f, 1.0f, static_cast<float>(y) / high);
        for (std::uint32_t i = 0; i < 64; ++i) {
            const float sway = 0.010f * sine(t * 1.4f + 1);
            const float u = chance(i, 631) + sway, row = chance(i, 632);
            const float v = row < 0.55f ? 0.20f + 0.10f * chance(i, 633) + 0.14f * (u - 0.5f) * (u - 0.5f)
                                        : 0.15f + 0.55f * chance(i, 634);
            const float size = high * (0.018f + 0.034f * chance(i, 635));
            const float blinking = chance(i, 636) < 0.25f ? ease(0.3f, 0.6f, noise(t * 3, 640 + i)) : 1.0f;
            add_disc(picture, u * wide, v * high, size, 0.22f, (0.10f + 0.5f * chance(i, 637)) * blinking);
        }
        Actor boy;
        const float sway = sine(t * 2.3f);
        boy.pose.at = {0.35f * sine(t * 1.25f) - 0.1f, 0, 0.5f * t};
        boy.pose.heading = 0.25f * sway;
        boy.pose = walking(boy.pose, t * 0.85f, 0.8f);
        boy.pose.tilt = 0.16f * sway;
        boy.pose.head_tilt = -0.2f * sway;
        boy.pose.head_nod = 0.15f + 0.1f * sine(t * 1.7f);
        boy.pose.left_arm.spread = 0.5f + 0.2f * sway;
        boy.pose.right_arm.spread = 0.5f - 0.2f * sway;
        boy.face.smile = 1;
        boy.face.mouth = 0.35f;
        boy.face.lids = 0.7f;
        const Camera camera = camera_at({0, 1.25f, 3.9f}, {0, 1.06f, 0}, 2.1f);
        draw_people(picture, nullptr, camera, {&boy, 1},
                    {.key_to = unit({-0.75f, 0.55f, 0.45f}),
                     .key = 1.25f,
                     .wrap = 0.1f,
                     .rim_to = unit({0.6f, 0.5f, -0.7f}),
                     .rim = 2.2f,
                     .sky = 0.10f,
                     .ground = 0.05f});
    }

    Painted ground_;
    Plane<float> wall_, crowd_;
};

} // namespace

ScenePointer build_fair(const Format& format) {
    return std::make_unique<Fair>(format);
}

} // namespace decoupage::etude
