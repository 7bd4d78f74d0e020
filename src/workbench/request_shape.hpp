#pragma once
/// What is wrong with a request, whoever sends it and whatever it asks for.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

#include <optional>
#include <string_view>

namespace decoupage {

/// Too many headers or words, too long an address, letters in it that are none.
std::optional<Answer> refused_for_shape(const Request& request);

/// A body of a kind that a page of another server can send unasked: a form's, plain text; or, from a browser,
/// of no kind at all. The page of the password alone sends a form.
std::optional<Answer> refused_for_type(const Request& request);

/// Does a browser say that a page of another server asks, other than by going here?
bool came_from_elsewhere(const Request& request);

/// Something that is shown, and changes nothing: all but /api and /leave.
bool is_page(std::string_view path);

} // namespace decoupage
