#pragma once
/// How far the tones that sound lie from those of a piano at A 440.

#include "signal/spectrum.hpp"

#include <span>

namespace decoupage::analysers {

/// A direction on the circle of a semitone: no angle for tones of the piano, half a turn for tones just
/// between. As long as the tones agree, 0 to 1; NaN where no tone sounds.
struct Offset {
    float cosine = 0, sine = 0;
};

/// Looks at spectra. Keeps room to work in: one for each thread.
class Partials {
public:
    static constexpr int window = 8192; ///< samples at 16 kHz, half a second: two bins in the lowest semitone

    Partials() : spectrum_(window) {}
    /// Of `window` samples. Tones are peaks from 110 to 2,000 Hz that stand out from what lies beside them by
    /// 13 dB; each counts by the eighth root of its power, so that loud and soft count nearly alike.
    Offset offset(std::span<const float> samples);

private:
    Spectrum spectrum_;
};

} // namespace decoupage::analysers
