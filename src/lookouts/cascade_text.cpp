#include "lookouts/cascade_text.hpp"

#include "lookouts/eight_windows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace decoupage::lookouts {

namespace {

constexpr int largest_window = 64;
constexpr std::size_t numbers_of_node = 4;

std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        double number = 0;
        const auto [behind, error] = std::from_chars(at, end, number);
        if (error == std::errc{}) numbers.push_back(number);
        at = error == std::errc{} ? behind : at + 1;
    }
    return numbers;
}

int whole(double number) {
    return std::isfinite(number) && std::abs(number) < 1e9 ? static_cast<int>(number) : -1;
}

class CascadeText {
public:
    explicit CascadeText(std::string_view text) : left_(text) {}

    CascadeParts read() {
        for (Piece piece = next(); !piece.tag.empty(); piece = next()) {
            if (in_features_)
                read_feature(piece);
            else
                read_stage(piece);
        }
        return std::move(parts_);
    }

private:
    struct Piece {
        std::string_view tag;  ///< "stages", "/stages"; empty at the end
        std::string_view text; ///< what stands before it
    };

    Piece next() {
        const std::size_t open = left_.find('<');
        if (open == std::string_view::npos) return {};
        const std::size_t close = left_.find('>', open);
        if (close == std::string_view::npos) return {};
        const Piece piece{left_.substr(open + 1, close - open - 1), left_.substr(0, open)};
        left_.remove_prefix(close + 1);
        return piece;
    }

    void read_stage(const Piece& piece) {
        if (piece.tag == "/width" && parts_.window == 0) {
            const auto numbers = numbers_in(piece.text);
            parts_.window = numbers.empty() ? 0 : whole(numbers.front());
        } else if (piece.tag == "/stageThreshold") {
            const auto numbers = numbers_in(piece.text);
            constexpr double slack = 1e-5; // as OpenCV reads them
            parts_.stages.push_back({parts_.trees.size(), parts_.trees.size(),
                                     numbers.empty() ? 0 : static_cast<float>(numbers.front() - slack)});
        } else if (piece.tag == "/internalNodes") {
            nodes_ = piece.text;
        } else if (piece.tag == "/leafValues" && !parts_.stages.empty()) {
            read_tree(piece.text);
            parts_.stages.back().end_tree = parts_.trees.size();
        } else if (piece.tag == "features") {
            in_features_ = true;
        }
    }

    void read_tree(std::string_view leaves) {
        CascadeParts::Tree tree{parts_.nodes.size(), 0, parts_.leaves.size(), 0};
        const std::vector<double> numbers = numbers_in(nodes_);
        for (std::size_t i = 0; i + numbers_of_node <= numbers.size(); i += numbers_of_node)
            parts_.nodes.push_back({whole(numbers[i]), whole(numbers[i + 1]), whole(numbers[i + 2]),
                                    static_cast<float>(numbers[i + 3])});
        for (const double leaf : numbers_in(leaves))
            parts_.leaves.push_back(static_cast<float>(leaf));
        tree.end_node = parts_.nodes.size();
        tree.end_leaf = parts_.leaves.size();
        parts_.trees.push_back(tree);
    }

    void read_feature(const Piece& piece) {
        if (piece.tag == "rects") parts_.features.emplace_back();
        if (parts_.features.empty()) return;
        const auto numbers = numbers_in(piece.text);
        if (piece.tag == "/tilted" && !numbers.empty() && numbers.front() != 0)
            parts_.features.back()[0] = turned;
        if (piece.tag != "/_" || numbers.size() < 5) return;
        const auto free = std::ranges::find(parts_.features.back(), 0.0F, &CascadeParts::Part::weight);
        if (free == parts_.features.back().end()) return;
        *free = {whole(numbers[0]), whole(numbers[1]), whole(numbers[2]), whole(numbers[3]),
                 static_cast<float>(numbers[4])};
    }

    static constexpr CascadeParts::Part turned{-1, -1, 1, 1, 1}; // by 45 degrees: lies in no window here

    std::string_view left_, nodes_;
    bool in_features_ = false;
    CascadeParts parts_;
};

bool lies_in(const CascadeParts::Feature& feature, int window) {
    return std::ranges::all_of(feature, [&](const CascadeParts::Part& part) {
        return part.weight == 0 ||
               (part.x >= 0 && part.y >= 0 && part.width >= 1 && part.height >= 1 && part.width <= window &&
                part.height <= window && part.x + part.width <= window && part.y + part.height <= window);
    });
}

bool leads_on(const CascadeParts::Tree& tree, const CascadeParts& parts) {
    const auto nodes = static_cast<int>(tree.end_node - tree.first_node);
    const auto leaves = static_cast<int>(tree.end_leaf - tree.first_leaf);
    if (nodes < 1 || nodes > static_cast<int>(most_questions)) return false;
    for (int node = 0; node < nodes; ++node) {
        const CascadeParts::Node& own = parts.nodes[tree.first_node + static_cast<std::size_t>(node)];
        for (const int way : {own.left, own.right})
            if (way > 0 ? way <= node || way >= nodes : -way >= leaves) return false;
        if (own.feature < 0 || own.feature >= static_cast<int>(parts.features.size())) return false;
    }
    return true;
}

bool is_sound(const CascadeParts& parts) {
    return parts.window >= 4 && parts.window <= largest_window && !parts.stages.empty() &&
           !parts.features.empty() &&
           std::ranges::all_of(parts.features,
                               [&](const auto& feature) { return lies_in(feature, parts.window); }) &&
           std::ranges::all_of(parts.trees, [&](const auto& tree) { return leads_on(tree, parts); });
}

} // namespace

Outcome<CascadeParts> cascade_parts(std::string_view text) {
    CascadeParts parts = CascadeText(text).read();
    if (!is_sound(parts))
        return fault(Fault::Kind::damaged, "a cascade as OpenCV writes them", "It is none",
                     "Install Debian's package opencv-data again.");
    return parts;
}

} // namespace decoupage::lookouts
