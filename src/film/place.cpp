#include "film/place.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace decoupage {

namespace {

constexpr std::int64_t most = 1'000'000'000; ///< of frames, hours, minutes and seconds; no film is so long

/// All of `text` as a whole number of digits.
std::optional<std::int64_t> digits(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    if (!whole || number > most) return std::nullopt;
    return number;
}

/// The seconds of "1:37:04", "37:04".
std::optional<std::int64_t> on_clock(std::string_view text) {
    std::int64_t seconds = 0;
    for (int parts = 1;; ++parts) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        const auto part = colon > 0 ? digits(text.substr(0, colon)) : std::nullopt;
        if (!part || parts > 3 || (parts > 1 && *part >= 60)) return std::nullopt;
        seconds = seconds * 60 + *part;
        if (seconds > most) return std::nullopt;
        if (colon == text.size()) return parts > 1 ? std::optional(seconds) : std::nullopt;
        text.remove_prefix(colon + 1);
    }
}

/// The last frame that is shown within the `number`-th of the parts into which the rate divides a second.
Frame within_second(std::int64_t second, std::int64_t number, const FrameTimes& times, Rate rate) {
    const Time start = std::chrono::seconds(second);
    const Time part = from_ticks(number + 1, rate.denominator, rate.numerator);
    const Time end = start + std::min<Time>(part, std::chrono::seconds(1));
    // The clock's text rounds up by a thousandth of a frame.
    return times.on_screen(end - from_ticks(1, rate.denominator, rate.numerator) / 500);
}

/// "97.3": decimals enough for a flick are read.
std::optional<Time> in_seconds(std::string_view text) {
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || !(value >= 0 && value < static_cast<double>(most))) return std::nullopt;
    return Time{std::llround(value * static_cast<double>(Time::period::den))};
}

tl::unexpected<Fault> no_place(std::string_view text) {
    return fault(Fault::Kind::usage, "a frame (1234) or a time (1:37:04, 1:37:04.12, or seconds: 97.3)",
                 text.empty() ? "No place was named" : std::string(text) + " is no place in a film");
}

Outcome<Frame> inside(Frame frame, bool is_inside, std::string_view text, const FrameTimes& times) {
    if (is_inside) return frame;
    return fault(Fault::Kind::usage, "",
                 times.frames() == 0 ? "The film has no frames"
                                     : std::string(text) + " lies outside the film: its frames are 0 to " +
                                           std::to_string(times.frames() - 1) + ", and it ends at " +
                                           clock_text(times.end()));
}

} // namespace

Outcome<Frame> place_named(std::string_view text, const FrameTimes& times, Rate rate) {
    if (text.empty()) return no_place(text);
    if (const auto frame = digits(text)) return inside(*frame, *frame < times.frames(), text, times);
    const std::size_t point = text.find('.');
    if (text.find(':') == std::string_view::npos) {
        const auto time = point == std::string_view::npos ? std::nullopt : in_seconds(text);
        if (!time) return no_place(text);
        return inside(times.on_screen(*time), times.frames() > 0 && *time < times.end(), text, times);
    }
    const auto second = on_clock(text.substr(0, point));
    if (!second) return no_place(text);
    const bool is_inside = times.frames() > 0 && std::chrono::seconds(*second) < times.end();
    if (point == std::string_view::npos)
        return inside(times.on_screen(std::chrono::seconds(*second)), is_inside, text, times);
    const auto number = digits(text.substr(point + 1));
    if (!number || rate.numerator <= 0 || static_cast<double>(*number) >= std::ceil(rate.frames_per_second()))
        return no_place(text);
    return inside(within_second(*second, *number, times, rate), is_inside, text, times);
}

Outcome<FrameSpan> span_named(std::string_view text, const FrameTimes& times, Rate rate) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const auto first = place_named(text.substr(0, at), times, rate);
        if (!first) return tl::unexpected(first.error());
        const std::string_view last = text.substr(at + dash.size());
        if (digits(last) == times.frames()) return FrameSpan{*first, times.frames()};
        const auto end = place_named(last, times, rate);
        if (!end) return tl::unexpected(end.error());
        if (*end <= *first)
            return fault(Fault::Kind::usage, "", std::string(text) + " ends before it begins");
        return FrameSpan{*first, *end};
    }
    const auto place = place_named(text, times, rate);
    if (!place) return tl::unexpected(place.error());
    return FrameSpan{*place, *place};
}

} // namespace decoupage
