#pragma once
/// What sound meters hear: a stretch of the film's sound, made ready once for all of them.

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage {

/// Where a channel stands in the room, as far as loudness asks (ITU-R BS.1770-4): `surround` ones, at the
/// sides and behind, weigh more, and the one for the lowest tones nothing.
enum class ChannelPlace { left, right, centre, surround, low, other };

/// Ten seconds of sound on the grid 0, 10, 20 s ... from the film's start (the last run may be shorter).
/// Where the film has no sound there are zeros. A view: valid while a meter is shown it.
struct SoundRun {
    static constexpr int longest = 100;      ///< tenths of a second
    static constexpr int mono_rate = 16'000; ///< samples a second
    static constexpr int margin = mono_rate; ///< samples before and after the run: a second each

    std::int64_t first = 0; ///< the tenth of a second at which it begins
    int tenths = 0;         ///< how long it is, 1 to `longest`
    /// The mean of all channels but `low`: `margin` samples, those of the run, `margin` samples.
    std::span<const float> mono;

    int rate = 48'000; ///< samples a second of `channels`; at most 48,000
    /// Each channel as decoded: a second before the run, then the run. Full scale is 1; sound may go beyond.
    std::vector<std::span<const float>> channels;
    std::vector<ChannelPlace> places; ///< of the channels

    /// Samples of `mono` a tenth of a second has.
    static constexpr int mono_tenth = mono_rate / 10;
    std::span<const float> mono_alone() const { return mono.subspan(margin, mono.size() - 2 * margin); }
};

/// Hears runs and gives numbers. Keeps no memory between calls.
class SoundMeter {
public:
    virtual ~SoundMeter() = default;
    /// Writes `tenths * a_second / 10` values into each of the card's curves of sound, in their order. Values
    /// are kept as half floats, as those of a Meter. NaN means "cannot be said here".
    virtual void measure(const SoundRun& run, std::span<const std::span<float>> curves) const = 0;
};

} // namespace decoupage
