#pragma once
/// Passages that come back, as curves: so they are kept with the film, and read again without being searched
/// for.

#include "analysers/motifs/passages.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers {

/// Curves of ten values a second, NaN but where a passage begins that comes back (or just after, where two
/// begin): how long it is, in tenths of a second; how far on it begins again, in whole minutes and in tenths
/// of a second beyond; how long it is then; by how many semitones higher (0 to 11); its evidence, and its
/// likeness.
constexpr int return_curves = 7;

/// Each of `tenths` values. Of more than two that begin at one step the surest are kept.
std::vector<std::vector<float>> curves_of(const std::vector<Return>& returns, std::size_t tenths);

/// The way back. Empty, where a curve is missing; without what cannot be, as in a stranger's dossier.
std::vector<Return> returns_in(std::span<const std::span<const float>> curves);

} // namespace decoupage::analysers
