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
constexpr float strong_chroma = 30; // levels
constexpr float coloured = 6;       // levels: the least that toning or tinting shows

} // namespace

float hue_angle(float blue, float red) {
    const float angle = std::atan2(red, blue) * 180.0f / std::numbers::pi_v<float>;
    return angle < 0 ? angle + 360.0f : angle;
}

float angle_between(float a, float b) {
    const float apart = std::fabs(a - b);
    return apart > 180.0f ? 360.0f - apart : apart;
}

std::string hue_name(float blue, float red) {
    const float angle = hue_angle(blue, red);
    const bool strong = std::hypot(blue, red) >= strong_chroma;
    for (const Named& named : names)
        if (angle < named.until) return strong ? named.strong : named.weak;
    return names.back().strong;
}

std::string tint_name(float blue_dark, float red_dark, float blue_light, float red_light) {
    const float dark = std::hypot(blue_dark, red_dark), light = std::hypot(blue_light, red_light);
    const float apart = angle_between(hue_angle(blue_dark, red_dark), hue_angle(blue_light, red_light));
    if (dark >= coloured && light >= coloured && apart > 60)
        return "toned " + hue_name(blue_dark, red_dark) + ", tinted " + hue_name(blue_light, red_light);
    if (dark >= coloured && light < dark / 2) return "toned " + hue_name(blue_dark, red_dark);
    return hue_name((blue_dark + blue_light) / 2, (red_dark + red_light) / 2);
}

} // namespace decoupage::tone
