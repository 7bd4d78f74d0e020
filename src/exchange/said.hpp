#pragma once
/// What a file of another program says of a film, in frames of that film.

#include "film/decoupage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage::exchange {

/// Words at a place: a marker, a chapter, an annotation.
struct SaidName {
    FrameSpan span; ///< never empty
    std::string words;
    Named named = Named::span;
    std::string author;   ///< as the file says; usually empty
    std::string formerly; ///< the words it had when this program wrote the file; else empty
    friend bool operator==(const SaidName&, const SaidName&) = default;
};

/// All that could be read of a file. What it does not speak of is not said: no transitions at all is another
/// thing than a film without any.
struct Said {
    /// How much is known of each transition.
    enum class Extent {
        spans, ///< its frames
        points ///< one frame in it, or beside it by no more than `slack`
    };
    std::string author;                              ///< of the whole file; usually empty
    std::optional<std::vector<Segment>> transitions; ///< in order; without a label where the kind is not told
    Extent extent = Extent::spans;
    Frame slack = 0; ///< how many frames beside the truth the file's own times may be
    std::optional<std::vector<Segment>> scenes; ///< in order
    std::vector<SaidName> names;                ///< in order
    Evidence::Tracks tracks;                    ///< other tracks of ours, as the file has them
    std::vector<std::string> remarks;           ///< what could not be used, and why, in sentences
};

} // namespace decoupage::exchange
