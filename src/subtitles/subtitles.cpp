#include "subtitles/subtitles.hpp"

#include "film/encoding.hpp"
#include "subtitles/forms.hpp"
#include "subtitles/limits.hpp"
#include "subtitles/lines.hpp"

#include <algorithm>

namespace decoupage {

namespace {

bool has_line(std::string_view text, std::string_view begins_with) {
    for (std::size_t at = text.find(begins_with); at != std::string_view::npos;
         at = text.find(begins_with, at + 1))
        if (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r') return true;
    return false;
}

} // namespace

Outcome<Subtitles> read_subtitles(std::string_view bytes) {
    if (bytes.size() > most_bytes)
        return fault(Fault::Kind::usage, "at most " + std::to_string(most_bytes >> 20) + " MB of text",
                     "It is larger than any subtitles are");
    const std::string text = utf8_of(bytes);
    const std::string_view head = trimmed(text);
    if (head.starts_with("WEBVTT")) return read_webvtt(std::string_view(text).substr(text.find("WEBVTT")));
    if (has_line(text, "[Script Info]") || has_line(text, "Dialogue:")) return read_ass(text);
    if (text.find("-->") != std::string::npos) return read_srt(text);
    return read_transcript(text);
}

void move(Subtitles& subtitles, Time by) {
    for (Cue& cue : subtitles.cues) {
        cue.begin += by;
        cue.end += by;
    }
    const auto lost = std::erase_if(subtitles.cues, [](const Cue& cue) { return cue.end <= Time{0}; });
    for (Cue& cue : subtitles.cues)
        cue.begin = std::max(cue.begin, Time{0});
    if (lost > 0)
        subtitles.remark += (subtitles.remark.empty() ? "" : " ") + std::to_string(lost) +
                            (lost == 1 ? " cue is" : " cues are") + " left out, before the film's beginning.";
}

} // namespace decoupage
