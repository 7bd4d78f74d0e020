#pragma once
/// Which stream of a container is the film's picture.

#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"

#include <string>

namespace decoupage {

/// Stream `wanted`, or the best if that is -1; null for a film without pictures. Every other stream is left
/// unread from then on. Faults: usage (`wanted` is no picture).
Outcome<AVStream*> choose_picture(AVFormatContext& format, const std::string& path, int wanted);

} // namespace decoupage
