#pragma once
/// What an EDL has no place for, in comments of our own beside its events.

#include "exchange/said.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// "* DECOUPAGE: dissolve 100-124 0.88 iris": the transition before an event.
std::string edl_comment(const Segment& transition);
/// "* DECOUPAGE: goes on": before this event there is none.
inline constexpr std::string_view edl_goes_on = "* DECOUPAGE: goes on";
/// "* DECOUPAGE NAME: 100-124 shots Ada": of the locator above it.
std::string edl_comment(const Name& name);

/// Nothing where the comment is another one.
std::optional<Segment> edl_transition_in(std::string_view comment);
std::optional<SaidName> edl_name_in(std::string_view comment); ///< without its words

} // namespace decoupage::exchange
