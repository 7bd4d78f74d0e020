#include "exchange/beside.hpp"
#include "exchange/chapters.hpp"
#include "exchange/clock_times.hpp"
#include "exchange/text.hpp"

#include <array>
#include <utility>

namespace decoupage::exchange {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> cue_entities{
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&lrm;", ""}, {"&rlm;", ""}, {"&amp;", "&"}}};

/// Safe in a cue and in its identifier: no tag, and no arrow.
std::string cue_text(const std::string& text) {
    std::string safe;
    for (const char letter : clean(text))
        safe += letter == '&'   ? "&amp;"
                : letter == '<' ? "&lt;"
                : letter == '>' ? "&gt;"
                                : std::string(1, letter);
    return safe;
}

std::string without_entities(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        bool found = false;
        for (const auto& [entity, character] : cue_entities) {
            if (!text.starts_with(entity)) continue;
            plain += character;
            text.remove_prefix(entity.size());
            found = true;
            break;
        }
        if (found) continue;
        plain += text.front();
        text.remove_prefix(1);
    }
    return plain;
}

std::string without_tags(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t open = text.find('<');
        plain += text.substr(0, open);
        const std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + 1);
    }
    return plain;
}

/// "00:01.000 --> 00:02.000 line:0".
std::optional<Ticks> cue_times(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string_view::npos) return std::nullopt;
    const auto first = tick_of_clock(trimmed(line.substr(0, arrow)), 3);
    const std::string_view rest = trimmed(line.substr(arrow + 3));
    const auto end = tick_of_clock(rest.substr(0, rest.find_first_of(" \t")), 3);
    if (!first || !end) return std::nullopt;
    return Ticks{*first, *end};
}

} // namespace

std::string webvtt_chapters(const Decoupage& decoupage) {
    const Ruler ruler(decoupage.times, milliseconds);
    std::string text = "WEBVTT\n";
    for (const Name& name : decoupage.names) {
        const Ticks ticks = ruler.ticks(name.span);
        text += "\n" + cue_text(beside_words(name)) + "\n" + clock_of(ticks.first, 3) + " --> " +
                clock_of(ticks.end, 3) + "\n" + cue_text(name.words) + "\n";
    }
    return text;
}

Outcome<Said> read_webvtt_chapters(std::string_view bytes, const Decoupage& film) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    if (!text->starts_with("WEBVTT"))
        return unreadable("WebVTT, which begins with the word WEBVTT", "It begins otherwise");
    std::vector<SaidChapter> chapters;
    std::string_view before;
    bool in_cue = false;
    for (const std::string_view line : lines_of(*text)) {
        if (const auto times = cue_times(line)) {
            chapters.push_back({times->first, times->end, {}, without_entities(before)});
            in_cue = true;
        } else if (trimmed(line).empty()) {
            in_cue = false;
        } else if (in_cue) {
            std::string& words = chapters.back().words;
            words += (words.empty() ? "" : " ") + without_entities(without_tags(line));
        }
        before = line;
    }
    return said_by_chapters(film, Ruler(film.times, milliseconds), std::move(chapters));
}

} // namespace decoupage::exchange
