#include "analysers/scenes/shots.hpp"

#include "analysers/scenes/beside.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace decoupage::scenes {

namespace {

/// The number at the start of a text, within 0 and 1.
float number_in(const std::string& text, float otherwise) {
    float value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::isfinite(value) ? std::clamp(value, 0.0F, 1.0F) : otherwise;
}

} // namespace

std::vector<light::Swatch> swatches_in(const std::string& text) {
    std::vector<light::Swatch> colours;
    float all = 0;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); end - at >= 9 && *at == '#';) {
        unsigned rgb = 0;
        int percent = 0;
        const auto colour = std::from_chars(at + 1, at + 7, rgb, 16);
        const auto share = std::from_chars(at + 8, end, percent);
        if (colour.ptr != at + 7 || share.ec != std::errc{} || percent <= 0 || percent > 100) break;
        const auto red = static_cast<float>(rgb >> 16), green = static_cast<float>((rgb >> 8) & 255),
                   blue = static_cast<float>(rgb & 255);
        const float level = 0.2126F * red + 0.7152F * green + 0.0722F * blue;
        colours.push_back({light::lab_of(level, (blue - level) / 1.8556F, (red - level) / 1.5748F),
                           static_cast<float>(percent)});
        all += static_cast<float>(percent);
        at = std::min(end, share.ptr + 2);
    }
    for (light::Swatch& colour : colours)
        colour.share /= all;
    return colours;
}

std::vector<Rhyming> rhymes_in(const std::string& text) {
    std::vector<Rhyming> rhymes;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        Rhyming one;
        const auto frame = std::from_chars(at, end, one.first);
        if (frame.ec != std::errc{} || frame.ptr == end) break;
        const auto likeness = std::from_chars(frame.ptr + 1, end, one.likeness);
        if (likeness.ec != std::errc{}) break;
        rhymes.push_back(one);
        at = std::min(end, likeness.ptr + 2);
    }
    return rhymes;
}

std::vector<std::string> tracks_of_shots() {
    return {"shots",   "palette", "key",    "contrast", "openness",
            "clutter", "tone",    "setups", "persons",  "rhymes"};
}

std::vector<SceneShot> scene_shots(const Evidence& evidence) {
    std::vector<SceneShot> shots;
    Beside palette(evidence.track("palette")), key(evidence.track("key")),
        contrast(evidence.track("contrast")), openness(evidence.track("openness")),
        clutter(evidence.track("clutter")), tone(evidence.track("tone")), setups(evidence.track("setups")),
        rhymes(evidence.track("rhymes"));
    const auto measured = [](Beside& track, FrameSpan span) {
        const Segment* there = track.at(span);
        return there ? number_in(there->detail, 0.5F) : 0.5F;
    };
    for (const Segment& segment : evidence.track("shots").segments) {
        if (segment.label != "picture" && segment.label != "card") continue;
        SceneShot shot;
        shot.span = segment.span;
        if (segment.label == "card") shot.kind = SceneShot::Kind::card;
        if (const Segment* there = palette.at(shot.span)) shot.palette = swatches_in(there->detail);
        shot.key = measured(key, shot.span);
        shot.contrast = measured(contrast, shot.span);
        shot.openness = measured(openness, shot.span);
        shot.clutter = measured(clutter, shot.span);
        if (const Segment* there = tone.at(shot.span)) shot.tone = there->label;
        if (const Segment* there = setups.at(shot.span)) shot.setup = whole_in(there->detail);
        if (const Segment* there = rhymes.at(shot.span)) shot.rhymes = rhymes_in(there->detail);
        shots.push_back(std::move(shot));
    }
    add_persons(evidence.track("persons"), shots);
    return shots;
}

} // namespace decoupage::scenes
