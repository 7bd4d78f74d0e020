#pragma once
/// Whether a film is locked.

#include "media/ffmpeg.hpp"

#include <string>

namespace decoupage {

/// A stream marked as encrypted: Common Encryption (MP4, WebM), FairPlay.
bool is_encrypted(const AVStream& stream);

/// A DVD's (CSS) or broadcast's packets marked as scrambled, in the first 2 MiB of a file.
bool is_scrambled(const std::string& path, const std::string& container);

} // namespace decoupage
