#pragma once
/// A film's shots as patterns see them.

#include "analysers/light/palette.hpp"
#include "film/analyser.hpp"

#include <optional>
#include <vector>

namespace decoupage::patterns {

struct PatternShot {
    FrameSpan span;
    double length = 0; ///< seconds
    bool is_card = false;
    bool after_cut = false;
    int setup = 0; ///< 0 where it does not come back
    std::vector<int> persons;
    std::vector<light::Swatch> palette;
    std::optional<int> nearness; ///< 0 for an extreme long shot, 7 for an extreme close-up
    std::size_t scene = 0;       ///< which one, from 0
};

/// Pictures and cards, in order.
std::vector<PatternShot> pattern_shots(const Evidence& evidence);

/// Half-open: places of shots.
struct Stretch {
    std::size_t first = 0, end = 0;
    std::size_t length() const { return end - first; }
};

/// The shots of each scene, in order.
std::vector<Stretch> by_scene(const std::vector<PatternShot>& shots);

/// A stretch of shots as a finding.
Segment finding(const std::vector<PatternShot>& shots, Stretch stretch, const char* label, double confidence,
                std::string detail);

} // namespace decoupage::patterns
