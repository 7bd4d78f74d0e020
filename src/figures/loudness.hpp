#pragma once
/// How loud a film is, in the figures of EBU R 128.

#include "film/analyser.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

struct LoudnessFigures {
    float integrated = 0;      ///< LUFS
    float range = 0;           ///< LU
    float momentary_most = 0;  ///< LUFS, of 400 ms
    float short_term_most = 0; ///< LUFS, of 3 s
    float true_peak = 0;       ///< dBTP
    float noise_floor = 0;     ///< LUFS: 95 of 100 tenths of a second are not below it
};

/// The curves that it needs.
std::vector<std::string> loudness_curves();

/// From these curves; nothing of a film without sound.
std::optional<LoudnessFigures> loudness_figures(const Evidence::Curves& curves);

} // namespace decoupage
