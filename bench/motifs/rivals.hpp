#pragma once
/// What is simpler, on the same films.

#include "analysers/motifs/passages.hpp"

#include <span>
#include <vector>

namespace decoupage::bench {

/// Pairs of peaks of the spectrum, after Wang (2003), of our own making: for the same recording. Peaks are
/// the strongest of their surroundings (a quarter of a second, 200 Hz); each is paired with five that follow
/// within two seconds. Pairs of the same two frequencies and distance vote for how far on the recording is
/// heard again, ten seconds at a time; the votes are the evidence.
std::vector<analysers::Return> fingerprinted(std::span<const float> samples);

/// Plain chroma: the power in each of the twelve tones from 131 Hz to 4 kHz, of length 1, five a second; no
/// roots, no peaks, no overtones, nothing taken away. Six seconds are held against six seconds, in twelve
/// keys and three tempi; their mean likeness is the evidence.
std::vector<analysers::Return> plainly(std::span<const float> samples);

} // namespace decoupage::bench
