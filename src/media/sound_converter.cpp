#include "media/sound_converter.hpp"

#include <algorithm>
#include <cstdint>

namespace decoupage {

namespace {

constexpr int highest_rate = 48'000;
constexpr int most_channels = 64;
constexpr int most_held = 1 << 16; ///< samples asked for at once

ChannelPlace place_of_channel(AVChannel channel) {
    switch (channel) {
    case AV_CHAN_FRONT_LEFT:
        return ChannelPlace::left;
    case AV_CHAN_FRONT_RIGHT:
        return ChannelPlace::right;
    case AV_CHAN_FRONT_CENTER:
        return ChannelPlace::centre;
    case AV_CHAN_SIDE_LEFT:
    case AV_CHAN_SIDE_RIGHT:
    case AV_CHAN_BACK_LEFT:
    case AV_CHAN_BACK_RIGHT:
    case AV_CHAN_BACK_CENTER:
    case AV_CHAN_SURROUND_DIRECT_LEFT:
    case AV_CHAN_SURROUND_DIRECT_RIGHT:
        return ChannelPlace::surround;
    case AV_CHAN_LOW_FREQUENCY:
    case AV_CHAN_LOW_FREQUENCY_2:
        return ChannelPlace::low;
    default:
        return ChannelPlace::other;
    }
}

/// As the frame says; the usual one for so many channels where it does not.
void take_layout(const AVFrame& frame, AVChannelLayout& layout) {
    av_channel_layout_uninit(&layout);
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&layout, frame.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&layout, &frame.ch_layout);
}

bool is_plausible(const AVFrame& frame) {
    return frame.nb_samples > 0 && frame.sample_rate > 0 && frame.sample_rate <= 1'536'000 &&
           frame.ch_layout.nb_channels > 0 && frame.ch_layout.nb_channels <= most_channels;
}

} // namespace

SoundConverter::~SoundConverter() {
    av_channel_layout_uninit(&layout_);
    av_channel_layout_uninit(&from_layout_);
}

void SoundConverter::begin(const AVFrame& frame) {
    take_layout(frame, layout_);
    for (int c = 0; c < layout_.nb_channels; ++c)
        places_.push_back(
            place_of_channel(av_channel_layout_channel_from_index(&layout_, static_cast<unsigned>(c))));
    rate_ = std::min(frame.sample_rate, highest_rate);
}

/// For frames of this one's kind.
bool SoundConverter::prepare(const AVFrame& frame) {
    AVChannelLayout layout{};
    take_layout(frame, layout);
    const bool same = converter_ && from_rate_ == frame.sample_rate && from_format_ == frame.format &&
                      av_channel_layout_compare(&layout, &from_layout_) == 0;
    if (!same) {
        SwrContext* converter = nullptr;
        const int made =
            swr_alloc_set_opts2(&converter, &layout_, AV_SAMPLE_FMT_FLTP, rate_, &layout,
                                static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
        converter_.reset(converter);
        if (made < 0 || swr_init(converter) < 0) converter_.reset();
        av_channel_layout_copy(&from_layout_, &layout);
        from_rate_ = frame.sample_rate;
        from_format_ = frame.format;
    }
    av_channel_layout_uninit(&layout);
    return converter_ != nullptr;
}

Channels SoundConverter::convert(const AVFrame& frame) {
    if (!is_plausible(frame)) return {};
    if (rate_ == 0) begin(frame);
    if (!prepare(frame)) return {};
    return converted(const_cast<const std::uint8_t* const*>(frame.extended_data), frame.nb_samples);
}

Channels SoundConverter::rest() {
    return converter_ ? converted(nullptr, 0) : Channels{};
}

Channels SoundConverter::converted(const std::uint8_t* const* samples, int count) {
    const int room = std::clamp(swr_get_out_samples(converter_.get(), count), 0, most_held * 16);
    Channels channels(places_.size(), std::vector<float>(static_cast<std::size_t>(room)));
    std::vector<std::uint8_t*> places;
    for (std::vector<float>& channel : channels)
        places.push_back(reinterpret_cast<std::uint8_t*>(channel.data()));
    const int got =
        swr_convert(converter_.get(), places.data(), room, const_cast<const std::uint8_t**>(samples), count);
    for (std::vector<float>& channel : channels)
        channel.resize(static_cast<std::size_t>(std::max(got, 0)));
    return channels;
}

MonoConverter::MonoConverter(int rate) {
    if (rate == SoundRun::mono_rate) return;
    AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
    SwrContext* converter = nullptr;
    swr_alloc_set_opts2(&converter, &mono, AV_SAMPLE_FMT_FLTP, SoundRun::mono_rate, &mono, AV_SAMPLE_FMT_FLTP,
                        rate, 0, nullptr);
    converter_.reset(converter);
    if (converter != nullptr && swr_init(converter) < 0) converter_.reset();
}

std::vector<float> MonoConverter::convert(std::span<const float> samples) {
    if (!converter_) return {samples.begin(), samples.end()};
    return converted(samples.data(), static_cast<int>(samples.size()));
}

std::vector<float> MonoConverter::rest() {
    return converter_ ? converted(nullptr, 0) : std::vector<float>{};
}

std::vector<float> MonoConverter::converted(const float* samples, int count) {
    std::vector<float> made(
        static_cast<std::size_t>(std::max(swr_get_out_samples(converter_.get(), count), 0)));
    auto* to = reinterpret_cast<std::uint8_t*>(made.data());
    const auto* from = reinterpret_cast<const std::uint8_t*>(samples);
    const int got = swr_convert(converter_.get(), &to, static_cast<int>(made.size()),
                                samples == nullptr ? nullptr : &from, count);
    made.resize(static_cast<std::size_t>(std::max(got, 0)));
    return made;
}

} // namespace decoupage
