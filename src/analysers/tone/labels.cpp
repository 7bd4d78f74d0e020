#include "analysers/tone/labels.hpp"

#include "analysers/shots/lettering.hpp"
#include "analysers/tone/hue.hpp"
#include "signal/best_path.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::tone {

namespace {

// States of the path: black and white, colour, and a tint of eight directions, each 45 degrees wide.
constexpr std::size_t grey_state = 0, colour_state = 1, first_tint = 2, tints = 8,
                      states = first_tint + tints;

// Costs per frame that says all it can. Tuned on drawn prints and the tune clips.
constexpr float least_weight = 0.0005f; // of a frame that is black, plain, or a light title on black
constexpr float usual_light = 60;       // mean level
constexpr float dim = 20;               // level of the lights: below it colour cannot be missed
constexpr float least_lit = 0.1f, enough_lit = 0.3f; // shares of the frame that are not black
constexpr float foreign = 0.35f;                     // of a tone that is not the film's own
constexpr float clear = 0.7f;                        // half of what a clear frame costs under a wrong tone
// A change of tone on a change of shot costs this part of one within a shot.
constexpr float at_transition = 0.35f;
constexpr float abrupt_colour = 2; // doublings of the unexplained chroma from one frame to the next
constexpr float abrupt_cast = 8;   // levels of mean chroma

enum class Kind { black_and_white, colour, tinted };

Kind kind_of(std::size_t state) {
    if (state == grey_state) return Kind::black_and_white;
    return state == colour_state ? Kind::colour : Kind::tinted;
}

const char* label(Kind kind) {
    switch (kind) {
    case Kind::black_and_white:
        return "black_and_white";
    case Kind::colour:
        return "colour";
    case Kind::tinted:
        break;
    }
    return "tinted";
}

float or_zero(float value) {
    return std::isnan(value) ? 0.0f : value;
}

/// How much a frame can say of its tone: black, plain fields and letters on black say next to nothing.
float weight(const ToneCurves& curves, std::size_t frame) {
    const float varied = std::clamp((or_zero(curves.picture_deviation[frame]) - 3.0f) / 6.0f, 0.0f, 1.0f);
    const bool read = frame < curves.letter_lines.size() && frame < curves.letter_strokes.size();
    const bool lettered = read && shots::is_page(curves.letter_strokes[frame], curves.letter_lines[frame]);
    return lettered ? least_weight : std::max(least_weight, varied);
}

/// Chroma that stays with things: seen against an earlier frame or, at the start of a shot, from a later one.
float colourfulness(const ToneCurves& curves, std::size_t frame) {
    constexpr std::size_t apart = 4; // frames, as the meter compares
    float found = std::isnan(curves.steady[frame]) ? -1.0f : curves.steady[frame];
    if (frame + apart < curves.steady.size() && !std::isnan(curves.steady[frame + apart]))
        found = std::max(found, curves.steady[frame + apart]);
    return found >= 0 ? found : or_zero(curves.residual[frame]);
}

/// How far a value lies over a floor, in doublings. Much colour proves more than little colour does: a colour
/// film has grey shots.
float doublings(float value, float floor) {
    return std::clamp(std::log2(std::max(value, 0.01f) / floor), -2.0f, 3.0f);
}

/// How much the want of colour proves: dark things show none even in a colour film. By the level of the
/// lights and by how much of the frame is not black: a white title on black says nothing.
float light_enough(const ToneCurves& curves, std::size_t frame) {
    const float lights = or_zero(curves.level(frame)) + or_zero(curves.picture_deviation[frame]);
    const float lit = curves.share_black.empty() ? 1.0f : 1 - or_zero(curves.share_black[frame]);
    return std::clamp((lights - dim) / (usual_light - dim), 0.0f, 1.0f) *
           std::clamp((lit - least_lit) / (enough_lit - least_lit), 0.0f, 1.0f);
}

/// The mean chroma of the lighter or the darker half (a toned picture has it in the darks), as it would be in
/// a picture of usual light: a dye is as strong at night, but shows less.
float strongest_cast(const ToneCurves& curves, std::size_t frame) {
    const float cast =
        std::max(std::hypot(or_zero(curves.blue_dark[frame]), or_zero(curves.red_dark[frame])),
                 std::hypot(or_zero(curves.blue_light[frame]), or_zero(curves.red_light[frame])));
    return cast * usual_light / std::clamp(or_zero(curves.level(frame)), usual_light / 3, usual_light);
}

PathCosts frame_costs(const ToneCurves& curves, const std::vector<float>& weights, const ToneRules& rules) {
    PathCosts costs(states, weights.size());
    for (std::size_t frame = 0; frame < weights.size(); ++frame) {
        const float blue = or_zero(curves.blue[frame]), red = or_zero(curves.red[frame]);
        const float cast = strongest_cast(curves, frame);
        const float seen_cast = std::hypot(blue, red);
        // A strong tint leaves more behind when its own dependence on grey is taken away.
        const float floor = std::max(static_cast<float>(rules.colour_floor), 0.1f * seen_cast);
        const float light = light_enough(curves, frame);
        const float found = doublings(colourfulness(curves, frame), floor);
        const float many = found > 0 ? found : light * found;
        const float one = light * doublings(cast, static_cast<float>(rules.tint_floor));
        const float w = weights[frame];
        costs.at(frame, colour_state) = w * std::max(0.0f, -many);
        costs.at(frame, grey_state) = w * (std::max(0.0f, many) + std::max(0.0f, one));
        const float tinted = std::max(0.0f, many) + std::max(0.0f, -one);
        const float angle = Hue{blue, red}.angle();
        for (std::size_t tint = 0; tint < tints; ++tint) {
            const float off = angle_between(angle, 22.5f + 45.0f * static_cast<float>(tint));
            costs.at(frame, first_tint + tint) = w * (tinted + std::max(0.0f, off - 30.0f) / 30.0f);
        }
    }
    return costs;
}

/// Does colour come, go or turn from one frame to the next? Only a cut does that, found or not.
bool is_abrupt(const ToneCurves& curves, std::size_t frame) {
    constexpr float noise = 0.5f; // levels
    const float now = or_zero(curves.residual[frame]) + noise,
                before = or_zero(curves.residual[frame - 1]) + noise;
    const float turned = std::hypot(or_zero(curves.blue[frame]) - or_zero(curves.blue[frame - 1]),
                                    or_zero(curves.red[frame]) - or_zero(curves.red[frame - 1]));
    return std::abs(std::log2(now / before)) > abrupt_colour || turned > abrupt_cast;
}

std::vector<float> change_costs(const ToneCurves& curves, const Track& transitions, double hold) {
    const std::size_t frames = curves.residual.size();
    std::vector<float> change(frames, clear * static_cast<float>(hold));
    for (std::size_t frame = 1; frame < frames; ++frame)
        if (is_abrupt(curves, frame)) change[frame] = clear * at_transition * static_cast<float>(hold);
    for (const Segment& transition : transitions.segments)
        for (Frame frame = transition.span.first; frame <= transition.span.end; ++frame)
            if (frame >= 0 && frame < static_cast<Frame>(frames))
                change[static_cast<std::size_t>(frame)] = clear * at_transition * static_cast<float>(hold);
    return change;
}

/// Makes every tone but the film's own dearer, where one tone has most of the film.
void prefer_own(PathCosts& costs, const std::vector<int>& path, const std::vector<float>& weights) {
    std::array<double, 3> share{};
    double all = 0;
    for (std::size_t frame = 0; frame < path.size(); ++frame) {
        share[static_cast<std::size_t>(kind_of(static_cast<std::size_t>(path[frame])))] +=
            static_cast<double>(weights[frame]);
        all += static_cast<double>(weights[frame]);
    }
    const auto own = std::max_element(share.begin(), share.end());
    if (*own < 0.6 * all) return;
    const auto kind = static_cast<Kind>(own - share.begin());
    for (std::size_t frame = 0; frame < path.size(); ++frame)
        for (std::size_t state = 0; state < states; ++state)
            if (kind_of(state) != kind) costs.at(frame, state) += foreign * weights[frame];
}

double weighted_mean(std::span<const float> curve, const std::vector<float>& weights, FrameSpan span) {
    double sum = 0, all = 0;
    for (auto frame = static_cast<std::size_t>(span.first); frame < static_cast<std::size_t>(span.end);
         ++frame) {
        if (std::isnan(curve[frame])) continue;
        sum += static_cast<double>(weights[frame] * curve[frame]);
        all += static_cast<double>(weights[frame]);
    }
    return all > 0 ? sum / all : 0;
}

std::string tint(const ToneCurves& curves, const std::vector<float>& weights, FrameSpan span) {
    const auto mean = [&](std::span<const float> curve) {
        return static_cast<float>(weighted_mean(curve, weights, span));
    };
    const float level = (mean(curves.level_top) + mean(curves.level_middle) + mean(curves.level_bottom)) / 3;
    return tint_name({mean(curves.blue_dark), mean(curves.red_dark)},
                     {mean(curves.blue_light), mean(curves.red_light)}, level);
}

/// From the mean cost of the label taken and of the cheapest other label.
float confidence(const PathCosts& costs, const std::vector<float>& weights, FrameSpan span, Kind kind) {
    std::array<double, 3> sums{};
    double all = 0;
    for (auto frame = static_cast<std::size_t>(span.first); frame < static_cast<std::size_t>(span.end);
         ++frame) {
        std::array<float, 3> least;
        least.fill(std::numeric_limits<float>::max());
        for (std::size_t state = 0; state < states; ++state) {
            float& cost = least[static_cast<std::size_t>(kind_of(state))];
            cost = std::min(cost, costs.at(frame, state));
        }
        for (std::size_t other = 0; other < 3; ++other)
            sums[other] += static_cast<double>(least[other]);
        all += static_cast<double>(weights[frame]);
    }
    const double own = sums[static_cast<std::size_t>(kind)];
    double rival = std::numeric_limits<double>::max();
    for (std::size_t other = 0; other < 3; ++other)
        if (other != static_cast<std::size_t>(kind)) rival = std::min(rival, sums[other]);
    return all > 0 ? static_cast<float>(1.0 / (1.0 + std::exp(-4.0 * (rival - own) / all))) : 0.5f;
}

/// What is dark or pale tells its tone badly: it is taken for that of the surer stretch beside it.
std::vector<Segment> without_doubtful(const std::vector<Segment>& segments) {
    constexpr float doubtful = 0.9f, sure = 0.95f;
    std::vector<Segment> kept;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        Segment segment = segments[i];
        if (segment.confidence < doubtful) {
            const Segment* beside = i > 0 ? &segments[i - 1] : nullptr;
            if (i + 1 < segments.size() && (!beside || segments[i + 1].confidence > beside->confidence))
                beside = &segments[i + 1];
            if (beside && beside->confidence >= sure)
                segment = {segment.span, beside->label, beside->confidence, beside->detail};
        }
        if (!kept.empty() && kept.back().label == segment.label && kept.back().detail == segment.detail) {
            kept.back().span.end = segment.span.end;
            kept.back().confidence = std::max(kept.back().confidence, segment.confidence);
        } else {
            kept.push_back(std::move(segment));
        }
    }
    return kept;
}

} // namespace

std::vector<Segment> tones(const ToneCurves& curves, const Track& transitions, const ToneRules& rules) {
    const std::size_t frames = curves.residual.size();
    std::vector<float> weights(frames);
    for (std::size_t frame = 0; frame < frames; ++frame)
        weights[frame] = weight(curves, frame);
    // A mixture of two pictures, or of one and black, is no evidence.
    for (const Segment& transition : transitions.segments)
        for (Frame frame = transition.span.first; frame < transition.span.end; ++frame)
            if (frame >= 0 && frame < static_cast<Frame>(frames))
                weights[static_cast<std::size_t>(frame)] = least_weight;
    PathCosts costs = frame_costs(curves, weights, rules);
    const std::vector<float> change = change_costs(curves, transitions, rules.hold);
    prefer_own(costs, best_path(costs, change), weights);
    const std::vector<int> path = best_path(costs, change);

    std::vector<Segment> segments;
    std::size_t state_before = states;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const auto state = static_cast<std::size_t>(path[frame]);
        const auto now = static_cast<Frame>(frame);
        if (state != state_before) segments.push_back({{now, now}, label(kind_of(state)), 1.0f, ""});
        segments.back().span.end = now + 1;
        state_before = state;
    }
    for (Segment& segment : segments) {
        const Kind kind =
            kind_of(static_cast<std::size_t>(path[static_cast<std::size_t>(segment.span.first)]));
        segment.confidence = confidence(costs, weights, segment.span, kind);
        if (kind == Kind::tinted) segment.detail = tint(curves, weights, segment.span);
    }
    return without_doubtful(segments);
}

} // namespace decoupage::tone
