#include "sound/room.hpp"

#include <array>
#include <cmath>

namespace decoupage::sound {

Room room(Chance chance) {
    if (chance.happens(0.3)) return {0, 1, -100, 4000};
    Room room;
    room.rings = 0.15 * std::pow(20, chance.share() * chance.share() + 0.15 * chance.share());
    room.size = chance.between(0.4, 1.2) * (0.5 + room.rings);
    room.wet = chance.between(-22, -2);
    room.dull = chance.between(1500, 7000);
    return room;
}

Wave heard_in(const Room& room, const Wave& wave, Chance chance) {
    if (room.wet <= -100) return wave;
    constexpr std::size_t lines = 8;
    struct Line {
        std::vector<float> past;
        std::size_t at = 0;
        float fall = 0, held = 0;
    };
    std::array<Line, lines> net;
    for (Line& line : net) {
        const double delay = room.size * chance.between(0.011, 0.055);
        line.past.assign(static_cast<std::size_t>(delay * wave.rate) + 1, 0);
        line.fall = static_cast<float>(std::pow(0.001, delay / room.rings));
    }
    struct Echo {
        std::size_t delay;
        float gain;
    };
    std::array<Echo, 7> echoes{};
    for (Echo& echo : echoes)
        echo = {static_cast<std::size_t>(room.size * chance.between(0.004, 0.05) * wave.rate) + 1,
                static_cast<float>(chance.between(-0.6, 0.6))};
    const auto wet = static_cast<float>(amplitude(room.wet));
    const float keep = 1 - std::exp(static_cast<float>(-2 * std::numbers::pi * room.dull / wave.rate));
    Wave result = wave;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        float first = 0;
        for (const Echo& echo : echoes)
            if (n >= echo.delay) first += echo.gain * wave.samples[n - echo.delay];
        std::array<float, lines> out{};
        float sum = 0;
        for (std::size_t i = 0; i < lines; ++i) {
            Line& line = net[i];
            line.held += keep * (line.past[line.at] - line.held);
            out[i] = line.fall * line.held;
            sum += out[i];
        }
        for (std::size_t i = 0; i < lines; ++i) { // Householder's matrix
            Line& line = net[i];
            line.past[line.at] = wave.samples[n] + 0.5f * first + out[(i + 1) % lines] - 2 * sum / lines;
            line.at = (line.at + 1) % line.past.size();
        }
        result.samples[n] += wet * (first + sum);
    }
    return result;
}

} // namespace decoupage::sound
