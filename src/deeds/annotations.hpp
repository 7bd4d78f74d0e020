#pragma once
/// From what a person wants noted to entries in the log of annotations. Numbers are those of annotations,
/// tiers and vocabularies in force.

#include "dossier/dossier.hpp"
#include "film/annotating.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <functional>
#include <optional>
#include <string>

namespace decoupage {

/// What is to be noted. Of one that is changed, what is not told stays as it is.
struct AnnotationAsked {
    std::string tier; ///< its name; where none is told, the only one, or "notes", which is made
    std::optional<std::string>
        place; ///< as `place_in` reads it; one frame of a tier on shots is its whole shot
    std::optional<std::string> value;  ///< a term's id or words, or words where the tier's are free
    std::optional<std::string> remark; ///< beside a term
    std::optional<std::string> region; ///< "0.1,0.2,0.5,0.5": left, top, width, height; empty for none
    std::optional<std::string> topic;
};

struct TierAsked {
    std::string name;
    std::string vocabulary; ///< its name, of those of the film or of AdA's; empty where words are free
    std::string lies;       ///< "film", "shots", or the name of another tier; empty is "film"
};

Outcome<OneDeed> annotation_added(const Decoupage& decoupage, const AnnotationAsked& asked);
Outcome<OneDeed> annotation_changed(const Decoupage& decoupage, std::int64_t number,
                                    const AnnotationAsked& asked);
/// Whatever has that number.
Outcome<OneDeed> thing_removed(const Decoupage& decoupage, std::int64_t number);
Outcome<OneDeed> tier_added(const Decoupage& decoupage, const TierAsked& asked);
/// What is not told stays: the name, the vocabulary. A vocabulary "none" frees its words.
Outcome<OneDeed> tier_changed(const Decoupage& decoupage, const std::string& name, const TierAsked& asked);
/// With its terms; those that a vocabulary of the same name has already are left as they are.
Outcome<OneDeed> vocabulary_added(const Decoupage& decoupage, const Vocabulary& vocabulary);
OneDeed annotating_stepped(const Decoupage& decoupage, Annotating::Deed undo_or_redo);

/// The tier and the vocabulary of that name. Faults: not_found, with the nearest name.
Outcome<const Tier*> tier_named(const Annotations& all, const std::string& name);
Outcome<const Vocabulary*> vocabulary_named(const Annotations& all, const std::string& name);

/// Looks, decides and writes in one transaction, signed by `author` (empty: the person's own name). Gives the
/// entries that were written. Faults: usage and not_found, where it makes no sense.
Outcome<std::vector<Annotating>> annotate(Dossier& dossier, const std::string& author,
                                          const std::function<Outcome<OneDeed>(const Decoupage&)>& asked);

} // namespace decoupage
