#include "analysers/letters/lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::letters {

namespace {

constexpr float farthest = 1.1f; // heights, from one mark to the next: the gap between two words

/// Could the one stand beside the other in a word?
bool are_alike(const Mark& one, const Mark& other) {
    const int tall = std::max(one.height(), other.height()), low = std::min(one.height(), other.height());
    if (tall > 2 * low) return false;
    const int near = std::max(1, tall / 5);
    if (std::abs(one.bottom - other.bottom) > near && std::abs(one.top - other.top) > near) return false;
    if (std::min(one.bottom, other.bottom) - std::max(one.top, other.top) < low / 2) return false;
    const float contrast = std::min(std::abs(one.contrast()), std::abs(other.contrast()));
    return std::abs(one.level - other.level) <= 0.5f * contrast;
}

float room_for(const Mark& mark, const Mark& next) {
    return farthest * static_cast<float>(std::max(mark.height(), next.height()));
}

/// The number of the next mark in the row, or none (-1).
std::vector<int> links(const std::vector<Mark>& marks) {
    const int count = static_cast<int>(marks.size());
    std::vector<int> next(marks.size(), -1), before(marks.size(), -1);
    const auto gap = [&](int from, int to) {
        return marks[static_cast<std::size_t>(to)].left - marks[static_cast<std::size_t>(from)].right;
    };
    for (int i = 0; i < count; ++i) {
        const Mark& mark = marks[static_cast<std::size_t>(i)];
        int best = -1;
        for (int j = i + 1; j < count; ++j) {
            const Mark& other = marks[static_cast<std::size_t>(j)];
            const int apart = gap(i, j);
            if (apart > static_cast<int>(2 * farthest * static_cast<float>(mark.height()))) break;
            if (best >= 0 && apart >= gap(i, best)) continue;
            if (apart < -mark.height() / 4 || static_cast<float>(apart) > room_for(mark, other)) continue;
            if (are_alike(mark, other)) best = j;
        }
        if (best < 0) continue;
        int& claimed = before[static_cast<std::size_t>(best)];
        if (claimed >= 0 && gap(claimed, best) <= gap(i, best)) continue;
        if (claimed >= 0) next[static_cast<std::size_t>(claimed)] = -1;
        claimed = i;
        next[static_cast<std::size_t>(i)] = best;
    }
    return next;
}

float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Mean and deviation.
struct Spread {
    float mean = 0, deviation = 0;
};

template <class Value>
Spread spread(const std::vector<Mark>& marks, const Value& value) {
    double sum = 0, squares = 0;
    for (const Mark& mark : marks) {
        const double one = value(mark);
        sum += one;
        squares += one * one;
    }
    const double count = static_cast<double>(marks.size()), mean = sum / count;
    return {static_cast<float>(mean),
            static_cast<float>(std::sqrt(std::max(0.0, squares / count - mean * mean)))};
}

float share_aligned(const std::vector<Mark>& marks, float height) {
    std::vector<float> feet, heads;
    for (const Mark& mark : marks) {
        feet.push_back(static_cast<float>(mark.bottom));
        heads.push_back(static_cast<float>(mark.top));
    }
    const float foot = median(feet), head = median(heads), near = std::max(1.0f, 0.1f * height);
    const auto on_line = std::ranges::count_if(marks, [&](const Mark& mark) {
        return std::abs(static_cast<float>(mark.bottom) - foot) <= near ||
               std::abs(static_cast<float>(mark.top) - head) <= near;
    });
    return static_cast<float>(on_line) / static_cast<float>(marks.size());
}

Traits traits_of(const std::vector<Mark>& marks, float height) {
    Traits traits;
    for (const Mark& mark : marks)
        traits.letters += std::max(1.0f, std::round(static_cast<float>(mark.width()) / (0.9f * height)));
    traits.aligned = share_aligned(marks, height);
    const float contrast = std::abs(spread(marks, [](const Mark& mark) { return mark.contrast(); }).mean);
    const float unit = std::max(1.0f, contrast);
    traits.contrast = contrast / 256;
    traits.levels = spread(marks, [](const Mark& mark) { return mark.level; }).deviation / unit;
    traits.grounds = spread(marks, [](const Mark& mark) { return mark.ground; }).deviation / unit;
    const Spread stroke = spread(marks, [](const Mark& mark) { return 1.0 * mark.area / mark.runs; });
    traits.stroke = stroke.mean / height;
    traits.strokes = stroke.deviation / stroke.mean;
    traits.heights = spread(marks, [](const Mark& mark) { return mark.height(); }).deviation / height;
    traits.widths = spread(marks, [](const Mark& mark) { return mark.width(); }).deviation / height;
    traits.crossings = spread(marks, [](const Mark& mark) { return 1.0 * mark.runs / mark.height(); }).mean;
    traits.filled =
        spread(marks, [](const Mark& mark) { return 1.0 * mark.area / (mark.width() * mark.height()); }).mean;
    std::vector<Mark> gaps; // as wide as what lies between two marks
    for (std::size_t i = 1; i < marks.size(); ++i) {
        gaps.push_back({});
        gaps.back().right = marks[i].left - marks[i - 1].right;
    }
    const Spread gap = spread(gaps, [](const Mark& between) { return between.right; });
    traits.gap = gap.mean / height;
    traits.gaps = gap.deviation / height;
    return traits;
}

Line line_of(std::vector<Mark> marks) {
    Line line;
    std::vector<float> heights;
    line.left = line.top = 1 << 20;
    for (const Mark& mark : marks) {
        heights.push_back(static_cast<float>(mark.height()));
        line.left = std::min(line.left, mark.left);
        line.right = std::max(line.right, mark.right);
        line.top = std::min(line.top, mark.top);
        line.bottom = std::max(line.bottom, mark.bottom);
    }
    line.height = median(std::move(heights));
    line.traits = traits_of(marks, line.height);
    line.marks = std::move(marks);
    return line;
}

/// Share, of the marks in the band of a row and a little beside it, of those in the row.
float loneliness(const Line& line, const std::vector<Mark>& marks) {
    const float height = line.height;
    const auto in_band = std::ranges::count_if(marks, [&](const Mark& mark) {
        const float across = static_cast<float>(mark.left + mark.right) / 2,
                    down = static_cast<float>(mark.top + mark.bottom) / 2;
        return across > static_cast<float>(line.left) - 2 * height &&
               across < static_cast<float>(line.right) + 2 * height &&
               down > static_cast<float>(line.top) - 0.3f * height &&
               down < static_cast<float>(line.bottom) + 0.3f * height;
    });
    return static_cast<float>(line.marks.size()) / static_cast<float>(std::max<std::ptrdiff_t>(in_band, 1));
}

} // namespace

std::vector<Line> lines(const std::vector<Mark>& marks) {
    const std::vector<int> next = links(marks);
    std::vector<bool> follows(marks.size(), false);
    for (const int mark : next)
        if (mark >= 0) follows[static_cast<std::size_t>(mark)] = true;
    std::vector<Line> found;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (follows[i] || next[i] < 0) continue;
        std::vector<Mark> row;
        for (int mark = static_cast<int>(i); mark >= 0; mark = next[static_cast<std::size_t>(mark)])
            row.push_back(marks[static_cast<std::size_t>(mark)]);
        if (row.size() < 3) continue;
        found.push_back(line_of(std::move(row)));
        found.back().traits.lonely = loneliness(found.back(), marks);
    }
    return found;
}

} // namespace decoupage::letters
