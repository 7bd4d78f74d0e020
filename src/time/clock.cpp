#include "time/clock.hpp"

#include <cmath>
#include <cstdio>
#include <limits>

namespace decoupage {

Time from_ticks(std::int64_t count, std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) return Time{0};
    __extension__ using Wide = __int128;
    const Wide flicks = static_cast<Wide>(count) * numerator * Time::period::den;
    const Wide half = denominator / 2;
    const Wide rounded = (flicks + (flicks < 0 ? -half : half)) / denominator;
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    if (rounded > most) return Time{std::numeric_limits<std::int64_t>::max()};
    if (rounded < -most) return Time{-std::numeric_limits<std::int64_t>::max()};
    return Time{static_cast<std::int64_t>(rounded)};
}

std::string clock_text(Time time) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time).count();
    const long long absolute = whole < 0 ? -whole : whole;
    char text[48];
    if (absolute >= 3600)
        std::snprintf(text, sizeof text, "%s%lld:%02lld:%02lld", whole < 0 ? "-" : "", absolute / 3600,
                      absolute / 60 % 60, absolute % 60);
    else
        std::snprintf(text, sizeof text, "%s%lld:%02lld", whole < 0 ? "-" : "", absolute / 60, absolute % 60);
    return text;
}

std::string clock_text(Time time, Rate rate) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const double within = seconds(time - std::chrono::duration_cast<Time>(whole)) * rate.frames_per_second();
    char text[16];
    std::snprintf(text, sizeof text, ".%02d", static_cast<int>(std::floor(within + 0.001)));
    return clock_text(time) + text;
}

std::string length_text(Time time) {
    char text[32];
    std::snprintf(text, sizeof text, seconds(time) < 2.0 ? "%.2f" : "%.1f", seconds(time));
    return text;
}

} // namespace decoupage
