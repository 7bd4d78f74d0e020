#include "lookouts/cascade.hpp"

#include "lookouts/cascade_text.hpp"
#include "lookouts/eight_windows.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>
#include <utility>

namespace decoupage::lookouts {

namespace {

/// Places, against the window's corner, of the corners of a rectangle.
struct Corners {
    int left_top, right_top, left_bottom, right_bottom;
    float weight;
    std::int32_t sum(const std::uint32_t* window) const {
        return static_cast<std::int32_t>(window[left_top] - window[right_top] - window[left_bottom] +
                                         window[right_bottom]);
    }
};

Corners corners_of(int x, int y, int width, int height, int stride, float weight) {
    return {y * stride + x, y * stride + x + width, (y + height) * stride + x,
            (y + height) * stride + x + width, weight};
}

/// The corners of nine cells, row by row.
using Grid = std::array<std::int32_t, 16>;

/// Which of the eight cells round the middle are at least as light as it, from the left above clockwise.
std::uint32_t pattern(const std::uint32_t* window, const Grid& grid) {
    std::array<std::uint32_t, 16> at;
    for (std::size_t i = 0; i < grid.size(); ++i)
        at[i] = window[grid[i]];
    const auto cell = [&](int corner) {
        const auto i = static_cast<std::size_t>(corner);
        return at[i] - at[i + 1] - at[i + 4] + at[i + 5];
    };
    const std::uint32_t middle = cell(5);
    std::uint32_t code = 0;
    for (const int corner : {0, 1, 2, 6, 10, 9, 8, 4})
        code = code << 1 | (cell(corner) >= middle ? 1U : 0U);
    return code;
}

} // namespace

/// Windows are two pixels apart in pictures hardly smaller than the searched one, else one.
constexpr int step_at(float scale) {
    return scale > 2 ? 1 : 2;
}

/// A picture of one size, ready to be searched.
struct Cascade::Level {
    Level(const Cascade& cascade, Plane<std::uint8_t> plane, float scale)
        : picture(std::move(plane)), step(step_at(scale)),
          values(picture.values, picture.width, picture.height, Integral::Of::values),
          has_squares(cascade.kind_ == Kind::haar),
          squares(has_squares ? picture.values : std::vector<std::uint8_t>{}, has_squares ? picture.width : 0,
                  has_squares ? picture.height : 0, Integral::Of::squares) {
        if (cascade.kind_ == Kind::patterns) {
            lay_lanes();
            for (const Feature& feature : cascade.features_)
                grids.push_back(grid_of(feature[0]));
        } else {
            for (const Feature& feature : cascade.features_)
                rectangles.push_back(rectangles_of(feature));
        }
    }

    /// The window's variance times the square of its pixels, its edge left out.
    double variance(int x, int y, int window) const {
        const int side = window - 2;
        const double area = static_cast<double>(side) * side;
        const double sum = values.sum(x + 1, y + 1, side, side);
        return area * (has_squares ? squares.sum(x + 1, y + 1, side, side)
                                   : sum_of_squares(x + 1, y + 1, side)) -
               sum * sum;
    }

    /// Where the sums of the window at (x, y) begin; x is a multiple of `step`. The windows behind it are
    /// next to it.
    const std::uint32_t* lane(int x, int y) const { return lanes.data() + place(x, y); }

    Plane<std::uint8_t> picture;
    int step;
    Integral values;
    bool has_squares; ///< where they are asked of many windows
    Integral squares;
    std::vector<std::uint32_t> lanes; ///< the sums of every `step`-th column, then those between
    std::vector<Grid> grids;          ///< in lanes
    std::vector<std::array<Corners, 3>> rectangles; ///< in values

private:
    std::uint32_t sum_of_squares(int x, int y, int side) const {
        std::uint32_t sum = 0;
        for (int line = y; line < y + side; ++line)
            for (const std::uint8_t value :
                 picture.row(line).subspan(static_cast<std::size_t>(x), static_cast<std::size_t>(side)))
                sum += std::uint32_t{value} * value;
        return sum;
    }

    int row() const { return (values.stride() + step - 1) / step; }
    std::int32_t place(int x, int y) const {
        const int between = x % step;
        return between * row() * (picture.height + 1) + y * row() + x / step;
    }

    void lay_lanes() {
        constexpr std::size_t spare = 8; // windows are read by eights
        lanes.resize(static_cast<std::size_t>(step * row() * (picture.height + 1)) + spare);
        for (int y = 0; y <= picture.height; ++y) {
            const std::uint32_t* sums = values.at(0, y);
            for (int x = 0; x < values.stride(); ++x)
                lanes[static_cast<std::size_t>(place(x, y))] = sums[x];
        }
    }

    Grid grid_of(const Part& cell) const {
        Grid grid;
        for (int corner = 0; corner < 16; ++corner)
            grid[static_cast<std::size_t>(corner)] =
                place(cell.x + corner % 4 * cell.width, cell.y + corner / 4 * cell.height);
        return grid;
    }

    std::array<Corners, 3> rectangles_of(const Feature& feature) const {
        std::array<Corners, 3> parts{};
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (feature[i].weight != 0)
                parts[i] = corners_of(feature[i].x, feature[i].y, feature[i].width, feature[i].height,
                                      values.stride(), feature[i].weight);
        return parts;
    }
};

/// The first stages of a cascade of patterns, where there are vectors for them.
class Cascade::EarlyStages {
public:
    EarlyStages(const Cascade& cascade, const Level& level) {
#if DECOUPAGE_HAS_AVX2
        constexpr std::size_t early = 7;
        if (cascade.kind_ != Kind::patterns || !has_avx2() || cascade.stages_.size() < early) return;
        for (std::size_t i = 0; i < early; ++i)
            add(cascade, cascade.stages_[i], level);
        const Stump* first = stumps_.data();
        for (const auto& [count, threshold] : counts_) {
            stages_.push_back({{first, count}, threshold});
            first += count;
        }
#else
        (void)cascade, (void)level;
#endif
    }

    /// A bit for each of the eight windows from there on: whether it may pass.
    unsigned worth_asking([[maybe_unused]] const Level& level, [[maybe_unused]] int x,
                          [[maybe_unused]] int y) const {
#if DECOUPAGE_HAS_AVX2
        if (!stages_.empty()) return eight_that_pass(level.lane(x, y), stages_);
#endif
        return 0xff;
    }

private:
    void add(const Cascade& cascade, const Stage& stage, const Level& level) {
        for (std::size_t tree = stage.first_tree; tree < stage.end_tree; ++tree) {
            const auto [first_node, first_leaf] = cascade.trees_[tree];
            const Node& node = cascade.nodes_[first_node];
            stumps_.push_back({level.grids[static_cast<std::size_t>(node.feature)], node.codes,
                               cascade.leaves_[first_leaf + static_cast<std::size_t>(-node.left)],
                               cascade.leaves_[first_leaf + static_cast<std::size_t>(-node.right)]});
        }
        counts_.emplace_back(stage.end_tree - stage.first_tree, stage.threshold);
    }

    std::vector<Stump> stumps_;
    std::vector<std::pair<std::size_t, float>> counts_;
    std::vector<StumpStage> stages_;
};

Outcome<Cascade> Cascade::open(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault(Fault::Kind::not_found, "the cascade " + path, "There is no such file",
                     "Install Debian's package opencv-data.");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return from_text(text);
}

Outcome<Cascade> Cascade::from_text(std::string_view text) {
    return CascadeText(text).read();
}

/// `goes_left(node)` says whether a node goes left.
template <class GoesLeft>
bool Cascade::passes(const GoesLeft& goes_left) const {
    for (const Stage& stage : stages_) {
        float sum = 0;
        for (std::size_t tree = stage.first_tree; tree < stage.end_tree; ++tree) {
            int way = 0;
            do {
                const Node& node = nodes_[trees_[tree].first_node + static_cast<std::size_t>(way)];
                way = goes_left(node) ? node.left : node.right;
            } while (way > 0);
            sum += leaves_[trees_[tree].first_leaf + static_cast<std::size_t>(-way)];
        }
        if (sum < stage.threshold) return false;
    }
    return true;
}

bool Cascade::passes_patterns(const Level& level, const std::uint32_t* window) const {
    return passes([&](const Node& node) {
        const std::uint32_t code = pattern(window, level.grids[static_cast<std::size_t>(node.feature)]);
        return (node.codes[code >> 5] >> (code & 31) & 1U) != 0;
    });
}

bool Cascade::passes_haar(const Level& level, const std::uint32_t* window, float spread) const {
    return passes([&](const Node& node) {
        float value = 0;
        for (const Corners& part : level.rectangles[static_cast<std::size_t>(node.feature)])
            if (part.weight != 0) value += part.weight * static_cast<float>(part.sum(window));
        return value < node.threshold * spread;
    });
}

namespace {

/// Flatter than grain makes them: no face, no eye.
constexpr double least_deviation = 6;

} // namespace

void Cascade::search_level(const Level& level, float scale, std::vector<Hit>& hits) const {
    const EarlyStages early(*this, level);
    const double area = static_cast<double>(window_ - 2) * (window_ - 2);
    const double least_variance = least_deviation * least_deviation * area * area;
    for (int y = 0; y + window_ <= level.picture.height; y += level.step) {
        unsigned worth = 0;
        for (int x = 0, place = 0; x + window_ <= level.picture.width; x += level.step, ++place) {
            if (place % 8 == 0) worth = early.worth_asking(level, x, y);
            if ((worth >> place % 8 & 1U) == 0) continue;
            const double variance = level.variance(x, y, window_);
            if (variance < least_variance) continue;
            const bool is_hit =
                kind_ == Kind::patterns
                    ? passes_patterns(level, level.lane(x, y))
                    : passes_haar(level, level.values.at(x, y), static_cast<float>(std::sqrt(variance)));
            if (is_hit)
                hits.push_back({static_cast<float>(x) * scale, static_cast<float>(y) * scale,
                                static_cast<float>(window_) * scale});
        }
    }
}

std::vector<Hit> Cascade::hits(const Plane<std::uint8_t>& picture, const Search& search) const {
    std::vector<Hit> hits;
    const float own = static_cast<float>(window_);
    Plane<std::uint8_t> nearest = picture; // halved while it stays larger than what is searched
    for (float size = std::max(search.least, own); size <= search.most; size *= search.factor) {
        const float scale = size / own;
        const int width = static_cast<int>(std::lround(static_cast<float>(picture.width) / scale));
        const int height = static_cast<int>(std::lround(static_cast<float>(picture.height) / scale));
        if (width < window_ || height < window_) break;
        while (nearest.width >= 2 * width && nearest.height >= 2 * height)
            nearest = halved(nearest);
        search_level(Level(*this, shrunk(nearest, width, height), scale), scale, hits);
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
