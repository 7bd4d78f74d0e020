#pragma once
/// How one shot gives way to the next, counted; and which of it is doubtful.

#include "film/decoupage.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The kinds of transition, in the order in which they are always named.
inline constexpr std::array<std::string_view, 6> transition_kinds{"cut",     "dissolve", "fade_out",
                                                                  "fade_in", "wipe",     "other"};

/// How many transitions there are of each of `transition_kinds`; a label that is none of them counts as
/// "other".
std::array<int, 6> count_by_kind(const Track& transitions);

/// The place of a label in `transition_kinds`; that of "other" if it is none of them.
std::size_t kind_index(std::string_view label);

/// A finding less sure than this is called doubtful: of those like it, more than one in five is wrong.
inline constexpr float doubtful_below = 0.8f;

/// The segments of a track that are doubtful, in order.
std::vector<Segment> doubtful(const Track& track);

} // namespace decoupage
