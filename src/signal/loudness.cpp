#include "signal/loudness.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <ebur128.h>
#include <memory>
#include <new>

namespace decoupage {

namespace {

struct EndMeasurement {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};
using Measurement = std::unique_ptr<ebur128_state, EndMeasurement>;

Measurement begin_measurement(std::size_t channels, int rate, int mode) {
    Measurement state(ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(rate), mode));
    if (state == nullptr) throw std::bad_alloc();
    return state;
}

int place_of(ChannelWeight weight) {
    if (weight == ChannelWeight::none) return EBUR128_UNUSED;
    return weight == ChannelWeight::surround ? EBUR128_LEFT_SURROUND : EBUR128_CENTER;
}

/// Sample after sample, all channels of each.
void add(ebur128_state& state, std::span<const std::span<const float>> channels, std::size_t first,
         std::size_t length, std::vector<float>& woven) {
    woven.resize(length * channels.size());
    for (std::size_t c = 0; c < channels.size(); ++c)
        for (std::size_t i = 0; i < length; ++i)
            woven[i * channels.size() + c] = channels[c][first + i];
    ebur128_add_frames_float(&state, woven.data(), length);
}

} // namespace

std::vector<float> loudness_of_tenths(std::span<const std::span<const float>> channels,
                                      std::span<const ChannelWeight> weights, int rate, int lead,
                                      int tenths) {
    assert(channels.size() == weights.size() && !channels.empty());
    const Measurement state = begin_measurement(channels.size(), rate, EBUR128_MODE_M);
    for (std::size_t c = 0; c < channels.size(); ++c)
        ebur128_set_channel(state.get(), static_cast<unsigned>(c), place_of(weights[c]));
    std::vector<float> woven, loudness;
    add(*state, channels, 0, static_cast<std::size_t>(lead), woven);
    auto begin = static_cast<std::size_t>(lead);
    for (int tenth = 1; tenth <= tenths; ++tenth) {
        const auto end = static_cast<std::size_t>(lead + static_cast<std::int64_t>(tenth) * rate / 10);
        add(*state, channels, begin, end - begin, woven);
        begin = end;
        double value = -HUGE_VAL;
        ebur128_loudness_window(state.get(), 100, &value);
        loudness.push_back(std::max(lowest_level, static_cast<float>(value)));
    }
    return loudness;
}

float true_peak(std::span<const std::span<const float>> channels, int rate) {
    if (channels.empty() || channels.front().empty()) return 0;
    const Measurement state = begin_measurement(channels.size(), rate, EBUR128_MODE_TRUE_PEAK);
    std::vector<float> woven;
    add(*state, channels, 0, channels.front().size(), woven);
    double highest = 0;
    for (unsigned c = 0; c < channels.size(); ++c) {
        double peak = 0;
        ebur128_true_peak(state.get(), c, &peak);
        highest = std::max(highest, peak);
    }
    return static_cast<float>(highest);
}

} // namespace decoupage
