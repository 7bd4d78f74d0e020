#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace decoupage {

/// A stranger's words in Markdown: nothing in them is markup, and no address becomes a link. Lines are kept,
/// later ones from `column` on.
std::string markdown_text(std::string_view words, std::size_t column);

} // namespace decoupage
