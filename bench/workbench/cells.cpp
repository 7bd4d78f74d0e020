#include "bench/workbench/cells.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace decoupage::bench {

namespace {

constexpr Frame shortest = 6;

/// Log-normal with a standard deviation of 0.8 in logarithms: near to what is found in films.
std::vector<double> spread(int count) {
    std::mt19937_64 random(1);
    const auto uniform = [&] { return (static_cast<double>(random() >> 11) + 0.5) / 9007199254740992.0; };
    std::vector<double> lengths;
    for (int i = 0; i < count; ++i)
        lengths.push_back(
            std::exp(0.8 * std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform())));
    return lengths;
}

Segment transition(std::size_t at, FrameSpan span, const char* label) {
    const bool doubtful = at % 11 == 0;
    const float sure =
        doubtful ? 0.4F + 0.03F * static_cast<float>(at % 13) : 0.9F + 0.01F * static_cast<float>(at % 10);
    return {span, label, sure, label == std::string_view("wipe") ? "left" : "", 0};
}

/// How much of either cell a gradual transition may take.
Frame half_between(const Cell& before, const Cell& after) {
    return std::min<Frame>(12, std::min(before.span.length(), after.span.length()) / 3);
}

} // namespace

Frame Cell::shows(Frame frame) const {
    const Frame inside = (frame - span.first) * source->span.length() / std::max<Frame>(1, span.length());
    return std::clamp(source->span.first + inside, source->span.first, source->span.end - 1);
}

FrameSpan Cell::placed(FrameSpan of_source) const {
    const auto at = [&](Frame frame) {
        const Frame held = std::clamp(frame, source->span.first, source->span.end);
        return span.first + (held - source->span.first) * span.length() / source->span.length();
    };
    return {at(of_source.first), at(of_source.end)};
}

std::vector<Cell> cells_of(const LongFilm& order, const std::vector<Shot>& sources) {
    const std::vector<double> lengths = spread(order.shots);
    double sum = 0, before = 0;
    for (const double length : lengths)
        sum += length;
    const auto spare = static_cast<double>(order.frames - shortest * order.shots);
    std::vector<Cell> cells;
    std::mt19937_64 random(2);
    Frame first = 0;
    for (std::size_t at = 0; at < lengths.size(); ++at) {
        before += lengths[at];
        const Frame end =
            static_cast<Frame>(std::llround(before / sum * spare)) + shortest * static_cast<Frame>(at + 1);
        cells.push_back({{first, end}, &sources[random() % sources.size()]});
        first = end;
    }
    return cells;
}

Track transitions_between(const std::vector<Cell>& cells) {
    Track track{"transitions", {}};
    for (std::size_t at = 1; at < cells.size(); ++at) {
        const Frame join = cells[at].span.first, half = half_between(cells[at - 1], cells[at]);
        if (half < 4 || at % 25 != 0) {
            track.segments.push_back(transition(at, {join, join}, "cut"));
        } else if (at % 100 == 50) {
            track.segments.push_back(transition(at, {join - half, join}, "fade_out"));
            track.segments.push_back(transition(at + 1, {join, join + half}, "fade_in"));
        } else {
            track.segments.push_back(
                transition(at, {join - half, join + half}, at % 100 == 75 ? "wipe" : "dissolve"));
        }
    }
    return track;
}

Track shots_between(const std::vector<Cell>& cells, const Track& transitions) {
    Track track{"shots", {}};
    Frame first = 0;
    auto next = transitions.segments.begin();
    const auto add = [&](FrameSpan span, const std::string& label, float sure) {
        if (!span.empty())
            track.segments.push_back({span, label, sure, label == "transition" ? "gradual" : "", 0});
    };
    for (const Cell& cell : cells) {
        Frame end = cell.span.end, resume = end;
        for (; next != transitions.segments.end() && next->span.first <= cell.span.end; ++next) {
            end = std::min(end, next->span.first);
            resume = std::max(resume, next->span.end);
        }
        add({first, end}, cell.source->kind == Shot::Kind::card ? "card" : "picture", 1);
        add({end, resume}, "transition", 0.95F);
        first = resume;
    }
    return track;
}

} // namespace decoupage::bench
