#pragma once
/// Words for titles, cards, credits and subtitles that were never on a screen.

#include "compose/chance.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

using compose::Chance;

/// "The Lantern", "Under the River Bridge".
std::string title_words(Chance& chance);
/// "Anna Berg".
std::string person(Chance& chance);
/// "Music by Anna Berg".
std::string role(Chance& chance);
/// What is told or said on an intertitle, of one sentence or two.
std::string told(Chance& chance);
/// What is said in a subtitle, of three words or more.
std::string spoken(Chance& chance);
/// What a trailer promises, in capitals.
std::string promise(Chance& chance);

std::string in_capitals(std::string words);

/// Cut between words into lines of so many letters at most.
std::vector<std::string> lines_of(const std::string& words, std::size_t longest);

} // namespace decoupage::bench
