// How does the camera move? Method, limits and accuracy: docs/methods/camera_movement.md.

#include "analysers/camera_movement/behaviours.hpp"
#include "analysers/camera_movement/meter.hpp"
#include "analysers/camera_movement/words.hpp"
#include "film/analyser.hpp"

namespace decoupage::analysers {

namespace {

using namespace camera_movement;

Card card() {
    Card card;
    card.name = "camera_movement";
    card.question = "How does the camera move?";
    card.version = 2;
    card.measures = camera_curves();
    card.reads = {"shots"};
    const std::vector<std::string> labels{"static",   "minimal",  "pan",     "tilt",  "roll",     "zoom",
                                          "tracking", "floating", "shaking", "mixed", "uncertain"};
    card.writes = {{"camera_movement", labels, TrackCard::Layout::apart},
                   {"shot_movement", labels, TrackCard::Layout::apart}};
    card.parameters = {{"slowest", "What moves slower at the edge of the frame stands still.",
                        "frame widths a second", 0.001, 0.2, 0.012},
                       {"least", "A movement goes at least so far.", "frame widths", 0.002, 0.5, 0.02},
                       {"shake", "A picture shakes if it stands off its steady path by so much.",
                        "frame widths", 0.0002, 0.1, 0.003}};
    card.look_back = 1;
    return card;
}

bool is_filmed(const Segment& shot) {
    return shot.label == "picture" || shot.label == "card";
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    Track movements{"camera_movement", {}}, of_shots{"shot_movement", {}};
    const CameraCurves curves = CameraCurves::of(evidence);
    const MovementRules rules{settings.value(asked.parameter("slowest")),
                              settings.value(asked.parameter("least")),
                              settings.value(asked.parameter("shake"))};
    if (curves.frames() == 0) return {{movements, of_shots}};
    for (const Segment& shot : evidence.track("shots").segments) {
        if (!is_filmed(shot) || shot.span.empty()) continue;
        const double seconds_long = seconds(evidence.times().length(shot.span));
        const double rate = seconds_long > 0 ? static_cast<double>(shot.span.length()) / seconds_long : 24;
        const auto parts = behaviours(curves, shot.span, rate, rules);
        for (const Behaviour& part : parts) {
            const camera_movement::Said said = said_of(part, rules);
            movements.segments.push_back({part.span, said.label, said.confidence, said.detail});
        }
        of_shots.segments.push_back(said_of_shot(shot.span, parts, rules));
    }
    return {{movements, of_shots}};
}

} // namespace

Analyser camera_movement() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<CameraMeter>(); },
            read};
}

} // namespace decoupage::analysers
