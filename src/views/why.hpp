#pragma once
/// Why there is a transition at a place, or none, for a person who decides whether to believe it.

#include "film/decoupage.hpp"
#include "film/explanation.hpp"

#include <string>

namespace decoupage {

struct WhyOrder {
    Frame place = 0;
    enum class Colour { plain, ansi } colour = Colour::plain;
};

/// What the reading says of the place, and a person's corrections of it, in sentences.
std::string standing_sentence(const Decoupage& decoupage, const Explanation& explanation, Frame place);

/// What speaks for the transition and against it, weighed, in one to three sentences.
std::string verdict_sentence(const Explanation& explanation);

/// From which sensitivity on it is found.
std::string sensitivity_sentence(const Explanation& explanation);

/// All of it, with the frames around the place as a table: 80 columns at most, ending in a newline.
std::string why_text(const Decoupage& decoupage, const Explanation& explanation, const WhyOrder& order);

} // namespace decoupage
