#pragma once
/// What people note of a film: annotations on tiers, each with words of its own or a term of a vocabulary.
/// How they come about is a log: film/annotating.hpp.

#include "film/sighting.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// One word of a vocabulary.
struct Term {
    std::int64_t number = 0;     ///< of the entry that added it; 0 within an entry
    std::int64_t vocabulary = 0; ///< that vocabulary's number
    std::string id;              ///< "FieldSize_closeup": the same in every film, and with whoever made it
    std::string words;           ///< as people read it: "close-up"
    std::string description;     ///< what it means; may be empty
    friend bool operator==(const Term&, const Term&) = default;
};

/// Terms that belong together.
struct Vocabulary {
    std::int64_t number = 0;
    std::string name;        ///< "AdA: scale"
    std::string address;     ///< of whoever keeps it, before the ids of its terms; may be empty
    std::string description; ///< may be empty
    std::vector<Term> terms; ///< in the order in which they were added; none within an entry
    friend bool operator==(const Vocabulary&, const Vocabulary&) = default;
};

/// What the annotations of a tier lie on.
enum class Lies {
    on_film,  ///< any frames
    on_shots, ///< whole shots: where a cut beside them is corrected, they go along
    on_tier,  ///< annotations of another tier, their hosts
};

/// "film", "shots", "tier": as kept in dossiers.
const char* name_of(Lies lies);

/// A line on which one question is answered along the film: "gestures", "AdA: scale".
struct Tier {
    std::int64_t number = 0;
    std::string name;
    std::int64_t vocabulary = 0; ///< its number; 0 where words are free
    Lies lies = Lies::on_film;
    std::int64_t parent = 0; ///< the tier on which it lies; else 0
    std::string author, made_at;
    friend bool operator==(const Tier&, const Tier&) = default;
};

struct Annotation {
    std::int64_t number = 0; ///< of the entry that added it; 0 within an entry
    std::int64_t tier = 0;
    std::int64_t host = 0; ///< the annotation on which it lies; 0 on tiers that lie on no other
    FrameSpan given;       ///< the frames it had when it was made; never empty
    FrameSpan span;        ///< those it has now
    std::optional<Box> region;
    std::string term;  ///< the id of one of its tier's terms; may be empty
    std::string words; ///< free; beside a term, a remark. Lines are parted by '\n'
    std::string
        topic; ///< what it is about, if more than its frames: a measure, a claim, a name; may be empty
    std::string author;                 ///< who says so
    std::string made_at;                ///< "2026-11-21T10:00:00Z"
    std::string changed_by, changed_at; ///< of the last change; empty where there was none
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// What an author may do next.
struct AnnotatorSteps {
    std::string author;
    bool undo = false, redo = false;
    friend bool operator==(const AnnotatorSteps&, const AnnotatorSteps&) = default;
};

/// All that is in force.
struct Annotations {
    std::vector<Vocabulary> vocabularies; ///< in order of their numbers, as are tiers
    std::vector<Tier> tiers;
    std::int64_t entries = 0;            ///< of the whole log
    std::vector<AnnotatorSteps> steps;   ///< of all who ever wrote in it, in order of their names
    std::vector<Annotation> annotations; ///< in order of their spans, and then of their numbers

    const Tier* tier(std::int64_t number) const; ///< null where there is none
    const Vocabulary* vocabulary(std::int64_t number) const;
    /// By its name, however it is written (`folded`).
    const Tier* tier_called(std::string_view name) const;
    const Vocabulary* vocabulary_called(std::string_view name) const;
    const Annotation* annotation(std::int64_t number) const;
    /// The vocabulary of an annotation's tier knows its term; null where there is none.
    const Term* term_of(const Annotation& annotation) const;
    /// What an annotation says, in a line: its term's words, or its own.
    std::string value_of(const Annotation& annotation) const;
};

/// As regions are kept: in ten-thousandths, so that every form that is written in digits has the same.
Box region_of(const Box& box);

/// Can it be a region: within the picture, and of some size?
bool is_in_picture(const Box& box);

/// By its id, or by its words however they are written ("Close up" is "close-up"); null where there is none.
const Term* term_called(const Vocabulary& vocabulary, std::string_view text);

} // namespace decoupage
