#pragma once
/// A fragmented MP4 in memory: H.264 pictures and AAC sound, at the film's own times.

#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"
#include "media/proxy_maker.hpp"
#include "media/sound_converter.hpp"
#include "time/clock.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace decoupage {

/// What the pictures of a stream are.
struct PlayedPicture {
    PictureSize size; ///< even
    Rate rate;        ///< nominal; for the encoder's judgement alone
    AVColorSpace colours = AVCOL_SPC_UNSPECIFIED;
    AVColorPrimaries primaries = AVCOL_PRI_UNSPECIFIED;
    AVColorTransferCharacteristic transfer = AVCOL_TRC_UNSPECIFIED;
};

/// Encodes and writes; `bytes` gives what is ready. Stamps are whole microseconds, which is what browsers
/// count in. One thread at a time.
class FragmentWriter {
public:
    static constexpr int sound_rate = 48'000;
    static constexpr int sound_frame = 1024; ///< samples that are encoded together

    /// `channels`: of the sound, 0 for none. Faults: not_found, where this FFmpeg lacks an encoder; internal.
    static Outcome<FragmentWriter> open(const std::optional<PlayedPicture>& picture, int channels);

    FragmentWriter(FragmentWriter&&) noexcept;
    FragmentWriter& operator=(FragmentWriter&&) noexcept;
    ~FragmentWriter();

    enum class Key { wanted, as_it_comes };
    /// `picture`: yuv420p of the size said. It is shown from `time` to `end`; times must not decrease.
    Outcome<void> add(AVFrame& picture, Time time, Time end, Key key);
    /// `sound_frame` samples of each channel, of which the first is `sample` samples after the film's start.
    Outcome<void> add(const Channels& sound, std::int64_t sample);
    /// Writes what the encoders still hold; nothing can be added after it.
    Outcome<void> finish();
    /// Ends the fragment.
    Outcome<void> cut();
    /// What was written since this was last asked: first the beginning of the file, then whole fragments.
    std::string bytes();
    /// The media type with its codecs, as browsers are asked.
    const std::string& type() const;

private:
    struct Parts;
    explicit FragmentWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Whether this FFmpeg can write such streams at all.
bool can_write_fragments();

} // namespace decoupage
