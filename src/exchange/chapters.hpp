#pragma once
/// The names of places as chapters, for players. They may overlap, as names may. What a form has room for
/// beside a chapter (the name of a cue, a line of its own) holds exact frames, what was named and by whom.

#include "exchange/gathering.hpp"
#include "exchange/ruler.hpp"
#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// WebVTT (W3C): a cue for each, in milliseconds, its identifier beside. Reading, words of any WebVTT file
/// are names: chapters, descriptions, metadata; tags are taken off. Faults: damaged.
std::string webvtt_chapters(const Decoupage& decoupage);
Outcome<Said> read_webvtt_chapters(std::string_view bytes, const Decoupage& film);

/// FFmpeg's metadata (";FFMETADATA1"): a [CHAPTER] for each, in nanoseconds, with a line "decoupage=" beside.
std::string ffmetadata_chapters(const Decoupage& decoupage);
Outcome<Said> read_ffmetadata_chapters(std::string_view bytes, const Decoupage& film);

/// Matroska's chapters as XML, as mkvmerge takes them: a ChapterAtom for each, in nanoseconds, with a
/// ChapterStringUID beside. Chapters within chapters are read like others.
std::string matroska_chapters(const Decoupage& decoupage);
Outcome<Said> read_matroska_chapters(std::string_view bytes, const Decoupage& film);

/// A chapter as a file has it.
struct SaidChapter {
    std::int64_t first = 0;
    std::optional<std::int64_t> end; ///< the next one's beginning where there is none
    std::string words;
    std::string beside; ///< as `beside_words` writes it; or anything else
};

/// Names of chapters, in ticks of a ruler. Fault: damaged, where there are too many.
Outcome<Said> said_by_chapters(const Decoupage& film, const Ruler& ruler, std::vector<SaidChapter> chapters);

} // namespace decoupage::exchange
