#pragma once
/// From the bytes of a text file to UTF-8.

#include <string>
#include <string_view>

namespace decoupage {

/// The text in UTF-8, whatever it is written in: UTF-8 and UTF-16 with or without a byte order mark; else
/// Windows-1252, of which Latin-1 is a part. Never fails: what makes no sense becomes U+FFFD. Zero bytes are
/// left out.
std::string utf8_of(std::string_view bytes);

/// Writes one character behind a text; U+FFFD for what is no character.
void add_character(std::string& text, char32_t character);

} // namespace decoupage
