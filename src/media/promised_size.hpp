#pragma once
/// How long a file says it is, where its container says so at all: what was cut off can be told from it.

#include <cstdint>
#include <string>

namespace decoupage {

/// Bytes that the outermost boxes of the file promise and that are not there: of MP4 and MOV (ISO/IEC
/// 14496-12, 4.2), AVI and WAV (RIFF), Matroska and WebM (RFC 8794 and 9559), MXF (SMPTE ST 377-1; there at
/// least so many). 0 where nothing is missing, or where it cannot be told.
std::uint64_t missing_bytes(const std::string& path);

/// "1 byte", "44724 bytes".
std::string bytes_text(std::uint64_t count);

} // namespace decoupage
