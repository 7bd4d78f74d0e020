#pragma once
/// Codecs in the words of media types (RFC 6381, and what each codec's own specification adds to it).

#include "media/ffmpeg.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// "avc1.640028", "mp4a.40.2", "vp9", "opus"; nothing for a codec that browsers do not know.
std::optional<std::string> codec_words(const AVCodecParameters& coded);

} // namespace decoupage
