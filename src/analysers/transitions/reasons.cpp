#include "analysers/transitions/reasons.hpp"

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/named.hpp"
#include "analysers/transitions/ramp.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace decoupage::analysers {

namespace {

using What = Reason::What;
using Side = Reason::Side;

// From where on a value is worth a word, and on which side. These bounds choose words only: what is found
// does not depend on them.
constexpr float changed_much = 0.6f, changed_little = 0.9f;   // likeness to the frame before
constexpr float gone = 0.6f, back = 0.85f;                    // likeness of what comes back
constexpr float moved_little = 0.4f, moved_much = 0.7f;       // share that movement explains
constexpr float even_climb = 0.12f, uneven_climb = 0.25f;     // mean distance from the ramp
constexpr float mixed_well = 0.2f, mixed_badly = 0.45f;       // share a mixture leaves unexplained
constexpr float alike = 6;                                    // levels between the two pictures
constexpr float lit_much = 24;                                // levels from the frame before
constexpr float network_sure = 0.6f, network_against = 0.35f; // probability

class Reasons {
public:
    void add(What what, Side side, float value, Frame frames = 0) {
        list_.push_back({what, side, static_cast<double>(value), frames});
    }
    /// For it where the value is `good` or beyond, against it where it is `bad` or beyond, else not worth a
    /// word.
    void judge(What what, float value, float good, float bad) {
        const bool low_is_good = good < bad;
        if (low_is_good ? value <= good : value >= good) add(what, Side::for_it, value);
        if (low_is_good ? value >= bad : value <= bad) add(what, Side::against_it, value);
    }
    std::vector<Reason> in_order() && {
        std::stable_partition(list_.begin(), list_.end(),
                              [](const Reason& reason) { return reason.side == Side::for_it; });
        return std::move(list_);
    }

private:
    std::vector<Reason> list_;
};

/// How many frames after `frame` a picture from before it is seen again; 0 if it is not.
Frame back_after(const TransitionCurves& curves, Frame frame) {
    for (Frame after = 1; after < 12; ++after)
        for (const int lag : {2, 3, 4, 6, 8, 12})
            if (after < lag && frame + after < curves.frames && frame + after - lag >= 0 &&
                value_near(curves.likeness_at(lag), frame + after) >= back)
                return after;
    return 0;
}

NetworkOutput output_of(std::string_view label) {
    for (std::size_t kind = 0; kind < network_kinds.size(); ++kind)
        if (label == network_kinds[kind]) return static_cast<NetworkOutput>(kind);
    return NetworkOutput::other;
}

/// By how much on average the parts measured over a span lie off those of a straight ramp.
float distance_from_ramp(const TransitionCurves& curves, FrameSpan span, std::size_t reach) {
    float sum = 0;
    for (Frame frame = span.first; frame < span.end; ++frame)
        sum += std::abs(std::clamp(value_near(curves.part[reach], frame), 0.0f, 1.0f) -
                        expected_part(span, static_cast<double>(frame), blend_reaches[reach]));
    return sum / static_cast<float>(span.length());
}

} // namespace

std::vector<Reason> reasons_of_cut(const TransitionCurves& curves, const NetworkCurves& network,
                                   Frame frame) {
    Reasons reasons;
    const float likeness = value_near(curves.likeness_at(1), frame);
    const bool with_black =
        (ground_at(curves, frame - 1) == Ground::black) != (ground_at(curves, frame) == Ground::black);
    if (with_black) reasons.add(What::ground, Side::for_it, 0);
    reasons.judge(What::change, likeness, changed_much, changed_little);
    // In a flash only the light may change, which likeness does not feel.
    const bool changes = likeness < changed_little || value_near(curves.difference, frame) > lit_much;
    const float returning = return_likeness(curves, frame);
    if (changes && returning >= back)
        reasons.add(What::coming_back, Side::against_it, returning, back_after(curves, frame));
    else if (changes && returning < gone)
        reasons.add(What::coming_back, Side::for_it, returning);
    // Of a plain ground movement explains everything, which says nothing.
    if (changes && !with_black)
        reasons.judge(What::movement, value_near(curves.explained, frame), moved_little, moved_much);
    float beside = 1;
    for (const Frame offset : {-2, -1, 1, 2})
        beside = std::min(beside, value_near(curves.likeness_at(1), frame + offset));
    if (changes && 1 - beside > 0.6f * (1 - likeness)) reasons.add(What::unrest, Side::against_it, beside);
    reasons.judge(What::network, confidence_of(network.near(NetworkOutput::cut, frame)), network_sure,
                  network_against);
    return std::move(reasons).in_order();
}

std::vector<Reason> reasons_of_gradual(const TransitionCurves& curves, const NetworkCurves& network,
                                       const Segment& gradual) {
    Reasons reasons;
    const FrameSpan span = gradual.span;
    const std::size_t reach = reach_for(span.length());
    const Frame middle = (span.first + span.end) / 2;
    const bool is_fade = gradual.label == "fade_in" || gradual.label == "fade_out";
    const Frame outside = gradual.label == "fade_in" ? span.first - 1 : span.end;
    if (is_fade && ground_at(curves, std::clamp<Frame>(outside, 0, curves.frames - 1)) != Ground::picture)
        reasons.add(What::ground, Side::for_it, 0);
    // A fade is judged by its ground alone: its picture may move, and then it is no mixture of two.
    const float between = value_near(curves.contrast_between[reach], middle);
    if (between < alike) reasons.add(What::alike, Side::against_it, between);
    if (gradual.label == "dissolve" && between >= alike) {
        reasons.judge(What::climb, distance_from_ramp(curves, span, reach), even_climb, uneven_climb);
        reasons.judge(What::left_over, value_near(curves.rest[reach], middle), mixed_well, mixed_badly);
    }
    const float heard = network.mean(output_of(gradual.label), span);
    reasons.judge(What::network, confidence_of(heard), network_sure, network_against);
    return std::move(reasons).in_order();
}

} // namespace decoupage::analysers
