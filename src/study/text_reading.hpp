#pragma once
/// One Markdown file of a work folder.

#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The language that a file's name tells: "fr" of "guide/before.fr.md"; empty where it tells none.
std::string language_in_name(std::string_view file);

/// Reads front matter, headings, sections and links. Tests that stand in the text go to `claims`, and what is
/// wrong to `problems`. `language` is that of texts whose name tells none.
Text read_text(std::string_view markdown, const std::string& file, const std::string& language,
               std::vector<WrittenClaim>& claims, std::vector<WorkProblem>& problems);

} // namespace decoupage
