#pragma once
#include <string_view>

namespace decoupage {

/// May a file of an archive have this name? It leads from the archive's root down, in at most 32 folders; no
/// part of it is empty, begins so that it could lead elsewhere ("." and ".."), or is longer than 255 bytes;
/// no control character and no backslash is in it, so that a list of digests can hold it as it is.
bool is_archive_name(std::string_view name);

inline constexpr std::size_t longest_archive_name = 1000; ///< bytes
inline constexpr std::size_t most_archive_files = 1'000'000;

} // namespace decoupage
