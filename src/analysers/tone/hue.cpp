#include "analysers/tone/hue.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace decoupage::tone {

namespace {

struct Named {
    float until; // degrees
    const char* weak;
    const char* strong;
};

// Directions of the primaries (BT.601): magenta 52, red 109, orange 139, amber 156, yellow 171, green 232,
// cyan 289, blue 351. A weak orange is what is called sepia.
constexpr std::array<Named, 10> names{{{20, "blue", "blue"},
                                       {50, "lavender", "violet"},
                                       {80, "rose", "magenta"},
                                       {120, "rose", "red"},
                                       {146, "sepia", "orange"},
                                       {163, "sepia", "amber"},
                                       {200, "yellow", "yellow"},
                                       {258, "green", "green"},
                                       {310, "cyan", "cyan"},
                                       {360, "blue", "blue"}}};
constexpr float coloured = 6;         // levels: the least that toning or tinting shows
constexpr float strong_share = 0.24f; // chroma as a share of the level: a strong dye

} // namespace

float Hue::strength() const {
    return std::hypot(blue, red);
}

float Hue::angle() const {
    const float angle = std::atan2(red, blue) * 180.0f / std::numbers::pi_v<float>;
    return angle < 0 ? angle + 360.0f : angle;
}

float angle_between(float a, float b) {
    const float apart = std::fabs(a - b);
    return apart > 180.0f ? 360.0f - apart : apart;
}

std::string hue_name(Hue hue, bool strong) {
    for (const Named& named : names)
        if (hue.angle() < named.until) return strong ? named.strong : named.weak;
    return names.back().strong;
}

std::string tint_name(Hue dark, Hue light, float level) {
    const Hue both{(dark.blue + light.blue) / 2, (dark.red + light.red) / 2};
    const bool strong = both.strength() > strong_share * level;
    const bool two = dark.strength() >= coloured && light.strength() >= coloured &&
                     angle_between(dark.angle(), light.angle()) > 60;
    if (two) return "toned " + hue_name(dark, true) + ", tinted " + hue_name(light, true);
    // A dye over the whole picture colours the lights more than the darks.
    if (dark.strength() >= coloured && dark.strength() > 1.15f * light.strength())
        return "toned " + hue_name(dark, true);
    return hue_name(both, strong);
}

} // namespace decoupage::tone
