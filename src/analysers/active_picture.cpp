#include "analysers/active_picture/edges.hpp"
#include "analysers/active_picture/shapes.hpp"
#include "analysers/shots/lettering.hpp"
#include "film/active_area.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage::analysers {

namespace {

using namespace active_picture;

class BarMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override {
        for (int frame = 0; frame < run.length(); ++frame) {
            const Bars seen = bars(run.at(frame));
            curves[0][frame] = seen.top;
            curves[1][frame] = seen.bottom;
            curves[2][frame] = seen.left;
            curves[3][frame] = seen.right;
        }
    }
};

Card card() {
    Card card;
    card.name = "active_picture";
    card.question = "Where is the picture inside the frame?";
    card.measures = {{"bar_top", "share of height", 0, 0.5},
                     {"bar_bottom", "share of height", 0, 0.5},
                     {"bar_left", "share of width", 0, 0.5},
                     {"bar_right", "share of width", 0, 0.5}};
    card.reads = {"transitions", "letter_strokes", "letter_lines"};
    card.version = 2;
    card.writes = {
        {"active_picture", {"full", "letterbox", "pillarbox", "windowbox"}, TrackCard::Layout::covering}};
    card.parameters = {{"least_bar",
                        "Bars thinner than this are blanking at the edge, not a shape of the picture.",
                        "share of the frame", 0.002, 0.1, 0.0125},
                       {"hold", "How long another shape must be seen to count as a change of shape.",
                        "seconds", 0.1, 20, 2}};
    return card;
}

const char* label(const Shape& shape) {
    const bool letterbox = shape.top + shape.bottom > 0, pillarbox = shape.left + shape.right > 0;
    if (letterbox) return pillarbox ? "windowbox" : "letterbox";
    return pillarbox ? "pillarbox" : "full";
}

std::string detail(const Shape& shape, const Film& film) {
    const auto pixels = [](float share, int of) {
        return static_cast<int>(std::lround(static_cast<double>(share) * of));
    };
    ActiveArea area{"", pixels(shape.top, film.height), pixels(shape.bottom, film.height),
                    pixels(shape.left, film.width), pixels(shape.right, film.width)};
    const int width = film.width - area.left - area.right, height = film.height - area.top - area.bottom;
    if (width <= 0 || height <= 0) return "";
    area.aspect = aspect_name(static_cast<double>(width) * film.aspect_width /
                              (static_cast<double>(height) * film.aspect_height));
    return active_area_text(area);
}

/// A page of letters has edges where its lines begin and end: they are none of the picture's.
std::vector<float> without_pages(const Evidence& evidence, const char* curve) {
    const auto said = evidence.curve(curve), strokes = evidence.curve("letter_strokes"),
               lines = evidence.curve("letter_lines");
    std::vector<float> kept(said.begin(), said.end());
    for (std::size_t frame = 0; frame < std::min({kept.size(), strokes.size(), lines.size()}); ++frame)
        if (kept[frame] > 0 && shots::is_page(strokes[frame], lines[frame]))
            kept[frame] = std::numeric_limits<float>::quiet_NaN();
    return kept;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    Track track{"active_picture", {}};
    if (frames == 0) return {{track}};
    const auto top = without_pages(evidence, "bar_top"), bottom = without_pages(evidence, "bar_bottom"),
               left = without_pages(evidence, "bar_left"), right = without_pages(evidence, "bar_right");
    const SaidBars said{top, bottom, left, right};
    const Film& film = evidence.film();
    for (const auto& curve : {said.top, said.bottom, said.left, said.right})
        if (std::ssize(curve) != frames) return {{track}};
    ShapeRules rules;
    rules.least_bar = settings.value(asked.parameter("least_bar"));
    const double length = seconds(evidence.times().length({0, frames}));
    const double rate = length > 0 ? static_cast<double>(frames) / length : 24.0;
    rules.hold = std::max(1.0, settings.value(asked.parameter("hold")) * rate);
    rules.frame_aspect = film.aspect() > 0 ? film.aspect() : 1.0;
    for (const ShapeSpan& span : shapes(said, evidence.track("transitions"), rules))
        track.segments.push_back({span.span, label(span.shape), span.confidence, detail(span.shape, film)});
    return {{track}};
}

} // namespace

Analyser active_picture() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<BarMeter>(); },
            read};
}

} // namespace decoupage::analysers
