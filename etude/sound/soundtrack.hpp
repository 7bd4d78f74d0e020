#pragma once
/// The sound of the étude: one channel, 48,000 samples a second, 2000 to a frame.

#include "etude/sound/cues.hpp"

namespace decoupage::etude {

/// As long as the film; the same to the last bit on every machine. Takes a few seconds. Nothing is above 0.8.
Sound soundtrack(const Cues& sheet);

} // namespace decoupage::etude
