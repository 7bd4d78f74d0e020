#pragma once
/// The charts of the report, one at a time, for other pages.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

enum class FilmChart { shot_lengths, cut_density, timeline, sound, scales };

/// "shot-lengths", "cut-density", "timeline", "sound", "scales".
std::string_view name_of(FilmChart chart);

/// SVG images above one axis of time, each with a title and a description for those who cannot see it; empty
/// where there is nothing to draw. Its identifiers are the same each time: it stands once on a page. Drawn as
/// `chart_style` says. The curves it is drawn from are those of `report_curves`.
std::string film_chart(const Decoupage& decoupage, FilmChart chart, const Counting& counting = {});

} // namespace decoupage
