#pragma once
#include "study/work.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// Where `Work` keeps the texts of a file: "study/6-form.md", "glossary.fr.md"; null for what is no text.
std::vector<Text>* texts_of_kind(Work& work, std::string_view file);

/// Puts what somebody is writing in the place of a text of the work, or adds it, with its claims; `problems`
/// are then those of the whole work as it would be. Nothing is opened. `file` names a text.
void replace_text(Work& work, std::string_view markdown, const std::string& file);

} // namespace decoupage
