#pragma once
/// Where the shots of a film that never was begin and end, and of which shot of another film each is made.

#include "bench/workbench/long_film.hpp"
#include "film/decoupage.hpp"

#include <vector>

namespace decoupage::bench {

/// Cells touch, and together are the whole film; half of each gradual transition lies in either.
struct Cell {
    FrameSpan span;
    const Shot* source = nullptr;
    /// The frame of the source that a frame of this cell shows.
    Frame shows(Frame frame) const;
    /// What of a stretch of the source falls into this cell; empty where nothing does, and of points too.
    FrameSpan placed(FrameSpan of_source) const;
};

/// `sources` stay where they are.
std::vector<Cell> cells_of(const LongFilm& order, const std::vector<Shot>& sources);

/// The tracks `transitions` and `shots` of cells: most meet in a cut; some in a dissolve, a wipe or two
/// fades. Every eleventh is doubtful.
Track transitions_between(const std::vector<Cell>& cells);
Track shots_between(const std::vector<Cell>& cells, const Track& transitions);

} // namespace decoupage::bench
