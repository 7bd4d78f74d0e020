#pragma once
/// The subtitles in a film's own file: their texts, as they lie there.

#include "film/cue.hpp"
#include "film/outcome.hpp"
#include "media/film_reader.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// One stream of subtitles.
struct SubtitleStream {
    enum class Kind {
        text,     ///< of a codec whose texts are given
        pictures, ///< as on discs: they could only be looked at
        other,    ///< of some other form; no texts are given
    };
    int index = 0;
    std::string codec;    ///< FFmpeg's name: "subrip", "ass", "mov_text", "webvtt", "hdmv_pgs_subtitle"
    std::string language; ///< as the container says: "eng"; may be empty
    std::string title;    ///< the same: "SDH"; may be empty, or hold whatever a stranger wrote
    Kind kind = Kind::other;
    std::vector<StreamText> texts; ///< in the order of the file
};

/// All of a film, in one pass over its packets, which are not decoded; none where it is no file of a
/// container. A film without text streams is not passed over. `looked` may end it early: what was met until
/// then is given. Faults: as FilmReader::open.
Outcome<std::vector<SubtitleStream>> subtitle_streams(const std::string& path,
                                                      const LookedThrough& looked = {});

} // namespace decoupage
