#pragma once
/// Times as FCPXML writes them: whole numbers of seconds as fractions.

#include "exchange/edit_rate.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// "1001/30000s" for one tick at 30000/1001 a second; "0s", "5s" for whole seconds.
std::string seconds_fraction(std::int64_t tick, Rate rate);

/// The nearest tick to "1001/30000s", "5s" or "2.5s"; nothing where it is none of these, or beyond a year.
std::optional<std::int64_t> tick_of_fraction(std::string_view text, Rate rate);

} // namespace decoupage::exchange
