#pragma once
/// sources/ID.toml: what is known of a document, and the facts taken from it.

#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The longest quotation that is kept: short enough to be fair.
inline constexpr std::size_t longest_quote = 200; ///< characters

/// The kinds of sources and of facts.
const std::vector<std::string>& source_kinds();
const std::vector<std::string>& fact_kinds();

/// What is wrong is added to `problems`; what is right is taken all the same.
Source read_source(std::string_view toml, const std::string& file, std::vector<WorkProblem>& problems);

} // namespace decoupage
