// How does light lie in the picture? Method, limits and accuracy: docs/methods/light.md.

#include "analysers/framing/inside.hpp"
#include "analysers/framing/shot_values.hpp"
#include "analysers/light/palette.hpp"
#include "analysers/light/shade.hpp"
#include "analysers/light/words.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace decoupage::analysers {

namespace {

using namespace light;
using framing::number_text;
using framing::shot_value;
using framing::ShotFrames;

enum Drawn { contrast, key, dark, bright, hardness, to_right, upward, slanted, drawn };

constexpr std::size_t palette_curves = 4 * swatches;

class LightMeter final : public Meter {
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
    static std::array<float, drawn + palette_curves> seen(const Proxy& proxy) {
        std::array<float, drawn + palette_curves> values;
        values.fill(std::numeric_limits<float>::quiet_NaN());
        const framing::Inside bars = framing::inside(proxy);
        const Plane<std::int16_t> lightness = framing::lightness(proxy, bars);
        if (lightness.values.empty()) return values;
        const Shade s = shade(lightness);
        const std::array<float, drawn> shades{s.contrast, s.key,      s.dark,   s.light,
                                              s.hardness, s.to_right, s.upward, s.slanted};
        std::ranges::copy(shades, values.begin());
        std::size_t curve = drawn;
        for (const Swatch& swatch : palette(proxy, bars))
            for (const float value :
                 {swatch.colour.light, swatch.colour.green_red, swatch.colour.blue_yellow, swatch.share})
                values[curve++] = value;
        return values;
    }
};

Card card() {
    Card card;
    card.name = "light";
    card.question =
        "How does light lie in the picture: contrast, key, hard or flat, from which side, day or night?";
    card.measures = {{"frame_contrast", "", 0, 1},
                     {"key_level", "share of white", 0, 1},
                     {"dark_share", "share", 0, 1},
                     {"bright_share", "share", 0, 1},
                     {"light_hardness", "", 0, 1},
                     {"light_to_right", "share of white", -1, 1},
                     {"light_upward", "share of white", -1, 1},
                     {"light_slanted", "share", 0, 1}};
    for (std::size_t swatch = 1; swatch <= swatches; ++swatch) {
        const std::string name = "palette_" + std::to_string(swatch);
        card.measures.push_back({name + "_light", "CIELAB", 0, 100});
        card.measures.push_back({name + "_green_red", "CIELAB", -100, 100});
        card.measures.push_back({name + "_blue_yellow", "CIELAB", -100, 100});
        card.measures.push_back({name + "_share", "share", 0, 1});
    }
    card.reads = {"shots", "active_picture", "bars_across", "bars_beside", "frame_openness"};
    for (const char* name : {"contrast", "key", "hardness", "light_side"})
        card.writes.push_back({name, {"measured"}, TrackCard::Layout::apart});
    card.writes.push_back({"daylight", {"day", "night", "uncertain"}, TrackCard::Layout::apart});
    for (const char* name : {"palette", "film_palette"})
        card.writes.push_back({name, {"measured"}, TrackCard::Layout::apart});
    card.parameters = {
        {"spread", "How much frames of a shot must differ for its value to be half as sure.", "", 0.02, 1,
         0.2},
        {"low_key", "A picture with a greater share of dark pixels is low key.", "share", 0.1, 0.95, 0.5},
        {"high_key", "A picture whose middle pixel is lighter, with hardly any dark, is high key.",
         "share of white", 0.3, 0.95, 0.65},
        {"slant", "How much of its light and shade a side must explain to be named.", "share", 0.05, 0.95,
         0.25},
        {"apart", "Colours of a palette that are less different are one.", "CIELAB", 0, 60, 8},
        {"clear", "How clear day or night must be to be named.", "", 0.05, 1, 0.8}};
    return card;
}

/// The numbers of one shot; NaN where none of its frames says.
struct ShotLight {
    const ShotFrames& shot;
    std::array<framing::ShotValue, drawn> values;
    float openness = 0;
};

std::vector<ShotLight> lights(const std::vector<ShotFrames>& shots,
                              const std::vector<std::span<const float>>& curves,
                              std::span<const float> openness) {
    std::vector<ShotLight> all;
    for (const ShotFrames& shot : shots) {
        ShotLight light{shot, {}, 0};
        bool said = true;
        for (std::size_t curve = 0; curve < drawn; ++curve) {
            const auto value = shot_value(shot, curves[curve]);
            said = said && value;
            if (value) light.values[curve] = *value;
        }
        if (!openness.empty())
            if (const auto value = shot_value(shot, openness)) light.openness = value->value;
        if (said) all.push_back(std::move(light));
    }
    return all;
}

Segment key_of(const ShotLight& light, const KeyRules& rules, double half) {
    const framing::ShotValue& level = light.values[key];
    return {light.shot.span, "measured", framing::sureness(light.shot, level, 0.9F, half),
            number_text(level.value) + ' ' + key_word(level.value, light.values[dark].value, rules)};
}

Segment hardness_of(const ShotLight& light, double half) {
    const framing::ShotValue& value = light.values[hardness];
    return {light.shot.span, "measured", framing::sureness(light.shot, value, 0.6F, half),
            number_text(value.value) + ' ' + hardness_word(value.value, light.values[contrast].value)};
}

/// Which side is plainly the lighter, as sure as that explains much; "none" where none is.
Segment side_of(const ShotLight& light, double slant, double half) {
    const float share = light.values[slanted].value;
    const float across = light.values[to_right].value, along = light.values[upward].value;
    const std::string words = share < static_cast<float>(slant) ? "" : side_words(across, along);
    const framing::ShotValue step{std::hypot(across, along),
                                  std::max(light.values[to_right].spread, light.values[upward].spread)};
    const float sure = std::min(0.9F, 0.4F + (words.empty() ? 1 - share : share));
    return {light.shot.span, "measured", framing::sureness(light.shot, step, sure, half),
            words.empty() ? "none" : number_text(step.value) + ' ' + words};
}

Segment daylight_of(const ShotLight& light, double clear) {
    const Daylight seen = daylight(light.openness, light.values[key].value, light.values[dark].value,
                                   light.values[bright].value);
    const float known = light.shot.shape_known ? 1.0F : 0.5F;
    if (seen.day >= static_cast<float>(clear)) return {light.shot.span, "day", 0.9F * seen.day * known, ""};
    if (seen.night >= static_cast<float>(clear))
        return {light.shot.span, "night", 0.6F * seen.night * known, ""};
    return {light.shot.span, "uncertain", 1 - std::max(seen.day, seen.night) / 2, ""};
}

/// The palettes of at most so many frames of a shot, evenly spread.
std::vector<Swatch> colours_of(const ShotFrames& shot, const std::vector<std::span<const float>>& curves) {
    constexpr std::size_t most = 48;
    std::vector<Swatch> colours;
    const std::size_t count = std::min(most, shot.frames.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto frame =
            static_cast<std::size_t>(shot.frames[(2 * i + 1) * shot.frames.size() / (2 * count)]);
        for (std::size_t curve = drawn; curve < drawn + palette_curves; curve += 4)
            if (const float share = curves[curve + 3][frame]; share > 0)
                colours.push_back({{curves[curve][frame], curves[curve + 1][frame], curves[curve + 2][frame]},
                                   share / static_cast<float>(count)});
    }
    return colours;
}

/// A palette a shot, and one of all of them, each shot by its length.
void add_palettes(const std::vector<ShotFrames>& shots, const std::vector<std::span<const float>>& curves,
                  float apart, Frame frames, std::vector<Segment>& each, std::vector<Segment>& all) {
    constexpr float sure = 0.9F; // no truth was made
    std::vector<Swatch> film;
    for (const ShotFrames& shot : shots) {
        const Palette own = gathered(colours_of(shot, curves), apart);
        const std::string text = palette_text(own);
        if (text.empty()) continue;
        each.push_back({shot.span, "measured", shot.shape_known ? sure : sure / 2, text});
        for (const Swatch& swatch : own)
            if (swatch.share > 0)
                film.push_back({swatch.colour, swatch.share * static_cast<float>(shot.span.length())});
    }
    if (!film.empty()) all.push_back({{0, frames}, "measured", sure, palette_text(gathered(film, apart))});
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    Findings found;
    for (const TrackCard& track : asked.writes)
        found.tracks.push_back({track.name, {}});
    std::vector<std::span<const float>> curves;
    for (const CurveCard& curve : asked.measures) {
        curves.push_back(evidence.curve(curve.name));
        if (std::ssize(curves.back()) != evidence.frames()) return found;
    }
    const auto openness = evidence.curve("frame_openness");
    const auto shots = framing::shot_frames(evidence);
    const double half = settings.value(asked.parameter("spread")),
                 slant = settings.value(asked.parameter("slant")),
                 clear = settings.value(asked.parameter("clear"));
    const KeyRules rules{settings.value(asked.parameter("low_key")),
                         settings.value(asked.parameter("high_key"))};
    constexpr float sure_contrast =
        0.9F; // how often a still's is within 0.15 of its rank (docs/methods/framing.md)
    found.tracks[0] = framing::value_track("contrast", shots, curves[contrast], sure_contrast, half);
    add_palettes(shots, curves, static_cast<float>(settings.value(asked.parameter("apart"))),
                 evidence.frames(), found.tracks[5].segments, found.tracks[6].segments);
    const bool whole = std::ssize(openness) == evidence.frames();
    for (const ShotLight& light : lights(shots, curves, whole ? openness : std::span<const float>{})) {
        found.tracks[1].segments.push_back(key_of(light, rules, half));
        found.tracks[2].segments.push_back(hardness_of(light, half));
        found.tracks[3].segments.push_back(side_of(light, slant, half));
        found.tracks[4].segments.push_back(daylight_of(light, clear));
    }
    return found;
}

} // namespace

Analyser light() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<LightMeter>(); },
            read};
}

} // namespace decoupage::analysers
