// How is the picture composed? Method, limits and accuracy: docs/methods/framing.md.

#include "analysers/framing/openness.hpp"
#include "analysers/framing/room.hpp"
#include "analysers/framing/shot_values.hpp"
#include "analysers/framing/symmetry.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <limits>

namespace decoupage::analysers {

namespace {

using namespace framing;

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

class FramingMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override {
        for (int frame = 0; frame < run.length(); ++frame) {
            const auto values = seen(run.at(frame));
            for (std::size_t curve = 0; curve < values.size(); ++curve)
                curves[curve][static_cast<std::size_t>(frame)] = values[curve];
        }
    }

private:
    /// In the order of the card's curves.
    static std::array<float, 9> seen(const Proxy& proxy) {
        const Inside bars = inside(proxy);
        std::array<float, 9> values;
        values.fill(unsaid);
        values[7] = bars.top + bars.bottom;
        values[8] = bars.left + bars.right;
        const Plane<std::int16_t> light = lightness(proxy, bars);
        if (light.values.empty()) return values;
        const Plane<std::int16_t> detail = steps(light);
        const Cells grid = cells(proxy, bars, light, detail);
        values[1] = clutter(detail);
        values[5] = empty_space(grid);
        if (!grid.any) return values;
        values[0] = symmetry(mirror(grid, detail));
        values[2] = openness(openness_cues(grid));
        const Horizon line = horizon(grid);
        values[3] = line.height;
        values[4] = line.strength;
        values[6] = width_used(grid);
        return values;
    }
};

TrackCard values_of(const char* name) {
    return {name, {"measured"}, TrackCard::Layout::apart};
}

Card card() {
    Card card;
    card.name = "framing";
    card.question = "How is the picture composed: symmetry, clutter, openness, horizon, empty space?";
    card.version = 2;
    card.measures = {{"frame_symmetry", "", 0, 1},
                     {"frame_clutter", "", 0, 1},
                     {"frame_openness", "", 0, 1},
                     {"horizon_height", "share of height", 0, 1},
                     {"horizon_strength", "share", 0, 1},
                     {"frame_empty", "share", 0, 1},
                     {"frame_width_used", "share of width", 0, 1},
                     {"bars_across", "share of height", 0, 0.5},
                     {"bars_beside", "share of width", 0, 0.5}};
    card.reads = {"shots", "active_picture"};
    for (const char* name : {"symmetry", "clutter", "openness", "horizon", "empty_space", "width_used"})
        card.writes.push_back(values_of(name));
    card.parameters = {{"spread", "How much frames of a shot must differ for its value to be half as sure.",
                        "", 0.02, 1, 0.2},
                       {"horizon", "How strong a line must be across the picture to be called its horizon.",
                        "share", 0.05, 0.95, 0.35}};
    return card;
}

/// Height of the line, or "none"; as sure as it is strong, or weak.
Track horizons(const std::vector<ShotFrames>& shots, std::span<const float> height,
               std::span<const float> strength, double least, double half) {
    Track track{"horizon", {}};
    for (const ShotFrames& shot : shots) {
        const auto place = shot_value(shot, height), strong = shot_value(shot, strength);
        if (!place || !strong) continue;
        const bool there = strong->value >= static_cast<float>(least);
        const float sure = std::min(0.9F, 0.3F + (there ? strong->value : 1 - strong->value));
        track.segments.push_back({shot.span, "measured", sureness(shot, there ? *place : *strong, sure, half),
                                  there ? number_text(place->value) : "none"});
    }
    return track;
}

Findings nothing(const Card& card) {
    Findings none;
    for (const TrackCard& track : card.writes)
        none.tracks.push_back({track.name, {}});
    return none;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    std::vector<std::span<const float>> curves;
    for (const CurveCard& curve : asked.measures) {
        curves.push_back(evidence.curve(curve.name));
        if (std::ssize(curves.back()) != evidence.frames()) return nothing(asked);
    }
    const auto shots = shot_frames(evidence);
    const double half = settings.value(asked.parameter("spread"));
    // How often a still's value is within 0.15 of its rank among the tune stills (docs/methods/framing.md).
    constexpr float sure_symmetry = 0.73F, sure_clutter = 0.91F, sure_openness = 0.75F;
    constexpr float sure_share = 0.8F; // of shares no truth was made
    return {{value_track("symmetry", shots, curves[0], sure_symmetry, half),
             value_track("clutter", shots, curves[1], sure_clutter, half),
             value_track("openness", shots, curves[2], sure_openness, half),
             horizons(shots, curves[3], curves[4], settings.value(asked.parameter("horizon")), half),
             value_track("empty_space", shots, curves[5], sure_share, half),
             value_track("width_used", shots, curves[6], sure_share, half)}};
}

} // namespace

Analyser framing() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<FramingMeter>(); },
            read};
}

} // namespace decoupage::analysers
