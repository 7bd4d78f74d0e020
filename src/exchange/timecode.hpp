#pragma once
/// SMPTE timecode: a film's frames as hours, minutes, seconds and frames within the second.

#include "time/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Numbers that are left out, so that timecode at 30000/1001 or 60000/1001 keeps up with the clock: two
/// (four) at each full minute but every tenth. No frame is lost.
enum class DropFrame { no, yes };

/// At 29.97 and 59.94 frames a second timecode drops; at 23.976 it cannot.
DropFrame usual_drop(Rate rate);

/// "01:00:00:00", with a semicolon before the frames where numbers are dropped. A day has 24 hours: what is
/// longer begins again.
std::string timecode_text(std::int64_t frame, Rate rate, DropFrame drop);

/// With any of ":;.," between the parts; a semicolon before the frames means dropped numbers, whatever `drop`
/// says. Nothing where it is no timecode at this rate.
std::optional<std::int64_t> timecode_frame(std::string_view text, Rate rate, DropFrame drop);

/// How many frames a second of timecode has: 24 at 24000/1001.
std::int64_t timecode_base(Rate rate);

} // namespace decoupage::exchange
