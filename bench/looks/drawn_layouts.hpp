#pragma once
/// Pictures drawn so that their halves answer each other, or do not: rooms with people, of whom no two are
/// alike.

#include "film/proxy.hpp"

#include <array>
#include <cstdint>

namespace decoupage::bench {

/// How the people of a drawn room sit or stand.
enum class Layout {
    rows,      ///< in rows about the middle, each off its place by up to 3 % of the width
    pair,      ///< two, as far left as right
    middle,    ///< one in the middle
    crowded,   ///< in rows, all in one half of the room
    scattered, ///< as many as in rows, anywhere
    aside,     ///< one at a third of the width, or nearer the edge
};
inline constexpr std::array all_layouts{Layout::rows,    Layout::pair,      Layout::middle,
                                        Layout::crowded, Layout::scattered, Layout::aside};
const char* name_of(Layout layout);
/// Whether a viewer would say that the halves answer each other.
bool is_even(Layout layout);

/// A room with a light that falls from one side, in most with windows there; people and desks in tones and
/// sizes of their own, and grain. The same on every machine.
Proxy drawn_layout(Layout layout, std::uint32_t number);

} // namespace decoupage::bench
