#include "exchange/timecode.hpp"

#include "exchange/text.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::exchange {

namespace {

std::int64_t dropped_a_minute(std::int64_t base) {
    return base / 15;
}

} // namespace

std::int64_t timecode_base(Rate rate) {
    return std::max<std::int64_t>(std::llround(rate.frames_per_second()), 1);
}

DropFrame usual_drop(Rate rate) {
    const std::int64_t base = timecode_base(rate);
    return rate.denominator == 1001 && (base == 30 || base == 60) ? DropFrame::yes : DropFrame::no;
}

std::string timecode_text(std::int64_t frame, Rate rate, DropFrame drop) {
    const std::int64_t base = timecode_base(rate);
    std::int64_t number = frame;
    if (drop == DropFrame::yes) {
        const std::int64_t left_out = dropped_a_minute(base);
        const std::int64_t minute = 60 * base - left_out, ten_minutes = 10 * minute + left_out;
        const std::int64_t tens = number / ten_minutes, within = number % ten_minutes;
        const std::int64_t minutes = within < 60 * base ? 0 : 1 + (within - 60 * base) / minute;
        number += left_out * (9 * tens + minutes);
    }
    char text[40];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d%c%02d", static_cast<int>(number / (3600 * base) % 24),
                  static_cast<int>(number / (60 * base) % 60), static_cast<int>(number / base % 60),
                  drop == DropFrame::yes ? ';' : ':', static_cast<int>(number % base));
    return text;
}

std::optional<std::int64_t> timecode_frame(std::string_view text, Rate rate, DropFrame drop) {
    std::array<std::int64_t, 4> parts{};
    char before_frames = ':';
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const std::size_t end = part == 3 ? text.size() : text.find_first_of(":;.,");
        if (end == std::string_view::npos || end == 0 || end > 2) return std::nullopt;
        const auto number = whole_number(text.substr(0, end));
        if (!number || *number < 0) return std::nullopt;
        parts[part] = *number;
        if (part == 2) before_frames = text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const std::int64_t base = timecode_base(rate);
    if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59 || parts[3] >= base) return std::nullopt;
    const std::int64_t minutes = 60 * parts[0] + parts[1];
    const std::int64_t number = (60 * minutes + parts[2]) * base + parts[3];
    const bool drops = drop == DropFrame::yes || before_frames == ';';
    return drops ? number - dropped_a_minute(base) * (minutes - minutes / 10) : number;
}

} // namespace decoupage::exchange
