#pragma once
/// Filters and chance that moves, of which voices, noises and prints are made.

#include "compose/chance.hpp"
#include "sound/wave.hpp"

#include <numbers>

namespace decoupage::sound {

using compose::Chance;

/// A filter of second order (Bristow-Johnson's formulae). Keeps what it has heard: one for each sound.
class Biquad {
public:
    static Biquad low_pass(int rate, double hertz, double quality = std::numbers::sqrt2 / 2);
    static Biquad high_pass(int rate, double hertz, double quality = std::numbers::sqrt2 / 2);
    /// 0 dB in the middle.
    static Biquad band_pass(int rate, double hertz, double quality);
    static Biquad peak(int rate, double hertz, double quality, double decibels);
    static Biquad low_shelf(int rate, double hertz, double decibels);
    static Biquad high_shelf(int rate, double hertz, double decibels);

    float operator()(float x) {
        const float y = b0_ * x + first_;
        first_ = b1_ * x - a1_ * y + second_;
        second_ = b2_ * x - a2_ * y;
        return y;
    }
    /// Takes another's form and goes on with what was heard.
    void become(const Biquad& other) {
        b0_ = other.b0_, b1_ = other.b1_, b2_ = other.b2_, a1_ = other.a1_, a2_ = other.a2_;
    }

private:
    Biquad(double b0, double b1, double b2, double a0, double a1, double a2);
    float b0_, b1_, b2_, a1_, a2_, first_ = 0, second_ = 0;
};

void filter(Wave& wave, Biquad by);

/// A smooth curve through chance: `hertz` new directions a second, between -1 and 1.
class Wander {
public:
    Wander(Chance chance, double hertz) : chance_(chance), hertz_(hertz) {}
    double at(double seconds);

private:
    double height(std::int64_t corner) const {
        return chance_.part(static_cast<std::uint64_t>(corner)).between(-1, 1);
    }
    Chance chance_;
    double hertz_;
    std::int64_t corner_ = -1;
    double here_ = 0, next_ = 0;
};

/// Noise as strong in every octave (pink), falling by 6 dB more than white each octave (brown), or white; its
/// level is about -20 dB.
enum class Colour { white, pink, brown };
Wave hiss(int rate, double seconds, Colour colour, Chance chance);

/// Times of chance, `a_second` of them in the mean, from 0 to `seconds`.
std::vector<double> moments(double seconds, double a_second, Chance chance);

} // namespace decoupage::sound
