#pragma once
/// The forms of subtitle files, a parser each: from UTF-8 to cues. Inside subtitles/ only.

#include "film/cue.hpp"
#include "film/outcome.hpp"
#include "subtitles/passage.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace decoupage {

/// SubRip: whatever stands under a line of two times.
Outcome<Subtitles> read_srt(std::string_view text);
/// WebVTT, by the blocks of its standard (W3C, 2019).
Outcome<Subtitles> read_webvtt(std::string_view text);
/// Advanced SubStation Alpha, and SubStation Alpha before it: the events.
Outcome<Subtitles> read_ass(std::string_view text);
/// A line a cue: "0:12.5-0:15 NAME: words".
Outcome<Subtitles> read_transcript(std::string_view text);

/// The words and the name of an event, its fields parted by commas: `name` says which field is the name, and
/// `fields` how many there are, the last of which is the text. Nothing where there are fewer.
std::optional<Passage> ass_event(std::string_view event, std::size_t name, std::size_t fields);

} // namespace decoupage
