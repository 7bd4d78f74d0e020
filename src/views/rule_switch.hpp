#pragma once
/// The figures of shot lengths with their charts and the switches between the rules by which they are made,
/// for other pages than the report.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

struct RuleSwitchOrder {
    Counting counting;
    std::string shots_page; ///< where each shot stands under its `shot_anchor`: "shots.html"
};

/// The part of a page; one paragraph first that has the film in a sentence. Whole without its script, and
/// then under the rules in force. Empty for a film without shots that count.
std::string rule_switch(const Decoupage& decoupage, const RuleSwitchOrder& order);

/// What it is drawn with, and what switches it: files of their own.
const char* rule_switch_style();
const char* rule_switch_script();

/// "shot-12", by which pages name the place where a shot is shown; black stretches have their first frame.
std::string shot_anchor(const Shot& shot);

} // namespace decoupage
