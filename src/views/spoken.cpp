#include "views/spoken.hpp"

#include "figures/spoken.hpp"
#include "film/folded.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t width = 80;

std::string to_right(const std::string& text, std::size_t column) {
    return std::string(column > columns(text) ? column - columns(text) : 0, ' ') + text;
}

/// Wrapped, each line after the first further in.
std::string hanging(const std::string& head, const std::string& text) {
    const std::size_t indent = columns(head);
    std::string lines = head;
    for (const char letter : wrapped(plain_line(text), width - indent)) {
        lines += letter;
        if (letter == '\n') lines += std::string(indent, ' ');
    }
    return lines + '\n';
}

std::string number_or_dash(int number) {
    return number > 0 ? std::to_string(number) : "–";
}

std::string source_line(const Subtitles& subtitles) {
    int words = 0;
    for (const Cue& cue : subtitles.cues)
        words += count_words(cue.words);
    std::string text = plain_line(subtitles.source) + " (" + plain_line(subtitles.form) +
                       (subtitles.language.empty() ? "" : ", " + plain_line(subtitles.language)) + "): ";
    if (!subtitles.cues.empty())
        text +=
            counted(std::ssize(subtitles.cues), "cue", "cues") + ", " + counted(words, "word", "words") + ".";
    if (!subtitles.remark.empty()) text += (subtitles.cues.empty() ? "" : " ") + plain_line(subtitles.remark);
    return wrapped(text, width, 2) + '\n';
}

std::string cue_line(const Decoupage& decoupage, const Cue& cue) {
    const FrameSpan span = frames_of(cue, decoupage.times);
    const int shot = span.empty() ? 0 : shot_number_at(decoupage, span.first);
    return hanging(to_right(clock_text(cue.begin, decoupage.film.rate), 12) +
                       to_right(number_or_dash(shot), 6) + "  ",
                   cue_text(cue));
}

/// Of many letters the last ones, or the first ones, whole words.
std::string end_of(const std::string& text, std::size_t most) {
    if (columns(text) <= most) return text;
    const std::size_t space = text.find(' ', text.size() - std::min(text.size(), most));
    return space == std::string::npos ? "…" : "…" + text.substr(space);
}

std::string start_of(const std::string& text, std::size_t most) {
    if (columns(text) <= most) return text;
    const std::size_t space = text.rfind(' ', most);
    return space == std::string::npos ? "…" : text.substr(0, space) + " …";
}

/// "(How are you? … Yes.)": the dots are what was found.
std::string words_around(const FoundWords& found) {
    constexpr std::size_t most = 100;
    return "(" + (found.before.empty() ? "" : end_of(found.before, most) + " ") + "…" +
           (found.after.empty() ? "" : " " + start_of(found.after, most)) + ")";
}

std::string found_lines(const Decoupage& decoupage, const FoundWords& found, bool name_source) {
    const std::string frame = found.span.empty() ? "–" : std::to_string(found.span.first);
    const std::string head = to_right(clock_text(found.begin, decoupage.film.rate), 12) + to_right(frame, 9) +
                             to_right(number_or_dash(found.shot), 6) + "  ";
    std::string text = found.words;
    if (found.manner == FoundWords::Manner::written)
        text = label_words(found.label) + ": " + text;
    else if (!found.speaker.empty())
        text = found.speaker + ": " + text;
    if (name_source && !found.source.empty()) text += " – " + found.source;
    std::string lines = hanging(head, text);
    if (!found.before.empty() || !found.after.empty())
        lines += hanging(std::string(columns(head), ' '), words_around(found));
    return lines;
}

} // namespace

std::string cue_text(const Cue& cue) {
    std::string text = cue.speaker.empty() ? "" : cue.speaker + ":";
    for (const std::string& sound : cue.sounds)
        text += (text.empty() ? "" : " ") + (sound == "♪" ? sound : "[" + sound + "]");
    return cue.words.empty() ? text : text + (text.empty() ? "" : " ") + cue.words;
}

std::string sources_list(const Decoupage& decoupage) {
    std::string text;
    for (const Subtitles& subtitles : decoupage.subtitles)
        text += source_line(subtitles);
    return text;
}

std::string words_list(const Decoupage& decoupage) {
    if (decoupage.subtitles.empty())
        return wrapped(
                   "Here the film's words would stand. No subtitles were found in it or beside it. A file of "
                   "subtitles, or a transcript with times, is taken in by:",
                   width) +
               "\n  decoupage words FILM --add FILE\n";
    std::string text;
    for (const Subtitles& subtitles : decoupage.subtitles) {
        text += (text.empty() ? "" : "\n") + source_line(subtitles);
        if (subtitles.cues.empty()) continue;
        text += to_right("time", 12) + to_right("shot", 6) + "  words\n";
        for (const Cue& cue : subtitles.cues)
            text += cue_line(decoupage, cue);
    }
    return text;
}

std::string found_list(const Decoupage& decoupage, const std::vector<FoundWords>& found) {
    if (found.empty()) return "Nothing that is said or written in this film has these words.\n";
    const bool name_source = std::any_of(found.begin(), found.end(), [&](const FoundWords& one) {
        return !one.source.empty() && one.source != found.front().source && !found.front().source.empty();
    });
    std::string text = to_right("time", 12) + to_right("frame", 9) + to_right("shot", 6) + "  words\n";
    for (const FoundWords& one : found)
        text += found_lines(decoupage, one, name_source);
    return text;
}

} // namespace decoupage
