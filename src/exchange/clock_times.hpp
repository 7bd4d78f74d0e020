#pragma once
/// Times on the clock, "01:02:03.456", as several forms write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// With so many decimals, of which a tick is one of the last: 3 for milliseconds, 9 for nanoseconds.
std::string clock_of(std::int64_t tick, int decimals);

/// "1:02:03.5", "02:03.456", "62.5": hours and minutes may be missing; further decimals are cut. Nothing
/// where it is none of these, or longer than a year.
std::optional<std::int64_t> tick_of_clock(std::string_view text, int decimals);

} // namespace decoupage::exchange
