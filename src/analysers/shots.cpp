#include "analysers/shots/kinds.hpp"
#include "analysers/shots/lettering.hpp"
#include "film/analyser.hpp"

#include <limits>

namespace decoupage::analysers {

namespace {

using namespace shots;

class LetteringMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override {
        for (int frame = 0; frame < run.length(); ++frame) {
            const Lettering seen = lettering(run.at(frame));
            curves[0][frame] = seen.strokes;
            curves[1][frame] = seen.lines;
            curves[2][frame] = seen.middle;
            curves[3][frame] = seen.height;
            curves[4][frame] = seen.ground;
            const bool first = frame == 0 && run.looked_back() == 0;
            curves[5][frame] =
                first ? std::numeric_limits<float>::quiet_NaN() : change(run.at(frame), run.at(frame - 1));
        }
    }
};

Card card() {
    Card card;
    card.name = "shots";
    card.question = "What stands between the transitions: a picture, a card or black?";
    card.version = 2;
    card.measures = {{"letter_strokes", "per thousand pixels", 0, 40},
                     {"letter_lines", "share", 0, 1},
                     {"letter_middle", "share", 0, 1},
                     {"letter_height", "share of height", 0, 1},
                     {"ground_share", "share", 0, 1},
                     {"level_change", "level", 0, 64}};
    card.reads = {"transitions", "level_p99"};
    card.writes = {{"shots", {"picture", "card", "black", "transition"}, TrackCard::Layout::covering}};
    card.parameters = {
        {"black_level", "A stretch is black while 99 % of its pixels stay below this.", "levels", 2, 64, 24},
        {"card_likeness", "How much a stretch must look like a page of letters to be a card.", "", 0.05, 1,
         0.5}};
    card.look_back = 1;
    return card;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const KindCurves curves{evidence.curve("level_p99"),     evidence.curve("letter_strokes"),
                            evidence.curve("letter_lines"),  evidence.curve("letter_middle"),
                            evidence.curve("letter_height"), evidence.curve("ground_share"),
                            evidence.curve("level_change")};
    const KindRules rules{settings.value(asked.parameter("black_level")),
                          settings.value(asked.parameter("card_likeness"))};
    return {{{"shots", kinds(evidence.frames(), evidence.track("transitions"), curves, rules)}}};
}

} // namespace

Analyser shots() {
    return {
        card(),
        [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<LetteringMeter>(); },
        read};
}

} // namespace decoupage::analysers
