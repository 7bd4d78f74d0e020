#include "figures/moments_parts.hpp"

#include "time/clock.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::moments {

double bits_of_share(double times, double of) {
    return times > 0 && of >= times ? std::log2(of / times) : 0;
}

double bits_of_most(double deviations, std::size_t of) {
    constexpr double most = 20;
    if (!std::isfinite(deviations) || of == 0) return 0;
    const double beyond = std::erfc(deviations / std::sqrt(2.0)) / 2;
    const double any = -std::expm1(static_cast<double>(of) * std::log1p(-std::min(beyond, 1 - 1e-12)));
    return any > 0 ? std::min(most, -std::log2(any)) : most;
}

double seconds_of(const Decoupage& decoupage, FrameSpan span) {
    return span.empty() ? 0 : seconds(decoupage.times.at(span.end) - decoupage.times.at(span.first));
}

FrameSpan with_around(const Decoupage& decoupage, FrameSpan span, double before, double after) {
    const auto flicks = [](double length) { return from_ticks(std::llround(length * 1000), 1, 1000); };
    return decoupage.times.between(decoupage.times.at(span.first) - flicks(before),
                                   decoupage.times.at(span.end) + flicks(after));
}

double share_of(const Track& track, FrameSpan span, std::string_view label) {
    Frame inside = 0;
    for (const Segment& segment : track.segments)
        if (label.empty() || segment.label == label) inside += shared_frames(segment.span, span);
    return span.empty() ? 0 : std::min(1.0, static_cast<double>(inside) / static_cast<double>(span.length()));
}

std::string length_words(double length) {
    const Time time = from_ticks(std::llround(length * 1000), 1, 1000);
    return length < 60 ? length_text(time) + " s" : clock_text(time);
}

std::string times_words(double times) {
    constexpr std::array words{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    const double whole = std::round(times);
    if (times >= 9.5) return std::to_string(std::llround(times)) + " times";
    if (std::abs(times - whole) < 0.15 && whole == 2) return "twice";
    if (std::abs(times - whole) < 0.15 && whole > 2)
        return std::string(words[static_cast<std::size_t>(whole) - 2]) + " times";
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f times", times);
    return text.data();
}

std::string listed(std::span<const std::string> parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

} // namespace decoupage::moments
