#pragma once
/// W3C's Web Annotations (JSON-LD), each on a stretch of the film by a Media Fragment ("t=1.5,2"), with the
/// exact frames beside.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// One AnnotationPage of transitions, scenes, names, all other tracks and annotations. Labels that AdA knows
/// have its concept as a second body. Times have six decimals; a cut is on the first frame of the new shot.
std::string annotations_document(const Decoupage& decoupage);

/// A page, a collection that holds its first page, a list, or one annotation. What is of none of our tracks
/// is an annotation by whoever made it: on a tier called as its tag is, or as AdA calls the concept, or
/// "notes". Faults: damaged.
Outcome<Said> read_annotations(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
