#include "exchange/clock_times.hpp"

#include "exchange/text.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::exchange {

namespace {

constexpr std::int64_t seconds_of_a_year = 366 * 24 * 3600;

std::int64_t ticks_a_second(int decimals) {
    std::int64_t ticks = 1;
    for (; decimals > 0; --decimals)
        ticks *= 10;
    return ticks;
}

/// The digits behind the point as ticks.
std::optional<std::int64_t> fraction(std::string_view digits, int decimals) {
    std::int64_t ticks = 0;
    for (int place = 0; place < decimals; ++place) {
        const char digit =
            static_cast<std::size_t>(place) < digits.size() ? digits[static_cast<std::size_t>(place)] : '0';
        ticks = 10 * ticks + (digit - '0');
    }
    const bool sound = std::ranges::all_of(digits, [](char digit) { return digit >= '0' && digit <= '9'; });
    return sound ? std::optional(ticks) : std::nullopt;
}

} // namespace

std::string clock_of(std::int64_t tick, int decimals) {
    const std::int64_t a_second = ticks_a_second(decimals), seconds = tick / a_second;
    char text[64];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld.%0*lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60), decimals,
                  static_cast<long long>(tick % a_second));
    return text;
}

std::optional<std::int64_t> tick_of_clock(std::string_view text, int decimals) {
    const std::size_t point = text.find_first_of(".,");
    const auto behind =
        fraction(point == std::string_view::npos ? std::string_view() : text.substr(point + 1), decimals);
    if (!behind) return std::nullopt;
    std::string_view clock = text.substr(0, point);
    std::int64_t seconds = 0;
    for (int part = 0;; ++part) {
        const std::size_t colon = clock.find(':');
        const auto number = whole_number(clock.substr(0, colon));
        const std::int64_t most = part == 0 ? seconds_of_a_year : 59;
        if (!number || *number < 0 || *number > most || part > 2) return std::nullopt;
        seconds = 60 * seconds + *number;
        if (colon == std::string_view::npos) break;
        clock.remove_prefix(colon + 1);
    }
    if (seconds > seconds_of_a_year) return std::nullopt;
    return seconds * ticks_a_second(decimals) + *behind;
}

} // namespace decoupage::exchange
