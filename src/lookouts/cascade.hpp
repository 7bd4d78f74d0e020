#pragma once
/// Boosted cascades of Haar-like features (Viola and Jones 2001) as OpenCV's tools write them. The files are
/// Debian's `opencv-data`; what evaluates them is our own, so that many threads may share one and every
/// machine gives the same bits.

#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "lookouts/cascade_text.hpp"
#include "lookouts/eight_windows.hpp"
#include "lookouts/level.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::lookouts {

/// A square that a cascade took for what it looks for, in pixels of the picture.
struct Hit {
    float left = 0, top = 0, size = 0;
};

/// Where a cascade is to look.
struct Search {
    float least = 24; ///< sizes of squares, in pixels; never smaller than the cascade's own window
    float most = 10000;
    float factor = 1.2F;     ///< from one size to the next
    std::size_t lenient = 0; ///< so many of the last stages are not asked
    /// Windows are two pixels apart in pictures that are shrunk by no more than this, else one.
    float two_apart_to = 2;
};

class Cascade {
public:
    /// Faults: not_found, damaged.
    static Outcome<Cascade> open(const std::string& path);
    /// The same from the text of a file. Fault: damaged.
    static Outcome<Cascade> from_text(std::string_view text);

    Cascade(Cascade&&) = default;
    Cascade& operator=(Cascade&&) = default;

    /// Every window that passes: around a thing there are many. Of a picture wider than `Level::widest` the
    /// smallest squares are not looked for.
    std::vector<Hit> hits(const Plane<std::uint8_t>& picture, const Search& search) const;

    int window() const { return window_; } ///< pixels

private:
    explicit Cascade(const CascadeParts& parts);

    /// All trees for windows that stand so many pixels apart. Spans point into it: it moves, and is not
    /// copied.
    struct Asked {
        Asked() = default;
        Asked(const CascadeParts& parts, int step);
        Asked(Asked&&) = default;
        Asked& operator=(Asked&&) = default;
        std::vector<Question> questions;
        std::vector<std::span<const Question>> trees;
        std::vector<AskedStage> stages;
    };
    void search_level(const Level& level, float scale, std::size_t stages, std::vector<Hit>& hits) const;

    int window_ = 0;
    Asked by_one_, by_two_;
};

/// Hits that lie over one another, made one: the mean of their places and sizes.
struct GroupedHits {
    Hit mean;
    int count = 0;
};
std::vector<GroupedHits> grouped(const std::vector<Hit>& hits);

} // namespace decoupage::lookouts
