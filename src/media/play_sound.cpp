#include "media/play_sound.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

using namespace std::chrono_literals;

/// What is decoded before the moment wanted: some codecs' first frames after a seek are not whole.
constexpr Time lead{300ms};
/// Where seeking begins, before that.
constexpr Time earlier[] = {0s, 5s, 60s};
/// Stamps that jump further are not believed.
constexpr std::int64_t longest_jump = std::int64_t{3600} * PlaySound::rate;
constexpr std::int64_t tolerance = PlaySound::rate / 20;

bool can_be_played(const AVFrame& frame) {
    return frame.nb_samples > 0 && frame.sample_rate > 0 && frame.sample_rate <= 1'536'000 &&
           frame.ch_layout.nb_channels > 0 && frame.ch_layout.nb_channels <= 64;
}

void make_sound(Channels& channels) {
    for (std::vector<float>& channel : channels)
        for (float& sample : channel)
            sample = std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F;
}

} // namespace

Outcome<PlaySound> PlaySound::open(const std::string& path, Time start, Time from) {
    auto stream = SoundStream::open(path);
    if (!stream) return tl::unexpected(stream.error());
    PlaySound sound(std::move(*stream));
    sound.late_ = start - sound.stream_.origin();
    sound.given_ = sound.sample_at(from);
    if (from > lead && !sound.find(from)) {
        stream = SoundStream::open(path); // and it is heard from its beginning
        if (!stream) return tl::unexpected(stream.error());
        sound.stream_ = std::move(*stream);
    }
    while (sound.channels_ == 0 && !sound.ended_)
        sound.gather();
    sound.channels_ = std::max(sound.channels_, 1);
    sound.held_.resize(static_cast<std::size_t>(sound.channels_));
    return sound;
}

std::int64_t PlaySound::sample_at(Time time) const {
    return std::llround(seconds(time) * rate);
}

/// Seeks, so that what is decoded next begins before the moment.
bool PlaySound::find(Time from) {
    for (const Time back : earlier) {
        if (!stream_.seek(from - lead - back + late_)) return false;
        const AVFrame* frame = stream_.next();
        if (frame == nullptr) continue;
        const auto time = stream_.time();
        if (!time || *time - late_ > from) continue;
        place(*frame);
        return true;
    }
    return false;
}

Channels PlaySound::take(std::size_t count) {
    while (!ended_ && held_.front().size() < count)
        gather();
    Channels taken;
    for (std::vector<float>& channel : held_) {
        channel.resize(std::max(channel.size(), count));
        const auto end = channel.begin() + static_cast<std::ptrdiff_t>(count);
        taken.emplace_back(channel.begin(), end);
        channel.erase(channel.begin(), end);
    }
    given_ += static_cast<std::int64_t>(count);
    return taken;
}

/// More of what is to be given: silence, what waits after it, or the next that is decoded.
void PlaySound::gather() {
    if (silence_ > 0) {
        const std::int64_t part = std::min<std::int64_t>(silence_, rate);
        for (std::vector<float>& channel : held_)
            channel.resize(channel.size() + static_cast<std::size_t>(part));
        silence_ -= part;
    } else if (!waiting_.empty()) {
        for (std::size_t c = 0; c < held_.size(); ++c)
            held_[c].insert(held_[c].end(), waiting_[c].begin(), waiting_[c].end());
        waiting_.clear();
    } else if (const AVFrame* frame = stream_.next()) {
        place(*frame);
    } else {
        ended_ = true;
    }
}

/// Where its stamp says, if that is not where it would stand anyway; what is before it is left out.
void PlaySound::place(const AVFrame& frame) {
    if (!can_be_played(frame)) return;
    const auto time = stream_.time();
    Channels samples = converted(frame);
    if (samples.empty() || samples.front().empty()) return;
    const std::int64_t placed = given_ + (held_.empty() ? 0 : std::ssize(held_.front()));
    const std::int64_t off = time ? sample_at(*time - late_) - placed : 0;
    const bool moved = (!begun_ || std::abs(off) > tolerance) && std::abs(off) <= longest_jump;
    silence_ = moved ? std::max<std::int64_t>(off, 0) : 0;
    const auto twice =
        moved ? std::clamp<std::int64_t>(-off, 0, std::ssize(samples.front())) : std::int64_t{0};
    if (twice == std::ssize(samples.front())) return;
    for (std::vector<float>& channel : samples)
        channel.erase(channel.begin(), channel.begin() + twice);
    waiting_ = std::move(samples);
    begun_ = true;
}

bool PlaySound::ready(const AVFrame& frame) {
    if (converter_ && from_rate_ == frame.sample_rate && from_format_ == frame.format &&
        from_channels_ == frame.ch_layout.nb_channels)
        return true;
    if (channels_ == 0) {
        channels_ = std::min(frame.ch_layout.nb_channels, 2);
        held_.resize(static_cast<std::size_t>(channels_));
    }
    from_rate_ = frame.sample_rate;
    from_format_ = frame.format;
    from_channels_ = frame.ch_layout.nb_channels;
    AVChannelLayout from{}, to{};
    av_channel_layout_default(&to, channels_);
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, from_channels_);
    else
        av_channel_layout_copy(&from, &frame.ch_layout);
    SwrContext* converter = nullptr;
    const int made = swr_alloc_set_opts2(&converter, &to, AV_SAMPLE_FMT_FLTP, rate, &from,
                                         static_cast<AVSampleFormat>(frame.format), from_rate_, 0, nullptr);
    converter_.reset(converter);
    av_channel_layout_uninit(&from);
    if (made < 0 || swr_init(converter) < 0) converter_.reset();
    return converter_ != nullptr;
}

Channels PlaySound::converted(const AVFrame& frame) {
    if (!ready(frame)) return {};
    const int room = std::clamp(swr_get_out_samples(converter_.get(), frame.nb_samples), 0, 1 << 20);
    Channels channels(static_cast<std::size_t>(channels_),
                      std::vector<float>(static_cast<std::size_t>(room)));
    std::uint8_t* places[2] = {};
    for (std::size_t c = 0; c < channels.size(); ++c)
        places[c] = reinterpret_cast<std::uint8_t*>(channels[c].data());
    const int got = swr_convert(converter_.get(), places, room,
                                const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples);
    for (std::vector<float>& channel : channels)
        channel.resize(static_cast<std::size_t>(std::max(got, 0)));
    make_sound(channels);
    return channels;
}

} // namespace decoupage
