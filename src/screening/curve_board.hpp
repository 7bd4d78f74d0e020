#pragma once
/// Where the crew puts its values, by frame number, in whatever order the runs are finished.

#include "film/analyser.hpp"

#include <cstdint>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// The curves of all meters while they grow. Any thread may place; the whole prefix is read by one.
class CurveBoard {
public:
    /// The names of the curves, in the order in which `place` gives them.
    explicit CurveBoard(std::vector<std::string> names);

    /// One run's values: `values[c]` for curve c, from frame `first`. Rounded to half floats on the way in,
    /// so that a reading now and one from the dossier see the same. Empty values leave that curve as it is: a
    /// failed meter.
    void place(Frame first, Frame length, const std::vector<std::vector<float>>& values);

    /// The beginning of all curves, as an earlier screening gave it; before anything is placed. A curve that
    /// is not there stays unsaid.
    void place_before(Frame frames, const Evidence::Curves& curves);

    /// Frames from 0 for which every run has been placed.
    Frame whole_prefix() const;

    /// Copies a part of a curve that lies in the whole prefix.
    std::vector<float> part(std::size_t curve, Frame first, Frame length) const;

    const std::vector<std::string>& names() const { return names_; }
    /// All curves but those of names in `without`, cut to `frames`. The board is empty afterwards.
    Evidence::Curves give_up(Frame frames, const std::set<std::string>& without);

private:
    std::vector<std::string> names_;
    mutable std::mutex mutex_;
    std::vector<std::vector<std::uint16_t>> curves_; ///< as half floats: a long film has many values
    std::set<FrameSpan> beyond_;                     ///< placed runs that do not yet touch the prefix
    Frame prefix_ = 0;
};

} // namespace decoupage
