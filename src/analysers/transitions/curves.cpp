#include "analysers/transitions/curves.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace decoupage::analysers {

namespace {

std::string numbered(const char* name, int number) {
    return std::string(name) + "_" + std::to_string(number);
}

/// The curve with NaN replaced, and moved `earlier` frames towards the beginning.
std::vector<float> mended(std::span<const float> curve, float unsaid, int earlier = 0) {
    std::vector<float> values(curve.size(), unsaid);
    for (std::size_t i = static_cast<std::size_t>(earlier); i < curve.size(); ++i)
        if (!std::isnan(curve[i])) values[i - static_cast<std::size_t>(earlier)] = curve[i];
    return values;
}

} // namespace

float value_at(const std::vector<float>& curve, Frame frame, float outside) {
    return frame < 0 || frame >= std::ssize(curve) ? outside : curve[static_cast<std::size_t>(frame)];
}

float value_near(const std::vector<float>& curve, Frame frame) {
    return curve[static_cast<std::size_t>(std::clamp<Frame>(frame, 0, std::ssize(curve) - 1))];
}

std::vector<CurveCard> transition_curves() {
    std::vector<CurveCard> cards;
    for (const int lag : likeness_lags)
        cards.push_back({numbered("likeness", lag), "correlation", -1, 1});
    cards.push_back({"likeness_quarter", "correlation", -1, 1});
    cards.push_back({"blocks_changed", "share", 0, 1});
    cards.push_back({"picture_difference", "levels", 0, 128});
    cards.push_back({"histogram_difference", "levels", 0, 128});
    cards.push_back({"motion_unexplained", "share", 0, 1.5f});
    cards.push_back({"motion_explained", "share", 0, 1});
    cards.push_back({"sharpness", "levels", 0, 32});
    cards.push_back({"grid_level", "levels", 0, 255});
    cards.push_back({"grid_contrast", "levels", 0, 128});
    cards.push_back({"blocks_plain", "share", 0, 1});
    for (const int reach : blend_reaches) {
        cards.push_back({numbered("blend_part", reach), "share", 0, 1});
        cards.push_back({numbered("blend_rest", reach), "share", 0, 1});
        cards.push_back({numbered("blend_spread", reach), "share", 0, 1});
        cards.push_back({numbered("blend_contrast", reach), "levels", 0, 128});
        cards.push_back({numbered("blend_block_rest", reach), "share", 0, 1});
    }
    for (const int reach : front_reaches) {
        cards.push_back({numbered("front_across", reach), "slope", -1, 1});
        cards.push_back({numbered("front_down", reach), "slope", -1, 1});
        cards.push_back({numbered("front_outward", reach), "slope", -1, 1});
        cards.push_back({numbered("front_mixed", reach), "share", 0, 1});
        cards.push_back({numbered("front_chosen_rest", reach), "share", 0, 1});
    }
    return cards;
}

std::vector<float> values_of(const FrameEvidence& e) {
    std::vector<float> values(e.likeness.begin(), e.likeness.end());
    for (const float value : {e.quarter, e.changed, e.difference, e.histogram, e.unexplained, e.explained,
                              e.sharpness, e.level, e.contrast, e.plain})
        values.push_back(value);
    for (std::size_t k = 0; k < blend_reaches.size(); ++k)
        for (const float value : {e.part[k], e.rest[k], e.spread[k], e.contrast_between[k], e.block_rest[k]})
            values.push_back(value);
    for (std::size_t k = 0; k < front_reaches.size(); ++k)
        for (const float value : {e.across[k], e.down[k], e.outward[k], e.mixed[k], e.chosen_rest[k]})
            values.push_back(value);
    return values;
}

TransitionCurves::TransitionCurves(const Evidence& evidence) {
    bool whole = true;
    const auto curve = [&](const std::string& name) {
        const auto values = evidence.curve(name);
        whole = whole && static_cast<Frame>(values.size()) == evidence.frames();
        return values;
    };
    for (std::size_t i = 0; i < likeness_lags.size(); ++i)
        likeness[i] = mended(curve(numbered("likeness", likeness_lags[i])), 1);
    quarter = mended(curve("likeness_quarter"), 1);
    changed = mended(curve("blocks_changed"), 0);
    difference = mended(curve("picture_difference"), 0);
    histogram = mended(curve("histogram_difference"), 0);
    unexplained = mended(curve("motion_unexplained"), 0);
    explained = mended(curve("motion_explained"), 1);
    sharpness = mended(curve("sharpness"), 0);
    level = mended(curve("grid_level"), 0);
    contrast = mended(curve("grid_contrast"), 0);
    plain = mended(curve("blocks_plain"), 0);
    for (std::size_t i = 0; i < blend_reaches.size(); ++i) {
        const int reach = blend_reaches[i];
        part[i] = mended(curve(numbered("blend_part", reach)), 0.5f, reach);
        rest[i] = mended(curve(numbered("blend_rest", reach)), 1, reach);
        spread[i] = mended(curve(numbered("blend_spread", reach)), 0.5f, reach);
        contrast_between[i] = mended(curve(numbered("blend_contrast", reach)), 0, reach);
        block_rest[i] = mended(curve(numbered("blend_block_rest", reach)), 1, reach);
    }
    for (std::size_t i = 0; i < front_reaches.size(); ++i) {
        const int reach = front_reaches[i];
        across[i] = mended(curve(numbered("front_across", reach)), 0, reach);
        down[i] = mended(curve(numbered("front_down", reach)), 0, reach);
        outward[i] = mended(curve(numbered("front_outward", reach)), 0, reach);
        mixed[i] = mended(curve(numbered("front_mixed", reach)), 1, reach);
        chosen_rest[i] = mended(curve(numbered("front_chosen_rest", reach)), 1, reach);
    }
    frames = whole ? evidence.frames() : 0;
    std::size_t other = 0;
    for (auto* of_other : {&camera.right, &camera.down, &camera.zoom, &camera.roll, &camera.share, &strokes})
        *of_other = mended(evidence.curve(curves_of_others[other++]), 0);
}

TransitionCurves TransitionCurves::at_rest(Frame frames) {
    TransitionCurves curves;
    const auto whole = [&](float value) {
        return std::vector<float>(static_cast<std::size_t>(frames), value);
    };
    curves.likeness.fill(whole(1));
    curves.explained = curves.quarter = whole(1);
    for (auto* curve : {&curves.changed, &curves.difference, &curves.histogram, &curves.unexplained,
                        &curves.sharpness, &curves.level, &curves.contrast, &curves.plain})
        *curve = whole(0);
    curves.part.fill(whole(0.5f));
    curves.spread.fill(whole(0.5f));
    curves.rest.fill(whole(1));
    curves.block_rest.fill(whole(1));
    curves.contrast_between.fill(whole(0));
    for (auto* curve : {&curves.across, &curves.down, &curves.outward})
        curve->fill(whole(0));
    curves.mixed.fill(whole(1));
    curves.chosen_rest.fill(whole(1));
    curves.frames = frames;
    return curves;
}

const std::vector<float>& TransitionCurves::likeness_at(int lag) const {
    const auto found = std::find(likeness_lags.begin(), likeness_lags.end(), lag);
    assert(found != likeness_lags.end());
    return likeness[static_cast<std::size_t>(found - likeness_lags.begin())];
}

} // namespace decoupage::analysers
