#include "analysers/freeze_frames/meter.hpp"

#include "analysers/freeze_frames/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <memory>
#include <vector>

namespace decoupage::freeze_frames {

namespace {

constexpr int steps_near_by = 4, steps_away = 1;

/// The mean difference of two frames as they are, in levels.
float plain_difference(const Proxy& now, const Proxy& before) {
    const auto& a = now.luma.values;
    const auto& b = before.luma.values;
    const std::size_t pixels = std::min(a.size(), b.size());
    int sum = 0;
    for (std::size_t i = 0; i < pixels; ++i)
        sum += std::abs(static_cast<int>(a[i]) - static_cast<int>(b[i]));
    return a.empty() ? 0 : static_cast<float>(sum) / static_cast<float>(a.size());
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
    return {{"stop_plain", "level", 0, 16},     {"stop_change_1", "level", 0, 12},
            {"stop_change_4", "level", 0, 12},  {"stop_change_12", "level", 0, 12},
            {"stop_ground_1", "level", 0, 12},  {"stop_single_1", "level", 0, 12},
            {"stop_single_12", "level", 0, 12}, {"stop_here_4", "level", 0, 12},
            {"stop_scale", "", 0.5, 2},         {"stop_right", "cells", -8, 8},
            {"stop_down", "cells", -8, 8}};
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
        curves[0][at] = plain_difference(run.at(index), run.at(index - 1));
        View guess;
        int reached = 0;
        const auto seen_from = [&](int back) -> Difference {
            if (index - back < -run.looked_back()) return {unknown, unknown, unknown};
            for (; reached < back; ++reached)
                guess = through(guess, view_of(index - reached));
            const SmoothPicture& earlier = strip->picture(index - back);
            if (back != near_by) guess = fit.view(earlier, guess, steps_away);
            return fit.difference(earlier, guess);
        };
        const Difference one = seen_from(near_by), four = seen_from(further), twelve = seen_from(far);
        curves[1][at] = one.most, curves[2][at] = four.most, curves[3][at] = twelve.most;
        curves[4][at] = one.middle;
        curves[5][at] = one.single, curves[6][at] = twelve.single;
        curves[7][at] = index - further >= -run.looked_back()
                            ? fit.difference(strip->picture(index - further), {}).most
                            : unknown;
        curves[8][at] = static_cast<float>(view_of(index).scale);
        curves[9][at] = static_cast<float>(view_of(index).right);
        curves[10][at] = static_cast<float>(view_of(index).down);
    }
    if (run.looked_back() == 0 && run.length() > 0)
        for (const auto& curve : curves)
            curve[0] = unknown;
}

} // namespace decoupage::freeze_frames
