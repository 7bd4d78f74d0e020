#include "analysers/scale/changes.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::scale {

namespace {

constexpr std::size_t fewest_faces = 4;
constexpr double least_growth = 1.4;     // from the smallest of the smoothed heights to the largest
constexpr double change_of_scale = 0.01; // chance of it from one look to the next

/// The middle one of three neighbours: one face that is found too large or is another's counts for nothing.
std::vector<float> smoothed(const std::vector<FaceLook>& faces) {
    std::vector<float> heights;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const float before = faces[i > 0 ? i - 1 : i + 1].height, own = faces[i].height,
                    behind = faces[i + 1 < faces.size() ? i + 1 : i - 1].height;
        heights.push_back(std::max(std::min(before, own), std::min(std::max(before, own), behind)));
    }
    return heights;
}

/// The likeliest course through the classes (Viterbi).
std::vector<std::size_t> course(const std::vector<float>& heights, const OfClasses& distribution) {
    const double stays = std::log(1 - change_of_scale),
                 changes = std::log(change_of_scale / (classes_there_are - 1));
    const auto says = [](double share) { return std::log(std::max(share, 1e-12)); };
    OfClasses best{};
    for (std::size_t c = 0; c < classes_there_are; ++c)
        best[c] = says(distribution[c]);
    std::vector<std::array<std::size_t, classes_there_are>> from(heights.size());
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const OfClasses seen = likelihood(heights[i]), before = best;
        for (std::size_t c = 0; c < classes_there_are; ++c) {
            from[i][c] = c;
            best[c] = before[c] + stays;
            for (std::size_t other = 0; other < classes_there_are; ++other)
                if (other != c && before[other] + changes > best[c]) {
                    best[c] = before[other] + changes;
                    from[i][c] = other;
                }
            best[c] += says(seen[c]);
        }
    }
    std::vector<std::size_t> all(heights.size());
    all.back() = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
    for (std::size_t i = heights.size() - 1; i > 0; --i)
        all[i - 1] = from[i][all[i]];
    return all;
}

} // namespace

std::vector<ScaleSpan> changes(const LookedAt& shot, const OfClasses& probabilities,
                               const OfClasses& distribution, Frame step) {
    const std::vector<ScaleSpan> whole{{shot.span, choice(probabilities)}};
    if (shot.faces.size() < fewest_faces) return whole;
    const std::vector<float> heights = smoothed(shot.faces);
    const auto [least, most] = std::ranges::minmax_element(heights);
    if (*most < least_growth * *least) return whole;

    const std::vector<std::size_t> classes_seen = course(heights, distribution);
    std::vector<ScaleSpan> spans;
    for (std::size_t first = 0, end = 0; first < classes_seen.size(); first = end) {
        const std::size_t own = classes_seen[first];
        Shown shown;
        for (end = first; end < classes_seen.size() && classes_seen[end] == own; ++end)
            shown.heights.push_back(heights[end]);
        shown.looks = static_cast<int>(shown.heights.size());
        const OfClasses likely = scale::probabilities(likelihood(shown), distribution);
        const Frame begins =
            spans.empty() ? shot.span.first : (shot.faces[first - 1].frame + shot.faces[first].frame) / 2;
        if (!spans.empty()) spans.back().span.end = begins;
        spans.push_back({{begins, shot.span.end}, chosen(own, likely)});
    }
    const bool brief = std::ranges::any_of(
        spans, [&](const ScaleSpan& span) { return span.span.end - span.span.first < 2 * step; });
    return spans.size() > 1 && !brief ? spans : whole;
}

} // namespace decoupage::scale
