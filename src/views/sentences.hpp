#pragma once
/// What a film is and how it is cut, in sentences: the same ones in the terminal and in the report.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// How long the film is: of its frames, or of its sound where it has no picture.
Time duration_of(const Decoupage& decoupage);

/// "9:56, 14,315 frames at 24 a second; 1280 × 720, 16:9, colour".
std::string film_facts(const Decoupage& decoupage);

/// Whether it has no picture of which there could be shots.
bool is_of_sound_only(const Decoupage& decoupage);

/// "136 shots in 9:56; on average 4.4 s, half of them shorter than 3.1 s; 2 transitions are doubtful." Says
/// what is not there for a film without picture or without shots.
std::string key_sentence(const Decoupage& decoupage, const Counting& counting);

/// "125 cuts, 2 dissolves, 3 fades out and 3 fades in"; empty for a film without transitions.
std::string transitions_sentence(const Track& transitions);

/// "1 freeze-frame: at 5:12, 4.2 s, to the end"; the first few of many; empty where the picture never stops.
/// "Sound: speech 41 % of the time, music 32 %"; empty of a film in which nothing is heard.
std::string sound_sentence(const Decoupage& decoupage);
std::string freezes_sentence(const Decoupage& decoupage);

/// What must be known before any figure is believed, a sentence each: an interrupted screening, corrections,
/// damage, analysers that failed, fields, a variable rate.
std::vector<std::string> reservations(const Decoupage& decoupage);

/// How many shots there are of a kind.
int shots_of_kind(const Decoupage& decoupage, Shot::Kind kind);

/// "13 scenes, of 2.8 shots on average." Empty where scenes are not known.
std::string scenes_sentence(const Decoupage& decoupage);

} // namespace decoupage
