#include "analysers/tone/chroma.hpp"
#include "analysers/tone/labels.hpp"
#include "analysers/tone/levels.hpp"
#include "film/analyser.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace decoupage::analysers {

namespace {

using namespace tone;

constexpr int frames_apart = 4; // of the frames compared for colour that stays

constexpr auto for_views = CurveCard::Wanted::elsewhere; // the barcode's, and those a person looks at

const std::vector<CurveCard>& measures() {
    static const std::vector<CurveCard> curves{{"level_mean", "level", 0, 255, 0, for_views},
                                               {"level_deviation", "level", 0, 128, 0, for_views},
                                               {"level_p1", "level", 0, 255, 0, for_views},
                                               {"level_p50", "level", 0, 255, 0, for_views},
                                               {"level_p99", "level", 0, 255},
                                               {"share_black", "share", 0, 1},
                                               {"share_white", "share", 0, 1, 0, for_views},
                                               {"picture_deviation", "level", 0, 128},
                                               {"chroma_mean", "level", 0, 64, 0, for_views},
                                               {"chroma_spread", "level", 0, 64, 0, for_views},
                                               {"chroma_residual", "level", 0, 32},
                                               {"chroma_steady", "level", 0, 32},
                                               {"blue_mean", "level", -128, 127},
                                               {"red_mean", "level", -128, 127},
                                               {"blue_dark", "level", -128, 127},
                                               {"red_dark", "level", -128, 127},
                                               {"blue_light", "level", -128, 127},
                                               {"red_light", "level", -128, 127},
                                               {"level_top", "level", 0, 255},
                                               {"blue_top", "level", -128, 127, 0, for_views},
                                               {"red_top", "level", -128, 127, 0, for_views},
                                               {"level_middle", "level", 0, 255},
                                               {"blue_middle", "level", -128, 127, 0, for_views},
                                               {"red_middle", "level", -128, 127, 0, for_views},
                                               {"level_bottom", "level", 0, 255},
                                               {"blue_bottom", "level", -128, 127, 0, for_views},
                                               {"red_bottom", "level", -128, 127, 0, for_views}};
    return curves;
}

class ToneMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override {
        std::array<std::vector<Residual>, frames_apart> earlier;
        for (int frame = -std::min(frames_apart, run.looked_back()); frame < run.length(); ++frame) {
            const Cells grid = cells(run.at(frame));
            std::vector<Residual> left = residuals(grid);
            auto& before = earlier[static_cast<std::size_t>(frame + frames_apart) % frames_apart];
            if (frame >= 0) {
                const bool seen_before = frame - frames_apart >= -run.looked_back();
                const float stays = seen_before ? steady(left, before, grid.picture_cells())
                                                : std::numeric_limits<float>::quiet_NaN();
                write(levels(run.at(frame)), chroma(grid, left), stays, thirds(grid), frame, curves);
            }
            before = std::move(left);
        }
    }

private:
    static void write(const Levels& l, const Chroma& c, float stays, const Thirds& t, int frame,
                      std::span<const std::span<float>> curves) {
        const std::array<float, 27> values{l.mean,         l.deviation,    l.p1,          l.p50,
                                           l.p99,          l.share_black,  l.share_white, c.level_deviation,
                                           c.mean,         c.spread,       c.residual,    stays,
                                           c.blue,         c.red,          c.blue_dark,   c.red_dark,
                                           c.blue_light,   c.red_light,    t.top.level,   t.top.blue,
                                           t.top.red,      t.middle.level, t.middle.blue, t.middle.red,
                                           t.bottom.level, t.bottom.blue,  t.bottom.red};
        for (std::size_t curve = 0; curve < values.size(); ++curve)
            curves[curve][static_cast<std::size_t>(frame)] = values[curve];
    }
};

Card card() {
    Card card;
    card.name = "tone";
    card.question = "Is the picture black and white, tinted or in colour, and how light is it?";
    card.version = 3;
    card.measures = measures();
    card.reads = {"transitions", "letter_strokes", "letter_lines"};
    card.writes = {{"tone", {"black_and_white", "tinted", "colour"}, TrackCard::Layout::covering}};
    card.parameters = {
        {"colour_floor", "Chroma that the grey does not explain: pictures with more are in colour.", "levels",
         0.25, 20, 1.5},
        {"tint_floor", "Mean chroma from which a picture of one hue counts as tinted.", "levels", 1, 30, 7},
        {"hold", "How long another tone must last to be believed in the middle of a shot.", "seconds", 0.1,
         20, 2}};
    card.look_back = frames_apart;
    return card;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    Track track{"tone", {}};
    if (frames == 0) return {{track}};
    const ToneCurves curves{evidence.curve("picture_deviation"), evidence.curve("share_black"),
                            evidence.curve("level_top"),         evidence.curve("level_middle"),
                            evidence.curve("level_bottom"),      evidence.curve("chroma_residual"),
                            evidence.curve("chroma_steady"),     evidence.curve("blue_mean"),
                            evidence.curve("red_mean"),          evidence.curve("blue_dark"),
                            evidence.curve("red_dark"),          evidence.curve("blue_light"),
                            evidence.curve("red_light"),         evidence.curve("letter_strokes"),
                            evidence.curve("letter_lines")};
    // All curves of one meter are there, or none.
    if (std::ssize(curves.residual) != frames) return {{track}};
    ToneRules rules;
    rules.colour_floor = settings.value(asked.parameter("colour_floor"));
    rules.tint_floor = settings.value(asked.parameter("tint_floor"));
    const double length = seconds(evidence.times().length({0, frames}));
    const double rate = length > 0 ? static_cast<double>(frames) / length : 24.0;
    rules.hold = std::max(1.0, settings.value(asked.parameter("hold")) * rate);
    track.segments = tones(curves, evidence.track("transitions"), rules);
    return {{track}};
}

} // namespace

Analyser tone() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<ToneMeter>(); },
            read};
}

} // namespace decoupage::analysers
