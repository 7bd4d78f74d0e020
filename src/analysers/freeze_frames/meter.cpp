#include "analysers/freeze_frames/meter.hpp"

#include "analysers/freeze_frames/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

namespace decoupage::freeze_frames {

namespace {

constexpr int steps_near_by = 4, steps_away = 1;

/// The mean of a picture, in levels.
float level(const SmoothPicture& picture) {
    const std::int64_t sum = std::accumulate(picture.cells.begin(), picture.cells.end(), std::int64_t{0});
    return static_cast<float>(sum) / (16.0f * grid_width * grid_height);
}

/// The curves, in the order of the card; of those over several times, the first.
enum Place : std::size_t {
    level_at,
    change_at,
    ground_at = 4,
    single_at = 7,
    here_at = 10,
    growth_at,
    block_at,
    view_at
};
constexpr std::size_t curve_count = view_at + 3;

using Readings = std::array<float, curve_count>;

/// The last pictures seen, as far back as is looked, and how each lies on the one before.
class Strip {
public:
    explicit Strip(const FrameRun& run) : run_(run), first_(std::max(-run.looked_back(), -far)) {}

    /// The next picture; what it shows beside those before it, NaN where there are none.
    Readings take(int index);
    int first() const { return first_; }

private:
    static std::size_t place(int index) { return static_cast<std::size_t>(index + far) % (far + 1); }
    const SmoothPicture& picture(int index) const { return pictures_[place(index)]; }
    bool reaches(int index, int back) const { return index - back >= -run_.looked_back(); }
    void compare(const Fit& fit, int index, Readings& readings) const;

    const FrameRun& run_;
    int first_;
    std::array<SmoothPicture, far + 1> pictures_;
    std::array<View, far + 1> views_{};
};

Readings Strip::take(int index) {
    Readings readings;
    readings.fill(std::numeric_limits<float>::quiet_NaN());
    pictures_[place(index)] = smooth(run_.at(index));
    if (index == first_) return readings;
    const Fit fit(picture(index));
    View& view = views_[place(index)];
    view = fit.view(picture(index - 1), {}, steps_near_by);
    if (index < 0) return readings;
    readings[level_at] = level(picture(index));
    readings[view_at] = static_cast<float>(view.scale);
    readings[view_at + 1] = static_cast<float>(view.right);
    readings[view_at + 2] = static_cast<float>(view.down);
    compare(fit, index, readings);
    return readings;
}

/// Several views in a row give the first guess of how a picture further back lies on this one.
void Strip::compare(const Fit& fit, int index, Readings& readings) const {
    View guess;
    int reached = 0;
    Blocks near_blocks;
    for (const auto& [back, nth] : {std::pair(near_by, 0U), {further, 1U}, {far, 2U}}) {
        if (!reaches(index, back)) return;
        for (; reached < back; ++reached)
            guess = through(guess, views_[place(index - reached)]);
        const SmoothPicture& earlier = picture(index - back);
        if (back != near_by) guess = fit.view(earlier, guess, steps_away);
        const Blocks blocks = fit.blocks(earlier, guess);
        const Difference seen = difference(blocks);
        readings[change_at + nth] = seen.most, readings[ground_at + nth] = seen.middle;
        readings[single_at + nth] = seen.single;
        if (back == near_by) near_blocks = blocks;
        if (back == further) readings[here_at] = difference(fit.blocks(earlier, {})).most;
        if (back == far) {
            const Growth grown = growth(near_blocks, blocks);
            readings[growth_at] = grown.most, readings[block_at] = static_cast<float>(grown.place);
        }
    }
}

} // namespace

std::vector<CurveCard> stop_curves() {
    std::vector<CurveCard> cards{{"stop_level", "level", 0, 255}};
    for (const char* name :
         {"stop_change_1", "stop_change_4", "stop_change_12", "stop_ground_1", "stop_ground_4",
          "stop_ground_12", "stop_single_1", "stop_single_4", "stop_single_12", "stop_here_4"})
        cards.push_back({name, "level", 0, 12});
    cards.push_back({"stop_growth", "level", 0, 12});
    cards.push_back({"stop_place", "block", 0, Blocks::across * Blocks::down - 1});
    cards.push_back({"stop_scale", "", 0.5, 2});
    cards.push_back({"stop_right", "cells", -8, 8});
    cards.push_back({"stop_down", "cells", -8, 8});
    return cards;
}

void StopMeter::measure(const FrameRun& run, std::span<const std::span<float>> curves) const {
    const auto strip = std::make_unique<Strip>(run);
    for (int index = strip->first(); index < run.length(); ++index) {
        const Readings readings = strip->take(index);
        if (index < 0) continue;
        for (std::size_t curve = 0; curve < curve_count; ++curve)
            curves[curve][static_cast<std::size_t>(index)] = readings[curve];
    }
}

} // namespace decoupage::freeze_frames
