#include "analysers/freeze_frames/meter.hpp"

#include "analysers/freeze_frames/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <vector>

namespace decoupage::freeze_frames {

namespace {

constexpr int steps_near_by = 4, steps_away = 1;

/// The mean of a picture, in levels.
float level(const SmoothPicture& picture) {
    const std::int64_t sum = std::accumulate(picture.cells.begin(), picture.cells.end(), std::int64_t{0});
    return static_cast<float>(sum) / (16.0f * grid_width * grid_height);
}

/// The last pictures seen, as far back as is looked.
class Strip {
public:
    void take(int index, const Proxy& frame) { pictures_[place(index)] = smooth(frame); }
    const SmoothPicture& picture(int index) const { return pictures_[place(index)]; }

private:
    static std::size_t place(int index) { return static_cast<std::size_t>(index + far) % (far + 1); }
    std::array<SmoothPicture, far + 1> pictures_;
};

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
    const auto strip = std::make_unique<Strip>();
    std::vector<View> views(static_cast<std::size_t>(run.length() + run.looked_back()));
    const auto view_of = [&](int index) -> View& {
        return views[static_cast<std::size_t>(index + run.looked_back())];
    };
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const int first = std::max(-run.looked_back(), -far);
    for (int index = first; index < run.length(); ++index) {
        strip->take(index, run.at(index));
        if (index == first) continue;
        const Fit fit(strip->picture(index));
        view_of(index) = fit.view(strip->picture(index - 1), {}, steps_near_by);
        if (index < 0) continue;
        const auto at = static_cast<std::size_t>(index);
        curves[0][at] = level(strip->picture(index));
        View guess;
        int reached = 0;
        const auto seen_from = [&](int back) {
            for (; reached < back; ++reached)
                guess = through(guess, view_of(index - reached));
            const SmoothPicture& earlier = strip->picture(index - back);
            if (back != near_by) guess = fit.view(earlier, guess, steps_away);
            return fit.blocks(earlier, guess);
        };
        for (std::size_t curve = 1; curve <= 12; ++curve)
            curves[curve][at] = unknown;
        std::size_t place = 1;
        Blocks near_blocks;
        for (const int back : {near_by, further, far}) {
            if (index - back < -run.looked_back()) break;
            const Blocks blocks = seen_from(back);
            const Difference seen = difference(blocks);
            curves[place][at] = seen.most, curves[place + 3][at] = seen.middle;
            curves[place + 6][at] = seen.single;
            ++place;
            if (back == near_by) near_blocks = blocks;
            if (back != far) continue;
            const Growth grown = growth(near_blocks, blocks);
            curves[11][at] = grown.most, curves[12][at] = static_cast<float>(grown.place);
        }
        if (index - further >= -run.looked_back())
            curves[10][at] = difference(fit.blocks(strip->picture(index - further), {})).most;
        curves[13][at] = static_cast<float>(view_of(index).scale);
        curves[14][at] = static_cast<float>(view_of(index).right);
        curves[15][at] = static_cast<float>(view_of(index).down);
    }
    if (run.looked_back() == 0 && run.length() > 0)
        for (const auto& curve : curves)
            curve[0] = unknown;
}

} // namespace decoupage::freeze_frames
