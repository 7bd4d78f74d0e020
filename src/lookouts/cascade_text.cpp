#include "lookouts/cascade_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace decoupage::lookouts {

namespace {

constexpr int largest_window = 256;
constexpr std::size_t longest_pattern_node = 11, haar_node = 4;

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

/// Codes are written as signed numbers of 32 bits.
std::uint32_t code_word(double number) {
    return std::isfinite(number) && std::abs(number) <= 4294967296.0
               ? static_cast<std::uint32_t>(static_cast<std::int64_t>(number))
               : 0;
}

tl::unexpected<Fault> no_cascade() {
    return fault(Fault::Kind::damaged, "a cascade as OpenCV writes them", "It is none",
                 "Install Debian's package opencv-data again.");
}

} // namespace

CascadeText::Piece CascadeText::next() {
    const std::size_t open = left_.find('<');
    if (open == std::string_view::npos) return {};
    const std::size_t close = left_.find('>', open);
    if (close == std::string_view::npos) return {};
    const Piece piece{left_.substr(open + 1, close - open - 1), left_.substr(0, open)};
    left_.remove_prefix(close + 1);
    return piece;
}

void CascadeText::read_tree(Cascade& cascade, std::string_view nodes, std::string_view leaves) {
    cascade.trees_.push_back({cascade.nodes_.size(), cascade.leaves_.size()});
    const std::vector<double> numbers = numbers_in(nodes);
    const std::size_t length = cascade.kind_ == Cascade::Kind::haar ? haar_node : longest_pattern_node;
    for (std::size_t i = 0; i + length <= numbers.size(); i += length) {
        Cascade::Node node;
        node.left = whole(numbers[i]);
        node.right = whole(numbers[i + 1]);
        node.feature = whole(numbers[i + 2]);
        if (length == haar_node)
            node.threshold = static_cast<float>(numbers[i + 3]);
        else
            for (std::size_t word = 0; word < node.codes.size(); ++word)
                node.codes[word] = code_word(numbers[i + 3 + word]);
        cascade.nodes_.push_back(node);
    }
    for (const double leaf : numbers_in(leaves))
        cascade.leaves_.push_back(static_cast<float>(leaf));
}

Outcome<Cascade> CascadeText::read() {
    Cascade cascade;
    std::string_view nodes;
    bool in_features = false;
    for (Piece piece = next(); !piece.tag.empty(); piece = next()) {
        if (piece.tag == "/featureType")
            cascade.kind_ = piece.text.find("LBP") != std::string_view::npos ? Cascade::Kind::patterns
                                                                             : Cascade::Kind::haar;
        else if (piece.tag == "/width" && cascade.window_ == 0) {
            const auto numbers = numbers_in(piece.text);
            cascade.window_ = numbers.empty() ? 0 : whole(numbers.front());
        } else if (piece.tag == "/stageThreshold") {
            const auto numbers = numbers_in(piece.text);
            constexpr double slack = 1e-5; // as OpenCV reads them
            cascade.stages_.push_back({cascade.trees_.size(), cascade.trees_.size(),
                                       numbers.empty() ? 0 : static_cast<float>(numbers.front() - slack)});
        } else if (piece.tag == "/internalNodes") {
            nodes = piece.text;
        } else if (piece.tag == "/leafValues" && !cascade.stages_.empty()) {
            read_tree(cascade, nodes, piece.text);
            cascade.stages_.back().end_tree = cascade.trees_.size();
        } else if (piece.tag == "features") {
            in_features = true;
        } else if (in_features && (piece.tag == "rects" || piece.tag == "rect")) {
            cascade.features_.emplace_back();
        }
        if (!in_features || cascade.features_.empty() || (piece.tag != "/_" && piece.tag != "/rect"))
            continue;
        const auto numbers = numbers_in(piece.text);
        if (numbers.size() < 4) continue;
        const auto free = std::ranges::find(cascade.features_.back(), 0.0F, &Cascade::Part::weight);
        if (free == cascade.features_.back().end()) continue;
        *free = {whole(numbers[0]), whole(numbers[1]), whole(numbers[2]), whole(numbers[3]),
                 numbers.size() > 4 ? static_cast<float>(numbers[4]) : 1.0F};
    }
    if (!is_sound(cascade)) return no_cascade();
    return cascade;
}

/// Every node leads on, to a leaf or to a later node of its own tree, and every feature lies in the window.
bool CascadeText::is_sound(const Cascade& cascade) const {
    const int window = cascade.window_;
    if (window < 4 || window > largest_window || cascade.stages_.empty() || cascade.features_.empty())
        return false;
    const int cells = cascade.kind_ == Cascade::Kind::patterns ? 3 : 1;
    for (const Cascade::Feature& feature : cascade.features_)
        for (const Cascade::Part& part : feature)
            if (part.weight != 0 &&
                (part.x < 0 || part.y < 0 || part.width < 1 || part.height < 1 ||
                 part.x + cells * part.width > window || part.y + cells * part.height > window))
                return false;
    for (std::size_t tree = 0; tree < cascade.trees_.size(); ++tree) {
        const bool last = tree + 1 == cascade.trees_.size();
        const auto [first_node, first_leaf] = cascade.trees_[tree];
        const auto nodes = static_cast<int>(
            (last ? cascade.nodes_.size() : cascade.trees_[tree + 1].first_node) - first_node);
        const auto leaves = static_cast<int>(
            (last ? cascade.leaves_.size() : cascade.trees_[tree + 1].first_leaf) - first_leaf);
        if (nodes < 1 || (cascade.kind_ == Cascade::Kind::patterns && nodes > 1)) return false;
        for (int node = 0; node < nodes; ++node) {
            const Cascade::Node& own = cascade.nodes_[first_node + static_cast<std::size_t>(node)];
            for (const int way : {own.left, own.right})
                if (way > 0 ? way <= node || way >= nodes : -way >= leaves) return false;
            if (own.feature < 0 || own.feature >= static_cast<int>(cascade.features_.size())) return false;
        }
    }
    return true;
}

} // namespace decoupage::lookouts
