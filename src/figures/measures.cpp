#include "figures/measures.hpp"

#include "figures/lead.hpp"
#include "figures/looks.hpp"
#include "figures/unsaid.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double sound_values_a_second = 10;

const std::vector<float>* curve_of(const Decoupage& decoupage, const char* name) {
    const auto found = decoupage.curves.find(name);
    return found == decoupage.curves.end() || found->second.empty() ? nullptr : &found->second;
}

double mean_level(const Decoupage& decoupage, FrameSpan span) {
    const std::vector<float>* levels = curve_of(decoupage, "level_mean");
    if (levels == nullptr) return unsaid;
    double sum = 0, frames = 0;
    for (Frame frame = span.first; frame < std::min<Frame>(span.end, std::ssize(*levels)); ++frame)
        if (const double level = static_cast<double>((*levels)[static_cast<std::size_t>(frame)]);
            std::isfinite(level))
            sum += level, ++frames;
    return frames > 0 ? sum / frames : unsaid;
}

bool camera_moves(const Segment& segment) {
    return segment.label != "static" && segment.label != "minimal" && segment.label != "uncertain";
}

bool any(const Segment&) {
    return true;
}

/// The share of a shot's frames that lie in such segments of a track.
double share_in(const Track& track, FrameSpan span, bool (*counts)(const Segment&)) {
    if (track.segments.empty() || span.empty()) return unsaid;
    const auto before = [&](const Segment& segment) { return segment.span.end <= span.first; };
    Frame inside = 0, known = 0;
    for (auto segment = std::ranges::partition_point(track.segments, before);
         segment != track.segments.end() && segment->span.first < span.end; ++segment) {
        const Frame shared = shared_frames(segment->span, span);
        known += shared;
        if (counts(*segment)) inside += shared;
    }
    if (counts != any && known == 0) return unsaid;
    return std::min(1.0, static_cast<double>(inside) / static_cast<double>(span.length()));
}

} // namespace

double mean_loudness(const Decoupage& decoupage, double from_s, double to_s) {
    const std::vector<float>* tenths = curve_of(decoupage, "loudness");
    if (tenths == nullptr) return unsaid;
    const auto at = [&](double second) {
        return static_cast<std::size_t>(
            std::clamp(second * sound_values_a_second, 0.0, static_cast<double>(tenths->size())));
    };
    double power = 0, count = 0;
    for (std::size_t value = at(from_s); value < at(to_s); ++value)
        if (const double level = static_cast<double>((*tenths)[value]); std::isfinite(level))
            power += std::pow(10, level / 10), ++count;
    return count > 0 && power > 0 ? 10 * std::log10(power / count) : unsaid;
}

std::vector<std::string> measure_curves() {
    return {"level_mean", "loudness"};
}

std::vector<ShotMeasure> shot_measures(const Decoupage& decoupage, std::span<const CountedShot> shots) {
    std::vector<ShotMeasure> measures;
    const auto add = [&](ShotMeasure measure, const auto& value_of) {
        for (const CountedShot& shot : shots)
            measure.values.push_back(value_of(shot));
        if (std::ranges::any_of(measure.values, [](double value) { return std::isfinite(value); }))
            measures.push_back(std::move(measure));
    };
    add({"length", "Length", "s", "Told as the convention says.", {}},
        [](const CountedShot& shot) { return seconds(shot.length); });
    add({"brightness", "Brightness", "of 255", "Mean level of the picture.", {}},
        [&](const CountedShot& shot) { return mean_level(decoupage, shot.span); });
    constexpr std::string_view titles[] = {"Symmetry", "Clutter", "Openness", "Contrast", "Key"};
    for (std::size_t one = 0; one < std::size(look_tracks); ++one)
        add({look_tracks[one], titles[one], "", "As the track of that name says.", {}},
            [&](const CountedShot& shot) {
                const Track& track = decoupage.track(std::string(look_tracks[one]));
                const auto look = look_of(track, decoupage.shots[shot.index].span);
                return look ? look->value : unsaid;
            });
    add({"movement", "Camera moves", "", "Share of the shot in which it does.", {}},
        [&](const CountedShot& shot) {
            return share_in(decoupage.track("camera_movement"), decoupage.shots[shot.index].span,
                            camera_moves);
        });
    add({"loudness", "Loudness", "LUFS", "Mean power, K-weighted.", {}}, [&](const CountedShot& shot) {
        return mean_loudness(decoupage, seconds(decoupage.times.at(shot.span.first)),
                             seconds(decoupage.times.at(shot.span.end)));
    });
    add({"speech_over_rest",
         "Speech over the rest",
         "LU",
         "How far voices stand above what is heard with them.",
         {}},
        [&](const CountedShot& shot) {
            const auto lead = lead_in(decoupage, shot.span, LeadOver::anything);
            return lead ? lead->lead : unsaid;
        });
    for (const auto& [name, title] :
         {std::pair{"speech", "Speech"}, std::pair{"music", "Music"}, std::pair{"silence", "Silence"}})
        add({name, title, "", "Share of the shot in which it is heard.", {}},
            [&, track = name](const CountedShot& shot) {
                return share_in(decoupage.track(track), shot.span, any);
            });
    return measures;
}

} // namespace decoupage
