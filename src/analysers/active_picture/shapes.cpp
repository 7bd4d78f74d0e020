#include "analysers/active_picture/shapes.hpp"

#include "film/film.hpp"
#include "signal/best_path.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace decoupage::active_picture {

namespace {

// All in shares of the frame, or costs per frame and side. Tuned on drawn prints and the tune clips.
constexpr float bin = 0.004f;   // of the histogram in which bars of the same thickness are gathered
constexpr int bins = 108;       // up to 0.43: no bar is thicker
constexpr float weave = 0.008f; // how far a frame's edge may stand from the shape's (gate weave, soft edges)
constexpr float cost_outside = 1.0f; // picture is seen where the shape has a bar
constexpr float cost_inside = 0.35f; // a bar is seen where the shape has picture: it may be a dark set
constexpr float thin = 0.03f;        // bars that may be the edge of the gate
constexpr int most_pairs = 4;        // shapes considered in each direction

/// Bars on two opposite sides, and how many frames show just that.
struct Pair {
    float first = 0, second = 0;
    int frames = 0;
};

float counted(float share, double least_bar) {
    return share < static_cast<float>(least_bar) ? 0.0f : share;
}

float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Are the bars as even as those of a print, rather than a dark sky over a lit ground?
bool even(const Pair& pair) {
    const float thicker = std::max(pair.first, pair.second);
    return std::abs(pair.first - pair.second) <= std::max(0.02f, 0.25f * thicker);
}

/// The thicknesses at which the two edges stand together in many frames, most frequent first; no bars always
/// first.
std::vector<Pair> frequent_pairs(std::span<const float> first, std::span<const float> second,
                                 const ShapeRules& rules) {
    std::vector<std::pair<float, float>> said;
    for (std::size_t frame = 0; frame < first.size(); ++frame)
        if (first[frame] >= 0 && first[frame] < bin * bins && second[frame] >= 0 &&
            second[frame] < bin * bins)
            said.emplace_back(counted(first[frame], rules.least_bar),
                              counted(second[frame], rules.least_bar));
    std::vector<Pair> pairs{{0, 0, 0}};
    const double least_frames = std::min(rules.hold / 2, 0.2 * static_cast<double>(said.size()));
    const double all = static_cast<double>(said.size());
    for (int attempts = 0; attempts < 3 * most_pairs && !said.empty() && std::ssize(pairs) <= most_pairs;
         ++attempts) {
        std::vector<int> histogram(bins * bins);
        for (const auto& [a, b] : said)
            ++histogram[static_cast<std::size_t>(a / bin) * bins + static_cast<std::size_t>(b / bin)];
        const auto fullest =
            static_cast<int>(std::max_element(histogram.begin(), histogram.end()) - histogram.begin());
        const float a0 = (static_cast<float>(fullest / bins) + 0.5f) * bin;
        const float b0 = (static_cast<float>(fullest % bins) + 0.5f) * bin;
        std::vector<float> a_near, b_near;
        std::erase_if(said, [&](const auto& pair) {
            const bool near = std::abs(pair.first - a0) <= weave && std::abs(pair.second - b0) <= weave;
            if (near) a_near.push_back(pair.first), b_near.push_back(pair.second);
            return near;
        });
        if (a_near.empty()) break;
        const int frames = static_cast<int>(a_near.size());
        const Pair pair{median(a_near), median(b_near), frames};
        if (pair.first == 0 && pair.second == 0) continue;
        if (frames < least_frames || (!even(pair) && 2 * frames < all)) continue;
        pairs.push_back(pair);
    }
    return pairs;
}

double aspect(const Shape& shape, double frame_aspect) {
    const double width = 1.0 - static_cast<double>(shape.left) - static_cast<double>(shape.right);
    const double height = 1.0 - static_cast<double>(shape.top) - static_cast<double>(shape.bottom);
    return height > 0 ? frame_aspect * width / height : 0.0;
}

bool has_thin_bars(const Shape& shape) {
    const float thickest = std::max({shape.top, shape.bottom, shape.left, shape.right});
    return thickest > 0 && thickest < thin;
}

/// May a film have this shape in passing? Not narrower than the square: that is a page on a black ground. And
/// thin bars must make a shape that films have, or they are the edge of the gate.
bool is_likely(const Shape& shape, double frame_aspect) {
    const double its_aspect = aspect(shape, frame_aspect);
    if (its_aspect < 1.15 || its_aspect > 2.9) return false;
    if (!has_thin_bars(shape)) return true;
    const std::string name = aspect_name(its_aspect);
    const auto usual = {"4:3", "1.37:1", "1.66:1", "16:9",   "1.85:1",
                        "2:1", "2.20:1", "2.35:1", "2.39:1", "2.55:1"};
    return name != aspect_name(frame_aspect) && std::find(usual.begin(), usual.end(), name) != usual.end();
}

/// Every combination of bars above and below with bars at the sides. Unlikely ones are let in only where most
/// of the film has them.
std::vector<Shape> candidates(const SaidBars& said, const ShapeRules& rules) {
    const auto vertical = frequent_pairs(said.top, said.bottom, rules);
    const auto horizontal = frequent_pairs(said.left, said.right, rules);
    const auto most = static_cast<double>(said.frames()) / 2;
    std::vector<Shape> shapes;
    for (const Pair& v : vertical)
        for (const Pair& h : horizontal) {
            const Shape shape{v.first, v.second, h.first, h.second};
            const bool barless = v.first + v.second + h.first + h.second == 0;
            const bool prevails = !has_thin_bars(shape) && (h.frames > most || v.frames > most);
            if (barless || prevails || is_likely(shape, rules.frame_aspect)) shapes.push_back(shape);
        }
    return shapes;
}

float cost(float said, float shape, double least_bar) {
    if (std::isnan(said)) return 0;
    const float difference = counted(said, least_bar) - shape;
    if (std::abs(difference) <= weave) return 0;
    return difference < 0 ? cost_outside : cost_inside;
}

float cost(const SaidBars& said, std::size_t frame, const Shape& shape, double least_bar) {
    return cost(said.top[frame], shape.top, least_bar) + cost(said.bottom[frame], shape.bottom, least_bar) +
           cost(said.left[frame], shape.left, least_bar) + cost(said.right[frame], shape.right, least_bar);
}

/// What a change of shape costs at each frame: a passage of another shape must be seen for so long to be
/// worth two.
std::vector<float> change_costs(std::size_t frames, const Track& transitions, double hold) {
    const float usual = 1.2f * cost_inside * static_cast<float>(hold);
    std::vector<float> costs(frames, usual);
    for (const Segment& transition : transitions.segments)
        for (Frame frame = transition.span.first; frame <= transition.span.end; ++frame)
            if (frame >= 0 && frame < static_cast<Frame>(frames))
                costs[static_cast<std::size_t>(frame)] = 0.9f * usual;
    return costs;
}

float agreement(const PathCosts& costs, const SaidBars& said, FrameSpan span, std::size_t state) {
    int saying = 0, agreeing = 0;
    for (auto frame = static_cast<std::size_t>(span.first); frame < static_cast<std::size_t>(span.end);
         ++frame) {
        const float any = said.top[frame] + said.bottom[frame] + said.left[frame] + said.right[frame];
        if (std::isnan(any)) continue;
        ++saying;
        agreeing += costs.at(frame, state) == 0;
    }
    return saying == 0 ? 0.5f : static_cast<float>(agreeing) / static_cast<float>(saying);
}

} // namespace

std::vector<ShapeSpan> shapes(const SaidBars& said, const Track& transitions, const ShapeRules& rules) {
    const auto frames = static_cast<std::size_t>(said.frames());
    const std::vector<Shape> possible = candidates(said, rules);
    PathCosts costs(possible.size(), frames);
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t state = 0; state < possible.size(); ++state)
            costs.at(frame, state) = cost(said, frame, possible[state], rules.least_bar);
    const std::vector<int> path = best_path(costs, change_costs(frames, transitions, rules.hold));
    std::vector<ShapeSpan> spans;
    for (Frame frame = 0; frame < said.frames(); ++frame) {
        if (frame == 0 || path[frame] != path[frame - 1])
            spans.push_back({{frame, frame}, possible[static_cast<std::size_t>(path[frame])], 0});
        spans.back().span.end = frame + 1;
    }
    for (ShapeSpan& span : spans)
        span.confidence = agreement(costs, said, span.span, static_cast<std::size_t>(path[span.span.first]));
    return spans;
}

} // namespace decoupage::active_picture
