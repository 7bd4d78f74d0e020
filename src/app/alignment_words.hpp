#pragma once
/// How two prints hang together, in words and for other programs.

#include "library/align.hpp"
#include "library/align_names.hpp"

#include <string>

namespace decoupage {

/// What is told of two prints: A is the one, B the other.
struct AlignmentMatter {
    const Decoupage& one;
    const Decoupage& other;
    const Alignment& alignment;
    const std::vector<CarriedName>* names = nullptr; ///< null where none are to be carried
};

/// Within 80 columns.
std::string alignment_text(const AlignmentMatter& matter);

std::string alignment_document(const AlignmentMatter& matter);

} // namespace decoupage
