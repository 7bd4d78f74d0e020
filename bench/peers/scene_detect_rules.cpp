#include "bench/peers/scene_detect_rules.hpp"

#include <cmath>
#include <optional>

namespace decoupage::bench {

Frame shortest_scene(Rate rate) {
    return static_cast<Frame>(std::lrint(0.6 * rate.frames_per_second()));
}

std::vector<Frame> content_cuts(std::span<const double> differences, Frame shortest) {
    constexpr double threshold = 27.0;
    std::vector<Frame> cuts;
    Frame last_high = 0;
    std::optional<Frame> run_began;
    for (Frame frame = 0; frame < static_cast<Frame>(differences.size()); ++frame) {
        const bool high = differences[static_cast<std::size_t>(frame)] >= threshold;
        const bool long_enough = frame - last_high >= shortest;
        if (high) last_high = frame;
        if (run_began) {
            if (high || !long_enough || last_high - *run_began < shortest) continue;
            run_began.reset();
            cuts.push_back(last_high);
        } else if (high && long_enough) {
            cuts.push_back(frame);
        } else if (high && !cuts.empty()) {
            run_began = frame;
        }
    }
    return cuts;
}

std::vector<Frame> adaptive_cuts(std::span<const double> differences, Frame shortest) {
    constexpr double least_difference = 15.0, least_ratio = 3.0, still = 0.00001;
    constexpr std::size_t reach = 2;
    std::vector<Frame> cuts;
    Frame last_cut = 0;
    for (std::size_t i = reach; i + reach < differences.size(); ++i) {
        double around = 0;
        for (std::size_t j = i - reach; j <= i + reach; ++j)
            if (j != i) around += differences[j];
        around /= 2.0 * reach;
        const bool stands_out = around < still || differences[i] / around >= least_ratio;
        // The distance is counted from the newest frame that has been seen when this one is judged.
        const bool long_enough = static_cast<Frame>(i + reach) - last_cut >= shortest;
        if (differences[i] < least_difference || !stands_out || !long_enough) continue;
        last_cut = static_cast<Frame>(i);
        cuts.push_back(last_cut);
    }
    return cuts;
}

} // namespace decoupage::bench
