#include "sound/speech/whisper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::sound {

namespace {

constexpr std::size_t order = 20;

struct Mouth {
    std::array<double, order> prediction{};
    double gain = 0;
};

/// Levinson and Durbin's recursion on the frame's autocorrelation.
Mouth mouth_of(std::span<const double> frame) {
    std::array<double, order + 1> alike{};
    for (std::size_t lag = 0; lag <= order; ++lag)
        for (std::size_t i = lag; i < frame.size(); ++i)
            alike[lag] += frame[i] * frame[i - lag];
    Mouth mouth;
    double error = alike[0] * 1.0001 + 1e-9;
    for (std::size_t i = 0; i < order; ++i) {
        double reflection = alike[i + 1];
        for (std::size_t j = 0; j < i; ++j)
            reflection -= mouth.prediction[j] * alike[i - j];
        reflection /= error;
        const auto earlier = mouth.prediction;
        mouth.prediction[i] = reflection;
        for (std::size_t j = 0; j < i; ++j)
            mouth.prediction[j] = earlier[j] - reflection * earlier[i - 1 - j];
        error *= 1 - reflection * reflection;
    }
    mouth.gain = std::sqrt(std::max(0.0, error) / static_cast<double>(frame.size()));
    return mouth;
}

} // namespace

Wave whispered(const Wave& wave, Chance chance) {
    const auto length = static_cast<std::size_t>(wave.rate / 50), step = length / 2;
    Wave result = quiet(wave.rate, wave.seconds());
    std::vector<double> frame(length);
    for (std::size_t from = 0; from + length <= wave.samples.size(); from += step) {
        const auto window = [&](std::size_t i) {
            return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                        static_cast<double>(length));
        };
        for (std::size_t i = 0; i < length; ++i)
            frame[i] = window(i) * wave.samples[from + i];
        const Mouth mouth = mouth_of(frame);
        std::array<double, order> past{};
        for (std::size_t i = 0; i < length; ++i) {
            double sample = mouth.gain * 1.7 * chance.between(-1, 1);
            for (std::size_t j = 0; j < order; ++j)
                sample += mouth.prediction[j] * past[j];
            std::shift_right(past.begin(), past.end(), 1);
            past[0] = sample;
            result.samples[from + i] += static_cast<float>(window(i) * sample);
        }
    }
    filter(result, Biquad::high_pass(result.rate, 350)); // a whisper has no chest
    return result;
}

} // namespace decoupage::sound
