#pragma once
/// Finds both eyes of a face that was found.

#include "film/sighting.hpp"
#include "lookouts/cascade.hpp"

#include <memory>
#include <optional>

namespace decoupage::lookouts {

/// The strip of a face in which its eyes lie, always `EyeFinder::strip_width` pixels wide, and the middles of
/// the eyes' windows in it: of the one to the left in the picture, and of the other.
struct EyePair {
    struct Place {
        float x = 0, y = 0;
    };
    Plane<std::uint8_t> strip;
    Place left, right;
};

/// May be asked by many threads at once.
class EyeFinder {
public:
    static constexpr int strip_width = 104, strip_height = 60;
    /// Of faces that are smaller on the picture, in pixels, eyes are two or three dark dots.
    static constexpr float least_height = 56;

    /// From a file of Debian's `opencv-data`. Null where it is not there.
    static std::unique_ptr<const EyeFinder> installed();
    explicit EyeFinder(Cascade cascade) : cascade_(std::move(cascade)) {}

    /// Nothing where the face is too small, or where neither eye is seen. Where one is, the other is taken to
    /// lie as far off as is usual.
    std::optional<EyePair> eyes(const Plane<std::uint8_t>& luma, const Box& face) const;

private:
    Cascade cascade_;
};

} // namespace decoupage::lookouts
