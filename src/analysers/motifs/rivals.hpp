#pragma once
/// How like a passage is to what is no return of it.

#include "analysers/motifs/passages.hpp"
#include "analysers/motifs/turning.hpp"

#include <span>

namespace decoupage::analysers {

/// `waves`: of the rows of `movement`. The passage is laid beside its return, and the return beside the
/// passage, up to 40 seconds before and after: the mean likeness, in whatever key, up to which 19 of 20 such
/// places come. What shares no more than key, beat, chords and accompaniment is as like there; the twentieth
/// may be the theme, whose phrases come back within it and which may be heard a third time. 0 where there is
/// nothing beside.
float rival(std::span<const Waves> waves, const Return& found);

} // namespace decoupage::analysers
