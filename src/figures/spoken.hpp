#pragma once
/// What is said in a film, and how densely: from its subtitles or a transcript.

#include "figures/density.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Those by which a film's words are counted: of several, the ones with most words, of equals the first. Null
/// where there are no words at all.
const Subtitles* principal_words(const Decoupage& decoupage);

/// The frames in which a cue stands; empty for a film without frames.
FrameSpan frames_of(const Cue& cue, const FrameTimes& times);

/// The shot at a frame; in a transition, the one that comes. 0 in black, and where there are no shots.
int shot_number_at(const Decoupage& decoupage, Frame frame);

struct Speaker {
    std::string name;
    int cues = 0, words = 0;
};

struct WordFigures {
    int cues = 0;        ///< with words
    int words = 0;       ///< as a person counts: "it's" is one, each Chinese or Japanese character is one
    Time spoken{0};      ///< in which a cue with words stands, overlaps counted once, inside the film
    double a_minute = 0; ///< words a minute of `spoken`
    double share = 0;    ///< of the film that is `spoken`
    std::vector<Speaker> speakers; ///< those the file names, the most words first
};
WordFigures word_figures(const Subtitles& subtitles, Time duration);

/// Words a minute along the film, by the kernel of `cut_density`; each cue's words lie evenly in it. Of more
/// than 20,000 words every second, third, ... is taken, and counts as so many.
Density word_density(const Subtitles& subtitles, Time duration);

} // namespace decoupage
