#include "subtitles/forms.hpp"
#include "subtitles/gathering.hpp"
#include "subtitles/lines.hpp"
#include "subtitles/markup.hpp"

namespace decoupage {

namespace {

using Lines = std::vector<std::string_view>;

/// Lines from one blank line to the next.
struct Block {
    std::size_t first = 0, end = 0;
};

Block next_block(const Lines& lines, std::size_t from) {
    while (from < lines.size() && trimmed(lines[from]).empty())
        ++from;
    Block block{from, from};
    while (block.end < lines.size() && !trimmed(lines[block.end]).empty())
        ++block.end;
    return block;
}

bool is_called(std::string_view line, std::string_view name) {
    return take(line, name) && (line.empty() || line.front() == ' ' || line.front() == '\t');
}

/// What is no cue, and no fault either.
bool is_aside(std::string_view line) {
    return is_called(line, "NOTE") || is_called(line, "STYLE") || is_called(line, "REGION");
}

/// A cue may follow another without a blank line: a line of times ends it.
class CueBlock {
public:
    CueBlock(const Lines& lines, Gathering& gathering) : lines_(lines), gathering_(gathering) {}

    void read(Block block) const {
        std::size_t at = block.first;
        const bool has_name = lines_[at].find("-->") == std::string_view::npos && at + 1 < block.end;
        if (has_name) ++at;
        while (at < block.end) {
            std::string_view line = lines_[at];
            const auto time = take_arrow(line);
            if (!time) gathering_.wrong(at + 1, "a cue's times, like 00:01:02.500 --> 00:01:04.000", line);
            std::string text;
            for (++at; at < block.end && lines_[at].find("-->") == std::string_view::npos; ++at) {
                text += lines_[at];
                text += '\n';
            }
            if (time) gathering_.add(*time, voices_of(text));
        }
    }

private:
    const Lines& lines_;
    Gathering& gathering_;
};

} // namespace

Outcome<Subtitles> read_webvtt(std::string_view text) {
    const Lines lines = lines_of(text);
    Gathering gathering("webvtt");
    if (lines.empty() || !is_called(trimmed(lines[0]), "WEBVTT"))
        gathering.wrong(1, "WEBVTT", lines.empty() ? std::string_view() : lines[0]);
    std::size_t at = 1;
    for (; at < lines.size() && !trimmed(lines[at]).empty(); ++at) { // its head
        std::string_view line = lines[at];
        if (line.find("-->") != std::string_view::npos) break;
        if (take(line, "Language:")) gathering.speaks(language_in(line));
    }
    const CueBlock cues(lines, gathering);
    for (Block block = next_block(lines, at); block.first < lines.size();
         block = next_block(lines, block.end))
        if (!is_aside(lines[block.first])) cues.read(block);
    return std::move(gathering).gathered();
}

} // namespace decoupage
