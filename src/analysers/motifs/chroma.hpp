#pragma once
/// Which of the twelve tones are heard, whatever their octave.

#include "signal/spectrum.hpp"

#include <array>
#include <span>
#include <vector>

namespace decoupage::analysers {

constexpr int tones = 12;
/// How much each tone stands out, C first; 0 for not at all. From the eighth root of its power, so that loud
/// and soft count nearly alike.
using ToneRow = std::array<float, tones>;

/// Draws rows. Keeps room to work in: one for each thread.
class Chroma {
public:
    static constexpr int window = 4096; ///< samples at 16 kHz

    Chroma();
    /// Of `window` samples.
    ToneRow row(std::span<const float> samples);

private:
    /// A semitone's share in the bins of the spectrum.
    struct Band {
        int first = 0;
        std::vector<float> shares;
    };
    Spectrum spectrum_;
    std::vector<Band> bands_;
    std::vector<float> weights_;
};

} // namespace decoupage::analysers
