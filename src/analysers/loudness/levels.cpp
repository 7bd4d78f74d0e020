#include "analysers/loudness/levels.hpp"

#include "signal/loudness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace decoupage::analysers::levels {

namespace {

using Channel = std::span<const float>;

/// The samples of one tenth of the run, without the second before it.
Channel tenth_of(const SoundRun& run, Channel channel, int tenth) {
    const auto at = [&](std::int64_t t) { return static_cast<std::size_t>(run.rate + t * run.rate / 10); };
    return channel.subspan(at(tenth), at(tenth + 1) - at(tenth));
}

float decibels(double amplitude) {
    return amplitude > 0 ? std::max(lowest_level, static_cast<float>(20 * std::log10(amplitude)))
                         : lowest_level;
}

/// Several sums side by side: one would wait for itself.
template <class Term>
double sum(std::size_t count, const Term& term) {
    std::array<float, 8> sums{};
    std::size_t i = 0;
    for (; i + sums.size() <= count; i += sums.size())
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] += term(i + lane);
    for (; i < count; ++i)
        sums[0] += term(i);
    double total = 0;
    for (const float part : sums)
        total += part;
    return total;
}

float highest(Channel samples) {
    std::array<float, 8> most{};
    std::size_t i = 0;
    for (; i + most.size() <= samples.size(); i += most.size())
        for (std::size_t lane = 0; lane < most.size(); ++lane)
            most[lane] = std::max(most[lane], std::abs(samples[i + lane]));
    for (; i < samples.size(); ++i)
        most[0] = std::max(most[0], std::abs(samples[i]));
    return *std::ranges::max_element(most);
}

ChannelWeight weight_of(ChannelPlace place) {
    if (place == ChannelPlace::low) return ChannelWeight::none;
    return place == ChannelPlace::surround ? ChannelWeight::surround : ChannelWeight::usual;
}

/// How many of the samples stand at `limit` together with their neighbour.
std::size_t cut_off(Channel samples, float limit) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        count += std::abs(samples[i]) >= limit && std::abs(samples[i - 1]) >= limit ? 1 : 0;
    return count;
}

} // namespace

Tenths loudness(const SoundRun& run) {
    std::vector<ChannelWeight> weights;
    std::ranges::transform(run.places, std::back_inserter(weights), weight_of);
    return loudness_of_tenths(run.channels, weights, run.rate, run.rate, run.tenths);
}

Tenths sample_peaks(const SoundRun& run) {
    Tenths peaks(static_cast<std::size_t>(run.tenths));
    for (int tenth = 0; tenth < run.tenths; ++tenth)
        for (const Channel channel : run.channels)
            peaks[static_cast<std::size_t>(tenth)] =
                std::max(peaks[static_cast<std::size_t>(tenth)], highest(tenth_of(run, channel, tenth)));
    return peaks;
}

Tenths peak(const SoundRun& run, const Tenths& samples) {
    const float near_highest = *std::ranges::max_element(samples) / std::sqrt(2.0F);
    Tenths peaks;
    for (int tenth = 0; tenth < run.tenths; ++tenth) {
        const float sample = samples[static_cast<std::size_t>(tenth)];
        std::vector<Channel> channels;
        if (sample > 0 && sample >= near_highest)
            for (const Channel channel : run.channels)
                channels.push_back(tenth_of(run, channel, tenth));
        peaks.push_back(decibels(std::max(sample, true_peak(channels, run.rate))));
    }
    return peaks;
}

Tenths side_share(const SoundRun& run) {
    Tenths shares(static_cast<std::size_t>(run.tenths), std::numeric_limits<float>::quiet_NaN());
    const auto left = std::ranges::find(run.places, ChannelPlace::left) - run.places.begin();
    const auto right = std::ranges::find(run.places, ChannelPlace::right) - run.places.begin();
    if (std::max(left, right) >= std::ssize(run.channels)) return shares;
    for (int tenth = 0; tenth < run.tenths; ++tenth) {
        const Channel l = tenth_of(run, run.channels[static_cast<std::size_t>(left)], tenth);
        const Channel r = tenth_of(run, run.channels[static_cast<std::size_t>(right)], tenth);
        const double side = sum(l.size(), [&](std::size_t i) { return (l[i] - r[i]) * (l[i] - r[i]); });
        const double middle = sum(l.size(), [&](std::size_t i) { return (l[i] + r[i]) * (l[i] + r[i]); });
        if (side + middle > 1e-7 * static_cast<double>(l.size()))
            shares[static_cast<std::size_t>(tenth)] = static_cast<float>(side / (side + middle));
    }
    return shares;
}

Tenths clipped(const SoundRun& run, const Tenths& peaks) {
    const float highest_of_all = *std::ranges::max_element(peaks);
    constexpr float near_full = 0.5F; // what is no louder than half of full scale is not said to be cut off
    Tenths shares(peaks.size());
    if (highest_of_all < near_full) return shares;
    const float limit = std::min(0.9999F, highest_of_all);
    for (int tenth = 0; tenth < run.tenths; ++tenth) {
        if (peaks[static_cast<std::size_t>(tenth)] < limit) continue;
        std::size_t cut = 0, all = 0;
        for (const Channel channel : run.channels) {
            const Channel samples = tenth_of(run, channel, tenth);
            cut += cut_off(samples, limit);
            all += samples.size();
        }
        shares[static_cast<std::size_t>(tenth)] = static_cast<float>(cut) / static_cast<float>(all);
    }
    return shares;
}

} // namespace decoupage::analysers::levels
