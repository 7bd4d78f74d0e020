// How near are people shown? Method, limits and accuracy: docs/methods/scale.md.

#include "analysers/scale/changes.hpp"
#include "analysers/scale/of_film.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace scale;

class FinenessLookout final : public Lookout {
public:
    std::vector<Sighting> look(const LookPicture& picture) const override {
        const auto seen = fineness(picture.luma);
        return seen ? std::vector{sighting_of(*seen)} : std::vector<Sighting>{};
    }
};

const Parameter sure{"sure", "How likely a scale must be right, or one class off, to be told.", "", 0, 0.99,
                     0.5};

Card card() {
    Card card;
    card.name = "scale";
    card.question = "How near are people shown, from extreme close-up to extreme long shot?";
    card.version = 3;
    card.looks = LookoutCard{"fineness", {"fineness"}, 640};
    card.reads = {"shots", "active_picture", "setups", "faces"};
    std::vector<std::string> labels;
    for (const ScaleClass& one : classes)
        labels.emplace_back(one.label);
    card.writes = {{"scale", labels, TrackCard::Layout::apart}};
    card.parameters = {sure};
    return card;
}

/// A shot without a face is a guess from those with one: from no fewer than so many.
constexpr std::ptrdiff_t fewest_to_guess_from = 5;

/// "2.1 heads": so much of a figure is shown, from the crown down, by the middle one of the faces in the
/// span; "2.1 heads in its set-up" where only other shots of that show a face.
std::string detail_of(const LookedAt& shot, const Shown& together, FrameSpan span) {
    std::vector<float> heights;
    for (const FaceLook& face : shot.faces)
        if (span.first <= face.frame && face.frame < span.end) heights.push_back(face.height);
    const bool own = !heights.empty();
    if (!own) heights = together.heights;
    if (heights.empty()) return "no face";
    char text[48];
    std::snprintf(text, sizeof text, own ? "%.1f heads" : "%.1f heads in its set-up",
                  static_cast<double>(heads_shown(middle_of(heights))));
    return text;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const std::vector<LookedAt> shots = looked_at(evidence);
    const std::vector<Shown> shown = shown_together(shots);
    const bool may_guess = std::ranges::count_if(shots, [](const LookedAt& shot) {
                               return !shot.faces.empty();
                           }) >= fewest_to_guess_from;
    const OfFilm film = of_film(shown);
    Track track{"scale", {}};
    for (std::size_t i = 0; i < shots.size(); ++i) {
        if (shown[i].heights.empty() && !shown[i].fineness && !may_guess) continue;
        for (const ScaleSpan& span :
             changes(shots[i], film.probabilities[i], film.distribution, evidence.looks("faces").step))
            if (span.choice.right_or_next >= settings.value(sure))
                track.segments.push_back({span.span, std::string(classes[span.choice.scale].label),
                                          static_cast<float>(span.choice.right),
                                          detail_of(shots[i], shown[i], span.span)});
    }
    return {{std::move(track)}};
}

} // namespace

Analyser scale() {
    Analyser analyser{card(), nullptr, read};
    analyser.lookout = [](const Settings&) -> Outcome<std::unique_ptr<const Lookout>> {
        return std::make_unique<FinenessLookout>();
    };
    return analyser;
}

} // namespace decoupage::analysers
