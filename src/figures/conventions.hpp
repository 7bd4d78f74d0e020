#pragma once
/// The conventions of those who count shots, by name. What each rests on: docs/methods/figures.md.

#include "figures/counting.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace decoupage {

struct Convention {
    std::string_view name;    ///< "salt"
    std::string_view title;   ///< "Salt"
    std::string_view meaning; ///< in a few words
    Counting counting;
};

/// All of them; the house's usual one comes first.
std::span<const Convention> conventions();

/// The rules of that name; nothing for one nobody knows.
std::optional<Counting> convention_named(std::string_view name);

/// The convention that has just these rules; null where none has.
const Convention* convention_of(const Counting& counting);

} // namespace decoupage
