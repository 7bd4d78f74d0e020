#pragma once
#include <string>
#include <string_view>

namespace decoupage {

/// The content as a zlib stream (RFC 1950 and 1951), packed: what came before within 32 KiB is named, not
/// written again. For drawings, where most rows are like those above them.
std::string zlib_stream(std::string_view content);

} // namespace decoupage
