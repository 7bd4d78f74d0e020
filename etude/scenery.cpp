#include "etude/scenery.hpp"

#include "etude/noise.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

constexpr Surface bark{Kind::plain, 0.10f, 0.6f, 0.2f}, iron{Kind::metal, 0.035f, 0.3f},
    glass{Kind::plain, 0.05f, 0.5f, 3};

void branch(Set& set, Vec3 from, Vec3 way, float length_, float thick, float spread, int depth,
            std::uint32_t seed) {
    const Vec3 to = from + way * length_;
    set.rod(from, to, thick, bark);
    if (depth == 0) return;
    const int forks = depth > 4 ? 3 : 2;
    for (int i = 0; i < forks; ++i) {
        const auto which = hash(seed, static_cast<std::uint32_t>(i) + 7);
        const float around =
            2 * pi * (static_cast<float>(i) / static_cast<float>(forks) + 0.3f * chance(which, 2));
        const float out = spread * (0.6f + 0.7f * chance(which, 3));
        Vec3 next = unit(way + Vec3{cosine(around), 0.12f, sine(around)} * out);
        next = unit(next + Vec3{0, 0.10f - 0.05f * static_cast<float>(4 - depth), 0});
        const float at = i == 0 ? 1.0f : 0.45f + 0.5f * chance(which, 4);
        branch(set, mix(from, to, at), next, length_ * (0.66f + 0.22f * chance(which, 5)), thick * 0.64f,
               spread, depth - 1, which);
    }
}

void window(Set& set, float x, float foot, float wide, float high, Surface wall, std::uint32_t seed) {
    const float middle = foot + high / 2;
    set.box({x, middle, 0.01f}, {wide / 2, high / 2, 0.02f}, glass);
    const Surface frame{Kind::plain, 0.55f, 0.2f};
    for (const float side : {-1.0f, 0.0f, 1.0f})
        set.box({x + side * wide / 2, middle, 0.04f}, {side == 0 ? 0.025f : 0.04f, high / 2, 0.02f}, frame);
    set.box({x, foot + high * 0.66f, 0.04f}, {wide / 2, 0.022f, 0.02f}, frame);
    wall.tone *= 1.12f;
    set.box({x, foot + high + 0.1f, 0.09f}, {wide / 2 + 0.16f, 0.08f, 0.10f}, wall);
    set.box({x, foot - 0.06f, 0.10f}, {wide / 2 + 0.12f, 0.05f, 0.12f}, wall);
    for (const float side : {-1.0f, 1.0f}) // the reveal of the wall
        set.box({x + side * (wide / 2 + 0.09f), middle, 0.07f}, {0.05f, high / 2, 0.06f}, wall);
    const float shutters = chance(seed, 1);
    const Surface slats{Kind::shutter, 0.30f + 0.25f * chance(seed, 2), 0.6f};
    if (shutters < 0.18f)
        set.box({x, middle, 0.09f}, {wide / 2, high / 2, 0.02f}, slats);
    else if (shutters < 0.75f)
        for (const float side : {-1.0f, 1.0f})
            set.box({x + side * (wide * 0.75f + 0.10f), middle, 0.10f}, {wide / 4, high / 2, 0.02f}, slats);
    if (shutters > 0.55f) { // a curtain
        set.box({x - wide * 0.25f, middle, 0.033f}, {wide * 0.2f, high / 2, 0.004f},
                {Kind::cloth, 0.42f, 0.6f});
        set.box({x + wide * 0.28f, middle, 0.033f}, {wide * 0.16f, high / 2, 0.004f},
                {Kind::cloth, 0.36f, 0.6f});
    }
}

void balcony(Set& set, float wide, float y) {
    set.box({0, y, 0.35f}, {wide / 2, 0.07f, 0.38f}, {Kind::stone, 0.42f, 0.4f});
    set.box({0, y + 0.95f, 0.70f}, {wide / 2, 0.025f, 0.025f}, iron);
    set.box({0, y + 0.15f, 0.70f}, {wide / 2, 0.018f, 0.018f}, iron);
    for (float x = -wide / 2; x < wide / 2; x += 0.17f)
        set.box({x, y + 0.52f, 0.70f}, {0.013f, 0.42f, 0.013f}, iron);
}

void shop(Set& set, float x, float wide, std::uint32_t seed) {
    const Surface front{Kind::wood, 0.06f + 0.12f * chance(seed, 1), 0.5f};
    set.box({x, 1.55f, 0.06f}, {wide / 2, 1.55f, 0.08f}, front);
    set.box({x, 2.82f, 0.18f}, {wide / 2, 0.26f, 0.12f},
            {Kind::plain, chance(seed, 2) < 0.5f ? 0.04f : 0.5f, 0.3f});
    set.box({x + wide * 0.14f, 1.45f, 0.15f}, {wide * 0.30f, 0.92f, 0.02f}, glass);
    set.box({x - wide * 0.33f, 1.15f, 0.15f}, {0.42f, 1.12f, 0.02f}, {Kind::plain, 0.03f, 0.5f});
    for (int i = 0; i < 7; ++i) { // what is in the window
        const float u = static_cast<float>(i) / 6 - 0.5f;
        set.box({x + wide * (0.14f + 0.52f * u),
                 0.72f + 0.25f * chance(seed, 20 + static_cast<std::uint32_t>(i)), 0.17f},
                {0.11f, 0.10f + 0.16f * chance(seed, 30 + static_cast<std::uint32_t>(i)), 0.006f},
                {Kind::plain, 0.12f + 0.4f * chance(seed, 40 + static_cast<std::uint32_t>(i)), 0.2f});
    }
    if (chance(seed, 3) < 0.6f) // an awning
        for (int i = 0; i < 10; ++i) {
            const float u = static_cast<float>(i) / 10;
            set.box({x, 2.6f - 0.35f * u, 0.2f + 1.0f * u}, {wide * 0.46f, 0.03f, 0.06f},
                    {Kind::cloth, (seed & 1) != 0 ? 0.55f : 0.22f, 0.4f});
        }
}

constexpr float storey = 3.15f, shops = 3.4f;
constexpr int storeys = 4;

} // namespace

Set outdoors(const Daylight& light) {
    Set set;
    set.sky = light.sky;
    set.bounce = light.sky * 0.45f;
    set.reach = 1.5f;
    if (light.sun > 0) set.lamp({light.sun_to, light.softness, light.sun, true});
    return set;
}

void bare_tree(Set& set, float height, std::uint32_t seed, float spread) {
    branch(set, {0, -0.3f, 0}, unit({0.05f * (chance(seed) - 0.5f), 1, 0}), height * 0.28f, height * 0.020f,
           spread, 8, seed);
}

void poplar(Set& set, float height, std::uint32_t seed) {
    set.rod({0, -0.3f, 0}, {0, height * 0.95f, 0}, height * 0.009f, bark);
    for (int i = 0; i < 260; ++i) {
        const auto which = hash(seed, static_cast<std::uint32_t>(i));
        const float y = height * (0.08f + 0.88f * chance(which, 1)), turn = 2 * pi * chance(which, 2);
        const float reach = height * (0.03f + 0.075f * sine(pi * y / height)) * (0.5f + chance(which, 3));
        const Vec3 tip{cosine(turn) * reach, y + reach * 2.4f, sine(turn) * reach};
        set.rod({0, y, 0}, tip, height * 0.0016f, bark);
        for (std::uint32_t k = 0; k < 3; ++k)
            set.ball(mix({0, y, 0}, tip, 0.5f + 0.5f * chance(which, 8 + k)) +
                         Vec3{0.2f * (chance(which, 12 + k) - 0.5f), 0, 0},
                     height * (0.005f + 0.010f * chance(which, 16 + k)),
                     {Kind::plain, 0.07f + 0.07f * chance(which, 20 + k), 0.9f, 0.3f});
    }
}

void bush(Set& set, float wide, float high, std::uint32_t seed) {
    for (int i = 0; i < 340; ++i) {
        const auto which = hash(seed, static_cast<std::uint32_t>(i));
        const float x = (chance(which, 1) - 0.5f) * wide,
                    top = high * (1 - 2.2f * x * x / (wide * wide)) * (0.7f + 0.3f * chance(which, 6));
        set.ball({x, top * chance(which, 2), (chance(which, 3) - 0.5f) * wide * 0.4f},
                 high * (0.035f + 0.06f * chance(which, 4)),
                 {Kind::plain, 0.05f + 0.09f * chance(which, 5), 0.9f, 0.2f});
    }
}

float facade_height() {
    return shops + storeys * storey + 4.6f;
}

void facade(Set& set, float wide, std::uint32_t seed) {
    const Surface wall{chance(seed, 1) < 0.6f ? Kind::stone : Kind::plaster, 0.34f + 0.22f * chance(seed, 2),
                       0.9f};
    const float top = shops + storeys * storey;
    set.box({0, top / 2, -0.3f}, {wide / 2, top / 2, 0.31f}, wall);
    const int windows = std::max(2, static_cast<int>(wide / 2.25f));
    const float gap = wide / static_cast<float>(windows);
    for (int floor = 0; floor < storeys; ++floor) {
        const float foot = shops + storey * static_cast<float>(floor) + 0.55f;
        for (int i = 0; i < windows; ++i)
            window(set, (static_cast<float>(i) - static_cast<float>(windows - 1) / 2) * gap, foot, 1.05f,
                   floor == storeys - 1 ? 1.7f : 2.05f, wall,
                   hash(seed, static_cast<std::uint32_t>(floor * 16 + i)));
        if (floor == 1 || (floor == 3 && chance(seed, 5) < 0.5f)) balcony(set, wide * 0.98f, foot - 0.2f);
        set.box({0, foot - 0.42f, 0.08f}, {wide / 2, 0.07f, 0.09f}, {wall.kind, wall.tone * 1.1f, 0.4f});
    }
    set.box({0, top, 0.22f}, {wide / 2, 0.16f, 0.30f}, {Kind::stone, wall.tone * 1.1f, 0.4f});
    const Surface slate{Kind::roof, 0.13f, 0.5f};
    for (int i = 0; i < 12; ++i) {
        const float u = static_cast<float>(i) / 12;
        set.box({0, top + 0.25f + 2.6f * u, -0.15f - 1.0f * u}, {wide / 2, 0.13f, 0.12f}, slate);
    }
    for (int i = 0; i < windows; i += 2) {
        const float x = (static_cast<float>(i) - static_cast<float>(windows - 1) / 2) * gap;
        set.box({x, top + 1.2f, -0.1f}, {0.55f, 0.85f, 0.35f}, {Kind::plaster, 0.4f, 0.5f});
        set.box({x, top + 1.2f, 0.26f}, {0.36f, 0.66f, 0.02f}, glass);
    }
    for (std::uint32_t i = 0; i < 3; ++i) {
        const float x = (chance(seed, 60 + i) - 0.5f) * wide * 0.9f;
        set.box({x, top + 3.2f, -1.6f}, {0.5f, 1.0f, 0.3f}, {Kind::bricks, 0.26f, 0.6f});
        for (int k = -1; k <= 1; ++k)
            set.rod({x + 0.28f * static_cast<float>(k), top + 4.1f, -1.6f},
                    {x + 0.28f * static_cast<float>(k), top + 4.5f, -1.6f}, 0.09f,
                    {Kind::bricks, 0.3f, 0.5f});
    }
    const int units = std::max(1, static_cast<int>(wide / 4.6f));
    for (int i = 0; i < units; ++i)
        shop(set,
             (static_cast<float>(i) - static_cast<float>(units - 1) / 2) * wide / static_cast<float>(units),
             wide / static_cast<float>(units) - 0.3f, hash(seed, 90 + static_cast<std::uint32_t>(i)));
}

void house(Set& set, float wide, std::uint32_t seed) {
    const float high = 2.9f + 1.2f * chance(seed, 1);
    const Surface wall{Kind::plaster, 0.42f + 0.25f * chance(seed, 2), 1.0f};
    set.box({0, high / 2, -2}, {wide / 2, high / 2, 2}, wall);
    for (int i = 0; i < 14; ++i) {
        const float u = static_cast<float>(i) / 14;
        set.box({0, high + 2.3f * u, 0.2f - 2.2f * u}, {wide / 2 + 0.2f, 0.10f, 0.14f},
                {Kind::roof, 0.15f, 0.7f});
    }
    set.box({wide * 0.3f, high + 2.3f, -1.8f}, {0.3f, 0.9f, 0.3f}, {Kind::bricks, 0.22f, 0.5f});
    const int openings = std::max(2, static_cast<int>(wide / 2.1f));
    for (int i = 0; i < openings; ++i) {
        const float x = (static_cast<float>(i) - static_cast<float>(openings - 1) / 2) * wide /
                        static_cast<float>(openings);
        if (static_cast<std::uint32_t>(i) == seed % static_cast<std::uint32_t>(openings))
            set.box({x, 1.02f, 0.02f}, {0.48f, 1.02f, 0.03f}, {Kind::boards, 0.10f, 0.5f});
        else
            window(set, x, 0.95f, 0.9f, 1.25f, wall, hash(seed, static_cast<std::uint32_t>(i)));
    }
}

void lamp_post(Set& set) {
    set.rod({0, -0.2f, 0}, {0, 0.9f, 0}, 0.11f, iron);
    set.rod({0, 0.9f, 0}, {0, 3.6f, 0}, 0.055f, iron);
    set.box({0, 3.15f, 0}, {0.32f, 0.02f, 0.02f}, iron);
    set.box({0, 3.95f, 0}, {0.17f, 0.28f, 0.17f}, {Kind::plain, 0.5f, 0.3f});
    set.box({0, 4.28f, 0}, {0.22f, 0.05f, 0.22f}, iron);
    set.rod({0, 4.3f, 0}, {0, 4.5f, 0}, 0.05f, iron);
    for (const float side : {-0.17f, 0.17f})
        set.box({side, 3.95f, 0.17f}, {0.014f, 0.28f, 0.014f}, iron);
}

void tower(Set& set, float height) {
    // Four legs that lean together along a curve, tied with crosses, and two platforms.
    const auto half = [&](float y) {
        const float u = y / height;
        return height * (0.205f * exponential(-3.6f * u) + 0.006f);
    };
    const auto spread = [&](float y) { return half(y) * mix(0.34f, 0.5f, clamp01(y / height * 2)); };
    constexpr int steps = 34;
    const Surface steel{Kind::metal, 0.09f, 0.2f};
    for (int i = 0; i < steps; ++i) {
        const float y0 = height * 0.93f * static_cast<float>(i) / steps,
                    y1 = height * 0.93f * static_cast<float>(i + 1) / steps;
        const float thick = height * mix(0.0042f, 0.0014f, static_cast<float>(i) / steps);
        for (const float side : {-1.0f, 1.0f}) {
            const float a0 = side * half(y0), a1 = side * half(y1);
            const float b0 = side * (half(y0) - spread(y0)), b1 = side * (half(y1) - spread(y1));
            const bool joined = y0 > height * 0.38f;
            set.rod({a0, y0, 0}, {a1, y1, 0}, thick, steel);
            set.rod({joined ? -a0 : b0, y0, 0}, {joined ? -a1 : b1, y1, 0}, thick, steel);
            set.rod({a0, y0, 0}, {joined ? -a1 : b1, y1, 0}, thick * 0.5f, steel);
            set.rod({joined ? -a0 : b0, y0, 0}, {a1, y1, 0}, thick * 0.5f, steel);
            set.rod({a1, y1, 0}, {joined ? 0 : b1, y1, 0}, thick * 0.5f, steel);
        }
    }
    for (const float at : {0.19f, 0.385f, 0.93f}) {
        const float y = height * at, wide = half(y) * 1.12f + height * 0.004f;
        set.box({0, y, 0}, {wide, height * 0.011f, wide}, steel);
    }
    for (int i = 0; i < 18; ++i) { // the arch between the legs
        const float a = pi * static_cast<float>(i) / 18, b = pi * static_cast<float>(i + 1) / 18;
        const float wide = height * 0.118f, high = height * 0.145f;
        set.rod({wide * cosine(a), height * 0.02f + high * sine(a), 0},
                {wide * cosine(b), height * 0.02f + high * sine(b), 0}, height * 0.0032f, steel);
    }
    set.rod({0, height * 0.93f, 0}, {0, height, 0}, height * 0.0028f, steel);
}

void wire_fence(Set& set, float wide, float high) {
    const Surface post{Kind::plain, 0.30f, 0.6f}, wire{Kind::metal, 0.22f, 0.2f};
    for (float x = -wide / 2; x <= wide / 2 + 0.01f; x += wide / 4)
        set.box({x, high / 2, 0}, {0.06f, high / 2, 0.06f}, post);
    for (float x = -wide / 2 - high; x < wide / 2; x += 0.16f)
        for (const float lean : {-1.0f, 1.0f}) {
            const float from = lean > 0 ? x : x + high;
            set.rod({from, 0.05f, 0}, {from + lean * high, high, 0}, 0.009f, wire);
        }
    for (const float y : {0.06f, high * 0.5f, high})
        set.rod({-wide / 2, y, 0}, {wide / 2, y, 0}, 0.012f, wire);
}

void railing(Set& set, float wide) {
    for (const float y : {0.35f, 0.7f, 1.05f})
        set.rod({-wide / 2, y, 0}, {wide / 2, y, 0}, 0.035f, iron);
    for (float x = -wide / 2; x <= wide / 2 + 0.01f; x += wide / 5)
        set.rod({x, -0.1f, 0}, {x, 1.12f, 0}, 0.05f, iron);
}

void stone_wall(Set& set, float wide, float high) {
    set.box({0, high / 2, 0}, {wide / 2, high / 2, 0.2f}, {Kind::stone, 0.30f, 1.2f, 0.7f});
    set.box({0, high, 0.03f}, {wide / 2, 0.06f, 0.26f}, {Kind::stone, 0.36f, 0.8f});
}

void telegraph_pole(Set& set) {
    set.rod({0, -0.3f, 0}, {0, 7.4f, 0}, 0.09f, {Kind::plain, 0.10f, 0.6f, 0.3f});
    for (const float y : {6.5f, 7.0f}) {
        set.box({0, y, 0.1f}, {0.8f, 0.05f, 0.05f}, {Kind::plain, 0.12f, 0.4f});
        for (const float x : {-0.7f, -0.35f, 0.35f, 0.7f})
            set.rod({x, y, 0.1f}, {x, y + 0.18f, 0.1f}, 0.045f, {Kind::plain, 0.5f, 0});
    }
}

void car(Set& set, std::uint32_t seed) {
    const Surface paint_{Kind::plain, 0.05f + 0.2f * chance(seed, 1), 0.2f}, dark{Kind::plain, 0.03f, 0.1f};
    set.box({0, 0.55f, 0}, {1.9f, 0.24f, 0.7f}, paint_);
    set.rod({-1.75f, 0.62f, 0.45f}, {1.6f, 0.62f, 0.45f}, 0.26f, paint_);
    set.box({-0.15f, 1.02f, 0}, {1.0f, 0.30f, 0.62f}, paint_);
    set.rod({-1.0f, 1.26f, 0.3f}, {0.65f, 1.26f, 0.3f}, 0.13f, paint_);
    for (const float x : {-0.62f, 0.24f})
        set.box({x, 1.06f, 0.62f}, {0.36f, 0.18f, 0.02f}, glass);
    for (const float x : {-1.15f, 1.2f}) {
        set.ball({x, 0.42f, 0.42f}, 0.44f, paint_);
        set.rod({x, 0.32f, 0.5f}, {x, 0.32f, 0.74f}, 0.31f, dark);
        set.rod({x, 0.32f, 0.7f}, {x, 0.32f, 0.88f}, 0.15f, {Kind::metal, 0.5f, 0.2f});
    }
    set.ball({1.95f, 0.72f, 0.45f}, 0.13f, {Kind::metal, 0.6f, 0});
}

void advertising_column(Set& set) {
    set.rod({0, 0.2f, 0}, {0, 3.0f, 0}, 0.62f, {Kind::newsprint, 0.5f, 0.4f, 2.4f});
    for (std::uint32_t i = 0; i < 6; ++i)
        set.box({-0.3f + 0.6f * chance(i, 1), 0.8f + 0.42f * static_cast<float>(i), 0.58f},
                {0.26f, 0.2f, 0.06f},
                {Kind::newsprint, 0.2f + 0.5f * chance(i, 2), 0.3f, 1.0f + 2 * chance(i, 3)});
    set.rod({0, 3.3f, 0}, {0, 3.35f, 0}, 0.78f, iron);
    set.ball({0, 3.7f, 0}, 0.5f, {Kind::metal, 0.10f, 0.3f});
}

} // namespace decoupage::etude
