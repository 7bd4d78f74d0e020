#pragma once
/// Loudness of a whole programme from that of its tenths of a second (EBU R 128, Tech 3341 and 3342).

#include <span>
#include <vector>

namespace decoupage {

/// Each value is the mean of the powers of the last `tenths` tenths up to and with its own: 4 for momentary
/// loudness, 30 for short-term. The first ones, of which there are too few, are left out. LUFS.
std::vector<float> sliding_loudness(std::span<const float> tenths_of_a_second, int tenths);

/// Integrated loudness in LUFS: momentary loudness gated at -70 LUFS, then at 10 LU below what that leaves.
/// `lowest_level` where nothing is left.
float integrated_loudness(std::span<const float> tenths_of_a_second);

/// Loudness range in LU: from the 10th to the 95th hundredth of short-term loudness, gated at -70 LUFS, then
/// at 20 LU below what that leaves. 0 where nothing is left.
float loudness_range(std::span<const float> tenths_of_a_second);

/// The loudness that 95 of 100 tenths are not below: the noise floor. Digital silence does not count;
/// `lowest_level` where there is nothing else.
float noise_floor(std::span<const float> tenths_of_a_second);

/// The mean of the powers, in LUFS, not gated; `lowest_level` of nothing.
float mean_loudness(std::span<const float> tenths_of_a_second);

} // namespace decoupage
