#pragma once
/// Writing TOML by hand, so that comments and order are ours.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A text between quotation marks, whatever it holds.
std::string toml_text(std::string_view text);

/// ["a", "b"].
std::string toml_texts(const std::vector<std::string>& texts);

/// A key as it is, where it is letters, digits, _ and -; else between quotation marks.
std::string toml_key(std::string_view key);

/// "key = value" and a newline; nothing for an empty text.
std::string toml_line(std::string_view key, std::string_view text);

} // namespace decoupage
