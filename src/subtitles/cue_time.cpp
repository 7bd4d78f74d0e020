#include "subtitles/cue_time.hpp"

#include "subtitles/lines.hpp"

#include <algorithm>
#include <chrono>

namespace decoupage {

namespace {

constexpr std::int64_t most_seconds = 40'000'000;

/// The decimals of a second at the front; what is finer than a flick is passed over.
Time take_decimals(std::string_view& text) {
    std::int64_t value = 0, of = 1;
    std::size_t length = 0;
    for (; length < text.size() && '0' <= text[length] && text[length] <= '9'; ++length)
        if (of < 1'000'000'000) {
            value = 10 * value + (text[length] - '0');
            of *= 10;
        }
    text.remove_prefix(length);
    return from_ticks(value, 1, of);
}

bool begins_with_digit(std::string_view text) {
    return !text.empty() && '0' <= text.front() && text.front() <= '9';
}

} // namespace

std::optional<Time> take_time(std::string_view& text) {
    std::string_view rest = text;
    std::int64_t whole = take_digits(rest);
    if (whole < 0) return std::nullopt;
    int parts = 1;
    while (parts < 3 && rest.starts_with(':')) {
        std::string_view after = rest.substr(1);
        const int part = take_digits(after);
        if (part < 0) break;
        if (part > 59) return std::nullopt;
        whole = 60 * whole + part;
        rest = after;
        ++parts;
    }
    if (whole > most_seconds) return std::nullopt;
    Time time = std::chrono::seconds(whole);
    const bool point = rest.starts_with('.') || rest.starts_with(',');
    const bool milliseconds_after_colon = parts == 3 && rest.starts_with(':');
    if ((point || milliseconds_after_colon) && begins_with_digit(rest.substr(1))) {
        rest.remove_prefix(1);
        time += take_decimals(rest);
    } else if (parts == 1) {
        return std::nullopt;
    }
    text = rest;
    return time;
}

std::optional<TimeSpan> take_arrow(std::string_view& line) {
    std::string_view rest = trimmed(line);
    const auto begin = take_time(rest);
    if (!begin) return std::nullopt;
    rest = trimmed(rest);
    const std::size_t dashes = std::min(rest.find_first_not_of('-'), rest.size());
    rest.remove_prefix(dashes);
    if (dashes == 0 || !take(rest, ">")) return std::nullopt;
    rest = trimmed(rest);
    const auto end = take_time(rest);
    if (!end) return std::nullopt;
    line = rest;
    return TimeSpan{*begin, *end};
}

Time usual_length(std::string_view words) {
    using std::chrono::milliseconds;
    return std::clamp(milliseconds(60) * static_cast<std::int64_t>(std::min<std::size_t>(words.size(), 1000)),
                      milliseconds(1000), milliseconds(7000));
}

} // namespace decoupage
