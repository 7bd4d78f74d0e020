#include "analysers/transitions/events.hpp"
#include "analysers/transitions/ramp.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace decoupage::analysers {

namespace {

constexpr std::array<int, 20> lengths{3,  4,  5,  6,  8,  10, 12, 14, 17, 20,
                                      24, 28, 33, 38, 44, 50, 58, 66, 76, 88};
constexpr std::array<float, 5> place_weights{0.125f, 0.25f, 0.25f, 0.25f, 0.125f};

float at(const std::vector<float>& curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

/// What the curves say of a span as one blend. All within the film.
struct BlendEvidence {
    float rest, misfit, climb, alike, spread, unlike, inner_rest, inner_skew, step, unexplained;
    float between, contrast, over_own, quiet, busy; ///< logarithms of differences in levels
    float log_length;
    bool plain; ///< one of the two pictures is
};

/// A linear blend of some length, as the reach that spans it would show it at five places.
struct LinearBlend {
    int length;
    std::size_t scale;
    std::array<Frame, 5> offsets{}; ///< of the places, from the middle
    std::array<float, 5> parts{};

    explicit LinearBlend(int frames) : length(frames), scale(reach_for(frames)) {
        const int reach = blend_reaches[scale];
        const double half = length / 2.0;
        const auto ramp = [&](double x) { return std::clamp((x + half) / length, 0.0, 1.0); };
        for (std::size_t place = 0; place < 5; ++place) {
            const double offset = std::nearbyint((static_cast<int>(place) - 2) * length / 4.0);
            const double before = ramp(offset - reach), after = ramp(offset + reach);
            offsets[place] = static_cast<Frame>(offset);
            parts[place] = static_cast<float>((ramp(offset) - before) / std::max(after - before, 1e-3));
        }
    }
};

/// The part and the rest at five places of the ramp, against a linear one.
void note_ramp(const TransitionCurves& curves, Frame middle, const LinearBlend& linear, BlendEvidence& e) {
    const std::size_t scale = linear.scale;
    float square = 0, last = 0;
    e.rest = e.spread = 0;
    e.climb = 0.3f;
    for (std::size_t place = 0; place < 5; ++place) {
        const Frame frame = middle + linear.offsets[place];
        const float part = std::clamp(at(curves.part[scale], frame), -0.5f, 1.5f);
        square += (part - linear.parts[place]) * (part - linear.parts[place]) / 5;
        if (place > 0) e.climb = std::min(e.climb, part - last);
        last = part;
        e.rest += std::clamp(at(curves.rest[scale], frame), 0.0f, 1.0f) * place_weights[place];
        e.spread += std::clamp(at(curves.spread[scale], frame), 0.0f, 0.6f) / 5;
    }
    e.misfit = std::sqrt(square);
    e.climb = std::max(e.climb, -0.5f);
}

/// The greatest jump of the part at the shortest reach: large where a cut hides in the span.
float greatest_step(const TransitionCurves& curves, Frame middle, int length) {
    float most = 0;
    for (Frame frame = middle - length / 2; frame <= middle + length / 2 + 1; ++frame) {
        const float now = std::clamp(at(curves.part[0], frame), -0.5f, 1.5f);
        const float before = std::clamp(at(curves.part[0], frame - 1), -0.5f, 1.5f);
        most = std::max(most, std::abs(now - before));
    }
    return std::min(most, 1.0f);
}

/// Of each frame the median of the five values around it.
std::vector<float> medians_of_five(const std::vector<float>& curve) {
    std::vector<float> medians(curve.size());
    for (Frame frame = 0; frame < std::ssize(curve); ++frame) {
        std::array<float, 5> values{};
        for (int i = 0; i < 5; ++i)
            values[static_cast<std::size_t>(i)] =
                at(curve, std::clamp<Frame>(frame + i - 2, 0, std::ssize(curve) - 1));
        std::nth_element(values.begin(), values.begin() + 2, values.end());
        medians[static_cast<std::size_t>(frame)] = values[2];
    }
    return medians;
}

/// What blends of all lengths have in common.
struct Surroundings {
    std::vector<float> unexplained, between_neighbours;

    explicit Surroundings(const TransitionCurves& curves)
        : unexplained(medians_of_five(curves.unexplained)),
          between_neighbours(medians_of_five(curves.contrast_between[0])) {}
};

/// A frame whose pictures before and after, a reach apart, are unlike: the middle of a blend, perhaps.
struct Middle {
    Frame frame;
    float unlike, alike;
    bool plain;
};

/// Of all frames those that may be the middle of a blend at this scale.
std::vector<Middle> middles(const TransitionCurves& curves, std::size_t scale) {
    const int reach = blend_reaches[scale];
    const std::vector<float>& likeness = curves.likeness_at(2 * reach);
    std::vector<Middle> all;
    for (Frame frame = reach; frame < curves.frames - reach; ++frame) {
        const float before = at(curves.contrast, frame - reach), after = at(curves.contrast, frame + reach);
        const float levels = at(curves.level, frame - reach) - at(curves.level, frame + reach);
        const float between = at(curves.contrast_between[scale], frame);
        const float unlike =
            std::min(between * between / (before * before + after * after + levels * levels + 4), 1.5f);
        if (unlike < 0.02f) continue;
        const bool plain = std::min(before, after) < 3;
        const float alike = plain ? 0 : std::clamp(at(likeness, frame + reach), -0.2f, 1.0f);
        if (alike <= 0.98f) all.push_back({frame, unlike, alike, plain});
    }
    return all;
}

std::optional<BlendEvidence> evidence_of(const TransitionCurves& curves, const Surroundings& around,
                                         const Middle& of, const LinearBlend& linear) {
    const int length = linear.length;
    const std::size_t scale = linear.scale;
    const int reach = blend_reaches[scale];
    const Frame middle = of.frame, first = middle - length / 2;
    const Frame least = std::max<Frame>(reach, length / 2 + 2), most = curves.frames - least - 2;
    if (middle < least || middle > most || first < 1) return std::nullopt;

    BlendEvidence e{};
    e.unlike = of.unlike;
    e.alike = of.alike;
    e.plain = of.plain;
    note_ramp(curves, middle, linear, e);
    if (e.rest > 0.6f || e.misfit > 0.4f) return std::nullopt;

    const std::size_t inner = [&] {
        std::size_t i = 0;
        while (i + 1 < blend_reaches.size() && blend_reaches[i + 1] <= length / 2)
            ++i;
        return i;
    }();
    e.inner_rest = std::clamp(at(curves.rest[inner], middle), 0.0f, 1.0f);
    e.inner_skew =
        std::clamp(std::abs(std::clamp(at(curves.part[inner], middle), -0.5f, 1.5f) - 0.5f), 0.0f, 0.5f);
    e.step = greatest_step(curves, middle, length);
    e.unexplained = std::clamp(at(around.unexplained, middle), 0.0f, 1.3f);
    const float end_before = at(curves.contrast_between[0], middle - reach);
    const float end_after = at(curves.contrast_between[0], middle + reach);
    const float between = at(curves.contrast_between[scale], middle);
    e.contrast = std::log2(between + 1);
    e.between = std::log2(between + 0.3f);
    e.over_own = e.contrast - std::log2(std::max(end_before, end_after) + 1);
    e.quiet = std::log2(std::min(end_before, end_after) + 0.5f);
    e.busy = std::log2(at(around.between_neighbours, middle) + 0.5f);
    e.log_length = std::log2(static_cast<float>(length));
    return e;
}

/// Fitted by logistic regression like the weights of cuts.cpp, on the same sequences, with hinges where a
/// weight changes: `over(x, h)` is what x has above h.
float log_odds_of(const BlendEvidence& e) {
    const auto over = [](float value, float hinge) { return std::max(0.0f, value - hinge); };
    const float plain = e.plain ? 1.0f : 0.0f;
    const float unlike_log = std::log2(std::clamp(e.unlike, 0.01f, 1.5f));
    const float alike = std::max(0.0f, e.alike);
    float sum = -0.628f;
    sum += 1.471f * e.rest - 4.588f * over(e.rest, 0.1f) - 0.662f * over(e.rest, 0.25f);
    sum += 0.130f * e.misfit - 1.628f * over(e.misfit, 0.08f) - 7.510f * over(e.misfit, 0.16f);
    sum += -2.239f * e.climb + 15.197f * over(e.climb, 0);
    sum += -2.295f * e.alike - 1.456f * over(e.alike, 0.3f) - 1.755f * over(e.alike, 0.6f) +
           6.299f * over(e.alike, 0.85f);
    sum += -1.486f * e.spread;
    sum += 0.148f * e.unlike - 0.769f * over(e.unlike, 0.7f) + 4.002f * e.unlike * e.alike;
    sum += unlike_log * (0.391f + 1.490f * e.rest - 0.197f * e.inner_rest);
    sum += -5.922f * e.inner_rest - 4.543f * over(e.inner_rest, 0.1f) + 7.392f * over(e.inner_rest, 0.3f);
    sum += 0.522f * e.inner_skew - 14.292f * over(e.inner_skew, 0.1f);
    sum += 4.159f * e.step - 7.039f * over(e.step, 0.4f);
    sum += 0.407f * e.log_length + 0.519f * plain * e.log_length - 1.692f * plain;
    sum += -0.938f * e.unexplained + 7.435f * e.unexplained * e.rest;
    sum += 0.095f * e.contrast - 0.180f * e.over_own - 0.181f * e.between + 0.612f * over(e.between, 2);
    sum += -0.067f * e.quiet - 0.272f * e.busy + (e.busy - e.quiet) * (0.213f * alike - 0.170f);
    sum += -1.840f * e.rest * std::clamp(1 - e.alike, 0.0f, 1.2f) - 3.264f * e.misfit * alike;
    // Set by hand: titles that appear over a picture are blends of two alike ones, and no transitions.
    sum -= 1.2f * std::clamp((e.alike - 0.6f) / 0.25f, 0.0f, 1.0f);
    return sum;
}

} // namespace

std::vector<Proposal> propose_blends(const TransitionCurves& curves) {
    std::vector<Proposal> proposals;
    const Surroundings around(curves);
    std::array<std::optional<std::vector<Middle>>, blend_reaches.size()> by_scale;
    for (const int length : lengths) {
        const LinearBlend linear(length);
        auto& likely = by_scale[linear.scale];
        if (!likely) likely = middles(curves, linear.scale);
        for (const Middle& middle : *likely) {
            const auto evidence = evidence_of(curves, around, middle, linear);
            if (!evidence) continue;
            const float log_odds = log_odds_of(*evidence);
            const Frame first = middle.frame - (length / 2);
            if (log_odds > -2) proposals.push_back({{first, first + length}, log_odds});
        }
    }
    return proposals;
}

} // namespace decoupage::analysers
