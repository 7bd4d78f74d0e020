#include "figures/lead.hpp"

#include "signal/gated_loudness.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace decoupage {

namespace {

constexpr double shared_doubt =
    1.5; ///< LU: what is wrong with one passage is in part wrong with all of a film
constexpr int tenths_a_second = 10;

/// The number at the beginning, which is cut off.
std::optional<double> number(std::string_view& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// Those of the curve that lie in a track, and not in another.
std::vector<float> levels_in(const Decoupage& decoupage, const char* track, const char* without) {
    const auto& loudness = decoupage.curves.at("loudness");
    std::vector<bool> wanted(loudness.size());
    const auto mark = [&](const char* name, bool as) {
        for (const Segment& segment : decoupage.track(name).segments) {
            const auto at = [&](Frame frame) {
                const double tenth = seconds(decoupage.times.at(frame)) * tenths_a_second;
                return static_cast<std::size_t>(
                    std::clamp(std::round(tenth), 0.0, static_cast<double>(wanted.size())));
            };
            for (std::size_t t = at(segment.span.first); t < at(segment.span.end); ++t)
                wanted[t] = as;
        }
    };
    mark(track, true);
    if (without != nullptr) mark(without, false);
    std::vector<float> levels;
    for (std::size_t t = 0; t < wanted.size(); ++t)
        if (wanted[t] && std::isfinite(loudness[t])) levels.push_back(loudness[t]);
    return levels;
}

} // namespace

std::optional<Lead> lead_told(const Segment& segment) {
    constexpr std::string_view give_or_take = " ±";
    std::string_view text = segment.detail;
    const auto lead = number(text);
    if (!lead || !text.starts_with(give_or_take)) return std::nullopt;
    text.remove_prefix(give_or_take.size());
    const auto doubt = number(text);
    if (!doubt) return std::nullopt;
    return Lead{*lead, *doubt, {}};
}

std::optional<Lead> lead_in(const Decoupage& decoupage, FrameSpan place, LeadOver over) {
    double sum = 0, squares = 0, weights = 0;
    Lead all;
    for (const Segment& segment : decoupage.track("balance").segments) {
        const FrameSpan shared{std::max(segment.span.first, place.first),
                               std::min(segment.span.end, place.end)};
        const auto told = lead_told(segment);
        if (shared.empty() || !told || (over == LeadOver::music && segment.label == "over_sounds")) continue;
        const Time time = decoupage.times.length(shared);
        const double weight = seconds(time);
        sum += weight * told->lead;
        squares += weight * weight * told->doubt * told->doubt;
        weights += weight;
        all.spoken += time;
    }
    if (weights <= 0) return std::nullopt;
    all.lead = sum / weights;
    all.doubt = std::max(std::sqrt(squares) / weights, shared_doubt);
    return all;
}

std::optional<DialogueFigures> dialogue_figures(const Decoupage& decoupage) {
    const auto loudness = decoupage.curves.find("loudness");
    if (loudness == decoupage.curves.end() || loudness->second.empty()) return std::nullopt;
    const auto speech = levels_in(decoupage, "speech", nullptr);
    if (speech.empty()) return std::nullopt;
    DialogueFigures figures;
    figures.loudness = mean_loudness(speech);
    figures.under_film = integrated_loudness(loudness->second) - figures.loudness;
    constexpr std::size_t least = 10; // tenths of a second
    if (const auto music = levels_in(decoupage, "music", "speech"); music.size() >= least)
        figures.music_alone = mean_loudness(music);
    const FrameSpan film{0, decoupage.times.frames()};
    figures.over_music = lead_in(decoupage, film, LeadOver::music);
    figures.over_rest = lead_in(decoupage, film, LeadOver::anything);
    return figures;
}

} // namespace decoupage
