#pragma once
/// The links of a text into the rest of its folder.

#include "study/work.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// "claim" ... "figure": as they are written before the colon.
std::string_view name_of(TextLink::Kind kind);

/// What is taken from a text while its tree is walked.
struct LinksTaken {
    std::vector<TextLink> links;
    std::vector<WrittenClaim> claims; ///< tests that stand in the text; their links now name them
};

/// Walks a tree and takes its links. A link that is no use to a page (a scheme that nobody knows, a picture
/// without words, a test with spaces that is not between < and >) is added to `problems`.
void take_links(MarkdownNode& node, const std::string& file, LinksTaken& taken,
                std::vector<WorkProblem>& problems);

} // namespace decoupage
