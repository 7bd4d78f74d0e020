#include "subtitles/forms.hpp"
#include "subtitles/gathering.hpp"
#include "subtitles/limits.hpp"
#include "subtitles/lines.hpp"

#include <array>

namespace decoupage {

namespace {

constexpr std::array<std::string_view, 5> between{"-->", "-", "\xe2\x80\x93", "\xe2\x80\x94", "to "};

/// What may stand between two times; after a tab, nothing (as in lists of labels).
bool take_between(std::string_view& text) {
    const bool tab = text.starts_with('\t');
    text = trimmed(text);
    for (const std::string_view sign : between)
        if (take(text, sign)) {
            text = trimmed(text);
            return true;
        }
    return tab;
}

bool ends_a_word(std::string_view rest) {
    return rest.empty() || std::string_view(" \t]):|").find(rest.front()) != std::string_view::npos;
}

/// The times at the front, taken with the brackets around them. Without an end, it is the beginning.
std::optional<TimeSpan> take_times(std::string_view& line) {
    std::string_view rest = trimmed(line);
    if (!take(rest, "[")) take(rest, "(");
    const auto begin = take_time(rest);
    if (!begin) return std::nullopt;
    TimeSpan time{*begin, *begin};
    std::string_view after = rest;
    if (take_between(after))
        if (const auto end = take_time(after); end && ends_a_word(after)) {
            time.end = *end;
            rest = after;
        }
    if (!ends_a_word(rest)) return std::nullopt;
    if (!take(rest, "]")) take(rest, ")");
    take(rest, ":");
    line = trimmed(rest);
    return time;
}

} // namespace

Outcome<Subtitles> read_transcript(std::string_view text) {
    constexpr std::string_view awaited = "a time, like 0:12.5-0:15 NAME: words";
    Gathering gathering("transcript");
    std::optional<TimeSpan> open;
    std::string words;
    const auto close = [&] {
        if (open) gathering.add(*open, {{{}, words}}, Names::any);
        words.clear();
    };
    const auto lines = lines_of(text);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string_view line = trimmed(lines[at]);
        if (line.empty() || line.front() == '#') continue;
        if (const auto time = take_times(line)) {
            close();
            open = time;
            words = line;
            if (time->end < time->begin) gathering.wrong(at + 1, "an end after the beginning", lines[at]);
        } else if (!open) {
            gathering.wrong(at + 1, awaited, line);
        } else if (words.size() < longest_words) {
            words += '\n';
            words += line;
        }
    }
    close();
    return std::move(gathering).gathered();
}

} // namespace decoupage
