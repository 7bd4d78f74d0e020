#pragma once
/// Soft things drawn straight into the picture: lights out of focus, steam, dark bars close to the lens.

#include "etude/print.hpp"

namespace decoupage::etude {

/// A disc of light, in pixels; `edge` is the share of its radius over which it fades.
void add_disc(Picture& picture, float x, float y, float radius, float edge, float light);
/// A ragged cloud laid over the picture.
void lay_puff(Picture& picture, float x, float y, float radius, float tone, float cover, std::uint32_t seed);
/// A soft-edged line from (x0, y0) to (x1, y1).
void lay_bar(Picture& picture, float x0, float y0, float x1, float y1, float half, float soft, float tone,
             float cover);

} // namespace decoupage::etude
