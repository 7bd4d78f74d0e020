#pragma once
/// The encoders of what a browser is given: quick, and without delay.

#include "film/outcome.hpp"
#include "media/fragment_writer.hpp"

#include <string>

namespace decoupage {

/// H.264 by libx264; its time base is a microsecond. Faults: not_found, internal.
Outcome<Owned<AVCodecContext>> picture_encoder(const PlayedPicture& picture);
/// AAC by FFmpeg's own encoder; its time base is a sample. Faults: as before.
Outcome<Owned<AVCodecContext>> sound_encoder(int channels);
/// Room for as many samples as it takes at once; null where there is no memory.
Owned<AVFrame> sound_room(const AVCodecContext& encoder);

/// "video/mp4; codecs=\"avc1.42c01f, mp4a.40.2\"". Either may be null.
std::string type_of(const AVCodecContext* picture, const AVCodecContext* sound);

} // namespace decoupage
