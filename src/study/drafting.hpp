#pragma once
/// What measurement alone can say of a scene or a film, in sentences that a writer may keep: each with its
/// claim, which the film supports. Of meaning nothing is said; what is not known is asked.

#include "claims/ground.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A sentence that may be drafted. Of a group only the first that is supported is.
struct DraftTemplate {
    int heading; ///< of `headings_of_scenes`, or of `parts_of_study`
    int group;
    std::string_view test;            ///< with {P} for the place, {N} for its number of shots
    std::string_view english, french; ///< the words that the claim proves stand in brackets
};

std::span<const DraftTemplate> drafts_of_scenes();
std::span<const DraftTemplate> drafts_of_films();

/// "It is [one take](<claim: ...>)." of every template that this ground supports, as a page under the nine
/// headings of a scene, Markdown; `place` is a name that the ground knows. Where nothing is known, the
/// heading's question stands.
std::string drafted_scene(const Ground& ground, const std::string& place, std::string_view language);

/// The same of the whole film, under the eight parts of a study.
std::string drafted_parts(const Ground& ground, std::string_view language);

} // namespace decoupage
