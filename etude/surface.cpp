#include "etude/noise.hpp"
#include "etude/set.hpp"

namespace decoupage::etude {

namespace {

/// Where a point lies on a face: along it and up it, in metres.
struct Flat {
    float u, v;
};

Flat flat(Vec3 at, Vec3 n) {
    if (std::fabs(n.y) > 0.7f) return {at.x, at.z};
    return std::fabs(n.x) > std::fabs(n.z) ? Flat{at.z, at.y} : Flat{at.x, at.y};
}

float fraction(float x) {
    return x - floor_of(x);
}
std::uint32_t whole(float x) {
    return static_cast<std::uint32_t>(static_cast<int>(floor_of(x)));
}

/// 1 within a joint of the given width at whole numbers, else 0, soft at its edge.
float joint(float x, float width) {
    const float f = fraction(x), distance = std::min(f, 1 - f);
    return clamp01(1.5f - distance / (width * 0.5f));
}

/// Rows of stones, every other one shifted by half.
float courses(Flat p, float wide, float high, float mortar, float wear, std::uint32_t seed) {
    const float row = p.v / high, shift = (whole(row) & 1) != 0 ? 0.5f : 0.0f, column = p.u / wide + shift;
    const float stone = chance(whole(row), whole(column), seed);
    const float gap = std::max(joint(row, mortar / high), joint(column, mortar / wide));
    return (1 + wear * (stone - 0.5f)) * (1 - 0.45f * gap) *
           (1 + 0.5f * wear * (rough(p.u * 9, p.v * 9, 3, seed) - 0.5f));
}

float boards(Flat p, float wide, float wear, std::uint32_t seed) {
    const float column = p.u / wide;
    const std::uint32_t board = whole(column);
    const float shade = chance(board, seed) - 0.5f;
    const float grain =
        noise(p.u * 90, p.v * 2.5f, seed + board) + 0.5f * noise(p.u * 260, p.v * 6, seed + board + 9);
    return (1 + 0.5f * wear * shade + 0.35f * wear * (grain - 0.75f)) *
           (1 - 0.6f * joint(column, 0.006f / wide));
}

float chalk(Flat p, std::uint32_t seed) {
    // Wiped many times, then written on in even lines.
    const float wiped = 0.6f + 0.9f * rough(p.u * 1.4f + 0.4f * p.v, p.v * 3.1f, 3, seed);
    const float row = p.v * 6.2f, line = fraction(row);
    const float word = noise(p.u * 5, floor_of(row) * 7, seed + 3);
    const float stroke = noise(p.u * 42, row * 3.0f, seed + 5);
    const float written = word > 0.40f && line > 0.32f && line < 0.66f && chance(whole(row), seed) > 0.22f
                              ? clamp01((0.085f - std::fabs(stroke - 0.5f)) * 14)
                              : 0.0f;
    return wiped + 9 * written;
}

float map(Flat p, std::uint32_t seed) {
    const float land = rough(p.u * 1.7f, p.v * 1.7f, 4, seed);
    const float coast = clamp01(1 - std::fabs(land - 0.5f) * 40);
    const float inland = land > 0.5f ? 0.80f : 1.0f;
    const float rivers = clamp01(1 - std::fabs(rough(p.u * 4, p.v * 4, 3, seed + 9) - 0.5f) * 60) *
                         (land > 0.5f ? 0.3f : 0.0f);
    return inland - 0.45f * coast - rivers;
}

float books(Flat p, std::uint32_t seed) {
    const float width = 0.034f;
    const std::uint32_t book = whole(p.u / width);
    const float tone = chance(book, seed), top = 0.75f + 0.25f * chance(book, seed + 1);
    const float bands = fraction(p.v * 5 + tone) > 0.86f ? 1.5f : 1.0f;
    return (0.25f + 1.5f * tone) * bands * (1 - 0.8f * joint(p.u / width, 0.18f)) *
           (fraction(p.v * 3.3f) > top ? 0.15f : 1.0f);
}

} // namespace

float tone_of(const Surface& surface, Vec3 at, Vec3 normal, std::uint32_t seed) {
    Flat p = flat(at, normal);
    p = {p.u / surface.size, p.v / surface.size};
    const float wear = surface.wear;
    const auto stained = [&](float fineness) {
        return 1 + wear * 0.9f * (rough(p.u * fineness, p.v * fineness, 4, seed) - 0.5f);
    };
    float share = 1;
    switch (surface.kind) {
    case Surface::Kind::plain:
        share = stained(3);
        break;
    case Surface::Kind::plaster: {
        const float damp = ease(0.52f, 0.72f, rough(p.u * 0.9f, p.v * 0.6f, 4, seed));
        share = (1 - 0.35f * wear * damp) * (1 + 0.16f * wear * (rough(p.u * 14, p.v * 14, 3, seed) - 0.5f));
        break;
    }
    case Surface::Kind::wood:
        share = boards({p.v * 0.7f + p.u * 0.02f, p.u}, 3.0f, wear * 1.6f, seed);
        break;
    case Surface::Kind::boards:
        share = boards(p, 0.14f, wear, 5) * stained(1.5f);
        break;
    case Surface::Kind::bricks:
        share = courses(p, 0.22f, 0.075f, 0.010f, wear * 0.8f, 6) * stained(1);
        break;
    case Surface::Kind::stone:
        share = courses(p, 0.62f, 0.34f, 0.012f, wear * 0.35f, 7) * stained(1.2f);
        break;
    case Surface::Kind::tiles: {
        const float dark = ((whole(p.u / 0.2f) + whole(p.v / 0.2f)) & 1) != 0 ? 1.0f : 0.42f;
        share = dark * (1 - 0.5f * std::max(joint(p.u / 0.2f, 0.03f), joint(p.v / 0.2f, 0.03f))) * stained(4);
        break;
    }
    case Surface::Kind::paper: {
        const float stripe = 0.5f + 0.5f * sine(p.u * 42), bloom = noise(p.u * 30, p.v * 30, 21);
        const float flower =
            ease(0.60f, 0.72f, bloom) * ease(0.3f, 0.8f, 0.5f + 0.5f * sine(p.u * 42) * sine(p.v * 42));
        share = (0.82f + 0.22f * stripe - 0.34f * flower) * stained(1.3f);
        break;
    }
    case Surface::Kind::chalkboard:
        share = chalk(p, seed);
        break;
    case Surface::Kind::books:
        share = books(p, seed);
        break;
    case Surface::Kind::metal:
        share = stained(2);
        break;
    case Surface::Kind::cobbles: {
        const float row = p.v / 0.11f, shift = chance(whole(row), 3), column = p.u / 0.13f + shift;
        const float gap = std::max(joint(row, 0.2f), joint(column, 0.18f));
        share = (0.8f + 0.45f * chance(whole(row), whole(column), 9)) * (1 - 0.6f * gap) * stained(0.8f);
        break;
    }
    case Surface::Kind::cloth:
        share = stained(9) * (1 + 0.2f * wear * sine(p.u * 60 + 6 * noise(p.u * 3, p.v * 2, seed)));
        break;
    case Surface::Kind::map:
        share = map(p, seed);
        break;
    case Surface::Kind::newsprint: {
        const float row = p.v * 55, word = noise(p.u * 30, floor_of(row), seed);
        share = 1 - (fraction(row) < 0.5f && word > 0.35f ? 0.55f : 0.0f);
        break;
    }
    case Surface::Kind::shutter:
        share = (0.55f + 0.45f * ease(0.0f, 0.7f, fraction(p.v / 0.055f))) * stained(3);
        break;
    case Surface::Kind::roof:
        share = courses(p, 0.3f, 0.2f, 0.02f, wear, 8);
        break;
    case Surface::Kind::glow:
        return 1 + wear * (rough(p.u * 2, p.v * 2, 3, seed) - 0.5f);
    }
    return std::max(0.0f, surface.tone * share);
}

} // namespace decoupage::etude
