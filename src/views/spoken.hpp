#pragma once
/// The words of a film as text, and in the form of subtitles.

#include "figures/word_search.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Every cue of every source under its heading, 80 columns, with time, shot, who speaks and what is heard;
/// how to get words where there are none.
std::string words_list(const Decoupage& decoupage);

/// One line a source: "film.en.srt (srt, en): 1,203 cues, 8,120 words". Ends in a newline; empty for none.
std::string sources_list(const Decoupage& decoupage);

/// Places as they were found: time, frame, shot, the words, and beneath them the words around; a sentence
/// where there are none.
std::string found_list(const Decoupage& decoupage, const std::vector<FoundWords>& found);

/// "MARTIN: Dinner? [door slams]", for a line of text.
std::string cue_text(const Cue& cue);

/// The principal words as a WebVTT file. A head alone where there are none.
std::string webvtt_document(const Decoupage& decoupage);
/// The same of any.
std::string webvtt_document(const Subtitles& words);

} // namespace decoupage
