#pragma once
/// What was found by a search over everything, in words.

#include "deeds/search.hpp"

#include <string>

namespace decoupage {

/// Within 80 columns; what was sought stands out in bold where `Emphasis` says so.
enum class Emphasis { none, bold };
std::string search_list(const SearchGround& ground, const SearchOrder& order, const SearchAnswer& answer,
                        Emphasis emphasis);

} // namespace decoupage
