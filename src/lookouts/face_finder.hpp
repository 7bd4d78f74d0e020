#pragma once
/// Finds faces seen from the front in one picture: a lenient cascade proposes, three vote.

#include "film/sighting.hpp"
#include "lookouts/cascade.hpp"

#include <array>
#include <memory>
#include <vector>

namespace decoupage::lookouts {

/// A face: from where the forehead begins to the chin.
struct FoundFace {
    Box box;         ///< in shares of the picture
    int hits = 0;    ///< windows of the lenient cascade that lie there
    int votes = 0;   ///< of `most_votes`: three cascades, each of the face and of its mirror image
    float score = 0; ///< 0 to 1: a model's, where one found it
};

/// May be asked by many threads at once.
class FaceFinder {
public:
    static constexpr int voters = 3;
    static constexpr int most_votes = 2 * voters, least_votes = 3;

    /// From the files of Debian's `opencv-data`. Null where they are not there.
    static std::unique_ptr<const FaceFinder> installed();
    explicit FaceFinder(std::array<Cascade, voters> cascades) : cascades_(std::move(cascades)) {}

    /// Faces of 11 % of the picture's height and more that have `least_votes`.
    std::vector<FoundFace> faces(const Plane<std::uint8_t>& luma) const;

private:
    struct Vote {
        int votes = 0;
        Hit place; ///< of the windows of all who vote for it, the mean
    };
    Vote vote(const Plane<std::uint8_t>& picture, const Hit& proposed) const;

    std::array<Cascade, voters> cascades_; ///< the first proposes, too
};

} // namespace decoupage::lookouts
