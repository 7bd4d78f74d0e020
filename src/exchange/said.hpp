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

/// A tier of annotations.
struct SaidTier {
    std::string name;
    std::string vocabulary; ///< its name; empty where words are free, or the file does not say
    Lies lies = Lies::on_film;
    std::string parent; ///< the name of the tier it lies on; else empty
    friend bool operator==(const SaidTier&, const SaidTier&) = default;
};

/// An annotation on a tier. In a file that this program wrote, with all that it was.
struct SaidAnnotation {
    std::string tier; ///< its name
    FrameSpan span;   ///< never empty
    std::optional<Box> region;
    std::string term;  ///< the id of one of the vocabulary's
    std::string words; ///< lines are parted by '\n'
    std::string topic;
    std::string author, made_at; ///< as the file says; may be empty
    std::string id;              ///< in the file
    std::string host;            ///< the id of the one it lies on; else empty
    std::int64_t number = 0;     ///< it had when this program wrote the file; else 0
    friend bool operator==(const SaidAnnotation&, const SaidAnnotation&) = default;
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
    std::vector<Vocabulary> vocabularies;       ///< each with its terms
    std::vector<SaidTier> tiers;                ///< each before those that lie on it
    std::vector<SaidAnnotation> annotations;    ///< in order
    Evidence::Tracks tracks;                    ///< other tracks of ours, as the file has them
    std::vector<std::string> remarks;           ///< what could not be used, and why, in sentences
};

} // namespace decoupage::exchange
