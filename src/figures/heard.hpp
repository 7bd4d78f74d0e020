#pragma once
/// What is heard in a film, counted by time.

#include "film/decoupage.hpp"

#include <string_view>
#include <vector>

namespace decoupage {

/// The tracks of what may be heard, in the order in which they are shown.
inline constexpr std::string_view heard_tracks[] = {"speech", "music", "sounds", "steps", "silence"};

bool is_heard(std::string_view track);

/// How long one of these is heard; they overlap.
struct HeardShare {
    std::string_view track;
    Time time{0};
    double of_film = 0; ///< 0 to 1
};

/// Of those that were looked for and the film has; silence of either kind.
std::vector<HeardShare> heard_shares(const Decoupage& decoupage);

/// The occurrences of one theme, in order.
struct Motif {
    std::string_view name; ///< "A"
    std::vector<Segment> occurrences;
    Time time{0};
};

/// In order of their names.
std::vector<Motif> motifs_of(const Decoupage& decoupage);

} // namespace decoupage
