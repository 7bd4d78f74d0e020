#pragma once
/// Loudness as ears weigh it, and true peaks (ITU-R BS.1770-4), by libebur128.

#include <span>
#include <vector>

namespace decoupage {

/// How a channel counts: those at the sides and behind by 1.5 dB more, one of low effects not at all.
enum class ChannelWeight { usual, surround, none };

/// No loudness or peak is said to be lower: of digital silence it would be without end.
inline constexpr float lowest_level = -120.0F;

/// The loudness of each of `tenths` tenths of a second in LUFS, not gated. Each channel begins `lead` samples
/// earlier, for the filter to settle; all are as long. `rate` samples a second.
std::vector<float> loudness_of_tenths(std::span<const std::span<const float>> channels,
                                      std::span<const ChannelWeight> weights, int rate, int lead, int tenths);

/// The highest value between the samples, 4 times as dense (2 times from 96 kHz), of any channel; 1 is full
/// scale. All are as long.
float true_peak(std::span<const std::span<const float>> channels, int rate);

} // namespace decoupage
