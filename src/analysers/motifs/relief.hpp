#pragma once
/// Which semitones are heard.

#include "signal/spectrum.hpp"

#include <array>
#include <span>
#include <vector>

namespace decoupage::analysers {

constexpr int lowest_semitone = 36; ///< as MIDI counts them: 65 Hz
constexpr int semitones = 84;       ///< up to 7.9 kHz
/// How far each semitone stands out from those around it; 0 for not at all. From the eighth root of its
/// power, so that loud and soft count nearly alike.
using ReliefRow = std::array<float, semitones>;

/// Draws rows. Keeps room to work in: one for each thread.
class Relief {
public:
    static constexpr int window = 4096; ///< samples at 16 kHz

    Relief();
    /// Of `window` samples.
    ReliefRow row(std::span<const float> samples);
    /// Of a spectrum of such a window (`Spectrum::power`).
    ReliefRow row_of_power(std::span<const float> power) const;

private:
    /// A semitone's share in the bins of the spectrum.
    struct Band {
        int first = 0;
        std::vector<float> shares;
    };
    Spectrum spectrum_;
    std::vector<Band> bands_;
};

} // namespace decoupage::analysers
