#include "analysers/cadence/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace decoupage::cadence {

namespace {

/// Pictures spread as evenly as by a hand that cranks are stretched, only not in step. On prints of the tune
/// split the drift of those is at most 0.56 of what chance would make of it, in 24 frames as in 48; without
/// order, at least 0.65 in nine of ten.
constexpr double even_drift = 0.6;

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

/// New pictures a second, and between which numbers they are likely to lie.
struct Speed {
    double pictures = 0, least = 0, most = 0;
    bool counted = false; ///< from the frames; else as the rhythm says
};

/// The speed of voices of one rhythm. Where pictures are stretched out of step, so that more frames repeat
/// than the pattern should, what the frames have is told. Of fewer repeats nothing follows: a coder may hide
/// some.
Speed speed_of(const Rhythm& rhythm, const Repeats& repeats, int shown) {
    if (repeats.frames == 0 || (rhythm.label != "stretched" && rhythm.label != "uneven"))
        return {rhythm.pictures, rhythm.pictures, rhythm.pictures, false};
    const double counted = shown * (1 - repeats.share()),
                 doubt = 2 * shown * std::sqrt(repeats.doubt) / static_cast<double>(repeats.frames);
    if (rhythm.pictures > 0 && counted >= rhythm.pictures - doubt)
        return {rhythm.pictures, rhythm.pictures, rhythm.pictures, false};
    return {counted, std::max(0.0, counted - doubt), std::min<double>(shown, counted + doubt), true};
}

std::string detail(const Rhythm& rhythm, const Speed& speed, int shown) {
    const std::string &label = rhythm.label, rate = number(shown);
    const auto tenths = [](double value) { return number(std::round(10 * value) / 10); };
    if (label == "every_frame") return rate + " new pictures a second";
    if (speed.counted)
        return "about " + tenths(speed.pictures) + " new pictures a second (" + tenths(speed.least) + " to " +
               tenths(speed.most) + "), " + (label == "uneven" ? "unevenly shown at " : "shown at ") + rate;
    if (label == "blended") return number(speed.pictures) + " pictures a second, mixed to " + rate;
    if (label == "interlaced") return number(speed.pictures) + " fields a second, two in each frame";
    return number(speed.pictures) + " new pictures a second, shown at " + rate +
           (rhythm.combed.empty() ? "" : ", two of five frames combed");
}

/// Does a voice go on in the rhythm of those before it? Where pictures are counted, in so many a second, too:
/// another shot may have been cranked faster.
bool goes_on(const Rhythm& rhythm, const Repeats& before, const Voice& voice) {
    if (rhythm.label != voice.rhythm.label || rhythm.pictures != voice.rhythm.pictures) return false;
    if (rhythm.label != "uneven") return true;
    // Repeats in no order are as many as by chance, give or take.
    const auto variance = [](const Repeats& repeats) {
        const auto frames = static_cast<double>(std::max<Frame>(1, repeats.frames));
        return (repeats.share() * (1 - repeats.share()) + repeats.doubt / frames) / frames;
    };
    return std::abs(before.share() - voice.repeats.share()) <=
           2.5 * std::sqrt(variance(before) + variance(voice.repeats));
}

/// Do enough frames move?
bool tell_enough(const std::vector<Voice>& voices, int shown) {
    constexpr Frame least_seconds = 2;
    Frame moving = 0;
    for (const Voice& voice : voices)
        moving += voice.piece.span.length();
    return moving >= least_seconds * shown;
}

float confidence(double margin) {
    return static_cast<float>(std::clamp(1 / (1 + std::exp(-margin / 4)), 0.5, 0.99));
}

bool runs_as_shown(const std::string& label) {
    return label == "every_frame" || label == "on_twos" || label == "on_threes" || label == "interlaced";
}

/// Voices that go on in one rhythm.
struct Passage {
    std::size_t first = 0, end = 0; ///< of the voices
    Rhythm rhythm;
    Repeats repeats;
    double length = 0, margin = 0;
};

/// What is said where no pattern fits: every frame new after all (it was held from what is beside), stretched
/// in even steps, or uneven.
Rhythm named(const Passage& passage, double drifting, int shown) {
    Rhythm told = passage.rhythm;
    if (told.label != "uneven") return told;
    if (passage.repeats.count <= 2 * std::sqrt(passage.repeats.doubt))
        told.label = "every_frame", told.pictures = shown;
    else if (2 * drifting < passage.length)
        told.label = "stretched";
    return told;
}

std::vector<Passage> passages(const std::vector<Voice>& voices, int shown) {
    std::vector<Passage> found;
    for (std::size_t first = 0; first < voices.size();) {
        Passage passage{first, first, voices[first].rhythm, {}, 0, 0};
        double drifting = 0;
        for (std::size_t& at = passage.end; at < voices.size(); ++at) {
            if (at > first && !goes_on(passage.rhythm, passage.repeats, voices[at])) break;
            const auto length = static_cast<double>(voices[at].piece.span.length());
            passage.repeats += voices[at].repeats;
            passage.length += length, passage.margin += voices[at].margin;
            if (voices[at].drift > even_drift) drifting += length;
        }
        passage.rhythm = named(passage, drifting, shown);
        first = passage.end;
        found.push_back(std::move(passage));
    }
    return found;
}

} // namespace

std::vector<Segment> segments(const std::vector<Voice>& voices, Frame frames, int shown) {
    if (!tell_enough(voices, shown)) return {{{0, frames}, "unknown", 1, "too little moves to tell"}};
    std::vector<Segment> found;
    for (const Passage& passage : passages(voices, shown)) {
        const std::size_t first = passage.first;
        const bool within_a_shot = first > 0 && voices[first - 1].piece.shot == voices[first].piece.shot;
        const Frame from = first == 0      ? 0
                           : within_a_shot ? voices[first].piece.span.first
                                           : voices[first].piece.shot.first;
        if (!found.empty()) found.back().span.end = from;
        const Speed speed = speed_of(passage.rhythm, passage.repeats, shown);
        add_joined(found, {{from, frames},
                           passage.rhythm.label,
                           confidence(passage.margin),
                           detail(passage.rhythm, speed, shown)});
    }
    return found;
}

Segment running_speed(const std::vector<Voice>& voices, Frame frames, int shown) {
    constexpr double part_told = 0.15;
    double as_shown = 0, all = 0;
    std::map<double, double> converted; // frames, by speed
    for (const Passage& passage : passages(voices, shown)) {
        all += passage.length;
        if (runs_as_shown(passage.rhythm.label))
            as_shown += passage.length;
        else
            converted[std::round(speed_of(passage.rhythm, passage.repeats, shown).pictures)] +=
                passage.length;
    }
    Segment told{{0, frames}, "not_measurable", 1, "too little moves to tell"};
    if (!tell_enough(voices, shown)) return told;
    const double share = std::max(as_shown, all - as_shown) / all;
    told.confidence = static_cast<float>(std::clamp(share, 0.5, 0.95));
    const std::string rate = number(shown);
    if (2 * as_shown >= all) {
        told.label = "as_shown";
        told.detail = shown == 25 ? "24 or 25 pictures a second: the picture does not tell which"
                                  : rate + " pictures a second";
        return told;
    }
    double least = 1e9, most = 0;
    for (const auto& [speed, length] : converted)
        if (length >= part_told * (all - as_shown))
            least = std::min(least, speed), most = std::max(most, speed);
    told.label = "converted";
    told.detail =
        number(least) + (most > least ? " to " + number(most) : "") + " pictures a second, shown at " + rate;
    return told;
}

} // namespace decoupage::cadence
