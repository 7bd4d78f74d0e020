#pragma once
/// Whether somebody in a shot looks into the lens: what the track `gaze` says of it.

#include "film/decoupage.hpp"

#include <optional>

namespace decoupage {

struct LookIntoLens {
    bool value = false;
    double confidence = 0;
};

/// Of the surest who looks into the lens; else of the surest who looks past it. Nothing where no eyes could
/// be measured.
std::optional<LookIntoLens> look_into_lens_of(const Decoupage& decoupage, FrameSpan shot);

} // namespace decoupage
