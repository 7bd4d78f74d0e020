#include "sound/filters.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

struct Turn {
    double cosine, alpha;
    Turn(int rate, double hertz, double quality) {
        const double angle = 2 * std::numbers::pi * std::clamp(hertz, 5.0, 0.49 * rate) / rate;
        cosine = std::cos(angle);
        alpha = std::sin(angle) / (2 * quality);
    }
};

} // namespace

Biquad::Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    : b0_(static_cast<float>(b0 / a0)), b1_(static_cast<float>(b1 / a0)), b2_(static_cast<float>(b2 / a0)),
      a1_(static_cast<float>(a1 / a0)), a2_(static_cast<float>(a2 / a0)) {}

Biquad Biquad::low_pass(int rate, double hertz, double quality) {
    const Turn t(rate, hertz, quality);
    const double b = 1 - t.cosine;
    return {b / 2, b, b / 2, 1 + t.alpha, -2 * t.cosine, 1 - t.alpha};
}

Biquad Biquad::high_pass(int rate, double hertz, double quality) {
    const Turn t(rate, hertz, quality);
    const double b = 1 + t.cosine;
    return {b / 2, -b, b / 2, 1 + t.alpha, -2 * t.cosine, 1 - t.alpha};
}

Biquad Biquad::band_pass(int rate, double hertz, double quality) {
    const Turn t(rate, hertz, quality);
    return {t.alpha, 0, -t.alpha, 1 + t.alpha, -2 * t.cosine, 1 - t.alpha};
}

Biquad Biquad::peak(int rate, double hertz, double quality, double decibels) {
    const Turn t(rate, hertz, quality);
    const double a = std::pow(10, decibels / 40);
    return {1 + t.alpha * a, -2 * t.cosine, 1 - t.alpha * a, 1 + t.alpha / a, -2 * t.cosine, 1 - t.alpha / a};
}

Biquad Biquad::low_shelf(int rate, double hertz, double decibels) {
    const Turn t(rate, hertz, std::numbers::sqrt2 / 2);
    const double a = std::pow(10, decibels / 40), s = 2 * std::sqrt(a) * t.alpha, c = t.cosine;
    return {a * (a + 1 - (a - 1) * c + s), 2 * a * (a - 1 - (a + 1) * c), a * (a + 1 - (a - 1) * c - s),
            a + 1 + (a - 1) * c + s,       -2 * (a - 1 + (a + 1) * c),    a + 1 + (a - 1) * c - s};
}

Biquad Biquad::high_shelf(int rate, double hertz, double decibels) {
    const Turn t(rate, hertz, std::numbers::sqrt2 / 2);
    const double a = std::pow(10, decibels / 40), s = 2 * std::sqrt(a) * t.alpha, c = t.cosine;
    return {a * (a + 1 + (a - 1) * c + s), -2 * a * (a - 1 + (a + 1) * c), a * (a + 1 + (a - 1) * c - s),
            a + 1 - (a - 1) * c + s,       2 * (a - 1 - (a + 1) * c),      a + 1 - (a - 1) * c - s};
}

void filter(Wave& wave, Biquad by) {
    for (float& sample : wave.samples)
        sample = by(sample);
}

double Wander::at(double seconds) {
    const double place = seconds * hertz_, floor = std::floor(place);
    if (const auto corner = static_cast<std::int64_t>(floor); corner != corner_) {
        corner_ = corner;
        here_ = height(corner);
        next_ = height(corner + 1);
    }
    const double x = place - floor;
    return here_ + (next_ - here_) * x * x * (3 - 2 * x);
}

Wave hiss(int rate, double seconds, Colour colour, Chance chance) {
    Wave wave = quiet(rate, seconds);
    double slow = 0, middle = 0, quick = 0; // Kellet's economy filter, whose corners move with the rate
    const double scale = 44'100.0 / rate;
    const double p = std::pow(0.99765, scale), q = std::pow(0.96300, scale), r = std::pow(0.57000, scale);
    for (float& sample : wave.samples) {
        const double white = chance.between(-1, 1);
        if (colour == Colour::white) {
            sample = static_cast<float>(0.173 * white);
        } else if (colour == Colour::pink) {
            slow = p * slow + (1 - p) * 42 * white;
            middle = q * middle + (1 - q) * 8.0 * white;
            quick = r * quick + (1 - r) * 2.45 * white;
            sample = static_cast<float>(0.06 * (slow + middle + quick + 0.18 * white));
        } else {
            slow = p * slow + (1 - p) * white;
            sample = static_cast<float>(5 * slow);
        }
    }
    return wave;
}

std::vector<double> moments(double seconds, double a_second, Chance chance) {
    std::vector<double> times;
    for (double at = 0; (at -= std::log(1 - chance.share()) / a_second) < seconds;)
        times.push_back(at);
    return times;
}

} // namespace decoupage::sound
