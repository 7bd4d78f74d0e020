#include "analysers/framing/shot_values.hpp"

#include "film/active_area.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::framing {

namespace {

constexpr float alike = 0.03F; // of the frame: bars that differ by less are the same

/// Bars above and below together, and at both sides together, as shares of the frame.
struct Bars {
    float across = 0, beside = 0;
};

Bars bars_of(const Segment& shape, const Film& film) {
    const auto area = active_area(shape.detail);
    if (!area || film.width <= 0 || film.height <= 0) return {};
    return {static_cast<float>(area->top + area->bottom) / static_cast<float>(film.height),
            static_cast<float>(area->left + area->right) / static_cast<float>(film.width)};
}

/// The bars of every frame; none where the track says nothing.
std::vector<Bars> bars_by_frame(const Evidence& evidence) {
    std::vector<Bars> all(static_cast<std::size_t>(evidence.frames()));
    for (const Segment& shape : evidence.track("active_picture").segments) {
        const Bars bars = bars_of(shape, evidence.film());
        const Frame end = std::min(shape.span.end, evidence.frames());
        for (Frame frame = std::max<Frame>(0, shape.span.first); frame < end; ++frame)
            all[static_cast<std::size_t>(frame)] = bars;
    }
    return all;
}

} // namespace

std::vector<ShotFrames> shot_frames(const Evidence& evidence) {
    const auto across = evidence.curve("bars_across"), beside = evidence.curve("bars_beside");
    const std::vector<Bars> bars = bars_by_frame(evidence);
    const bool measured = std::ssize(across) == evidence.frames() && std::ssize(beside) == evidence.frames();
    const auto shape_seen = [&](Frame frame) {
        const auto at = static_cast<std::size_t>(frame);
        return measured && std::abs(across[at] - bars[at].across) <= alike &&
               std::abs(beside[at] - bars[at].beside) <= alike;
    };
    std::vector<ShotFrames> shots;
    for (const Segment& segment : evidence.track("shots").segments) {
        if (segment.label != "picture" && segment.label != "card") continue;
        ShotFrames shot{segment.span, {}, true};
        const Frame end = std::min(segment.span.end, evidence.frames());
        for (Frame frame = segment.span.first; frame < end; ++frame)
            if (shape_seen(frame)) shot.frames.push_back(frame);
        if (shot.frames.empty()) {
            shot.shape_known = false;
            for (Frame frame = segment.span.first; frame < end; ++frame)
                shot.frames.push_back(frame);
        }
        shots.push_back(std::move(shot));
    }
    return shots;
}

std::optional<ShotValue> shot_value(const ShotFrames& shot, std::span<const float> curve) {
    std::vector<float> values;
    for (const Frame frame : shot.frames)
        if (const float value = curve[static_cast<std::size_t>(frame)]; !std::isnan(value))
            values.push_back(value);
    if (values.empty()) return {};
    std::ranges::sort(values);
    const auto at = [&](std::size_t quarters) { return values[(values.size() - 1) * quarters / 4]; };
    return ShotValue{at(2), at(3) - at(1)};
}

float sureness(const ShotFrames& shot, const ShotValue& value, float of_a_still, double half) {
    const float steady = 1 / (1 + value.spread / static_cast<float>(half));
    return std::clamp(of_a_still * steady * (shot.shape_known ? 1.0F : 0.5F), 0.0F, 1.0F);
}

std::string number_text(float value) {
    char text[32];
    const long hundredths = std::lround(100 * value), size = std::labs(hundredths);
    std::snprintf(text, sizeof text, "%s%ld.%02ld", hundredths < 0 ? "-" : "", size / 100, size % 100);
    return text;
}

Track value_track(const std::string& name, const std::vector<ShotFrames>& shots, std::span<const float> curve,
                  float of_a_still, double half) {
    Track track{name, {}};
    for (const ShotFrames& shot : shots)
        if (const auto value = shot_value(shot, curve))
            track.segments.push_back(
                {shot.span, "measured", sureness(shot, *value, of_a_still, half), number_text(value->value)});
    return track;
}

} // namespace decoupage::framing
