#include "analysers/light/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::light {

namespace {

/// 0 at `none`, 1 at `full`, straight between; `full` may be the lower.
float ramp(float value, float none, float full) {
    return std::clamp((value - none) / (full - none), 0.0F, 1.0F);
}

} // namespace

const char* key_word(float key, float dark, const KeyRules& rules) {
    constexpr float hardly_any = 0.1F;
    if (dark > static_cast<float>(rules.low_dark)) return "low";
    return key > static_cast<float>(rules.high_level) && dark < hardly_any ? "high" : "middle";
}

const char* hardness_word(float hardness, float contrast) {
    constexpr float little = 0.4F, much = 0.55F, sharp = 0.55F;
    if (contrast < little) return "flat";
    return contrast >= much && hardness >= sharp ? "hard" : "soft";
}

std::string side_words(float to_right, float upward) {
    const float across = std::abs(to_right), along = std::abs(upward);
    constexpr float slight = 0.4142F; // half of an eighth of a turn
    const bool sideways = across > slight * along, upright = along > slight * across;
    std::string words;
    if (upright) words = upward > 0 ? (sideways ? "upper" : "above") : (sideways ? "lower" : "below");
    if (sideways) words += std::string(words.empty() ? "" : " ") + (to_right > 0 ? "right" : "left");
    return words;
}

Daylight daylight(float openness, float key, float dark, float light) {
    // The numbers are guesses that no truth was made for: they are far apart, so that little is called clear.
    return {std::min({ramp(openness, 0.4F, 0.6F), ramp(key, 0.35F, 0.55F), ramp(dark, 0.3F, 0.1F),
                      ramp(light, 0.05F, 0.25F)}),
            std::min({ramp(openness, 0.4F, 0.55F), ramp(key, 0.15F, 0.08F), ramp(dark, 0.8F, 0.92F)})};
}

} // namespace decoupage::light
