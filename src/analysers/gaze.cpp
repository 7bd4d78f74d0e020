// Who looks into the lens? Method, limits and accuracy: docs/methods/gaze.md.

#include "analysers/gaze/stretches.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace gaze;

const Parameter sure{"sure", "How likely eyes must go into the lens for that to be told.", "", 0.05, 0.95,
                     0.5};

/// How sure it must be that there is a face at all.
constexpr float sure_of_face = 0.7F;

Card card() {
    Card card;
    card.name = "gaze";
    card.question = "Who looks into the lens?";
    card.reads = {"shots", "faces"};
    card.writes = {{"gaze", {"into_lens", "past_lens"}, TrackCard::Layout::free}};
    card.parameters = {sure};
    return card;
}

/// "at 0.51 0.30, 3 looks": the middle of the face where it is largest.
std::string detail_of(const Box& box, int looks) {
    char text[64];
    std::snprintf(text, sizeof text, "at %.2f %.2f, %d %s", static_cast<double>(box.left + box.width / 2),
                  static_cast<double>(box.top + box.height / 2), looks, looks == 1 ? "look" : "looks");
    return text;
}

Segment segment_of(const Stretch& stretch, const faces::FollowedFace& face, double least) {
    const bool into = stretch.into_lens > least;
    return {stretch.span, into ? "into_lens" : "past_lens",
            static_cast<float>(into ? stretch.into_lens : 1 - stretch.into_lens),
            detail_of(face.largest().box, stretch.looks)};
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track found{"gaze", {}};
    const double least = settings.value(sure);
    for (const auto& face : faces::followed_faces(evidence.looks("faces"), evidence.track("shots")))
        if (face.confidence >= sure_of_face)
            for (const Stretch& stretch : stretches(face, least))
                found.segments.push_back(segment_of(stretch, face, least));
    std::ranges::stable_sort(found.segments, {}, [](const Segment& one) { return one.span.first; });
    return {{std::move(found)}};
}

} // namespace

Analyser gaze() {
    return {card(), nullptr, read};
}

} // namespace decoupage::analysers
