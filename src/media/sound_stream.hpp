#pragma once
/// A container's sound, decoded frame by frame.

#include "film/outcome.hpp"
#include "media/container.hpp"
#include "time/clock.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// The best sound stream of a film; every other stream is left unread.
class SoundStream {
public:
    /// Faults: those of open_container; usage, where there is no sound that can be decoded.
    static Outcome<SoundStream> open(const std::string& path);

    /// Of the stream, in the file.
    int index() const { return sound_->index; }
    /// Decodes the next frame; nothing at the end.
    const AVFrame* next();
    /// Of the frame that `next` gave last, from the film's start; nothing where it does not say.
    std::optional<Time> time() const;
    /// The stamp from which `time` counts.
    Time origin() const { return origin_.value_or(Time{0}); }
    /// Goes to a place from which what is heard at `time` can be decoded. False where the film cannot.
    bool seek(Time time);
    /// Whether something could not be decoded since this was last asked.
    bool was_damaged();

private:
    SoundStream(Container container, AVStream* sound, Owned<AVCodecContext> decoder);
    int feed();

    Container container_;
    AVStream* sound_;
    Owned<AVCodecContext> decoder_;
    Owned<AVPacket> packet_;
    Owned<AVFrame> frame_;
    std::optional<Time> origin_;
    bool draining_ = false, damaged_ = false;
};

} // namespace decoupage
