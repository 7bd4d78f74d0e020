#include "analysers/sound_edges/edges.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers::edges {

namespace {

constexpr float inaudible = -70;      ///< LUFS: below this nobody hears a difference
constexpr std::int64_t near_by = 10;  ///< tenths to either side in which an edge is sought
constexpr std::int64_t beside = 5;    ///< tenths whose level is compared
constexpr std::int64_t longest = 100; ///< tenths of a fade
constexpr float steady_within = 6;    ///< LU that what is cut off may fall in the half second before
constexpr float even_within = 4;      ///< LU from the straight line that a fade may stray, on average

/// The sound as it is, or from its end to its beginning.
struct Way {
    const Levels& levels;
    bool backward = false;

    std::int64_t turned(std::int64_t place) const { return backward ? levels.length() - place : place; }
    float mean(std::int64_t first, std::int64_t end) const {
        return backward ? levels.mean(turned(end), turned(first)) : levels.mean(first, end);
    }
};

/// Of all places near `end`, the one with the steepest fall; the tenth in which it falls left out.
Edge abrupt_ending(const Way& way, std::int64_t end) {
    Edge edge{Edge::Kind::abrupt, end, end};
    for (std::int64_t at = end - near_by; at <= end + near_by; ++at) {
        if (at < beside || at > way.levels.length()) continue;
        const float loud = way.mean(at - beside, at), quiet = way.mean(at + 1, at + 1 + beside);
        if (loud - quiet <= edge.step) continue;
        const bool still_loud = way.mean(at, at + 1) > (loud + quiet) / 2;
        edge.step = loud - quiet;
        edge.first = edge.end = at + (still_loud ? 1 : 0);
    }
    return edge;
}

/// What was heard before fell little: a sound that dies away is not cut off.
bool was_steady(const Way& way, std::int64_t at) {
    return way.mean(at - 2 * beside, at - beside) - way.mean(at - 2, at) < steady_within;
}

/// How far the levels stray from a straight line between their ends.
float strays(const Way& way, std::int64_t first, std::int64_t end) {
    const float from = way.mean(first, first + 3), to = way.mean(end - 3, end);
    float sum = 0;
    int asked = 0;
    for (std::int64_t i = first + 1; i < end; i += 2) {
        const float along = static_cast<float>(i - first) / static_cast<float>(end - first);
        sum += std::abs(way.mean(i - 1, i + 2) - (from + (to - from) * along));
        ++asked;
    }
    return sum / static_cast<float>(std::max(asked, 1));
}

/// The furthest even fall that ends near `end`; of those that fall as far, the shortest.
Edge gradual_ending(const Way& way, std::int64_t end, const EdgeRule& rule) {
    constexpr float no_further = 1; // LU
    Edge edge{Edge::Kind::gradual, end, end};
    for (std::int64_t length = rule.gradual; length <= longest; length += 5)
        for (std::int64_t last = end - near_by; last <= end + near_by; last += 2) {
            const std::int64_t first = last - length;
            if (first < 0 || last > way.levels.length()) continue;
            const float fall = way.mean(first, first + 3) - way.mean(last - 3, last);
            if (fall < rule.step || fall <= edge.step + no_further) continue;
            if (strays(way, first, last) > even_within) continue;
            edge.step = fall;
            edge.first = first;
            edge.end = last;
        }
    return edge;
}

float confidence_of(float step, const EdgeRule& rule) {
    return std::clamp(0.55F + 0.4F * (step - rule.step) / rule.step, 0.5F, 0.97F);
}

Edge found(const Way& way, std::int64_t end, const EdgeRule& rule) {
    const Edge abrupt = abrupt_ending(way, end), gradual = gradual_ending(way, end, rule);
    Edge edge{Edge::Kind::plain, end, end, std::max(abrupt.step, 0.0F)};
    if (abrupt.step >= rule.step && was_steady(way, abrupt.first))
        edge = abrupt;
    else if (gradual.step >= rule.step)
        edge = gradual;
    else
        return edge;
    edge.confidence = confidence_of(edge.step, rule);
    return edge;
}

} // namespace

Levels::Levels(std::span<const float> loudness) : sums_{0} {
    for (const float level : loudness)
        sums_.push_back(sums_.back() + std::pow(10.0, level / 10.0));
}

float Levels::mean(std::int64_t first, std::int64_t end) const {
    first = std::clamp<std::int64_t>(first, 0, length());
    end = std::clamp<std::int64_t>(end, first, length());
    const double power = sums_[static_cast<std::size_t>(end)] - sums_[static_cast<std::size_t>(first)];
    if (first == end || power <= 0) return inaudible;
    return std::max(inaudible, static_cast<float>(10 * std::log10(power / static_cast<double>(end - first))));
}

Edge ending(const Levels& levels, std::int64_t end, const EdgeRule& rule) {
    return found({levels}, end, rule);
}

Edge beginning(const Levels& levels, std::int64_t first, const EdgeRule& rule) {
    const Way way{levels, true};
    const Edge edge = found(way, way.turned(first), rule);
    return {edge.kind, way.turned(edge.end), way.turned(edge.first), edge.step, edge.confidence};
}

} // namespace decoupage::analysers::edges
