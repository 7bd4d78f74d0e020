#pragma once
/// What happens once: a step, a bell, a cup that is put down.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

enum class Strike {
    step_earth,
    step_stone,
    step_wood,
    step_sand,
    breath_in,
    breath_out,
    bicycle_bell,
    cart, ///< goes past on cobbles, four seconds
    school_bell,
    chalk, ///< one stroke on the board
    cup,   ///< crockery
    tick,
    flash, ///< the photographer's lamp: a pop, and hot glass
    shutter,
    fair_bell,
    locomotive_whistle, ///< far away
};
const char* name_of(Strike strike);
bool is_step(Strike strike);

/// The sound of it; `which` makes one differ from another, `effort` is for breath and steps, 0 to 1.
Sound struck(Strike strike, std::uint32_t which, float effort = 0);

} // namespace decoupage::etude
