#pragma once
/// Reading subtitles and transcripts: from their bytes to cues. They come from strangers: nothing in them is
/// a promise, and how much is taken of one is limited (limits.hpp). docs/methods/words.md tells the rules.

#include "film/cue.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>
#include <string_view>

namespace decoupage {

/// Reads SRT, WebVTT, ASS, SSA, or a transcript: lines of "0:12.5-0:15 NAME: words", whose end and name may
/// be missing. Which of them it is, the text itself tells. `origin` and `source` are left to the caller.
/// Faults: damaged, where there is not one cue in it: the line, what was expected and what was found; usage,
/// where it is too large.
Outcome<Subtitles> read_subtitles(std::string_view bytes);

/// Cues of a stream whose codec is "subrip", "webvtt", "ass", "ssa", "mov_text" or "text", by FFmpeg's names.
/// Those before the film are left out. Fault: damaged, where there is not one.
Outcome<Subtitles> read_stream(std::string_view codec, std::span<const StreamText> texts);

/// Later by so much, or earlier. Cues that would end before the film begins are left out, and the remark
/// counts them.
void move(Subtitles& subtitles, Time by);

/// Whether the file `name` may hold the words of the film `film`, both without folders: "film.srt",
/// "film.en.vtt", "film.mkv.ass", "film.pt-BR.sdh.srt" are beside "film.mkv", "film.part2.srt" is not.
struct NameBeside {
    bool belongs = false;
    std::string language; ///< as the name says; may be empty
};
NameBeside name_beside(std::string_view name, std::string_view film);

} // namespace decoupage
