#pragma once
/// Decoded sound of any kind as channels of floats, at one rate.

#include "film/sound.hpp"
#include "media/ffmpeg.hpp"

#include <span>
#include <vector>

namespace decoupage {

/// Channels of floats, all as long.
using Channels = std::vector<std::vector<float>>;

/// Keeps to the channels and the rate of the first frame it is given, at most 48,000 samples a second; frames
/// of another kind are made like it.
class SoundConverter {
public:
    /// The samples that are ready after this frame; none where it cannot be converted.
    Channels convert(const AVFrame& frame);
    /// Those still held back, at the end.
    Channels rest();

    int rate() const { return rate_; } ///< 0 before the first frame
    const std::vector<ChannelPlace>& places() const { return places_; }

    ~SoundConverter();
    SoundConverter() = default;
    SoundConverter(const SoundConverter&) = delete;
    SoundConverter& operator=(const SoundConverter&) = delete;

private:
    void begin(const AVFrame& frame);
    bool prepare(const AVFrame& frame);
    Channels converted(const std::uint8_t* const* samples, int count);

    int rate_ = 0;
    std::vector<ChannelPlace> places_;
    AVChannelLayout layout_{};
    Owned<SwrContext> converter_;
    AVChannelLayout from_layout_{}; ///< that `converter_` is made for
    int from_rate_ = 0, from_format_ = -1;
};

/// Makes one channel slower, to SoundRun's mono_rate.
class MonoConverter {
public:
    explicit MonoConverter(int rate);
    std::vector<float> convert(std::span<const float> samples);
    std::vector<float> rest();

private:
    std::vector<float> converted(const float* samples, int count);
    Owned<SwrContext> converter_; ///< none where there is nothing to do
};

} // namespace decoupage
