#include "figures/looks.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage {

std::optional<Look> look_of(const Track& track, FrameSpan shot) {
    const auto found = std::ranges::lower_bound(track.segments, shot.first, {},
                                                [](const Segment& segment) { return segment.span.first; });
    if (found == track.segments.end() || found->span != shot) return {};
    Look look;
    const std::string& text = found->detail;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), look.value);
    if (read.ec != std::errc{}) return {};
    look.confidence = static_cast<double>(found->confidence);
    return look;
}

} // namespace decoupage
