#pragma once
/// What a library's index keeps of one film: its profile, its shots and tracks in columns, and its words.

#include "dossier/dossier.hpp"
#include "figures/film_profile.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// A track, or the shots, in columns: each has one value a segment. One without segments says that nothing
/// was found, of which there is none nobody looked.
struct IndexedTrack {
    std::string name; ///< "shots", or the track's
    std::vector<FrameSpan> spans;
    std::map<std::string, std::vector<float>, std::less<>> numbers;      ///< NaN where it cannot be said
    std::map<std::string, std::vector<std::string>, std::less<>> labels; ///< empty where it cannot be said
};

/// Words at a place of the film.
struct IndexedWords {
    enum class Manner {
        said,    ///< in subtitles or a transcript; also what they say is heard
        written, ///< read in the picture
        named,   ///< by a person
        noted,   ///< by a person, on a tier
    };
    Manner manner = Manner::said;
    FrameSpan span;
    std::string words;
};

struct IndexedFilm {
    Film film;
    Time begin{0}, end{0}; ///< of its frames
    bool whole = true;
    std::string screened_at;
    FilmProfile profile;
    std::vector<IndexedTrack> tracks; ///< the shots first
    std::vector<IndexedWords> words;
};

/// No more than these of one film; what is more is left out of the index.
inline constexpr std::size_t most_indexed_segments = 500'000;
inline constexpr std::size_t most_indexed_words = 200'000;
inline constexpr std::size_t most_indexed_tracks = 200;

/// The shots are those that count (cards too; each has its share of the transitions at its ends), with these
/// columns: "number", "start" and "seconds"; the labels "kind", "scale", "movement", "daylight", "before" and
/// "after" (transitions); "confidence" (of the less sure of its transitions), "scale_confidence",
/// "movement_confidence"; "movements", a sum of powers of two for everything the camera does, in the order of
/// `movement_labels`; "faces" and "persons" (the most at a time), "face_height"; "words" (said);
/// "loudness" (LUFS, the mean of its energy); and each measure of `framing` and `light` under its track's
/// name. Other tracks have "start", "seconds", "confidence" and the label "label"; transitions also "detail".
IndexedFilm indexed_film(const Decoupage& decoupage);

/// From a dossier, without its stills. Faults: those of reading it.
Outcome<IndexedFilm> indexed_film(const Dossier& dossier);

} // namespace decoupage
