#pragma once
/// What fills the picture, and where it does.

#include "analysers/framing/cells.hpp"

namespace decoupage::framing {

/// 0 for an empty field, towards 1 for detail from edge to edge. `detail`: steps of the half proxy.
float clutter(const Plane<std::int16_t>& detail);

/// Share of the picture in which there is nothing to see.
float empty_space(const Cells& cells);

/// The narrowest part of the picture's width that holds four fifths of its detail.
float width_used(const Cells& cells);

/// A line that parts the picture into an upper and a lower field.
struct Horizon {
    float height = 0;   ///< 0 at the picture's foot, 1 at its head, in the middle column
    float strength = 0; ///< share of the columns that part there, each by how well it does
};

Horizon horizon(const Cells& cells);

} // namespace decoupage::framing
