#pragma once
/// What the texts of a record mean.

#include <optional>
#include <string_view>

namespace decoupage {

/// Seconds of "1:39:00", "99 min", "99 minutes", "95 s"; none where it is no length.
std::optional<double> running_seconds(std::string_view text);

/// Width over height of "2.35:1", "16:9", "1.66"; none where it is no shape of a picture.
std::optional<double> aspect_of(std::string_view text);

/// Is this a date as records have it: "1959", "1959-06" or "1959-06-03", of a calendar?
bool is_date(std::string_view text);

/// Could this be a language's code: "fr", "fra", "pt-br"?
bool is_language(std::string_view text);

} // namespace decoupage
