#pragma once
/// Lines in the picture of a sound: level ones are held notes, slanted ones glide as voices do.

#include "analysers/heard/instants.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::heard {

struct LevelLinesFound {
    float whole = 0;                     ///< of five bins
    float low = 0, middle = 0, high = 0; ///< of three bins under 600 Hz, to 2,000 Hz, over that
};

/// Of counts by bin, out of so many instants.
LevelLinesFound level_lines(std::span<const int> counts, std::size_t instants);

/// How long each bin stands out, among so many instants about one (continuous frequency activation,
/// Seyerlehner, Pohle, Schedl and Widmer 2007). Goes along the instants; ours has a relief of single bins and
/// the mean of the five steadiest.
class LevelLines {
public:
    LevelLines(const Instants& instants, std::size_t reach);
    /// The mean share, 0 to 1, by which the steadiest bins stand over those beside them, in 2 * reach + 1
    /// instants about one. To be asked in rising order.
    LevelLinesFound at(std::size_t instant);

private:
    const Instants& instants_;
    std::size_t reach_, first_ = 0, end_ = 0;
    std::vector<int> counts_;
};

/// Adds to each bin's count where it stands out at an instant.
void count_lines(const Instants& instants, std::size_t instant, int change, std::span<int> counts);

/// How alike (correlation) the partials of an instant are to those of `before` instants earlier, if all of
/// them have glided up by so many steps of the scale between.
float alike(const Instants& instants, std::size_t instant, std::size_t before, int glide);

} // namespace decoupage::heard
