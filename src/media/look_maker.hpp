#pragma once
/// Makes the picture that lookouts are shown (film/sighting.hpp) from a frame's planes.

#include "film/film.hpp"
#include "film/sighting.hpp"
#include "media/proxy_maker.hpp"

namespace decoupage {

/// Keeps tables and scratch room between frames: one thread at a time.
class LookMaker {
public:
    /// `longest`: pixels of the picture's longest side; fewer where the film has fewer.
    LookMaker(const Film& film, int longest);

    LookPicture make(const PlanarFrame& frame);
    int longest() const { return longest_; }

private:
    int longest_, rotation_;
    PictureSize size_; ///< of the stored picture, not turned
    Cuts columns_, rows_;
    int cut_width_ = 0, cut_height_ = 0; ///< of the frames they are for
    PlaneSums sums_;
};

} // namespace decoupage
