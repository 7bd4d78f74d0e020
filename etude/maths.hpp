#pragma once
/// The little mathematics that drawing needs. The functions of angle and growth are our own: those of the C
/// library differ in the last bit from one processor to another, and the film must not.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace decoupage::etude {

inline constexpr float pi = 3.14159265f;

inline float clamp01(float x) {
    return x < 0 ? 0.0f : x > 1 ? 1.0f : x;
}
inline float mix(float a, float b, float share) {
    return a + (b - a) * share;
}

/// 0 before `from`, 1 after `to`, with rest at both ends.
inline float ease(float from, float to, float x) {
    const float u = clamp01((x - from) / (to - from));
    return u * u * (3 - 2 * u);
}

inline float floor_of(float x) {
    const float whole = static_cast<float>(static_cast<int>(x));
    return whole > x ? whole - 1 : whole;
}

inline float sine(float angle) {
    float turns = angle * (0.5f / pi);
    turns -= floor_of(turns + 0.5f);
    const float x = (turns < -0.25f ? -0.5f - turns : turns > 0.25f ? 0.5f - turns : turns) * (2 * pi);
    const float s = x * x;
    return x * (1 + s * (-1.0f / 6 + s * (1.0f / 120 + s * (-1.0f / 5040 + s * (1.0f / 362880)))));
}
inline float cosine(float angle) {
    return sine(angle + pi / 2);
}

/// e to the power of x, for -80 < x < 80, to six figures.
inline float exponential(float x) {
    const float two = std::clamp(x, -80.0f, 80.0f) * 1.44269504f;
    const float whole = floor_of(two);
    const float y = (two - whole) * 0.69314718f;
    const float part =
        1 + y * (1 + y * (0.5f + y * (1.0f / 6 + y * (1.0f / 24 + y * (1.0f / 120 + y * (1.0f / 720))))));
    // 2 to a whole power is an exponent alone.
    return part * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

/// The angle of (x, y), from -pi to pi, to about 1e-4.
inline float angle_of(float y, float x) {
    const float ax = std::fabs(x), ay = std::fabs(y);
    const float most = std::max(ax, ay);
    if (most == 0) return 0;
    const float q = std::min(ax, ay) / most, s = q * q;
    float angle =
        q *
        (0.99997726f +
         s * (-0.33262347f + s * (0.19354346f + s * (-0.11643287f + s * (0.05265332f - s * 0.01172120f)))));
    if (ay > ax) angle = pi / 2 - angle;
    if (x < 0) angle = pi - angle;
    return y < 0 ? -angle : angle;
}

struct Vec2 {
    float x = 0, y = 0;
    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
};
inline float dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
inline float length(Vec2 a) {
    return std::sqrt(dot(a, a));
}

/// x to the right, y up, z towards the viewer; metres.
struct Vec3 {
    float x = 0, y = 0, z = 0;
    friend Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Vec3 operator-(Vec3 a) { return {-a.x, -a.y, -a.z}; }
    friend Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }
};
inline float dot(Vec3 a, Vec3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
inline float length(Vec3 a) {
    return std::sqrt(dot(a, a));
}
inline Vec3 cross(Vec3 a, Vec3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline Vec3 unit(Vec3 a) {
    const float size = length(a);
    return size > 0 ? a * (1 / size) : a;
}
inline Vec3 mix(Vec3 a, Vec3 b, float share) {
    return a + (b - a) * share;
}

} // namespace decoupage::etude
