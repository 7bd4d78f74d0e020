#include "analysers/heard/lines.hpp"

#include "signal/dot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace decoupage::heard {

namespace {

constexpr float stands_out = 1.7F; // octaves of power: 5 dB
constexpr std::size_t beside = 3;  // bins: past the width of a line

/// The greatest few of what is added.
template <std::size_t count>
class Greatest {
public:
    void add(int value) {
        for (int& each : all_)
            if (value > each) std::swap(value, each);
    }
    float mean(std::size_t out_of) const {
        return static_cast<float>(std::accumulate(all_.begin(), all_.end(), 0)) /
               static_cast<float>(count * out_of);
    }

private:
    std::array<int, count> all_{};
};

} // namespace

LevelLinesFound level_lines(std::span<const int> counts, std::size_t instants) {
    constexpr std::size_t middle_from = 32, high_from = 122;
    Greatest<5> whole;
    Greatest<3> low, middle, high;
    for (std::size_t line = beside; line + beside < lines; ++line) {
        if (counts[line] < counts[line - 1] || counts[line] <= counts[line + 1]) continue;
        const int over = counts[line] - std::max(counts[line - beside], counts[line + beside]);
        whole.add(over);
        (line < middle_from ? low : line < high_from ? middle : high).add(over);
    }
    return {whole.mean(instants), low.mean(instants), middle.mean(instants), high.mean(instants)};
}

LevelLines::LevelLines(const Instants& instants, std::size_t reach)
    : instants_(instants), reach_(reach), counts_(lines) {}

void count_lines(const Instants& instants, std::size_t instant, int change, std::span<int> counts) {
    const auto relief = instants.relief_at(instant);
    for (std::size_t line = 0; line < lines; ++line)
        counts[line] += relief[line] > stands_out ? change : 0;
}

LevelLinesFound LevelLines::at(std::size_t instant) {
    const std::size_t from = instant < reach_ ? 0 : instant - reach_,
                      to = std::min(instants_.count(), instant + reach_ + 1);
    while (end_ < to)
        count_lines(instants_, end_++, 1, counts_);
    while (first_ < from)
        count_lines(instants_, first_++, -1, counts_);
    return level_lines(counts_, 2 * reach_ + 1);
}

float alike(const Instants& instants, std::size_t instant, std::size_t before, int glide) {
    const auto aside = static_cast<std::size_t>(std::abs(glide));
    auto now = instants.scale_at(instant), then = instants.scale_at(instant - before);
    now = glide < 0 ? now.first(scale_steps - aside) : now.subspan(aside);
    then = glide < 0 ? then.subspan(aside) : then.first(scale_steps - aside);
    return dot(now, then) / std::sqrt(dot(now, now) * dot(then, then) + 1);
}

} // namespace decoupage::heard
