#pragma once
/// What is wrong with a document that somebody took for whole.

#include "study/document.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// Does a text end before its sentence does? "in" tells the section.
std::string damage_at_end(const Document& document);

/// Characters that came to grief: an encoding read as another, bytes that are no characters, a last character
/// cut through.
std::string damage_of_encoding(std::string_view bytes);

/// Joins what is found.
std::string joined_damage(const std::string& first, const std::string& second);

} // namespace decoupage
