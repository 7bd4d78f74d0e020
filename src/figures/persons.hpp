#pragma once
/// The persons of a film, and how long each is to be seen: what the track `persons` says.

#include "film/decoupage.hpp"

#include <optional>
#include <vector>

namespace decoupage {

/// One face followed through one shot.
struct PersonPlace {
    int person = 0;
    double height = 0, x = 0, y = 0; ///< where it is largest, its middle; in shares of the picture
};

/// What a segment of the track `persons` says; nothing where it says no such thing.
std::optional<PersonPlace> person_place(const Segment& appearing);

struct Person {
    int number = 0; ///< from 1, as they first appear
    Time time{0};   ///< in which a face of theirs is seen
    int shots = 0;
    Frame first = 0;            ///< of their first appearance
    double confidence = 0;      ///< the mean of that of their faces
    std::size_t largest_in = 0; ///< the shot in which their face is largest: its place in `shots`
    double largest_height = 0;  ///< share of the picture's height
};

/// In order of their screen time, the longest first; those in some shot. Nothing where nobody looked.
std::optional<std::vector<Person>> persons_of(const Decoupage& decoupage);

/// The numbers of the persons of a shot, in order. Nothing where nobody looked.
std::optional<std::vector<int>> persons_in(const Decoupage& decoupage, FrameSpan shot);

} // namespace decoupage
