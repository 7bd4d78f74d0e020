#pragma once
/// Where two pictures that dissolve into one another weigh alike.

#include "film/decoupage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// The levels and colours of a picture's parts by which it is weighed.
std::vector<std::string> balance_curves();

/// The first frame of a dissolve in which the later picture has half the weight or more. Nothing where the
/// curves are missing, or both pictures are so alike that their mixture says nothing.
///
/// A mixture's mean levels are the mixture of those of its pictures. So its weight is where its point lies
/// along the way from the pictures' point just before the dissolve to the one just after it, in the space of
/// five means: three thirds of the picture, and two of colour. What moves meanwhile strays from that way and
/// is not counted; the last frame below the half decides, so flicker does not.
std::optional<Frame> balanced_frame(const Decoupage& decoupage, FrameSpan dissolve);

} // namespace decoupage
