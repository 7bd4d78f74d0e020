#include "library/align_signal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace decoupage {

namespace {

/// A curve with the spread below which it says nothing: noise, the colours of a picture without any. In the
/// curve's unit; seen on the étude and the clips for tuning.
struct Feature {
    const char* curve;
    float least_spread;
    float least_value; ///< lower values are this one
};
constexpr std::array features{
    Feature{"level_mean", 4, 0},
    Feature{"level_top", 4, 0},
    Feature{"level_middle", 4, 0},
    Feature{"level_bottom", 4, 0},
    Feature{"level_deviation", 3, 0},
    Feature{"level_p50", 4, 0},
    Feature{"frame_symmetry", 0.05f, 0},
    Feature{"frame_clutter", 0.05f, 0},
    Feature{"light_to_right", 0.02f, -1},
    Feature{"light_upward", 0.02f, -1},
    Feature{"blue_mean", 2, -128},
    Feature{"red_mean", 2, -128},
    Feature{"picture_difference", 1.5f, 0},
    Feature{"loudness", 4, -50},
};
constexpr const char* sound_curve = "loudness";
constexpr int sound_a_second = 10;

/// The mean of a curve that holds from each of `times` to the next over equal parts of the time.
std::vector<float> on_grid(std::span<const float> curve, std::span<const double> times, double end,
                           double step, std::size_t length, float least) {
    std::vector<float> values(length);
    std::size_t at = 0;
    float last = least;
    for (std::size_t i = 0; i < length; ++i) {
        const double from = static_cast<double>(i) * step, to = from + step;
        double sum = 0, weight = 0;
        while (at < curve.size()) {
            const double begins = std::max(times[at], from);
            const double ends = std::min(at + 1 < curve.size() ? times[at + 1] : end, to);
            if (std::isfinite(curve[at])) last = std::max(curve[at], least);
            if (ends > begins) {
                sum += static_cast<double>(last) * (ends - begins);
                weight += ends - begins;
            }
            if (at + 1 >= curve.size() || times[at + 1] >= to) break;
            ++at;
        }
        values[i] = weight > 0 ? static_cast<float>(sum / weight) : last;
    }
    return values;
}

void scale(std::vector<float>& values, float least_spread) {
    if (values.empty()) return;
    const double count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const float value : values)
        squares += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
    const double spread = std::sqrt(squares / count);
    const double by = spread >= static_cast<double>(least_spread) ? 1 / spread : 0;
    for (float& value : values)
        value = static_cast<float>((static_cast<double>(value) - mean) * by);
}

std::vector<double> frame_seconds(const Decoupage& decoupage) {
    std::vector<double> times;
    for (const Time time : decoupage.times.values())
        times.push_back(seconds(time));
    return times;
}

} // namespace

std::vector<std::string> align_curves() {
    std::vector<std::string> names;
    for (const Feature& feature : features)
        names.emplace_back(feature.curve);
    return names;
}

AlignSignal signal_of(const Decoupage& decoupage, double a_second) {
    AlignSignal signal;
    signal.a_second = a_second;
    const double end = seconds(decoupage.times.end());
    signal.length = static_cast<std::size_t>(std::max(0.0, end * a_second));
    const std::vector<double> times = frame_seconds(decoupage);
    for (const Feature& feature : features) {
        const auto curve = decoupage.curves.find(feature.curve);
        const bool is_sound = std::string_view(feature.curve) == sound_curve;
        std::vector<float> values;
        if (curve != decoupage.curves.end() && (is_sound || curve->second.size() == times.size())) {
            std::vector<double> sound_times;
            for (std::size_t i = 0; is_sound && i < curve->second.size(); ++i)
                sound_times.push_back(static_cast<double>(i) / sound_a_second);
            values = on_grid(curve->second, is_sound ? sound_times : times, end, 1 / a_second, signal.length,
                             feature.least_value);
            scale(values, feature.least_spread);
        }
        values.resize(signal.length);
        signal.features.push_back(std::move(values));
    }
    return signal;
}

void keep_common(AlignSignal& one, AlignSignal& other) {
    const auto says_nothing = [](const std::vector<float>& values) {
        return std::ranges::all_of(values, [](float value) { return value == 0; });
    };
    for (std::size_t i = one.features.size(); i-- > 0;) {
        if (!says_nothing(one.features[i]) && !says_nothing(other.features[i])) continue;
        one.features.erase(one.features.begin() + static_cast<std::ptrdiff_t>(i));
        other.features.erase(other.features.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

std::vector<float> AlignSignal::centred(std::size_t at, std::size_t count) const {
    std::vector<float> values;
    values.reserve(features.size() * count);
    for (const auto& feature : features) {
        const auto part = std::span(feature).subspan(at, count);
        const float mean = std::accumulate(part.begin(), part.end(), 0.0f) / static_cast<float>(count);
        for (const float value : part)
            values.push_back(value - mean);
    }
    return values;
}

} // namespace decoupage
