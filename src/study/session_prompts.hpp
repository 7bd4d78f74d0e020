#pragma once
/// Questions of the guide, for who leads a session.

#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct Prompt {
    std::string words; ///< "Whom does the camera side with?"
    std::string place; ///< the first that its words link to; empty for none
};

/// Before the screening the discussion sparks of guide/before.md; after it the questions of guide/after.md,
/// and its moments to be named, as "A moment where ...". Of the text in that language, or else of the first.
std::vector<Prompt> prompts_in(const Work& work, Stage stage, std::string_view language);

} // namespace decoupage
