#include "etude/noise.hpp"

namespace decoupage::etude {

namespace {

struct Cell {
    std::uint32_t index;
    float inside;
};

Cell cell(float x) {
    const float whole = floor_of(x);
    const float u = x - whole;
    return {static_cast<std::uint32_t>(static_cast<std::int32_t>(whole)), u * u * (3 - 2 * u)};
}

} // namespace

float noise(float x, std::uint32_t seed) {
    const Cell a = cell(x);
    return mix(chance(a.index, seed), chance(a.index + 1, seed), a.inside);
}

float noise(float x, float y, std::uint32_t seed) {
    const Cell a = cell(x), b = cell(y);
    const auto corner = [&](std::uint32_t i, std::uint32_t j) {
        return chance(a.index + i, b.index + j, seed);
    };
    return mix(mix(corner(0, 0), corner(1, 0), a.inside), mix(corner(0, 1), corner(1, 1), a.inside),
               b.inside);
}

float noise(Vec3 at, std::uint32_t seed) {
    const Cell a = cell(at.x), b = cell(at.y), c = cell(at.z);
    const auto corner = [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
        return chance(a.index + i, b.index + j, hash(c.index + k, seed));
    };
    const auto face = [&](std::uint32_t k) {
        return mix(mix(corner(0, 0, k), corner(1, 0, k), a.inside),
                   mix(corner(0, 1, k), corner(1, 1, k), a.inside), b.inside);
    };
    return mix(face(0), face(1), c.inside);
}

float rough(float x, float y, int sizes, std::uint32_t seed) {
    float sum = 0, weight = 0.5f, all = 0;
    for (int i = 0; i < sizes; ++i, weight *= 0.5f, x *= 2.03f, y *= 2.03f) {
        sum += weight * noise(x, y, seed + static_cast<std::uint32_t>(i));
        all += weight;
    }
    return sum / all;
}

float rough(Vec3 at, int sizes, std::uint32_t seed) {
    float sum = 0, weight = 0.5f, all = 0;
    for (int i = 0; i < sizes; ++i, weight *= 0.5f, at = at * 2.03f) {
        sum += weight * noise(at, seed + static_cast<std::uint32_t>(i));
        all += weight;
    }
    return sum / all;
}

} // namespace decoupage::etude
