#include "lookouts/cascade.hpp"

#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>
#include <utility>

namespace decoupage::lookouts {

namespace {

/// Flatter than grain makes them: no face, no eye.
constexpr double least_deviation = 6;

Rectangle rectangle_of(const CascadeParts::Part& part, int step) {
    const auto place = [&](int x, int y) { return Level::place(x, y, step); };
    return {place(part.x, part.y), place(part.x + part.width, part.y), place(part.x, part.y + part.height),
            place(part.x + part.width, part.y + part.height), part.weight};
}

Question question_of(const CascadeParts& parts, const CascadeParts::Tree& tree,
                     const CascadeParts::Node& node, int step) {
    const auto leaf = [&](int way) {
        return way > 0 ? 0 : parts.leaves[tree.first_leaf + static_cast<std::size_t>(-way)];
    };
    Question question{{}, 0, node.threshold, node.left, node.right, leaf(node.left), leaf(node.right)};
    for (const CascadeParts::Part& part : parts.features[static_cast<std::size_t>(node.feature)])
        if (part.weight != 0)
            question.rectangles[static_cast<std::size_t>(question.used++)] = rectangle_of(part, step);
    return question;
}

/// How far the levels of a window lie apart, times its pixels; its edge is left out. 0 where it is too flat
/// to be asked.
class Spread {
public:
    explicit Spread(int window, int step)
        : left_top_(Level::place(1, 1, step)), right_top_(Level::place(window - 1, 1, step)),
          left_bottom_(Level::place(1, window - 1, step)),
          right_bottom_(Level::place(window - 1, window - 1, step)),
          area_(static_cast<double>(window - 2) * (window - 2)),
          least_(least_deviation * least_deviation * area_ * area_) {}

    float of(const std::uint32_t* sums, const std::uint32_t* squares) const {
        const double sum = inner(sums), variance = area_ * inner(squares) - sum * sum;
        return variance < least_ ? 0 : static_cast<float>(std::sqrt(variance));
    }

private:
    std::uint32_t inner(const std::uint32_t* corner) const {
        return corner[left_top_] - corner[right_top_] - corner[left_bottom_] + corner[right_bottom_];
    }

    int left_top_, right_top_, left_bottom_, right_bottom_;
    double area_, least_;
};

using Spreads = std::array<float, 8>;

/// The same of each window by itself.
unsigned one_by_one(const std::uint32_t* first, const Spreads& spreads, unsigned asked,
                    std::span<const AskedStage> stages) {
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        if ((asked >> i & 1U) == 0) continue;
        const bool passes = std::ranges::all_of(stages, [&](const AskedStage& stage) {
            float sum = 0;
            for (const auto& tree : stage.trees)
                sum += answer(tree, first + i, spreads[i]);
            return sum >= stage.threshold;
        });
        if (!passes) asked &= ~(1U << i);
    }
    return asked;
}

unsigned those_that_pass(const std::uint32_t* first, const Spreads& spreads, unsigned asked,
                         std::span<const AskedStage> stages) {
#if DECOUPAGE_HAS_AVX2
    static const bool by_eights = has_avx2();
    if (by_eights) return eight_that_pass(first, spreads, asked, stages);
#endif
    return one_by_one(first, spreads, asked, stages);
}

} // namespace

Outcome<Cascade> Cascade::open(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault(Fault::Kind::not_found, "the cascade " + path, "There is no such file",
                     "Install Debian's package opencv-data.");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return from_text(text);
}

Outcome<Cascade> Cascade::from_text(std::string_view text) {
    return cascade_parts(text).map([](const CascadeParts& parts) { return Cascade(parts); });
}

Cascade::Cascade(const CascadeParts& parts)
    : window_(parts.window), by_one_(parts, 1), by_two_(parts, Level::most_step) {}

Cascade::Asked::Asked(const CascadeParts& parts, int step) {
    questions.reserve(parts.nodes.size());
    trees.reserve(parts.trees.size());
    for (const CascadeParts::Tree& tree : parts.trees) {
        const Question* const first = questions.data() + questions.size();
        for (std::size_t node = tree.first_node; node < tree.end_node; ++node)
            questions.push_back(question_of(parts, tree, parts.nodes[node], step));
        trees.emplace_back(first, tree.end_node - tree.first_node);
    }
    for (const CascadeParts::Stage& stage : parts.stages)
        stages.push_back(
            {std::span(trees).subspan(stage.first_tree, stage.end_tree - stage.first_tree), stage.threshold});
}

void Cascade::search_level(const Level& level, float scale, std::size_t count, std::vector<Hit>& hits) const {
    const int step = level.step();
    const auto stages = std::span((step == 1 ? by_one_ : by_two_).stages).first(count);
    const Spread spread(window_, step);
    for (int y = 0; y + window_ <= level.height(); y += step) {
        const int windows = (level.width() - window_) / step + 1;
        for (int window = 0; window < windows; window += 8) {
            const std::uint32_t *const sums = level.sums(window * step, y), *const squares = level.squares(
                                                                                window * step, y);
            Spreads spreads{};
            unsigned asked = 0;
            for (std::size_t i = 0; i < std::min<std::size_t>(8, static_cast<std::size_t>(windows - window));
                 ++i) {
                spreads[i] = spread.of(sums + i, squares + i);
                if (spreads[i] > 0) asked |= 1U << i;
            }
            asked = those_that_pass(sums, spreads, asked, stages);
            for (int i = 0; asked >> i != 0; ++i)
                if ((asked >> i & 1U) != 0)
                    hits.push_back({static_cast<float>((window + i) * step) * scale,
                                    static_cast<float>(y) * scale, static_cast<float>(window_) * scale});
        }
    }
}

std::vector<Hit> Cascade::hits(const Plane<std::uint8_t>& picture, const Search& search) const {
    std::vector<Hit> hits;
    const float own = static_cast<float>(window_);
    const std::size_t stages = by_one_.stages.size() - std::min(by_one_.stages.size(), search.lenient);
    Plane<std::uint8_t> halves;
    const Plane<std::uint8_t>* nearest = &picture; // halved while it stays larger than what is searched
    thread_local Level level;                      // asked for hundreds of times in a look
    for (float size = std::max(search.least, own); size <= search.most; size *= search.factor) {
        const float scale = size / own;
        const int width = static_cast<int>(std::lround(static_cast<float>(picture.width) / scale));
        const int height = static_cast<int>(std::lround(static_cast<float>(picture.height) / scale));
        if (width < window_ || height < window_) break;
        if (width > Level::widest) continue;
        while (nearest->width >= 2 * width && nearest->height >= 2 * height) {
            halves = halved(*nearest);
            nearest = &halves;
        }
        level.lay(shrunk(*nearest, width, height), scale > search.two_apart_to ? 1 : 2);
        search_level(level, scale, stages, hits);
    }
    return hits;
}

std::vector<GroupedHits> grouped(const std::vector<Hit>& hits) {
    const auto alike = [](const Hit& a, const Hit& b) {
        const float near = 0.2F * std::min(a.size, b.size);
        return std::abs(a.left - b.left) <= near && std::abs(a.top - b.top) <= near &&
               std::abs(a.left + a.size - b.left - b.size) <= near &&
               std::abs(a.top + a.size - b.top - b.size) <= near;
    };
    std::vector<std::size_t> first(hits.size());
    std::iota(first.begin(), first.end(), std::size_t{0});
    const auto first_of = [&](std::size_t hit) {
        while (first[hit] != hit)
            hit = first[hit] = first[first[hit]];
        return hit;
    };
    for (std::size_t a = 0; a < hits.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (alike(hits[a], hits[b])) {
                const std::size_t one = first_of(a), other = first_of(b);
                first[std::max(one, other)] = std::min(one, other);
            }
    std::vector<GroupedHits> groups(hits.size());
    for (std::size_t hit = 0; hit < hits.size(); ++hit) {
        GroupedHits& group = groups[first_of(hit)];
        group.mean.left += hits[hit].left;
        group.mean.top += hits[hit].top;
        group.mean.size += hits[hit].size;
        ++group.count;
    }
    std::erase_if(groups, [](const GroupedHits& group) { return group.count == 0; });
    for (GroupedHits& group : groups) {
        const auto count = static_cast<float>(group.count);
        group.mean = {group.mean.left / count, group.mean.top / count, group.mean.size / count};
    }
    return groups;
}

} // namespace decoupage::lookouts
