#pragma once
/// A place in a film of which the shots and names are known.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <string_view>

namespace decoupage {

/// Frames, and what a person called them by.
struct Place {
    FrameSpan span; ///< empty for one frame or time alone
    Named named = Named::span;
    friend bool operator==(const Place&, const Place&) = default;
};

/// What `span_named` reads; "shot 12", "shots 12-15", "scene 3", "scenes 3-4" by their numbers; or a name
/// that a person gave, however it is written. Faults: usage, where it is none of these; not_found, where
/// there is no such shot or scene.
Outcome<Place> place_in(const Decoupage& decoupage, std::string_view text);

/// Where a place begins.
Outcome<Frame> frame_in(const Decoupage& decoupage, std::string_view text);

/// Is this typed in digits: a frame, a time, or two of them?
bool reads_as_frames(std::string_view text);

/// Could these words be meant as anything but a name?
bool reads_as_place(std::string_view text);

} // namespace decoupage
