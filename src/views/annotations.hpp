#pragma once
/// What was noted of a film, in words.

#include "film/annotating.hpp"
#include "film/decoupage.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// Which annotations are meant.
struct AnnotationsWanted {
    std::int64_t tier = 0; ///< 0: of all
    std::string author;    ///< empty: of all

    bool has(const Annotation& one) const {
        return (tier == 0 || one.tier == tier) && (author.empty() || one.author == author);
    }
};

/// Those annotations as a table of text within 80 columns: number, time, length, tier, what is said, who says
/// so. Empty where there are none.
std::string annotations_table(const Decoupage& decoupage, const AnnotationsWanted& wanted);

/// The tiers: how many annotations each has, on what it lies, of which vocabulary its terms are.
std::string tiers_table(const Decoupage& decoupage);
/// The vocabularies, each with its terms.
std::string vocabularies_list(std::span<const Vocabulary> vocabularies);

/// What a deed did, in a sentence: "Annotation 12 on gestures, frames 70–80: “points”." Of several entries,
/// what the last did.
std::string annotating_sentence(const Annotations& all, std::span<const Annotating> deed);

} // namespace decoupage
