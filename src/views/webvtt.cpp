#include "figures/spoken.hpp"
#include "views/spoken.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage {

namespace {

std::string webvtt_time(Time time) {
    const auto milliseconds = std::chrono::round<std::chrono::milliseconds>(time).count();
    char text[32];
    std::snprintf(
        text, sizeof text, "%02lld:%02lld:%02lld.%03lld", static_cast<long long>(milliseconds / 3'600'000),
        static_cast<long long>(milliseconds / 60'000 % 60), static_cast<long long>(milliseconds / 1000 % 60),
        static_cast<long long>(milliseconds % 1000));
    return text;
}

/// Safe in a cue: no tag, and no line of times.
std::string cue_escaped(const std::string& text) {
    std::string safe;
    for (const char letter : plain_line(text))
        safe += letter == '&'   ? "&amp;"
                : letter == '<' ? "&lt;"
                : letter == '>' ? "&gt;"
                                : std::string(1, letter);
    return safe;
}

std::string cue_line(const Cue& cue, bool one_of_several) {
    std::string text;
    for (const std::string& sound : cue.sounds)
        text += (text.empty() ? "" : " ") + (sound == "♪" ? sound : "[" + sound + "]");
    if (!cue.words.empty()) text += (text.empty() ? "" : " ") + cue.words;
    if (!cue.speaker.empty()) return "<v " + cue_escaped(cue.speaker) + ">" + cue_escaped(text) + "</v>\n";
    return (one_of_several ? "- " : "") + cue_escaped(text) + "\n";
}

} // namespace

std::string webvtt_document(const Decoupage& decoupage) {
    const Subtitles* words = principal_words(decoupage);
    return webvtt_document(words == nullptr ? Subtitles{} : *words);
}

std::string webvtt_document(const Subtitles& words) {
    std::string text = "WEBVTT\n";
    if (!words.language.empty()) text += "Language: " + plain_line(words.language) + "\n";
    const auto same_time = [](const Cue& a, const Cue& b) { return a.begin == b.begin && a.end == b.end; };
    for (auto first = words.cues.begin(); first != words.cues.end();) {
        const auto end =
            std::find_if_not(first, words.cues.end(), [&](const Cue& cue) { return same_time(*first, cue); });
        text += "\n" + webvtt_time(first->begin) + " --> " + webvtt_time(first->end) + "\n";
        const bool several = end - first > 1;
        for (; first != end; ++first)
            text += cue_line(*first, several);
    }
    return text;
}

} // namespace decoupage
