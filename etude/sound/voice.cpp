#include "etude/sound/voice.hpp"

#include "etude/noise.hpp"
#include "etude/sound/articulation.hpp"
#include "etude/sound/filter.hpp"

#include <array>

namespace decoupage::etude {

const char* name_of(Who who) {
    static constexpr std::array names{"boy", "mother", "teacher", "woman"};
    return names[static_cast<std::size_t>(who)];
}

namespace {

/// The breath that the vocal cords let through in one period (Rosenberg 1971).
float opening(float phase) {
    constexpr float opens = 0.42f, shuts = 0.18f;
    if (phase < opens) return 0.5f - 0.5f * cosine(pi * phase / opens);
    if (phase < opens + shuts) return cosine(0.5f * pi * (phase - opens) / shuts);
    return 0;
}

class Throat {
public:
    explicit Throat(Who who, std::uint32_t seed) : long_(throat_of(who)), white_(seed), seed_(seed) {}

    /// Until the next call of this the mouth is so.
    void shape(const Mouth& mouth) {
        mouth_ = mouth;
        const std::array<float, 5> at{mouth.first, mouth.second, mouth.third, 3500 * long_, 4500 * long_};
        for (std::size_t i = 0; i < at.size(); ++i) {
            const float width = 50 + 0.034f * at[i] + (i > 0 ? 150 * mouth.nose : 60 * mouth.nose);
            formants_[i].turn(at[i], at[i] / width);
        }
        hissing_.turn(mouth.hiss_at, 1.6f);
        period_ = 0.992f + 0.016f * chance(seed_, count_++); // no two periods are alike
    }

    float next() {
        phase_ += mouth_.pitch * period_ / sound_rate;
        phase_ -= phase_ >= 1 ? 1.0f : 0.0f;
        const float open = opening(phase_), noise = white_.next();
        const float pulse = (open - before_) * (0.11f * sound_rate / mouth_.pitch);
        before_ = open;
        const float source = mouth_.voiced * (soft_.low(pulse - 0.55f * pulse_) + 0.03f * noise * open) +
                             0.16f * mouth_.breath * noise;
        pulse_ = pulse;
        // Neighbours have opposite signs, or they would cancel each other half-way between.
        constexpr std::array<float, 5> loud{1, -0.75f, 0.55f, -0.42f, 0.25f};
        float through = 0;
        for (std::size_t i = 0; i < loud.size(); ++i)
            through += loud[i] * (1 - (i > 0 ? 0.6f * mouth_.nose : 0.0f)) * formants_[i].band(source);
        return through + 0.38f * mouth_.hiss * hissing_.band(noise);
    }

private:
    float long_;
    White white_;
    std::uint32_t seed_, count_ = 0;
    Mouth mouth_;
    std::array<Filter, 5> formants_{Filter{500, 5}, Filter{1500, 9}, Filter{2500, 10}, Filter{3500, 10},
                                    Filter{4500, 10}};
    Filter hissing_{4000, 1.6f}, soft_{6500, 0.6f};
    float phase_ = 0, before_ = 0, pulse_ = 0, period_ = 1;
};

} // namespace

Sound spoken(const Phrase& phrase) {
    const std::vector<Mouth> mouths = articulated(phrase);
    Throat throat(phrase.who, hash(static_cast<std::uint32_t>(phrase.from * 100), 5));
    Sound sound;
    sound.reserve(mouths.size() * mouth_samples);
    for (const Mouth& mouth : mouths) {
        throat.shape(mouth);
        for (int i = 0; i < mouth_samples; ++i)
            sound.push_back(throat.next());
    }
    // As loud where it is loud, however long it pauses.
    double power = 0, weighted = 0;
    for (float sample : sound) {
        const double square = static_cast<double>(sample) * static_cast<double>(sample);
        power += square;
        weighted += square * square;
    }
    const auto loud = static_cast<float>(std::sqrt(weighted / std::max(power, 1e-12)));
    for (float& sample : sound)
        sample *= 0.17f / std::max(loud, 1e-6f);
    return sound;
}

} // namespace decoupage::etude
