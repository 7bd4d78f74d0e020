#include "etude/figure.hpp"
#include "etude/forms.hpp"
#include "etude/noise.hpp"

/// The head, modelled in its own axes: the origin between the ears, y up, z out of the face; metres.
namespace decoupage::etude {

namespace {

constexpr float eye_x = 0.0300f, eye_y = -0.001f, eye_z = 0.0650f, eye_radius = 0.0136f;
constexpr float mouth_y = -0.0635f;

Vec3 mirrored(Vec3 p) {
    return {std::fabs(p.x), p.y, p.z};
}

float nose(Vec3 q) {
    float d = limb(q, {0, 0.012f, 0.079f}, {0, -0.027f, 0.0985f}, 0.0062f, 0.0078f);
    d = blend(d, sphere(q, {0, -0.0295f, 0.0985f}, 0.0086f), 0.008f);
    d = blend(d, ellipsoid(q, {0.0092f, -0.0325f, 0.0895f}, {0.0058f, 0.0056f, 0.008f}), 0.006f);
    return d;
}

float lips(Vec3 q) {
    const float curl = q.x * q.x * 3.5f; // the corners lie further back
    const Vec3 p{q.x, q.y, q.z + curl};
    const float upper = ellipsoid(p, {0, mouth_y + 0.0052f, 0.0835f}, {0.0205f, 0.0062f, 0.0090f});
    const float lower = ellipsoid(p, {0, mouth_y - 0.0062f, 0.0825f}, {0.0175f, 0.0074f, 0.0094f});
    return std::min(upper, lower);
}

float ear(Vec3 q) {
    const Vec3 p{q.x + q.z * 0.35f, q.y, q.z};
    float d = ellipsoid(p, {0.0690f, -0.006f, -0.016f}, {0.0075f, 0.0265f, 0.0155f});
    d = carve(d, ellipsoid(p, {0.0790f, -0.002f, -0.0125f}, {0.0080f, 0.0175f, 0.0095f}), 0.005f);
    return d;
}

} // namespace

float head_solid(Vec3 p) {
    const Vec3 q = mirrored(p);
    float d = ellipsoid(q, {0, 0.036f, -0.014f}, {0.0735f, 0.080f, 0.0905f});
    d = blend(d, ellipsoid(q, {0, -0.026f, 0.024f}, {0.0570f, 0.077f, 0.0595f}), 0.03f);
    d = blend(d, ellipsoid(q, {0.024f, -0.060f, 0.018f}, {0.025f, 0.033f, 0.040f}), 0.03f);          // jaw
    d = blend(d, sphere(q, {0, -0.093f, 0.061f}, 0.0165f), 0.03f);                                   // chin
    d = blend(d, ellipsoid(q, {0.034f, -0.030f, 0.054f}, {0.022f, 0.023f, 0.021f}), 0.026f);         // cheek
    d = blend(d, limb(q, {0, 0.0215f, 0.0745f}, {0.040f, 0.0235f, 0.061f}, 0.008f, 0.009f), 0.022f); // brow
    d = carve(d, ellipsoid(q, {eye_x + 0.001f, eye_y, 0.0885f}, {0.0205f, 0.0135f, 0.0165f}), 0.014f);
    d = blend(d, sphere(q, {eye_x, eye_y, eye_z}, eye_radius + 0.0014f), 0.004f);
    d = blend(d, nose(q), 0.012f);
    d = blend(d, ellipsoid(q, {0, mouth_y, 0.070f}, {0.030f, 0.022f, 0.0155f}), 0.016f);
    d = blend(d, lips(q), 0.0045f);
    const Vec3 bow{q.x, q.y - mouth_y + 0.0004f, q.z + q.x * q.x * 3.5f};
    d = carve(d, limb(bow, {0, 0, 0.0935f}, {0.0225f, -0.001f, 0.0925f}, 0.0019f, 0.0012f), 0.004f);
    d = carve(d, limb(q, {0, -0.046f, 0.0925f}, {0, -0.053f, 0.0915f}, 0.002f, 0.003f), 0.006f); // philtrum
    d = carve(d, ellipsoid(q, {0, -0.080f, 0.084f}, {0.016f, 0.005f, 0.006f}), 0.010f); // under the lip
    d = blend(d, ear(q), 0.006f);
    d = blend(d, limb(q, {0, -0.060f, -0.024f}, {0, -0.17f, -0.036f}, 0.0385f, 0.042f), 0.018f); // neck
    return d;
}

namespace {

/// Locks that follow the way the hair is combed.
float locks(Vec3 p, float fineness) {
    const float around = angle_of(p.x, p.z + 0.02f) * 9, up = p.y * 26;
    const float fall = around + 3.4f * noise(p.y * 18, p.x * 20, 5);
    return noise(fall * fineness, up * 0.35f * fineness, 11) - 0.5f;
}

} // namespace

float hair_solid(Vec3 p) {
    const Vec3 q = mirrored(p);
    float cap = ellipsoid(q, {0, 0.042f, -0.018f}, {0.0805f, 0.087f, 0.0975f});
    cap += 0.011f * locks(p, 0.7f) + 0.006f * locks(p, 1.6f) + 0.0025f * locks(p, 3.4f);
    // Above the hairline: high over the forehead, down before the ear, down to the nape behind.
    const float front = 0.067f - 0.012f * ease(0.0f, 0.05f, q.x) + 0.022f * (noise(p.x * 90, 8) - 0.5f);
    const float edge = mix(front, -0.006f, ease(0.052f, 0.018f, q.z)) - 0.062f * ease(-0.02f, -0.07f, q.z);
    const float below = (edge - p.y) * 0.8f;
    float d = common(cap, below, 0.012f);
    // Side hair stands a little off the temples; the ear stays free.
    d = carve(d, ellipsoid(q, {0.08f, -0.014f, -0.008f}, {0.02f, 0.025f, 0.018f}), 0.008f);
    // A lock over the forehead, swept to his right.
    float lock = limb(p, {0.020f, 0.096f, 0.052f}, {-0.022f, 0.083f, 0.077f}, 0.017f, 0.011f);
    lock = blend(lock, limb(p, {-0.018f, 0.085f, 0.074f}, {-0.044f, 0.058f, 0.070f}, 0.011f, 0.004f), 0.012f);
    lock = blend(lock, limb(p, {0.030f, 0.092f, 0.050f}, {0.046f, 0.064f, 0.061f}, 0.012f, 0.004f), 0.010f);
    lock += 0.005f * (noise(p.x * 260 + p.y * 60, p.y * 40, 17) - 0.5f);
    return blend(d, lock, 0.012f);
}

float long_hair_solid(Vec3 p) {
    const Vec3 q = mirrored(p);
    float cap = ellipsoid(q, {0, 0.040f, -0.022f}, {0.089f, 0.092f, 0.102f});
    cap = blend(cap, ellipsoid(q, {0.062f, -0.052f, -0.020f}, {0.030f, 0.062f, 0.048f}), 0.03f);
    cap = blend(cap, ellipsoid(q, {0, -0.060f, -0.072f}, {0.074f, 0.060f, 0.036f}), 0.03f);
    cap += 0.007f * locks(p, 0.8f) + 0.003f * locks(p, 2.2f);
    const float face = ellipsoid(q, {0, -0.022f, 0.095f}, {0.0615f, 0.098f, 0.085f});
    return carve(cap, face, 0.012f);
}

namespace {

/// What is worn round an eye, `x` and `y` being its radii away.
void paint_around_eye(float x, float y, const Face& face, Look& look) {
    const float r = std::sqrt(x * x + y * y * 1.6f);
    const float paint = clamp01((2.3f - r) * 1.5f) * std::fabs(face.paint);
    look.tone = mix(look.tone, face.paint > 0 ? 0.03f : 0.7f, 0.85f * paint);
    const float rim = clamp01((0.22f - std::fabs(r - 1.9f)) * 12) * std::fabs(face.rims);
    look.tone = mix(look.tone, face.rims > 0 ? 0.015f : 0.9f, rim);
}

/// The eye: white, iris, pupil, a light in it, and the lids that cover it.
void paint_eye(Vec3 at, const Face& face, float side, Look& look) {
    const float x = (at.x * side - eye_x) / eye_radius, y = (at.y - eye_y) / eye_radius;
    if (at.z > 0.04f) paint_around_eye(x, y, face, look);
    if (at.z < 0.06f || std::fabs(x) > 1.6f || std::fabs(y) > 1.4f) return;
    // The almond between the lids.
    const float along = clamp01(1 - x * x * 0.80f);
    const float upper = (0.47f * face.lids + 0.02f) * along - 0.07f - 0.03f * x;
    const float lower = -0.37f * along * mix(0.6f, 1.0f, face.lids) - 0.04f;
    const float inside = std::min(upper - y, y - lower) * 9;
    const float eye = clamp01(inside + 0.5f) * (x * x < 1.12f ? 1.0f : 0.0f);
    const float gx = x - side * 0.42f * face.gaze_x, gy = y - 0.30f * face.gaze_y - 0.02f;
    const float r = std::sqrt(gx * gx + gy * gy);
    float tone = mix(0.30f, 0.46f, clamp01(along));
    tone = mix(tone, face.iris + 0.07f * clamp01(r * 2), clamp01((0.50f - r) * 10)); // iris
    tone = mix(tone, 0.030f, clamp01((r - 0.43f) * 14) * clamp01((0.55f - r) * 14)); // its dark rim
    tone = mix(tone, 0.008f, clamp01((0.21f - r) * 14));                             // pupil
    const float lx = gx + 0.17f, ly = gy - 0.19f; // a light in the eye, always from one side
    tone += 1.3f * clamp01((0.085f - std::sqrt(lx * lx + ly * ly)) * 20);
    tone *= mix(0.55f, 1.0f, clamp01((upper - y) * 3.5f)); // the shadow of the upper lid
    const float lash = clamp01(1 - std::fabs(upper - y) * 7.5f) * clamp01(1.25f - std::fabs(x));
    const float fold =
        clamp01(1 - std::fabs(upper + 0.26f * face.lids + 0.06f - y) * 9) * clamp01(1.1f - std::fabs(x));
    const float rim = clamp01(1 - std::fabs(lower - y) * 11) * clamp01(1.1f - std::fabs(x));
    look.tone *= 1 - 0.55f * fold - 0.30f * rim;
    look.tone = mix(look.tone, tone, eye);
    look.tone *= 1 - 0.92f * lash;
    look.gloss = mix(look.gloss, 0.0f, eye);
}

void paint_brow(Vec3 at, const Face& face, float side, Look& look, float hair) {
    const float x = at.x * side;
    const float u = (x - 0.011f) / 0.037f;
    if (u < -0.1f || u > 1.1f || at.z < 0.03f) return;
    const float arch = 0.0190f + 0.0055f * sine(clamp01(u) * 2.3f) + 0.004f * face.brows * (1 - 0.5f * u) +
                       (face.brows < 0 ? 0.0016f * face.brows * (1 - u) : 0.0f);
    const float thick = mix(0.0048f, 0.0020f, clamp01(u));
    const float inside = clamp01((thick - std::fabs(at.y - arch)) * 520 + 0.3f) * clamp01((u + 0.06f) * 8) *
                         clamp01((1.06f - u) * 6);
    const float hairs = 0.55f + 0.6f * noise(at.x * 900 + at.y * 700 * side, at.y * 300, 23);
    look.tone = mix(look.tone, hair * 1.5f, clamp01(inside * hairs) * 0.95f);
}

void paint_mouth(Vec3 at, const Face& face, Look& look) {
    if (at.z < 0.06f || at.y > -0.045f || at.y < -0.092f || std::fabs(at.x) > 0.032f) return;
    const float x = at.x / 0.0215f;
    const float line = mouth_y - 0.0012f * (1 - x * x) + face.smile * 0.0035f * x * x;
    const float open = face.mouth * 0.0055f * clamp01(1 - x * x);
    const float ends = clamp01((1.03f - std::fabs(x)) * 8);
    // Lips: darker than the skin, the upper one more, as it faces down.
    const float bow = 0.0080f - 0.0022f * clamp01(1 - std::fabs(x) * 6) - 0.0072f * x * x;
    const float upper = clamp01((line + bow - at.y) * 600) * clamp01((at.y - line + open) * 900);
    const float lower =
        clamp01((at.y - (line - 0.0115f * (1 - x * x * 0.9f) - open)) * 500) * clamp01((line - at.y) * 900);
    look.tone *= 1 - (0.42f * upper + 0.26f * lower) * ends;
    look.gloss += 0.10f * lower * ends;
    const float gap = clamp01((open + 0.0009f - std::fabs(at.y - line + open * 0.6f)) * 900) *
                      clamp01((1.0f - std::fabs(x)) * 9);
    look.tone = mix(look.tone, 0.012f, gap * 0.92f);
}

} // namespace

Look skin_of_face(Vec3 at, float uneven, const Person& person, const Face& face) {
    Look look{person.skin_tone, 0.10f, {}};
    // Skin is never even: warm cheeks come darker on film, and there are freckles.
    const Vec3 q = mirrored(at);
    const float cheek = clamp01(1 - length(Vec3{q.x - 0.042f, q.y + 0.028f, (q.z - 0.06f) * 0.6f}) / 0.03f);
    look.tone *= 1 - 0.10f * cheek;
    look.tone *= 1 + 0.14f * uneven;
    if (at.z < 0.01f || at.y > 0.06f) return look;
    if (at.z > 0.045f && at.y < 0.0f && at.y > -0.045f)
        look.tone *= 1 - 0.16f * clamp01((noise(at * 520, 37) - 0.74f) * 7);
    // Shadow under the brow and beside the nose, where the solid is too smooth to make it.
    const float socket = clamp01(1 - length(Vec3{(q.x - eye_x) * 0.75f, q.y - eye_y - 0.004f, 0}) / 0.021f);
    if (at.z > 0.04f) look.tone *= 1 - 0.20f * socket;
    const float nostril = length(Vec3{(q.x - 0.0062f) * 0.8f, (q.y + 0.0392f) * 1.5f, 0});
    if (at.z > 0.085f) look.tone *= 1 - 0.85f * clamp01((0.0042f - nostril) * 500);
    for (const float side : {-1.0f, 1.0f}) {
        paint_brow(at, face, side, look, person.hair_tone);
        if (at.x * side > 0) paint_eye(at, face, side, look);
    }
    paint_mouth(at, face, look);
    if (person.moustache && at.z > 0.06f) {
        const float x = std::fabs(at.x) / 0.03f;
        const float hair =
            clamp01((0.0065f * (1 - x * 0.6f) - std::fabs(at.y + 0.0512f + 0.007f * x * x)) * 500) *
            clamp01((1 - x) * 5);
        look.tone = mix(look.tone, person.hair_tone * 1.6f, hair * 0.9f);
    }
    return look;
}

} // namespace decoupage::etude
