#pragma once
/// The words of the language in which a library is searched. All of them are folded, in the singular, words
/// parted by one space.

#include "library/query.hpp"

#include <span>
#include <string_view>

namespace decoupage {

/// A thing that can be sought, or be there or not: "freeze frame".
struct Noun {
    std::string_view words;
    std::string_view track;
    std::string_view labels;      ///< with commas between them; empty for all
    std::string_view column = {}; ///< of the shots: the labels are this column's, and it is no track
};

/// What stands before what is sought: "tracking", "night".
struct Adjective {
    std::string_view words;
    std::string_view column; ///< of the shots: "movements", or a column of labels
    std::string_view labels;
};

/// What is measured of shots: "symmetry".
struct Measure {
    std::string_view words;
    std::string_view column;
};

std::span<const Noun> nouns();
std::span<const Adjective> adjectives();
std::span<const Measure> measures();

/// Of what is heard a tenth of a shot's time is asked for, where a person does not say how much: what is
/// shorter is heard through a cut. Of others, any.
inline constexpr float heard_share_wanted = 0.1f;

} // namespace decoupage
