#pragma once
/// The words in which every view speaks of a film, so that all of them say one thing in one way.

#include "film/decoupage.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace decoupage {

/// "14,315".
std::string grouped(std::int64_t number);

/// "1 shot", "2,136 shots".
std::string counted(std::int64_t number, std::string_view one, std::string_view many);

/// "cut", "dissolve", "fade out", "fade in to white", "wipe (iris)".
std::string transition_words(const Segment& transition);

/// "cuts", "dissolves", "fades out": the plural of a kind of transition.
std::string kind_plural(std::string_view kind, std::int64_t number);

/// A label as it is printed: "black_and_white" is "black and white".
std::string label_words(std::string_view label);

/// "letterbox 2.35:1", "tinted amber": a label with the first word of its detail.
std::string stretch_words(const Segment& segment);

/// "82 %".
std::string percent(double share);

/// A number with so many decimals; "–" for one that cannot be said.
std::string decimals(double number, int places);

/// The same with a true minus, and none before nought.
std::string signed_number(double value, int places);

/// Seconds as they are printed: one decimal, two below 2 s; "–" for a length that cannot be said.
std::string seconds_words(double seconds);

/// "24 a second", "29.97 a second"; empty where a film has no rate.
std::string rate_words(Rate rate);

/// "2026-11-21T10:00:00Z" as "2026-11-21, 10:00 UTC"; anything else as it is.
std::string date_words(const std::string& stamp);

/// The file's name without its folders; and without its extension.
std::string file_name(std::string_view path);
std::string file_stem(std::string_view path);

/// How many columns UTF-8 text takes in a terminal, counting every code point as one.
std::size_t columns(std::string_view text);

/// The text in lines of at most `width` columns, later ones indented by `indent`; a longer word stands alone.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

/// The text with every control character made a space: nothing a stranger wrote may steer a terminal.
std::string plain_line(std::string_view text);

} // namespace decoupage
