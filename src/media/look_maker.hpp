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
    struct PlaneCuts {
        Cuts columns, rows;
        int width = 0, height = 0;
    };
    Plane<std::uint8_t> luma(const PlanarFrame& frame);
    Plane<std::uint8_t> difference(const Samples& samples, const PlanarFrame& frame);
    Plane<std::int16_t> levels(const Samples& samples, PlaneCuts& cuts, PictureSize size,
                               const Coding& coding);

    int longest_, rotation_;
    PictureSize luma_, chroma_; ///< of the stored picture, not turned
    PlaneCuts luma_cuts_, chroma_cuts_;
    PlaneSums sums_;
};

} // namespace decoupage
