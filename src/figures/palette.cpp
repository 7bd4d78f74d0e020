#include "figures/palette.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace decoupage {

namespace {

/// A number of just so many characters at most, in a base; nothing else may stand there.
bool number_of(std::string_view text, int base, int& value) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return fault == std::errc{} && end == text.data() + text.size() && value >= 0;
}

bool colour_of(std::string_view text, PaletteColour& colour) {
    constexpr std::size_t digits = 7; // "#c0d4e0"
    int rgb = 0, percent = 0;
    if (text.size() < digits + 2 || text[0] != '#' || text[digits] != ' ') return false;
    if (!number_of(text.substr(1, digits - 1), 16, rgb) || !number_of(text.substr(digits + 1), 10, percent))
        return false;
    if (percent > 100) return false;
    colour.rgb = {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
                  static_cast<std::uint8_t>(rgb & 0xFF)};
    colour.share = percent / 100.0;
    return true;
}

} // namespace

std::vector<PaletteColour> palette_colours(const std::string& text) {
    std::vector<PaletteColour> colours;
    const std::string_view all = text;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t end = std::min(all.find(", ", from), all.size());
        PaletteColour colour;
        if (!colour_of(all.substr(from, end - from), colour)) break;
        colours.push_back(colour);
        from = end + 2;
    }
    return colours;
}

std::vector<PaletteColour> palette_of(const Track& track, FrameSpan span) {
    const auto found = std::ranges::lower_bound(track.segments, span.first, {},
                                                [](const Segment& segment) { return segment.span.first; });
    if (found == track.segments.end() || found->span != span) return {};
    return palette_colours(found->detail);
}

std::string hex_text(const PaletteColour& colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", unsigned{colour.rgb[0]}, unsigned{colour.rgb[1]},
                  unsigned{colour.rgb[2]});
    return text;
}

} // namespace decoupage
