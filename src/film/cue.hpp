#pragma once
/// Words of a film with their times: of subtitles in the film or beside it, and of transcripts.

#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What one person says, or what is heard, from one moment to another. Where a file shows by a dash, or by a
/// name, that the speaker changes within one of its own cues, each speaker has one here, of the same times.
struct Cue {
    Time begin{0}, end{0};           ///< from the film's start; half-open
    std::string speaker;             ///< only where the file says; usually empty
    std::string words;               ///< one line of UTF-8; empty where nothing is said
    std::vector<std::string> sounds; ///< what it says is heard: "door slams", "♪"; weak evidence
    friend bool operator==(const Cue&, const Cue&) = default;
};

/// All cues of one file, or of one stream of the film.
struct Subtitles {
    enum class Origin {
        in_film, ///< a stream of the film's own file
        beside,  ///< a file with the film's name
        added,   ///< a person said so; no screening takes it away
    };
    Origin origin = Origin::added;
    std::string source;    ///< "film.en.srt", "stream 2"; with the origin, it tells one from another
    std::string form;      ///< "srt", "webvtt", "ass", "transcript", or the codec of a stream
    std::string language;  ///< as the file, its name or a person says: "en"; may be empty
    std::string remark;    ///< what could not be read of it, and why, in a sentence; usually empty
    std::vector<Cue> cues; ///< in order of `begin`, then of `end`; they may overlap
    friend bool operator==(const Subtitles&, const Subtitles&) = default;
};

/// One text of a stream of subtitles, as the film's container holds it.
struct StreamText {
    Time begin{0}, end{0}; ///< from the film's start; the end not after the beginning where it is not known
    std::string bytes;
};

/// "in_film", "beside", "added": as kept in dossiers.
const char* name_of(Subtitles::Origin origin);

/// "door slams; ♪": what is heard, in one text. No sound holds a semicolon.
std::string sounds_text(const std::vector<std::string>& sounds);
std::vector<std::string> sounds_in(const std::string& sounds);

} // namespace decoupage
