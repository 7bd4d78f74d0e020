#include "etude/sound/room.hpp"

#include <array>

namespace decoupage::etude {

void place_in(Sound& sound, const Room& room) {
    constexpr std::array lengths{1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797};
    constexpr std::size_t lines = lengths.size();
    std::array<Sound, lines> delay;
    std::array<std::size_t, lines> at{};
    std::array<float, lines> keep{}, dull{};
    for (std::size_t i = 0; i < lines; ++i) {
        const auto length = static_cast<std::size_t>(static_cast<float>(lengths[i]) * room.size);
        delay[i].assign(std::max<std::size_t>(length, 32), 0.0f);
        keep[i] = gain_of(-60.0f * static_cast<float>(delay[i].size()) / (room.seconds * sound_rate));
    }
    constexpr float breath = 1e-18f; // never quite nothing: processors are slow with the smallest of numbers
    for (float& sample : sound) {
        std::array<float, lines> out{};
        float sum = 0, heard = 0;
        for (std::size_t i = 0; i < lines; ++i) {
            dull[i] += (1 - room.dullness) * (delay[i][at[i]] - dull[i]);
            out[i] = keep[i] * dull[i];
            sum += out[i];
            heard += i % 2 == 0 ? out[i] : -out[i];
        }
        sum *= 2.0f / lines;
        for (std::size_t i = 0; i < lines; ++i) {
            delay[i][at[i]] = sample + breath + out[i] - sum;
            at[i] = at[i] + 1 == delay[i].size() ? 0 : at[i] + 1;
        }
        sample += room.share * heard;
    }
}

} // namespace decoupage::etude
