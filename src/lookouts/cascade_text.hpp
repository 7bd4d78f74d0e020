#pragma once
/// The text of a cascade's file.

#include "film/outcome.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace decoupage::lookouts {

/// A cascade as it is written. Every node leads on, to a leaf or to a later node of its own tree, and every
/// feature lies in the window.
struct CascadeParts {
    struct Node {
        int left = 0, right = 0; ///< of the tree's nodes where above 0, else of its leaves, counted downwards
        int feature = 0;
        float threshold = 0;
    };
    struct Tree {
        std::size_t first_node = 0, end_node = 0, first_leaf = 0, end_leaf = 0;
    };
    struct Stage {
        std::size_t first_tree = 0, end_tree = 0;
        float threshold = 0;
    };
    struct Part {
        int x = 0, y = 0, width = 0, height = 0;
        float weight = 0; ///< 0: not used
    };
    using Feature = std::array<Part, 3>;

    int window = 0; ///< pixels
    std::vector<Stage> stages;
    std::vector<Tree> trees;
    std::vector<Node> nodes;
    std::vector<float> leaves;
    std::vector<Feature> features;
};

/// Fault: damaged, of what is no cascade of upright Haar-like features.
Outcome<CascadeParts> cascade_parts(std::string_view text);

} // namespace decoupage::lookouts
