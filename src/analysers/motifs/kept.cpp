#include "analysers/motifs/kept.hpp"

#include "analysers/motifs/movement.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace decoupage::analysers {

namespace {

constexpr int tenths_a_step = 10 / steps_a_second, tenths_a_minute = 600;
constexpr std::size_t most_returns = 4000; ///< the surest: gathering them takes time with the square

int steps_of(float tenths) {
    return static_cast<int>(tenths) / tenths_a_step;
}

/// A stranger's dossier may say anything. A passage may end a little after the sound does.
bool makes_sense(const Return& one, std::size_t tenths) {
    const int last = static_cast<int>(tenths) / tenths_a_step + steps_a_second;
    return one.end > one.first && one.again_first >= one.end && one.again_end > one.again_first &&
           one.again_end <= last && one.semitones >= 0 && one.semitones < tones;
}

} // namespace

std::vector<std::vector<float>> curves_of(const std::vector<Return>& returns, std::size_t tenths) {
    std::vector<std::vector<float>> curves(
        return_curves, std::vector<float>(tenths, std::numeric_limits<float>::quiet_NaN()));
    std::vector<Return> surest_first = returns;
    std::ranges::stable_sort(surest_first, std::greater<>(), &Return::evidence);
    for (const Return& one : surest_first) {
        const int first = one.first * tenths_a_step, on = (one.again_first - one.first) * tenths_a_step;
        auto place = static_cast<std::size_t>(first);
        while (place < tenths && !std::isnan(curves[0][place]))
            ++place;
        // A passage's beginning is known by its place: it is even, and only one may stand beside it.
        if (place >= tenths || place - static_cast<std::size_t>(first) >= tenths_a_step) continue;
        const std::array<float, return_curves> values{
            static_cast<float>((one.end - one.first) * tenths_a_step),
            static_cast<float>(on / tenths_a_minute),
            static_cast<float>(on % tenths_a_minute),
            static_cast<float>((one.again_end - one.again_first) * tenths_a_step),
            static_cast<float>(one.semitones),
            one.evidence,
            one.likeness};
        for (std::size_t curve = 0; curve < values.size(); ++curve)
            curves[curve][place] = values[curve];
    }
    return curves;
}

std::vector<Return> returns_in(std::span<const std::span<const float>> curves) {
    std::vector<Return> returns;
    for (const std::span<const float> curve : curves)
        if (curve.size() != curves[0].size()) return returns;
    for (std::size_t place = 0; place < curves[0].size(); ++place) {
        if (std::ranges::any_of(curves, [&](const auto& curve) { return !std::isfinite(curve[place]); }))
            continue;
        Return one;
        one.first = static_cast<int>(place) / tenths_a_step;
        one.end = one.first + steps_of(curves[0][place]);
        one.again_first = one.first + steps_of(curves[1][place] * tenths_a_minute + curves[2][place]);
        one.again_end = one.again_first + steps_of(curves[3][place]);
        one.semitones = static_cast<int>(curves[4][place]);
        one.evidence = curves[5][place];
        one.likeness = curves[6][place];
        if (one.again_end > one.again_first)
            one.tempo = static_cast<double>(one.end - one.first) / (one.again_end - one.again_first);
        if (makes_sense(one, curves[0].size())) returns.push_back(one);
    }
    if (returns.size() > most_returns) {
        std::ranges::stable_sort(returns, std::greater<>(), &Return::evidence);
        returns.resize(most_returns);
    }
    return returns;
}

} // namespace decoupage::analysers
