#include "sound/speech/mouth.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::sound {

namespace {

constexpr std::size_t order = 20;

struct Shape {
    std::array<double, order> prediction{};
    double gain = 0;
};

/// Levinson and Durbin's recursion on the frame's autocorrelation.
Shape shape_of(std::span<const double> frame) {
    std::array<double, order + 1> alike{};
    for (std::size_t lag = 0; lag <= order; ++lag)
        for (std::size_t i = lag; i < frame.size(); ++i)
            alike[lag] += frame[i] * frame[i - lag];
    Shape shape;
    double error = alike[0] * 1.0001 + 1e-9;
    for (std::size_t i = 0; i < order; ++i) {
        double reflection = alike[i + 1];
        for (std::size_t j = 0; j < i; ++j)
            reflection -= shape.prediction[j] * alike[i - j];
        reflection /= error;
        const auto earlier = shape.prediction;
        shape.prediction[i] = reflection;
        for (std::size_t j = 0; j < i; ++j)
            shape.prediction[j] = earlier[j] - reflection * earlier[i - 1 - j];
        error *= 1 - reflection * reflection;
    }
    shape.gain = std::sqrt(std::max(0.0, error) / static_cast<double>(frame.size()));
    return shape;
}

std::size_t hop(int rate) {
    return static_cast<std::size_t>(rate / 100);
}

/// Of each hundredth of a second: how much its waveform repeats itself within 2.5 to 14 ms.
std::vector<double> voicing(const Wave& wave) {
    constexpr std::size_t fewer = 4;
    std::vector<float> coarse(wave.samples.size() / fewer);
    for (std::size_t i = 0; i < coarse.size(); ++i)
        for (std::size_t k = 0; k < fewer; ++k)
            coarse[i] += wave.samples[i * fewer + k];
    const auto rate = static_cast<std::size_t>(wave.rate) / fewer;
    const std::size_t length = rate / 40, least = rate / 400, most = rate / 70;
    std::vector<double> result(wave.samples.size() / hop(wave.rate) + 1);
    for (std::size_t h = 0; h < result.size(); ++h) {
        const std::size_t from = h * hop(wave.rate) / fewer;
        if (from + length + most >= coarse.size()) break;
        for (std::size_t lag = least; lag <= most; ++lag) {
            double both = 0, one = 1e-9, other = 1e-9;
            for (std::size_t i = from; i < from + length; ++i) {
                both += static_cast<double>(coarse[i]) * coarse[i + lag];
                one += static_cast<double>(coarse[i]) * coarse[i];
                other += static_cast<double>(coarse[i + lag]) * coarse[i + lag];
            }
            result[h] = std::max(result[h], both / std::sqrt(one * other));
        }
    }
    return result;
}

} // namespace

Wave in_mouth(const Wave& mouth, const Wave& source) {
    const std::size_t step = hop(mouth.rate), length = 2 * step;
    Wave result = quiet(mouth.rate, 0);
    result.samples.resize(mouth.samples.size());
    std::vector<double> frame(length);
    std::array<double, order> past{};
    double gain = 0;
    for (std::size_t from = 0; from + length <= mouth.samples.size(); from += step) {
        for (std::size_t i = 0; i < length; ++i)
            frame[i] = mouth.samples[from + i] * std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                          static_cast<double>(length));
        const Shape shape = shape_of(frame);
        for (std::size_t n = from + step / 2; n < from + step / 2 + step; ++n) {
            gain += (1.4 * shape.gain - gain) * 4 / static_cast<double>(step);
            double sample = gain * source.samples[n];
            for (std::size_t j = 0; j < order; ++j)
                sample += shape.prediction[j] * past[j];
            std::shift_right(past.begin(), past.end(), 1);
            past[0] = sample;
            result.samples[n] = static_cast<float>(sample);
        }
    }
    return result;
}

Wave whispered(const Wave& said, Chance chance) {
    Wave breath = said;
    for (float& sample : breath.samples)
        sample = static_cast<float>(chance.between(-1.73, 1.73));
    Wave result = in_mouth(said, breath);
    filter(result, Biquad::high_pass(result.rate, 350)); // a whisper has no chest
    return result;
}

Wave revoiced(const Wave& said, double hertz, Chance chance) {
    const std::vector<double> voiced = voicing(said);
    Wander melody(chance.part(1), chance.between(0.8, 3.5)), phrase(chance.part(2), 0.4),
        creak(chance.part(3), 0.7);
    const double width = chance.between(0.05, 0.22), jitter = chance.between(0.003, 0.03),
                 shimmer = chance.between(0.02, 0.25);
    const double breath = chance.between(0.05, 0.35), creaks = chance.between(0.4, 1.2);
    Biquad soft = Biquad::low_pass(said.rate, chance.between(2500, 9000), 0.6);
    Wave source = said;
    double phase = 0, speed = 0, mixed = 0;
    for (std::size_t n = 0; n < source.samples.size(); ++n) {
        const double at = static_cast<double>(n) / said.rate;
        mixed += ((voiced[n / hop(said.rate)] > 0.6 ? 1 : 0) - mixed) * 0.004;
        double pulse = 0;
        phase += speed;
        if (phase >= 1 || speed == 0) { // the cords close
            phase -= std::floor(phase);
            const double here = hertz * (1 + width * melody.at(at) + 0.5 * width * phrase.at(at)) *
                                (creak.at(at) > creaks ? 0.5 : 1) * (1 + jitter * chance.between(-1, 1));
            speed = here / said.rate;
            pulse = std::sqrt(1 / speed) * (1 + shimmer * chance.between(-1, 1));
        }
        const double noise = chance.between(-1.73, 1.73);
        source.samples[n] = static_cast<float>((1 - mixed) * noise) +
                            soft(static_cast<float>(mixed * (pulse + breath * noise)));
    }
    return in_mouth(said, source);
}

} // namespace decoupage::sound
