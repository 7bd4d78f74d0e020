#include "analysers/heard/lines.hpp"

#include "signal/dot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace decoupage::heard {

namespace {

constexpr float stands_out = 1.7F; // octaves of power: 5 dB
constexpr std::size_t beside = 3;  // bins: past the width of a line

} // namespace

LevelLines::LevelLines(const Instants& instants, std::size_t reach)
    : instants_(instants), reach_(reach), counts_(lines) {}

void LevelLines::count(std::size_t instant, int change) {
    const auto relief = instants_.relief_at(instant);
    for (std::size_t line = 0; line < lines; ++line)
        counts_[line] += relief[line] > stands_out ? change : 0;
}

float LevelLines::at(std::size_t instant) {
    const std::size_t from = instant < reach_ ? 0 : instant - reach_,
                      to = std::min(instants_.count(), instant + reach_ + 1);
    while (end_ < to)
        count(end_++, 1);
    while (first_ < from)
        count(first_++, -1);
    std::array<int, 5> most{};
    for (std::size_t line = beside; line + beside < lines; ++line) {
        if (counts_[line] < counts_[line - 1] || counts_[line] <= counts_[line + 1]) continue;
        const int over = counts_[line] - std::max(counts_[line - beside], counts_[line + beside]);
        if (over <= most.back()) continue;
        most.back() = over;
        std::ranges::sort(most, std::greater<>());
    }
    int sum = 0;
    for (const int each : most)
        sum += each;
    return static_cast<float>(sum) / static_cast<float>(most.size() * (2 * reach_ + 1));
}

float alike(const Instants& instants, std::size_t instant, std::size_t before, int glide) {
    const auto aside = static_cast<std::size_t>(std::abs(glide));
    auto now = instants.scale_at(instant), then = instants.scale_at(instant - before);
    now = glide < 0 ? now.first(scale_steps - aside) : now.subspan(aside);
    then = glide < 0 ? then.subspan(aside) : then.first(scale_steps - aside);
    return dot(now, then) / std::sqrt(dot(now, now) * dot(then, then) + 1);
}

} // namespace decoupage::heard
