#pragma once
/// What a form without script sends.

#include "workbench/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

/// "%41" and "+" are the letters they stand for; nothing where a sign after % is no digit or stands for the
/// byte 0.
std::optional<std::string> unescaped(std::string_view text);

/// The fields of a body of application/x-www-form-urlencoded. Of a name that comes twice the first; what
/// cannot be read is left out.
Request::Words form_in(std::string_view body);

} // namespace decoupage
