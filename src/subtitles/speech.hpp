#pragma once
/// From the plain text of a cue to who says what, and what is heard.

#include "film/cue.hpp"
#include "subtitles/cue_time.hpp"
#include "subtitles/passage.hpp"

#include <vector>

namespace decoupage {

/// What counts as a name before a colon.
enum class Names {
    capitals, ///< "HILDY:", as in subtitles, where "Listen:" is a word that is spoken
    any,      ///< "Hildy Johnson:", as in a transcript, whose form says so
};

/// The cues of one time that a text comes to; none where nothing is left of it.
///
/// A line that begins with a dash or ">>" is another speaker's. "[door slams]", "(door slams)" at the start
/// of a line, and notes are what is heard. "NAME:" at the start is who speaks.
std::vector<Cue> cues_of(TimeSpan time, const Passage& passage, Names names);

} // namespace decoupage
