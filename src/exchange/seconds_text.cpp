#include "exchange/seconds_text.hpp"

#include "exchange/text.hpp"

#include <cmath>

namespace decoupage::exchange {

namespace {

__extension__ using WideTicks = __int128;

constexpr double a_year = 366.0 * 24 * 3600;

} // namespace

std::string seconds_fraction(std::int64_t tick, Rate rate) {
    const std::int64_t numerator = tick * rate.denominator;
    if (numerator % rate.numerator == 0) return std::to_string(numerator / rate.numerator) + "s";
    return std::to_string(numerator) + "/" + std::to_string(rate.numerator) + "s";
}

std::optional<std::int64_t> tick_of_fraction(std::string_view text, Rate rate) {
    if (!text.ends_with('s')) return std::nullopt;
    text.remove_suffix(1);
    const std::size_t slash = text.find('/');
    const auto numerator = whole_number(text.substr(0, slash));
    if (slash == std::string_view::npos && !numerator) {
        const auto seconds = decimal_number(text);
        if (!seconds || std::abs(*seconds) > a_year) return std::nullopt;
        return std::llround(*seconds * rate.frames_per_second());
    }
    const auto denominator = slash == std::string_view::npos ? std::optional<std::int64_t>(1)
                                                             : whole_number(text.substr(slash + 1));
    if (!numerator || !denominator || *denominator <= 0 || *denominator > 1'000'000'000'000)
        return std::nullopt;
    if (std::abs(static_cast<double>(*numerator) / static_cast<double>(*denominator)) > a_year)
        return std::nullopt;
    const WideTicks exact = static_cast<WideTicks>(*numerator) * rate.numerator;
    const WideTicks unit = static_cast<WideTicks>(*denominator) * rate.denominator;
    const WideTicks half = exact < 0 ? -unit : unit;
    return static_cast<std::int64_t>((2 * exact + half) / (2 * unit));
}

} // namespace decoupage::exchange
