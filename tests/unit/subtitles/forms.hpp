#pragma once
/// Cues as short text, for the tests of parsers.

#include "film/cue.hpp"
#include "subtitles/subtitles.hpp"

#include <string>

#include <doctest/doctest.h>

namespace decoupage::cue_test {

/// "1000-2500 HILDY: Dinner? [door slams]", a line each: milliseconds, who speaks, words, what is heard.
inline std::string shown(const Subtitles& subtitles) {
    const auto milliseconds = [](Time time) {
        return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    std::string text;
    for (const Cue& cue : subtitles.cues) {
        text += milliseconds(cue.begin) + "-" + milliseconds(cue.end);
        if (!cue.speaker.empty()) text += " " + cue.speaker + ":";
        if (!cue.words.empty()) text += " " + cue.words;
        if (!cue.sounds.empty()) text += " [" + sounds_text(cue.sounds) + "]";
        text += "\n";
    }
    return text;
}

inline std::string read(std::string_view bytes) {
    const auto subtitles = read_subtitles(bytes);
    return subtitles ? shown(*subtitles) : subtitles.error().sentence();
}

/// One cue of SRT with this text, from 1 s to 2 s.
inline std::string said(const std::string& text) {
    return read("1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n");
}

} // namespace decoupage::cue_test
