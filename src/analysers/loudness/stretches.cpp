#include "analysers/loudness/stretches.hpp"

#include "signal/gated_loudness.hpp"
#include "signal/loudness.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers::levels {

namespace {

constexpr float digital_silence = -90;                                  // LUFS
constexpr std::int64_t before = 50, settled = 5, least_expressive = 15; // tenths

std::span<const float> part(std::span<const float> values, std::int64_t first, std::int64_t end) {
    first = std::clamp<std::int64_t>(first, 0, std::ssize(values));
    end = std::clamp<std::int64_t>(end, first, std::ssize(values));
    return values.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(end - first));
}

float highest(std::span<const float> values) {
    return values.empty() ? lowest_level : *std::ranges::max_element(values);
}

/// From `first` on, as long as it stays below.
Stretch fallen(std::span<const float> loudness, std::int64_t first, float below) {
    std::int64_t end = first;
    while (end < std::ssize(loudness) && loudness[static_cast<std::size_t>(end)] <= below)
        ++end;
    return {first, end};
}

/// A fall at `first`: the tenth before it was heard as what came before it, and it is not.
std::vector<Silence> marked_falls(std::span<const float> loudness, const SilenceRule& rule) {
    std::vector<Silence> found;
    for (std::int64_t first = settled; first < std::ssize(loudness); ++first) {
        const float came_before = mean_loudness(part(loudness, first - before, first));
        const float below = came_before - rule.fall;
        const bool falls = loudness[static_cast<std::size_t>(first)] <= below &&
                           highest(part(loudness, first - settled, first)) > below + rule.fall / 2;
        if (!falls || came_before <= digital_silence + rule.fall) continue;
        const Stretch stretch = fallen(loudness, first, below);
        if (stretch.length() < least_expressive) continue;
        found.push_back({stretch, mean_loudness(part(loudness, first, stretch.end)), came_before, true});
        first = stretch.end;
    }
    return found;
}

bool touches(const Stretch& a, const Stretch& b) {
    return a.first < b.end && b.first < a.end;
}

} // namespace

std::vector<Stretch> stretches(const std::vector<bool>& holds, std::int64_t least, std::int64_t bridged) {
    std::vector<Stretch> found;
    for (std::int64_t i = 0; i < std::ssize(holds); ++i) {
        if (!holds[static_cast<std::size_t>(i)]) continue;
        if (!found.empty() && i - found.back().end < bridged)
            found.back().end = i + 1;
        else
            found.push_back({i, i + 1});
    }
    std::erase_if(found, [&](const Stretch& stretch) { return stretch.length() < least; });
    return found;
}

std::vector<Silence> silences(std::span<const float> loudness, float film_loudness, const SilenceRule& rule) {
    const float silent = std::max(
        digital_silence, std::min(noise_floor(loudness) + rule.above_floor, film_loudness - rule.below_film));
    std::vector<bool> holds;
    for (const float level : loudness)
        holds.push_back(level <= silent);
    std::vector<Silence> found = marked_falls(loudness, rule);
    const std::size_t expressive = found.size();
    for (const Stretch& stretch : stretches(holds, rule.least, 3)) {
        const bool known =
            std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(expressive),
                        [&](const Silence& silence) { return touches(silence.stretch, stretch); });
        if (known) continue;
        found.push_back({stretch, mean_loudness(part(loudness, stretch.first, stretch.end)),
                         mean_loudness(part(loudness, stretch.first - before, stretch.first)), false});
    }
    std::ranges::sort(found, {}, [](const Silence& silence) { return silence.stretch.first; });
    return found;
}

} // namespace decoupage::analysers::levels
