#pragma once
/// Times as subtitle files write them.

#include "time/clock.hpp"

#include <optional>
#include <string_view>

namespace decoupage {

/// Takes a time at the front: "1:02:03,500", "02:03.5", "0:00:01.25" (of ASS), "00:00:01" or "00:00:01:500",
/// seconds alone only with a point ("12.5"). Digits after the point or comma are decimals of a second.
/// Nothing, and `text` as it was, where there is none. At most some 11,000 hours.
std::optional<Time> take_time(std::string_view& text);

struct TimeSpan {
    Time begin{0}, end{0};
};

/// Takes "TIME --> TIME", whatever arrow or white space is between them; what follows stays. Nothing where
/// there is no such thing.
std::optional<TimeSpan> take_arrow(std::string_view& line);

/// How long words are usually shown: 60 ms a byte, from 1 s to 7 s. Where a file does not say.
Time usual_length(std::string_view words);

} // namespace decoupage
