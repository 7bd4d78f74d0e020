#include "subtitles/forms.hpp"
#include "subtitles/gathering.hpp"
#include "subtitles/lines.hpp"
#include "subtitles/markup.hpp"

#include <optional>

namespace decoupage {

namespace {

bool is_number(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Blank lines inside a text are kept by many editors, and the one before a cue's number is left out by some:
/// only lines of times are sure.
std::string text_between(const std::vector<std::string_view>& lines, std::size_t first, std::size_t end,
                         bool before_times) {
    while (end > first && trimmed(lines[end - 1]).empty())
        --end;
    if (before_times && end > first && is_number(lines[end - 1])) --end;
    std::string text;
    for (std::size_t at = first; at < end; ++at) {
        text += lines[at];
        text += '\n';
    }
    return text;
}

} // namespace

Outcome<Subtitles> read_srt(std::string_view text) {
    constexpr std::string_view awaited = "a cue's times, like 00:01:02,500 --> 00:01:04,000";
    const auto lines = lines_of(text);
    Gathering gathering("srt");
    std::optional<TimeSpan> open;
    std::size_t first = 0;
    const auto close = [&](std::size_t end) {
        if (open)
            gathering.add(*open, {{{}, without_tags(text_between(lines, first, end, end < lines.size()))}});
        open.reset();
        first = end + 1;
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string_view line = lines[at];
        const auto time = take_arrow(line);
        const bool meant = time || line.find("-->") != std::string_view::npos;
        if (meant) {
            close(at);
            open = time;
            if (!time) gathering.wrong(at + 1, awaited, line);
        } else if (!open && first == 0 && !is_number(line) && !trimmed(line).empty()) {
            gathering.wrong(at + 1, awaited, line);
        }
    }
    close(lines.size());
    return std::move(gathering).gathered();
}

} // namespace decoupage
