#pragma once
/// Comments of our own in an EDL, after the event or locator that they speak of.

#include <string_view>

namespace decoupage::exchange {

inline constexpr std::string_view edl_transition = "* DECOUPAGE: ";     ///< what is before the event
inline constexpr std::string_view edl_goes_on = "* DECOUPAGE: goes on"; ///< nothing is: the shot goes on
/// A longer transition is told to be so long; how long it is stands beside.
inline constexpr int edl_longest_transition = 999;

inline constexpr std::string_view edl_name = "* DECOUPAGE NAME: "; ///< of the locator above

} // namespace decoupage::exchange
