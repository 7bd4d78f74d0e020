#pragma once
/// A film's sound for playing, from any moment on: one or two channels of floats at 48 kHz.

#include "film/outcome.hpp"
#include "media/sound_converter.hpp"
#include "media/sound_stream.hpp"

#include <cstdint>
#include <string>

namespace decoupage {

/// Sound stands at its time stamps, as SoundReader has it: what is missing is silence, what is said twice is
/// heard once. Not to be shared between threads.
class PlaySound {
public:
    static constexpr int rate = 48'000;

    /// `start`: the stamp at which the film's time begins; `from`: when the sound is to begin, from then.
    /// Faults: as SoundStream::open.
    static Outcome<PlaySound> open(const std::string& path, Time start, Time from);

    PlaySound(PlaySound&&) noexcept = default;
    PlaySound& operator=(PlaySound&&) noexcept = default;

    /// Nothing but silence is left.
    bool at_end() const { return ended_ && held_.front().empty(); }
    int channels() const { return channels_; }
    /// The next `count` samples of each channel; silence after the sound's end.
    Channels take(std::size_t count);

private:
    explicit PlaySound(SoundStream stream) : stream_(std::move(stream)) {}

    bool find(Time from);
    void gather();
    void place(const AVFrame& frame);
    bool ready(const AVFrame& frame);
    Channels converted(const AVFrame& frame);
    std::int64_t sample_at(Time time) const;

    SoundStream stream_;
    Time late_{0}; ///< how much later the film's time begins than the stream's own
    int channels_ = 0;
    std::int64_t given_ = 0;   ///< the sample that `take` gives next, from the film's start
    Channels held_;            ///< from `given_` on
    std::int64_t silence_ = 0; ///< samples to be added before `waiting_`
    Channels waiting_;
    Owned<SwrContext> converter_;
    int from_rate_ = 0, from_format_ = -1, from_channels_ = 0;
    bool begun_ = false, ended_ = false;
};

} // namespace decoupage
