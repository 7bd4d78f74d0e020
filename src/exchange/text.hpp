#pragma once
/// Text from strangers, and text for them.

#include "film/outcome.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::exchange {

/// The text of a file: UTF-8 without a byte-order mark and without NUL. Faults: damaged, in words that say
/// what it is instead; usage, where it is too large.
Outcome<std::string_view> readable_text(std::string_view bytes);

/// UTF-8 in which whatever no XML and no line can hold (control characters, bytes of no character) is a
/// space or U+FFFD.
std::string clean(std::string_view text);

/// The same, without spaces at its ends, and of at most so many bytes: what is cut ends in an ellipsis.
std::string clean_words(std::string_view text, std::size_t most);

/// The same, in lines that are parted by LF.
std::string clean_note(std::string_view text, std::size_t most);

/// Without their ends: LF, CR LF or CR.
std::vector<std::string_view> lines_of(std::string_view text);

std::string_view trimmed(std::string_view text);

/// All of the text, or nothing.
std::optional<std::int64_t> whole_number(std::string_view text);
std::optional<double> decimal_number(std::string_view text); ///< finite, with a point

/// "film.mkv" of "/films/film.mkv"; "film" of the same.
std::string file_name(std::string_view path);
std::string file_stem(std::string_view path);

/// "file:///films/a%20film.mkv"; of a path that does not begin at the root, "./a%20film.mkv".
std::string url_of(std::string_view path);

/// "a film.mkv" of such an address.
std::string file_name_in(std::string_view url);

/// The fault of a file that is not what it should be: damaged.
tl::unexpected<Fault> unreadable(std::string expected, std::string found, std::string remedy = {});

} // namespace decoupage::exchange
