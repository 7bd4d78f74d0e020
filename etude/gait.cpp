#include "etude/gait.hpp"

#include "etude/noise.hpp"

namespace decoupage::etude {

Pose walking(Pose pose, float time, float stride) {
    const float phase = walking_phase(time);
    const float s = sine(phase), c = cosine(phase);
    const auto leg = [&](float swing, float lift) {
        return Pose::Leg{stride * 0.42f * swing, 0.02f,
                         0.05f + stride * (0.12f + 0.75f * std::max(0.0f, lift)), stride * 0.25f * swing};
    };
    pose.left_leg = leg(s, c);
    pose.right_leg = leg(-s, -c);
    pose.left_arm = {-0.38f * stride * s, 0.10f, 0.25f + 0.12f * stride, 0};
    pose.right_arm = {0.38f * stride * s, 0.10f, 0.25f + 0.12f * stride, 0};
    pose.rise += stride * (0.012f * cosine(2 * phase) - 0.022f);
    pose.twist += -0.10f * stride * s;
    pose.lean += 0.04f * stride;
    pose.tilt += 0.02f * stride * c;
    return pose;
}

Pose running(Pose pose, float time, float effort) {
    const float phase = running_phase(time);
    const float s = sine(phase), c = cosine(phase);
    const auto leg = [](float swing, float lift) {
        const float back = std::max(0.0f, -swing), forward = std::max(0.0f, swing);
        return Pose::Leg{0.14f + 0.72f * swing, 0.02f,
                         0.28f + 1.05f * std::max(0.0f, lift) + 0.35f * back * std::max(0.0f, lift) +
                             0.2f * forward,
                         0.25f * back - 0.1f};
    };
    pose.left_leg = leg(s, c);
    pose.right_leg = leg(-s, -c);
    const float tired = 0.25f * effort;
    pose.left_arm = {-(0.72f - tired) * s - 0.10f, 0.16f + 0.06f * effort, 1.35f - 0.3f * effort - 0.15f * s,
                     0.15f};
    pose.right_arm = {(0.72f - tired) * s - 0.10f, 0.16f + 0.06f * effort, 1.35f - 0.3f * effort + 0.15f * s,
                      0.15f};
    pose.rise += 0.030f * cosine(2 * phase + 0.5f) - 0.030f;
    pose.twist += -0.24f * s;
    pose.lean += 0.17f + 0.04f * effort;
    pose.tilt += 0.035f * c;
    pose.head_nod += -0.05f + 0.05f * sine(2 * phase) * (0.5f + effort);
    pose.head_tilt += 0.05f * s * effort;
    return pose;
}

Pose sitting(float time, std::uint32_t seed) {
    Pose pose;
    pose.rise = 0.45f - 0.775f;
    const float breath = sine(time * 1.7f + static_cast<float>(seed));
    pose.lean = 0.05f + 0.008f * breath;
    for (Pose::Leg* leg : {&pose.left_leg, &pose.right_leg})
        *leg = {1.5f, 0.10f, 1.5f, 0};
    for (Pose::Arm* arm : {&pose.left_arm, &pose.right_arm})
        *arm = {0.35f, 0.08f, 0.9f, 0.2f};
    pose.head_turn = 0.25f * (noise(time * 0.5f, seed) - 0.5f);
    return pose;
}

Pose writing(float time, std::uint32_t seed, float restless) {
    Pose pose = sitting(time, seed);
    const float habit = chance(seed, 1);
    pose.lean = 0.16f + 0.14f * habit + 0.05f * restless * (noise(time * 0.4f, seed + 5) - 0.5f);
    pose.left_arm = {0.62f, 0.28f, 1.15f, 0.75f};
    pose.right_arm = {0.66f, 0.24f, 1.10f + 0.05f * sine(time * 9 + habit * 6),
                      0.45f + 0.06f * sine(time * 1.1f + habit * 5)};
    const float looks_up = ease(0.66f, 0.74f, noise(time * 0.35f, seed + 9));
    pose.head_nod = mix(0.20f + 0.20f * habit, -0.06f, looks_up);
    pose.head_turn = restless * 0.5f * (noise(time * 0.5f, seed + 11) - 0.5f);
    pose.head_tilt = 0.14f * (habit - 0.5f);
    return pose;
}

float talking(float time, std::uint32_t seed) {
    const float sentence = ease(0.36f, 0.46f, noise(time * 0.55f, seed));
    return sentence * clamp01(1.5f * noise(time * 7.5f, seed + 1) - 0.35f);
}

float scolding(float time) {
    return clamp01(1.6f * noise(time * 7, 64) - 0.4f) * (1 - ease(15.0f, 16.2f, time));
}

float blink(float time, std::uint32_t seed) {
    const float slot = time / 2.6f, inside = slot - floor_of(slot);
    const float when =
        0.1f + 0.75f * chance(static_cast<std::uint32_t>(static_cast<int>(floor_of(slot)) + 64), seed);
    return clamp01(std::fabs(inside - when) * 2.6f * 11 - 0.25f);
}

} // namespace decoupage::etude
