#pragma once
/// The page before all pages: asks for the club's password. Without script; in English and French.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// What the page says above its fields.
enum class DoorSays { welcome, wrong, no_name, taken, wait };

/// Whole, with the status that goes with what it says; the name that was typed stands in its field again.
Answer door_page(const Request& request, DoorSays says, std::string_view name);
/// GET /enter.css.
Answer door_style();

} // namespace decoupage
