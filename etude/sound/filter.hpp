#pragma once
/// A filter with three outlets. Its state is kept as the trapezoidal rule has it (Zavalishin 2012, "The Art
/// of VA Filter Design"), so that it may be turned while it sounds.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

class Filter {
public:
    /// `sharpness` is the quality: 0.7 is flat, 5 rings.
    Filter(float frequency, float sharpness) { turn(frequency, sharpness); }

    void turn(float frequency, float sharpness) {
        const float angle = pi * std::min(frequency, 0.45f * sound_rate) / sound_rate;
        g_ = sine(angle) / cosine(angle);
        k_ = 1 / sharpness;
        a_ = 1 / (1 + g_ * (g_ + k_));
    }

    /// What is below the frequency; the other two outlets hold their part of the same sample afterwards.
    float low(float x) {
        const float high = (x - (g_ + k_) * first_ - second_) * a_;
        band_ = g_ * high + first_;
        const float low = g_ * band_ + second_;
        first_ = g_ * high + band_;
        second_ = g_ * band_ + low;
        high_ = high;
        return low;
    }
    /// What is near it, as loud in the middle as it came.
    float band(float x) {
        low(x);
        return band_ * k_;
    }
    float high(float x) {
        low(x);
        return high_;
    }

private:
    float g_ = 0, k_ = 1, a_ = 1, first_ = 0, second_ = 0, band_ = 0, high_ = 0;
};

} // namespace decoupage::etude
