#pragma once
/// Texts of a work folder as parts of a page. Inside sites/ only.

#include "sites/sheet.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// HTML of a stretch of a text. What its links mean is in docs/formats/work.md; a link that means nothing,
/// or something this side of the screening may not know, leaves its words alone. Stills and charts stand
/// after the paragraph that shows them, and beside it the stills of the claims in it. Headings begin with
/// the third level.
std::string prose(const std::vector<MarkdownNode>& blocks, const Text& text, Sheet& sheet);

/// The footnotes of a text, to stand at the end of its page; empty where there are none.
std::string footnotes(const Text& text, Sheet& sheet);

/// The mark of a verdict, which leads to what was measured.
std::string verdict_mark(const SiteClaim& claim, const Sheet& sheet);

/// "✓", "✗", "◐", "○"; "◌" for what was not tested.
std::string_view sign_of(const Tested* tested);
Word word_of(const Tested* tested);
/// "supported", "not-measurable", "untested": as a class on the page.
std::string class_of(const Tested* tested);

/// The mark of a source, which leads to the page of sources: "[2]". Empty for one that is not known.
std::string source_mark(const Citation& citation, Sheet& sheet);

} // namespace decoupage
