#pragma once
#include <string>
#include <string_view>

namespace decoupage {

/// Words as they stand in links and file names: "the-interview" of "The Interview", small letters without
/// accents and dashes between them. Two spellings of one name have one slug.
std::string slug(std::string_view words);

} // namespace decoupage
