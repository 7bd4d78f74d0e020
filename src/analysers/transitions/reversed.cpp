#include "analysers/transitions/reversed.hpp"

namespace decoupage::analysers {

namespace {

using Curve = std::vector<float>;

/// A curve that compares each frame with the one `lag` earlier, of the film run backwards.
Curve backwards(const Curve& curve, std::size_t lag, float unsaid) {
    Curve result(curve.size(), unsaid);
    for (std::size_t i = lag; i < curve.size(); ++i)
        result[i] = curve[curve.size() - 1 - i + lag];
    return result;
}

Curve backwards(const Curve& curve) {
    return backwards(curve, 0, 0);
}

void turn_sides(Curve& curve, float sum) {
    for (float& value : curve)
        value = sum - value;
}

} // namespace

TransitionCurves reversed(const TransitionCurves& curves) {
    TransitionCurves turned = curves;
    TransitionCurves& c = turned;
    for (std::size_t i = 0; i < c.likeness.size(); ++i)
        c.likeness[i] = backwards(c.likeness[i], static_cast<std::size_t>(likeness_lags[i]), 1);
    for (Curve* curve : {&c.changed, &c.difference, &c.histogram, &c.unexplained})
        *curve = backwards(*curve, 1, 0);
    for (Curve* curve : {&c.explained, &c.quarter})
        *curve = backwards(*curve, 1, 1);
    for (Curve* curve : {&c.sharpness, &c.level, &c.contrast, &c.plain})
        *curve = backwards(*curve);
    for (std::size_t i = 0; i < c.part.size(); ++i) {
        for (auto* group : {&c.part, &c.rest, &c.spread, &c.contrast_between, &c.block_rest})
            (*group)[i] = backwards((*group)[i]);
        turn_sides(c.part[i], 1);
    }
    for (std::size_t i = 0; i < c.mixed.size(); ++i) {
        for (auto* group : {&c.across, &c.down, &c.outward, &c.mixed, &c.chosen_rest})
            (*group)[i] = backwards((*group)[i]);
        for (auto* group : {&c.across, &c.down, &c.outward})
            turn_sides((*group)[i], 0);
    }
    return turned;
}

} // namespace decoupage::analysers
