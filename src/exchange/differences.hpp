#pragma once
/// From what a file says of a film to what a person would have to say, for the film to be so.

#include "exchange/said.hpp"
#include "film/annotating.hpp"

#include <string>
#include <vector>

namespace decoupage::exchange {

/// What an import would write, in this order. Entries have no number and no date; `author` only where the
/// file names one.
struct Differences {
    std::vector<Correction> corrections; ///< of transitions, then of scenes
    std::vector<Naming> namings;
    OneDeed annotatings{0};           ///< numbered on from the film's log, and not yet signed
    std::vector<std::string> remarks; ///< what stays as it is though the file says otherwise, and why

    bool empty() const { return corrections.empty() && namings.empty() && annotatings.entries().empty(); }
};

/// Of a film as it stands. A transition that the file has within twelve frames of it has moved or is
/// of another kind; all else is added or removed. Names are given and renamed, and never taken away. What the
/// file does not speak of stays. With these entries in force there are no further differences, unless scenes
/// are then read elsewhere.
Differences differences(const Decoupage& decoupage, const Said& said);

/// Corrections of transitions alone, by the track in force.
std::vector<Correction> transition_differences(const Track& standing, const Said& said, Frame frames);

/// Corrections of scenes alone: where each begins.
std::vector<Correction> scene_differences(const Track& standing, const std::vector<Segment>& said,
                                          Frame frames);

/// Names to give. Words that come back in the file are told apart by numbers.
std::vector<Naming> name_differences(const Decoupage& decoupage, const std::vector<SaidName>& said,
                                     std::vector<std::string>& remarks);

/// Vocabularies, tiers and annotations to add, and annotations to change: those that this program wrote into
/// the file and that stand otherwise there. None is ever taken away.
OneDeed annotation_differences(const Decoupage& film, const Said& said, std::vector<std::string>& remarks);

} // namespace decoupage::exchange
