#include "analysers/cadence/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace decoupage::cadence {

namespace {

/// Frames: pictures spread as evenly as by a hand that cranks are stretched, only not in step.
constexpr double even_drift = 1.2;

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

double speed_of(const Voice& voice, int shown) {
    return voice.rhythm.pictures > 0 ? voice.rhythm.pictures : shown * (1 - voice.repeats.share);
}

std::string detail(const Voice& voice, double speed, int shown) {
    const std::string &label = voice.rhythm.label, rate = number(shown);
    if (label == "every_frame") return rate + " new pictures a second";
    if (voice.rhythm.pictures == 0)
        return "about " + number(std::round(speed)) + " new pictures a second, " +
               (label == "uneven" ? "unevenly shown at " : "shown at ") + rate;
    if (label == "blended") return number(speed) + " pictures a second, mixed to " + rate;
    if (label == "interlaced") return number(speed) + " fields a second, two in each frame";
    return number(speed) + " new pictures a second, shown at " + rate +
           (voice.rhythm.combed.empty() ? "" : ", two of five frames combed");
}

/// Does b go on in the rhythm of a?
bool goes_on(const Voice& a, const Voice& b) {
    return a.rhythm.label == b.rhythm.label && a.rhythm.pictures == b.rhythm.pictures;
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

bool runs_as_shown(const Voice& voice) {
    const std::string& label = voice.rhythm.label;
    return label == "every_frame" || label == "on_twos" || label == "on_threes" || label == "interlaced";
}

} // namespace

std::vector<Segment> segments(const std::vector<Voice>& voices, Frame frames, int shown) {
    if (!tell_enough(voices, shown)) return {{{0, frames}, "unknown", 1, "too little moves to tell"}};
    std::vector<Segment> found;
    for (std::size_t first = 0; first < voices.size();) {
        std::size_t end = first;
        double margin = 0, speed = 0, seen = 0, drifting = 0;
        for (; end < voices.size() && goes_on(voices[first], voices[end]); ++end) {
            const auto length = static_cast<double>(voices[end].piece.span.length());
            margin += voices[end].margin;
            speed += speed_of(voices[end], shown) * length, seen += length;
            if (voices[end].repeats.drift > even_drift) drifting += length;
        }
        Voice told = voices[first];
        if (told.rhythm.label == "uneven" && 2 * drifting < seen) told.rhythm.label = "stretched";
        const bool within_a_shot = first > 0 && voices[first - 1].piece.shot == voices[first].piece.shot;
        const Frame from = first == 0      ? 0
                           : within_a_shot ? voices[first].piece.span.first
                                           : voices[first].piece.shot.first;
        if (!found.empty()) found.back().span.end = from;
        found.push_back(
            {{from, frames}, told.rhythm.label, confidence(margin), detail(told, speed / seen, shown)});
        first = end;
    }
    return found;
}

Segment running_speed(const std::vector<Voice>& voices, Frame frames, int shown) {
    constexpr double part_told = 0.15;
    double as_shown = 0, all = 0;
    std::map<double, double> converted; // frames, by speed
    for (const Voice& voice : voices) {
        const auto length = static_cast<double>(voice.piece.span.length());
        all += length;
        if (runs_as_shown(voice))
            as_shown += length;
        else
            converted[std::round(speed_of(voice, shown))] += length;
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
