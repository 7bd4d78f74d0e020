#include "etude/sound/levels.hpp"

namespace decoupage::etude {

float loudness(const Sound& sound, std::size_t first, std::size_t end) {
    double power = 0;
    for (std::size_t i = first; i < end; ++i)
        power += static_cast<double>(sound[i]) * static_cast<double>(sound[i]);
    return static_cast<float>(std::sqrt(power / static_cast<double>(std::max<std::size_t>(1, end - first))));
}

void bring_to_usual_level(Sound& sound) {
    const float gain = 0.1f / std::max(1e-6f, loudness(sound, 0, sound.size()));
    for (float& sample : sound)
        sample *= gain;
}

void hold_peaks(Sound& sound) {
    constexpr std::size_t block = 48;
    constexpr float most = 0.78f;
    const std::size_t blocks = sound.size() / block;
    std::vector<float> gains(blocks + 3, 1.0f);
    for (std::size_t b = 0; b < blocks; ++b) {
        float peak = 0;
        for (std::size_t i = b * block; i < (b + 1) * block; ++i)
            peak = std::max(peak, std::fabs(sound[i]));
        gains[b] = peak > most ? most / peak : 1.0f;
    }
    // Back from a peak at once, that is within the two blocks before it; forward from it in a tenth of a
    // second.
    std::vector<float> needed = gains;
    for (std::size_t b = 0; b < blocks; ++b)
        for (std::size_t near = b > 1 ? b - 2 : 0; near <= b + 2; ++near)
            needed[near] = std::min(needed[near], gains[b]);
    for (std::size_t b = 1; b < needed.size(); ++b)
        needed[b] = std::min(needed[b], needed[b - 1] + 0.01f * (1 - needed[b - 1]));
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::size_t b = i / block;
        const float share = static_cast<float>(i % block) / block;
        sound[i] *= mix(needed[b], needed[b + 1], share);
    }
}

} // namespace decoupage::etude
