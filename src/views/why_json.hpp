#pragma once
/// Why there is a transition at a place, or none, for programs.

#include "film/decoupage.hpp"
#include "film/explanation.hpp"

#include <string>

namespace decoupage {

/// {"dossier", "frame", "time", "found", "transition", "sentence", ...}: docs/commands.md. Ends in a newline.
/// `strip` is the file that the picture was drawn into; empty for none.
std::string why_document(const std::string& dossier, const std::string& strip, const Decoupage& decoupage,
                         const Explanation& explanation, Frame place);

} // namespace decoupage
