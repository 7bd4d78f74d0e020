#pragma once
/// What of a film every format says in the same way.

#include "film/decoupage.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// "12", "13 card", "black".
std::string shot_words(const Shot& shot);

/// "video/mp4", by the end of its name; "unknown" where that says nothing.
std::string mime_type(std::string_view path);

/// Does every format that knows them say these in a way of its own: "transitions", "shots", "scenes"?
bool is_said_apart(std::string_view track);

/// All other tracks.
Evidence::Tracks other_tracks(const Decoupage& decoupage);

/// "24000/1001".
std::string rate_text(Rate rate);

} // namespace decoupage::exchange
