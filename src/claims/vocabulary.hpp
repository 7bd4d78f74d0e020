#pragma once
/// The words of the language of claims, beside those of its grammar. All are folded, in the singular, with
/// one space between words. Thresholds of adjectives say on which scale they stand; the page is
/// docs/methods/claims.md.

#include "claims/relation.hpp"

#include <span>
#include <string_view>

namespace decoupage {

/// How things of a kind lie in time.
enum class Sort {
    shots,     ///< they cover the film
    changes,   ///< between shots
    stretches, ///< some time of the film, with time between them
};

/// What can be counted, picked, timed: "dissolve".
struct ItemNoun {
    std::string_view words;
    Sort sort = Sort::stretches;
    std::string_view track;
    std::string_view labels = {}; ///< with commas between them; empty for all
    std::string_view detail = {}; ///< how a segment's detail must begin
};

/// What is measured of a place, one number: "clutter".
enum class MeasureKind {
    length,
    average_length,
    median_length,
    look,     ///< a track of numbers a shot, averaged by time
    loudness, ///< mean of the momentary loudness
    lead,     ///< how far voices stand above what is heard with them
    rise,     ///< from the first third of a place to its last
    aspect,
    roll, ///< degrees the camera turns about its axis, the greatest that it gets away
    zoom, ///< how many times the picture grows
    density,
    face_height,
    faces_at_a_time, ///< the most
    number_of,       ///< of items
    share_of,        ///< of items, of the time; of shots and scenes, of their number
    camera,          ///< share of the time in which the camera does that
};

struct MeasureWord {
    std::string_view words;
    MeasureKind kind;
    Unit unit;
    std::string_view track = {}; ///< of a look
    double doubt = 0;            ///< by how much a value may be off
};

/// "more cluttered than", "is cluttered".
struct QualityWord {
    std::string_view words;
    std::string_view measure;         ///< which look
    double least, most;               ///< from where it may be said of a place
    std::string_view more, less = {}; ///< comparatives: of more, and of less of the measure
};

/// What a shot is or does, by label: "tracking", "night", "medium close up".
struct LabelWord {
    std::string_view words;
    enum class Of { movement, scale, daylight, tone, kind } of;
    std::string_view labels;
};

/// What a camera does: "moves".
struct CameraVerb {
    std::string_view words;
    std::string_view labels; ///< of the track "camera_movement"
};

std::span<const ItemNoun> item_nouns();
std::span<const MeasureWord> measure_words();
std::span<const QualityWord> quality_words();
std::span<const LabelWord> label_words();
std::span<const CameraVerb> camera_verbs();
/// Words of feeling and meaning: no test decides them.
std::span<const std::string_view> words_of_feeling();

/// The look of that word.
const MeasureWord& measure_named(std::string_view words);

/// Is `label` one of `labels`, a list with commas? Any is where the list is empty.
bool is_among(std::string_view label, std::string_view labels);

} // namespace decoupage
