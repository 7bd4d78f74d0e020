#pragma once
/// A place in a film as a person writes it: a frame, or a time.

#include "film/film.hpp"
#include "film/outcome.hpp"

#include <string_view>

namespace decoupage {

/// Digits alone are the number of a frame: "1234". With a colon it is a time on the clock, "1:37:04", with a
/// point after it the frame within its second, "1:37:04.12", all as this program prints them. Without a colon
/// a point makes it seconds, "97.3". Of a time it is the frame on the screen then. Faults: usage, where it is
/// none of these or lies outside the film.
Outcome<Frame> place_named(std::string_view text, const FrameTimes& times, Rate rate);

/// Two places with a dash between them: the first frame, and the first that no longer belongs to it. One
/// place alone is an empty span. Faults: usage.
Outcome<FrameSpan> span_named(std::string_view text, const FrameTimes& times, Rate rate);

} // namespace decoupage
