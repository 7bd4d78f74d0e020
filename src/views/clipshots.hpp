#pragma once
/// A film's transitions as ClipShots (Tang et al. 2018) writes them.

#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// {"NAME": {"transitions": [[b, e], ...], "frame_num": n}}. Both numbers of a pair are inclusive and lie
/// outside the transition: a cut whose new shot begins with frame t is [t - 1, t]; one that mixes frames
/// first to end - 1 is [first - 1, end], clamped into the film.
std::string clipshots_document(const Decoupage& decoupage);

} // namespace decoupage
