#include "bench/sound/contestants.hpp"

#include "analysers/heard/stretches.hpp"
#include "bench/command.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace decoupage::bench {

namespace {

using heard::Feature;
using heard::Kind;

Outcome<Said> ours(const HeardClip& clip) {
    const auto probabilities = our_probabilities(clip);
    Said said(probabilities.front().size());
    for (std::size_t kind = 0; kind < heard::kinds; ++kind)
        for (const heard::Stretch& stretch : heard::stretches(probabilities[kind], {}))
            for (std::size_t t = stretch.first; t < stretch.end; ++t)
                said[t][kind] = true;
    return said;
}

/// Speech where the bands swing as syllables do (4 Hz modulation energy: Scheirer and Slaney 1997; the depth
/// that sets it apart from all else best on composed sound of the split train), music where partials lie
/// level for long (continuous frequency activation: Seyerlehner and others 2007; likewise), other sounds
/// where it is neither and not silent.
Outcome<Said> published(const HeardClip& clip) {
    constexpr float swings = 0.55F, lies_level = 0.42F, silent = -32;
    const heard::HeardCurves curves = clip.heard_curves();
    Said said(curves.tenths());
    for (std::size_t t = 0; t < said.size(); ++t) {
        if (curves.at(Feature::level, t) < silent) continue;
        const bool speech = curves.at(Feature::depth_4, t) > swings,
                   music = curves.at(Feature::lines_long, t) > lies_level;
        said[t] = {speech, music, !speech && !music};
    }
    return said;
}

/// The seconds after each "silence_start: " or "silence_end: " in what it prints.
std::vector<double> seconds_after(const std::string& text, const std::string& word) {
    std::vector<double> all;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        all.push_back(std::strtod(text.c_str() + at + word.size(), nullptr));
    return all;
}

Outcome<Said> silencedetect(const HeardClip& clip) {
    const auto printed =
        output_of({"ffmpeg", "-v", "error", "-i", clip.file, "-vn", "-map", "0:a:0", "-af",
                   "silencedetect=noise=-40dB:d=0.3,ametadata=print:file=-", "-f", "null", "-"});
    if (!printed) return tl::unexpected(printed.error());
    const auto starts = seconds_after(*printed, "silence_start="),
               ends = seconds_after(*printed, "silence_end=");
    Said said(clip.heard_curves().tenths(), {true, true, true});
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const double end = i < ends.size() ? ends[i] : static_cast<double>(said.size()) / 10;
        for (std::size_t t = 0; t < said.size(); ++t)
            if (const double middle = (static_cast<double>(t) + 0.5) / 10;
                middle >= starts[i] && middle < end)
                said[t] = {};
    }
    return said;
}

} // namespace

std::vector<std::vector<float>> our_probabilities(const HeardClip& clip) {
    return heard::heard_probabilities(clip.heard_curves());
}

std::vector<SoundContestant> sound_contestants() {
    return {{"découpage", ours}, {"published rules", published}, {"silencedetect", silencedetect}};
}

} // namespace decoupage::bench
