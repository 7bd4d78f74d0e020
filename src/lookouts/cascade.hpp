#pragma once
/// Boosted cascades (Viola and Jones 2001; Liao et al. 2007) as OpenCV's tools write them, with Haar-like
/// features or local binary patterns. The files are Debian's `opencv-data`; what evaluates them is our own,
/// so that many threads may share one and every machine gives the same bits.

#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "signal/integral.hpp"

#include <array>
#include <cstdint>
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
    float factor = 1.2F; ///< from one size to the next
};

class Cascade {
public:
    /// Faults: not_found, damaged.
    static Outcome<Cascade> open(const std::string& path);
    /// The same from the text of a file. Fault: damaged.
    static Outcome<Cascade> from_text(std::string_view text);

    /// Every window that passes all stages: around a thing there are many.
    std::vector<Hit> hits(const Plane<std::uint8_t>& picture, const Search& search) const;

    int window() const { return window_; } ///< pixels

private:
    friend class CascadeText;
    struct Node {
        int left = 0, right = 0; ///< of the tree's nodes where above 0, else of its leaves
        int feature = 0;
        float threshold = 0;                  ///< of Haar-like features
        std::array<std::uint32_t, 8> codes{}; ///< of patterns: those that go left
    };
    struct Tree {
        std::size_t first_node = 0, first_leaf = 0;
    };
    struct Stage {
        std::size_t first_tree = 0, end_tree = 0;
        float threshold = 0;
    };
    struct Part {
        int x = 0, y = 0, width = 0, height = 0;
        float weight = 0; ///< 0: not used
    };
    using Feature = std::array<Part, 3>; ///< of a pattern, the first part is one of its nine cells
    struct Level;
    class EarlyStages;

    template <class GoesLeft>
    bool passes(const GoesLeft& goes_left) const;
    bool passes_patterns(const Level& level, const std::uint32_t* window) const;
    bool passes_haar(const Level& level, const std::uint32_t* window, float spread) const;
    void search_level(const Level& level, float scale, std::vector<Hit>& hits) const;

    enum class Kind { haar, patterns } kind_ = Kind::haar;
    int window_ = 0;
    std::vector<Stage> stages_;
    std::vector<Tree> trees_;
    std::vector<Node> nodes_;
    std::vector<float> leaves_;
    std::vector<Feature> features_;
};

/// Hits that lie over one another, made one: the mean of their places and sizes.
struct GroupedHits {
    Hit mean;
    int count = 0;
};
std::vector<GroupedHits> grouped(const std::vector<Hit>& hits);

} // namespace decoupage::lookouts
