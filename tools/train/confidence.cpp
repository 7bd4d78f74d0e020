#include "train/confidence.hpp"

#include <cmath>

namespace decoupage::train {

Scale scale_of(std::span<const Judged> findings) {
    Scale scale;
    constexpr double held = 1; // as much as one finding or so
    for (int step = 0; step < 50; ++step) {
        // Newton's step: gradient and curvature of the log-likelihood.
        double of_slope = held * (scale.slope - 1), of_offset = held * scale.offset;
        double slope_slope = held, slope_offset = 0, offset_offset = held;
        for (const Judged& finding : findings) {
            const double said = static_cast<double>(finding.log_odds);
            const double share = 1 / (1 + std::exp(-(scale.slope * said + scale.offset)));
            const double off = share - (finding.right ? 1 : 0), curve = share * (1 - share);
            of_slope += off * said, of_offset += off;
            slope_slope += curve * said * said, slope_offset += curve * said, offset_offset += curve;
        }
        const double size = slope_slope * offset_offset - slope_offset * slope_offset;
        scale.slope -= (offset_offset * of_slope - slope_offset * of_offset) / size;
        scale.offset -= (slope_slope * of_offset - slope_offset * of_slope) / size;
    }
    return scale;
}

} // namespace decoupage::train
